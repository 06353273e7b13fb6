/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of prices outside the hours of the exchange. */
#pragma once

#include "model/bar-batch.h"
#include "store/database.h"

G_BEGIN_DECLS

/* Inside the caller's transaction. @symbol: its row. What was entered by hand stays. */
gboolean
mz_off_prices_import (MzDatabase *database, gint64 symbol, const GArray *off, GError **error);

/* Appends those of a symbol to @off, in order; 0 for @to leaves the end open. */
gboolean mz_off_prices_load (
    MzDatabase *database, gint64 symbol, guint32 from, guint32 to, GArray *off, GError **error);

/* Inside the caller's transaction: by the analyst's own hand. */
gboolean mz_off_prices_set (MzDatabase *database,
                            const char *symbol,
                            const char *currency,
                            const MzOffPrice *price,
                            GError **error);

/* Inside the caller's transaction: an error where it was not entered by hand. */
gboolean mz_off_prices_unset (
    MzDatabase *database, const char *symbol, guint32 day, MzOffTime time, GError **error);

G_END_DECLS
