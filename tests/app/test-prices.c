/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verb as users call it: the program itself, in a folder of its own. */
#include "program-fixture.h"

#define TABLE                                                                                      \
  "Date,Close/Last,Volume,Open,High,Low\n"                                                         \
  "10/30/2025,$666.50,88440100,$669.25,$680,$650.75\n"                                             \
  "10/29/2025,$751.50,26818600,$754,$760,$750\n"

static void
test_imported_prices_are_listed_and_shown (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", TABLE);
  run_program (fixture, "prices import META.csv");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "META: 2 days added"));
  run_program (fixture, "prices list --format jsonl");
  assert_succeeded (fixture);
  g_assert_true (g_str_has_prefix (fixture->output,
                                   "{\"symbol\":\"META\",\"days\":2,\"first\":\"2025-10-29\","
                                   "\"last\":\"2025-10-30\",\"currency\":\"USD\","
                                   "\"source\":\"META.csv (Nasdaq)\""));
  run_program (fixture, "prices show META --from 2025-10-30 --format jsonl");
  assert_succeeded (fixture);
  g_assert_cmpstr (fixture->output, ==,
                   "{\"symbol\":\"META\",\"date\":\"2025-10-30\",\"open\":669.25,\"high\":680,"
                   "\"low\":650.75,\"close\":666.5,\"volume\":88440100}\n");
}

static void
test_importing_again_changes_nothing (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", TABLE);
  run_program (fixture, "prices import META.csv");
  run_program (fixture, "prices import META.csv");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "0 days added, 0 changed, 2 the same"));
}

/* What the file leaves open is told with the way to settle it, and settled that way. */
static void
test_doubt_is_told_and_settled (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "DAX.csv", "Datum;Schluss\n3/10/2025;24.378\n6/10/2025;24.378\n");
  run_program (fixture, "prices import DAX.csv --dry-run -f csv");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_nonnull (strstr (fixture->errors, "--dates"));
  g_assert_nonnull (strstr (fixture->errors, "--decimal comma"));
  run_program (fixture, "prices import DAX.csv --dates day --decimal comma --dry-run -f jsonl");
  assert_succeeded (fixture);
  g_assert_cmpstr (fixture->output, ==,
                   "{\"symbol\":\"DAX\",\"date\":\"2025-10-03\",\"close\":24378}\n"
                   "{\"symbol\":\"DAX\",\"date\":\"2025-10-06\",\"close\":24378}\n");
  run_program (fixture, "prices import DAX.csv --dates first");
  g_assert_cmpint (fixture->status, ==, 2);
}

static void
test_prices_outside_the_session (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv",
              "Date,Close,Pre-Market,After Hours\n"
              "2025-10-29,751.67,753.1,690.25\n2025-10-30,666.47,668,N/A\n");
  run_program (fixture, "prices set META 2025-10-30 660.5 --session after");
  assert_succeeded (fixture);
  run_program (fixture, "prices import META.csv");
  assert_succeeded (fixture);
  run_program (fixture, "prices show META --format jsonl");
  g_assert_cmpstr (fixture->output, ==,
                   "{\"symbol\":\"META\",\"date\":\"2025-10-29\",\"close\":751.67,"
                   "\"pre_market\":753.1,\"after_hours\":690.25}\n"
                   "{\"symbol\":\"META\",\"date\":\"2025-10-30\",\"close\":666.47,"
                   "\"pre_market\":668,\"after_hours\":660.5}\n");
  /* What was entered by hand stays, and goes by hand. */
  run_program (fixture, "prices set META 2025-10-29 691 --session after");
  run_program (fixture, "prices import META.csv");
  run_program (fixture, "prices show META --from 2025-10-29 --to 2025-10-29 --format jsonl");
  g_assert_nonnull (strstr (fixture->output, "\"after_hours\":691}"));
  run_program (fixture, "prices unset META 2025-10-29 --session after");
  assert_succeeded (fixture);
  run_program (fixture, "prices unset META 2025-10-29 --session after");
  g_assert_cmpint (fixture->status, ==, 1);
  run_program (fixture, "prices set META 2025-10-29 691 --session noon");
  g_assert_cmpint (fixture->status, ==, 2);
  run_program (fixture, "prices set META 2025-10-29 691 --session after --low 1");
  g_assert_cmpint (fixture->status, ==, 2);
}

