/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the days that no rule gives: resources/calendars/days.tsv. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  MZ_HOLIDAY_COVERS, /* the days for which the calendar of a market is known */
  MZ_HOLIDAY_CLOSED,
  MZ_HOLIDAY_UNSURE, /* it may have been closed */
  MZ_HOLIDAY_OPEN,   /* it traded, though a rule says that it was closed */
} MzHolidayKind;

/* From one GDate julian day to another, both included. */
typedef struct {
  MzHolidayKind kind;
  guint32 first;
  guint32 last;
} MzHolidayRow;

/* New array of MzHolidayRow: the rows of one market, in the order of the table. */
GArray *mz_holiday_file_read (const char *market);

G_END_DECLS
