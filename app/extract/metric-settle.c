/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settles the metric of a figure that no noun names, or that a noun names only in part, by what the
 * figure is and whose it is. */
#include "extract/attributes.h"
#include "extract/concept.h"
#include "extract/metric-gain.h"
#include "extract/metric-money.h"
#include "extract/metric-recall.h"

#include <string.h>

#define NEAR         2  /* half words in front of the small words of a figure */
#define TARGET_NEAR  4  /* tokens from "28% to" to the billions */
#define TARGET_REACH 8  /* tokens from a percentage to the level that it leads to */
#define MENTIONS_MAX 16 /* looked at for what a company does */

/* Whether a bare word for profit or loss governs the figure directly. */
static gboolean
is_won_or_lost (const MzSpot *spot, const MzMetricReading *metric)
{
  static const char *const LOSSES[] = { "loss", NULL };
  MzConcept concept = mz_metric_get_concept (metric->row);

  if (metric->ground.to - metric->ground.from != 1)
    return FALSE;
  if (concept == MZ_CONCEPT_LOSS && mz_spot_is_word (spot, metric->ground.from, LOSSES))
    return metric->ground.from == spot->behind ||
           (metric->ground.to <= spot->head &&
            mz_cues_measure (spot->cues, metric->ground.to, spot->head) <= NEAR);
  return (concept == MZ_CONCEPT_LOSS || concept == MZ_CONCEPT_PROFIT) &&
         metric->ground.to <= spot->head &&
         mz_cues_measure (spot->cues, metric->ground.to, spot->head) <= NEAR &&
         (mz_tokens_get (spot->prose->tokens, metric->ground.from)->flags & MZ_TOKEN_ARABIC);
}

/* "iPhone sales rose 5% to 46 billion": the money that a percentage leads to; NULL for none. */
static const MzQuantity *
find_money_behind (const MzSpot *spot)
{
  const GArray *quantities = spot->prose->quantities;
  guint i = (guint) (spot->quantity - &g_array_index (quantities, MzQuantity, 0)) + 1;

  for (; i < quantities->len; i++) {
    const MzQuantity *next = mz_prose_get_quantity (spot->prose, i);

    if (next->sentence != spot->quantity->sentence || next->first > spot->behind + TARGET_REACH)
      return NULL;
    if (next->unread == MZ_UNREAD_NONE)
      return next->kind == MZ_KIND_MONEY ? next : NULL;
  }
  return NULL;
}

/* Sales of goods are told in money, not in pieces, where they lead to it or money was sold for
 * before. */
static gboolean
is_in_money (const MzSpot *spot)
{
  return find_money_behind (spot) != NULL ||
         (spot->big != NULL && mz_metric_get_concept (spot->big->metric) == MZ_CONCEPT_REVENUE);
}

/* "AWS grew 28% to 37 billion": no share price gets there. */
static gboolean
leads_to_billions (const MzSpot *spot)
{
  const MzQuantity *money = find_money_behind (spot);

  return money != NULL && mz_quantity_is_big (money) && money->first <= spot->behind + TARGET_NEAR;
}

/* "AWS grew 28%": shares rise, what a company sells grows. */
static gboolean
is_growth_of (const MzSpot *spot, const MzSubjectReading *subject, const MzChangeReading *change)
{
  static const char *const GROWS[] = { "grow", "grows", "grew", "grown", "growing", "growth",
                                       "نما",  "ينمو",  "نمت",  "تنمو",  "نمو",     "نموا",
                                       "بنمو", "ونمت",  "ونما", NULL };

  return subject->company != NULL && change->cue != NULL &&
         mz_spot_is_word (spot, change->cue->first, GROWS);
}

/* "its fertilizer business slipped 6%": what a part of a company moves by is what it sells. */
static gboolean
is_move_of_part (const MzSpot *spot, const MzChangeReading *change)
{
  static const char *const PARTS[] = { "business", "businesses", "division", "divisions", "segment",
                                       "unit",     "units",      "arm",      "work",      NULL };

  return change->cue != NULL && change->cue->first > spot->sentence->first &&
         mz_spot_is_word (spot, change->cue->first - 1, PARTS);
}

/* "نسبة القروض إلى الودائع 87%", "ساهم بنسبة 25%": no assets and nothing invested is a percentage,
 * a ratio of them is. */
