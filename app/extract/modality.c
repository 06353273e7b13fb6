/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds whether a figure has come to be, is planned, expected or denied. */
#include "extract/attributes.h"

#include "extract/times.h"

#define CUES_MAX     32
#define REACH_MOOD   44 /* half words from "expects" to its figure */
#define REACH_DENIED 14
#define REACH_BEHIND 6  /* the same to "expected" behind it */
#define REACH_SHARED 16 /* half words between two figures of one plan */

static gboolean
is_in_reach (const MzSpot *spot, const MzCue *cue)
{
  guint reach = cue->row->code == MZ_MODALITY_DENIED ? REACH_DENIED : REACH_MOOD;

  return cue->last >= spot->head || mz_cues_measure (spot->cues, cue->last, spot->head) <= reach;
}

static const MzCue *
find_in_front (const MzSpot *spot)
{
  guint first = spot->previous != NULL ? spot->previous->last : spot->sentence->first;
  guint i = mz_cues_find (spot->cues, spot->quantity->first);

  for (guint step = 0; step < CUES_MAX && i-- > 0; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < first)
      return NULL;
    if (cue->table == MZ_TABLE_MODALITIES && is_in_reach (spot, cue))
      return cue;
  }
  return NULL;
}

/* "the 5 million that analysts expected": of a number that something is compared with. */
static const MzCue *
find_behind (const MzSpot *spot)
{
  if (spot->relation != MZ_RELATION_VERSUS && spot->relation != MZ_RELATION_FROM)
    return NULL;
  for (guint i = mz_cues_find (spot->cues, spot->behind); i < spot->cues->cues->len; i++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first >= spot->sentence->last ||
        mz_cues_measure (spot->cues, spot->behind, cue->first) > REACH_BEHIND)
      return NULL;
    if (cue->table == MZ_TABLE_MODALITIES && cue->row->code == MZ_MODALITY_FORECAST)
      return cue;
  }
  return NULL;
}

/* Whether one verb governs the figure and the one before it: "expects costs of 5 and a deficit of
 * 2 million". */
static gboolean
is_governed_as_before (const MzSpot *spot)
{
  if (spot->previous == NULL || spot->head < spot->previous->last)
    return FALSE;
  /* Only what is not known yet is a range: "against an earlier 66 to 72 billion". */
  if (spot->relation == MZ_RELATION_RESTATE || (spot->quantity->flags & MZ_QUANTITY_RANGE))
    return TRUE;
  if (spot->previous->modality == MZ_MODALITY_DENIED || spot->relation == MZ_RELATION_FROM ||
      spot->relation == MZ_RELATION_VERSUS || spot->relation == MZ_RELATION_REACH)
    return FALSE;
  return mz_cues_measure (spot->cues, spot->previous->last, spot->head) <= REACH_SHARED &&
         !mz_spot_is_parted (spot, spot->previous->last, spot->head);
}

/**
 * mz_modality_read:
 * @spot: a figure and its surroundings
 * @period: the time it speaks of
 * @ground: (out): what makes it so
 *
 * Returns: whether the figure has come to be
 */
MzModality
mz_modality_read (const MzSpot *spot, const MzPeriodReading *period, MzGround *ground)
{
  const MzCue *cue = find_in_front (spot);

  if (cue == NULL)
    cue = find_behind (spot);
  if (cue != NULL) {
    *ground = (MzGround){ MZ_RULE_MODALITY_WORD, cue->first, cue->last };
    return (MzModality) cue->row->code;
  }
  if (period->time != NULL && period->time->phrase.kind == MZ_TIME_STRETCH &&
      (period->period.anchor == MZ_ANCHOR_NEXT || period->period.anchor == MZ_ANCHOR_BY)) {
    *ground = (MzGround){ MZ_RULE_MODALITY_PERIOD, period->time->first, period->time->last };
    return MZ_MODALITY_PLAN;
  }
  if (is_governed_as_before (spot)) {
    *ground = (MzGround){ MZ_RULE_PERIOD_AS_BEFORE, spot->previous->first, spot->previous->last };
    return spot->previous->modality;
  }
  *ground = (MzGround){ 0 };
  return MZ_MODALITY_ACTUAL;
}
