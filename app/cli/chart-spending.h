/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The spending side of a chart: a table that is named, else what the library has of filings. */
#pragma once

#include "board/reported-spending.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What is asked for; borrowed. */
typedef struct {
  const char *file;    /* a table; NULL for none */
  const char *company; /* canonical name: of whom filings are wanted; NULL for none */
  MzStore *store;      /* where they are; NULL for nowhere */
  guint32 from;        /* julian days; 0: open */
  guint32 to;
} MzChartSpendingOrder;

/* Owns what the table points to; see mz_chart_spending_clear(). */
typedef struct {
  MzSpendingTable table; /* empty where there is none */
  GArray *rows;          /* of MzSpendingFact: the file's */
  char *currency;
  char *source;
  char *metric;
  GPtrArray *facts; /* of MzReportedFact */
  MzReportedSpending reported;
} MzChartSpending;

/* FALSE with an error where the file, or the library, cannot be read. */
gboolean
mz_chart_spending_gather (MzChartSpending *self, const MzChartSpendingOrder *order, GError **error);
void mz_chart_spending_clear (MzChartSpending *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzChartSpending, mz_chart_spending_clear)

G_END_DECLS
