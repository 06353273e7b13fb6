/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars as words, to compare with what was written by hand. */
#pragma once

#include "model/amount.h"
#include "model/bar.h"
#include "model/period.h"

static void
append_price (GString *text, gint64 price, const char *separator)
{
  MzAmount amount = mz_amount_new (price, -MZ_PRICE_DECIMALS);
  g_autofree char *number = price == MZ_PRICE_UNKNOWN ? NULL : mz_amount_to_string (&amount);

  g_string_append_printf (text, "%s%s", separator, number ? number : "?");
}

/* "day open high low close adjusted volume", "?" where something is not known. */
static char *
describe_bar (const MzBar *bar, const char *separator)
{
  g_autofree char *day = mz_day_to_string (bar->day);
  GString *text = g_string_new (day);

  append_price (text, bar->open, separator);
  append_price (text, bar->high, separator);
  append_price (text, bar->low, separator);
  append_price (text, bar->close, separator);
  append_price (text, bar->adjusted, separator);
  if (bar->volume == MZ_PRICE_UNKNOWN)
    g_string_append_printf (text, "%s?", separator);
  else
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, separator, bar->volume);
  return g_string_free (text, FALSE);
}
