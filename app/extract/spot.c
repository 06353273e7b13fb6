/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at what stands directly in front of a figure and behind it: qualifiers and the small words
 * that tie it to its verb. */
#include "extract/spot.h"

#include "extract/comparison.h"
#include "extract/spot-ahead.h"

#define SUBJECT_MAX 6 /* tokens of a subject between its verb and the number */
#define STEPS_MAX   8 /* small words in a row in front of a number */

static const MzToken *
get_token (const MzSpot *spot, guint i)
{
  return mz_tokens_get (spot->prose->tokens, i);
}

/* The closer word gives way to the farther one where that says more: "إلى ما قيمته" is "to". */
void
mz_spot_set_relation (MzSpot *spot, MzRelation relation, const MzCue *cue, const char *prefix)
{
  if (relation <= spot->relation)
    return;
  spot->relation = relation;
  spot->relation_cue = cue;
  spot->prefix = prefix;
}

/* "خسارتها لـ119 مليارا": "ل" leads to what is lost. */
static gboolean
is_loss_of (const MzSpot *spot)
{
  const MzCue *cue =
      mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, spot->sentence->first, spot->head);

  return cue != NULL && mz_change_row_get_shape (cue->row) == MZ_SHAPE_GAINS;
}

/* Glued prefixes of the number or of a small word in front of it. Returns whether a conjunction
 * ends the walk there. */
static gboolean
take_clitics (MzSpot *spot, guint clitics)
{
  if ((clitics & MZ_CLITIC_BI) && spot->relation < MZ_RELATION_WORTH)
    mz_spot_set_relation (spot, MZ_RELATION_BY, NULL, "ب");
  if ((clitics & MZ_CLITIC_LI) && !is_loss_of (spot))
    mz_spot_set_relation (spot, MZ_RELATION_TO, NULL, "ل");
  return (clitics & (MZ_CLITIC_WA | MZ_CLITIC_FA)) != 0;
}

/* The number's own token may begin with prefixes that are outside the figure. */
static gboolean
take_own_clitics (MzSpot *spot)
{
  const MzToken *token = get_token (spot, spot->quantity->first);

  if (token->start >= spot->quantity->start)
    return FALSE;
  return take_clitics (spot, token->clitics);
}

/* "تخلى صانع الهاتف عن 180 مليارا": "عن" leads to what is lost, to no level. */
static gboolean
is_given_up (const MzSpot *spot, const MzCue *relation)
{
  guint i = mz_cues_find (spot->cues, relation->first);

  if (relation->row->code != MZ_RELATION_FROM ||
      !mz_tokens_is (spot->prose->tokens, relation->first, "عن"))
    return FALSE;
  while (i-- > 0) {
    const MzCue *cue = mz_cues_get (spot->cues, i);

    if (cue->first < spot->sentence->first || cue->last + SUBJECT_MAX < relation->first)
      return FALSE;
    if (cue->table == MZ_TABLE_CHANGES)
      return mz_change_row_get_shape (cue->row) == MZ_SHAPE_GAINS;
  }
  return FALSE;
}

/* "edged up to": the qualifier's first word is the verb's. */
static gboolean
is_part_of_verb (const MzSpot *spot, const MzCue *qualifier)
{
  const MzCue *verb = qualifier->first > spot->sentence->first
                          ? mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, spot->sentence->first,
                                            qualifier->first + 1)
                          : NULL;

  return verb != NULL && verb->first < qualifier->first;
}

/* One small word that ends in front of @spot->head. Returns whether there may be more. */
static gboolean
step_over_word (MzSpot *spot)
{
  guint first = spot->sentence->first;
  const MzCue *qualifier = mz_cues_ending (spot->cues, MZ_TABLE_QUALIFIERS, first, spot->head);
  const MzCue *relation = mz_cues_ending (spot->cues, MZ_TABLE_RELATIONS, first, spot->head);
  const MzCue *change;
  gboolean strong;

  if (qualifier != NULL && (qualifier->row->flags & MZ_PLACE_BEFORE) &&
      !is_part_of_verb (spot, qualifier) &&
      (relation == NULL || relation->first >= qualifier->first)) {
    /* "32% below the 271p", "lower than the 99 cents": they compare and do not qualify. */
    if (mz_qualifier_compares (spot, qualifier))
      mz_spot_set_relation (spot, MZ_RELATION_VERSUS, qualifier, NULL);
    else if (spot->qualifier_cue == NULL)
      spot->qualifier_cue = qualifier;
    spot->head = qualifier->first;
    return !take_clitics (spot, qualifier->clitics);
  }
  if (relation == NULL || relation->row->code >= MZ_RELATION_BREAK)
    return FALSE;
  /* "تخلى عن": the preposition is the verb's. */
  change = mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, first, spot->head);
  if ((change != NULL && change->first < relation->first) || is_given_up (spot, relation))
    return FALSE;
  spot->head = relation->first;
  mz_spot_set_relation (spot, (MzRelation) relation->row->code, relation, NULL);
  strong = relation->row->code >= MZ_RELATION_REACH;
  return !take_clitics (spot, relation->clitics) && !strong;
}

/* "(12) مليار": the bracket holds the digits only. */
static gboolean
holds_digits_only (const MzSpot *spot)
{
  guint i = spot->quantity->first + 1;

  return spot->head == spot->quantity->first && i < spot->quantity->last &&
         get_token (spot, i)->type == MZ_TOKEN_SIGN && get_token (spot, i)->sign == ')';
}

