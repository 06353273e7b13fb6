/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decides whether a figure is a level or the size of a rise or fall: ordered rules, the first that
 * speaks decides. */
#include "extract/attributes.h"
#include "extract/change-level.h"
#include "extract/change-tie.h"
#include "extract/concept.h"

#define CUES_LEFT_MAX  48
#define REACH_PERCENT  60 /* half words in front that a rise of a percentage may stand */
#define REACH_AMOUNT   36 /* the same of an amount, which is more often a level */
#define REACH_REACHED  14 /* from a rise to the verb that it reaches its size by */
#define REACH_ADJACENT 3  /* directly in front */

static MzChangeReading
make_level (MzRule rule, guint from, guint to)
{
  return (MzChangeReading){ .change = MZ_CHANGE_LEVEL, .ground = { rule, from, to } };
}

/* "بعد الزيادة": a change that is known already tells the time of the number. */
static gboolean
is_circumstance (const MzSpot *spot, const MzCue *cue)
{
  static const char *const TIMES[] = { "قبل", "بعد", "before", "after", NULL };

  return mz_change_row_get_shape (cue->row) == MZ_SHAPE_NOUN && (cue->clitics & MZ_CLITIC_AL) &&
         cue->first > spot->sentence->first && mz_spot_is_word (spot, cue->first - 1, TIMES);
}

/* "ارتفعت خسائر الشركة 59%": where losses are what rises, the verb in front of them says so. */
static const MzCue *
find_verb_of (const MzSpot *spot, const MzCue *cue)
{
  const MzCue *verb;

  if (mz_change_row_get_shape (cue->row) != MZ_SHAPE_GAINS)
    return cue;
  verb = mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, spot->sentence->first, cue->first);
  return verb != NULL && mz_change_row_get_shape (verb->row) == MZ_SHAPE_MOVES ? verb : cue;
}

/* "falling short of", "rising above": a word that compares begins with the verb. */
static gboolean
is_part_of_comparison (const MzSpot *spot, const MzCue *cue)
{
  const MzCue *relation = mz_cues_beginning (spot->cues, MZ_TABLE_RELATIONS, cue->first);

  return relation != NULL && relation->last > cue->last &&
         relation->row->code == MZ_RELATION_VERSUS;
}

/* "صافي ربحها": the word is the end of a noun that figures are of. */
static gboolean
is_part_of_noun (const MzSpot *spot, const MzCue *cue)
{
  const MzCue *noun =
      mz_cues_ending (spot->cues, MZ_TABLE_METRICS, spot->sentence->first, cue->last);

  return noun != NULL &&
         (noun->first < cue->first || (mz_metric_row_get_concept (noun->row) == MZ_CONCEPT_LOSS &&
                                       mz_change_row_get_shape (cue->row) == MZ_SHAPE_MAKES));
}

/* The nearest word of rise or fall in front, not in front of the figure before. */
static const MzCue *
find_in_front (const MzSpot *spot, const MzMetricReading *metric, guint *distance)
{
  guint first = spot->previous != NULL ? spot->previous->last : spot->sentence->first;
  guint i = mz_cues_find (spot->cues, spot->head);

  for (guint step = 0; step < CUES_LEFT_MAX && i-- > 0; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < first)
      return NULL;
    /* What is part of the small words ("تزيد عن", "up from") or of the noun ("مخصص هبوط") says
     * something else there. */
    if (cue->table != MZ_TABLE_CHANGES || cue->last > spot->head ||
        mz_change_row_get_shape (cue->row) == MZ_SHAPE_BEHIND ||
        (cue->first > metric->ground.from && cue->last <= metric->ground.to) ||
        is_circumstance (spot, cue) || is_part_of_noun (spot, cue) ||
        is_part_of_comparison (spot, cue) || mz_cues_is_aside (spot->cues, cue->first))
      continue;
    *distance = mz_cues_measure (spot->cues, cue->last, spot->head);
    return find_verb_of (spot, cue);
  }
  return NULL;
}

