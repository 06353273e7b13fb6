/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which nouns a figure of a kind and size may be a figure of. */
#pragma once

#include "extract/spot.h"

G_BEGIN_DECLS

/* In half words, as the costs of metric.c. */
guint mz_metric_get_kind_cost (const MzSpot *spot, MzConcept concept);

G_END_DECLS
