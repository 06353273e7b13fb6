/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A term in digits: groups that spaces part, a point in words, brackets of its own. */
#include "extract/term.h"

#include "extract/lexicon-number.h"
#include "text/scan.h"

#define GROUPS_MAX 5 /* "1 000 000 000 000" */

static const MzAmount one = { 1, 0 };

/* Reads token @i where it is digits and nothing else. */
static gboolean
read_plain (const MzNumberScan *scan, guint i, MzDigits *digits)
{
  const MzToken *token = i < scan->end ? mz_tokens_get (scan->tokens, i) : NULL;
  const char *text = scan->tokens->text;

  return token != NULL && token->type == MZ_TOKEN_NUMBER &&
         mz_digits_read (text + token->start, text + token->end, scan->style, digits) &&
         digits->plain;
}

/* How many digits token @i begins with; @noughts says whether all of them are 0. */
static guint
count_digits (const MzNumberScan *scan, guint i, gboolean *noughts)
{
  const MzToken *token = mz_tokens_get (scan->tokens, i);
  const char *at = scan->tokens->text + token->start;
  const char *end = scan->tokens->text + token->end;
  guint n = 0;

  *noughts = TRUE;
  while (at < end) {
    MzChar c = mz_scan_char (at, end);

    if (c.class == MZ_CHAR_DIGIT) {
      *noughts &= c.folded == '0';
      n++;
    } else if (c.class != MZ_CHAR_DROPPED) {
      break;
    }
    at += c.length;
  }
  return n;
}

/* Whether token @i is three digits, with one space in front and perhaps decimals behind them. */
static gboolean
is_group (const MzNumberScan *scan, guint i, gboolean *noughts)
{
  const MzToken *token = i < scan->end ? mz_tokens_get (scan->tokens, i) : NULL;

  return token != NULL && token->type == MZ_TOKEN_NUMBER &&
         token->first_char == mz_tokens_get (scan->tokens, i - 1)->last_char + 1 &&
         count_digits (scan, i, noughts) == 3;
}

/* Whether a word in front of token @i gives the digits there to a name: "iPhone 15 999 دولار". */
static gboolean
is_taken (const MzNumberScan *scan, guint i)
{
  MzHit hit;

  if (i == 0 || mz_tokens_get (scan->tokens, i)->flags & MZ_TOKEN_SENTENCE)
    return FALSE;
  if (mz_number_scan_match (scan, MZ_TABLE_UNITS, i - 1, &hit) &&
      hit.row->code == MZ_UNIT_KIND_MONTH)
    return TRUE;
  return mz_tokens_get (scan->tokens, i - 1)->type == MZ_TOKEN_NUMBER ||
         mz_number_scan_cue (scan, MZ_CUE_NAME, i - 1, NULL) ||
         mz_number_scan_cue (scan, MZ_CUE_NUMBER, i - 1, NULL) ||
         mz_number_scan_match (scan, MZ_TABLE_COMPANIES, i - 1, &hit);
}

/* "1 250 000": how many tokens make one number whose thousands are spaced apart. Two groups of
 * three digits, or one of noughts, can hardly be anything else; one group must be counting
 * something. */
static guint
count_spaced_groups (const MzNumberScan *scan, guint i)
{
  const MzToken *token = mz_tokens_get (scan->tokens, i);
  gboolean noughts = FALSE;
  guint n = 1;

  if (token->last_char - token->first_char > 3 || token->sign == '0')
    return 1;
  while (n <= GROUPS_MAX && is_group (scan, i + n, &noughts) &&
         mz_tokens_get (scan->tokens, i + n - 1)->last_char -
                 mz_tokens_get (scan->tokens, i + n - 1)->first_char <=
             3)
    n++;
  if (n == 2 && !noughts && (!mz_term_is_counted_noun (scan, i + n) || is_taken (scan, i)))
    return 1;
  return n;
}

/* The fraction "1/2" at token @at, which something must be counted by: in halves to thirty-seconds,
 * as markets do. */
static gboolean
read_slashed (const MzNumberScan *scan, guint at, MzAmount *fraction)
{
  static const gint64 parts[] = { 2, 4, 8, 16, 32 };
  MzDigits above;
  MzDigits below;

  if (!read_plain (scan, at, &above) || !mz_number_scan_sign (scan, at + 1, '/') ||
      !read_plain (scan, at + 2, &below) ||
      (mz_tokens_get (scan->tokens, at + 2)->flags & MZ_TOKEN_SPACED) ||
      !mz_term_is_counted_noun (scan, at + 3) ||
      mz_amount_compare (&above.value, &below.value) >= 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    MzAmount part = mz_amount_new (parts[i], 0);

    *fraction = mz_amount_new (100000 / parts[i], -5);
    if (mz_amount_equal (&below.value, &part))
      return mz_amount_multiply (fraction, &above.value, fraction);
  }
  return FALSE;
}

