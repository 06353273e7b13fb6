/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Percentages and statistics in words, in the catalogue's language. All return new strings. */
#pragma once

#include "model/number-text.h"

G_BEGIN_DECLS

/* "-9.95%" of -0.0995; two decimals at most. NaN is a dash. */
char *mz_ratio_text (double ratio, const MzCatalog *catalog, MzNumberStyle style);

/* "-6.23"; two decimals at most. NaN is a dash. */
char *mz_statistic_text (double value, const MzCatalog *catalog, MzNumberStyle style);

/* "p = 0.032", "p < 0.001". */
char *mz_probability_text (double p, const MzCatalog *catalog, MzNumberStyle style);

G_END_DECLS
