/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "market/holiday-dates.h"
#include "market/reaction.h"
#include "model/period.h"

#include <gio/gio.h>
#include <string.h>

typedef struct {
  const char *mic;
  const char *day;
  MzDayKind kind;
} Expected;

static void
assert_days (const Expected *days, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    g_autoptr (MzCalendar) calendar = mz_calendar_new (days[i].mic);
    g_assert_nonnull (calendar);
    MzDayKind kind = mz_calendar_classify (calendar, mz_day_parse (days[i].day));
    if (kind != days[i].kind)
      g_error ("%s %s is %d, not %d", days[i].mic, days[i].day, kind, days[i].kind);
  }
}

static void
test_dates_of_the_year (void)
{
  g_assert_cmpuint (mz_day_easter (1818), ==, mz_day_of (1818, 3, 22));
  g_assert_cmpuint (mz_day_easter (1943), ==, mz_day_of (1943, 4, 25));
  g_assert_cmpuint (mz_day_easter (2025), ==, mz_day_of (2025, 4, 20));
  g_assert_cmpuint (mz_day_orthodox_easter (2024), ==, mz_day_of (2024, 5, 5));
  g_assert_cmpuint (mz_day_orthodox_easter (2025), ==, mz_day_of (2025, 4, 20));
  g_assert_cmpuint (mz_day_nth_weekday (2025, 11, G_DATE_THURSDAY, 4), ==,
                    mz_day_of (2025, 11, 27));
  g_assert_cmpuint (mz_day_nth_weekday (2025, 9, G_DATE_MONDAY, 1), ==, mz_day_of (2025, 9, 1));
  g_assert_cmpuint (mz_day_nth_weekday (2025, 5, G_DATE_MONDAY, -1), ==, mz_day_of (2025, 5, 26));
  g_assert_cmpuint (mz_day_spring_equinox_tokyo (2025), ==, mz_day_of (2025, 3, 20));
  g_assert_cmpuint (mz_day_autumn_equinox_tokyo (2024), ==, mz_day_of (2024, 9, 22));
  g_assert_cmpint (mz_day_weekday (mz_day_of (2025, 10, 30)), ==, G_DATE_THURSDAY);
}

static void
test_new_york (void)
{
  static const Expected DAYS[] = {
    { "XNAS", "2025-10-30", MZ_DAY_OPEN },    { "XNAS", "2025-11-01", MZ_DAY_WEEKEND },
    { "XNYS", "2021-06-18", MZ_DAY_OPEN },    { "XNYS", "2022-06-20", MZ_DAY_HOLIDAY },
    { "XNYS", "2021-12-31", MZ_DAY_OPEN },    { "XNYS", "2022-01-03", MZ_DAY_OPEN },
    { "XNYS", "2023-01-02", MZ_DAY_HOLIDAY }, { "XNYS", "2021-12-24", MZ_DAY_HOLIDAY },
    { "XNYS", "2020-07-03", MZ_DAY_HOLIDAY }, { "XNYS", "2001-09-14", MZ_DAY_HOLIDAY },
    { "XNYS", "2001-09-17", MZ_DAY_OPEN },    { "XNYS", "2012-10-30", MZ_DAY_HOLIDAY },
    { "XNYS", "2018-12-05", MZ_DAY_HOLIDAY }, { "XNYS", "2025-01-09", MZ_DAY_HOLIDAY },
    { "XNYS", "2025-04-18", MZ_DAY_HOLIDAY }, { "XNYS", "1979-12-31", MZ_DAY_UNKNOWN },
    { "XNYS", "2029-01-02", MZ_DAY_UNKNOWN },
  };

  assert_days (DAYS, G_N_ELEMENTS (DAYS));
}

