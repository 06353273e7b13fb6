/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours, fonts and sizes: the one place that has them. */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

typedef struct {
  double red;
  double green;
  double blue;
  double alpha;
} MzColour;

/* A plain value; the ones that ship are static. */
typedef struct {
  const char *name; /* "light", "dark", "print" */
  MzColour background;
  MzColour text;  /* 4.5:1 on the background, or more */
  MzColour quiet; /* text that may be overlooked: the same 4.5:1 */
  MzColour grid;
  MzColour rule;            /* the zero line */
  MzColour accent;          /* the ring round the chosen mark */
  MzColour hues[MZ_N_HUES]; /* 3:1 on the background, or more */
  const char *font;         /* families, as Pango takes them */
  const char *arabic_font;  /* the same for a chart in Arabic */
} MzTheme;

/* Borrowed; NULL for a name that is not there. */
const MzTheme *mz_theme_find (const char *name);

/* The height of ordinary text in a chart of that size, in pixels. */
double mz_theme_get_em (double width, double height);

/* WCAG 2.1's contrast of two opaque colours: 1 to 21. */
double mz_colour_get_contrast (const MzColour *a, const MzColour *b);

G_END_DECLS
