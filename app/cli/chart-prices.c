/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The prices that a chart of several shares, or of the days round an event, is made of. */
#include "cli/chart-prices.h"

#include "config.h"

#include "market/symbols.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_COMPANIES 24 /* whose prices are looked up because articles name them */

typedef struct {
  MzChartPrices *prices;
  const MzChartPricesOrder *order;
  const MzLexicon *lexicon;
} Search;

void
mz_chart_prices_clear (MzChartPrices *prices)
{
  g_clear_pointer (&prices->input, mz_series_input_free);
  g_clear_pointer (&prices->series, g_array_unref);
}

static MzCompany *
find_company (const Search *self, const char *symbol)
{
  GPtrArray *companies = mz_lexicon_get_companies (self->lexicon);

  for (guint i = 0; i < companies->len; i++) {
    MzCompany *company = g_ptr_array_index (companies, i);
    const char *ticker = mz_company_get_ticker (company);
    if (ticker && mz_symbol_same (ticker, symbol))
      return company;
  }
  return NULL;
}

static MzPriceSeries
describe (const Search *self, const MzBarBatch *batch)
{
  MzCompany *company = find_company (self, batch->symbol);
  MzPriceSeries series = { .symbol = batch->symbol,
                           .currency = batch->currency,
                           .source = batch->source,
                           .bars = (const MzBar *) (void *) batch->bars->data,
                           .n_bars = batch->bars->len };

  if (!company)
    return series;
  series.company = mz_company_get_name (company);
  series.name = mz_company_get_name_in (company, self->order->language);
  if (!series.currency)
    series.currency = mz_company_get_currency (company);
  return series;
}

static void
add_series (Search *self, const MzBarBatch *batch)
{
  MzPriceSeries series = describe (self, batch);

  for (guint i = 0; i < self->prices->series->len; i++)
    if (g_strcmp0 (g_array_index (self->prices->series, MzPriceSeries, i).symbol, series.symbol) ==
        0)
      return;
  if (series.n_bars > 0)
    g_array_append_val (self->prices->series, series);
}

static gboolean
add_files (Search *self, GError **error)
{
  for (guint i = 0; self->order->files && self->order->files[i]; i++) {
    const char *symbol = mz_series_input_add (self->prices->input, self->order->files[i], error);
    const MzBarBatch *batch =
        symbol ? mz_series_input_find (self->prices->input, symbol, error) : NULL;
    if (!batch)
      return FALSE;
    add_series (self, batch);
  }
  return TRUE;
}

/* A company without prices is left out, and the chart says what is missing. */
static gboolean
add_company (Search *self, const char *name, GError **error)
{
  g_autoptr (GError) reason = NULL;
  MzCompany *company = mz_lexicon_find_company (self->lexicon, name);
  const char *symbol = company ? mz_company_get_ticker (company) : name;
  const MzBarBatch *batch =
      symbol ? mz_series_input_find (self->prices->input, symbol, &reason) : NULL;

  if (reason) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return FALSE;
  }
  if (batch)
    add_series (self, batch);
  return TRUE;
}

/* Every company that a figure is of, in the order of the articles. */
static gboolean
add_named_companies (Search *self, GArray *articles, GError **error)
{
  for (guint i = 0; i < articles->len; i++) {
    GPtrArray *figures = g_array_index (articles, MzArticleFacts, i).figures;
    for (guint k = 0; k < figures->len; k++) {
      const char *company = mz_figure_get_reading (g_ptr_array_index (figures, k))->company;
      if (!company || strchr (company, ';'))
        continue;
      if (self->prices->series->len >= MOST_COMPANIES)
        return TRUE;
      if (!add_company (self, company, error))
        return FALSE;
    }
  }
  return TRUE;
}

/* The index that is named, else the one of the first share's market where its prices are there. */
static gboolean
find_market (Search *self, GError **error)
{
  MzChartPrices *prices = self->prices;
  const char *symbol = self->order->benchmark;
  g_autoptr (GError) reason = NULL;

  if (symbol && g_file_test (symbol, G_FILE_TEST_IS_REGULAR)) {
    symbol = mz_series_input_add (prices->input, symbol, error);
    if (!symbol)
      return FALSE;
  } else if (!symbol && prices->series->len > 0) {
    const char *first = g_array_index (prices->series, MzPriceSeries, 0).symbol;
    MzCompany *company = first ? find_company (self, first) : NULL;
    const char *exchange = company ? mz_company_get_exchange (company) : NULL;
    symbol = exchange ? mz_symbol_of_benchmark (exchange) : NULL;
  }
  const MzBarBatch *batch = symbol ? mz_series_input_find (prices->input, symbol, &reason) : NULL;
  if (batch) {
    prices->market = describe (self, batch);
    prices->has_market = TRUE;
    return TRUE;
  }
  if (reason)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (self->order->benchmark)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _ ("there are no prices of “%s”: name a table of them, or import it first."),
                 self->order->benchmark);
  return !self->order->benchmark && !reason;
}

/* The index measures the shares; it is none of them. */
static void
remove_market (Search *self)
{
  GArray *series = self->prices->series;

  for (guint i = series->len; self->prices->has_market && i > 0; i--)
    if (mz_symbol_same (g_array_index (series, MzPriceSeries, i - 1).symbol,
                        self->prices->market.symbol))
      g_array_remove_index (series, i - 1);
}

gboolean
mz_chart_prices_gather (MzChartPrices *prices,
                        const MzChartPricesOrder *order,
                        const MzLexicon *lexicon,
                        MzStore *store,
                        GArray *articles,
                        GError **error)
{
  Search search = { .prices = prices, .order = order, .lexicon = lexicon };
  gboolean named = (order->files && order->files[0]) || (order->companies && order->companies[0]);

  prices->series = g_array_new (FALSE, FALSE, sizeof (MzPriceSeries));
  prices->input = mz_series_input_new (NULL, store, error);
  if (!prices->input || !add_files (&search, error))
    return FALSE;
  for (guint i = 0; order->companies && order->companies[i]; i++)
    if (!add_company (&search, order->companies[i], error))
      return FALSE;
  if (!named && !add_named_companies (&search, articles, error))
    return FALSE;
  if (!order->leaves_market)
    return TRUE;
  if (!find_market (&search, error))
    return FALSE;
  remove_market (&search);
  return TRUE;
}
