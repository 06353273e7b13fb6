/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The spending side of a chart: a table that is named, else what the library has of filings. */
#include "cli/chart-spending.h"

#include "board/spending-file.h"

static gboolean
read_file (MzChartSpending *self, const MzChartSpendingOrder *order, GError **error)
{
  self->rows = mz_spending_file_read (order->file, order->from, order->to, &self->currency,
                                      &self->metric, error);
  if (!self->rows)
    return FALSE;
  self->source = g_path_get_basename (order->file);
  self->table = (MzSpendingTable){ .facts = (const MzSpendingFact *) (void *) self->rows->data,
                                   .n_facts = self->rows->len,
                                   .currency = self->currency,
                                   .source = self->source,
                                   .metric = self->metric };
  return TRUE;
}

static gboolean
load_filings (MzChartSpending *self, const MzChartSpendingOrder *order, GError **error)
{
  self->facts = mz_store_load_facts (order->store, order->company, NULL, NULL, error);
  if (!self->facts)
    return FALSE;
  mz_reported_spending_init (&self->reported, self->facts, order->company, order->from, order->to);
  self->table = mz_reported_spending_get_table (&self->reported);
  return TRUE;
}

/**
 * mz_chart_spending_gather:
 * @self: (out caller-allocates): the spending; to be cleared also after an error
 * @order: what is asked for
 * @error: return location for an error
 *
 * Returns: whether there was no error; the table may still be empty
 */
gboolean
mz_chart_spending_gather (MzChartSpending *self, const MzChartSpendingOrder *order, GError **error)
{
  *self = (MzChartSpending){ 0 };
  if (order->file)
    return read_file (self, order, error);
  return !order->store || !order->company || load_filings (self, order, error);
}

/**
 * mz_chart_spending_clear:
 * @self: (inout): the spending
 */
void
mz_chart_spending_clear (MzChartSpending *self)
{
  mz_reported_spending_clear (&self->reported);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->metric, g_free);
}
