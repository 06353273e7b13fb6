/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A seal on the points of a trace that is too long to be carried whole: whatever changes breaks it,
 * and it tells where. */
#pragma once

#include "chart/trace.h"

G_BEGIN_DECLS

/* New: NULL for a trace that has no single points, or more of them than days of a share. */
char *mz_trace_seal (MzTrace *trace);

#define MZ_SEAL_NAMED 3 /* days that are told */

typedef struct {
  gsize n_broken;               /* short stretches of time with other points than were sealed */
  double broken[MZ_SEAL_NAMED]; /* the first of them: where each begins */
} MzSealDifference;

/* Holds @found against a seal on a trace from @first to @last; it may have more points outside.
 * FALSE where @seal is none. */
gboolean mz_trace_seal_compare (
    const char *seal, double first, double last, MzTrace *found, MzSealDifference *difference);

G_END_DECLS
