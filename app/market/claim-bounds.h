/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which actual values the words of a figure allow: "about 12%" allows more than "12.3%". */
#pragma once

#include "model/figure.h"

G_BEGIN_DECLS

/* A plain value, without sign, in the figure's own unit. */
typedef struct {
  double low;
  double high; /* infinite for "at least" */
} MzClaimBounds;

MzClaimBounds mz_claim_bounds (MzFigure *figure);

/* How many decimals the text gives its number with: 1 for "12.0%" and "١٢٫٣٪". */
guint mz_claim_count_decimals (MzFigure *figure);

/* How far @value is outside; 0 inside. */
double mz_claim_bounds_miss (const MzClaimBounds *bounds, double value);

G_END_DECLS
