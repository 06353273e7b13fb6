/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days that a period covers, seen from the day of an article. */
#include "model/period.h"

#include <stdlib.h>

#define UNFINISHED_MAX 5 /* days that a stretch may still run when its result is told */

/* The first day of the unit that @date lies in. */
static void
snap_to_start (GDate *date, MzPeriodUnit unit)
{
  guint month = g_date_get_month (date);

  switch (unit) {
  case MZ_UNIT_YEAR:
    g_date_set_dmy (date, 1, G_DATE_JANUARY, g_date_get_year (date));
    return;
  case MZ_UNIT_HALF:
    g_date_set_dmy (date, 1, (month - 1) / 6 * 6 + 1, g_date_get_year (date));
    return;
  case MZ_UNIT_QUARTER:
    g_date_set_dmy (date, 1, (month - 1) / 3 * 3 + 1, g_date_get_year (date));
    return;
  case MZ_UNIT_MONTH:
    g_date_set_day (date, 1);
    return;
  default:
    return;
  }
}

static void
add_units (GDate *date, MzPeriodUnit unit, gint count)
{
  static const guint MONTHS[] = { 0, 0, 0, 0, 1, 3, 6, 12 };
  guint step = (guint) ABS (count);

  if (MONTHS[unit] > 0 && count >= 0)
    g_date_add_months (date, step * MONTHS[unit]);
  else if (MONTHS[unit] > 0)
    g_date_subtract_months (date, step * MONTHS[unit]);
  else if (count >= 0)
    g_date_add_days (date, step * (unit == MZ_UNIT_WEEK ? 7 : 1));
  else
    g_date_subtract_days (date, step * (unit == MZ_UNIT_WEEK ? 7 : 1));
}

static void
set_days (MzPeriod *period, const GDate *first, const GDate *end)
{
  period->first_day = g_date_get_julian (first);
  period->last_day = g_date_get_julian (end) - 1;
}

/* One end of "since January" and of "by 2030" is the day the article speaks from; without it
 * nothing is left. */
static void
bound_by_reference (MzPeriodAnchor anchor, const GDate *reference, GDate *first, GDate *end)
{
  if (reference == NULL)
    *end = *first;
  else if (anchor == MZ_ANCHOR_BY)
    *first = *reference;
  else {
    *end = *reference;
    g_date_add_days (end, 1);
  }
}

/* "the next few years" have no end that can be named. */
static gboolean
is_vague (const MzPeriod *period)
{
  return period->count == 0 &&
         (period->anchor == MZ_ANCHOR_LAST || period->anchor == MZ_ANCHOR_NEXT);
}

static void
resolve_named (MzPeriod *period, const GDate *reference)
{
  guint year = period->year > 0 ? period->year : reference ? g_date_get_year (reference) : 0;
  GDate first;
  GDate end;

  /* A fiscal year starts where its company's does, which the text alone does not tell. */
  if (year == 0 || period->fiscal)
    return;
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, year);
  if (period->unit == MZ_UNIT_DAY) {
    if (!g_date_valid_dmy (period->ordinal, period->month, year))
      return;
    g_date_set_dmy (&first, period->ordinal, period->month, year);
  } else if (period->ordinal > 1)
    add_units (&first, period->unit, (gint) period->ordinal - 1);

  /* "the third quarter", said in January, is last year's. */
  if (period->year == 0 && reference && g_date_compare (&first, reference) > 0)
    g_date_subtract_years (&first, 1);
  end = first;
  add_units (&end, period->unit, (gint) MAX (period->count, 1));
  if (period->anchor == MZ_ANCHOR_END) {
    first = end;
    g_date_subtract_days (&first, 1);
  }
  if (period->anchor == MZ_ANCHOR_BY || period->anchor == MZ_ANCHOR_SINCE)
    bound_by_reference (period->anchor, reference, &first, &end);
  if (g_date_compare (&first, &end) < 0)
    set_days (period, &first, &end);
}

static gboolean
is_named (const MzPeriod *period)
{
  return period->anchor == MZ_ANCHOR_NAMED || period->anchor == MZ_ANCHOR_END ||
         period->anchor == MZ_ANCHOR_BY || period->anchor == MZ_ANCHOR_SINCE;
}

