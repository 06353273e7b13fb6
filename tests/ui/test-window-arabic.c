/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Arabic window: mirrored, complete, its numbers the right way round. */
#include "article-view.h"
#include "articles.h"
#include "board-view.h"
#include "figure-list.h"
#include "library-view.h"
#include "window-fixture.h"

static const char *const arabic[] = { ARABIC_ARTICLE, NULL };

static double
find_place (WindowFixture *fixture, GType type)
{
  GtkWidget *widget = window_fixture_find (fixture, type);
  double x;
  double y;

  g_assert_nonnull (widget);
  g_assert_true (
      gtk_widget_translate_coordinates (widget, GTK_WIDGET (fixture->window), 0, 0, &x, &y));
  return x;
}

static void
test_mirrored (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);

  double library = find_place (fixture, MZ_TYPE_LIBRARY_VIEW);
  double article = find_place (fixture, MZ_TYPE_ARTICLE_VIEW);
  double board = find_place (fixture, MZ_TYPE_BOARD_VIEW);
  g_assert_cmpfloat (board, <, article);
  g_assert_cmpfloat (article, <, library);
}

static void
test_words (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);

  gpointer list = window_fixture_find (fixture, MZ_TYPE_FIGURE_LIST);
  g_assert_nonnull (find_text (list, "نفقات رأسمالية"));
  g_assert_nonnull (find_text (list, "19.37 مليار دولار"));
  g_assert_nonnull (find_text (list, "ميتا"));
  g_assert_nonnull (find_text (fixture->window, "فتح"));
}

static void
add_tests (void)
{
  window_test_add ("/window-arabic/mirrored", arabic, test_mirrored);
  window_test_add ("/window-arabic/words", arabic, test_words);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
