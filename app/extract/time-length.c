/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times that are counted: "the next three years", "أول تسعة أشهر", "two days", "last quarter". */
#include "extract/time-length.h"

#define YEARS_IN_DECADE 10

/* What is known of a time while its words are walked over. */
typedef struct {
  const MzRow *unit;
  guint count;       /* 0 unknown */
  gboolean is_first; /* "first nine months" */
  gboolean is_vague; /* "the next few years" */
  gboolean is_dual;  /* "يومين" */
  gboolean is_hyphenated;
  gboolean is_decade;
  MzPeriodAnchor anchor;
} Length;

/* "last", "first", "few": what stands round a count and its unit. */
static gboolean
take_word (const MzTimeReader *self, guint *at, Length *length)
{
  guint next;
  const MzRow *row;

  if (length->anchor == MZ_ANCHOR_NONE &&
      (row = mz_time_words_get (self, *at, MZ_PART_ANCHOR, &next)) != NULL)
    length->anchor = (MzPeriodAnchor) row->flags;
  else if (!length->is_first &&
           (row = mz_time_words_get (self, *at, MZ_PART_ORDINAL, &next)) != NULL && row->flags == 1)
    length->is_first = TRUE;
  else if (mz_time_words_get (self, *at, MZ_PART_VAGUE, &next) != NULL)
    length->is_vague = TRUE;
  else
    return FALSE;
  *at = next;
  return TRUE;
}

/* A unit, alone or two of it or ten years of it. */
static gboolean
take_unit (const MzTimeReader *self, guint *at, Length *length)
{
  guint next;

  if (length->unit != NULL)
    return FALSE;
  length->unit = mz_time_words_get (self, *at, MZ_PART_UNIT, &next);
  if (length->unit == NULL) {
    length->unit = mz_time_words_get (self, *at, MZ_PART_PAIR, &next);
    length->is_dual = length->unit != NULL;
  }
  if (length->unit == NULL) {
    length->unit = mz_time_words_get (self, *at, MZ_PART_DECADE, &next);
    length->is_decade = length->unit != NULL;
  }
  if (length->unit == NULL)
    return FALSE;
  *at = next;
  return TRUE;
}

/* A count: in front of its unit, which the number may have taken into itself, or behind it. */
static gboolean
take_count (const MzTimeReader *self, guint *at, Length *length)
{
  static const char *const ONE[] = { "واحد", "واحده" };
  guint next;
  guint count = length->count == 0 ? mz_time_words_get_count (self, *at, &next) : 0;
  guint dash;

  /* "أسبوع واحد" */
  if (count == 0 && length->unit != NULL && length->count == 0 &&
      mz_time_words_is (self, *at, ONE, G_N_ELEMENTS (ONE))) {
    count = 1;
    next = *at + 1;
  }
  if (count == 0)
    return FALSE;
  length->count = count;
  /* The number words take their unit with them: "ثلاث سنوات", "السنوات الثلاث". */
  if (length->unit == NULL && next > *at + 1) {
    guint first = *at;
    guint last = next - 1;

    if (take_unit (self, &last, length) || take_unit (self, &first, length)) {
      *at = MAX (next, last);
      return TRUE;
    }
  }
  dash = mz_time_words_skip_dash (self, next);
  length->is_hyphenated = dash > next;
  *at = dash;
  return TRUE;
}

static guint
walk (const MzTimeReader *self, guint i, Length *length)
{
  static const char *const FILLERS[] = { "المالي", "الماليه", "full", "fiscal", "trading" };
  guint at = i;
  guint behind = i;

  while (at < self->end) {
    guint before = at;

    if (!take_word (self, &at, length) && !take_count (self, &at, length) &&
        !take_unit (self, &at, length)) {
      if (at == i || length->unit != NULL ||
          !mz_time_words_is (self, at, FILLERS, G_N_ELEMENTS (FILLERS)))
        break;
      at++;
      continue;
    }
    if (at == before)
      break;
    if (length->unit != NULL)
      behind = at;
  }
  return length->unit != NULL ? behind : i;
}

/* "first nine months", "nine-month": from the start of the year. */
static void
set_first_months (MzPeriod *period, guint count)
{
  period->anchor = MZ_ANCHOR_NAMED;
  period->count = 1;
  if (count == 3 || count == 6) {
    period->unit = count == 3 ? MZ_UNIT_QUARTER : MZ_UNIT_HALF;
    period->ordinal = 1;
    return;
  }
  period->unit = MZ_UNIT_MONTH;
  period->count = count;
}

static gboolean
set_period (const Length *length, gboolean bounded, MzPeriod *period)
{
  MzPeriodUnit unit = length->is_decade ? MZ_UNIT_YEAR : (MzPeriodUnit) length->unit->flags;
  guint count = length->is_dual ? 2 : length->count;

  if (unit == MZ_UNIT_MONTH && (length->is_first || (length->is_hyphenated && count >= 6)) &&
      count > 1 && count < 12 && length->anchor == MZ_ANCHOR_NONE) {
    set_first_months (period, count);
    return TRUE;
  }
  /* "the first day" and a unit by itself name no time, but for a quarter. */
  if (length->is_first && count == 0)
    return FALSE;
  if (length->anchor == MZ_ANCHOR_NONE && count == 0 && !length->is_decade && !bounded &&
      unit != MZ_UNIT_QUARTER && unit != MZ_UNIT_SESSION)
    return FALSE;
  period->unit = unit;
  period->count = length->is_vague ? 0 : MAX (count, 1) * (length->is_decade ? YEARS_IN_DECADE : 1);
  period->anchor = length->anchor;
  return TRUE;
}

