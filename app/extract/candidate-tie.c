/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ties two numbers of a sentence to each other. */
#include "extract/candidate-tie.h"

#include "extract/lexicon-number.h"

#include <string.h>

static gboolean
is_dash (const MzNumberScan *scan, guint i)
{
  return mz_number_scan_sign (scan, i, '-') || mz_number_scan_sign (scan, i, 0x2013) ||
         mz_number_scan_sign (scan, i, 0x2014);
}

static MzJoin
get_cue_join (gint cue)
{
  switch (cue) {
  case MZ_CUE_AND:
    return MZ_JOIN_AND;
  case MZ_CUE_OR:
    return MZ_JOIN_OR;
  case MZ_CUE_TO:
    return MZ_JOIN_TO;
  default:
    return MZ_JOIN_NONE;
  }
}

MzJoin
mz_candidate_get_join (const MzNumberScan *scan, const MzCandidate *a, const MzCandidate *b)
{
  guint at = a->quantity.last;
  guint next = b->quantity.first;
  gboolean comma = FALSE;
  MzHit hit;

  if (at == next)
    return b->number.clitics & MZ_CLITIC_WA ? MZ_JOIN_AND : MZ_JOIN_NONE;
  if (mz_number_scan_sign (scan, at, ',') && at + 1 < next) {
    comma = TRUE;
    at++;
  }
  if (at + 1 == next && is_dash (scan, at))
    return MZ_JOIN_DASH;
  if (at + 1 == next &&
      (mz_number_scan_sign (scan, at, ',') || mz_number_scan_sign (scan, at, '/')))
    return MZ_JOIN_COMMA;
  if (at == next)
    return b->number.clitics & MZ_CLITIC_WA ? MZ_JOIN_AND : MZ_JOIN_COMMA;
  if (!mz_number_scan_match (scan, MZ_TABLE_CUES, at, &hit) || at + hit.n_tokens != next)
    return MZ_JOIN_NONE;
  return comma && hit.row->code == MZ_CUE_OR ? MZ_JOIN_AGAIN : get_cue_join (hit.row->code);
}

gboolean
mz_candidate_is_cue_before (const MzNumberScan *scan, gint cue, guint first, guint i, guint reach)
{
  for (guint n = 1; n <= reach && i >= first + n; n++) {
    MzHit hit;

    if (mz_number_scan_cue (scan, cue, i - n, &hit))
      return TRUE;
  }
  return FALSE;
}

gboolean
mz_candidate_is_joinable (const MzCandidate *candidate)
{
  return candidate->quantity.unread == MZ_UNREAD_NONE ||
         candidate->quantity.unread == MZ_UNREAD_UNKNOWN;
}

gboolean
mz_candidate_is_same_unit (const MzQuantity *a, const MzQuantity *b)
{
  return a->kind == b->kind && strcmp (a->currency, b->currency) == 0;
}

gboolean
mz_candidate_shares_magnitude (const MzCandidate *a, const MzCandidate *b)
{
  return !(a->number.flags & MZ_NUMBER_MAGNITUDE) && (b->number.flags & MZ_NUMBER_MAGNITUDE) &&
         !(b->number.flags & MZ_NUMBER_BARE);
}

gboolean
mz_candidate_give_unit (MzCandidate *a, const MzCandidate *b)
{
  MzAmount value = a->quantity.value;

  if (mz_candidate_shares_magnitude (a, b)) {
    if (!mz_amount_multiply (&value, &b->number.scale, &value))
      return FALSE;
    a->number.scale = b->number.scale;
    a->number.flags |= MZ_NUMBER_MAGNITUDE;
  }
  if (b->quantity.flags & MZ_QUANTITY_MINOR && !a->has_unit) {
    MzAmount share;

    if (!mz_amount_multiply (&value, &b->quantity.share, &share))
      return FALSE;
    value = share;
  }
  a->quantity.value = value;
  if (!a->has_unit) {
    a->quantity.kind = b->quantity.kind;
    a->quantity.unit = b->quantity.unit;
    memcpy (a->quantity.currency, b->quantity.currency, sizeof a->quantity.currency);
  }
  a->quantity.unread = MZ_UNREAD_NONE;
  a->quantity.flags |=
      MZ_QUANTITY_SHARED_UNIT | (b->quantity.flags & (MZ_QUANTITY_NO_CURRENCY | MZ_QUANTITY_MINOR |
                                                      MZ_QUANTITY_GUESSED_CURRENCY));
  return TRUE;
}
