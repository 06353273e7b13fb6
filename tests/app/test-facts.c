/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of reported figures, as they are read, kept and listed. */
#include "board/reported-spending.h"
#include "market/fact-csv.h"
#include "market/reports.h"
#include "program-fixture.h"
#include "store/store.h"

/* True figures of Meta's reports. */
#define WIDE                                                                                       \
  "quarter,period_end,report_date,report_time,revenue_musd,costs_and_expenses_musd,"               \
  "capex_incl_finance_leases_musd,capex_status,note,capex_source\n"                                \
  "2025Q2,2025-06-30,2025-07-30,after close,47516,27075,17012,verified,a,release of July\n"        \
  "2025Q3,2025-09-30,2025-10-29,after close,51242,30707,19374,verified,b,release of October\n"     \
  "2025Q4,2025-12-31,,,,,,,,\n"

static GPtrArray *
read_facts (const char *text)
{
  const MzFactOptions options = { "Meta", NULL, "table.csv" };
  g_autoptr (GError) error = NULL;
  GPtrArray *facts = mz_fact_csv_read (text, strlen (text), &options, NULL, &error);

  g_assert_no_error (error);
  return facts;
}

static void
assert_refused (const char *text, MzFactError code, const char *part)
{
  const MzFactOptions options = { "Meta", NULL, "table.csv" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) facts = mz_fact_csv_read (text, strlen (text), &options, NULL, &error);

  g_assert_null (facts);
  g_assert_error (error, MZ_FACT_ERROR, (int) code);
  if (!strstr (error->message, part))
    g_error ("“%s” does not say “%s”", error->message, part);
}

/* "company metric period = value currency (definition)" */
static char *
write_fact (const MzReportedFact *fact)
{
  g_autofree char *period = mz_period_to_string (&fact->period);
  g_autofree char *value = mz_amount_to_string (&fact->value);

  return g_strdup_printf ("%s %s %s = %s %s (%s)", fact->company, fact->metric, period, value,
                          fact->currency, fact->definition);
}

static void
assert_fact (const GPtrArray *facts, guint i, const char *expected)
{
  g_autofree char *text = write_fact (g_ptr_array_index (facts, i));

  g_assert_cmpstr (text, ==, expected);
}

/* -- Reading -- */

static void
test_column_for_each_metric (void)
{
  g_autoptr (GPtrArray) facts = read_facts (WIDE);
  const MzReportedFact *capex = g_ptr_array_index (facts, 5);

  g_assert_cmpuint (facts->len, ==, 6);
  assert_fact (facts, 0, "Meta revenue Q2 2025 = 47516000000 USD ()");
  assert_fact (facts, 3, "Meta opex Q3 2025 = 30707000000 USD ()");
  assert_fact (facts, 5, "Meta capex Q3 2025 = 19374000000 USD (incl finance leases)");
  g_assert_cmpuint (capex->period.first_day, ==, mz_day_parse ("2025-07-01"));
  g_assert_cmpuint (capex->period.last_day, ==, mz_day_parse ("2025-09-30"));
  g_assert_cmpuint (capex->reported, ==, mz_day_parse ("2025-10-29"));
  g_assert_cmpint (capex->time, ==, MZ_REPORT_AFTER_CLOSE);
  g_assert_cmpstr (capex->status, ==, "verified");
  g_assert_cmpstr (capex->source, ==, "release of October");
}

static void
test_one_figure_a_row (void)
{
  g_autoptr (GPtrArray) facts =
      read_facts ("\xEF\xBB\xBF"
                  "Company;Period;Metric;Value;Unit;Currency;Definition;Source\r\n"
                  "Saudi Aramco;2024;capital expenditures;50.4;billion;USD;organic;report 2024\r\n"
                  "Saudi Aramco;2024H1;capex;\"24,700\";million;USD;;report\r\n"
                  ";FY2025;net income;1.5;;SAR;;\r\n"
                  "Meta;2025-09-30;shares;2521000000;;USD;basic;report\r\n");

  g_assert_cmpuint (facts->len, ==, 4);
  assert_fact (facts, 0, "Saudi Aramco capex 2024 = 50400000000 USD (organic)");
  assert_fact (facts, 1, "Saudi Aramco capex H1 2024 = 24700000000 USD ()");
  assert_fact (facts, 2, "Meta net_income FY2025 = 1.5 SAR ()");
  assert_fact (facts, 3, "Meta shares 30 September 2025 = 2521000000  (basic)");
  g_assert_cmpstr (((MzReportedFact *) g_ptr_array_index (facts, 2))->source, ==, "table.csv");
}

