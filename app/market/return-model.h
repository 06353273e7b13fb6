/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a share would have returned without the event: a model fitted before it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  MZ_MODEL_MARKET,   /* alpha + beta * market */
  MZ_MODEL_ADJUSTED, /* the market's own return */
  MZ_MODEL_MEAN,     /* the mean of the share's returns */
} MzReturnModel;

/* What the squares of the estimation window's abnormal returns are divided by. */
typedef enum {
  MZ_VARIANCE_UNBIASED,   /* days less parameters */
  MZ_VARIANCE_SAMPLE,     /* days less one, as R's sd() does */
  MZ_VARIANCE_POPULATION, /* days */
} MzVarianceKind;

/* A plain value. */
typedef struct {
  MzReturnModel model;
  guint n;               /* days used */
  guint degrees;         /* of freedom: days less parameters */
  double alpha;          /* a day; the mean for MZ_MODEL_MEAN, 0 for MZ_MODEL_ADJUSTED */
  double beta;           /* 0 for MZ_MODEL_MEAN, 1 for MZ_MODEL_ADJUSTED */
  double sigma;          /* standard deviation of the abnormal returns of a day */
  double r2;             /* NaN but for MZ_MODEL_MARKET */
  double market_mean;    /* the market in the estimation window, for the error of prediction */
  double market_squares; /* sum of squares round that mean */
  double positive;       /* share of the days with an abnormal return above 0 */
} MzModelFit;

/* FALSE where the days do not suffice or the market never moved. @market may be NULL for
 * MZ_MODEL_MEAN; rows with a NaN are left out. */
gboolean mz_model_fit (MzReturnModel model,
                       const double *asset,
                       const double *market,
                       gsize n,
                       MzVarianceKind variance,
                       MzModelFit *fit);
double mz_model_expect (const MzModelFit *fit, double market);

/* Variance of the sum of abnormal returns of @n days whose market returned @market. */
double
mz_model_variance (const MzModelFit *fit, const double *market, gsize n, gboolean prediction);

G_END_DECLS
