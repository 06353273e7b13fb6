/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How numbers of a sentence belong together: ranges, lists with one unit, amounts in two parts. */
#include "extract/candidate.h"

#include "extract/candidate-level.h"
#include "extract/candidate-tie.h"
#include "extract/lexicon-number.h"
#include "extract/words.h"

#include <string.h>

#define RANGE_RATIO  2.0 /* "40 to 45": the ends of a range are not far apart */
#define RANGE_REACH  4   /* tokens between "range" and its first number */
#define MOVE_REACH   3   /* tokens from a verb to by how much */
#define CHANGE_REACH 32  /* tokens in front of "from" in which a change is told */
#define SAME_REACH   4   /* tokens between an amount and itself in another currency */

/* "$60-65 billion", "$10 to 12": the currency in front holds for both. */
static void
share_currency_first (MzCandidate *a, MzCandidate *b, MzJoin join)
{
  if ((join != MZ_JOIN_DASH && join != MZ_JOIN_TO) ||
      !(a->quantity.flags & MZ_QUANTITY_CURRENCY_FIRST) || b->has_unit ||
      !mz_candidate_is_joinable (b))
    return;
  b->quantity.unread = MZ_UNREAD_NONE;
  b->quantity.kind = a->quantity.kind;
  b->quantity.flags = (b->quantity.flags & ~(guint) MZ_QUANTITY_NO_CURRENCY) |
                      (a->quantity.flags & MZ_QUANTITY_GUESSED_CURRENCY);
  memcpy (b->quantity.currency, a->quantity.currency, sizeof b->quantity.currency);
  b->has_unit = TRUE;
}

/* Whether words in front of @a say that a range follows. */
static gboolean
is_range_announced (const MzNumberScan *scan, guint first, const MzCandidate *a)
{
  guint i = a->quantity.first;

  return mz_candidate_is_cue_before (scan, MZ_CUE_BETWEEN, first, i, 2) ||
         mz_candidate_is_cue_before (scan, MZ_CUE_RANGE, first, i, RANGE_REACH);
}

/* Whether a word of rise or fall stands between the start of the sentence and token @i. */
static gboolean
is_change_told (const MzNumberScan *scan, guint first, guint i)
{
  guint reach = i - first > CHANGE_REACH ? i - CHANGE_REACH : first;
  MzHit hit;

  while (i-- > reach)
    if (mz_number_scan_match (scan, MZ_TABLE_CHANGES, i, &hit))
      return TRUE;
  return FALSE;
}

/* "rose 70 cents to 1 dollar": what something moved by, and where to. */
static gboolean
is_moved_by (const MzNumberScan *scan, guint first, guint i)
{
  guint reach = i - first > MOVE_REACH ? i - MOVE_REACH : first;
  MzHit hit;

  while (i-- > reach)
    if (mz_number_scan_match (scan, MZ_TABLE_CHANGES, i, &hit))
      return hit.row->code == MZ_SHAPE_MOVES;
  return FALSE;
}

/* Whether "to" between two numbers makes a range of them: behind "from" only where nothing is said
 * to change; and where both have a unit or "from" is there, only near each other. */
static gboolean
is_range_by_to (const MzNumberScan *scan, guint first, const MzCandidate *a, const MzCandidate *b)
{
  double low = mz_amount_to_double (&a->quantity.value);
  double ratio;

  if (mz_candidate_shares_magnitude (a, b))
    low *= mz_amount_to_double (&b->number.scale);
  ratio = mz_amount_to_double (&b->quantity.value) / MAX (low, 1e-9);
  if (mz_candidate_is_cue_before (scan, MZ_CUE_FROM, first, a->quantity.first, 1))
    return ratio <= RANGE_RATIO && !is_change_told (scan, first, a->quantity.first);
  return !a->has_unit || (ratio <= RANGE_RATIO && (a->quantity.kind == MZ_KIND_PERCENT ||
                                                   !is_moved_by (scan, first, a->quantity.first)));
}

static gboolean
is_range (
    const MzNumberScan *scan, guint first, MzJoin join, const MzCandidate *a, const MzCandidate *b)
{
  if (join == MZ_JOIN_NONE || join == MZ_JOIN_COMMA || join == MZ_JOIN_AGAIN ||
      !mz_candidate_is_figure (b) || !mz_candidate_is_joinable (a))
    return FALSE;
  if (a->has_unit && !mz_candidate_is_same_unit (&a->quantity, &b->quantity))
    return FALSE;
  if (is_range_announced (scan, first, a))
    return TRUE;
  return join == MZ_JOIN_DASH || (join == MZ_JOIN_TO && is_range_by_to (scan, first, a, b));
}

