/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A straight line through points by least squares, and how sure it is. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A plain value: y = intercept + slope * x. */
typedef struct {
  guint n;
  double intercept;
  double slope;
  double slope_error; /* standard error of the slope */
  double t;           /* slope over its error; NaN where the points lie on the line */
  double p;           /* two-sided, of n - 2 degrees of freedom */
  double r2;          /* 0 to 1; NaN where y never changes */
  double sigma;       /* standard error of the regression */
  double x_mean;
  double x_squares; /* sum of squares round the mean */
} MzLineFit;

#define MZ_LINE_FIT_LEAST 3 /* points: two always lie on a line */

/* FALSE for fewer points, or where x never changes. */
gboolean mz_line_fit (const double *x, const double *y, guint n, MzLineFit *fit);

/* Where the line itself lies at @x with a confidence of @level (0.95): not where a point does. */
void mz_line_fit_get_band (const MzLineFit *fit, double x, double level, double *low, double *high);

G_END_DECLS
