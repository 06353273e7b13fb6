/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are dates: "12 مارس", "16-6-2023", "2025". */
#include "extract/date-number.h"

#include "extract/lexicon-number.h"

#define YEAR_MIN  1900
#define YEAR_MAX  2100
#define HIJRI_MIN 1300
#define HIJRI_MAX 1500
#define CUE_REACH 3 /* tokens in front of a number that may say what it is */

static const MzToken *
get_token (const MzNumberScan *scan, guint i)
{
  return mz_tokens_get (scan->tokens, i);
}

/* Whether the row of @table that ends right in front of token @i has code @code. */
static gboolean
is_behind (const MzNumberScan *scan, MzTable table, gint code, guint i, guint8 max_tokens)
{
  for (guint n = 1; n <= max_tokens && n <= i; n++) {
    const MzToken *token = get_token (scan, i - n);
    MzHit hit;

    if (token->type == MZ_TOKEN_BREAK)
      return FALSE;
    if (mz_number_scan_match (scan, table, i - n, &hit) && hit.n_tokens == n &&
        hit.row->code == code)
      return TRUE;
  }
  return FALSE;
}

/**
 * mz_date_is_year_in_words:
 * @number: a number without a unit
 *
 * Returns: whether it is a year in words: "ألفين وخمسة عشر", which no amount without a unit is
 */
gboolean
mz_date_is_year_in_words (const MzNumber *number)
{
  double value = mz_amount_to_double (&number->value);

  return (number->flags & (MZ_NUMBER_WORDS | MZ_NUMBER_DIGITS)) == MZ_NUMBER_WORDS &&
         number->last > number->first + 1 && value > YEAR_MIN && value < YEAR_MAX;
}

gboolean
mz_date_is_cue_behind (const MzNumberScan *scan, gint cue, guint i)
{
  return is_behind (scan, MZ_TABLE_CUES, cue, i, CUE_REACH);
}

static gboolean
is_whole (const MzNumber *number, gint64 min, gint64 max)
{
  return (number->flags & MZ_NUMBER_DIGITS) && number->digits.plain &&
         number->last == number->first + 1 &&
         mz_amount_to_double (&number->value) >= (double) min &&
         mz_amount_to_double (&number->value) <= (double) max;
}

/* Passes over a full stop of "Dec. 31" and a comma of "May 3, 2020". */
static guint
skip_sign_back (const MzNumberScan *scan, guint i)
{
  if (i > 0 && (mz_number_scan_sign (scan, i - 1, '.') || mz_number_scan_sign (scan, i - 1, ',')))
    return i - 1;
  return i;
}

static gboolean
is_month_behind (const MzNumberScan *scan, guint i)
{
  return is_behind (scan, MZ_TABLE_UNITS, MZ_UNIT_KIND_MONTH, skip_sign_back (scan, i), 2);
}

static gboolean
is_month_at (const MzNumberScan *scan, guint i, guint *last)
{
  MzHit hit;

  if (!mz_number_scan_match (scan, MZ_TABLE_UNITS, i, &hit) || hit.row->code != MZ_UNIT_KIND_MONTH)
    return FALSE;
  *last = i + hit.n_tokens;
  return TRUE;
}

static gboolean
is_year (const MzNumberScan *scan, guint i)
{
  const MzToken *token;
  MzDigits digits;
  double value;

  if (i >= scan->end || get_token (scan, i)->type != MZ_TOKEN_NUMBER)
    return FALSE;
  token = get_token (scan, i);
  if (!mz_digits_read (scan->tokens->text + token->start, scan->tokens->text + token->end,
                       scan->style, &digits) ||
      !digits.plain || digits.n_digits != 4)
    return FALSE;
  value = mz_amount_to_double (&digits.value);
  return (value >= YEAR_MIN && value <= YEAR_MAX) || (value >= HIJRI_MIN && value <= HIJRI_MAX);
}

/* Passes over "/آب", a second name of the month, and the year behind it. */
static void
extend_date (const MzNumberScan *scan, guint *last)
{
  guint at = *last;

  if (mz_number_scan_sign (scan, at, '/') || mz_number_scan_sign (scan, at, '.'))
    at++;
  is_month_at (scan, at, last);
  at = *last;
  if (mz_number_scan_sign (scan, at, ','))
    at++;
  if (is_year (scan, at))
    *last = at + 1;
}

