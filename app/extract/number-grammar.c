/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds every number of a text with its unit: tokens -> quantities. */
#include "extract/number-grammar.h"

#include "extract/amount-reader.h"

#include <string.h>

#define MODEL_REACH 64 /* quantities to look through for the currency that an amount leaves out */

#define STARTS                                                                                     \
  (1u << MZ_TABLE_NUMBERS | 1u << MZ_TABLE_MAGNITUDES | 1u << MZ_TABLE_CURRENCIES |                \
   1u << MZ_TABLE_CURRENCY_NOUNS | 1u << MZ_TABLE_UNITS)

/* One article, while it is read. */
typedef struct {
  MzAmountReader amounts;
  MzDigitStyle style;
  GArray *candidates; /* of MzCandidate: those of the sentence */
  GArray *quantities; /* of MzQuantity: all of the article */
} Reader;

static const MzToken *
get_token (const Reader *reader, guint i)
{
  return mz_tokens_get (reader->amounts.scan.tokens, i);
}

/* Digits glued to such a sign belong to an address of the web: "?q=30%25". */
static gboolean
is_in_address (const Reader *reader, guint i)
{
  const MzToken *before;

  if (i == reader->amounts.first || get_token (reader, i)->flags & MZ_TOKEN_SPACED)
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
  return i + 1 < reader->amounts.scan.end &&
         mz_token_may_start (get_token (reader, i), 1u << MZ_TABLE_PLACES) &&
         mz_token_may_start (get_token (reader, i + 1), 1u << MZ_TABLE_CURRENCY_NOUNS);
}

/* Reads what begins at token @i; returns the token to go on with. */
static guint
read_at (Reader *reader, guint i)
{
  const MzToken *token = get_token (reader, i);
  guint next = i + 1;
  MzCandidate candidate;

  if (token->type == MZ_TOKEN_NUMBER && is_in_address (reader, i))
    return next;
  if (token->type != MZ_TOKEN_NUMBER && token->type != MZ_TOKEN_SIGN &&
      !mz_token_may_begin (token, STARTS) && !is_named_currency (reader, i))
    return next;
  if (token->type == MZ_TOKEN_SIGN && token->sign != '%' && token->sign != '.' &&
      !mz_token_may_begin (token, STARTS))
    return next;
  if (mz_amount_reader_read (&reader->amounts, i, &candidate, &next))
    g_array_append_val (reader->candidates, candidate);
  return MAX (next, i + 1);
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

  mz_candidates_join (&reader->amounts.scan, reader->amounts.first, reader->candidates);
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

  reader->amounts.first = sentence->first;
  reader->amounts.scan.end = sentence->last;
  while (i < sentence->last)
    i = read_at (reader, i);
  if (reader->candidates->len > 0)
    finish_sentence (reader);
}

static gboolean
is_money (const MzQuantity *quantity)
{
  return quantity->unread == MZ_UNREAD_NONE && quantity->kind == MZ_KIND_MONEY &&
         quantity->same_as < 0;
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
  const MzTokens *tokens = reader->amounts.scan.tokens;

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
    .amounts = { .scan = { lexicon, tokens, NULL, 0 }, .currencies = currencies },
    .candidates = candidates,
    .quantities = g_array_new (FALSE, FALSE, sizeof (MzQuantity)),
  };

  reader.amounts.scan.style = &reader.style;
  note_style (&reader);
  for (guint i = 0; i < tokens->sentences->len; i++)
    read_sentence (&reader, mz_tokens_get_sentence (tokens, i));
  inherit_currencies (reader.quantities);
  return reader.quantities;
}
