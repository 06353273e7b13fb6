/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One number of a text with its unit, in whatever order the two stand. */
#include "extract/amount-reader.h"

#include "extract/candidate-make.h"
#include "extract/date-number.h"
#include "extract/exchange-rate.h"
#include "extract/lexicon-number.h"
#include "extract/not-figure.h"
#include "extract/share.h"
#include "extract/unit.h"

#include <string.h>

/* What a reading loses of its sureness. */
#define DOUBT_NO_CURRENCY 0.85
#define DOUBT_FRACTION    0.80

static const MzToken *
get_token (const MzAmountReader *reader, guint i)
{
  return mz_tokens_get (reader->scan.tokens, i);
}

/* A magnitude without a unit is money, as long as no people or things are what the clause counts;
 * a bare magnitude is too vague for that. */
static void
set_without_unit (MzAmountReader *reader, MzCandidate *candidate, guint *first, guint *last)
{
  const MzNumber *number = &candidate->number;
  MzQuantity *quantity = &candidate->quantity;

  quantity->unread = mz_date_is_year_in_words (number)
                         ? MZ_UNREAD_DATE
                         : mz_not_figure_get_reason (&reader->scan, number, first, last);
  if (!(number->flags & MZ_NUMBER_MAGNITUDE) || (number->flags & MZ_NUMBER_BARE) ||
      quantity->unread != MZ_UNREAD_UNKNOWN)
    return;
  if (mz_not_figure_counts_people (&reader->scan, reader->first, number->first)) {
    quantity->unread = MZ_UNREAD_PEOPLE;
    return;
  }
  quantity->unread = MZ_UNREAD_NONE;
  quantity->kind = MZ_KIND_MONEY;
  quantity->flags |= MZ_QUANTITY_NO_CURRENCY;
  quantity->confidence *= DOUBT_NO_CURRENCY;
}

/* A fraction that is a share of something, which makes it a percentage. */
static gboolean
read_share (MzAmountReader *reader, const MzNumber *number, MzCandidate *candidate)
{
  MzAmount percent;

  if (!mz_share_read (&reader->scan, reader->first, number, &percent))
    return FALSE;
  mz_candidate_start (number, candidate);
  candidate->has_unit = TRUE;
  candidate->quantity.kind = MZ_KIND_PERCENT;
  candidate->quantity.value = percent;
  candidate->quantity.flags |= MZ_QUANTITY_FRACTION;
  candidate->quantity.confidence *= DOUBT_FRACTION;
  mz_candidate_place (&reader->scan, number->first, number->last, number->clitics, candidate);
  return TRUE;
}

/* "200$ مليون", "75 USD million": the magnitude stands behind the currency. */
static void
read_late_magnitude (MzAmountReader *reader, MzCandidate *candidate, guint *last)
{
  MzHit hit;

  if (candidate->number.flags & MZ_NUMBER_MAGNITUDE ||
      !mz_number_scan_match (&reader->scan, MZ_TABLE_MAGNITUDES, *last, &hit) || hit.clitics != 0 ||
      hit.row->code == MZ_MAGNITUDE_SHORT || hit.row->code == MZ_MAGNITUDE_DUAL ||
      !mz_amount_multiply (&candidate->quantity.value, &hit.row->amount,
                           &candidate->quantity.value))
    return;
  candidate->number.flags |= MZ_NUMBER_MAGNITUDE;
  candidate->number.scale = hit.row->amount;
  *last += hit.n_tokens;
}

/* Whether a figure's unit stands behind a fraction: "نصف نقطة مئوية", "half a dollar". */
static gboolean
has_figure_unit (MzAmountReader *reader, MzNumber *number)
{
  guint behind = number->last;
  MzUnitWords unit;
  MzKind kind;
  MzHit hit;

  if (mz_number_scan_cue (&reader->scan, MZ_CUE_ARTICLE, behind, &hit))
    number->last += hit.n_tokens;
  if (mz_unit_read (reader->currencies, &reader->scan, number, &unit) &&
      (unit.money || (mz_candidate_has_figure_kind (unit.row, &kind) && kind != MZ_KIND_COUNT)))
    return TRUE;
  number->last = behind;
  return FALSE;
}

