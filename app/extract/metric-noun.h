/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which nouns near a figure may govern it, and what speaks against those that may. */
#pragma once

#include "extract/attributes.h"

G_BEGIN_DECLS

#define MZ_NOUN_TOO_DEAR 400 /* half words: no candidate */

/* Whether no figure is of @cue. */
gboolean mz_noun_governs_nothing (const MzSpot *spot, const MzCue *cue);

/* What a preposition in front of @cue, which stands @distance in front of the figure, costs. */
guint mz_noun_get_modifier_cost (const MzSpot *spot, const MzCue *cue, guint distance);

/* How far it is from behind the figure to @cue and what speaks against it; @of_change becomes
 * whether a change that the figure measures stands between: "a 15% drop in profit". */
guint mz_noun_measure_behind (const MzSpot *spot, const MzCue *cue, gboolean *of_change);

G_END_DECLS
