/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the noun that a figure is a figure of. Each noun near it is a candidate with a cost: how
 * far it stands, in half words, and what speaks against it; the cheapest wins. */
#include "extract/attributes.h"

#include "extract/metric-kind.h"
#include "extract/period-phrase.h"

#include <string.h>

#define CUES_LEFT_MAX 48  /* candidates looked at in front, so that time stays in proportion */
#define REACH_RIGHT   7   /* tokens behind a figure that its noun may stand at */
#define TOO_DEAR      400 /* no candidate */
#define LINK_NEAR     4   /* half words up to which "on revenue of" governs */
#define NEAR          16  /* up to this cost a noun in front is near */

/* What speaks against a candidate, in half words. */
#define COST_MODIFIER    10 /* it stands behind a preposition: "after tax" */
#define COST_GENERIC     8  /* "spent": the noun behind it may say on what */
#define COST_HEADLESS    12 /* behind it a verb without a subject begins anew: "وارتفع بنسبة" */
#define COST_ASPECT      60 /* "by assets", "من حيث الأصول": what a rank is of */
#define COST_BEHIND      9  /* "13 billion investment" */
#define COST_BEHIND_LINK 4  /* "5 million in profit", "5 ملايين من الأرباح" */
#define COST_AS_BEFORE   5  /* the metric of the figure before */
#define COST_GAIN        9  /* "lost" names a metric less than a noun does */

typedef struct {
  const MzRow *row;
  guint cost;
  MzGround ground;
} Candidate;

static gboolean
is_word (const MzSpot *spot, guint i, const char *const *words, guint n)
{
  g_autofree char *word = NULL;

  if (mz_tokens_get (spot->prose->tokens, i)->type != MZ_TOKEN_WORD)
    return FALSE;
  word = mz_tokens_dup_folded (spot->prose->tokens, i);
  for (guint k = 0; k < n; k++)
    if (g_str_equal (words[k], word))
      return TRUE;
  return FALSE;
}

/* "توقعاتها للإنفاق الرأسمالي", "ميزانيتها للتسويق": the plan is of what stands behind it. */
static gboolean
is_plan_in_front (const MzSpot *spot, const MzCue *cue)
{
  g_autofree char *word = NULL;

  if (mz_cues_ending (spot->cues, MZ_TABLE_MODALITIES, spot->sentence->first, cue->first) != NULL)
    return TRUE;
  if (cue->first == spot->sentence->first)
    return FALSE;
  word = mz_tokens_dup_folded (spot->prose->tokens, cue->first - 1);
  return strstr (word, "ميزاني") != NULL || strstr (word, "موازن") != NULL;
}

/* A noun behind a preposition is no governor: "after tax", "من المبيعات"; but "a rise in profit" is
 * of profit, and "on revenue of 5 million" right in front of the number is of revenue. */
static guint
get_modifier_cost (const MzSpot *spot, const MzCue *cue, guint distance)
{
  static const char *const CIRCUMSTANCES[] = { "after", "before", "despite", "amid", "through",
                                               "via",   "بعد",    "قبل",     "بسبب", "وسط",
                                               "رغم",   "عبر",    "خلال",    "عن",   "باستثناء" };
  static const char *const LINKS[] = { "with", "on", "in", "of", "from", "for",
                                       "by",   "مع", "من", "في", "علي" };
  static const char *const ASPECTS[] = { "حيث", "terms", "by" };
  guint i = cue->first;

  if (cue->clitics & MZ_CLITIC_LI)
    return is_plan_in_front (spot, cue) ? 0 : COST_MODIFIER;
  if (cue->clitics & (MZ_CLITIC_BI | MZ_CLITIC_KA))
    return distance > LINK_NEAR ? COST_MODIFIER : 0;
  while (i > spot->sentence->first &&
         mz_tokens_get (spot->prose->tokens, i - 1)->type == MZ_TOKEN_SIGN)
    i--;
  if (i == spot->sentence->first)
    return 0;
  if (is_word (spot, i - 1, ASPECTS, G_N_ELEMENTS (ASPECTS)))
    return COST_ASPECT;
  if (is_word (spot, i - 1, CIRCUMSTANCES, G_N_ELEMENTS (CIRCUMSTANCES)))
    return COST_MODIFIER;
  if (distance <= LINK_NEAR || !is_word (spot, i - 1, LINKS, G_N_ELEMENTS (LINKS)))
    return 0;
  if (mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, spot->sentence->first, i - 1) != NULL)
    return 0;
  return COST_MODIFIER;
}

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

