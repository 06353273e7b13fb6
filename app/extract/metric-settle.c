/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settles the metric of a figure that no noun names, or that a noun names only in part, by what the
 * figure is and whose it is. */
#include "extract/attributes.h"

#define NEAR           2       /* half words in front of the small words of a figure */
#define CUES_MAX       96      /* looked at in a sentence, so that time stays in proportion */
#define SENTENCES_BACK 2       /* that what was spoken of is still in mind */
#define SMALL_MONEY    1000    /* less than any company earns */
#define BIG_MONEY      1000000 /* more than any share or barrel costs */

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

static MzConcept
get_concept (const MzRow *row)
{
  return row != NULL ? mz_metric_row_get_concept (row) : MZ_CONCEPT_PLAIN;
}

static gboolean
is_of_market (MzConcept concept)
{
  return concept == MZ_CONCEPT_MARKET_CAP || concept == MZ_CONCEPT_SHARE_PRICE ||
         concept == MZ_CONCEPT_INDEX;
}

/* Whether the sentence, or the figure before it, speaks of what shares are worth. */
static gboolean
is_about_market (const MzSpot *spot, const MzSubjectReading *subject)
{
  guint i = mz_cues_find (spot->cues, spot->sentence->first);

  if (subject->index != NULL)
    return TRUE;
  if (spot->earlier != NULL && is_of_market (get_concept (spot->earlier->metric)))
    return TRUE;
  for (guint step = 0; step < CUES_MAX && i < spot->cues->cues->len; step++, i++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first >= spot->sentence->last)
      return FALSE;
    if (cue->table == MZ_TABLE_METRICS && is_of_market (mz_metric_row_get_concept (cue->row)))
      return TRUE;
  }
  return FALSE;
}

