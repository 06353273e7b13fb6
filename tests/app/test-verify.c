/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verb verify as users call it: the program itself, in a folder of its own. */
#include "program-fixture.h"

#define ARTICLE                                                                                                                                                   \
  "رمال ترفع إنفاقها\n\nقالت شركة ميتا إن نفقاتها الرأسمالية بلغت 19.37 مليار دولار في الربع " \
  "الثالث "                                                                                                                                                 \
  "من 2025، وتراجع سهمها بنسبة 11.3% في يوم واحد.\n"
#define EDITED                                                                                                                                                    \
  "رمال ترفع إنفاقها\n\nقالت شركة ميتا إن نفقاتها الرأسمالية بلغت 19.37 مليار دولار في الربع " \
  "الثالث "                                                                                                                                                 \
  "من 2025، وتراجع سهمها بنسبة 11.4% في يوم واحد.\n"
#define LONGER "محدَّث: أضيفت فقرة في أوله.\n\n" ARTICLE

/* True closes of Meta. */
#define PRICES    "date,close\n2025-10-28,751.44\n2025-10-29,751.67\n2025-10-30,666.47\n"
#define RESTATED  "date,close\n2025-10-28,751.44\n2025-10-29,751.67\n2025-10-30,667\n"
#define CONTINUED PRICES "2025-10-31,648.35\n"
#define SPENDING  "period,capex\n2025Q2,17010000000\n2025Q3,19370000000\n"

#define FILINGS                                                                                    \
  "date,company,metric,value,currency,definition,source\n"                                         \
  "2025Q2,Meta,capex,17010000000,USD,with leases,release\n"                                        \
  "2025Q3,Meta,capex,19370000000,USD,with leases,release\n"
#define REFILED                                                                                    \
  "date,company,metric,value,currency,definition,source\n"                                         \
  "2025Q3,Meta,capex,19374000000,USD,with leases,filing\n"

static void
draw (ProgramFixture *fixture, const char *words)
{
  run_program (fixture, words);
  assert_succeeded (fixture);
}

static void
verify (ProgramFixture *fixture, const char *words, int status)
{
  run_program (fixture, words);
  g_assert_cmpint (fixture->status, ==, status);
}

static void
assert_says (ProgramFixture *fixture, const char *words)
{
  if (!strstr (fixture->output, words))
    g_error ("no “%s” in: %s", words, fixture->output);
}

static void
test_untouched_sources_still_say_so (ProgramFixture *fixture, gconstpointer data)
{
  static const char *const PICTURES[] = { "c.png", "c.svg", "c.pdf" };

  write_file (fixture, "one.txt", ARTICLE);
  write_file (fixture, "META.csv", PRICES);
  write_file (fixture, "capex.csv", SPENDING);
  for (guint i = 0; i < G_N_ELEMENTS (PICTURES); i++) {
    g_autofree char *chart = g_strdup_printf (
        "chart one.txt --prices META.csv --spending capex.csv --no-store -o %s", PICTURES[i]);
    g_autofree char *check = g_strdup_printf ("verify --no-store -f jsonl %s", PICTURES[i]);
    draw (fixture, chart);
    verify (fixture, check, 0);
    assert_succeeded (fixture);
    g_assert_cmpuint (count_lines (fixture->output), ==, 3);
    assert_says (fixture, "\"verdict\":\"holds\",\"kind\":\"article\"");
    assert_says (fixture, "\"source\":\"META\"");
    assert_says (fixture, "\"source\":\"capex.csv\"");
  }
}

/* What is drawn from 100 on is held against the prices that it was reckoned from. */
static void
test_indexed_prices_still_say_so (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", PRICES);
  draw (fixture, "chart --prices META.csv --indexed --no-store -o c.png");
  verify (fixture, "verify --no-store -f jsonl c.png", 0);
  assert_says (fixture, "\"verdict\":\"holds\"");
  write_file (fixture, "META.csv", RESTATED);
  verify (fixture, "verify --no-store -f jsonl c.png", 1);
}

