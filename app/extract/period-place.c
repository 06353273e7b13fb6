/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets the time that stands beside a figure on the calendar: by the article's day, by the day or
 * the stretch that the text has been speaking of. */
#include "extract/period-choice.h"

static void
set_day (MzPeriod *period, guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  *period = (MzPeriod){ .unit = MZ_UNIT_DAY,
                        .anchor = MZ_ANCHOR_NAMED,
                        .count = 1,
                        .ordinal = g_date_get_day (&date),
                        .month = g_date_get_month (&date),
                        .year = g_date_get_year (&date) };
  mz_period_resolve (period, day);
}

/* The last such weekday until @reference or, @ahead, the first from then on. */
static guint32
find_weekday (guint32 reference, guint weekday, gboolean ahead)
{
  GDate date;
  guint today;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, reference);
  today = g_date_get_weekday (&date);
  return ahead ? reference + (weekday + 7 - today) % 7 : reference - (today + 7 - weekday) % 7;
}

/* The session beside @day, where no weekend may lie between. */
static guint32
find_session (guint32 day, gint step)
{
  GDate date;
  guint weekday;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  weekday = g_date_get_weekday (&date);
  /* Weekends are Friday and Saturday here, Saturday and Sunday there. */
  if (step < 0 ? weekday >= G_DATE_TUESDAY && weekday <= G_DATE_FRIDAY
               : weekday >= G_DATE_MONDAY && weekday <= G_DATE_WEDNESDAY)
    return (guint32) ((gint) day + step);
  return 0;
}

/* Of the same length: both a quarter, or both first nine months. */
static gboolean
is_alike (const MzPeriod *a, const MzPeriod *b)
{
  return a->unit == b->unit && MAX (a->count, 1) == MAX (b->count, 1);
}

/* The stretch that "a year earlier" is earlier than. */
static const MzPeriod *
get_base (const MzSpot *spot)
{
  const MzTimeFocus *focus = spot->time_focus;

  if (focus->has_last && focus->last_sentence == spot->quantity->sentence &&
      mz_period_is_stretch (&focus->last_base))
    return &focus->last_base;
  return mz_period_is_stretch (&focus->reporting) ? &focus->reporting : NULL;
}

static void
settle_earlier (const MzSpot *spot, const MzPeriod *said, MzPeriod *period)
{
  const MzPeriod *base = get_base (spot);
  MzComparison back = said->unit == MZ_UNIT_QUARTER ? MZ_COMPARISON_QUARTER
                      : said->unit == MZ_UNIT_MONTH ? MZ_COMPARISON_MONTH
                                                    : MZ_COMPARISON_YEAR;
  MzPeriod earlier;

  if (base == NULL || said->unit < MZ_UNIT_MONTH)
    return;
  earlier = *base;
  earlier.comparison = MZ_COMPARISON_NONE;
  if (said->year > 0 && earlier.anchor == MZ_ANCHOR_NAMED)
    earlier.year = said->year;
  else if (!mz_period_step_back (&earlier, back))
    return;
  *period = earlier;
  mz_period_resolve (period, spot->reference_day);
}

/* "the quarter to June" of a year that nobody knows is its second. */
static void
name_by_month (const MzPeriod *until, guint n_months, MzPeriod *period)
{
  guint month = until->unit == MZ_UNIT_MONTH ? until->ordinal : until->month;

  if (period->fiscal || (until->unit == MZ_UNIT_DAY && until->ordinal < 28) || month == 0 ||
      (n_months != 3 && n_months != 6) || month % n_months != 0)
    return;
  *period = (MzPeriod){ .unit = n_months == 3 ? MZ_UNIT_QUARTER : MZ_UNIT_HALF,
                        .anchor = MZ_ANCHOR_NAMED,
                        .count = 1,
                        .ordinal = month / n_months };
}

