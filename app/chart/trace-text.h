/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A trace as a few lines of text that a picture can carry, and back. */
#pragma once

#include "chart/trace.h"

G_BEGIN_DECLS

/* New: points as they are up to some thousands, which is every day of sixteen years; else what
 * equal columns of them show. @with_bars: with open, high, low and volume. */
char *mz_trace_to_text (MzTrace *trace, gboolean with_bars);

/* Whether the text has the points themselves. */
gboolean mz_trace_text_is_whole (MzTrace *trace);

/* New: NULL where @text is none. */
MzTrace *mz_trace_from_text (const char *text);

/* How two traces differ: as many points or columns of @expected as are not in @found, and the first
 * of them. */
typedef struct {
  gsize n_compared;
  gsize n_different;
  double x;        /* of the first that differs */
  double expected; /* its value */
  double found;    /* NAN where there is none */
} MzTraceDifference;

void mz_trace_compare (MzTrace *expected, MzTrace *found, MzTraceDifference *difference);

G_END_DECLS
