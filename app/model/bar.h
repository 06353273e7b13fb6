/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One trading day of a symbol, in the exact decimals of its source. */
#pragma once

#include "model/amount.h"

G_BEGIN_DECLS

#define MZ_PRICE_DECIMALS 8
#define MZ_PRICE_UNIT     G_GINT64_CONSTANT (100000000) /* 1.00 as a scaled price */
#define MZ_PRICE_UNKNOWN  G_MININT64                    /* the source does not say */

typedef struct {
  guint32 day; /* GDate julian day */
  gint64 open; /* prices are scaled by MZ_PRICE_UNIT */
  gint64 high;
  gint64 low;
  gint64 close;    /* as traded that day */
  gint64 adjusted; /* close adjusted for splits and dividends */
  gint64 volume;   /* shares; MZ_PRICE_UNKNOWN where the source does not say */
} MzBar;

/* New: a scaled price as a plain decimal, "666.47"; NULL where it is unknown. */
char *mz_price_to_string (gint64 price);
/* FALSE where it has more decimals than a price keeps, or is too large. */
gboolean mz_price_from_amount (const MzAmount *amount, gint64 *price);

G_END_DECLS
