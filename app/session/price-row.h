/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of a price table as the window lists it: a day with its prices, or what is odd about it.
 *
 * Properties: day, symbol, open, high, low, close, volume, remark; texts, "" where there is none.
 */
#pragma once

#include "market/price-csv.h"

G_BEGIN_DECLS

#define MZ_TYPE_PRICE_ROW (mz_price_row_get_type ())
G_DECLARE_FINAL_TYPE (MzPriceRow, mz_price_row, MZ, PRICE_ROW, GObject)

MzPriceRow *mz_price_row_new (const char *symbol, const MzBar *bar);
MzPriceRow *mz_price_row_new_remark (const MzRowRemark *remark);

G_END_DECLS
