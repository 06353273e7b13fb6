/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/reader.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *folder;
  char *path; /* of the one file in it */
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("mizan-reader-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "article.txt", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->path);
  g_rmdir (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static MzArticle *
read_bytes (Fixture *fixture, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
  MzArticle *article = mz_reader_read (fixture->file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return article;
}

#define READ(fixture, literal) read_bytes (fixture, literal, sizeof (literal) - 1)

static void
assert_refused (Fixture *fixture, MzReadError code, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzArticle) article = mz_reader_read (fixture->file, NULL, NULL, NULL, &error);

  g_assert_null (article);
  g_assert_error (error, MZ_READ_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_nonnull (strstr (error->message, reason));
}

static void
assert_bytes_refused (
    Fixture *fixture, const char *bytes, gsize length, MzReadError code, const char *reason)
{
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
  assert_refused (fixture, code, reason);
}

static void
assert_text (MzArticle *article, const char *encoding, const char *expected)
{
  gsize length;
  const char *text = mz_article_get_text (article, &length);

  g_assert_cmpstr (mz_article_get_encoding (article), ==, encoding);
  g_assert_cmpmem (text, length, expected, strlen (expected));
}

/* "سعر سهم ميتا" in each encoding, byte by byte. */
static void
test_reads_utf8 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article =
      READ (fixture, "\xD8\xB3\xD8\xB9\xD8\xB1 \xD8\xB3\xD9\x87\xD9\x85 "
                     "\xD9\x85\xD9\x8A\xD8\xAA\xD8\xA7");

  assert_text (article, "UTF-8", "سعر سهم ميتا");
  g_assert_cmpstr (mz_article_get_language (article), ==, "ar");
}

static void
test_drops_utf8_mark (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = READ (fixture, "\xEF\xBB\xBF\xD8\xB3\xD8\xB9\xD8\xB1");

  assert_text (article, "UTF-8", "سعر");
}

static void
test_reads_utf16 (Fixture *fixture, gconstpointer data)
{
  static const char LITTLE[] = "\x33\x06\x39\x06\x31\x06\x20\x00\x33\x06\x47\x06\x45\x06\x0A\x00";
  static const char BIG[] = "\x06\x33\x06\x39\x06\x31\x00\x20\x06\x33\x06\x47\x06\x45\x00\x0A";
  g_autoptr (MzArticle) little = read_bytes (fixture, LITTLE, 16);
  g_autoptr (MzArticle) big = read_bytes (fixture, BIG, 16);
  g_autoptr (MzArticle) little_marked = READ (fixture, "\xFF\xFE\x33\x06\x39\x06\x31\x06");
  g_autoptr (MzArticle) big_marked = READ (fixture, "\xFE\xFF\x06\x33\x06\x39\x06\x31");
  g_autoptr (MzArticle) latin = READ (fixture, "M\0e\0t\0a\0");

  assert_text (little, "UTF-16LE", "سعر سهم\n");
  assert_text (big, "UTF-16BE", "سعر سهم\n");
  assert_text (little_marked, "UTF-16LE", "سعر");
  assert_text (big_marked, "UTF-16BE", "سعر");
  assert_text (latin, "UTF-16LE", "Meta");
}

static void
test_reads_surrogate_pairs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = READ (fixture, "\xFF\xFE\x3D\xD8\xC8\xDC M\0");

  /* A pair, then a unit out of which no character can be made is damage, not a crash. */
  g_assert_cmpstr (mz_article_get_encoding (article), ==, "UTF-16LE");
  g_assert_true (g_str_has_prefix (mz_article_get_text (article, NULL), "📈"));
}

static void
test_mends_lone_surrogates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = READ (fixture, "\xFF\xFE"
                                                 "a\0"
                                                 "\x3D\xD8"
                                                 "b\0"
                                                 "\xC8\xDC"
                                                 "c\0"
                                                 "d");

  assert_text (article, "UTF-16LE", "a�b�c�");
  g_assert_nonnull (mz_article_get_doubts (article)[0]);
}

static void
test_reads_windows_1256 (Fixture *fixture, gconstpointer data)
{
  /* "سعر سهم ميتا ينخفض بنسبة 12%" */
  g_autoptr (MzArticle) article =
      READ (fixture, "\xD3\xDA\xD1 \xD3\xE5\xE3 \xE3\xED\xCA\xC7 \xED\xE4\xCE\xDD\xD6 "
                     "\xC8\xE4\xD3\xC8\xC9 12%\r\n");

  assert_text (article, "WINDOWS-1256", "سعر سهم ميتا ينخفض بنسبة 12%\r\n");
}

static void
test_reads_iso_8859_6 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article =
      READ (fixture, "\xD3\xD9\xD1 \xD3\xE7\xE5 \xE5\xEA\xCA\xC7 \xEA\xE6\xCE\xE1\xD6 "
                     "\xC8\xE6\xD3\xC8\xC9 12%\r\n");

  assert_text (article, "ISO-8859-6", "سعر سهم ميتا ينخفض بنسبة 12%\r\n");
}

