/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A term in digits: groups that spaces part, a point in words, brackets of its own. */
#include "extract/term.h"

#include "extract/lexicon-number.h"

#define GROUPS_MAX 5 /* "1 000 000 000 000" */

static const MzAmount one = { 1, 0 };

/* Whether token @i is @n digits and nothing else, with one space in front of it. */
static gboolean
is_group (const MzNumberScan *scan, guint i, guint n)
{
  const MzToken *token;

  if (i >= scan->end)
    return FALSE;
  token = mz_tokens_get (scan->tokens, i);
  return token->type == MZ_TOKEN_NUMBER && token->last_char - token->first_char == n &&
         token->first_char == mz_tokens_get (scan->tokens, i - 1)->last_char + 1;
}

/* "1 250 000": how many tokens make one number whose thousands are spaced apart. Two groups of
 * three digits, or one of noughts, can hardly be anything else. */
static guint
count_spaced_groups (const MzNumberScan *scan, guint i)
{
  const MzToken *token = mz_tokens_get (scan->tokens, i);
  guint n = 1;

  if (token->last_char - token->first_char > 3 || token->sign == '0')
    return 1;
  while (n <= GROUPS_MAX && is_group (scan, i + n, 3))
    n++;
  if (n == 2 &&
      strncmp (scan->tokens->text + mz_tokens_get (scan->tokens, i + 1)->start, "000", 3) != 0)
    return 1;
  return n;
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
  const char *text = scan->tokens->text;
  const MzToken *decimals;

  gboolean spoken = mz_number_scan_cue (scan, MZ_CUE_POINT, i, NULL);

  if ((!spoken && !mz_number_scan_sign (scan, i, '.')) || i + 1 >= scan->end)
    return FALSE;
  decimals = mz_tokens_get (scan->tokens, i + 1);
  if (decimals->type != MZ_TOKEN_NUMBER || (decimals->flags & MZ_TOKEN_SPACED && !spoken) ||
      !(point->flags & (MZ_TOKEN_SPACED | MZ_TOKEN_SENTENCE | MZ_TOKEN_BRACKETED)))
    return FALSE;
  *term = (MzTerm){ .last = i + 2, .scale = one, .flags = MZ_NUMBER_DIGITS };
  if (!mz_digits_read (text + decimals->start, text + decimals->end, scan->style, &term->digits) ||
      !term->digits.plain)
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
  const MzToken *token;
  MzHit hit;
  guint at;

  if (!term->digits.plain || !mz_number_scan_cue (scan, MZ_CUE_POINT, term->last, &hit))
    return;
  at = term->last + hit.n_tokens;
  if (at >= scan->end || mz_tokens_get (scan->tokens, at)->type != MZ_TOKEN_NUMBER)
    return;
  token = mz_tokens_get (scan->tokens, at);
  if (!mz_digits_read (scan->tokens->text + token->start, scan->tokens->text + token->end,
                       scan->style, &digits) ||
      !digits.plain)
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
  return TRUE;
}