/* "89.500 ليرة": nobody writes a price with three decimals of which the last is nought, but where
 * the currency has three of them. */
static void
settle_money_point (const MzAmountReader *reader,
                    const MzCurrencyWords *currency,
                    MzCandidate *candidate)
{
  static const char *const thousandths[] = { "KWD", "BHD", "OMR", "JOD", "TND", "LYD", "IQD", "" };
  const MzDigitStyle *style = reader->scan.style;
  const MzNumber *number = &candidate->number;

  if (!(number->flags & MZ_NUMBER_GUESSED) || number->flags & MZ_NUMBER_MAGNITUDE ||
      (style->comma_points > 0 && style->dot_points == 0) || number->digits.decimals != 3 ||
      number->value.exponent <= -3 ||
      !(get_token (reader, number->last)->flags & MZ_TOKEN_ARABIC) ||
      mz_exchange_rate_is_small (reader, number))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (thousandths); i++)
    if (strcmp (currency->iso, thousandths[i]) == 0)
      return;
  candidate->quantity.value = number->other;
  candidate->quantity.ground = "a price has two decimals at most";
}

/* "(12) مليار": the bracket that opens in front of @first where it closes in front of @last. */
static guint
skip_bracket_back (const MzAmountReader *reader, guint first, guint last)
{
  if (first == reader->first || !mz_number_scan_sign (&reader->scan, first - 1, '('))
    return first;
  for (guint i = first; i < last; i++)
    if (mz_number_scan_sign (&reader->scan, i, ')'))
      return first - 1;
  return first;
}

/* The number at token @i with the unit behind it. */
static gboolean
read_number (MzAmountReader *reader, guint i, MzCandidate *candidate, guint *next)
{
  MzNumber number;
  MzUnitWords unit;
  guint first = i;
  guint last;

  if (!mz_number_read (&reader->scan, i, &number))
    return FALSE;
  *next = number.last;
  if (number.flags & MZ_NUMBER_PLURAL)
    return FALSE;
  if (!(number.flags & MZ_NUMBER_SHARE) || !has_figure_unit (reader, &number)) {
    if (read_share (reader, &number, candidate))
      return TRUE;
    if (number.flags & MZ_NUMBER_SHARE)
      return FALSE;
  }
  if (number.last > i + 1 && mz_date_is_announced_year (&reader->scan, i)) {
    number.last = *next = i + 1;
    number.value = number.digits.value;
    number.flags = MZ_NUMBER_DIGITS;
  }
  mz_candidate_start (&number, candidate);
  last = number.last;
  if (mz_date_is_announced_year (&reader->scan, i)) {
    candidate->quantity.unread = MZ_UNREAD_DATE;
  } else if (mz_unit_read (reader->currencies, &reader->scan, &number, &unit)) {
    last = unit.last;
    if (unit.per)
      candidate->quantity.flags |= MZ_QUANTITY_PER_UNIT;
    if (unit.money)
      settle_money_point (reader, &unit.currency, candidate);
    if (unit.money && !mz_candidate_set_money (candidate, &unit.currency))
      return FALSE;
    if (unit.money)
      read_late_magnitude (reader, candidate, &last);
    if (!unit.money)
      mz_candidate_set_unit (candidate, unit.row);
  } else if (!mz_exchange_rate_read (reader, &number, candidate)) {
    set_without_unit (reader, candidate, &first, &last);
  }
  mz_candidate_read_sign (&reader->scan, reader->first, i, candidate);
  mz_candidate_place (&reader->scan, skip_bracket_back (reader, first, last), last, number.clitics,
                      candidate);
  *next = last;
  return TRUE;
}

/* "($4.8) billion": passes over the bracket that the amount stands in, where its magnitude stands
 * behind that. Returns the token that the amount begins at. */
