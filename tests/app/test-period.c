/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/period-text.h"

static void
test_writes_what_it_parsed (void)
{
  static const char *const TEXTS[] = { "",
                                       "Q3 2025",
                                       "Q3",
                                       "quarter",
                                       "year earlier",
                                       "yoy",
                                       "year to date",
                                       "this year",
                                       "H1 2018",
                                       "2020",
                                       "full year",
                                       "5 months",
                                       "9M 2008",
                                       "9M",
                                       "2 weeks",
                                       "12 sessions",
                                       "1 day",
                                       "January 2018",
                                       "end 2017",
                                       "next 3 years",
                                       "last year",
                                       "last 2 weeks",
                                       "Q3 2025 yoy",
                                       "FY2018",
                                       "Q1 FY2018",
                                       "30 October 2025",
                                       "end Q3 2025",
                                       "month",
                                       "2 days",
                                       "1 week",
                                       "9M yoy",
                                       "by 2030",
                                       "since January 2025",
                                       "next few years",
                                       "few days" };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    MzPeriod period;
    g_assert_true (mz_period_parse (TEXTS[i], &period));
    g_autofree char *text = mz_period_to_string (&period);
    g_assert_cmpstr (text, ==, TEXTS[i]);
  }
}

static void
test_refuses_what_is_no_period (void)
{
  static const char *const TEXTS[] = { "soon", "Q", "next", "3 moons", "2025 2026", "31 Nonesuch" };
  MzPeriod period;

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    g_assert_false (mz_period_parse (TEXTS[i], &period));
}

static void
test_resolves_against_the_day_of_the_article (void)
{
  static const struct {
    const char *text;
    const char *reference;
    const char *first;
    const char *last;
  } CASES[] = {
    { "Q3 2025", NULL, "2025-07-01", "2025-09-30" },
    { "Q3", "2025-11-02", "2025-07-01", "2025-09-30" },
    { "Q4", "2026-01-28", "2025-10-01", "2025-12-31" },
    { "H1 2018", NULL, "2018-01-01", "2018-06-30" },
    { "9M 2008", NULL, "2008-01-01", "2008-09-30" },
    { "2024", NULL, "2024-01-01", "2024-12-31" },
    { "February 2024", NULL, "2024-02-01", "2024-02-29" },
    { "30 October 2025", NULL, "2025-10-30", "2025-10-30" },
    { "end 2017", NULL, "2017-12-31", "2017-12-31" },
    { "this year", "2025-11-02", "2025-01-01", "2025-12-31" },
    { "last year", "2025-11-02", "2024-01-01", "2024-12-31" },
    { "last quarter", "2025-11-02", "2025-07-01", "2025-09-30" },
    { "next year", "2025-11-02", "2026-01-01", "2026-12-31" },
    { "next 3 years", "2025-11-02", "2025-11-02", "2028-11-01" },
    { "year to date", "2025-11-02", "2025-01-01", "2025-11-02" },
    { "since March 2025", "2025-11-02", "2025-03-01", "2025-11-02" },
    { "by 2030", "2025-11-02", "2025-11-02", "2030-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    MzPeriod period;
    g_assert_true (mz_period_parse (CASES[i].text, &period));
    mz_period_resolve (&period, mz_day_parse (CASES[i].reference));
    g_autofree char *first = mz_day_to_string (period.first_day);
    g_autofree char *last = mz_day_to_string (period.last_day);
    g_assert_cmpstr (first, ==, CASES[i].first);
    g_assert_cmpstr (last, ==, CASES[i].last);
  }
}

static void
test_invents_no_date (void)
{
  static const char *const TEXTS[] = { "Q3",     "next 3 years",   "quarter", "2 days",    "yoy",
                                       "FY2018", "next few years", "by 2030", "since 2020" };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    MzPeriod period;
    g_assert_true (mz_period_parse (TEXTS[i], &period));
    mz_period_resolve (&period, 0);
    g_assert_cmpuint (period.first_day, ==, 0);
    g_assert_cmpuint (period.last_day, ==, 0);
  }
}

