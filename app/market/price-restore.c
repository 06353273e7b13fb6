/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives a price back the decimals it had before a single-precision float took them.
 *
 * Yahoo Finance keeps prices as floats, and programs print those as doubles: 42.05 becomes
 * 42.04999923706055. Such a number is exactly a float, which no decimal of that length is by
 * chance; the shortest decimal that becomes the same float is the price, if it is one that an
 * exchange can have quoted. */
#include "market/price-restore.h"

#include <string.h>

#define FEWEST_DIGITS 12 /* significant ones: a float's own need nine at most */
#define FLOAT_DIGITS  9
#define QUOTED        4 /* decimals that exchanges quote: a price with more was computed */

static gsize
count_digits (const char *text, gsize length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += g_ascii_isdigit (text[i]) && (n > 0 || text[i] != '0');
  return n;
}

/* Doubles are printed with 15 to 17 digits, so the last one may be off by a little. */
static gboolean
is_float (double value)
{
  double difference = value - (double) (float) value;

  return ABS (difference) <= ABS (value) * 1e-15;
}

static gboolean
is_quoted (const char *text)
{
  const char *point = strchr (text, '.');

  return !strpbrk (text, "eE") && (!point || strlen (point + 1) <= QUOTED);
}

/**
 * mz_price_restore:
 * @text: a number in plain notation with a full stop
 * @length: of @text in bytes; a NUL follows
 * @restored: (out): the number as it was
 *
 * Returns: whether @text is a float in disguise
 */
gboolean
mz_price_restore (const char *text, gsize length, char restored[MZ_RESTORED_MAX])
{
  if (length < FEWEST_DIGITS || count_digits (text, length) < FEWEST_DIGITS)
    return FALSE;
  double value = g_ascii_strtod (text, NULL);
  if (!is_float (value))
    return FALSE;
  for (int digits = 1; digits <= FLOAT_DIGITS; digits++) {
    char format[8];
    g_snprintf (format, sizeof format, "%%.%dg", digits);
    g_ascii_formatd (restored, MZ_RESTORED_MAX, format, (double) (float) value);
    if ((float) g_ascii_strtod (restored, NULL) == (float) value)
      return is_quoted (restored);
  }
  return FALSE;
}
