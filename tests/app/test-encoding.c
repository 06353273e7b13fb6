/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reader-fixture.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_reader_test ("/encoding/reads-utf-8", test_reads_utf8);
  add_reader_test ("/encoding/drops-the-byte-order-mark", test_drops_utf8_mark);
  add_reader_test ("/encoding/reads-utf-16-with-and-without-mark", test_reads_utf16);
  add_reader_test ("/encoding/reads-surrogate-pairs", test_reads_surrogate_pairs);
  add_reader_test ("/encoding/mends-lone-surrogates", test_mends_lone_surrogates);
  add_reader_test ("/encoding/reads-windows-1256", test_reads_windows_1256);
  add_reader_test ("/encoding/reads-iso-8859-6", test_reads_iso_8859_6);
  add_reader_test ("/encoding/tells-short-arabic-encodings-apart", test_tells_short_arabic_apart);
  add_reader_test ("/encoding/reads-windows-1252", test_reads_english_quotes);
  add_reader_test ("/encoding/finds-arabic-behind-long-english",
                   test_finds_arabic_behind_long_english);
  add_reader_test ("/encoding/mends-damaged-utf-8", test_mends_damaged_utf8);
  add_reader_test ("/encoding/text-is-valid-whatever-statistics-say",
                   test_text_is_valid_whatever_statistics_say);
  return g_test_run ();
}
