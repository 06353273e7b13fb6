/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/amount.h"

#include <locale.h>

static MzAmount
parse (const char *text)
{
  MzAmount amount;

  g_assert_true (mz_amount_parse (text, &amount));
  return amount;
}

static void
assert_text (const MzAmount *amount, const char *expected)
{
  g_autofree char *text = mz_amount_to_string (amount);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_writes_what_it_parsed (void)
{
  static const char *const TEXTS[] = { "0",          "7000000000",         "0.125",
                                       "-13.75",     "12866.06",           "600000000000",
                                       "0.00000001", "999999999999999999", "-0.5",
                                       "100" };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    MzAmount amount = parse (TEXTS[i]);
    assert_text (&amount, TEXTS[i]);
  }
}

static void
test_has_one_form_for_one_number (void)
{
  MzAmount plain = parse ("7000000000");
  MzAmount built = mz_amount_new (70, 8);
  MzAmount zeros = parse ("007.500");
  MzAmount short_form = parse ("7.5");

  g_assert_true (mz_amount_equal (&plain, &built));
  g_assert_true (mz_amount_equal (&zeros, &short_form));
}

static void
test_refuses_what_is_no_plain_number (void)
{
  static const char *const TEXTS[] = { "",      "-",  ".",  "1,5", "1e9",
                                       "1.2.3", " 1", "1 ", "٧",   "99999999999999999999" };
  MzAmount amount;

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    g_assert_false (mz_amount_parse (TEXTS[i], &amount));
}

static void
test_orders_like_the_numbers (void)
{
  static const char *const ASCENDING[] = { "-600000000000", "-0.1", "0",    "0.00000001", "0.1",
                                           "0.10001",       "12",   "12.3", "7000000000" };

  for (gsize i = 0; i < G_N_ELEMENTS (ASCENDING); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (ASCENDING); k++) {
      MzAmount a = parse (ASCENDING[i]);
      MzAmount b = parse (ASCENDING[k]);
      int order = mz_amount_compare (&a, &b);
      g_assert_cmpint (order < 0, ==, i < k);
      g_assert_cmpint (order > 0, ==, i > k);
    }
}

static void
test_orders_amounts_too_far_apart_to_align (void)
{
  MzAmount huge = mz_amount_new (9, 29);
  MzAmount tiny = mz_amount_new (9, -29);

  g_assert_cmpint (mz_amount_compare (&huge, &tiny), >, 0);
  g_assert_cmpint (mz_amount_compare (&tiny, &huge), <, 0);
}

static void
test_adds_multiplies_and_shifts_exactly (void)
{
  MzAmount a = parse ("0.1");
  MzAmount b = parse ("0.2");
  MzAmount result;

  g_assert_true (mz_amount_add (&a, &b, &result));
  assert_text (&result, "0.3");
  g_assert_true (mz_amount_subtract (&result, &b, &result));
  g_assert_true (mz_amount_equal (&result, &a));
  g_assert_true (mz_amount_multiply (&a, &b, &result));
  assert_text (&result, "0.02");
  result = mz_amount_shift (&b, 9);
  assert_text (&result, "200000000");
}

static void
test_says_when_a_result_does_not_fit (void)
{
  MzAmount large = mz_amount_new (999999999999999999, 0);
  MzAmount tiny = mz_amount_new (1, -12);
  MzAmount result;

  g_assert_false (mz_amount_multiply (&large, &large, &result));
  g_assert_false (mz_amount_add (&large, &tiny, &result));
}

static void
test_rounds_halves_away_from_nought (void)
{
  static const struct {
    const char *text;
    gint decimals;
    const char *rounded;
  } CASES[] = { { "2.345", 2, "2.35" }, { "-2.345", 2, "-2.35" }, { "2.344", 2, "2.34" },
                { "0.004", 2, "0" },    { "0.005", 2, "0.01" },   { "1250", -2, "1300" },
                { "12", 2, "12" },      { "0.0004", 2, "0" },     { "99.999", 2, "100" } };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    MzAmount amount = parse (CASES[i].text);
    MzAmount rounded = mz_amount_round (&amount, CASES[i].decimals);
    assert_text (&rounded, CASES[i].rounded);
  }
}

static void
test_to_double_ignores_the_locale (void)
{
  MzAmount amount = parse ("-13.75");

  setlocale (LC_ALL, "");
  g_assert_cmpfloat (mz_amount_to_double (&amount), ==, -13.75);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/amount/writes-what-it-parsed", test_writes_what_it_parsed);
  g_test_add_func ("/amount/has-one-form-for-one-number", test_has_one_form_for_one_number);
  g_test_add_func ("/amount/refuses-what-is-no-plain-number", test_refuses_what_is_no_plain_number);
  g_test_add_func ("/amount/orders-like-the-numbers", test_orders_like_the_numbers);
  g_test_add_func ("/amount/orders-amounts-too-far-apart-to-align",
                   test_orders_amounts_too_far_apart_to_align);
  g_test_add_func ("/amount/adds-multiplies-and-shifts-exactly",
                   test_adds_multiplies_and_shifts_exactly);
  g_test_add_func ("/amount/says-when-a-result-does-not-fit", test_says_when_a_result_does_not_fit);
  g_test_add_func ("/amount/rounds-halves-away-from-nought", test_rounds_halves_away_from_nought);
  g_test_add_func ("/amount/to-double-ignores-the-locale", test_to_double_ignores_the_locale);
  return g_test_run ();
}
