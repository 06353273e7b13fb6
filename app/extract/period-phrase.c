/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A time that words name: a small grammar of units, months, ordinals and the words that tie them to
 * the calendar. */
#include "extract/period-phrase.h"

#include <string.h>

#define YEAR_MIN  1900
#define YEAR_MAX  2100
#define COUNT_MAX 120 /* of units: "the next 120 months" is the longest time one speaks of */

typedef struct {
  const MzProse *prose;
  const MzCues *cues;
  guint end;
} Reader;

static const MzRow *
get_part (const Reader *self, guint i, MzPart part, guint *next)
{
  const MzCue *cue = i < self->end ? mz_cues_beginning (self->cues, MZ_TABLE_PERIODS, i) : NULL;

  if (cue == NULL || cue->row->code != (gint) part || cue->last > self->end)
    return NULL;
  *next = cue->last;
  return cue->row;
}

/* The whole number that token @i is; 0 where it is none. */
static guint
get_number (const Reader *self, guint i)
{
  g_autofree char *digits = NULL;
  guint64 value = 0;

  if (i >= self->end || mz_tokens_get (self->prose->tokens, i)->type != MZ_TOKEN_NUMBER)
    return 0;
  digits = mz_tokens_dup_folded (self->prose->tokens, i);
  return g_ascii_string_to_unsigned (digits, 10, 1, 9999, &value, NULL) ? (guint) value : 0;
}

static gboolean
is_word (const Reader *self, guint i, const char *const *words, guint n)
{
  g_autofree char *word = NULL;

  if (i >= self->end || mz_tokens_get (self->prose->tokens, i)->type != MZ_TOKEN_WORD)
    return FALSE;
  word = mz_tokens_dup_folded (self->prose->tokens, i);
  for (guint k = 0; k < n; k++)
    if (g_str_equal (words[k], word))
      return TRUE;
  return FALSE;
}

