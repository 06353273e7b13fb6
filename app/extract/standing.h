/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells in what standing somebody is named. */
#pragma once

#include "extract/mention.h"

G_BEGIN_DECLS

/* The standing of @mention, as far as the words beside it tell. */
MzStanding mz_standing_read (const MzMentions *mentions,
                             const MzProse *prose,
                             const MzCues *cues,
                             const MzMention *mention,
                             const MzSentence *sentence);

/* Whether they may speak of others' figures for a living. */
gboolean mz_standing_is_house (const MzMention *mention);

/* The token with which the words begin that introduce the name. */
guint mz_standing_skip_intro (const MzProse *prose,
                              const MzCues *cues,
                              const MzMention *mention,
                              guint first);

G_END_DECLS
