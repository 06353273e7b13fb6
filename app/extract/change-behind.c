/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the rise or fall that stands behind its number, as English has it. */
#include "extract/change-tie.h"

#include "text/token-word.h"

#define REACH_BEHIND 3 /* tokens behind */

static gboolean
is_market_value (const MzCue *noun)
{
  return noun != NULL && mz_metric_row_get_concept (noun->row) == MZ_CONCEPT_MARKET_CAP;
}

static gboolean
is_conjunction (const MzSpot *spot, guint i)
{
  static const char *const CONJUNCTIONS[] = { "and", "but", "while", "as", NULL };

  return mz_spot_is_word (spot, i, CONJUNCTIONS);
}

/* "off-market", "its increased spending": no rise or fall of the number. */
static gboolean
is_attribute (const MzSpot *spot, const MzCue *cue)
{
  static const char *const OWNERS[] = { "the",  "its",   "their", "his", "that",
                                        "this", "those", "such",  NULL };
  const MzToken *next =
      cue->last < spot->sentence->last ? mz_tokens_get (spot->prose->tokens, cue->last) : NULL;

  if (mz_change_row_get_shape (cue->row) == MZ_SHAPE_BEHIND)
    return next != NULL && next->type == MZ_TOKEN_SIGN && next->sign == '-';
  return mz_spot_is_word (spot, cue->first - 1, OWNERS);
}

/* "31 في المئة نموا": the accusative says in what; but "انخفاضا من" leads to another level. */
static gboolean
is_specification (const MzSpot *spot, const MzCue *cue)
{
  const MzCue *relation;

  if (cue == NULL || cue->clitics != 0 || mz_change_row_get_shape (cue->row) != MZ_SHAPE_NOUN ||
      !mz_tokens_ends_with (spot->prose->tokens, cue->last - 1, "ا"))
    return FALSE;
  relation = mz_cues_beginning (spot->cues, MZ_TABLE_RELATIONS, cue->last);
  return relation == NULL || relation->row->code != MZ_RELATION_FROM;
}

/**
 * mz_change_find_behind:
 * @spot: a figure and its surroundings
 *
 * "a 15% drop", "5% higher", "89% year-over-year increase", "5 billion of market value was lost".
 *
 * Returns: (transfer none) (nullable): the word behind the figure that says what changed by it
 */
const MzCue *
mz_change_find_behind (const MzSpot *spot)
{
  guint end = MIN (spot->behind + REACH_BEHIND + 1, spot->sentence->last);

  for (guint i = spot->behind; i < end; i++) {
    const MzToken *token = mz_tokens_get (spot->prose->tokens, i);
    const MzCue *cue = mz_cues_beginning (spot->cues, MZ_TABLE_CHANGES, i);
    const MzCue *period = mz_cues_beginning (spot->cues, MZ_TABLE_PERIODS, i);
    const MzCue *noun = mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, i);
    MzShape shape;

    if (token->flags & MZ_TOKEN_ARABIC)
      return i == spot->behind && is_specification (spot, cue) ? cue : NULL;
    if (token->type == MZ_TOKEN_NUMBER)
      return NULL;
    if ((token->type == MZ_TOKEN_SIGN && token->sign != '-') || is_conjunction (spot, i))
      return NULL;
    if (period != NULL) {
      end = MIN (end + period->last - period->first, spot->sentence->last);
      i = period->last - 1;
      continue;
    }
    if (is_market_value (noun)) {
      cue = mz_cues_beginning (spot->cues, MZ_TABLE_CHANGES, noun->last);
      return cue;
    }
    if (cue == NULL)
      continue;
    if (is_attribute (spot, cue))
      return NULL;
    shape = mz_change_row_get_shape (cue->row);
    if ((shape == MZ_SHAPE_STATE || shape == MZ_SHAPE_BEHIND) && i != spot->behind)
      return NULL;
    return shape == MZ_SHAPE_GAINS ? NULL : cue;
  }
  return NULL;
}
