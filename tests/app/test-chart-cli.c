/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "market-fixture.h"
#include "program-fixture.h"

/* The fixture's prices as a table that any vendor could have written. */
static void
write_prices (ProgramFixture *fixture, const char *name, double beta, guint seed, guint event)
{
  g_autoptr (GArray) bars = make_bars (100, beta, seed, event);
  GString *text = g_string_new ("date,open,high,low,close,adj_close,volume\n");

  for (guint i = 0; i < bars->len; i++) {
    const MzBar *bar = &g_array_index (bars, MzBar, i);
    g_autofree char *day = mz_day_to_string (bar->day);
    double close = (double) bar->close / MZ_PRICE_UNIT;
    g_string_append_printf (text, "%s,%.4f,%.4f,%.4f,%.4f,%.4f,1000\n", day, close * 0.999,
                            close * 1.01, close * 0.99, close, close);
  }
  write_file (fixture, name, text->str);
  g_string_free (text, TRUE);
}

static void
write_tables (ProgramFixture *fixture)
{
  GString *text = g_string_new ("quarter,report_date,report_time,capex_musd\n");

  write_prices (fixture, "META.csv", 1.2, 5, FIXTURE_EVENT);
  write_prices (fixture, "MSFT.csv", 0.8, 6, G_MAXUINT);
  write_prices (fixture, "GSPC.csv", 1, 0, G_MAXUINT);
  for (guint i = 0; i < 4; i++) {
    g_autofree char *day = mz_day_to_string (get_bar_day (40 + 60 * i));
    g_string_append_printf (text, "2024Q%u,%s,after close,%u\n", i + 1, day, 5000 + 700 * i);
  }
  write_file (fixture, "capex.csv", text->str);
  g_string_free (text, TRUE);
}

static char *
draw (ProgramFixture *fixture, const char *words)
{
  g_autofree char *all = g_strdup_printf ("chart --no-store -o out.svg %s", words);

  run_program (fixture, all);
  assert_succeeded (fixture);
  return read_file (fixture, "out.svg");
}

static void
test_shares_are_compared (ProgramFixture *fixture, gconstpointer data)
{
  write_tables (fixture);
  g_autofree char *picture =
      draw (fixture, "--kind compare --prices META.csv --prices MSFT.csv --prices GSPC.csv");
  g_assert_nonnull (strstr (picture, "Meta, Microsoft, S&amp;P 500: share prices compared"));
}

static void
test_an_event_is_measured_against_the_market (ProgramFixture *fixture, gconstpointer data)
{
  g_autofree char *day = mz_day_to_string (get_bar_day (FIXTURE_EVENT));
  g_autofree char *words =
      g_strdup_printf ("--kind event --prices META.csv --prices GSPC.csv --date %s", day);

  write_tables (fixture);
  g_autofree char *picture = draw (fixture, words);
  g_assert_nonnull (strstr (picture, "Meta: abnormal returns round"));
  g_assert_nonnull (strstr (picture, "Cumulative abnormal return"));
}

static void
test_a_scatter_takes_report_days_from_a_table (ProgramFixture *fixture, gconstpointer data)
{
  write_tables (fixture);
  g_autofree char *picture =
      draw (fixture, "--kind scatter --prices META.csv --spending capex.csv --window 0..1");
  g_assert_nonnull (strstr (picture, "n = 4 · slope"));
  g_assert_nonnull (strstr (picture, "Capital spending, USD"));
}

static void
test_a_symbol_names_the_company (ProgramFixture *fixture, gconstpointer data)
{
  write_tables (fixture);
  g_autofree char *plain = draw (fixture, "--prices META.csv --spending capex.csv");
  g_assert_nonnull (strstr (plain, "Meta: capital spending against share price"));
  g_autofree char *indexed = draw (fixture, "--prices META.csv --indexed");
  g_assert_nonnull (strstr (indexed, "1 Jan 2024 = 100"));
}

/* Two for one overnight: the raw price halves, the adjusted one stays. */
static void
test_adjusted_prices_come_from_a_table (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv",
              "date,open,high,low,close,adj_close,volume\n"
              "2025-03-03,100,100,100,100,50,1000\n2025-03-04,100,100,100,100,50,1000\n"
              "2025-03-05,50,50,50,50,50,2000\n2025-03-06,50,50,50,50,50,2000\n");
  run_program (fixture, "chart --no-store --adjusted --prices META.csv -o out.csv");
  assert_succeeded (fixture);
  g_autofree char *adjusted = read_file (fixture, "out.csv");
  g_assert_null (strstr (adjusted, "100"));
  run_program (fixture, "chart --no-store --prices META.csv -o out.csv");
  g_autofree char *raw = read_file (fixture, "out.csv");
  g_assert_nonnull (strstr (raw, "100"));
}

