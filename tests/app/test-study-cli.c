/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verb study as users call it: the program itself, in a folder of its own. */
#include "program-fixture.h"

#include <math.h>

/* True closes of Meta and the S&P 500 in the autumn of 2025, as two files. */
static void
write_prices (ProgramFixture *fixture)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "prices", "meta-autumn-2025.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) meta = g_string_new ("date,close\n");
  g_autoptr (GString) market = g_string_new ("date,close\n");

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (gsize i = 1; lines[i] && *lines[i]; i++) {
    g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);
    g_string_append_printf (meta, "%s,%s\n", cells[0], cells[4]);
    g_string_append_printf (market, "%s,%s\n", cells[0], cells[5]);
  }
  write_file (fixture, "META.csv", meta->str);
  write_file (fixture, "GSPC.csv", market->str);
}

#define FILES "--prices META.csv --market GSPC.csv --estimation 40 "

/* The number of @key in the first line that has @record. */
static double
find_number (const char *output, const char *record, const char *key)
{
  g_autofree char *start = g_strdup_printf ("\"%s\":", key);
  const char *line = strstr (output, record);

  g_assert_nonnull (line);
  const char *member = strstr (line, start);
  g_assert_nonnull (member);
  return g_ascii_strtod (member + strlen (start), NULL);
}

static void
assert_near (double value, double expected, double tolerance)
{
  if (!(fabs (value - expected) <= tolerance))
    g_error ("%.17g is not %.17g within %g", value, expected, tolerance);
}

/* The numbers are of an ordinary least squares fit made outside of Mizan. */
static void
test_event_of_files (ProgramFixture *fixture, gconstpointer data)
{
  write_prices (fixture);
  run_program (fixture, "study -c Meta -d 2025-10-30 " FILES "-f jsonl");
  assert_succeeded (fixture);
  assert_near (find_number (fixture->output, "\"record\":\"event\"", "alpha"), -0.00215592755824182,
               1e-12);
  assert_near (find_number (fixture->output, "\"record\":\"event\"", "beta"), 1.0743415249049935,
               1e-12);
  assert_near (find_number (fixture->output, "\"offset\":0", "abnormal"), -0.10055053403205207,
               1e-12);
  assert_near (find_number (fixture->output, "\"offset\":0", "t"), -8.344490225917612, 1e-9);
  g_assert_cmpuint (count_lines (fixture->output), ==, 1 + 7);
}

/* The share is listed on 2 September, while the market has prices since August. The numbers are of
 * R's lm() and of sums over the market's returns. */
static void
test_market_before_a_listing (ProgramFixture *fixture, gconstpointer data)
{
  static const struct {
    const char *options;
    double t;
  } CASES[] = {
    { "-e 2025-08-01..2025-10-15", -7.4781286188605938 },
    { "-e 2025-08-01..2025-10-15 --centre-on-every-session", -7.5666033065645664 },
    { "-e 35 --centre-on-every-session", -7.5192569196433441 },
  };

  write_prices (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "META.csv", NULL);
  g_autofree char *text = NULL;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_autofree char *late = g_strconcat ("date,close\n", strstr (text, "2025-09-02"), NULL);
  write_file (fixture, "LATE.csv", late);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *call = g_strconcat ("study -c LATE -d 2025-10-30 --no-placebo -f jsonl "
                                         "--prices LATE.csv --market GSPC.csv ",
                                         CASES[i].options, NULL);
    run_program (fixture, call);
    assert_succeeded (fixture);
    assert_near (find_number (fixture->output, "\"record\":\"event\"", "estimation_sessions"), 31,
                 0);
    assert_near (find_number (fixture->output, "\"offset\":0", "abnormal"), -0.1015148589158591,
                 1e-12);
    assert_near (find_number (fixture->output, "\"offset\":0", "t"), CASES[i].t, 1e-9);
  }
}

/* Meta's openings from 22 August on, but for two days. */
static void
write_thin_prices (ProgramFixture *fixture)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "prices", "meta-autumn-2025.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) thin = g_string_new ("date,close\n");

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (gsize i = 1; lines[i] && *lines[i]; i++) {
    g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);
    if (strcmp (cells[0], "2025-08-22") >= 0 && !g_str_equal (cells[0], "2025-09-10") &&
        !g_str_equal (cells[0], "2025-09-24"))
      g_string_append_printf (thin, "%s,%s\n", cells[0], cells[1]);
  }
  write_file (fixture, "THIN.csv", thin->str);
}

/* Two events on one day and one apart, of shares with estimation windows of two lengths and with
 * days missing; the numbers are of a script in R with lm(), predict(), rank() and cor(). */
static void
test_many_events_as_r_has_them (ProgramFixture *fixture, gconstpointer data)
{
  static const struct {
    const char *test;
    double value;
  } CASES[] = {
    { "boehmer", -1.6298307010871791 },
    { "kolari", -1.3709925429701018 },
    { "patell", -6.6344293661121423 },
    { "corrado", -1.5243100528278717 },
    { "sign", -0.65777685043477807 },
    { "cross", -1.6556251634002885 },
    { "brown_warner_1980", -7.4237410563019308 },
  };

  write_prices (fixture);
  write_thin_prices (fixture);
  write_file (fixture, "events.csv",
              "company,date\nMETA,2025-10-30\nTHIN,2025-10-30\nMETA,2025-10-09\n");
  run_program (fixture, "study --events events.csv --market GSPC.csv --prices META.csv "
                        "--prices THIN.csv -w 0..1 -e 30 --gap 5 --no-placebo -f jsonl");
  assert_succeeded (fixture);
  const char *sums = strstr (fixture->output, "\"first\":0,\"last\":1,\"events\":3");
  g_assert_nonnull (sums);
  assert_near (find_number (sums, "\"first\":0,\"last\":1", "correlation"), 0.1210687802313607,
               1e-12);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *record = g_strdup_printf ("\"test\":\"%s\"", CASES[i].test);
    assert_near (find_number (sums, record, "statistic"), CASES[i].value, 1e-9);
  }
}