static gboolean
is_of_stock (const MzMetricReading *metric)
{
  return metric->row != NULL &&
         (strcmp (mz_metric_row_get_metric (metric->row), "assets") == 0 ||
          strcmp (mz_metric_row_get_metric (metric->row), "investment") == 0);
}

/* "represents a 9% premium to": the noun right behind, whatever the subject is. */
static gboolean
is_called_premium (const MzSpot *spot)
{
  return mz_cues_get_concept (spot->cues, spot->behind) == MZ_CONCEPT_PREMIUM;
}

/* Whether the noun was said in another clause than the figure's verb @cue. */
static gboolean
is_noun_of_before (const MzSpot *spot, const MzCue *cue, const MzMetricReading *metric)
{
  if (metric->ground.rule == MZ_RULE_METRIC_AS_BEFORE)
    return spot->previous != NULL && cue->first >= spot->previous->last;
  return metric->ground.from < metric->ground.to && metric->ground.to <= cue->first &&
         mz_spot_is_parted (spot, metric->ground.to, cue->first);
}

/* "..., بينما هبطت شركة أمازون 4.9%": a verb and a company of the figure's own, with no noun
 * between, are not of what was spoken of before. */
static gboolean
moves_by_itself (const MzSpot *spot, const MzChangeReading *change, const MzMetricReading *metric)
{
  MzShape shape;
  guint i;

  if (change->cue == NULL || change->cue->last > spot->head)
    return FALSE;
  shape = mz_change_row_get_shape (change->cue->row);
  if ((shape != MZ_SHAPE_MOVES && shape != MZ_SHAPE_GAINS) ||
      !is_noun_of_before (spot, change->cue, metric))
    return FALSE;
  for (guint at = change->cue->last; at < spot->head; at++)
    if (mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, at) != NULL)
      return FALSE;
  i = mz_mentions_find (spot->mentions, change->cue->last);
  for (; i < spot->mentions->mentions->len; i++) {
    const MzMention *mention = mz_mentions_get (spot->mentions, i);

    if (mention->first >= spot->head)
      return FALSE;
    if (mention->kind == MZ_MENTION_NAMED && !mention->is_index)
      return TRUE;
  }
  return FALSE;
}

/* Percentages that no noun names: a company's or an index's move is its price's; a share of
 * something's value is no move at all. */
static void
settle_percent (const MzSpot *spot,
                const MzSubjectReading *subject,
                MzChangeReading *change,
                MzMetricReading *metric)
{
  MzConcept concept;
  gboolean lost;

  if (moves_by_itself (spot, change, metric))
    *metric = (MzMetricReading){ .ground.rule = MZ_RULE_METRIC_UNNAMED };
  concept = mz_metric_get_concept (metric->row);
  lost = change->cue != NULL && change->cue->first == metric->ground.from &&
         (concept == MZ_CONCEPT_LOSS || concept == MZ_CONCEPT_PROFIT);
  if (change->ground.rule == MZ_RULE_LEVEL_PREMIUM || is_called_premium (spot)) {
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_PREMIUM, MZ_RULE_METRIC_OF_MARKET);
    return;
  }
  /* "خسائر نسبتها 5%", "أرباحا بلغت 5%": no loss of the books falls by itself. */
  if (!lost && is_won_or_lost (spot, metric) && mz_subject_is_of_market (spot, subject) &&
      (change->change == MZ_CHANGE_LEVEL || metric->ground.from == spot->behind)) {
    change->change = concept == MZ_CONCEPT_LOSS ? MZ_CHANGE_DOWN : MZ_CHANGE_UP;
    lost = TRUE;
  }
  if (lost && mz_concept_is_in_front (spot, MZ_CONCEPT_PRICE)) {
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_PRICE, MZ_RULE_METRIC_OF_MARKET);
  } else if (concept == MZ_CONCEPT_GOODS && is_in_money (spot)) {
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_REVENUE, MZ_RULE_METRIC_OF_GOODS);
  } else if (lost && mz_subject_is_of_market (spot, subject)) {
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_SHARE_PRICE, MZ_RULE_METRIC_OF_MARKET);
  } else if (lost && spot->previous != NULL && spot->previous->metric != NULL &&
             spot->previous->kind == MZ_KIND_MONEY) {
    /* "تراجعت الأرباح إلى 14 مليارا بخسارة نسبتها 11%": what the amounts before are of. */
    metric->row = spot->previous->metric;
    metric->ground.rule = MZ_RULE_METRIC_AS_BEFORE;
  } else if (change->change == MZ_CHANGE_LEVEL) {
    /* "bought 5% of the company" is a share of it, no money spent. */
    if (mz_concept_is_of_market (concept) || concept == MZ_CONCEPT_UNITS ||
        concept == MZ_CONCEPT_ACQUISITION || (!spot->bracketed && is_of_stock (metric)))
      *metric = (MzMetricReading){ .ground.rule = MZ_RULE_METRIC_UNNAMED };
  } else if (metric->row == NULL && (is_move_of_part (spot, change) || leads_to_billions (spot) ||
                                     is_growth_of (spot, subject, change))) {
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_REVENUE, MZ_RULE_METRIC_OF_TAKINGS);
  } else if (metric->row == NULL && (subject->company != NULL || subject->index != NULL)) {
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_SHARE_PRICE, MZ_RULE_METRIC_OF_MOVE);
  } else if (metric->row == NULL && spot->earlier != NULL &&
             mz_concept_is_of_market (mz_metric_get_concept (spot->earlier->metric))) {
    metric->row = spot->earlier->metric;
    metric->ground.rule = MZ_RULE_METRIC_OF_SENTENCE_BEFORE;
  }
}

