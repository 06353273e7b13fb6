/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/trace.h"

#include <math.h>

static MzTrace *
make_walk (gsize n)
{
  MzTraceParts parts = { .n = n, .x = g_new (double, n), .y = g_new (double, n) };
  double y = 100;

  for (gsize i = 0; i < n; i++) {
    y += g_test_rand_double_range (-1, 1);
    parts.x[i] = (double) i + (i % 7) * 0.1;
    parts.y[i] = y;
  }
  return mz_trace_new_take (&parts);
}

static MzColumn
look_at_every_point (MzTrace *trace, double from, double to)
{
  const double *x = mz_trace_get_x (trace);
  const double *y = mz_trace_get_y (trace);
  MzColumn column = { .low = HUGE_VAL, .high = -HUGE_VAL };

  for (gsize i = 0; i < mz_trace_get_n_points (trace); i++) {
    if (x[i] < from || x[i] >= to)
      continue;
    if (column.n++ == 0)
      column.first = y[i];
    column.last = y[i];
    column.low = MIN (column.low, y[i]);
    column.high = MAX (column.high, y[i]);
  }
  return column;
}

static void
check_columns (MzTrace *trace, double from, double to, gsize n)
{
  g_autofree double *edges = g_new (double, n + 1);
  g_autofree MzColumn *columns = g_new0 (MzColumn, n);

  for (gsize i = 0; i <= n; i++)
    edges[i] = from + (to - from) * (double) i / (double) n;
  mz_trace_get_columns (trace, edges, n, columns);
  for (gsize i = 0; i < n; i++) {
    MzColumn expected = look_at_every_point (trace, edges[i], edges[i + 1]);
    g_assert_cmpuint (columns[i].n, ==, expected.n);
    if (expected.n == 0)
      continue;
    g_assert_cmpfloat (columns[i].first, ==, expected.first);
    g_assert_cmpfloat (columns[i].last, ==, expected.last);
    /* Rounded outwards to a float, never inwards. */
    g_assert_cmpfloat (columns[i].low, <=, expected.low);
    g_assert_cmpfloat (columns[i].high, >=, expected.high);
    g_assert_cmpfloat_with_epsilon (columns[i].low, expected.low, 1e-4);
    g_assert_cmpfloat_with_epsilon (columns[i].high, expected.high, 1e-4);
  }
}

static void
test_columns_show_what_every_point_would (void)
{
  gsize sizes[] = { 1, 2, 31, 32, 33, 1024, 1025, 40000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (MzTrace) trace = make_walk (sizes[i]);
    double last = (double) sizes[i];
    check_columns (trace, 0, last + 1, 1);
    check_columns (trace, 0, last + 1, 17);
    check_columns (trace, last / 3, last / 2 + 1, 5);
    check_columns (trace, -10, last + 10, 100);
  }
}

static MzTrace *
make_bars (gsize n)
{
  MzTraceParts parts = { .n = n };
  double **columns[] = { &parts.x, &parts.y, &parts.open, &parts.high, &parts.low, &parts.volume };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    *columns[i] = g_new (double, n);
  for (gsize i = 0; i < n; i++) {
    parts.x[i] = (double) i;
    parts.y[i] = parts.open[i] = g_test_rand_int_range (100, 200);
    parts.high[i] = parts.y[i] + g_test_rand_int_range (0, 9);
    parts.low[i] = parts.y[i] - g_test_rand_int_range (0, 9);
    parts.volume[i] = i % 5 == 0 ? NAN : g_test_rand_int_range (1, 1000);
  }
  return mz_trace_new_take (&parts);
}

static void
test_bars_reach_from_lowest_low_to_highest_high (void)
{
  g_autoptr (MzTrace) trace = make_bars (5000);
  gsize ends[][2] = { { 0, 4999 }, { 17, 3201 }, { 64, 127 }, { 5, 5 } };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    double expected_low = HUGE_VAL;
    double expected_high = -HUGE_VAL;
    double low;
    double high;
    for (gsize k = ends[i][0]; k <= ends[i][1]; k++) {
      expected_low = fmin (expected_low, mz_trace_get_low (trace)[k]);
      expected_high = fmax (expected_high, mz_trace_get_high (trace)[k]);
    }
    g_assert_true (
        mz_trace_get_bar_range (trace, (double) ends[i][0], (double) ends[i][1], &low, &high));
    g_assert_cmpfloat (low, ==, expected_low);
    g_assert_cmpfloat (high, ==, expected_high);
  }
  g_assert_false (mz_trace_get_bar_range (trace, 10.2, 10.8, &(double){ 0 }, &(double){ 0 }));
}

