/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article's own arithmetic of market value and percentage. */
#include "claim-fixture.h"

static GArray *
check_with_facts (MzFigure *loss, MzFigure *stated, MzClaim *claim, const GPtrArray *facts)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  g_ptr_array_add (figures, mz_claim_get_figure (claim));
  g_ptr_array_add (figures, loss);
  if (stated)
    g_ptr_array_add (figures, stated);
  g_ptr_array_add (claims, claim);
  return mz_value_checks_new (figures, claims, facts);
}

static GArray *
check_values (MzFigure *loss, MzFigure *stated, MzClaim *claim)
{
  return check_with_facts (loss, stated, claim, NULL);
}

static void
add_shares (GPtrArray *facts, const char *company, const char *day, const char *number)
{
  MzReportedFact fact = { .company = (char *) company,
                          .metric = (char *) "shares",
                          .definition = (char *) "",
                          .status = (char *) "",
                          .source = (char *) "" };

  g_assert_true (mz_amount_parse (number, &fact.value));
  fact.period.first_day = fact.period.last_day = mz_day_parse (day);
  g_ptr_array_add (facts, mz_reported_fact_copy (&fact));
}

/* 200 billion of 12% is 1,667 billion; over 200 of 11.5% to 12.5% is 1,600 to 2,087. */
static void
test_loss_over_percentage_is_a_value (void)
{
  static const struct {
    const char *stated;
    MzVerdict verdict;
    gboolean is_after;
  } CASES[] = {
    { "1890000000000", MZ_VERDICT_MATCHES, FALSE },
    { "1450000000000", MZ_VERDICT_MATCHES, TRUE },
    { "1200000000000", MZ_VERDICT_DIFFERS, FALSE },
    { "2500000000000", MZ_VERDICT_DIFFERS, FALSE },
  };
  const Words words = { "12%", "12", MZ_CHANGE_DOWN, MZ_QUALIFIER_EXACT, "2 days" };
  g_autoptr (MzClaim) claim = check (&words, "2025-11-02");
  g_autoptr (MzFigure) loss =
      make_money ("200000000000", "200 مليار دولار", MZ_CHANGE_DOWN, MZ_QUALIFIER_OVER, 20);
  g_autoptr (GArray) alone = check_values (loss, NULL, claim);
  const MzValueCheck *unknown = &g_array_index (alone, MzValueCheck, 0);

  g_assert_cmpuint (alone->len, ==, 1);
  g_assert_cmpint (unknown->verdict, ==, MZ_VERDICT_UNKNOWN);
  assert_near (unknown->worth / 1e9, 1666.6667, 0.001);
  assert_near (unknown->low / 1e9, 1600, 0.001);
  assert_near (unknown->high / 1e9, 2086.9565, 0.001);
  assert_near (unknown->actual / 1e9, 1455.0329, 0.01);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (MzFigure) stated =
        make_money (CASES[i].stated, "", MZ_CHANGE_LEVEL, MZ_QUALIFIER_EXACT, 40);
    g_autoptr (GArray) checks = check_values (loss, stated, claim);
    const MzValueCheck *value = &g_array_index (checks, MzValueCheck, 0);
    g_assert_cmpint (value->verdict, ==, CASES[i].verdict);
    g_assert_cmpint (value->is_after, ==, CASES[i].is_after);
  }
}

/* The close before the move was 751.67: 2,521 million shares were worth 1,895 billion then, which
 * is between 1,600 and 2,087; 1,500 million were worth 1,128. */
