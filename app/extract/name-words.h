/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells how far a name that no list has may reach. */
#pragma once

#include "extract/cue.h"

G_BEGIN_DECLS

#define MZ_NAME_WORDS_MAX 10

/* How many words from token @i on may be a name: behind an Arabic introduction; in capitals. */
guint mz_name_words_count_arabic (const MzProse *prose, const MzCues *cues, guint i, guint end);
guint mz_name_words_count_latin (const MzProse *prose, const MzCues *cues, guint i, guint end);

/* Whether many names begin with this folded word. */
gboolean mz_name_words_is_common (const char *word);

/* Whether a phrase of @table begins at token @i and ends at @end or in front of it. */
gboolean mz_name_words_is_in (const MzProse *prose, guint i, guint end, MzTable table);

/* Whether a company that the lexicon has, and no other thing, ends in front of token @end. */
gboolean mz_name_words_is_company_ending (const MzProse *prose, guint first, guint end);

G_END_DECLS