static void
test_busiest_leaves_out_what_is_not_known (void)
{
  g_autoptr (MzTrace) trace = make_bars (5000);
  double edges[] = { 0, 1, 90, 4000.5, 9000 };
  double found[4];

  mz_trace_get_busiest (trace, edges, 4, found);
  g_assert_cmpfloat (found[0], ==, 0);
  for (guint i = 0; i < 4; i++) {
    double expected = 0;
    for (gsize k = 0; k < 5000; k++)
      if ((double) k >= edges[i] && (double) k < edges[i + 1])
        expected = fmax (expected, mz_trace_get_volume (trace)[k]);
    g_assert_cmpfloat (found[i], ==, expected);
  }
}

static void
test_range_is_inclusive (void)
{
  MzTraceParts parts = { .n = 3, .x = g_new (double, 3), .y = g_new (double, 3) };
  double low;
  double high;

  for (guint i = 0; i < 3; i++) {
    parts.x[i] = i;
    parts.y[i] = 10.0 * i;
  }
  g_autoptr (MzTrace) trace = mz_trace_new_take (&parts);
  g_assert_true (mz_trace_get_range (trace, 1, 2, &low, &high));
  g_assert_cmpfloat (low, ==, 10);
  g_assert_cmpfloat (high, ==, 20);
  g_assert_false (mz_trace_get_range (trace, 2.5, 9, &low, &high));
}

static void
test_value_stands_until_the_next (void)
{
  MzTraceParts parts = { .n = 2, .x = g_new (double, 2), .y = g_new (double, 2) };
  double x;
  double value;

  parts.x[0] = 5;
  parts.x[1] = 9;
  parts.y[0] = 50;
  parts.y[1] = 90;
  g_autoptr (MzTrace) trace = mz_trace_new_take (&parts);
  g_assert_true (mz_trace_get_value_at (trace, 8.9, &x, &value));
  g_assert_cmpfloat (value, ==, 50);
  g_assert_true (mz_trace_get_value_at (trace, 9, &x, &value));
  g_assert_cmpfloat (value, ==, 90);
  g_assert_true (mz_trace_get_value_at (trace, 1, &x, &value));
  g_assert_cmpfloat (x, ==, 5);
}

static void
test_gathered_columns_are_gathered_further (void)
{
  MzColumn *columns = g_new0 (MzColumn, 8);

  for (guint i = 0; i < 8; i++)
    columns[i] = (MzColumn){ i, i - 0.5, i + 0.5, i, i == 3 ? 0 : 10 };
  g_autoptr (MzTrace) trace = mz_trace_new_gathered (0, 80, columns, 8, 70);
  double edges[] = { 0, 40, 80 };
  MzColumn found[2];
  mz_trace_get_columns (trace, edges, 2, found);
  g_assert_cmpuint (found[0].n, ==, 30);
  g_assert_cmpfloat (found[0].last, ==, 2);
  g_assert_cmpfloat (found[0].low, ==, -0.5);
  g_assert_cmpuint (found[1].n, ==, 40);
  g_assert_cmpfloat (found[1].high, ==, 7.5);
  g_assert_null (mz_trace_get_x (trace));
}

static void
test_nothing_has_no_extent (void)
{
  MzTraceParts parts = { .n = 0 };
  g_autoptr (MzTrace) trace = mz_trace_new_take (&parts);
  double low;
  double high;

  g_assert_false (mz_trace_get_extent (trace, &low, &high));
  g_assert_false (mz_trace_get_range (trace, 0, 9, &low, &high));
  g_assert_false (mz_trace_get_value_at (trace, 0, &low, &high));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trace/columns/show-what-every-point-would",
                   test_columns_show_what_every_point_would);
  g_test_add_func ("/trace/bars", test_bars_reach_from_lowest_low_to_highest_high);
  g_test_add_func ("/trace/busiest", test_busiest_leaves_out_what_is_not_known);
  g_test_add_func ("/trace/range-is-inclusive", test_range_is_inclusive);
  g_test_add_func ("/trace/value-stands-until-the-next", test_value_stands_until_the_next);
  g_test_add_func ("/trace/gathered/are-gathered-further",
                   test_gathered_columns_are_gathered_further);
  g_test_add_func ("/trace/nothing-has-no-extent", test_nothing_has_no_extent);
  return g_test_run ();
}
