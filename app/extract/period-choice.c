/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses the time that a figure covers among those that its sentence names: the nearest that is of
 * its kind, behind it or in front of it, with no other clause or figure between. */
#include "extract/period-choice.h"

#include "extract/time-words.h"

#include <string.h>

#define TIMES_MAX     16 /* looked at on each side */
#define TOO_FAR       40 /* half words */
#define TIED          8
#define TIED_COMPARED 11
#define TIE_GAP       3 /* tokens between two figures of one statement: "26% to 51 billion" */

/* What speaks against a time, in half words. */
#define COST_FIGURE 30 /* another figure stands between */
#define COST_SHARED 4  /* the same, but both are of one statement */
#define COST_PASSED 6  /* a figure between in front */
#define COST_CLAUSE 40 /* a comma, and more than the time behind it */
#define COST_BARE   6  /* "quarter": says little */
#define COST_LONG   16 /* a quarter or more, of a price */
#define COST_OTHER  16 /* "while": the time is of the other clause */
#define LEAD_MAX    12 /* most that a time which opens a clause costs */
#define LEAD_TOKENS 3
#define COMPARE_FAR 36 /* behind the change; in front of it half as much */

/**
 * mz_pace_get:
 * @spot: a figure
 * @metric: what it is of
 *
 * Returns: how it goes with time
 */
MzPace
mz_pace_get (const MzSpot *spot, const MzMetricReading *metric)
{
  if (spot->quantity->kind == MZ_KIND_POINTS || spot->quantity->kind == MZ_KIND_PRICE)
    return MZ_PACE_MARKET;
  if (metric->row == NULL)
    return spot->quantity->kind == MZ_KIND_MONEY ? MZ_PACE_FLOW : MZ_PACE_STOCK;
  switch (mz_metric_row_get_concept (metric->row)) {
  case MZ_CONCEPT_SHARE_PRICE:
  case MZ_CONCEPT_INDEX:
  case MZ_CONCEPT_MARKET_CAP:
  case MZ_CONCEPT_PRICE:
  case MZ_CONCEPT_TURNOVER:
  case MZ_CONCEPT_RATE:
  case MZ_CONCEPT_WEALTH:
    return MZ_PACE_MARKET;
  case MZ_CONCEPT_REVENUE:
  case MZ_CONCEPT_PROFIT:
  case MZ_CONCEPT_MARGIN:
  case MZ_CONCEPT_LOSS:
  case MZ_CONCEPT_CAPEX:
  case MZ_CONCEPT_UNITS:
    return MZ_PACE_RESULT;
  case MZ_CONCEPT_STAKE:
  case MZ_CONCEPT_SHARES:
  case MZ_CONCEPT_PEOPLE:
    return MZ_PACE_STOCK;
  default:
    break;
  }
  if (mz_metric_row_get_role (metric->row, MZ_CHANGE_LEVEL, TRUE) == MZ_ROLE_RESULT ||
      strcmp (mz_metric_row_get_metric (metric->row), "opex") == 0)
    return MZ_PACE_RESULT;
  return MZ_PACE_FLOW;
}

/* What is made over a stretch is not made on the day on which it is told. */
static gboolean
is_of_pace (const MzTime *time, MzPace pace)
{
  const MzPeriod *period = &time->phrase.period;

  if (pace != MZ_PACE_FLOW && pace != MZ_PACE_RESULT)
    return TRUE;
  if (time->phrase.kind == MZ_TIME_SAME)
    return TRUE;
  if (time->phrase.kind != MZ_TIME_STRETCH)
    return FALSE;
  return (period->unit != MZ_UNIT_DAY && period->unit != MZ_UNIT_SESSION) ||
         (period->anchor == MZ_ANCHOR_NONE && period->count > 1) ||
         period->anchor == MZ_ANCHOR_END || period->anchor == MZ_ANCHOR_SINCE;
}