static void
test_chooses_the_year_that_is_meant (void)
{
  static const struct {
    const char *text;
    gboolean ahead;
    const char *chosen; /* said on 4 November 2025 */
  } CASES[] = {
    { "Q3", FALSE, "Q3 2025" },
    { "Q1", TRUE, "Q1 2026" },
    { "Q4", TRUE, "Q4 2025" },
    { "December", FALSE, "December 2024" },
    { "December", TRUE, "December 2025" },
    { "30 October", FALSE, "30 October 2025" },
    { "9M", FALSE, "9M 2025" },
    { "11M", FALSE, "11M" },
    { "Q2 2024", TRUE, "Q2 2024" },
    /* Nobody tells the result of a quarter that is not over: a fiscal one is meant. */
    { "Q4", FALSE, "Q4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    MzPeriod period;
    g_assert_true (mz_period_parse (CASES[i].text, &period));
    mz_period_choose_year (&period, mz_day_parse ("2025-11-04"), CASES[i].ahead);
    g_autofree char *text = mz_period_to_string (&period);
    g_assert_cmpstr (text, ==, CASES[i].chosen);
  }
}

static void
test_steps_back_to_what_it_is_compared_with (void)
{
  static const struct {
    const char *text;
    MzComparison comparison;
    const char *earlier;
  } CASES[] = {
    { "Q3 2025", MZ_COMPARISON_YEAR, "Q3 2024" },
    { "9M 2025", MZ_COMPARISON_YEAR, "9M 2024" },
    { "Q1 2025", MZ_COMPARISON_QUARTER, "Q4 2024" },
    { "Q3", MZ_COMPARISON_QUARTER, "Q2" },
    { "March 2025", MZ_COMPARISON_MONTH, "February 2025" },
    { "FY2026", MZ_COMPARISON_YEAR, "FY2025" },
    { "this year", MZ_COMPARISON_YEAR, "last year" },
    { "quarter", MZ_COMPARISON_YEAR, NULL },
    { "2 days", MZ_COMPARISON_YEAR, NULL },
    { "H1 2025", MZ_COMPARISON_QUARTER, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    MzPeriod period;
    g_assert_true (mz_period_parse (CASES[i].text, &period));
    gboolean stepped = mz_period_step_back (&period, CASES[i].comparison);
    g_autofree char *text = mz_period_to_string (&period);
    g_assert_cmpint (stepped, ==, CASES[i].earlier != NULL);
    g_assert_cmpstr (text, ==, CASES[i].earlier ? CASES[i].earlier : CASES[i].text);
  }
}

static void
test_a_day_is_read_only_from_a_real_date (void)
{
  static const char *const BAD[] = { "2025-02-30", "2025-1-01",  "20251030",  "2025-10-30T",
                                     "",           "0000-00-00", "abcd-ef-gh" };

  for (gsize i = 0; i < G_N_ELEMENTS (BAD); i++)
    g_assert_cmpuint (mz_day_parse (BAD[i]), ==, 0);
  g_assert_cmpuint (mz_day_parse ("2025-10-31") - mz_day_parse ("2025-10-30"), ==, 1);
}

static void
test_is_said_in_both_languages (void)
{
  static const struct {
    const char *text;
    const char *english;
    const char *arabic;
  } CASES[] = {
    { "Q3 2025 yoy", "Q3 2025, year on year", "الربع الثالث 2025، على أساس سنوي" },
    { "next 3 years", "next 3 years", "السنوات الـ3 المقبلة" },
    { "2 days", "2 days", "يومان" },
    { "quarter yoy", "quarter, year on year", "ربع سنة، على أساس سنوي" },
    { "year earlier", "year before", "العام السابق" },
    { "30 October 2025", "30 October 2025", "30 أكتوبر 2025" },
    { "9M 2008", "first 9 months 2008", "أول 9 أشهر 2008" },
    { "end 2017", "end of 2017", "نهاية 2017" },
    { "FY2018", "fiscal year 2018", "السنة المالية 2018" },
    { "by 2030", "by 2030", "بحلول 2030" },
    { "since March 2025", "since March 2025", "منذ مارس 2025" },
    { "next few years", "next few years", "السنوات القليلة المقبلة" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    MzPeriod period;
    g_assert_true (mz_period_parse (CASES[i].text, &period));
    g_autofree char *english =
        mz_period_text (&period, mz_catalog_for ("en"), (MzNumberStyle){ 0 });
    g_autofree char *arabic = mz_period_text (&period, mz_catalog_for ("ar"), (MzNumberStyle){ 0 });
    g_assert_cmpstr (english, ==, CASES[i].english);
    g_assert_cmpstr (arabic, ==, CASES[i].arabic);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/writes-what-it-parsed", test_writes_what_it_parsed);
  g_test_add_func ("/period/refuses-what-is-no-period", test_refuses_what_is_no_period);
  g_test_add_func ("/period/resolves-against-the-day-of-the-article",
                   test_resolves_against_the_day_of_the_article);
  g_test_add_func ("/period/invents-no-date", test_invents_no_date);
  g_test_add_func ("/period/chooses-the-year-that-is-meant", test_chooses_the_year_that_is_meant);
  g_test_add_func ("/period/steps-back-to-what-it-is-compared-with",
                   test_steps_back_to_what_it_is_compared_with);
  g_test_add_func ("/period/a-day-is-read-only-from-a-real-date",
                   test_a_day_is_read_only_from_a_real_date);
  g_test_add_func ("/period/is-said-in-both-languages", test_is_said_in_both_languages);
  return g_test_run ();
}
