/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns of a price table belong to which symbol. */
#pragma once

#include "market/price-grid.h"
#include "market/price-layout.h"

G_BEGIN_DECLS

/* Adds to the blocks of @layout those that have a price. */
void mz_price_blocks_add (const MzPriceGrid *table, MzPriceLayout *layout);

G_END_DECLS
