/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window on a library: its charts are there at once, and their marks lead to stored words. */
#include "article-text.h"
#include "articles.h"
#include "board-controls.h"
#include "chart-view.h"
#include "extract/extractor.h"
#include "read/reader.h"
#include "store/store.h"
#include "window-fixture.h"

#include <glib/gstdio.h>

/* An article that the library keeps and whose file is gone. */
static void
keep_article (WindowFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = window_fixture_write (fixture, "kept.txt", ENGLISH_ARTICLE);
  g_autoptr (MzLexicon) lexicon = mz_lexicon_new (NULL, &error);
  g_assert_no_error (error);
  g_autoptr (MzArticle) article = mz_reader_read (file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (MzExtraction) extraction = mz_extractor_extract (lexicon, article, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (MzStore) store = mz_store_open (NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (mz_store_save_article (store, article, extraction, NULL, &error));
  g_assert_true (mz_store_close (store, &error));
  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
}

static void
wait_for_library (WindowFixture *fixture)
{
  wait_until (mz_board_get_chart (mz_session_get_board (fixture->session)));
  let_run_for (300);
}

static guint
find_mark (MzChart *chart, const char *quote)
{
  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++) {
    MzFigure *figure = mz_chart_get_mark (chart, i)->figure;
    if (figure && g_str_equal (mz_figure_get_evidence (figure)->quote, quote))
      return i;
  }
  return MZ_NO_MARK;
}

static void
test_chart_is_there_at_once (WindowFixture *fixture)
{
  wait_for_library (fixture);
  g_assert_null (mz_session_get_entry (fixture->session));
  g_assert_nonnull (find_text (fixture->window, "Choose an Article"));
  MzChart *chart = mz_board_get_chart (mz_session_get_board (fixture->session));
  g_assert_cmpuint (find_mark (chart, "$19.37 billion"), !=, MZ_NO_MARK);
  check_accessible_names (fixture->window);
}

static void
test_mark_opens_the_stored_words (WindowFixture *fixture)
{
  g_autofree char *path = window_fixture_path (fixture, "kept.txt");
  g_autofree char *remark =
      g_strdup_printf ("The file “%s” is gone. This is the copy that the library keeps.", path);
  cairo_rectangle_t area;

  wait_for_library (fixture);
  MzChartView *view = window_fixture_find (fixture, MZ_TYPE_CHART_VIEW);
  MzScene *scene = mz_chart_view_get_scene (view);
  guint mark = find_mark (mz_scene_get_chart (scene), "$19.37 billion");
  g_assert_true (mz_scene_get_mark_area (scene, mark, &area));
  click (view, area.x + area.width / 2, area.y + area.height / 2);
  wait_until (mz_session_get_selected_figure (fixture->session));
  MzFigure *figure = mz_session_get_selected_figure (fixture->session);
  g_assert_cmpstr (mz_figure_get_evidence (figure)->quote, ==, "$19.37 billion");
  wait_until (find_text (fixture->window, remark));
  g_autoptr (GArray) areas =
      mz_article_text_find_areas (window_fixture_find (fixture, MZ_TYPE_ARTICLE_TEXT), figure);
  g_assert_cmpuint (areas->len, >, 0);
}

static void
add_tests (void)
{
  window_test_add_prepared ("/library-board/chart-is-there-at-once", NULL, keep_article,
                            test_chart_is_there_at_once);
  window_test_add_prepared ("/library-board/mark-opens-the-stored-words", NULL, keep_article,
                            test_mark_opens_the_stored_words);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
