/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A period in its canonical English form, and back; days in ISO 8601. */
#include "model/period.h"

#include <stdlib.h>
#include <string.h>

static const char *const UNIT_NAMES[] = { "",      "session", "day",  "week",
                                          "month", "quarter", "half", "year" };

static const char *const MONTH_NAMES[] = { "",        "January",  "February", "March",  "April",
                                           "May",     "June",     "July",     "August", "September",
                                           "October", "November", "December" };

static const char *const COMPARISON_NAMES[] = { "", "yoy", "qoq", "mom" };

static const struct {
  MzPeriodAnchor anchor;
  const char *word;
} PREFIXES[] = {
  { MZ_ANCHOR_THIS, "this" },
  { MZ_ANCHOR_LAST, "last" },
  { MZ_ANCHOR_NEXT, "next" },
};

/* In front of a named stretch. */
static const struct {
  MzPeriodAnchor anchor;
  const char *word;
} EDGES[] = {
  { MZ_ANCHOR_END, "end" },
  { MZ_ANCHOR_SINCE, "since" },
  { MZ_ANCHOR_BY, "by" },
};

static guint
find_edge (MzPeriodAnchor anchor)
{
  for (guint i = 0; i < G_N_ELEMENTS (EDGES); i++)
    if (EDGES[i].anchor == anchor)
      return i;
  g_return_val_if_reached (0);
}

/* Periods are written for every figure: without printf, which takes ten times as long. */
static void
append_number (GString *text, guint number)
{
  char digits[12];
  guint i = sizeof digits;

  do
    digits[--i] = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  g_string_append_len (text, digits + i, sizeof digits - i);
}

static void
append_words (GString *text, const char *first, const char *second)
{
  g_string_append (text, first);
  g_string_append (text, second);
}

/* A named stretch: "Q3 2025", "H1 2018", "January 2018", "3 January 2018", "9M 2008", "FY 2025",
 * "2025". */
static void
append_name (GString *text, const MzPeriod *period)
{
  const char *fiscal = period->fiscal ? "FY" : "";

  switch (period->unit) {
  case MZ_UNIT_QUARTER:
    g_string_append_c (text, 'Q');
    append_number (text, period->ordinal);
    break;
  case MZ_UNIT_HALF:
    g_string_append_c (text, 'H');
    append_number (text, period->ordinal);
    break;
  case MZ_UNIT_MONTH:
    if (period->count > 1) {
      append_number (text, period->count);
      g_string_append_c (text, 'M');
    } else
      g_string_append (text, MONTH_NAMES[period->ordinal <= 12 ? period->ordinal : 0]);
    break;
  case MZ_UNIT_DAY:
    append_number (text, period->ordinal);
    append_words (text, " ", MONTH_NAMES[period->month <= 12 ? period->month : 0]);
    break;
  default:
    if (period->year == 0) {
      g_string_append (text, period->fiscal ? "FY" : "full year");
      return;
    }
    g_string_append (text, fiscal);
    append_number (text, period->year);
    return;
  }
  if (period->year > 0) {
    append_words (text, " ", fiscal);
    append_number (text, period->year);
  }
}

static void
append_count (GString *text, const MzPeriod *period)
{
  if (period->count > 1)
    append_number (text, period->count);
  else if (period->count == 0)
    g_string_append (text, "few");
  if (period->count != 1)
    g_string_append_c (text, ' ');
  append_words (text, UNIT_NAMES[period->unit], period->count != 1 ? "s" : "");
}

static void
append_stretch (GString *text, const MzPeriod *period)
{
  switch (period->anchor) {
  case MZ_ANCHOR_NAMED:
    append_name (text, period);
    return;
  case MZ_ANCHOR_END:
  case MZ_ANCHOR_SINCE:
  case MZ_ANCHOR_BY:
    append_words (text, EDGES[find_edge (period->anchor)].word, " ");
    append_name (text, period);
    return;
  case MZ_ANCHOR_EARLIER:
    append_count (text, period);
    g_string_append (text, " earlier");
    return;
  case MZ_ANCHOR_TO_DATE:
    append_count (text, period);
    g_string_append (text, " to date");
    return;
  case MZ_ANCHOR_NONE:
    if (period->count > 0 && (period->unit == MZ_UNIT_DAY || period->unit == MZ_UNIT_SESSION ||
                              period->unit == MZ_UNIT_WEEK)) {
      append_number (text, period->count);
      append_words (text, " ", UNIT_NAMES[period->unit]);
      g_string_append (text, period->count > 1 ? "s" : "");
    } else
      append_count (text, period);
    return;
  default:
    for (guint i = 0; i < G_N_ELEMENTS (PREFIXES); i++)
      if (PREFIXES[i].anchor == period->anchor)
        append_words (text, PREFIXES[i].word, " ");
    append_count (text, period);
    return;
  }
}

