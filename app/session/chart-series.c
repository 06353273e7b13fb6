/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library's prices of the companies that a chart is of. Any thread. */
#include "session/chart-series.h"

#include "market/symbols.h"

/* FALSE where there are none. */
static gboolean
load (MzChartSeries *self,
      MzStore *store,
      const char *symbol,
      MzCompany *company,
      const char *language,
      GCancellable *cancellable,
      MzPriceSeries *series)
{
  MzBarBatch *batch =
      store && symbol ? mz_store_load_bars (store, symbol, 0, 0, cancellable, NULL) : NULL;

  if (!batch)
    return FALSE;
  g_ptr_array_add (self->batches, batch);
  *series = (MzPriceSeries){ .symbol = batch->symbol,
                             .currency = batch->currency,
                             .source = batch->source,
                             .bars = (const MzBar *) (void *) batch->bars->data,
                             .n_bars = batch->bars->len };
  if (company) {
    series->company = mz_company_get_name (company);
    series->name = mz_company_get_name_in (company, language);
    if (!series->currency)
      series->currency = mz_company_get_currency (company);
  }
  return batch->bars->len > 0;
}

static void
init (MzChartSeries *self)
{
  if (self->series)
    return;
  self->batches = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_bar_batch_free);
  self->series = g_array_new (FALSE, FALSE, sizeof (MzPriceSeries));
}

/**
 * mz_chart_series_gather:
 * @self: zeroed at first
 * @store: (nullable): the library
 * @lexicon: where the companies' symbols are
 * @names: (element-type utf8): canonical names
 * @language: of the names on the chart
 * @cancellable: (nullable): a cancellable
 *
 * Adds the prices of each company that has any, in their order.
 */
void
mz_chart_series_gather (MzChartSeries *self,
                        MzStore *store,
                        const MzLexicon *lexicon,
                        GPtrArray *names,
                        const char *language,
                        GCancellable *cancellable)
{
  init (self);
  for (guint i = 0; lexicon && i < names->len; i++) {
    MzCompany *company = mz_lexicon_find_company (lexicon, g_ptr_array_index (names, i));
    const char *symbol = company ? mz_company_get_ticker (company) : NULL;
    MzPriceSeries series;
    if (load (self, store, symbol, company, language, cancellable, &series))
      g_array_append_val (self->series, series);
  }
}

/**
 * mz_chart_series_find_market:
 * @self: with its series
 * @store: (nullable): the library
 * @lexicon: where the markets of companies are
 * @benchmark: (nullable): the symbol of an index; %NULL for the one that the first share is
 * measured by
 * @language: of the names on the chart
 * @cancellable: (nullable): a cancellable
 *
 * Adds the prices of the index.
 */
void
mz_chart_series_find_market (MzChartSeries *self,
                             MzStore *store,
                             const MzLexicon *lexicon,
                             const char *benchmark,
                             const char *language,
                             GCancellable *cancellable)
{
  init (self);
  if (!lexicon || self->series->len == 0)
    return;
  GPtrArray *companies = mz_lexicon_get_companies (lexicon);
  const char *name = g_array_index (self->series, MzPriceSeries, 0).company;
  MzCompany *first = name ? mz_lexicon_find_company (lexicon, name) : NULL;
  const char *exchange = first ? mz_company_get_exchange (first) : NULL;
  const char *symbol = benchmark ? benchmark : exchange ? mz_symbol_of_benchmark (exchange) : NULL;
  MzCompany *index = symbol ? mz_series_find_company (companies, symbol) : NULL;

  self->has_market = load (self, store, symbol, index, language, cancellable, &self->market);
}

/**
 * mz_chart_series_fill:
 * @self: the series
 * @parts: of a scatter chart, which borrows them
 */
void
mz_chart_series_fill (const MzChartSeries *self, MzScatterParts *parts)
{
  parts->series = (const MzPriceSeries *) (void *) self->series->data;
  parts->n_series = self->series->len;
  parts->market = self->has_market ? &self->market : NULL;
  parts->window = (MzMoveWindow){ .abnormal = self->has_market };
}

/**
 * mz_chart_series_clear:
 * @self: the series
 *
 * Frees what it owns.
 */
void
mz_chart_series_clear (MzChartSeries *self)
{
  g_clear_pointer (&self->series, g_array_unref);
  g_clear_pointer (&self->batches, g_ptr_array_unref);
}
