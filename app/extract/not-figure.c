/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a number without a figure's unit is none: a date, a name, a count of people ... */
#include "extract/not-figure.h"

#include "extract/words.h"

#include "extract/date-number.h"
#include "extract/lexicon-number.h"

#define PHONE_MIN    9 /* digits without a separator that are no amount */
#define CUE_REACH    3 /* tokens in front of a number that may say what it is */
#define PEOPLE_REACH 12

static const MzToken *
get_token (const MzNumberScan *scan, guint i)
{
  return mz_tokens_get (scan->tokens, i);
}

/* The token in front of @i within its sentence; NULL at its start. */
static const MzToken *
get_before (const MzNumberScan *scan, guint i)
{
  if (i == 0 || get_token (scan, i - 1)->type == MZ_TOKEN_BREAK ||
      get_token (scan, i)->flags & MZ_TOKEN_SENTENCE)
    return NULL;
  return get_token (scan, i - 1);
}

/* Part of a company's or an index's name: "S&P 500", "3M". */
static gboolean
is_in_company (const MzNumberScan *scan, guint i)
{
  for (guint back = 0; back <= CUE_REACH + 1 && back <= i; back++) {
    MzHit hit;

    if (get_token (scan, i - back)->type == MZ_TOKEN_BREAK)
      return FALSE;
    if (mz_number_scan_match (scan, MZ_TABLE_COMPANIES, i - back, &hit) && hit.n_tokens > back &&
        hit.n_tokens > 1)
      return TRUE;
  }
  return FALSE;
}

/* Digits that letters are written to: "H100", "Q3", "F-35", "كوفيد-19", "5G". */
static gboolean
is_glued_to_word (const MzNumberScan *scan, const MzNumber *number)
{
  const MzToken *token = get_token (scan, number->first);
  const MzToken *before = get_before (scan, number->first);
  const MzToken *behind = number->last < scan->end ? get_token (scan, number->last) : NULL;

  if (!(number->flags & MZ_NUMBER_DIGITS))
    return FALSE;
  if (behind != NULL && behind->type == MZ_TOKEN_WORD &&
      !(behind->flags & (MZ_TOKEN_SPACED | MZ_TOKEN_ARABIC)))
    return TRUE;
  if (before == NULL || (token->flags & MZ_TOKEN_SPACED))
    return FALSE;
  if (before->type == MZ_TOKEN_WORD)
    return !(before->flags & MZ_TOKEN_ARABIC);
  if (before->type != MZ_TOKEN_SIGN || before->sign != '-' || (before->flags & MZ_TOKEN_SPACED) ||
      number->first < 2)
    return FALSE;
  return get_token (scan, number->first - 2)->type == MZ_TOKEN_WORD;
}

/* "ستوكس 600", "iPhone 15"; a quotation mark may stand between. */
static gboolean
is_behind_name (const MzNumberScan *scan, const MzNumber *number)
{
  guint i = number->first;

  if (!(number->flags & MZ_NUMBER_DIGITS) || !number->digits.plain)
    return FALSE;
  if (i > 0 && mz_number_scan_sign (scan, i - 1, '"'))
    i--;
  return mz_date_is_cue_behind (scan, MZ_CUE_NAME, i);
}

/* "الأحد" is a day before it is a number. */
static gboolean
is_weekday (const MzNumberScan *scan, guint i)
{
  MzHit hit;

  return mz_lexicon_match (scan->lexicon, MZ_TABLE_PERIODS, scan->tokens, i, scan->end, &hit) &&
         hit.row->code == MZ_PART_WEEKDAY;
}

static gboolean
is_ordinal (const MzNumberScan *scan, const MzNumber *number)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };
  const MzToken *token;

  if (number->last >= scan->end || !(number->flags & MZ_NUMBER_DIGITS))
    return FALSE;
  token = get_token (scan, number->last);
  if (token->type != MZ_TOKEN_WORD || (token->flags & MZ_TOKEN_SPACED) ||
      token->end - token->start != 2)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_ascii_strncasecmp (scan->tokens->text + token->start, endings[i], 2) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_phone (const MzNumberScan *scan, const MzNumber *number)
{
  return (number->flags & MZ_NUMBER_DIGITS) && number->digits.plain &&
         (number->digits.n_digits >= PHONE_MIN ||
          (number->digits.n_digits >= 5 &&
           mz_date_is_cue_behind (scan, MZ_CUE_PHONE, number->first)));
}

/* Whether a noun stands right behind the number, which then counts it: a word that neither a
 * conjunction nor a preposition begins. */