/* The quantity that begins at token @i, or NULL: number words are read there already. */
static const MzQuantity *
find_quantity (const Reader *self, guint i)
{
  guint low = 0;
  guint high = self->prose->quantities->len;

  while (low < high) {
    guint middle = (low + high) / 2;
    const MzQuantity *quantity = mz_prose_get_quantity (self->prose, middle);

    if (quantity->first == i)
      return quantity;
    if (quantity->first < i)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

/* A count that is no figure: "ثلاث سنوات". */
static guint
get_count (const Reader *self, guint i, guint *next)
{
  const MzQuantity *quantity = find_quantity (self, i);
  double value;

  if (quantity != NULL && quantity->unread != MZ_UNREAD_NONE) {
    value = mz_amount_to_double (&quantity->value);
    *next = MIN (quantity->last, self->end);
    return value >= 1 && value <= COUNT_MAX && value == (guint) value ? (guint) value : 0;
  }
  *next = i + 1;
  return get_number (self, i) <= COUNT_MAX ? get_number (self, i) : 0;
}

/* An optional year behind: "of 2025", "من عام 2018", ", 2018", "FY2025". Returns the token behind.
 */
static guint
read_year (const Reader *self, guint i, MzPeriod *period)
{
  static const char *const LINKS[] = { "of", "in", "من", "للعام", "لعام", "في", "the", "fiscal" };
  guint at = i;
  guint next;
  guint year;

  for (guint step = 0; step < 3 && at < self->end; step++) {
    const MzToken *token = mz_tokens_get (self->prose->tokens, at);
    const MzRow *unit = get_part (self, at, MZ_PART_UNIT, &next);

    if (unit != NULL && unit->flags == MZ_UNIT_YEAR)
      at = next;
    else if (is_word (self, at, LINKS, G_N_ELEMENTS (LINKS)) ||
             (token->type == MZ_TOKEN_SIGN && (token->sign == ',' || token->sign == '/')))
      at++;
    else
      break;
  }
  year = get_number (self, at);
  if (year < YEAR_MIN || year > YEAR_MAX)
    return i;
  period->year = year;
  return at + 1;
}

/* "المقبلة", "الماضي" behind a unit. */
static guint
read_anchor (const Reader *self, guint i, MzPeriod *period)
{
  guint next;
  const MzRow *anchor = get_part (self, i, MZ_PART_ANCHOR, &next);

  if (anchor == NULL)
    return i;
  period->anchor = (MzPeriodAnchor) anchor->flags;
  return next;
}

static void
set_ordinal (MzPeriod *period, MzPeriodUnit unit, guint ordinal)
{
  period->unit = unit;
  period->count = 1;
  period->ordinal = ordinal;
  period->anchor = MZ_ANCHOR_NAMED;
}

/* "third quarter", "الربع الثالث", "النصف الأول", each with an optional year. */
static guint
read_ordinal_unit (const Reader *self, guint i, MzPeriod *period)
{
  guint next;
  guint behind;
  const MzRow *ordinal = get_part (self, i, MZ_PART_ORDINAL, &next);
  const MzRow *unit = get_part (self, ordinal != NULL ? next : i, MZ_PART_UNIT, &behind);

  if (unit == NULL || (unit->flags != MZ_UNIT_QUARTER && unit->flags != MZ_UNIT_HALF))
    return i;
  if (ordinal == NULL) {
    ordinal = get_part (self, behind, MZ_PART_ORDINAL, &next);
    if (ordinal == NULL)
      return i;
    behind = next;
  }
  if (unit->flags == MZ_UNIT_HALF && ordinal->flags == 4)
    return i;
  set_ordinal (period, (MzPeriodUnit) unit->flags, ordinal->flags);
  return read_year (self, behind, period);
}

/* "Q3 2025", "H1". */
static guint
read_short_unit (const Reader *self, guint i, MzPeriod *period)
{
  g_autofree char *word = NULL;
  guint ordinal = 0;
  guint next = i + 1;

  if (i >= self->end || mz_tokens_get (self->prose->tokens, i)->type != MZ_TOKEN_WORD)
    return i;
  word = mz_tokens_dup_folded (self->prose->tokens, i);
  if (word[0] != 'q' && word[0] != 'h')
    return i;
  if (word[1] == '\0')
    ordinal = get_number (self, next++);
  else if (g_ascii_isdigit (word[1]) && word[2] == '\0')
    ordinal = (guint) (word[1] - '0');
  if (ordinal < 1 || ordinal > (word[0] == 'q' ? 4u : 2u))
    return i;
  set_ordinal (period, word[0] == 'q' ? MZ_UNIT_QUARTER : MZ_UNIT_HALF, ordinal);
  return read_year (self, next, period);
}

/* "12 March 2018", "March 12, 2018", "مارس 2018", "مارس/آذار". */
static guint
read_month (const Reader *self, guint i, MzPeriod *period)
{
  guint day = get_number (self, i);
  guint next;
  guint behind;
  const MzRow *month = get_part (self, day > 0 ? i + 1 : i, MZ_PART_MONTH, &next);

  if (month == NULL || day > 31)
    return i;
  /* The same month in the other calendar of names: "يوليو/تموز", "يوليو تموز". */
  behind = next;
  if (behind < self->end && mz_tokens_get (self->prose->tokens, behind)->sign == '/')
    behind++;
  const MzRow *twin = get_part (self, behind, MZ_PART_MONTH, &behind);
  if (twin != NULL && twin->flags == month->flags)
    next = behind;
  if (day == 0 && get_number (self, next) <= 31) {
    day = get_number (self, next);
    next += day > 0;
  }
  if (day > 0) {
    set_ordinal (period, MZ_UNIT_DAY, day);
    period->month = month->flags;
  } else {
    set_ordinal (period, MZ_UNIT_MONTH, month->flags);
  }
  return read_year (self, next, period);
}

/* "عام 2025", "fiscal 2025", "in 2025"; @i is the year or the word in front of it. */
static guint
read_plain_year (const Reader *self, guint i, MzPeriod *period)
{
  static const char *const LEADERS[] = { "in", "for",   "of",   "during", "fiscal",
                                         "by", "بحلول", "خلال", "في" };
  guint next = i;
  const MzRow *unit = get_part (self, i, MZ_PART_UNIT, &next);
  guint year;

  if (unit != NULL && unit->flags != MZ_UNIT_YEAR)
    return i;
  if (unit == NULL && is_word (self, i, LEADERS, G_N_ELEMENTS (LEADERS)))
    next = i + 1;
  year = get_number (self, next);
  if (year < YEAR_MIN || year > YEAR_MAX || find_quantity (self, next) == NULL)
    return i;
  if (find_quantity (self, next)->unread == MZ_UNREAD_NONE)
    return i;
  set_ordinal (period, MZ_UNIT_YEAR, 0);
  period->year = year;
  period->fiscal = is_word (self, i, LEADERS + 4, 1);
  return next + 1;
}

/* "next three years", "السنوات الثلاث القادمة", "12 جلسة", "this quarter", "الأسبوع الماضي". */
static guint
read_count (const Reader *self, guint i, MzPeriod *period)
{
  guint at = read_anchor (self, i, period);
  guint next;
  guint count = get_count (self, at, &next);
  const MzRow *unit = get_part (self, at, MZ_PART_PAIR, &next);

  if (unit != NULL) {
    period->unit = (MzPeriodUnit) unit->flags;
    period->count = 2;
    return period->anchor == MZ_ANCHOR_NONE ? read_anchor (self, next, period) : next;
  }

  /* The number words take their unit with them: "ثلاث سنوات". */
  unit = get_part (self,
                   count > 0 && next > at + 1 ? next - 1
                   : count > 0                ? next
                                              : at,
                   MZ_PART_UNIT, &next);
  if (unit == NULL)
    return i;
  if (count == 0 && next < self->end) {
    guint behind;

    count = get_count (self, next, &behind);
    if (count > 0 && count <= COUNT_MAX)
      next = behind;
    else
      count = 0;
  }
  period->unit = (MzPeriodUnit) unit->flags;
  period->count = MAX (count, 1);
  if (period->anchor == MZ_ANCHOR_NONE)
    next = read_anchor (self, next, period);
  if (period->anchor == MZ_ANCHOR_NONE && count == 0 && unit->flags != MZ_UNIT_QUARTER)
    return i;
  return next;
}

/* "نهاية 2017", "end of March". */
static guint
read_end (const Reader *self, guint i, MzPeriod *period)
{
  static const char *const ENDS[] = { "نهايه", "بنهايه", "end" };
  static const char *const LINKS[] = { "of", "the" };
  guint at = i + 1;
  guint next;

  if (!is_word (self, i, ENDS, G_N_ELEMENTS (ENDS)))
    return i;
  while (is_word (self, at, LINKS, G_N_ELEMENTS (LINKS)))
    at++;
  next = read_month (self, at, period);
  if (next == at)
    next = read_plain_year (self, at, period);
  if (next == at)
    next = read_ordinal_unit (self, at, period);
  if (next == at)
    return i;
  period->anchor = MZ_ANCHOR_END;
  return next;
}

static guint
read_whole (const Reader *self, guint i, MzPeriod *period)
{
  guint next;
  const MzRow *whole = get_part (self, i, MZ_PART_WHOLE, &next);

  return whole != NULL && mz_period_parse (whole->key, period) ? next : i;
}

/**
 * mz_period_phrase_read:
 * @prose: an article's tokens and quantities
 * @cues: its cues
 * @i: where the words may begin
 * @end: the token that they must not reach
 * @period: (out): what they name, not resolved
 *
 * Returns: the token behind the words; @i where none begin there
 */
guint
mz_period_phrase_read (
    const MzProse *prose, const MzCues *cues, guint i, guint end, MzPeriod *period)
{
  typedef guint (*Reading) (const Reader *self, guint i, MzPeriod *period);
  static const Reading READINGS[] = {
    read_whole,      read_end,   read_ordinal_unit, read_short_unit,
    read_plain_year, read_month, read_count,
  };
  Reader self = { prose, cues, end };

  for (guint k = 0; k < G_N_ELEMENTS (READINGS); k++) {
    guint next;

    memset (period, 0, sizeof *period);
    next = READINGS[k](&self, i, period);
    if (next > i)
      return next;
  }
  memset (period, 0, sizeof *period);
  return i;
}
