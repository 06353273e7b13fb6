/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rates of exchange: how much of one currency another is worth. */
#include "extract/exchange-rate.h"

#include "extract/candidate-make.h"
#include "extract/lexicon-number.h"

#define RATE_REACH 16 /* tokens in front of a rate of exchange in which its currency is named */

/**
 * mz_exchange_rate_is_small:
 * @reader: where numbers are read
 * @number: a number
 *
 * Returns: whether it is a rate of exchange: a currency is named in front of it by itself, "ارتفع
 *   اليورو إلى 1.080 دولار"
 */
gboolean
mz_exchange_rate_is_small (const MzAmountReader *reader, const MzNumber *number)
{
  guint i = number->first;
  guint reach = i - reader->first > RATE_REACH ? i - RATE_REACH : reader->first;
  MzAmount ten = { 1, 1 };
  MzHit hit;

  if (mz_amount_compare (&number->value, &ten) >= 0)
    return FALSE;
  while (i-- > reach)
    if ((mz_number_scan_match (&reader->scan, MZ_TABLE_CURRENCY_NOUNS, i, &hit) ||
         mz_number_scan_match (&reader->scan, MZ_TABLE_CURRENCIES, i, &hit)) &&
        mz_number_scan_has_article (&reader->scan, i))
      return TRUE;
  return FALSE;
}

/**
 * mz_exchange_rate_read:
 * @reader: where numbers are read
 * @number: a number without a unit
 * @candidate: (inout): becomes an amount where it is a rate
 *
 * "the pound traded at 48.6 to the dollar": the currency that is named in front is what another is
 * told in.
 *
 * Returns: whether it is so
 */
gboolean
mz_exchange_rate_read (MzAmountReader *reader, const MzNumber *number, MzCandidate *candidate)
{
  static const char *const TIES[] = { "to", "per", "against" };
  const MzTokens *tokens = reader->scan.tokens;
  guint i = number->first;
  guint reach = i - reader->first > RATE_REACH ? i - RATE_REACH : reader->first;
  guint at = number->last;
  MzCurrencyWords currency;
  MzHit hit;

  if (!(number->flags & MZ_NUMBER_DIGITS) || at + 1 >= reader->scan.end ||
      !mz_tokens_is_one_of (tokens, at, TIES, G_N_ELEMENTS (TIES)))
    return FALSE;
  at += mz_tokens_is (tokens, at + 1, "the") ? 2 : 1;
  if (!mz_number_scan_match (&reader->scan, MZ_TABLE_CURRENCY_NOUNS, at, &hit))
    return FALSE;
  while (i-- > reach)
    if (mz_currencies_read (reader->currencies, &reader->scan, i, &currency) && !currency.sign)
      return mz_candidate_set_money (candidate, &currency);
  return FALSE;
}
