/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart answers: to pointer, wheel, keys and buttons, and in words. */
#include "articles.h"
#include "chart-pointer.h"
#include "chart-table.h"
#include "chart-words.h"
#include "chart-zoom.h"
#include "timeline-fixture.h"

#include <gdk/x11/gdkx.h>
#include <math.h>

static const char *const english[] = { ENGLISH_ARTICLE, NULL };

static double
get_number (const TimelinePlace *place, double x)
{
  return mz_scene_invert_x (mz_chart_view_get_scene (place->view), x);
}

static double
get_length (const TimelinePlace *place)
{
  const MzStretch *seen = &mz_chart_view_get_range (place->view)->seen;

  return seen->to - seen->from;
}

static void
test_words (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  MzScene *scene = mz_chart_view_get_scene (place.view);
  double x = mz_scene_map_x (scene, TIMELINE_FIRST_DAY + 100); /* 10 April 2024, a Wednesday */
  MzProbe probe;

  move_pointer (place.view, x, place.middle); /* what is drawn there warns of nothing */
  g_assert_true (mz_scene_probe (scene, x, place.middle, &probe));
  g_autofree char *words = mz_chart_words_for_place (scene, &probe, MZ_NO_MARK);
  g_assert_nonnull (strstr (words, "Apr"));
  g_assert_nonnull (strstr (words, "200"));
  mz_probe_clear (&probe);

  g_autofree char *mark = mz_chart_words_for_mark (scene, 0);
  g_assert_nonnull (strstr (mark, "billion")); /* the quotation */

  g_autofree char *change =
      mz_chart_words_for_stretch (scene, TIMELINE_FIRST_DAY + 50, TIMELINE_FIRST_DAY + 140);
  g_assert_nonnull (strstr (change, "60%")); /* from 150 to 240 */
}

static void
test_wheel (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  double x = place.plane.x + place.plane.width / 3;
  double number = get_number (&place, x);
  double length = get_length (&place);

  turn_wheel (place.view, x, place.middle, -3, NULL);
  g_assert_cmpfloat (get_length (&place), <, length * 0.75);
  g_assert_cmpfloat (fabs (get_number (&place, x) - number), <, get_length (&place) * 0.05);

  gtk_widget_grab_focus (GTK_WIDGET (place.view));
  press ("ctrl+z");
  g_assert_cmpfloat_with_epsilon (get_length (&place), length, 0.01);
}

static void
test_wheel_with_control (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  double x = place.plane.x + place.plane.width / 3;
  double length = get_length (&place);

  turn_wheel (place.view, x, place.middle, -2, "ctrl");
  g_assert_cmpfloat (get_length (&place), <, length * 0.8);
  turn_wheel (place.view, x, place.middle, 2, "ctrl");
  g_assert_cmpfloat_with_epsilon (get_length (&place), length, 0.01);
}

static void
test_wheel_sideways (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  double x = place.plane.x + place.plane.width / 2;

  turn_wheel (place.view, x, place.middle, -4, NULL);
  double length = get_length (&place);
  double number = get_number (&place, x);
  turn_wheel_sideways (place.view, x, place.middle, 2, NULL);
  g_assert_cmpfloat_with_epsilon (get_length (&place), length, 0.01);
  g_assert_cmpfloat_with_epsilon (get_number (&place, x), number + 0.2 * length, 0.01 * length);
  turn_wheel_sideways (place.view, x, place.middle, -2, NULL);
  g_assert_cmpfloat_with_epsilon (get_number (&place, x), number, 0.01 * length);
}

/* No display of a test has fingers: what the gesture tells is told in its place. */
static void
test_pinch (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  double x = place.plane.x + place.plane.width / 3;
  double length = get_length (&place);
  double number = get_number (&place, x);

  mz_chart_pointer_begin_pinch (place.view, x);
  mz_chart_pointer_pinch (place.view, 1.5, x);
  mz_chart_pointer_pinch (place.view, 2, x);
  g_assert_cmpfloat_with_epsilon (get_length (&place), length / 2, 0.01);
  g_assert_cmpfloat_with_epsilon (get_number (&place, x), number, 0.02 * length);
  mz_chart_pointer_pinch (place.view, 2, x + 40); /* both fingers go on together */
  g_assert_cmpfloat_with_epsilon (get_number (&place, x + 40), number, 0.02 * length);
  mz_chart_pointer_pinch (place.view, 0.25, x);
  g_assert_cmpfloat_with_epsilon (get_length (&place), length, 0.01);

  mz_chart_pointer_pinch (place.view, 3, x);
  gtk_widget_grab_focus (GTK_WIDGET (place.view));
  press ("ctrl+z"); /* all of it was one step */
  g_assert_false (mz_chart_range_is_zoomed (mz_chart_view_get_range (place.view)));
}

