/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speaks for and against somebody having a figure, in half words beside the distance. A new
 * sign is a row of FEATURES: what it is called, what it costs, and when it shows. */
#include "extract/name-latin.h"
#include "extract/standing.h"
#include "extract/subject-candidate.h"

#include "text/token-word.h"

#define PREMIUM_NEAR 12 /* half words from a premium to the one whose price it is over */
#define MENTIONS_MAX 24 /* mentions, or numbers, looked at */

/* "X, whose stock", "X التي": what follows is said of it, whatever it is in the sentence. */
static gboolean
is_antecedent (const MzSpot *spot, const MzMention *mention)
{
  static const char *const RELATIVES[] = { "whose", "which", "التي", "الذي" };
  guint i = mention->last;

  while (i < spot->head && i - mention->last < 2 &&
         mz_tokens_get (spot->prose->tokens, i)->type == MZ_TOKEN_SIGN)
    i++;
  return i < spot->head &&
         mz_tokens_is_one_of (spot->prose->tokens, i, RELATIVES, G_N_ELEMENTS (RELATIVES));
}

static gboolean
has_standing (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return candidate->mention != NULL && !candidate->is_tied &&
         !(candidate->i == question->nearest && candidate->place == MZ_SUBJECT_IN_FRONT &&
           is_antecedent (question->spot, candidate->mention));
}

/* Who says so, and where a share is listed, have no part in it. */
static gboolean
is_outside (const MzMention *mention)
{
  return mention->standing == MZ_STANDING_SOURCE || mention->standing == MZ_STANDING_PLACE;
}

static gboolean
says_so (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return has_standing (question, candidate) && is_outside (candidate->mention);
}

static gboolean
speaks_for_itself (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return says_so (question, candidate) && candidate->mention->standing == MZ_STANDING_SOURCE &&
         candidate->mention->company != NULL && !mz_standing_is_house (candidate->mention);
}

static gboolean
is_in_passing (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return has_standing (question, candidate) && candidate->mention->standing != MZ_STANDING_SOURCE &&
         (candidate->mention->standing == MZ_STANDING_ASIDE ||
          mz_cues_is_aside (question->spot->cues, candidate->mention->first));
}

/* "compared with ExxonMobil's $385 billion": it has the figure itself. */
static gboolean
is_owner (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  const MzSpot *spot = question->spot;

  return candidate->place == MZ_SUBJECT_IN_FRONT && candidate->mention->kind == MZ_MENTION_NAMED &&
         candidate->distance <= 2 && candidate->i == question->nearest &&
         mz_name_latin_is_possessive (spot->prose, candidate->mention->last - 1) &&
         !mz_spot_is_ratio (spot);
}

static gboolean
is_no_company (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return has_standing (question, candidate) && candidate->mention->kind == MZ_MENTION_ACTOR &&
         !is_in_passing (question, candidate) && !says_so (question, candidate);
}

static gboolean
is_behind (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return candidate->is_tied && question->spot->quantity->kind != MZ_KIND_PERCENT &&
         !mz_subject_is_price_of_share (question->spot);
}

static gboolean
is_named_later (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  (void) question;
  return candidate->place == MZ_SUBJECT_BEHIND && !candidate->is_tied;
}