static guint
read_magnitude_behind_bracket (MzAmountReader *reader,
                               guint first,
                               guint *next,
                               MzCandidate *candidate)
{
  guint last = *next + 1;

  if (first == reader->first || !mz_number_scan_sign (&reader->scan, first - 1, '(') ||
      !mz_number_scan_sign (&reader->scan, *next, ')'))
    return first;
  read_late_magnitude (reader, candidate, &last);
  if (last == *next + 1)
    return first;
  *next = last;
  return first - 1;
}

/* "$5 billion", "USD 5bn", "€-5": the currency stands in front. */
static gboolean
read_currency_first (MzAmountReader *reader, guint i, MzCandidate *candidate, guint *next)
{
  MzCurrencyWords currency;
  MzNumber number;
  gboolean bracketed;
  guint first;
  guint at;

  if (!mz_currencies_read (reader->currencies, &reader->scan, i, &currency) || !currency.sign)
    return FALSE;
  at = i + currency.n_tokens;
  at += mz_number_scan_sign (&reader->scan, at, '-');
  bracketed = mz_number_scan_sign (&reader->scan, at, '(') &&
              mz_number_scan_sign (&reader->scan, at + 2, ')');
  at += bracketed;
  if (at >= reader->scan.end || get_token (reader, at)->type != MZ_TOKEN_NUMBER ||
      !mz_number_read (&reader->scan, at, &number))
    return FALSE;
  mz_candidate_start (&number, candidate);
  candidate->quantity.flags |= MZ_QUANTITY_CURRENCY_FIRST;
  if (!mz_candidate_set_money (candidate, &currency))
    return FALSE;
  if (mz_number_scan_sign (&reader->scan, at - 1, '-'))
    candidate->quantity.flags |= MZ_QUANTITY_NEGATIVE;
  if (mz_unit_read_per (&reader->scan, number.last))
    candidate->quantity.flags |= MZ_QUANTITY_PER_UNIT;
  mz_candidate_read_sign (&reader->scan, reader->first, i, candidate);
  *next = number.last + (bracketed && number.last == at + 1);
  first = read_magnitude_behind_bracket (reader, i, next, candidate);
  mz_candidate_place (&reader->scan, first, *next, 0, candidate);
  return TRUE;
}

/* Whether a percent sign or its Arabic words at token @i may belong to the number behind: the sign
 * is glued to that, and to nothing in front of it. */
static gboolean
is_percent_in_front (const MzAmountReader *reader, guint i)
{
  const MzToken *token = get_token (reader, i);

  if (token->type == MZ_TOKEN_WORD)
    return (token->flags & MZ_TOKEN_ARABIC) != 0;
  if (i + 1 >= reader->scan.end || get_token (reader, i + 1)->flags & MZ_TOKEN_SPACED)
    return FALSE;
  return i == reader->first || token->flags & (MZ_TOKEN_SPACED | MZ_TOKEN_BRACKETED) ||
         get_token (reader, i - 1)->type == MZ_TOKEN_WORD;
}

/* "%12", "بالمئة 12": some type the sign in front, where it is seen from the right. */
static gboolean
read_percent_first (MzAmountReader *reader, guint i, MzCandidate *candidate, guint *next)
{
  MzNumber number;

  guint at;
  MzHit hit;

  if (!mz_number_scan_match (&reader->scan, MZ_TABLE_UNITS, i, &hit) ||
      hit.row->code != MZ_UNIT_KIND_PERCENT || !is_percent_in_front (reader, i))
    return FALSE;
  at = i + hit.n_tokens;
  if (at >= reader->scan.end || get_token (reader, at)->type != MZ_TOKEN_NUMBER ||
      !mz_number_read (&reader->scan, at, &number))
    return FALSE;
  mz_candidate_start (&number, candidate);
  candidate->quantity.kind = MZ_KIND_PERCENT;
  candidate->has_unit = TRUE;
  mz_candidate_place (&reader->scan, i, number.last, 0, candidate);
  *next = number.last;
  return TRUE;
}

