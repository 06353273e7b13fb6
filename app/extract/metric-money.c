/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settles what an amount is by its size and what is told of it: a price, a worth, takings. */
#include "extract/metric-money.h"

#include "extract/concept.h"
#include "extract/metric-gain.h"

#define EACH_REACH      3    /* tokens to "per share" */
#define CONVERTED_REACH 7    /* the same over a conversion in brackets */
#define SENTENCE_MAX    96   /* tokens looked at for what is bought */
#define SUBJECT_MAX     8    /* tokens from a verb over its subject to the number */
#define SMALL_MONEY     1000 /* less than any company earns */

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

/* "196 dollars for each share". */
static gboolean
is_for_each (const MzSpot *spot)
{
  static const char *const FOR[] = { "for", NULL };
  static const char *const EACH[] = { "each", "every", NULL };

  return mz_spot_is_word (spot, spot->behind, FOR) &&
         mz_spot_is_word (spot, spot->behind + 1, EACH);
}

/* "420 dollars per share", "للسهم". */
static gboolean
is_per_share (const MzSpot *spot)
{
  gboolean converted = spot->quantity->last < spot->sentence->last &&
                       mz_tokens_get (spot->prose->tokens, spot->quantity->last)->sign == '(';
  guint end = MIN (spot->behind + (converted ? CONVERTED_REACH : EACH_REACH), spot->sentence->last);

  if (!(spot->quantity->flags & MZ_QUANTITY_PER_UNIT) && !is_for_each (spot))
    return FALSE;
  for (guint i = MAX (spot->quantity->first, spot->behind - 2); i < end; i++)
    if (mz_cues_get_concept (spot->cues, i) == MZ_CONCEPT_SHARE_PRICE)
      return TRUE;
  return FALSE;
}

/* What a share has of: the profit, loss or dividend that the sentence speaks of, else its price. */
static MzConcept
find_per_share (const MzSpot *spot)
{
  static const MzConcept CONCEPTS[] = { MZ_CONCEPT_PROFIT, MZ_CONCEPT_LOSS, MZ_CONCEPT_DIVIDEND };

  for (guint i = 0; i < G_N_ELEMENTS (CONCEPTS); i++)
    if (mz_concept_is_in_front (spot, CONCEPTS[i]))
      return CONCEPTS[i];
  /* "Analysts had looked for 49 cents": what the share before had of. */
  if (spot->earlier != NULL && spot->quantity->sentence - spot->earlier->sentence <= 1 &&
      spot->earlier->kind == MZ_KIND_MONEY && !spot->earlier->is_big &&
      mz_metric_get_concept (spot->earlier->metric) == MZ_CONCEPT_PROFIT)
    return MZ_CONCEPT_PROFIT;
  return MZ_CONCEPT_SHARE_PRICE;
}

/* "حققت وحدة الشركة 5 مليارات", "the unit generated 5 billion": what is taken in without a noun. */
static gboolean
is_taken_in (const MzSpot *spot)
{
  static const char *const VERBS[] = { "حقق",       "حققت",      "يحقق",   "تحقق",  "سجل",  "سجلت",
                                       "يسجل",      "تسجل",      "وحقق",   "وحققت", "وسجل", "وسجلت",
                                       "generated", "generates", "booked", NULL };
  guint first = spot->previous != NULL ? spot->previous->last : spot->sentence->first;

  if (!mz_spot_is_big_money (spot))
    return FALSE;
  for (guint i = spot->quantity->first; i > first && spot->quantity->first - i < SUBJECT_MAX; i--)
    if (mz_spot_is_word (spot, i - 1, VERBS))
      return TRUE;
  return FALSE;
}

