/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom an article speaks of, sentence by sentence. */
#pragma once

#include "extract/mention.h"

G_BEGIN_DECLS

/* Fills the standing of each mention, the company behind each reference, the focus of each
 * sentence and the topic. Called once, by mz_mentions_new(). */
void mz_discourse_follow (MzMentions *mentions, const MzProse *prose, const MzCues *cues);

G_END_DECLS
