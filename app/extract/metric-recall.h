/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Metrics that a figure has from what was spoken of before it. */
#pragma once

#include "extract/attributes.h"

G_BEGIN_DECLS

/* Where the figure's own sentence leaves its metric open, in whole or in part. */
void mz_metric_recall (const MzSpot *spot, const MzChangeReading *change, MzMetricReading *metric);

G_END_DECLS
