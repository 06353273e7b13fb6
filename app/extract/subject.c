/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the company or index whose figure it is: the nearest one named, the one a word stands for,
 * or the one that the text has been speaking of. */
#include "extract/attributes.h"
#include "extract/mention-group.h"

#define MENTIONS_MAX 24 /* candidates looked at on each side */
#define REACH_RIGHT  6  /* tokens behind a figure that its company may stand at */
#define TOO_DEAR     400
#define NEAR         24

/* What speaks against a candidate, in half words. */
#define COST_SOURCE    80 /* dearer than nobody in the sentence */
#define COST_ASIDE     40
#define COST_ACTOR     6
#define COST_BEHIND    5  /* "16% for Facebook" */
#define COST_LATER     45 /* named later in the sentence, with no tie */
#define COST_AS_BEFORE 2
#define COST_FOCUS     60 /* nobody in the sentence */

typedef struct {
  const MzMention *mention; /* NULL where it is another figure's or the text's */
  const char *company;
  const char *index;
  guint cost;
  MzGround ground;
} Candidate;

static void
take_group (const MzSpot *spot, guint i, Candidate *candidate)
{
  const char *joined = mz_mention_group_keep_names (spot, i);
  gboolean is_index = mz_mentions_get (spot->mentions, i)->is_index;

  candidate->company = is_index ? NULL : joined;
  candidate->index = is_index ? joined : NULL;
}

static void
take_mention (const MzSpot *spot, guint i, guint cost, MzRule rule, Candidate *best)
{
  const MzMention *mention = mz_mentions_get (spot->mentions, i);

  if (cost >= best->cost)
    return;
  *best = (Candidate){ .mention = mention,
                       .cost = cost,
                       .ground = { rule, mention->first, mention->last } };
  if (mention->kind == MZ_MENTION_NAMED)
    take_group (spot, i, best);
  else
    best->company = mention->name;
}

static guint
get_standing_cost (const MzSpot *spot, const MzMention *mention)
{
  if (mention->standing == MZ_STANDING_SOURCE)
    return COST_SOURCE;
  if (mention->standing != MZ_STANDING_SUBJECT || mz_cues_is_aside (spot->cues, mention->first))
    return COST_ASIDE;
  return mention->kind == MZ_MENTION_ACTOR ? COST_ACTOR : 0;
}

static MzRule
get_rule (const MzMention *mention, guint distance)
{
  switch (mention->kind) {
  case MZ_MENTION_REFERENCE:
    return MZ_RULE_COMPANY_REFERENCE;
  case MZ_MENTION_ACTOR:
    return MZ_RULE_COMPANY_ACTOR;
  default:
    return distance <= NEAR ? MZ_RULE_COMPANY_IN_FRONT : MZ_RULE_COMPANY_FAR_IN_FRONT;
  }
}

/* "5% of X", "5% من X" */
static gboolean
is_part_word (const MzSpot *spot, guint i)
{
  static const char *const WORDS[] = { "of", "in", "من", "في" };

  return mz_tokens_is_one_of (spot->prose->tokens, i, WORDS, G_N_ELEMENTS (WORDS));
}

/* "16% for Facebook", "16 بالمئة لأسهم فيسبوك": directly behind, with no clause between. */
static gboolean
is_tied_behind (const MzSpot *spot, const MzMention *mention)
{
  gboolean share = spot->quantity->kind == MZ_KIND_PERCENT;
  gboolean tied = FALSE;

  if (mention->first > spot->behind + REACH_RIGHT)
    return FALSE;
  for (guint i = spot->behind; i < mention->first; i++) {
    const MzToken *token = mz_tokens_get (spot->prose->tokens, i);

    if (token->type == MZ_TOKEN_NUMBER || (token->type == MZ_TOKEN_SIGN && token->sign != '"'))
      return FALSE;
    if (token->type != MZ_TOKEN_WORD)
      continue;
    if (mz_tokens_is (spot->prose->tokens, i, "and") ||
        mz_tokens_is (spot->prose->tokens, i, "while"))
      return FALSE;
    tied = tied || mz_tokens_is (spot->prose->tokens, i, "for") ||
           (share && is_part_word (spot, i)) || (token->clitics & MZ_CLITIC_LI) != 0;
  }
  return tied || (mz_tokens_get (spot->prose->tokens, mention->first)->clitics & MZ_CLITIC_LI) != 0;
}

