/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells how far a name that no list has may reach: up to the first word that means something. */
#include "extract/name-words.h"

#define NEIGHBOUR_MAX 4 /* tokens of the name in front of one in a list */

typedef struct {
  const MzProse *prose;
  const MzCues *cues;
} Place;

static gboolean
has_meaning (const Place *self, guint i)
{
  static const MzTable TABLES[] = { MZ_TABLE_METRICS,    MZ_TABLE_CHANGES,    MZ_TABLE_RELATIONS,
                                    MZ_TABLE_QUALIFIERS, MZ_TABLE_MODALITIES, MZ_TABLE_SPEECH,
                                    MZ_TABLE_REFERENCES, MZ_TABLE_PERIODS };
  guint k = mz_cues_find (self->cues, i);

  for (; k < self->cues->cues->len && mz_cues_get (self->cues, k)->first == i; k++)
    for (guint t = 0; t < G_N_ELEMENTS (TABLES); t++)
      if (mz_cues_get (self->cues, k)->table == TABLES[t])
        return TRUE;
  return FALSE;
}

/**
 * mz_name_words_is_in:
 * @prose: an article's tokens
 * @i: a token
 * @end: where the phrase has to end
 * @table: a table of the lexicon
 *
 * Returns: whether a phrase of the table begins at @i; of companies none that may mean another
 *   thing as well
 */
gboolean
mz_name_words_is_in (const MzProse *prose, guint i, guint end, MzTable table)
{
  MzHit hit;

  if (!mz_lexicon_match (prose->lexicon, table, prose->tokens, i, end, &hit))
    return FALSE;
  return table != MZ_TABLE_COMPANIES || hit.column <= MZ_COMPANY_NAMES;
}

/**
 * mz_name_words_is_company_ending:
 * @prose: an article's tokens
 * @first: where it may begin
 * @end: a token
 *
 * Returns: whether a company that the lexicon has, and no other thing, ends in front of @end
 */
gboolean
mz_name_words_is_company_ending (const MzProse *prose, guint first, guint end)
{
  MzHit hit;

  for (guint i = end > first + NEIGHBOUR_MAX ? end - NEIGHBOUR_MAX : first; i < end; i++)
    if (mz_lexicon_match (prose->lexicon, MZ_TABLE_COMPANIES, prose->tokens, i, end, &hit) &&
        i + hit.n_tokens == end && hit.column <= MZ_COMPANY_NAMES)
      return TRUE;
  return FALSE;
}

/* Words that end a name: what they introduce is no part of it. */
static gboolean
is_particle (const MzTokens *tokens, guint i)
{
  static const char *const PARTICLES[] = {
    "ان",  "في",   "من",    "علي",  "الي",   "عن",    "مع",   "التي", "الذي", "قد",  "لم",
    "لن",  "لا",   "ما",    "هي",   "هو",    "كما",   "بعد",  "قبل",  "بين",  "عند", "لدي",
    "هذا", "هذه",  "تم",    "حتي",  "منذ",   "ثم",    "او",   "بل",   "لكن",  "كان", "كانت",
    "غير", "كل",   "اي",    "ذات",  "نحو",   "انها",  "انه",  "انهم", "لها",  "له",  "بها",
    "به",  "فيها", "منها",  "عنها", "عليها", "الذين", "حيث",  "اذ",   "سوف",  "عبر", "ضمن",
    "وسط", "رغم",  "بينما", "خلال", "اليوم", "امس",   "ايضا",
  };

  return mz_tokens_is_one_of (tokens, i, PARTICLES, G_N_ELEMENTS (PARTICLES));
}

/* "شركة محلية", "بنك استثماري": what agrees with the noun describes it. */
static gboolean
is_adjective (const Place *self, guint i)
{
  const MzTokens *tokens = self->prose->tokens;

  return mz_tokens_ends_with (tokens, i, "ه") || mz_tokens_ends_with (tokens, i, "ي") ||
         mz_name_words_is_in (self->prose, i, i + 1, MZ_TABLE_PLACES);
}