static void
test_a_quotation_that_is_gone_is_named (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "one.txt", ARTICLE);
  draw (fixture, "chart one.txt --no-store -o c.png");
  write_file (fixture, "one.txt", EDITED);
  verify (fixture, "verify --no-store -f jsonl c.png", 1);
  assert_says (fixture, "\"verdict\":\"changed\"");
  assert_says (fixture, "“11.3%”");
  g_assert_null (strstr (fixture->output, "19.37"));
}

static void
test_words_that_moved_still_say_so (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "one.txt", ARTICLE);
  draw (fixture, "chart one.txt --no-store -o c.png");
  write_file (fixture, "one.txt", LONGER);
  verify (fixture, "verify --no-store -f jsonl c.png", 0);
  assert_says (fixture, "\"verdict\":\"holds\"");
  assert_says (fixture, "its words are still there");
}

static void
test_what_is_missing_is_told (ProgramFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "one.txt", NULL);

  write_file (fixture, "one.txt", ARTICLE);
  draw (fixture, "chart one.txt --no-store -o c.png");
  g_unlink (path);
  verify (fixture, "verify --no-store -f csv c.png", 1);
  assert_says (fixture, "missing");
}

static void
test_the_library_keeps_what_a_file_said (ProgramFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "one.txt", NULL);

  write_file (fixture, "one.txt", ARTICLE);
  draw (fixture, "chart one.txt -o c.png");
  g_unlink (path);
  verify (fixture, "verify -f jsonl c.png", 0);
  assert_says (fixture, "library's copy");
}

static void
test_a_price_that_changed_is_told_with_its_day (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", PRICES);
  draw (fixture, "chart --prices META.csv --no-store -o c.png");
  write_file (fixture, "META.csv", RESTATED);
  verify (fixture, "verify --no-store c.png", 1);
  assert_says (fixture, "1 of 3; first on 2025-10-30: 666.47 then, 667 now");
  write_file (fixture, "META.csv", CONTINUED);
  verify (fixture, "verify --no-store c.png", 0);
}

/* Five thousand days of a share; those of @changed (ends with 0) have another price. */
static char *
make_long_table (const guint *changed)
{
  GString *table = g_string_new ("date,close\n");
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 3, G_DATE_JANUARY, 2000);
  for (guint i = 0; i < 5000; i++) {
    gboolean is_changed = *changed > 0 && *changed == i;
    guint cents = 5000 + i * 37 % 400 + (is_changed ? 1 : 0);
    changed += is_changed;
    g_string_append_printf (table, "%04u-%02u-%02u,%u.%02u\n", g_date_get_year (&day),
                            g_date_get_month (&day), g_date_get_day (&day), cents / 100,
                            cents % 100);
    g_date_add_days (&day, i % 5 == 4 ? 3 : 1);
  }
  return g_string_free (table, FALSE);
}

/* A column of the picture has ten days and more: one cent on one of them does not show, and is
 * found. The 1001st day is 200 weeks after the first, the 4321st 864 weeks. */
static void
test_every_price_of_a_long_share_counts (ProgramFixture *fixture, gconstpointer data)
{
  g_autofree char *table = make_long_table ((const guint[]){ 0 });
  g_autofree char *one = make_long_table ((const guint[]){ 1000, 0 });
  g_autofree char *two = make_long_table ((const guint[]){ 1000, 4320, 0 });

  write_file (fixture, "LONG.csv", table);
  draw (fixture, "chart --prices LONG.csv --no-store -o c.png");
  verify (fixture, "verify --no-store c.png", 0);
  write_file (fixture, "LONG.csv", one);
  verify (fixture, "verify --no-store c.png", 1);
  assert_says (fixture, "other than drawn: 1 of 5000, on 2003-11-03");
  write_file (fixture, "LONG.csv", two);
  verify (fixture, "verify --no-store c.png", 1);
  assert_says (fixture, "other than drawn: 2 of 5000, on 2003-11-03, 2016-07-25");
}

