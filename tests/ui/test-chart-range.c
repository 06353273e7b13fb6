/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is seen of an x axis stays inside it, and every step can be taken back. */
#include "chart-pointer.h"
#include "chart-range.h"

#include <math.h>

#define assert_seen(range, a, b)                                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_cmpfloat_with_epsilon ((range)->seen.from, a, 1e-6);                                  \
    g_assert_cmpfloat_with_epsilon ((range)->seen.to, b, 1e-6);                                    \
  }                                                                                                \
  G_STMT_END

typedef struct {
  MzChartRange range;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  mz_chart_range_init (&fixture->range);
  mz_chart_range_set_whole (&fixture->range, 100, 200, 5);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  mz_chart_range_clear (&fixture->range);
}

static void
test_zoom_keeps_its_place (Fixture *fixture, gconstpointer data)
{
  MzChartRange *range = &fixture->range;

  g_assert_true (mz_chart_range_zoom (range, 0.5, 120));
  assert_seen (range, 110, 160); /* a fifth of the way, before and after */
  g_assert_true (mz_chart_range_is_zoomed (range));
  g_assert_true (mz_chart_range_zoom (range, 1000, 120));
  assert_seen (range, 100, 200);
  g_assert_false (mz_chart_range_is_zoomed (range));
}

static void
test_zoom_ends (Fixture *fixture, gconstpointer data)
{
  MzChartRange *range = &fixture->range;

  g_assert_true (mz_chart_range_zoom (range, 0.001, 150));
  assert_seen (range, 147.5, 152.5);
  g_assert_false (mz_chart_range_zoom (range, 0.5, 149));
  assert_seen (range, 147.5, 152.5);
}

static void
test_moves_stop_at_the_ends (Fixture *fixture, gconstpointer data)
{
  MzChartRange *range = &fixture->range;

  g_assert_false (mz_chart_range_move (range, 10));
  g_assert_true (mz_chart_range_show (range, 120, 140));
  g_assert_true (mz_chart_range_move (range, -1000));
  assert_seen (range, 100, 120);
  g_assert_true (mz_chart_range_move (range, 1000));
  assert_seen (range, 180, 200);
}

static void
test_takes_back (Fixture *fixture, gconstpointer data)
{
  MzChartRange *range = &fixture->range;

  g_assert_false (mz_chart_range_take_back (range));
  mz_chart_range_begin (range);
  mz_chart_range_show (range, 120, 160);
  mz_chart_range_begin (range);
  mz_chart_range_zoom (range, 0.5, 140);
  mz_chart_range_zoom (range, 0.5, 140);
  mz_chart_range_begin (range); /* a step that comes to nothing */
  g_assert_true (mz_chart_range_take_back (range));
  assert_seen (range, 120, 160);
  g_assert_true (mz_chart_range_take_back (range));
  assert_seen (range, 100, 200);
  g_assert_false (mz_chart_range_take_back (range));
}

/* What was between two fingers stays between them, as they part and as they move. */
static void
test_pinch_keeps_what_it_holds (void)
{
  const MzStretch seen = { 100, 200 };
  MzStretch nearer = mz_stretch_pinch (&seen, 125, 2, 0.25);
  MzStretch moved = mz_stretch_pinch (&seen, 125, 1, 0.5);
  MzStretch away = mz_stretch_pinch (&seen, 150, 0.5, 0.5);

  g_assert_cmpfloat_with_epsilon (nearer.from, 112.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (nearer.to, 162.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (moved.from, 75, 1e-9);
  g_assert_cmpfloat_with_epsilon (moved.to, 175, 1e-9);
  g_assert_cmpfloat_with_epsilon (away.from, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (away.to, 250, 1e-9);
}

/* A touchpad tells pixels where a wheel tells clicks. */
static void
test_fingers_turn_as_a_wheel_does (void)
{
  g_assert_cmpfloat_with_epsilon (mz_chart_pointer_count_clicks (1, GDK_SCROLL_UNIT_WHEEL), 1,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (mz_chart_pointer_count_clicks (0.25, GDK_SCROLL_UNIT_WHEEL), 0.25,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (mz_chart_pointer_count_clicks (-20, GDK_SCROLL_UNIT_SURFACE),
                                  -0.5, 1e-9);
}

/* The prices of another day come in: what is seen stays, and what was seen before, too. */
static void
test_the_whole_grows (Fixture *fixture, gconstpointer data)
{
  MzChartRange *range = &fixture->range;

  mz_chart_range_begin (range);
  g_assert_true (mz_chart_range_show (range, 120, 140));
  mz_chart_range_move_whole (range, 100, 201, 5);
  assert_seen (range, 120, 140);
  mz_chart_range_move_whole (range, 130, 201, 5);
  assert_seen (range, 130, 140);
  g_assert_true (mz_chart_range_take_back (range));
  assert_seen (range, 130, 201);
}

static void
test_nothing (void)
{
  MzChartRange range;

  mz_chart_range_init (&range);
  g_assert_false (mz_chart_range_is_zoomed (&range));
  g_assert_false (mz_chart_range_zoom (&range, 0.5, 0));
  g_assert_false (mz_chart_range_move (&range, 1));
  mz_chart_range_clear (&range);
}

static guint32
get_day (int day, int month, int year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

static void
test_names (void)
{
  static const struct {
    const char *name;
    int day;
    int month;
    int year;
  } cases[] = {
    { "1m", 28, 2, 2025 }, { "3m", 31, 12, 2024 }, { "6m", 30, 9, 2024 },
    { "ytd", 1, 1, 2025 }, { "1y", 31, 3, 2024 },  { "5y", 31, 3, 2020 },
  };
  MzStretch stretch;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_true (mz_stretch_find (cases[i].name, get_day (31, 3, 2025), &stretch));
    g_assert_cmpfloat (stretch.from, ==, get_day (cases[i].day, cases[i].month, cases[i].year));
    g_assert_cmpfloat (stretch.to, ==, get_day (1, 4, 2025));
  }
  g_assert_false (mz_stretch_find ("2w", get_day (31, 3, 2025), &stretch));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/chart-range/zoom-keeps-its-place", test_zoom_keeps_its_place);
  ADD ("/chart-range/zoom-ends", test_zoom_ends);
  ADD ("/chart-range/moves-stop-at-the-ends", test_moves_stop_at_the_ends);
  ADD ("/chart-range/takes-back", test_takes_back);
  ADD ("/chart-range/the-whole-grows", test_the_whole_grows);
  g_test_add_func ("/chart-range/pinch-keeps-what-it-holds", test_pinch_keeps_what_it_holds);
  g_test_add_func ("/chart-range/fingers-turn-as-a-wheel-does", test_fingers_turn_as_a_wheel_does);
  g_test_add_func ("/chart-range/nothing", test_nothing);
  g_test_add_func ("/chart-range/names", test_names);
  return g_test_run ();
}
