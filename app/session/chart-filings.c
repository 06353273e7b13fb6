/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library's filings of a company, as boards take them. */
#include "session/chart-filings.h"

/**
 * mz_chart_filings_load:
 * @self: (out caller-allocates): the filings; to be cleared
 * @store: (nullable): the library
 * @company: (nullable): a canonical name
 * @cancellable: (nullable): a cancellable
 */
void
mz_chart_filings_load (MzChartFilings *self,
                       MzStore *store,
                       const char *company,
                       GCancellable *cancellable)
{
  *self = (MzChartFilings){ 0 };
  if (store && company)
    self->facts = mz_store_load_facts (store, company, NULL, cancellable, NULL);
  if (!self->facts)
    return;
  mz_reported_spending_init (&self->spending, self->facts, company, 0, 0);
  self->table = mz_reported_spending_get_table (&self->spending);
}

/**
 * mz_chart_filings_clear:
 * @self: filings
 *
 * Frees what it owns.
 */
void
mz_chart_filings_clear (MzChartFilings *self)
{
  mz_reported_spending_clear (&self->spending);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
}
