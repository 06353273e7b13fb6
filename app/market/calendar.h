/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On which days an exchange trades: from the rules of its holidays and a table of the days that no
 * rule gives. It says that it does not know rather than inventing a day. Immutable. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  MZ_DAY_UNKNOWN, /* outside the years covered, or a holiday whose day is not certain */
  MZ_DAY_OPEN,
  MZ_DAY_WEEKEND,
  MZ_DAY_HOLIDAY,
} MzDayKind;

#define MZ_TYPE_CALENDAR (mz_calendar_get_type ())
G_DECLARE_FINAL_TYPE (MzCalendar, mz_calendar, MZ, CALENDAR, GObject)

/* New: the calendar of a market by its ISO 10383 code ("XNAS", "XSAU"); NULL where none is known.
 */
MzCalendar *mz_calendar_new (const char *mic);

/* Borrowed. */
const char *mz_calendar_get_mic (MzCalendar *self);

/* Days are GDate julian days everywhere. */
void mz_calendar_get_range (MzCalendar *self, guint32 *first, guint32 *last);
MzDayKind mz_calendar_classify (MzCalendar *self, guint32 day);

/* The nearest session after, or before, a day; 0 where that cannot be known. */
guint32 mz_calendar_next_session (MzCalendar *self, guint32 day);
guint32 mz_calendar_previous_session (MzCalendar *self, guint32 day);

/* Sessions from one day to another, both included; FALSE where a day in between is unknown. */
gboolean mz_calendar_count_sessions (MzCalendar *self, guint32 from, guint32 to, guint *n);

G_END_DECLS
