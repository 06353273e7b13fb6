/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settles what an amount is by its size and what is told of it: a price, a worth, takings. */
#pragma once

#include "extract/attributes.h"

G_BEGIN_DECLS

void mz_metric_settle_money (const MzSpot *spot,
                             const MzSubjectReading *subject,
                             const MzChangeReading *change,
                             MzMetricReading *metric);

G_END_DECLS