static void
test_weeks_that_start_on_sunday (void)
{
  static const Expected DAYS[] = {
    { "XSAU", "2025-12-28", MZ_DAY_OPEN },    { "XSAU", "2025-12-26", MZ_DAY_WEEKEND },
    { "XSAU", "2025-04-02", MZ_DAY_HOLIDAY }, { "XSAU", "2025-04-03", MZ_DAY_OPEN },
    { "XSAU", "2024-06-20", MZ_DAY_HOLIDAY }, { "XSAU", "2025-02-23", MZ_DAY_HOLIDAY },
    { "XSAU", "2020-02-16", MZ_DAY_OPEN },    { "XSAU", "2020-05-25", MZ_DAY_HOLIDAY },
    { "XSAU", "2020-05-21", MZ_DAY_UNKNOWN }, { "XSAU", "2013-12-31", MZ_DAY_UNKNOWN },
    { "XCAI", "2024-06-23", MZ_DAY_OPEN },    { "XCAI", "2024-06-18", MZ_DAY_HOLIDAY },
    { "XCAI", "2024-06-14", MZ_DAY_WEEKEND }, { "XCAI", "2024-05-06", MZ_DAY_HOLIDAY },
    { "XCAI", "2025-01-07", MZ_DAY_HOLIDAY }, { "XCAI", "2025-10-06", MZ_DAY_UNKNOWN },
    { "XKUW", "2025-02-25", MZ_DAY_HOLIDAY }, { "XKUW", "2025-11-02", MZ_DAY_OPEN },
    { "DSMD", "2025-02-11", MZ_DAY_HOLIDAY }, { "DSMD", "2025-03-02", MZ_DAY_HOLIDAY },
    { "DSMD", "2025-03-30", MZ_DAY_HOLIDAY }, { "DSMD", "2025-11-01", MZ_DAY_WEEKEND },
  };

  assert_days (DAYS, G_N_ELEMENTS (DAYS));
}

static void
test_the_week_of_the_emirates_changed (void)
{
  static const Expected DAYS[] = {
    { "XDFM", "2021-12-24", MZ_DAY_WEEKEND }, { "XDFM", "2021-12-26", MZ_DAY_OPEN },
    { "XADS", "2021-12-31", MZ_DAY_WEEKEND }, { "XADS", "2022-01-02", MZ_DAY_WEEKEND },
    { "XDFM", "2022-01-03", MZ_DAY_OPEN },    { "XDFM", "2022-01-07", MZ_DAY_OPEN },
    { "XDFM", "2022-05-16", MZ_DAY_HOLIDAY }, { "XDFM", "2026-03-02", MZ_DAY_HOLIDAY },
    { "XDFM", "2026-05-27", MZ_DAY_HOLIDAY }, { "XDFM", "2026-06-17", MZ_DAY_UNKNOWN },
  };

  assert_days (DAYS, G_N_ELEMENTS (DAYS));
}

static void
test_europe_and_east_asia (void)
{
  static const Expected DAYS[] = {
    { "XLON", "2022-06-03", MZ_DAY_HOLIDAY }, { "XLON", "2022-05-30", MZ_DAY_OPEN },
    { "XLON", "2021-12-28", MZ_DAY_HOLIDAY }, { "XLON", "2022-12-27", MZ_DAY_HOLIDAY },
    { "XLON", "2020-05-04", MZ_DAY_OPEN },    { "XETR", "2021-05-24", MZ_DAY_HOLIDAY },
    { "XETR", "2022-06-06", MZ_DAY_OPEN },    { "XETR", "2024-12-31", MZ_DAY_HOLIDAY },
    { "XTKS", "2015-09-22", MZ_DAY_HOLIDAY }, { "XTKS", "2026-09-22", MZ_DAY_HOLIDAY },
    { "XTKS", "2003-05-06", MZ_DAY_OPEN },    { "XTKS", "2008-05-06", MZ_DAY_HOLIDAY },
    { "XTKS", "2020-10-01", MZ_DAY_HOLIDAY }, { "XTKS", "2017-01-04", MZ_DAY_OPEN },
    { "XHKG", "2020-10-13", MZ_DAY_HOLIDAY }, { "XHKG", "2026-04-07", MZ_DAY_HOLIDAY },
    { "XHKG", "2026-12-28", MZ_DAY_OPEN },    { "XAMS", "2025-04-21", MZ_DAY_HOLIDAY },
  };

  assert_days (DAYS, G_N_ELEMENTS (DAYS));
}