static guint
find_word (const char *const *names, guint n, const char *word, gsize length)
{
  for (guint i = 1; i < n; i++)
    if (strlen (names[i]) == length && strncmp (names[i], word, length) == 0)
      return i;
  return 0;
}

/* "2025", "FY2025": the year at the end of a name. */
static gboolean
parse_year (const char *word, MzPeriod *period)
{
  char *end;

  if (g_str_has_prefix (word, "FY")) {
    period->fiscal = TRUE;
    word += 2;
    if (!*word)
      return TRUE;
  }
  guint64 year = g_ascii_strtoull (word, &end, 10);
  if (*end || end == word || year > 9999)
    return FALSE;
  period->year = (guint) year;
  return TRUE;
}

/* The first word of a name fixes its unit and ordinal. Returns how many words it took, 0 for none.
 */
static guint
parse_unit_word (char **words, MzPeriod *period)
{
  guint month = find_word (MONTH_NAMES, G_N_ELEMENTS (MONTH_NAMES), words[0], strlen (words[0]));
  char *end;

  if (month > 0) {
    period->unit = MZ_UNIT_MONTH;
    period->ordinal = month;
    return 1;
  }
  if ((words[0][0] == 'Q' || words[0][0] == 'H') && g_ascii_isdigit (words[0][1]) && !words[0][2]) {
    period->unit = words[0][0] == 'Q' ? MZ_UNIT_QUARTER : MZ_UNIT_HALF;
    period->ordinal = (guint) (words[0][1] - '0');
    return 1;
  }
  guint64 number = g_ascii_strtoull (words[0], &end, 10);
  if (number > 0 && number < 100 && strcmp (end, "M") == 0) {
    period->unit = MZ_UNIT_MONTH;
    period->count = (guint) number;
    return 1;
  }
  if (number > 0 && number < 32 && !*end && words[1]) {
    period->month =
        find_word (MONTH_NAMES, G_N_ELEMENTS (MONTH_NAMES), words[1], strlen (words[1]));
    period->unit = MZ_UNIT_DAY;
    period->ordinal = (guint) number;
    return period->month > 0 ? 2 : 0;
  }
  return 0;
}

static gboolean
parse_name (char **words, MzPeriod *period)
{
  period->anchor = period->anchor == MZ_ANCHOR_NONE ? MZ_ANCHOR_NAMED : period->anchor;
  period->count = 1;
  if (g_strcmp0 (words[0], "full") == 0 && g_strcmp0 (words[1], "year") == 0 && !words[2]) {
    period->unit = MZ_UNIT_YEAR;
    return TRUE;
  }
  guint used = parse_unit_word (words, period);
  if (used == 0) {
    period->unit = MZ_UNIT_YEAR;
    return parse_year (words[0], period) && !words[1];
  }
  return !words[used] || (parse_year (words[used], period) && !words[used + 1]);
}

/* "2 days", "year": an optional count and a unit. Returns how many words it took, 0 for none. */
static guint
parse_count (char **words, MzPeriod *period)
{
  char *end;
  guint used = 0;

  period->count = 1;
  if (words[0] && g_ascii_isdigit (words[0][0])) {
    period->count = (guint) g_ascii_strtoull (words[0], &end, 10);
    if (*end)
      return 0;
    used = 1;
  } else if (g_strcmp0 (words[0], "few") == 0) {
    period->count = 0;
    used = 1;
  }
  if (!words[used])
    return 0;
  gsize length = strlen (words[used]);
  if (period->count != 1 && length > 1 && words[used][length - 1] == 's')
    length--;
  period->unit =
      (MzPeriodUnit) find_word (UNIT_NAMES, G_N_ELEMENTS (UNIT_NAMES), words[used], length);
  return period->unit == MZ_UNIT_NONE ? 0 : used + 1;
}

