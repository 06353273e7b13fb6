/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settles what is won or lost: value of a market, a result of the books, a fortune, points. */
#include "extract/metric-gain.h"

#include "extract/concept.h"
#include "extract/metric-idle.h"

#define CUES_MAX     96 /* looked at in a sentence, so that time stays in proportion */
#define BOOKS_REACH  10 /* tokens behind an amount that say of which time it is */
#define PERSON_REACH 5  /* tokens behind money that say whose it is */
#define FRONT_MAX    16 /* the same in front of it, and what is done to a worth */

/**
 * mz_subject_is_of_market:
 * @spot: a figure and its surroundings
 * @subject: whose it is
 *
 * Returns: whether the sentence, or the figure before it, speaks of what shares are worth
 */
gboolean
mz_subject_is_of_market (const MzSpot *spot, const MzSubjectReading *subject)
{
  guint i = mz_cues_find (spot->cues, spot->sentence->first);

  if (subject->index != NULL)
    return TRUE;
  if (spot->earlier != NULL &&
      mz_concept_is_of_market (mz_metric_get_concept (spot->earlier->metric)))
    return TRUE;
  for (guint step = 0; step < CUES_MAX && i < spot->cues->cues->len; step++, i++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first >= spot->sentence->last)
      return FALSE;
    if (cue->table == MZ_TABLE_METRICS &&
        mz_concept_is_of_market (mz_metric_row_get_concept (cue->row)) &&
        !mz_noun_is_listing_place (spot, cue))
      return TRUE;
  }
  return FALSE;
}

/* The token from which on what stands in front of the figure may tell whose it is. */
static guint
look_back (const MzSpot *spot)
{
  guint first = spot->previous != NULL ? spot->previous->last : spot->sentence->first;

  return MAX (first + FRONT_MAX, spot->head) - FRONT_MAX;
}

/* Whether a person wins or loses it: a founder, a billionaire, or somebody's fortune is spoken of
 * and no company's worth. */
static gboolean
is_of_person (const MzSpot *spot)
{
  static const char *const PERSONS[] = { "موسس",        "الموسس",   "موسسها",     "وموسسها",
                                         "موسسه",       "ملياردير", "الملياردير", "ثروته",
                                         "ثروتها",      "ثروه",     "اثرياء",     "founder",
                                         "billionaire", "tycoon",   "fortune",    "wealth",
                                         NULL };
  guint last = MIN (spot->behind + PERSON_REACH, spot->sentence->last);

  for (guint i = spot->behind; i < last; i++)
    if (mz_cues_get_concept (spot->cues, i) == MZ_CONCEPT_MARKET_CAP)
      return FALSE;
  for (guint i = look_back (spot); i < last; i++)
    if (mz_spot_is_word (spot, i, PERSONS))
      return TRUE;
  return FALSE;
}

/* "إعلان الشركة عن خسارة قدرها 4 مليارات خلال الربع الثاني": a noun for what a company lost in a
 * time that books are made of. */
static gboolean
is_reported (const MzSpot *spot, const MzSubjectReading *subject, const MzCue *cue)
{
  static const char *const TIMES[] = { "الربع", "ربع",     "النصف", "نصف",    "الفصل", "السنه",
                                       "العام", "quarter", "half",  "months", "year",  NULL };
  guint end = MIN (spot->behind + BOOKS_REACH, spot->sentence->last);

  if (subject->company == NULL || cue == NULL ||
      mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, cue->first) == NULL)
    return FALSE;
  for (guint i = spot->behind; i < end; i++)
    if (mz_spot_is_word (spot, i, TIMES))
      return TRUE;
  return FALSE;
}

/* "120 مليارا من الخسائر", where shares are spoken of. */
static gboolean
is_lost_behind (const MzSpot *spot, const MzSubjectReading *subject, const MzMetricReading *metric)
{
  return metric->ground.from >= spot->behind &&
         mz_metric_get_concept (metric->row) == MZ_CONCEPT_LOSS &&
         (mz_concept_is_in_front (spot, MZ_CONCEPT_SHARE_PRICE) ||
          mz_concept_is_in_front (spot, MZ_CONCEPT_MARKET_CAP) || subject->index != NULL);
}

/* "تضيف 140 مليارا إلى قيمتها", "تخسر 450 مليارا من قيمتها", "wiped 5 billion off its value" */
static gboolean
is_of_own_worth (const MzSpot *spot)
{
  static const char *const TIES[] = { "الي", "من", "to", "from", "off", "of", NULL };
  static const char *const ITS[] = { "its", "their", "the", NULL };
  static const char *const WORTH[] = { "قيمتها", "قيمته", "قيمتهم", "value", "worth", NULL };
  guint i = spot->behind;

  if (!mz_spot_is_word (spot, i, TIES))
    return FALSE;
  i += mz_spot_is_word (spot, i + 1, ITS) ? 2 : 1;
  return mz_spot_is_word (spot, i, WORTH) ||
         mz_cues_get_concept (spot->cues, i) == MZ_CONCEPT_MARKET_CAP;
}

/* The direction of what is done to a worth in front of the figure; a level where nothing is. */
static MzChange
find_done_to_worth (const MzSpot *spot)
{
  static const char *const ADDS[] = { "اضاف",   "اضافت",  "يضيف",  "تضيف", "واضاف",
                                      "واضافت", "ستضيف",  "سيضيف", "add",  "adds",
                                      "added",  "adding", NULL };
  guint reach = look_back (spot);

  for (guint i = spot->head; i > reach; i--) {
    const MzCue *cue = mz_cues_beginning (spot->cues, MZ_TABLE_CHANGES, i - 1);

    if (mz_spot_is_word (spot, i - 1, ADDS))
      return MZ_CHANGE_UP;
    if (cue != NULL)
      return mz_change_row_get_direction (cue->row);
  }
  return MZ_CHANGE_LEVEL;
}

