/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells who is the object of a clause: outsold, relied on, bought. */
#pragma once

#include "extract/mention.h"

G_BEGIN_DECLS

/* @start: the token with which what introduces the mention begins. */
gboolean mz_object_is (const MzProse *prose,
                       const MzCues *cues,
                       const MzMention *mention,
                       guint start,
                       const MzSentence *sentence);

G_END_DECLS
