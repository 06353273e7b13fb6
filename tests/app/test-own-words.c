/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The analyst's own words: they are read beside those that ship, outrank them, and what is wrong in
 * them is named by file, line and reason. */
#include "extract/extractor.h"
#include "read/reader.h"

#include <glib/gstdio.h>

#define COMPANIES                                                                                  \
  "canonical\tarabic\tnames\tweak\tticker\texchange\tcurrency\tkind\tcountry\tsector\tdescriptors" \
  "\n"

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mizan-words-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    g_remove (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
write_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* The only figure of @text. */
static MzFigure *
read_figure (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzLexicon) lexicon = mz_lexicon_new (fixture->folder, &error);
  g_autofree char *path = g_build_filename (fixture->folder, "article.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MzArticle) article = NULL;
  g_autoptr (MzExtraction) extraction = NULL;

  g_assert_no_error (error);
  write_file (fixture, "article.txt", text);
  article = mz_reader_read (file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  extraction = mz_extractor_extract (lexicon, article, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mz_extraction_get_figures (extraction)->len, ==, 1);
  return g_object_ref (mz_extraction_get_figures (extraction)->pdata[0]);
}

static void
test_are_read_beside_those_that_ship (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzFigure) figure = NULL;

  write_file (fixture, "modalities.tsv", "words\tmodality\nيزمع\tplan\n");
  write_file (fixture, "companies.tsv",
              COMPANIES
              "Zirconia Holding\tزركونيا القابضة\tZirconia\t\t\t\t\tprivate\tSA\tbank\t\n");
  figure = read_figure (fixture, "يزمع مصرف زركونيا القابضة إنفاق 5 مليارات ريال.\n");
  g_assert_cmpstr (mz_figure_get_reading (figure)->company, ==, "Zirconia Holding");
  g_assert_cmpint (mz_figure_get_reading (figure)->modality, ==, MZ_MODALITY_PLAN);
}

static void
test_outrank_those_that_ship (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzFigure) figure = NULL;

  write_file (fixture, "companies.tsv",
              COMPANIES "Metalworks\t\tMeta\t\t\t\t\tprivate\tUS\tindustrial\t\n");
  figure = read_figure (fixture, "Meta spent $5 billion on plants.\n");
  g_assert_cmpstr (mz_figure_get_reading (figure)->company, ==, "Metalworks");
}

static void
assert_refused (Fixture *fixture, const char *name, const char *text, const char *line)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  MzLexicon *lexicon;

  write_file (fixture, name, text);
  lexicon = mz_lexicon_new (fixture->folder, &error);
  g_assert_null (lexicon);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, line));
  g_remove (path);
}

static void
test_name_file_and_line_of_what_is_wrong (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, "modalities.tsv", "words\tmodality\nيزمع\tplanned\n",
                  "line 2: “planned”");
  assert_refused (fixture, "modalities.tsv", "words\tmodality\n# a comment\nيزمع plan\n", "line 3");
  assert_refused (fixture, "periods.tsv", "words\tpart\tvalue\nعشرية\tunit\tdecennium\n",
                  "line 2: “decennium”");
  assert_refused (fixture, "periods.tsv", "words\tpart\tvalue\nNonesuch\tmonth\t13\n",
                  "line 2: “13”");
  assert_refused (fixture, "outlets.tsv", "outlet\tnames\n\tصحيفة الغد\n", "line 2");
  assert_refused (fixture, "changes.tsv", "words\tdirection\n", "line 1");
}

static void
test_none_are_needed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzLexicon) empty = mz_lexicon_new (fixture->folder, &error);
  g_autofree char *absent = g_build_filename (fixture->folder, "absent", NULL);

  g_assert_no_error (error);
  g_autoptr (MzLexicon) without = mz_lexicon_new (absent, &error);
  g_assert_no_error (error);
  g_assert_nonnull (without);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/own-words/are-read-beside-those-that-ship", Fixture, NULL, set_up,
              test_are_read_beside_those_that_ship, tear_down);
  g_test_add ("/own-words/outrank-those-that-ship", Fixture, NULL, set_up,
              test_outrank_those_that_ship, tear_down);
  g_test_add ("/own-words/name-file-and-line-of-what-is-wrong", Fixture, NULL, set_up,
              test_name_file_and_line_of_what_is_wrong, tear_down);
  g_test_add ("/own-words/none-are-needed", Fixture, NULL, set_up, test_none_are_needed, tear_down);
  return g_test_run ();
}
