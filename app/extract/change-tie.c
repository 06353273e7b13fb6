/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes that a figure shares with the one before it: converted, compared, listed, or by the same
 * verb. */
#include "extract/change-tie.h"

#include "extract/concept.h"

#define NOUN_NEAR       4  /* half words from a noun to its number */
#define FOLLOWER_MAX    12 /* tokens from "followed by" to the number */
#define LIST_TOKENS_MAX 10 /* from one figure of a list to the next */

static gboolean
is_and (const MzSpot *spot, guint i)
{
  const MzToken *token = mz_tokens_get (spot->prose->tokens, i);

  if (token->clitics & MZ_CLITIC_WA)
    return TRUE;
  return token->type == MZ_TOKEN_WORD && (mz_tokens_is (spot->prose->tokens, i, "and") ||
                                          mz_tokens_is (spot->prose->tokens, i, "و"));
}

/* "A rose 5% and B 3%", "16% for A and 51% for B": the verb is said once. */
static gboolean
is_listed (const MzSpot *spot)
{
  guint i = spot->previous->last;

  if (spot->relation > MZ_RELATION_BY || spot->quantity->first - i > LIST_TOKENS_MAX)
    return FALSE;
  if (i < spot->head && mz_tokens_get (spot->prose->tokens, i)->type == MZ_TOKEN_SIGN)
    i++;
  return is_and (spot, i) || is_and (spot, spot->head) ||
         (spot->head > i && is_and (spot, spot->head - 1));
}

/* "بنحو 89 مليارا و256 مليارا على التوالي", "16.99 نقطة ... و2.68 نقطة": one verb for all. */
static gboolean
shares_list (const MzSpot *spot)
{
  if (spot->quantity->kind == MZ_KIND_POINTS)
    return spot->relation <= MZ_RELATION_BY && (spot->coordinated || is_listed (spot));
  return spot->quantity->kind == MZ_KIND_MONEY && mz_list_place_find (spot).place > 0;
}

/* Whether "by" stands right in front of token @i. */
static gboolean
is_by (const MzSpot *spot, guint i)
{
  static const char *const BY[] = { "by", NULL };

  return mz_spot_is_word (spot, i - 1, BY);
}

/* "to 32%", "إلى 32%", by a word of its own. */
static gboolean
leads_to_level (const MzSpot *spot)
{
  return spot->relation_cue != NULL &&
         (spot->relation == MZ_RELATION_TO || spot->relation == MZ_RELATION_FROM);
}

/**
 * mz_change_is_of_follower:
 * @spot: a figure and its surroundings
 *
 * "ارتفع سهم بنسبة 5% تلاه سهم بنسبة 4%": what the second did is not said again.
 *
 * Returns: whether it is so; then spot->mover is the move that it shares
 */
gboolean
mz_change_is_of_follower (const MzSpot *spot)
{
  static const char *const FOLLOWS[] = { "تليها",  "تلاها",  "تلتها",  "يليها",    "تليه",
                                         "تلاه",   "تلته",   "يليه",   "تلاهما",   "تبعه",
                                         "تبعها",  "تبعته",  "تبعتها", "تبعهما",   "يتبعه",
                                         "يتبعها", "وتلاه",  "وتلاها", "وتلته",    "وتلتها",
                                         "ويليه",  "ويليها", "وتليها", "followed", NULL };
  guint i = spot->head;

  if (spot->mover == NULL || spot->mover->sentence != spot->quantity->sentence ||
      !mz_spot_is_ratio (spot) || spot->relation > MZ_RELATION_BY)
    return FALSE;
  for (guint step = 0; step < FOLLOWER_MAX && i > spot->previous->last; step++, i--)
    if (mz_spot_is_word (spot, i - 1, FOLLOWS))
      return TRUE;
  return FALSE;
}

