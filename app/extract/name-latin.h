/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in capitals that may be the name of a company, and how far they go. */
#pragma once

#include "extract/name-place.h"

G_BEGIN_DECLS

/* The token behind the capitals that begin at token @i and may be a name; @i where none do. */
guint mz_name_latin_find_end (const MzProse *prose,
                              const MzCues *cues,
                              guint i,
                              const MzSentence *sentence);

/* Whether an apostrophe ends word @i: "Spain's". */
gboolean mz_name_latin_is_possessive (const MzProse *prose, guint i);

/* The token behind the "'s" of the word before token @last; @last where it has none. */
guint mz_name_latin_skip_possessive (const MzNamePlace *self, guint last);

/* Whether an agency's code for a share begins at token @i: "BEZG.L". */
gboolean mz_name_latin_is_code (const MzProse *prose, guint i, guint end);

/* Whether all long words of the sentence are in capitals, so that these say nothing. */
gboolean mz_name_latin_is_headline (const MzProse *prose, const MzSentence *sentence);

G_END_DECLS
