/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article's own arithmetic of market value and percentage. */
#include "claim-fixture.h"

static GArray *
check_values (MzFigure *loss, MzFigure *stated, MzClaim *claim)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  g_ptr_array_add (figures, mz_claim_get_figure (claim));
  g_ptr_array_add (figures, loss);
  if (stated)
    g_ptr_array_add (figures, stated);
  g_ptr_array_add (claims, claim);
  return mz_value_checks_new (figures, claims);
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
  g_test_add_func ("/claim-value/loss-alone", test_loss_without_a_percentage_is_left_alone);
  return g_test_run ();
}