static void
test_drag (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  double x = place.plane.x + place.plane.width / 2;

  turn_wheel (place.view, x, place.middle, -4, NULL);
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
  TimelinePlace place = timeline_fixture_show (fixture);
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
  TimelinePlace place = timeline_fixture_show (fixture);
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
  TimelinePlace place = timeline_fixture_show (fixture);
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
  TimelinePlace place = timeline_fixture_show (fixture);
  MzChart *chart = mz_chart_view_get_chart (place.view);

  gtk_widget_activate_action (GTK_WIDGET (place.view), "board.data", NULL);
  wait_until (window_fixture_find (fixture, MZ_TYPE_CHART_TABLE));
  let_run_for (400);
  GtkColumnView *table =
      find_widget (window_fixture_find (fixture, MZ_TYPE_CHART_TABLE), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *rows = gtk_column_view_get_model (table);
  guint n_prices = TIMELINE_DAYS / 7 * 5 + MIN (TIMELINE_DAYS % 7, 5);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==,
                    mz_chart_get_n_marks (chart) + n_prices);

  check_accessible_names (fixture->window);
  gtk_selection_model_select_item (rows, 1, TRUE);
  g_assert_true (mz_session_get_selected_figure (fixture->session) ==
                 mz_chart_get_mark (chart, 1)->figure);
}

/* On a screen of finer pixels it is laid out for them, at once. */
static void
test_fine_pixels (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (place.view));

  g_assert_cmpfloat_with_epsilon (
      mz_scene_get_options (mz_chart_view_get_scene (place.view))->density, 1, 1e-6);
  gdk_x11_display_set_surface_scale (display, 2);
  let_run_for (300);
  g_assert_cmpfloat_with_epsilon (
      mz_scene_get_options (mz_chart_view_get_scene (place.view))->density, 2, 1e-6);
  gdk_x11_display_set_surface_scale (display, 1);
  let_run_for (300);
  g_assert_cmpfloat_with_epsilon (
      mz_scene_get_options (mz_chart_view_get_scene (place.view))->density, 1, 1e-6);
}

static void
count_cb (GdkFrameClock *clock, guint *n_frames)
{
  (*n_frames)++;
}

/* A chart under the pointer, zoomed and with a mark told, is painted once. */
static void
test_idle (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  guint n_frames = 0;

  turn_wheel (place.view, place.plane.x + 50, place.middle, -2, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (place.view));
  press ("Home");
  let_run_for (1000); /* what is moving comes to rest */
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (place.view));
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (count_cb), &n_frames);
  let_run_for (1500);
  g_assert_cmpuint (n_frames, ==, 0);
  g_signal_handler_disconnect (clock, handler);
}

/* Whoever wants nothing to move has the library there, or gone, at once. */
static void
test_reduced_motion (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (place.view));
  AdwFlap *flap = window_fixture_find (fixture, ADW_TYPE_FLAP);
  double progress = adw_flap_get_reveal_progress (flap);

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.toggle-library", NULL);
  g_assert_cmpfloat_with_epsilon (adw_flap_get_reveal_progress (flap), 1 - progress, 1e-6);
  double length = get_length (&place);
  g_object_set (place.view, "stretch", "3m", NULL);
  g_assert_cmpfloat (get_length (&place), <, length / 2);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

static void
add_tests (void)
{
  window_test_add ("/chart/words", english, test_words);
  window_test_add ("/chart/wheel", english, test_wheel);
  window_test_add ("/chart/wheel-with-control", english, test_wheel_with_control);
  window_test_add ("/chart/wheel-sideways", english, test_wheel_sideways);
  window_test_add ("/chart/pinch", english, test_pinch);
  window_test_add ("/chart/drag", english, test_drag);
  window_test_add ("/chart/brush", english, test_brush);
  window_test_add ("/chart/buttons", english, test_buttons);
  window_test_add ("/chart/keys", english, test_keys);
  window_test_add ("/chart/data", english, test_data);
  window_test_add ("/chart/fine-pixels", english, test_fine_pixels);
  window_test_add ("/chart/idle", english, test_idle);
  window_test_add ("/chart/reduced-motion", english, test_reduced_motion);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