/* Whether a noun of @concept stands in front of the figure in its sentence. */
static gboolean
has_in_front (const MzSpot *spot, MzConcept concept)
{
  guint i = mz_cues_find (spot->cues, spot->head);

  for (guint step = 0; step < CUES_MAX && i-- > 0; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < spot->sentence->first)
      return FALSE;
    if (cue->table == MZ_TABLE_METRICS && cue->last <= spot->head &&
        mz_metric_row_get_concept (cue->row) == concept)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_big_money (const MzSpot *spot)
{
  return spot->quantity->kind == MZ_KIND_MONEY &&
         mz_amount_to_double (&spot->quantity->value) >= BIG_MONEY;
}

static void
set_concept (const MzSpot *spot, MzMetricReading *metric, MzConcept concept, MzRule rule)
{
  metric->row = mz_concept_find_row (spot->prose->lexicon, concept);
  metric->ground.rule = rule;
}

/* What is won or lost: market value where shares are spoken of, else a profit or a loss, which is a
 * level. "Net loss" and its like are of the books always. */
static void
settle_gain (const MzSpot *spot,
             const MzSubjectReading *subject,
             MzChangeReading *change,
             MzMetricReading *metric)
{
  MzConcept concept = get_concept (metric->row);
  gboolean verb =
      change->cue != NULL && mz_change_row_get_shape (change->cue->row) == MZ_SHAPE_GAINS;
  gboolean named = metric->ground.to - metric->ground.from > 1;

  if (!is_big_money (spot) || (concept != MZ_CONCEPT_LOSS && concept != MZ_CONCEPT_PROFIT))
    return;
  if (!named &&
      ((verb && is_about_market (spot, subject)) || has_in_front (spot, MZ_CONCEPT_MARKET_CAP))) {
    if (change->change == MZ_CHANGE_LEVEL && spot->relation != MZ_RELATION_TO)
      change->change = concept == MZ_CONCEPT_LOSS ? MZ_CHANGE_DOWN : MZ_CHANGE_UP;
    set_concept (spot, metric, MZ_CONCEPT_MARKET_CAP, MZ_RULE_METRIC_OF_MARKET);
  } else if (verb) {
    change->change = MZ_CHANGE_LEVEL;
  }
}

/* Whether the noun is one that profits and what is paid out of them share: "الأرباح", "حصة السهم".
 */
static gboolean
is_shared_noun (const MzSpot *spot, const MzMetricReading *metric)
{
  g_autofree char *word = NULL;

  if (metric->ground.from >= metric->ground.to || get_concept (metric->row) != MZ_CONCEPT_PROFIT ||
      !(mz_tokens_get (spot->prose->tokens, metric->ground.from)->flags & MZ_TOKEN_ARABIC))
    return FALSE;
  if (metric->ground.to - metric->ground.from == 1)
    return TRUE;
  word = mz_tokens_dup_folded (spot->prose->tokens, metric->ground.from);
  return g_str_has_suffix (word, "اجمالي") ||
         (g_str_has_suffix (word, "حصه") && has_in_front (spot, MZ_CONCEPT_DIVIDEND));
}

/* "الإنفاق على الذكاء", "spending on research": it says itself what it goes to. */
static gboolean
is_spent_on (const MzSpot *spot, const MzMetricReading *metric)
{
  g_autofree char *word = NULL;

  if (metric->ground.to >= spot->sentence->last)
    return FALSE;
  if (metric->ground.from > spot->sentence->first &&
      (mz_tokens_get (spot->prose->tokens, metric->ground.from - 1)->flags & MZ_TOKEN_UPPER))
    return TRUE;
  word = mz_tokens_dup_folded (spot->prose->tokens, metric->ground.to);
  return g_str_equal (word, "on") || g_str_equal (word, "علي");
}

/* A metric goes on with money of its own kind: billions with billions, cents with cents. */
static gboolean
is_same_size (const MzSpot *spot)
{
  return (mz_amount_to_double (&spot->quantity->value) >= BIG_MONEY) ==
         (spot->earlier->kind == MZ_KIND_MONEY && spot->earlier->is_big);
}

/* Where dividends have just been spoken of, "الأرباح" are those; a sentence without a noun goes on
 * about what the one before it was about. */
static void
settle_by_sentence_before (const MzSpot *spot, MzMetricReading *metric)
{
  MzConcept before = spot->earlier != NULL ? get_concept (spot->earlier->metric) : MZ_CONCEPT_PLAIN;

  if (get_concept (metric->row) == MZ_CONCEPT_PROFIT && is_shared_noun (spot, metric) &&
      metric->ground.to - metric->ground.from > 1 && has_in_front (spot, MZ_CONCEPT_DIVIDEND)) {
    set_concept (spot, metric, MZ_CONCEPT_DIVIDEND, MZ_RULE_METRIC_OF_SENTENCE_BEFORE);
    return;
  }
  if (spot->earlier == NULL || spot->quantity->sentence - spot->earlier->sentence > SENTENCES_BACK)
    return;
  if ((before == MZ_CONCEPT_DIVIDEND && is_shared_noun (spot, metric)) ||
      (metric->row == NULL && spot->earlier->metric != NULL &&
       spot->quantity->kind == MZ_KIND_MONEY && is_same_size (spot))) {
    metric->row = spot->earlier->metric;
    metric->ground.rule = MZ_RULE_METRIC_OF_SENTENCE_BEFORE;
  }
}

/* Generic spending in the sentences behind capital spending is that. */
static void
settle_spending (const MzSpot *spot, MzMetricReading *metric)
{
  guint first =
      spot->quantity->sentence > SENTENCES_BACK ? spot->quantity->sentence - SENTENCES_BACK : 0;
  guint i = mz_cues_find (spot->cues, spot->head);
  guint start = mz_tokens_get_sentence (spot->prose->tokens, first)->first;

  if (get_concept (metric->row) != MZ_CONCEPT_SPENDING ||
      metric->ground.rule == MZ_RULE_METRIC_AS_BEFORE || is_spent_on (spot, metric))
    return;
  for (guint step = 0; step < CUES_MAX && i-- > 0; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < start)
      return;
    if (cue->table != MZ_TABLE_METRICS || mz_metric_row_get_concept (cue->row) != MZ_CONCEPT_CAPEX)
      continue;
    metric->row = cue->row;
    metric->ground.rule = MZ_RULE_METRIC_OF_SENTENCE_BEFORE;
    return;
  }
}

