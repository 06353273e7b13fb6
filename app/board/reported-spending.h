/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a company's reported figures is spending that a chart can show beside its price. */
#pragma once

#include "board/spending.h"
#include "model/reported.h"

G_BEGIN_DECLS

/* Borrows from the figures it was made of, but for the array and the sources. */
typedef struct {
  GArray *spending;       /* of MzSpendingFact, by time; owned */
  const char *metric;     /* "capex"; NULL where there is no spending */
  const char *definition; /* of all of it */
  const char *currency;
  const char *company;
  char *sources; /* in short, the newest first; owned */
  guint n_other; /* figures of the metric that are defined in another way */
} MzReportedSpending;

/* Figures of one metric and one definition: capex where there is any, as the newest is defined.
 * @facts: of MzReportedFact. @from, @to: julian days, 0 leaves an end open. */
void mz_reported_spending_init (MzReportedSpending *self,
                                const GPtrArray *facts,
                                const char *company,
                                guint32 from,
                                guint32 to);

/* For a board, which borrows it; empty where there is no spending. */
MzSpendingTable mz_reported_spending_get_table (const MzReportedSpending *self);

/* Borrowed: the same stretch of the year before; NULL where there is none. */
const MzSpendingFact *mz_reported_spending_find_year_before (const MzReportedSpending *self,
                                                             const MzSpendingFact *fact);

void mz_reported_spending_clear (MzReportedSpending *self);

G_END_DECLS