/* "خسر 5% تعادل 300 نقطة", "300 نقطة نسبتها 5%": the same size in another measure. */
static gboolean
is_other_measure (const MzSpot *spot)
{
  static const char *const EQUALS[] = { "تعادل", "يعادل", "نسبتها",     "نسبته", "توازي",
                                        "يوازي", "بنسبه", "equivalent", NULL };

  return spot->relation_cue != NULL && spot->head == spot->previous->last &&
         spot->previous->kind != spot->quantity->kind &&
         (mz_spot_is_ratio (spot) || spot->quantity->kind == MZ_KIND_POINTS ||
          spot->quantity->kind == MZ_KIND_MONEY) &&
         mz_spot_is_word (spot, spot->relation_cue->first, EQUALS);
}

/* "cut its budget by 30 per cent (300 million)", "fell by 685 million (11%)": the same size in
 * money or as a rate; of a market the bracket tells where it got to. */
static gboolean
is_amount_of_percent (const MzSpot *spot)
{
  if (spot->head != spot->previous->last + 1)
    return FALSE;
  if (spot->quantity->kind == MZ_KIND_PERCENT)
    return spot->previous->kind == MZ_KIND_MONEY;
  return mz_spot_is_big_money (spot) && spot->previous->kind == MZ_KIND_PERCENT &&
         !mz_concept_is_of_market (mz_metric_get_concept (spot->previous->metric));
}

/* "بمقدار 220 مليونا": an amount that is always the size of a change. */
static gboolean
is_called_size (const MzSpot *spot)
{
  static const char *const SIZES[] = { "مقدار", "بمقدار", NULL };

  return spot->relation_cue != NULL && mz_spot_is_word (spot, spot->relation_cue->first, SIZES);
}

/* "beating estimates of 38%", "متجاوزة التقديرات البالغة 38%": the same rise as was expected. */
static gboolean
is_expectation (const MzSpot *spot)
{
  guint i = mz_cues_find (spot->cues, spot->head);

  for (guint step = 0; step < 4 && i-- > 0; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < spot->previous->last)
      return FALSE;
    if (cue->table == MZ_TABLE_MODALITIES && cue->row->code == MZ_MODALITY_FORECAST)
      return TRUE;
  }
  return FALSE;
}

/* "وبهامش ربح (38%)": a margin is a level, whatever the figure before is. */
static gboolean
has_own_margin (const MzSpot *spot, const MzMetricReading *metric)
{
  return metric->ground.from >= spot->previous->last &&
         mz_metric_get_concept (metric->row) == MZ_CONCEPT_MARGIN;
}

/**
 * mz_change_make:
 * @cue: a word of rise or fall
 * @rule: the rule that goes by it
 *
 * Returns: the change that it says
 */
MzChangeReading
mz_change_make (const MzCue *cue, MzRule rule)
{
  return (MzChangeReading){
    mz_change_row_get_direction (cue->row), cue, cue, { rule, cue->first, cue->last }
  };
}

/* The change that another figure has, by @rule. */
static MzChangeReading
make_like (const MzSense *other, MzRule rule)
{
  return (MzChangeReading){ .change = other->change,
                            .ground = { rule, other->first, other->last } };
}

/* "نمت القروض 14% إلى 250 مليارا، والودائع 8%": the verb is said once for both nouns. */
static gboolean
is_next_noun (const MzSpot *spot, const MzMetricReading *metric)
{
  return spot->previous != NULL && spot->mover != NULL && mz_spot_is_ratio (spot) &&
         spot->mover->sentence == spot->previous->sentence &&
         spot->mover->kind == spot->quantity->kind && spot->relation <= MZ_RELATION_BY &&
         metric->row != NULL && metric->ground.from >= spot->previous->last &&
         metric->ground.to <= spot->head && is_and (spot, metric->ground.from) &&
         metric->ground.from - spot->previous->last <= 1 &&
         mz_cues_measure (spot->cues, metric->ground.to, spot->head) <= NOUN_NEAR;
}

