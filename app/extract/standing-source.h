/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells who is named only because they say so: analysts, pollsters, judges of shares. */
#pragma once

#include "extract/standing.h"

G_BEGIN_DECLS

/* An article; all borrowed. */
typedef struct {
  const MzProse *prose;
  const MzCues *cues;
  const MzMentions *mentions;
} MzStandingPlace;

/* Whether @mention, one of the mentions, speaks or is quoted there. @start: the token with which
 * the words begin that introduce it. */
gboolean mz_standing_is_source (const MzStandingPlace *self,
                                const MzMention *mention,
                                guint start,
                                const MzSentence *sentence);

G_END_DECLS
