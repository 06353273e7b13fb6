/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A time that words name: a small grammar of named parts of the year, days, and the words that tie
 * one time to another. */
#include "extract/time-phrase.h"

#include "extract/time-length.h"
#include "extract/time-month.h"
#include "extract/time-words.h"

#include <string.h>

static guint
skip_fiscal (const MzTimeReader *self, guint i, MzPeriod *period)
{
  guint next = i;

  if (mz_time_words_get (self, i, MZ_PART_FISCAL, &next) == NULL)
    return i;
  period->fiscal = TRUE;
  return mz_time_words_skip_dash (self, next);
}

/* "third quarter", "الربع المالي الثالث", "النصف الأول", "fiscal second-quarter". */
static guint
read_ordinal_unit (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  guint at = skip_fiscal (self, i, &phrase->period);
  guint next;
  guint behind;
  const MzRow *ordinal = mz_time_words_get (self, at, MZ_PART_ORDINAL, &next);
  const MzRow *unit;

  if (ordinal != NULL)
    at = skip_fiscal (self, mz_time_words_skip_dash (self, next), &phrase->period);
  unit = mz_time_words_get (self, at, MZ_PART_UNIT, &behind);
  if (unit == NULL || (unit->flags != MZ_UNIT_QUARTER && unit->flags != MZ_UNIT_HALF))
    return i;
  behind = skip_fiscal (self, behind, &phrase->period);
  if (ordinal == NULL) {
    ordinal = mz_time_words_get (self, behind, MZ_PART_ORDINAL, &next);
    if (ordinal == NULL)
      return i;
    behind = skip_fiscal (self, next, &phrase->period);
  }
  if (unit->flags == MZ_UNIT_HALF && ordinal->flags > 2)
    return i;
  mz_period_set_named (&phrase->period, (MzPeriodUnit) unit->flags, ordinal->flags);
  return mz_time_length_read_its_year (self, behind, phrase);
}

/* "Q3 2025", "H1", "3Q25". */
static guint
read_short_unit (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  g_autofree char *word = NULL;
  guint ordinal = 0;
  guint next = i + 1;

  if (i >= self->end || mz_tokens_get (self->prose->tokens, i)->type != MZ_TOKEN_WORD ||
      (!mz_tokens_begins_with (self->prose->tokens, i, "q") &&
       !mz_tokens_begins_with (self->prose->tokens, i, "h")))
    return i;
  word = mz_tokens_dup_folded (self->prose->tokens, i);
  if (word[1] == '\0')
    ordinal = mz_time_words_get_number (self, next++);
  else if (g_ascii_isdigit (word[1]) && word[2] == '\0')
    ordinal = (guint) (word[1] - '0');
  if (ordinal < 1 || ordinal > (word[0] == 'q' ? 4u : 2u))
    return i;
  mz_period_set_named (&phrase->period, word[0] == 'q' ? MZ_UNIT_QUARTER : MZ_UNIT_HALF, ordinal);
  return mz_time_length_read_its_year (self, next, phrase);
}

/* Words that may stand in front of a weekday. */
static gboolean
is_filler (const MzTimeReader *self, guint i)
{
  static const char *const FILLERS[] = { "يوم", "الموافق", "last",   "this",    "اليوم",
                                         "امس", "جلسه",    "الجلسه", "تعاملات", "تداولات" };

  return mz_time_words_is (self, i, FILLERS, G_N_ELEMENTS (FILLERS));
}

/* "Thursday", "يوم الخميس", "الخميس الموافق 30 أكتوبر", "Thursday, Oct. 30". */
static guint
read_weekday (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  guint at = i;
  guint next;
  guint behind;
  const MzRow *weekday;

  while (is_filler (self, at))
    at++;
  weekday = mz_time_words_get (self, at, MZ_PART_WEEKDAY, &next);
  if (weekday == NULL)
    return i;
  mz_time_words_get (self, next, MZ_PART_ANCHOR, &next);
  phrase->kind = MZ_TIME_WEEKDAY;
  phrase->weekday = (guint8) weekday->flags;
  phrase->period = (MzPeriod){ .unit = MZ_UNIT_DAY, .count = 1 };
  at = next;
  while (at < self->end && at < next + 2 &&
         (is_filler (self, at) || mz_tokens_get (self->prose->tokens, at)->sign == ',' ||
          mz_tokens_get (self->prose->tokens, at)->sign == 0x060C))
    at++;
  MzTimePhrase date = { 0 };
  behind = mz_time_month_read (self, at, &date);
  if (behind == at || date.period.unit != MZ_UNIT_DAY)
    return next;
  *phrase = date;
  return behind;
}

