/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which companies a board can be asked for, and which it begins with. */
#include "session/companies.h"

static MzExtraction *
make_extraction (const char *const *names)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names[i]; i++) {
    MzReading reading = { .metric = g_intern_string ("capex"),
                          .company = (char *) names[i],
                          .same_as = -1 };
    MzEvidence evidence = {
      .digest = "d", .start = i, .end = i + 1, .quote = "1", .before = "", .after = ""
    };
    g_ptr_array_add (figures, mz_figure_new (&reading, &evidence));
  }
  return mz_extraction_new (figures, g_array_new (FALSE, FALSE, sizeof (MzUnread)),
                            &(MzAttribution){ 0 }, 1);
}

static GPtrArray *
make_companies (void)
{
  GPtrArray *companies = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (companies, mz_company_new (&(MzCompanyParts){ .name = "Wadi", .ticker = "WD" }));
  g_ptr_array_add (companies,
                   mz_company_new (&(MzCompanyParts){ .name = "Rimal", .ticker = "RM" }));
  g_ptr_array_add (companies, mz_company_new (&(MzCompanyParts){ .name = "Bahr" }));
  return companies;
}

static void
test_finds_each_once (void)
{
  const char *const names[] = { "Wadi", "Rimal; Wadi", "", "Bahr", "Rimal", NULL };
  g_autoptr (MzExtraction) extraction = make_extraction (names);
  g_autoptr (GPtrArray) companies = mz_companies_find (extraction, NULL);

  g_assert_cmpuint (companies->len, ==, 3);
  g_assert_cmpstr (mz_company_get_name (companies->pdata[0]), ==, "Wadi");
  g_assert_cmpstr (mz_company_get_name (companies->pdata[1]), ==, "Rimal");
  g_assert_cmpstr (mz_company_get_name (companies->pdata[2]), ==, "Bahr");
  g_assert_true (mz_companies_has (extraction, "Rimal"));
  g_assert_false (mz_companies_has (extraction, "Rim"));
  g_assert_false (mz_companies_has (NULL, "Rimal"));
}

static void
test_main_has_most_figures (void)
{
  const char *const names[] = { "Wadi", "Rimal", "Bahr", "Rimal", "Rimal;Wadi", NULL };
  g_autoptr (MzExtraction) extraction = make_extraction (names);
  g_autoptr (GPtrArray) companies = make_companies ();

  g_assert_cmpuint (mz_companies_find_main (companies, extraction, NULL), ==, 1);
}

static void
test_first_wins_a_tie (void)
{
  const char *const names[] = { "Rimal", "Wadi", NULL };
  g_autoptr (MzExtraction) extraction = make_extraction (names);
  g_autoptr (GPtrArray) companies = make_companies ();

  g_assert_cmpuint (mz_companies_find_main (companies, extraction, NULL), ==, 0);
}

static void
test_prices_win (void)
{
  const char *const names[] = { "Wadi", "Rimal", "Rimal", NULL };
  g_autoptr (MzExtraction) extraction = make_extraction (names);
  g_autoptr (GPtrArray) companies = make_companies ();
  g_autoptr (GHashTable) symbols = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (symbols, "WD");
  g_assert_cmpuint (mz_companies_find_main (companies, extraction, symbols), ==, 0);
  g_hash_table_add (symbols, "RM");
  g_assert_cmpuint (mz_companies_find_main (companies, extraction, symbols), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-companies/finds-each-once", test_finds_each_once);
  g_test_add_func ("/board-companies/main-has-most-figures", test_main_has_most_figures);
  g_test_add_func ("/board-companies/first-wins-a-tie", test_first_wins_a_tie);
  g_test_add_func ("/board-companies/prices-win", test_prices_win);
  return g_test_run ();
}
