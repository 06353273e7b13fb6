/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside words in capitals and speaks for a company's name. */
#pragma once

#include "extract/cue.h"

G_BEGIN_DECLS

/* Bits of MzNameEvidence for the capitals from token @first to before @last. */
guint mz_name_beside_judge (
    const MzProse *prose, const MzCues *cues, guint first, guint last, const MzSentence *sentence);

G_END_DECLS
