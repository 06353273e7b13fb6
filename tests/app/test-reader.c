/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reader-fixture.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_keeps_every_character (Fixture *fixture, gconstpointer data)
{
  static const char TEXT[] =
      "\tأر\xD9\x80ب\xD9\x80اح\r\n\r\r\nسطر\xE2\x80\xA8ثان\0نهاية\xC2\xA0\xE2\x80\x8F\n";
  gsize length;
  guint n;
  g_autoptr (MzArticle) article = read_bytes (fixture, TEXT, sizeof TEXT - 1);
  const char *text = mz_article_get_text (article, &length);

  g_assert_cmpmem (text, length, TEXT, sizeof TEXT - 1);
  const MzParagraph *lines = mz_article_get_paragraphs (article, &n);
  g_assert_cmpuint (n, ==, 5);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (lines[i].first_char, ==, ({
                       glong chars = 0;
                       for (gsize at = 0; at < lines[i].start; at++)
                         chars += ((guchar) text[at] & 0xC0) != 0x80;
                       chars;
                     }));
}

static void
assert_line (MzArticle *article, guint i, const char *words, MzParagraphRole role, MzDirection way)
{
  guint n;
  const MzParagraph *lines = mz_article_get_paragraphs (article, &n);
  const char *text = mz_article_get_text (article, NULL);

  g_assert_cmpuint (i, <, n);
  g_assert_cmpmem (text + lines[i].start, lines[i].end - lines[i].start, words, strlen (words));
  g_assert_cmpint (lines[i].role, ==, role);
  g_assert_cmpint (lines[i].direction, ==, way);
}

static void
test_splits_lines (Fixture *fixture, gconstpointer data)
{
  guint n;
  g_autoptr (MzArticle) article = READ (fixture, "one.\ntwo.\rthree.\r\nfour.\xE2\x80\xA9"
                                                 "five.\xC2\x85six.\n");

  mz_article_get_paragraphs (article, &n);
  g_assert_cmpuint (n, ==, 6);
  assert_line (article, 0, "one.", MZ_PARAGRAPH_BODY, MZ_DIRECTION_LTR);
  assert_line (article, 2, "three.", MZ_PARAGRAPH_BODY, MZ_DIRECTION_LTR);
  assert_line (article, 5, "six.", MZ_PARAGRAPH_BODY, MZ_DIRECTION_LTR);
}

static void
test_tells_directions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = READ (fixture, "12%\nسعر السهم.\n20%\nShares fell.\n(3)\n\n");

  assert_line (article, 0, "12%", MZ_PARAGRAPH_TITLE, MZ_DIRECTION_RTL);
  assert_line (article, 1, "سعر السهم.", MZ_PARAGRAPH_BODY, MZ_DIRECTION_RTL);
  assert_line (article, 2, "20%", MZ_PARAGRAPH_BODY, MZ_DIRECTION_RTL);
  assert_line (article, 3, "Shares fell.", MZ_PARAGRAPH_BODY, MZ_DIRECTION_LTR);
  assert_line (article, 4, "(3)", MZ_PARAGRAPH_BODY, MZ_DIRECTION_LTR);
  assert_line (article, 5, "", MZ_PARAGRAPH_BLANK, MZ_DIRECTION_LTR);
}

static void
test_tells_roles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article =
      READ (fixture, "\n  ميتا تنفق أكثر مما تربح  \r\nبقلم: سلمى حداد\n\n"
                     "\tقالت الشركة إن إنفاقها بلغ 5 مليارات دولار.\nنقلاً عن: صحيفة الميزان\n");

  assert_line (article, 0, "", MZ_PARAGRAPH_BLANK, MZ_DIRECTION_RTL);
  assert_line (article, 1, "  ميتا تنفق أكثر مما تربح  ", MZ_PARAGRAPH_TITLE, MZ_DIRECTION_RTL);
  assert_line (article, 2, "بقلم: سلمى حداد", MZ_PARAGRAPH_BYLINE, MZ_DIRECTION_RTL);
  assert_line (article, 5, "نقلاً عن: صحيفة الميزان", MZ_PARAGRAPH_SOURCE, MZ_DIRECTION_RTL);
  g_assert_cmpstr (mz_article_get_title (article), ==, "ميتا تنفق أكثر مما تربح");
  g_assert_cmpstr (mz_article_get_byline (article), ==, "سلمى حداد");
}

