/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The prices of a share, as boards draw them. */
#include "board/series.h"

static gint64
get_price (const MzBar *bar, gsize offset)
{
  return G_STRUCT_MEMBER (gint64, bar, offset);
}

/* By how much a day's prices are scaled: 1 where the source has no adjusted close. */
static double
get_factor (const MzBar *bar, gboolean adjusted)
{
  if (!adjusted || bar->adjusted == MZ_PRICE_UNKNOWN || bar->close == MZ_PRICE_UNKNOWN ||
      bar->close == 0)
    return 1;
  return (double) bar->adjusted / (double) bar->close;
}

/* Whether any day has it. */
static gboolean
has_any (const MzBar *bars, gsize n_bars, gsize offset)
{
  for (gsize i = 0; i < n_bars; i++)
    if (get_price (&bars[i], offset) != MZ_PRICE_UNKNOWN)
      return TRUE;
  return FALSE;
}

/* A day of which the close alone is known, as one that was entered by hand, stood there all day. */
static double *
copy_prices (const MzBar *bars, gsize n_bars, gsize offset, gboolean adjusted)
{
  if (n_bars > 0 && !has_any (bars, n_bars, offset))
    return NULL;
  double *values = g_new (double, MAX (n_bars, 1));
  for (gsize i = 0; i < n_bars; i++) {
    gint64 price = get_price (&bars[i], offset);
    if (price == MZ_PRICE_UNKNOWN)
      price = bars[i].close;
    values[i] = (double) price / MZ_PRICE_UNIT * get_factor (&bars[i], adjusted);
  }
  return values;
}

/* In shares, as they were traded; none where it is not known. */
static double *
copy_volumes (const MzBar *bars, gsize n_bars)
{
  if (!has_any (bars, n_bars, G_STRUCT_OFFSET (MzBar, volume)))
    return NULL;
  double *values = g_new (double, n_bars);
  for (gsize i = 0; i < n_bars; i++)
    values[i] = bars[i].volume == MZ_PRICE_UNKNOWN ? 0 : (double) bars[i].volume;
  return values;
}

/* Days that have a close; @bars themselves where all have. */
static const MzBar *
find_closed (const MzBar *bars, gsize *n_bars, GArray **closed)
{
  gsize n = 0;

  while (n < *n_bars && bars[n].close != MZ_PRICE_UNKNOWN)
    n++;
  if (n == *n_bars)
    return bars;
  *closed = g_array_new (FALSE, FALSE, sizeof (MzBar));
  for (gsize i = 0; i < *n_bars; i++)
    if (bars[i].close != MZ_PRICE_UNKNOWN)
      g_array_append_val (*closed, bars[i]);
  *n_bars = (*closed)->len;
  return (const MzBar *) (gpointer) (*closed)->data;
}

/**
 * mz_series_make_trace:
 * @bars: (array length=n_bars): days in their order
 * @n_bars: how many
 * @adjusted: whether prices are scaled by adjusted close over close, day by day, so that splits and
 *   dividends make no step
 *
 * Returns: (transfer full): the closes as a line; days that have none are left out
 */
MzTrace *
mz_series_make_trace (const MzBar *bars, gsize n_bars, gboolean adjusted)
{
  g_autoptr (GArray) closed = NULL;

  bars = find_closed (bars, &n_bars, &closed);
  MzTraceParts parts = { .n = n_bars, .x = g_new (double, MAX (n_bars, 1)) };
  for (gsize i = 0; i < n_bars; i++)
    parts.x[i] = bars[i].day;
  parts.y = copy_prices (bars, n_bars, G_STRUCT_OFFSET (MzBar, close), adjusted);
  parts.open = copy_prices (bars, n_bars, G_STRUCT_OFFSET (MzBar, open), adjusted);
  parts.high = copy_prices (bars, n_bars, G_STRUCT_OFFSET (MzBar, high), adjusted);
  parts.low = copy_prices (bars, n_bars, G_STRUCT_OFFSET (MzBar, low), adjusted);
  parts.volume = copy_volumes (bars, n_bars);
  return mz_trace_new_take (&parts);
}

static double *
scale_values (const double *values, gsize n, double factor)
{
  double *scaled = g_new (double, MAX (n, 1));

  if (!values) {
    g_free (scaled);
    return NULL;
  }
  for (gsize i = 0; i < n; i++)
    scaled[i] = values[i] * factor;
  return scaled;
}

/**
 * mz_series_index:
 * @prices: (nullable): prices, point by point
 *
 * Returns: (transfer full) (nullable): the same with 100 on the first day; %NULL where it cannot be
 *   reckoned
 */
MzTrace *
mz_series_index (MzTrace *prices)
{
  gsize n = prices ? mz_trace_get_n_points (prices) : 0;
  const double *y = n > 0 ? mz_trace_get_y (prices) : NULL;
  MzTraceParts parts = { .n = n };

  if (!y || !(y[0] > 0))
    return NULL;
  double factor = 100 / y[0];
  parts.x = scale_values (mz_trace_get_x (prices), n, 1);
  parts.y = scale_values (y, n, factor);
  parts.open = scale_values (mz_trace_get_open (prices), n, factor);
  parts.high = scale_values (mz_trace_get_high (prices), n, factor);
  parts.low = scale_values (mz_trace_get_low (prices), n, factor);
  parts.volume = scale_values (mz_trace_get_volume (prices), n, 1);
  return mz_trace_new_take (&parts);
}

/**
 * mz_series_add_source:
 * @chart: a chart
 * @series: the prices of a share that it is made of
 *
 * Appends them to its sources, as they were traded.
 */
void
mz_series_add_source (MzChartParts *chart, const MzPriceSeries *series)
{
  MzChartSource source = { .title = g_strdup (series->symbol),
                           .outlet = g_strdup (series->source),
                           .table = TRUE,
                           .trace = mz_series_make_trace (series->bars, series->n_bars, FALSE) };

  g_array_append_val (chart->sources, source);
}

/**
 * mz_series_find_company:
 * @companies: (nullable) (element-type MzCompany): known companies
 * @symbol: (nullable): a symbol
 *
 * Returns: (transfer none) (nullable): the company that is traded under @symbol
 */
MzCompany *
mz_series_find_company (GPtrArray *companies, const char *symbol)
{
  for (guint i = 0; companies && symbol && i < companies->len; i++) {
    MzCompany *company = g_ptr_array_index (companies, i);
    const char *ticker = mz_company_get_ticker (company);
    if (ticker && g_ascii_strcasecmp (ticker, symbol) == 0)
      return company;
  }
  return NULL;
}
