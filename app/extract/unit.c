/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a number counts: the currency or unit behind it, or the currency in front of it. */
#include "extract/unit.h"

#include "extract/lexicon-number.h"

static gboolean
is_follower (guint clitics)
{
  return (clitics & ~(guint) MZ_CLITIC_AL) == 0;
}

/* "x" and "m" are units only right behind the digits. */
static gboolean
is_stray_letter (const MzNumberScan *scan, guint i, const MzHit *hit)
{
  const MzToken *token = mz_tokens_get (scan->tokens, i);

  return hit->n_tokens == 1 && token->type == MZ_TOKEN_WORD &&
         token->last_char - token->first_char == 1 && (token->flags & MZ_TOKEN_SPACED);
}

/* "5 $10": a sign that is apart from the number in front and glued to the one behind is that
 * one's. */
static gboolean
is_sign_of_next (const MzNumberScan *scan, guint i)
{
  const MzToken *token = mz_tokens_get (scan->tokens, i);

  return token->type == MZ_TOKEN_SIGN && token->flags & MZ_TOKEN_SPACED && i + 1 < scan->end &&
         mz_tokens_get (scan->tokens, i + 1)->type == MZ_TOKEN_NUMBER &&
         !(mz_tokens_get (scan->tokens, i + 1)->flags & MZ_TOKEN_SPACED);
}

/* Whether @currency is one behind @number: "one won" is none. */
static gboolean
is_currency_of (const MzNumberScan *scan,
                const MzNumber *number,
                guint at,
                const MzCurrencyWords *currency)
{
  return is_follower (currency->clitics) && !is_sign_of_next (scan, at) &&
         (!currency->scaled || (number->flags & (MZ_NUMBER_DIGITS | MZ_NUMBER_MAGNITUDE)));
}

/* A counted noun has no article, unless the number has one; behind من it mostly has. */
static gboolean
is_counted (const MzNumber *number, guint at, guint clitics)
{
  return clitics == 0 ||
         (is_follower (clitics) && (number->clitics & MZ_CLITIC_AL || at > number->last));
}

static gboolean
read_at (MzCurrencies *currencies,
         const MzNumberScan *scan,
         const MzNumber *number,
         guint at,
         MzUnitWords *unit)
{
  MzHit hit;

  *unit = (MzUnitWords){ .last = at };
  if (mz_number_scan_match (scan, MZ_TABLE_UNITS, at, &hit) &&
      is_counted (number, at, hit.clitics) && !is_stray_letter (scan, at, &hit)) {
    unit->row = hit.row;
    unit->last = at + hit.n_tokens;
  }
  if (mz_currencies_read (currencies, scan, at, &unit->currency) &&
      is_currency_of (scan, number, at, &unit->currency) &&
      at + unit->currency.n_tokens >= unit->last) {
    unit->money = TRUE;
    unit->row = NULL;
    unit->last = at + unit->currency.n_tokens;
  }
  return unit->row != NULL || unit->money;
}

/* "30 مليونا من الأسهم", "10 ملايين من الدولارات": the counted noun behind من. */
static guint
skip_partitive (const MzNumberScan *scan, guint at)
{
  MzHit hit;

  if (mz_number_scan_cue (scan, MZ_CUE_FROM, at, &hit) && hit.clitics == 0 &&
      (mz_tokens_get (scan->tokens, at)->flags & MZ_TOKEN_ARABIC))
    return at + hit.n_tokens;
  return at;
}

/**
 * mz_unit_read_per:
 * @scan: where to look
 * @at: a token
 *
 * Returns: whether "للسهم", "a barrel" or the like stands at @at
 */
gboolean
mz_unit_read_per (const MzNumberScan *scan, guint at)
{
  return mz_number_scan_cue (scan, MZ_CUE_PER, at, NULL);
}

/**
 * mz_unit_read:
 * @currencies: what the article says of its currencies
 * @scan: where to look
 * @number: a number
 * @unit: (out): what stands behind it
 *
 * Returns: whether there is a unit or a currency
 */
gboolean
mz_unit_read (MzCurrencies *currencies,
              const MzNumberScan *scan,
              const MzNumber *number,
              MzUnitWords *unit)
{
  guint at = number->last;
  guint behind;

  if (mz_number_scan_sign (scan, at, '-') &&
      !(mz_tokens_get (scan->tokens, at)->flags & MZ_TOKEN_SPACED) && at + 1 < scan->end &&
      mz_tokens_get (scan->tokens, at + 1)->type == MZ_TOKEN_WORD)
    at++;
  if (read_at (currencies, scan, number, at, unit)) {
    unit->per =
        mz_unit_read_per (scan, unit->last) ||
        (mz_number_scan_sign (scan, unit->last, ')') && mz_unit_read_per (scan, unit->last + 1));
    return TRUE;
  }
  behind = skip_partitive (scan, at);
  if (behind == at || !(number->flags & MZ_NUMBER_MAGNITUDE))
    return FALSE;
  if (read_at (currencies, scan, number, behind, unit) &&
      (unit->money || unit->row->code == MZ_UNIT_KIND_COUNT ||
       unit->row->code == MZ_UNIT_KIND_PEOPLE || unit->row->code == MZ_UNIT_KIND_MEASURE)) {
    /* The figure's words end at the number: "30 مليونا". */
    if (!unit->money)
      unit->last = number->last;
    return TRUE;
  }
  *unit = (MzUnitWords){ .last = at };
  return FALSE;
}
