/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time a figure speaks of: a quarter, the next three years, two days, on a year earlier. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  MZ_UNIT_NONE,
  MZ_UNIT_SESSION, /* a trading day */
  MZ_UNIT_DAY,
  MZ_UNIT_WEEK,
  MZ_UNIT_MONTH,
  MZ_UNIT_QUARTER,
  MZ_UNIT_HALF,
  MZ_UNIT_YEAR,
} MzPeriodUnit;

/* How a period is tied to the calendar. */
typedef enum {
  MZ_ANCHOR_NONE,  /* "quarter", "2 days": a length, or a unit that nothing names closer */
  MZ_ANCHOR_NAMED, /* "Q3 2025", "January 2018", "2020", "Q3": ordinal and year, either may be 0 */
  MZ_ANCHOR_THIS,  /* "this year" */
  MZ_ANCHOR_LAST,  /* "last year", "last 2 weeks" */
  MZ_ANCHOR_NEXT,  /* "next 3 years" */
  MZ_ANCHOR_EARLIER, /* "year earlier": the same stretch, one unit back */
  MZ_ANCHOR_TO_DATE, /* "year to date" */
  MZ_ANCHOR_END,     /* "end 2017": a day, the last of the named unit */
  MZ_ANCHOR_SINCE,   /* "since January 2025": from its start until the article's day */
  MZ_ANCHOR_BY,      /* "by 2030": from the article's day until its end */
} MzPeriodAnchor;

typedef enum {
  MZ_COMPARISON_NONE,
  MZ_COMPARISON_YEAR,    /* "yoy" */
  MZ_COMPARISON_QUARTER, /* "qoq" */
  MZ_COMPARISON_MONTH,   /* "mom" */
} MzComparison;

/* A plain value; all zero is "no period". */
typedef struct {
  MzPeriodUnit unit;
  MzPeriodAnchor anchor;
  guint count;   /* how many units; 1 where the text names one; 0 for some: "the next few years" */
  guint ordinal; /* which quarter (1-4), half (1-2), month (1-12) or day of the month; 0 unknown */
  guint month;   /* of a named day (1-12); 0 otherwise */
  guint year;    /* 0 unknown */
  gboolean fiscal;         /* a fiscal year, which need not be the calendar's */
  MzComparison comparison; /* what a change is measured against */
  guint32 first_day; /* resolved against the article's date, as a GDate julian day; 0 unknown */
  guint32 last_day;  /* the same, inclusive */
} MzPeriod;

gboolean mz_period_is_set (const MzPeriod *period);
char *mz_period_to_string (const MzPeriod *period);
gboolean mz_period_parse (const char *text, MzPeriod *period);
void mz_period_resolve (MzPeriod *period, guint32 reference_day);
void mz_period_choose_year (MzPeriod *period, guint32 reference_day, gboolean ahead);
gboolean mz_period_step_back (MzPeriod *period, MzComparison comparison);

guint32 mz_day_parse (const char *iso);
char *mz_day_to_string (guint32 day);

G_END_DECLS
