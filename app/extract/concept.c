/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks after the concepts of metrics: of a reading, of the words in front of a figure. */
#include "extract/concept.h"

#define CUES_MAX 96 /* looked at in a sentence, so that time stays in proportion */

/**
 * mz_concept_find_row:
 * @lexicon: the lexicon
 * @concept: a concept
 *
 * Returns: (transfer none) (nullable): the first row of metrics.tsv with @concept
 */
const MzRow *
mz_concept_find_row (const MzLexicon *lexicon, MzConcept concept)
{
  GPtrArray *rows = mz_lexicon_get_rows (lexicon, MZ_TABLE_METRICS);

  for (guint i = 0; i < rows->len; i++) {
    const MzRow *row = g_ptr_array_index (rows, i);

    if (mz_metric_row_get_concept (row) == concept)
      return row;
  }
  return NULL;
}

/**
 * mz_metric_get_concept:
 * @row: (nullable): a row of metrics.tsv
 *
 * Returns: its concept; plain where there is none
 */
MzConcept
mz_metric_get_concept (const MzRow *row)
{
  return row != NULL ? mz_metric_row_get_concept (row) : MZ_CONCEPT_PLAIN;
}

/**
 * mz_concept_is_of_market:
 * @concept: a concept
 *
 * Returns: whether it is what shares are worth
 */
gboolean
mz_concept_is_of_market (MzConcept concept)
{
  return concept == MZ_CONCEPT_MARKET_CAP || concept == MZ_CONCEPT_SHARE_PRICE ||
         concept == MZ_CONCEPT_INDEX;
}

/* "per share", "per-share" speaks of no share. */
static gboolean
is_each (const MzSpot *spot, const MzCue *cue)
{
  static const char *const EACH[] = { "per", NULL };

  return mz_spot_is_word (spot, cue->first - 1, EACH) ||
         (cue->first >= 2 && mz_spot_is_word (spot, cue->first - 2, EACH) &&
          mz_tokens_get (spot->prose->tokens, cue->first - 1)->sign == '-');
}

/**
 * mz_concept_is_in_front:
 * @spot: a figure and its surroundings
 * @concept: a concept
 *
 * Returns: whether a noun of @concept stands in front of the figure in its sentence
 */
gboolean
mz_concept_is_in_front (const MzSpot *spot, MzConcept concept)
{
  guint i = mz_cues_find (spot->cues, spot->head);

  for (guint step = 0; step < CUES_MAX && i-- > 0; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < spot->sentence->first)
      return FALSE;
    if (cue->table == MZ_TABLE_METRICS && cue->last <= spot->head &&
        mz_metric_row_get_concept (cue->row) == concept && !is_each (spot, cue))
      return TRUE;
  }
  return FALSE;
}

/**
 * mz_metric_set_concept:
 * @spot: a figure and its surroundings
 * @metric: (inout): its metric
 * @concept: what it is
 * @rule: what says so
 */
void
mz_metric_set_concept (const MzSpot *spot, MzMetricReading *metric, MzConcept concept, MzRule rule)
{
  metric->row = mz_concept_find_row (spot->prose->lexicon, concept);
  metric->ground.rule = rule;
}