/* "السنوات المقبلة": of more than one nobody says how many. */
static gboolean
is_plural (const MzTimeReader *self, guint first, guint last)
{
  static const char *const PLURALS[] = { "years",    "months",  "weeks",    "days",   "quarters",
                                         "سنوات",    "اعوام",   "اشهر",     "شهور",   "اسابيع",
                                         "ايام",     "السنوات", "الاعوام",  "الاشهر", "الشهور",
                                         "الاسابيع", "الايام",  "sessions", "جلسات",  "الجلسات" };

  for (guint i = first; i < last; i++)
    if (mz_time_words_is (self, i, PLURALS, G_N_ELEMENTS (PLURALS)))
      return TRUE;
  return FALSE;
}

/**
 * mz_time_length_is_bounded:
 * @self: a reader
 * @i: the token behind a unit
 * @unit: which
 * @next: (out): the token behind the words, where they are there
 *
 * Returns: whether words follow behind which its last day stands: "ended June", "to Friday"
 */
gboolean
mz_time_length_is_bounded (const MzTimeReader *self, guint i, MzPeriodUnit unit, guint *next)
{
  static const char *const TO[] = { "to", "through", "until", "حتي" };
  guint behind;

  if (mz_time_words_get (self, i, MZ_PART_ENDED, next) != NULL)
    return TRUE;
  if (unit < MZ_UNIT_WEEK || !mz_time_words_is (self, i, TO, G_N_ELEMENTS (TO)))
    return FALSE;
  *next = i + 1;
  return mz_time_words_get (self, i + 1, MZ_PART_MONTH, &behind) != NULL ||
         mz_time_words_get (self, i + 2, MZ_PART_MONTH, &behind) != NULL ||
         mz_time_words_get (self, i + 1, MZ_PART_WEEKDAY, &behind) != NULL;
}

/**
 * mz_time_length_read:
 * @self: a reader
 * @i: where the words may begin
 * @phrase: (inout): gets the time
 *
 * Returns: the token behind the words; @i where none begin there
 */
guint
mz_time_length_read (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  Length length = { 0 };
  guint next = walk (self, i, &length);
  guint behind;

  if (next == i)
    return i;
  if (length.count == 0 && !length.is_dual && length.anchor != MZ_ANCHOR_NONE &&
      is_plural (self, i, next))
    length.is_vague = TRUE;
  if (!set_period (
          &length,
          mz_time_length_is_bounded (self, next, (MzPeriodUnit) length.unit->flags, &behind),
          &phrase->period))
    return i;
  /* "العام الماضي 2017" */
  if (phrase->period.unit == MZ_UNIT_YEAR && length.anchor != MZ_ANCHOR_NONE && length.count == 0) {
    behind = mz_time_words_read_year (self, next, &phrase->period);
    if (behind > next)
      phrase->period.anchor = MZ_ANCHOR_NAMED;
    return behind;
  }
  if (phrase->period.anchor != MZ_ANCHOR_NAMED)
    return next;
  behind = mz_time_length_read_year_step (self, next, phrase);
  return behind > next ? behind : mz_time_words_read_year_of (self, next, &phrase->period);
}

/**
 * mz_time_length_read_year_step:
 * @self: a reader
 * @i: the token behind a part of a year
 * @phrase: (inout): gets how many years from the article's it is
 *
 * Returns: the token behind "من العام الماضي", "of last year", "this year"; @i where none stands
 *   there
 */
guint
mz_time_length_read_year_step (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  static const char *const LINKS[] = { "of", "من", "في", "the", "its", "ل" };
  Length length = { 0 };
  MzPeriod year = { 0 };
  guint at = i;
  guint next;
  const MzRow *whole;

  while (mz_time_words_is (self, at, LINKS, G_N_ELEMENTS (LINKS)))
    at++;
  whole = mz_time_words_get (self, at, MZ_PART_WHOLE, &next);
  if (whole != NULL) {
    if (!mz_period_parse (whole->key, &year))
      return i;
  } else {
    /* "of the year" is of the one that runs. */
    next = walk (self, at, &length);
    if (next == at || length.count > 0 || length.unit->flags != MZ_UNIT_YEAR || length.is_dual)
      return i;
    year = (MzPeriod){ .unit = MZ_UNIT_YEAR, .anchor = length.anchor, .count = 1 };
    if (length.anchor == MZ_ANCHOR_NONE)
      year.anchor = at > i ? MZ_ANCHOR_THIS : MZ_ANCHOR_NONE;
  }
  if (year.unit != MZ_UNIT_YEAR || year.count != 1)
    return i;
  switch (year.anchor) {
  case MZ_ANCHOR_THIS:
    phrase->year_step = 0;
    break;
  case MZ_ANCHOR_NEXT:
    phrase->year_step = 1;
    break;
  case MZ_ANCHOR_LAST:
    phrase->year_step = -1;
    break;
  default:
    return i;
  }
  phrase->has_year_step = TRUE;
  return next;
}

/**
 * mz_time_length_read_its_year:
 * @self: a reader
 * @i: the token behind a part of a year
 * @phrase: (inout): gets its year: by its number, or by how far it is
 *
 * Returns: the token behind the year; @i where none stands there
 */
guint
mz_time_length_read_its_year (const MzTimeReader *self, guint i, MzTimePhrase *phrase)
{
  guint next = mz_time_words_read_year_of (self, i, &phrase->period);

  return next > i ? next : mz_time_length_read_year_step (self, i, phrase);
}
