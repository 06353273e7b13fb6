/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words on an axis: numbers, sums, percents, dates, in the chart's language. Pure. */
#include "chart/tick-label.h"

#include "model/period-text.h"

#include <glib/gi18n.h>
#include <math.h>

#define MOST_DECIMALS  8
#define LEAST_IN_WORDS 1e6
#define VALUE_DECIMALS 2 /* of a single value that is not counted in millions */

/* Translators: months as short as the language has them, on an axis */
static const char *const SHORT_MONTHS[] = {
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"), NC_ ("short month", "May"), NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"), NC_ ("short month", "Aug"), NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
};

/* Translators: months as they are called in Syria, Lebanon, Jordan, Palestine and Iraq; in other
 * languages than Arabic the same as "short month" */
static const char *const LEVANTINE_MONTHS[] = {
  NC_ ("Levantine month", "Jan"), NC_ ("Levantine month", "Feb"), NC_ ("Levantine month", "Mar"),
  NC_ ("Levantine month", "Apr"), NC_ ("Levantine month", "May"), NC_ ("Levantine month", "Jun"),
  NC_ ("Levantine month", "Jul"), NC_ ("Levantine month", "Aug"), NC_ ("Levantine month", "Sep"),
  NC_ ("Levantine month", "Oct"), NC_ ("Levantine month", "Nov"), NC_ ("Levantine month", "Dec"),
};

static MzAmount
round_number (double number, guint decimals)
{
  double scaled = round (number * pow (10, decimals));

  /* Beyond 18 digits the last ones are noise, and would not fit. */
  while (fabs (scaled) > 9e17) {
    if (decimals == 0)
      return mz_amount_new (scaled > 0 ? G_MAXINT64 : -G_MAXINT64, 0);
    scaled /= 10;
    decimals--;
  }
  return mz_amount_new ((gint64) scaled, -(gint) decimals);
}

static char *
write_digits (const char *plain, const MzWriting *writing)
{
  gboolean isolates = mz_writing_is_rtl (writing);
  GString *text = g_string_new (isolates ? "\u2068" : NULL);

  for (const char *c = plain; *c; c++)
    if (writing->digits == MZ_DIGITS_ARABIC && g_ascii_isdigit (*c))
      g_string_append_unichar (text, 0x0660 + (gunichar) (*c - '0'));
    else
      g_string_append_c (text, *c);
  if (isolates)
    g_string_append (text, "\u2069");
  return g_string_free (text, FALSE);
}

/**
 * mz_tick_label_number:
 * @axis: a value axis
 * @number: where the tick is
 * @decimals: of a number that has no magnitude in words
 * @writing: how texts are written
 *
 * Returns: (transfer full): "20bn", "12%", "666.5", "7 مليارات"
 */
char *
mz_tick_label_number (const MzAxis *axis, double number, guint decimals, const MzWriting *writing)
{
  MzNumberStyle style = mz_writing_get_number_style (writing);
  MzAmount amount = round_number (number, MIN (decimals, MOST_DECIMALS));

  if (axis->quantity == MZ_AXIS_PERCENT)
    return mz_writing_place_signs (writing, mz_percent_text (&amount, writing->catalog, style));
  if (fabs (number) >= LEAST_IN_WORDS)
    return mz_writing_place_signs (writing, mz_magnitude_text (&amount, writing->catalog, style));
  style.decimals = MIN (decimals, MOST_DECIMALS);
  return mz_writing_place_signs (writing, mz_number_text (&amount, writing->catalog, style));
}

static gint
find_magnitude (double number)
{
  return number >= 1e12 ? 12 : number >= 1e9 ? 9 : number >= LEAST_IN_WORDS ? 6 : 0;
}

/**
 * mz_tick_label_row:
 * @axis: an axis
 * @number: where the tick is
 * @ticks: all of the axis' ticks, evenly spaced
 * @writing: how texts are written
 *
 * Labels of one axis are alike: in the same unit, with the same number of decimals.
 *
 * Returns: (transfer full): "2.0bn" beside "2.5bn", "0.0%" beside "2.5%"
 */
char *
mz_tick_label_row (const MzAxis *axis,
                   double number,
                   const MzTicks *ticks,
                   const MzWriting *writing)
{
  MzNumberStyle style = mz_writing_get_number_style (writing);
  double last = ticks->first + (ticks->n - 1) * ticks->step;
  gboolean percent = axis->quantity == MZ_AXIS_PERCENT;

  style.magnitude = percent ? 0 : find_magnitude (MAX (fabs (ticks->first), fabs (last)));
  style.decimals = mz_ticks_get_decimals (ticks->step / pow (10, style.magnitude));
  guint decimals = style.magnitude > 0 ? 0 : style.decimals;
  MzAmount amount = round_number (number, decimals);
  char *text = percent ? mz_percent_text (&amount, writing->catalog, style)
                       : mz_magnitude_text (&amount, writing->catalog, style);

  return mz_writing_place_signs (writing, text);
}

