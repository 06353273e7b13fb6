/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/theme.h"

#include <math.h>

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

typedef struct {
  double values[3];
} Triple;

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* As an eye sees it that lacks one kind of cone altogether: Machado, Oliveira and Fernandes, A
 * Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE TVCG 15(6), 2009,
 * severity 1.0. The first matrix is the ordinary eye. */
static Triple
see (const MzColour *colour, guint eye)
{
  static const double EYES[4][3][3] = {
    { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
    { { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } },
    { { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } },
    { { 1.255528, -0.076749, -0.178779 },
      { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 } },
  };
  const double linear[] = { linearize (colour->red), linearize (colour->green),
                            linearize (colour->blue) };
  Triple seen = { 0 };

  for (guint i = 0; i < 3; i++) {
    for (guint k = 0; k < 3; k++)
      seen.values[i] += EYES[eye][i][k] * linear[k];
    seen.values[i] = CLAMP (seen.values[i], 0, 1);
  }
  return seen;
}

static double
bend (double share)
{
  return share > 216 / 24389.0 ? cbrt (share) : (24389 / 27.0 * share + 16) / 116;
}

/* CIE L*a*b* of linear sRGB, white D65. */
static Triple
get_lab (const Triple *linear)
{
  const double *c = linear->values;
  double x = bend ((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047);
  double y = bend (0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2]);
  double z = bend ((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);

  return (Triple){ { 116 * y - 16, 500 * (x - y), 200 * (y - z) } };
}

/* CIE 1976's difference: 2.3 is just noticed, 10 is seen at a glance. */
static double
get_difference (const MzColour *a, const MzColour *b, guint eye)
{
  Triple seen[] = { see (a, eye), see (b, eye) };
  Triple first = get_lab (&seen[0]);
  Triple second = get_lab (&seen[1]);

  return sqrt (pow (first.values[0] - second.values[0], 2) +
               pow (first.values[1] - second.values[1], 2) +
               pow (first.values[2] - second.values[2], 2));
}

static void
check_difference (const MzTheme *theme, guint first, guint second)
{
  for (guint eye = 0; eye < 4; eye++) {
    double difference = get_difference (&theme->hues[first], &theme->hues[second], eye);
    g_test_message ("%s, eye %u, hues %u and %u: %.1f", theme->name, eye, first, second,
                    difference);
    g_assert_cmpfloat (difference, >=, 10);
  }
}

/* Lines of a comparison, a rise beside a fall, a price over bars. */
static void
test_colour_blind_eyes_tell_hues_apart (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    const MzTheme *theme = mz_theme_find (NAMES[i]);
    for (guint a = MZ_HUE_SERIES_1; a <= MZ_HUE_SERIES_6; a++)
      for (guint b = a + 1; b <= MZ_HUE_SERIES_6; b++)
        check_difference (theme, a, b);
    check_difference (theme, MZ_HUE_RISE, MZ_HUE_FALL);
    check_difference (theme, MZ_HUE_PRICE, MZ_HUE_SPENDING);
    check_difference (theme, MZ_HUE_PRICE, MZ_HUE_CHANGE);
  }
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
  g_test_add_func ("/theme/colour-blind-eyes-tell-hues-apart",
                   test_colour_blind_eyes_tell_hues_apart);
  g_test_add_func ("/theme/contrast-is-that-of-wcag", test_contrast_is_that_of_wcag);
  g_test_add_func ("/theme/unknown-names-are-refused", test_unknown_names_are_refused);
  g_test_add_func ("/theme/text-grows-slower-than-the-picture",
                   test_text_grows_slower_than_the_picture);
  return g_test_run ();
}
