/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On which days an exchange trades: from the rules of its holidays and a table of the days that no
 * rule gives. It says that it does not know rather than inventing a day. Immutable. */
#include "market/calendar.h"

#include "market/holiday-dates.h"
#include "market/holiday-file.h"
#include "market/holiday-rules.h"

#include <stdlib.h>

struct _MzCalendar {
  GObject parent_instance;

  /* Owned */
  char *mic;
  guint8 *kinds; /* MzDayKind of each day from first to last */

  /* Borrowed */
  const char *market; /* under which the days are kept */

  guint32 first; /* the days covered, both included */
  guint32 last;
};

G_DEFINE_FINAL_TYPE (MzCalendar, mz_calendar, G_TYPE_OBJECT)

static void
mark_day (MzCalendar *self, guint32 day, MzDayKind kind)
{
  if (day < self->first || day > self->last)
    return;
  if (self->kinds[day - self->first] != MZ_DAY_WEEKEND)
    self->kinds[day - self->first] = (guint8) kind;
}

static void
mark_weeks (MzCalendar *self)
{
  for (guint32 day = self->first; day <= self->last; day++) {
    gboolean weekend = mz_holiday_rules_is_weekend (self->market, day);
    self->kinds[day - self->first] = weekend ? MZ_DAY_WEEKEND : MZ_DAY_OPEN;
  }
}

static void
mark_rules (MzCalendar *self)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (guint32));
  GDate first;
  GDate last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_julian (&first, self->first);
  g_date_set_julian (&last, self->last);
  for (guint year = g_date_get_year (&first); year <= g_date_get_year (&last); year++)
    mz_holiday_rules_append (self->market, year, days);
  for (guint i = 0; i < days->len; i++)
    mark_day (self, g_array_index (days, guint32, i), MZ_DAY_HOLIDAY);
}

/* What is sure comes last, so that it wins over what is not. */
static void
mark_rows (MzCalendar *self, const GArray *rows, MzHolidayKind kind, MzDayKind mark)
{
  for (guint i = 0; i < rows->len; i++) {
    const MzHolidayRow *row = &g_array_index (rows, MzHolidayRow, i);
    for (guint32 day = row->first; row->kind == kind && day <= row->last; day++)
      mark_day (self, day, mark);
  }
}

static void
take_range (MzCalendar *self, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++) {
    const MzHolidayRow *row = &g_array_index (rows, MzHolidayRow, i);
    if (row->kind == MZ_HOLIDAY_COVERS) {
      self->first = row->first;
      self->last = row->last;
    }
  }
}

static void
mz_calendar_finalize (GObject *object)
{
  MzCalendar *self = MZ_CALENDAR (object);

  g_free (self->mic);
  g_free (self->kinds);
  G_OBJECT_CLASS (mz_calendar_parent_class)->finalize (object);
}

static void
mz_calendar_class_init (MzCalendarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_calendar_finalize;
}

static void
mz_calendar_init (MzCalendar *self)
{
}

/**
 * mz_calendar_new:
 * @mic: (nullable): an ISO 10383 market code
 *
 * Returns: (transfer full) (nullable): the market's calendar, or %NULL where none is known
 */
MzCalendar *
mz_calendar_new (const char *mic)
{
  const char *market = mic ? mz_holiday_rules_market (mic) : NULL;

  if (!market)
    return NULL;
  MzCalendar *self = g_object_new (MZ_TYPE_CALENDAR, NULL);
  g_autoptr (GArray) rows = mz_holiday_file_read (market);
  self->mic = g_strdup (mic);
  self->market = market;
  take_range (self, rows);
  g_assert (self->first); /* each market has a row that says what is covered */
  self->kinds = g_malloc (self->last - self->first + 1);
  mark_weeks (self);
  mark_rows (self, rows, MZ_HOLIDAY_UNSURE, MZ_DAY_UNKNOWN);
  mark_rules (self);
  mark_rows (self, rows, MZ_HOLIDAY_CLOSED, MZ_DAY_HOLIDAY);
  mark_rows (self, rows, MZ_HOLIDAY_OPEN, MZ_DAY_OPEN);
  return self;
}

/**
 * mz_calendar_get_mic:
 * @self: a calendar
 *
 * Returns: (transfer none): the market code it was asked for
 */
const char *
mz_calendar_get_mic (MzCalendar *self)
{
  g_return_val_if_fail (MZ_IS_CALENDAR (self), NULL);
  return self->mic;
}

/**
 * mz_calendar_get_range:
 * @self: a calendar
 * @first: (out) (optional): the first day that it knows of, a GDate julian day
 * @last: (out) (optional): the last one
 */
void
mz_calendar_get_range (MzCalendar *self, guint32 *first, guint32 *last)
{
  g_return_if_fail (MZ_IS_CALENDAR (self));
  if (first)
    *first = self->first;
  if (last)
    *last = self->last;
}

/**
 * mz_calendar_classify:
 * @self: a calendar
 * @day: a GDate julian day
 *
 * Returns: whether the market trades on @day, %MZ_DAY_UNKNOWN where that is not certain
 */
MzDayKind
mz_calendar_classify (MzCalendar *self, guint32 day)
{
  g_return_val_if_fail (MZ_IS_CALENDAR (self), MZ_DAY_UNKNOWN);
  if (day < self->first || day > self->last)
    return MZ_DAY_UNKNOWN;
  return (MzDayKind) self->kinds[day - self->first];
}

static guint32
find_session (MzCalendar *self, guint32 day, gint step)
{
  MzDayKind kind;

  do {
    day += step;
    kind = mz_calendar_classify (self, day);
  } while (kind == MZ_DAY_WEEKEND || kind == MZ_DAY_HOLIDAY);
  return kind == MZ_DAY_OPEN ? day : 0;
}

/**
 * mz_calendar_next_session:
 * @self: a calendar
 * @day: a GDate julian day
 *
 * Returns: the first session after @day, 0 where it cannot be known
 */
guint32
mz_calendar_next_session (MzCalendar *self, guint32 day)
{
  g_return_val_if_fail (MZ_IS_CALENDAR (self), 0);
  return find_session (self, day, 1);
}

/**
 * mz_calendar_previous_session:
 * @self: a calendar
 * @day: a GDate julian day
 *
 * Returns: the last session before @day, 0 where it cannot be known
 */
guint32
mz_calendar_previous_session (MzCalendar *self, guint32 day)
{
  g_return_val_if_fail (MZ_IS_CALENDAR (self), 0);
  return find_session (self, day, -1);
}

/**
 * mz_calendar_count_sessions:
 * @self: a calendar
 * @from: a GDate julian day
 * @to: another, not before it
 * @n: (out): the sessions from @from to @to, both included
 *
 * Returns: whether every day in between is known
 */
gboolean
mz_calendar_count_sessions (MzCalendar *self, guint32 from, guint32 to, guint *n)
{
  g_return_val_if_fail (MZ_IS_CALENDAR (self), FALSE);
  *n = 0;
  for (guint32 day = from; day <= to; day++) {
    MzDayKind kind = mz_calendar_classify (self, day);
    if (kind == MZ_DAY_UNKNOWN)
      return FALSE;
    *n += kind == MZ_DAY_OPEN;
  }
  return TRUE;
}