static void
test_body_is_no_title (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) sentence = READ (fixture, "Meta spent more.\nIt earned less.\n");
  g_autoptr (MzArticle) alone = READ (fixture, "Meta spent more");
  g_autoptr (MzArticle) ellipsis = READ (fixture, "ميتا والإنفاق..\nقالت الشركة ذلك.\n");
  g_autoptr (MzArticle) by = READ (fixture, "By the end of May sales fell\nThey rose in June.\n");
  g_autoptr (GString) line = g_string_new (NULL);

  while (line->len < 200)
    g_string_append (line, "word ");
  g_string_append (line, "end\nIt earned less.\n");
  g_autoptr (MzArticle) paragraph = read_bytes (fixture, line->str, line->len);
  g_assert_cmpstr (mz_article_get_title (sentence), ==, "article.txt");
  g_assert_cmpstr (mz_article_get_title (alone), ==, "article.txt");
  g_assert_cmpstr (mz_article_get_title (ellipsis), ==, "ميتا والإنفاق..");
  g_assert_cmpstr (mz_article_get_title (paragraph), ==, "article.txt");
  g_assert_null (mz_article_get_byline (by));
}

static void
test_digests_the_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = READ (fixture, "\xEF\xBB\xBF"
                                                 "abc");

  /* printf '\xef\xbb\xbfabc' | sha256sum */
  g_assert_cmpstr (mz_article_get_digest (article), ==,
                   "1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c");
}

static void
test_reads_huge_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  guint n;

  while (bytes->len < 10 << 20)
    g_string_append (bytes, "مليار ");
  g_autoptr (MzArticle) article = read_bytes (fixture, bytes->str, bytes->len);
  mz_article_get_paragraphs (article, &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_refuses_what_is_not_there (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, MZ_READ_ERROR_NOT_FOUND, "does not exist");
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture, MZ_READ_ERROR_FOLDER, "is a folder");
}