/* "5% من قيمته", "of its value" is what falls, no whole that a part is taken of. */
static gboolean
is_own_worth (const MzSpot *spot, guint i)
{
  const MzCue *cue = mz_cues_beginning (spot->cues, MZ_TABLE_RELATIONS, i);

  if (i >= spot->sentence->last)
    return FALSE;
  return (cue != NULL && cue->row->code == MZ_RELATION_WORTH) ||
         mz_tokens_is (spot->prose->tokens, i, "its") ||
         mz_tokens_is (spot->prose->tokens, i, "their");
}

static gboolean
is_share_word (const MzSpot *spot, guint i)
{
  static const char *const SHARES[] = { "منها", "منه", "من", "of", NULL };

  return mz_spot_is_word (spot, i, SHARES) && !is_own_worth (spot, i + 1);
}

/* Whether a noun of the figure's own stands between a rise and the figure, in another clause. */
static gboolean
is_cut_off (const MzSpot *spot, const MzCue *cue, const MzMetricReading *metric)
{
  guint end = MIN (spot->head, spot->quantity->first);

  return metric->row != NULL && metric->ground.from >= cue->last && metric->ground.from < end &&
         mz_spot_is_parted (spot, cue->last, metric->ground.from);
}

static gboolean
is_growth (const MzSpot *spot, const MzCue *cue)
{
  const MzTokens *tokens = spot->prose->tokens;

  if (cue == NULL || cue->last != cue->first + 1)
    return FALSE;
  return mz_tokens_ends_with (tokens, cue->first, "نمو") ||
         mz_tokens_ends_with (tokens, cue->first, "نموا") ||
         mz_tokens_is (tokens, cue->first, "growth");
}

/* The word for growth in front of the figure, or of the figure that this one is compared with. */
static const MzCue *
find_growth (const MzSpot *spot, const MzCue *in_front)
{
  const MzSense *previous = spot->previous;
  guint first = previous != NULL ? previous->last : spot->sentence->first;
  guint i = mz_cues_find (spot->cues, spot->head);

  for (guint step = 0; step < CUES_LEFT_MAX && i-- > 0; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < first)
      break;
    if (cue->table == MZ_TABLE_CHANGES && is_growth (spot, cue))
      return mz_spot_is_parted (spot, cue->last, spot->head) ? NULL : cue;
  }
  return in_front == NULL && previous != NULL && previous->change == MZ_CHANGE_UP &&
                 is_growth (spot, previous->verb)
             ? previous->verb
             : NULL;
}

/* "cut its forecast of sales growth to 8% from 13%": a rate of growth is a rise, not a level. */
static gboolean
read_growth (const MzSpot *spot, const MzCue *in_front, MzChangeReading *reading)
{
  const MzCue *growth;

  if (!mz_spot_is_ratio (spot) ||
      (spot->relation != MZ_RELATION_TO && spot->relation != MZ_RELATION_FROM))
    return FALSE;
  growth = find_growth (spot, in_front);
  if (growth == NULL)
    return FALSE;
  *reading = mz_change_make (growth, MZ_RULE_CHANGE_OF_GROWTH);
  return TRUE;
}

/* "to" and "from" lead to levels, whatever rises. */
static gboolean
read_tied (const MzSpot *spot,
           const MzCue *in_front,
           const MzMetricReading *metric,
           MzChangeReading *reading)
{
  /* No price is at "3%": there "لأكثر من" is the size of its move. */
  if (spot->relation == MZ_RELATION_TO && mz_spot_is_ratio (spot) &&
      mz_concept_is_of_market (mz_metric_get_concept (metric->row)))
    return FALSE;
  if (spot->relation != MZ_RELATION_TO && spot->relation != MZ_RELATION_FROM &&
      spot->relation != MZ_RELATION_VERSUS && !mz_change_is_level (spot, in_front, metric))
    return FALSE;
  *reading = make_level (MZ_RULE_LEVEL_TIED, spot->head, spot->quantity->first);
  return TRUE;
}

/* "تراجع بنسبة طفيفة بلغت 0.5%": the rate is what reached it. */
static gboolean
is_rate_reached (const MzSpot *spot)
{
  guint at = spot->relation_cue != NULL ? spot->relation_cue->first : 0;

  for (guint n = 1; n <= 2 && at >= spot->sentence->first + n; n++) {
    const MzCue *rate = mz_cues_beginning (spot->cues, MZ_TABLE_RELATIONS, at - n);

    if (rate != NULL && rate->row->code == MZ_RELATION_BY)
      return mz_spot_is_ratio (spot);
  }
  return FALSE;
}