/* "4-1/2", "4 1/2" behind a whole number, and "1/2" by itself. */
static void
read_slash_fraction (const MzNumberScan *scan, MzTerm *term)
{
  guint at = term->last + mz_number_scan_sign (scan, term->last, '-');
  MzAmount fraction;

  if (!term->digits.plain)
    return;
  if (read_slashed (scan, term->last - 1, &fraction))
    at = term->last - 1;
  else if (!read_slashed (scan, at, &fraction) ||
           !mz_amount_add (&term->value, &fraction, &fraction))
    return;
  term->value = term->other = fraction;
  term->digits.plain = FALSE;
  term->last = at + 3;
}

/* "(250) مليون ريال": some write each number in brackets, and its unit behind them. */
static gboolean
is_in_own_brackets (const MzNumberScan *scan, guint first, guint last)
{
  return first > 0 && mz_tokens_get (scan->tokens, first)->flags & MZ_TOKEN_BRACKETED &&
         mz_number_scan_sign (scan, first - 1, '(') && mz_number_scan_sign (scan, last, ')') &&
         mz_term_is_counted_noun (scan, last + 1);
}

/* ".77", "point 77": a point with nothing in front of it. */
static gboolean
read_leading_point (const MzNumberScan *scan, guint i, MzTerm *term)
{
  const MzToken *point = mz_tokens_get (scan->tokens, i);
  const MzToken *decimals;
  gboolean spoken = mz_number_scan_cue (scan, MZ_CUE_POINT, i, NULL);

  if ((!spoken && !mz_number_scan_sign (scan, i, '.')) || i + 1 >= scan->end)
    return FALSE;
  decimals = mz_tokens_get (scan->tokens, i + 1);
  if (decimals->type != MZ_TOKEN_NUMBER || (decimals->flags & MZ_TOKEN_SPACED && !spoken) ||
      !(point->flags & (MZ_TOKEN_SPACED | MZ_TOKEN_SENTENCE | MZ_TOKEN_BRACKETED)))
    return FALSE;
  *term = (MzTerm){ .last = i + 2, .scale = one, .flags = MZ_NUMBER_DIGITS };
  if (!read_plain (scan, i + 1, &term->digits))
    return FALSE;
  term->digits.plain = FALSE;
  term->digits.decimals = term->digits.n_digits;
  term->digits.value = mz_amount_shift (&term->digits.value, -(gint) term->digits.n_digits);
  term->value = term->other = term->digits.value;
  return TRUE;
}

/* "1 فاصلة 5": the point in words between digits. */
static void
read_spoken_point (const MzNumberScan *scan, MzTerm *term)
{
  MzAmount decimals;
  MzDigits digits;
  MzHit hit;
  guint at;

  if (!term->digits.plain || !mz_number_scan_cue (scan, MZ_CUE_POINT, term->last, &hit))
    return;
  at = term->last + hit.n_tokens;
  if (!read_plain (scan, at, &digits))
    return;
  decimals = mz_amount_shift (&digits.value, -(gint) digits.n_digits);
  mz_amount_add (&term->value, &decimals, &term->value);
  term->last = at + 1;
}

gboolean
mz_term_read_digits (const MzNumberScan *scan, guint i, MzTerm *term)
{
  const MzToken *token = mz_tokens_get (scan->tokens, i);
  const char *text = scan->tokens->text;
  const MzToken *last;

  if (token->type != MZ_TOKEN_NUMBER)
    return read_leading_point (scan, i, term);
  *term = (MzTerm){ .last = i + count_spaced_groups (scan, i),
                    .scale = one,
                    .flags = MZ_NUMBER_DIGITS };
  last = mz_tokens_get (scan->tokens, term->last - 1);
  if (is_in_own_brackets (scan, i, term->last))
    term->last++;
  if (!mz_digits_read (text + token->start, text + last->end, scan->style, &term->digits))
    return FALSE;
  term->value = term->digits.value;
  term->other = term->digits.guessed ? term->digits.other : term->value;
  if (term->digits.guessed)
    term->flags |= MZ_NUMBER_GUESSED;
  read_spoken_point (scan, term);
  read_slash_fraction (scan, term);
  return TRUE;
}
