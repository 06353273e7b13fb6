/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds who is named in an article. */
#pragma once

#include "extract/mention.h"

G_BEGIN_DECLS

/* Adds the mentions of @prose to @mentions, which has none yet. Called by mz_mentions_new(). */
void mz_mentions_fill (MzMentions *mentions, const MzProse *prose, const MzCues *cues);

G_END_DECLS
