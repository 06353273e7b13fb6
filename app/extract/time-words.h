/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that times are put together from: units, ordinals, anchors, months, years, counts. */
#pragma once

#include "extract/cue.h"
#include "model/period.h"

G_BEGIN_DECLS

/* Reads token by token up to @end, which it never reaches. A plain value; all is borrowed. */
typedef struct {
  const MzProse *prose;
  const MzCues *cues;
  guint end;
} MzTimeReader;

/* Borrowed: the row of periods.tsv for @part at token @i, or NULL. @next: the token behind it. */
const MzRow *mz_time_words_get (const MzTimeReader *self, guint i, MzPart part, guint *next);

gboolean mz_time_words_is (const MzTimeReader *self, guint i, const char *const *words, guint n);

/* The token behind a hyphen or dash at @i, or @i. */
guint mz_time_words_skip_dash (const MzTimeReader *self, guint i);

/* The whole number that token @i is; 0 where it is none. */
guint mz_time_words_get_number (const MzTimeReader *self, guint i);

/* A count that is no figure: "ثلاث سنوات"; 0 where there is none. */
guint mz_time_words_get_count (const MzTimeReader *self, guint i, guint *next);

/* Reads a year that stands alone: "2025", "2025/26", "FY2025"; the token behind, or @i. */
guint mz_time_words_read_year (const MzTimeReader *self, guint i, MzPeriod *period);

/* The same behind "of", "من عام" ...: the year of a part of it. */
guint mz_time_words_read_year_of (const MzTimeReader *self, guint i, MzPeriod *period);

static inline void
mz_period_set_named (MzPeriod *period, MzPeriodUnit unit, guint ordinal)
{
  period->unit = unit;
  period->count = 1;
  period->ordinal = ordinal;
  period->anchor = MZ_ANCHOR_NAMED;
}

G_END_DECLS
