/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the noun that a figure is a figure of. Each noun near it is a candidate with a cost: how
 * far it stands, in half words, and what speaks against it; the cheapest wins. */
#include "extract/attributes.h"

#include "extract/change-tie.h"
#include "extract/concept.h"
#include "extract/metric-kind.h"
#include "extract/metric-noun.h"

#define EACH_REACH    3  /* tokens from "per" to "share" */
#define CUES_LEFT_MAX 48 /* candidates looked at in front, so that time stays in proportion */
#define REACH_RIGHT   9  /* tokens behind a figure that its noun may stand at */
#define LIST_REACH    64 /* half words from the first of listed nouns to the figures */
#define SUBJECT_MAX   8  /* tokens of a name in front of its verb */
#define SPENT_NEAR    6  /* half words from "spent" to the amount */
#define NEAR          16 /* up to this cost a noun in front is near */

/* What speaks against a candidate, in half words. */
#define COST_GENERIC    8 /* "spent": the noun behind it may say on what */
#define COST_HEADLESS   12 /* behind it a verb without a subject begins anew: "وارتفع بنسبة" */
#define COST_OTHER_KIND 10 /* "3.9 billion, or a 50% premium" */

#define COST_AS_BEFORE 5 /* the metric of the figure before */
#define COST_GAIN      9 /* "lost" names a metric less than a noun does */

typedef struct {
  const MzRow *row;
  guint cost;
  MzGround ground;
} Candidate;

static void
take_cheaper (Candidate *best, const MzRow *row, guint cost, MzRule rule, guint from, guint to)
{
  if (row == NULL || cost >= best->cost)
    return;
  *best = (Candidate){ row, cost, { rule, from, to } };
}

/* A verb of gain or loss in front stands for a metric that the market or the books decide. */
static void
weigh_gain (const MzSpot *spot, const MzCue *cue, guint distance, Candidate *best)
{
  MzChange direction = mz_change_row_get_direction (cue->row);
  MzConcept concept = direction == MZ_CHANGE_UP ? MZ_CONCEPT_PROFIT : MZ_CONCEPT_LOSS;

  if (mz_change_row_get_shape (cue->row) != MZ_SHAPE_GAINS || spot->relation == MZ_RELATION_TO ||
      spot->relation == MZ_RELATION_FROM || spot->relation == MZ_RELATION_VERSUS ||
      (spot->quantity->kind != MZ_KIND_MONEY && spot->quantity->kind != MZ_KIND_PRICE))
    return;
  take_cheaper (best, mz_concept_find_row (spot->prose->lexicon, concept), distance + COST_GAIN,
                MZ_RULE_METRIC_OF_LOSS, cue->first, cue->last);
}

/* A verb joined by "و" or "ثم" right in front: its subject is that of the clause before. */
static const MzCue *
find_headless_verb (const MzSpot *spot)
{
  static const char *const THEN[] = { "ثم", "then", NULL };
  const MzCue *cue =
      mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, spot->sentence->first, spot->head);

  if (cue == NULL || mz_change_row_get_shape (cue->row) != MZ_SHAPE_MOVES)
    return NULL;
  if (cue->clitics == MZ_CLITIC_WA || cue->clitics == MZ_CLITIC_FA)
    return cue;
  return cue->first > spot->sentence->first && mz_spot_is_word (spot, cue->first - 1, THEN) ? cue
                                                                                            : NULL;
}

/* "..., with Sumitomo dropping 7%": a name right in front of the verb, behind a comma, is what
 * moves; @cue stands in front of that. */
static gboolean
has_own_subject (const MzSpot *spot, const MzCue *cue)
{
  static const char *const WITH[] = { "with", NULL };
  const MzCue *verb =
      mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, spot->sentence->first, spot->head);
  guint i;

  if (verb == NULL || !mz_spot_is_ratio (spot) || verb->first <= cue->last)
    return FALSE;
  for (i = verb->first; i > cue->last && i + SUBJECT_MAX > verb->first; i--) {
    const MzToken *token = mz_tokens_get (spot->prose->tokens, i - 1);

    if (mz_spot_is_word (spot, i - 1, WITH))
      return i < verb->first && i >= 2 && mz_spot_is_parted (spot, i - 2, i - 1);
    if (!(token->flags & MZ_TOKEN_CAPITAL))
      return FALSE;
  }
  return FALSE;
}

/* The object of the clause before is no subject of a verb without one: only the first noun is. */
static guint
get_verb_cost (const MzSpot *spot, const MzCue *verb, const MzCue *cue)
{
  guint cost = mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_SPENT ? COST_GENERIC : 0;

  if (has_own_subject (spot, cue))
    return MZ_NOUN_TOO_DEAR;

  if (verb == NULL || cue->last > verb->first)
    return cost;
  for (guint i = mz_cues_find (spot->cues, spot->sentence->first); i < spot->cues->cues->len; i++) {
    const MzCue *first = mz_cues_get (spot->cues, i);

    if (first->table == MZ_TABLE_METRICS)
      return first == cue ? 0 : cost + COST_HEADLESS;
  }
  return cost;
}