static void
resolve_relative (MzPeriod *period, const GDate *reference)
{
  GDate first = *reference;
  GDate end = *reference;
  gint count = (gint) MAX (period->count, 1);

  switch (period->anchor) {
  case MZ_ANCHOR_THIS:
    snap_to_start (&first, period->unit);
    end = first;
    add_units (&end, period->unit, count);
    break;
  case MZ_ANCHOR_LAST:
    snap_to_start (&end, period->unit);
    first = end;
    add_units (&first, period->unit, -count);
    break;
  case MZ_ANCHOR_NEXT:
    if (count == 1)
      snap_to_start (&first, period->unit);
    if (count == 1)
      add_units (&first, period->unit, 1);
    end = first;
    add_units (&end, period->unit, count);
    break;
  case MZ_ANCHOR_TO_DATE:
    snap_to_start (&first, period->unit);
    g_date_add_days (&end, 1);
    break;
  default:
    return;
  }
  set_days (period, &first, &end);
}

/**
 * mz_period_resolve:
 * @period: a period
 * @reference_day: the day the article speaks from, as a GDate julian day; 0 where it is unknown
 *
 * Fills first_day and last_day where the calendar and @reference_day allow it, and leaves them
 * 0 elsewhere: no date is invented.
 */
void
mz_period_resolve (MzPeriod *period, guint32 reference_day)
{
  GDate reference;

  period->first_day = period->last_day = 0;
  g_date_clear (&reference, 1);
  if (reference_day > 0)
    g_date_set_julian (&reference, reference_day);
  if (is_named (period))
    resolve_named (period, reference_day > 0 ? &reference : NULL);
  else if (reference_day > 0 && period->unit != MZ_UNIT_NONE && !is_vague (period))
    resolve_relative (period, &reference);
}

/**
 * mz_period_choose_year:
 * @period: (inout): a period
 * @reference_day: the day the article speaks from, as a GDate julian day; 0 where it is unknown
 * @ahead: whether the text speaks of what is still to come
 *
 * Gives a named stretch without a year the year that the text must mean: the last one that has
 * begun or, @ahead, the first that is not over. The result of a quarter that is not over yet is of
 * a fiscal year, whose days the text alone does not tell.
 */
void
mz_period_choose_year (MzPeriod *period, guint32 reference_day, gboolean ahead)
{
  GDate reference;
  MzPeriod probe;

  if (!is_named (period) || period->year > 0 || period->fiscal || reference_day == 0 ||
      (period->ordinal == 0 && period->unit != MZ_UNIT_MONTH))
    return;
  g_date_clear (&reference, 1);
  g_date_set_julian (&reference, reference_day);
  probe = *period;
  probe.anchor = MZ_ANCHOR_NAMED;
  for (guint year = g_date_get_year (&reference) + 1u; year > g_date_get_year (&reference) - 2u;
       year--) {
    probe.year = year;
    mz_period_resolve (&probe, 0);
    if (probe.first_day == 0)
      continue;
    if (ahead ? probe.last_day < reference_day : probe.first_day <= reference_day)
      break;
    if (ahead)
      period->year = year;
  }
  if (ahead)
    return;
  if (period->anchor == MZ_ANCHOR_NAMED &&
      (probe.unit == MZ_UNIT_QUARTER || probe.unit == MZ_UNIT_HALF || probe.count > 1) &&
      probe.last_day > reference_day + UNFINISHED_MAX)
    period->fiscal = TRUE;
  else
    period->year = probe.year;
}

/* The same stretch of a named period one unit of @comparison earlier. */
static gboolean
step_back_named (MzPeriod *period, MzComparison comparison)
{
  guint units = period->unit == MZ_UNIT_QUARTER ? 4 : 12;

  if (comparison == MZ_COMPARISON_YEAR) {
    if (period->year == 0)
      return FALSE;
    period->year--;
    return TRUE;
  }
  if (period->unit != (comparison == MZ_COMPARISON_QUARTER ? MZ_UNIT_QUARTER : MZ_UNIT_MONTH) ||
      period->count > 1 || period->ordinal == 0 || (period->ordinal == 1 && period->year == 0))
    return FALSE;
  if (period->ordinal > 1) {
    period->ordinal--;
    return TRUE;
  }
  period->ordinal = units;
  period->year--;
  return TRUE;
}

/**
 * mz_period_step_back:
 * @period: (inout): a period
 * @comparison: how far back
 *
 * Makes of @period the stretch that it is compared with: of "Q3 2025" on a year earlier "Q3 2024".
 * Its days have to be resolved anew.
 *
 * Returns: whether it could; @period stays as it was where not
 */
gboolean
mz_period_step_back (MzPeriod *period, MzComparison comparison)
{
  if (period->anchor == MZ_ANCHOR_NAMED || period->anchor == MZ_ANCHOR_END)
    return step_back_named (period, comparison);
  if (period->anchor == MZ_ANCHOR_THIS && period->unit == MZ_UNIT_YEAR &&
      comparison == MZ_COMPARISON_YEAR) {
    period->anchor = MZ_ANCHOR_LAST;
    period->count = 1;
    return TRUE;
  }
  return FALSE;
}
