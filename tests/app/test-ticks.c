/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ticks.h"

#include <math.h>

static double
get_last (const MzTicks *ticks)
{
  return ticks->first + ticks->step * (ticks->n - 1);
}

static void
test_loose_ticks_lie_within (void)
{
  for (guint i = 0; i < 2000; i++) {
    double low = g_test_rand_double_range (-1e6, 1e6);
    double high = low + pow (10, g_test_rand_double_range (-3, 7));
    guint wanted = (guint) g_test_rand_int_range (2, 12);
    MzTicks ticks = mz_ticks_find (low, high, wanted, TRUE);

    g_assert_cmpuint (ticks.n, >=, 2);
    g_assert_cmpfloat (ticks.step, >, 0);
    g_assert_cmpfloat (ticks.first, >=, low);
    g_assert_cmpfloat (get_last (&ticks), <=, high);
    g_assert_cmpuint (ticks.n, <=, 3 * wanted);
  }
}

static void
test_ticks_are_round (void)
{
  for (guint i = 0; i < 500; i++) {
    double low = g_test_rand_double_range (0, 1000);
    double high = low + g_test_rand_double_range (1, 5000);
    MzTicks ticks = mz_ticks_find (low, high, 6, FALSE);
    double mantissa = ticks.step / pow (10, floor (log10 (ticks.step)));

    /* A multiple of a nice number has at most two digits. */
    g_assert_cmpfloat_with_epsilon (mantissa * 10, round (mantissa * 10), 1e-6);
    g_assert_cmpfloat_with_epsilon (remainder (ticks.first, ticks.step / 20), 0, 1e-6 * ticks.step);
  }
}

static void
test_familiar_ranges (void)
{
  MzTicks ticks = mz_ticks_find (0, 100, 6, FALSE);

  g_assert_cmpfloat (ticks.first, ==, 0);
  g_assert_cmpfloat_with_epsilon (ticks.step, 20, 1e-9);
  ticks = mz_ticks_find (340, 790, 6, FALSE);
  g_assert_cmpfloat_with_epsilon (ticks.step, 100, 1e-9);
}

static void
test_no_range_still_has_ticks (void)
{
  MzTicks ticks = mz_ticks_find (5, 5, 4, FALSE);

  g_assert_cmpuint (ticks.n, ==, 2);
  g_assert_cmpfloat (ticks.step, >, 0);
}

