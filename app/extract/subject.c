/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the company or index whose figure it is: gathers all who may have it, named in the sentence
 * or brought along from those before it, and takes the one that costs least. */
#include "extract/mention-group.h"
#include "extract/subject-candidate.h"

#include "text/token-word.h"

#define MENTIONS_MAX 24 /* candidates looked at on each side */
#define TOO_DEAR     400
#define NEAR         24

typedef struct {
  MzSubjectCandidate candidate;
  gint cost;
} Best;

static void
take_group (const MzSpot *spot, MzSubjectCandidate *candidate)
{
  const char *joined = mz_mention_group_keep_names (spot, candidate->i);
  gboolean is_index = candidate->mention->is_index;

  candidate->company = is_index ? NULL : joined;
  candidate->index = is_index ? joined : NULL;
}

/* Takes @candidate where it is cheaper than the best so far. */
static void
consider (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate, Best *best)
{
  gint cost = mz_subject_weigh (question, candidate);

  if (cost >= best->cost)
    return;
  *best = (Best){ *candidate, cost };
  if (candidate->mention != NULL && candidate->mention->kind == MZ_MENTION_NAMED)
    take_group (question->spot, &best->candidate);
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

static MzSubjectCandidate
make_mentioned (const MzSpot *spot, guint i, MzSubjectPlace place, guint distance, MzRule rule)
{
  const MzMention *mention = mz_mentions_get (spot->mentions, i);

  return (MzSubjectCandidate){
    .place = place,
    .mention = mention,
    .i = i,
    .company = mention->is_index ? NULL : mention->name,
    .index = mention->is_index ? mention->name : NULL,
    .distance = distance,
    .ground = { rule, mention->first, mention->last },
  };
}

static void
consider_in_front (const MzSubjectQuestion *question, Best *best)
{
  const MzSpot *spot = question->spot;
  guint i = mz_mentions_find (spot->mentions, spot->quantity->first);

  for (guint step = 0; step < MENTIONS_MAX && i-- > 0; step++) {
    const MzMention *mention = mz_mentions_get (spot->mentions, i);
    MzSubjectCandidate candidate;
    guint distance;

    if (mention->first < spot->sentence->first)
      return;
    if (mention->last > spot->quantity->first ||
        (mention->kind == MZ_MENTION_REFERENCE && mention->name == NULL))
      continue;
    distance =
        mention->last < spot->head ? mz_cues_measure (spot->cues, mention->last, spot->head) : 0;
    candidate =
        make_mentioned (spot, i, MZ_SUBJECT_IN_FRONT, distance, get_rule (mention, distance));
    consider (question, &candidate, best);
  }
}

static void
consider_before (const MzSubjectQuestion *question, Best *best)
{
  const MzSpot *spot = question->spot;
  const MzSense *previous = spot->previous;

  if (previous == NULL || previous->last > spot->head)
    return;
  consider (question,
            &(MzSubjectCandidate){
                .place = MZ_SUBJECT_BEFORE,
                .company = previous->company,
                .index = previous->index,
                .distance = mz_cues_measure (spot->cues, previous->last, spot->head),
                .ground = { MZ_RULE_COMPANY_AS_BEFORE, previous->first, previous->last },
            },
            best);
}

static void
consider_behind (const MzSubjectQuestion *question, Best *best)
{
  const MzSpot *spot = question->spot;
  guint i = mz_mentions_find (spot->mentions, spot->behind);

  for (guint step = 0; step < MENTIONS_MAX && i < spot->mentions->mentions->len; step++, i++) {
    const MzMention *mention = mz_mentions_get (spot->mentions, i);
    MzSubjectCandidate candidate;
    gboolean is_tied;

    if (mention->first >= spot->sentence->last)
      return;
    is_tied = mz_subject_is_tied_behind (spot, mention);
    if (mention->kind == MZ_MENTION_ACTOR || mention->name == NULL ||
        (mention->kind == MZ_MENTION_REFERENCE && !is_tied))
      continue;
    candidate =
        make_mentioned (spot, i, MZ_SUBJECT_BEHIND,
                        is_tied ? 0 : mz_cues_measure (spot->cues, spot->behind, mention->first),
                        MZ_RULE_COMPANY_BEHIND);
    candidate.is_tied = is_tied;
    consider (question, &candidate, best);
  }
}

static void
consider_kept (const MzSubjectQuestion *question,
               MzSubjectPlace place,
               const char *company,
               MzRule rule,
               Best *best)
{
  if (company != NULL)
    consider (question,
              &(MzSubjectCandidate){ .place = place, .company = company, .ground = { rule, 0, 0 } },
              best);
}

/* Whom the sentences before speak of. */
static void
consider_text (const MzSubjectQuestion *question, Best *best)
{
  const MzSpot *spot = question->spot;
  const MzMentions *mentions = spot->mentions;
  guint sentence = spot->quantity->sentence;
  const char *focus = g_array_index (mentions->focus, const char *, sentence);

  if (question->is_of_target)
    consider_kept (question, MZ_SUBJECT_DEAL,
                   g_array_index (mentions->bought, const char *, sentence), MZ_RULE_COMPANY_DEAL,
                   best);
  else if (question->concept == MZ_CONCEPT_ACQUISITION)
    consider_kept (question, MZ_SUBJECT_DEAL,
                   g_array_index (mentions->buyers, const char *, sentence), MZ_RULE_COMPANY_DEAL,
                   best);
  consider_kept (question, MZ_SUBJECT_FOCUS, focus, MZ_RULE_COMPANY_FOCUS, best);
  if (focus == NULL && sentence == 0)
    consider_kept (question, MZ_SUBJECT_TOPIC, mentions->topic, MZ_RULE_COMPANY_TOPIC, best);
}

/* As many companies in front of a list of figures as there are figures. */
static gboolean
read_from_list (const MzSpot *spot, Best *best)
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
  best->candidate =
      make_mentioned (spot, end - n + place.place, MZ_SUBJECT_IN_FRONT, 0, MZ_RULE_COMPANY_IN_LIST);
  best->cost = 0;
  return TRUE;
}

