/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which companies an article says are bought. */
#pragma once

#include "extract/mention.h"

G_BEGIN_DECLS

/* Marks the mentions that are what somebody buys or bids for, and fills who was bought, sentence by
 * sentence. Called once, by mz_mentions_new(). */
void mz_deals_follow (MzMentions *mentions, const MzProse *prose, const MzCues *cues);

G_END_DECLS