static void
test_rounds_up (void)
{
  for (guint i = 0; i < 1000; i++) {
    double least = pow (10, g_test_rand_double_range (-6, 12));
    double round_number = mz_ticks_round_up (least);
    g_assert_cmpfloat (round_number, >=, least * (1 - 1e-9));
    g_assert_cmpfloat (round_number, <=, least * 2.5 * (1 + 1e-9));
  }
  g_assert_cmpfloat_with_epsilon (mz_ticks_round_up (2.1), 2.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (mz_ticks_round_up (20), 20, 1e-12);
}

static void
test_decimals_tell_ticks_apart (void)
{
  g_assert_cmpuint (mz_ticks_get_decimals (100), ==, 0);
  g_assert_cmpuint (mz_ticks_get_decimals (0.5), ==, 1);
  g_assert_cmpuint (mz_ticks_get_decimals (0.25), ==, 2);
  g_assert_cmpuint (mz_ticks_get_decimals (2.5), ==, 1);
}

static void
test_logarithmic_ticks_ascend_within (void)
{
  for (guint i = 0; i < 500; i++) {
    double low = pow (10, g_test_rand_double_range (-2, 4));
    double high = low * pow (10, g_test_rand_double_range (0.01, 6));
    g_autoptr (GArray) ticks = mz_ticks_find_logarithmic (low, high, 6);

    g_assert_cmpuint (ticks->len, >=, 2);
    for (guint k = 0; k < ticks->len; k++) {
      double tick = g_array_index (ticks, double, k);
      g_assert_cmpfloat (tick, >=, low * (1 - 1e-9));
      g_assert_cmpfloat (tick, <=, high * (1 + 1e-9));
      if (k > 0)
        g_assert_cmpfloat (tick, >, g_array_index (ticks, double, k - 1));
    }
  }
}

static void
test_logarithmic_ticks_are_many_enough (void)
{
  static const struct {
    double low;
    double high;
    guint wanted;
    double ticks[8];
  } CASES[] = {
    { 26, 240, 8, { 30, 50, 70, 100, 150, 200 } },
    { 26, 240, 3, { 50, 100, 200 } },
    { 1, 1e6, 6, { 1, 10, 100, 1e3, 1e4, 1e5, 1e6 } },
    { 1, 100, 5, { 1, 2, 5, 10, 20, 50, 100 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GArray) ticks =
        mz_ticks_find_logarithmic (CASES[i].low, CASES[i].high, CASES[i].wanted);
    for (guint k = 0; k < ticks->len; k++)
      g_assert_cmpfloat_with_epsilon (g_array_index (ticks, double, k), CASES[i].ticks[k],
                                      1e-9 * CASES[i].high);
    g_assert_true (ticks->len == 8 || !(CASES[i].ticks[ticks->len] > 0));
  }
}

static guint32
make_day (GDateYear year, GDateMonth month, GDateDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

static void
check_ticks_of_step (const MzTimeStep *step, GArray *ticks)
{
  for (guint i = 0; i < ticks->len; i++) {
    double tick = g_array_index (ticks, double, i);
    GDate date;
    g_date_clear (&date, 1);
    g_date_set_julian (&date, (guint32) floor (tick));
    if (step->unit != MZ_TIME_HOUR)
      g_assert_cmpfloat (tick, ==, floor (tick));
    if (step->unit == MZ_TIME_MONTH || step->unit == MZ_TIME_YEAR)
      g_assert_cmpuint (g_date_get_day (&date), ==, 1);
    if (step->unit == MZ_TIME_YEAR) {
      g_assert_cmpuint (g_date_get_month (&date), ==, 1);
      g_assert_cmpuint (g_date_get_year (&date) % step->count, ==, 0);
    }
    if (step->unit == MZ_TIME_DAY && step->count == 7)
      g_assert_cmpint (g_date_get_weekday (&date), ==, G_DATE_MONDAY);
  }
}

static void
test_time_ticks_stand_on_calendar_days (void)
{
  double from = make_day (2023, 3, 17);
  double to = make_day (2025, 11, 2);
  const MzTimeStep *step;
  guint n = 0;

  for (guint i = 0; (step = mz_time_step_get (i)); i++) {
    g_autoptr (GArray) ticks = mz_time_step_find_ticks (step, from, to);
    check_ticks_of_step (step, ticks);
    for (guint k = 0; k < ticks->len; k++) {
      g_assert_cmpfloat (g_array_index (ticks, double, k), >=, from);
      g_assert_cmpfloat (g_array_index (ticks, double, k), <=, to);
    }
    n += ticks->len > 0;
  }
  g_assert_cmpuint (n, >=, 8);
}

static void
test_years_of_a_decade (void)
{
  const MzTimeStep *step = NULL;

  for (guint i = 0; (step = mz_time_step_get (i)); i++)
    if (step->unit == MZ_TIME_YEAR && step->count == 1)
      break;
  g_autoptr (GArray) ticks =
      mz_time_step_find_ticks (step, make_day (2014, 12, 31), make_day (2025, 1, 1));
  g_assert_cmpuint (ticks->len, ==, 11);
  g_assert_cmpfloat (g_array_index (ticks, double, 0), ==, make_day (2015, 1, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/loose/lie-within", test_loose_ticks_lie_within);
  g_test_add_func ("/ticks/are-round", test_ticks_are_round);
  g_test_add_func ("/ticks/familiar-ranges", test_familiar_ranges);
  g_test_add_func ("/ticks/no-range-still-has-ticks", test_no_range_still_has_ticks);
  g_test_add_func ("/ticks/rounds-up", test_rounds_up);
  g_test_add_func ("/ticks/decimals-tell-ticks-apart", test_decimals_tell_ticks_apart);
  g_test_add_func ("/ticks/logarithmic/ascend-within", test_logarithmic_ticks_ascend_within);
  g_test_add_func ("/ticks/logarithmic/are-many-enough", test_logarithmic_ticks_are_many_enough);
  g_test_add_func ("/ticks/time/stand-on-calendar-days", test_time_ticks_stand_on_calendar_days);
  g_test_add_func ("/ticks/time/years-of-a-decade", test_years_of_a_decade);
  return g_test_run ();
}
