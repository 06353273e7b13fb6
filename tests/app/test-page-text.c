/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether readers of a PDF find its Arabic again, as Poppler reads it. */
#include "chart-fixture.h"
#include "chart/export.h"

#include <glib/gstdio.h>

static gboolean
is_mark_of_direction (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* What the program shows, without the marks of direction that it puts in. */
static char *
read_page (GBytes *bytes)
{
  g_autofree char *folder = g_dir_make_tmp ("mizan-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "page.pdf", NULL);
  const char *words[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *output = NULL;
  GString *text = g_string_new (NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &output, NULL, NULL, NULL));
  for (const char *c = output; *c; c = g_utf8_next_char (c))
    if (!is_mark_of_direction (g_utf8_get_char (c)))
      g_string_append_unichar (text, g_utf8_get_char (c));
  g_unlink (path);
  g_rmdir (folder);
  return g_string_free (text, FALSE);
}

static void
assert_has (const char *text, const char *words)
{
  if (!strstr (text, words)) {
    g_test_message ("no “%s” in: %s", words, text);
    g_test_fail ();
  }
}

static void
test_arabic_is_found_again (void)
{
  g_autofree char *reader = g_find_program_in_path ("pdftotext");
  MzExportOptions options = { .format = MZ_FORMAT_PDF, .scene = { .width = 1200, .height = 700 } };
  g_autoptr (MzChart) chart = make_pairs ("ar", 7);

  if (!reader) {
    g_test_skip ("pdftotext is not installed");
    return;
  }
  g_autoptr (GBytes) bytes = mz_export_to_bytes (chart, &options, NULL, NULL);
  g_autofree char *text = read_page (bytes);
  assert_has (text, "الإنفاق");
  assert_has (text, "دولار");
  assert_has (text, "السهم");
  assert_has (text, "8.5%");
}

static void
test_latin_is_found_again (void)
{
  g_autofree char *reader = g_find_program_in_path ("pdftotext");
  MzExportOptions options = { .format = MZ_FORMAT_PDF, .scene = { .width = 1200, .height = 700 } };
  g_autoptr (MzChart) chart = make_pairs ("en", 7);

  if (!reader) {
    g_test_skip ("pdftotext is not installed");
    return;
  }
  g_autoptr (GBytes) bytes = mz_export_to_bytes (chart, &options, NULL, NULL);
  g_autofree char *text = read_page (bytes);
  assert_has (text, "Reported spending");
  assert_has (text, "8.5%");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-text/arabic-is-found-again", test_arabic_is_found_again);
  g_test_add_func ("/page-text/latin-is-found-again", test_latin_is_found_again);
  return g_test_run ();
}
