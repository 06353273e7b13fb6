/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The date of a row as vendors write it, and what it tells of the order of day and month. */
#include "market/price-date.h"

#include "text/normalize.h"

#include <string.h>

#define LONGEST        48      /* bytes of a cell that may be a date */
#define SERIAL_EPOCH   693594u /* the julian day of a spreadsheet's day 0 */
#define FIRST_SERIAL   10000u  /* 1927: smaller numbers are no dates */
#define LAST_SERIAL    80000u  /* 2119 */
#define FIRST_YEAR     1800u
#define LAST_YEAR      2200u
#define TWO_DIGIT_TURN 70u /* 70 is 1970, 69 is 2069 */

static const char *const MONTHS[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                      "jul", "aug", "sep", "oct", "nov", "dec" };

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

static guint
find_month (const char *text, const char *end)
{
  if (end - text < 3)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (MONTHS); i++)
    if (g_ascii_strncasecmp (text, MONTHS[i], 3) == 0)
      return i + 1;
  return 0;
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
      if (parts->month != 0 || (parts->month = find_month (text, end)) == 0)
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
read_parts (const Parts *parts, gboolean day_first, guint32 *day)
{
  const guint *n = parts->numbers;

  if (parts->month != 0 && parts->n == 2 && parts->month_at < 2)
    return make_day (widen_year (n[1], parts->widths[1]), parts->month, n[0], day) ? MZ_DATE_PLAIN
                                                                                   : MZ_DATE_NONE;
  if (parts->month != 0)
    return MZ_DATE_NONE;
  if (parts->n == 1)
    return read_single (parts, day);
  if (parts->n != 3)
    return MZ_DATE_NONE;
  if (parts->widths[0] == 4)
    return make_day (n[0], n[1], n[2], day) ? MZ_DATE_PLAIN : MZ_DATE_NONE;
  guint year = widen_year (n[2], parts->widths[2]);
  return parts->widths[2] != 3 && parts->widths[0] <= 2 && parts->widths[1] <= 2 &&
                 make_day (year, day_first ? n[1] : n[0], day_first ? n[0] : n[1], day)
             ? MZ_DATE_ORDERED
             : MZ_DATE_NONE;
}

/* The cell's parts, whatever its digits. */
static gboolean
find_parts (const char *text, gsize length, Parts *parts)
{
  *parts = (Parts){ 0 };
  if (length == 0 || length > LONGEST)
    return FALSE;
  if (g_ascii_isdigit (*text) || g_ascii_isalpha (*text))
    return split (text, text + length, parts);
  /* Digits of another script, or marks of direction in front. */
  g_autofree char *folded = mz_fold (text, (gssize) length);
  g_strstrip (folded);
  return split (folded, folded + strlen (folded), parts);
}

/**
 * mz_price_date_parse:
 * @text: a cell
 * @length: of @text in bytes
 * @day_first: whether 3/4 is the third of April in this file
 * @day: (out): the julian day
 *
 * "2024-11-17 00:00:00+03:00" is the 17th: the day is the exchange's, not Greenwich's.
 *
 * Returns: how the date is written
 */
MzDateKind
mz_price_date_parse (const char *text, gsize length, gboolean day_first, guint32 *day)
{
  Parts parts;

  return find_parts (text, length, &parts) ? read_parts (&parts, day_first, day) : MZ_DATE_NONE;
}

static void
follow (MzDateEvidence *evidence, guint order, guint32 day)
{
  guint32 previous = evidence->previous[order];

  if (previous != 0)
    evidence->steps[order] += day > previous ? day - previous : previous - day;
  /* The day on which fewest exchanges trade; the julian day 6 was one. */
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
  Parts parts;
  guint32 days[2];

  /* Four digits in front are a year, which leaves no question. */
  if (length > 4 && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) &&
      g_ascii_isdigit (text[2]) && g_ascii_isdigit (text[3]))
    return;
  if (!find_parts (text, length, &parts))
    return;
  gboolean month_first = read_parts (&parts, FALSE, &days[FALSE]) == MZ_DATE_ORDERED;
  gboolean day_first = read_parts (&parts, TRUE, &days[TRUE]) == MZ_DATE_ORDERED;
  if (!month_first && !day_first)
    return;
  evidence->n++;
  evidence->dots += parts.mark == '.';
  evidence->day_first += !month_first;
  evidence->month_first += !day_first;
  if (month_first && day_first) {
    follow (evidence, FALSE, days[FALSE]);
    follow (evidence, TRUE, days[TRUE]);
  }
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
 * Returns: whether day comes first
 */
gboolean
mz_price_date_decide (const MzDateEvidence *evidence, gboolean *sure)
{
  const guint64 *steps = evidence->steps;
  const guint *saturdays = evidence->saturdays;

  *sure = TRUE;
  if (evidence->day_first != evidence->month_first)
    return evidence->day_first > evidence->month_first;
  *sure = evidence->n == 0 || evidence->n > 2;
  if (steps[TRUE] * 2 < steps[FALSE] || steps[FALSE] * 2 < steps[TRUE])
    return steps[TRUE] < steps[FALSE];
  *sure = evidence->n == 0;
  if (saturdays[TRUE] != saturdays[FALSE])
    return saturdays[TRUE] < saturdays[FALSE];
  return evidence->dots > 0;
}
