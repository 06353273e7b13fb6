/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A price or a volume as a cell of a table writes it. */
#include "market/price-cell.h"

#include "market/price-plain.h"
#include "market/price-restore.h"
#include "market/price-units.h"

#include <stdlib.h>
#include <string.h>

#define MOST_ZEROS    15 /* of a number written with an exponent */
#define LONGEST_USUAL 10 /* bytes: scaled, the number fits in 64 bits */

/* What stands where a number is not known, folded. */
static const char *const NOTHINGS[] = { "null", "n/a",  "na",  "nan",  "none",    "n.a.",
                                        "nd",   "-",    "--",  "---",  ".",       "..",
                                        "*",    "#n/a", "#na", "n.d.", "#n/an/a", "s/o" };

static const struct {
  const char *sign;
  const char *code;
} CURRENCIES[] = { { "$", "USD" }, { "€", "EUR" }, { "£", "GBP" }, { "¥", "JPY" } };

static gboolean
is_plain_ascii (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]) && text[i] != '.')
      return FALSE;
  return length > 0 && length <= MZ_PLAIN_CELL_MAX;
}

static gboolean
is_nothing (const char *text)
{
  if (*text == '\0')
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (NOTHINGS); i++)
    if (strcmp (text, NOTHINGS[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Digits as they add up: the value is digits / 10^decimals, and then the magnitude's. */
typedef struct {
  guint64 digits;
  int decimals;
  gboolean seen_point;
  gboolean dropped; /* a digit that is not nought fell off at the end */
  int last_dropped; /* the first digit that fell off, -1 for none */
  gboolean overflow;
} Digits;

#define MAX_DECIMALS (MZ_PRICE_DECIMALS + 3)

static void
add_digit (Digits *number, int digit)
{
  if (number->seen_point && number->decimals == MAX_DECIMALS) {
    if (number->last_dropped < 0)
      number->last_dropped = digit;
    else
      number->dropped |= digit != 0;
    return;
  }
  if (__builtin_mul_overflow (number->digits, 10, &number->digits) ||
      __builtin_add_overflow (number->digits, digit, &number->digits))
    number->overflow = TRUE;
  number->decimals += number->seen_point;
}

/* Brings to MZ_PRICE_DECIMALS, to even where it is half way. */
static gboolean
scale (const Digits *number, int zeros, gint64 *value)
{
  int shift = MZ_PRICE_DECIMALS - number->decimals + zeros;
  guint64 scaled = number->digits;

  if (number->overflow)
    return FALSE;
  for (; shift > 0; shift--)
    if (__builtin_mul_overflow (scaled, 10, &scaled))
      return FALSE;
  if (shift < 0) {
    guint64 unit = 1;
    for (; shift < 0; shift++)
      unit *= 10;
    guint64 rest = scaled % unit;
    gboolean more = number->last_dropped > 0 || number->dropped;
    scaled /= unit;
    if (rest * 2 > unit || (rest * 2 == unit && (more || scaled % 2 == 1)))
      scaled++;
  }
  if (scaled > G_MAXINT64)
    return FALSE;
  *value = (gint64) scaled;
  return TRUE;
}

/* A group of thousands has three digits behind it; in India those before the last have two. */
static gboolean
is_group (const char *text)
{
  if (!g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[2]))
    return FALSE;
  return text[3] == *text || (g_ascii_isdigit (text[3]) && !g_ascii_isdigit (text[4]));
}

/* Digits, groups and the decimal sign from @text on; returns where they end. */
static const char *
read_digits (const char *text, char decimal, Digits *number, gboolean *wrong)
{
  char thousands = decimal == '.' ? ',' : '.';

  for (; *text; text++) {
    if (g_ascii_isdigit (*text))
      add_digit (number, *text - '0');
    else if (*text == decimal && !number->seen_point)
      number->seen_point = TRUE;
    else if (*text == thousands && !number->seen_point && is_group (text))
      continue;
    else
      break;
  }
  *wrong = *text == decimal || *text == thousands;
  return text;
}

/* "E+07" of programs that write large numbers so; returns its end. */
static const char *
read_exponent (const char *text, int *zeros)
{
  char *end;
  long exponent = strtol (text, &end, 10);

  *zeros = end > text && exponent >= 0 && exponent <= MOST_ZEROS ? (int) exponent : -1;
  return end;
}

static MzCellKind
parse_plain (const MzPlainCell *plain, char decimal, int more_zeros, gint64 *value)
{
  Digits number = { .last_dropped = -1 };
  const char *at = plain->text;
  const char *end = plain->text + plain->length;
  gboolean in_brackets = *at == '(' && end[-1] == ')';
  gboolean negative = *at == '-' || in_brackets;
  gboolean wrong;
  int zeros = 0;

  if (!g_ascii_isdigit (*at) && is_nothing (plain->text))
    return MZ_CELL_NOTHING;
  if (*at == '-' || *at == '+' || in_brackets)
    at++;
  if (!g_ascii_isdigit (at[0]) && !(at[0] == decimal && g_ascii_isdigit (at[1])))
    return MZ_CELL_TEXT;
  at = read_digits (at, decimal, &number, &wrong);
  if (*at == 'e') {
    at = read_exponent (at + 1, &zeros);
  } else if (*at != '\0' && *at != '%' && *at != ')') {
    const char letter[] = { *at, '\0' };
    zeros = mz_price_units_find_zeros (letter);
    at++;
  }
  if (*at == '%')
    at++;
  if (in_brackets && *at == ')')
    at++;
  if (wrong || zeros < 0 || *at != '\0' || !scale (&number, zeros + more_zeros, value))
    return MZ_CELL_TEXT;
  *value = negative ? -*value : *value;
  return MZ_CELL_NUMBER;
}

/* Digits and at most one point, as nearly every cell of nearly every file has them: no more of them
 * than a price can have, so that nothing is to be rounded or restored. */
static gboolean
parse_usual (const char *text, gsize length, gint64 *value)
{
  static const gint64 SCALES[] = { 100000000, 10000000, 1000000, 100000, 10000 };
  gint64 digits = 0;
  gsize point = length;

  if (length == 0 || length > LONGEST_USUAL || !g_ascii_isdigit (*text))
    return FALSE;
  for (gsize i = 0; i < length; i++) {
    guint digit = (guint) (text[i] - '0');
    if (digit <= 9)
      digits = digits * 10 + digit;
    else if (text[i] == '.' && point == length)
      point = i;
    else
      return FALSE;
  }
  gsize decimals = point < length ? length - point - 1 : 0;
  if (decimals >= G_N_ELEMENTS (SCALES))
    return FALSE;
  *value = digits * SCALES[decimals];
  return TRUE;
}

/**
 * mz_price_cell_parse:
 * @text: a cell
 * @length: of @text in bytes
 * @decimal: the file's decimal sign, '.' or ','; the other one groups thousands
 * @value: (out): the number, scaled by MZ_PRICE_UNIT
 *
 * Knows "1,234.5", "$134.40", "6.02M", "٦٥٠٫٥" and what vendors write for "not known"; what a float
 * has made of a price is undone.
 *
 * Returns: what the cell holds
 */
MzCellKind
mz_price_cell_parse (const char *text, gsize length, char decimal, gint64 *value)
{
  MzPlainCell plain;
  char restored[MZ_RESTORED_MAX];

  if (decimal == '.' && parse_usual (text, length, value))
    return MZ_CELL_NUMBER;
  if (length > MZ_PLAIN_CELL_MAX)
    return MZ_CELL_TEXT;
  if (decimal == '.' && is_plain_ascii (text, length)) {
    memcpy (plain.text, text, length);
    plain.text[length] = '\0';
    plain.length = length;
    if (mz_price_restore (plain.text, length, restored))
      g_strlcpy (plain.text, restored, sizeof plain.text);
  } else {
    mz_plain_cell_make (text, length, decimal, &plain);
  }
  MzCellKind kind = parse_plain (&plain, decimal, 0, value);
  MzPriceUnits units;
  if (kind != MZ_CELL_TEXT || !mz_price_units_trim (&text, &length, &units))
    return kind;
  mz_plain_cell_make (text, length, decimal, &plain);
  return parse_plain (&plain, decimal, units.zeros, value);
}

/**
 * mz_price_cell_find_currency:
 * @text: a cell
 * @length: of @text in bytes
 *
 * Returns: (nullable): the ISO 4217 code of the currency whose sign or name is in it
 */
const char *
mz_price_cell_find_currency (const char *text, gsize length)
{
  MzPriceUnits units;

  for (gsize i = 0; i < G_N_ELEMENTS (CURRENCIES); i++)
    if (g_strstr_len (text, (gssize) length, CURRENCIES[i].sign))
      return CURRENCIES[i].code;
  return mz_price_units_trim (&text, &length, &units) ? units.currency : NULL;
}
