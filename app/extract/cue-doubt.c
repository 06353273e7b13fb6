/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases of the tables that say something else where they stand: parts of names, particles. */
#include "extract/cue-doubt.h"

#include "extract/words.h"

#include <string.h>

#define NAME_REACH    6 /* tokens on either side that say whether a line is a headline */
#define HEADLINE_WORD 5 /* letters of a word that a headline writes with a capital */

/* The concept of the noun that begins at token @i; plain where there is none. */
static MzConcept
find_concept (const MzProse *prose, guint i, guint end)
{
  MzHit hit;

  if (!mz_lexicon_match (prose->lexicon, MZ_TABLE_METRICS, prose->tokens, i, end, &hit))
    return MZ_CONCEPT_PLAIN;
  return mz_metric_row_get_concept (hit.row);
}

/* Whether what begins at token @i can be lost, or lose something. */
static gboolean
is_lost (const MzProse *prose, guint i, guint end)
{
  static const MzTable OBJECTS[] = { MZ_TABLE_QUALIFIERS, MZ_TABLE_COMPANIES, MZ_TABLE_REFERENCES,
                                     MZ_TABLE_SECTORS };
  const MzToken *token = mz_tokens_get (prose->tokens, i);
  MzConcept concept = find_concept (prose, i, end);
  MzHit hit;

  if (token->type == MZ_TOKEN_NUMBER || (token->type == MZ_TOKEN_SIGN && token->sign == '"') ||
      g_str_has_prefix (prose->tokens->text + token->start, "ال"))
    return TRUE;
  for (guint k = 0; k < G_N_ELEMENTS (OBJECTS); k++)
    if (mz_lexicon_match (prose->lexicon, OBJECTS[k], prose->tokens, i, end, &hit))
      return TRUE;
  return concept == MZ_CONCEPT_MARKET_CAP || concept == MZ_CONCEPT_SHARE_PRICE ||
         concept == MZ_CONCEPT_INDEX || concept == MZ_CONCEPT_PRICE;
}

/* Whether a number or who has it in a market begins at token @i. */
static gboolean
is_amount (const MzProse *prose, guint i, guint end)
{
  MzConcept concept = find_concept (prose, i, end);
  MzHit hit;

  return mz_tokens_get (prose->tokens, i)->type == MZ_TOKEN_NUMBER ||
         mz_lexicon_match (prose->lexicon, MZ_TABLE_QUALIFIERS, prose->tokens, i, end, &hit) ||
         concept == MZ_CONCEPT_SHARE_PRICE || concept == MZ_CONCEPT_INDEX;
}

/* "came up short of" */
static gboolean
is_short (const MzProse *prose, guint i)
{
  return mz_tokens_is (prose->tokens, i, "short");
}

/* What "تقدم" offers, where it says no advance. */
static gboolean
is_offered (const MzProse *prose, guint i)
{
  static const char *const THINGS[] = { "عرض",  "عرضا", "عروض", "عروضا", "خدمات", "خدماتها",
                                        "خدمه", "طلب",  "طلبا", "دعما",  "حلول",  "حلولا" };

  return mz_tokens_is_one_of (prose->tokens, i, THINGS, G_N_ELEMENTS (THINGS));
}

/* Words that say a change only beside others: "فقد" is "lost" in front of what is lost or who loses
 * it, elsewhere a particle; "نقل" is a transfer; "ربح" is "won" in front of a market, elsewhere a
 * profit; "أضاف" is "gained" in front of a number, elsewhere "said". */
static gboolean
is_other_word (const MzProse *prose, guint i, guint end)
{
  static const char *const NOUNS_TOO[] = { "ربح", "وربح", "بربح", "فربح", NULL };
  g_autofree char *word = mz_tokens_dup_folded (prose->tokens, i);

  if (g_str_equal (word, "فقد"))
    return i + 1 >= end || !is_lost (prose, i + 1, end);
  if (strstr (word, "اضاف") != NULL || strstr (word, "ضيف") != NULL)
    return i + 1 >= end || !is_amount (prose, i + 1, end);
  if (strstr (word, "نقل") != NULL)
    return TRUE;
  if (g_str_has_suffix (word, "تقدم"))
    return i + 1 < end && is_offered (prose, i + 1);
  if (g_str_equal (word, "up"))
    return i + 1 < end && is_short (prose, i + 1);
  if (!g_strv_contains (NOUNS_TOO, word))
    return FALSE;
  return i + 1 >= end || (find_concept (prose, i + 1, end) != MZ_CONCEPT_MARKET_CAP &&
                          find_concept (prose, i + 1, end) != MZ_CONCEPT_INDEX);
}