/* The same out of the library. */
static void
test_the_library_is_held_against_a_long_share (ProgramFixture *fixture, gconstpointer data)
{
  g_autofree char *table = make_long_table ((const guint[]){ 0 });
  g_autofree char *one = make_long_table ((const guint[]){ 1000, 0 });

  write_file (fixture, "META.csv", table);
  run_program (fixture, "prices import META.csv");
  assert_succeeded (fixture);
  draw (fixture, "chart --kind timeline --company Meta -o c.png");
  verify (fixture, "verify -f jsonl c.png", 0);
  write_file (fixture, "META.csv", one);
  run_program (fixture, "prices import META.csv");
  assert_succeeded (fixture);
  verify (fixture, "verify -f jsonl c.png", 1);
  assert_says (fixture, "1 of 5000, on 2003-11-03");
}

static void
test_filings_are_held_against_the_library (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "meta.csv", FILINGS);
  run_program (fixture, "facts import meta.csv");
  assert_succeeded (fixture);
  draw (fixture, "chart --kind timeline --company Meta -o c.png");
  verify (fixture, "verify -f jsonl c.png", 0);
  assert_says (fixture, "\"source\":\"Reported figures of Meta\"");
  write_file (fixture, "meta.csv", REFILED);
  run_program (fixture, "facts import meta.csv");
  assert_succeeded (fixture);
  verify (fixture, "verify -f jsonl c.png", 1);
  assert_says (fixture, "1 of 2; first for Q3 2025: 19370000000 then, 19374000000 now");
  verify (fixture, "verify --no-store -f csv c.png", 1);
  assert_says (fixture, "missing");
}

static void
test_sources_are_found_in_a_folder_that_is_named (ProgramFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "away", NULL);
  g_autofree char *from = g_build_filename (fixture->folder, "META.csv", NULL);
  g_autofree char *to = g_build_filename (folder, "META.csv", NULL);

  write_file (fixture, "META.csv", PRICES);
  draw (fixture, "chart --prices META.csv --no-store -o c.png");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (g_rename (from, to), ==, 0);
  verify (fixture, "verify --no-store c.png", 1);
  verify (fixture, "verify --no-store --in away c.png", 0);
  g_unlink (to);
  g_rmdir (folder);
}

static void
test_what_is_no_picture_of_ours_is_refused (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "one.txt", ARTICLE);
  run_program (fixture, "verify --no-store one.txt");
  assert_failed_naming (fixture, "one.txt");
  run_program (fixture, "verify --no-store none.png");
  assert_failed_naming (fixture, "none.png");
  run_program (fixture, "verify");
  g_assert_cmpint (fixture->status, ==, 2);
  run_program (fixture, "verify c.png -f xml");
  g_assert_cmpint (fixture->status, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_program_test ("/verify/untouched-sources-still-say-so", test_untouched_sources_still_say_so);
  add_program_test ("/verify/indexed-prices-still-say-so", test_indexed_prices_still_say_so);
  add_program_test ("/verify/a-quotation-that-is-gone-is-named",
                    test_a_quotation_that_is_gone_is_named);
  add_program_test ("/verify/words-that-moved-still-say-so", test_words_that_moved_still_say_so);
  add_program_test ("/verify/what-is-missing-is-told", test_what_is_missing_is_told);
  add_program_test ("/verify/the-library-keeps-what-a-file-said",
                    test_the_library_keeps_what_a_file_said);
  add_program_test ("/verify/a-price-that-changed-is-told-with-its-day",
                    test_a_price_that_changed_is_told_with_its_day);
  add_program_test ("/verify/every-price-of-a-long-share-counts",
                    test_every_price_of_a_long_share_counts);
  add_program_test ("/verify/the-library-is-held-against-a-long-share",
                    test_the_library_is_held_against_a_long_share);
  add_program_test ("/verify/filings-are-held-against-the-library",
                    test_filings_are_held_against_the_library);
  add_program_test ("/verify/sources-are-found-in-a-folder-that-is-named",
                    test_sources_are_found_in_a_folder_that_is_named);
  add_program_test ("/verify/what-is-no-picture-of-ours-is-refused",
                    test_what_is_no_picture_of_ours_is_refused);
  return g_test_run ();
}
