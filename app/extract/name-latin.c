/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in capitals that may be the name of a company: where they begin and how far they go. */
#include "extract/name-latin.h"

#include "extract/name-words.h"

#include "text/token-word.h"

#define WORDS_MAX    5
#define MARKET_MAX   2 /* letters of a market in "BEZG.L" */
#define LONG_WORD    4 /* letters of a word that a headline writes with a capital */
#define HEADLINE_MIN 4 /* such words in a headline */

/**
 * mz_name_latin_is_possessive:
 * @prose: an article's tokens
 * @i: a word
 *
 * Returns: whether an apostrophe ends it: "Spain's"
 */
gboolean
mz_name_latin_is_possessive (const MzProse *prose, guint i)
{
  const MzToken *token = mz_tokens_get (prose->tokens, i);
  const char *text = prose->tokens->text;
  const char *end = text + token->end;

  if (end - 2 > text + token->start && end[-1] == 's' &&
      (end[-2] == '\'' || (end - 4 > text + token->start && g_str_has_prefix (end - 4, "\u2019"))))
    return TRUE;
  return *end == '\'' || g_str_has_prefix (end, "\u2019");
}

/**
 * mz_name_latin_skip_possessive:
 * @self: where names are looked for
 * @last: the token behind a word of the sentence
 *
 * Returns: the token behind the "'s" of that word; @last where it has none
 */
guint
mz_name_latin_skip_possessive (const MzNamePlace *self, guint last)
{
  static const char *const ENDING[] = { "s", NULL };
  guint i = last;

  if (!mz_name_latin_is_possessive (self->prose, last - 1))
    return last;
  if (mz_name_place_is_sign (self, i, '\''))
    i++;
  if (i < self->sentence->last && mz_tokens_is_in (self->prose->tokens, i, ENDING))
    i++;
  return i;
}

/* What ends a name, or begins none: "CEO", "Inc", "Thursday". */
static gboolean
ends_name (const MzNamePlace *self, guint i)
{
  const MzCue *reference = mz_cues_beginning (self->cues, MZ_TABLE_REFERENCES, i);

  return (reference != NULL && reference->row->code != MZ_WHOM_HEAD) ||
         mz_name_place_has_cue (self, MZ_TABLE_SPEECH, i) ||
         mz_name_place_has_cue (self, MZ_TABLE_OUTLETS, i);
}

/* Words that begin a sentence, or a title. */
static gboolean
begins_none (const MzNamePlace *self, guint i)
{
  static const char *const WORDS[] = {
    "the",      "a",         "an",    "in",    "on",    "at",    "after",  "while",  "as",
    "but",      "and",       "with",  "for",   "from",  "under", "its",    "this",   "that",
    "these",    "those",     "it",    "he",    "she",   "they",  "we",     "i",      "their",
    "his",      "her",       "our",   "my",    "if",    "when",  "since",  "before", "despite",
    "although", "though",    "both",  "all",   "some",  "other", "others", "most",   "many",
    "several",  "one",       "two",   "three", "there", "here",  "such",   "still",  "also",
    "yet",      "however",   "us",    "eu",    "ceo",   "cfo",   "ipo",    "gdp",    "eps",
    "ai",       "ev",        "etf",   "today", "by",    "to",    "of",     "not",    "no",
    "because",  "meanwhile", "class", "tech",  "asian", "wall",  "total",  "net",    "group",
    "q",        "fy",        NULL
  };

  return mz_tokens_is_in (self->prose->tokens, i, WORDS);
}

/* "Bitcoin", "Gold": they rise and fall, and are bought, like companies. */
static gboolean
is_commodity (const MzNamePlace *self, guint first, guint last)
{
  static const char *const WORDS[] = { "brent",    "wti",    "bitcoin", "gold", "silver",
                                       "ethereum", "copper", "ether",   "oil",  NULL };

  return last == first + 1 && mz_tokens_is_in (self->prose->tokens, first, WORDS);
}

/* "First Gulf Bank": whether a company of the lexicon at token @i may end a longer name. */
static gboolean
may_end_longer (const MzNamePlace *self, guint i)
{
  MzHit hit;

  return !(mz_name_place_get (self, i - 1)->flags & MZ_TOKEN_SENTENCE) &&
         mz_lexicon_match (self->prose->lexicon, MZ_TABLE_COMPANIES, self->prose->tokens, i,
                           self->sentence->last, &hit) &&
         !mz_company_is_index (hit.row->company);
}

/* "First" in "First Gulf Bank": in the middle of a sentence, with more capitals behind it. */
static gboolean
is_inside_capitals (const MzNamePlace *self, guint i)
{
  static const char *const ORDINALS[] = { "first", "second", "third", NULL };

  return !(mz_name_place_get (self, i)->flags & MZ_TOKEN_SENTENCE) &&
         i + 1 < self->sentence->last && mz_name_place_is_capital (self, i + 1) &&
         mz_tokens_is_in (self->prose->tokens, i, ORDINALS);
}

