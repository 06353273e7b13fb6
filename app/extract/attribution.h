/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who publishes an article, whom it quotes, and of which day it is. */
#pragma once

#include "extract/cue.h"
#include "model/extraction.h"

G_BEGIN_DECLS

/* Fills @attribution, whose fields the caller frees; what neither file nor text says stays NULL. */
void mz_attribution_read (const MzProse *prose, const MzCues *cues, MzAttribution *attribution);

G_END_DECLS
