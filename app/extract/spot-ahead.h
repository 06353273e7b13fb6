/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds small words of a figure that others part from its number. */
#pragma once

#include "extract/spot.h"

G_BEGIN_DECLS

void mz_spot_look_across (MzSpot *spot);
void mz_spot_look_ahead (MzSpot *spot);

/* The closer word gives way to the farther one where that says more: "إلى ما قيمته" is "to". */
void mz_spot_set_relation (MzSpot *spot, MzRelation relation, const MzCue *cue, const char *prefix);

G_END_DECLS