/* "Dubai Ports World": a place with more capitals behind it. */
static gboolean
is_place_of_name (const MzNamePlace *self, guint i)
{
  guint end = self->sentence->last;
  guint next;
  MzHit hit;

  if (!mz_lexicon_match (self->prose->lexicon, MZ_TABLE_PLACES, self->prose->tokens, i, end, &hit))
    return FALSE;
  next = i + hit.n_tokens;
  return next < end && !mz_name_latin_is_possessive (self->prose, next - 1) &&
         mz_name_place_is_capital (self, next) && !ends_name (self, next) &&
         !mz_name_words_is_in (self->prose, next, end, MZ_TABLE_PLACES) &&
         !mz_name_words_is_in (self->prose, next, end, MZ_TABLE_COMPANIES);
}

/* "STOXX Europe 600 Technology": the rest of an index's name. */
static gboolean
is_behind_number (const MzNamePlace *self, guint i)
{
  return i > self->sentence->first && mz_name_place_get (self, i - 1)->type == MZ_TOKEN_NUMBER;
}

static gboolean
may_begin (const MzNamePlace *self, guint i)
{
  static const MzTable TABLES[] = { MZ_TABLE_METRICS, MZ_TABLE_CHANGES,    MZ_TABLE_RELATIONS,
                                    MZ_TABLE_PERIODS, MZ_TABLE_MODALITIES, MZ_TABLE_QUALIFIERS };

  if (!mz_name_place_is_capital (self, i) || ends_name (self, i) || begins_none (self, i) ||
      is_behind_number (self, i))
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (TABLES); k++)
    if (mz_name_place_has_cue (self, TABLES[k], i) &&
        !(TABLES[k] == MZ_TABLE_PERIODS && is_inside_capitals (self, i)))
      return FALSE;
  return !mz_name_place_has_cue (self, MZ_TABLE_REFERENCES, i) &&
         (!mz_name_words_is_in (self->prose, i, self->sentence->last, MZ_TABLE_PLACES) ||
          is_place_of_name (self, i)) &&
         !mz_name_words_is_in (self->prose, i, self->sentence->last, MZ_TABLE_COMPANIES);
}

/**
 * mz_name_latin_is_code:
 * @prose: an article's tokens
 * @i: a token
 * @end: the token behind the sentence
 *
 * Returns: whether an agency's code for a share begins there: "BEZG.L"
 */
gboolean
mz_name_latin_is_code (const MzProse *prose, guint i, guint end)
{
  const MzToken *code = mz_tokens_get (prose->tokens, i);
  const MzToken *point = i + 2 < end ? mz_tokens_get (prose->tokens, i + 1) : NULL;
  const MzToken *market = i + 2 < end ? mz_tokens_get (prose->tokens, i + 2) : NULL;

  return point != NULL && code->type == MZ_TOKEN_WORD && (code->flags & MZ_TOKEN_CAPITAL) &&
         point->type == MZ_TOKEN_SIGN && point->sign == '.' && point->start == code->end &&
         market->start == point->end && (market->flags & MZ_TOKEN_UPPER) &&
         market->end - market->start <= MARKET_MAX;
}

/* Whether the name that reaches to token @i goes on with it. */
static gboolean
goes_on (const MzNamePlace *self, guint i)
{
  if (i >= self->sentence->last || mz_name_latin_is_possessive (self->prose, i - 1) ||
      mz_name_latin_is_code (self->prose, i, self->sentence->last))
    return FALSE;
  if (mz_name_place_is_sign (self, i, '&'))
    return i + 1 < self->sentence->last && mz_name_place_is_capital (self, i + 1);
  return mz_name_place_is_capital (self, i) && !ends_name (self, i) &&
         (!mz_name_words_is_in (self->prose, i, self->sentence->last, MZ_TABLE_COMPANIES) ||
          mz_name_place_is_sign (self, i - 1, '&') || may_end_longer (self, i));
}

/**
 * mz_name_latin_find_end:
 * @prose: an article's tokens
 * @cues: the cues in them
 * @i: a token
 * @sentence: where it stands
 *
 * Returns: the token behind the capitals that begin at @i, which mean nothing else; @i where there
 *   are none
 */
guint
mz_name_latin_find_end (const MzProse *prose,
                        const MzCues *cues,
                        guint i,
                        const MzSentence *sentence)
{
  const MzNamePlace *self = &(const MzNamePlace){ prose, cues, sentence };
  guint last = i + 1;

  if (!may_begin (self, i))
    return i;
  while (last - i < WORDS_MAX && goes_on (self, last))
    last++;
  if (mz_name_place_is_sign (self, last - 1, '&'))
    last--;
  return is_commodity (self, i, last) ? i : last;
}

/**
 * mz_name_latin_is_headline:
 * @prose: an article's tokens
 * @sentence: one of its sentences
 *
 * Returns: whether all words but small ones are in capitals there, names or not
 */
gboolean
mz_name_latin_is_headline (const MzProse *prose, const MzSentence *sentence)
{
  static const char *const SMALL[] = { "with", "from", "over", "into", "than", "after",
                                       "amid", "upon", "that", "this", NULL };
  guint n_capital = 0;

  for (guint i = sentence->first; i < sentence->last; i++) {
    const MzToken *token = mz_tokens_get (prose->tokens, i);

    if (token->type != MZ_TOKEN_WORD || (token->flags & MZ_TOKEN_ARABIC) ||
        token->end - token->start < LONG_WORD)
      continue;
    if (token->flags & MZ_TOKEN_CAPITAL)
      n_capital++;
    else if (!mz_tokens_is_in (prose->tokens, i, SMALL))
      return FALSE;
  }
  return n_capital >= HEADLINE_MIN;
}