static void
test_refuses_unreadable (Fixture *fixture, gconstpointer data)
{
  gboolean is_root = geteuid () == 0;

  g_assert_true (g_file_set_contents (fixture->path, "text", 4, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  /* Nothing is unreadable to root, so be nobody for a moment. */
  g_assert_cmpint (is_root ? seteuid (65534) : 0, ==, 0);
  assert_refused (fixture, MZ_READ_ERROR_DENIED, "may not be read");
  g_assert_cmpint (is_root ? seteuid (0) : 0, ==, 0);
}

static void
test_refuses_empty (Fixture *fixture, gconstpointer data)
{
  assert_bytes_refused (fixture, "", 0, MZ_READ_ERROR_EMPTY, "no text");
  assert_bytes_refused (fixture, "\xEF\xBB\xBF", 3, MZ_READ_ERROR_EMPTY, "no text");
  assert_bytes_refused (fixture, " \t\r\n \xC2\xA0", 7, MZ_READ_ERROR_EMPTY, "no text");
}

static void
test_refuses_binaries (Fixture *fixture, gconstpointer data)
{
  guint8 noise[4096];
  guint32 seed = 1;

  for (gsize i = 0; i < sizeof noise; i++)
    noise[i] = (guint8) ((seed = seed * 1664525 + 1013904223) >> 24);
  assert_bytes_refused (fixture, "%PDF-1.7\n", 9, MZ_READ_ERROR_BINARY, "PDF document");
  assert_bytes_refused (fixture, "PK\3\4\24\0\6\0", 8, MZ_READ_ERROR_BINARY, "Word");
  assert_bytes_refused (fixture, "\x89PNG\r\n\x1A\n\0\0", 10, MZ_READ_ERROR_BINARY, "picture");
  assert_bytes_refused (fixture,
                        "\x7F"
                        "ELF\2\1\1\0",
                        8, MZ_READ_ERROR_BINARY, "program");
  assert_bytes_refused (fixture, "\0\0\0\0\0\0\0\0", 8, MZ_READ_ERROR_BINARY, "binary file");
  assert_bytes_refused (fixture, (char *) noise, sizeof noise, MZ_READ_ERROR_BINARY, "binary file");
}

static void
test_refuses_too_much (Fixture *fixture, gconstpointer data)
{
  int descriptor = g_open (fixture->path, O_CREAT | O_WRONLY, 0600);

  g_assert_cmpint (ftruncate (descriptor, MZ_READER_MAX_BYTES + 1), ==, 0);
  g_close (descriptor, NULL);
  assert_refused (fixture, MZ_READ_ERROR_TOO_LARGE, "256.0");
  g_autofree char *lines = g_malloc (MZ_READER_MAX_LINES + 1);
  memset (lines, '\n', MZ_READER_MAX_LINES + 1);
  assert_bytes_refused (fixture, lines, MZ_READER_MAX_LINES + 1, MZ_READ_ERROR_TOO_LARGE, "lines");
}

static void
test_survives_hostile_bytes (Fixture *fixture, gconstpointer data)
{
  guint32 seed = 42;

  for (guint round = 0; round < 2000; round++) {
    guint8 bytes[64];
    gsize length = 1 + round % sizeof bytes;
    g_autoptr (GError) error = NULL;
    for (gsize i = 0; i < length; i++)
      bytes[i] = (guint8) ((seed = seed * 1664525 + 1013904223) >> 24);
    g_autoptr (GInputStream) stream =
        g_memory_input_stream_new_from_data (bytes, (gssize) length, NULL);
    g_autoptr (MzArticle) article =
        mz_reader_read_stream (stream, "noise", NULL, NULL, NULL, &error);
    if (!article) {
      g_assert_cmpint (error->domain, ==, MZ_READ_ERROR);
      continue;
    }
    gsize n;
    const char *text = mz_article_get_text (article, &n);
    for (const char *at = text; !g_utf8_validate_len (at, n - (gsize) (at - text), &at); at++)
      g_assert_cmpint (*at, ==, '\0');
  }
}

static void
count_calls_cb (goffset done, goffset total, gpointer data)
{
  goffset *last = data;

  g_assert_cmpint (done, >=, *last);
  g_assert_cmpint (total, >=, done);
  *last = done;
}

static void
article_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
read_async (Fixture *fixture,
            GFileProgressCallback progress,
            gpointer data,
            GCancellable *cancellable)
{
  GAsyncResult *result = NULL;

  mz_reader_read_async (fixture->file, progress, data, cancellable, article_read_cb, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

static void
test_reads_off_the_main_thread (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = g_malloc (3 << 20);
  goffset last = 0;

  memset (bytes, 'a', 3 << 20);
  g_assert_true (g_file_set_contents (fixture->path, bytes, 3 << 20, NULL));
  g_autoptr (GAsyncResult) result = read_async (fixture, count_calls_cb, &last, NULL);
  g_autoptr (MzArticle) article = mz_reader_read_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (last, ==, 3 << 20);
}

static void
test_can_be_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_true (g_file_set_contents (fixture->path, "text", 4, NULL));
  g_cancellable_cancel (cancellable);
  g_autoptr (GAsyncResult) result = read_async (fixture, NULL, NULL, cancellable);
  g_assert_null (mz_reader_read_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
time_to_cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

static void
test_silent_pipe_can_be_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_timeout_add (50, time_to_cancel_cb, cancellable);
  g_autoptr (GAsyncResult) result = read_async (fixture, NULL, NULL, cancellable);
  g_assert_null (mz_reader_read_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_reader_test ("/reader/keeps-every-character", test_keeps_every_character);
  add_reader_test ("/reader/splits-at-every-line-end", test_splits_lines);
  add_reader_test ("/reader/tells-the-direction-of-each-line", test_tells_directions);
  add_reader_test ("/reader/tells-headline-byline-and-source", test_tells_roles);
  add_reader_test ("/reader/takes-no-body-for-a-headline", test_body_is_no_title);
  add_reader_test ("/reader/digests-the-bytes-of-the-file", test_digests_the_file);
  add_reader_test ("/reader/reads-ten-megabytes-on-one-line", test_reads_huge_line);
  add_reader_test ("/reader/refuses-missing-files-and-folders", test_refuses_what_is_not_there);
  add_reader_test ("/reader/refuses-unreadable-files", test_refuses_unreadable);
  add_reader_test ("/reader/refuses-files-without-text", test_refuses_empty);
  add_reader_test ("/reader/refuses-binaries-by-name", test_refuses_binaries);
  add_reader_test ("/reader/refuses-too-many-bytes-or-lines", test_refuses_too_much);
  add_reader_test ("/reader/survives-hostile-bytes", test_survives_hostile_bytes);
  add_reader_test ("/reader/reports-progress-to-the-caller", test_reads_off_the_main_thread);
  add_reader_test ("/reader/can-be-cancelled", test_can_be_cancelled);
  add_reader_test ("/reader/a-silent-pipe-can-be-cancelled", test_silent_pipe_can_be_cancelled);
  return g_test_run ();
}
