/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A straight line through points by least squares, and how sure it is. */
#include "board/line-fit.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_fit.h>
#include <gsl/gsl_statistics.h>
#include <math.h>

/**
 * mz_line_fit:
 * @x: (array length=n): what explains
 * @y: (array length=n): what is to be explained
 * @n: how many points
 * @fit: (out): the line
 *
 * Ordinary least squares; errors, t and p as in Draper and Smith, Applied Regression Analysis, 3rd
 * ed., 1998, chapter 1.
 *
 * Returns: whether there is such a line
 */
gboolean
mz_line_fit (const double *x, const double *y, guint n, MzLineFit *fit)
{
  double covariance[3];
  double residuals;

  if (n < MZ_LINE_FIT_LEAST)
    return FALSE;
  double squares = gsl_stats_tss (x, 1, n);
  double total = gsl_stats_tss (y, 1, n);
  if (!(squares > 0))
    return FALSE;
  *fit = (MzLineFit){ .n = n, .x_mean = gsl_stats_mean (x, 1, n), .x_squares = squares };
  gsl_fit_linear (x, 1, y, 1, n, &fit->intercept, &fit->slope, &covariance[0], &covariance[1],
                  &covariance[2], &residuals);
  fit->slope_error = sqrt (covariance[2]);
  fit->sigma = sqrt (residuals / (n - 2));
  fit->r2 = total > 0 ? 1 - residuals / total : NAN;
  fit->t = fit->slope_error > 0 ? fit->slope / fit->slope_error : NAN;
  fit->p = isfinite (fit->t) ? 2 * gsl_cdf_tdist_Q (fabs (fit->t), n - 2) : 0;
  return TRUE;
}

/**
 * mz_line_fit_get_band:
 * @fit: a line
 * @x: where
 * @level: the confidence: 0.95
 * @low: (out): the lower bound of the mean of y at @x
 * @high: (out): the upper bound
 *
 * The interval of the mean response: Draper and Smith 1998, section 3.1.
 */
void
mz_line_fit_get_band (const MzLineFit *fit, double x, double level, double *low, double *high)
{
  double away = x - fit->x_mean;
  double error = fit->sigma * sqrt (1.0 / fit->n + away * away / fit->x_squares);
  double t = gsl_cdf_tdist_Pinv (1 - (1 - level) / 2, fit->n - 2);
  double middle = fit->intercept + fit->slope * x;

  *low = middle - t * error;
  *high = middle + t * error;
}