static void
start_few (guint i, guint last, guint clitics, gint64 value, MzCandidate *candidate)
{
  MzNumber few = {
    .first = i,
    .last = last,
    .value = { value, 0 },
    .scale = { 1, 0 },
    .flags = MZ_NUMBER_WORDS,
    .clitics = clitics,
  };

  mz_candidate_start (&few, candidate);
}

/* How many of a unit its own words tell, which end in front of token @next: two by their form
 * ("دولارين", "نقطتين"), one where "واحد" follows, which @next then passes over; 0 for neither. */
static gint64
count_by_form (const MzAmountReader *reader, gboolean dual, guint *next)
{
  MzAmount one = { 1, 0 };
  MzHit hit;

  if (dual)
    return 2;
  if (!mz_number_scan_match (&reader->scan, MZ_TABLE_NUMBERS, *next, &hit) || hit.clitics != 0 ||
      hit.row->code != MZ_NUMBER_UNIT || !mz_amount_equal (&hit.row->amount, &one) ||
      !(get_token (reader, *next)->flags & MZ_TOKEN_ARABIC))
    return 0;
  *next += hit.n_tokens;
  return 1;
}

/* "سنتين" is two years, but two cents a share. */
static gboolean
is_time (const MzAmountReader *reader, const MzHit *unit, guint next)
{
  return unit->row != NULL && unit->row->code == MZ_UNIT_KIND_DURATION &&
         !mz_number_scan_cue (&reader->scan, MZ_CUE_PER, next, NULL);
}

/* "دولارين", "درهم واحد": a unit that says by itself how many of it there are. */
static gboolean
read_unit_alone (MzAmountReader *reader, guint i, MzCandidate *candidate, guint *next)
{
  MzCurrencyWords currency;
  MzKind kind;
  gint64 count;
  MzHit hit = { 0 };

  *next = i + 1;
  if (mz_number_scan_match (&reader->scan, MZ_TABLE_UNITS, i, &hit) &&
      mz_candidate_has_figure_kind (hit.row, &kind)) {
    *next = i + hit.n_tokens;
    count = count_by_form (reader, hit.column == MZ_UNIT_DUAL, next);
    if (count == 0)
      return FALSE;
    start_few (i, *next, hit.clitics, count, candidate);
    mz_candidate_set_unit (candidate, hit.row);
  } else if (mz_currencies_read (reader->currencies, &reader->scan, i, &currency)) {
    *next = i + currency.n_tokens;
    count = count_by_form (reader, currency.dual, next);
    if (count == 0 || is_time (reader, &hit, *next))
      return FALSE;
    start_few (i, *next, currency.clitics, count, candidate);
    if (!mz_candidate_set_money (candidate, &currency))
      return FALSE;
  } else {
    return FALSE;
  }
  mz_candidate_place (&reader->scan, i, *next, candidate->number.clitics, candidate);
  return TRUE;
}

/**
 * mz_amount_reader_read:
 * @reader: where numbers are read
 * @i: a token
 * @candidate: (out): the number
 * @next: (inout): the token to go on with, if any was looked at
 *
 * Returns: whether a number, perhaps with its unit in front, begins at token @i
 */
gboolean
mz_amount_reader_read (MzAmountReader *reader, guint i, MzCandidate *candidate, guint *next)
{
  static const guint32 NUMBERS = 1u << MZ_TABLE_NUMBERS | 1u << MZ_TABLE_MAGNITUDES;
  const MzToken *token = get_token (reader, i);
  gboolean is_word = token->type == MZ_TOKEN_WORD;

  if (token->type == MZ_TOKEN_SIGN && token->sign == '%')
    return read_percent_first (reader, i, candidate, next);
  return (token->type != MZ_TOKEN_NUMBER && read_currency_first (reader, i, candidate, next)) ||
         (is_word && read_percent_first (reader, i, candidate, next)) ||
         ((!is_word || mz_token_may_begin (token, NUMBERS)) &&
          read_number (reader, i, candidate, next)) ||
         (is_word && read_unit_alone (reader, i, candidate, next));
}
