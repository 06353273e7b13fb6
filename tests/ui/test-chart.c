/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart answers: to pointer, wheel, keys and buttons, and in words. */
#include "articles.h"
#include "chart-table.h"
#include "chart-words.h"
#include "chart-zoom.h"
#include "window-fixture.h"

#include <math.h>

#define FIRST_DAY 738886 /* Monday, 1 January 2024 */
#define N_DAYS    800

static const char *const english[] = { ENGLISH_ARTICLE, NULL };

typedef struct {
  MzChartView *view;
  cairo_rectangle_t plane;
  double middle; /* of the plane, up and down */
} Place;

/* A price on every weekday; on day i it is 100 + i. */
static void
import_prices (WindowFixture *fixture)
{
  MzLibrary *library = mz_session_get_library (fixture->session);
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (MzBar));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_DAYS; i++) {
    gint64 price = (100 + i) * MZ_PRICE_UNIT;
    MzBar bar = { .day = FIRST_DAY + i,
                  .open = price,
                  .high = price,
                  .low = price,
                  .close = price,
                  .adjusted = price };
    if (i % 7 < 5)
      g_array_append_val (bars, bar);
  }
  g_autoptr (GPtrArray) batches =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mz_bar_batch_free);
  MzImportCount count;
  g_ptr_array_add (batches, mz_bar_batch_new ("META", "USD", "test", bars));
  wait_until (mz_library_get_store (library));
  g_assert_true (
      mz_store_import_bars (mz_library_get_store (library), batches, &count, NULL, &error));
  g_assert_no_error (error);
  mz_board_reload (mz_session_get_board (fixture->session));
}

static gboolean
has_prices (MzChart *chart)
{
  const MzChartParts *parts = chart ? mz_chart_get_parts (chart) : NULL;

  for (guint i = 0; parts && i < parts->layers->len; i++)
    if (g_array_index (parts->layers, MzLayer, i).trace)
      return TRUE;
  return FALSE;
}

static Place
show_timeline (WindowFixture *fixture)
{
  MzBoard *board = mz_session_get_board (fixture->session);
  Place place;

  window_fixture_wait_for_chart (fixture);
  import_prices (fixture);
  press ("alt+2");
  wait_until (has_prices (mz_board_get_chart (board)));
  let_run_for (200);
  place.view = window_fixture_find (fixture, MZ_TYPE_CHART_VIEW);
  g_assert_true (mz_scene_get_plane (mz_chart_view_get_scene (place.view), &place.plane));
  place.middle = place.plane.y + place.plane.height / 2;
  return place;
}

static double
get_number (const Place *place, double x)
{
  return mz_scene_invert_x (mz_chart_view_get_scene (place->view), x);
}

static double
get_length (const Place *place)
{
  const MzStretch *seen = &mz_chart_view_get_range (place->view)->seen;

  return seen->to - seen->from;
}

static void
test_words (WindowFixture *fixture)
{
  Place place = show_timeline (fixture);
  MzScene *scene = mz_chart_view_get_scene (place.view);
  double x = mz_scene_map_x (scene, FIRST_DAY + 100); /* 10 April 2024, a Wednesday */
  MzProbe probe;

  move_pointer (place.view, x, place.middle); /* what is drawn there warns of nothing */
  g_assert_true (mz_scene_probe (scene, x, place.middle, &probe));
  g_autofree char *words = mz_chart_words_for_place (scene, &probe, MZ_NO_MARK);
  g_assert_nonnull (strstr (words, "Apr"));
  g_assert_nonnull (strstr (words, "200"));
  mz_probe_clear (&probe);

  g_autofree char *mark = mz_chart_words_for_mark (scene, 0);
  g_assert_nonnull (strstr (mark, "billion")); /* the quotation */

  g_autofree char *change = mz_chart_words_for_stretch (scene, FIRST_DAY, FIRST_DAY + 50);
  g_assert_nonnull (strstr (change, "50")); /* from 100 to 150 */
  g_assert_nonnull (strstr (change, "%"));
}

static void
test_wheel (WindowFixture *fixture)
{
  Place place = show_timeline (fixture);
  double x = place.plane.x + place.plane.width / 3;
  double number = get_number (&place, x);
  double length = get_length (&place);

  turn_wheel (place.view, x, place.middle, -3);
  g_assert_cmpfloat (get_length (&place), <, length * 0.75);
  g_assert_cmpfloat (fabs (get_number (&place, x) - number), <, get_length (&place) * 0.05);

  gtk_widget_grab_focus (GTK_WIDGET (place.view));
  press ("ctrl+z");
  g_assert_cmpfloat_with_epsilon (get_length (&place), length, 0.01);
}

