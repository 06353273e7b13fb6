/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ties two numbers of a sentence to each other. */
#pragma once

#include "extract/candidate.h"

G_BEGIN_DECLS

/* What stands between two numbers. */
typedef enum {
  MZ_JOIN_NONE,
  MZ_JOIN_AND,
  MZ_JOIN_OR,
  MZ_JOIN_COMMA,
  MZ_JOIN_TO,
  MZ_JOIN_DASH,
  MZ_JOIN_AGAIN, /* ", or": the same told in another way */
} MzJoin;

static inline MzCandidate *
mz_candidate_get (GArray *candidates, guint i)
{
  return &g_array_index (candidates, MzCandidate, i);
}

static inline gboolean
mz_candidate_is_figure (const MzCandidate *candidate)
{
  return candidate->quantity.unread == MZ_UNREAD_NONE;
}

/* What joins @a to @b where nothing else stands between them. */
MzJoin mz_candidate_get_join (const MzNumberScan *scan, const MzCandidate *a, const MzCandidate *b);

/* Whether cue @cue begins at most @reach tokens in front of token @i, and not before @first. */
gboolean
mz_candidate_is_cue_before (const MzNumberScan *scan, gint cue, guint first, guint i, guint reach);

/* Whether it is a figure, or may yet become one. */
gboolean mz_candidate_is_joinable (const MzCandidate *candidate);

gboolean mz_candidate_is_same_unit (const MzQuantity *a, const MzQuantity *b);

/* Whether @a may take over the magnitude of @b: it has none itself. */
gboolean mz_candidate_shares_magnitude (const MzCandidate *a, const MzCandidate *b);

/* Gives @a the unit, and the magnitude if it has none, of @b. FALSE where that overflows. */
gboolean mz_candidate_give_unit (MzCandidate *a, const MzCandidate *b);

G_END_DECLS
