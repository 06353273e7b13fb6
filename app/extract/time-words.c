/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that times are put together from: units, ordinals, anchors, months, years, counts. */
#include "extract/time-words.h"

#include "text/scan.h"

#include <string.h>

#define YEAR_MIN   1900
#define YEAR_MAX   2100
#define NUMBER_MAX 9999
#define COUNT_MAX  120 /* of units: "the next 120 months" is the longest time one speaks of */

/**
 * mz_time_words_get:
 * @self: a reader
 * @i: a token
 * @part: what the words must be
 * @next: (out): the token behind them, where they are
 *
 * Returns: (transfer none) (nullable): the row that says what they mean
 */
const MzRow *
mz_time_words_get (const MzTimeReader *self, guint i, MzPart part, guint *next)
{
  const MzCue *cue = i < self->end ? mz_cues_beginning (self->cues, MZ_TABLE_PERIODS, i) : NULL;

  if (cue == NULL || cue->row->code != (gint) part || cue->last > self->end)
    return NULL;
  *next = cue->last;
  return cue->row;
}

/**
 * mz_time_words_is:
 * @self: a reader
 * @i: a token
 * @words: (array length=n): folded words
 * @n: how many
 *
 * Returns: whether token @i is one of @words
 */
gboolean
mz_time_words_is (const MzTimeReader *self, guint i, const char *const *words, guint n)
{
  return i < self->end && mz_tokens_get (self->prose->tokens, i)->type == MZ_TOKEN_WORD &&
         mz_tokens_is_one_of (self->prose->tokens, i, words, n);
}

static gboolean
is_sign (const MzTimeReader *self, guint i, gunichar sign)
{
  const MzToken *token = i < self->end ? mz_tokens_get (self->prose->tokens, i) : NULL;

  return token != NULL && token->type == MZ_TOKEN_SIGN && token->sign == sign;
}

/**
 * mz_time_words_skip_dash:
 * @self: a reader
 * @i: a token
 *
 * Returns: the token behind a hyphen or dash at @i: "third-quarter"; @i where there is none
 */
guint
mz_time_words_skip_dash (const MzTimeReader *self, guint i)
{
  static const gunichar DASHES[] = { '-', 0x2010, 0x2011, 0x2013, 0x2014 };

  for (guint k = 0; k < G_N_ELEMENTS (DASHES); k++)
    if (is_sign (self, i, DASHES[k]))
      return i + 1;
  return i;
}

/**
 * mz_time_words_get_number:
 * @self: a reader
 * @i: a token
 *
 * Returns: the whole number that token @i is, up to 9999; 0 where it is none
 */
guint
mz_time_words_get_number (const MzTimeReader *self, guint i)
{
  const MzToken *token = i < self->end ? mz_tokens_get (self->prose->tokens, i) : NULL;
  const char *text = self->prose->tokens->text;
  const char *end;
  guint value = 0;

  if (token == NULL || token->type != MZ_TOKEN_NUMBER)
    return 0;
  end = text + token->end;
  for (const char *at = text + token->start; at < end;) {
    MzChar c = mz_scan_char (at, end);

    at += c.length;
    if (c.class == MZ_CHAR_DROPPED)
      continue;
    if (c.class != MZ_CHAR_DIGIT)
      return 0;
    value = value * 10 + (c.folded - '0');
    if (value > NUMBER_MAX)
      return 0;
  }
  return value;
}

