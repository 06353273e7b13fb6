/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a chart looks is chosen at its header, by pointer or keys, kept, and carried by pictures. */
#include "articles.h"
#include "chart-menu.h"
#include "chart-window.h"
#include "chart/export.h"
#include "config.h"
#include "export-dialog.h"
#include "open-actions.h"
#include "timeline-fixture.h"

static const char *const english[] = { ENGLISH_ARTICLE, NULL };

/* Does what a press on an option does. */
static void
choose (gpointer widget, const char *action, const char *word)
{
  MzChart *before = mz_chart_view_get_chart (MZ_CHART_VIEW (widget));

  g_assert_true (gtk_widget_activate_action (widget, action, word ? "s" : NULL, word));
  wait_until (mz_chart_view_get_chart (MZ_CHART_VIEW (widget)) != before);
  let_run_for (150);
}

/* Whether @root has a widget of @action that can be pressed. */
static gboolean
is_offered (GtkWidget *widget, const char *action)
{
  if (GTK_IS_ACTIONABLE (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return gtk_widget_is_sensitive (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (is_offered (child, action))
      return TRUE;
  return FALSE;
}

static void
assert_draws (TimelinePlace *place, const char *item, gboolean is_there)
{
  g_autofree char *drawn = timeline_fixture_describe (place);

  if ((strstr (drawn, item) != NULL) != is_there)
    g_error ("“%s” is %s in:\n%s", item, is_there ? "not there" : "still there", drawn);
}

static const MzChartParts *
get_parts (TimelinePlace *place)
{
  return mz_chart_get_parts (mz_chart_view_get_chart (place->view));
}

static void
test_candles_by_keyboard (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);

  g_object_set (place.view, "stretch", "3m", NULL);
  assert_draws (&place, "rect candle", FALSE);
  press ("alt+Return");
  wait_until (find_widget (fixture->window, MZ_TYPE_CHART_MENU));
  let_run_for (300);
  check_accessible_names (find_widget (fixture->window, MZ_TYPE_CHART_MENU));
  press ("alt+c");
  assert_draws (&place, "rect candle", TRUE);
  press ("alt+l");
  assert_draws (&place, "rect candle", FALSE);
  press ("Escape");
  wait_until (!find_widget (fixture->window, MZ_TYPE_CHART_MENU));
}

/* Another look is no reason to see another stretch. */
static void
test_zoom_stays (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);

  g_object_set (place.view, "stretch", "3m", NULL);
  let_run_for (100);
  MzStretch seen = mz_chart_view_get_range (place.view)->seen;
  choose (place.view, "chart.prices-as", "candles");
  g_assert_nonnull (mz_chart_view_get_scene (place.view));
  g_assert_cmpfloat_with_epsilon (mz_chart_view_get_range (place.view)->seen.from, seen.from, 1e-6);
  g_assert_cmpfloat_with_epsilon (mz_chart_view_get_range (place.view)->seen.to, seen.to, 1e-6);
}

static void
test_volume (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);

  assert_draws (&place, "path volume", FALSE);
  choose (place.view, "chart.volume", NULL);
  assert_draws (&place, "path volume", TRUE);
  choose (place.view, "chart.volume", NULL);
  assert_draws (&place, "path volume", FALSE);
}

/* From 50 to 899: by even ratios 100 stands as far below 200 as that below 400. */
static void
test_logarithmic (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  g_autofree char *linear = timeline_fixture_describe (&place);

  g_assert_null (strstr (linear, "\"100\""));
  choose (place.view, "chart.scale", "log");
  g_assert_true (g_array_index (get_parts (&place)->axes, MzAxis, 0).logarithm);
  assert_draws (&place, "\"100\"", TRUE);
  choose (place.view, "chart.scale", "linear");
  g_autofree char *again = timeline_fixture_describe (&place);
  g_assert_cmpstr (again, ==, linear);
}

static void
test_indexed (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);

  assert_draws (&place, "1 Jan 2024 = 100", FALSE);
  choose (place.view, "chart.indexed", NULL);
  assert_draws (&place, "1 Jan 2024 = 100", TRUE);
}

