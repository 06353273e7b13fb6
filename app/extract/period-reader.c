/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the time that a figure speaks of, and whether it is still to come or denied. */
#include "extract/attributes.h"

#include "extract/period-phrase.h"

#define TOKENS_BEHIND 14
#define TOKENS_FRONT  24
#define CUES_MAX      32
#define REACH_MOOD    44 /* half words from "expects" to its figure */
#define REACH_DENIED  14

/* Where the next figure of the sentence begins. */
static guint
get_next_figure (const MzSpot *spot)
{
  const MzQuantity *quantities = &g_array_index (spot->prose->quantities, MzQuantity, 0);
  guint i = (guint) (spot->quantity - quantities) + 1;
  guint end = MIN (spot->behind + TOKENS_BEHIND, spot->sentence->last);

  for (; i < spot->prose->quantities->len && quantities[i].first < end; i++)
    if (quantities[i].unread == MZ_UNREAD_NONE)
      return quantities[i].first;
  return end;
}

/* A time that compares ("on a year earlier") is joined to one that names a stretch. */
static void
join (MzPeriodReading *reading, const MzPeriod *found, guint from, guint to)
{
  if (found->comparison != MZ_COMPARISON_NONE && reading->period.unit != MZ_UNIT_NONE) {
    reading->period.comparison = found->comparison;
    return;
  }
  if (reading->period.unit != MZ_UNIT_NONE)
    return;
  MzComparison comparison = reading->period.comparison;
  reading->period = *found;
  if (comparison != MZ_COMPARISON_NONE)
    reading->period.comparison = comparison;
  reading->ground = (MzGround){ MZ_RULE_PERIOD_WORDS, from, to };
}

static void
look_behind (const MzSpot *spot, MzPeriodReading *reading)
{
  guint end = get_next_figure (spot);
  guint i = spot->behind;

  while (i < end) {
    MzPeriod found;
    guint next = mz_period_phrase_read (spot->prose, spot->cues, i, end, &found);
    const MzToken *token = mz_tokens_get (spot->prose->tokens, i);

    if (next > i)
      join (reading, &found, i, next);
    else if (token->type == MZ_TOKEN_SIGN && (token->sign == ',' || token->sign == 0x060C) &&
             mz_period_is_set (&reading->period))
      return;
    i = MAX (next, i + 1);
  }
}

/* In front: the last time named behind the figure before, or from the sentence's start. */
static void
look_in_front (const MzSpot *spot, MzPeriodReading *reading)
{
  guint first = spot->previous != NULL ? spot->previous->last : spot->sentence->first;
  guint i = first;
  MzPeriod last = { 0 };
  guint from = 0;
  guint to = 0;

  if (spot->head > TOKENS_FRONT)
    i = MAX (first, spot->head - TOKENS_FRONT);
  while (i < spot->head) {
    MzPeriod found;
    guint next = mz_period_phrase_read (spot->prose, spot->cues, i, spot->head, &found);

    if (next > i) {
      last = found;
      from = i;
      to = next;
    }
    i = MAX (next, i + 1);
  }
  if (mz_period_is_set (&last))
    join (reading, &last, from, to);
}

/**
 * mz_period_read:
 * @spot: a figure and its surroundings
 *
 * Returns: the time it speaks of, not resolved against the article's date
 */
MzPeriodReading
mz_period_read (const MzSpot *spot)
{
  MzPeriodReading reading = { 0 };

  look_behind (spot, &reading);
  if (reading.period.unit == MZ_UNIT_NONE)
    look_in_front (spot, &reading);
  return reading;
}

static gboolean
is_in_reach (const MzSpot *spot, const MzCue *cue)
{
  guint reach = cue->row->code == MZ_MODALITY_DENIED ? REACH_DENIED : REACH_MOOD;

  return cue->last >= spot->head || mz_cues_measure (spot->cues, cue->last, spot->head) <= reach;
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
mz_modality_read (const MzSpot *spot, const MzPeriod *period, MzGround *ground)
{
  guint first = spot->previous != NULL ? spot->previous->last : spot->sentence->first;
  guint i = mz_cues_find (spot->cues, spot->quantity->first);

  for (guint step = 0; step < CUES_MAX && i-- > 0; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < first)
      break;
    if (cue->table != MZ_TABLE_MODALITIES || !is_in_reach (spot, cue))
      continue;
    *ground = (MzGround){ MZ_RULE_MODALITY_WORD, cue->first, cue->last };
    return (MzModality) cue->row->code;
  }
  if (period->anchor == MZ_ANCHOR_NEXT) {
    *ground = (MzGround){ MZ_RULE_MODALITY_PERIOD, 0, 0 };
    return MZ_MODALITY_PLAN;
  }
  if (spot->previous != NULL && spot->relation == MZ_RELATION_RESTATE) {
    *ground = (MzGround){ MZ_RULE_PERIOD_AS_BEFORE, spot->previous->first, spot->previous->last };
    return spot->previous->modality;
  }
  *ground = (MzGround){ 0 };
  return MZ_MODALITY_ACTUAL;
}
