/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks after the concepts of metrics: of a reading, of the words in front of a figure. */
#pragma once

#include "extract/attributes.h"

G_BEGIN_DECLS

/* The concept of a row that may be missing. */
MzConcept mz_metric_get_concept (const MzRow *row);

/* Whether it is what shares are worth: price, index, market value. */
gboolean mz_concept_is_of_market (MzConcept concept);

/* Whether a noun of @concept stands in front of the figure in its sentence. */
gboolean mz_concept_is_in_front (const MzSpot *spot, MzConcept concept);

/* Makes the figure one of @concept, by @rule. */
void
mz_metric_set_concept (const MzSpot *spot, MzMetricReading *metric, MzConcept concept, MzRule rule);

G_END_DECLS