/* Who buys is named before what is bought. */
static gboolean
read_buyer (const MzSpot *spot, Candidate *best)
{
  guint end = mz_mentions_find (spot->mentions, spot->quantity->first);

  for (guint i = mz_mentions_find (spot->mentions, spot->sentence->first); i < end; i++) {
    const MzMention *mention = mz_mentions_get (spot->mentions, i);

    if (mention->standing == MZ_STANDING_SOURCE)
      return COST_SOURCE;
    if (mention->standing != MZ_STANDING_SUBJECT || mention->name == NULL || mention->is_index)
      continue;
    take_mention (spot, i, 0, get_rule (mention, 0), best);
    return TRUE;
  }
  return FALSE;
}

/* Whether a company that is no fund is named as holder in front of the figure. */
static gboolean
is_held_by_company (const MzSpot *spot)
{
  static const char *const FUNDS[] = { "fund", "sovereign-fund", "asset-manager", "holding", "" };
  guint i = mz_mentions_find (spot->mentions, spot->quantity->first);
  const MzMention *mention = i > 0 ? mz_mentions_get (spot->mentions, i - 1) : NULL;

  if (mention == NULL || mention->first < spot->sentence->first ||
      mention->kind != MZ_MENTION_NAMED || mention->sector == NULL)
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (FUNDS); k++)
    if (g_str_equal (FUNDS[k], mention->sector))
      return FALSE;
  return TRUE;
}

/* A stake is a stake in the company spoken of, whoever holds it. */
static gboolean
read_held (const MzSpot *spot, Candidate *best)
{
  const char *focus = g_array_index (spot->mentions->focus, const char *, spot->quantity->sentence);
  guint i = mz_mentions_find (spot->mentions, spot->behind);

  if (focus == NULL || spot->quantity->kind != MZ_KIND_PERCENT || is_held_by_company (spot) ||
      (i < spot->mentions->mentions->len &&
       is_tied_behind (spot, mz_mentions_get (spot->mentions, i))))
    return FALSE;
  *best = (Candidate){ .company = focus, .ground = { MZ_RULE_COMPANY_FOCUS, 0, 0 } };
  return TRUE;
}

/* "X, whose stock", "X التي": what follows is said of it, whatever it is in the sentence. */
static gboolean
is_antecedent (const MzSpot *spot, const MzMention *mention)
{
  static const char *const RELATIVES[] = { "whose", "التي", "الذي" };
  guint i = mention->last;

  while (i < spot->head && i - mention->last < 2 &&
         mz_tokens_get (spot->prose->tokens, i)->type == MZ_TOKEN_SIGN)
    i++;
  return i < spot->head &&
         mz_tokens_is_one_of (spot->prose->tokens, i, RELATIVES, G_N_ELEMENTS (RELATIVES));
}

/* "$253 a share for X": who is bought, not who buys, has that price. */
static gboolean
is_price_of_share (const MzSpot *spot)
{
  guint end = MIN (spot->behind + 2, spot->sentence->last);

  if (spot->quantity->kind != MZ_KIND_MONEY)
    return FALSE;
  for (guint i = spot->quantity->last; i < end; i++)
    if (mz_tokens_is (spot->prose->tokens, i, "share") ||
        mz_tokens_ends_with (spot->prose->tokens, i, "سهم"))
      return TRUE;
  return FALSE;
}