/* "بلغ", "was": the size of a change where that is what reached it, else a level. */
static gboolean
read_reached (const MzSpot *spot,
              const MzCue *cue,
              guint distance,
              const MzMetricReading *metric,
              MzChangeReading *reading)
{
  MzShape shape;

  if (spot->relation != MZ_RELATION_REACH || is_rate_reached (spot))
    return FALSE;
  if (cue != NULL) {
    shape = mz_change_row_get_shape (cue->row);
    if (shape != MZ_SHAPE_MOVES && shape != MZ_SHAPE_MAKES && distance <= REACH_REACHED &&
        (mz_spot_is_ratio (spot) || shape == MZ_SHAPE_GAINS || distance <= REACH_ADJACENT) &&
        !is_cut_off (spot, cue, metric)) {
      *reading = mz_change_make (cue, MZ_RULE_CHANGE_IN_FRONT);
      return TRUE;
    }
    /* A verb that is also a noun counts where it stands right in front: "بارتفاع بلغ 5%". */
    if (mz_spot_is_ratio (spot) && distance <= REACH_ADJACENT) {
      *reading = mz_change_make (cue, MZ_RULE_CHANGE_IN_FRONT);
      return TRUE;
    }
  }
  *reading = make_level (MZ_RULE_LEVEL_REACHED, spot->head, spot->quantity->first);
  return TRUE;
}

/* "تراجعت إلى المركز الثاني بقيمة": the verb has its "to" already. */
static gboolean
has_target (const MzSpot *spot, const MzCue *cue)
{
  guint end = mz_cues_find (spot->cues, spot->head);

  for (guint i = mz_cues_find (spot->cues, cue->last); i < end; i++) {
    const MzCue *target = mz_cues_get (spot->cues, i);

    if (target->table == MZ_TABLE_RELATIONS && target->row->code == MZ_RELATION_TO)
      return TRUE;
  }
  return FALSE;
}

/* "الزيادة من خلال 13 مليونا": what it is done with, not by how much. */
static gboolean
is_by_means (const MzSpot *spot, const MzCue *cue)
{
  static const char *const MEANS[] = { "خلال", "طريق", "through", "via", NULL };
  static const char *const WITH[] = { "من", "عن", NULL };

  for (guint i = cue->last; i < spot->head; i++)
    if (mz_spot_is_word (spot, i, MEANS) &&
        (mz_spot_is_word (spot, i - 1, WITH) ||
         !(mz_tokens_get (spot->prose->tokens, i)->flags & MZ_TOKEN_ARABIC)))
      return TRUE;
  return FALSE;
}

static gboolean
is_raising (const MzCue *cue)
{
  return mz_change_row_get_shape (cue->row) == MZ_SHAPE_MAKES &&
         mz_change_row_get_direction (cue->row) == MZ_CHANGE_UP;
}

/* Whether an amount in front of which @cue stands is what it rises by. */
static gboolean
governs_amount (const MzSpot *spot, const MzCue *cue, guint distance, const MzMetricReading *metric)
{
  MzShape shape = mz_change_row_get_shape (cue->row);
  gboolean noun_between = metric->row != NULL && metric->ground.from >= cue->last &&
                          metric->ground.from < spot->quantity->first;

  if (distance > REACH_AMOUNT || mz_spot_is_parted (spot, cue->last, spot->head))
    return FALSE;
  switch (spot->relation) {
  case MZ_RELATION_WORTH:
    if (has_target (spot, cue))
      return FALSE;
    /* "ارتفعت المصاريف بمبلغ 11 مليونا", "ارتفاع المصاريف بمبلغ 11 مليونا" */
    if ((shape == MZ_SHAPE_MOVES || shape == MZ_SHAPE_NOUN || shape == MZ_SHAPE_STATE) &&
        noun_between &&
        mz_cues_measure (spot->cues, cue->last, metric->ground.from) <= REACH_ADJACENT)
      return TRUE;
    return distance <= REACH_ADJACENT || !noun_between ||
           mz_cues_measure (spot->cues, metric->ground.to, spot->quantity->first) > 6;
  case MZ_RELATION_BY:
    return TRUE;
  default:
    if (is_by_means (spot, cue))
      return FALSE;
    /* "القفزة في الثروة جاءت عقب عقود تتجاوز 5 ملايين": what rose is not what the number is of. */
    if (shape == MZ_SHAPE_NOUN && noun_between &&
        mz_cues_measure (spot->cues, cue->last, metric->ground.from) > REACH_ADJACENT * 2)
      return FALSE;
    /* "raised 5 billion in a share sale": money that came in. */
    if (is_raising (cue) && distance <= REACH_ADJACENT)
      return FALSE;
    /* "ticked up after it announced a 10 million buyback": the number is of the noun behind it. */
    if (metric->row != NULL && metric->ground.from >= spot->behind)
      return shape == MZ_SHAPE_GAINS || metric->ground.rule == MZ_RULE_METRIC_OF_CHANGE_BEHIND ||
             distance <= REACH_ADJACENT;
    if (is_raising (cue))
      return noun_between;
    return TRUE;
  }
}

