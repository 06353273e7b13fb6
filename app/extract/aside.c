/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds what a sentence says in passing between two commas or dashes: relative clauses and
 * appositions, whose nouns govern nothing outside them. */
#include "extract/aside.h"

#include "extract/words.h"

#define TOKENS_MAX     30 /* a longer passage is no aside */
#define INSERTION_MAX  24 /* the same of what parts a verb from its subject */
#define OTHER_NAME_MAX 5
#define CONTENTS_MAX   8

static gboolean
is_comma (const MzToken *token)
{
  return token->type == MZ_TOKEN_SIGN && (token->sign == ',' || token->sign == 0x060C);
}

static gboolean
is_one_of (const MzProse *prose, guint i, const char *const *words, guint n)
{
  return mz_tokens_get (prose->tokens, i)->type == MZ_TOKEN_WORD &&
         mz_tokens_is_one_of (prose->tokens, i, words, n);
}

/* ", payments on leases included,": what a figure contains is no noun of its own. */
static gboolean
tells_contents (const MzProse *prose, guint i, guint end)
{
  static const char *const ENDINGS[] = { "included", "excluded" };
  static const char *const OPENINGS[] = { "including", "excluding" };

  if (is_one_of (prose, i, OPENINGS, G_N_ELEMENTS (OPENINGS)))
    return TRUE;
  for (guint k = i; k < MIN (end, i + CONTENTS_MAX); k++)
    if (is_comma (mz_tokens_get (prose->tokens, k)))
      return k > i && is_one_of (prose, k - 1, ENDINGS, G_N_ELEMENTS (ENDINGS));
  return FALSE;
}

/* Whether the words at token @i begin an aside. */
static gboolean
begins (const MzProse *prose, guint i, guint end)
{
  static const char *const ARTICLES[] = { "the", "a" };
  static const char *const OPENERS[] = { "which",   "who",     "whose",    "الذي",  "التي",
                                         "الذين",   "ثاني",    "ثان",      "ثالث",  "رابع",
                                         "اكبر",    "احد",     "احدي",     "مالكه", "المالكه",
                                         "الرائده", "المدرجه", "المملوكه", "وهو",   "وهي" };
  static const char *const RANKS[] = { "largest", "biggest", "second", "third",  "world",
                                       "country", "maker",   "parent", "owner",  "kingdom",
                                       "top",     "region",  "nation", "leading" };

  if (is_one_of (prose, i, OPENERS, G_N_ELEMENTS (OPENERS)) || tells_contents (prose, i, end))
    return TRUE;
  return i + 1 < end && is_one_of (prose, i, ARTICLES, G_N_ELEMENTS (ARTICLES)) &&
         is_one_of (prose, i + 1, RANKS, G_N_ELEMENTS (RANKS));
}

/* "الذي شهد انخفاض الأرباح بنسبة 40%": the aside has a rise or fall of its own. */
static gboolean
is_change_told (const MzProse *prose, guint from, guint to)
{
  MzHit hit;

  for (guint i = from; i < to; i++)
    if (mz_lexicon_match (prose->lexicon, MZ_TABLE_CHANGES, prose->tokens, i, to, &hit))
      return TRUE;
  return FALSE;
}

/* "ارتفعت أرباح الشركة، التي تعمل في التأمين إلى 5 ملايين": where the clause outside goes on with
 * "إلى", in front of the figure at @figure; @end where it does not, or where the aside itself does:
 * "الذي تراجع بنسبة". */
static guint
find_target (const MzProse *prose, guint i, guint figure, guint end)
{
  static const char *const TARGETS[] = { "الي", "بنسبه", "لتصل", "لتبلغ" };

  for (guint k = figure; k > i && figure - k < 4; k--)
    if (is_one_of (prose, k - 1, TARGETS, G_N_ELEMENTS (TARGETS)))
      return is_change_told (prose, i, k - 1) ? end : k - 2;
  return end;
}

/* A dash with blanks, or a comma. */
static gboolean
is_hedge (const MzToken *token)
{
  return is_comma (token) ||
         (token->type == MZ_TOKEN_SIGN && token->flags & MZ_TOKEN_SPACED &&
          (token->sign == '-' || token->sign == 0x2013 || token->sign == 0x2014));
}