/* "today", "أمس": counted from the article's day; "the day before", "الجلسة التالية": from the day
 * spoken of. */
static guint
read_step (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  guint next;
  const MzRow *row = mz_time_words_get (self, i, MZ_PART_DATE, &next);

  phrase->kind = row != NULL ? MZ_TIME_DATE : MZ_TIME_STEP;
  if (row == NULL)
    row = mz_time_words_get (self, i, MZ_PART_STEP, &next);
  if (row == NULL)
    return i;
  phrase->step = (gint8) ((gint) row->flags - MZ_STEP_ZERO);
  phrase->period = (MzPeriod){ .unit = MZ_UNIT_DAY, .count = 1 };
  return next;
}

/* The time that "the same period" is of: "of last year", "a year ago", "من عام 2024", "من العام
 * السابق". */
static guint
read_earlier_year (const MzTimeReader *self, guint i, MzPeriod *period)
{
  static const char *const LINKS[] = { "of", "in", "the", "من", "في" };
  guint next;
  MzTimePhrase year = { 0 };
  MzPeriod whole = { 0 };
  guint behind = i;
  const MzRow *row;

  while (mz_time_words_is (self, behind, LINKS, G_N_ELEMENTS (LINKS)))
    behind++;
  row = mz_time_words_get (self, behind, MZ_PART_WHOLE, &next);
  if (row != NULL && mz_period_parse (row->key, &whole) && whole.anchor == MZ_ANCHOR_EARLIER)
    return next;
  behind = mz_time_length_read_year_step (self, i, &year);
  if (behind > i && year.year_step < 0)
    return behind;
  behind = mz_time_words_read_year_of (self, i, &year.period);
  if (behind > i) {
    period->year = year.period.year;
    return behind;
  }
  return i;
}

/* "the same quarter of 2024", "الفترة نفسها من العام الماضي", "that year", "الربع السابق". */
static guint
read_same (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  guint at = i;
  guint next;
  guint behind;
  const MzRow *same = mz_time_words_get (self, at, MZ_PART_SAME, &at);
  const MzRow *unit = mz_time_words_get (self, at, MZ_PART_UNIT, &next);

  if (unit == NULL && mz_time_words_get (self, at, MZ_PART_SPAN, &next) == NULL)
    return i;
  if (same == NULL)
    same = mz_time_words_get (self, next, MZ_PART_SAME, &next);
  if (same == NULL)
    return i;
  phrase->period = (MzPeriod){ .unit = MZ_UNIT_YEAR, .anchor = MZ_ANCHOR_EARLIER, .count = 1 };
  behind = read_earlier_year (self, next, &phrase->period);
  if (behind > next || same->flags < MZ_STEP_ZERO)
    return behind;
  phrase->kind = MZ_TIME_SAME;
  phrase->period =
      (MzPeriod){ .unit = unit != NULL ? (MzPeriodUnit) unit->flags : MZ_UNIT_NONE, .count = 1 };
  return next;
}

static guint
read_whole (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  guint next;
  const MzRow *whole = mz_time_words_get (self, i, MZ_PART_WHOLE, &next);

  return whole != NULL && mz_period_parse (whole->key, &phrase->period) ? next : i;
}

/* "عام 2025", "fiscal 2025", "2025", "FY2026". */
static guint
read_plain_year (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  guint at = skip_fiscal (self, i, &phrase->period);
  guint next;
  const MzRow *unit = mz_time_words_get (self, at, MZ_PART_UNIT, &next);

  if (unit != NULL && unit->flags != MZ_UNIT_YEAR)
    return i;
  if (unit != NULL)
    at = skip_fiscal (self, next, &phrase->period);
  next = mz_time_words_read_year (self, at, &phrase->period);
  if (next == at)
    return i;
  gboolean fiscal = phrase->period.fiscal;
  mz_period_set_named (&phrase->period, MZ_UNIT_YEAR, 0);
  phrase->period.fiscal = fiscal;
  return next;
}

