/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The value of a number written in digits, whose "," and "." mean what its article makes them
 * mean. */
#include "extract/digits.h"

#include "text/normalize.h"
#include "text/scan.h"

#define GROUPS_MAX     8  /* of digits in a number; more is no amount */
#define DIGITS_MAX     18 /* that fit an amount */
#define ARABIC_POINT   0x066b
#define ARABIC_GROUP   0x066c
#define REVERSED_POINT 0x0631 /* ر */

/* What separates two groups of digits. */
typedef enum {
  SEPARATOR_DOT,
  SEPARATOR_COMMA,
  SEPARATOR_POINT, /* can only be a decimal point */
  SEPARATOR_GROUP, /* can only separate thousands */
  SEPARATOR_REH,
} Separator;

/* Groups of digits and what stands between them. */
typedef struct {
  gint64 values[GROUPS_MAX];
  guint lengths[GROUPS_MAX];
  Separator separators[GROUPS_MAX]; /* behind group i */
  gboolean leading_zero;            /* the first group is "0", "00" or begins so */
  gboolean inner_zero;              /* the last group begins with 0 */
  guint n;                          /* groups */
  guint n_digits;
} Groups;

static Separator
get_separator (gunichar c)
{
  switch (c) {
  case ARABIC_POINT:
    return SEPARATOR_POINT;
  case '.':
    return SEPARATOR_DOT;
  case REVERSED_POINT:
    return SEPARATOR_REH;
  case ',':
  case 0x060c:
    return SEPARATOR_COMMA;
  default:
    return SEPARATOR_GROUP;
  }
}

static gboolean
split (const char *at, const char *end, Groups *groups)
{
  *groups = (Groups){ .n = 1 };
  while (at < end) {
    MzChar c = mz_scan_char (at, end);
    guint last = groups->n - 1;

    if (c.class == MZ_CHAR_DIGIT) {
      if (++groups->n_digits > DIGITS_MAX)
        return FALSE;
      if (groups->lengths[last] == 0 && c.folded == '0') {
        groups->leading_zero |= last == 0;
        groups->inner_zero = TRUE;
      } else if (groups->lengths[last] == 0) {
        groups->inner_zero = FALSE;
      }
      groups->values[last] = groups->values[last] * 10 + (c.folded - '0');
      groups->lengths[last]++;
    } else if (c.class != MZ_CHAR_DROPPED) {
      guint length;

      if (groups->n == GROUPS_MAX)
        return FALSE;
      groups->separators[last] = get_separator (mz_decode_char (at, end, &length));
      groups->n++;
    }
    at += c.length;
  }
  return groups->n_digits > 0;
}

/* The groups from @first to @last joined to one whole number. */
static gint64
join (const Groups *groups, guint first, guint last)
{
  gint64 value = 0;

  for (guint i = first; i <= last; i++) {
    for (guint j = 0; j < groups->lengths[i]; j++)
      value *= 10;
    value += groups->values[i];
  }
  return value;
}

/* Whether the groups up to @last could be thousands: the first of at most three digits, the
 * others of three. In India the others but the last have two. */
static gboolean
is_grouped (const Groups *groups, guint last)
{
  gboolean western = TRUE;
  gboolean indian = last >= 2 && groups->lengths[0] <= 2;

  for (guint i = 1; i <= last; i++) {
    western &= groups->lengths[i] == 3;
    indian &= groups->lengths[i] == (i == last ? 3 : 2);
    if (groups->separators[i - 1] != groups->separators[0])
      return FALSE;
  }
  return groups->lengths[0] <= 3 && !groups->leading_zero && (western || indian);
}

static void
set_whole (const Groups *groups, MzDigits *digits)
{
  digits->value = mz_amount_new (join (groups, 0, groups->n - 1), 0);
  digits->grouped = groups->n > 1;
}

/* The last group is the decimals. */
static void
set_decimal (const Groups *groups, MzDigits *digits)
{
  guint last = groups->n - 1;

  digits->value = mz_amount_new (join (groups, 0, last), -(gint) groups->lengths[last]);
  digits->grouped = last > 1;
  digits->decimals = groups->lengths[last];
}

/* Agencies that type in visual order put the decimals in front of ر: "71ر2" is 2.71. Where that
 * makes a whole part like "05" it is the other way round, as it is all through an article that
 * has such a number. */
static gboolean
is_forward_reh (const Groups *groups)
{
  return groups->inner_zero && groups->lengths[1] > 1;
}

