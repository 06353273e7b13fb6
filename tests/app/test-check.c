/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verb check as users call it: the program itself, in a folder of its own. */
#include "program-fixture.h"

/* True closes of Meta round its report of 29 October 2025. */
#define PRICES                                                                                     \
  "date,open,high,low,close\n"                                                                     \
  "2025-10-27,749.73,755.75,748.01,750.82\n"                                                       \
  "2025-10-28,752.63,758.4,745.52,751.44\n"                                                        \
  "2025-10-29,754.75,759.16,742.51,751.67\n"                                                       \
  "2025-10-30,669.15,680.96,650.17,666.47\n"                                                       \
  "2025-10-31,674.51,674.89,645.57,648.35\n"

#define ARTICLE                                                                                                                                                       \
  "ميتا تنفق أكثر\n\nتراجع سهم ميتا بنسبة 12% خلال يومين، ما يعادل خسارة سوقية تزيد عن 200 مليار " \
  "دولار.\n"

static void
test_article_of_a_day_is_checked (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", PRICES);
  write_file (fixture, "one.txt", ARTICLE);
  run_program (fixture, "check one.txt --date 2025-11-02 --prices META.csv -f jsonl");
  assert_succeeded (fixture);
  g_assert_cmpuint (count_lines (fixture->output), ==, 2);
  g_assert_nonnull (strstr (fixture->output,
                            "\"reported\":-12,\"low\":11.5,\"high\":12.5,\"verdict\":\"differs\","
                            "\"actual\":-13.74539359,\"kind\":\"close\",\"from\":\"2025-10-29\","
                            "\"to\":\"2025-10-31\",\"sessions\":2,\"base\":751.67,"
                            "\"price\":648.35"));
  g_assert_nonnull (strstr (fixture->output, "\"best\":-11.33476126,\"best_kind\":\"close\","
                                             "\"best_from\":\"2025-10-29\","
                                             "\"best_to\":\"2025-10-30\",\"best_sessions\":1"));
  g_assert_nonnull (strstr (fixture->output, "\"record\":\"value\""));
  g_assert_nonnull (strstr (fixture->output, "\"worth\":1.666666667e+12"));
}

/* 2,521 million shares at 751.67 are 1,894,960,070,000. */
static void
test_market_value_is_held_against_the_shares (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", PRICES);
  write_file (fixture, "one.txt", ARTICLE);
  write_file (fixture, "shares.csv",
              "company,period_end,metric,value\nميتا,2025-09-30,shares outstanding,2521000000\n");
  run_program (fixture,
               "check one.txt -d 2025-11-02 --prices META.csv --facts shares.csv -f jsonl");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "\"shares\":2521000000,\"counted\":1.89496007e+12,"
                                             "\"counted_verdict\":\"matches\""));
  run_program (fixture, "check one.txt -d 2025-11-02 --prices META.csv --facts one.txt");
  assert_failed_naming (fixture, "one.txt");
}

/* 690.25 is 8.17% below the close of 751.67, which no session of these days moved by. */
static void
test_price_after_the_close_may_be_meant (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", PRICES);
  write_file (fixture, "one.txt",
              "The bill\n\nMeta shares fell 8.2% in extended trading after it spent $19 billion "
              "on capital expenditures.\n");
  run_program (fixture, "prices import META.csv");
  run_program (fixture, "check one.txt -d 2025-10-29 -f jsonl");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "\"verdict\":\"differs\""));
  run_program (fixture, "prices set META 2025-10-29 690.25 --session after");
  assert_succeeded (fixture);
  run_program (fixture, "check one.txt -d 2025-10-29 -f jsonl");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output,
                            "\"verdict\":\"matches\",\"actual\":-8.171138931,\"kind\":\"after\","
                            "\"from\":\"2025-10-29\",\"to\":\"2025-10-29\",\"sessions\":0"));
  run_program (fixture, "check one.txt -d 2025-10-30");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (
      fixture->output, "from the close of 29 October 2025 to the price after it on 29 October"));
}

static void
test_words_of_both_languages (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", PRICES);
  write_file (fixture, "one.txt", ARTICLE);
  run_program (fixture, "check one.txt -d 2025-11-02 --prices META.csv --readings");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "Meta · ▼ 12% · differs"));
  g_assert_nonnull (strstr (fixture->output, "◦ −11.33% from the close of 29 October 2025"));
  run_program (fixture, "check one.txt -d 2025-11-02 --prices META.csv --lang ar");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "مخالف"));
}

static void
test_says_what_is_missing (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", PRICES);
  write_file (fixture, "one.txt", ARTICLE);
  run_program (fixture, "check one.txt --prices META.csv -f jsonl");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "\"verdict\":\"cannot_tell\",\"reason\":\"no_date\""));
  run_program (fixture, "check one.txt -d 2025-11-02 -f jsonl");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "\"reason\":\"no_prices\""));
  run_program (fixture, "check nothing.txt one.txt -d 2025-11-02 -f csv");
  assert_failed_naming (fixture, "nothing.txt");
  g_assert_cmpuint (count_lines (fixture->output), ==, 3);
}

static void
test_articles_of_the_library (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", PRICES);
  write_file (fixture, "one.txt",
              "A bad day\n\nOctober 30, 2025\n\nShares of Meta fell 11.3% on heavy spending.\n");
  run_program (fixture, "prices import META.csv");
  assert_succeeded (fixture);
  run_program (fixture, "library add one.txt");
  run_program (fixture, "check --company ميتا -f jsonl");
  assert_succeeded (fixture);
  g_assert_cmpuint (count_lines (fixture->output), ==, 1);
  g_assert_nonnull (strstr (fixture->output, "\"verdict\":\"matches\""));
}

static void
test_wrong_calls_are_explained (ProgramFixture *fixture, gconstpointer data)
{
  static const char *const CALLS[] = {
    "check",
    "check one.txt -d October",
    "check one.txt -f xml",
    "check one.txt --lang fr",
    "check one.txt --report 2025-10-29 --time noon",
    "check -c Meta --no-store",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CALLS); i++) {
    run_program (fixture, CALLS[i]);
    g_assert_cmpint (fixture->status, ==, 2);
    g_assert_nonnull (strstr (fixture->errors, "mizan check --help"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_program_test ("/check/after-the-close", test_price_after_the_close_may_be_meant);
  add_program_test ("/check/shares", test_market_value_is_held_against_the_shares);
  add_program_test ("/check/article-of-a-day", test_article_of_a_day_is_checked);
  add_program_test ("/check/words", test_words_of_both_languages);
  add_program_test ("/check/what-is-missing", test_says_what_is_missing);
  add_program_test ("/check/library", test_articles_of_the_library);
  add_program_test ("/check/wrong-calls", test_wrong_calls_are_explained);
  return g_test_run ();
}