static guint
get_index (const MzSpot *spot)
{
  return (guint) (spot->quantity - &g_array_index (spot->prose->quantities, MzQuantity, 0));
}

/* How many tokens stand from @from to in front of @to, but for those of times. */
static guint
count_between (const MzSpot *spot, guint from, guint to)
{
  guint n = to > from ? to - from : 0;

  for (guint i = mz_times_find (spot->times, from); i < spot->times->times->len; i++) {
    const MzTime *time = mz_times_get (spot->times, i);

    if (time->last > to)
      break;
    n -= time->last - time->first;
  }
  return n;
}

/* Whether two figures with these tokens between them are told of one time: "26% to 51 billion", "5
 * million, or 2 a share", but not "5 million from 4 million in 2024". */
static gboolean
is_of_one_statement (const MzSpot *spot, guint from, guint to)
{
  guint n = count_between (spot, from, to);

  for (guint i = mz_cues_find (spot->cues, from); i < spot->cues->cues->len; i++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first >= to || cue->first > from + TIE_GAP)
      break;
    if (cue->table != MZ_TABLE_RELATIONS)
      continue;
    if (cue->row->code == MZ_RELATION_RESTATE)
      return n <= 2 * TIE_GAP;
    if (cue->row->code == MZ_RELATION_FROM || cue->row->code == MZ_RELATION_VERSUS)
      return FALSE;
  }
  return n <= TIE_GAP && !mz_spot_is_parted (spot, from, to);
}

/* What the figures between the one spoken of and token @to behind it cost. */
static guint
get_behind_cost (const MzSpot *spot, guint to)
{
  guint cost = 0;
  guint last = spot->behind;

  for (guint i = get_index (spot) + 1; i < spot->prose->quantities->len; i++) {
    const MzQuantity *quantity = mz_prose_get_quantity (spot->prose, i);

    if (quantity->first >= to || cost >= TOO_FAR)
      break;
    if (quantity->unread != MZ_UNREAD_NONE || (quantity->flags & MZ_QUANTITY_IN_BRACKETS))
      continue;
    cost += is_of_one_statement (spot, last, quantity->first) ? COST_SHARED : COST_FIGURE;
    last = quantity->last;
  }
  return cost;
}

/* Whether a comma stands in front of @to, with more than a preposition behind it. */
static gboolean
begins_clause (const MzSpot *spot, guint from, guint to)
{
  guint n_words = 0;

  for (guint i = to; i > from && n_words < TOO_FAR / 2; i--) {
    const MzToken *token = mz_tokens_get (spot->prose->tokens, i - 1);

    if (token->type == MZ_TOKEN_SIGN &&
        (token->sign == ',' || token->sign == 0x060C || token->sign == ';' ||
         token->sign == 0x061B || token->sign == ':'))
      return n_words > 2;
    n_words += token->type == MZ_TOKEN_WORD;
  }
  return FALSE;
}

static guint
weigh_behind (const MzSpot *spot, const MzTime *time)
{
  guint cost = mz_cues_measure (spot->cues, spot->behind, time->first);

  if (begins_clause (spot, spot->behind, time->first) ||
      (time->first > spot->behind &&
       mz_tokens_get (spot->prose->tokens, time->first)->clitics & MZ_CLITIC_WA))
    cost += COST_CLAUSE;
  return cost + get_behind_cost (spot, time->first);
}

static gboolean
is_comma (const MzSpot *spot, guint i)
{
  const MzToken *token = mz_tokens_get (spot->prose->tokens, i);

  return token->type == MZ_TOKEN_SIGN && (token->sign == ',' || token->sign == 0x060C);
}

/* "In the third quarter, ...", "..., and in October 2022, ...": what comes behind is of that time.
 */
