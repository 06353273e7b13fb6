/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Metrics that a figure has from what was spoken of before it, where its own sentence leaves them
 * open. */
#include "extract/metric-recall.h"

#include "extract/concept.h"

#define CUES_MAX       96 /* looked at, so that time stays in proportion */
#define SENTENCES_BACK 2  /* that what was spoken of is still in mind */
#define LABEL_TOKENS   6  /* of a line that labels the one behind it */
#define PAID_REACH     5  /* tokens from a noun or its figure to words of paying out */
#define ADJACENT       3  /* half words from a verb to its number */

/* Whether the noun is one that profits and what is paid out of them share: "الأرباح", "حصة السهم".
 */
static gboolean
is_shared_noun (const MzSpot *spot, const MzMetricReading *metric)
{
  const MzTokens *tokens = spot->prose->tokens;

  if (metric->ground.from >= metric->ground.to ||
      mz_metric_get_concept (metric->row) != MZ_CONCEPT_PROFIT ||
      !(mz_tokens_get (spot->prose->tokens, metric->ground.from)->flags & MZ_TOKEN_ARABIC))
    return FALSE;
  if (metric->ground.to - metric->ground.from == 1)
    return TRUE;
  return mz_tokens_ends_with (tokens, metric->ground.from, "اجمالي") ||
         (mz_tokens_ends_with (tokens, metric->ground.from, "حصه") &&
          mz_concept_is_in_front (spot, MZ_CONCEPT_DIVIDEND));
}

static gboolean
is_on (const MzSpot *spot, guint i)
{
  static const char *const ON[] = { "on", "علي", NULL };

  return mz_spot_is_word (spot, i, ON);
}

/* "ضخ 5 مليارات في الذكاء", "poured 5 billion into": no time is told there. */
static gboolean
is_into (const MzSpot *spot)
{
  static const char *const INTO[] = { "في", "into", NULL };

  return mz_spot_is_word (spot, spot->behind, INTO) &&
         mz_cues_beginning (spot->cues, MZ_TABLE_PERIODS, spot->behind + 1) == NULL &&
         spot->behind + 1 < spot->sentence->last &&
         mz_tokens_get (spot->prose->tokens, spot->behind + 1)->type == MZ_TOKEN_WORD;
}

/* "الإنفاق على الذكاء", "spent 5 billion on research": it says itself what it goes to. */
static gboolean
is_spent_on (const MzSpot *spot, const MzMetricReading *metric)
{
  guint first = MAX (metric->ground.from, spot->sentence->first + 1) - 1;

  for (guint i = first; i <= metric->ground.from; i++)
    if (mz_tokens_get (spot->prose->tokens, i)->flags & MZ_TOKEN_UPPER)
      return TRUE;
  return is_on (spot, metric->ground.to) || is_on (spot, spot->behind) || is_into (spot);
}

static gboolean
is_in_mind (const MzSpot *spot, const MzSense *sense)
{
  return sense != NULL && sense->metric != NULL &&
         spot->quantity->sentence - sense->sentence <= SENTENCES_BACK;
}

static void
take_from (MzMetricReading *metric, const MzSense *sense)
{
  metric->row = sense->metric;
  metric->ground.rule = MZ_RULE_METRIC_OF_SENTENCE_BEFORE;
}

/* Whether the noun points back to what was spoken of, "الأرباح", rather than to whom it belongs:
 * "أرباح أرامكو", "أرباحها". */
static gboolean
is_spoken_of (const MzSpot *spot, const MzMetricReading *metric)
{
  const MzCue *verb =
      mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, spot->sentence->first, metric->ground.from);
  const MzCue *noun = mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, metric->ground.from);

  return verb == NULL && noun != NULL && (noun->clitics & MZ_CLITIC_AL);
}

/* Whether words beside the noun or the figure say that it is paid out. */
static gboolean
is_paid_out (const MzSpot *spot, const MzMetricReading *metric)
{
  static const char *const WORDS[] = { "توزيع",   "بتوزيع",    "توزع",      "يوزع",     "ستوزع",
                                       "توزيعات", "التوزيعات", "الموزعه",   "موزعه",    "نقديه",
                                       "النقديه", "المساهمين", "للمساهمين", "مساهميها", "للسهم",
                                       "سهم",     "استحقاق",   "احقيه",     "صرف",      "تدفع",
                                       "التوزيع", "السهم",     "لمساهميها", "المستحقه", NULL };
  guint first = MAX (spot->sentence->first + PAID_REACH, metric->ground.from) - PAID_REACH;
  guint last = MIN (spot->behind + PAID_REACH, spot->sentence->last);

  if (spot->quantity->flags & MZ_QUANTITY_PER_UNIT)
    return TRUE;
  for (guint i = first; i < last; i++)
    if (mz_spot_is_word (spot, i, WORDS))
      return TRUE;
  return FALSE;
}