static gboolean
parse_stretch (char **words, MzPeriod *period)
{
  MzPeriod blank = *period;

  for (guint i = 0; i < G_N_ELEMENTS (EDGES); i++)
    if (strcmp (words[0], EDGES[i].word) == 0 && words[1]) {
      period->anchor = EDGES[i].anchor;
      return parse_name (words + 1, period);
    }
  for (guint i = 0; i < G_N_ELEMENTS (PREFIXES); i++) {
    if (strcmp (words[0], PREFIXES[i].word) != 0)
      continue;
    period->anchor = PREFIXES[i].anchor;
    guint n = parse_count (words + 1, period);
    return n > 0 && !words[1 + n];
  }
  guint used = parse_count (words, period);
  if (used > 0 && !words[used])
    return TRUE;
  if (used > 0 && strcmp (words[used], "earlier") == 0 && !words[used + 1]) {
    period->anchor = MZ_ANCHOR_EARLIER;
    return TRUE;
  }
  if (used > 0 && strcmp (words[used], "to") == 0 && g_strcmp0 (words[used + 1], "date") == 0) {
    period->anchor = MZ_ANCHOR_TO_DATE;
    return !words[used + 2];
  }
  *period = blank;
  return parse_name (words, period);
}

/**
 * mz_period_is_set:
 * @period: a period
 *
 * Returns: whether it says anything
 */
gboolean
mz_period_is_set (const MzPeriod *period)
{
  return period->unit != MZ_UNIT_NONE || period->comparison != MZ_COMPARISON_NONE;
}

/**
 * mz_period_to_string:
 * @period: a period
 *
 * Returns: (transfer full): its canonical English form: "Q3 2025 yoy", "next 3 years", "2 days",
 *   "year earlier", "9M 2008", "end 2017"; "" where nothing is set
 */
char *
mz_period_to_string (const MzPeriod *period)
{
  GString *text = g_string_new (NULL);

  if (period->unit != MZ_UNIT_NONE)
    append_stretch (text, period);
  if (period->comparison != MZ_COMPARISON_NONE)
    append_words (text, text->len > 0 ? " " : "", COMPARISON_NAMES[period->comparison]);
  return g_string_free (text, FALSE);
}

/**
 * mz_period_parse:
 * @text: what mz_period_to_string() writes
 * @period: (out): the period, with no days resolved
 *
 * Returns: whether @text is a period
 */
gboolean
mz_period_parse (const char *text, MzPeriod *period)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);

  memset (period, 0, sizeof *period);
  if (!*text)
    return TRUE;
  period->comparison = (MzComparison) find_word (COMPARISON_NAMES, G_N_ELEMENTS (COMPARISON_NAMES),
                                                 words[n - 1], strlen (words[n - 1]));
  if (period->comparison != MZ_COMPARISON_NONE)
    g_clear_pointer (&words[n - 1], g_free);
  return !words[0] || parse_stretch (words, period);
}

/**
 * mz_day_parse:
 * @iso: a date as ISO 8601 writes it: "2025-10-30"
 *
 * Returns: the GDate julian day, 0 where @iso is no such date
 */
guint32
mz_day_parse (const char *iso)
{
  guint part[3] = { 0 };
  GDate date;

  if (!iso)
    return 0;
  for (guint i = 0; i < 10; i++) {
    if (i == 4 || i == 7) {
      if (iso[i] != '-')
        return 0;
      continue;
    }
    if (!g_ascii_isdigit (iso[i]))
      return 0;
    guint k = i < 4 ? 0 : i < 7 ? 1 : 2;
    part[k] = part[k] * 10 + (guint) (iso[i] - '0');
  }
  if (iso[10] || !g_date_valid_dmy (part[2], part[1], part[0]))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, part[2], part[1], part[0]);
  return g_date_get_julian (&date);
}

/**
 * mz_day_to_string:
 * @day: a GDate julian day
 *
 * Returns: (transfer full): the date as ISO 8601 writes it
 */
char *
mz_day_to_string (guint32 day)
{
  GDate date;

  g_return_val_if_fail (g_date_valid_julian (day), NULL);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}
