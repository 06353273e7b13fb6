/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside words in capitals, and in them, and speaks for a company's name. */
#include "extract/name-beside.h"

#include "extract/name-evidence.h"
#include "extract/name-front.h"
#include "extract/name-latin.h"
#include "extract/name-words.h"

#include "text/token-word.h"

#define TICKER_TOKENS 5  /* "(NASDAQ: WGO)", "(WGO.N)" */
#define PLACE_MIN     3  /* letters of a place in a dateline are more */
#define LABEL_REACH   12 /* tokens from a label to what has results */
#define BUY_REACH     6  /* tokens from "agreed" to "buy" */
#define REPORT_REACH  5  /* tokens from "reported" to "results" */
#define TRADE_REACH   7  /* tokens from a comma to what somebody is */
#define MOVE_REACH    6  /* tokens from "rose" to by how much */

/* "(WGO)", "(NASDAQ: WGO)", "(WGO.N)" */
static gboolean
is_ticker_at (const MzNamePlace *self, guint i)
{
  guint k;

  if (i < self->sentence->last && mz_name_latin_is_code (self->prose, i, self->sentence->last))
    return TRUE;
  if (!mz_name_place_is_sign (self, i, '('))
    return FALSE;
  for (k = i + 1;
       k < self->sentence->last && k - i <= TICKER_TOKENS && !mz_name_place_is_sign (self, k, ')');
       k++) {
    const MzToken *token = mz_name_place_get (self, k);

    if (token->type == MZ_TOKEN_WORD
            ? !(token->flags & MZ_TOKEN_UPPER)
            : token->type != MZ_TOKEN_SIGN && token->type != MZ_TOKEN_NUMBER)
      return FALSE;
  }
  return k > i + 1 && mz_name_place_is_sign (self, k, ')') &&
         mz_name_place_get (self, i + 1)->type == MZ_TOKEN_WORD;
}

/* Offices whose short form stands in brackets too. */
static gboolean
is_office (const MzNamePlace *self, guint last)
{
  static const char *const WORDS[] = {
    "commission", "administration", "authority",    "agency",    "department",
    "ministry",   "union",          "association",  "council",   "congress",
    "senate",     "court",          "university",   "institute", "average",
    "composite",  "intermediate",   "crude",        "index",     "act",
    "committee",  "fund",           "bureau",       "office",    "board",
    "survey",     "reserve",        "organization", "product",   "officer",
    "forum",      "street",         "treaty",       NULL
  };

  return mz_tokens_is_in (self->prose->tokens, last - 1, WORDS);
}

/* What only a company has: "Winnebago's third-quarter profit". */
static gboolean
has_results (const MzNamePlace *self, guint i)
{
  for (guint k = i; k < self->sentence->last && k < i + 4; k++) {
    MzConcept concept = mz_cues_get_concept (self->cues, k);

    if (mz_name_place_get (self, k)->type == MZ_TOKEN_SIGN &&
        mz_name_place_get (self, k)->sign != '-')
      return FALSE;
    if (concept == MZ_CONCEPT_PROFIT || concept == MZ_CONCEPT_REVENUE ||
        concept == MZ_CONCEPT_SHARE_PRICE || concept == MZ_CONCEPT_MARGIN ||
        concept == MZ_CONCEPT_MARKET_CAP || concept == MZ_CONCEPT_DIVIDEND)
      return TRUE;
  }
  return FALSE;
}

/* "reported a profit", "earned" */
static gboolean
reports (const MzNamePlace *self, guint i)
{
  static const char *const VERBS[] = { "reported", "posted", "recorded", "booked", "logged", NULL };
  static const char *const EARNS[] = { "earned", NULL };
  static const char *const RESULTS[] = { "results", "earnings", NULL };

  if (i >= self->sentence->last)
    return FALSE;
  if (mz_tokens_is_in (self->prose->tokens, i, EARNS))
    return TRUE;
  if (!mz_tokens_is_in (self->prose->tokens, i, VERBS))
    return FALSE;
  for (guint k = i + 1; k < self->sentence->last && k < i + REPORT_REACH; k++)
    if (mz_tokens_is_in (self->prose->tokens, k, RESULTS))
      return TRUE;
  return has_results (self, i + 1) || has_results (self, i + 4);
}

