/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows that a figure beside a word of rise or fall is a level all the same. */
#pragma once

#include "extract/attributes.h"

G_BEGIN_DECLS

gboolean
mz_change_is_level (const MzSpot *spot, const MzCue *in_front, const MzMetricReading *metric);

/* Whether it is by how much an offer is above a price. */
gboolean mz_change_is_premium (const MzSpot *spot, const MzCue *cue);

G_END_DECLS
