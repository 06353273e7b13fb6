/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills lists of MzPriceRow with what was read of a price table. */
#pragma once

#include "session/price-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* @batches: of MzBarBatch, may be NULL; of a long one its beginning and its end. */
void mz_price_rows_list_days (GListStore *list, GPtrArray *batches);

/* @remarks: of MzRowRemark, may be NULL. */
void mz_price_rows_list_remarks (GListStore *list, GArray *remarks);

G_END_DECLS
