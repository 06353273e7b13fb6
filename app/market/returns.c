/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Returns of a share and of its market on the days on which both have a price. */
#include "market/returns.h"

#include <math.h>
#include <string.h>

/* From one session to the next the adjusted close moves against the close by a dividend's yield;
 * by this much only where the share was split. */
#define SPLIT 1.2

static void
append_return (MzReturns *self, guint32 day, double asset, double market)
{
  self->days[self->n] = day;
  self->asset[self->n] = asset;
  if (self->market)
    self->market[self->n] = market;
  self->n++;
}

static void
append_market_return (MzReturns *self, guint32 day, double value)
{
  self->market_days[self->n_market] = day;
  self->market_returns[self->n_market++] = value;
}

static MzReturns *
create_empty (gsize room, gsize market_room, gboolean with_market)
{
  MzReturns *self = g_new0 (MzReturns, 1);

  self->days = g_new (guint32, room);
  self->asset = g_new (double, room);
  if (with_market) {
    self->market = g_new (double, room);
    self->market_days = g_new (guint32, market_room);
    self->market_returns = g_new (double, market_room);
  }
  return self;
}

/**
 * mz_returns_new:
 * @days: (array length=n): ascending GDate julian days
 * @asset: (array length=n): the share's returns; NaN where there is none
 * @market: (array length=n) (nullable): the market's returns
 * @n: how many
 *
 * Returns: (transfer full): the returns, copied
 */
MzReturns *
mz_returns_new (const guint32 *days, const double *asset, const double *market, gsize n)
{
  MzReturns *self = create_empty (n, n, market != NULL);

  for (gsize i = 0; i < n; i++)
    append_return (self, days[i], asset[i], market ? market[i] : NAN);
  for (gsize i = 0; market && i < n; i++)
    if (!isnan (market[i]))
      append_market_return (self, days[i], market[i]);
  return self;
}

/**
 * mz_returns_free:
 * @self: (transfer full): returns
 */
void
mz_returns_free (MzReturns *self)
{
  g_free (self->days);
  g_free (self->asset);
  g_free (self->market);
  g_free (self->market_days);
  g_free (self->market_returns);
  g_free (self);
}

/**
 * mz_days_find:
 * @days: (array length=n): ascending GDate julian days
 * @n: how many
 * @day: a GDate julian day
 *
 * Returns: the place of the first that is not before @day; @n where there is none
 */
