/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times that months name: a day, a month, a quarter by its last month, a stretch from one to
 * another. */
#include "extract/time-month.h"

#include "extract/time-length.h"

/* A month, and its twin in the other calendar of names: "يوليو/تموز". 0 for none. */
static guint
read_month_name (const MzTimeReader *self, guint i, guint *next)
{
  const MzRow *month = mz_time_words_get (self, i, MZ_PART_MONTH, next);
  const MzRow *twin;
  guint behind;

  if (month == NULL)
    return 0;
  behind = *next;
  if (behind < self->end && mz_tokens_get (self->prose->tokens, behind)->sign == '/')
    behind++;
  twin = mz_time_words_get (self, behind, MZ_PART_MONTH, &behind);
  if (twin != NULL && twin->flags == month->flags)
    *next = behind;
  return month->flags;
}

/* "Jan." */
static guint
skip_point (const MzTimeReader *self, guint i)
{
  return i < self->end && mz_tokens_get (self->prose->tokens, i)->type == MZ_TOKEN_SIGN &&
                 mz_tokens_get (self->prose->tokens, i)->sign == '.'
             ? i + 1
             : i;
}

/* "between July and September" */
static gboolean
is_behind_between (const MzTimeReader *self, guint i)
{
  static const char *const BETWEEN[] = { "between", "بين" };

  return i > 0 && mz_time_words_is (self, i - 1, BETWEEN, G_N_ELEMENTS (BETWEEN));
}

static guint
skip_and (const MzTimeReader *self, guint i, guint next)
{
  static const char *const AND[] = { "and", "و" };

  return is_behind_between (self, i) && mz_time_words_is (self, next, AND, G_N_ELEMENTS (AND))
             ? next + 1
             : next;
}

static gboolean
is_and_glued (const MzTimeReader *self, guint i, guint next)
{
  return next < self->end && is_behind_between (self, i) &&
         (mz_tokens_get (self->prose->tokens, next)->clitics & MZ_CLITIC_WA);
}

/**
 * mz_time_month_read_range:
 * @self: a reader
 * @i: where the words may begin
 * @phrase: (inout): gets the quarter, the half or the months
 *
 * Returns: the token behind "July-September", "من يناير إلى يونيو"; @i where nothing such is there
 */
guint
mz_time_month_read_range (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  static const char *const LINKS[] = { "to", "through", "الي", "حتي", "until" };
  guint next = i;
  guint first = read_month_name (self, i, &next);
  guint at;
  guint last;
  guint n;

  if (first == 0)
    return i;
  at = mz_time_words_skip_dash (self, next);
  at = mz_time_words_is (self, at, LINKS, G_N_ELEMENTS (LINKS)) ? at + 1 : at;
  at = mz_time_words_skip_dash (self, at);
  if (at == next)
    at = skip_and (self, i, next);
  last = at > next || is_and_glued (self, i, next) ? read_month_name (self, at, &next) : 0;
  if (last <= first)
    return i;
  n = last - first + 1;
  if (n == 3 && first % 3 == 1)
    mz_period_set_named (&phrase->period, MZ_UNIT_QUARTER, last / 3);
  else if (n == 6 && first % 6 == 1)
    mz_period_set_named (&phrase->period, MZ_UNIT_HALF, last / 6);
  else {
    mz_period_set_named (&phrase->period, MZ_UNIT_MONTH, 0);
    phrase->period.count = n;
    if (first != 1)
      phrase->period.anchor = MZ_ANCHOR_NONE;
  }
  return mz_time_length_read_its_year (self, next, phrase);
}

/* "the December quarter": the three months that end with it. */
static guint
read_month_quarter (const MzTimeReader *self, guint i, guint month, guint next, MzPeriod *period)
{
  guint behind;
  const MzRow *unit =
      mz_time_words_get (self, mz_time_words_skip_dash (self, next), MZ_PART_UNIT, &behind);

  if (unit == NULL || unit->flags != MZ_UNIT_QUARTER || month % 3 != 0)
    return i;
  mz_period_set_named (period, MZ_UNIT_QUARTER, month / 3);
  return behind;
}

/**
 * mz_time_month_read:
 * @self: a reader
 * @i: where the words may begin
 * @phrase: (inout): gets the day, the month or the quarter
 *
 * Returns: the token behind "12 March 2018", "March 12, 2018", "مارس 2018", "أكتوبر الماضي"; @i
 * where nothing such is there
 */
guint
mz_time_month_read (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  static const char *const ON[] = { "يوم", "بتاريخ" };
  guint at = mz_time_words_is (self, i, ON, G_N_ELEMENTS (ON)) ? i + 1 : i;
  guint day = mz_time_words_get_number (self, at);
  guint next = i;
  guint month = read_month_name (self, day > 0 ? at + 1 : at, &next);
  guint behind;
  const MzRow *anchor;

  if (month == 0 || day > 31)
    return i;
  behind = day == 0 ? read_month_quarter (self, i, month, next, &phrase->period) : i;
  if (behind > i)
    return behind;
  next = skip_point (self, next);
  if (day == 0 && mz_time_words_get_number (self, next) <= 31) {
    day = mz_time_words_get_number (self, next);
    next += day > 0;
  }
  mz_period_set_named (&phrase->period, day > 0 ? MZ_UNIT_DAY : MZ_UNIT_MONTH,
                       day > 0 ? day : month);
  phrase->period.month = day > 0 ? month : 0;
  anchor = mz_time_words_get (self, next, MZ_PART_ANCHOR, &behind);
  if (anchor != NULL && anchor->flags == MZ_ANCHOR_LAST)
    return behind;
  return mz_time_length_read_its_year (self, next, phrase);
}
