/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verb as users call it: the program itself, in a folder of its own. */
#include "program-fixture.h"

#define NEWS                                                                                       \
  "Alphabet spends more\n\nAlphabet said capital expenditure rose to $24 billion in Q3 2025.\n"

static void
test_added_article_is_listed_shown_and_removed (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "news.txt", NEWS);
  run_program (fixture, "library add news.txt");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "Alphabet spends more"));
  run_program (fixture, "library list --format jsonl");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "\"title\":\"Alphabet spends more\""));
  g_assert_nonnull (strstr (fixture->output, "\"companies\":\"Alphabet\""));
  run_program (fixture, "library show news.txt --format jsonl");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "\"value\":24000000000"));
  run_program (fixture, "library remove news.txt");
  assert_succeeded (fixture);
  run_program (fixture, "library list --format jsonl");
  assert_succeeded (fixture);
  g_assert_cmpstr (fixture->output, ==, "");
}

static void
test_figures_are_kept_unless_told_otherwise (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "news.txt", NEWS);
  run_program (fixture, "figures --no-store news.txt");
  assert_succeeded (fixture);
  run_program (fixture, "library list --format csv");
  g_assert_null (strstr (fixture->output, "Alphabet"));
  run_program (fixture, "figures news.txt");
  run_program (fixture, "figures news.txt");
  run_program (fixture, "library list --format jsonl");
  g_assert_nonnull (strstr (fixture->output, "Alphabet"));
  g_assert_cmpuint (count_lines (fixture->output), ==, 1);
}

static void
test_export_writes_the_whole_file_or_none (ProgramFixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;

  write_file (fixture, "news.txt", NEWS);
  write_file (fixture, "out.jsonl", "what was there");
  run_program (fixture, "library add news.txt");
  run_program (fixture, "library export --output no/such/folder.jsonl");
  assert_failed_naming (fixture, "folder.jsonl");
  run_program (fixture, "library export --output out.jsonl");
  assert_succeeded (fixture);
  contents = read_file (fixture, "out.jsonl");
  g_assert_true (g_str_has_prefix (contents, "{\"file\":\"news.txt\""));
  run_program (fixture, "library export --format csv");
  assert_succeeded (fixture);
  g_assert_true (g_str_has_prefix (fixture->output, "\"file\",\"start\""));
}

static void
test_backup_can_be_opened (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "news.txt", NEWS);
  run_program (fixture, "library add news.txt");
  run_program (fixture, "library backup copy.db");
  assert_succeeded (fixture);
  run_program (fixture, "library list --store copy.db --format jsonl");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "Alphabet"));
  run_program (fixture, "library check --store copy.db");
  assert_succeeded (fixture);
}

static void
test_what_is_not_there_is_named (ProgramFixture *fixture, gconstpointer data)
{
  run_program (fixture, "library add nothing.txt");
  assert_failed_naming (fixture, "nothing.txt");
  run_program (fixture, "library show nothing.txt");
  assert_failed_naming (fixture, "nothing.txt");
  run_program (fixture, "library remove nothing.txt");
  assert_failed_naming (fixture, "nothing.txt");
  run_program (fixture, "library list --store no/such/library.db");
  assert_failed_naming (fixture, "library.db");
}

static void
test_unusable_library_still_prints_the_figures (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "news.txt", NEWS);
  write_file (fixture, "other.db", "this is no library");
  run_program (fixture, "figures --store other.db --format jsonl news.txt");
  assert_failed_naming (fixture, "other.db");
  g_assert_nonnull (strstr (fixture->output, "24000000000"));
}

static void
test_wrong_calls_are_explained (ProgramFixture *fixture, gconstpointer data)
{
  static const char *const CALLS[] = {
    "library",
    "library dance",
    "library add",
    "library list --limit -1",
    "library list --format xml",
    "library list --trace",
    "library list words",
    "library backup one two",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CALLS); i++) {
    run_program (fixture, CALLS[i]);
    g_assert_cmpint (fixture->status, ==, 2);
    g_assert_cmpstr (fixture->output, ==, "");
    g_assert_nonnull (strstr (fixture->errors, "--help"));
  }
  run_program (fixture, "library --help");
  assert_succeeded (fixture);
  run_program (fixture, "library export --help");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "--output"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_program_test ("/library/added-article-is-listed-shown-and-removed",
                    test_added_article_is_listed_shown_and_removed);
  add_program_test ("/library/figures-are-kept-unless-told-otherwise",
                    test_figures_are_kept_unless_told_otherwise);
  add_program_test ("/library/export-writes-the-whole-file-or-none",
                    test_export_writes_the_whole_file_or_none);
  add_program_test ("/library/backup-can-be-opened", test_backup_can_be_opened);
  add_program_test ("/library/what-is-not-there-is-named", test_what_is_not_there_is_named);
  add_program_test ("/library/unusable-still-prints-the-figures",
                    test_unusable_library_still_prints_the_figures);
  add_program_test ("/library/wrong-calls-are-explained", test_wrong_calls_are_explained);
  return g_test_run ();
}