/* "نحو (5 مليارات)": small words in front of the bracket are the number's. */
static gboolean
is_word_in_front (const MzSpot *spot)
{
  guint end = spot->head - 1;
  const MzCue *relation =
      mz_cues_ending (spot->cues, MZ_TABLE_RELATIONS, spot->sentence->first, end);

  return mz_cues_ending (spot->cues, MZ_TABLE_QUALIFIERS, spot->sentence->first, end) != NULL ||
         (relation != NULL && relation->row->code >= MZ_RELATION_WORTH &&
          relation->row->code < MZ_RELATION_BREAK);
}

/* Signs that may stand between a number and its small words. */
static gboolean
step_over_sign (MzSpot *spot, const MzToken *sign)
{
  switch (sign->sign) {
  case '(':
  case '[':
    if (!holds_digits_only (spot) && !is_word_in_front (spot)) {
      spot->bracketed = TRUE;
      return FALSE;
    }
    spot->head--;
    return TRUE;
  case ':':
    mz_spot_set_relation (spot, MZ_RELATION_REACH, NULL, ":");
    spot->head--;
    return FALSE;
  case '"':
  case '+':
  case '-':
  case '~':
    spot->head--;
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
is_conjunction (const MzSpot *spot, guint i)
{
  const MzToken *token = get_token (spot, i);

  if (token->type == MZ_TOKEN_SIGN)
    return token->sign == ',' || token->sign == 0x060C;
  return token->type == MZ_TOKEN_WORD && token->end - token->start <= 3 &&
         (mz_tokens_is (spot->prose->tokens, i, "and") ||
          mz_tokens_is (spot->prose->tokens, i, "و"));
}

/* Whether nothing but "و", "and" and commas stands between the figure and the one before it. */
static gboolean
check_coordinated (const MzSpot *spot, gboolean conjunction)
{
  if (spot->previous == NULL || spot->head < spot->previous->last ||
      spot->head - spot->previous->last > 2)
    return FALSE;
  for (guint i = spot->previous->last; i < spot->head; i++)
    if (!is_conjunction (spot, i))
      return FALSE;
  return conjunction || spot->head > spot->previous->last;
}

static void
look_behind (MzSpot *spot)
{
  const MzCue *cue = mz_cues_beginning (spot->cues, MZ_TABLE_QUALIFIERS, spot->quantity->last);

  spot->behind = spot->quantity->last;
  if (cue == NULL || spot->behind >= spot->sentence->last || !(cue->row->flags & MZ_PLACE_BEHIND))
    return;
  /* "تقريبا" between two numbers belongs to the one that it follows only where no other follows. */
  spot->behind = cue->last;
  if (spot->qualifier_cue == NULL)
    spot->qualifier_cue = cue;
}

/**
 * mz_spot_look:
 * @spot: a spot with everything set up to previous; the rest zero
 *
 * Fills the rest.
 */
void
mz_spot_look (MzSpot *spot)
{
  gboolean conjunction;
  gboolean more;

  spot->head = spot->quantity->first;
  conjunction = take_own_clitics (spot);
  more = !conjunction;
  for (guint i = 0; more && i < STEPS_MAX && spot->head > spot->sentence->first; i++) {
    const MzToken *token = get_token (spot, spot->head - 1);

    if (spot->previous != NULL && spot->head <= spot->previous->last)
      break;
    more = token->type == MZ_TOKEN_SIGN ? step_over_sign (spot, token) : step_over_word (spot);
  }
  spot->coordinated = check_coordinated (spot, conjunction);
  mz_spot_look_across (spot);
  look_behind (spot);
  mz_spot_look_ahead (spot);
}

/**
 * mz_spot_is_parted:
 * @spot: a spot
 * @from: a token
 * @to: a later token
 *
 * Returns: whether a comma, a semicolon or a word that begins a clause stands from @from to in
 *   front of @to
 */
gboolean
mz_spot_is_parted (const MzSpot *spot, guint from, guint to)
{
  for (guint i = from; i < to; i++) {
    const MzToken *token = get_token (spot, i);

    if (token->type == MZ_TOKEN_SIGN && !mz_cues_is_aside (spot->cues, i) &&
        (token->sign == ',' || token->sign == 0x060C || token->sign == ';' ||
         token->sign == 0x061B || token->sign == 0x2014))
      return TRUE;
  }
  return FALSE;
}

/**
 * mz_spot_is_ratio:
 * @spot: a spot
 *
 * Returns: whether the figure is a percentage, percentage points or basis points
 */
gboolean
mz_spot_is_ratio (const MzSpot *spot)
{
  return spot->quantity->kind == MZ_KIND_PERCENT ||
         spot->quantity->kind == MZ_KIND_PERCENTAGE_POINTS ||
         spot->quantity->kind == MZ_KIND_BASIS_POINTS;
}

/**
 * mz_spot_is_big_money:
 * @spot: a spot
 *
 * Returns: whether the figure is a million or more of money
 */
gboolean
mz_spot_is_big_money (const MzSpot *spot)
{
  return spot->quantity->kind == MZ_KIND_MONEY && mz_quantity_is_big (spot->quantity);
}

/**
 * mz_spot_is_word:
 * @spot: a spot
 * @i: a token
 * @words: (array zero-terminated=1): folded words
 *
 * Returns: whether token @i is a word of the figure's sentence, and one of @words
 */
gboolean
mz_spot_is_word (const MzSpot *spot, guint i, const char *const *words)
{
  if (i < spot->sentence->first || i >= spot->sentence->last ||
      get_token (spot, i)->type != MZ_TOKEN_WORD)
    return FALSE;
  return mz_tokens_is_in (spot->prose->tokens, i, words);
}