/* What is lost of a worth, or added to it, changes the worth. */
static gboolean
settle_worth (const MzSpot *spot, MzChangeReading *change, MzMetricReading *metric)
{
  MzChange done;

  if (!is_of_own_worth (spot) || is_of_person (spot))
    return FALSE;
  done = find_done_to_worth (spot);
  if (done == MZ_CHANGE_LEVEL && mz_metric_get_concept (metric->row) != MZ_CONCEPT_LOSS)
    return FALSE;
  change->change = done != MZ_CHANGE_LEVEL ? done : MZ_CHANGE_DOWN;
  mz_metric_set_concept (spot, metric, MZ_CONCEPT_MARKET_CAP, MZ_RULE_METRIC_OF_MARKET);
  return TRUE;
}

/* What is won or lost moves what it is won or lost of, unless it is where that got to. */
static void
settle_move (
    const MzSpot *spot, MzConcept of, MzRule rule, MzChangeReading *change, MzMetricReading *metric)
{
  if (change->change == MZ_CHANGE_LEVEL && spot->relation != MZ_RELATION_TO)
    change->change =
        mz_metric_get_concept (metric->row) == MZ_CONCEPT_LOSS ? MZ_CHANGE_DOWN : MZ_CHANGE_UP;
  mz_metric_set_concept (spot, metric, of, rule);
}

/**
 * mz_metric_settle_gain:
 * @spot: an amount and its surroundings
 * @subject: whose it is
 * @change: (inout): whether it rises or falls
 * @metric: (inout): its metric so far
 *
 * What is won or lost: market value where shares are spoken of, else a profit or a loss, which is a
 * level. "Net loss" and its like are of the books always.
 */
void
mz_metric_settle_gain (const MzSpot *spot,
                       const MzSubjectReading *subject,
                       MzChangeReading *change,
                       MzMetricReading *metric)
{
  MzConcept concept = mz_metric_get_concept (metric->row);
  gboolean verb =
      change->cue != NULL && mz_change_row_get_shape (change->cue->row) == MZ_SHAPE_GAINS;
  gboolean named = metric->ground.to - metric->ground.from > 1;

  if (!mz_spot_is_big_money (spot) || settle_worth (spot, change, metric) ||
      (concept != MZ_CONCEPT_LOSS && concept != MZ_CONCEPT_PROFIT))
    return;
  if (is_of_person (spot))
    settle_move (spot, MZ_CONCEPT_WEALTH, MZ_RULE_METRIC_OF_PERSON, change, metric);
  else if (!named && ((verb && mz_subject_is_of_market (spot, subject) &&
                       !is_reported (spot, subject, change->cue)) ||
                      is_lost_behind (spot, subject, metric) ||
                      mz_concept_is_in_front (spot, MZ_CONCEPT_MARKET_CAP)))
    settle_move (spot, MZ_CONCEPT_MARKET_CAP, MZ_RULE_METRIC_OF_MARKET, change, metric);
  else if (verb)
    change->change = MZ_CHANGE_LEVEL;
}

/**
 * mz_metric_settle_points:
 * @spot: points and their surroundings
 * @change: (inout): whether they rise or fall
 *
 * "بلغت خسارة المؤشر 48 نقطة", "ارتفعت خسارة المؤشر إلى 242 نقطة": what the noun says is lost,
 * unless the verb leads to a level: "بعد خسارة المؤشر أغلق عند 7000 نقطة".
 */
void
mz_metric_settle_points (const MzSpot *spot, MzChangeReading *change)
{
  guint first = spot->previous != NULL ? spot->previous->last : spot->sentence->first;
  guint i = mz_cues_find (spot->cues, spot->head);
  const MzCue *noun = NULL;

  for (guint step = 0; step < CUES_MAX && i-- > 0 && noun == NULL; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < first)
      return;
    if (cue->table == MZ_TABLE_CHANGES)
      noun = cue;
  }
  if (noun == NULL || change->change != MZ_CHANGE_LEVEL ||
      mz_change_row_get_shape (noun->row) != MZ_SHAPE_GAINS ||
      mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, noun->first) == NULL)
    return;
  if (spot->relation == MZ_RELATION_TO &&
      mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, first, noun->first) == NULL)
    return;
  change->change = mz_change_row_get_direction (noun->row);
  change->cue = noun;
}

/**
 * mz_points_are_of_game:
 * @spot: points and their surroundings
 * @subject: whose they are
 *
 * Returns: whether they are those of a game: a team or a match is spoken of, and no market
 */
gboolean
mz_points_are_of_game (const MzSpot *spot, const MzSubjectReading *subject)
{
  static const char *const WORDS[] = { "الفريق", "فريق",  "اللاعب",    "المباراه", "مباراه",
                                       "الدوري", "الكاس", "المنتخب",   "team",     "game",
                                       "games",  "match", "player",    "league",   "season",
                                       "scored", "coach", "standings", NULL };
  guint end = MIN (spot->sentence->first + CUES_MAX, spot->sentence->last);

  if (spot->quantity->kind != MZ_KIND_POINTS || mz_subject_is_of_market (spot, subject))
    return FALSE;
  for (guint i = spot->sentence->first; i < end; i++)
    if (mz_spot_is_word (spot, i, WORDS))
      return TRUE;
  return FALSE;
}
