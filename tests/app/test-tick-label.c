/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/tick-label.h"

#define FSI "\u2068"
#define RLI "\u2067"
#define PDI "\u2069"
#define RLM "\u200f"

static MzWriting
write_in (const char *language)
{
  return (MzWriting){ .catalog = mz_catalog_for (language) };
}

static void
check_number (const MzWriting *writing,
              MzAxisQuantity quantity,
              double number,
              guint decimals,
              const char *expected)
{
  MzAxis axis = { .quantity = quantity };
  g_autofree char *text = mz_tick_label_number (&axis, number, decimals, writing);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_numbers_in_english (void)
{
  MzWriting en = write_in ("en");

  check_number (&en, MZ_AXIS_MONEY, 20e9, 0, "20bn");
  check_number (&en, MZ_AXIS_MONEY, 2.5e9, 0, "2.5bn");
  check_number (&en, MZ_AXIS_MONEY, 0, 0, "0");
  check_number (&en, MZ_AXIS_MONEY, 666.5, 1, "666.5");
  check_number (&en, MZ_AXIS_MONEY, 700, 1, "700.0");
  check_number (&en, MZ_AXIS_MONEY, 1500, 0, "1,500");
  check_number (&en, MZ_AXIS_PERCENT, -12, 0, "−12%");
  check_number (&en, MZ_AXIS_INDEX, 100, 0, "100");
}

/* Checks the labels of ticks from @first on, as many as there are words. */
static void
check_row (const MzWriting *writing,
           MzAxisQuantity quantity,
           double first,
           double step,
           const char *const *expected)
{
  MzAxis axis = { .quantity = quantity };
  MzTicks ticks = { .first = first, .step = step, .n = g_strv_length ((char **) expected) };

  for (guint i = 0; i < ticks.n; i++) {
    g_autofree char *text = mz_tick_label_row (&axis, first + i * step, &ticks, writing);
    g_assert_cmpstr (text, ==, expected[i]);
  }
}

static void
test_labels_of_an_axis_are_alike (void)
{
  MzWriting en = write_in ("en");
  MzWriting ar = write_in ("ar");

  check_row (&en, MZ_AXIS_PERCENT, -2.5, 2.5,
             (const char *const[]){ "−2.5%", "0.0%", "2.5%", "5.0%", NULL });
  check_row (&en, MZ_AXIS_PERCENT, 0, 5, (const char *const[]){ "0%", "5%", "10%", NULL });
  check_row (&en, MZ_AXIS_MONEY, 0, 2.5e9,
             (const char *const[]){ "0.0", "2.5bn", "5.0bn", "7.5bn", NULL });
  check_row (&en, MZ_AXIS_MONEY, 0, 10e9, (const char *const[]){ "0", "10bn", "20bn", NULL });
  /* One unit, though the first of them is below it. */
  check_row (&en, MZ_AXIS_MONEY, 0, 5e8,
             (const char *const[]){ "0.0", "0.5bn", "1.0bn", "1.5bn", NULL });
  check_row (&en, MZ_AXIS_MONEY, 9.9975e8, 2.5e5,
             (const char *const[]){ "0.99975bn", "1.00000bn", "1.00025bn", NULL });
  check_row (&en, MZ_AXIS_INDEX, 99.5, 0.5,
             (const char *const[]){ "99.5", "100.0", "100.5", NULL });
  check_row (&ar, MZ_AXIS_MONEY, 1e9, 5e8,
             (const char *const[]){ FSI "1.0" PDI " مليار", FSI "1.5" PDI " مليار",
                                    FSI "2.0" PDI " مليار", NULL });
  ar.digits = MZ_DIGITS_ARABIC;
  check_row (&ar, MZ_AXIS_PERCENT, 0, 2.5,
             (const char *const[]){ FSI "٠٫٠٪" PDI, FSI "٢٫٥٪" PDI, FSI "٥٫٠٪" PDI, NULL });
}

/* The six plural forms, each number in an isolate. */
static void
test_magnitudes_in_arabic (void)
{
  MzWriting ar = write_in ("ar");

  check_number (&ar, MZ_AXIS_MONEY, 1e9, 0, FSI "1" PDI " مليار");
  check_number (&ar, MZ_AXIS_MONEY, 3e9, 0, FSI "3" PDI " مليارات");
  check_number (&ar, MZ_AXIS_MONEY, 11e9, 0, FSI "11" PDI " مليارًا");
  check_number (&ar, MZ_AXIS_MONEY, 100e9, 0, FSI "100" PDI " مليار");
  check_number (&ar, MZ_AXIS_MONEY, -200e9, 0, FSI "−200" PDI " مليار");
}

static void
test_arabic_digits (void)
{
  MzWriting ar = write_in ("ar");

  ar.digits = MZ_DIGITS_ARABIC;
  check_number (&ar, MZ_AXIS_PERCENT, -12, 0, FSI "−١٢٪" PDI);
  check_number (&ar, MZ_AXIS_MONEY, 7e9, 0, FSI "٧" PDI " مليارات");
  check_number (&ar, MZ_AXIS_MONEY, 12.5, 1, FSI "١٢٫٥" PDI);
}

static void
test_signs_change_sides (void)
{
  MzWriting ar = write_in ("ar");

  ar.signs = MZ_SIGNS_RIGHT;
  check_number (&ar, MZ_AXIS_PERCENT, -12, 0, RLI "−12" RLM "%" PDI);
  MzWriting en = write_in ("en");
  en.signs = MZ_SIGNS_RIGHT;
  check_number (&en, MZ_AXIS_PERCENT, -12, 0, "−12%");
}

static double
make_day (GDateYear year, GDateMonth month, GDateDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

static void
check_date (const MzWriting *writing, const char *expected)
{
  g_autofree char *text = mz_tick_label_date (make_day (2025, 10, 30), writing);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_dates (void)
{
  MzWriting en = write_in ("en");
  MzWriting ar = write_in ("ar");

  check_date (&en, "30 Oct 2025");
  check_date (&ar, FSI "30" PDI " أكتوبر " FSI "2025" PDI);
  ar.months = MZ_MONTHS_LEVANTINE;
  check_date (&ar, FSI "30" PDI " تشرين الأول " FSI "2025" PDI);
  ar.digits = MZ_DIGITS_ARABIC;
  check_date (&ar, FSI "٣٠" PDI " تشرين الأول " FSI "٢٠٢٥" PDI);
}

static void
check_step (MzTimeUnit unit, double day, const char *label, const char *context)
{
  MzWriting en = write_in ("en");
  MzTimeStep step = { .unit = unit, .count = 1 };
  g_autofree char *text = mz_tick_label_time (&step, day, &en);
  g_autofree char *around = mz_tick_label_time_context (&step, day, &en);

  g_assert_cmpstr (text, ==, label);
  g_assert_cmpstr (around, ==, context);
}

static void
test_a_tick_says_what_it_lies_in (void)
{
  double day = make_day (2025, 10, 30);

  check_step (MZ_TIME_HOUR, day + 14.5 / 24, "14:30", "30 Oct 2025");
  check_step (MZ_TIME_DAY, day, "30", "Oct 2025");
  check_step (MZ_TIME_MONTH, day, "Oct", "2025");
  check_step (MZ_TIME_YEAR, day, "2025", NULL);
}

static void
test_values_have_their_unit (void)
{
  MzWriting en = write_in ("en");
  MzAxis price = { .quantity = MZ_AXIS_MONEY, .currency = "USD" };
  g_autofree char *close = mz_tick_label_value (&price, 666.47, &en);
  g_autofree char *capex = mz_tick_label_value (&price, 19.37e9, &en);

  g_assert_cmpstr (close, ==, "$666.47");
  g_assert_cmpstr (capex, ==, "$19.37bn");
}

static void
test_numbers_beyond_all_measure_are_written (void)
{
  MzWriting en = write_in ("en");
  MzAxis axis = { .quantity = MZ_AXIS_MONEY, .currency = "USD" };
  double numbers[] = { 1e300, -1e300, 1e-300, 9.3e18 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *text = mz_tick_label_value (&axis, numbers[i], &en);
    g_assert_cmpuint (strlen (text), >, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tick-label/numbers-in-english", test_numbers_in_english);
  g_test_add_func ("/tick-label/labels-of-an-axis-are-alike", test_labels_of_an_axis_are_alike);
  g_test_add_func ("/tick-label/magnitudes-in-arabic", test_magnitudes_in_arabic);
  g_test_add_func ("/tick-label/arabic-digits", test_arabic_digits);
  g_test_add_func ("/tick-label/signs-change-sides", test_signs_change_sides);
  g_test_add_func ("/tick-label/dates", test_dates);
  g_test_add_func ("/tick-label/a-tick-says-what-it-lies-in", test_a_tick_says_what_it_lies_in);
  g_test_add_func ("/tick-label/values-have-their-unit", test_values_have_their_unit);
  g_test_add_func ("/tick-label/numbers-beyond-all-measure-are-written",
                   test_numbers_beyond_all_measure_are_written);
  return g_test_run ();
}
