/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The date of a row as vendors write it, and what it tells of the order of day and month. */
#include "market/price-date.h"

#include "market/price-date-words.h"
#include "text/normalize.h"

#include <string.h>

#define LONGEST        48      /* bytes of a cell that may be a date */
#define SERIAL_EPOCH   693594u /* the julian day of a spreadsheet's day 0 */
#define FIRST_SERIAL   10000u  /* 1927: smaller numbers are no dates */
#define LAST_SERIAL    80000u  /* 2119 */
#define FIRST_YEAR     1800u
#define LAST_YEAR      2200u
#define FIRST_HIJRI    1350u   /* 1931 */
#define LAST_HIJRI     1500u   /* 2076 */
#define UNIX_EPOCH     719163u /* the julian day 1970-01-01 */
#define UNIX_DIGITS    10      /* of seconds since 2001 */
#define DAY_SECONDS    86400
#define EVENING        (20 * 3600)
#define NIGHT          (23 * 3600 + 1800)
#define TWO_DIGIT_TURN 70u /* 70 is 1970, 69 is 2069 */

/* Up to three numbers with what stands between them. */
typedef struct {
  guint numbers[3];
  guint widths[3]; /* digits of each */
  guint n;
  guint month;    /* of a name, 0 for none */
  guint month_at; /* how many numbers stand in front of the name */
  char mark;      /* between the first two numbers */
} Parts;