/* "ended 30 June": where the stretch lies, and its name where it has one. */
static void
settle_until (const MzSpot *spot, const MzTimePhrase *phrase, gboolean ahead, MzPeriod *period)
{
  static const guint MONTHS[] = { 0, 0, 0, 0, 1, 3, 6, 12 };
  MzPeriod until = phrase->until;
  guint n_months = MONTHS[period->unit] * MAX (period->count, 1);
  GDate first;
  GDate last;

  if (phrase->weekday > 0 && spot->reference_day > 0)
    set_day (&until, find_weekday (spot->reference_day, phrase->weekday, ahead));
  mz_period_choose_year (&until, spot->reference_day, ahead);
  mz_period_resolve (&until, spot->reference_day);
  if (until.last_day == 0) {
    name_by_month (&until, n_months, period);
    return;
  }
  g_date_clear (&last, 1);
  g_date_set_julian (&last, until.last_day);
  first = last;
  g_date_add_days (&first, 1);
  if (n_months > 0)
    g_date_subtract_months (&first, n_months);
  else
    g_date_subtract_days (&first, 7 * MAX (period->count, 1));
  period->first_day = g_date_get_julian (&first);
  period->last_day = until.last_day;
  if (period->fiscal && period->year == 0 && period->ordinal > 0 && n_months > 0) {
    g_date_add_months (&last, 12 - period->ordinal * n_months);
    period->year = g_date_get_year (&last);
  }
  if (n_months == 12) {
    period->anchor = MZ_ANCHOR_NAMED;
    period->year = g_date_get_year (&last);
    period->fiscal = g_date_get_month (&last) != G_DATE_DECEMBER;
    return;
  }
  if (g_date_get_day (&first) != 1 || period->fiscal || g_date_get_month (&first) % 3 != 1)
    return;
  if (n_months > 6 && g_date_get_month (&first) == G_DATE_JANUARY) {
    period->anchor = MZ_ANCHOR_NAMED;
    period->year = g_date_get_year (&last);
    return;
  }
  if (n_months == 3 || (n_months == 6 && g_date_get_month (&first) % 6 == 1)) {
    period->unit = n_months == 3 ? MZ_UNIT_QUARTER : MZ_UNIT_HALF;
    period->count = 1;
    period->anchor = MZ_ANCHOR_NAMED;
    period->ordinal = (g_date_get_month (&first) - 1) / n_months + 1;
    period->year = g_date_get_year (&first);
  }
}

/* The year named last in front of @time: in its sentence, else for another figure. */
static guint
find_year (const MzSpot *spot, const MzTime *time)
{
  guint i = mz_times_find (spot->times, time->first);

  while (i-- > 0 && mz_times_get (spot->times, i)->first >= spot->sentence->first)
    if (mz_times_get (spot->times, i)->phrase.period.year > 0)
      return mz_times_get (spot->times, i)->phrase.period.year;
  return spot->time_focus->named.year;
}

/* "that year", "the period": the one spoken of. */
static void
settle_same (const MzSpot *spot, const MzTime *time, MzPeriod *period)
{
  const MzTimeFocus *focus = spot->time_focus;
  guint year = find_year (spot, time);

  if (period->unit == MZ_UNIT_YEAR && year > 0) {
    *period =
        (MzPeriod){ .unit = MZ_UNIT_YEAR, .anchor = MZ_ANCHOR_NAMED, .count = 1, .year = year };
    mz_period_resolve (period, spot->reference_day);
  } else if (period->unit == MZ_UNIT_DAY && focus->day.unit == MZ_UNIT_DAY)
    *period = focus->day;
  else if (period->unit == MZ_UNIT_NONE || is_alike (period, &focus->named))
    *period = period->unit == MZ_UNIT_NONE ? focus->reporting : focus->named;
}

/* A quarter that is named by nothing but "the quarter" is the one reported; "in a day" of a month
 * that is named lies in it. */