static gboolean
is_lead (const MzSpot *spot, const MzTime *time)
{
  if (time->first <= spot->sentence->first + LEAD_TOKENS)
    return TRUE;
  if (time->last >= spot->sentence->last || !is_comma (spot, time->last))
    return FALSE;
  for (guint i = time->first; i > time->first - LEAD_TOKENS; i--)
    if (is_comma (spot, i - 1))
      return TRUE;
  return FALSE;
}

/* Whether another clause begins between: "while", "بينما". */
static gboolean
is_other_clause (const MzSpot *spot, guint from, guint to)
{
  static const char *const WORDS[] = { "while", "whereas", "but", "بينما", "فيما", "لكن", "اما" };
  MzTimeReader reader = { spot->prose, spot->cues, to };

  for (guint i = from; i < to; i++)
    if (mz_time_words_is (&reader, i, WORDS, G_N_ELEMENTS (WORDS)))
      return TRUE;
  return FALSE;
}

static guint
weigh_front (const MzSpot *spot, const MzTime *time)
{
  guint to = MAX (spot->head, time->last);
  guint cost = mz_cues_measure (spot->cues, time->last, to);

  for (guint i = get_index (spot); i-- > 0 && cost < TOO_FAR;) {
    const MzQuantity *quantity = mz_prose_get_quantity (spot->prose, i);

    if (quantity->last <= time->last)
      break;
    if (quantity->unread == MZ_UNREAD_NONE)
      cost += COST_PASSED;
  }
  if (is_lead (spot, time))
    return MIN (cost, LEAD_MAX);
  return cost < TOO_FAR && is_other_clause (spot, time->last, to) ? cost + COST_OTHER : cost;
}

/* "a year earlier" is of the number beside it and no other. */
static gboolean
is_allowed (const MzSpot *spot, const MzTime *time, MzPace pace, MzChange change, guint cost)
{
  gboolean behind = time->first >= spot->behind;

  if (!is_of_pace (time, pace))
    return FALSE;
  switch (time->standing) {
  case MZ_TIME_COVERS:
    if (time->may_compare && change != MZ_CHANGE_LEVEL)
      return FALSE;
    /* "to 26 billion in the first quarter from 27 billion": the quarter is of the other. */
    if (!behind && time->is_owned &&
        (spot->relation == MZ_RELATION_FROM || spot->relation == MZ_RELATION_VERSUS))
      return FALSE;
    return behind || time->phrase.kind != MZ_TIME_STEP || !time->is_owned;
  case MZ_TIME_EARLIER:
    if (change != MZ_CHANGE_LEVEL)
      return FALSE;
    return behind ? cost <= TIED : !time->is_owned;
  case MZ_TIME_COMPARES:
    /* "up from 21 billion in 2024": the number is what is compared with, the time is its own. */
    return (spot->relation == MZ_RELATION_FROM || spot->relation == MZ_RELATION_VERSUS) && behind &&
           cost <= TIED && time->phrase.period.unit != MZ_UNIT_NONE;
  default:
    return FALSE;
  }
}

static void
consider (const MzSpot *spot,
          const MzTime *time,
          MzPace pace,
          MzChange change,
          const MzTime **best,
          guint *least)
{
  guint cost = time->first >= spot->behind ? weigh_behind (spot, time) : weigh_front (spot, time);

  if (!is_allowed (spot, time, pace, change, cost))
    return;
  if (mz_time_phrase_is_bare (&time->phrase) && time->phrase.kind == MZ_TIME_STRETCH)
    cost += COST_BARE;
  if (pace == MZ_PACE_MARKET && time->phrase.kind == MZ_TIME_STRETCH &&
      time->phrase.period.unit > MZ_UNIT_MONTH && time->phrase.period.anchor != MZ_ANCHOR_TO_DATE &&
      time->phrase.period.anchor != MZ_ANCHOR_SINCE)
    cost += COST_LONG;
  /* What is compared with has a time of its own or that of the number before it. */
  if ((spot->relation == MZ_RELATION_FROM || spot->relation == MZ_RELATION_VERSUS) &&
      spot->previous != NULL && cost > TIED_COMPARED)
    return;
  if (cost >= *least)
    return;
  *least = cost;
  *best = time;
}