/* "oil revenues": the last of nouns in a row is what the others are of. */
static gboolean
is_modifier (const MzSpot *spot, const MzCue *cue)
{
  return !(mz_tokens_get (spot->prose->tokens, cue->first)->flags & MZ_TOKEN_ARABIC) &&
         mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, cue->last) != NULL;
}

static gboolean
is_bracketed (const MzSpot *spot, guint i)
{
  return (mz_tokens_get (spot->prose->tokens, i)->flags & MZ_TOKEN_BRACKETED) != 0;
}

/* Said in passing, part of a name, or the share of "per share": no noun that a figure is of. */
static gboolean
is_no_noun (const MzSpot *spot, const MzCue *cue)
{
  static const char *const EACH[] = { "per", "a", "each", "every", "one", "كل", "لكل" };

  if (mz_cues_is_aside (spot->cues, cue->first) &&
      !mz_cues_is_aside (spot->cues, spot->quantity->first))
    return TRUE;
  if (is_bracketed (spot, cue->first) && !is_bracketed (spot, spot->quantity->first))
    return TRUE;
  if ((mz_mentions_is_inside (spot->mentions, cue->first) &&
       mz_metric_row_get_concept (cue->row) != MZ_CONCEPT_INDEX) ||
      is_modifier (spot, cue))
    return TRUE;
  if (mz_metric_row_get_concept (cue->row) != MZ_CONCEPT_SHARE_PRICE)
    return FALSE;
  return (cue->clitics & MZ_CLITIC_LI) != 0 ||
         (cue->first > spot->sentence->first &&
          is_word (spot, cue->first - 1, EACH, G_N_ELEMENTS (EACH)));
}

/* An Arabic verb joined by "و" right in front: its subject is that of the clause before. */
static const MzCue *
find_headless_verb (const MzSpot *spot)
{
  const MzCue *cue =
      mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, spot->sentence->first, spot->head);

  if (cue == NULL || mz_change_row_get_shape (cue->row) != MZ_SHAPE_MOVES)
    return NULL;
  return cue->clitics == MZ_CLITIC_WA || cue->clitics == MZ_CLITIC_FA ? cue : NULL;
}

/* The object of the clause before is no subject of a verb without one: only the first noun is. */
static guint
get_verb_cost (const MzSpot *spot, const MzCue *verb, const MzCue *cue)
{
  guint cost = mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_SPENT ? COST_GENERIC : 0;

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
    if (cue->table != MZ_TABLE_METRICS || is_no_noun (spot, cue))
      continue;
    take_cheaper (best, cue->row,
                  distance + get_modifier_cost (spot, cue, distance) +
                      get_verb_cost (spot, verb, cue) +
                      mz_metric_get_kind_cost (spot, mz_metric_row_get_concept (cue->row)),
                  distance <= NEAR ? MZ_RULE_METRIC_IN_FRONT : MZ_RULE_METRIC_FAR_IN_FRONT,
                  cue->first, cue->last);
  }
}

static gboolean
is_link (const MzSpot *spot, guint i)
{
  static const char *const LINKS[] = { "in", "of", "on", "من", "في", "علي", "as" };

  return is_word (spot, i, LINKS, G_N_ELEMENTS (LINKS));
}

/* "$34.9 billion third-quarter capital expenditure": a time in between is passed over. */
static guint
skip_period (const MzSpot *spot, guint i, guint end)
{
  MzPeriod period;

  return mz_period_phrase_read (spot->prose, spot->cues, i, end, &period);
}

static gboolean
is_parting (const MzToken *token)
{
  if (token->type == MZ_TOKEN_NUMBER)
    return TRUE;
  return token->type == MZ_TOKEN_SIGN && token->sign != '"' && token->sign != '-' &&
         token->sign != '\'' && token->sign != '(' && token->sign != ')';
}

