/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an axis of time is labelled: full hours, days, months, years. */
#include "chart/ticks.h"

#include <math.h>

#define MOST_TICKS 400

static const MzTimeStep STEPS[] = {
  { MZ_TIME_HOUR, 1, 1 / 24.0 },
  { MZ_TIME_HOUR, 3, 3 / 24.0 },
  { MZ_TIME_HOUR, 6, 6 / 24.0 },
  { MZ_TIME_HOUR, 12, 12 / 24.0 },
  { MZ_TIME_DAY, 1, 1 },
  { MZ_TIME_DAY, 2, 2 },
  { MZ_TIME_DAY, 7, 7 },
  { MZ_TIME_DAY, 14, 14 },
  { MZ_TIME_MONTH, 1, 30.4 },
  { MZ_TIME_MONTH, 2, 60.9 },
  { MZ_TIME_MONTH, 3, 91.3 },
  { MZ_TIME_MONTH, 6, 182.6 },
  { MZ_TIME_YEAR, 1, 365.25 },
  { MZ_TIME_YEAR, 2, 730.5 },
  { MZ_TIME_YEAR, 5, 1826.25 },
  { MZ_TIME_YEAR, 10, 3652.5 },
  { MZ_TIME_YEAR, 20, 7305 },
  { MZ_TIME_YEAR, 50, 18262.5 },
  { MZ_TIME_YEAR, 100, 36525 },
  { MZ_TIME_YEAR, 500, 182621.25 },
  { MZ_TIME_YEAR, 1000, 365242.5 },
};

/**
 * mz_time_step_get:
 * @i: which
 *
 * Returns: (nullable): the spacing, from fine to coarse; %NULL behind the last
 */
const MzTimeStep *
mz_time_step_get (guint i)
{
  return i < G_N_ELEMENTS (STEPS) ? &STEPS[i] : NULL;
}

static void
append_even (GArray *ticks, double every, double from, double to)
{
  for (double tick = ceil (from / every) * every; tick <= to; tick += every)
    g_array_append_val (ticks, tick);
}

/* Weeks begin on Monday; GDate's day 1 is one. */
static void
append_weeks (GArray *ticks, guint days, double from, double to)
{
  for (double tick = ceil ((from - 1) / days) * days + 1; tick <= to; tick += days)
    g_array_append_val (ticks, tick);
}

/* @months is a divisor or a multiple of 12. */
static void
append_months (GArray *ticks, guint months, double from, double to)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) MAX (from, 1));
  guint count = g_date_get_year (&date) * 12u + g_date_get_month (&date) - 1;
  for (count -= count % months; count / 12 < G_MAXUINT16; count += months) {
    GDate tick_date;
    if (count < 12)
      continue;
    g_date_clear (&tick_date, 1);
    g_date_set_dmy (&tick_date, 1, (GDateMonth) (count % 12 + 1), (GDateYear) (count / 12));
    double tick = g_date_get_julian (&tick_date);
    if (tick > to)
      return;
    if (tick >= from)
      g_array_append_val (ticks, tick);
  }
}

/**
 * mz_time_step_find_ticks:
 * @step: a spacing
 * @from: the first day
 * @to: the last day
 *
 * Returns: (transfer full) (element-type double): the ticks from @from to @to in GDate julian days;
 *   none where there would be hundreds
 */
GArray *
mz_time_step_find_ticks (const MzTimeStep *step, double from, double to)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));

  if (!(to >= from) || (to - from) / step->days > MOST_TICKS)
    return ticks;
  switch (step->unit) {
  case MZ_TIME_HOUR:
    append_even (ticks, step->count / 24.0, from, to);
    break;
  case MZ_TIME_DAY:
    if (step->count >= 7)
      append_weeks (ticks, step->count, from, to);
    else
      append_even (ticks, step->count, from, to);
    break;
  case MZ_TIME_MONTH:
    append_months (ticks, step->count, from, to);
    break;
  case MZ_TIME_YEAR:
    append_months (ticks, step->count * 12, from, to);
    break;
  }
  return ticks;
}
