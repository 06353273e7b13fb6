/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One trading day of a symbol, in the exact decimals of its source. */
#include "model/bar.h"

/**
 * mz_price_to_string:
 * @price: scaled by %MZ_PRICE_UNIT, or %MZ_PRICE_UNKNOWN
 *
 * Returns: (transfer full) (nullable): the price as a plain decimal
 */
char *
mz_price_to_string (gint64 price)
{
  if (price == MZ_PRICE_UNKNOWN)
    return NULL;
  MzAmount amount = mz_amount_new (price, -MZ_PRICE_DECIMALS);
  return mz_amount_to_string (&amount);
}

/**
 * mz_price_from_amount:
 * @amount: an exact decimal
 * @price: (out): the same, scaled by %MZ_PRICE_UNIT
 *
 * Returns: whether nothing of it is lost
 */
gboolean
mz_price_from_amount (const MzAmount *amount, gint64 *price)
{
  *price = amount->digits;
  if (amount->exponent < -MZ_PRICE_DECIMALS)
    return FALSE;
  for (gint i = amount->exponent + MZ_PRICE_DECIMALS; i > 0; i--)
    if (__builtin_mul_overflow (*price, 10, price))
      return FALSE;
  return TRUE;
}
