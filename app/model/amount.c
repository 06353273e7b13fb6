/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An exact decimal number: what an article states, never a float. */
#include "model/amount.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MAX_EXPONENT 30 /* far past any money on Earth, so plain notation stays short */

static MzAmount
normalize (gint64 digits, gint exponent)
{
  if (digits == 0)
    return (MzAmount){ 0, 0 };
  while (digits % 10 == 0) {
    digits /= 10;
    exponent++;
  }
  return (MzAmount){ digits, exponent };
}

/* Brings both to the smaller exponent, so that their digits can be added or compared. */
static gboolean
align (const MzAmount *a, const MzAmount *b, gint64 *a_digits, gint64 *b_digits, gint *exponent)
{
  *exponent = MIN (a->exponent, b->exponent);
  *a_digits = a->digits;
  *b_digits = b->digits;
  for (gint i = a->exponent; i > *exponent; i--)
    if (__builtin_mul_overflow (*a_digits, (gint64) 10, a_digits))
      return FALSE;
  for (gint i = b->exponent; i > *exponent; i--)
    if (__builtin_mul_overflow (*b_digits, (gint64) 10, b_digits))
      return FALSE;
  return TRUE;
}

/**
 * mz_amount_new:
 * @digits: the digits, signed
 * @exponent: the power of ten they are multiplied by
 *
 * Returns: @digits * 10^@exponent in its one normal form
 */
MzAmount
mz_amount_new (gint64 digits, gint exponent)
{
  return normalize (digits, exponent);
}

/**
 * mz_amount_parse:
 * @text: a number in plain notation: an optional sign, ASCII digits, an optional point
 * @amount: (out): where the number goes
 *
 * Reads what mz_amount_to_string() writes. More than 18 significant digits are refused
 * rather than rounded.
 *
 * Returns: whether the whole of @text is such a number
 */
gboolean
mz_amount_parse (const char *text, MzAmount *amount)
{
  const char *c = text;
  gboolean negative = *c == '-';
  gboolean seen_digit = FALSE;
  gboolean seen_point = FALSE;
  gint64 digits = 0;
  gint exponent = 0;

  if (*c == '-' || *c == '+')
    c++;
  for (; *c; c++) {
    if (*c == '.' && !seen_point) {
      seen_point = TRUE;
      continue;
    }
    if (!g_ascii_isdigit (*c))
      return FALSE;
    seen_digit = TRUE;
    if (__builtin_mul_overflow (digits, (gint64) 10, &digits) ||
        __builtin_add_overflow (digits, (gint64) (*c - '0'), &digits))
      return FALSE;
    exponent -= seen_point;
  }
  if (!seen_digit)
    return FALSE;
  *amount = normalize (negative ? -digits : digits, exponent);
  return ABS (amount->exponent) <= MAX_EXPONENT;
}

/**
 * mz_amount_to_string:
 * @amount: a number
 *
 * Returns: (transfer full): plain notation: "7000000000", "0.125", "-13.75"
 */
char *
mz_amount_to_string (const MzAmount *amount)
{
  guint64 magnitude = amount->digits < 0 ? -(guint64) amount->digits : (guint64) amount->digits;
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude);
  GString *text = g_string_new (amount->digits < 0 ? "-" : NULL);
  gint n = (gint) strlen (digits);
  gint whole = n + amount->exponent;

  if (amount->exponent >= 0) {
    g_string_append (text, digits);
    for (gint i = 0; i < amount->exponent; i++)
      g_string_append_c (text, '0');
  } else if (whole > 0) {
    g_string_append_len (text, digits, whole);
    g_string_append_c (text, '.');
    g_string_append (text, digits + whole);
  } else {
    g_string_append (text, "0.");
    for (gint i = whole; i < 0; i++)
      g_string_append_c (text, '0');
    g_string_append (text, digits);
  }
  return g_string_free (text, FALSE);
}

/**
 * mz_amount_to_double:
 * @amount: a number
 *
 * Returns: the nearest double, for drawing only
 */