/* Named behind another figure, which is rather its own. */
static gboolean
is_behind_another (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  const MzSpot *spot = question->spot;
  const GArray *quantities = spot->prose->quantities;
  guint next = (guint) (spot->quantity - &g_array_index (quantities, MzQuantity, 0)) + 1;

  if (!is_named_later (question, candidate))
    return FALSE;
  for (guint i = next; i < quantities->len && i - next < MENTIONS_MAX; i++) {
    const MzQuantity *other = mz_prose_get_quantity (spot->prose, i);

    if (other->first >= candidate->mention->first)
      return FALSE;
    if (other->unread == MZ_UNREAD_NONE)
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_figure_before (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  (void) question;
  return candidate->place == MZ_SUBJECT_BEFORE;
}

static gboolean
is_spoken_of (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  (void) question;
  return candidate->place == MZ_SUBJECT_FOCUS;
}

static gboolean
is_topic (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  (void) question;
  return candidate->place == MZ_SUBJECT_TOPIC;
}

static gboolean
is_from_deal (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  (void) question;
  return candidate->place == MZ_SUBJECT_DEAL;
}

static gboolean
is_buyer (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return question->concept == MZ_CONCEPT_ACQUISITION && !question->is_of_target &&
         question->spot->quantity->kind != MZ_KIND_PERCENT &&
         candidate->place == MZ_SUBJECT_IN_FRONT && candidate->i == question->first_subject;
}

/* Whether a company other than the first that acts is named in front of the figure. */
static gboolean
has_other_in_front (const MzSubjectQuestion *question)
{
  const MzSpot *spot = question->spot;
  const MzMention *buyer = mz_mentions_get (spot->mentions, question->first_subject);
  guint end = mz_mentions_find (spot->mentions, spot->quantity->first);

  for (guint i = question->first_subject + 1; i < end && i - question->first_subject < MENTIONS_MAX;
       i++) {
    const MzMention *other = mz_mentions_get (spot->mentions, i);

    if (other->kind == MZ_MENTION_NAMED && !other->is_index && other->name != buyer->name &&
        other->standing != MZ_STANDING_SOURCE)
      return TRUE;
  }
  return FALSE;
}

static gboolean
pays_for_other (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return question->is_of_target && candidate->mention != NULL &&
         question->first_subject != G_MAXUINT &&
         candidate->mention->name ==
             mz_mentions_get (question->spot->mentions, question->first_subject)->name &&
         has_other_in_front (question);
}

static gboolean
is_target (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return question->is_of_target &&
         (candidate->place == MZ_SUBJECT_DEAL || candidate->is_tied ||
          (candidate->mention != NULL && candidate->mention->is_bought) ||
          (candidate->place == MZ_SUBJECT_BEHIND && candidate->distance <= PREMIUM_NEAR));
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

/* "كان الارتفاع من نصيب X": what falls to X is no share in it. */
static gboolean
is_lot (const MzSpot *spot)
{
  static const char *const LOT[] = { "نصيب", NULL };
  static const char *const OF[] = { "من", NULL };

  for (guint i = mz_subject_look_back (spot, spot->quantity->first) + 1; i < spot->quantity->first;
       i++)
    if (mz_tokens_is_in (spot->prose->tokens, i, LOT) &&
        mz_tokens_is_in (spot->prose->tokens, i - 1, OF))
      return TRUE;
  return FALSE;
}

static gboolean
is_held (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  const MzSpot *spot = question->spot;
  guint i = mz_mentions_find (spot->mentions, spot->behind);

  return candidate->place == MZ_SUBJECT_FOCUS && question->concept == MZ_CONCEPT_STAKE &&
         spot->quantity->kind == MZ_KIND_PERCENT && !is_held_by_company (spot) && !is_lot (spot) &&
         !(i < spot->mentions->mentions->len &&
           mz_subject_is_tied_behind (spot, mz_mentions_get (spot->mentions, i)));
}

static gboolean
has_no_points (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return question->spot->quantity->kind == MZ_KIND_POINTS && candidate->company != NULL;
}

static gboolean
has_no_results (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return candidate->index != NULL &&
         (question->concept == MZ_CONCEPT_PROFIT || question->concept == MZ_CONCEPT_REVENUE ||
          question->concept == MZ_CONCEPT_DIVIDEND || question->concept == MZ_CONCEPT_MARGIN ||
          question->concept == MZ_CONCEPT_CAPEX || question->concept == MZ_CONCEPT_ACQUISITION);
}

static gboolean
is_bought_thing (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return !question->is_of_target && candidate->mention != NULL && candidate->mention->is_bought;
}

static gboolean
has_no_turnover (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  return question->concept == MZ_CONCEPT_TURNOVER &&
         (candidate->place == MZ_SUBJECT_FOCUS || candidate->place == MZ_SUBJECT_TOPIC);
}

static const struct {
  const char *name;
  gint cost;
  gboolean (*shows) (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate);
} FEATURES[] = {
  /* "according to X": dearer than nobody in the sentence. */
  { "says-so", 80, says_so },
  /* "according to X" of a company that speaks of itself: cheaper than nobody in the sentence. */
  { "speaks-for-itself", -50, speaks_for_itself },
  /* An owner, a rival, an example. */
  { "in-passing", 40, is_in_passing },
  { "owner", -50, is_owner },
  /* A state, a person. */
  { "no-company", 6, is_no_company },
  /* "16 billion for Facebook" */
  { "behind", 5, is_behind },
  /* Named later in the sentence, with no tie. */
  { "named-later", 45, is_named_later },
  { "behind-another", 400, is_behind_another },
  { "figure-before", 2, has_figure_before },
  /* Nobody in the sentence: the subject of those before it. */
  { "spoken-of", 60, is_spoken_of },
  { "topic", 390, is_topic },
  { "deal", 50, is_from_deal },
  /* Who buys is named before what is bought. */
  { "buyer", -1000, is_buyer },
  /* Who is bought has the price of a share in the offer, and the premium. */
  { "target", -200, is_target },
  { "pays", 100, pays_for_other },
  /* A stake is one in the company spoken of, whoever holds it. */
  { "held", -1000, is_held },
  /* Points are an index's. */
  { "no-points", 50, has_no_points },
  /* An index earns and spends nothing. */
  { "no-results", 100, has_no_results },
  /* "as the purchase of X contributed to revenue": the revenue is another's. */
  { "bought", 60, is_bought_thing },
  /* Volumes without a name are a market's. */
  { "no-turnover", 1000, has_no_turnover },
};

/**
 * mz_subject_weigh:
 * @question: a figure
 * @candidate: whose it may be
 *
 * Returns: what it costs to take it for theirs, in half words
 */
gint
mz_subject_weigh (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate)
{
  gint cost = (gint) candidate->distance;

  for (guint i = 0; i < G_N_ELEMENTS (FEATURES); i++)
    if (FEATURES[i].shows (question, candidate))
      cost += FEATURES[i].cost;
  return cost;
}