/* A headline of two or three words must do, whatever statistics think of it. */
static void
test_tells_short_arabic_apart (Fixture *fixture, gconstpointer data)
{
  static const char *const HEADLINES[] = {
    "أرباح أرامكو تقفز",
    "سهم أبل ينخفض 9%",
    "النفط يتراجع",
    "إنفاق ضخم",
    "خسائر بمليارات الدولارات",
    "Meta: إنفاق قياسي",
    "مؤشر S&P 500 يغلق مرتفعا",
    "الذهب عند 2,400 دولار",
  };
  static const char *const CHARSETS[] = { "WINDOWS-1256", "ISO-8859-6" };

  for (gsize i = 0; i < G_N_ELEMENTS (HEADLINES); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (CHARSETS); j++) {
      gsize length;
      g_autofree char *bytes =
          g_convert (HEADLINES[i], -1, CHARSETS[j], "UTF-8", NULL, &length, NULL);
      g_autoptr (MzArticle) article = read_bytes (fixture, bytes, length);
      assert_text (article, CHARSETS[j], HEADLINES[i]);
    }
}

static void
test_reads_english_quotes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = READ (fixture, "Meta\x92s \x93record\x94 spend \x96 \xA3"
                                                 "5bn \xE0 la carte, caf\xE9\n");

  assert_text (article, "WINDOWS-1252", "Meta’s “record” spend – £5bn à la carte, café\n");
  g_assert_cmpstr (mz_article_get_language (article), ==, "en");
}

static void
test_finds_arabic_behind_long_english (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) bytes = g_string_new (NULL);

  while (bytes->len < 200000)
    g_string_append (bytes, "Revenue rose and rose again.\n");
  g_string_append (bytes, "\xD3\xDA\xD1 \xD3\xE5\xE3 \xE3\xED\xCA\xC7 \xED\xE4\xCE\xDD\xD6");
  g_autoptr (MzArticle) article = read_bytes (fixture, bytes->str, bytes->len);
  g_assert_cmpstr (mz_article_get_encoding (article), ==, "WINDOWS-1256");
  g_assert_true (g_str_has_suffix (mz_article_get_text (article, NULL), "سعر سهم ميتا ينخفض"));
}

static void
test_mends_damaged_utf8 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) inside = READ (fixture, "سعر سهم ميتا\xFF انخفض");
  g_autoptr (MzArticle) cut_off = READ (fixture, "سعر سهم ميتا \xD8");

  assert_text (inside, "UTF-8", "سعر سهم ميتا� انخفض");
  assert_text (cut_off, "UTF-8", "سعر سهم ميتا �");
  g_assert_cmpstr (mz_article_get_doubts (inside)[0], ==,
                   "1 place could not be read in the encoding UTF-8 and shows as �.");
}

/* Too damaged to be called UTF-8 by counting, yet uchardet calls it so. */
static void
test_text_is_valid_whatever_statistics_say (Fixture *fixture, gconstpointer data)
{
  gsize length;
  g_autoptr (MzArticle) article =
      READ (fixture, "a\xE2\x80\xA8"
                     "b\xE2\x80\xA9"
                     "c\xC2'\x85"
                     "d\xB2\xBC\xBD\xF1\xC4\xEA\xD7\xCA\xB1\xBE\xD6\xA7\xB3\xE2\x81\xA9");
  const char *text = mz_article_get_text (article, &length);

  g_assert_true (g_utf8_validate_len (text, length, NULL));
}

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

static const struct {
  const char *promise;
  void (*test) (Fixture *, gconstpointer);
} TESTS[] = {
  { "/reader/reads-utf-8", test_reads_utf8 },
  { "/reader/drops-the-byte-order-mark", test_drops_utf8_mark },
  { "/reader/reads-utf-16-with-and-without-mark", test_reads_utf16 },
  { "/reader/reads-surrogate-pairs", test_reads_surrogate_pairs },
  { "/reader/mends-lone-surrogates", test_mends_lone_surrogates },
  { "/reader/reads-windows-1256", test_reads_windows_1256 },
  { "/reader/reads-iso-8859-6", test_reads_iso_8859_6 },
  { "/reader/tells-short-arabic-encodings-apart", test_tells_short_arabic_apart },
  { "/reader/reads-windows-1252", test_reads_english_quotes },
  { "/reader/finds-arabic-behind-long-english", test_finds_arabic_behind_long_english },
  { "/reader/mends-damaged-utf-8", test_mends_damaged_utf8 },
  { "/reader/text-is-valid-whatever-statistics-say", test_text_is_valid_whatever_statistics_say },
  { "/reader/keeps-every-character", test_keeps_every_character },
  { "/reader/splits-at-every-line-end", test_splits_lines },
  { "/reader/tells-the-direction-of-each-line", test_tells_directions },
  { "/reader/tells-headline-byline-and-source", test_tells_roles },
  { "/reader/takes-no-body-for-a-headline", test_body_is_no_title },
  { "/reader/digests-the-bytes-of-the-file", test_digests_the_file },
  { "/reader/reads-ten-megabytes-on-one-line", test_reads_huge_line },
  { "/reader/refuses-missing-files-and-folders", test_refuses_what_is_not_there },
  { "/reader/refuses-unreadable-files", test_refuses_unreadable },
  { "/reader/refuses-files-without-text", test_refuses_empty },
  { "/reader/refuses-binaries-by-name", test_refuses_binaries },
  { "/reader/refuses-too-many-bytes-or-lines", test_refuses_too_much },
  { "/reader/survives-hostile-bytes", test_survives_hostile_bytes },
  { "/reader/reports-progress-to-the-caller", test_reads_off_the_main_thread },
  { "/reader/can-be-cancelled", test_can_be_cancelled },
  { "/reader/a-silent-pipe-can-be-cancelled", test_silent_pipe_can_be_cancelled },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].promise, Fixture, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
