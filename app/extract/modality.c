/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds whether a figure has come to be, is planned, expected or denied. */
#include "extract/attributes.h"

#include "extract/time-words.h"
#include "extract/times.h"

#include <string.h>

#define CUES_MAX       32
#define REACH_MOOD     44 /* half words from "expects" to its figure */
#define REACH_DENIED   14
#define REACH_BEHIND   4  /* tokens to "expected" behind it */
#define REACH_COMPARED 4  /* tokens from "beat" to "expectations" */
#define REACH_SHARED   16 /* half words between two figures of one plan */

static guint
measure (const MzSpot *spot, const MzCue *cue)
{
  return cue->last >= spot->head ? 0 : mz_cues_measure (spot->cues, cue->last, spot->head);
}

static gboolean
is_in_reach (const MzSpot *spot, const MzCue *cue)
{
  return measure (spot, cue) <= REACH_MOOD;
}

static gboolean
is_near (const MzSpot *spot, const MzCue *cue)
{
  return cue->row->code != MZ_MODALITY_DENIED || measure (spot, cue) <= REACH_DENIED;
}

/* Whether a semicolon or "while" stands behind token @from and in front of the figure. None does
 * from @clear on, which becomes @from. */
static gboolean
has_ended (const MzSpot *spot, guint from, guint *clear)
{
  static const char *const WORDS[] = { "while", "whereas", "بينما", "فيما", "وقد" };
  MzTimeReader reader = { spot->prose, spot->cues, spot->head };

  guint end = MIN (spot->head, from + REACH_MOOD);

  if (from <= *clear) {
    end = MIN (end, *clear);
    *clear = from;
  }
  for (guint i = from; i < end; i++) {
    const MzToken *token = mz_tokens_get (spot->prose->tokens, i);

    if ((token->type == MZ_TOKEN_SIGN && (token->sign == ';' || token->sign == 0x061B)) ||
        mz_time_words_is (&reader, i, WORDS, G_N_ELEMENTS (WORDS)))
      return TRUE;
  }
  return FALSE;
}

/* "will", "would", "سوف" and the future of a verb say that it is to come, not who means it. */
static gboolean
is_auxiliary (const MzSpot *spot, const MzCue *cue)
{
  static const char *const STARTS[] = { "will", "would", "سي", "ست", "سوف" };

  for (guint i = 0; i < G_N_ELEMENTS (STARTS); i++)
    if (mz_tokens_begins_with (spot->prose->tokens, cue->first, STARTS[i]))
      return TRUE;
  return FALSE;
}

/* "ستتراوح": a verb that its table has in the present, in the future. */
static gboolean
is_future_verb (const MzSpot *spot, const MzCue *cue)
{
  const MzTokens *tokens = spot->prose->tokens;
  g_autofree char *word = NULL;
  g_autofree char *present = NULL;

  if ((cue->table != MZ_TABLE_RELATIONS && cue->table != MZ_TABLE_CHANGES) ||
      (!mz_tokens_begins_with (tokens, cue->first, "سي") &&
       !mz_tokens_begins_with (tokens, cue->first, "ست") &&
       !mz_tokens_begins_with (tokens, cue->first, "سن")))
    return FALSE;
  word = mz_tokens_dup_folded (tokens, cue->first);
  present = g_strconcat ("ي", word + strlen ("سي"), NULL);
  return strstr (cue->row->fields[0], present) != NULL;
}