static void
weigh_left (const MzSpot *spot, Candidate *best)
{
  guint end = spot->quantity->first;
  guint i = mz_cues_find (spot->cues, end);
  const MzCue *verb = find_headless_verb (spot);

  for (guint step = 0; step < CUES_LEFT_MAX && i-- > 0; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);
    guint distance;

    if (cue->first < spot->sentence->first)
      return;
    if (cue->last > end)
      continue;
    distance = cue->last < spot->head ? mz_cues_measure (spot->cues, cue->last, spot->head) : 0;
    if (cue->table == MZ_TABLE_CHANGES)
      weigh_gain (spot, cue, distance, best);
    if (cue->table != MZ_TABLE_METRICS || mz_noun_governs_nothing (spot, cue))
      continue;
    take_cheaper (best, cue->row,
                  distance + mz_noun_get_modifier_cost (spot, cue, distance) +
                      get_verb_cost (spot, verb, cue) +
                      mz_metric_get_kind_cost (spot, mz_metric_row_get_concept (cue->row)),
                  distance <= NEAR ? MZ_RULE_METRIC_IN_FRONT : MZ_RULE_METRIC_FAR_IN_FRONT,
                  cue->first, cue->last);
    /* "which invests in AI, spent 5 billion": what the verb's subject does else is left behind. */
    if (distance <= SPENT_NEAR && mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_SPENT)
      return;
  }
}

static void
weigh_right (const MzSpot *spot, Candidate *best)
{
  guint end = MIN (spot->behind + REACH_RIGHT, spot->sentence->last);

  for (guint i = mz_cues_find (spot->cues, spot->behind); i < spot->cues->cues->len; i++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);
    gboolean of_change;
    guint wrong_kind;
    guint cost;

    if (cue->first >= end)
      return;
    if (cue->table != MZ_TABLE_METRICS || mz_noun_governs_nothing (spot, cue))
      continue;
    cost = mz_noun_measure_behind (spot, cue, &of_change);
    wrong_kind = mz_metric_get_kind_cost (spot, mz_metric_row_get_concept (cue->row));
    if (cost < MZ_NOUN_TOO_DEAR)
      take_cheaper (best, cue->row, cost + wrong_kind,
                    of_change ? MZ_RULE_METRIC_OF_CHANGE_BEHIND : MZ_RULE_METRIC_BEHIND, cue->first,
                    cue->last);
    if (wrong_kind == 0)
      return;
  }
}

static gboolean
is_tied_to_previous (const MzSpot *spot)
{
  switch (spot->relation) {
  case MZ_RELATION_FROM:
  case MZ_RELATION_VERSUS:
  case MZ_RELATION_RESTATE:
  case MZ_RELATION_TO:
    return TRUE;
  default:
    return spot->bracketed || spot->coordinated || spot->quantity->same_as >= 0 ||
           spot->quantity->first == spot->previous->last;
  }
}

/* "مقابل 9 مليارات", "versus 9 billion": of the same as the amount that it is compared with,
 * however far that is. */
static gboolean
is_compared_with_previous (const MzSpot *spot)
{
  return spot->relation == MZ_RELATION_VERSUS && spot->previous->kind == spot->quantity->kind &&
         spot->previous->is_big == mz_quantity_is_big (spot->quantity);
}

/* "بعد ارتفاعها 45%": a rise of what was spoken of. */
static const MzCue *
find_its_rise (const MzSpot *spot)
{
  const MzCue *cue =
      mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, spot->sentence->first, spot->head);
  const MzTokens *tokens = spot->prose->tokens;

  if (cue == NULL || mz_change_row_get_shape (cue->row) != MZ_SHAPE_NOUN ||
      !(mz_tokens_get (spot->prose->tokens, cue->first)->flags & MZ_TOKEN_ARABIC))
    return NULL;
  return mz_tokens_ends_with (tokens, cue->last - 1, "ها") ||
                 mz_tokens_ends_with (tokens, cue->last - 1, "عه")
             ? cue
             : NULL;
}

/* "ارتفع السهم 5% منذ يناير ثم ارتفع بنسبة 2%": a verb without a subject has that of the verb
 * before.
 */
static gboolean
is_same_subject (const MzSpot *spot)
{
  const MzCue *verb = find_headless_verb (spot);

  if (verb == NULL)
    verb = find_its_rise (spot);
  return verb != NULL && verb->first >= spot->previous->last && mz_spot_is_ratio (spot) &&
         (spot->previous->verb != NULL || spot->previous->change != MZ_CHANGE_LEVEL);
}

/* "إلى 80% في 2011 وإلى 60% في 2014": one thing that reaches one level after another. */
static gboolean
is_next_target (const MzSpot *spot)
{
  return spot->relation == MZ_RELATION_TO && spot->previous->relation == MZ_RELATION_TO &&
         spot->previous->kind == spot->quantity->kind && spot->relation_cue != NULL &&
         (spot->relation_cue->clitics & MZ_CLITIC_WA);
}

