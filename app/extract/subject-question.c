/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all who may have a figure share: whether it is a premium, and who acts in its sentence. */
#include "extract/concept.h"
#include "extract/subject-candidate.h"

#include "text/token-word.h"

#define PREMIUM_REACH 4  /* tokens between a premium and how much it is */
#define CLAUSE_MAX    80 /* tokens looked back over */
#define MENTIONS_MAX  24 /* mentions, or numbers, looked at */

/* "a premium of 20%", "a 20% premium", "بعلاوة 20%" */
static gboolean
is_premium (const MzSpot *spot)
{
  static const char *const WORDS[] = { "premium", "علاوه", "بعلاوه", "وبعلاوه", NULL };
  guint first = spot->quantity->first > spot->sentence->first + PREMIUM_REACH
                    ? spot->quantity->first - PREMIUM_REACH
                    : spot->sentence->first;
  guint last = MIN (spot->quantity->last + 2, spot->sentence->last);

  if (spot->quantity->kind != MZ_KIND_PERCENT)
    return FALSE;
  for (guint i = first; i < last; i++)
    if (mz_tokens_is_in (spot->prose->tokens, i, WORDS))
      return TRUE;
  return FALSE;
}

/**
 * mz_subject_look_back:
 * @spot: a figure and its surroundings
 * @end: a token of its sentence
 *
 * Returns: the token from which on what stands in front of @end may be said of it: no farther back,
 *   however long the sentence
 */
guint
mz_subject_look_back (const MzSpot *spot, guint end)
{
  return end > spot->sentence->first + CLAUSE_MAX ? end - CLAUSE_MAX : spot->sentence->first;
}

/* Whether the sentence tells of buying or offering in front of token @end. */
static gboolean
tells_of_deal (const MzSpot *spot, guint end)
{
  static const char *const OFFERS[] = { "offer", "offered", "offering", "عرض",  "عرضا",
                                        "عرضت",  "pay",     "paying",   "paid", NULL };

  for (guint i = mz_subject_look_back (spot, end); i < end; i++)
    if (mz_cues_get_concept (spot->cues, i) == MZ_CONCEPT_ACQUISITION ||
        mz_tokens_is_in (spot->prose->tokens, i, OFFERS))
      return TRUE;
  return FALSE;
}

/* Who is bought is no buyer, however early the sentence names it. */
static guint
find_first_subject (const MzSpot *spot)
{
  const char *bought =
      g_array_index (spot->mentions->bought, const char *, spot->quantity->sentence);
  guint first = mz_mentions_find (spot->mentions, spot->sentence->first);
  guint end = mz_mentions_find (spot->mentions, spot->quantity->first);

  for (guint i = first; i < end && i - first < MENTIONS_MAX; i++) {
    const MzMention *mention = mz_mentions_get (spot->mentions, i);

    if (mention->standing == MZ_STANDING_SUBJECT && mention->name != NULL && !mention->is_index &&
        mention->name != bought)
      return i;
  }
  return G_MAXUINT;
}

/**
 * mz_subject_ask:
 * @spot: a figure and its surroundings
 * @metric: the noun that it is a figure of
 *
 * Returns: what its candidates are weighed by
 */
MzSubjectQuestion
mz_subject_ask (const MzSpot *spot, const MzMetricReading *metric)
{
  MzConcept concept = mz_metric_get_concept (metric->row);
  guint behind = mz_mentions_find (spot->mentions, spot->quantity->first);
  gboolean is_result = concept == MZ_CONCEPT_PROFIT || concept == MZ_CONCEPT_LOSS ||
                       concept == MZ_CONCEPT_REVENUE || concept == MZ_CONCEPT_DIVIDEND;

  gboolean is_of_target = is_premium (spot) || (!is_result && mz_subject_is_price_of_share (spot) &&
                                                tells_of_deal (spot, spot->quantity->first));

  return (MzSubjectQuestion){
    .spot = spot,
    .concept = concept,
    .nearest = behind > 0 ? behind - 1 : G_MAXUINT,
    .first_subject =
        is_of_target || concept == MZ_CONCEPT_ACQUISITION ? find_first_subject (spot) : G_MAXUINT,
    .is_of_target = is_of_target,
  };
}
