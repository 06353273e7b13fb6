/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library's filings of a company, as boards take them. Any thread that may wait. */
#pragma once

#include "board/reported-spending.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Owns what the table points to. All zero is none. */
typedef struct {
  MzSpendingTable table;
  GPtrArray *facts; /* of MzReportedFact; NULL where the library was not asked, or cannot be read */
  MzReportedSpending spending;
} MzChartFilings;

/* @store and @company (canonical) may be NULL: then there are none. */
void mz_chart_filings_load (MzChartFilings *self,
                            MzStore *store,
                            const char *company,
                            GCancellable *cancellable);
void mz_chart_filings_clear (MzChartFilings *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzChartFilings, mz_chart_filings_clear)

G_END_DECLS
