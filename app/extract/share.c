/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fractions that are shares of something figures tell of: "ثلث قيمته", "by a third". */
#include "extract/share.h"

#include "extract/lexicon-number.h"

#define AMOUNT_REACH 5 /* tokens from "by" to the fraction: "by almost a third" */

static const MzToken *
get_token (const MzNumberScan *scan, guint i)
{
  return mz_tokens_get (scan->tokens, i);
}

static gboolean
is_arabic (const MzNumberScan *scan, const MzNumber *number)
{
  return (get_token (scan, number->first)->flags & MZ_TOKEN_ARABIC) != 0;
}

/* "a third", "two thirds", "half": a quarter without a number or an article is one of a year. */
static gboolean
is_english_fraction (const MzNumberScan *scan, guint first, const MzNumber *number)
{
  MzAmount half = { 5, -1 };
  guint i = number->first;

  return number->last > i + 1 || mz_amount_equal (&number->value, &half) ||
         (i > first && mz_number_scan_cue (scan, MZ_CUE_ARTICLE, i - 1, NULL));
}

/* "ثلث قيمته", "half of its value" */
static gboolean
is_of_something (const MzNumberScan *scan, const MzNumber *number)
{
  guint at = number->last;
  MzHit hit;

  if (!is_arabic (scan, number)) {
    if (!mz_number_scan_cue (scan, MZ_CUE_OF, at, &hit))
      return FALSE;
    at += hit.n_tokens;
  }
  return mz_number_scan_cue (scan, MZ_CUE_SHARE_OF, at, &hit) &&
         (hit.clitics & ~(guint) MZ_CLITIC_AL) == 0;
}

/* Whether the words that end right in front of token @i say by how much: "بواقع", "by", and perhaps
 * a qualifier and an article behind them. A qualifier alone does in Arabic. */
static gboolean
is_behind_amount (const MzNumberScan *scan, guint first, guint i, gboolean arabic)
{
  guint reach = i - first > AMOUNT_REACH ? i - AMOUNT_REACH : first;

  for (guint at = i; at-- > reach;) {
    MzHit hit;

    if (mz_number_scan_cue (scan, MZ_CUE_AMOUNT, at, &hit))
      return at + hit.n_tokens == i || !arabic;
    if (mz_number_scan_match (scan, MZ_TABLE_QUALIFIERS, at, &hit) && at + hit.n_tokens == i) {
      if (arabic)
        return TRUE;
      i = at;
    } else if (mz_number_scan_cue (scan, MZ_CUE_ARTICLE, at, &hit) && at + 1 == i) {
      i = at;
    } else if (!mz_token_may_start (get_token (scan, at), 1u << MZ_TABLE_QUALIFIERS)) {
      return FALSE;
    }
  }
  return FALSE;
}

/* Whether a noun may stand at token @i, so that the fraction in front of it is one of that, or of a
 * year: "الربع الأول", "a quarter point", "ربع من العام". */
static gboolean
is_noun_at (const MzNumberScan *scan, guint i, gboolean arabic)
{
  const MzToken *token = i < scan->end ? get_token (scan, i) : NULL;
  MzHit hit;

  if (token == NULL || token->type != MZ_TOKEN_WORD)
    return token != NULL && token->type == MZ_TOKEN_NUMBER;
  if (arabic)
    return mz_number_scan_has_article (scan, i) ||
           mz_number_scan_cue (scan, MZ_CUE_FROM, i, NULL) ||
           mz_number_scan_match (scan, MZ_TABLE_NUMBERS, i, &hit);
  return !mz_number_scan_match (scan, MZ_TABLE_CUES, i, &hit);
}

/* "بواقع الربع", "بنحو الثلث", "fell by almost a third" */
static gboolean
is_said_by_how_much (const MzNumberScan *scan, guint first, const MzNumber *number)
{
  gboolean arabic = is_arabic (scan, number);

  if (arabic && !mz_number_scan_has_article (scan, number->first))
    return FALSE;
  return is_behind_amount (scan, first, number->first, arabic) &&
         !is_noun_at (scan, number->last, arabic);
}

/* خمس and عشر are written alike as a fifth and five, a tenth and ten; TRUE where @number could be
 * the fraction. */
static gboolean
read_unit_fraction (const MzNumberScan *scan, const MzNumber *number, MzAmount *fraction)
{
  MzAmount five = { 5, 0 };
  MzAmount ten = { 1, 1 };

  if (number->flags != MZ_NUMBER_WORDS || number->last != number->first + 1 ||
      !is_arabic (scan, number))
    return FALSE;
  *fraction = (MzAmount){ mz_amount_equal (&number->value, &five) ? 2 : 1, -1 };
  return mz_amount_equal (&number->value, &five) || mz_amount_equal (&number->value, &ten);
}

gboolean
mz_share_read (const MzNumberScan *scan, guint first, const MzNumber *number, MzAmount *percent)
{
  MzAmount fraction = number->value;

  if (!(number->flags & MZ_NUMBER_SHARE) && !read_unit_fraction (scan, number, &fraction))
    return FALSE;
  if (!is_arabic (scan, number) && !is_english_fraction (scan, first, number))
    return FALSE;
  if (!is_of_something (scan, number) && !is_said_by_how_much (scan, first, number))
    return FALSE;
  fraction = mz_amount_shift (&fraction, 2);
  *percent = mz_amount_round (&fraction, 2);
  return TRUE;
}