/* Makes @a the range from @a to @b. FALSE, with nothing changed, where they are in the wrong
 * order; @backwards: that is none, as in "a loss between 43 and 37 cents". */
static gboolean
join_range (MzCandidate *a, const MzCandidate *b, gboolean backwards)
{
  MzCandidate range = *a;

  if ((!range.has_unit || mz_candidate_shares_magnitude (a, b)) &&
      !mz_candidate_give_unit (&range, b))
    return FALSE;
  range.quantity.high = b->quantity.value;
  if (mz_amount_compare (&range.quantity.value, &range.quantity.high) >= 0) {
    if (!backwards || mz_amount_equal (&range.quantity.value, &range.quantity.high))
      return FALSE;
    range.quantity.high = range.quantity.value;
    range.quantity.value = b->quantity.value;
  }
  range.quantity.last = b->quantity.last;
  range.quantity.end = b->quantity.end;
  range.quantity.last_char = b->quantity.last_char;
  range.quantity.flags |= MZ_QUANTITY_RANGE | (b->quantity.flags & MZ_QUANTITY_PER_UNIT);
  range.quantity.flags &= ~(guint) MZ_QUANTITY_SHARED_UNIT;
  range.quantity.confidence = MIN (range.quantity.confidence, b->quantity.confidence);
  range.has_unit = TRUE;
  range.number.flags |= b->number.flags & MZ_NUMBER_MAGNITUDE;
  *a = range;
  return TRUE;
}

static void
join_ranges (const MzNumberScan *scan, guint first, GArray *candidates)
{
  for (guint i = 0; i + 1 < candidates->len; i++) {
    MzCandidate *a = mz_candidate_get (candidates, i);
    MzCandidate *b = mz_candidate_get (candidates, i + 1);
    MzJoin join = mz_candidate_get_join (scan, a, b);

    share_currency_first (a, b, join);
    if (!is_range (scan, first, join, a, b) ||
        !join_range (a, b, join == MZ_JOIN_AND && is_range_announced (scan, first, a)))
      continue;
    g_array_remove_index (candidates, i + 1);
  }
}

/* "5 و7 و9 مليارات": from the last one backwards. */
static void
share_units (const MzNumberScan *scan, GArray *candidates)
{
  for (guint i = candidates->len; i-- > 1;) {
    MzCandidate *a = mz_candidate_get (candidates, i - 1);
    const MzCandidate *b = mz_candidate_get (candidates, i);
    MzJoin join = mz_candidate_get_join (scan, a, b);

    if (a->quantity.unread != MZ_UNREAD_UNKNOWN || !mz_candidate_is_figure (b) ||
        join == MZ_JOIN_NONE || join == MZ_JOIN_AGAIN || (b->quantity.flags & MZ_QUANTITY_FRACTION))
      continue;
    mz_candidate_give_unit (a, b);
  }
}

/* Whether nothing of the sentence follows token @i that the number in front of it could count. */
static gboolean
is_clause_end (const MzNumberScan *scan, guint i)
{
  return i >= scan->end || mz_tokens_get (scan->tokens, i)->type != MZ_TOKEN_WORD;
}

/* "20 dollars and 43 cents", "15 dollars 50": the part of the amount in front that @b tells. */
static gboolean
get_minor_part (const MzNumberScan *scan,
                const MzCandidate *a,
                const MzCandidate *b,
                MzAmount *part)
{
  MzAmount hundred = { 1, 2 };
  gboolean adjacent = a->quantity.last == b->quantity.first;

  if (!mz_candidate_is_figure (a) || a->quantity.kind != MZ_KIND_MONEY ||
      a->number.flags & MZ_NUMBER_MAGNITUDE || a->quantity.flags & MZ_QUANTITY_MINOR ||
      a->quantity.value.exponent < 0 ||
      (!adjacent && mz_candidate_get_join (scan, a, b) != MZ_JOIN_AND) ||
      mz_amount_compare (&b->number.value, &hundred) >= 0 || b->number.value.exponent < 0)
    return FALSE;
  if (mz_candidate_is_figure (b) && b->quantity.flags & MZ_QUANTITY_MINOR) {
    *part = b->quantity.value;
    return TRUE;
  }
  *part = mz_amount_shift (&b->number.value, -2);
  return b->quantity.unread == MZ_UNREAD_UNKNOWN && is_clause_end (scan, b->quantity.last);
}

/* "12 مليون يورو ونصف المليون", "مليارا دولار و500 مليون": a smaller part behind the currency,
 * without one of its own. */