/* "ended 30 June", "المنتهي في سبتمبر", "to Friday" behind a stretch. */
static guint
read_until (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  static const char *const LINKS[] = { "في",  "on",  "بنهايه", "نهايه",  "يوم", "by",
                                       "the", "end", "of",     "بتاريخ", "شهر", "with" };
  guint at = i;
  guint next;
  MzTimePhrase until = { 0 };

  if (!mz_time_length_is_bounded (self, i, phrase->period.unit, &at))
    return i;
  while (mz_time_words_is (self, at, LINKS, G_N_ELEMENTS (LINKS)))
    at++;
  next = mz_time_month_read (self, at, &until);
  if (next == at)
    next = read_weekday (self, at, &until);
  if (next == at)
    return i;
  phrase->until = until.period;
  if (until.kind == MZ_TIME_WEEKDAY) {
    phrase->weekday = until.weekday;
    phrase->until = (MzPeriod){ .unit = MZ_UNIT_DAY, .count = 1 };
  }
  return next;
}

/* The readings in the order in which they are tried, and the parts that each begins with: bits
 * 1 << MzPart. Without any it may begin with other words too, or with a number. */
static const struct {
  guint (*read) (const MzTimeReader *self, guint i, MzTimePhrase *phrase);
  guint32 parts;
} READINGS[] = {
  { read_whole, 1u << MZ_PART_WHOLE },
  { read_weekday, 0 },
  { read_step, 1u << MZ_PART_DATE | 1u << MZ_PART_STEP },
  { read_same, 1u << MZ_PART_SAME | 1u << MZ_PART_UNIT | 1u << MZ_PART_SPAN },
  { read_ordinal_unit, 1u << MZ_PART_FISCAL | 1u << MZ_PART_ORDINAL | 1u << MZ_PART_UNIT },
  { read_short_unit, 0 },
  { mz_time_month_read_range, 1u << MZ_PART_MONTH },
  { read_plain_year, 0 },
  { mz_time_month_read, 0 },
  { mz_time_length_read, 0 },
};

/* The part that begins at token @i as a bit; 0 for none. */
static guint32
get_part (const MzTimeReader *self, guint i)
{
  const MzCue *cue = mz_cues_beginning (self->cues, MZ_TABLE_PERIODS, i);

  return cue != NULL ? 1u << cue->row->code : 0;
}

/* Whether a time may begin with token @i: what any of the readings begins with. Most words are none
 * of it, and need no reading. */
static gboolean
may_begin (const MzTimeReader *self, guint i)
{
  static const guint32 TABLES = 1u << MZ_TABLE_PERIODS | 1u << MZ_TABLE_NUMBERS |
                                1u << MZ_TABLE_MAGNITUDES | 1u << MZ_TABLE_UNITS |
                                1u << MZ_TABLE_CURRENCIES | 1u << MZ_TABLE_CURRENCY_NOUNS |
                                1u << MZ_TABLE_PLACES;
  const MzToken *token = mz_tokens_get (self->prose->tokens, i);

  if (token->type != MZ_TOKEN_WORD || mz_token_may_begin (token, TABLES) || token->sign == 'q' ||
      token->sign == 'h' || token->sign == 'f')
    return TRUE;
  return is_filler (self, i) || mz_tokens_is (self->prose->tokens, i, "بتاريخ");
}

/**
 * mz_time_phrase_read:
 * @prose: an article's tokens and quantities
 * @cues: its cues
 * @i: where the words may begin
 * @end: the token that they must not reach
 * @phrase: (out): what they name
 *
 * Returns: the token behind the words; @i where none begin there
 */
guint
mz_time_phrase_read (
    const MzProse *prose, const MzCues *cues, guint i, guint end, MzTimePhrase *phrase)
{
  MzTimeReader self = { prose, cues, end };
  guint32 part;

  if (!may_begin (&self, i)) {
    memset (phrase, 0, sizeof *phrase);
    return i;
  }
  part = get_part (&self, i);
  for (guint k = 0; k < G_N_ELEMENTS (READINGS); k++) {
    guint next;

    if (READINGS[k].parts != 0 && !(READINGS[k].parts & part))
      continue;
    memset (phrase, 0, sizeof *phrase);
    next = READINGS[k].read (&self, i, phrase);
    if (next > i)
      return read_until (&self, next, phrase);
  }
  memset (phrase, 0, sizeof *phrase);
  return i;
}
