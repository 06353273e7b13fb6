/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that set a number against another instead of telling how exact it is. */
#pragma once

#include "extract/spot.h"

G_BEGIN_DECLS

/* Whether @qualifier in front of the figure compares with it: "topped 8 billion forecasts". */
gboolean mz_qualifier_compares (const MzSpot *spot, const MzCue *qualifier);

G_END_DECLS