/* Every closure between Monday and Friday, or Sunday and Thursday, of a year, as the exchange
 * announced it. */
static const struct {
  const char *mic;
  guint year;
  const char *closed;
} CLOSURES[] = {
  { "XNAS", 2024, "01-01 01-15 02-19 03-29 05-27 06-19 07-04 09-02 11-28 12-25" },
  { "XNAS", 2025, "01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25" },
  { "XNAS", 2026, "01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25" },
  { "XLON", 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26" },
  { "XLON", 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26" },
  { "XLON", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28" },
  { "XETR", 2024, "01-01 03-29 04-01 05-01 12-24 12-25 12-26 12-31" },
  { "XETR", 2025, "01-01 04-18 04-21 05-01 12-24 12-25 12-26 12-31" },
  { "XETR", 2026, "01-01 04-03 04-06 05-01 12-24 12-25 12-31" },
  { "XPAR", 2024, "01-01 03-29 04-01 05-01 12-25 12-26" },
  { "XPAR", 2025, "01-01 04-18 04-21 05-01 12-25 12-26" },
  { "XPAR", 2026, "01-01 04-03 04-06 05-01 12-25" },
  { "XTKS", 2024,
    "01-01 01-02 01-03 01-08 02-12 02-23 03-20 04-29 05-03 05-06 07-15 08-12 09-16 09-23 10-14 "
    "11-04 12-31" },
  { "XTKS", 2025,
    "01-01 01-02 01-03 01-13 02-11 02-24 03-20 04-29 05-05 05-06 07-21 08-11 09-15 09-23 10-13 "
    "11-03 11-24 12-31" },
  { "XTKS", 2026,
    "01-01 01-02 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 "
    "10-12 11-03 11-23 12-31" },
  { "XHKG", 2024,
    "01-01 02-12 02-13 03-29 04-01 04-04 05-01 05-15 06-10 07-01 09-06 09-18 10-01 10-11 12-25 "
    "12-26" },
  { "XHKG", 2025,
    "01-01 01-29 01-30 01-31 04-04 04-18 04-21 05-01 05-05 07-01 10-01 10-07 10-29 12-25 12-26" },
  { "XHKG", 2026,
    "01-01 02-17 02-18 02-19 04-03 04-06 04-07 05-01 05-25 06-19 07-01 10-01 10-19 12-25" },
  { "XSAU", 2024, "02-22 04-07 04-08 04-09 04-10 04-11 06-16 06-17 06-18 06-19 06-20 09-23" },
  { "XSAU", 2025, "02-23 03-30 03-31 04-01 04-02 06-05 06-08 06-09 06-10 09-23" },
  { "XDFM", 2024, "01-01 04-08 04-09 04-10 04-11 04-12 06-17 06-18 12-02 12-03" },
  { "XDFM", 2025, "01-01 03-31 04-01 06-05 06-06 06-27 09-05 12-01 12-02" },
};

static void
test_every_closure_of_the_last_years (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CLOSURES); i++) {
    g_autoptr (MzCalendar) calendar = mz_calendar_new (CLOSURES[i].mic);
    g_autoptr (GString) closed = g_string_new (CLOSURES[i].mic);
    g_autofree char *expected = g_strconcat (CLOSURES[i].mic, " ", CLOSURES[i].closed, NULL);
    for (guint32 day = mz_day_of (CLOSURES[i].year, 1, 1);
         day <= mz_day_of (CLOSURES[i].year, 12, 31); day++) {
      g_autofree char *text = mz_day_to_string (day);
      if (mz_calendar_classify (calendar, day) == MZ_DAY_HOLIDAY)
        g_string_append_printf (closed, " %s", text + strlen ("2024-"));
    }
    g_assert_cmpstr (closed->str, ==, expected);
  }
}

/* The banks' own days, and days that a cabinet gave, are not counted on either way. */
static void
test_days_that_are_not_certain (void)
{
  static const Expected DAYS[] = {
    { "XCAI", "2024-05-05", MZ_DAY_HOLIDAY }, { "XCAI", "2025-01-01", MZ_DAY_UNKNOWN },
    { "XCAI", "2025-07-01", MZ_DAY_UNKNOWN }, { "XKUW", "2024-12-01", MZ_DAY_UNKNOWN },
    { "XSAU", "2023-02-23", MZ_DAY_UNKNOWN },
  };

  assert_days (DAYS, G_N_ELEMENTS (DAYS));
}

static void
test_does_not_know_other_markets (void)
{
  g_assert_null (mz_calendar_new ("XXXX"));
  g_assert_null (mz_calendar_new (NULL));
}

static void
test_counts_sessions (void)
{
  static const struct {
    guint year;
    guint sessions;
  } YEARS[] = { { 2012, 250 }, { 2016, 252 }, { 2017, 251 },
                { 2020, 253 }, { 2024, 252 }, { 2025, 250 } };
  g_autoptr (MzCalendar) calendar = mz_calendar_new ("XNYS");
  guint n;

  for (gsize i = 0; i < G_N_ELEMENTS (YEARS); i++) {
    g_assert_true (mz_calendar_count_sessions (calendar, mz_day_of (YEARS[i].year, 1, 1),
                                               mz_day_of (YEARS[i].year, 12, 31), &n));
    g_assert_cmpuint (n, ==, YEARS[i].sessions);
  }
  g_assert_false (
      mz_calendar_count_sessions (calendar, mz_day_of (2028, 12, 1), mz_day_of (2029, 1, 10), &n));
}

static void
test_walks_from_session_to_session (void)
{
  g_autoptr (MzCalendar) calendar = mz_calendar_new ("XSAU");
  guint32 before = mz_day_parse ("2025-03-27");
  guint32 after = mz_day_parse ("2025-04-03");
  guint32 last;

  g_assert_cmpuint (mz_calendar_next_session (calendar, before), ==, after);
  g_assert_cmpuint (mz_calendar_previous_session (calendar, after), ==, before);
  mz_calendar_get_range (calendar, NULL, &last);
  g_assert_cmpuint (mz_calendar_next_session (calendar, last), ==, 0);
}

static void
test_finds_the_session_that_could_react (void)
{
  g_autoptr (MzCalendar) calendar = mz_calendar_new ("XNAS");
  static const struct {
    const char *day;
    MzReportTime time;
    const char *session;
    MzReactionRule rule;
  } CASES[] = {
    { "2025-10-29", MZ_REPORT_AFTER_CLOSE, "2025-10-30", MZ_REACTION_NEXT_DAY },
    { "2025-10-29", MZ_REPORT_BEFORE_CLOSE, "2025-10-29", MZ_REACTION_SAME_DAY },
    { "2025-10-29", MZ_REPORT_TIME_UNKNOWN, "2025-10-29", MZ_REACTION_ASSUMED },
    { "2025-11-02", MZ_REPORT_AFTER_CLOSE, "2025-11-03", MZ_REACTION_NEXT_OPEN },
    { "2025-12-24", MZ_REPORT_AFTER_CLOSE, "2025-12-26", MZ_REACTION_NEXT_DAY },
    { "2031-01-01", MZ_REPORT_AFTER_CLOSE, NULL, MZ_REACTION_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    MzReaction reaction =
        mz_calendar_find_reaction (calendar, mz_day_parse (CASES[i].day), CASES[i].time);
    g_assert_cmpint (reaction.rule, ==, CASES[i].rule);
    g_assert_cmpuint (reaction.session, ==, CASES[i].session ? mz_day_parse (CASES[i].session) : 0);
  }
}

static void
test_finds_it_among_days_with_a_price (void)
{
  static const guint32 DAYS[] = { 100, 101, 104 };

  g_assert_cmpuint (mz_reaction_in_days (DAYS, 3, 101, MZ_REPORT_AFTER_CLOSE).session, ==, 104);
  g_assert_cmpuint (mz_reaction_in_days (DAYS, 3, 102, MZ_REPORT_AFTER_CLOSE).session, ==, 104);
  g_assert_cmpint (mz_reaction_in_days (DAYS, 3, 102, MZ_REPORT_AFTER_CLOSE).rule, ==,
                   MZ_REACTION_NEXT_OPEN);
  g_assert_cmpuint (mz_reaction_in_days (DAYS, 3, 104, MZ_REPORT_BEFORE_CLOSE).session, ==, 104);
  g_assert_cmpuint (mz_reaction_in_days (DAYS, 3, 104, MZ_REPORT_AFTER_CLOSE).session, ==, 0);
  g_assert_cmpint (mz_reaction_in_days (DAYS, 3, 105, MZ_REPORT_BEFORE_CLOSE).rule, ==,
                   MZ_REACTION_UNKNOWN);
  g_assert_cmpint (mz_reaction_in_days (NULL, 0, 105, MZ_REPORT_BEFORE_CLOSE).rule, ==,
                   MZ_REACTION_UNKNOWN);
}

static void
test_tells_the_rule_in_both_languages (void)
{
  const MzCatalog *english = mz_catalog_for ("en");
  const MzCatalog *arabic = mz_catalog_for ("ar");

  for (MzReactionRule rule = MZ_REACTION_UNKNOWN; rule <= MZ_REACTION_NEXT_OPEN; rule++) {
    const char *text = mz_reaction_rule_text (rule, english);
    g_assert_true (g_str_has_suffix (text, "."));
    g_assert_cmpstr (text, !=, mz_reaction_rule_text (rule, arabic));
  }
}

/* Every session of a true price file, and no other day, is a session of the calendar. */
static void
test_agrees_with_true_prices (void)
{
  const char *folder = g_getenv ("MIZAN_PRICES");
  g_autoptr (MzCalendar) calendar = mz_calendar_new ("XNYS");
  g_autofree char *path = folder ? g_build_filename (folder, "daily", "GSPC.csv", NULL) : NULL;
  g_autofree char *text = NULL;
  guint32 expected = 0;
  guint n = 0;

  if (!path || !g_file_get_contents (path, &text, NULL, NULL)) {
    g_test_skip ("MIZAN_PRICES does not name a folder with daily/GSPC.csv");
    return;
  }
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (gsize i = 1; lines[i] && *lines[i]; i++) {
    lines[i][10] = '\0';
    guint32 day = mz_day_parse (lines[i]);
    g_assert_cmpint (mz_calendar_classify (calendar, day), ==, MZ_DAY_OPEN);
    if (expected)
      g_assert_cmpuint (day, ==, expected);
    expected = mz_calendar_next_session (calendar, day);
    n++;
  }
  g_assert_cmpuint (n, >, 2700);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/every-closure", test_every_closure_of_the_last_years);
  g_test_add_func ("/calendar/not-certain", test_days_that_are_not_certain);
  g_test_add_func ("/calendar/dates-of-the-year", test_dates_of_the_year);
  g_test_add_func ("/calendar/new-york", test_new_york);
  g_test_add_func ("/calendar/weeks-that-start-on-sunday", test_weeks_that_start_on_sunday);
  g_test_add_func ("/calendar/the-week-of-the-emirates-changed",
                   test_the_week_of_the_emirates_changed);
  g_test_add_func ("/calendar/europe-and-east-asia", test_europe_and_east_asia);
  g_test_add_func ("/calendar/does-not-know-other-markets", test_does_not_know_other_markets);
  g_test_add_func ("/calendar/counts-sessions", test_counts_sessions);
  g_test_add_func ("/calendar/walks-from-session-to-session", test_walks_from_session_to_session);
  g_test_add_func ("/calendar/agrees-with-true-prices", test_agrees_with_true_prices);
  g_test_add_func ("/reaction/by-the-calendar", test_finds_the_session_that_could_react);
  g_test_add_func ("/reaction/among-days-with-a-price", test_finds_it_among_days_with_a_price);
  g_test_add_func ("/reaction/told-in-both-languages", test_tells_the_rule_in_both_languages);
  return g_test_run ();
}
