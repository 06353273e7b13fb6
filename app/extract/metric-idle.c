/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nouns that name no metric where they stand: wholes, purposes, places, counted things. */
#include "extract/metric-idle.h"

#define OTHERS_MAX 6 /* numbers looked at */

/* "analysts' average estimate of 3 dollars": no index. */
static gboolean
is_average_of (const MzSpot *spot, const MzCue *cue)
{
  static const char *const AVERAGES[] = { "average", NULL };
  static const char *const OPINIONS[] = { "analyst", "analysts", NULL };

  return mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_INDEX &&
         mz_spot_is_word (spot, cue->first, AVERAGES) &&
         (mz_cues_beginning (spot->cues, MZ_TABLE_MODALITIES, cue->last) != NULL ||
          mz_spot_is_word (spot, cue->last, OPINIONS));
}

/* "in order to raise 5 million": no order of goods. */
static gboolean
is_purpose (const MzSpot *spot, const MzCue *cue)
{
  static const char *const IN[] = { "in", NULL };
  static const char *const TO[] = { "to", "that", NULL };

  return mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_ORDER &&
         cue->first > spot->sentence->first && mz_spot_is_word (spot, cue->first - 1, IN) &&
         mz_spot_is_word (spot, cue->last, TO);
}

/* "العقود تسليم أبريل": when a future is due, no deliveries. */
static gboolean
is_delivery_month (const MzSpot *spot, const MzCue *cue)
{
  const MzCue *month = mz_cues_beginning (spot->cues, MZ_TABLE_PERIODS, cue->last);

  return mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_UNITS && month != NULL &&
         month->row->code == MZ_PART_MONTH;
}

/* "تمثل 54% من رأسمال الشركة، بقيمة 300 مليون": what another percentage is a share of. */
static gboolean
is_whole_of_other (const MzSpot *spot, const MzCue *cue)
{
  static const char *const OF[] = { "من", "of", NULL };
  const MzQuantity *other = spot->quantity;
  guint i = cue->first;

  if (mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_INDEX || cue->first >= spot->head ||
      i < spot->sentence->first + 2 || !mz_spot_is_word (spot, i - 1, OF))
    return FALSE;
  for (guint n = 0;
       n < OTHERS_MAX && other > &g_array_index (spot->prose->quantities, MzQuantity, 0); n++) {
    other--;
    if (other->last <= i - 1)
      return other->last == i - 1 && other->kind == MZ_KIND_PERCENT &&
             other->unread == MZ_UNREAD_NONE;
  }
  return FALSE;
}

/* "عبر 18 ألف صفقة": deals that are counted are none that the figure is the worth of. */
static gboolean
is_counted (const MzSpot *spot, const MzCue *cue)
{
  const MzTokens *tokens = spot->prose->tokens;
  MzHit hit;

  if (mz_metric_row_get_concept (cue->row) != MZ_CONCEPT_ACQUISITION ||
      cue->first == spot->sentence->first || cue->first >= spot->behind)
    return FALSE;
  return mz_tokens_get (tokens, cue->first - 1)->type == MZ_TOKEN_NUMBER ||
         mz_lexicon_match (spot->prose->lexicon, MZ_TABLE_MAGNITUDES, tokens, cue->first - 1,
                           cue->first, &hit);
}

/**
 * mz_noun_is_listing_place:
 * @spot: a figure and its surroundings
 * @cue: a noun of metrics.tsv in its sentence
 *
 * Returns: whether it is where shares are listed, "المدرجة في بورصة الدار البيضاء", which tells
 *   nothing of what they are worth
 */
gboolean
mz_noun_is_listing_place (const MzSpot *spot, const MzCue *cue)
{
  static const char *const TIES[] = { "في", "on", "at", NULL };
  static const char *const LISTED[] = { "المدرجه", "المدرج",    "مدرجه",   "مدرج",
                                        "المقيده", "مقيده",     "المسعره", "listed",
                                        "traded",  "المتداوله", NULL };
  guint glued = cue->clitics & MZ_CLITIC_BI ? 0 : 1;

  return mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_INDEX &&
         cue->first >= spot->sentence->first + 1 + glued &&
         (glued == 0 || mz_spot_is_word (spot, cue->first - 1, TIES)) &&
         mz_spot_is_word (spot, cue->first - 1 - glued, LISTED);
}

/* "agreed to pay 5 billion": a verb, no salary. */
static gboolean
is_verb_of_paying (const MzSpot *spot, const MzCue *cue)
{
  static const char *const PAY[] = { "pay", NULL };
  static const char *const BEFORE[] = { "to",    "will", "would", "can",  "could", "must", "may",
                                        "might", "not",  "and",   "they", "we",    "also", NULL };

  return cue->last == cue->first + 1 && mz_spot_is_word (spot, cue->first, PAY) &&
         cue->first > spot->sentence->first && mz_spot_is_word (spot, cue->first - 1, BEFORE);
}

/**
 * mz_noun_is_idle:
 * @spot: a figure and its surroundings
 * @cue: a noun of metrics.tsv in its sentence
 *
 * Returns: whether it names no metric there
 */
gboolean
mz_noun_is_idle (const MzSpot *spot, const MzCue *cue)
{
  return is_average_of (spot, cue) || is_purpose (spot, cue) || is_delivery_month (spot, cue) ||
         is_whole_of_other (spot, cue) || is_counted (spot, cue) || is_verb_of_paying (spot, cue) ||
         mz_noun_is_listing_place (spot, cue);
}
