/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nouns that name no metric where they stand: wholes, purposes, places, counted things. */
#pragma once

#include "extract/attributes.h"

G_BEGIN_DECLS

gboolean mz_noun_is_idle (const MzSpot *spot, const MzCue *cue);

/* Whether @cue is where shares are listed: "المدرجة في بورصة", and tells nothing of them. */
gboolean mz_noun_is_listing_place (const MzSpot *spot, const MzCue *cue);

G_END_DECLS