static gboolean
moves (const MzNamePlace *self, guint i)
{
  const MzCue *cue = mz_cues_beginning (self->cues, MZ_TABLE_CHANGES, i);

  if (i >= self->sentence->last || cue == NULL ||
      mz_change_row_get_shape (cue->row) != MZ_SHAPE_MOVES)
    return FALSE;
  for (guint k = cue->last; k < self->sentence->last && k < cue->last + MOVE_REACH; k++)
    if (mz_name_place_get (self, k)->type == MZ_TOKEN_NUMBER)
      return TRUE;
  return FALSE;
}

/* "MADRID (Reuters) - ...", "CITY, Nov 5 - ...": where a report was written. */
static gboolean
is_dateline (const MzNamePlace *self, guint first, guint last)
{
  const MzToken *token = mz_name_place_get (self, first);

  return !is_ticker_at (self, last) && (token->flags & MZ_TOKEN_UPPER) &&
         token->end - token->start > PLACE_MIN;
}

/* "Mphasis (down 4.58%)" */
static gboolean
is_move_in_brackets (const MzNamePlace *self, guint i)
{
  guint end = MIN (i + 4, self->sentence->last);
  gboolean is_move = FALSE;

  if (!mz_name_place_is_sign (self, i, '('))
    return FALSE;
  for (guint k = i + 1; k < end; k++) {
    is_move = is_move || mz_name_place_is_sign (self, k, '+') ||
              mz_name_place_is_sign (self, k, '-') ||
              mz_cues_beginning (self->cues, MZ_TABLE_CHANGES, k) != NULL;
    if (mz_name_place_get (self, k)->type == MZ_TOKEN_NUMBER)
      return is_move && k + 1 < self->sentence->last && mz_name_place_is_sign (self, k + 1, '%');
  }
  return FALSE;
}

/* "agreed on Tuesday to buy" */
static gboolean
buys (const MzNamePlace *self, guint i)
{
  static const char *const AGREES[] = { "agreed",   "agrees",   "plans",  "offered", "bid",
                                        "acquired", "acquires", "bought", "buys",    NULL };

  if (i >= self->sentence->last || !mz_tokens_is_in (self->prose->tokens, i, AGREES))
    return FALSE;
  for (guint k = i; k < self->sentence->last && k < i + BUY_REACH; k++)
    if (mz_cues_get_concept (self->cues, k) == MZ_CONCEPT_ACQUISITION)
      return TRUE;
  return FALSE;
}

/* "Cirrus Logic, a supplier of parts": what it is, behind a comma. */
static gboolean
is_trade_behind (const MzNamePlace *self, guint i)
{
  static const char *const ARTICLES[] = { "a", "an", "the", NULL };
  guint end = MIN (i + TRADE_REACH, self->sentence->last);

  if (!mz_name_place_is_sign (self, i, ',') || i + 1 >= self->sentence->last ||
      !mz_tokens_is_in (self->prose->tokens, i + 1, ARTICLES))
    return FALSE;
  for (guint k = i + 2; k < end; k++) {
    const MzCue *cue = mz_cues_beginning (self->cues, MZ_TABLE_REFERENCES, k);

    if (mz_name_place_get (self, k)->type == MZ_TOKEN_SIGN &&
        mz_name_place_get (self, k)->sign != '-')
      return FALSE;
    if (cue != NULL && cue->row->code == MZ_WHOM_HEAD)
      return !mz_name_latin_is_possessive (self->prose, k) &&
             mz_cues_beginning (self->cues, MZ_TABLE_SPEECH, k + 1) == NULL;
  }
  return FALSE;
}

/* A dash or a colon parts whom a paragraph is of from what it says. */
static gboolean
is_label (const MzNamePlace *self, guint first, guint last)
{
  guint i = last;

  if (is_dateline (self, first, last) ||
      (mz_name_place_is_sign (self, i, '(') && !is_ticker_at (self, i)))
    return FALSE;

  if (first != self->sentence->first ||
      (first > 0 && mz_tokens_get (self->prose->tokens, first - 1)->type != MZ_TOKEN_BREAK))
    return FALSE;
  if (mz_name_place_is_sign (self, i, '('))
    while (i < self->sentence->last && !mz_name_place_is_sign (self, i - 1, ')'))
      i++;
  return mz_name_place_is_sign (self, i, 0x2014) || mz_name_place_is_sign (self, i, 0x2013) ||
         mz_name_place_is_sign (self, i, ':') || mz_name_place_is_sign (self, i, '|') ||
         (mz_name_place_is_sign (self, i, '-') &&
          (mz_name_place_get (self, i)->flags & MZ_TOKEN_SPACED));
}