gsize
mz_days_find (const guint32 *days, gsize n, guint32 day)
{
  gsize low = 0;
  gsize high = n;

  while (low < high) {
    gsize middle = low + (high - low) / 2;
    if (days[middle] < day)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/**
 * mz_return_between:
 * @before: a price above 0, scaled
 * @after: the price that follows it
 * @kind: simple or logarithmic
 *
 * Returns: the return; NaN where one of the prices is unknown or not above 0
 */
double
mz_return_between (gint64 before, gint64 after, MzReturnKind kind)
{
  if (before <= 0 || after <= 0)
    return NAN;
  return kind == MZ_RETURN_LOG ? log ((double) after / (double) before)
                               : (double) after / (double) before - 1;
}

/* The next place from @i on that has a price. */
static gsize
skip_unknown (const MzPriceColumn *column, gsize i)
{
  while (i < column->n && column->prices[i] <= 0)
    i++;
  return i;
}

/* Moves both on to the next day that both have. */
static gboolean
find_common (const MzPriceColumn *asset, const MzPriceColumn *market, gsize *a, gsize *m)
{
  *a = skip_unknown (asset, *a);
  while (market && *a < asset->n) {
    *m = skip_unknown (market, *m);
    if (*m == market->n)
      return FALSE;
    if (market->days[*m] == asset->days[*a])
      return TRUE;
    if (market->days[*m] < asset->days[*a])
      ++*m;
    else
      *a = skip_unknown (asset, *a + 1);
  }
  return *a < asset->n;
}

/* The market's returns on its own days, whatever days the share has. */
static void
append_market_returns (MzReturns *self, const MzPriceColumn *market, MzReturnKind kind)
{
  gsize before = skip_unknown (market, 0);

  for (gsize i = skip_unknown (market, before + 1); i < market->n;
       i = skip_unknown (market, i + 1)) {
    append_market_return (self, market->days[i],
                          mz_return_between (market->prices[before], market->prices[i], kind));
    before = i;
  }
}

/**
 * mz_returns_from_prices:
 * @asset: the share's prices
 * @market: (nullable): the market's prices
 * @kind: simple or logarithmic
 *
 * Where one of the two has no price on a day, the return of both runs over that day, so that they
 * always span the same time (trade to trade: Maynes and Rumsey, Conducting Event Studies with
 * Thinly Traded Stocks, Journal of Banking and Finance 17, 1993).
 *
 * Returns: (transfer full): a return for each day that both have but the first
 */
MzReturns *
mz_returns_from_prices (const MzPriceColumn *asset, const MzPriceColumn *market, MzReturnKind kind)
{
  MzReturns *self = create_empty (asset->n, market ? market->n : 0, market != NULL);
  gint64 asset_before = 0;
  gint64 market_before = 0;
  gboolean started = FALSE;
  gsize a = 0;
  gsize m = 0;

  for (; find_common (asset, market, &a, &m); a++, m++) {
    gint64 asset_now = asset->prices[a];
    gint64 market_now = market ? market->prices[m] : 0;
    if (started)
      append_return (self, asset->days[a], mz_return_between (asset_before, asset_now, kind),
                     mz_return_between (market_before, market_now, kind));
    asset_before = asset_now;
    market_before = market_now;
    started = TRUE;
  }
  if (market)
    append_market_returns (self, market, kind);
  return self;
}

static gboolean
has_split (const MzBar *bars, gsize n)
{
  double before = NAN;

  for (gsize i = 0; i < n; i++) {
    if (bars[i].close <= 0 || bars[i].adjusted <= 0)
      continue;
    double factor = (double) bars[i].adjusted / (double) bars[i].close;
    if (factor > before * SPLIT || factor < before / SPLIT)
      return TRUE;
    before = factor;
  }
  return FALSE;
}

static gboolean
has_adjusted (const MzBar *bars, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (bars[i].adjusted > 0)
      return TRUE;
  return FALSE;
}

static void
fill_column (const MzBar *bars, gsize n, MzPriceChoice choice, guint32 *days, gint64 *prices)
{
  gboolean adjusted =
      has_adjusted (bars, n) &&
      (choice == MZ_PRICE_ADJUSTED || (choice == MZ_PRICE_AUTOMATIC && has_split (bars, n)));

  for (gsize i = 0; i < n; i++) {
    days[i] = bars[i].day;
    prices[i] = adjusted ? bars[i].adjusted : bars[i].close;
  }
}

/**
 * mz_returns_from_bars:
 * @asset: (array length=n_asset): the share's bars, by day
 * @n_asset: how many
 * @market: (array length=n_market) (nullable): the market's bars, by day
 * @n_market: how many
 * @kind: simple or logarithmic
 * @choice: which price to take; a choice of adjusted prices falls back on the close where the bars
 *   have none
 *
 * Returns: (transfer full): as mz_returns_from_prices()
 */
MzReturns *
mz_returns_from_bars (const MzBar *asset,
                      gsize n_asset,
                      const MzBar *market,
                      gsize n_market,
                      MzReturnKind kind,
                      MzPriceChoice choice)
{
  g_autofree guint32 *asset_days = g_new (guint32, n_asset);
  g_autofree gint64 *asset_prices = g_new (gint64, n_asset);
  g_autofree guint32 *market_days = g_new (guint32, n_market);
  g_autofree gint64 *market_prices = g_new (gint64, n_market);

  fill_column (asset, n_asset, choice, asset_days, asset_prices);
  fill_column (market, n_market, choice, market_days, market_prices);
  MzPriceColumn asset_column = { asset_days, asset_prices, n_asset };
  MzPriceColumn market_column = { market_days, market_prices, n_market };
  return mz_returns_from_prices (&asset_column, market ? &market_column : NULL, kind);
}
