/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One number in digits or words, with its magnitudes: terms that are added up. */
#include "extract/number.h"

#include "extract/lexicon-number.h"
#include "extract/term.h"

#include <string.h>

#define TERMS_MAX 5 /* "تريليون ومليار ومليون وألف وواحد" */

/**
 * mz_number_scan_cue:
 * @scan: where to look
 * @cue: an MzCue
 * @i: a token
 * @hit: (out) (optional): the cue's words
 *
 * Returns: whether @cue begins at token @i
 */
gboolean
mz_number_scan_cue (const MzNumberScan *scan, gint cue, guint i, MzHit *hit)
{
  MzHit local;

  if (hit == NULL)
    hit = &local;
  return mz_number_scan_match (scan, MZ_TABLE_CUES, i, hit) && hit->row->code == cue;
}

/**
 * mz_number_scan_has_article:
 * @scan: where to look
 * @i: a token
 *
 * Returns: whether it is an Arabic word written with ال
 */
gboolean
mz_number_scan_has_article (const MzNumberScan *scan, guint i)
{
  static const char article[] = "ال";
  const MzToken *token = i < scan->end ? mz_tokens_get (scan->tokens, i) : NULL;

  return token != NULL && token->type == MZ_TOKEN_WORD &&
         token->end - token->start > strlen (article) &&
         memcmp (scan->tokens->text + token->start, article, strlen (article)) == 0;
}

/* "3 hundred and 21": behind hundreds, digits go on. */
static gboolean
is_hundreds (const MzNumber *number)
{
  MzAmount hundred = { 1, 2 };

  return mz_amount_equal (&number->scale, &hundred);
}

/* "11 ألفا و450": digits that are written to "و" behind thousands. */
static gboolean
is_below_thousand (const MzNumberScan *scan, const MzNumber *number, const MzTerm *next)
{
  MzAmount thousand = { 1, 3 };
  const MzToken *digits = mz_tokens_get (scan->tokens, next->last - 1);

  return next->digits.plain && digits->type == MZ_TOKEN_NUMBER &&
         !(digits->flags & MZ_TOKEN_SPACED) && mz_amount_equal (&number->scale, &thousand) &&
         mz_tokens_get (scan->tokens, next->last - 2)->flags & MZ_TOKEN_ARABIC;
}

/* Whether @next, which "و" or "and" joins to @number, is a smaller part of it. */
static gboolean
is_part (const MzNumberScan *scan, const MzNumber *number, MzTerm *next)
{
  if (next->flags & MZ_NUMBER_PLURAL)
    return FALSE;
  if (next->flags & MZ_NUMBER_SHARE) {
    /* "نصف الأرباح" is a share of those and does not belong to the number in front of it. */
    if (mz_number_scan_has_article (scan, next->last))
      return FALSE;
    next->flags = 0;
    if (!(number->flags & MZ_NUMBER_MAGNITUDE))
      return TRUE;
    return mz_amount_multiply (&next->value, &number->scale, &next->value);
  }
  if (mz_amount_compare (&next->value, &number->scale) >= 0)
    return FALSE;
  if (next->flags & MZ_NUMBER_MAGNITUDE)
    return TRUE;
  return !((next->flags | number->flags) & MZ_NUMBER_DIGITS) || is_hundreds (number) ||
         is_below_thousand (scan, number, next);
}

/* The token behind what joins two terms; @i where nothing does. */
static guint
skip_joiner (const MzNumberScan *scan, guint i, gboolean *joined)
{
  MzHit hit;

  *joined = FALSE;
  if (mz_number_scan_sign (scan, i, ',')) {
    *joined = i + 1 < scan->end && !(mz_tokens_get (scan->tokens, i + 1)->flags & MZ_TOKEN_ARABIC);
    return *joined ? i + 1 : i;
  }
  if (mz_number_scan_cue (scan, MZ_CUE_AND, i, &hit) && hit.clitics == 0) {
    *joined = TRUE;
    return mz_term_skip_article (scan, i + hit.n_tokens);
  }
  return i;
}

/* English words need nothing to join them: "two million five hundred thousand"; nor do digits with
 * a magnitude each: "4 thousand 3 hundred". */