/* Where dividends have just been spoken of, "الأرباح" are those. */
static void
recall_dividend (const MzSpot *spot, MzMetricReading *metric)
{
  if (!is_shared_noun (spot, metric) ||
      (!is_spoken_of (spot, metric) && !is_paid_out (spot, metric)))
    return;
  if (metric->ground.to - metric->ground.from > 1 &&
      mz_concept_is_in_front (spot, MZ_CONCEPT_DIVIDEND))
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_DIVIDEND, MZ_RULE_METRIC_OF_SENTENCE_BEFORE);
  else if (is_in_mind (spot, spot->earlier) &&
           mz_metric_get_concept (spot->earlier->metric) == MZ_CONCEPT_DIVIDEND)
    take_from (metric, spot->earlier);
}

/* A line that holds nothing but the figure: the line in front of it is its label. */
static void
recall_label (const MzSpot *spot, MzMetricReading *metric)
{
  const MzSentence *label;

  if (metric->row != NULL || spot->quantity->sentence == 0 ||
      spot->quantity->first - spot->sentence->first > 1 ||
      spot->sentence->last - spot->quantity->last > 2)
    return;
  label = mz_tokens_get_sentence (spot->prose->tokens, spot->quantity->sentence - 1);
  for (guint i = mz_cues_find (spot->cues, label->first); i < spot->cues->cues->len; i++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first >= label->last || cue->first - label->first > LABEL_TOKENS)
      return;
    if (cue->table != MZ_TABLE_METRICS)
      continue;
    metric->row = cue->row;
    metric->ground = (MzGround){ MZ_RULE_METRIC_OF_SENTENCE_BEFORE, cue->first, cue->last };
    return;
  }
}

/* Money that no noun names goes on with money of its own size: billions with the last billions,
 * cents with cents. */
static void
recall_amount (const MzSpot *spot, MzMetricReading *metric)
{
  gboolean big = mz_quantity_is_big (spot->quantity);

  if (metric->row != NULL || spot->quantity->kind != MZ_KIND_MONEY)
    return;
  if (big && is_in_mind (spot, spot->big))
    take_from (metric, spot->big);
  else if (!big && is_in_mind (spot, spot->earlier) &&
           !(spot->earlier->kind == MZ_KIND_MONEY && spot->earlier->is_big))
    take_from (metric, spot->earlier);
}

/* "its shares jumped 11%; ... they fell 10%": what a pronoun rises or falls by is of the noun that
 * last rose or fell. */
static void
recall_mover (const MzSpot *spot, const MzChangeReading *change, MzMetricReading *metric)
{
  static const char *const PRONOUNS[] = { "they", "it", NULL };

  if (change->cue == NULL || change->cue->last > spot->head || !is_in_mind (spot, spot->mover) ||
      !mz_concept_is_of_market (mz_metric_get_concept (spot->mover->metric)) ||
      (change->cue->last < spot->head &&
       mz_cues_measure (spot->cues, change->cue->last, spot->head) > ADJACENT) ||
      change->cue->first == spot->sentence->first ||
      !mz_spot_is_word (spot, change->cue->first - 1, PRONOUNS))
    return;
  take_from (metric, spot->mover);
}

static gboolean
is_spending (const MzMetricReading *metric)
{
  MzConcept concept = mz_metric_get_concept (metric->row);

  return concept == MZ_CONCEPT_SPENDING || concept == MZ_CONCEPT_SPENT ||
         concept == MZ_CONCEPT_BUDGET;
}

/* Generic spending in the sentences behind capital spending is that. */
static void
recall_capital (const MzSpot *spot, MzMetricReading *metric)
{
  guint first =
      spot->quantity->sentence > SENTENCES_BACK ? spot->quantity->sentence - SENTENCES_BACK : 0;
  guint i = mz_cues_find (spot->cues, spot->head);
  guint start = mz_tokens_get_sentence (spot->prose->tokens, first)->first;

  if (!is_spending (metric) || metric->ground.rule == MZ_RULE_METRIC_AS_BEFORE ||
      is_spent_on (spot, metric))
    return;
  /* "cut its budget by 20% after its capital spending": behind it in its sentence, too. */
  if (mz_metric_get_concept (metric->row) == MZ_CONCEPT_BUDGET)
    i = mz_cues_find (spot->cues, spot->sentence->last);
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

/**
 * mz_metric_recall:
 * @spot: a figure and its surroundings
 * @change: whether it rises or falls
 * @metric: (inout): its metric so far
 *
 * Completes a metric that the figure's own sentence leaves open, in whole or in part.
 */
void
mz_metric_recall (const MzSpot *spot, const MzChangeReading *change, MzMetricReading *metric)
{
  recall_label (spot, metric);
  recall_dividend (spot, metric);
  recall_amount (spot, metric);
  recall_mover (spot, change, metric);
  recall_capital (spot, metric);
}
