/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/theme.h"

static const char *const NAMES[] = { "light", "dark", "print" };

static void
test_texts_can_be_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    const MzTheme *theme = mz_theme_find (NAMES[i]);
    g_assert_cmpfloat (mz_colour_get_contrast (&theme->text, &theme->background), >=, 4.5);
    g_assert_cmpfloat (mz_colour_get_contrast (&theme->quiet, &theme->background), >=, 4.5);
  }
}

static void
test_marks_can_be_seen (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    const MzTheme *theme = mz_theme_find (NAMES[i]);
    g_assert_cmpfloat (mz_colour_get_contrast (&theme->accent, &theme->background), >=, 3);
    for (guint hue = 0; hue < MZ_N_HUES; hue++) {
      double contrast = mz_colour_get_contrast (&theme->hues[hue], &theme->background);
      g_test_message ("%s %u: %.2f", theme->name, hue, contrast);
      g_assert_cmpfloat (contrast, >=, 3);
    }
  }
}

/* What stands side by side: a rise and a fall, bars and the line over them. */
static void
test_print_holds_without_colour (void)
{
  const MzTheme *theme = mz_theme_find ("print");

  g_assert_cmpfloat (
      mz_colour_get_contrast (&theme->hues[MZ_HUE_PRICE], &theme->hues[MZ_HUE_SPENDING]), >=, 2);
}

static void
test_contrast_is_that_of_wcag (void)
{
  MzColour black = { 0, 0, 0, 1 };
  MzColour white = { 1, 1, 1, 1 };
  MzColour grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0, 1 };

  g_assert_cmpfloat_with_epsilon (mz_colour_get_contrast (&black, &white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_colour_get_contrast (&white, &black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_colour_get_contrast (&grey, &white), 4.54, 0.01);
}

static void
test_unknown_names_are_refused (void)
{
  g_assert_null (mz_theme_find ("nonesuch"));
  g_assert_cmpstr (mz_theme_find (NULL)->name, ==, "light");
}

static void
test_text_grows_slower_than_the_picture (void)
{
  g_assert_cmpfloat (mz_theme_get_em (320, 200), >=, 10);
  g_assert_cmpfloat_with_epsilon (mz_theme_get_em (1600, 900), 16, 1e-9);
  g_assert_cmpfloat (mz_theme_get_em (7680, 4320), <, 16 * 4.8);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/texts-can-be-read", test_texts_can_be_read);
  g_test_add_func ("/theme/marks-can-be-seen", test_marks_can_be_seen);
  g_test_add_func ("/theme/print-holds-without-colour", test_print_holds_without_colour);
  g_test_add_func ("/theme/contrast-is-that-of-wcag", test_contrast_is_that_of_wcag);
  g_test_add_func ("/theme/unknown-names-are-refused", test_unknown_names_are_refused);
  g_test_add_func ("/theme/text-grows-slower-than-the-picture",
                   test_text_grows_slower_than_the_picture);
  return g_test_run ();
}