static gboolean
is_noun_behind (const MzNumberScan *scan, guint i)
{
  const MzToken *token = i < scan->end ? get_token (scan, i) : NULL;
  static const guint particles = MZ_CLITIC_WA | MZ_CLITIC_FA | MZ_CLITIC_BI | MZ_CLITIC_LI;
  MzHit hit;

  if (token == NULL || token->type != MZ_TOKEN_WORD)
    return FALSE;
  if (mz_number_scan_match (scan, MZ_TABLE_CUES, i, &hit) || (token->clitics & particles))
    return FALSE;
  /* A counted noun has no article; an unknown word that begins with و or ب may be a noun or not
   * and is left open. */
  if (mz_number_scan_has_article (scan, i))
    return FALSE;
  return token->sign != 0x0648 && token->sign != 0x0628 && token->sign != 0x0644;
}

/**
 * mz_not_figure_get_unit_reason:
 * @unit_kind: an MzUnitKind
 *
 * Returns: why a number of such things is no figure
 */
MzUnreadReason
mz_not_figure_get_unit_reason (gint unit_kind)
{
  switch (unit_kind) {
  case MZ_UNIT_KIND_PEOPLE:
    return MZ_UNREAD_PEOPLE;
  case MZ_UNIT_KIND_DURATION:
    return MZ_UNREAD_DURATION;
  case MZ_UNIT_KIND_AGE:
    return MZ_UNREAD_AGE;
  case MZ_UNIT_KIND_FACTOR:
    return MZ_UNREAD_FACTOR;
  case MZ_UNIT_KIND_MONTH:
  case MZ_UNIT_KIND_ERA:
    return MZ_UNREAD_DATE;
  case MZ_UNIT_KIND_MEASURE:
    return MZ_UNREAD_MEASURE;
  default:
    return MZ_UNREAD_COUNT;
  }
}

/**
 * mz_not_figure_get_reason:
 * @scan: where to look
 * @number: a number that has no unit of a figure
 * @first: (inout): its first token
 * @last: (inout): the token behind it
 *
 * Returns: what it is instead; MZ_UNREAD_UNKNOWN where nothing near it says
 */
MzUnreadReason
mz_not_figure_get_reason (const MzNumberScan *scan,
                          const MzNumber *number,
                          guint *first,
                          guint *last)
{
  MzUnreadReason reason;

  if (is_in_company (scan, number->first))
    return MZ_UNREAD_NAME;
  reason = mz_date_read_chain (scan, number, last);
  if (reason != MZ_UNREAD_NONE)
    return reason;
  if (mz_date_read (scan, number, last))
    return MZ_UNREAD_DATE;
  if (is_weekday (scan, number->first))
    return MZ_UNREAD_DATE;
  if (is_ordinal (scan, number))
    return MZ_UNREAD_ORDINAL;
  if (is_glued_to_word (scan, number) || is_behind_name (scan, number))
    return MZ_UNREAD_NAME;
  if (mz_date_is_cue_behind (scan, MZ_CUE_AGE, number->first))
    return MZ_UNREAD_AGE;
  if (is_phone (scan, number) || mz_date_is_cue_behind (scan, MZ_CUE_NUMBER, number->first))
    return MZ_UNREAD_CODE;
  return is_noun_behind (scan, number->last) ? MZ_UNREAD_COUNT : MZ_UNREAD_UNKNOWN;
}

/* "a share", "للسهم": a thing that a price is told of is not what a number counts. */
static gboolean
is_priced (const MzNumberScan *scan, guint first, guint i)
{
  return mz_number_scan_cue (scan, MZ_CUE_PER, i, NULL) ||
         (i > first && mz_number_scan_cue (scan, MZ_CUE_PER, i - 1, NULL));
}

/**
 * mz_not_figure_counts_people:
 * @scan: where to look
 * @first: the first token of the sentence
 * @i: the token where a number begins
 *
 * Returns: whether the nearest counted thing in front of it is people, users or the like
 */
gboolean
mz_not_figure_counts_people (const MzNumberScan *scan, guint first, guint i)
{
  guint reach = i - first > PEOPLE_REACH ? i - PEOPLE_REACH : first;

  while (i-- > reach) {
    MzHit hit;

    if (mz_token_may_start (get_token (scan, i),
                            1u << MZ_TABLE_CURRENCY_NOUNS | 1u << MZ_TABLE_CURRENCIES))
      return FALSE;
    if (is_priced (scan, first, i))
      return FALSE;
    if (i > first && mz_number_scan_match (scan, MZ_TABLE_METRICS, i - 1, &hit) && hit.n_tokens > 1)
      return FALSE;
    if (mz_number_scan_match (scan, MZ_TABLE_UNITS, i, &hit))
      return hit.row->code == MZ_UNIT_KIND_PEOPLE || hit.row->code == MZ_UNIT_KIND_MEASURE ||
             hit.row->code == MZ_UNIT_KIND_COUNT;
  }
  return FALSE;
}