static gboolean
get_smaller_part (const MzNumberScan *scan,
                  const MzCandidate *a,
                  const MzCandidate *b,
                  MzAmount *part)
{
  *part = b->quantity.value;
  return mz_candidate_is_figure (a) && mz_candidate_is_figure (b) &&
         a->quantity.kind == MZ_KIND_MONEY && b->quantity.kind == MZ_KIND_MONEY &&
         b->quantity.flags & MZ_QUANTITY_NO_CURRENCY &&
         !(a->quantity.flags & (MZ_QUANTITY_NO_CURRENCY | MZ_QUANTITY_RANGE)) &&
         a->number.flags & MZ_NUMBER_MAGNITUDE &&
         mz_candidate_get_join (scan, a, b) == MZ_JOIN_AND &&
         mz_amount_compare (&b->number.value, &a->number.scale) < 0;
}

/* "5 ملايين دولار و300 ألف دولار": a smaller part that says the currency again. */
static gboolean
get_part_with_unit (const MzNumberScan *scan,
                    const MzCandidate *a,
                    const MzCandidate *b,
                    MzAmount *part)
{
  static const guint told =
      MZ_QUANTITY_NO_CURRENCY | MZ_QUANTITY_RANGE | MZ_QUANTITY_CURRENCY_FIRST;

  *part = b->quantity.value;
  return mz_candidate_is_figure (a) && mz_candidate_is_figure (b) &&
         a->quantity.kind == MZ_KIND_MONEY && !((a->quantity.flags | b->quantity.flags) & told) &&
         mz_candidate_is_same_unit (&a->quantity, &b->quantity) &&
         (a->number.flags & b->number.flags & MZ_NUMBER_MAGNITUDE) != 0 &&
         mz_tokens_get (scan->tokens, b->quantity.last - 1)->flags & MZ_TOKEN_ARABIC &&
         mz_candidate_get_join (scan, a, b) == MZ_JOIN_AND &&
         mz_amount_compare (&b->number.scale, &a->number.scale) < 0;
}

static void
join_parts (const MzNumberScan *scan, GArray *candidates)
{
  for (guint i = 0; i + 1 < candidates->len; i++) {
    MzCandidate *a = mz_candidate_get (candidates, i);
    const MzCandidate *b = mz_candidate_get (candidates, i + 1);
    MzAmount part;
    MzAmount sum;

    if ((!get_minor_part (scan, a, b, &part) && !get_smaller_part (scan, a, b, &part) &&
         !get_part_with_unit (scan, a, b, &part)) ||
        !mz_amount_add (&a->quantity.value, &part, &sum))
      continue;
    a->quantity.value = sum;
    a->quantity.last = b->quantity.last;
    a->quantity.end = b->quantity.end;
    a->quantity.last_char = b->quantity.last_char;
    g_array_remove_index (candidates, i + 1);
  }
}

/* Whether @b restates @a in another currency: in brackets right behind it, or behind words that
 * say so. */
static gboolean
is_restated (const MzNumberScan *scan, const MzCandidate *a, const MzCandidate *b)
{
  guint at = a->quantity.last;

  if (!mz_candidate_is_figure (a) || !mz_candidate_is_figure (b) ||
      a->quantity.kind != MZ_KIND_MONEY || b->quantity.kind != MZ_KIND_MONEY ||
      b->quantity.currency[0] == '\0' || mz_candidate_is_same_unit (&a->quantity, &b->quantity) ||
      b->quantity.first > at + SAME_REACH)
    return FALSE;
  for (; at < b->quantity.first; at++)
    if (mz_number_scan_sign (scan, at, '(') || mz_number_scan_cue (scan, MZ_CUE_EQUAL, at, NULL))
      return TRUE;
  return FALSE;
}

/* "254 درهما (62 يورو) للسهم": what the second is told of, the first is too. */
static void
link_amounts (MzCandidate *a, MzCandidate *b, guint i)
{
  b->quantity.same_as = (gint) i;
  a->quantity.flags |= b->quantity.flags & MZ_QUANTITY_PER_UNIT;
}

static void
link_restated (const MzNumberScan *scan, GArray *candidates)
{
  for (guint i = 0; i + 1 < candidates->len; i++)
    if (is_restated (scan, mz_candidate_get (candidates, i), mz_candidate_get (candidates, i + 1)))
      link_amounts (mz_candidate_get (candidates, i), mz_candidate_get (candidates, i + 1), i);
}

/**
 * mz_candidates_join:
 * @scan: where they were found
 * @first: the first token of their sentence
 * @candidates: (element-type MzCandidate): the sentence's numbers in order; same_as becomes an
 *   index among them
 */
void
mz_candidates_join (const MzNumberScan *scan, guint first, GArray *candidates)
{
  join_ranges (scan, first, candidates);
  join_parts (scan, candidates);
  share_units (scan, candidates);
  mz_candidates_complete_levels (scan, first, candidates);
  link_restated (scan, candidates);
}