static gboolean
read_reh (const Groups *groups, const MzDigitStyle *style, MzDigits *digits)
{
  Groups turned = *groups;

  if (groups->n != 2)
    return FALSE;
  if (!is_forward_reh (groups) && style->forward_reh == 0) {
    turned.values[0] = groups->values[1];
    turned.values[1] = groups->values[0];
    turned.lengths[0] = groups->lengths[1];
    turned.lengths[1] = groups->lengths[0];
  }
  set_decimal (&turned, digits);
  return TRUE;
}

/* Whether one separator with three digits behind it is a decimal point. */
static gboolean
is_point (const Groups *groups, const MzDigitStyle *style)
{
  if (groups->separators[0] == SEPARATOR_COMMA)
    return style->comma_points > 0 && style->comma_groups == 0 && style->dot_points == 0;
  return style->dot_points > 0 || (style->dot_groups == 0 && style->comma_points == 0);
}

static gboolean
read_one_separator (const Groups *groups, const MzDigitStyle *style, MzDigits *digits)
{
  MzDigits other = { 0 };

  if (groups->separators[0] == SEPARATOR_POINT || !is_grouped (groups, 1)) {
    set_decimal (groups, digits);
    return TRUE;
  }
  if (groups->separators[0] == SEPARATOR_GROUP) {
    set_whole (groups, digits);
    return TRUE;
  }
  if (is_point (groups, style)) {
    set_decimal (groups, digits);
    set_whole (groups, &other);
  } else {
    set_whole (groups, digits);
    set_decimal (groups, &other);
  }
  digits->guessed = TRUE;
  digits->other = other.value;
  return TRUE;
}

/* Groups of thousands, and perhaps decimals behind a last separator: "1.234,56", "10.640.65". */
static gboolean
read_several (const Groups *groups, MzDigits *digits)
{
  guint last = groups->n - 1;

  if (is_grouped (groups, last)) {
    set_whole (groups, digits);
    return TRUE;
  }
  if (!is_grouped (groups, last - 1) || groups->separators[last - 1] == SEPARATOR_GROUP)
    return FALSE;
  set_decimal (groups, digits);
  digits->grouped = TRUE;
  return TRUE;
}

static gboolean
has_reh (const Groups *groups)
{
  for (guint i = 0; i + 1 < groups->n; i++)
    if (groups->separators[i] == SEPARATOR_REH)
      return TRUE;
  return FALSE;
}

static void
note (guint *dot, guint *comma, Separator separator)
{
  if (separator == SEPARATOR_DOT)
    (*dot)++;
  else if (separator == SEPARATOR_COMMA)
    (*comma)++;
}

/**
 * mz_digit_style_note:
 * @style: (inout): what is known of an article's numbers
 * @start: where one of them begins
 * @end: where it ends
 */
void
mz_digit_style_note (MzDigitStyle *style, const char *start, const char *end)
{
  Groups groups;
  MzDigits digits;
  guint last;

  if (!split (start, end, &groups) || groups.n < 2)
    return;
  last = groups.n - 1;
  if (has_reh (&groups)) {
    style->forward_reh += groups.n == 2 && is_forward_reh (&groups);
    return;
  }
  if (groups.n == 2) {
    if (!is_grouped (&groups, 1))
      note (&style->dot_points, &style->comma_points, groups.separators[0]);
    return;
  }
  if (!read_several (&groups, &digits))
    return;
  note (&style->dot_groups, &style->comma_groups, groups.separators[0]);
  if (groups.separators[last - 1] != groups.separators[0])
    note (&style->dot_points, &style->comma_points, groups.separators[last - 1]);
}

/**
 * mz_digits_read:
 * @start: where a number begins
 * @end: where it ends
 * @style: how its article writes numbers
 * @digits: (out): the number
 *
 * Returns: whether the digits are an amount
 */
gboolean
mz_digits_read (const char *start, const char *end, const MzDigitStyle *style, MzDigits *digits)
{
  Groups groups;

  *digits = (MzDigits){ 0 };
  if (!split (start, end, &groups))
    return FALSE;
  digits->n_digits = groups.n_digits;
  if (groups.n == 1) {
    set_whole (&groups, digits);
    digits->plain = TRUE;
    return TRUE;
  }
  if (has_reh (&groups))
    return read_reh (&groups, style, digits);
  if (groups.n == 2)
    return read_one_separator (&groups, style, digits);
  return read_several (&groups, digits);
}
