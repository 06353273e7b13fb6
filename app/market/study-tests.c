/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of many events together. */
#include "market/study-tests.h"

#include "market/study-ranks.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_statistics.h>
#include <math.h>

/* The sums of the events that have all of it. Owns the arrays. */
typedef struct {
  const MzStudy **studies; /* borrowed entries */
  double *sums;
  double *standardized; /* each sum over its standard error */
  gsize n;
} Sums;

static void
clear_sums (Sums *sums)
{
  g_free (sums->studies);
  g_free (sums->sums);
  g_free (sums->standardized);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sums, clear_sums)

static void
collect_sums (const MzStudy *const *studies, gsize n, gint first, gint last, Sums *sums)
{
  sums->studies = g_new (const MzStudy *, n + 1);
  sums->sums = g_new (double, n + 1);
  sums->standardized = g_new (double, n + 1);
  for (gsize i = 0; i < n; i++) {
    MzStudySum sum = mz_study_sum (studies[i], first, last);
    if (sum.n != (guint) (last - first) + 1)
      continue;
    sums->studies[sums->n] = studies[i];
    sums->sums[sums->n] = sum.value;
    sums->standardized[sums->n] = sum.t;
    sums->n++;
  }
}

static MzStatistic
compare_to_normal (double value)
{
  double p = isnan (value) ? NAN : 2 * gsl_cdf_ugaussian_Q (fabs (value));

  return (MzStatistic){ value, p };
}

static MzStatistic
compare_to_t (double value, double degrees)
{
  double p = isnan (value) || degrees < 1 ? NAN : 2 * gsl_cdf_tdist_Q (fabs (value), degrees);

  return (MzStatistic){ value, p };
}

/* The mean over its own standard error. */
static MzStatistic
test_mean (const double *values, gsize n)
{
  double mean = gsl_stats_mean (values, 1, n);

  if (n < 2)
    return compare_to_t (NAN, 0);
  return compare_to_t (mean / (gsl_stats_sd (values, 1, n) / sqrt ((double) n)), (double) n - 1);
}

/* Brown and Warner (1980): the events are independent. */
static MzStatistic
test_independent (const Sums *sums, double mean, guint length)
{
  double variance = 0;

  for (gsize i = 0; i < sums->n; i++)
    variance += length * sums->studies[i]->fit.sigma * sums->studies[i]->fit.sigma;
  return compare_to_normal (mean / (sqrt (variance) / (double) sums->n));
}

/* The mean abnormal return of each session of the estimation windows; how many comes back. */
static gsize
average_residuals (const Sums *sums, double *means, gsize room)
{
  gsize n = 0;

  for (gsize back = 1; back <= room; back++) {
    double sum = 0;
    guint count = 0;
    for (gsize i = 0; i < sums->n; i++) {
      const GArray *residuals = sums->studies[i]->residuals;
      if (back > residuals->len)
        continue;
      double abnormal = g_array_index (residuals, MzStudyResidual, residuals->len - back).abnormal;
      if (!isnan (abnormal)) {
        sum += abnormal;
        count++;
      }
    }
    if (count)
      means[n++] = sum / count;
  }
  return n;
}

/* Brown and Warner (1985): the spread of the mean itself, so that a common shock counts once. */
static MzStatistic
test_portfolio (const Sums *sums, double mean, guint length)
{
  gsize room = 0;

  for (gsize i = 0; i < sums->n; i++)
    room = MAX (room, sums->studies[i]->residuals->len);
  g_autofree double *means = g_new (double, room + 1);
  gsize n = average_residuals (sums, means, room);
  if (n < 2)
    return compare_to_t (NAN, 0);
  return compare_to_t (mean / (gsl_stats_sd (means, 1, n) * sqrt (length)), (double) n - 1);
}

/* Patell (1976): each standardized sum has the variance of a t distribution. */
static MzStatistic
test_patell (const Sums *sums)
{
  double total = 0;
  double variance = 0;

  for (gsize i = 0; i < sums->n; i++) {
    double degrees = sums->studies[i]->fit.degrees;
    total += sums->standardized[i];
    variance += degrees / (degrees - 2);
  }
  return compare_to_normal (total / sqrt (variance));
}

static MzStatistic
adjust_for_correlation (MzStatistic boehmer, double correlation, gsize n)
{
  double factor = (1 - correlation) / (1 + (double) (n - 1) * correlation);

  return compare_to_t (factor > 0 ? boehmer.value * sqrt (factor) : NAN, (double) n - 1);
}

static guint
count_positive (const Sums *sums)
{
  guint positive = 0;

  for (gsize i = 0; i < sums->n; i++)
    positive += sums->sums[i] > 0;
  return positive;
}

/**
 * mz_study_test:
 * @studies: (array length=n): studies with equal windows
 * @n: how many
 * @correlation: of the events, from mz_study_correlation()
 * @first: first session of the sum, counted from the event
 * @last: its last session
 *
 * Tests whether the mean of the sums differs from 0:
 *
 * - cross-sectional t, and the two tests of Brown and Warner, Measuring Security Price Performance
 *   (Journal of Financial Economics 8, 1980) and Using Daily Stock Returns (the same 14, 1985);
 * - Patell, Corporate Forecasts of Earnings per Share and Stock Price Behavior (Journal of
 *   Accounting Research 14, 1976);
 * - Boehmer, Musumeci and Poulsen, Event-Study Methodology under Conditions of Event-Induced
 *   Variance (Journal of Financial Economics 30, 1991);
 * - Kolari and Pynnönen, Event Study Testing with Cross-sectional Correlation of Abnormal Returns
 *   (Review of Financial Studies 23, 2010);
 * - the rank and sign tests of mz_study_corrado() and mz_study_sign().
 *
 * Sums of several days are standardized by their own standard error of prediction (Mikkelson and
 * Partch, Journal of Financial Economics 20, 1988), so that the days of one event are not taken
 * for independent.
 *
 * Returns: the statistics
 */
MzStudyTests
mz_study_test (const MzStudy *const *studies, gsize n, double correlation, gint first, gint last)
{
  g_auto (Sums) sums = { 0 };
  MzStudyTests tests = { .first = first, .last = last };
  guint length = (guint) (last - first) + 1;

  g_return_val_if_fail (first <= last, tests);
  collect_sums (studies, n, first, last, &sums);
  tests.n = (guint) sums.n;
  tests.positive = count_positive (&sums);
  tests.mean = sums.n ? gsl_stats_mean (sums.sums, 1, sums.n) : NAN;
  tests.correlation = correlation;
  tests.cross = test_mean (sums.sums, sums.n);
  tests.brown_warner_1980 = test_independent (&sums, tests.mean, length);
  tests.brown_warner_1985 = test_portfolio (&sums, tests.mean, length);
  tests.patell = test_patell (&sums);
  tests.boehmer = test_mean (sums.standardized, sums.n);
  tests.kolari = adjust_for_correlation (tests.boehmer, tests.correlation, sums.n);
  tests.corrado = mz_study_corrado (sums.studies, sums.n, first, last);
  tests.sign = mz_study_sign (sums.studies, sums.n, first, last);
  return tests;
}
