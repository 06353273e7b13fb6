/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Levels: the two ends of a change, and prices and indices that leave their unit to the number in
 * front of them. */
#include "extract/candidate-level.h"

#include "extract/candidate-tie.h"
#include "extract/lexicon-number.h"
#include "extract/words.h"

#define INDEX_REACH 8 /* tokens from "index" to its level */
#define LEVEL_REACH 2 /* "إلى نحو 23.9" */
#define VERB_TOKENS 2 /* "edged up" */

#define LEVEL_DIGITS 4 /* of an index without decimals */
#define YEAR_FIRST   1900
#define YEAR_LAST    2100

static void
mark_from_to (const MzNumberScan *scan, guint first, GArray *candidates)
{
  for (guint i = 0; i + 1 < candidates->len; i++) {
    MzCandidate *a = mz_candidate_get (candidates, i);
    MzCandidate *b = mz_candidate_get (candidates, i + 1);

    if (!mz_candidate_is_figure (a) || !mz_candidate_is_figure (b) ||
        !mz_candidate_is_same_unit (&a->quantity, &b->quantity) ||
        !mz_candidate_is_cue_before (scan, MZ_CUE_FROM, first, a->quantity.first, 1) ||
        mz_candidate_get_join (scan, a, b) != MZ_JOIN_TO)
      continue;
    a->quantity.flags |= MZ_QUANTITY_FROM_TO;
    b->quantity.flags |= MZ_QUANTITY_FROM_TO;
  }
}

/* Whether the number is written as levels of prices and indices are: with decimals, which counts
 * do not have, or grouped and with no noun behind it. */
static gboolean
is_written_as_level (const MzCandidate *candidate)
{
  const MzNumber *number = &candidate->number;

  if (!(number->flags & MZ_NUMBER_DIGITS) || (number->flags & MZ_NUMBER_MAGNITUDE))
    return FALSE;
  if (candidate->quantity.unread == MZ_UNREAD_COUNT)
    return number->digits.decimals > 0;
  return candidate->quantity.unread == MZ_UNREAD_UNKNOWN &&
         (number->digits.decimals > 0 || number->digits.grouped);
}

/* A price or the points of an index: what levels without a unit follow. */
static gboolean
is_level_kind (const MzCandidate *candidate)
{
  return candidate->quantity.kind == MZ_KIND_POINTS ||
         (candidate->quantity.kind == MZ_KIND_MONEY &&
          !(candidate->number.flags & MZ_NUMBER_MAGNITUDE));
}

/* An index cannot stand below the points it moved by: then "2.785" is 2785. */
static void
settle_level_separator (MzCandidate *level, const MzCandidate *move)
{
  if (!(level->number.flags & MZ_NUMBER_GUESSED) || level->quantity.kind != MZ_KIND_POINTS ||
      mz_amount_compare (&level->quantity.value, &move->quantity.value) >= 0)
    return;
  level->quantity.value = level->number.other;
  level->quantity.ground = "an index stands above its move";
}

/* Whether an index is named in the sentence, in front of token @i. */
static gboolean
is_index_named (const MzNumberScan *scan, guint first, guint i)
{
  MzHit hit;

  while (i-- > first)
    if (mz_number_scan_match (scan, MZ_TABLE_COMPANIES, i, &hit))
      return hit.row->code == MZ_COMPANY_KIND_INDEX ||
             (i > first && mz_number_scan_match (scan, MZ_TABLE_COMPANIES, i - 1, &hit) &&
              hit.n_tokens > 1 && hit.row->code == MZ_COMPANY_KIND_INDEX);
  return FALSE;
}

static void
make_points (MzCandidate *candidate)
{
  candidate->quantity.kind = MZ_KIND_POINTS;
  candidate->quantity.unread = MZ_UNREAD_NONE;
}

static gboolean
is_unread_digits (const MzCandidate *candidate)
{
  return candidate->quantity.unread == MZ_UNREAD_UNKNOWN &&
         (candidate->number.flags & (MZ_NUMBER_DIGITS | MZ_NUMBER_MAGNITUDE)) == MZ_NUMBER_DIGITS;
}

/* Whether what ends in front of token @i is a verb of rise or fall whose subject is an index. */
static gboolean
is_index_moving (const MzNumberScan *scan, guint first, guint i)
{
  for (guint n = 1; n <= VERB_TOKENS && i > first + n; n++) {
    MzHit hit;

    if (mz_number_scan_match (scan, MZ_TABLE_CHANGES, i - n, &hit) && hit.n_tokens == n)
      return hit.row->code == MZ_SHAPE_MOVES && is_index_named (scan, first, i - n);
  }
  return FALSE;
}

/* "The Nasdaq rose 14 to 1889": an index moves by points, to points. */
static void
complete_index_moves (const MzNumberScan *scan, guint first, GArray *candidates)
{
  for (guint i = 0; i + 1 < candidates->len; i++) {
    MzCandidate *move = mz_candidate_get (candidates, i);
    MzCandidate *level = mz_candidate_get (candidates, i + 1);

    if (!is_unread_digits (move) || !is_unread_digits (level) ||
        mz_candidate_get_join (scan, move, level) != MZ_JOIN_TO ||
        mz_amount_compare (&move->quantity.value, &level->quantity.value) >= 0 ||
        !is_index_moving (scan, first, move->quantity.first))
      continue;
    make_points (move);
    make_points (level);
  }
}

/* Whether the number in front of number @i is one of points. */
static gboolean
is_of_points (GArray *candidates, guint i)
{
  return i > 0 && mz_candidate_is_figure (mz_candidate_get (candidates, i - 1)) &&
         mz_candidate_get (candidates, i - 1)->quantity.kind == MZ_KIND_POINTS;
}