/* "العز لحديد التسليح": a noun of figures with "ل" may be what a company deals in. */
static gboolean
is_trade (const Place *self, guint i)
{
  const MzCue *metric = mz_cues_beginning (self->cues, MZ_TABLE_METRICS, i);

  return metric != NULL && (metric->clitics & MZ_CLITIC_LI) &&
         mz_cues_beginning (self->cues, MZ_TABLE_CHANGES, i) == NULL &&
         mz_cues_beginning (self->cues, MZ_TABLE_RELATIONS, i) == NULL;
}

/* The point of "إس.تي مايكروالكترونيكس": written to what stands on both its sides. */
static gboolean
is_joint (const Place *self, guint i, guint end)
{
  const MzToken *token = mz_tokens_get (self->prose->tokens, i);

  return i + 1 < end && token->type == MZ_TOKEN_SIGN &&
         (token->sign == '.' || token->sign == '-') &&
         mz_tokens_get (self->prose->tokens, i - 1)->end == token->start &&
         mz_tokens_get (self->prose->tokens, i + 1)->start == token->end &&
         mz_tokens_get (self->prose->tokens, i + 1)->type == MZ_TOKEN_WORD;
}

/**
 * mz_name_words_count_arabic:
 * @prose: an article's tokens
 * @cues: the cues in them
 * @i: the token behind an introduction such as "شركة"
 * @end: the token behind the sentence
 *
 * Returns: how many words from @i on may be a name
 */
guint
mz_name_words_count_arabic (const MzProse *prose, const MzCues *cues, guint i, guint end)
{
  const Place *self = &(const Place){ prose, cues };
  guint n = 0;

  if (i >= end || is_adjective (self, i))
    return 0;
  for (; n < MZ_NAME_WORDS_MAX && i + n < end; n++) {
    const MzToken *token = mz_tokens_get (self->prose->tokens, i + n);
    if (n > 0 && is_joint (self, i + n, end))
      continue;
    if (token->type != MZ_TOKEN_WORD || !(token->flags & MZ_TOKEN_ARABIC) ||
        (has_meaning (self, i + n) && !(n > 0 && is_trade (self, i + n))) ||
        mz_name_words_is_in (self->prose, i + n, end, MZ_TABLE_COMPANIES) ||
        is_particle (self->prose->tokens, i + n))
      break;
  }
  return n;
}

/**
 * mz_name_words_count_latin:
 * @prose: an article's tokens
 * @cues: the cues in them
 * @i: a token
 * @end: the token behind the last that counts
 *
 * Returns: how many words from @i on are in capitals, and neither places nor words of finance
 */
guint
mz_name_words_count_latin (const MzProse *prose, const MzCues *cues, guint i, guint end)
{
  const Place *self = &(const Place){ prose, cues };
  guint n = 0;

  for (; n < MZ_NAME_WORDS_MAX && i + n < end; n++) {
    const MzToken *token = mz_tokens_get (self->prose->tokens, i + n);
    if (token->type != MZ_TOKEN_WORD || !(token->flags & MZ_TOKEN_CAPITAL) ||
        has_meaning (self, i + n) || mz_name_words_is_in (self->prose, i + n, end, MZ_TABLE_PLACES))
      break;
  }
  return n;
}

/**
 * mz_name_words_is_common:
 * @word: the first word of a name, folded
 *
 * Returns: whether many names begin with it
 */
gboolean
mz_name_words_is_common (const char *word)
{
  static const char *const WORDS[] = {
    "general",  "united",    "american",  "national", "first",      "international", "gulf",
    "royal",    "new",       "standard",  "british",  "bank",       "western",       "northern",
    "southern", "global",    "digital",   "advanced", "applied",    "public",        "energy",
    "capital",  "financial", "southwest", "central",  "industrial", "commercial",    "great",
    "world",    "dollar",    "best",      "home",
  };

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (g_str_equal (WORDS[i], word))
      return TRUE;
  return FALSE;
}
