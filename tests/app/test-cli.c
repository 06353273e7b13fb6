/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program as users, scripts and pipes call it. */
#include "program-fixture.h"

#include <json-glib/json-glib.h>

#define NEWS                                                                                       \
  "\xEF\xBB\xBFشركة Alphabet تنفق أكثر\r\n\r\n"                                        \
  "\tقالت شركة Alphabet إن نفقاتها الرأسمالية ارتفعت إلى 24.5 مليار دولار.\r\n"
#define TEXT (NEWS + 3) /* what the offsets count in: without the byte order mark */

/* Runs a line of shell in which $MIZAN is the program. */
static void
run_shell (ProgramFixture *fixture, const char *line, const char *input)
{
  g_autofree char *program = find_program ();
  g_autofree char *script = g_strdup_printf ("MIZAN='%s'; %s", program, line);
  const char *const argv[] = { "/bin/sh", "-c", script, NULL };

  run_words (fixture, argv, input);
}

static JsonObject *
parse_first_line (const char *output)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  const char *end = strchr (output, '\n');

  g_assert_nonnull (end);
  g_assert_true (json_parser_load_from_data (parser, output, end - output, NULL));
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

static void
test_json_has_the_promised_members (ProgramFixture *fixture, gconstpointer data)
{
  static const char *const KEYS[] = { "file",    "start",     "end",      "quote",     "kind",
                                      "value",   "currency",  "metric",   "role",      "change",
                                      "company", "qualifier", "modality", "confidence" };

  write_file (fixture, "news.txt", NEWS);
  run_program (fixture, "figures --no-store --format jsonl news.txt");
  assert_succeeded (fixture);
  g_autoptr (JsonObject) figure = parse_first_line (fixture->output);
  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    g_assert_true (json_object_has_member (figure, KEYS[i]));
  g_assert_false (json_object_has_member (figure, "high"));
  g_assert_cmpstr (json_object_get_string_member (figure, "file"), ==, "news.txt");
  g_assert_cmpstr (json_object_get_string_member (figure, "currency"), ==, "USD");
  /* Not 2.45e10. */
  g_assert_nonnull (strstr (fixture->output, "\"value\":24500000000,"));
}

static void
test_offsets_count_code_points (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "news.txt", NEWS);
  run_program (fixture, "figures --no-store --format jsonl news.txt");
  g_autoptr (JsonObject) figure = parse_first_line (fixture->output);
  gint64 start = json_object_get_int_member (figure, "start");
  gint64 end = json_object_get_int_member (figure, "end");
  g_autofree char *quote = g_utf8_substring (TEXT, start, end);

  g_assert_cmpstr (quote, ==, json_object_get_string_member (figure, "quote"));
  g_assert_cmpstr (quote, ==, "24.5 مليار دولار");
}

static void
test_reads_standard_input (ProgramFixture *fixture, gconstpointer data)
{
  run_shell (fixture, "$MIZAN figures --no-store --format jsonl -", NEWS);
  assert_succeeded (fixture);
  g_autoptr (JsonObject) figure = parse_first_line (fixture->output);
  g_assert_cmpstr (json_object_get_string_member (figure, "file"), ==, "-");
  run_shell (fixture, "$MIZAN figures --no-store -", "");
  assert_failed_naming (fixture, "standard input");
}

static void
test_table_shows_figures_and_reasons (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "news.txt", NEWS "وكان ذلك في عام 2019.\n");
  run_program (fixture, "figures --no-store --trace --unread news.txt");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "24.5 مليار دولار"));
  g_assert_nonnull (strstr (fixture->output, "2019"));
  g_assert_nonnull (strstr (fixture->output, "date"));
  run_program (fixture, "figures --no-store --trace --unread --format jsonl news.txt");
  g_assert_nonnull (strstr (fixture->output, "\"trace\":\""));
  g_assert_nonnull (strstr (fixture->output, "\"unread\":\"date\""));
}