/* Before the split a share cost twice what its half is worth now. */
static void
test_adjusted (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  double first;
  double day;

  assert_draws (&place, "Adjusted price of", TRUE);
  MzTrace *trace = g_array_index (get_parts (&place)->sources, MzChartSource, 1).trace;
  g_assert_true (mz_trace_get_value_at (trace, TIMELINE_FIRST_DAY, &day, &first));
  g_assert_cmpfloat_with_epsilon (first, 50, 1e-6);

  choose (place.view, "chart.adjusted", NULL);
  assert_draws (&place, "Adjusted price of", FALSE);
  trace = g_array_index (get_parts (&place)->sources, MzChartSource, 1).trace;
  g_assert_true (mz_trace_get_value_at (trace, TIMELINE_FIRST_DAY, &day, &first));
  g_assert_cmpfloat_with_epsilon (first, 100, 1e-6);
}

static void
test_direction_of_time (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  MzScene *scene = mz_chart_view_get_scene (place.view);

  g_assert_cmpfloat (mz_scene_map_x (scene, TIMELINE_FIRST_DAY), <,
                     mz_scene_map_x (scene, TIMELINE_FIRST_DAY + 100));
  choose (place.view, "chart.time-axis", "rtl");
  scene = mz_chart_view_get_scene (place.view);
  g_assert_cmpfloat (mz_scene_map_x (scene, TIMELINE_FIRST_DAY), >,
                     mz_scene_map_x (scene, TIMELINE_FIRST_DAY + 100));
}

/* An arrow leads where it points, whichever way time runs. */
static void
test_arrows_follow_time (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);

  gtk_widget_grab_focus (GTK_WIDGET (place.view));
  press ("Home");
  press ("Right");
  g_assert_cmpuint (mz_chart_view_get_mark (place.view), ==, 1);
  choose (place.view, "chart.time-axis", "rtl");
  press ("Home");
  press ("Left");
  g_assert_cmpuint (mz_chart_view_get_mark (place.view), ==, 1);
  press ("Right");
  g_assert_cmpuint (mz_chart_view_get_mark (place.view), ==, 0);
}

static void
test_spending_as_change (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);

  press ("alt+3");
  wait_until (mz_chart_get_kind (mz_chart_view_get_chart (place.view)) == MZ_CHART_SCATTER);
  choose (place.view, "chart.spending-as", "change");
  g_assert_cmpstr (g_hash_table_lookup (get_parts (&place)->parameters, "change"), ==, "yes");
  /* What means nothing to a scatter is not noted in its pictures. */
  g_assert_null (g_hash_table_lookup (get_parts (&place)->parameters, "adjusted"));
}

/* What a kind of chart cannot be is not offered. */
static void
test_only_what_applies (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  GtkWidget *root = GTK_WIDGET (fixture->window);

  g_assert_true (is_offered (root, "chart.prices-as"));
  g_assert_true (is_offered (root, "chart.volume"));
  g_assert_true (is_offered (root, "chart.scale"));
  g_assert_true (is_offered (root, "chart.indexed"));
  g_assert_true (is_offered (root, "chart.adjusted"));
  g_assert_true (is_offered (root, "chart.time-axis"));
  g_assert_false (is_offered (root, "chart.spending-as"));
  g_assert_false (is_offered (root, "chart.digits")); /* English has one sort of them */
  press ("alt+5");
  wait_until (mz_chart_get_kind (mz_chart_view_get_chart (place.view)) == MZ_CHART_COMPARE);
  g_assert_true (is_offered (root, "chart.scale"));
  g_assert_false (is_offered (root, "chart.prices-as"));
  g_assert_false (is_offered (root, "chart.indexed"));
  press ("alt+1");
  wait_until (mz_chart_get_kind (mz_chart_view_get_chart (place.view)) == MZ_CHART_PAIRS);
  g_assert_false (is_offered (root, "chart.scale"));
  g_assert_false (is_offered (root, "chart.time-axis"));
}