static gboolean
read_in_front (const MzSpot *spot,
               const MzCue *cue,
               guint distance,
               const MzMetricReading *metric,
               MzChangeReading *reading)
{
  MzRule rule =
      distance <= REACH_AMOUNT / 2 ? MZ_RULE_CHANGE_IN_FRONT : MZ_RULE_CHANGE_FAR_IN_FRONT;

  if (cue == NULL || is_cut_off (spot, cue, metric))
    return FALSE;
  if (mz_spot_is_ratio (spot)) {
    if (distance > REACH_PERCENT)
      return FALSE;
    if (spot->relation != MZ_RELATION_BY && distance > REACH_ADJACENT * 3 &&
        is_share_word (spot, spot->behind))
      return FALSE;
  } else if (!governs_amount (spot, cue, distance, metric)) {
    return FALSE;
  }
  *reading = mz_change_make (cue, rule);
  return TRUE;
}

static gboolean
read_sign (const MzSpot *spot, MzChangeReading *reading)
{
  guint flags = spot->quantity->flags & (MZ_QUANTITY_PLUS | MZ_QUANTITY_NEGATIVE);

  if (flags == 0 || !mz_spot_is_ratio (spot))
    return FALSE;
  *reading = (MzChangeReading){ .change = flags & MZ_QUANTITY_PLUS ? MZ_CHANGE_UP : MZ_CHANGE_DOWN,
                                .ground = { MZ_RULE_CHANGE_SIGN, spot->quantity->first,
                                            spot->quantity->last } };
  return TRUE;
}

/**
 * mz_change_read:
 * @spot: a figure and its surroundings
 * @metric: the noun that it is a figure of
 *
 * Returns: whether it is a level or by how much something rises or falls, and what says so
 */
MzChangeReading
mz_change_read (const MzSpot *spot, const MzMetricReading *metric)
{
  const MzCue *behind = mz_change_find_behind (spot);
  guint distance = 0;
  const MzCue *in_front = find_in_front (spot, metric, &distance);
  MzChangeReading reading;

  if (behind != NULL && (mz_spot_is_ratio (spot) ||
                         (spot->relation != MZ_RELATION_TO && spot->relation != MZ_RELATION_FROM)))
    return mz_change_make (behind, MZ_RULE_CHANGE_BEHIND);
  if (in_front == NULL && (mz_change_read_as_before (spot, metric, &reading) ||
                           mz_change_read_verb_before (spot, metric, &reading)))
    return reading;
  if (mz_change_is_premium (spot, in_front))
    return make_level (MZ_RULE_LEVEL_PREMIUM, spot->behind, spot->behind + 1);
  if (read_growth (spot, in_front, &reading))
    return reading;
  if (read_tied (spot, in_front, metric, &reading) ||
      read_reached (spot, in_front, distance, metric, &reading) ||
      read_in_front (spot, in_front, distance, metric, &reading) || read_sign (spot, &reading)) {
    reading.verb = in_front;
    return reading;
  }
  if (mz_spot_is_ratio (spot) && is_share_word (spot, spot->behind))
    return make_level (MZ_RULE_LEVEL_SHARE, spot->behind, spot->behind + 1);
  return make_level (MZ_RULE_LEVEL_PLAIN, 0, 0);
}