static void
weigh_left (const MzSpot *spot, Candidate *best)
{
  guint nearest = mz_mentions_find (spot->mentions, spot->quantity->first);
  guint i = nearest;

  for (guint step = 0; step < MENTIONS_MAX && i-- > 0; step++) {
    const MzMention *mention = mz_mentions_get (spot->mentions, i);
    guint distance;
    MzRule rule;

    if (mention->first < spot->sentence->first)
      return;
    if (mention->last > spot->quantity->first ||
        (mention->kind == MZ_MENTION_REFERENCE && mention->name == NULL))
      continue;
    distance =
        mention->last < spot->head ? mz_cues_measure (spot->cues, mention->last, spot->head) : 0;
    rule = get_rule (mention, distance);
    if (i + 1 != nearest || !is_antecedent (spot, mention))
      distance += get_standing_cost (spot, mention);
    take_mention (spot, i, distance, rule, best);
  }
}

static void
weigh_right (const MzSpot *spot, Candidate *best)
{
  guint i = mz_mentions_find (spot->mentions, spot->behind);

  for (guint step = 0; step < MENTIONS_MAX && i < spot->mentions->mentions->len; step++, i++) {
    const MzMention *mention = mz_mentions_get (spot->mentions, i);
    gboolean is_tied;
    guint cost;

    if (mention->first >= spot->sentence->last)
      return;
    is_tied = is_tied_behind (spot, mention);
    if (mention->kind == MZ_MENTION_ACTOR || mention->name == NULL ||
        (mention->kind == MZ_MENTION_REFERENCE && !is_tied))
      continue;
    cost = is_tied
               ? (spot->quantity->kind == MZ_KIND_PERCENT || is_price_of_share (spot) ? 0
                                                                                      : COST_BEHIND)
               : COST_LATER + mz_cues_measure (spot->cues, spot->behind, mention->first);
    take_mention (spot, i, is_tied ? cost : cost + get_standing_cost (spot, mention),
                  MZ_RULE_COMPANY_BEHIND, best);
  }
}

static void
weigh_previous (const MzSpot *spot, Candidate *best)
{
  const MzSense *previous = spot->previous;
  guint cost;

  if (previous == NULL || previous->last > spot->head)
    return;
  cost = COST_AS_BEFORE + mz_cues_measure (spot->cues, previous->last, spot->head);
  if (cost >= best->cost)
    return;
  *best = (Candidate){ .company = previous->company,
                       .index = previous->index,
                       .cost = cost,
                       .ground = { MZ_RULE_COMPANY_AS_BEFORE, previous->first, previous->last } };
}

static void
weigh_text (const MzSpot *spot, Candidate *best)
{
  const char *focus = g_array_index (spot->mentions->focus, const char *, spot->quantity->sentence);

  if (best->cost <= COST_FOCUS)
    return;
  if (focus != NULL)
    *best = (Candidate){ .company = focus,
                         .cost = COST_FOCUS,
                         .ground = { MZ_RULE_COMPANY_FOCUS, 0, 0 } };
  else if (best->cost == TOO_DEAR && spot->mentions->topic != NULL && spot->quantity->sentence == 0)
    *best = (Candidate){ .company = spot->mentions->topic,
                         .cost = COST_FOCUS,
                         .ground = { MZ_RULE_COMPANY_TOPIC, 0, 0 } };
}

/* As many companies in front of a list of figures as there are figures. */
static gboolean
read_from_list (const MzSpot *spot, Candidate *best)
{
  MzListPlace place = mz_list_place_find (spot);
  guint end;
  guint n = 0;

  if (place.count < 2)
    return FALSE;
  end = mz_mentions_find (spot->mentions, place.first);
  while (n < place.count && n < end) {
    const MzMention *mention = mz_mentions_get (spot->mentions, end - 1 - n);

    if (mention->first < spot->sentence->first || mention->kind != MZ_MENTION_NAMED)
      break;
    n++;
  }
  if (n != place.count)
    return FALSE;
  const MzMention *mention = mz_mentions_get (spot->mentions, end - n + place.place);
  *best = (Candidate){ .mention = mention,
                       .company = mention->is_index ? NULL : mention->name,
                       .index = mention->is_index ? mention->name : NULL,
                       .ground = { MZ_RULE_COMPANY_IN_LIST, mention->first, mention->last } };
  return TRUE;
}

