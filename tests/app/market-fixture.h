/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Made up prices of shares and of their market, and charts of them, for the tests of boards. */
#pragma once

#include "board/compare.h"
#include "board/event.h"
#include "board/scatter.h"
#include "chart-fixture.h"

#define FIXTURE_BARS 400

/* The day of a bar: weekdays from 2024-01-01, a Monday, on. */
static inline guint32
get_bar_day (guint i)
{
  return mz_day_parse ("2024-01-01") + i / 5 * 7 + i % 5;
}

static inline gint64
scale_close (double price)
{
  return (gint64) llround (price * MZ_PRICE_UNIT);
}

/* A share that moves with the market and by a noise of its own; on the bar @event it falls a tenth
 * more than that. @start is its first price. */
static inline GArray *
make_bars (double start, double beta, guint seed, guint event)
{
  GArray *bars = g_array_new (FALSE, TRUE, sizeof (MzBar));
  g_autoptr (GRand) market = g_rand_new_with_seed (7);
  g_autoptr (GRand) noise = g_rand_new_with_seed (seed);
  double price = start;

  for (guint i = 0; i < FIXTURE_BARS; i++) {
    double change = beta * g_rand_double_range (market, -0.01, 0.0105) +
                    (seed > 0 ? g_rand_double_range (noise, -0.008, 0.008) : 0) -
                    (i == event ? 0.1 : 0);
    price *= 1 + change;
    MzBar bar = { .day = get_bar_day (i),
                  .open = scale_close (price * 0.999),
                  .high = scale_close (price * 1.01),
                  .low = scale_close (price * 0.99),
                  .close = scale_close (price),
                  .adjusted = scale_close (price),
                  .volume = 1000 * MZ_PRICE_UNIT };
    g_array_append_val (bars, bar);
  }
  return bars;
}

static inline MzPriceSeries
make_series (GArray *bars, const char *symbol, const char *name)
{
  return (MzPriceSeries){ .symbol = symbol,
                          .company = name,
                          .name = name,
                          .currency = "USD",
                          .source = "Example Exchange",
                          .bars = (const MzBar *) (void *) bars->data,
                          .n_bars = bars->len };
}

static inline MzChart *
make_comparison_with (const MzFixtureLook *look)
{
  static const char *const NAMES[][2] = {
    { "Rimal", "رمال" }, { "Wadi", "وادي" }, { "Noor", "نور" }, { "Sahel", "الساحل" }
  };
  MzBoardOptions options = make_look_options (look);
  gboolean arabic = mz_writing_is_rtl (&look->writing);
  MzPriceSeries series[4];
  GArray *bars[4];

  for (guint i = 0; i < 4; i++) {
    bars[i] = make_bars (50 + 100 * i, 0.6 + 0.3 * i, i + 1, i == 2 ? 200 : G_MAXUINT);
    series[i] = make_series (bars[i], NAMES[i][0], NAMES[i][arabic]);
  }
  MzChart *chart = mz_compare_new (series, 4, &options);
  for (guint i = 0; i < 4; i++)
    g_array_unref (bars[i]);
  return chart;
}

#define FIXTURE_EVENT 340

static inline MzChart *
make_event_with (const MzFixtureLook *look)
{
  MzBoardOptions options = make_look_options (look);
  g_autoptr (GArray) bars = make_bars (120, 1.2, 5, FIXTURE_EVENT);
  g_autoptr (GArray) index = make_bars (4000, 1, 0, G_MAXUINT);
  MzPriceSeries share = make_series (bars, "RML", "Rimal");
  MzPriceSeries market = make_series (index, "INDEX", NULL);
  const MzEventParts parts = {
    .series = &share, .market = &market, .day = get_bar_day (FIXTURE_EVENT), .first = -5, .last = 10
  };

  options.company = "Rimal";
  return mz_event_new (&parts, &options);
}

/* Twelve quarters, reported in steps of 25 bars: 10, 10.5, 11 ... billions. */
static inline GArray *
make_reported_facts (void)
{
  GArray *facts = g_array_new (FALSE, TRUE, sizeof (MzSpendingFact));

  for (guint i = 0; i < 12; i++) {
    guint32 reported = get_bar_day (20 + 25 * i);
    MzSpendingFact fact = { .first = reported - 100.0,
                            .last = reported - 10.0,
                            .value = 10e9 + 0.5e9 * (i * 7 % 12),
                            .reported = reported,
                            .words = "Rimal's reports" };
    g_array_append_val (facts, fact);
  }
  return facts;
}

static inline MzChart *
make_scatter_with (const MzFixtureLook *look)
{
  MzBoardOptions options = make_look_options (look);
  g_autoptr (GArray) bars = make_bars (120, 1.2, 5, 120);
  g_autoptr (GArray) facts = make_reported_facts ();
  MzPriceSeries share = make_series (bars, "RML", "Rimal");
  const MzScatterParts parts = { .series = &share,
                                 .n_series = 1,
                                 .spending.facts = (const MzSpendingFact *) (void *) facts->data,
                                 .spending.n_facts = facts->len,
                                 .spending.currency = "USD",
                                 .spending.metric = "capex",
                                 .spending.source = "Quarterly reports" };

  options.company = "Rimal";
  return mz_scatter_new (&parts, &options);
}

static inline MzChart *
make_comparison (const char *language, gboolean time_rtl)
{
  MzFixtureLook look = make_look (language, time_rtl);

  return make_comparison_with (&look);
}

static inline MzChart *
make_event (const char *language, gboolean time_rtl)
{
  MzFixtureLook look = make_look (language, time_rtl);

  return make_event_with (&look);
}

static inline MzChart *
make_scatter (const char *language)
{
  MzFixtureLook look = make_look (language, FALSE);

  return make_scatter_with (&look);
}
