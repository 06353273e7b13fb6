/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a company's reported figures is spending that a chart can show beside its price. */
#include "board/reported-spending.h"

#include "board/source-name.h"

#include <math.h>
#include <string.h>

#define YEAR_DAYS  365.5
#define SLACK_DAYS 2 /* stretches of two years begin on the same day but for a leap day */

/* In the order in which they are wanted. */
static const char *const METRICS[] = { "capex", "spending", "investment", "opex" };

/* How much @fact is wanted: the metric first, then how new it is. */
static gboolean
is_wanted_more (const MzReportedFact *fact, guint rank, const MzReportedFact *best, guint best_rank)
{
  if (!best || rank != best_rank)
    return !best || rank < best_rank;
  return fact->period.last_day > best->period.last_day;
}

static guint
find_rank (const MzReportedFact *fact)
{
  guint rank = 0;

  while (rank < G_N_ELEMENTS (METRICS) && strcmp (METRICS[rank], fact->metric) != 0)
    rank++;
  return rank;
}

/* A figure without days cannot be placed in time. */
static gboolean
is_spending (const MzReportedFact *fact, const char *company)
{
  return fact->period.first_day > 0 && find_rank (fact) < G_N_ELEMENTS (METRICS) &&
         strcmp (fact->company, company) == 0;
}

static const MzReportedFact *
find_model (const GPtrArray *facts, const char *company)
{
  const MzReportedFact *best = NULL;
  guint best_rank = 0;

  for (guint i = 0; i < facts->len; i++) {
    const MzReportedFact *fact = g_ptr_array_index (facts, i);
    if (!is_spending (fact, company) || !is_wanted_more (fact, find_rank (fact), best, best_rank))
      continue;
    best = fact;
    best_rank = find_rank (fact);
  }
  return best;
}

static gboolean
is_alike (const MzReportedFact *fact, const MzReportedFact *model)
{
  return strcmp (fact->metric, model->metric) == 0 &&
         strcmp (fact->definition, model->definition) == 0 &&
         strcmp (fact->currency, model->currency) == 0 && fact->period.unit == model->period.unit;
}

static gboolean
is_within (const MzReportedFact *fact, guint32 from, guint32 to)
{
  return (from == 0 || fact->period.last_day >= from) && (to == 0 || fact->period.first_day <= to);
}

static MzSpendingFact
make_fact (const MzReportedFact *fact)
{
  return (MzSpendingFact){ .first = fact->period.first_day,
                           .last = fact->period.last_day + 1.0,
                           .value = mz_amount_to_double (&fact->value),
                           .modality = MZ_MODALITY_ACTUAL,
                           .reported = fact->reported,
                           .after_close = fact->time == MZ_REPORT_AFTER_CLOSE,
                           .report = fact };
}

static int
compare_spending (gconstpointer first, gconstpointer second)
{
  const MzSpendingFact *a = first;
  const MzSpendingFact *b = second;

  return a->first < b->first ? -1 : a->first > b->first;
}

/**
 * mz_reported_spending_init:
 * @self: (out caller-allocates): the spending; to be cleared
 * @facts: (element-type MzReportedFact): reported figures; must outlive @self
 * @company: a canonical name
 * @from: the first day, as a GDate julian day; 0 leaves it open
 * @to: the last day, inclusive; 0 leaves it open
 *
 * Gross, net and "with leases" are never drawn as one line, nor quarters with years.
 */
void
mz_reported_spending_init (
    MzReportedSpending *self, const GPtrArray *facts, const char *company, guint32 from, guint32 to)
{
  const MzReportedFact *model = find_model (facts, company);

  *self = (MzReportedSpending){ .spending = g_array_new (FALSE, FALSE, sizeof (MzSpendingFact)) };
  if (!model)
    return;
  self->metric = model->metric;
  self->definition = model->definition;
  self->currency = model->currency;
  self->company = model->company;
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  for (guint i = 0; i < facts->len; i++) {
    const MzReportedFact *fact = g_ptr_array_index (facts, i);
    if (!is_spending (fact, company) || !is_within (fact, from, to))
      continue;
    if (is_alike (fact, model)) {
      MzSpendingFact spending = make_fact (fact);
      g_array_append_val (self->spending, spending);
      g_ptr_array_insert (sources, 0, fact->source);
    } else if (strcmp (fact->metric, model->metric) == 0 &&
               strcmp (fact->definition, model->definition) != 0)
      self->n_other++;
  }
  g_array_sort (self->spending, compare_spending);
  self->sources = mz_source_name_join ((const char *const *) sources->pdata, sources->len);
}

/**
 * mz_reported_spending_get_table:
 * @self: spending
 *
 * Returns: it for a board, which borrows it
 */
MzSpendingTable
mz_reported_spending_get_table (const MzReportedSpending *self)
{
  return (MzSpendingTable){ .facts = (const MzSpendingFact *) (gpointer) self->spending->data,
                            .n_facts = self->spending->len,
                            .currency = self->currency,
                            .source = self->sources,
                            .metric = self->metric,
                            .definition = self->definition,
                            .company = self->company,
                            .n_other = self->n_other };
}

const MzSpendingFact *
mz_reported_spending_find_year_before (const MzReportedSpending *self, const MzSpendingFact *fact)
{
  for (guint i = 0; i < self->spending->len; i++) {
    const MzSpendingFact *other = &g_array_index (self->spending, MzSpendingFact, i);
    if (fabs (fact->first - other->first - YEAR_DAYS) < SLACK_DAYS)
      return other;
  }
  return NULL;
}

void
mz_reported_spending_clear (MzReportedSpending *self)
{
  g_clear_pointer (&self->spending, g_array_unref);
  g_clear_pointer (&self->sources, g_free);
}
