/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which actual values the words of a figure allow. */
#include "market/claim-bounds.h"

#include <math.h>

/* So that a value that lies on a bound is inside, whatever its last bit. */
#define HAIR 1e-9

#define MOST_ABOUT 0.1 /* of the value: more than that is not "about" it */

static gboolean
is_point (gunichar c)
{
  return c == '.' || c == ',' || c == 0x066B;
}

/* The digits of @quote as one number, with how many stand behind its last point. */
static gboolean
read_digits (const char *quote, gint64 *digits, guint *decimals)
{
  gboolean seen_point = FALSE;
  gboolean started = FALSE;

  *digits = 0;
  *decimals = 0;
  for (const char *at = quote; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    gint digit = g_unichar_digit_value (c);
    if (digit >= 0) {
      started = TRUE;
      *decimals += seen_point;
      if (__builtin_mul_overflow (*digits, (gint64) 10, digits) ||
          __builtin_add_overflow (*digits, (gint64) digit, digits))
        return FALSE;
    } else if (started && is_point (c) &&
               g_unichar_isdigit (g_utf8_get_char (g_utf8_next_char (at)))) {
      seen_point = TRUE;
      *decimals = 0;
    } else if (started) {
      break;
    }
  }
  return started;
}

/**
 * mz_claim_count_decimals:
 * @figure: a figure
 *
 * The amount itself does not keep the zero of "12.0%", the quote does; a quote that says the number
 * in words, or that divides thousands, is not counted by its points.
 *
 * Returns: how many decimals the text gives its number with
 */
guint
mz_claim_count_decimals (MzFigure *figure)
{
  const MzAmount *value = &mz_figure_get_reading (figure)->value;
  const char *quote = mz_figure_get_evidence (figure)->quote;
  gint64 digits;
  guint decimals;

  if (quote && read_digits (quote, &digits, &decimals)) {
    MzAmount written = mz_amount_new (digits, -(gint) decimals);
    if (mz_amount_equal (&written, value))
      return decimals;
  }
  return value->exponent < 0 ? (guint) -value->exponent : 0;
}

/* What the last digit counts: 0.1 of "12.3%"; of a money amount the last digit of its number in
 * words, 1 billion of "200 مليار". */
static double
find_unit (MzFigure *figure)
{
  const MzReading *reading = mz_figure_get_reading (figure);
  const char *quote = mz_figure_get_evidence (figure)->quote;
  gint64 digits;
  guint decimals;

  if (reading->kind != MZ_KIND_MONEY || !quote || !read_digits (quote, &digits, &decimals) ||
      digits == 0)
    return pow (10, -(double) mz_claim_count_decimals (figure));
  return mz_amount_to_double (&reading->value) / (double) digits;
}

/* Numbers that are about something end in noughts: the last digit that is none says how near. */
static double
find_slack (const MzAmount *value, double unit)
{
  double size = fabs (mz_amount_to_double (value));
  double coarse = fmin (pow (10, value->exponent), MOST_ABOUT * size);

  return fmax (unit / 2, coarse);
}

/**
 * mz_claim_bounds:
 * @figure: a figure
 *
 * A bare number is rounded to its last digit. "About" allows one of the last digit that is no
 * nought, and a tenth of the number at most. "Over" and "under" allow twice that on their side,
 * since news that means much more says so; "up to" is the most that was reached.
 *
 * Returns: the values that its words allow, without sign
 */
MzClaimBounds
mz_claim_bounds (MzFigure *figure)
{
  const MzReading *reading = mz_figure_get_reading (figure);
  double value = fabs (mz_amount_to_double (&reading->value));
  double unit = find_unit (figure);
  double slack = find_slack (&reading->value, unit);

  switch (reading->qualifier) {
  case MZ_QUALIFIER_ABOUT:
    return (MzClaimBounds){ value - slack, value + slack };
  case MZ_QUALIFIER_OVER:
    return (MzClaimBounds){ value, value + 2 * slack };
  case MZ_QUALIFIER_UNDER:
    return (MzClaimBounds){ value - 2 * slack, value };
  case MZ_QUALIFIER_UP_TO:
    return (MzClaimBounds){ value - slack, value + unit / 2 };
  case MZ_QUALIFIER_AT_LEAST:
    return (MzClaimBounds){ value - unit / 2, INFINITY };
  case MZ_QUALIFIER_RANGE:
    return (MzClaimBounds){ value - unit / 2,
                            fabs (mz_amount_to_double (&reading->high)) + unit / 2 };
  case MZ_QUALIFIER_EXACT:
  default:
    return (MzClaimBounds){ value - unit / 2, value + unit / 2 };
  }
}

/**
 * mz_claim_bounds_miss:
 * @bounds: what is allowed
 * @value: a value without sign
 *
 * Returns: how far @value is outside of it, 0 inside
 */
double
mz_claim_bounds_miss (const MzClaimBounds *bounds, double value)
{
  if (value < bounds->low - HAIR)
    return bounds->low - value;
  if (value > bounds->high + HAIR)
    return value - bounds->high;
  return 0;
}
