/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/catalog.h"

static void
test_picks_the_language_by_its_locale_name (void)
{
  static const struct {
    const char *name;
    const char *language;
  } CASES[] = { { "ar", "ar" }, { "ar_EG.UTF-8", "ar" }, { "en_GB", "en" },
                { "C", "en" },  { "arn", "en" },         { "fr", "en" } };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpstr (mz_catalog_get_language (mz_catalog_for (CASES[i].name)), ==,
                     CASES[i].language);
}

static void
test_english_says_the_text_itself (void)
{
  const MzCatalog *english = mz_catalog_for ("en");

  g_assert_false (mz_catalog_is_rtl (english));
  g_assert_cmpstr (mz_catalog_get (english, "about %s"), ==, "about %s");
  g_assert_cmpstr (mz_catalog_get_in (english, "metric", "profit"), ==, "profit");
  g_assert_cmpstr (mz_catalog_plural (english, "%s day", "%s days", 1), ==, "%s day");
  g_assert_cmpstr (mz_catalog_plural (english, "%s day", "%s days", 0), ==, "%s days");
}

static void
test_arabic_has_its_own_words (void)
{
  const MzCatalog *arabic = mz_catalog_for ("ar");

  g_assert_true (mz_catalog_is_rtl (arabic));
  g_assert_cmpstr (mz_catalog_get (arabic, "about %s"), ==, "نحو %s");
  g_assert_cmpstr (mz_catalog_get_in (arabic, "metric", "profit"), ==, "أرباح");
}

static void
test_what_no_catalogue_knows_stays_as_it_is (void)
{
  const MzCatalog *arabic = mz_catalog_for ("ar");

  g_assert_cmpstr (mz_catalog_get (arabic, "zyzzyva"), ==, "zyzzyva");
  g_assert_cmpstr (mz_catalog_get_in (arabic, "metric", "zyzzyva"), ==, "zyzzyva");
  g_assert_cmpstr (mz_catalog_plural (arabic, "%s zyzzyva", "%s zyzzyvas", 3), ==, "%s zyzzyvas");
}

static void
test_arabic_chooses_among_six_forms (void)
{
  static const struct {
    gulong n;
    const char *form;
  } CASES[] = { { 1, "يوم واحد" },  { 2, "يومان" },     { 3, "%s أيام" },  { 10, "%s أيام" },
                { 11, "%s يومًا" },  { 99, "%s يومًا" },  { 100, "%s يوم" }, { 102, "%s يوم" },
                { 103, "%s أيام" }, { 1011, "%s يومًا" } };
  const MzCatalog *arabic = mz_catalog_for ("ar");

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpstr (mz_catalog_plural (arabic, "%s day", "%s days", CASES[i].n), ==,
                     CASES[i].form);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalog/picks-the-language-by-its-locale-name",
                   test_picks_the_language_by_its_locale_name);
  g_test_add_func ("/catalog/english-says-the-text-itself", test_english_says_the_text_itself);
  g_test_add_func ("/catalog/arabic-has-its-own-words", test_arabic_has_its_own_words);
  g_test_add_func ("/catalog/what-no-catalogue-knows-stays-as-it-is",
                   test_what_no_catalogue_knows_stays_as_it_is);
  g_test_add_func ("/catalog/arabic-chooses-among-six-forms", test_arabic_chooses_among_six_forms);
  return g_test_run ();
}