static gboolean
joins_by_itself (const MzNumberScan *scan, guint i, const MzNumber *number, const MzTerm *next)
{
  if (next->flags & (MZ_NUMBER_BARE | MZ_NUMBER_SHARE))
    return FALSE;
  if ((number->flags | next->flags) & MZ_NUMBER_DIGITS)
    return number->flags & next->flags & MZ_NUMBER_MAGNITUDE;
  return !(mz_tokens_get (scan->tokens, i)->flags & MZ_TOKEN_ARABIC);
}

/* "ثلاثة ونصف مليار": the magnitude stands behind the sum. */
static void
multiply_sum (const MzNumberScan *scan, MzNumber *number)
{
  MzTerm sum = { .last = number->last,
                 .value = number->value,
                 .other = number->other,
                 .scale = { 1, 0 },
                 .flags = number->flags };

  mz_term_read_magnitudes (scan, &sum);
  number->value = sum.value;
  number->other = sum.other;
  number->scale = sum.scale;
  number->flags = sum.flags;
  number->last = sum.last;
}

/* "ألف و200 مليار" is 1200 thousand millions: what counts the magnitude is the sum of both. */
static gboolean
multiply_thousands (const MzNumber *number, MzTerm *next)
{
  MzAmount thousand = { 1, 3 };
  MzAmount first;
  MzAmount count = { next->value.digits, next->value.exponent };

  if (!mz_amount_equal (&number->scale, &thousand) || next->flags & MZ_NUMBER_BARE ||
      next->scale.digits != 1 || next->scale.exponent < 6)
    return FALSE;
  count = mz_amount_shift (&count, -next->scale.exponent);
  first = mz_amount_shift (&number->value, next->scale.exponent);
  return mz_amount_compare (&count, &thousand) < 0 &&
         mz_amount_add (&first, &next->value, &next->value);
}

static gboolean
add_term (const MzNumberScan *scan, MzNumber *number)
{
  gboolean joined;
  guint at = skip_joiner (scan, number->last, &joined);
  MzAmount sum;
  MzTerm next;

  if (!mz_term_read (scan, at, &next))
    return FALSE;
  if (!joined && !(next.clitics & MZ_CLITIC_WA) && !joins_by_itself (scan, at, number, &next))
    return FALSE;
  if (mz_number_scan_sign (scan, number->last, ',') && (next.flags & MZ_NUMBER_DIGITS))
    return FALSE;
  if (next.clitics & ~(MZ_CLITIC_WA | MZ_CLITIC_AL))
    return FALSE;
  if (multiply_thousands (number, &next))
    sum = next.value;
  else if (!is_part (scan, number, &next) || !mz_amount_add (&number->value, &next.value, &sum))
    return FALSE;
  number->value = sum;
  number->flags &= ~(guint) MZ_NUMBER_BARE;
  mz_amount_add (&number->other, &next.value, &number->other);
  number->scale = next.scale;
  number->flags |= next.flags & (MZ_NUMBER_WORDS | MZ_NUMBER_DIGITS);
  number->last = next.last;
  if (!(number->flags & MZ_NUMBER_MAGNITUDE))
    multiply_sum (scan, number);
  return TRUE;
}

/**
 * mz_number_read:
 * @scan: where to look
 * @i: the token where the number begins
 * @number: (out): the number
 *
 * Looks at a bounded number of tokens.
 *
 * Returns: whether a number begins at @i
 */
gboolean
mz_number_read (const MzNumberScan *scan, guint i, MzNumber *number)
{
  MzTerm term;

  if (!mz_term_read (scan, i, &term))
    return FALSE;
  *number = (MzNumber){
    .first = i,
    .last = term.last,
    .value = term.value,
    .other = term.other,
    .scale = term.scale,
    .flags = term.flags,
    .clitics = term.clitics,
    .digits = term.digits,
  };
  if (!(number->flags & (MZ_NUMBER_SHARE | MZ_NUMBER_PLURAL)))
    for (guint n = 1; n < TERMS_MAX && add_term (scan, number); n++)
      continue;
  return TRUE;
}