static gboolean
is_leap (guint year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static gboolean
make_day (guint year, guint month, guint day, guint32 *julian)
{
  static const guint8 LENGTHS[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  static const guint16 BEFORE[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };

  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 ||
      day > (guint) LENGTHS[month - 1] + (month == 2 && is_leap (year)))
    return FALSE;
  guint before = year - 1;
  *julian = before * 365 + before / 4 - before / 100 + before / 400 + BEFORE[month - 1] +
            (month > 2 && is_leap (year)) + day;
  return TRUE;
}

/* Digits, marks and a month's name up to a time of day; FALSE where something else is there. */
static gboolean
split (const char *text, const char *end, Parts *parts)
{
  while (text < end && parts->n < 3) {
    if (g_ascii_isdigit (*text)) {
      guint width = 0;
      guint number = 0;
      for (; text < end && g_ascii_isdigit (*text) && width < 9; text++, width++)
        number = number * 10 + (guint) (*text - '0');
      parts->numbers[parts->n] = number;
      parts->widths[parts->n++] = width;
    } else if (g_ascii_isalpha (*text)) {
      if (parts->month != 0 || (parts->month = mz_price_date_find_month (text, end)) == 0)
        return FALSE;
      parts->month_at = parts->n;
      while (text < end && g_ascii_isalpha (*text))
        text++;
    } else if (strchr ("/.- ,", *text)) {
      if (parts->n == 1 && *text != ' ')
        parts->mark = *text;
      text++;
    } else {
      return FALSE;
    }
    if (parts->n == 1 && parts->widths[0] > 4)
      break;
    if (parts->month != 0 && parts->n == 2)
      break;
  }
  return text == end || *text == ' ' || *text == 'T' || (parts->n == 1 && *text == '.');
}

static guint
widen_year (guint year, guint width)
{
  if (width != 2)
    return year;
  return year < TWO_DIGIT_TURN ? 2000 + year : 1900 + year;
}

static MzDateKind
read_single (const Parts *parts, guint32 *day)
{
  guint number = parts->numbers[0];

  if (parts->widths[0] == 8 && make_day (number / 10000, number / 100 % 100, number % 100, day))
    return MZ_DATE_PLAIN;
  if (parts->widths[0] == 5 && number >= FIRST_SERIAL && number <= LAST_SERIAL) {
    *day = SERIAL_EPOCH + number;
    return MZ_DATE_SERIAL;
  }
  return MZ_DATE_NONE;
}

static MzDateKind
read_named (const Parts *parts, guint32 *day)
{
  const guint *n = parts->numbers;

  if (parts->n != 2 || parts->month_at > 1)
    return MZ_DATE_NONE;
  gboolean year_first = parts->month_at == 1 && parts->widths[0] == 4;
  guint year = year_first ? n[0] : widen_year (n[1], parts->widths[1]);
  return make_day (year, parts->month, year_first ? n[1] : n[0], day) ? MZ_DATE_PLAIN
                                                                      : MZ_DATE_NONE;
}

static MzDateKind
read_ordered (const Parts *parts, MzDateOrder order, guint32 *day)
{
  /* Where among the numbers year, month and day stand. */
  static const guint PLACES[MZ_N_DATE_ORDERS][3] = { { 2, 0, 1 }, { 2, 1, 0 }, { 0, 1, 2 } };
  const guint *place = PLACES[order];
  const guint *n = parts->numbers;
  const guint *widths = parts->widths;

  if (widths[2] == 3 || widths[0] > 2 || widths[1] > 2 ||
      (order == MZ_YEAR_FIRST && (widths[0] != 2 || widths[2] > 2)))
    return MZ_DATE_NONE;
  guint year = widen_year (n[place[0]], widths[place[0]]);
  return make_day (year, n[place[1]], n[place[2]], day) ? MZ_DATE_ORDERED : MZ_DATE_NONE;
}

static MzDateKind
read_parts (const Parts *parts, MzDateOrder order, guint32 *day)
{
  const guint *n = parts->numbers;

  if (parts->month != 0)
    return read_named (parts, day);
  if (parts->n == 1)
    return read_single (parts, day);
  if (parts->n != 3)
    return MZ_DATE_NONE;
  if (parts->widths[0] == 4)
    return make_day (n[0], n[1], n[2], day) ? MZ_DATE_PLAIN : MZ_DATE_NONE;
  return read_ordered (parts, order, day);
}

static gboolean
split_cell (const char *text, gsize length, Parts *parts)
{
  *parts = (Parts){ 0 };
  return split (text, text + length, parts);
}

static gboolean
split_words (const char *text, gsize length, Parts *parts)
{
  g_autofree char *spelt = mz_price_date_spell (text, length);

  return spelt && split_cell (spelt, strlen (spelt), parts);
}

/* The cell's parts, whatever its digits and its language. */
static gboolean
find_parts (const char *text, gsize length, Parts *parts)
{
  if (length == 0 || length > LONGEST)
    return FALSE;
  if (g_ascii_isdigit (*text) || g_ascii_isalpha (*text))
    return split_cell (text, length, parts) || split_words (text, length, parts);
  /* Digits of another script, or marks of direction in front. */
  g_autofree char *folded = mz_fold (text, (gssize) length);
  g_strstrip (folded);
  return split_cell (folded, strlen (folded), parts) ||
         split_words (folded, strlen (folded), parts);
}

/* Seconds since 1970, or thousandths, millionths, thousand millionths of them, in Greenwich's time.
 * Exchanges that open there in the evening have their next day already. */
static gboolean
read_unix (const char *text, gsize length, guint32 *day)
{
  gint64 seconds = 0;

  if (length < UNIX_DIGITS - 1 || length > 2 * UNIX_DIGITS)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  gsize digits = length > UNIX_DIGITS ? UNIX_DIGITS : length;
  if (length > UNIX_DIGITS && length != 13 && length != 16 && length != 19)
    return FALSE;
  for (gsize i = 0; i < digits; i++)
    seconds = seconds * 10 + (text[i] - '0');
  gint64 second = seconds % DAY_SECONDS;
  *day = UNIX_EPOCH + (guint32) (seconds / DAY_SECONDS) + (second >= EVENING && second < NIGHT);
  return TRUE;
}

/**
 * mz_price_date_parse:
 * @text: a cell
 * @length: of @text in bytes
 * @order: what the first of three numbers is in this file
 * @day: (out): the julian day
 *
 * "2024-11-17 00:00:00+03:00" is the 17th: the day is the exchange's, not Greenwich's.
 *
 * Returns: how the date is written
 */
MzDateKind
mz_price_date_parse (const char *text, gsize length, MzDateOrder order, guint32 *day)
{
  Parts parts;

  if (read_unix (text, length, day))
    return MZ_DATE_UNIX;
  return find_parts (text, length, &parts) ? read_parts (&parts, order, day) : MZ_DATE_NONE;
}

/**
 * mz_price_date_is_hijri:
 * @text: a cell
 *
 * Returns: whether it has three numbers, of which the first or the last is a year of our time by
 * the Hijri calendar
 */
gboolean
mz_price_date_is_hijri (const char *text)
{
  Parts parts;

  if (!find_parts (text, strlen (text), &parts) || parts.n != 3)
    return FALSE;
  for (guint i = 0; i <= 2; i += 2)
    if (parts.widths[i] == 4 && parts.numbers[i] >= FIRST_HIJRI && parts.numbers[i] <= LAST_HIJRI)
      return TRUE;
  return FALSE;
}

/* A date that can be read in @order. */
static void
follow (MzDateEvidence *evidence, MzDateOrder order, const Parts *parts, guint32 day)
{
  guint32 previous = evidence->previous[order];
  guint place = order == MZ_MONTH_FIRST ? 1 : order == MZ_DAY_FIRST ? 0 : 2;

  evidence->valid[order]++;
  evidence->firsts[order] += parts->numbers[place] == 1;
  if (previous != 0)
    evidence->steps[order] += day > previous ? day - previous : previous - day;
  /* The julian day 6 was one. */
  evidence->saturdays[order] += day % 7 == 6;
  evidence->previous[order] = day;
}

/**
 * mz_price_date_weigh:
 * @text: a cell of the dates' column
 * @length: of @text in bytes
 * @evidence: (inout): is added to
 */
void
mz_price_date_weigh (const char *text, gsize length, MzDateEvidence *evidence)
{
  gboolean valid[MZ_N_DATE_ORDERS];
  Parts parts;
  guint32 day;

  /* Four digits in front are a year, which leaves no question. */
  if (length > 4 && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) &&
      g_ascii_isdigit (text[2]) && g_ascii_isdigit (text[3]))
    return;
  if (!find_parts (text, length, &parts))
    return;
  for (guint order = 0; order < MZ_N_DATE_ORDERS; order++) {
    valid[order] = read_parts (&parts, order, &day) == MZ_DATE_ORDERED;
    if (valid[order])
      follow (evidence, order, &parts, day);
  }
  if (!valid[MZ_MONTH_FIRST] && !valid[MZ_DAY_FIRST])
    return;
  evidence->n++;
  evidence->dots += parts.mark == '.';
  evidence->alone[MZ_DAY_FIRST] += !valid[MZ_MONTH_FIRST];
  evidence->alone[MZ_MONTH_FIRST] += !valid[MZ_DAY_FIRST];
}

