/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows that a figure beside a word of rise or fall is a level all the same. */
#include "extract/change-level.h"

#include "extract/concept.h"

/* "fell below 24": a level that something crosses. */
static gboolean
crosses_line (const MzSpot *spot)
{
  return spot->qualifier_cue != NULL && (spot->qualifier_cue->row->flags & MZ_PLACE_LINE) &&
         spot->relation == MZ_RELATION_NONE;
}

/* "down from its previous guidance of 12": the word leads to what was before. */
static gboolean
leads_from (const MzSpot *spot, const MzCue *cue)
{
  static const char *const FROM[] = { "from", NULL };

  return cue != NULL && cue->last > cue->first + 1 && mz_spot_is_word (spot, cue->last - 1, FROM) &&
         !mz_spot_is_parted (spot, cue->last, spot->head);
}

/**
 * mz_change_is_premium:
 * @spot: a figure and its surroundings
 * @cue: (nullable): the word of rise or fall in front of it
 *
 * Returns: whether it is by how much an offer is above a price: "زيادة بنسبة 38% على سعر الإغلاق"
 */
gboolean
mz_change_is_premium (const MzSpot *spot, const MzCue *cue)
{
  static const char *const ON[] = { "علي", "over", NULL };

  return cue != NULL && mz_change_row_get_shape (cue->row) == MZ_SHAPE_NOUN &&
         mz_cues_get_concept (spot->cues, spot->behind + 1) == MZ_CONCEPT_SHARE_PRICE &&
         mz_spot_is_ratio (spot) && mz_spot_is_word (spot, spot->behind, ON);
}

/* "ارتفع هامش الربح 31%": a margin rises to a percentage, and by one only where "by" says so. */
static gboolean
is_margin (const MzSpot *spot, const MzMetricReading *metric)
{
  return spot->quantity->kind == MZ_KIND_PERCENT &&
         mz_metric_get_concept (metric->row) == MZ_CONCEPT_MARGIN &&
         spot->relation == MZ_RELATION_NONE;
}

/**
 * mz_change_is_level:
 * @spot: a figure and its surroundings
 * @in_front: (nullable): the word of rise or fall in front of it
 * @metric: the noun that it is a figure of
 *
 * Returns: whether a line is crossed, a margin reached, or what was before is told
 */
gboolean
mz_change_is_level (const MzSpot *spot, const MzCue *in_front, const MzMetricReading *metric)
{
  return crosses_line (spot) || is_margin (spot, metric) || leads_from (spot, in_front);
}