/* "Winnebago — Shares of the vehicle maker fell": whether a label's paragraph tells of results. */
static gboolean
tells_results (const MzNamePlace *self, guint i)
{
  for (guint k = i; k < self->sentence->last && k < i + LABEL_REACH; k++)
    if (has_results (self, k))
      return TRUE;
  return FALSE;
}

static guint
judge_behind (const MzNamePlace *self, guint first, guint last)
{
  guint behind = mz_name_latin_skip_possessive (self, last);
  const MzCue *suffix = mz_cues_beginning (self->cues, MZ_TABLE_REFERENCES, last);
  const MzCue *speech = mz_cues_beginning (self->cues, MZ_TABLE_SPEECH, behind);
  guint evidence = 0;

  if (behind >= self->sentence->last)
    return 0;
  if (is_ticker_at (self, last) && !is_office (self, last))
    evidence |= MZ_NAME_TICKER;
  if (last < self->sentence->last && suffix != NULL && suffix->row->code == MZ_WHOM_SUFFIX)
    evidence |= MZ_NAME_SUFFIXED;
  if (behind > last || mz_name_latin_is_possessive (self->prose, last - 1))
    evidence |= has_results (self, behind) ? MZ_NAME_OWNS : 0;
  else if (mz_cues_get_concept (self->cues, last) == MZ_CONCEPT_SHARE_PRICE)
    evidence |= MZ_NAME_SHARES;
  if (speech != NULL && speech->row->code == MZ_WAY_SAYS)
    evidence |= MZ_NAME_SPEAKS;
  if (reports (self, last))
    evidence |= MZ_NAME_REPORTS;
  if (is_trade_behind (self, last))
    evidence |= MZ_NAME_TRADE;
  if (moves (self, last) && !is_office (self, last))
    evidence |= last > first + 1 ? MZ_NAME_MOVES_LONG : MZ_NAME_MOVES;
  if (is_move_in_brackets (self, last))
    evidence |= MZ_NAME_LISTED;
  if (buys (self, last))
    evidence |= MZ_NAME_BUYS;
  if (is_label (self, first, last))
    evidence |= tells_results (self, last) ? MZ_NAME_OWNS : MZ_NAME_LABEL;
  if (mz_name_place_is_sign (self, last, ',') && last + 1 < self->sentence->last &&
      mz_name_place_has_cue (self, MZ_TABLE_SPEECH, last + 1) &&
      mz_cues_beginning (self->cues, MZ_TABLE_SPEECH, last + 1)->row->code == MZ_WAY_ROLE)
    evidence |= MZ_NAME_PERSON;
  return evidence;
}

/* "BSE", "SmileDirect" */
static gboolean
is_spelt_as_name (const MzNamePlace *self, guint i)
{
  const MzToken *token = mz_name_place_get (self, i);
  const char *text = self->prose->tokens->text + token->start;

  if (token->flags & MZ_TOKEN_UPPER)
    return token->end - token->start >= 3;
  for (guint k = 2; k < token->end - token->start; k++)
    if (g_ascii_isupper (text[k]) && g_ascii_islower (text[k - 1]))
      return TRUE;
  return FALSE;
}

/* "First Gulf Bank": the name of a company that a list has ends this one. */
static gboolean
is_longer_name (const MzNamePlace *self, guint first, guint last)
{
  for (guint i = first + 1; i < last; i++)
    if (mz_name_words_is_in (self->prose, i, last, MZ_TABLE_COMPANIES))
      return TRUE;
  return FALSE;
}

/**
 * mz_name_beside_judge:
 * @prose: an article's tokens
 * @cues: the cues in them
 * @first: the token with which capitals begin
 * @last: the token behind them
 * @sentence: where they stand
 *
 * Returns: bits of MzNameEvidence: what beside them and in them speaks for a company's name
 */
guint
mz_name_beside_judge (
    const MzProse *prose, const MzCues *cues, guint first, guint last, const MzSentence *sentence)
{
  const MzNamePlace *self = &(const MzNamePlace){ prose, cues, sentence };

  return mz_name_front_judge (self, first, last) | judge_behind (self, first, last) |
         (last == first + 1 && is_spelt_as_name (self, first) ? MZ_NAME_SPELLING : 0) |
         (is_longer_name (self, first, last) ? MZ_NAME_LONGER : 0);
}
