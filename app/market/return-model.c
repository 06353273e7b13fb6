/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a share would have returned without the event: a model fitted before it. */
#include "market/return-model.h"

#include <gsl/gsl_fit.h>
#include <gsl/gsl_statistics.h>
#include <math.h>

/* The rows that a model can use, close together. Owns the arrays. */
typedef struct {
  double *asset;
  double *market;
  gsize n;
} Sample;

static void
collect_sample (const double *asset, const double *market, gsize n, Sample *sample)
{
  sample->asset = g_new (double, n + 1);
  sample->market = g_new (double, n + 1);
  sample->n = 0;
  for (gsize i = 0; i < n; i++) {
    if (isnan (asset[i]) || (market && isnan (market[i])))
      continue;
    sample->asset[sample->n] = asset[i];
    sample->market[sample->n] = market ? market[i] : 0;
    sample->n++;
  }
}

static void
clear_sample (Sample *sample)
{
  g_free (sample->asset);
  g_free (sample->market);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, clear_sample)

static guint
count_parameters (MzReturnModel model)
{
  static const guint PARAMETERS[] = { 2, 0, 1 };

  return PARAMETERS[model];
}

static void
fit_line (const Sample *sample, MzModelFit *fit)
{
  double covariance[3];
  double squares;

  gsl_fit_linear (sample->market, 1, sample->asset, 1, sample->n, &fit->alpha, &fit->beta,
                  &covariance[0], &covariance[1], &covariance[2], &squares);
  fit->r2 = 1 - squares / gsl_stats_tss (sample->asset, 1, sample->n);
}

static void
fit_parameters (const Sample *sample, MzModelFit *fit)
{
  fit->alpha = 0;
  fit->beta = fit->model == MZ_MODEL_ADJUSTED ? 1 : 0;
  fit->r2 = NAN;
  if (fit->model == MZ_MODEL_MARKET)
    fit_line (sample, fit);
  else if (fit->model == MZ_MODEL_MEAN)
    fit->alpha = gsl_stats_mean (sample->asset, 1, sample->n);
}

/* A model without a free constant may have a mean abnormal return other than 0. Its unbiased
 * variance is taken round 0, which is what the model says; the other two go round the mean, as the
 * programs do that they are there to compare with. */
static void
measure_spread (const Sample *sample, MzVarianceKind kind, MzModelFit *fit)
{
  g_autofree double *abnormal = g_new (double, sample->n);
  guint positive = 0;

  for (gsize i = 0; i < sample->n; i++) {
    abnormal[i] = sample->asset[i] - mz_model_expect (fit, sample->market[i]);
    positive += abnormal[i] > 0;
  }
  double centre = kind == MZ_VARIANCE_UNBIASED ? 0 : gsl_stats_mean (abnormal, 1, sample->n);
  double squares = gsl_stats_tss_m (abnormal, 1, sample->n, centre);
  double divisor = kind == MZ_VARIANCE_UNBIASED ? fit->degrees
                   : kind == MZ_VARIANCE_SAMPLE ? fit->n - 1
                                                : fit->n;
  fit->sigma = sqrt (squares / divisor);
  fit->positive = (double) positive / fit->n;
}

/**
 * mz_model_fit:
 * @model: the model of expected returns
 * @asset: (array length=n): the share's returns in the estimation window
 * @market: (array length=n) (nullable): the market's
 * @n: how many
 * @variance: what the sum of squares is divided by
 * @fit: (out): where the fit goes
 *
 * Ordinary least squares for the market model (Campbell, Lo, MacKinlay, The Econometrics of
 * Financial Markets, 1997, 4.3-4.4.1); the other two models as in Brown and Warner, Measuring
 * Security Price Performance, Journal of Financial Economics 8 (1980).
 *
 * Returns: whether the returns allow a fit
 */
gboolean
mz_model_fit (MzReturnModel model,
              const double *asset,
              const double *market,
              gsize n,
              MzVarianceKind variance,
              MzModelFit *fit)
{
  g_auto (Sample) sample = { 0 };
  guint parameters = count_parameters (model);

  g_return_val_if_fail (market || model == MZ_MODEL_MEAN, FALSE);
  collect_sample (asset, market, n, &sample);
  *fit = (MzModelFit){ .model = model, .n = (guint) sample.n };
  if (sample.n < parameters + 2)
    return FALSE;
  fit->degrees = fit->n - parameters;
  fit->market_mean = gsl_stats_mean (sample.market, 1, sample.n);
  fit->market_squares = gsl_stats_tss_m (sample.market, 1, sample.n, fit->market_mean);
  if (model == MZ_MODEL_MARKET && fit->market_squares <= 0)
    return FALSE;
  fit_parameters (&sample, fit);
  measure_spread (&sample, variance, fit);
  return TRUE;
}

/**
 * mz_model_expect:
 * @fit: a fitted model
 * @market: the market's return of a day; without meaning for %MZ_MODEL_MEAN
 *
 * Returns: the return that the model expects of the share
 */
double
mz_model_expect (const MzModelFit *fit, double market)
{
  return fit->model == MZ_MODEL_MEAN ? fit->alpha : fit->alpha + fit->beta * market;
}

/**
 * mz_model_variance:
 * @fit: a fitted model
 * @market: (array length=n) (nullable): the market's returns on the days of the sum
 * @n: how many days
 * @prediction: whether to add the variance that comes from the model being estimated
 *
 * Campbell, Lo and MacKinlay (1997), 4.4.2 and 4.4.3: abnormal returns outside the estimation
 * window share the error of alpha and beta, so that their sum varies by more than the sum of their
 * variances.
 *
 * Returns: the variance of the sum of the abnormal returns of these days
 */
double
mz_model_variance (const MzModelFit *fit, const double *market, gsize n, gboolean prediction)
{
  double days = (double) n;
  double factor = days;

  if (prediction && fit->model != MZ_MODEL_ADJUSTED)
    factor += days * days / fit->n;
  if (prediction && fit->model == MZ_MODEL_MARKET) {
    double distance = 0;
    for (gsize i = 0; i < n; i++)
      distance += market[i] - fit->market_mean;
    factor += distance * distance / fit->market_squares;
  }
  return fit->sigma * fit->sigma * factor;
}
