/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of a table of prices, read in place: no copy, no locale, a calendar once a day. */
#include "board/price-line.h"

#include <math.h>

#define MOST_DIGITS 18 /* that a 64-bit integer holds */

static gboolean
read_digits (const char *text, guint n, guint *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++) {
    guint digit = (guint) (text[i] - '0');
    if (digit > 9)
      return FALSE;
    *number = *number * 10 + digit;
  }
  return TRUE;
}

static gboolean
read_day (const char *text, MzPriceDay *cache)
{
  guint year;
  guint month;
  guint day;
  GDate date;

  if (memcmp (text, cache->text, sizeof cache->text) == 0)
    return TRUE;
  if (!read_digits (text, 4, &year) || !read_digits (text + 5, 2, &month) ||
      !read_digits (text + 8, 2, &day) || text[4] != '-' || text[7] != '-')
    return FALSE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  memcpy (cache->text, text, sizeof cache->text);
  cache->day = g_date_get_julian (&date);
  return TRUE;
}

/* "HH:MM" or "HH:MM:SS"; what follows (a fraction, a zone) is left alone. */
static gboolean
read_time (const char *text, gsize length, gint64 *seconds)
{
  guint hours;
  guint minutes;
  guint rest = 0;

  if (length < 5 || text[2] != ':' || !read_digits (text, 2, &hours) ||
      !read_digits (text + 3, 2, &minutes))
    return FALSE;
  if (length >= 8 && text[5] == ':' && !read_digits (text + 6, 2, &rest))
    return FALSE;
  *seconds = hours * 3600 + minutes * 60 + rest;
  return hours < 24 && minutes < 60 && rest < 61;
}

/**
 * mz_price_line_parse_time:
 * @text: a field
 * @length: its bytes
 * @cache: the day read last; all zero before the first
 * @seconds: (out): seconds since GDate's julian day 0
 *
 * Returns: whether @text is an ISO 8601 date, with or without a time
 */
gboolean
mz_price_line_parse_time (const char *text, gsize length, MzPriceDay *cache, gint64 *seconds)
{
  gint64 time = 0;

  if (length < 10 || !read_day (text, cache))
    return FALSE;
  if (length > 10 && text[10] != 'T' && text[10] != ' ')
    return FALSE;
  if (length > 10 && !read_time (text + 11, length - 11, &time))
    return FALSE;
  *seconds = cache->day * MZ_SECONDS_A_DAY + time;
  return TRUE;
}

/**
 * mz_price_line_parse_number:
 * @text: a field
 * @length: its bytes
 * @number: (out): the number
 *
 * Returns: whether @text is a plain decimal number: digits, a point, a minus in front
 */
gboolean
mz_price_line_parse_number (const char *text, gsize length, double *number)
{
  static const double POWERS[] = { 1,    1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                                   1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18 };
  gboolean negative = length > 0 && *text == '-';
  gint64 digits = 0;
  guint n = 0;
  guint decimals = 0;
  gboolean point = FALSE;

  for (gsize i = negative; i < length; i++) {
    guint digit = (guint) (text[i] - '0');
    if (text[i] == '.' && !point) {
      point = TRUE;
      continue;
    }
    if (digit > 9)
      return FALSE;
    if (n >= MOST_DIGITS) {
      /* Decimals beyond what a double tells apart are dropped; a whole number so long is none. */
      if (!point)
        return FALSE;
      continue;
    }
    digits = digits * 10 + digit;
    n++;
    decimals += point;
  }
  double value = (double) digits / POWERS[decimals];
  *number = negative ? -value : value;
  return n > 0;
}

static gboolean
is_named (const char *name, const char *const *names)
{
  for (guint i = 0; names[i]; i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
name_column (MzPriceHeader *header, const char *name, int column)
{
  static const char *const NAMES[MZ_PRICE_N_FIELDS][6] = {
    [MZ_PRICE_DATE] = { "date", "time", "timestamp", "datetime", "day", NULL },
    [MZ_PRICE_CLOSE] = { "close", "price", "last", "close/last", "closing price", NULL },
    [MZ_PRICE_OPEN] = { "open", NULL },
    [MZ_PRICE_HIGH] = { "high", NULL },
    [MZ_PRICE_LOW] = { "low", NULL },
    [MZ_PRICE_VOLUME] = { "volume", "vol", "vol.", NULL },
  };

  for (guint field = 0; field < MZ_PRICE_N_FIELDS; field++)
    if (header->columns[field] < 0 && is_named (name, NAMES[field]))
      header->columns[field] = column;
}

/**
 * mz_price_header_parse:
 * @line: the first line, without its end
 * @length: its bytes
 * @header: (out): where each field stands
 *
 * Without names that are known the first column is the date and the second the price.
 *
 * Returns: whether the line is a header; %FALSE where it begins with a date
 */
gboolean
mz_price_header_parse (const char *line, gsize length, MzPriceHeader *header)
{
  g_autofree char *text = g_strndup (line, length);
  g_auto (GStrv) names = g_strsplit (text, ",", -1);
  MzPriceDay cache = { 0 };
  gint64 seconds;

  for (guint i = 0; i < MZ_PRICE_N_FIELDS; i++)
    header->columns[i] = -1;
  gboolean data =
      names[0] && mz_price_line_parse_time (names[0], strlen (names[0]), &cache, &seconds);
  for (guint i = 0; names[i] && !data; i++)
    name_column (header, g_strstrip (names[i]), (int) i);
  if (header->columns[MZ_PRICE_DATE] < 0)
    header->columns[MZ_PRICE_DATE] = 0;
  if (header->columns[MZ_PRICE_CLOSE] < 0)
    header->columns[MZ_PRICE_CLOSE] = header->columns[MZ_PRICE_DATE] == 1 ? 0 : 1;
  header->n_columns = 0;
  for (guint i = 0; i < MZ_PRICE_N_FIELDS; i++)
    header->n_columns = MAX (header->n_columns, (guint) (header->columns[i] + 1));
  return !data;
}