static void
test_report_after_the_close_meets_the_next_session (ProgramFixture *fixture, gconstpointer data)
{
  write_prices (fixture);
  run_program (fixture, "study -c META -d 2025-10-29 --time after " FILES "-f jsonl");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "\"reported\":\"2025-10-29\""));
  g_assert_nonnull (strstr (fixture->output, "\"session\":\"2025-10-30\",\"rule\":\"next_day\""));
}

static void
test_prices_and_events_of_the_library (ProgramFixture *fixture, gconstpointer data)
{
  write_prices (fixture);
  write_file (
      fixture, "one.txt",
      "The bill\n\nOctober 30, 2025\n\nMeta spent $19.37 billion on capital expenditures in "
      "the third quarter.\n");
  run_program (fixture, "prices import META.csv GSPC.csv");
  assert_succeeded (fixture);
  run_program (fixture, "study -c Meta -e 40");
  assert_failed_naming (fixture, "Meta");
  run_program (fixture, "library add one.txt");
  run_program (fixture, "study -c ميتا -e 40 -f jsonl");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "\"session\":\"2025-10-30\""));
}

/* 17 sessions lie between, so the window round the other event lies in the estimation. */
static void
test_other_events_are_left_out (ProgramFixture *fixture, gconstpointer data)
{
  write_prices (fixture);
  write_file (fixture, "events.csv",
              "company,date,time\nMETA,2025-10-29,after close\n"
              "META,2025-10-07,\nMETA,2025-10-31,\n");
  run_program (fixture, "study --events events.csv " FILES "-f jsonl --list events -w -1..3");
  assert_succeeded (fixture);
  g_assert_cmpuint (count_lines (fixture->output), ==, 3);
  assert_near (find_number (fixture->output, "\"session\":\"2025-10-30\"", "left_out"), 5, 0);
  g_assert_nonnull (strstr (fixture->output, "\"overlaps\":\"2025-10-31\""));
  run_program (fixture, "study --events events.csv " FILES "-w -1..3");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "Boehmer, Musumeci, Poulsen"));
}

static void
test_says_it_in_words (ProgramFixture *fixture, gconstpointer data)
{
  write_prices (fixture);
  run_program (fixture, "study -c Meta -d 2025-10-30 " FILES);
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "so −10.06% is abnormal"));
  g_assert_nonnull (strstr (fixture->output, "it proves no cause"));
  run_program (fixture, "study -c Meta -d 2025-10-30 --lang ar " FILES);
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "لا يثبت سبباً"));
}

static void
test_says_what_is_missing (ProgramFixture *fixture, gconstpointer data)
{
  write_prices (fixture);
  run_program (fixture, "study -c Meta -d 2025-10-30 --prices META.csv --no-store");
  assert_failed_naming (fixture, "GSPC");
  run_program (fixture, "study -c Oracle -d 2025-10-30 " FILES);
  assert_failed_naming (fixture, "Oracle");
  run_program (fixture, "study -c Meta -d 2025-08-28 " FILES);
  assert_failed_naming (fixture, "2025-08-28");
  run_program (fixture, "study -c Meta -d 2031-01-01 " FILES);
  assert_failed_naming (fixture, "2031-01-01");
  write_file (fixture, "events.csv", "company,date\nMeta,2025-10-30\nMeta,October\n");
  run_program (fixture, "study --events events.csv " FILES);
  assert_failed_naming (fixture, "events.csv");
  g_assert_nonnull (strstr (fixture->errors, "line 3"));
}

static void
test_wrong_calls_are_explained (ProgramFixture *fixture, gconstpointer data)
{
  static const char *const CALLS[] = {
    "study",
    "study -c Meta -d 2025-10-30 --model best",
    "study -c Meta -d 2025-10-30 --window 1..5",
    "study -c Meta -d 2025-10-30 --window -1",
    "study -c Meta -d 2025-10-30 --estimation 0",
    "study -c Meta -d 2025-10-30 --estimation 2025-01-01..2024-01-01",
    "study -c Meta -d 2025-10-30 --format xml",
    "study -c Meta -d 2025-10-30 --time noon",
    "study -c Meta -d 2025-10-30 more",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CALLS); i++) {
    run_program (fixture, CALLS[i]);
    g_assert_cmpint (fixture->status, ==, 2);
    g_assert_nonnull (strstr (fixture->errors, "mizan study --help"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_program_test ("/study/cli/event-of-files", test_event_of_files);
  add_program_test ("/study/cli/market-before-a-listing", test_market_before_a_listing);
  add_program_test ("/study/cli/many-events", test_many_events_as_r_has_them);
  add_program_test ("/study/cli/report-after-the-close",
                    test_report_after_the_close_meets_the_next_session);
  add_program_test ("/study/cli/library", test_prices_and_events_of_the_library);
  add_program_test ("/study/cli/other-events", test_other_events_are_left_out);
  add_program_test ("/study/cli/words", test_says_it_in_words);
  add_program_test ("/study/cli/what-is-missing", test_says_what_is_missing);
  add_program_test ("/study/cli/wrong-calls", test_wrong_calls_are_explained);
  return g_test_run ();
}
