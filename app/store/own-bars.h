/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days whose prices the analyst entered by hand. */
#pragma once

#include "model/bar.h"
#include "store/database.h"

G_BEGIN_DECLS

/* Inside the caller's transaction. Takes the place of whatever stands there for that day. */
gboolean mz_own_bars_set (MzDatabase *database,
                          const char *symbol,
                          const char *currency,
                          const MzBar *bar,
                          GError **error);

/* Inside the caller's transaction: an error where the day was not entered by hand. */
gboolean mz_own_bars_unset (MzDatabase *database, const char *symbol, guint32 day, GError **error);

/* What the other prices by hand are written with: the row of a symbol, made where it is not there,
 * and the end of a removal, which is an error where nothing was removed. */
gboolean mz_own_bars_save_symbol (
    MzDatabase *database, const char *symbol, const char *currency, gint64 *id, GError **error);
gboolean mz_own_bars_finish_removal (MzStatement *statement,
                                     const char *symbol,
                                     guint32 day,
                                     GError **error);

/* New array of guint32, GDate julian days in order. */
GArray *mz_own_bars_list (MzDatabase *database, const char *symbol, GError **error);

G_END_DECLS