static void
test_wrong_words_are_told (ProgramFixture *fixture, gconstpointer data)
{
  static const char *const WRONG[] = {
    "--kind pie --prices META.csv",
    "--prices META.csv --prices MSFT.csv",
    "--kind event --prices META.csv --window 3..5",
    "--kind event --prices META.csv --date yesterday",
    "--kind event --prices META.csv --time noon",
    "--kind pairs --prices META.csv",
    "--kind timeline --prices META.csv -c Meta -c Amazon",
  };

  write_tables (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_autofree char *all = g_strdup_printf ("chart --no-store -o out.svg %s", WRONG[i]);
    run_program (fixture, all);
    g_assert_cmpint (fixture->status, ==, 2);
    g_assert_cmpstr (fixture->errors, !=, "");
  }
}

static void
test_a_benchmark_that_is_not_there_is_named (ProgramFixture *fixture, gconstpointer data)
{
  write_tables (fixture);
  run_program (fixture, "chart --no-store -o out.svg --kind event --prices META.csv "
                        "--date 2025-01-02 --benchmark NOSUCH");
  assert_failed_naming (fixture, "NOSUCH");
}

/* What the library has of filings, of another definition, and of an article about one of them. */
static void
test_filings_are_drawn_once (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "filed.csv",
              "date,company,metric,value,currency,definition,source\n"
              "2025Q2,Meta,capex,17012000000,USD,with leases,https://www.example.com/q2\n"
              "2025Q3,Meta,capex,19374000000,USD,with leases,https://www.example.com/q3\n"
              "2025Q2,Meta,capex,16538000000,USD,cash,https://www.example.com/q2\n");
  write_file (fixture, "news.txt",
              "Meta spends more\n\nMeta Platforms spent $19.37 billion on capital expenditures in "
              "the third quarter of 2025.\n");
  run_program (fixture, "facts import filed.csv");
  assert_succeeded (fixture);
  run_program (fixture, "chart news.txt --kind timeline -o c.csv");
  assert_succeeded (fixture);
  g_autofree char *table = read_file (fixture, "c.csv");
  g_assert_nonnull (strstr (table, "Capital spending by filings,2025-07-01,2025-09-30,19374000000,"
                                   "19374000000,USD,exact,actual,capex,Meta,Q3 2025,"
                                   "https://www.example.com/q3,Reported figures of Meta,"
                                   ",,,,with leases,filing"));
  g_assert_nonnull (strstr (table, "The same by an article,2025-07-01,2025-09-30,19370000000,"));
  g_assert_null (strstr (table, "16538000000"));
  g_assert_cmpuint (count_lines (table), ==, 4);
  /* The same without any article. */
  run_program (fixture, "library remove news.txt");
  run_program (fixture, "chart --kind timeline -o c.csv");
  assert_succeeded (fixture);
  g_autofree char *alone = read_file (fixture, "c.csv");
  g_assert_cmpuint (count_lines (alone), ==, 3);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, ProgramFixture, NULL, set_up_program, function, tear_down_program)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/chart-cli/shares-are-compared", test_shares_are_compared);
  ADD ("/chart-cli/an-event-is-measured-against-the-market",
       test_an_event_is_measured_against_the_market);
  ADD ("/chart-cli/a-scatter-takes-report-days-from-a-table",
       test_a_scatter_takes_report_days_from_a_table);
  ADD ("/chart-cli/a-symbol-names-the-company", test_a_symbol_names_the_company);
  ADD ("/chart-cli/adjusted-prices-come-from-a-table", test_adjusted_prices_come_from_a_table);
  ADD ("/chart-cli/filings-are-drawn-once", test_filings_are_drawn_once);
  ADD ("/chart-cli/wrong-words-are-told", test_wrong_words_are_told);
  ADD ("/chart-cli/a-benchmark-that-is-not-there-is-named",
       test_a_benchmark_that_is_not_there_is_named);
  return g_test_run ();
}
