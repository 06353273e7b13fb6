/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A price or a volume as a cell of a table writes it, and what it tells of the decimal sign. */
#include "market/price-cell.h"

#include "market/price-restore.h"
#include "text/normalize.h"

#include <string.h>

#define FEW_NUMBERS   12 /* fewer say nothing of how often a digit comes */
#define LONGEST       64 /* bytes of a cell that may be a number */
#define LONGEST_USUAL 10 /* bytes: scaled, the number fits in 64 bits */

/* What else than digits and the two marks a number is written with. */
#define NUMBER_SIGNS "+-%$ kmbtKMBT"

#define ARABIC_DECIMAL   0x066B
#define ARABIC_THOUSANDS 0x066C

/* What stands where a number is not known, folded. */
static const char *const NOTHINGS[] = { "null", "n/a", "na", "nan", "none", "-", "--" };

static const struct {
  char letter;
  int zeros;
} MAGNITUDES[] = { { 'k', 3 }, { 'm', 6 }, { 'b', 9 }, { 't', 12 } };

static const struct {
  const char *sign;
  const char *code;
} CURRENCIES[] = { { "$", "USD" }, { "€", "EUR" }, { "£", "GBP" }, { "¥", "JPY" } };

/* A cell in ASCII: digits, signs of this file's kind, letters in lower case. */
typedef struct {
  char text[LONGEST + 1];
  gsize length;
} Plain;

static gboolean
is_plain_ascii (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]) && text[i] != '.')
      return FALSE;
  return length > 0 && length <= LONGEST;
}

static void
append_char (Plain *plain, char c)
{
  if (plain->length < LONGEST)
    plain->text[plain->length++] = c;
}

/* The marks of Arabic numbers become those of the file; a currency's sign, blanks and the marks of
 * direction go. */
static void
append_folded (Plain *plain, gunichar c, char decimal)
{
  gunichar folded[MZ_FOLD_MAX];
  guint n = mz_fold_char (c, folded);

  if (c == ARABIC_DECIMAL)
    append_char (plain, decimal);
  else if (c == ARABIC_THOUSANDS || c == '\'' || c == 0x2019)
    append_char (plain, decimal == '.' ? ',' : '.');
  else if (c == 0x2212)
    append_char (plain, '-');
  else if (g_unichar_isspace (c) || c == 0x00A0 || c == 0x202F ||
           g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL)
    return;
  else
    for (guint i = 0; i < n; i++)
      append_char (plain, folded[i] < 0x80 ? (char) folded[i] : '?');
}

