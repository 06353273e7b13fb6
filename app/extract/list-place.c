/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of figures that belong to a list of nouns or names in the same order: "respectively". */
#include "extract/attributes.h"

#define FIGURES_MAX 8
#define GAP_MAX     3 /* tokens between two figures of one list */

static gboolean
follows (const MzSpot *spot, guint i, guint k)
{
  const MzQuantity *first = mz_prose_get_quantity (spot->prose, i);
  const MzQuantity *second = mz_prose_get_quantity (spot->prose, k);

  return first->unread == MZ_UNREAD_NONE && second->unread == MZ_UNREAD_NONE &&
         first->sentence == second->sentence && first->kind == second->kind &&
         second->first >= first->last && second->first - first->last <= GAP_MAX;
}

static gboolean
has_word_behind (const MzSpot *spot, const MzQuantity *last)
{
  for (guint i = last->last; i < spot->sentence->last && i <= last->last + GAP_MAX; i++) {
    const MzCue *cue = mz_cues_beginning (spot->cues, MZ_TABLE_RELATIONS, i);

    if (cue != NULL && cue->row->code == MZ_RELATION_RESPECTIVELY)
      return TRUE;
  }
  return FALSE;
}

/* "بلغ على التوالي 4% و7%" */
static gboolean
has_word_in_front (const MzSpot *spot, const MzQuantity *first)
{
  guint reach = MAX (spot->sentence->first + GAP_MAX, first->first) - GAP_MAX;

  for (guint i = first->first; i > reach; i--) {
    const MzCue *cue = mz_cues_ending (spot->cues, MZ_TABLE_RELATIONS, spot->sentence->first, i);

    if (cue != NULL && cue->row->code == MZ_RELATION_RESPECTIVELY)
      return TRUE;
  }
  return FALSE;
}

/**
 * mz_list_place_find:
 * @spot: a figure and its surroundings
 *
 * Returns: where in a list that "على التوالي" or "respectively" ends the figure stands; a count of
 *   0 where it stands in none
 */
MzListPlace
mz_list_place_find (const MzSpot *spot)
{
  const MzQuantity *quantities = &g_array_index (spot->prose->quantities, MzQuantity, 0);
  guint i = (guint) (spot->quantity - quantities);
  guint first = i;
  guint last = i;

  while (first > 0 && i - first < FIGURES_MAX && follows (spot, first - 1, first))
    first--;
  while (last + 1 < spot->prose->quantities->len && last - i < FIGURES_MAX &&
         follows (spot, last, last + 1))
    last++;
  if (first == last ||
      (!has_word_behind (spot, &quantities[last]) && !has_word_in_front (spot, &quantities[first])))
    return (MzListPlace){ 0 };
  return (MzListPlace){ i - first, last - first + 1, quantities[first].first };
}
