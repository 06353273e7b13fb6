/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes that stand elsewhere than in front of a figure: behind it, or with the one before it. */
#pragma once

#include "extract/attributes.h"

G_BEGIN_DECLS

MzChangeReading mz_change_make (const MzCue *cue, MzRule rule);

/* Each returns whether it is so and fills @reading. */
gboolean mz_change_read_verb_before (const MzSpot *spot,
                                     const MzMetricReading *metric,
                                     MzChangeReading *reading);
gboolean mz_change_read_as_before (const MzSpot *spot,
                                   const MzMetricReading *metric,
                                   MzChangeReading *reading);

/* Whether it is the move of who follows in a ranking: "تليها شركة ... بنسبة 4%". */
gboolean mz_change_is_of_follower (const MzSpot *spot);

/* Borrowed: the word behind the figure that says what changed by it, or NULL. */
const MzCue *mz_change_find_behind (const MzSpot *spot);

G_END_DECLS
