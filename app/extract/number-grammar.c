/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds every number of a text with its unit: tokens -> quantities. */
#include "extract/number-grammar.h"

#include "extract/candidate.h"
#include "extract/lexicon-number.h"
#include "extract/not-figure.h"
#include "extract/unit.h"

#include <string.h>

#define MODEL_REACH 64   /* quantities to look through for the currency that an amount leaves out */
#define SHARES_MIN  1000 /* fewer are a list of companies: "ارتفعت 10 أسهم" */

/* How sure a reading is, before its meaning. */
#define SURE              0.98
#define DOUBT_POINT       0.90 /* each of these multiplies it */
#define DOUBT_CURRENCY    0.97
#define DOUBT_NO_CURRENCY 0.85
#define DOUBT_FRACTION    0.80

#define STARTS                                                                                     \
  (1u << MZ_TABLE_NUMBERS | 1u << MZ_TABLE_MAGNITUDES | 1u << MZ_TABLE_CURRENCIES |                \
   1u << MZ_TABLE_CURRENCY_NOUNS | 1u << MZ_TABLE_UNITS)

/* One article, while it is read. */
typedef struct {
  MzNumberScan scan;
  MzDigitStyle style;
  MzCurrencies *currencies;
  GArray *candidates; /* of MzCandidate: those of the sentence */
  GArray *quantities; /* of MzQuantity: all of the article */
  guint first;        /* token of the sentence */
} Reader;

static const MzToken *
get_token (const Reader *reader, guint i)
{
  return mz_tokens_get (reader->scan.tokens, i);
}

/* Sets the place of @quantity from token @first to before token @last, without the prefixes that
 * are glued to the first. */
