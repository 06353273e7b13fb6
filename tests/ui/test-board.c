/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board in the window: which company and which kind of chart it shows. */
#include "articles.h"
#include "board-controls.h"
#include "chart-view.h"
#include "window-fixture.h"

static const char *const two_companies[] = { TWO_COMPANIES, NULL };

static void
wait_for_kind (WindowFixture *fixture, MzChartKind kind)
{
  MzBoard *board = mz_session_get_board (fixture->session);

  wait_until (mz_board_get_chart (board) && mz_chart_get_kind (mz_board_get_chart (board)) == kind);
  let_run_for (100);
}

static const char *
get_chosen (WindowFixture *fixture)
{
  GtkDropDown *chooser =
      find_widget (window_fixture_find (fixture, MZ_TYPE_BOARD_CONTROLS), GTK_TYPE_DROP_DOWN);

  return mz_company_get_name (gtk_drop_down_get_selected_item (chooser));
}

/* A price is one company's: its bars do not stand among another's. */
static void
test_timeline_is_of_one_company (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  g_assert_cmpstr (get_chosen (fixture), ==, "");

  press ("alt+2");
  wait_for_kind (fixture, MZ_CHART_TIMELINE);
  g_assert_cmpstr (get_chosen (fixture), ==, "Amazon");

  MzChart *chart = mz_board_get_chart (mz_session_get_board (fixture->session));
  g_assert_cmpuint (mz_chart_get_n_marks (chart), >, 0);
  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++) {
    MzFigure *figure = mz_chart_get_mark (chart, i)->figure;
    g_assert_cmpstr (mz_figure_get_reading (figure)->company, ==, "Amazon");
  }
}

static void
test_choice_stays (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  press ("alt+2");
  wait_for_kind (fixture, MZ_CHART_TIMELINE);

  GtkDropDown *chooser =
      find_widget (window_fixture_find (fixture, MZ_TYPE_BOARD_CONTROLS), GTK_TYPE_DROP_DOWN);
  gtk_widget_grab_focus (GTK_WIDGET (chooser));
  press ("space");
  press ("Up");
  press ("Return");
  let_run_for (300);
  g_assert_cmpstr (get_chosen (fixture), ==, "Apple");

  press ("alt+1");
  wait_for_kind (fixture, MZ_CHART_PAIRS);
  g_assert_cmpstr (get_chosen (fixture), ==, "Apple");
}

/* Each has something to say, though there are no prices. */
static void
test_every_kind (WindowFixture *fixture)
{
  static const char *const keys[] = { "alt+1", "alt+2", "alt+3", "alt+4", "alt+5" };

  window_fixture_wait_for_chart (fixture);
  for (guint i = G_N_ELEMENTS (keys); i > 0; i--) {
    press (keys[i - 1]);
    wait_for_kind (fixture, (MzChartKind) (i - 1));
    MzScene *scene = mz_chart_view_get_scene (window_fixture_find (fixture, MZ_TYPE_CHART_VIEW));
    g_assert_cmpint (mz_chart_get_kind (mz_scene_get_chart (scene)), ==, i - 1);
  }
}

static void
add_tests (void)
{
  window_test_add ("/board/timeline-is-of-one-company", two_companies,
                   test_timeline_is_of_one_company);
  window_test_add ("/board/every-kind", two_companies, test_every_kind);
  window_test_add ("/board/choice-stays", two_companies, test_choice_stays);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
