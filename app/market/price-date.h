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
} MzDateKind;

/* The day as the cell's own place says it: a time and its offset behind it are left alone.
 * @day: a GDate julian day. */
MzDateKind mz_price_date_parse (const char *text, gsize length, gboolean day_first, guint32 *day);

/* What the dates of a file show, those of kind ORDERED. Start with all zero. */
typedef struct {
  guint n;
  guint day_first;   /* dates that can only be day first */
  guint month_first; /* dates that can only be month first */
  guint dots;        /* dates with dots, which are day first wherever they are usual */
  /* How well the days follow each other if read in each order: sums of the steps in days, and days
   * on which no exchange trades */
  guint64 steps[2];
  guint saturdays[2];
  guint32 previous[2];
} MzDateEvidence;

void mz_price_date_weigh (const char *text, gsize length, MzDateEvidence *evidence);

/* Whether day comes first; @sure: whether the dates leave no doubt. */
gboolean mz_price_date_decide (const MzDateEvidence *evidence, gboolean *sure);

G_END_DECLS
