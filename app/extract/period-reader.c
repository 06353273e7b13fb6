/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the time that a figure speaks of: the one named beside it, or the one that the text has
 * been speaking of; and sets it on the calendar. */
#include "extract/period-choice.h"

/**
 * mz_period_read:
 * @spot: a figure and its surroundings
 * @metric: what it is of
 * @change: whether it is a change
 *
 * Returns: the time named beside it, not resolved against the article's date
 */
MzPeriodReading
mz_period_read (const MzSpot *spot, const MzMetricReading *metric, MzChange change)
{
  MzPeriodReading reading = { .pace = mz_pace_get (spot, metric) };
  const MzTime *compared = NULL;
  gboolean is_tied = FALSE;

  if (change != MZ_CHANGE_LEVEL)
    reading.comparison = mz_period_choose_comparison (spot, &compared);
  reading.time = mz_period_choose (spot, (MzPace) reading.pace, change, &is_tied);
  /* "quarterly" says nothing more of a change that is measured against the year before, unless it
   * stands right there. */
  if (reading.time != NULL && reading.comparison != MZ_COMPARISON_NONE && !is_tied &&
      mz_time_phrase_is_bare (&reading.time->phrase)) {
    reading.background = reading.time->phrase.period;
    reading.time = NULL;
  }
  if (reading.time != NULL) {
    reading.period = reading.time->phrase.period;
    reading.ground = (MzGround){ MZ_RULE_PERIOD_WORDS, reading.time->first, reading.time->last };
  } else if (compared != NULL)
    reading.ground = (MzGround){ MZ_RULE_PERIOD_WORDS, compared->first, compared->last };
  return reading;
}
