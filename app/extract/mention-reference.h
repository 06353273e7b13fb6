/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that stand for a company whose name is not said, or for somebody who is none. */
#pragma once

#include "extract/mention.h"
#include "extract/sector.h"

G_BEGIN_DECLS

/* The token behind the words that begin at token @i and stand for somebody; @i where none do. */
guint mz_reference_find (const MzProse *prose,
                         const MzCues *cues,
                         const MzSectors *sectors,
                         guint i,
                         const MzSentence *sentence,
                         MzMention *mention);

G_END_DECLS