/* Whether a word near token @i is written as headlines write none: long and without a capital. */
static gboolean
is_in_prose (const MzProse *prose, guint i)
{
  const MzToken *token = mz_tokens_get (prose->tokens, i);
  const MzSentence *sentence = mz_tokens_get_sentence (prose->tokens, token->sentence);
  guint first = i > sentence->first + NAME_REACH ? i - NAME_REACH : sentence->first;
  guint last = MIN (i + NAME_REACH, sentence->last);

  for (guint k = first; k < last; k++) {
    const MzToken *other = mz_tokens_get (prose->tokens, k);

    if (other->type == MZ_TOKEN_WORD && !(other->flags & (MZ_TOKEN_CAPITAL | MZ_TOKEN_ARABIC)) &&
        other->end - other->start >= HEADLINE_WORD)
      return TRUE;
  }
  return FALSE;
}

/* "Advanced Micro Devices": a capital in the middle of a sentence that is no headline is a name's.
 */
static gboolean
is_part_of_name (const MzProse *prose, guint i)
{
  const MzToken *token = mz_tokens_get (prose->tokens, i);

  return (token->flags & (MZ_TOKEN_CAPITAL | MZ_TOKEN_ARABIC)) == MZ_TOKEN_CAPITAL &&
         i > mz_tokens_get_sentence (prose->tokens, token->sentence)->first &&
         is_in_prose (prose, i);
}

/* No verb has an article: "الجنيه" is none of "جنى". */
static gboolean
is_verb_with_article (const MzHit *hit)
{
  return (hit->clitics & MZ_CLITIC_AL) && mz_change_row_get_shape (hit->row) <= MZ_SHAPE_MAKES;
}

/* "Silver Spring Networks": a capital behind it makes a name of what is traded. */
static gboolean
is_name_of_good (const MzProse *prose, guint i, guint end, const MzHit *hit)
{
  const MzToken *token = mz_tokens_get (prose->tokens, i);
  const MzToken *next = i + 1 < end ? mz_tokens_get (prose->tokens, i + 1) : NULL;

  return hit->n_tokens == 1 && mz_metric_row_get_concept (hit->row) == MZ_CONCEPT_PRICE &&
         (token->flags & (MZ_TOKEN_CAPITAL | MZ_TOKEN_ARABIC)) == MZ_TOKEN_CAPITAL &&
         next != NULL && next->type == MZ_TOKEN_WORD && (next->flags & MZ_TOKEN_CAPITAL) &&
         is_in_prose (prose, i);
}

/* "an off-market share buy-back": a hyphen joins the first word of the phrase to another, and it
 * has no part in "market share". */
static gboolean
is_torn_from_compound (const MzProse *prose, guint i, const MzHit *hit)
{
  const MzToken *token = mz_tokens_get (prose->tokens, i);
  const MzToken *hyphen = i >= 2 ? mz_tokens_get (prose->tokens, i - 1) : NULL;

  return hyphen != NULL && hit->n_tokens > 1 && hyphen->type == MZ_TOKEN_SIGN &&
         hyphen->sign == '-' && !((token->flags | hyphen->flags) & MZ_TOKEN_SPACED) &&
         mz_tokens_get (prose->tokens, i - 2)->type == MZ_TOKEN_WORD;
}

/**
 * mz_cue_is_doubtful:
 * @prose: an article's tokens and quantities
 * @table: which the phrase is of
 * @i: the token where it begins
 * @end: the token that its sentence ends at
 * @counted: whether it is part of a number of years
 * @hit: the phrase
 *
 * Returns: whether it says something else here than its row does
 */
gboolean
mz_cue_is_doubtful (
    const MzProse *prose, MzTable table, guint i, guint end, gboolean counted, const MzHit *hit)
{
  switch (table) {
  case MZ_TABLE_METRICS:
    return counted || is_name_of_good (prose, i, end, hit) || is_torn_from_compound (prose, i, hit);
  case MZ_TABLE_CHANGES:
    return is_verb_with_article (hit) || is_part_of_name (prose, i) ||
           (hit->n_tokens == 1 && is_other_word (prose, i, end));
  default:
    return FALSE;
  }
}
