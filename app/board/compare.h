/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares side by side on one timeline, each as 100 on the first day that all have. */
#pragma once

#include "board/facts.h"
#include "board/series.h"

G_BEGIN_DECLS

#define MZ_COMPARE_MOST 6 /* lines that can be told apart */

/* New: of the first six of @series. */
MzChart *
mz_compare_new (const MzPriceSeries *series, guint n_series, const MzBoardOptions *options);

G_END_DECLS