/* Whether the verb of a subject in front of an aside may stand at token @i: "fell", "was". */
static gboolean
is_verb (const MzProse *prose, guint i, guint end)
{
  MzHit hit;

  if (i >= end || mz_tokens_get (prose->tokens, i)->flags & MZ_TOKEN_ARABIC)
    return FALSE;
  if (mz_lexicon_match (prose->lexicon, MZ_TABLE_CHANGES, prose->tokens, i, end, &hit))
    return mz_change_row_get_shape (hit.row) == MZ_SHAPE_MOVES;
  return mz_lexicon_match (prose->lexicon, MZ_TABLE_RELATIONS, prose->tokens, i, end, &hit) &&
         hit.row->code == MZ_RELATION_REACH;
}

/* ", or capex,": another name for the noun in front. */
static gboolean
is_other_name (const MzProse *prose, guint i, guint end)
{
  static const char *const LINKS[] = { "or", "called", "known" };

  return end - i <= OTHER_NAME_MAX && is_one_of (prose, i, LINKS, G_N_ELEMENTS (LINKS));
}

/* Whether the words at token @i tell when, in Arabic. */
static gboolean
begins_time (const MzProse *prose, guint i)
{
  static const char *const TIMES[] = { "بنهايه", "بختام", "خلال", "امس", "اليوم", "مع", "في" };

  return is_one_of (prose, i, TIMES, G_N_ELEMENTS (TIMES));
}

/* "net interest income, a measure of earnings on loans, fell", "كسب المؤشر، بنهاية الأسبوع، 71
 * نقطة": where what parts a verb from its subject or its number closes; @end where nothing does. */
static guint
find_insertion (const MzProse *prose, const GArray *figure_at, guint i, guint end)
{
  guint last = MIN (end, i + INSERTION_MAX);

  for (guint k = i + 1; k < last; k++) {
    const MzToken *token = mz_tokens_get (prose->tokens, k);

    if (g_array_index (figure_at, gboolean, k))
      return end;
    if (!is_hedge (token))
      continue;
    if (is_verb (prose, k + 1, end) || is_other_name (prose, i + 1, k) ||
        (k + 1 < end && begins_time (prose, i + 1) && g_array_index (figure_at, gboolean, k + 1)))
      return k;
    return end;
  }
  return end;
}

/* The comma that closes the aside which begins at @i; @end where there is none. */
static guint
find_close (const MzProse *prose, const GArray *figure_at, guint i, guint end)
{
  guint last = MIN (end, i + TOKENS_MAX);

  for (guint k = i; k < last; k++) {
    if (g_array_index (figure_at, gboolean, k))
      return find_target (prose, i, k, end);
    if (is_comma (mz_tokens_get (prose->tokens, k)))
      return k;
  }
  return end;
}

static GArray *
mark_figures (const MzProse *prose)
{
  GArray *marks = g_array_sized_new (FALSE, TRUE, sizeof (gboolean), prose->tokens->tokens->len);

  g_array_set_size (marks, prose->tokens->tokens->len);
  for (guint i = 0; i < prose->quantities->len; i++) {
    const MzQuantity *quantity = mz_prose_get_quantity (prose, i);

    for (guint k = quantity->first; quantity->unread == MZ_UNREAD_NONE && k < quantity->last; k++)
      g_array_index (marks, gboolean, k) = TRUE;
  }
  return marks;
}

/**
 * mz_asides_find:
 * @prose: an article's tokens and quantities
 *
 * Returns: (transfer full): whether each token is part of an aside, its closing comma included
 */
GArray *
mz_asides_find (const MzProse *prose)
{
  g_autoptr (GArray) figure_at = mark_figures (prose);
  GArray *asides = g_array_new (FALSE, TRUE, sizeof (gboolean));

  g_array_set_size (asides, prose->tokens->tokens->len);
  for (guint s = 0; s < prose->tokens->sentences->len; s++) {
    const MzSentence *sentence = mz_tokens_get_sentence (prose->tokens, s);

    for (guint i = sentence->first; i + 1 < sentence->last; i++) {
      guint close;

      if (!is_hedge (mz_tokens_get (prose->tokens, i)))
        continue;
      close = is_comma (mz_tokens_get (prose->tokens, i)) && begins (prose, i + 1, sentence->last)
                  ? find_close (prose, figure_at, i + 1, sentence->last)
                  : find_insertion (prose, figure_at, i, sentence->last);
      for (guint k = i; close < sentence->last && k <= close; k++)
        g_array_index (asides, gboolean, k) = TRUE;
    }
  }
  return asides;
}
