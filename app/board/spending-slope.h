/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a billion more of reported spending went with: a line through the reports of a company. */
#pragma once

#include "model/bar.h"
#include "model/reported.h"

G_BEGIN_DECLS

/* A plain value. */
typedef struct {
  guint n; /* reports with a change of spending and a move */
  double
      slope; /* percentage points of the share's price for each billion more than a year earlier */
  double error; /* its standard error */
  double r2;
  const char *metric;     /* borrowed from the figures */
  const char *definition; /* borrowed */
  const char *currency;   /* borrowed */
} MzSpendingSlope;

/* FALSE where there are fewer than five reports to set against prices. @facts: of MzReportedFact.
 */
gboolean mz_spending_slope_fit (MzSpendingSlope *self,
                                const GPtrArray *facts,
                                const char *company,
                                const MzBar *bars,
                                guint n_bars);

G_END_DECLS