/* Whether a bare word for profit or loss governs the figure directly. */
static gboolean
is_won_or_lost (const MzSpot *spot, const MzMetricReading *metric)
{
  MzConcept concept = get_concept (metric->row);

  return (concept == MZ_CONCEPT_LOSS || concept == MZ_CONCEPT_PROFIT) &&
         metric->ground.to - metric->ground.from == 1 && metric->ground.to <= spot->head &&
         mz_cues_measure (spot->cues, metric->ground.to, spot->head) <= NEAR &&
         (mz_tokens_get (spot->prose->tokens, metric->ground.from)->flags & MZ_TOKEN_ARABIC);
}

/* Percentages that no noun names: a company's or an index's move is its price's; a share of
 * something's value is no move at all. */
static void
settle_percent (const MzSpot *spot,
                const MzSubjectReading *subject,
                MzChangeReading *change,
                MzMetricReading *metric)
{
  MzConcept concept = get_concept (metric->row);
  gboolean lost = change->cue != NULL && change->cue->first == metric->ground.from &&
                  (concept == MZ_CONCEPT_LOSS || concept == MZ_CONCEPT_PROFIT);

  /* "خسائر نسبتها 5%", "أرباحا بلغت 5%": no loss of the books falls by itself. */
  if (!lost && change->change == MZ_CHANGE_LEVEL && is_won_or_lost (spot, metric) &&
      is_about_market (spot, subject)) {
    change->change = concept == MZ_CONCEPT_LOSS ? MZ_CHANGE_DOWN : MZ_CHANGE_UP;
    lost = TRUE;
  }
  if (lost && is_about_market (spot, subject)) {
    set_concept (spot, metric, MZ_CONCEPT_SHARE_PRICE, MZ_RULE_METRIC_OF_MARKET);
  } else if (change->change == MZ_CHANGE_LEVEL) {
    /* "bought 5% of the company" is a share of it, no money spent. */
    if (is_of_market (concept) || concept == MZ_CONCEPT_UNITS || concept == MZ_CONCEPT_ACQUISITION)
      *metric = (MzMetricReading){ .ground.rule = MZ_RULE_METRIC_UNNAMED };
  } else if (metric->row == NULL && (subject->company != NULL || subject->index != NULL)) {
    set_concept (spot, metric, MZ_CONCEPT_SHARE_PRICE, MZ_RULE_METRIC_OF_MOVE);
  } else if (metric->row == NULL && spot->earlier != NULL &&
             is_of_market (get_concept (spot->earlier->metric))) {
    metric->row = spot->earlier->metric;
    metric->ground.rule = MZ_RULE_METRIC_OF_SENTENCE_BEFORE;
  }
}

