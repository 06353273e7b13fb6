/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds small words of a figure that others part from its number. */
#include "extract/spot-ahead.h"

#define SUBJECT_MAX  6 /* tokens of a subject between its verb and the number */
#define APPROACH_MAX 9 /* tokens from "اقترب" to what it comes near to */
#define EPITHET_MAX  5 /* tokens between a preposition and a number: "from the year-ago" */

/* "compared with Meta's 64%": the owner parts the number from the word that compares. */
static void
look_past_owner (MzSpot *spot)
{
  guint first = spot->sentence->first;
  const MzCue *cue;

  if (spot->relation != MZ_RELATION_NONE || spot->head < first + 4 ||
      mz_tokens_get (spot->prose->tokens, spot->head - 2)->sign != '\'' ||
      !(mz_tokens_get (spot->prose->tokens, spot->head - 3)->flags & MZ_TOKEN_CAPITAL))
    return;
  cue = mz_cues_ending (spot->cues, MZ_TABLE_RELATIONS, first, spot->head - 3);
  if (cue == NULL || cue->row->code != MZ_RELATION_VERSUS)
    return;
  mz_spot_set_relation (spot, MZ_RELATION_VERSUS, cue, NULL);
  spot->head = cue->first;
}

/* "soaring from the paltry 5 million", "down from the year-ago 7 million" */
static void
look_past_epithet (MzSpot *spot)
{
  static const char *const ARTICLES[] = { "the", "a", "an", "its", "their", NULL };
  guint first = spot->previous != NULL ? spot->previous->last : spot->sentence->first;

  if (spot->relation != MZ_RELATION_NONE)
    return;
  for (guint i = spot->head; i > first + 1 && spot->head - i < EPITHET_MAX; i--) {
    const MzCue *cue;

    if (mz_tokens_get (spot->prose->tokens, i - 1)->flags & MZ_TOKEN_ARABIC ||
        mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, i - 1) != NULL ||
        mz_cues_beginning (spot->cues, MZ_TABLE_CHANGES, i - 1) != NULL)
      return;
    if (!mz_spot_is_word (spot, i - 1, ARTICLES))
      continue;
    cue = mz_cues_ending (spot->cues, MZ_TABLE_RELATIONS, first, i - 1);
    if (cue == NULL || cue->row->code < MZ_RELATION_VERSUS || cue->row->code > MZ_RELATION_TO)
      return;
    mz_spot_set_relation (spot, (MzRelation) cue->row->code, cue, NULL);
    spot->head = cue->first;
    return;
  }
}

/* "مستوى 100 دولار", "حاجز": the noun in front is all that ties the number. */
static gboolean
is_level_noun (const MzSpot *spot)
{
  const MzTokens *tokens = spot->prose->tokens;
  const MzCue *cue = spot->relation_cue;

  if (cue == NULL || cue->clitics != 0 || cue->last != cue->first + 1)
    return FALSE;
  return mz_tokens_begins_with (tokens, cue->first, "مستوي") ||
         mz_tokens_is (tokens, cue->first, "حاجز") || mz_tokens_is (tokens, cue->first, "عتبه");
}

/* "اقتربت قيمة الشركة من 3 تريليونات": the preposition is the verb's. */
static gboolean
is_of_approach (const MzSpot *spot)
{
  static const char *const FROM[] = { "من", NULL };
  static const char *const VERBS[] = { "اقترب", "اقتربت", "واقترب", "واقتربت",
                                       "يقترب", "تقترب",  "لتقترب", NULL };

  if (spot->relation != MZ_RELATION_FROM || spot->relation_cue == NULL ||
      !mz_spot_is_word (spot, spot->relation_cue->first, FROM))
    return FALSE;
  for (guint i = spot->head; i > spot->sentence->first && spot->head - i < APPROACH_MAX; i--)
    if (mz_spot_is_word (spot, i - 1, VERBS))
      return TRUE;
  return FALSE;
}

/**
 * mz_spot_look_ahead:
 * @spot: (inout): a figure whose relation is known
 *
 * "تجاوزت مبيعات الشركة 5 مليارات": finds a qualifier that its subject parts from the number.
 */
void
mz_spot_look_ahead (MzSpot *spot)
{
  guint first = spot->previous != NULL ? spot->previous->last : spot->sentence->first;
  guint reach = is_of_approach (spot) ? APPROACH_MAX : SUBJECT_MAX;

  if ((spot->relation != MZ_RELATION_NONE && !is_level_noun (spot) && !is_of_approach (spot)) ||
      spot->qualifier_cue != NULL)
    return;
  for (guint i = spot->head; i > first && spot->head - i < reach; i--) {
    const MzCue *cue = mz_cues_ending (spot->cues, MZ_TABLE_QUALIFIERS, first, i);
    const MzToken *token = mz_tokens_get (spot->prose->tokens, i - 1);

    if (token->type != MZ_TOKEN_WORD && !(token->type == MZ_TOKEN_SIGN && token->sign == '"'))
      return;
    if (cue != NULL && (cue->row->flags & MZ_PLACE_AHEAD)) {
      spot->qualifier_cue = cue;
      return;
    }
  }
}

/**
 * mz_spot_look_across:
 * @spot: (inout): a figure whose small words are known
 *
 * Finds a preposition that an owner or an epithet parts from the number: "with Meta's 64%".
 */
void
mz_spot_look_across (MzSpot *spot)
{
  look_past_owner (spot);
  look_past_epithet (spot);
}
