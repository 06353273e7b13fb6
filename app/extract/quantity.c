/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the number grammar yields: a number of the text with its unit, before its meaning. */
#include "extract/quantity.h"

#define MILLION 1000000

static const char *const nicks[] = {
  "none", "date",    "time", "duration", "age",   "people",  "ordinal",
  "name", "measure", "code", "factor",   "count", "unknown",
};

/**
 * mz_unread_reason_to_nick:
 * @reason: why a number is no figure
 *
 * Returns: (transfer none): an interned word for it
 */
const char *
mz_unread_reason_to_nick (MzUnreadReason reason)
{
  g_return_val_if_fail (reason < G_N_ELEMENTS (nicks), NULL);

  return g_intern_static_string (nicks[reason]);
}

/**
 * mz_quantity_is_big:
 * @quantity: a quantity
 *
 * Returns: whether it is a million or more: money of companies, not of shares
 */
gboolean
mz_quantity_is_big (const MzQuantity *quantity)
{
  return mz_amount_to_double (&quantity->value) >= MILLION;
}
