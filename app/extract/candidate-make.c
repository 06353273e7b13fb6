/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a candidate of a number: what it says by its unit, before what stands round it. */
#include "extract/candidate-make.h"

#include "extract/lexicon-number.h"
#include "extract/not-figure.h"

#include <string.h>

#define SHARES_MIN 1000 /* fewer are a list of companies: "ارتفعت 10 أسهم" */

/* How sure a reading is, before its meaning. */
#define SURE           0.98
#define DOUBT_POINT    0.90 /* each of these multiplies it */
#define DOUBT_CURRENCY 0.97

/* Sets the place of @quantity from token @first to before token @last, without the prefixes that
 * are glued to the first. */
void
mz_candidate_place (
    const MzNumberScan *scan, guint first, guint last, guint clitics, MzCandidate *candidate)
{
  MzQuantity *quantity = &candidate->quantity;
  const MzToken *end = mz_tokens_get (scan->tokens, last - 1);
  guint letters = (guint) __builtin_popcount (clitics & ~(guint) MZ_CLITIC_AL);

  quantity->first = first;
  quantity->last = last;
  quantity->sentence = end->sentence;
  mz_tokens_skip_letters (scan->tokens, first, letters, &quantity->start, &quantity->first_char);
  quantity->end = end->end;
  quantity->last_char = end->last_char;
  if (mz_tokens_get (scan->tokens, first)->flags & MZ_TOKEN_BRACKETED)
    quantity->flags |= MZ_QUANTITY_IN_BRACKETS;
}

static guint
get_flags (const MzNumber *number)
{
  guint flags = 0;

  if (number->flags & MZ_NUMBER_BARE)
    flags |= MZ_QUANTITY_BARE;
  if (number->flags & MZ_NUMBER_WORDS && !(number->flags & MZ_NUMBER_DIGITS))
    flags |= MZ_QUANTITY_WORDS;
  if (number->flags & MZ_NUMBER_GUESSED)
    flags |= MZ_QUANTITY_GUESSED_POINT;
  return flags;
}

void
mz_candidate_start (const MzNumber *number, MzCandidate *candidate)
{
  *candidate = (MzCandidate){
    .quantity = {
      .value = number->value,
      .share = { 1, 0 },
      .flags = get_flags (number),
      .same_as = -1,
      .confidence = SURE,
    },
    .number = *number,
  };
  if (number->flags & MZ_NUMBER_GUESSED)
    candidate->quantity.confidence *= DOUBT_POINT;
}

/* "-5%", "+$3": a sign right in front, which no number or word ends at. */
void
mz_candidate_read_sign (const MzNumberScan *scan, guint first, guint i, MzCandidate *candidate)
{
  MzQuantity *quantity = &candidate->quantity;
  const MzToken *token;

  if (i == first)
    return;
  if (mz_number_scan_cue (scan, MZ_CUE_MINUS, i - 1, NULL))
    quantity->flags |= MZ_QUANTITY_NEGATIVE;
  if (mz_tokens_get (scan->tokens, i)->flags & MZ_TOKEN_SPACED)
    return;
  token = mz_tokens_get (scan->tokens, i - 1);
  if (token->type != MZ_TOKEN_SIGN ||
      !(token->flags & (MZ_TOKEN_SPACED | MZ_TOKEN_SENTENCE | MZ_TOKEN_BRACKETED)))
    return;
  if (token->sign == '-' || token->sign == 0x2013)
    quantity->flags |= MZ_QUANTITY_NEGATIVE;
  else if (token->sign == '+')
    quantity->flags |= MZ_QUANTITY_PLUS;
}

/* Makes the candidate an amount of @currency. FALSE where that overflows. */
gboolean
mz_candidate_set_money (MzCandidate *candidate, const MzCurrencyWords *currency)
{
  MzQuantity *quantity = &candidate->quantity;

  if (!mz_amount_multiply (&quantity->value, &currency->share, &quantity->value))
    return FALSE;
  quantity->kind = MZ_KIND_MONEY;
  quantity->share = currency->share;
  if (currency->share.exponent < 0)
    quantity->flags |= MZ_QUANTITY_MINOR;
  memcpy (quantity->currency, currency->iso, sizeof quantity->currency);
  if (currency->guessed) {
    quantity->flags |= MZ_QUANTITY_GUESSED_CURRENCY;
    quantity->ground = currency->ground;
    quantity->confidence *= DOUBT_CURRENCY;
  }
  candidate->has_unit = TRUE;
  return TRUE;
}

gboolean
mz_candidate_has_figure_kind (const MzRow *unit, MzKind *kind)
{
  switch (unit->code) {
  case MZ_UNIT_KIND_PERCENT:
    *kind = MZ_KIND_PERCENT;
    return TRUE;
  case MZ_UNIT_KIND_PERCENTAGE_POINTS:
    *kind = MZ_KIND_PERCENTAGE_POINTS;
    return TRUE;
  case MZ_UNIT_KIND_BASIS_POINTS:
    *kind = MZ_KIND_BASIS_POINTS;
    return TRUE;
  case MZ_UNIT_KIND_POINTS:
    *kind = MZ_KIND_POINTS;
    return TRUE;
  case MZ_UNIT_KIND_COUNT:
    *kind = MZ_KIND_COUNT;
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
is_few (const MzNumber *number)
{
  MzAmount few = { SHARES_MIN, 0 };

  return mz_amount_compare (&number->value, &few) < 0;
}

/* An index is told with two decimals at most, unless its article shows three elsewhere: so three
 * digits behind its separator are thousands. */
static void
settle_points (MzCandidate *candidate)
{
  MzQuantity *quantity = &candidate->quantity;

  if (!(candidate->number.flags & MZ_NUMBER_GUESSED) || candidate->number.digits.decimals != 3)
    return;
  quantity->value = candidate->number.other;
  quantity->ground = "an index has two decimals at most";
}

void
mz_candidate_set_unit (MzCandidate *candidate, const MzRow *unit)
{
  MzQuantity *quantity = &candidate->quantity;

  if (!mz_candidate_has_figure_kind (unit, &quantity->kind)) {
    quantity->unread = mz_not_figure_get_unit_reason (unit->code);
    return;
  }
  candidate->has_unit = TRUE;
  if (quantity->kind == MZ_KIND_COUNT) {
    quantity->unit = unit->key;
    if (is_few (&candidate->number))
      quantity->unread = MZ_UNREAD_COUNT;
  } else if (quantity->kind == MZ_KIND_POINTS) {
    settle_points (candidate);
  }
}
