/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases of the tables that say something else where they stand: parts of names, particles. */
#pragma once

#include "extract/prose.h"

G_BEGIN_DECLS

/* Whether the phrase @hit of @table, which begins at token @i, says something else than its row;
 * @counted: it is part of a number of years. */
gboolean mz_cue_is_doubtful (
    const MzProse *prose, MzTable table, guint i, guint end, gboolean counted, const MzHit *hit);

G_END_DECLS
