/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in front of words in capitals and speaks for a company's name, or against it. */
#include "extract/name-front.h"

#include "extract/name-evidence.h"
#include "extract/name-latin.h"
#include "extract/name-words.h"
#include "text/token-word.h"

static gboolean
is_titled (const MzNamePlace *self, guint first)
{
  static const char *const TITLES[] = { "mr",        "mrs",      "ms",         "dr",    "sir",
                                        "president", "senator",  "prince",     "king",  "sheikh",
                                        "judge",     "founder",  "prof",       "queen", "governor",
                                        "secretary", "minister", "chancellor", NULL };
  const MzCue *speech = mz_cues_ending (self->cues, MZ_TABLE_SPEECH, self->sentence->first, first);

  if (speech != NULL && speech->row->code == MZ_WAY_ROLE)
    return TRUE;
  return mz_tokens_is_in (self->prose->tokens, first, TITLES) ||
         (first > self->sentence->first &&
          mz_tokens_is_in (self->prose->tokens, first - 1, TITLES));
}

/* "Spain's" */
static gboolean
is_of_nation (const MzNamePlace *self, guint first)
{
  guint i = first;

  while (
      i > self->sentence->first && first - i < 3 &&
      !(mz_name_place_is_capital (self, i - 1) && mz_name_latin_is_possessive (self->prose, i - 1)))
    i--;
  return i > self->sentence->first && mz_name_latin_skip_possessive (self, i) == first &&
         mz_name_latin_is_possessive (self->prose, i - 1) &&
         mz_name_words_is_in (self->prose, i - 1, first, MZ_TABLE_PLACES);
}

/* "buy X", "the takeover of X" */
static gboolean
is_bought (const MzNamePlace *self, guint first)
{
  static const char *const OF[] = { "of", "for", NULL };
  guint end = mz_tokens_is_in (self->prose->tokens, first - 1, OF) ? first - 1 : first;
  const MzCue *cue = mz_cues_ending (self->cues, MZ_TABLE_METRICS, self->sentence->first, end);

  if (cue == NULL)
    cue = mz_cues_ending (self->cues, MZ_TABLE_METRICS, self->sentence->first, first);
  return cue != NULL && mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_ACQUISITION;
}

/* Where the words that join a list go on from token @i. */
static gboolean
is_joining (const MzNamePlace *self, guint i)
{
  static const char *const AND[] = { "and", NULL };

  return i >= self->sentence->first && i < self->sentence->last &&
         (mz_name_place_is_sign (self, i, ',') || mz_tokens_is_in (self->prose->tokens, i, AND));
}

/* "Glencore, Boliden and Anglo American": companies of the lexicon on both sides. */
static gboolean
is_between_companies (const MzNamePlace *self, guint first, guint last)
{
  guint end = first > self->sentence->first ? first - 1 : first;

  return end < first && is_joining (self, end) && is_joining (self, last) &&
         last + 1 < self->sentence->last &&
         mz_name_words_is_in (self->prose, last + 1, self->sentence->last, MZ_TABLE_COMPANIES) &&
         mz_name_words_is_company_ending (self->prose, self->sentence->first, end);
}

/**
 * mz_name_front_judge:
 * @self: where names are looked for
 * @first: the token with which capitals begin
 * @last: the token behind them
 *
 * Returns: bits of MzNameEvidence: what in front of them speaks for a company's name
 */
guint
mz_name_front_judge (const MzNamePlace *self, guint first, guint last)
{
  static const char *const BASED[] = { "based", "listed", "backed", NULL };
  const MzCue *reference =
      mz_cues_ending (self->cues, MZ_TABLE_REFERENCES, self->sentence->first, first);
  guint evidence = 0;

  if (is_titled (self, first))
    return MZ_NAME_PERSON;
  if (is_between_companies (self, first, last))
    evidence |= MZ_NAME_LISTED;
  if (first == self->sentence->first)
    return evidence;
  if (reference != NULL && reference->row->code == MZ_WHOM_INTRO)
    evidence |= MZ_NAME_SHARES_OF;
  if (reference != NULL &&
      (reference->row->code == MZ_WHOM_HEAD || reference->row->code == MZ_WHOM_COMPANY))
    evidence |= MZ_NAME_TRADE;
  if (is_bought (self, first))
    evidence |= MZ_NAME_BOUGHT;
  if (first > self->sentence->first + 1 &&
      mz_tokens_is_in (self->prose->tokens, first - 1, BASED) &&
      mz_name_place_is_sign (self, first - 2, '-'))
    evidence |= MZ_NAME_TRADE;
  if (is_of_nation (self, first))
    evidence |= MZ_NAME_OF_NATION;
  return evidence;
}
