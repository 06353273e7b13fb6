/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settles what is won or lost: value of a market, a result of the books, a fortune, points. */
#pragma once

#include "extract/attributes.h"

G_BEGIN_DECLS

/* Whether the sentence, or the figure before it, speaks of what shares are worth. */
gboolean mz_subject_is_of_market (const MzSpot *spot, const MzSubjectReading *subject);

void mz_metric_settle_gain (const MzSpot *spot,
                            const MzSubjectReading *subject,
                            MzChangeReading *change,
                            MzMetricReading *metric);
void mz_metric_settle_points (const MzSpot *spot, MzChangeReading *change);

/* Whether points are those of a game: a team or a match is spoken of, and no market. */
gboolean mz_points_are_of_game (const MzSpot *spot, const MzSubjectReading *subject);

G_END_DECLS