/* Figures of the whole economy are no company's, unless one is named right in front. */
static gboolean
is_nobodys (const MzMetricReading *metric, const Best *best)
{
  MzConcept concept;

  if (metric->row == NULL)
    return FALSE;
  if (mz_metric_row_get_concept (metric->row) == MZ_CONCEPT_WEALTH)
    return TRUE;
  if (best->candidate.mention != NULL && best->cost <= NEAR)
    return FALSE;
  concept = mz_metric_row_get_concept (metric->row);
  return concept == MZ_CONCEPT_PRICE || concept == MZ_CONCEPT_RATE;
}

/* "In Abu Dhabi, where the index was down": an index without a name is no company's. */
static gboolean
is_an_index (const MzSpot *spot, const MzMetricReading *metric, const Best *best)
{
  static const char *const WORDS[] = {
    "مؤشر", "index", "indices", "indexes", "benchmark", "gauge"
  };

  if (metric->row == NULL || mz_metric_row_get_concept (metric->row) != MZ_CONCEPT_INDEX ||
      metric->ground.from >= metric->ground.to || metric->ground.rule == MZ_RULE_METRIC_AS_BEFORE ||
      best->candidate.index != NULL)
    return FALSE;
  /* A company named behind the noun is nearer to the figure. */
  if (best->candidate.mention != NULL && best->candidate.mention->first >= metric->ground.to)
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

    if (mention->kind == MZ_MENTION_REFERENCE)
      return TRUE;
    if (mention->first < spot->sentence->first || mention->kind == MZ_MENTION_ACTOR)
      return FALSE;
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
  MzSubjectQuestion question = mz_subject_ask (spot, metric);
  Best best = { .candidate.ground.rule = MZ_RULE_COMPANY_NONE, .cost = TOO_DEAR };

  if (!read_from_list (spot, &best)) {
    consider_in_front (&question, &best);
    consider_before (&question, &best);
    consider_behind (&question, &best);
    consider_text (&question, &best);
  }
  if ((!question.is_of_target && is_nobodys (metric, &best)) || is_an_index (spot, metric, &best))
    return (MzSubjectReading){ .ground = { MZ_RULE_COMPANY_ACTOR, 0, 0 } };
  return (MzSubjectReading){
    .company = best.candidate.company,
    .index = best.candidate.index,
    .is_company = best.candidate.company != NULL ||
                  (best.candidate.index == NULL && is_unnamed_companys (spot)),
    .ground = best.candidate.ground,
  };
}
