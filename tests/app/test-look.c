/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a chart looks can be read off it and changed, and is chosen by names that settings share. */
#include "board/look.h"
#include "market-fixture.h"
#include "session/chart-choices.h"

static char *
describe (MzChart *chart)
{
  g_autoptr (MzScene) scene = lay_out (chart, 1000, 600, "light");

  return mz_scene_describe (scene);
}

static void
assert_look (MzChart *chart, gboolean candles, gboolean volume, gboolean logarithm)
{
  MzBoardOptions look = { 0 };

  mz_look_read (chart, &look);
  g_assert_cmpint (look.candles, ==, candles);
  g_assert_cmpint (look.volume, ==, volume);
  g_assert_cmpint (look.logarithm, ==, logarithm);
}

static void
test_a_look_is_put_on_and_taken_off (void)
{
  g_autoptr (MzChart) plain = make_timeline ("en", FALSE);
  MzBoardOptions options = { .candles = TRUE, .volume = TRUE, .logarithm = TRUE, .time_rtl = TRUE };
  g_autoptr (MzChart) dressed = mz_look_change (plain, &options);

  assert_look (plain, FALSE, FALSE, FALSE);
  assert_look (dressed, TRUE, TRUE, TRUE);
  g_assert_true (mz_chart_get_parts (dressed)->time_rtl);
  g_assert_cmpstr (g_hash_table_lookup (mz_chart_get_parts (dressed)->parameters, "candles"), ==,
                   "yes");
  options = (MzBoardOptions){ 0 };
  g_autoptr (MzChart) again = mz_look_change (dressed, &options);
  g_autofree char *before = describe (plain);
  g_autofree char *after = describe (again);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (g_hash_table_lookup (mz_chart_get_parts (again)->parameters, "candles"));
}

/* Nothing is lost on the way: whatever the kind, the copy is drawn as the original is. */
static void
test_a_change_of_nothing_changes_nothing (void)
{
  g_autoptr (MzChart) pairs = make_pairs ("ar", 6);
  g_autoptr (MzChart) comparison = make_comparison ("ar", TRUE);
  g_autoptr (MzChart) event = make_event ("en", FALSE);
  MzChart *charts[] = { pairs, comparison, event };

  g_assert_nonnull (mz_chart_get_parts (event)->story);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++) {
    MzBoardOptions options = { 0 };
    mz_look_read (charts[i], &options);
    g_autoptr (MzChart) same = mz_look_change (charts[i], &options);
    g_autofree char *before = describe (charts[i]);
    g_autofree char *after = describe (same);
    g_assert_cmpstr (after, ==, before);
    g_assert_cmpuint (mz_chart_get_n_marks (same), ==, mz_chart_get_n_marks (charts[i]));
    g_assert_cmpstr (mz_chart_get_parts (same)->story, ==, mz_chart_get_parts (charts[i])->story);
  }
}

static void
test_a_chart_is_offered_what_it_can_be (void)
{
  g_autoptr (MzChart) timeline = make_timeline ("en", FALSE);
  g_autoptr (MzChart) arabic = make_pairs ("ar", 2);

  g_assert_true (mz_choice_applies (MZ_CHOICE_PRICES_AS, timeline, FALSE));
  g_assert_true (mz_choice_applies (MZ_CHOICE_PRICES_AS, timeline, TRUE));
  g_assert_true (mz_choice_applies (MZ_CHOICE_INDEXED, timeline, FALSE));
  g_assert_false (mz_choice_applies (MZ_CHOICE_INDEXED, timeline, TRUE));
  g_assert_false (mz_choice_applies (MZ_CHOICE_DIGITS, timeline, FALSE));
  g_assert_false (mz_choice_applies (MZ_CHOICE_SPENDING_AS, timeline, FALSE));
  g_assert_true (mz_choice_applies (MZ_CHOICE_SIGNS, arabic, FALSE));
  g_assert_false (mz_choice_applies (MZ_CHOICE_SIGNS, arabic, TRUE));
  g_assert_false (mz_choice_applies (MZ_CHOICE_SCALE, arabic, FALSE));
  g_assert_false (mz_choice_applies (MZ_CHOICE_SCALE, NULL, FALSE));
}

