/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that set a number against another instead of telling how exact it is. */
#include "extract/comparison.h"

#define OPINION_REACH 2 /* tokens from a number to whose forecast it is */
#define TIME_REACH    5 /* tokens from a number to when it was so */

/* "less than the 5 million expected", "under its 8 billion programme": a number that is known
 * already is compared with. */
static gboolean
is_known (const MzSpot *spot, const MzCue *qualifier)
{
  static const char *const KNOWN[] = { "the", "its", "their" };

  return qualifier->last < spot->quantity->first &&
         (qualifier->row->code == MZ_QUALIFIER_OVER ||
          qualifier->row->code == MZ_QUALIFIER_UNDER) &&
         mz_tokens_is_one_of (spot->prose->tokens, qualifier->last, KNOWN, G_N_ELEMENTS (KNOWN));
}

/* "topped 8 billion forecasts", "above 3 billion a year ago": what somebody expected or what was
 * before is compared with. */
static gboolean
is_measured_against (const MzSpot *spot, const MzCue *qualifier)
{
  guint end = MIN (spot->quantity->last + OPINION_REACH, spot->sentence->last);
  guint time = mz_times_find (spot->times, spot->quantity->last);

  if (qualifier->row->code != MZ_QUALIFIER_OVER && qualifier->row->code != MZ_QUALIFIER_UNDER)
    return FALSE;
  for (guint i = spot->quantity->last; i < end; i++) {
    const MzCue *cue = mz_cues_beginning (spot->cues, MZ_TABLE_MODALITIES, i);

    if (cue != NULL && cue->row->code == MZ_MODALITY_FORECAST)
      return TRUE;
    if (mz_tokens_get (spot->prose->tokens, i)->type != MZ_TOKEN_WORD)
      break;
  }
  return spot->previous != NULL && spot->previous->kind == spot->quantity->kind &&
         time < spot->times->times->len &&
         mz_times_get (spot->times, time)->first <= spot->quantity->last + TIME_REACH &&
         mz_times_get (spot->times, time)->standing == MZ_TIME_EARLIER;
}

/**
 * mz_qualifier_compares:
 * @spot: a figure and its surroundings
 * @qualifier: a word of qualifiers.tsv in front of it
 *
 * "32% below the 271p", "lower than the 99 cents", "topped 8 billion forecasts".
 *
 * Returns: whether @qualifier sets another number against the figure
 */
gboolean
mz_qualifier_compares (const MzSpot *spot, const MzCue *qualifier)
{
  return (spot->previous != NULL && spot->previous->last == qualifier->first &&
          qualifier->clitics == 0) ||
         is_known (spot, qualifier) || is_measured_against (spot, qualifier);
}
