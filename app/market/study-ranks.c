/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of many events that do without the normal distribution. */
#include "market/study-ranks.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sort.h>
#include <math.h>

/* Sums of centred ranks over the events, by offset from first on. Owns the arrays. */
typedef struct {
  gint first;
  gsize n;
  double *sums;
  guint *counts; /* of the events that have a return at that offset */
} RankTable;

static void
clear_table (RankTable *table)
{
  g_free (table->sums);
  g_free (table->counts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RankTable, clear_table)

static MzStatistic
compare_to_normal (double value)
{
  double p = isnan (value) ? NAN : 2 * gsl_cdf_ugaussian_Q (fabs (value));

  return (MzStatistic){ value, p };
}

static void
create_table (const MzStudy *const *studies, gsize n, RankTable *table)
{
  gint first = 0;
  gint last = 0;

  for (gsize i = 0; i < n; i++) {
    const GArray *days = studies[i]->days;
    first = MIN (first, g_array_index (studies[i]->residuals, MzStudyResidual, 0).offset);
    last = MAX (last, g_array_index (days, MzStudyDay, days->len - 1).offset);
  }
  table->first = first;
  table->n = (gsize) (last - first) + 1;
  table->sums = g_new0 (double, table->n);
  table->counts = g_new0 (guint, table->n);
}

/* All abnormal returns of an event, those of its estimation window first; n comes back. */
static gsize
collect_abnormal (const MzStudy *study, gint *offsets, double *abnormal)
{
  gsize n = 0;

  for (guint i = 0; i < study->residuals->len; i++) {
    const MzStudyResidual *residual = &g_array_index (study->residuals, MzStudyResidual, i);
    if (!isnan (residual->abnormal)) {
      offsets[n] = residual->offset;
      abnormal[n++] = residual->abnormal;
    }
  }
  for (guint i = 0; i < study->days->len; i++) {
    const MzStudyDay *day = &g_array_index (study->days, MzStudyDay, i);
    if (!isnan (day->abnormal)) {
      offsets[n] = day->offset;
      abnormal[n++] = day->abnormal;
    }
  }
  return n;
}

/* Equal returns share the mean of their ranks. */
static void
add_ranks (const MzStudy *study, RankTable *table)
{
  gsize room = study->residuals->len + study->days->len;
  g_autofree gint *offsets = g_new (gint, room);
  g_autofree double *abnormal = g_new (double, room);
  g_autofree gsize *order = g_new (gsize, room);
  gsize n = collect_abnormal (study, offsets, abnormal);

  gsl_sort_index (order, abnormal, 1, n);
  for (gsize start = 0, end; start < n; start = end) {
    for (end = start + 1; end < n && abnormal[order[end]] <= abnormal[order[start]];)
      end++;
    double rank = (double) (start + 1 + end) / 2;
    for (gsize i = start; i < end; i++) {
      gint place = offsets[order[i]] - table->first;
      table->sums[place] += rank / (double) (n + 1) - 0.5;
      table->counts[place]++;
    }
  }
}

/* The mean rank of a day, scaled so that days with fewer events weigh the same. */
static double
scale_day (const RankTable *table, gsize place)
{
  return table->counts[place] ? table->sums[place] / sqrt (table->counts[place]) : 0;
}

static double
measure_spread (const RankTable *table)
{
  double squares = 0;
  guint days = 0;

  for (gsize i = 0; i < table->n; i++) {
    squares += scale_day (table, i) * scale_day (table, i);
    days += table->counts[i] > 0;
  }
  return sqrt (squares / days);
}

/**
 * mz_study_corrado:
 * @studies: (array length=n): studies with equal windows
 * @n: how many
 * @first: first session of the sum, counted from the event
 * @last: its last session
 *
 * The rank test of Corrado, A Nonparametric Test for Abnormal Security-Price Performance in Event
 * Studies, Journal of Financial Economics 23 (1989), with the scaling for missing returns of
 * Corrado and Zivney, Journal of Financial and Quantitative Analysis 27 (1992), and the sum over
 * several days of Cowan, Review of Quantitative Finance and Accounting 2 (1992).
 *
 * Returns: the statistic, which is about standard normal where nothing happened
 */
MzStatistic
mz_study_corrado (const MzStudy *const *studies, gsize n, gint first, gint last)
{
  g_auto (RankTable) table = { 0 };
  double sum = 0;

  if (n < 2)
    return compare_to_normal (NAN);
  create_table (studies, n, &table);
  for (gsize i = 0; i < n; i++)
    add_ranks (studies[i], &table);
  for (gint offset = first; offset <= last; offset++)
    sum += scale_day (&table, (gsize) (offset - table.first));
  return compare_to_normal (sum / (sqrt (last - first + 1) * measure_spread (&table)));
}

/**
 * mz_study_sign:
 * @studies: (array length=n): studies with equal windows
 * @n: how many
 * @first: first session of the sum, counted from the event
 * @last: its last session
 *
 * The generalised sign test of Cowan, Nonparametric Event Study Tests, Review of Quantitative
 * Finance and Accounting 2 (1992): the number of sums above 0 against the share of days above 0 in
 * the estimation windows.
 *
 * Returns: the statistic, which is about standard normal where nothing happened
 */
MzStatistic
mz_study_sign (const MzStudy *const *studies, gsize n, gint first, gint last)
{
  double expected = 0;
  guint positive = 0;

  if (n < 2)
    return compare_to_normal (NAN);
  for (gsize i = 0; i < n; i++) {
    positive += mz_study_sum (studies[i], first, last).value > 0;
    expected += studies[i]->fit.positive / (double) n;
  }
  return compare_to_normal ((positive - (double) n * expected) /
                            sqrt ((double) n * expected * (1 - expected)));
}