static void
test_price_by_hand_wins (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", TABLE);
  run_program (fixture, "prices set META 2025-10-30 666.47 --low 650.17 --currency USD");
  assert_succeeded (fixture);
  run_program (fixture, "prices import META.csv");
  g_assert_nonnull (strstr (fixture->output, "1 days added, 0 changed, 0 the same, 1 entered"));
  run_program (fixture, "prices show META --from 2025-10-30 --format jsonl");
  g_assert_cmpstr (fixture->output, ==,
                   "{\"symbol\":\"META\",\"date\":\"2025-10-30\",\"low\":650.17,"
                   "\"close\":666.47}\n");
  g_assert_nonnull (strstr (fixture->errors, "META: the price of 2025-10-30 was entered by hand."));

  run_program (fixture, "prices unset META 2025-10-30");
  assert_succeeded (fixture);
  run_program (fixture, "prices import META.csv");
  g_assert_nonnull (strstr (fixture->output, "1 days added, 0 changed, 1 the same, 0 entered"));
  run_program (fixture, "prices unset META 2025-10-30");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->errors, "META 2025-10-30"));
}

static void
test_only_days_that_are_shown_are_told (ProgramFixture *fixture, gconstpointer data)
{
  run_program (fixture, "prices set META 2025-10-29 751.67");
  run_program (fixture, "prices set META 2025-10-30 666.47");
  run_program (fixture, "prices set META 2025-10-31 648.35");
  run_program (fixture, "prices show META --from 2025-10-30 --to 2025-10-30");
  g_assert_nonnull (strstr (fixture->errors, "2025-10-30"));
  g_assert_null (strstr (fixture->errors, "2025-10-29"));
  g_assert_null (strstr (fixture->errors, "2025-10-31"));
}

static void
test_price_without_a_session_is_shown (ProgramFixture *fixture, gconstpointer data)
{
  run_program (fixture, "prices set META 2025-10-30 666.47");
  run_program (fixture, "prices set META 2025-10-29 690.25 --session after");
  run_program (fixture, "prices set META 2025-10-31 668 --session before");
  run_program (fixture, "prices set META 2025-10-31 650.5 --session after");
  run_program (fixture, "prices show META --format jsonl");
  g_assert_cmpstr (fixture->output, ==,
                   "{\"symbol\":\"META\",\"date\":\"2025-10-29\",\"after_hours\":690.25}\n"
                   "{\"symbol\":\"META\",\"date\":\"2025-10-30\",\"close\":666.47}\n"
                   "{\"symbol\":\"META\",\"date\":\"2025-10-31\",\"pre_market\":668,"
                   "\"after_hours\":650.5}\n");
  run_program (fixture, "prices show META --from 2025-10-31");
  g_assert_nonnull (strstr (fixture->output, "650.5"));
}

/* Nothing is left of a symbol with its last price. */
static void
test_symbol_without_prices_is_not_listed (ProgramFixture *fixture, gconstpointer data)
{
  run_program (fixture, "prices set META 2025-10-30 666.47");
  run_program (fixture, "prices set META 2025-10-30 660.5 --session after");
  run_program (fixture, "prices unset META 2025-10-30");
  run_program (fixture, "prices list --format csv");
  g_assert_nonnull (strstr (fixture->output, "META"));
  run_program (fixture, "prices unset META 2025-10-30 --session after");
  run_program (fixture, "prices list --format csv");
  g_assert_null (strstr (fixture->output, "META"));
}

static void
test_prices_that_are_none_are_refused (ProgramFixture *fixture, gconstpointer data)
{
  static const char *const CALLS[] = {
    "prices set META 2025-10-30",           "prices set META October 666.47",
    "prices set META 2025-10-30 -1",        "prices set META 2025-10-30 many",
    "prices set META 2025-10-30 1e300",     "prices set META 2025-10-30 0.0000000001",
    "prices set META 2025-10-30 5 --low 6", "prices set META 2025-10-30 5 --high 4",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CALLS); i++) {
    run_program (fixture, CALLS[i]);
    g_assert_cmpint (fixture->status, ==, 2);
  }
}

static void
test_dry_run_keeps_nothing_and_tells_all (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", TABLE "10/28/2025,N/A,N/A,N/A,N/A,N/A\n");
  run_program (fixture, "prices import --dry-run --symbol FB --format jsonl META.csv");
  assert_succeeded (fixture);
  g_assert_cmpuint (count_lines (fixture->output), ==, 3);
  g_assert_nonnull (strstr (fixture->output, "\"symbol\":\"FB\",\"date\":\"2025-10-29\""));
  g_assert_nonnull (strstr (fixture->output, "\"line\":4,\"left_out\":\"no_price\""));
  run_program (fixture, "prices list --format jsonl");
  g_assert_cmpstr (fixture->output, ==, "");
}