static void
test_shares_at_the_close_before_the_move (void)
{
  static const struct {
    const char *day;
    const char *number;
    double counted;
    MzVerdict verdict;
  } CASES[] = {
    { "2025-09-30", "2521000000", 1894.96007, MZ_VERDICT_MATCHES },
    { "2025-12-31", "1500000000", 1127.505, MZ_VERDICT_DIFFERS },
    { "2024-01-31", "2521000000", NAN, MZ_VERDICT_UNKNOWN },
    { "2026-06-30", "2521000000", NAN, MZ_VERDICT_UNKNOWN },
  };
  const Words words = { "12%", "12", MZ_CHANGE_DOWN, MZ_QUALIFIER_EXACT, "2 days" };
  g_autoptr (MzClaim) claim = check (&words, "2025-11-02");
  g_autoptr (MzFigure) loss =
      make_money ("200000000000", "200 مليار دولار", MZ_CHANGE_DOWN, MZ_QUALIFIER_OVER, 20);
  g_autoptr (MzFigure) stated =
      make_money ("1200000000000", "", MZ_CHANGE_LEVEL, MZ_QUALIFIER_EXACT, 40);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GPtrArray) facts =
        g_ptr_array_new_with_free_func ((GDestroyNotify) mz_reported_fact_free);
    add_shares (facts, "Alphabet", "2025-09-30", "12000000000");
    add_shares (facts, "Meta", CASES[i].day, CASES[i].number);
    g_autoptr (GArray) alone = check_with_facts (loss, NULL, claim, facts);
    g_autoptr (GArray) checks = check_with_facts (loss, stated, claim, facts);
    const MzValueCheck *value = &g_array_index (alone, MzValueCheck, 0);
    g_assert_cmpint (value->verdict, ==, CASES[i].verdict);
    if (isnan (CASES[i].counted))
      g_assert_true (isnan (value->counted));
    else
      assert_near (value->counted / 1e9, CASES[i].counted, 1e-6);
    /* What the article states wins, and the count is told beside it. */
    value = &g_array_index (checks, MzValueCheck, 0);
    g_assert_cmpint (value->verdict, ==, MZ_VERDICT_DIFFERS);
    g_assert_cmpint (value->counted_verdict, ==, CASES[i].verdict);
  }
}

static void
test_the_number_of_shares_is_that_of_the_time (void)
{
  const Words words = { "12%", "12", MZ_CHANGE_DOWN, MZ_QUALIFIER_EXACT, "2 days" };
  g_autoptr (MzClaim) claim = check (&words, "2025-11-02");
  g_autoptr (MzFigure) loss =
      make_money ("200000000000", "200 مليار دولار", MZ_CHANGE_DOWN, MZ_QUALIFIER_OVER, 20);
  g_autoptr (GPtrArray) facts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mz_reported_fact_free);

  add_shares (facts, "Meta", "2025-12-31", "2500000000");
  add_shares (facts, "Meta", "2025-06-30", "2510000000");
  add_shares (facts, "Meta", "2025-09-30", "2520000000");
  add_shares (facts, "Meta", "2025-03-31", "2530000000");
  g_autoptr (GArray) checks = check_with_facts (loss, NULL, claim, facts);
  const MzValueCheck *value = &g_array_index (checks, MzValueCheck, 0);
  g_assert_cmpfloat (mz_amount_to_double (&value->shares->value), ==, 2520000000.0);
  g_autofree char *text = mz_value_check_text (value, mz_catalog_for ("en"), (MzNumberStyle){ 0 });
  g_assert_nonnull (strstr (text, "2,520,000,000 shares at the close of 29 October 2025 were worth "
                                  "$1.89tn, which fits."));
}

static void
test_loss_without_a_percentage_is_left_alone (void)
{
  const Words words = { "12%", "12", MZ_CHANGE_UP, MZ_QUALIFIER_EXACT };
  g_autoptr (MzClaim) claim = check (&words, "2025-11-02");
  g_autoptr (MzFigure) loss =
      make_money ("200000000000", "$200bn", MZ_CHANGE_DOWN, MZ_QUALIFIER_OVER, 20);
  g_autoptr (GArray) checks = check_values (loss, NULL, claim);

  g_assert_cmpuint (checks->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim-value/loss-over-percentage", test_loss_over_percentage_is_a_value);
  g_test_add_func ("/claim-value/shares", test_shares_at_the_close_before_the_move);
  g_test_add_func ("/claim-value/shares-of-the-time",
                   test_the_number_of_shares_is_that_of_the_time);
  g_test_add_func ("/claim-value/loss-alone", test_loss_without_a_percentage_is_left_alone);
  return g_test_run ();
}
