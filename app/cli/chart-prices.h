/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The prices that a chart of several shares, or of the days round an event, is made of. */
#pragma once

#include "board/facts.h"
#include "board/series.h"
#include "cli/series-input.h"
#include "extract/lexicon.h"

G_BEGIN_DECLS

/* What is asked for; borrowed. */
typedef struct {
  char **files;           /* tables of prices; may be NULL */
  char **companies;       /* in any spelling; may be NULL */
  const char *benchmark;  /* a symbol or a file; NULL: the one of the first share's market */
  const char *language;   /* of names */
  gboolean leaves_market; /* the market's index is no share of its own */
} MzChartPricesOrder;

/* Owns what it points to; see mz_chart_prices_clear(). */
typedef struct {
  MzSeriesInput *input;
  GArray *series; /* of MzPriceSeries */
  MzPriceSeries market;
  gboolean has_market;
} MzChartPrices;

/* @store may be NULL; @articles (of MzArticleFacts) say whose prices are looked up where neither
 * files nor companies are named. What cannot be found is left out; a broken file is an error. */
gboolean mz_chart_prices_gather (MzChartPrices *prices,
                                 const MzChartPricesOrder *order,
                                 const MzLexicon *lexicon,
                                 MzStore *store,
                                 GArray *articles,
                                 GError **error);
void mz_chart_prices_clear (MzChartPrices *prices);

G_END_DECLS