static void
test_bad_tables_are_refused (void)
{
  assert_refused ("", MZ_FACT_ERROR_EMPTY, "empty");
  assert_refused ("company,capex_musd\nMeta,1\n", MZ_FACT_ERROR_NO_PERIOD, "quarter");
  assert_refused ("quarter,price\n2025Q3,1\n", MZ_FACT_ERROR_NO_VALUES, "capex_musd");
  assert_refused ("quarter,capex_musd\n2025Q3,1\n2025Q5,2\n", MZ_FACT_ERROR_ROW, "line 3");
  assert_refused ("quarter,capex_musd\n2025Q3,about 19\n", MZ_FACT_ERROR_ROW, "about 19");
  assert_refused ("quarter,capex_musd\n2025Q3,19374\n2025Q3,19373\n", MZ_FACT_ERROR_ROW, "line 3");
  assert_refused ("quarter,capex_musd,report_date\n2025Q3,1,October\n", MZ_FACT_ERROR_ROW,
                  "report_date");
  assert_refused ("quarter,metric,value\n2025Q3,happiness,1\n", MZ_FACT_ERROR_ROW, "happiness");
}

/* -- Using -- */

static void
test_reports_are_days (void)
{
  g_autoptr (GPtrArray) facts = read_facts (WIDE);
  g_autoptr (GArray) reports = mz_reports_new (facts, "Meta");
  g_autoptr (GArray) none = mz_reports_new (facts, "Oracle");

  g_assert_cmpuint (reports->len, ==, 2);
  g_assert_cmpuint (g_array_index (reports, MzReport, 1).day, ==, mz_day_parse ("2025-10-29"));
  g_assert_cmpint (g_array_index (reports, MzReport, 1).time, ==, MZ_REPORT_AFTER_CLOSE);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_spending_has_one_definition (void)
{
  g_autoptr (GPtrArray) facts =
      read_facts ("quarter,metric,value,definition\n"
                  "2025Q3,opex,30,\n2025Q1,capex,13,net\n2025Q2,capex,17,gross\n"
                  "2025Q3,capex,19,gross\n2024,capex,39,gross\n");
  MzReportedSpending spending;

  mz_reported_spending_init (&spending, facts, "Meta", 0, 0);
  g_assert_cmpstr (spending.metric, ==, "capex");
  g_assert_cmpstr (spending.definition, ==, "gross");
  g_assert_cmpuint (spending.spending->len, ==, 2);
  const MzSpendingFact *first = &g_array_index (spending.spending, MzSpendingFact, 0);
  g_assert_cmpuint ((guint) first->first, ==, mz_day_parse ("2025-04-01"));
  g_assert_cmpuint ((guint) first->last, ==, mz_day_parse ("2025-07-01"));
  g_assert_cmpuint ((guint) first->value, ==, 17);
  mz_reported_spending_clear (&spending);
  mz_reported_spending_init (&spending, facts, "Oracle", 0, 0);
  g_assert_null (spending.metric);
  g_assert_cmpuint (spending.spending->len, ==, 0);
  mz_reported_spending_clear (&spending);
}

/* -- Keeping -- */

static void
test_facts_are_kept_exactly (ProgramFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "own.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MzStore) store = mz_store_open (path, NULL, &error);
  g_autoptr (GPtrArray) facts = read_facts (WIDE);
  MzImportCount count;

  g_assert_no_error (error);
  g_assert_true (mz_store_import_facts (store, facts, &count, NULL, &error));
  g_assert_cmpuint (count.added, ==, 6);
  g_assert_true (mz_store_import_facts (store, facts, &count, NULL, &error));
  g_assert_cmpuint (count.added + count.changed, ==, 0);
  g_assert_cmpuint (count.same, ==, 6);
  g_autoptr (GPtrArray) capex = mz_store_load_facts (store, "Meta", "capex", NULL, &error);
  g_assert_cmpuint (capex->len, ==, 2);
  g_assert_true (
      mz_reported_fact_equal (g_ptr_array_index (capex, 1), g_ptr_array_index (facts, 5)));
  g_autoptr (GPtrArray) none = mz_store_load_facts (store, "Oracle", NULL, NULL, &error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (mz_store_close (store, &error));
}

static void
test_import_and_list (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "reported_meta.csv", WIDE);
  run_program (fixture, "facts import reported_meta.csv");
  assert_succeeded (fixture);
  g_assert_cmpstr (fixture->output, ==,
                   "reported_meta.csv: 6 figures added, 0 changed, 0 the same\n");
  run_program (fixture, "facts import reported_meta.csv");
  g_assert_cmpstr (fixture->output, ==,
                   "reported_meta.csv: 0 figures added, 0 changed, 6 the same\n");
  run_program (fixture, "facts list --company ميتا --metric capex -f jsonl");
  assert_succeeded (fixture);
  g_assert_cmpuint (count_lines (fixture->output), ==, 2);
  g_assert_nonnull (strstr (fixture->output,
                            "{\"company\":\"Meta\",\"metric\":\"capex\",\"period\":\"Q3 2025\","
                            "\"value\":19374000000,\"currency\":\"USD\","
                            "\"definition\":\"incl finance leases\",\"first\":\"2025-07-01\","
                            "\"last\":\"2025-09-30\",\"reported\":\"2025-10-29\","
                            "\"time\":\"after\",\"status\":\"verified\","
                            "\"source\":\"release of October\"}"));
}

static void
test_nothing_of_a_failed_import_is_kept (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "meta.csv", "quarter,capex_musd\n2025Q2,17012\n2025Q3,nineteen\n");
  run_program (fixture, "facts import meta.csv");
  assert_failed_naming (fixture, "meta.csv");
  g_assert_nonnull (strstr (fixture->errors, "line 3, column capex_musd: “nineteen”"));
  run_program (fixture, "facts list -f jsonl");
  assert_succeeded (fixture);
  g_assert_cmpstr (fixture->output, ==, "");
}

