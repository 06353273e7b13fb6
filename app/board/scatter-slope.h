/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a billion more of spending went with: the slope of the scatter chart's line. */
#pragma once

#include "board/scatter.h"

G_BEGIN_DECLS

#define MZ_SCATTER_SLOPE_LEAST 5 /* events: fewer say nothing about the next one */

/* A plain value. */
typedef struct {
  guint n;           /* events */
  double slope;      /* percentage points of the share's price for each billion more */
  double error;      /* its standard error */
  double r2;         /* NaN where the share never moved */
  gboolean abnormal; /* the moves are those beyond the market's */
} MzScatterSlope;

/* The same events as the chart has. FALSE where there are too few, or what was spent is no money.
 */
gboolean mz_scatter_slope_fit (MzScatterSlope *self,
                               const MzScatterParts *parts,
                               const MzBoardOptions *options);

G_END_DECLS