/* The quantity that token @i is part of, or NULL: number words are read there already. */
static const MzQuantity *
find_quantity (const MzTimeReader *self, guint i)
{
  guint low = 0;
  guint high = self->prose->quantities->len;

  while (low < high) {
    guint middle = (low + high) / 2;
    const MzQuantity *quantity = mz_prose_get_quantity (self->prose, middle);

    if (quantity->first <= i && i < quantity->last)
      return quantity;
    if (quantity->first < i)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

/* "السنوات الثلاث": a definite number word behind its noun, which is no number of its own. */
static guint
get_number_word (const MzTimeReader *self, guint i, guint *next)
{
  guint64 value = 0;
  MzHit hit;

  if (i >= self->end ||
      !mz_lexicon_match (self->prose->lexicon, MZ_TABLE_NUMBERS, self->prose->tokens, i, self->end,
                         &hit) ||
      !(hit.clitics & MZ_CLITIC_AL) || g_str_equal (hit.row->fields[1], "ordinal") ||
      !g_ascii_string_to_unsigned (hit.row->fields[0], 10, 1, COUNT_MAX, &value, NULL))
    return 0;
  *next = i + hit.n_tokens;
  return (guint) value;
}

/**
 * mz_time_words_get_count:
 * @self: a reader
 * @i: a token
 * @next: (out): the token behind the count; with a unit that the number has taken into itself it
 *   is the one behind that
 *
 * Returns: a count of units that begins at @i; 0 where there is none
 */
guint
mz_time_words_get_count (const MzTimeReader *self, guint i, guint *next)
{
  const MzQuantity *quantity = find_quantity (self, i);
  guint number;
  double value;

  if (quantity != NULL && quantity->first == i && quantity->unread != MZ_UNREAD_NONE) {
    value = mz_amount_to_double (&quantity->value);
    *next = MIN (quantity->last, self->end);
    return value >= 1 && value <= COUNT_MAX && value == (guint) value ? (guint) value : 0;
  }
  number = get_number_word (self, i, next);
  if (number > 0)
    return number;
  *next = i + 1;
  number = mz_time_words_get_number (self, i);
  return number <= COUNT_MAX ? number : 0;
}

/* "2025-2026", "2025/26" behind a year: the fiscal year that ends in the second. */
static guint
read_second_year (const MzTimeReader *self, guint i, MzPeriod *period)
{
  guint at = is_sign (self, i, '/') ? i + 1 : mz_time_words_skip_dash (self, i);
  guint second;

  if (at == i)
    return i;
  second = mz_time_words_get_number (self, at);
  if (second != period->year + 1 && second != (period->year + 1) % 100)
    return i;
  period->year++;
  period->fiscal = TRUE;
  return at + 1;
}

/* "FY2025", "FY25", "FY 2025" */
static guint
read_fiscal_year (const MzTimeReader *self, guint i, MzPeriod *period)
{
  g_autofree char *word = NULL;
  guint64 year = 0;

  if (i >= self->end || mz_tokens_get (self->prose->tokens, i)->type != MZ_TOKEN_WORD ||
      !mz_tokens_begins_with (self->prose->tokens, i, "fy"))
    return i;
  word = mz_tokens_dup_folded (self->prose->tokens, i);
  if (word[2] == '\0') {
    year = mz_time_words_get_number (self, i + 1);
    i++;
  } else if (!g_ascii_string_to_unsigned (word + 2, 10, 1, YEAR_MAX, &year, NULL))
    return i;
  year += year > 0 && year < 100 ? 2000 : 0;
  if (year < YEAR_MIN || year > YEAR_MAX)
    return i;
  period->year = (guint) year;
  period->fiscal = TRUE;
  return i + 1;
}

/**
 * mz_time_words_read_year:
 * @self: a reader
 * @i: a token
 * @period: (inout): gets the year, and whether it is a fiscal one
 *
 * Returns: the token behind the year; @i where none stands there
 */
guint
mz_time_words_read_year (const MzTimeReader *self, guint i, MzPeriod *period)
{
  guint fiscal = read_fiscal_year (self, i, period);
  guint year;
  const MzQuantity *quantity;

  if (fiscal > i)
    return fiscal;
  year = mz_time_words_get_number (self, i);
  if (year < YEAR_MIN || year > YEAR_MAX)
    return i;
  quantity = find_quantity (self, i);
  if (quantity != NULL && quantity->unread == MZ_UNREAD_NONE)
    return i;
  period->year = year;
  return read_second_year (self, i + 1, period);
}

/**
 * mz_time_words_read_year_of:
 * @self: a reader
 * @i: the token behind a part of a year
 * @period: (inout): gets the year: "of 2025", "من عام 2018", ", 2018", "FY2025", "of fiscal 2026"
 *
 * Returns: the token behind the year; @i where none stands there
 */
guint
mz_time_words_read_year_of (const MzTimeReader *self, guint i, MzPeriod *period)
{
  static const char *const LINKS[] = { "of", "in",  "من",     "للعام", "لعام",
                                       "في", "the", "fiscal", "its" };
  guint at = i;
  guint next;
  gboolean fiscal = FALSE;

  for (guint step = 0; step < 5 && at < self->end; step++) {
    const MzRow *unit = mz_time_words_get (self, at, MZ_PART_UNIT, &next);
    const MzRow *anchor;

    if (unit != NULL && unit->flags == MZ_UNIT_YEAR)
      at = next;
    else if (mz_time_words_get (self, at, MZ_PART_FISCAL, &next) != NULL) {
      fiscal = TRUE;
      at = next;
    } else if (at > i && (anchor = mz_time_words_get (self, at, MZ_PART_ANCHOR, &next)) != NULL &&
               anchor->flags == MZ_ANCHOR_THIS)
      at = next;
    else if (mz_time_words_is (self, at, LINKS, G_N_ELEMENTS (LINKS)) || is_sign (self, at, ',') ||
             is_sign (self, at, 0x060C) || is_sign (self, at, '/'))
      at++;
    else
      break;
  }
  next = mz_time_words_read_year (self, at, period);
  if (next == at)
    return i;
  period->fiscal = period->fiscal || fiscal;
  return next;
}