/* Whether the figure's company is a bank: by its sector, or by its name. */
static gboolean
is_of_bank (const MzSpot *spot, const MzSubjectReading *subject)
{
  guint i = mz_mentions_find (spot->mentions, spot->quantity->first);

  if (subject->company == NULL)
    return FALSE;
  if (strstr (subject->company, "Bank") != NULL || strstr (subject->company, "بنك") != NULL ||
      strstr (subject->company, "مصرف") != NULL)
    return TRUE;
  for (guint step = 0; step < MENTIONS_MAX && i-- > 0; step++) {
    const MzMention *mention = mz_mentions_get (spot->mentions, i);

    if (mention->name == subject->company && mention->sector != NULL)
      return strstr (mention->sector, "bank") != NULL;
  }
  return FALSE;
}

/* "total turnover": where no shares are spoken of, what a company sells. */
static void
settle_turnover (const MzSpot *spot, const MzSubjectReading *subject, MzMetricReading *metric)
{
  static const char *const WORDS[] = { "turnover", NULL };

  if (mz_metric_get_concept (metric->row) == MZ_CONCEPT_TURNOVER &&
      spot->quantity->kind != MZ_KIND_COUNT && metric->ground.from < metric->ground.to &&
      mz_spot_is_word (spot, metric->ground.to - 1, WORDS) &&
      !mz_subject_is_of_market (spot, subject))
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_REVENUE, MZ_RULE_METRIC_OF_TAKINGS);
}

/* Credit is lent by a bank and owed by anybody else. */
static void
settle_credit (const MzSpot *spot, const MzSubjectReading *subject, MzMetricReading *metric)
{
  MzConcept concept = mz_metric_get_concept (metric->row);

  if (concept == MZ_CONCEPT_CREDIT && is_of_bank (spot, subject))
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_LOANS, MZ_RULE_METRIC_OF_LENDER);
  else if (concept == MZ_CONCEPT_LOANS && subject->company != NULL && !is_of_bank (spot, subject))
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_CREDIT, MZ_RULE_METRIC_OF_LENDER);
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
  mz_metric_recall (spot, change, metric);
  settle_turnover (spot, subject, metric);
  settle_credit (spot, subject, metric);
  switch (spot->quantity->kind) {
  case MZ_KIND_POINTS:
    mz_metric_settle_points (spot, change);
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_INDEX, MZ_RULE_METRIC_OF_POINTS);
    return;
  case MZ_KIND_PERCENT:
    settle_percent (spot, subject, change, metric);
    return;
  case MZ_KIND_COUNT:
    mz_metric_set_concept (spot, metric,
                           g_strcmp0 (spot->quantity->unit, "shares") == 0 ? MZ_CONCEPT_SHARES
                                                                           : MZ_CONCEPT_UNITS,
                           MZ_RULE_METRIC_OF_POINTS);
    return;
  case MZ_KIND_MONEY:
    mz_metric_settle_gain (spot, subject, change, metric);
    mz_metric_settle_money (spot, subject, change, metric);
    return;
  default:
    return;
  }
}
