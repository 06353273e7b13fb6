/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/line-fit.h"

#include <math.h>

/* NIST Statistical Reference Datasets, Norris: certified values of a simple linear regression. */
static void
test_norris_has_its_certified_values (void)
{
  static const double Y[] = { 0.1,   338.8, 118.1, 888.0, 9.2,   228.1, 668.5, 998.5, 449.1,
                              778.9, 559.2, 0.3,   0.1,   778.1, 668.8, 339.3, 448.9, 10.8,
                              557.7, 228.3, 998.0, 888.8, 119.6, 0.3,   0.6,   557.6, 339.3,
                              888.0, 998.5, 778.9, 10.2,  117.6, 228.9, 668.4, 449.2, 0.2 };
  static const double X[] = { 0.2,   337.4, 118.2, 884.6, 10.1,  226.5, 666.3, 996.3, 448.6,
                              777.0, 558.2, 0.4,   0.6,   775.5, 666.9, 338.0, 447.5, 11.6,
                              556.0, 228.1, 995.8, 887.6, 120.2, 0.3,   0.3,   556.8, 339.1,
                              887.2, 999.0, 779.0, 11.1,  118.3, 229.2, 669.1, 448.9, 0.5 };
  MzLineFit fit;

  g_assert_true (mz_line_fit (X, Y, G_N_ELEMENTS (X), &fit));
  g_assert_cmpfloat_with_epsilon (fit.intercept, -0.262323073774029, 1e-10);
  g_assert_cmpfloat_with_epsilon (fit.slope, 1.00211681802045, 1e-12);
  g_assert_cmpfloat_with_epsilon (fit.slope_error, 0.429796848199937e-3, 1e-12);
  g_assert_cmpfloat_with_epsilon (fit.sigma, 0.884796396144373, 1e-10);
  g_assert_cmpfloat_with_epsilon (fit.r2, 0.999993745883712, 1e-12);
}

/* Anscombe, Graphs in Statistical Analysis, American Statistician 27, 1973: the first set. */
static void
test_anscombe_has_its_published_line (void)
{
  static const double X[] = { 10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5 };
  static const double Y[] = { 8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68 };
  MzLineFit fit;
  double low;
  double high;

  g_assert_true (mz_line_fit (X, Y, G_N_ELEMENTS (X), &fit));
  g_assert_cmpfloat_with_epsilon (fit.intercept, 3.0, 0.01);
  g_assert_cmpfloat_with_epsilon (fit.slope, 0.5, 0.001);
  g_assert_cmpfloat_with_epsilon (fit.slope_error, 0.118, 0.0005);
  g_assert_cmpfloat_with_epsilon (fit.t, 4.24, 0.005);
  g_assert_cmpfloat_with_epsilon (fit.r2, 0.667, 0.001);
  g_assert_cmpfloat_with_epsilon (fit.p, 0.00217, 0.00005);
  /* At the mean of x the half width is t(0.975, 9) = 2.262157 times sigma / sqrt (11). */
  mz_line_fit_get_band (&fit, 9, 0.95, &low, &high);
  g_assert_cmpfloat_with_epsilon ((high - low) / 2, 2.262157 * fit.sigma / sqrt (11), 1e-5);
  g_assert_cmpfloat_with_epsilon ((high + low) / 2, 7.5009, 0.001);
}

static void
test_points_on_a_line_leave_no_doubt (void)
{
  const double x[] = { 1, 2, 3, 4 };
  const double y[] = { 5, 3, 1, -1 };
  MzLineFit fit;

  g_assert_true (mz_line_fit (x, y, 4, &fit));
  g_assert_cmpfloat_with_epsilon (fit.slope, -2, 1e-12);
  g_assert_cmpfloat_with_epsilon (fit.intercept, 7, 1e-12);
  g_assert_cmpfloat_with_epsilon (fit.r2, 1, 1e-12);
  g_assert_cmpfloat (fit.p, <, 1e-6);
}

static void
test_no_line_without_points (void)
{
  const double x[] = { 2, 2, 2 };
  const double y[] = { 1, 2, 3 };
  MzLineFit fit;

  g_assert_false (mz_line_fit (x, y, 3, &fit));
  g_assert_false (mz_line_fit (y, x, 2, &fit));
  /* A level line explains everything, or nothing: there is nothing to explain. */
  g_assert_true (mz_line_fit (y, x, 3, &fit));
  g_assert_true (isnan (fit.r2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-fit/norris-has-its-certified-values",
                   test_norris_has_its_certified_values);
  g_test_add_func ("/line-fit/anscombe-has-its-published-line",
                   test_anscombe_has_its_published_line);
  g_test_add_func ("/line-fit/points-on-a-line-leave-no-doubt",
                   test_points_on_a_line_leave_no_doubt);
  g_test_add_func ("/line-fit/no-line-without-points", test_no_line_without_points);
  return g_test_run ();
}