static void
test_dry_run_keeps_nothing (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "meta.csv", WIDE);
  run_program (fixture, "facts import --dry-run meta.csv -f csv");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpuint (count_lines (fixture->output), ==, 7);
  g_assert_nonnull (strstr (fixture->errors, "no figures of a metric: capex_status, note"));
  run_program (fixture, "facts list -f jsonl");
  g_assert_cmpstr (fixture->output, ==, "");
}

/* What a company's table says of its reports says which session an article speaks of. */
static void
test_reports_help_the_check (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "reported_meta.csv", WIDE);
  write_file (fixture, "META.csv",
              "date,close\n2025-10-28,751.44\n2025-10-29,751.67\n2025-10-30,666.47\n"
              "2025-10-31,648.35\n2025-11-03,637.71\n2025-11-04,627.32\n2025-11-05,635.95\n"
              "2025-11-06,618.94\n2025-11-07,621.71\n");
  write_file (fixture, "one.txt", "Late\n\nNovember 7, 2025\n\nShares of Meta fell 11.3%.\n");
  run_program (fixture, "prices import META.csv");
  run_program (fixture, "library add one.txt");
  run_program (fixture, "check -c Meta -f jsonl");
  g_assert_nonnull (strstr (fixture->output, "\"verdict\":\"differs\""));
  run_program (fixture, "facts import reported_meta.csv");
  run_program (fixture, "check -c Meta -f jsonl");
  g_assert_nonnull (strstr (fixture->output, "\"verdict\":\"matches\""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/column-for-each-metric", test_column_for_each_metric);
  g_test_add_func ("/facts/one-figure-a-row", test_one_figure_a_row);
  g_test_add_func ("/facts/bad-tables", test_bad_tables_are_refused);
  g_test_add_func ("/facts/reports", test_reports_are_days);
  g_test_add_func ("/facts/one-definition", test_spending_has_one_definition);
  add_program_test ("/facts/kept-exactly", test_facts_are_kept_exactly);
  add_program_test ("/facts/import-and-list", test_import_and_list);
  add_program_test ("/facts/failed-import", test_nothing_of_a_failed_import_is_kept);
  add_program_test ("/facts/dry-run", test_dry_run_keeps_nothing);
  add_program_test ("/facts/reports-help-the-check", test_reports_help_the_check);
  return g_test_run ();
}