static void
test_csv_quotes_what_needs_it (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "a \"quoted\", name.txt", NEWS);
  run_program (fixture, "figures --no-store --format csv 'a \"quoted\", name.txt'");
  assert_succeeded (fixture);
  g_assert_true (g_str_has_prefix (fixture->output, "\"file\",\"start\",\"end\",\"quote\","));
  g_assert_nonnull (strstr (fixture->output, "\r\n\"a \"\"quoted\"\", name.txt\",\""));
}

static void
test_many_jobs_keep_the_order (ProgramFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *alone = NULL;

  for (guint i = 0; i < 40; i++) {
    g_autofree char *name = g_strdup_printf ("%02u.txt", i);
    g_autofree char *text = g_strdup_printf ("Revenue was $%u million.\n", i + 1);
    write_file (fixture, name, text);
    g_string_append_printf (list, "%s\n", name);
  }
  run_shell (fixture, "$MIZAN figures --no-store -f jsonl --files-from -", list->str);
  assert_succeeded (fixture);
  g_assert_cmpuint (count_lines (fixture->output), ==, 40);
  alone = g_strdup (fixture->output);
  run_shell (fixture, "$MIZAN figures --no-store -f jsonl --jobs 4 *.txt", NULL);
  assert_succeeded (fixture);
  g_assert_cmpstr (fixture->output, ==, alone);
}

static void
test_one_bad_file_does_not_stop_the_others (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "a.txt", NEWS);
  write_file (fixture, "b.txt", "");
  write_file (fixture, "d.txt", NEWS);
  run_program (fixture, "figures --no-store -f jsonl --jobs 3 a.txt b.txt c.txt . d.txt");
  assert_failed_naming (fixture, "b.txt");
  assert_failed_naming (fixture, "c.txt");
  g_assert_cmpuint (count_lines (fixture->errors), ==, 3);
  g_assert_cmpuint (count_lines (fixture->output), ==, 2);
}

static void
test_damaged_text_is_read_not_in_silence (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "news.txt", "بلغت الإيرادات \xFF 5 مليارات دولار.\n");
  run_program (fixture, "figures --no-store -f jsonl news.txt");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_nonnull (strstr (fixture->errors, "news.txt: 1 place"));
  g_assert_nonnull (strstr (fixture->output, "5000000000"));
}

static void
assert_misused (ProgramFixture *fixture, const char *words)
{
  run_program (fixture, words);
  g_test_message ("%s", words);
  g_assert_cmpint (fixture->status, ==, 2);
  g_assert_cmpstr (fixture->output, ==, "");
  g_assert_nonnull (strstr (fixture->errors, "--help"));
}

static void
test_misuse_is_told_from_failure (ProgramFixture *fixture, gconstpointer data)
{
  assert_misused (fixture, "");
  assert_misused (fixture, "figurs");
  assert_misused (fixture, "--no-such-option");
  assert_misused (fixture, "figures");
  assert_misused (fixture, "figures --format xml news.txt");
  assert_misused (fixture, "figures --jobs -1 news.txt");
  assert_misused (fixture, "figures --jobs many news.txt");
  assert_misused (fixture, "figures --store a.db --no-store news.txt");
  assert_misused (fixture, "figures --files-from - -");
  assert_misused (fixture, "figures --no-such-option news.txt");
}

static void
test_help_and_version (ProgramFixture *fixture, gconstpointer data)
{
  run_program (fixture, "--help");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "figures"));
  run_program (fixture, "figures --help");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "mizan figures"));
  g_assert_nonnull (strstr (fixture->output, "--files-from"));
  run_program (fixture, "--version");
  assert_succeeded (fixture);
  g_assert_true (g_str_has_prefix (fixture->output, "mizan "));
}

static void
test_lost_output_is_a_failure (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "news.txt", NEWS);
  run_shell (fixture, "$MIZAN figures --no-store news.txt >/dev/full", NULL);
  assert_failed_naming (fixture, "No space left on device");
  run_shell (fixture, "$MIZAN figures --help >/dev/full", NULL);
  assert_failed_naming (fixture, "No space left on device");
  run_shell (fixture, "$MIZAN figures --no-store news.txt >&-", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  /* The reader is gone before the first byte. */
  run_shell (fixture,
             "{ sleep 0.3; $MIZAN figures --no-store news.txt; echo $? >status; } | true; "
             "cat status",
             NULL);
  g_assert_cmpstr (fixture->output, ==, "1\n");
  g_assert_nonnull (strstr (fixture->errors, "Broken pipe"));
}