static void
make_plain (const char *text, gsize length, char decimal, Plain *plain)
{
  const char *end = text + length;
  guint n;

  plain->length = 0;
  for (; text < end; text += n) {
    gunichar c = mz_decode_char (text, end, &n);
    append_folded (plain, c, decimal);
  }
  plain->text[plain->length] = '\0';
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

/* A group of thousands has three digits behind it. */
static gboolean
is_group (const char *text)
{
  return g_ascii_isdigit (text[1]) && g_ascii_isdigit (text[2]) && g_ascii_isdigit (text[3]) &&
         !g_ascii_isdigit (text[4]);
}

static int
find_zeros (char letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (MAGNITUDES); i++)
    if (MAGNITUDES[i].letter == letter)
      return MAGNITUDES[i].zeros;
  return -1;
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

static MzCellKind
parse_plain (const Plain *plain, char decimal, gint64 *value)
{
  Digits number = { .last_dropped = -1 };
  const char *at = plain->text;
  gboolean negative = *at == '-';
  gboolean wrong;
  int zeros = 0;

  if (!g_ascii_isdigit (*at) && is_nothing (plain->text))
    return MZ_CELL_NOTHING;
  if (*at == '-' || *at == '+')
    at++;
  if (!g_ascii_isdigit (at[0]) && !(at[0] == decimal && g_ascii_isdigit (at[1])))
    return MZ_CELL_TEXT;
  at = read_digits (at, decimal, &number, &wrong);
  if (*at != '\0' && *at != '%') {
    zeros = find_zeros (*at);
    at++;
  }
  if (*at == '%')
    at++;
  if (wrong || zeros < 0 || *at != '\0' || !scale (&number, zeros, value))
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
  Plain plain;
  char restored[MZ_RESTORED_MAX];

  if (decimal == '.' && parse_usual (text, length, value))
    return MZ_CELL_NUMBER;
  if (length > LONGEST)
    return MZ_CELL_TEXT;
  if (decimal == '.' && is_plain_ascii (text, length)) {
    memcpy (plain.text, text, length);
    plain.text[length] = '\0';
    plain.length = length;
    if (mz_price_restore (plain.text, length, restored))
      g_strlcpy (plain.text, restored, sizeof plain.text);
  } else {
    make_plain (text, length, decimal, &plain);
  }
  return parse_plain (&plain, decimal, value);
}

/* Whether the mark at @at must be the decimal sign: no thousands come after a nought or behind four
 * digits, nor have other than three digits. */
static gboolean
must_be_decimal (const char *text, const char *at, const char *end)
{
  const char *first = at;
  const char *last = at + 1;

  while (first > text && g_ascii_isdigit (first[-1]))
    first--;
  while (last < end && g_ascii_isdigit (*last))
    last++;
  return at - first > 3 || (at - first > 0 && *first == '0') || at == first || last - at - 1 != 3;
}

/**
 * mz_price_cell_weigh:
 * @text: a cell
 * @length: of @text in bytes
 * @evidence: (inout): is added to
 *
 * A mark that stands twice groups thousands, of two the last is the decimal sign, and one alone
 * must be the decimal sign unless it looks like a group of thousands.
 */
void
mz_price_cell_weigh (const char *text, gsize length, MzDecimalEvidence *evidence)
{
  const char *end = text + length;
  const char *point = NULL; /* the last of each */
  const char *comma = NULL;
  guint n_points = 0;
  guint n_commas = 0;

  for (const char *at = text; at < end; at++) {
    if (*at == '.')
      point = at, n_points++;
    else if (*at == ',')
      comma = at, n_commas++;
    else if (!g_ascii_isdigit (*at) && !strchr (NUMBER_SIGNS, *at))
      return;
  }
  if (n_points > 0 && n_commas > 0)
    *(point > comma ? &evidence->point : &evidence->comma) += 1;
  else if (n_points > 1)
    evidence->comma++;
  else if (n_commas > 1)
    evidence->point++;
  else if (n_points + n_commas == 1 && must_be_decimal (text, point ? point : comma, end))
    *(point ? &evidence->point : &evidence->comma) += 1;
  else if (n_points + n_commas == 1) {
    *(point ? &evidence->open_points : &evidence->open_commas) += 1;
    evidence->zeros += end[-1] == '0';
  }
}

/**
 * mz_price_cell_decide:
 * @evidence: what the numbers of a file showed
 * @sure: (out): whether they leave no doubt
 *
 * Where every number has three digits behind its mark, they are decimals if they end in a nought
 * far more often than the tenth of whole numbers that do.
 *
 * Returns: the decimal sign
 */
char
mz_price_cell_decide (const MzDecimalEvidence *evidence, gboolean *sure)
{
  guint open = evidence->open_points + evidence->open_commas;
  gboolean is_padded = open >= FEW_NUMBERS && evidence->zeros * 4 > open;
  gboolean is_comma = evidence->open_commas > evidence->open_points;

  if (evidence->comma != evidence->point) {
    *sure = evidence->comma == 0 || evidence->point == 0;
    return evidence->comma > evidence->point ? ',' : '.';
  }
  *sure = evidence->comma == 0 && (open == 0 || is_padded);
  return is_comma && is_padded ? ',' : '.';
}

/**
 * mz_price_cell_find_currency:
 * @text: a cell
 * @length: of @text in bytes
 *
 * Returns: (nullable): the ISO 4217 code of the currency whose sign is in it
 */
const char *
mz_price_cell_find_currency (const char *text, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CURRENCIES); i++)
    if (g_strstr_len (text, (gssize) length, CURRENCIES[i].sign))
      return CURRENCIES[i].code;
  return NULL;
}