static void
test_rows_left_out_are_told (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", TABLE "10/28/2025,N/A,N/A,N/A,N/A,N/A\n");
  run_program (fixture, "prices import META.csv");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_nonnull (strstr (fixture->errors, "line 4, 2025-10-28: no price"));
}

static void
test_file_that_is_no_table_leaves_nothing (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "META.csv", TABLE);
  write_file (fixture, "page.csv", "<!DOCTYPE html><html></html>");
  write_file (fixture, "empty.csv", "");
  run_program (fixture, "prices import page.csv");
  assert_failed_naming (fixture, "page.csv");
  run_program (fixture, "prices import empty.csv");
  assert_failed_naming (fixture, "empty.csv");
  run_program (fixture, "prices import nothing.csv");
  assert_failed_naming (fixture, "nothing.csv");
  run_program (fixture, "prices import .");
  assert_failed_naming (fixture, "“.”");
  run_program (fixture, "prices list --format jsonl");
  g_assert_cmpstr (fixture->output, ==, "");
  /* One bad file does not keep the others out. */
  run_program (fixture, "prices import page.csv META.csv");
  assert_failed_naming (fixture, "page.csv");
  g_assert_nonnull (strstr (fixture->output, "META: 2 days added"));
}

static void
test_other_encodings_are_read (ProgramFixture *fixture, gconstpointer data)
{
  static const char ARABIC[] = "التاريخ,الإغلاق\n2025-10-30,25.5\n";
  g_autofree char *path = g_build_filename (fixture->folder, "2222.SR.csv", NULL);
  gsize length;
  g_autofree char *bytes = g_convert (ARABIC, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  g_autofree char *marked = g_malloc (length + 2);

  memcpy (marked, "\xFF\xFE", 2);
  memcpy (marked + 2, bytes, length);
  g_assert_true (g_file_set_contents (path, marked, (gssize) length + 2, NULL));
  run_program (fixture, "prices import 2222.SR.csv");
  assert_succeeded (fixture);
  run_program (fixture, "prices show 2222.SR --format csv");
  g_assert_nonnull (strstr (fixture->output, "\"2222.SR\",\"2025-10-30\",\"\",\"\",\"\",\"25.5\""));
}

static void
test_wrong_calls_are_explained (ProgramFixture *fixture, gconstpointer data)
{
  static const char *const CALLS[] = {
    "prices",
    "prices sell",
    "prices import",
    "prices import --symbol META a.csv b.csv",
    "prices import --format csv a.csv",
    "prices list META",
    "prices show",
    "prices show META MSFT",
    "prices show META --from yesterday",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CALLS); i++) {
    run_program (fixture, CALLS[i]);
    g_assert_cmpint (fixture->status, ==, 2);
    g_assert_nonnull (strstr (fixture->errors, "--help"));
  }
  run_program (fixture, "prices show META");
  assert_failed_naming (fixture, "META");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_program_test ("/prices/outside-the-session", test_prices_outside_the_session);
  add_program_test ("/prices/cli/doubt", test_doubt_is_told_and_settled);
  add_program_test ("/prices/imported-are-listed-and-shown",
                    test_imported_prices_are_listed_and_shown);
  add_program_test ("/prices/importing-again-changes-nothing",
                    test_importing_again_changes_nothing);
  add_program_test ("/prices/price-by-hand-wins", test_price_by_hand_wins);
  add_program_test ("/prices/only-days-that-are-shown-are-told",
                    test_only_days_that_are_shown_are_told);
  add_program_test ("/prices/price-without-a-session-is-shown",
                    test_price_without_a_session_is_shown);
  add_program_test ("/prices/symbol-without-prices-is-not-listed",
                    test_symbol_without_prices_is_not_listed);
  add_program_test ("/prices/what-is-no-price-is-refused", test_prices_that_are_none_are_refused);
  add_program_test ("/prices/dry-run-keeps-nothing-and-tells-all",
                    test_dry_run_keeps_nothing_and_tells_all);
  add_program_test ("/prices/rows-left-out-are-told", test_rows_left_out_are_told);
  add_program_test ("/prices/file-that-is-no-table-leaves-nothing",
                    test_file_that_is_no_table_leaves_nothing);
  add_program_test ("/prices/other-encodings-are-read", test_other_encodings_are_read);
  add_program_test ("/prices/wrong-calls-are-explained", test_wrong_calls_are_explained);
  return g_test_run ();
}
