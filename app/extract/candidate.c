/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How numbers of a sentence belong together: ranges, lists with one unit, levels without one. */
#include "extract/candidate.h"

#include "extract/lexicon-number.h"

#include <string.h>

#define RANGE_RATIO  2.0 /* "40 to 45": the ends of a range are not far apart */
#define RANGE_REACH  4   /* tokens between "range" and its first number */
#define LEVEL_REACH  2   /* "إلى نحو 23.9" */
#define CHANGE_REACH 32  /* tokens in front of "from" in which a change is told */
#define SAME_REACH   4   /* tokens between an amount and itself in another currency */

/* What stands between two numbers. */
typedef enum {
  JOIN_NONE,
  JOIN_AND,
  JOIN_OR,
  JOIN_COMMA,
  JOIN_TO,
  JOIN_DASH,
  JOIN_AGAIN, /* ", or": the same told in another way */
} Join;

static MzCandidate *
get (GArray *candidates, guint i)
{
  return &g_array_index (candidates, MzCandidate, i);
}

static gboolean
is_dash (const MzNumberScan *scan, guint i)
{
  return mz_number_scan_sign (scan, i, '-') || mz_number_scan_sign (scan, i, 0x2013) ||
         mz_number_scan_sign (scan, i, 0x2014);
}

static Join
get_cue_join (gint cue)
{
  switch (cue) {
  case MZ_CUE_AND:
    return JOIN_AND;
  case MZ_CUE_OR:
    return JOIN_OR;
  case MZ_CUE_TO:
    return JOIN_TO;
  default:
    return JOIN_NONE;
  }
}

/* What joins @a to @b where nothing else stands between them. */
static Join
get_join (const MzNumberScan *scan, const MzCandidate *a, const MzCandidate *b)
{
  guint at = a->quantity.last;
  guint next = b->quantity.first;
  gboolean comma = FALSE;
  MzHit hit;

  if (at == next)
    return b->number.clitics & MZ_CLITIC_WA ? JOIN_AND : JOIN_NONE;
  if (mz_number_scan_sign (scan, at, ',') && at + 1 < next) {
    comma = TRUE;
    at++;
  }
  if (at + 1 == next && is_dash (scan, at))
    return JOIN_DASH;
  if (at + 1 == next &&
      (mz_number_scan_sign (scan, at, ',') || mz_number_scan_sign (scan, at, '/')))
    return JOIN_COMMA;
  if (at == next)
    return b->number.clitics & MZ_CLITIC_WA ? JOIN_AND : JOIN_COMMA;
  if (!mz_number_scan_match (scan, MZ_TABLE_CUES, at, &hit) || at + hit.n_tokens != next)
    return JOIN_NONE;
  return comma && hit.row->code == MZ_CUE_OR ? JOIN_AGAIN : get_cue_join (hit.row->code);
}

