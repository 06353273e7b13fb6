/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library's prices of the companies that a chart is of. Any thread. */
#pragma once

#include "board/scatter.h"
#include "extract/lexicon.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Owns what it points to. */
typedef struct {
  GPtrArray *batches; /* of MzBarBatch */
  GArray *series;     /* of MzPriceSeries */
  MzPriceSeries market;
  gboolean has_market;
} MzChartSeries;

/* @names: of companies, canonical. Those without prices are left out; @store may be NULL. */
void mz_chart_series_gather (MzChartSeries *self,
                             MzStore *store,
                             const MzLexicon *lexicon,
                             GPtrArray *names,
                             const char *language,
                             GCancellable *cancellable);

/* The index with the symbol @benchmark, or for NULL that of the first share's market, where there
 * are prices of it. */
void mz_chart_series_find_market (MzChartSeries *self,
                                  MzStore *store,
                                  const MzLexicon *lexicon,
                                  const char *benchmark,
                                  const char *language,
                                  GCancellable *cancellable);

/* The prices of a scatter chart, which borrows them: moves beyond the market's where that is known.
 */
void mz_chart_series_fill (const MzChartSeries *self, MzScatterParts *parts);

void mz_chart_series_clear (MzChartSeries *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzChartSeries, mz_chart_series_clear)

G_END_DECLS
