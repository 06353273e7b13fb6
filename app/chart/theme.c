/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours, fonts and sizes: the one place that has them.
 *
 * The hues are those of Okabe and Ito, Color Universal Design (2002), which colour-blind eyes tell
 * apart, darkened or lightened along their own hue until they hold 3:1 against the background and
 * stay apart for eyes without one kind of cone (tests/app/test-theme.c reckons both). No
 * meaning hangs on colour alone: plans are hatched, bounds have arrows, falls point down. */
#include "chart/theme.h"

#include <math.h>

#define RGB(hex)                                                                                   \
  {                                                                                                \
    ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) &255) / 255.0, 1               \
  }

/* The fonts for both scripts by name: a generic family at the end would have every font of the
 * machine sorted for each size of text. Where they are missing, fontconfig takes others all the
 * same. */
#define FONT        "Noto Sans, Noto Sans Arabic"
#define ARABIC_FONT "Noto Sans Arabic, Noto Sans"

static const MzTheme THEMES[] = {
  {
      .name = "light",
      .background = RGB (0xffffff),
      .text = RGB (0x1f2328),
      .quiet = RGB (0x5e646b),
      .grid = RGB (0xe6e8eb),
      .rule = RGB (0x8b9198),
      .accent = RGB (0xb01030),
      .hues = { [MZ_HUE_PRICE] = RGB (0x0072b2),
                [MZ_HUE_SPENDING] = RGB (0xc98500),
                [MZ_HUE_CHANGE] = RGB (0xa8558a),
                [MZ_HUE_RISE] = RGB (0x00855f),
                [MZ_HUE_FALL] = RGB (0xc65000),
                [MZ_HUE_EVENT] = RGB (0x3d434a),
                [MZ_HUE_FIT] = RGB (0x3d434a),
                [MZ_HUE_SERIES_1] = RGB (0x0072b2),
                [MZ_HUE_SERIES_2] = RGB (0xc05500),
                [MZ_HUE_SERIES_3] = RGB (0x009e73),
                [MZ_HUE_SERIES_4] = RGB (0xcc79a7),
                [MZ_HUE_SERIES_5] = RGB (0x503800),
                [MZ_HUE_SERIES_6] = RGB (0x3d434a) },
      .font = FONT,
      .arabic_font = ARABIC_FONT,
  },
  {
      .name = "dark",
      .background = RGB (0x1e1e20),
      .text = RGB (0xf2f3f5),
      .quiet = RGB (0xa9afb7),
      .grid = RGB (0x36373b),
      .rule = RGB (0x7d838b),
      .accent = RGB (0xff8f9d),
      .hues = { [MZ_HUE_PRICE] = RGB (0x56b4e9),
                [MZ_HUE_SPENDING] = RGB (0xe69f00),
                [MZ_HUE_CHANGE] = RGB (0xcc79a7),
                [MZ_HUE_RISE] = RGB (0x1fbf8f),
                [MZ_HUE_FALL] = RGB (0xf07a2b),
                [MZ_HUE_EVENT] = RGB (0xd5d9de),
                [MZ_HUE_FIT] = RGB (0xd5d9de),
                [MZ_HUE_SERIES_1] = RGB (0x56b4e9),
                [MZ_HUE_SERIES_2] = RGB (0xca5900),
                [MZ_HUE_SERIES_3] = RGB (0x007e5c),
                [MZ_HUE_SERIES_4] = RGB (0xc2739f),
                [MZ_HUE_SERIES_5] = RGB (0xf2cf80),
                [MZ_HUE_SERIES_6] = RGB (0xd5d9de) },
      .font = FONT,
      .arabic_font = ARABIC_FONT,
  },
  {
      /* Each hue has a lightness of its own, so that a black and white printer keeps them apart. */
      .name = "print",
      .background = RGB (0xffffff),
      .text = RGB (0x000000),
      .quiet = RGB (0x444444),
      .grid = RGB (0xdcdcdc),
      .rule = RGB (0x555555),
      .accent = RGB (0x000000),
      .hues = { [MZ_HUE_PRICE] = RGB (0x003f66),
                [MZ_HUE_SPENDING] = RGB (0xb87a00),
                [MZ_HUE_CHANGE] = RGB (0xc2739f),
                [MZ_HUE_RISE] = RGB (0x006e4f),
                [MZ_HUE_FALL] = RGB (0xa84400),
                [MZ_HUE_EVENT] = RGB (0x222222),
                [MZ_HUE_FIT] = RGB (0x222222),
                [MZ_HUE_SERIES_1] = RGB (0x003959),
                [MZ_HUE_SERIES_2] = RGB (0xd7660d),
                [MZ_HUE_SERIES_3] = RGB (0x006f50),
                [MZ_HUE_SERIES_4] = RGB (0xc2739f),
                [MZ_HUE_SERIES_5] = RGB (0x5c4000),
                [MZ_HUE_SERIES_6] = RGB (0x222222) },
      .font = FONT,
      .arabic_font = ARABIC_FONT,
  },
};

/**
 * mz_theme_find:
 * @name: (nullable): "light", "dark" or "print"; %NULL for "light"
 *
 * Returns: (transfer none) (nullable): the theme of that name
 */
const MzTheme *
mz_theme_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (THEMES); i++)
    if (g_str_equal (THEMES[i].name, name ? name : "light"))
      return &THEMES[i];
  return NULL;
}

/**
 * mz_theme_get_em:
 * @width: of the chart, in pixels
 * @height: of the chart, in pixels
 *
 * Text grows with the picture, but more slowly, and never below what can be read.
 *
 * Returns: the size of ordinary text, in pixels: 10.5 at 320x200, 16 at 1600x900
 */
double
mz_theme_get_em (double width, double height)
{
  return MAX (10.5, 8.5 + 7.5 * sqrt (width * height) / 1200);
}

static double
linearize (double channel)
{
  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const MzColour *colour)
{
  return 0.2126 * linearize (colour->red) + 0.7152 * linearize (colour->green) +
         0.0722 * linearize (colour->blue);
}

/**
 * mz_colour_get_contrast:
 * @a: an opaque colour
 * @b: another
 *
 * Returns: the contrast ratio of WCAG 2.1: 1 for the same colour, 21 for black on white
 */
double
mz_colour_get_contrast (const MzColour *a, const MzColour *b)
{
  double light = MAX (get_luminance (a), get_luminance (b));
  double dark = MIN (get_luminance (a), get_luminance (b));

  return (light + 0.05) / (dark + 0.05);
}
