/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes that a figure shares with the one before it: converted, compared, listed, or by the same
 * verb. */
#include "extract/change-tie.h"

#define LIST_TOKENS_MAX 10 /* from one figure of a list to the next */

static gboolean
is_and (const MzSpot *spot, guint i)
{
  const MzToken *token = mz_tokens_get (spot->prose->tokens, i);

  if (token->clitics & MZ_CLITIC_WA)
    return TRUE;
  return token->type == MZ_TOKEN_WORD && (mz_tokens_is (spot->prose->tokens, i, "and") ||
                                          mz_tokens_is (spot->prose->tokens, i, "و"));
}

/* "A rose 5% and B 3%", "16% for A and 51% for B": the verb is said once. */
static gboolean
is_listed (const MzSpot *spot)
{
  guint i = spot->previous->last;

  if (spot->relation > MZ_RELATION_BY || spot->quantity->first - i > LIST_TOKENS_MAX)
    return FALSE;
  if (i < spot->head && mz_tokens_get (spot->prose->tokens, i)->type == MZ_TOKEN_SIGN)
    i++;
  return is_and (spot, i) || is_and (spot, spot->head) ||
         (spot->head > i && is_and (spot, spot->head - 1));
}

/* "بمقدار 220 مليونا": an amount that is always the size of a change. */
static gboolean
is_called_size (const MzSpot *spot)
{
  static const char *const SIZES[] = { "مقدار", "بمقدار", NULL };

  return spot->relation_cue != NULL && mz_spot_is_word (spot, spot->relation_cue->first, SIZES);
}

/* "beating estimates of 38%", "متجاوزة التقديرات البالغة 38%": the same rise as was expected. */
static gboolean
is_expectation (const MzSpot *spot)
{
  guint i = mz_cues_find (spot->cues, spot->head);

  for (guint step = 0; step < 4 && i-- > 0; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < spot->previous->last)
      return FALSE;
    if (cue->table == MZ_TABLE_MODALITIES && cue->row->code == MZ_MODALITY_FORECAST)
      return TRUE;
  }
  return FALSE;
}

/* "وبهامش ربح (38%)": a margin is a level, whatever the figure before is. */
static gboolean
has_own_margin (const MzSpot *spot, const MzMetricReading *metric)
{
  return metric->row != NULL && metric->ground.from >= spot->previous->last &&
         mz_metric_row_get_concept (metric->row) == MZ_CONCEPT_MARGIN;
}

/**
 * mz_change_make:
 * @cue: a word of rise or fall
 * @rule: the rule that goes by it
 *
 * Returns: the change that it says
 */
MzChangeReading
mz_change_make (const MzCue *cue, MzRule rule)
{
  return (MzChangeReading){
    mz_change_row_get_direction (cue->row), cue, cue, { rule, cue->first, cue->last }
  };
}

/**
 * mz_change_read_verb_before:
 * @spot: a percentage and its surroundings
 * @reading: (out): the change
 *
 * "ارتفع السهم إلى 63 فلسا وبنسبة 7.7%", "ارتفعت إلى 5 ملايين بنهاية الربع بنسبة 7%": one verb,
 * whose level came first.
 *
 * Returns: whether it is so
 */
gboolean
mz_change_read_verb_before (const MzSpot *spot, MzChangeReading *reading)
{
  const MzSense *previous = spot->previous;

  if (previous == NULL || previous->verb == NULL || !mz_spot_is_ratio (spot) ||
      spot->relation != MZ_RELATION_BY || mz_spot_is_parted (spot, previous->last, spot->head))
    return FALSE;
  *reading = mz_change_make (previous->verb, MZ_RULE_CHANGE_FAR_IN_FRONT);
  return TRUE;
}

/**
 * mz_change_read_as_before:
 * @spot: a figure and its surroundings
 * @metric: the noun that it is a figure of
 * @reading: (out): the change
 *
 * Converted or compared with the figure before, or on a list with it: as that is.
 *
 * Returns: whether it is so
 */
gboolean
mz_change_read_as_before (const MzSpot *spot,
                          const MzMetricReading *metric,
                          MzChangeReading *reading)
{
  const MzSense *previous = spot->previous;
  gboolean same_kind;
  gboolean restates;
  gboolean tied;

  if (previous == NULL || previous->last > spot->head || has_own_margin (spot, metric))
    return FALSE;
  same_kind = previous->kind == spot->quantity->kind;
  restates = spot->relation == MZ_RELATION_RESTATE || spot->quantity->same_as >= 0 ||
             spot->quantity->first == previous->last || (spot->bracketed && same_kind);
  tied = (mz_spot_is_ratio (spot) || is_called_size (spot)) &&
         ((same_kind && (spot->coordinated || is_listed (spot) || is_expectation (spot) ||
                         spot->relation == MZ_RELATION_VERSUS)) ||
          (spot->coordinated && previous->change != MZ_CHANGE_LEVEL));
  if (!restates && !tied)
    return FALSE;
  *reading =
      (MzChangeReading){ .change = previous->change,
                         .ground = { MZ_RULE_CHANGE_AS_BEFORE, previous->first, previous->last } };
  return TRUE;
}