/* What stands between a figure and a noun behind it. */
typedef struct {
  gboolean parted;    /* another clause or figure begins */
  gboolean linked;    /* "in", "of", "من" */
  gboolean of_change; /* a change that the figure measures: "a 15% drop in profit" */
} Gap;

static Gap
look_across (const MzSpot *spot, guint to)
{
  Gap gap = { 0 };
  guint i = spot->behind;

  while (i < to && !gap.parted) {
    const MzToken *token = mz_tokens_get (spot->prose->tokens, i);
    const MzCue *change = mz_cues_beginning (spot->cues, MZ_TABLE_CHANGES, i);
    guint behind_period = skip_period (spot, i, to);

    if (behind_period > i) {
      i = behind_period;
    } else if (change != NULL && change->last < to && is_link (spot, change->last)) {
      gap.of_change = TRUE;
      i = change->last;
    } else {
      gap.parted = !(token->flags & MZ_TOKEN_BRACKETED) && is_parting (token);
      gap.linked = gap.linked || is_link (spot, i);
      i++;
    }
  }
  return gap;
}

/* What it costs to get from behind the figure to the noun @cue: TOO_DEAR where that is not in its
 * clause. Arabic needs a link, unless the noun follows at once as in headlines. */
static guint
measure_right (const MzSpot *spot, const MzCue *cue, gboolean *of_change)
{
  gboolean arabic = mz_tokens_get (spot->prose->tokens, cue->first)->flags & MZ_TOKEN_ARABIC;
  Gap gap = look_across (spot, cue->first);
  guint distance = mz_cues_measure (spot->cues, spot->behind, cue->first);

  *of_change = gap.of_change;
  if (gap.parted)
    return TOO_DEAR;
  if (gap.of_change)
    return 0;
  if (gap.linked || (cue->clitics & (MZ_CLITIC_KA | MZ_CLITIC_LI)))
    return distance + COST_BEHIND_LINK;
  return arabic && distance > 0 ? TOO_DEAR : distance + COST_BEHIND;
}

static void
weigh_right (const MzSpot *spot, Candidate *best)
{
  guint end = MIN (spot->behind + REACH_RIGHT, spot->sentence->last);

  for (guint i = mz_cues_find (spot->cues, spot->behind); i < spot->cues->cues->len; i++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);
    gboolean of_change;
    guint cost;

    if (cue->first >= end)
      return;
    if (cue->table != MZ_TABLE_METRICS || is_no_noun (spot, cue))
      continue;
    cost = measure_right (spot, cue, &of_change);
    if (cost < TOO_DEAR)
      take_cheaper (best, cue->row,
                    cost + mz_metric_get_kind_cost (spot, mz_metric_row_get_concept (cue->row)),
                    of_change ? MZ_RULE_METRIC_OF_CHANGE_BEHIND : MZ_RULE_METRIC_BEHIND, cue->first,
                    cue->last);
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

static void
weigh_previous (const MzSpot *spot, Candidate *best)
{
  const MzSense *previous = spot->previous;
  guint cost;

  if (previous == NULL || previous->metric == NULL || previous->last > spot->head)
    return;
  cost = is_compared_with_previous (spot)
             ? 0
             : mz_cues_measure (spot->cues, previous->last, spot->head) +
                   (is_tied_to_previous (spot) ? 0 : COST_AS_BEFORE);
  cost += mz_metric_get_kind_cost (spot, mz_metric_row_get_concept (previous->metric));
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
        mz_cues_measure (spot->cues, cue->last, place.first) > 40)
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

/**
 * mz_metric_read:
 * @spot: a figure and its surroundings
 *
 * Returns: the noun that it is a figure of; a row of %NULL where there is none
 */
MzMetricReading
mz_metric_read (const MzSpot *spot)
{
  Candidate best = { .cost = TOO_DEAR };

  if (!read_from_list (spot, &best)) {
    weigh_left (spot, &best);
    weigh_right (spot, &best);
    weigh_previous (spot, &best);
  }
  return (MzMetricReading){ best.row, best.ground };
}
