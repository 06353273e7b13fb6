/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The date of a row as vendors write it, and what it tells of the order of day and month. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which way a date is written. */
typedef enum {
  MZ_DATE_NONE,    /* it is no date */
  MZ_DATE_PLAIN,   /* says itself what is what: 2025-10-30, 20251030, "Apr 09, 2020" */
  MZ_DATE_ORDERED, /* 3/4/2025, 3.4.2025: the file's order decides */
  MZ_DATE_SERIAL,  /* 46022: the days of a spreadsheet */
  MZ_DATE_UNIX,    /* 1761831000: what only a heading can tell from a number */
} MzDateKind;

/* What the first number of "03/04/05" is. */
typedef enum {
  MZ_MONTH_FIRST,
  MZ_DAY_FIRST,
  MZ_YEAR_FIRST, /* of two digits */
  MZ_N_DATE_ORDERS,
} MzDateOrder;

/* The day as the cell's own place says it: a time and its offset behind it are left alone.
 * @day: a GDate julian day. */
MzDateKind mz_price_date_parse (const char *text, gsize length, MzDateOrder order, guint32 *day);

/* Whether it is a date of the Hijri calendar, which no table of prices is read by. */
gboolean mz_price_date_is_hijri (const char *text);

/* What the dates of a file show, those of kind ORDERED. Start with all zero. */
typedef struct {
  guint n;
  guint dots; /* dates with dots, which are day first wherever they are usual */
  /* By the order they are read in: */
  guint valid[MZ_N_DATE_ORDERS];     /* dates that can be read so */
  guint alone[MZ_N_DATE_ORDERS];     /* of month and day first, those that the other can't be */
  guint firsts[MZ_N_DATE_ORDERS];    /* that are the first of a month */
  guint saturdays[MZ_N_DATE_ORDERS]; /* the day on which fewest exchanges trade */
  guint64 steps[MZ_N_DATE_ORDERS];   /* from each to the next, in days, together */
  guint32 previous[MZ_N_DATE_ORDERS];
} MzDateEvidence;

void mz_price_date_weigh (const char *text, gsize length, MzDateEvidence *evidence);

/* In which order they are read; @sure: whether the dates leave no doubt. */
MzDateOrder mz_price_date_decide (const MzDateEvidence *evidence, gboolean *sure);

G_END_DECLS