static void
set_place (const Reader *reader, MzQuantity *quantity, guint first, guint last, guint clitics)
{
  const MzToken *end = get_token (reader, last - 1);
  guint letters = (guint) __builtin_popcount (clitics & ~(guint) MZ_CLITIC_AL);

  quantity->first = first;
  quantity->last = last;
  quantity->sentence = end->sentence;
  mz_tokens_skip_letters (reader->scan.tokens, first, letters, &quantity->start,
                          &quantity->first_char);
  quantity->end = end->end;
  quantity->last_char = end->last_char;
  if (get_token (reader, first)->flags & MZ_TOKEN_BRACKETED)
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

static void
start_candidate (const MzNumber *number, MzCandidate *candidate)
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
static void
read_sign (const Reader *reader, guint i, MzQuantity *quantity)
{
  const MzToken *token;

  if (i == reader->first)
    return;
  if (mz_number_scan_cue (&reader->scan, MZ_CUE_MINUS, i - 1, NULL))
    quantity->flags |= MZ_QUANTITY_NEGATIVE;
  if (get_token (reader, i)->flags & MZ_TOKEN_SPACED)
    return;
  token = get_token (reader, i - 1);
  if (token->type != MZ_TOKEN_SIGN ||
      !(token->flags & (MZ_TOKEN_SPACED | MZ_TOKEN_SENTENCE | MZ_TOKEN_BRACKETED)))
    return;
  if (token->sign == '-' || token->sign == 0x2013)
    quantity->flags |= MZ_QUANTITY_NEGATIVE;
  else if (token->sign == '+')
    quantity->flags |= MZ_QUANTITY_PLUS;
}

/* Makes the candidate an amount of @currency. FALSE where that overflows. */
static gboolean
set_money (MzCandidate *candidate, const MzCurrencyWords *currency)
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

static gboolean
has_figure_kind (const MzRow *unit, MzKind *kind)
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

static void
set_unit (MzCandidate *candidate, const MzRow *unit)
{
  MzQuantity *quantity = &candidate->quantity;

  if (!has_figure_kind (unit, &quantity->kind)) {
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

/* A magnitude without a unit is money, as long as no people or things are what the clause counts;
 * a bare magnitude is too vague for that. */
static void
set_without_unit (Reader *reader, MzCandidate *candidate, guint *first, guint *last)
{
  const MzNumber *number = &candidate->number;
  MzQuantity *quantity = &candidate->quantity;

  quantity->unread = mz_not_figure_get_reason (&reader->scan, number, first, last);
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

/* "a third", "two thirds", "half": a quarter without a number or an article is one of a year. */
static gboolean
is_english_share (const Reader *reader, const MzNumber *number)
{
  MzAmount half = { 5, -1 };
  guint i = number->first;

  return number->last > i + 1 || mz_amount_equal (&number->value, &half) ||
         (i > reader->first && mz_number_scan_cue (&reader->scan, MZ_CUE_ARTICLE, i - 1, NULL));
}

/* "ثلث قيمته", "half of its value": a share of something that figures tell of. */
static gboolean
read_share (Reader *reader, const MzNumber *number, MzCandidate *candidate)
{
  guint at = number->last;
  MzAmount percent = mz_amount_shift (&number->value, 2);
  MzHit hit;

  if (!(get_token (reader, number->first)->flags & MZ_TOKEN_ARABIC)) {
    if (!is_english_share (reader, number) ||
        !mz_number_scan_cue (&reader->scan, MZ_CUE_OF, at, &hit))
      return FALSE;
    at += hit.n_tokens;
  }
  if (!mz_number_scan_cue (&reader->scan, MZ_CUE_SHARE_OF, at, &hit) || hit.clitics & ~MZ_CLITIC_AL)
    return FALSE;
  start_candidate (number, candidate);
  candidate->has_unit = TRUE;
  candidate->quantity.kind = MZ_KIND_PERCENT;
  candidate->quantity.value = mz_amount_round (&percent, 2);
  candidate->quantity.flags |= MZ_QUANTITY_FRACTION;
  candidate->quantity.confidence *= DOUBT_FRACTION;
  set_place (reader, &candidate->quantity, number->first, number->last, number->clitics);
  return TRUE;
}

/* Number words alone ("أحد", "one") are words of the language more often than numbers: they are
 * kept only with a unit, a magnitude or something counted. */
static gboolean
is_worth_keeping (const MzCandidate *candidate)
{
  const MzNumber *number = &candidate->number;

  if (candidate->quantity.unread == MZ_UNREAD_NONE || (number->flags & MZ_NUMBER_DIGITS))
    return TRUE;
  if (number->flags & MZ_NUMBER_BARE)
    return FALSE;
  return (number->flags & MZ_NUMBER_MAGNITUDE) || candidate->quantity.unread != MZ_UNREAD_UNKNOWN;
}

/* "200$ مليون", "75 USD million": the magnitude stands behind the currency. */
static void
read_late_magnitude (Reader *reader, MzCandidate *candidate, guint *last)
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
has_figure_unit (Reader *reader, MzNumber *number)
{
  guint behind = number->last;
  MzUnitWords unit;
  MzKind kind;
  MzHit hit;

  if (mz_number_scan_cue (&reader->scan, MZ_CUE_ARTICLE, behind, &hit))
    number->last += hit.n_tokens;
  if (mz_unit_read (reader->currencies, &reader->scan, number, &unit) &&
      (unit.money || (has_figure_kind (unit.row, &kind) && kind != MZ_KIND_COUNT)))
    return TRUE;
  number->last = behind;
  return FALSE;
}

/* The number at token @i with the unit behind it. */
static gboolean
read_number (Reader *reader, guint i, MzCandidate *candidate, guint *next)
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
  if (number.flags & MZ_NUMBER_SHARE && !has_figure_unit (reader, &number))
    return read_share (reader, &number, candidate);
  if (number.last > i + 1 && mz_not_figure_is_announced_year (&reader->scan, i)) {
    number.last = *next = i + 1;
    number.value = number.digits.value;
    number.flags = MZ_NUMBER_DIGITS;
  }
  start_candidate (&number, candidate);
  last = number.last;
  if (mz_not_figure_is_announced_year (&reader->scan, i)) {
    candidate->quantity.unread = MZ_UNREAD_DATE;
  } else if (mz_unit_read (reader->currencies, &reader->scan, &number, &unit)) {
    last = unit.last;
    if (unit.per)
      candidate->quantity.flags |= MZ_QUANTITY_PER_UNIT;
    if (unit.money && !set_money (candidate, &unit.currency))
      return FALSE;
    if (unit.money)
      read_late_magnitude (reader, candidate, &last);
    if (!unit.money)
      set_unit (candidate, unit.row);
  } else {
    set_without_unit (reader, candidate, &first, &last);
  }
  read_sign (reader, i, &candidate->quantity);
  set_place (reader, &candidate->quantity, first, last, number.clitics);
  *next = last;
  return TRUE;
}

/* "$5 billion", "USD 5bn", "€-5": the currency stands in front. */
static gboolean
read_currency_first (Reader *reader, guint i, MzCandidate *candidate, guint *next)
{
  MzCurrencyWords currency;
  MzNumber number;
  guint at;

  if (!mz_currencies_read (reader->currencies, &reader->scan, i, &currency) || !currency.sign)
    return FALSE;
  at = i + currency.n_tokens;
  at += mz_number_scan_sign (&reader->scan, at, '-');
  if (at >= reader->scan.end || get_token (reader, at)->type != MZ_TOKEN_NUMBER ||
      !mz_number_read (&reader->scan, at, &number))
    return FALSE;
  start_candidate (&number, candidate);
  candidate->quantity.flags |= MZ_QUANTITY_CURRENCY_FIRST;
  if (!set_money (candidate, &currency))
    return FALSE;
  if (mz_number_scan_sign (&reader->scan, at - 1, '-'))
    candidate->quantity.flags |= MZ_QUANTITY_NEGATIVE;
  if (mz_unit_read_per (&reader->scan, number.last))
    candidate->quantity.flags |= MZ_QUANTITY_PER_UNIT;
  read_sign (reader, i, &candidate->quantity);
  set_place (reader, &candidate->quantity, i, number.last, 0);
  *next = number.last;
  return TRUE;
}

/* Whether a percent sign or its Arabic words at token @i may belong to the number behind: the sign
 * is glued to that, and to nothing in front of it. */
static gboolean
is_percent_in_front (const Reader *reader, guint i)
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
read_percent_first (Reader *reader, guint i, MzCandidate *candidate, guint *next)
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
  start_candidate (&number, candidate);
  candidate->quantity.kind = MZ_KIND_PERCENT;
  candidate->has_unit = TRUE;
  set_place (reader, &candidate->quantity, i, number.last, 0);
  *next = number.last;
  return TRUE;
}

static void
start_two (guint i, guint last, guint clitics, MzCandidate *candidate)
{
  MzNumber two = {
    .first = i,
    .last = last,
    .value = { 2, 0 },
    .scale = { 1, 0 },
    .flags = MZ_NUMBER_WORDS,
    .clitics = clitics,
  };

  start_candidate (&two, candidate);
}

/* "دولارين", "نقطتين": a unit whose form says that there are two of it. */
static gboolean
read_dual (Reader *reader, guint i, MzCandidate *candidate, guint *next)
{
  MzCurrencyWords currency;
  MzKind kind;
  MzHit hit;

  if (mz_number_scan_match (&reader->scan, MZ_TABLE_UNITS, i, &hit) && hit.column == MZ_UNIT_DUAL &&
      has_figure_kind (hit.row, &kind)) {
    *next = i + hit.n_tokens;
    start_two (i, *next, hit.clitics, candidate);
    set_unit (candidate, hit.row);
  } else if (mz_currencies_read (reader->currencies, &reader->scan, i, &currency) &&
             currency.dual) {
    *next = i + currency.n_tokens;
    start_two (i, *next, currency.clitics, candidate);
    if (!set_money (candidate, &currency))
      return FALSE;
  } else {
    return FALSE;
  }
  set_place (reader, &candidate->quantity, i, *next, candidate->number.clitics);
  return TRUE;
}

/* Digits glued to such a sign belong to an address of the web: "?q=30%25". */
static gboolean
is_in_address (const Reader *reader, guint i)
{
  const MzToken *before;

  if (i == reader->first || get_token (reader, i)->flags & MZ_TOKEN_SPACED)
    return FALSE;
  before = get_token (reader, i - 1);
  return before->type == MZ_TOKEN_SIGN &&
         (before->sign == '=' || before->sign == '&' || before->sign == '?' ||
          before->sign == '_' || (before->sign == '%' && !(before->flags & MZ_TOKEN_SPACED)));
}

/* "Saudi riyals": a place in front of a currency's noun. */
static gboolean
is_named_currency (const Reader *reader, guint i)
{
  const MzLexicon *lexicon = reader->scan.lexicon;

  return i + 1 < reader->scan.end &&
         mz_lexicon_may_start (lexicon, get_token (reader, i), 1u << MZ_TABLE_PLACES) &&
         mz_lexicon_may_start (lexicon, get_token (reader, i + 1), 1u << MZ_TABLE_CURRENCY_NOUNS);
}

/* Reads what begins at token @i; returns the token to go on with. */
static guint
read_at (Reader *reader, guint i)
{
  const MzToken *token = get_token (reader, i);
  guint next = i + 1;
  MzCandidate candidate;
  gboolean found;

  if (token->type == MZ_TOKEN_NUMBER && is_in_address (reader, i))
    return next;
  if (token->type == MZ_TOKEN_SIGN && token->sign == '%')
    found = read_percent_first (reader, i, &candidate, &next);
  else if (token->type != MZ_TOKEN_NUMBER && !mz_number_scan_sign (&reader->scan, i, '.') &&
           !mz_lexicon_may_start (reader->scan.lexicon, token, STARTS) &&
           !is_named_currency (reader, i))
    return next;
  else
    found =
        (token->type != MZ_TOKEN_NUMBER && read_currency_first (reader, i, &candidate, &next)) ||
        (token->type == MZ_TOKEN_WORD && read_percent_first (reader, i, &candidate, &next)) ||
        read_number (reader, i, &candidate, &next) ||
        (token->type == MZ_TOKEN_WORD && read_dual (reader, i, &candidate, &next));
  if (found)
    g_array_append_val (reader->candidates, candidate);
  return MAX (next, i + 1);
}

/* The index among all quantities of the amount that candidate @i restates, which is the last one
 * in front of it. */
static void
add_quantity (Reader *reader, const MzCandidate *candidate)
{
  MzQuantity quantity = candidate->quantity;

  if (quantity.same_as >= 0)
    quantity.same_as = (gint) reader->quantities->len - 1;
  g_array_append_val (reader->quantities, quantity);
}

static void
finish_sentence (Reader *reader)
{

  mz_candidates_join (&reader->scan, reader->first, reader->candidates);
  for (guint i = 0; i < reader->candidates->len; i++) {
    const MzCandidate *candidate = &g_array_index (reader->candidates, MzCandidate, i);

    if (is_worth_keeping (candidate))
      add_quantity (reader, candidate);
  }
  g_array_set_size (reader->candidates, 0);
}

static void
read_sentence (Reader *reader, const MzSentence *sentence)
{
  guint i = sentence->first;

  reader->first = sentence->first;
  reader->scan.end = sentence->last;
  while (i < sentence->last)
    i = read_at (reader, i);
  if (reader->candidates->len > 0)
    finish_sentence (reader);
}

static gboolean
is_money (const MzQuantity *quantity)
{
  return quantity->unread == MZ_UNREAD_NONE && quantity->kind == MZ_KIND_MONEY;
}

/* The amount with a currency nearest to number @i: in its sentence, else in front of it, else
 * behind it. */
static const MzQuantity *
find_model (GArray *quantities, guint i)
{
  const MzQuantity *all = &g_array_index (quantities, MzQuantity, 0);
  const MzQuantity *behind = NULL;

  for (guint j = i + 1; j < quantities->len && behind == NULL && j - i < MODEL_REACH; j++)
    if (is_money (&all[j]) && all[j].currency[0] != '\0')
      behind = &all[j];
  for (guint j = i; j-- > 0 && i - j < MODEL_REACH;)
    if (is_money (&all[j]) && all[j].currency[0] != '\0')
      return behind != NULL && behind->sentence == all[i].sentence &&
                     all[j].sentence != all[i].sentence
                 ? behind
                 : &all[j];
  return behind;
}

/* An amount whose currency the text leaves out has that of the one nearest to it. */
static void
inherit_currencies (GArray *quantities)
{
  for (guint i = 0; i < quantities->len; i++) {
    MzQuantity *quantity = &g_array_index (quantities, MzQuantity, i);
    const MzQuantity *model;

    if (!is_money (quantity) || !(quantity->flags & MZ_QUANTITY_NO_CURRENCY))
      continue;
    model = find_model (quantities, i);
    if (model == NULL)
      continue;
    memcpy (quantity->currency, model->currency, sizeof quantity->currency);
    quantity->ground = "currency of the nearest amount";
  }
}

static void
note_style (Reader *reader)
{
  const MzTokens *tokens = reader->scan.tokens;

  for (guint i = 0; i < tokens->tokens->len; i++) {
    const MzToken *token = mz_tokens_get (tokens, i);

    if (token->type == MZ_TOKEN_NUMBER)
      mz_digit_style_note (&reader->style, tokens->text + token->start, tokens->text + token->end);
  }
}

/**
 * mz_quantities_read:
 * @lexicon: the words of finance
 * @tokens: a text cut into tokens
 *
 * Returns: (transfer full) (element-type MzQuantity): its numbers in order
 */
GArray *
mz_quantities_read (const MzLexicon *lexicon, const MzTokens *tokens)
{
  g_autoptr (MzCurrencies) currencies = mz_currencies_new (lexicon, tokens);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (MzCandidate));
  Reader reader = {
    .scan = { lexicon, tokens, NULL, 0 },
    .currencies = currencies,
    .candidates = candidates,
    .quantities = g_array_new (FALSE, FALSE, sizeof (MzQuantity)),
  };

  reader.scan.style = &reader.style;
  note_style (&reader);
  for (guint i = 0; i < tokens->sentences->len; i++)
    read_sentence (&reader, mz_tokens_get_sentence (tokens, i));
  inherit_currencies (reader.quantities);
  return reader.quantities;
}