/* Whether nothing but "or", "بنسبة", a comma and a sign stands between a move and @again. */
static gboolean
is_told_again (const MzNumberScan *scan, const MzCandidate *move, const MzCandidate *again)
{
  guint at = move->quantity.last;
  MzHit hit;

  at += mz_number_scan_sign (scan, at, ',');
  if (!mz_number_scan_match (scan, MZ_TABLE_CUES, at, &hit) ||
      (hit.row->code != MZ_CUE_OR && hit.row->code != MZ_CUE_AMOUNT))
    return FALSE;
  at += hit.n_tokens;
  at += mz_number_scan_sign (scan, at, '+') || mz_number_scan_sign (scan, at, '-');
  return at == again->quantity.first;
}

/* "The Nasdaq added 12.3, or 0.2 percent": a move told as a percentage again, of an index, is in
 * points. */
static void
complete_moves (const MzNumberScan *scan, guint first, GArray *candidates)
{
  for (guint i = 0; i + 1 < candidates->len; i++) {
    MzCandidate *move = mz_candidate_get (candidates, i);
    const MzCandidate *again = mz_candidate_get (candidates, i + 1);

    if (!is_written_as_level (move) || again->quantity.kind != MZ_KIND_PERCENT ||
        !mz_candidate_is_figure (again) || !is_told_again (scan, move, again) ||
        (!is_index_named (scan, first, move->quantity.first) && !is_of_points (candidates, i)))
      continue;
    make_points (move);
  }
}

/* Whether a word in front of token @i says that a level follows. */
static gboolean
is_level_announced (const MzNumberScan *scan, guint first, guint i)
{
  static const gint level_cues[] = { MZ_CUE_LEVEL, MZ_CUE_TO, MZ_CUE_FROM, MZ_CUE_OF };

  for (guint c = 0; c < G_N_ELEMENTS (level_cues); c++)
    if (mz_candidate_is_cue_before (scan, level_cues[c], first, i, LEVEL_REACH))
      return TRUE;
  return FALSE;
}

/* "154.30 للدولار": how much of one currency another is worth; the number in front does not say of
 * which. */
static gboolean
is_rate (const MzNumberScan *scan, guint i)
{
  MzHit hit;

  return mz_number_scan_match (scan, MZ_TABLE_CURRENCY_NOUNS, i, &hit) &&
         hit.clitics & MZ_CLITIC_LI;
}

/* "45 cents to 82.10": decimals behind whole cents tell that the level is in dollars. */
static gboolean
is_in_main_unit (const MzCandidate *level, const MzCandidate *model)
{
  return model->quantity.flags & MZ_QUANTITY_MINOR && level->number.digits.decimals > 0 &&
         model->number.digits.decimals == 0;
}

/* "The index closed at 38,654.42": thousands with decimals behind the name of an index. */
static gboolean
is_level_of_index (const MzNumberScan *scan, guint first, const MzCandidate *candidate)
{
  guint i = candidate->quantity.first;

  return candidate->number.digits.grouped && candidate->number.digits.decimals > 0 &&
         (is_index_named (scan, first, i) ||
          mz_candidate_is_cue_before (scan, MZ_CUE_INDEX, first, i, INDEX_REACH));
}

/* "أغلق المؤشر عند 6142": a whole number that is no year, where an index reaches a level. */
static gboolean
is_plain_level_of_index (const MzNumberScan *scan,
                         guint first,
                         const MzCandidate *candidate,
                         const MzCandidate *model)
{
  const MzDigits *digits = &candidate->number.digits;
  double value = mz_amount_to_double (&candidate->number.value);
  guint i = candidate->quantity.first;

  if (!is_unread_digits (candidate) || digits->decimals > 0 || digits->n_digits < LEVEL_DIGITS ||
      (value > YEAR_FIRST && value < YEAR_LAST))
    return FALSE;
  if (model != NULL && model->quantity.kind == MZ_KIND_POINTS)
    return TRUE;
  return model == NULL && (is_index_named (scan, first, i) ||
                           mz_candidate_is_cue_before (scan, MZ_CUE_INDEX, first, i, INDEX_REACH));
}

/* "ارتفع 34 نقطة إلى 7,362.92": the level has the unit of the number in front of it. */
static void
complete_levels (const MzNumberScan *scan, guint first, GArray *candidates)
{
  const MzCandidate *model = NULL;

  for (guint i = 0; i < candidates->len; i++) {
    MzCandidate *candidate = mz_candidate_get (candidates, i);
    MzCandidate source;

    if (mz_candidate_is_figure (candidate)) {
      if (is_level_kind (candidate))
        model = candidate;
      continue;
    }
    if (is_plain_level_of_index (scan, first, candidate, model) &&
        is_level_announced (scan, first, candidate->quantity.first)) {
      make_points (candidate);
      continue;
    }
    if (!is_written_as_level (candidate) || is_rate (scan, candidate->quantity.last) ||
        !is_level_announced (scan, first, candidate->quantity.first))
      continue;
    if (model == NULL && is_level_of_index (scan, first, candidate)) {
      make_points (candidate);
    }
    if (model == NULL)
      continue;
    source = *model;
    if (is_in_main_unit (candidate, model))
      source.quantity.flags &= ~(guint) MZ_QUANTITY_MINOR;
    mz_candidate_give_unit (candidate, &source);
    settle_level_separator (candidate, model);
  }
}

void
mz_candidates_complete_levels (const MzNumberScan *scan, guint first, GArray *candidates)
{
  mark_from_to (scan, first, candidates);
  complete_index_moves (scan, first, candidates);
  complete_moves (scan, first, candidates);
  complete_levels (scan, first, candidates);
}
