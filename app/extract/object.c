/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells who is the object of a clause: outsold, relied on, bought. The figures of the clause are
 * its subject's. */
#include "extract/object.h"

typedef struct {
  const MzProse *prose;
  const MzCues *cues;
} Clause;

static gboolean
is_word (const Clause *clause, guint i, const char *wanted)
{
  return mz_tokens_is (clause->prose->tokens, i, wanted);
}

static gboolean
is_one_of (const Clause *clause, guint i, const char *const *words, guint n)
{
  return mz_tokens_is_one_of (clause->prose->tokens, i, words, n);
}

/* "revenue of X", "sales at X", "أرباح X": a noun of figures in front of token @i. */
static gboolean
is_owned (const Clause *clause, guint i, const MzSentence *sentence)
{
  return mz_cues_ending (clause->cues, MZ_TABLE_METRICS, sentence->first, i) != NULL ||
         mz_cues_ending (clause->cues, MZ_TABLE_CHANGES, sentence->first, i) != NULL;
}

/* "X's revenue": what the company has stands behind it. */
static gboolean
is_owner (const Clause *clause, const MzMention *mention, const MzSentence *sentence)
{
  guint i = mention->last;

  while (
      i < sentence->last && i - mention->last < 2 &&
      (mz_tokens_get (clause->prose->tokens, i)->type == MZ_TOKEN_SIGN || is_word (clause, i, "s")))
    i++;
  return i < sentence->last && mz_cues_beginning (clause->cues, MZ_TABLE_METRICS, i) != NULL;
}

/* "على X", "من X" */
static gboolean
is_arabic_object (const Clause *clause, guint start, const MzSentence *sentence)
{
  static const char *const PREPOSITIONS[] = { "علي", "من", "مع", "عن", "الي", "لدي", "ضد", "امام" };

  return is_one_of (clause, start - 1, PREPOSITIONS, G_N_ELEMENTS (PREPOSITIONS)) &&
         !is_owned (clause, start - 1, sentence);
}

/* "outsold X", "relies on X": in English a subject begins its clause. */
static gboolean
is_english_object (const Clause *clause, guint start, const MzSentence *sentence)
{
  static const char *const OPENERS[] = {
    "and",    "or",   "but",  "that",  "as",    "while", "whereas", "because", "since",    "after",
    "before", "when", "if",   "where", "which", "who",   "the",     "though",  "although", "until",
    "by",     "how",  "what", "why",   "is",    "are",   "was",     "were",    "did",      "does",
  };
  static const char *const TIES[] = { "of", "at", "for", "in" };
  const MzToken *token = mz_tokens_get (clause->prose->tokens, start - 1);

  if (token->type != MZ_TOKEN_WORD || (token->flags & (MZ_TOKEN_CAPITAL | MZ_TOKEN_ARABIC)) ||
      is_one_of (clause, start - 1, OPENERS, G_N_ELEMENTS (OPENERS)) ||
      is_owned (clause, start, sentence) ||
      mz_cues_ending (clause->cues, MZ_TABLE_SPEECH, sentence->first, start) != NULL ||
      mz_cues_ending (clause->cues, MZ_TABLE_REFERENCES, sentence->first, start) != NULL)
    return FALSE;
  if (!is_one_of (clause, start - 1, TIES, G_N_ELEMENTS (TIES)))
    return TRUE;
  /* "sales at X", and shorter "…, at X" and "that of X". */
  return start - 1 > sentence->first && !is_owned (clause, start - 1, sentence) &&
         mz_tokens_get (clause->prose->tokens, start - 2)->type == MZ_TOKEN_WORD &&
         !is_one_of (clause, start - 2, OPENERS, G_N_ELEMENTS (OPENERS));
}

/**
 * mz_object_is:
 * @prose: an article's tokens
 * @cues: the cues in them
 * @mention: who is named behind the subject of the sentence
 * @start: the token with which the words that introduce the mention begin
 * @sentence: the sentence
 *
 * Returns: whether it is an object there: neither a subject itself nor the owner of a figure
 */
gboolean
mz_object_is (const MzProse *prose,
              const MzCues *cues,
              const MzMention *mention,
              guint start,
              const MzSentence *sentence)
{
  const Clause *clause = &(const Clause){ prose, cues };

  if (start == sentence->first || mention->kind != MZ_MENTION_NAMED || mention->is_index ||
      is_owner (clause, mention, sentence))
    return FALSE;
  return mz_tokens_get (clause->prose->tokens, start - 1)->flags & MZ_TOKEN_ARABIC
             ? is_arabic_object (clause, start, sentence)
             : is_english_object (clause, start, sentence);
}