/* Whether what is compared stands in front of expectations: "beat", "دون". */
static gboolean
is_compared_with (const MzSpot *spot, const MzCue *cue)
{
  guint first = MAX (spot->sentence->first + REACH_COMPARED, cue->first) - REACH_COMPARED;

  for (guint i = first; i < cue->first; i++) {
    const MzCue *relation = mz_cues_beginning (spot->cues, MZ_TABLE_RELATIONS, i);

    if ((relation != NULL && relation->row->code == MZ_RELATION_VERSUS) ||
        mz_cues_beginning (spot->cues, MZ_TABLE_QUALIFIERS, i) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* "beat expectations, with revenue of 3 million", "أرباحا دون التوقعات في الربع بلغت 3 ملايين":
 * what was expected is told no more of; but "beat expectations of 3 million". */
static gboolean
is_outcome (const MzSpot *spot, const MzCue *cue)
{
  if (cue->row->code != MZ_MODALITY_FORECAST || cue->last > spot->head ||
      !is_compared_with (spot, cue))
    return FALSE;
  return mz_spot_is_parted (spot, cue->last, spot->head) ||
         (spot->relation == MZ_RELATION_REACH && spot->relation_cue != NULL &&
          spot->relation_cue->first > cue->last);
}

static const MzCue *
find_in_front (const MzSpot *spot)
{
  guint first = spot->previous != NULL ? spot->previous->last : spot->sentence->first;
  guint i = mz_cues_find (spot->cues, spot->quantity->first);
  guint clear = spot->head;
  const MzCue *found = NULL;

  for (guint step = 0; step < CUES_MAX && i-- > 0; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < first || !is_in_reach (spot, cue) || has_ended (spot, cue->last, &clear))
      break;
    if (found != NULL) {
      /* "estimates that it will spend": what another expects is no plan. */
      if (cue->table == MZ_TABLE_MODALITIES && cue->row->code == MZ_MODALITY_FORECAST &&
          mz_cues_measure (spot->cues, cue->last, found->first) <= REACH_SHARED)
        return cue;
    } else if (is_future_verb (spot, cue))
      found = cue;
    else if (cue->table == MZ_TABLE_MODALITIES && is_outcome (spot, cue))
      break;
    else if (cue->table == MZ_TABLE_MODALITIES && is_near (spot, cue)) {
      if (!is_auxiliary (spot, cue))
        return cue;
      found = cue;
    }
  }
  return found;
}

/* "the 5 million that analysts expected": of a number that something is compared with. */
static const MzCue *
find_behind (const MzSpot *spot)
{
  if (spot->relation != MZ_RELATION_VERSUS && spot->relation != MZ_RELATION_FROM)
    return NULL;
  for (guint i = mz_cues_find (spot->cues, spot->behind); i < spot->cues->cues->len; i++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first >= spot->sentence->last || cue->first > spot->behind + REACH_BEHIND ||
        mz_spot_is_parted (spot, spot->behind, cue->first))
      return NULL;
    if (cue->table == MZ_TABLE_MODALITIES && cue->row->code == MZ_MODALITY_FORECAST)
      return cue;
  }
  return NULL;
}

/* "... and its shares surged 5%": a new clause, of what the market did. */
static gboolean
is_of_shares (const MzSpot *spot)
{
  for (guint i = spot->previous->last; i < spot->head; i++)
    if (mz_cues_get_concept (spot->cues, i) == MZ_CONCEPT_SHARE_PRICE)
      return TRUE;
  return FALSE;
}

/* Whether one verb governs the figure and the one before it: "expects costs of 5 and a deficit of
 * 2 million". */
static gboolean
is_governed_as_before (const MzSpot *spot)
{
  if (spot->previous == NULL || spot->head < spot->previous->last || is_of_shares (spot))
    return FALSE;
  /* Only what is not known yet is a range: "against an earlier 66 to 72 billion". */
  if (spot->relation == MZ_RELATION_RESTATE || (spot->quantity->flags & MZ_QUANTITY_RANGE))
    return TRUE;
  /* "raised its forecast to 3 from 2 million", but "expects 3, up from 2 million". */
  if (spot->relation == MZ_RELATION_FROM && spot->previous->relation == MZ_RELATION_TO &&
      !mz_spot_is_parted (spot, spot->previous->last, spot->head))
    return TRUE;
  if (spot->previous->modality == MZ_MODALITY_DENIED || spot->relation == MZ_RELATION_FROM ||
      spot->relation == MZ_RELATION_VERSUS || spot->relation == MZ_RELATION_REACH)
    return FALSE;
  return mz_cues_measure (spot->cues, spot->previous->last, spot->head) <= REACH_SHARED &&
         !mz_spot_is_parted (spot, spot->previous->last, spot->head);
}

/**
 * mz_modality_read:
 * @spot: a figure and its surroundings
 * @period: the time it speaks of
 * @ground: (out): what makes it so
 *
 * Returns: whether the figure has come to be
 */
MzModality
mz_modality_read (const MzSpot *spot, const MzPeriodReading *period, MzGround *ground)
{
  const MzCue *cue = find_in_front (spot);

  if (cue == NULL)
    cue = find_behind (spot);
  if (cue != NULL) {
    *ground = (MzGround){ MZ_RULE_MODALITY_WORD, cue->first, cue->last };
    return cue->table == MZ_TABLE_MODALITIES ? (MzModality) cue->row->code : MZ_MODALITY_FORECAST;
  }
  if (period->time != NULL && period->time->phrase.kind == MZ_TIME_STRETCH &&
      (period->period.anchor == MZ_ANCHOR_NEXT || period->period.anchor == MZ_ANCHOR_BY)) {
    *ground = (MzGround){ MZ_RULE_MODALITY_PERIOD, period->time->first, period->time->last };
    return MZ_MODALITY_PLAN;
  }
  if (is_governed_as_before (spot)) {
    *ground = (MzGround){ MZ_RULE_PERIOD_AS_BEFORE, spot->previous->first, spot->previous->last };
    return spot->previous->modality;
  }
  *ground = (MzGround){ 0 };
  return MZ_MODALITY_ACTUAL;
}