/* Days from one date to the next, if they are read in @order. */
static double
find_step (const MzDateEvidence *evidence, MzDateOrder order)
{
  guint n = evidence->valid[order];

  return n < 2 ? G_MAXDOUBLE : (double) evidence->steps[order] / (n - 1);
}

static gboolean
is_year_first (const MzDateEvidence *evidence)
{
  double step = find_step (evidence, MZ_YEAR_FIRST) * 10;

  return evidence->n > 2 && evidence->valid[MZ_YEAR_FIRST] == evidence->n &&
         step < find_step (evidence, MZ_DAY_FIRST) && step < find_step (evidence, MZ_MONTH_FIRST);
}

/* A table of months, told from one of the first days of a January by the weekends in that. */
static gboolean
is_monthly (const MzDateEvidence *evidence, MzDateOrder order, MzDateOrder other)
{
  return evidence->n > 2 && evidence->firsts[order] == evidence->n &&
         evidence->saturdays[other] > 0;
}

/**
 * mz_price_date_decide:
 * @evidence: what the dates of a file showed
 * @sure: (out): whether they leave no doubt
 *
 * A day past the twelfth settles it. Else prices come day by day: the order counts in which the
 * days follow each other by far more closely, or fewer are Saturdays. Dots are written where day
 * comes first.
 *
 * Returns: the order
 */
MzDateOrder
mz_price_date_decide (const MzDateEvidence *evidence, gboolean *sure)
{
  const guint *alone = evidence->alone;
  const guint *saturdays = evidence->saturdays;
  double day_step = find_step (evidence, MZ_DAY_FIRST);
  double month_step = find_step (evidence, MZ_MONTH_FIRST);

  *sure = TRUE;
  if (is_year_first (evidence))
    return MZ_YEAR_FIRST;
  if (alone[MZ_DAY_FIRST] != alone[MZ_MONTH_FIRST])
    return alone[MZ_DAY_FIRST] > alone[MZ_MONTH_FIRST] ? MZ_DAY_FIRST : MZ_MONTH_FIRST;
  *sure = evidence->n == 0 || evidence->n > 12;
  if (is_monthly (evidence, MZ_MONTH_FIRST, MZ_DAY_FIRST))
    return MZ_MONTH_FIRST;
  if (is_monthly (evidence, MZ_DAY_FIRST, MZ_MONTH_FIRST))
    return MZ_DAY_FIRST;
  *sure = evidence->n == 0 || evidence->n > 2;
  if (day_step * 2 < month_step || month_step * 2 < day_step)
    return day_step < month_step ? MZ_DAY_FIRST : MZ_MONTH_FIRST;
  *sure = evidence->n == 0;
  if (saturdays[MZ_DAY_FIRST] != saturdays[MZ_MONTH_FIRST])
    return saturdays[MZ_DAY_FIRST] < saturdays[MZ_MONTH_FIRST] ? MZ_DAY_FIRST : MZ_MONTH_FIRST;
  return evidence->dots > 0 ? MZ_DAY_FIRST : MZ_MONTH_FIRST;
}