double
mz_amount_to_double (const MzAmount *amount)
{
  /* All of these are doubles exactly, so that one rounding is all there is (Clinger, How to Read
   * Floating Point Numbers Accurately, 1990). */
  static const double powers[] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                   1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                   1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
  const gint64 most = G_GINT64_CONSTANT (1) << 53;
  const gint last = G_N_ELEMENTS (powers) - 1;
  g_autofree char *text = NULL;

  if (amount->digits >= -most && amount->digits <= most && ABS (amount->exponent) <= last)
    return amount->exponent < 0 ? (double) amount->digits / powers[-amount->exponent]
                                : (double) amount->digits * powers[amount->exponent];
  text = mz_amount_to_string (amount);
  return g_ascii_strtod (text, NULL);
}

/**
 * mz_amount_compare:
 * @a: a number
 * @b: another
 *
 * Returns: less than, equal to or greater than 0 as @a is to @b
 */
int
mz_amount_compare (const MzAmount *a, const MzAmount *b)
{
  gint64 a_digits;
  gint64 b_digits;
  gint exponent;

  if (align (a, b, &a_digits, &b_digits, &exponent))
    return a_digits < b_digits ? -1 : a_digits > b_digits;

  /* So far apart that aligning them overflows: doubles tell them apart. */
  double x = mz_amount_to_double (a);
  double y = mz_amount_to_double (b);
  return x < y ? -1 : x > y;
}

/**
 * mz_amount_equal:
 * @a: a number
 * @b: another
 *
 * Returns: whether they are the same number
 */
gboolean
mz_amount_equal (const MzAmount *a, const MzAmount *b)
{
  return a->digits == b->digits && a->exponent == b->exponent;
}

/**
 * mz_amount_is_zero:
 * @amount: a number
 *
 * Returns: whether it is nought
 */
gboolean
mz_amount_is_zero (const MzAmount *amount)
{
  return amount->digits == 0;
}

/**
 * mz_amount_shift:
 * @amount: a number
 * @places: how far the decimal point moves to the right
 *
 * Returns: @amount * 10^@places, exactly
 */
MzAmount
mz_amount_shift (const MzAmount *amount, gint places)
{
  return normalize (amount->digits, amount->exponent + places);
}

/**
 * mz_amount_multiply:
 * @a: a number
 * @b: another
 * @product: (out): @a times @b, exactly
 *
 * Returns: whether the product fits
 */
gboolean
mz_amount_multiply (const MzAmount *a, const MzAmount *b, MzAmount *product)
{
  gint64 digits;

  if (__builtin_mul_overflow (a->digits, b->digits, &digits))
    return FALSE;
  *product = normalize (digits, a->exponent + b->exponent);
  return TRUE;
}

/**
 * mz_amount_add:
 * @a: a number
 * @b: another
 * @sum: (out): @a plus @b, exactly
 *
 * Returns: whether the sum fits
 */
gboolean
mz_amount_add (const MzAmount *a, const MzAmount *b, MzAmount *sum)
{
  gint64 a_digits;
  gint64 b_digits;
  gint exponent;

  if (!align (a, b, &a_digits, &b_digits, &exponent) ||
      __builtin_add_overflow (a_digits, b_digits, &a_digits))
    return FALSE;
  *sum = normalize (a_digits, exponent);
  return TRUE;
}

/**
 * mz_amount_subtract:
 * @a: a number
 * @b: another
 * @difference: (out): @a less @b, exactly
 *
 * Returns: whether the difference fits
 */
gboolean
mz_amount_subtract (const MzAmount *a, const MzAmount *b, MzAmount *difference)
{
  MzAmount negated = { -b->digits, b->exponent };

  return mz_amount_add (a, &negated, difference);
}

/**
 * mz_amount_round:
 * @amount: a number
 * @decimals: how many places after the point to keep; negative for tens, hundreds ...
 *
 * Returns: the nearest number with so many places, halves away from nought
 */
MzAmount
mz_amount_round (const MzAmount *amount, gint decimals)
{
  gint64 digits = amount->digits;
  gint exponent = amount->exponent;
  gint64 dropped = 0;

  while (exponent < -decimals && digits != 0) {
    dropped = digits % 10;
    digits /= 10;
    exponent++;
  }
  if (exponent == -decimals && ABS (dropped) >= 5)
    digits += amount->digits < 0 ? -1 : 1;
  return normalize (digits, exponent);
}