/* Whether the small words in front of the figure call it a worth: "قيمتها". */
static gboolean
is_called_worth (const MzSpot *spot)
{
  guint i = MAX (spot->sentence->first + 2, spot->head) - 2;

  for (; i < spot->quantity->first; i++) {
    const MzCue *cue = mz_cues_beginning (spot->cues, MZ_TABLE_RELATIONS, i);

    if (cue != NULL && cue->row->code == MZ_RELATION_WORTH)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_small_money (const MzSpot *spot)
{
  return !(spot->quantity->flags & MZ_QUANTITY_PER_UNIT) &&
         mz_amount_to_double (&spot->quantity->value) < SMALL_MONEY;
}

/* "420 dollars per share", "للسهم". */
static gboolean
is_per_share (const MzSpot *spot)
{
  guint end = MIN (spot->behind + 3, spot->sentence->last);

  if (!(spot->quantity->flags & MZ_QUANTITY_PER_UNIT))
    return FALSE;
  for (guint i = MAX (spot->quantity->first, spot->behind - 2); i < end; i++) {
    const MzCue *cue = mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, i);

    if (cue != NULL && mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_SHARE_PRICE)
      return TRUE;
  }
  return FALSE;
}

/* What a share has of: the profit, loss or dividend that the sentence speaks of, else its price. */
static MzConcept
find_per_share (const MzSpot *spot)
{
  static const MzConcept CONCEPTS[] = { MZ_CONCEPT_PROFIT, MZ_CONCEPT_LOSS, MZ_CONCEPT_DIVIDEND };

  for (guint i = 0; i < G_N_ELEMENTS (CONCEPTS); i++)
    if (has_in_front (spot, CONCEPTS[i]))
      return CONCEPTS[i];
  return MZ_CONCEPT_SHARE_PRICE;
}

/* Money: what shares are worth together is market value, what one is worth is its price. */
static void
settle_money (const MzSpot *spot,
              const MzSubjectReading *subject,
              const MzChangeReading *change,
              MzMetricReading *metric)
{
  MzConcept concept = get_concept (metric->row);

  if ((concept == MZ_CONCEPT_LOSS || concept == MZ_CONCEPT_PROFIT) && is_small_money (spot) &&
      metric->ground.to - metric->ground.from == 1 && has_in_front (spot, MZ_CONCEPT_SHARE_PRICE)) {
    set_concept (spot, metric, MZ_CONCEPT_SHARE_PRICE, MZ_RULE_METRIC_OF_MARKET);
  } else if (is_big_money (spot) && is_called_worth (spot) && spot->relation >= MZ_RELATION_REACH &&
             (concept == MZ_CONCEPT_LOSS || concept == MZ_CONCEPT_PROFIT) &&
             metric->ground.to - metric->ground.from == 1 && is_about_market (spot, subject)) {
    set_concept (spot, metric, MZ_CONCEPT_MARKET_CAP, MZ_RULE_METRIC_OF_MARKET);
  } else if (is_big_money (spot) && is_of_market (concept) && concept != MZ_CONCEPT_MARKET_CAP) {
    if (change->change != MZ_CHANGE_LEVEL || is_called_worth (spot))
      set_concept (spot, metric, MZ_CONCEPT_MARKET_CAP, MZ_RULE_METRIC_OF_MARKET);
    else
      *metric = (MzMetricReading){ .ground.rule = MZ_RULE_METRIC_UNNAMED };
  } else if (concept != MZ_CONCEPT_LOSS && concept != MZ_CONCEPT_PROFIT &&
             concept != MZ_CONCEPT_DIVIDEND && is_per_share (spot)) {
    set_concept (spot, metric, find_per_share (spot), MZ_RULE_METRIC_OF_MOVE);
  }
}

/**
 * mz_metric_settle:
 * @spot: a figure and its surroundings
 * @subject: whose it is
 * @change: (inout): whether it rises or falls
 * @metric: (inout): its metric so far
 *
 * What no noun names is settled by what the figure is and who has it: points are an index's, a
 * move of a company is its share's, what a market wins or loses is market value.
 */
void
mz_metric_settle (const MzSpot *spot,
                  const MzSubjectReading *subject,
                  MzChangeReading *change,
                  MzMetricReading *metric)
{
  settle_by_sentence_before (spot, metric);
  settle_spending (spot, metric);
  switch (spot->quantity->kind) {
  case MZ_KIND_POINTS:
    set_concept (spot, metric, MZ_CONCEPT_INDEX, MZ_RULE_METRIC_OF_POINTS);
    return;
  case MZ_KIND_PERCENT:
    settle_percent (spot, subject, change, metric);
    return;
  case MZ_KIND_COUNT:
    set_concept (spot, metric,
                 g_strcmp0 (spot->quantity->unit, "shares") == 0 ? MZ_CONCEPT_SHARES
                                                                 : MZ_CONCEPT_UNITS,
                 MZ_RULE_METRIC_OF_POINTS);
    return;
  case MZ_KIND_MONEY:
    settle_gain (spot, subject, change, metric);
    settle_money (spot, subject, change, metric);
    return;
  default:
    return;
  }
}