static void
test_speaks_arabic (ProgramFixture *fixture, gconstpointer data)
{
  fixture->language = "ar";
  run_program (fixture, "figures --no-store none.txt");
  assert_failed_naming (fixture, "none.txt");
  g_assert_nonnull (strstr (fixture->errors, "غير موجود"));
}

static void
test_without_display_prints_figures (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "news.txt", NEWS);
  run_program (fixture, "news.txt");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_nonnull (strstr (fixture->errors, "no display"));
  g_assert_nonnull (strstr (fixture->output, "24.5"));
}

/* A copy of the program, installed beside a window that says how it was called. */
static void
test_becomes_the_window (ProgramFixture *fixture, gconstpointer data)
{
  fixture->display = ":99";
  write_file (fixture, "news.txt", NEWS);
  run_shell (fixture,
             "mkdir -p bin libexec/mizan && cp \"$MIZAN\" bin/mizan && "
             "printf '#!/bin/sh\\necho $$ \"$@\"\\n' >libexec/mizan/mizan-window && "
             "chmod +x libexec/mizan/mizan-window && exec bin/mizan news.txt 'another one.txt'",
             NULL);
  g_autofree char *expected =
      g_strdup_printf ("%" G_GINT64_FORMAT " news.txt another one.txt\n", fixture->process);
  assert_succeeded (fixture);
  g_assert_cmpstr (fixture->output, ==, expected);
  run_shell (fixture, "exec bin/mizan", NULL);
  assert_succeeded (fixture);
  run_shell (fixture,
             "rm libexec/mizan/mizan-window; bin/mizan news.txt; s=$?; rm -r bin libexec; exit $s",
             NULL);
  assert_failed_naming (fixture, "mizan-window");
}

static void
test_library_in_trouble_does_not_hide_figures (ProgramFixture *fixture, gconstpointer data)
{
  write_file (fixture, "news.txt", NEWS);
  write_file (fixture, "junk.db", "this is no database, whatever its name says");
  run_program (fixture, "figures --store junk.db -f jsonl news.txt");
  assert_failed_naming (fixture, "junk.db");
  g_assert_cmpuint (count_lines (fixture->output), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_program_test ("/cli/json-has-the-promised-members", test_json_has_the_promised_members);
  add_program_test ("/cli/offsets-count-code-points", test_offsets_count_code_points);
  add_program_test ("/cli/reads-standard-input", test_reads_standard_input);
  add_program_test ("/cli/table-shows-figures-and-reasons", test_table_shows_figures_and_reasons);
  add_program_test ("/cli/csv-quotes-what-needs-it", test_csv_quotes_what_needs_it);
  add_program_test ("/cli/many-jobs-keep-the-order", test_many_jobs_keep_the_order);
  add_program_test ("/cli/one-bad-file-does-not-stop-the-others",
                    test_one_bad_file_does_not_stop_the_others);
  add_program_test ("/cli/damaged-text-is-read-but-not-in-silence",
                    test_damaged_text_is_read_not_in_silence);
  add_program_test ("/cli/misuse-is-told-from-failure", test_misuse_is_told_from_failure);
  add_program_test ("/cli/help-and-version", test_help_and_version);
  add_program_test ("/cli/lost-output-is-a-failure", test_lost_output_is_a_failure);
  add_program_test ("/cli/speaks-arabic", test_speaks_arabic);
  add_program_test ("/cli/without-a-display-prints-figures", test_without_display_prints_figures);
  add_program_test ("/cli/becomes-the-window-in-the-same-process", test_becomes_the_window);
  add_program_test ("/cli/a-library-in-trouble-does-not-hide-figures",
                    test_library_in_trouble_does_not_hide_figures);
  return g_test_run ();
}