static gboolean
is_cue_before (const MzNumberScan *scan, gint cue, guint first, guint i, guint reach)
{
  for (guint n = 1; n <= reach && i >= first + n; n++) {
    MzHit hit;

    if (mz_number_scan_cue (scan, cue, i - n, &hit))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_joinable (const MzCandidate *candidate)
{
  return candidate->quantity.unread == MZ_UNREAD_NONE ||
         candidate->quantity.unread == MZ_UNREAD_UNKNOWN;
}

static gboolean
is_figure (const MzCandidate *candidate)
{
  return candidate->quantity.unread == MZ_UNREAD_NONE;
}

static gboolean
is_same_unit (const MzQuantity *a, const MzQuantity *b)
{
  return a->kind == b->kind && strcmp (a->currency, b->currency) == 0;
}

/* Whether @a may take over the magnitude of @b: it has none itself. */
static gboolean
shares_magnitude (const MzCandidate *a, const MzCandidate *b)
{
  return !(a->number.flags & MZ_NUMBER_MAGNITUDE) && (b->number.flags & MZ_NUMBER_MAGNITUDE) &&
         !(b->number.flags & MZ_NUMBER_BARE);
}

/* @a with the unit, and the magnitude if it has none, of @b. FALSE where that overflows. */
static gboolean
give_unit (MzCandidate *a, const MzCandidate *b)
{
  MzAmount value = a->quantity.value;

  if (shares_magnitude (a, b)) {
    if (!mz_amount_multiply (&value, &b->number.scale, &value))
      return FALSE;
    a->number.scale = b->number.scale;
    a->number.flags |= MZ_NUMBER_MAGNITUDE;
  }
  if (b->quantity.flags & MZ_QUANTITY_MINOR && !a->has_unit) {
    MzAmount share;

    if (!mz_amount_multiply (&value, &b->quantity.share, &share))
      return FALSE;
    value = share;
  }
  a->quantity.value = value;
  if (!a->has_unit) {
    a->quantity.kind = b->quantity.kind;
    a->quantity.unit = b->quantity.unit;
    memcpy (a->quantity.currency, b->quantity.currency, sizeof a->quantity.currency);
  }
  a->quantity.unread = MZ_UNREAD_NONE;
  a->quantity.flags |=
      MZ_QUANTITY_SHARED_UNIT | (b->quantity.flags & (MZ_QUANTITY_NO_CURRENCY | MZ_QUANTITY_MINOR |
                                                      MZ_QUANTITY_GUESSED_CURRENCY));
  return TRUE;
}

/* "$60-65 billion", "$10 to 12": the currency in front holds for both. */
static void
share_currency_first (MzCandidate *a, MzCandidate *b, Join join)
{
  if ((join != JOIN_DASH && join != JOIN_TO) || !(a->quantity.flags & MZ_QUANTITY_CURRENCY_FIRST) ||
      b->has_unit || !is_joinable (b))
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

  return is_cue_before (scan, MZ_CUE_BETWEEN, first, i, 2) ||
         is_cue_before (scan, MZ_CUE_RANGE, first, i, RANGE_REACH);
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

/* Whether "to" between two numbers makes a range of them: behind "from" only where nothing is said
 * to change; and where both have a unit or "from" is there, only near each other. */
static gboolean
is_range_by_to (const MzNumberScan *scan, guint first, const MzCandidate *a, const MzCandidate *b)
{
  double low = mz_amount_to_double (&a->quantity.value);
  double ratio;

  if (shares_magnitude (a, b))
    low *= mz_amount_to_double (&b->number.scale);
  ratio = mz_amount_to_double (&b->quantity.value) / MAX (low, 1e-9);
  if (is_cue_before (scan, MZ_CUE_FROM, first, a->quantity.first, 1))
    return ratio <= RANGE_RATIO && !is_change_told (scan, first, a->quantity.first);
  return !a->has_unit || ratio <= RANGE_RATIO;
}

static gboolean
is_range (
    const MzNumberScan *scan, guint first, Join join, const MzCandidate *a, const MzCandidate *b)
{
  if (join == JOIN_NONE || join == JOIN_COMMA || join == JOIN_AGAIN || !is_figure (b) ||
      !is_joinable (a))
    return FALSE;
  if (a->has_unit && !is_same_unit (&a->quantity, &b->quantity))
    return FALSE;
  if (is_range_announced (scan, first, a))
    return TRUE;
  return join == JOIN_DASH || (join == JOIN_TO && is_range_by_to (scan, first, a, b));
}

/* Makes @a the range from @a to @b. FALSE, with nothing changed, where they are in the wrong
 * order. */
static gboolean
join_range (MzCandidate *a, const MzCandidate *b)
{
  MzCandidate range = *a;

  if (((!range.has_unit || shares_magnitude (a, b)) && !give_unit (&range, b)) ||
      mz_amount_compare (&range.quantity.value, &b->quantity.value) >= 0)
    return FALSE;
  range.quantity.high = b->quantity.value;
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
    MzCandidate *a = get (candidates, i);
    MzCandidate *b = get (candidates, i + 1);
    Join join = get_join (scan, a, b);

    share_currency_first (a, b, join);
    if (!is_range (scan, first, join, a, b) || !join_range (a, b))
      continue;
    g_array_remove_index (candidates, i + 1);
  }
}

/* "5 و7 و9 مليارات": from the last one backwards. */
static void
share_units (const MzNumberScan *scan, GArray *candidates)
{
  for (guint i = candidates->len; i-- > 1;) {
    MzCandidate *a = get (candidates, i - 1);
    const MzCandidate *b = get (candidates, i);
    Join join = get_join (scan, a, b);

    if (a->quantity.unread != MZ_UNREAD_UNKNOWN || !is_figure (b) || join == JOIN_NONE ||
        join == JOIN_AGAIN || (b->quantity.flags & MZ_QUANTITY_FRACTION))
      continue;
    give_unit (a, b);
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

  if (!is_figure (a) || a->quantity.kind != MZ_KIND_MONEY ||
      a->number.flags & MZ_NUMBER_MAGNITUDE || a->quantity.flags & MZ_QUANTITY_MINOR ||
      a->quantity.value.exponent < 0 || (!adjacent && get_join (scan, a, b) != JOIN_AND) ||
      mz_amount_compare (&b->number.value, &hundred) >= 0 || b->number.value.exponent < 0)
    return FALSE;
  if (is_figure (b) && b->quantity.flags & MZ_QUANTITY_MINOR) {
    *part = b->quantity.value;
    return TRUE;
  }
  *part = mz_amount_shift (&b->number.value, -2);
  return b->quantity.unread == MZ_UNREAD_UNKNOWN && is_clause_end (scan, b->quantity.last);
}

static void
join_minor_parts (const MzNumberScan *scan, GArray *candidates)
{
  for (guint i = 0; i + 1 < candidates->len; i++) {
    MzCandidate *a = get (candidates, i);
    const MzCandidate *b = get (candidates, i + 1);
    MzAmount part;
    MzAmount sum;

    if (!get_minor_part (scan, a, b, &part) || !mz_amount_add (&a->quantity.value, &part, &sum))
      continue;
    a->quantity.value = sum;
    a->quantity.last = b->quantity.last;
    a->quantity.end = b->quantity.end;
    a->quantity.last_char = b->quantity.last_char;
    g_array_remove_index (candidates, i + 1);
  }
}

static void
mark_from_to (const MzNumberScan *scan, guint first, GArray *candidates)
{
  for (guint i = 0; i + 1 < candidates->len; i++) {
    MzCandidate *a = get (candidates, i);
    MzCandidate *b = get (candidates, i + 1);

    if (!is_figure (a) || !is_figure (b) || !is_same_unit (&a->quantity, &b->quantity) ||
        !is_cue_before (scan, MZ_CUE_FROM, first, a->quantity.first, 1) ||
        get_join (scan, a, b) != JOIN_TO)
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
      return hit.row->code == MZ_COMPANY_KIND_INDEX;
  return FALSE;
}

/* "The Nasdaq added 12.3, or 0.2 percent": a move told as a percentage again, of an index, is in
 * points. */
static void
complete_moves (const MzNumberScan *scan, guint first, GArray *candidates)
{
  for (guint i = 0; i + 1 < candidates->len; i++) {
    MzCandidate *move = get (candidates, i);
    const MzCandidate *again = get (candidates, i + 1);

    if (!is_written_as_level (move) || again->quantity.kind != MZ_KIND_PERCENT ||
        !is_figure (again) || get_join (scan, move, again) != JOIN_AGAIN ||
        !is_index_named (scan, first, move->quantity.first))
      continue;
    move->quantity.kind = MZ_KIND_POINTS;
    move->quantity.unread = MZ_UNREAD_NONE;
  }
}

/* Whether a word in front of token @i says that a level follows. */
static gboolean
is_level_announced (const MzNumberScan *scan, guint first, guint i)
{
  static const gint level_cues[] = { MZ_CUE_LEVEL, MZ_CUE_TO, MZ_CUE_FROM, MZ_CUE_OF };

  for (guint c = 0; c < G_N_ELEMENTS (level_cues); c++)
    if (is_cue_before (scan, level_cues[c], first, i, LEVEL_REACH))
      return TRUE;
  return FALSE;
}

/* "ارتفع 34 نقطة إلى 7,362.92": the level has the unit of the number in front of it. */
static void
complete_levels (const MzNumberScan *scan, guint first, GArray *candidates)
{
  const MzCandidate *model = NULL;

  for (guint i = 0; i < candidates->len; i++) {
    MzCandidate *candidate = get (candidates, i);

    if (is_figure (candidate)) {
      if (is_level_kind (candidate))
        model = candidate;
      continue;
    }
    if (model == NULL || !is_written_as_level (candidate) ||
        !is_level_announced (scan, first, candidate->quantity.first))
      continue;
    give_unit (candidate, model);
    settle_level_separator (candidate, model);
  }
}

/* Whether @b restates @a in another currency: in brackets right behind it, or behind words that
 * say so. */
static gboolean
is_restated (const MzNumberScan *scan, const MzCandidate *a, const MzCandidate *b)
{
  guint at = a->quantity.last;

  if (!is_figure (a) || !is_figure (b) || a->quantity.kind != MZ_KIND_MONEY ||
      b->quantity.kind != MZ_KIND_MONEY || b->quantity.currency[0] == '\0' ||
      is_same_unit (&a->quantity, &b->quantity) || b->quantity.first > at + SAME_REACH)
    return FALSE;
  for (; at < b->quantity.first; at++)
    if (mz_number_scan_sign (scan, at, '(') || mz_number_scan_cue (scan, MZ_CUE_EQUAL, at, NULL))
      return TRUE;
  return FALSE;
}

static void
link_restated (const MzNumberScan *scan, GArray *candidates)
{
  for (guint i = 0; i + 1 < candidates->len; i++)
    if (is_restated (scan, get (candidates, i), get (candidates, i + 1)))
      get (candidates, i + 1)->quantity.same_as = (gint) i;
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
  join_minor_parts (scan, candidates);
  share_units (scan, candidates);
  mark_from_to (scan, first, candidates);
  complete_moves (scan, first, candidates);
  complete_levels (scan, first, candidates);
  link_restated (scan, candidates);
}
