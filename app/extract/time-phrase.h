/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A time that words name: "الربع الثالث من 2025", "next three years", "Thursday", "a year earlier".
 */
#pragma once

#include "extract/cue.h"
#include "model/period.h"

G_BEGIN_DECLS

typedef enum {
  MZ_TIME_STRETCH, /* what MzTimePhrase.period says */
  MZ_TIME_WEEKDAY, /* "Thursday" */
  MZ_TIME_DATE,    /* "today", "أمس": so many days from the article's */
  MZ_TIME_STEP, /* "the day before", "الجلسة التالية": so many from the day spoken of */
  MZ_TIME_SAME, /* "that year", "the period": the one spoken of */
} MzTimeKind;

/* A plain value. */
typedef struct {
  MzPeriod period; /* not resolved; of WEEKDAY, DATE and STEP "1 day" */
  MzPeriod until;  /* the day or month that it ends with: "ended 30 June"; nothing set for none */
  guint8 kind;     /* MzTimeKind */
  guint8 weekday;  /* GDateWeekday of a WEEKDAY */
  gint8 step;      /* days, of DATE and STEP */
  gint8 year_step; /* "the first half of last year": -1 */
  gboolean has_year_step;
  gboolean is_indefinite; /* "a quarter": not the one spoken of */
} MzTimePhrase;

/* Reads the time that begins at token @i and ends in front of @end. Returns the token behind it, or
 * @i where none begins there. */
guint mz_time_phrase_read (
    const MzProse *prose, const MzCues *cues, guint i, guint end, MzTimePhrase *phrase);

G_END_DECLS