/* What is set is kept, and a window that is opened later begins with it. */
static void
test_remembered (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (MzLexiconSource) lexicon = mz_lexicon_source_new (NULL);
  g_autoptr (MzSession) later = mz_session_new (lexicon);

  choose (place.view, "chart.prices-as", "candles");
  choose (place.view, "chart.scale", "log");
  choose (place.view, "chart.adjusted", NULL);
  choose (place.view, "chart.time-axis", "rtl");
  g_autofree char *scale = g_settings_get_string (settings, "scale");
  g_assert_cmpstr (scale, ==, "log");

  MzWindow *window = mz_window_new (ADW_APPLICATION (fixture->application), later, settings);
  MzBoardOptions look = mz_chart_choices_get (mz_board_get_choices (mz_session_get_board (later)));
  g_assert_true (look.candles);
  g_assert_true (look.logarithm);
  g_assert_false (look.adjusted);
  g_assert_true (look.time_rtl);
  g_assert_false (look.volume);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* New: what is written into a file. */
static char *
save (WindowFixture *fixture, const char *name)
{
  g_autofree char *path = window_fixture_path (fixture, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  press ("ctrl+e");
  wait_until (find_toplevel (MZ_TYPE_EXPORT_DIALOG));
  MzExportDialog *dialog = MZ_EXPORT_DIALOG (find_toplevel (MZ_TYPE_EXPORT_DIALOG));
  g_object_set (dialog, "format", 1, NULL); /* a drawing, with its text as text */
  mz_export_dialog_save (dialog, file);
  wait_until (!find_toplevel (MZ_TYPE_EXPORT_DIALOG));
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_export_has_the_look (WindowFixture *fixture)
{
  TimelinePlace place = timeline_fixture_show (fixture);

  choose (place.view, "chart.indexed", NULL);
  g_autofree char *text = save (fixture, "chart.svg");
  g_assert_nonnull (strstr (text, "1 Jan 2024 = 100"));
}

static void
assert_state (MzChartChoices *choices, const char *property, const char *expected)
{
  g_autofree char *word = NULL;

  g_object_get (choices, property, &word, NULL);
  g_assert_cmpstr (word, ==, expected);
}

/* A picture of candles comes back with them, and its window offers what the picture can be. */
static void
test_picture_has_the_look (WindowFixture *fixture)
{
  g_autofree char *path = window_fixture_path (fixture, "chart.png");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  MzExportOptions options = { .format = MZ_FORMAT_PNG, .scene = { .width = 640, .height = 360 } };
  TimelinePlace place = timeline_fixture_show (fixture);

  choose (place.view, "chart.prices-as", "candles");
  choose (place.view, "chart.scale", "log");
  choose (place.view, "chart.time-axis", "rtl");
  g_assert_true (
      mz_export_to_file (mz_chart_view_get_chart (place.view), &options, path, NULL, &error));
  choose (place.view, "chart.scale", "linear");

  mz_open_actions_open (fixture->window, &file, 1);
  wait_until (find_toplevel (MZ_TYPE_CHART_WINDOW));
  GtkWindow *window = find_toplevel (MZ_TYPE_CHART_WINDOW);
  let_run_for (300);
  TimelinePlace carried = { .view = find_widget (window, MZ_TYPE_CHART_VIEW) };
  g_assert_true (g_array_index (get_parts (&carried)->axes, MzAxis, 0).logarithm);
  g_autoptr (MzChartChoices) read = mz_chart_choices_new ();
  mz_chart_choices_take_from (read, mz_chart_view_get_chart (carried.view));
  assert_state (read, "prices-as", "candles");
  assert_state (read, "scale", "log");
  assert_state (read, "time-axis", "rtl");
  g_assert_true (is_offered (GTK_WIDGET (window), "chart.prices-as"));
  g_assert_true (is_offered (GTK_WIDGET (window), "chart.volume"));
  g_assert_false (is_offered (GTK_WIDGET (window), "chart.indexed"));

  /* There it looks as it is chosen there, and nowhere else. */
  choose (carried.view, "chart.volume", NULL);
  choose (carried.view, "chart.prices-as", "line");
  assert_draws (&carried, "path volume", TRUE);
  assert_draws (&carried, "path line", TRUE);
  assert_draws (&place, "path volume", FALSE);
  gtk_window_close (window);
  let_run_for (200);
}

static void
add_tests (void)
{
  window_test_add ("/chart-options/candles-by-keyboard", english, test_candles_by_keyboard);
  window_test_add ("/chart-options/zoom-stays", english, test_zoom_stays);
  window_test_add ("/chart-options/volume", english, test_volume);
  window_test_add ("/chart-options/logarithmic", english, test_logarithmic);
  window_test_add ("/chart-options/indexed", english, test_indexed);
  window_test_add ("/chart-options/adjusted", english, test_adjusted);
  window_test_add ("/chart-options/direction-of-time", english, test_direction_of_time);
  window_test_add ("/chart-options/arrows-follow-time", english, test_arrows_follow_time);
  window_test_add ("/chart-options/spending-as-change", english, test_spending_as_change);
  window_test_add ("/chart-options/only-what-applies", english, test_only_what_applies);
  window_test_add ("/chart-options/remembered", english, test_remembered);
  window_test_add ("/chart-options/export-has-the-look", english, test_export_has_the_look);
  window_test_add ("/chart-options/picture-has-the-look", english, test_picture_has_the_look);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