/* "Meta closed at 666 dollars": what something closes at is its price. */
static gboolean
is_closing (const MzSpot *spot)
{
  static const char *const VERBS[] = { "closed", "close",    "closing", "settled", "settling",
                                       "ended",  "finished", "traded",  "trading", "opened",
                                       "اغلق",   "ليغلق",    "يغلق",    "مغلقا",   "اقفل",
                                       "ليقفل",  "ختم",      NULL };

  return spot->relation == MZ_RELATION_TO && spot->relation_cue != NULL && is_small_money (spot) &&
         mz_spot_is_word (spot, spot->relation_cue->first, VERBS);
}

/* Whether one of @words stands in front of the figure in its sentence. */
static gboolean
is_any_in_front (const MzSpot *spot, const char *const *words)
{
  guint end = MIN (spot->sentence->first + SENTENCE_MAX, spot->head);

  for (guint i = spot->sentence->first; i < end; i++)
    if (mz_spot_is_word (spot, i, words))
      return TRUE;
  return FALSE;
}

static gboolean
is_bought (const MzSpot *spot)
{
  static const char *const WORDS[] = {
    "شراء",    "لشراء",  "بشراء",   "اشتري",    "اشترت",     "تشتري",     "يشتري",     "استحوذ",
    "استحوذت", "تستحوذ", "يستحوذ",  "استحواذ",  "استحواذها", "للاستحواذ", "الاستحواذ", "buy",
    "bought",  "buying", "acquire", "acquired", "acquires",  "purchase",  "purchased", NULL
  };

  return is_any_in_front (spot, WORDS);
}

/* "تستحوذ على حصة 9.8% مقابل 4.4 مليارات": the stake is bought or sold for the amount. */
static gboolean
is_dealt (const MzSpot *spot)
{
  static const char *const WORDS[] = { "بيع",    "لبيع", "ببيع",    "باع",  "باعت", "صفقه",
                                       "الصفقه", "دفع",  "دفعت",    "paid", "pay",  "pays",
                                       "sell",   "sold", "selling", "deal", NULL };

  return is_bought (spot) || is_any_in_front (spot, WORDS);
}

/* "وافقت بموجب الاتفاقية على شراء": an agreement to buy is no contract to deliver. */
static gboolean
is_agreement_to_buy (const MzSpot *spot, const MzMetricReading *metric)
{
  static const char *const WORDS[] = { "اتفاقيه", "الاتفاقيه", "اتفاق", "الاتفاق",
                                       "مذكره",   "agreement", NULL };

  return metric->row != NULL && metric->ground.from < metric->ground.to &&
         mz_spot_is_word (spot, metric->ground.from, WORDS) && is_bought (spot);
}

/* Whether the small words in front call it what something costs: "بقيمة", "مقابل", "for". */
static gboolean
is_priced (const MzSpot *spot)
{
  return spot->relation == MZ_RELATION_WORTH || spot->relation == MZ_RELATION_VERSUS ||
         spot->relation == MZ_RELATION_RESTATE || is_called_worth (spot);
}

/* Whether no noun, or only one of single shares, is near it. */
static gboolean
is_open (const MzMetricReading *metric)
{
  MzConcept concept = mz_metric_get_concept (metric->row);

  return metric->row == NULL || concept == MZ_CONCEPT_SHARE_PRICE || concept == MZ_CONCEPT_SHARES;
}

/* Whether the sentence speaks of aircraft: what is bought then is spent by an airline. */
static gboolean
is_for_planes (const MzSpot *spot)
{
  static const char *const PLANES[] = { "طائره",  "طائرات",    "الطائرات",  "للطائرات",  "aircraft",
                                        "planes", "jets",      "airplanes", "airliners", "jet",
                                        "plane",  "jetliners", NULL };
  guint end = MIN (spot->sentence->first + SENTENCE_MAX, spot->sentence->last);

  for (guint i = spot->sentence->first; i < end; i++)
    if (mz_spot_is_word (spot, i, PLANES))
      return TRUE;
  return FALSE;
}

/* Whether a word for profit or loss alone is its noun: "gains", "lost"; no "net loss". */
static gboolean
is_won_or_lost (const MzMetricReading *metric)
{
  MzConcept concept = mz_metric_get_concept (metric->row);

  return (concept == MZ_CONCEPT_LOSS || concept == MZ_CONCEPT_PROFIT) &&
         metric->ground.to - metric->ground.from == 1;
}

