/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Follows what times an article has been speaking of, and gives them to the figures beside which
 * none is named. */
#include "extract/period-choice.h"

#define REPORT_REACH   10 /* sentences that a report's stretch goes on for */
#define LEAD_SENTENCES 4  /* in which an article says what it reports on */
#define DAY_REACH      3  /* sentences that a day of trading goes on for */

/* A figure beside which no time stands. Returns whether it is of one spoken of before. */
static gboolean
inherit (const MzSpot *spot, const MzReading *reading, MzPeriodReading *found)
{
  const MzTimeFocus *focus = spot->time_focus;
  gboolean ahead = reading->modality != MZ_MODALITY_ACTUAL;
  gboolean is_market = found->pace == MZ_PACE_MARKET;
  guint32 sentence = spot->quantity->sentence;
  gboolean in_sentence = focus->has_last && focus->last_sentence == sentence;
  gboolean is_compared = spot->relation == MZ_RELATION_FROM || spot->relation == MZ_RELATION_VERSUS;

  if ((spot->relation == MZ_RELATION_RESTATE ||
       (spot->quantity->flags & MZ_QUANTITY_IN_BRACKETS)) &&
      in_sentence) {
    /* "..., that is a rise of 5%" is of what was compared, not of what it was compared with. */
    found->period = mz_spot_is_ratio (spot) ? focus->last_base : focus->last;
    return TRUE;
  }
  if (is_compared && !ahead && in_sentence) {
    /* "fell to 3 billion from 4 billion" beside another that is on a year earlier. */
    if (is_market || focus->comparison == MZ_COMPARISON_NONE ||
        !mz_period_is_stretch (&focus->last_base))
      return FALSE;
    found->period = focus->last_base;
    if (!mz_period_step_back (&found->period, focus->comparison))
      return FALSE;
    mz_period_resolve (&found->period, spot->reference_day);
    return TRUE;
  }
  if (in_sentence && focus->last_is_market == is_market &&
      (ahead == focus->last_is_ahead || is_compared) && mz_period_is_set (&focus->last_base)) {
    found->period = focus->last_base;
    return TRUE;
  }
  if (ahead)
    return FALSE;
  if (is_market) {
    if (focus->day.unit == MZ_UNIT_NONE || sentence - focus->day_sentence > DAY_REACH)
      return FALSE;
    found->period = focus->day;
    return TRUE;
  }
  if (found->pace != MZ_PACE_RESULT || !mz_period_is_stretch (&focus->reporting) ||
      sentence - focus->reporting_sentence > REPORT_REACH ||
      (focus->reporting_company != NULL && reading->company != NULL &&
       !g_str_equal (focus->reporting_company, reading->company)))
    return FALSE;
  found->period = focus->reporting;
  return TRUE;
}

/**
 * mz_period_settle:
 * @spot: a figure and its surroundings
 * @reading: what else is known of it: its company, change and modality
 * @found: (inout): what mz_period_read() gave; its period is resolved as far as the text allows
 *
 * Looks for a figure beside which no time stands at what the text has been speaking of.
 */
void
mz_period_settle (const MzSpot *spot, const MzReading *reading, MzPeriodReading *found)
{
  gboolean ahead =
      reading->modality == MZ_MODALITY_FORECAST || reading->modality == MZ_MODALITY_PLAN;

  if (found->time != NULL)
    mz_period_place (spot, found->time, (MzPace) found->pace, ahead, &found->period);
  else if (inherit (spot, reading, found)) {
    found->period.comparison = MZ_COMPARISON_NONE;
    /* "quarterly" says nothing more of what is measured against the year before. */
    if (found->comparison != MZ_COMPARISON_NONE && found->period.anchor == MZ_ANCHOR_NONE) {
      found->background = found->period;
      found->period = (MzPeriod){ 0 };
    }
    if (found->ground.rule == MZ_RULE_NONE)
      found->ground = (MzGround){ MZ_RULE_PERIOD_AS_BEFORE, 0, 0 };
  }
  found->period.comparison = found->comparison;
}

/**
 * mz_time_focus_begin:
 * @focus: (inout): nothing yet
 * @times: the times of an article
 * @prose: its tokens
 * @reference_day: the day it speaks from; 0 unknown
 *
 * Takes the quarter or half that the first sentences name for what the article reports on.
 */