/* Figures of the whole economy are no company's, unless one is named right in front. */
static gboolean
is_nobodys (const MzMetricReading *metric, const Candidate *best)
{
  MzConcept concept;

  if (metric->row == NULL)
    return FALSE;
  if (mz_metric_row_get_concept (metric->row) == MZ_CONCEPT_WEALTH)
    return TRUE;
  if (best->mention != NULL && best->cost <= NEAR)
    return FALSE;
  concept = mz_metric_row_get_concept (metric->row);
  return concept == MZ_CONCEPT_PRICE || concept == MZ_CONCEPT_RATE;
}

/* "In Abu Dhabi, where the index was down": an index without a name is no company's. */
static gboolean
is_an_index (const MzSpot *spot, const MzMetricReading *metric, const Candidate *best)
{
  static const char *const WORDS[] = {
    "مؤشر", "index", "indices", "indexes", "benchmark", "gauge"
  };

  if (metric->row == NULL || mz_metric_row_get_concept (metric->row) != MZ_CONCEPT_INDEX ||
      metric->ground.from >= metric->ground.to || metric->ground.rule == MZ_RULE_METRIC_AS_BEFORE ||
      best->index != NULL)
    return FALSE;
  /* A company named behind the noun is nearer to the figure. */
  if (best->mention != NULL && best->mention->first >= metric->ground.to)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (mz_tokens_ends_with (spot->prose->tokens, metric->ground.from, WORDS[i]))
      return TRUE;
  return FALSE;
}

/* "The company earned ..." in a text that does not name it, or not in a way that is understood. */
static gboolean
is_unnamed_companys (const MzSpot *spot)
{
  guint i = mz_mentions_find (spot->mentions, spot->quantity->first);

  while (i-- > 0) {
    const MzMention *mention = mz_mentions_get (spot->mentions, i);

    if (mention->first < spot->sentence->first || mention->kind == MZ_MENTION_ACTOR)
      return FALSE;
    if (mention->kind == MZ_MENTION_REFERENCE)
      return TRUE;
  }
  return FALSE;
}

/**
 * mz_subject_read:
 * @spot: a figure and its surroundings
 * @metric: the noun that it is a figure of
 *
 * Returns: whose figure it is
 */
MzSubjectReading
mz_subject_read (const MzSpot *spot, const MzMetricReading *metric)
{
  Candidate best = { .cost = TOO_DEAR, .ground = { MZ_RULE_COMPANY_NONE, 0, 0 } };
  MzConcept concept =
      metric->row != NULL ? mz_metric_row_get_concept (metric->row) : MZ_CONCEPT_PLAIN;

  if (!read_from_list (spot, &best) &&
      !(concept == MZ_CONCEPT_ACQUISITION && read_buyer (spot, &best)) &&
      !(concept == MZ_CONCEPT_STAKE && read_held (spot, &best))) {
    weigh_left (spot, &best);
    weigh_previous (spot, &best);
    weigh_right (spot, &best);
    weigh_text (spot, &best);
  }
  if (is_nobodys (metric, &best) || is_an_index (spot, metric, &best))
    return (MzSubjectReading){ .ground = { MZ_RULE_COMPANY_ACTOR, 0, 0 } };
  return (MzSubjectReading){
    .company = best.company,
    .index = best.index,
    .is_company = best.company != NULL || (best.index == NULL && is_unnamed_companys (spot)),
    .ground = best.ground,
  };
}