static void
test_choices_are_asked_for_by_kind (void)
{
  g_autoptr (MzChartChoices) choices = mz_chart_choices_new ();

  g_object_set (choices, "prices-as", "candles", "scale", "log", "months", "levantine", "digits",
                "arabic", NULL);
  MzBoardOptions timeline = mz_chart_choices_get_for (choices, MZ_CHART_TIMELINE);
  MzBoardOptions compare = mz_chart_choices_get_for (choices, MZ_CHART_COMPARE);
  g_assert_true (timeline.candles);
  g_assert_true (timeline.logarithm);
  g_assert_true (timeline.adjusted); /* unless one says otherwise */
  g_assert_cmpint (timeline.writing.months, ==, MZ_MONTHS_LEVANTINE);
  g_assert_false (compare.candles);
  g_assert_true (compare.logarithm);
  g_assert_false (compare.adjusted);
  /* The tests run in English, which has one sort of digits. */
  g_assert_cmpint (timeline.writing.digits, ==, MZ_DIGITS_LATIN);
  g_assert_cmpint (compare.writing.months, ==, MZ_MONTHS_LEVANTINE);
}

/* On 2025-02-04 (the 176th weekday from 2024-06-03) the fixture has its four prices. */
static void
test_a_crosshair_tells_all_that_is_drawn (void)
{
  g_autoptr (MzChart) plain = make_timeline ("en", FALSE);
  MzBoardOptions options = { .candles = TRUE };
  g_autoptr (MzChart) candles = mz_look_change (plain, &options);
  g_autoptr (MzChart) comparison = make_comparison ("en", FALSE);
  g_autoptr (MzScene) scene = lay_out (candles, 1000, 600, "light");
  g_autoptr (MzScene) several = lay_out (comparison, 1000, 600, "light");
  double close = 200 + 60 * sin (176 / 40.0) + 12 * sin (176 / 3.0);
  g_autofree char *expected = g_strdup_printf ("Close\u2069 $%.2f", close);
  cairo_rectangle_t plane;
  MzProbe probe;

  g_assert_true (mz_scene_get_plane (scene, &plane));
  g_assert_true (mz_scene_probe (scene, mz_scene_map_x (scene, mz_day_parse ("2025-02-04")) + 0.1,
                                 plane.y + 5, &probe));
  g_assert_nonnull (strstr (probe.words, "Open"));
  g_assert_nonnull (strstr (probe.words, expected));
  mz_probe_clear (&probe);

  g_assert_true (mz_scene_get_plane (several, &plane));
  g_assert_true (
      mz_scene_probe (several, plane.x + plane.width / 2, plane.y + plane.height / 2, &probe));
  g_assert_nonnull (strstr (probe.words, "Rimal"));
  g_assert_nonnull (strstr (probe.words, "Sahel"));
  mz_probe_clear (&probe);
}

/* A scatter of one event: its sum is told apart from what stands beside it. */
static void
test_a_single_dot_has_room_round_it (void)
{
  const MzWriting writing = { .catalog = mz_catalog_for ("en") };
  MzChartParts parts;

  mz_chart_parts_init (&parts, MZ_CHART_SCATTER, &writing);
  parts.title = g_strdup ("One");
  parts.x_axis = (MzAxis){ .quantity = MZ_AXIS_MONEY, .currency = "USD" };
  MzAxis moves = { .quantity = MZ_AXIS_PERCENT };
  MzLayer dots = { .kind = MZ_LAYER_POINTS, .hue = MZ_HUE_PRICE };
  MzMark dot = { .x = 20e9, .x_end = 20e9, .value = -2, .high = -2, .source = MZ_NO_SOURCE };
  dot.label = g_strdup ("");
  dot.words = g_strdup ("");
  g_array_append_val (parts.axes, moves);
  g_array_append_val (parts.layers, dots);
  g_array_append_val (parts.marks, dot);
  g_autoptr (MzChart) chart = mz_chart_new_take (&parts);
  g_autofree char *drawn = describe (chart);
  g_assert_nonnull (strstr (drawn, "\"20.0bn\""));
  g_assert_nonnull (strstr (drawn, "\"19.0bn\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/look/is-put-on-and-taken-off", test_a_look_is_put_on_and_taken_off);
  g_test_add_func ("/look/a-change-of-nothing-changes-nothing",
                   test_a_change_of_nothing_changes_nothing);
  g_test_add_func ("/look/a-chart-is-offered-what-it-can-be",
                   test_a_chart_is_offered_what_it_can_be);
  g_test_add_func ("/look/choices-are-asked-for-by-kind", test_choices_are_asked_for_by_kind);
  g_test_add_func ("/look/a-crosshair-tells-all-that-is-drawn",
                   test_a_crosshair_tells_all_that_is_drawn);
  g_test_add_func ("/look/a-single-dot-has-room-round-it", test_a_single_dot_has_room_round_it);
  return g_test_run ();
}