/**
 * mz_tick_label_value:
 * @axis: a value axis
 * @number: a value on it
 * @writing: how texts are written
 *
 * Returns: (transfer full): the value with its unit: "$666.47", "−13.75%"
 */
char *
mz_tick_label_value (const MzAxis *axis, double number, const MzWriting *writing)
{
  MzNumberStyle style = mz_writing_get_number_style (writing);
  MzAmount amount = round_number (number, VALUE_DECIMALS);

  /* $235.70, not $235.7; but $300, and 1.5bn. */
  if (amount.exponent < 0 && fabs (number) < LEAST_IN_WORDS)
    style.decimals = VALUE_DECIMALS;
  if (axis->quantity == MZ_AXIS_PERCENT)
    return mz_writing_place_signs (writing, mz_percent_text (&amount, writing->catalog, style));
  if (axis->quantity == MZ_AXIS_MONEY)
    return mz_writing_place_signs (
        writing, mz_money_text (&amount, axis->currency, writing->catalog, style));
  return mz_writing_place_signs (writing, mz_magnitude_text (&amount, writing->catalog, style));
}

static void
split_day (double day, GDate *date, guint *minutes)
{
  double whole = floor (day + 0.5 / 1440);

  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32) CLAMP (whole, 1, 23936166));
  *minutes = (guint) round ((MAX (day - whole, 0)) * 1440) % 1440;
}

static const char *
get_month (const GDate *date, const MzWriting *writing)
{
  guint month = g_date_get_month (date) - 1;

  if (writing->months == MZ_MONTHS_LEVANTINE)
    return mz_catalog_get_in (writing->catalog, "Levantine month", LEVANTINE_MONTHS[month]);
  return mz_catalog_get_in (writing->catalog, "short month", SHORT_MONTHS[month]);
}

/**
 * mz_tick_label_plain:
 * @number: a number
 * @writing: how texts are written
 *
 * Returns: (transfer full): its digits without grouping
 */
char *
mz_tick_label_plain (guint number, const MzWriting *writing)
{
  g_autofree char *plain = g_strdup_printf ("%u", number);

  return write_digits (plain, writing);
}

/**
 * mz_tick_label_time:
 * @step: the spacing of the axis
 * @day: a GDate julian day, with a fraction
 * @writing: how texts are written
 *
 * Returns: (transfer full): the tick's own word: "14:00", "30", "Oct", "2025"
 */
char *
mz_tick_label_time (const MzTimeStep *step, double day, const MzWriting *writing)
{
  GDate date;
  guint minutes;

  split_day (day, &date, &minutes);
  if (step->unit == MZ_TIME_HOUR) {
    g_autofree char *plain = g_strdup_printf ("%02u:%02u", minutes / 60, minutes % 60);
    return write_digits (plain, writing);
  }
  if (step->unit == MZ_TIME_DAY)
    return mz_tick_label_plain (g_date_get_day (&date), writing);
  if (step->unit == MZ_TIME_MONTH)
    return g_strdup (get_month (&date, writing));
  return mz_tick_label_plain (g_date_get_year (&date), writing);
}

/**
 * mz_tick_label_time_context:
 * @step: the spacing of the axis
 * @day: a GDate julian day, with a fraction
 * @writing: how texts are written
 *
 * Returns: (transfer full) (nullable): what the tick lies in: the day for an hour, the month for a
 *   day, the year for a month, nothing for a year
 */
char *
mz_tick_label_time_context (const MzTimeStep *step, double day, const MzWriting *writing)
{
  GDate date;
  guint minutes;

  split_day (day, &date, &minutes);
  g_autofree char *year = mz_tick_label_plain (g_date_get_year (&date), writing);
  switch (step->unit) {
  case MZ_TIME_HOUR:
    return mz_tick_label_date (day, writing);
  case MZ_TIME_DAY:
    /* Translators: a month (%1$s) and its year (%2$s) */
    return g_strdup_printf (mz_catalog_get_in (writing->catalog, "month of year", "%1$s %2$s"),
                            get_month (&date, writing), year);
  case MZ_TIME_MONTH:
    return g_steal_pointer (&year);
  default:
    return NULL;
  }
}

/**
 * mz_tick_label_date:
 * @day: a GDate julian day; a fraction is left out
 * @writing: how texts are written
 *
 * Returns: (transfer full): "30 Oct 2025", "30 أكتوبر 2025"
 */
char *
mz_tick_label_date (double day, const MzWriting *writing)
{
  GDate date;
  guint minutes;

  split_day (day, &date, &minutes);
  g_autofree char *number = mz_tick_label_plain (g_date_get_day (&date), writing);
  g_autofree char *year = mz_tick_label_plain (g_date_get_year (&date), writing);
  /* Translators: a date: %1$s the day, %2$s the month, %3$s the year */
  return g_strdup_printf (mz_catalog_get_in (writing->catalog, "date", "%1$s %2$s %3$s"), number,
                          get_month (&date, writing), year);
}