static void
test_drag (WindowFixture *fixture)
{
  Place place = show_timeline (fixture);
  double x = place.plane.x + place.plane.width / 2;

  turn_wheel (place.view, x, place.middle, -4);
  let_run_for (800);
  double length = get_length (&place);
  double number = get_number (&place, x);
  drag (place.view, x, place.middle, x + 60, place.middle, NULL);
  g_assert_cmpfloat_with_epsilon (get_length (&place), length, 0.01);
  g_assert_cmpfloat (fabs (get_number (&place, x + 60) - number), <, length * 0.05);

  click_twice (place.view, x, place.plane.y + 2);
  g_assert_false (mz_chart_range_is_zoomed (mz_chart_view_get_range (place.view)));
}

static void
test_brush (WindowFixture *fixture)
{
  Place place = show_timeline (fixture);
  double x = place.plane.x + place.plane.width / 4;

  drag (place.view, x, place.middle, x + 120, place.middle, "shift");
  MzStretch brush = mz_chart_view_get_brush (place.view);
  g_assert_cmpfloat (brush.to, >, brush.from);
  g_assert_false (mz_chart_range_is_zoomed (mz_chart_view_get_range (place.view)));

  press ("Return");
  const MzStretch *seen = &mz_chart_view_get_range (place.view)->seen;
  g_assert_cmpfloat_with_epsilon (seen->from, brush.from, 0.01);
  g_assert_cmpfloat_with_epsilon (seen->to, brush.to, 0.01);
}

static void
test_buttons (WindowFixture *fixture)
{
  Place place = show_timeline (fixture);
  g_autofree char *name = NULL;

  click (find_text (fixture->window, "3M"), 5, 5);
  g_object_get (place.view, "stretch", &name, NULL);
  g_assert_cmpstr (name, ==, "3m");
  g_assert_cmpfloat (get_length (&place), >=, 89);
  g_assert_cmpfloat (get_length (&place), <=, 93);

  click (find_text (fixture->window, "All"), 5, 5);
  g_assert_false (mz_chart_range_is_zoomed (mz_chart_view_get_range (place.view)));
}

static void
test_keys (WindowFixture *fixture)
{
  Place place = show_timeline (fixture);
  guint n = mz_chart_get_n_marks (mz_chart_view_get_chart (place.view));
  double length = get_length (&place);

  g_assert_cmpuint (n, >=, 2);
  gtk_widget_grab_focus (GTK_WIDGET (place.view));
  press ("End");
  g_assert_cmpuint (mz_chart_view_get_mark (place.view), ==, n - 1);
  press ("Home");
  g_assert_cmpuint (mz_chart_view_get_mark (place.view), ==, 0);
  press ("Down");
  g_assert_cmpuint (mz_chart_view_get_mark (place.view), ==, 1);
  press ("plus");
  press ("plus");
  g_assert_cmpfloat (get_length (&place), <, length * 0.6);
  press ("minus");
  press ("BackSpace");
  press ("0");
  g_assert_cmpfloat_with_epsilon (get_length (&place), length, 0.01);
  press ("Return");
  g_assert_true (mz_session_get_selected_figure (fixture->session) ==
                 mz_chart_get_mark (mz_chart_view_get_chart (place.view), 1)->figure);
}

static void
test_data (WindowFixture *fixture)
{
  Place place = show_timeline (fixture);
  MzChart *chart = mz_chart_view_get_chart (place.view);

  gtk_widget_activate_action (GTK_WIDGET (place.view), "board.data", NULL);
  wait_until (window_fixture_find (fixture, MZ_TYPE_CHART_TABLE));
  let_run_for (400);
  GtkColumnView *table =
      find_widget (window_fixture_find (fixture, MZ_TYPE_CHART_TABLE), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *rows = gtk_column_view_get_model (table);
  guint n_prices = N_DAYS / 7 * 5 + MIN (N_DAYS % 7, 5);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==,
                    mz_chart_get_n_marks (chart) + n_prices);

  check_accessible_names (fixture->window);
  gtk_selection_model_select_item (rows, 1, TRUE);
  g_assert_true (mz_session_get_selected_figure (fixture->session) ==
                 mz_chart_get_mark (chart, 1)->figure);
}

static void
add_tests (void)
{
  window_test_add ("/chart/words", english, test_words);
  window_test_add ("/chart/wheel", english, test_wheel);
  window_test_add ("/chart/drag", english, test_drag);
  window_test_add ("/chart/brush", english, test_brush);
  window_test_add ("/chart/buttons", english, test_buttons);
  window_test_add ("/chart/keys", english, test_keys);
  window_test_add ("/chart/data", english, test_data);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