/* Behind a time that is the figure's own or that its clause begins with, none in front of that is
 * asked. */
static gboolean
ends_search (const MzSpot *spot, const MzTime *time)
{
  if (is_lead (spot, time))
    return TRUE;
  return !mz_time_phrase_is_bare (&time->phrase) &&
         (spot->previous == NULL || time->first >= spot->previous->last);
}

/**
 * mz_period_choose:
 * @spot: a figure and its surroundings
 * @pace: how it goes with time
 * @change: whether it is a level
 * @is_tied: (out): whether the time stands right beside it
 *
 * Returns: (transfer none) (nullable): the time that it covers
 */
const MzTime *
mz_period_choose (const MzSpot *spot, MzPace pace, MzChange change, gboolean *is_tied)
{
  const MzTime *best = NULL;
  guint least = TOO_FAR;
  guint at = mz_times_find (spot->times, spot->behind);

  for (guint i = at; i < spot->times->times->len && i - at < TIMES_MAX; i++) {
    const MzTime *time = mz_times_get (spot->times, i);

    if (time->first >= spot->sentence->last)
      break;
    consider (spot, time, pace, change, &best, &least);
  }
  for (guint i = at, step = 0; i-- > 0 && step < TIMES_MAX; step++) {
    const MzTime *time = mz_times_get (spot->times, i);

    if (time->first < spot->sentence->first)
      break;
    if (time->last > spot->quantity->first)
      continue;
    consider (spot, time, pace, change, &best, &least);
    if (best == time && ends_search (spot, time))
      break;
  }
  *is_tied = least <= TIED;
  return best;
}

static MzComparison
get_comparison (const MzPeriod *period)
{
  if (period->comparison != MZ_COMPARISON_NONE)
    return period->comparison;
  switch (period->unit) {
  case MZ_UNIT_QUARTER:
    return period->anchor == MZ_ANCHOR_EARLIER ? MZ_COMPARISON_QUARTER : MZ_COMPARISON_YEAR;
  case MZ_UNIT_MONTH:
    return period->anchor == MZ_ANCHOR_EARLIER ? MZ_COMPARISON_MONTH : MZ_COMPARISON_YEAR;
  case MZ_UNIT_DAY:
  case MZ_UNIT_SESSION:
  case MZ_UNIT_WEEK:
    return MZ_COMPARISON_NONE;
  default:
    return MZ_COMPARISON_YEAR;
  }
}

/**
 * mz_period_choose_comparison:
 * @spot: a figure that is a change
 * @time: (out) (transfer none) (nullable): what says so
 *
 * Returns: what the change is measured against
 */
MzComparison
mz_period_choose_comparison (const MzSpot *spot, const MzTime **time)
{
  guint at = mz_times_find (spot->times, spot->behind);
  guint least = COMPARE_FAR;

  *time = NULL;
  for (guint i = at > TIMES_MAX ? at - TIMES_MAX : 0;
       i < spot->times->times->len && i < at + TIMES_MAX; i++) {
    const MzTime *found = mz_times_get (spot->times, i);
    guint cost;

    if (found->first >= spot->sentence->last)
      break;
    if (found->first < spot->sentence->first ||
        (found->standing != MZ_TIME_COMPARES && found->standing != MZ_TIME_EARLIER &&
         !found->may_compare) ||
        (found->last > spot->quantity->first && found->first < spot->behind))
      continue;
    cost =
        found->first >= spot->behind ? weigh_behind (spot, found) : 2 * weigh_front (spot, found);
    if (cost >= least || get_comparison (&found->phrase.period) == MZ_COMPARISON_NONE)
      continue;
    least = cost;
    *time = found;
  }
  return *time != NULL ? get_comparison (&(*time)->phrase.period) : MZ_COMPARISON_NONE;
}