/* "12 مارس", "May 3", "7 أغسطس/آب 2018" */
static gboolean
is_day_of_month (const MzNumberScan *scan, const MzNumber *number, guint *last)
{
  if (!is_whole (number, 1, 31))
    return FALSE;
  if (is_month_at (scan, number->last, last)) {
    extend_date (scan, last);
    return TRUE;
  }
  if (!is_month_behind (scan, number->first))
    return FALSE;
  extend_date (scan, last);
  return TRUE;
}

static gboolean
is_glued_number (const MzNumberScan *scan, guint i)
{
  return i < scan->end && get_token (scan, i)->type == MZ_TOKEN_NUMBER &&
         !(get_token (scan, i)->flags & MZ_TOKEN_SPACED);
}

/* How many numbers "/" or "-" chain to the one at @i: "16-6-2023" has three. */
static guint
count_chain (const MzNumberScan *scan, guint i, gunichar2 sign, guint *last)
{
  guint n = 1;

  *last = i + 1;
  while (mz_number_scan_sign (scan, *last, sign) &&
         !(get_token (scan, *last)->flags & MZ_TOKEN_SPACED) && is_glued_number (scan, *last + 1)) {
    n++;
    *last += 2;
  }
  return n;
}

/* The value of token @i where it is two digits, else -1. */
static gint
read_two_digits (const MzNumberScan *scan, guint i)
{
  const MzToken *token = i < scan->end ? get_token (scan, i) : NULL;
  const char *text;

  if (token == NULL || token->type != MZ_TOKEN_NUMBER || token->end - token->start != 2)
    return -1;
  text = scan->tokens->text + token->start;
  return g_ascii_digit_value (text[0]) * 10 + g_ascii_digit_value (text[1]);
}

/* "H1 22/23": a financial year. */
static gboolean
is_two_years (const MzNumberScan *scan, guint i)
{
  gint first = read_two_digits (scan, i);

  return first >= 0 && mz_number_scan_sign (scan, i + 1, '/') &&
         read_two_digits (scan, i + 2) == (first + 1) % 100;
}

/* "16-6-2023", "2017/2018", "10:30" */
MzUnreadReason
mz_date_read_chain (const MzNumberScan *scan, const MzNumber *number, guint *last)
{
  static const gunichar2 signs[] = { '/', '-', 0x2013 };
  guint i = number->first;

  if (!(number->flags & MZ_NUMBER_DIGITS))
    return MZ_UNREAD_NONE;
  if (count_chain (scan, i, ':', last) > 1)
    return MZ_UNREAD_TIME;
  for (guint s = 0; s < G_N_ELEMENTS (signs); s++) {
    guint n = count_chain (scan, i, signs[s], last);

    if (n >= 3 || (n == 2 && (is_year (scan, i) || is_two_years (scan, i))))
      return n > 3 ? MZ_UNREAD_CODE : MZ_UNREAD_DATE;
  }
  *last = number->last;
  return MZ_UNREAD_NONE;
}

static gboolean
is_era_at (const MzNumberScan *scan, guint i)
{
  MzHit hit;

  return mz_number_scan_match (scan, MZ_TABLE_UNITS, i, &hit) && hit.row->code == MZ_UNIT_KIND_ERA;
}

gboolean
mz_date_read (const MzNumberScan *scan, const MzNumber *number, guint *last)
{
  if (is_day_of_month (scan, number, last))
    return TRUE;
  if (!is_whole (number, HIJRI_MIN, YEAR_MAX) || number->digits.n_digits != 4)
    return FALSE;
  return is_whole (number, YEAR_MIN, YEAR_MAX) || is_era_at (scan, number->last) ||
         is_month_behind (scan, number->first) ||
         mz_date_is_cue_behind (scan, MZ_CUE_YEAR, number->first);
}

/**
 * mz_date_is_announced_year:
 * @scan: where to look
 * @i: a token
 *
 * Returns: whether it is the year that "عام", a month or "في" in front of it announces
 */
gboolean
mz_date_is_announced_year (const MzNumberScan *scan, guint i)
{
  return is_year (scan, i) &&
         (mz_date_is_cue_behind (scan, MZ_CUE_YEAR, i) ||
          mz_date_is_cue_behind (scan, MZ_CUE_IN, i) || is_month_behind (scan, i));
}
