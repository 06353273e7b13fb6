/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settles what is won or lost: value of a market, a result of the books, a fortune. */
#include "extract/metric-gain.h"

#include "extract/concept.h"

#define CUES_MAX     96 /* looked at in a sentence, so that time stays in proportion */
#define PERSON_REACH 5  /* tokens behind money that say whose it is */
#define PERSON_MAX   16 /* the same in front of it */

/**
 * mz_subject_is_of_market:
 * @spot: a figure and its surroundings
 * @subject: whose it is
 *
 * Returns: whether the sentence, or the figure before it, speaks of what shares are worth
 */
gboolean
mz_subject_is_of_market (const MzSpot *spot, const MzSubjectReading *subject)
{
  guint i = mz_cues_find (spot->cues, spot->sentence->first);

  if (subject->index != NULL)
    return TRUE;
  if (spot->earlier != NULL &&
      mz_concept_is_of_market (mz_metric_get_concept (spot->earlier->metric)))
    return TRUE;
  for (guint step = 0; step < CUES_MAX && i < spot->cues->cues->len; step++, i++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first >= spot->sentence->last)
      return FALSE;
    if (cue->table == MZ_TABLE_METRICS &&
        mz_concept_is_of_market (mz_metric_row_get_concept (cue->row)))
      return TRUE;
  }
  return FALSE;
}

/* Whether a person wins or loses it: a founder, a billionaire, or somebody's fortune is spoken of
 * and no company's worth. */
static gboolean
is_of_person (const MzSpot *spot)
{
  static const char *const PERSONS[] = { "موسس",        "الموسس",   "موسسها",     "وموسسها",
                                         "موسسه",       "ملياردير", "الملياردير", "ثروته",
                                         "ثروتها",      "ثروه",     "اثرياء",     "founder",
                                         "billionaire", "tycoon",   "fortune",    "wealth",
                                         NULL };
  guint first = spot->previous != NULL ? spot->previous->last : spot->sentence->first;
  guint last = MIN (spot->behind + PERSON_REACH, spot->sentence->last);

  first = MAX (first + PERSON_MAX, spot->head) - PERSON_MAX;
  for (guint i = spot->behind; i < last; i++) {
    const MzCue *cue = mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, i);

    if (cue != NULL && mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_MARKET_CAP)
      return FALSE;
  }
  for (guint i = first; i < last; i++)
    if (mz_spot_is_word (spot, i, PERSONS))
      return TRUE;
  return FALSE;
}

/**
 * mz_metric_settle_gain:
 * @spot: an amount and its surroundings
 * @subject: whose it is
 * @change: (inout): whether it rises or falls
 * @metric: (inout): its metric so far
 *
 * What is won or lost: market value where shares are spoken of, else a profit or a loss, which is a
 * level. "Net loss" and its like are of the books always.
 */
void
mz_metric_settle_gain (const MzSpot *spot,
                       const MzSubjectReading *subject,
                       MzChangeReading *change,
                       MzMetricReading *metric)
{
  MzConcept concept = mz_metric_get_concept (metric->row);
  gboolean verb =
      change->cue != NULL && mz_change_row_get_shape (change->cue->row) == MZ_SHAPE_GAINS;
  gboolean named = metric->ground.to - metric->ground.from > 1;

  if (!mz_spot_is_big_money (spot) || (concept != MZ_CONCEPT_LOSS && concept != MZ_CONCEPT_PROFIT))
    return;
  if (is_of_person (spot)) {
    if (change->change == MZ_CHANGE_LEVEL && spot->relation != MZ_RELATION_TO)
      change->change = concept == MZ_CONCEPT_LOSS ? MZ_CHANGE_DOWN : MZ_CHANGE_UP;
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_WEALTH, MZ_RULE_METRIC_OF_PERSON);
  } else if (!named && ((verb && mz_subject_is_of_market (spot, subject)) ||
                        mz_concept_is_in_front (spot, MZ_CONCEPT_MARKET_CAP))) {
    if (change->change == MZ_CHANGE_LEVEL && spot->relation != MZ_RELATION_TO)
      change->change = concept == MZ_CONCEPT_LOSS ? MZ_CHANGE_DOWN : MZ_CHANGE_UP;
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_MARKET_CAP, MZ_RULE_METRIC_OF_MARKET);
  } else if (verb) {
    change->change = MZ_CHANGE_LEVEL;
  }
}

/**
 * mz_metric_settle_points:
 * @spot: points and their surroundings
 * @change: (inout): whether they rise or fall
 *
 * "بلغت خسارة المؤشر 48 نقطة", "ارتفعت خسارة المؤشر إلى 242 نقطة": what the noun says is lost,
 * unless the verb leads to a level: "بعد خسارة المؤشر أغلق عند 7000 نقطة".
 */
void
mz_metric_settle_points (const MzSpot *spot, MzChangeReading *change)
{
  guint first = spot->previous != NULL ? spot->previous->last : spot->sentence->first;
  guint i = mz_cues_find (spot->cues, spot->head);
  const MzCue *noun = NULL;

  for (guint step = 0; step < CUES_MAX && i-- > 0 && noun == NULL; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < first)
      return;
    if (cue->table == MZ_TABLE_CHANGES)
      noun = cue;
  }
  if (noun == NULL || change->change != MZ_CHANGE_LEVEL ||
      mz_change_row_get_shape (noun->row) != MZ_SHAPE_GAINS ||
      mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, noun->first) == NULL)
    return;
  if (spot->relation == MZ_RELATION_TO &&
      mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, first, noun->first) == NULL)
    return;
  change->change = mz_change_row_get_direction (noun->row);
  change->cue = noun;
}