void
mz_time_focus_begin (MzTimeFocus *focus,
                     const MzTimes *times,
                     const MzProse *prose,
                     guint32 reference_day)
{
  for (guint i = 0; i < times->times->len; i++) {
    const MzTime *time = mz_times_get (times, i);
    const MzPeriod *period = &time->phrase.period;
    guint32 sentence = mz_tokens_get (prose->tokens, time->first)->sentence;

    if (sentence >= LEAD_SENTENCES)
      return;
    if (time->standing != MZ_TIME_COVERS || time->is_owned ||
        time->phrase.kind != MZ_TIME_STRETCH ||
        (period->unit != MZ_UNIT_QUARTER && period->unit != MZ_UNIT_HALF) ||
        (period->anchor != MZ_ANCHOR_NAMED && !mz_time_phrase_is_bare (&time->phrase)))
      continue;
    if (focus->reporting.unit != MZ_UNIT_NONE && period->anchor != MZ_ANCHOR_NAMED)
      continue;
    focus->reporting = *period;
    mz_period_choose_year (&focus->reporting, reference_day, FALSE);
    mz_period_resolve (&focus->reporting, reference_day);
    focus->reporting_sentence = sentence;
    if (period->anchor == MZ_ANCHOR_NAMED)
      return;
  }
}

/* Whether what is told of is a stretch of a report. */
static gboolean
is_report (const MzPeriodReading *found)
{
  const MzPeriod *period = &found->period;

  return found->pace == MZ_PACE_RESULT && mz_period_is_stretch (period) &&
         found->time->standing == MZ_TIME_COVERS &&
         (period->anchor == MZ_ANCHOR_NAMED || period->anchor == MZ_ANCHOR_NONE ||
          period->anchor == MZ_ANCHOR_LAST) &&
         (period->anchor != MZ_ANCHOR_NONE || period->unit == MZ_UNIT_QUARTER);
}

/**
 * mz_time_focus_update:
 * @focus: (inout): what the text has been speaking of
 * @spot: a figure
 * @reading: what it says; its company must be the mentions'
 * @company: (nullable): whose it is, as the mentions have it
 * @found: its time, settled
 *
 * Lets the figures behind know the times of this one.
 */
void
mz_time_focus_update (MzTimeFocus *focus,
                      const MzSpot *spot,
                      const MzReading *reading,
                      const char *company,
                      const MzPeriodReading *found)
{
  guint32 sentence = spot->quantity->sentence;
  gboolean is_earlier = found->time != NULL && found->time->standing != MZ_TIME_COVERS;
  gboolean is_compared =
      is_earlier || ((spot->relation == MZ_RELATION_FROM || spot->relation == MZ_RELATION_VERSUS) &&
                     reading->modality == MZ_MODALITY_ACTUAL);
  gboolean goes_on = focus->has_last && focus->last_sentence == sentence;

  if (!goes_on)
    focus->comparison = MZ_COMPARISON_NONE;
  if (found->comparison != MZ_COMPARISON_NONE)
    focus->comparison = found->comparison;
  else if (is_earlier && found->pace != MZ_PACE_MARKET)
    focus->comparison = found->time->phrase.period.unit == MZ_UNIT_QUARTER ? MZ_COMPARISON_QUARTER
                                                                           : MZ_COMPARISON_YEAR;
  focus->last = found->period;
  /* What is only compared with leaves the others their time. */
  if (!(is_compared && goes_on)) {
    focus->last_base = mz_period_is_stretch (&found->background) && found->time == NULL
                           ? found->background
                           : found->period;
    focus->last_base.comparison = MZ_COMPARISON_NONE;
    focus->last_is_market = found->pace == MZ_PACE_MARKET;
    focus->last_is_ahead = reading->modality != MZ_MODALITY_ACTUAL;
  }
  focus->last_sentence = sentence;
  focus->has_last = TRUE;
  if (found->time == NULL || is_earlier)
    return;
  if (mz_period_is_stretch (&found->period) && found->period.anchor == MZ_ANCHOR_NAMED)
    focus->named = found->period;
  if (reading->modality == MZ_MODALITY_ACTUAL && is_report (found)) {
    focus->reporting = found->period;
    focus->reporting.comparison = MZ_COMPARISON_NONE;
    focus->reporting_company = company;
    focus->reporting_sentence = sentence;
  }
  if (found->pace == MZ_PACE_MARKET && found->period.unit == MZ_UNIT_DAY &&
      (found->period.anchor == MZ_ANCHOR_NAMED || found->period.anchor == MZ_ANCHOR_NONE) &&
      found->period.count == 1 && !is_compared && found->time->phrase.step >= 0) {
    focus->day = found->period;
    focus->day.comparison = MZ_COMPARISON_NONE;
    focus->day_sentence = sentence;
  }
}
