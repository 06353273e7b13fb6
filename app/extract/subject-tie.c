/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells whether somebody named behind a figure is tied to it: "16% for Facebook". */
#include "extract/subject-candidate.h"

#include "text/token-word.h"

#define TIE_STEPS   6 /* small words and names of trades between a tie and the name */
#define PRICE_REACH 4 /* tokens from a figure to "share": "per each Horizon share" */
#define REACH_RIGHT 6 /* tokens behind a figure that a company tied to it may stand at */

/**
 * mz_subject_is_price_of_share:
 * @spot: a figure and its surroundings
 *
 * Returns: whether it is what a share costs: "$253 a share for X"
 */
gboolean
mz_subject_is_price_of_share (const MzSpot *spot)
{
  guint end = MIN (spot->behind + PRICE_REACH, spot->sentence->last);

  if (spot->quantity->kind != MZ_KIND_MONEY)
    return FALSE;
  for (guint i = spot->quantity->last; i < end; i++) {
    if (mz_tokens_is (spot->prose->tokens, i, "share") ||
        mz_tokens_ends_with (spot->prose->tokens, i, "سهم"))
      return TRUE;
  }
  return FALSE;
}

/* "5% of X", "5% من X" */
static gboolean
is_part_word (const MzSpot *spot, guint i)
{
  static const char *const WORDS[] = { "of", "in", "من", "في", NULL };

  return mz_tokens_is_in (spot->prose->tokens, i, WORDS);
}

/* The start of what belongs to the name that begins at token @i: "أسهم", "شركة", "the", quotation
 * marks; @i where nothing does. */
static guint
step_over_intro (const MzSpot *spot, guint i)
{
  static const char *const ARTICLES[] = { "the", "its", "rival", NULL };
  const MzCue *cue;

  if (mz_tokens_get (spot->prose->tokens, i - 1)->type == MZ_TOKEN_SIGN)
    return mz_tokens_get (spot->prose->tokens, i - 1)->sign == '"' ? i - 1 : i;
  if (mz_tokens_is_in (spot->prose->tokens, i - 1, ARTICLES))
    return i - 1;
  cue = mz_cues_ending (spot->cues, MZ_TABLE_REFERENCES, spot->quantity->last, i);
  if (cue != NULL && (cue->row->code == MZ_WHOM_INTRO || cue->row->code == MZ_WHOM_HEAD))
    return cue->first;
  cue = mz_cues_ending (spot->cues, MZ_TABLE_METRICS, spot->quantity->last, i);
  return cue != NULL ? cue->first : i;
}

static gboolean
is_close_behind (const MzSpot *spot, guint first)
{
  static const char *const AND[] = { "and", "while", NULL };

  if (first > spot->behind + REACH_RIGHT)
    return FALSE;
  for (guint i = spot->behind; i < first; i++) {
    const MzToken *token = mz_tokens_get (spot->prose->tokens, i);

    if (token->type == MZ_TOKEN_NUMBER || (token->type == MZ_TOKEN_SIGN && token->sign != '"') ||
        (token->type == MZ_TOKEN_WORD && mz_tokens_is_in (spot->prose->tokens, i, AND)))
      return FALSE;
  }
  return TRUE;
}

/**
 * mz_subject_is_tied_behind:
 * @spot: a figure and its surroundings
 * @mention: somebody named behind it
 *
 * Returns: whether they are tied: "16% for Facebook", "16 بالمئة لأسهم فيسبوك"
 */
gboolean
mz_subject_is_tied_behind (const MzSpot *spot, const MzMention *mention)
{
  static const char *const FOR[] = { "for", NULL };
  /* A word of its own in the lexicon: "per share". */
  static const char *const OF_SHARE[] = { "لسهم", NULL };
  guint i = mention->first;

  if (!is_close_behind (spot, mention->first))
    return FALSE;
  for (guint step = 0; step < TIE_STEPS; step++) {
    guint next;

    if ((mz_tokens_get (spot->prose->tokens, i)->clitics & MZ_CLITIC_LI) ||
        mz_tokens_is_in (spot->prose->tokens, i, OF_SHARE))
      return TRUE;
    if (i <= spot->quantity->last)
      return FALSE;
    next = step_over_intro (spot, i);
    if (next == i)
      break;
    i = next;
  }
  return mz_tokens_is_in (spot->prose->tokens, i - 1, FOR) ||
         ((spot->quantity->kind == MZ_KIND_PERCENT || spot->quantity->kind == MZ_KIND_COUNT ||
           mz_subject_is_price_of_share (spot)) &&
          is_part_word (spot, i - 1));
}