/* "3.9 billion, or a 50% premium": told otherwise, and a noun right behind says as what. */
static gboolean
is_of_other_kind (const MzSpot *spot)
{
  return spot->relation == MZ_RELATION_RESTATE && spot->previous->kind != spot->quantity->kind &&
         mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, spot->behind) != NULL;
}

static void
weigh_previous (const MzSpot *spot, Candidate *best)
{
  const MzSense *previous = spot->previous;
  guint cost;

  if (mz_change_is_of_follower (spot))
    previous = spot->mover;
  if (previous == NULL || previous->metric == NULL || previous->last > spot->head)
    return;
  cost = is_compared_with_previous (spot) || is_same_subject (spot) || is_next_target (spot) ||
                 previous != spot->previous
             ? 0
             : mz_cues_measure (spot->cues, previous->last, spot->head) +
                   (is_tied_to_previous (spot) ? 0 : COST_AS_BEFORE);
  cost += mz_metric_get_kind_cost (spot, mz_metric_row_get_concept (previous->metric)) +
          (is_of_other_kind (spot) ? COST_OTHER_KIND : 0);
  take_cheaper (best, previous->metric, cost, MZ_RULE_METRIC_AS_BEFORE, previous->first,
                previous->last);
}

/* "sales and profit rose 5% and 7% respectively": as many nouns in front as figures. */
static gboolean
read_from_list (const MzSpot *spot, Candidate *best)
{
  MzListPlace place = mz_list_place_find (spot);
  const MzCue *found[8];
  guint n = 0;

  if (place.count < 2 || place.count > G_N_ELEMENTS (found))
    return FALSE;
  for (guint i = mz_cues_find (spot->cues, place.first); i-- > 0 && n < place.count;) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < spot->sentence->first ||
        mz_cues_measure (spot->cues, cue->last, place.first) > LIST_REACH)
      break;
    if (cue->table == MZ_TABLE_METRICS && (n == 0 || found[n - 1]->row->code != cue->row->code))
      found[n++] = cue;
  }
  if (n != place.count)
    return FALSE;
  take_cheaper (best, found[n - 1 - place.place]->row, 0, MZ_RULE_METRIC_IN_LIST,
                found[n - 1 - place.place]->first, found[n - 1 - place.place]->last);
  return TRUE;
}

/* "300 million of share buybacks", "600 billion of capex": what the money is of. */
static gboolean
read_partitive (const MzSpot *spot, Candidate *best)
{
  static const char *const OF[] = { "of", NULL };

  if (!mz_spot_is_big_money (spot) || !mz_spot_is_word (spot, spot->behind, OF))
    return FALSE;
  for (guint i = spot->behind + 1; i <= spot->behind + 2; i++) {
    const MzCue *cue = mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, i);

    if (cue == NULL)
      continue;
    if (mz_noun_governs_nothing (spot, cue) ||
        mz_metric_get_kind_cost (spot, mz_metric_row_get_concept (cue->row)) > 0)
      return FALSE;
    take_cheaper (best, cue->row, 0, MZ_RULE_METRIC_BEHIND, cue->first, cue->last);
    return TRUE;
  }
  return FALSE;
}

/* "earned 53 cents per share": what is reckoned a share without being its price. */
static gboolean
is_reckoned_each (const MzRow *row)
{
  MzConcept concept = mz_metric_get_concept (row);

  return concept == MZ_CONCEPT_PROFIT || concept == MZ_CONCEPT_LOSS ||
         concept == MZ_CONCEPT_REVENUE || concept == MZ_CONCEPT_DIVIDEND;
}

/* "pay 53 dollars per Versum share": whose share it is may stand between. */
static void
read_price_each (const MzSpot *spot, Candidate *best)
{
  static const char *const EACH[] = { "per", "لكل", NULL };
  static const char *const SHARES[] = { "share", "سهم", NULL };

  if (spot->quantity->kind != MZ_KIND_MONEY || mz_spot_is_big_money (spot) ||
      !mz_spot_is_word (spot, spot->behind, EACH) || is_reckoned_each (best->row))
    return;
  for (guint i = spot->behind + 1; i <= spot->behind + EACH_REACH; i++)
    if (mz_spot_is_word (spot, i, SHARES))
      *best = (Candidate){ mz_concept_find_row (spot->prose->lexicon, MZ_CONCEPT_SHARE_PRICE),
                           0,
                           { MZ_RULE_METRIC_BEHIND, spot->behind, i + 1 } };
}

/**
 * mz_metric_read:
 * @spot: a figure and its surroundings
 *
 * Returns: the noun that it is a figure of; a row of %NULL where there is none
 */
MzMetricReading
mz_metric_read (const MzSpot *spot)
{
  Candidate best = { .cost = MZ_NOUN_TOO_DEAR };

  if (!read_from_list (spot, &best) && !read_partitive (spot, &best)) {
    weigh_left (spot, &best);
    weigh_right (spot, &best);
    weigh_previous (spot, &best);
    read_price_each (spot, &best);
  }
  return (MzMetricReading){ best.row, best.ground };
}
