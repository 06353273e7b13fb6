/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The period of a reported figure as tables write it. */
#include "market/fact-period.h"

#include <string.h>

static gboolean
read_digits (const char *text, gsize n, guint *number)
{
  *number = 0;
  for (gsize i = 0; i < n; i++) {
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
    *number = *number * 10 + (guint) (text[i] - '0');
  }
  return TRUE;
}

static MzPeriod
make_named (MzPeriodUnit unit, guint ordinal, guint year)
{
  return (MzPeriod){
    .unit = unit, .anchor = MZ_ANCHOR_NAMED, .count = 1, .ordinal = ordinal, .year = year
  };
}

/* What stands behind the year: "Q3", "-Q3", "H1", "-09"; nothing is the year itself. */
static gboolean
read_behind_year (const char *text, guint year, MzPeriod *period)
{
  const char *at = text + (*text == '-' || *text == ' ');
  guint number;

  *period = make_named (MZ_UNIT_YEAR, 0, year);
  if (*text == '\0')
    return TRUE;
  if (strlen (at) != 2)
    return FALSE;
  if (read_digits (at, 2, &number)) {
    *period = make_named (MZ_UNIT_MONTH, number, year);
    return number >= 1 && number <= 12;
  }
  if (!read_digits (at + 1, 1, &number))
    return FALSE;
  gboolean is_half = g_ascii_toupper (*at) == 'H';
  *period = make_named (is_half ? MZ_UNIT_HALF : MZ_UNIT_QUARTER, number, year);
  return (is_half || g_ascii_toupper (*at) == 'Q') && number >= 1 && number <= (is_half ? 2 : 4);
}

static gboolean
read_day (const char *text, MzPeriod *period)
{
  guint32 day = mz_day_parse (text);
  GDate date;

  if (day == 0)
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  *period = make_named (MZ_UNIT_DAY, g_date_get_day (&date), g_date_get_year (&date));
  period->month = g_date_get_month (&date);
  return TRUE;
}

/**
 * mz_fact_period_parse:
 * @text: a cell
 * @period: (out): the period, with its days
 *
 * Returns: whether @text is one
 */
gboolean
mz_fact_period_parse (const char *text, MzPeriod *period)
{
  gboolean is_fiscal = g_ascii_strncasecmp (text, "FY", 2) == 0;
  const char *at = text + (is_fiscal ? 2 : 0);
  guint year;

  if (strlen (at) >= 4 && read_digits (at, 4, &year) && year >= 1900) {
    if (!read_day (at, period) && !read_behind_year (at + 4, year, period))
      return FALSE;
  } else if (!mz_period_parse (text, period) || period->anchor != MZ_ANCHOR_NAMED ||
             period->year == 0) {
    return FALSE;
  }
  period->fiscal |= is_fiscal;
  mz_period_resolve (period, 0);
  return TRUE;
}