/**
 * mz_change_read_verb_before:
 * @spot: a percentage and its surroundings
 * @metric: the noun that it is a figure of
 * @reading: (out): the change
 *
 * "ارتفع السهم إلى 63 فلسا وبنسبة 7.7%", "ارتفعت إلى 5 ملايين بنهاية الربع بنسبة 7%": one verb,
 * whose level came first.
 *
 * Returns: whether it is so
 */
gboolean
mz_change_read_verb_before (const MzSpot *spot,
                            const MzMetricReading *metric,
                            MzChangeReading *reading)
{
  const MzSense *previous = spot->previous;
  guint end = spot->head;

  if (is_next_noun (spot, metric)) {
    *reading = make_like (spot->mover, MZ_RULE_CHANGE_FAR_IN_FRONT);
    return TRUE;
  }
  if (previous == NULL || !mz_spot_is_ratio (spot) ||
      (spot->relation != MZ_RELATION_BY && !spot->coordinated) || leads_to_level (spot))
    return FALSE;
  /* A comma right in front of "بنسبة" is a pause, no new clause. */
  if (spot->relation == MZ_RELATION_BY && end > previous->last)
    end--;
  if (mz_spot_is_parted (spot, previous->last, end))
    return FALSE;
  if (previous->verb != NULL) {
    *reading = mz_change_make (previous->verb, MZ_RULE_CHANGE_FAR_IN_FRONT);
    return TRUE;
  }
  /* "ارتفع 14 نقطة إلى 4845 نقطة وبنسبة 0.3%": the level between is of the same rise. */
  if (previous->relation != MZ_RELATION_TO || spot->mover == NULL ||
      spot->mover->sentence != previous->sentence ||
      (spot->mover->kind != previous->kind && spot->mover->kind != spot->quantity->kind))
    return FALSE;
  *reading = make_like (spot->mover, MZ_RULE_CHANGE_FAR_IN_FRONT);
  return TRUE;
}

/**
 * mz_change_read_as_before:
 * @spot: a figure and its surroundings
 * @metric: the noun that it is a figure of
 * @reading: (out): the change
 *
 * Converted or compared with the figure before, or on a list with it: as that is.
 *
 * Returns: whether it is so
 */
gboolean
mz_change_read_as_before (const MzSpot *spot,
                          const MzMetricReading *metric,
                          MzChangeReading *reading)
{
  const MzSense *previous = spot->previous;
  gboolean same_kind;
  gboolean restates;
  gboolean tied;

  if (previous == NULL || previous->last > spot->head || has_own_margin (spot, metric))
    return FALSE;
  if (mz_change_is_of_follower (spot)) {
    *reading = make_like (spot->mover, MZ_RULE_CHANGE_AS_BEFORE);
    return TRUE;
  }
  same_kind = previous->kind == spot->quantity->kind;
  restates = spot->relation == MZ_RELATION_RESTATE || spot->quantity->same_as >= 0 ||
             spot->quantity->first == previous->last || (spot->bracketed && same_kind) ||
             is_other_measure (spot) || (spot->bracketed && is_amount_of_percent (spot));
  if (same_kind && previous->change != MZ_CHANGE_LEVEL && shares_list (spot))
    restates = TRUE;
  tied = (mz_spot_is_ratio (spot) || is_called_size (spot)) && !leads_to_level (spot) &&
         ((same_kind && (spot->coordinated || is_listed (spot) || is_expectation (spot) ||
                         spot->relation == MZ_RELATION_VERSUS)) ||
          (spot->coordinated && previous->change != MZ_CHANGE_LEVEL));
  if (!restates && !tied)
    return FALSE;
  /* "rose 2% to 23 billion, or by 4% in reported terms" */
  if (mz_spot_is_ratio (spot) && !same_kind && is_by (spot, spot->quantity->first) &&
      spot->mover != NULL && spot->mover->sentence == previous->sentence) {
    *reading = make_like (spot->mover, MZ_RULE_CHANGE_FAR_IN_FRONT);
    return TRUE;
  }
  *reading = make_like (previous, MZ_RULE_CHANGE_AS_BEFORE);
  return TRUE;
}
