/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Arabic window: mirrored, complete, its numbers the right way round. */
#include "article-view.h"
#include "articles.h"
#include "board-view.h"
#include "figure-list.h"
#include "library-view.h"
#include "timeline-fixture.h"

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

/* Chooses, and gives what is drawn then. */
static char *
choose (TimelinePlace *place, const char *action, const char *word)
{
  MzChart *before = mz_chart_view_get_chart (place->view);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (place->view), action, "s", word));
  wait_until (mz_chart_view_get_chart (place->view) != before);
  return timeline_fixture_describe (place);
}

static void
test_digits (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  g_autofree char *latin = timeline_fixture_describe (&place);
  g_autofree char *eastern = choose (&place, "chart.digits", "arabic");

  g_assert_nonnull (strstr (latin, "2025"));
  g_assert_nonnull (strstr (eastern, "٢٠٢٥"));
  /* The cards above it are of one hand with it. */
  wait_until (find_text (fixture->window, "١٩٫٣٧ مليار دولار"));
}

/* The last price is of a January: that of Iraq and the Levant, or that of Egypt. */
static void
test_months (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);

  g_object_set (place.view, "stretch", "3m", NULL);
  g_autofree char *gregorian = timeline_fixture_describe (&place);
  g_autofree char *levantine = choose (&place, "chart.months", "levantine");
  g_assert_nonnull (strstr (gregorian, "يناير"));
  g_assert_nonnull (strstr (levantine, "كانون الثاني"));
  g_assert_null (strstr (levantine, "يناير"));
}

/* U+200F keeps the percent sign from sticking to its number. */
static void
test_signs (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);

  press ("alt+1");
  wait_until (mz_chart_get_kind (mz_chart_view_get_chart (place.view)) == MZ_CHART_PAIRS);
  g_autofree char *left = timeline_fixture_describe (&place);
  g_autofree char *right = choose (&place, "chart.signs", "right");
  g_assert_null (strstr (left, "\u200f%"));
  g_assert_nonnull (strstr (right, "\u200f%"));
}

static void
test_options_are_translated (WindowFixture *fixture)
{
  timeline_fixture_show (fixture);
  press ("alt+Return");
  wait_until (find_text (fixture->window, "شموع"));
  g_assert_nonnull (find_text (fixture->window, "لوغاريتمي"));
  g_assert_nonnull (find_text (fixture->window, "كانون الثاني"));
  check_accessible_names (fixture->window);
}

static void
add_tests (void)
{
  window_test_add ("/window-arabic/mirrored", arabic, test_mirrored);
  window_test_add ("/window-arabic/words", arabic, test_words);
  window_test_add ("/window-arabic/digits", arabic, test_digits);
  window_test_add ("/window-arabic/months", arabic, test_months);
  window_test_add ("/window-arabic/signs", arabic, test_signs);
  window_test_add ("/window-arabic/options-are-translated", arabic, test_options_are_translated);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
