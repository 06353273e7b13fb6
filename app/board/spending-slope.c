/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a billion more of reported spending went with. */
#include "board/spending-slope.h"

#include "board/reported-spending.h"
#include "market/reaction.h"
#include "market/returns.h"

#include <gsl/gsl_fit.h>
#include <gsl/gsl_statistics.h>
#include <math.h>
#include <string.h>

#define FEWEST_REPORTS 5
#define BILLION        1e9

/* The report of the figure that @spending was made of. */
static const MzReportedFact *
find_report (const GPtrArray *facts,
             const char *company,
             const MzReportedSpending *spending,
             const MzSpendingFact *wanted)
{
  for (guint i = 0; i < facts->len; i++) {
    const MzReportedFact *fact = g_ptr_array_index (facts, i);
    if (fact->reported > 0 && fact->period.first_day == (guint32) wanted->first &&
        fact->period.last_day + 1 == (guint32) wanted->last &&
        strcmp (fact->company, company) == 0 && strcmp (fact->metric, spending->metric) == 0 &&
        strcmp (fact->definition, spending->definition) == 0)
      return fact;
  }
  return NULL;
}

/* The return of the first session that could react, in percent; NaN where it is not known. */
static double
find_move (const MzReportedFact *fact, const MzReturns *returns)
{
  MzReaction reaction = mz_reaction_in_days (returns->days, returns->n, fact->reported, fact->time);

  for (gsize i = 0; i < returns->n; i++)
    if (reaction.session > 0 && returns->days[i] == reaction.session)
      return returns->asset[i] * 100;
  return NAN;
}

static void
fit_line (MzSpendingSlope *self, const GArray *changes, const GArray *moves)
{
  const double *x = (const double *) (gconstpointer) changes->data;
  const double *y = (const double *) (gconstpointer) moves->data;
  double intercept;
  double variance_0;
  double covariance;
  double variance_1;
  double squares;

  gsl_fit_linear (x, 1, y, 1, changes->len, &intercept, &self->slope, &variance_0, &covariance,
                  &variance_1, &squares);
  double total = gsl_stats_tss (y, 1, moves->len);
  self->error = sqrt (variance_1);
  self->r2 = total > 0 ? 1 - squares / total : NAN;
}

static void
collect (const GPtrArray *facts,
         const char *company,
         const MzReportedSpending *spending,
         const MzReturns *returns,
         GArray *changes,
         GArray *moves)
{
  for (guint i = 0; i < spending->spending->len; i++) {
    const MzSpendingFact *fact = &g_array_index (spending->spending, MzSpendingFact, i);
    const MzSpendingFact *before = mz_reported_spending_find_year_before (spending, fact);
    const MzReportedFact *report = find_report (facts, company, spending, fact);
    double move = before && report ? find_move (report, returns) : NAN;
    if (isnan (move))
      continue;
    double change = (fact->value - before->value) / BILLION;
    g_array_append_val (changes, change);
    g_array_append_val (moves, move);
  }
}

/**
 * mz_spending_slope_fit:
 * @self: (out): the line
 * @facts: (element-type MzReportedFact): reported figures; must outlive @self
 * @company: a canonical name
 * @bars: (array length=n_bars): prices of its share
 * @n_bars: how many
 *
 * Least squares of the share's return in the first session that could react to each report on the
 * change of spending against a year earlier. It says what went together, not what caused what.
 *
 * Returns: whether there are enough reports
 */
gboolean
mz_spending_slope_fit (MzSpendingSlope *self,
                       const GPtrArray *facts,
                       const char *company,
                       const MzBar *bars,
                       guint n_bars)
{
  g_autoptr (MzReturns) returns =
      mz_returns_from_bars (bars, n_bars, NULL, 0, MZ_RETURN_SIMPLE, MZ_PRICE_AUTOMATIC);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (double));
  MzReportedSpending spending;

  mz_reported_spending_init (&spending, facts, company, 0, 0);
  collect (facts, company, &spending, returns, changes, moves);
  *self = (MzSpendingSlope){ .n = changes->len,
                             .metric = spending.metric,
                             .definition = spending.definition,
                             .currency = spending.currency };
  if (changes->len >= FEWEST_REPORTS)
    fit_line (self, changes, moves);
  mz_reported_spending_clear (&spending);
  return changes->len >= FEWEST_REPORTS;
}