static gboolean
settle_bare (const MzSpot *spot, MzPeriod *period)
{
  const MzTimeFocus *focus = spot->time_focus;
  guint i = mz_times_find (spot->times, spot->quantity->first);

  if (focus->reporting.anchor == MZ_ANCHOR_NAMED && is_alike (period, &focus->reporting)) {
    *period = focus->reporting;
    return TRUE;
  }
  if (period->unit == MZ_UNIT_MONTH && is_alike (period, &focus->named)) {
    *period = focus->named;
    return TRUE;
  }
  if (period->unit > MZ_UNIT_DAY || i == 0)
    return FALSE;
  MzPeriod around = mz_times_get (spot->times, i - 1)->phrase.period;
  if (mz_times_get (spot->times, i - 1)->first < spot->sentence->first ||
      around.anchor != MZ_ANCHOR_NAMED || around.unit != MZ_UNIT_MONTH || around.year == 0)
    return FALSE;
  mz_period_resolve (&around, 0);
  period->first_day = around.first_day;
  period->last_day = around.last_day;
  return TRUE;
}

static void
settle_stretch (
    const MzSpot *spot, const MzTimePhrase *phrase, MzPace pace, gboolean ahead, MzPeriod *period)
{
  const MzTimeFocus *focus = spot->time_focus;
  GDate date;

  if (period->anchor == MZ_ANCHOR_EARLIER) {
    settle_earlier (spot, &phrase->period, period);
    return;
  }
  if (mz_time_phrase_is_bare (phrase) && !ahead && settle_bare (spot, period))
    return;
  if (period->anchor == MZ_ANCHOR_NONE && period->unit == MZ_UNIT_MONTH && !ahead &&
      pace == MZ_PACE_RESULT && (period->count == 6 || period->count == 9)) {
    /* "nine months" of a result are the first of its year. */
    period->anchor = MZ_ANCHOR_NAMED;
    if (period->count == 6)
      *period =
          (MzPeriod){ .unit = MZ_UNIT_HALF, .anchor = MZ_ANCHOR_NAMED, .count = 1, .ordinal = 1 };
  }
  if (phrase->has_year_step && spot->reference_day > 0) {
    g_date_clear (&date, 1);
    g_date_set_julian (&date, spot->reference_day);
    period->year = (guint) (g_date_get_year (&date) + phrase->year_step);
  }
  if (period->year == 0 && is_alike (period, &focus->reporting) &&
      period->ordinal == focus->reporting.ordinal && period->ordinal > 0)
    period->year = focus->reporting.year;
  mz_period_choose_year (period, spot->reference_day, ahead);
  mz_period_resolve (period, spot->reference_day);
}

/**
 * mz_period_place:
 * @spot: a figure and its surroundings
 * @time: the time that stands beside it
 * @pace: how the figure goes with time
 * @ahead: whether it is still to come
 * @period: (inout): what @time says; gets what it means here
 *
 * Sets a time on the calendar, as far as the text allows.
 */
void
mz_period_place (
    const MzSpot *spot, const MzTime *time, MzPace pace, gboolean ahead, MzPeriod *period)
{
  const MzTimePhrase *phrase = &time->phrase;
  guint32 day = 0;

  switch (phrase->kind) {
  case MZ_TIME_WEEKDAY:
    if (spot->reference_day > 0)
      day = find_weekday (spot->reference_day, phrase->weekday, ahead);
    break;
  case MZ_TIME_DATE:
    if (spot->reference_day > 0)
      day = (guint32) ((gint) spot->reference_day + phrase->step);
    break;
  case MZ_TIME_STEP:
    if (spot->time_focus->day.first_day > 0)
      day = find_session (spot->time_focus->day.first_day, phrase->step);
    break;
  case MZ_TIME_SAME:
    if (spot->relation == MZ_RELATION_FROM || spot->relation == MZ_RELATION_VERSUS)
      settle_earlier (spot, &(MzPeriod){ .unit = MZ_UNIT_YEAR }, period);
    else
      settle_same (spot, time, period);
    return;
  default:
    if (mz_period_is_set (&phrase->until))
      settle_until (spot, phrase, ahead, period);
    else
      settle_stretch (spot, phrase, pace, ahead, period);
    return;
  }
  if (day > 0)
    set_day (period, day);
}