/* Where a single word speaks of profit or loss: what rises or falls by little money. */
static MzConcept
find_priced (const MzSpot *spot)
{
  if (mz_concept_is_in_front (spot, MZ_CONCEPT_SHARE_PRICE))
    return MZ_CONCEPT_SHARE_PRICE;
  return mz_concept_is_in_front (spot, MZ_CONCEPT_PRICE) ? MZ_CONCEPT_PRICE : MZ_CONCEPT_PLAIN;
}

/**
 * mz_metric_settle_money:
 * @spot: an amount and its surroundings
 * @subject: whose it is
 * @change: whether it rises or falls
 * @metric: (inout): its metric so far
 *
 * What shares are worth together is market value, what one is worth is its price.
 */
void
mz_metric_settle_money (const MzSpot *spot,
                        const MzSubjectReading *subject,
                        const MzChangeReading *change,
                        MzMetricReading *metric)
{
  MzConcept concept = mz_metric_get_concept (metric->row);

  if (mz_spot_is_big_money (spot) &&
      (concept == MZ_CONCEPT_STAKE ||
       (is_priced (spot) && (is_open (metric) || is_agreement_to_buy (spot, metric)))) &&
      is_dealt (spot)) {
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_ACQUISITION, MZ_RULE_METRIC_OF_DEAL);
  } else if ((concept == MZ_CONCEPT_ACQUISITION || concept == MZ_CONCEPT_ORDER) &&
             mz_spot_is_big_money (spot) && is_for_planes (spot)) {
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_SPENDING, MZ_RULE_METRIC_OF_GOODS);
  } else if (concept == MZ_CONCEPT_ACQUISITION && is_small_money (spot)) {
    /* "to acquire it for 134.50 dollars": what each share is paid. */
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_SHARE_PRICE, MZ_RULE_METRIC_OF_MARKET);
  } else if (is_won_or_lost (metric) && is_small_money (spot) &&
             find_priced (spot) != MZ_CONCEPT_PLAIN) {
    mz_metric_set_concept (spot, metric, find_priced (spot), MZ_RULE_METRIC_OF_MARKET);
  } else if (metric->row == NULL && is_closing (spot)) {
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_SHARE_PRICE, MZ_RULE_METRIC_OF_MOVE);
  } else if (metric->row == NULL && is_taken_in (spot)) {
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_REVENUE, MZ_RULE_METRIC_OF_TAKINGS);
  } else if (concept == MZ_CONCEPT_GOODS) {
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_REVENUE, MZ_RULE_METRIC_OF_GOODS);
  } else if (mz_spot_is_big_money (spot) && is_called_worth (spot) &&
             spot->relation >= MZ_RELATION_REACH && is_won_or_lost (metric) &&
             mz_subject_is_of_market (spot, subject)) {
    mz_metric_set_concept (spot, metric, MZ_CONCEPT_MARKET_CAP, MZ_RULE_METRIC_OF_MARKET);
  } else if (mz_spot_is_big_money (spot) && mz_concept_is_of_market (concept) &&
             concept != MZ_CONCEPT_MARKET_CAP) {
    if (change->change != MZ_CHANGE_LEVEL || is_called_worth (spot))
      mz_metric_set_concept (spot, metric, MZ_CONCEPT_MARKET_CAP, MZ_RULE_METRIC_OF_MARKET);
    else
      *metric = (MzMetricReading){ .ground.rule = MZ_RULE_METRIC_UNNAMED };
  } else if (concept != MZ_CONCEPT_LOSS && concept != MZ_CONCEPT_PROFIT &&
             concept != MZ_CONCEPT_DIVIDEND && is_per_share (spot)) {
    mz_metric_set_concept (spot, metric, find_per_share (spot), MZ_RULE_METRIC_OF_MOVE);
  }
}
