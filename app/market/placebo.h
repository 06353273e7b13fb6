/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How often a day on which nothing was reported looks as unusual as the event. */
#pragma once

#include "market/study.h"

G_BEGIN_DECLS

/* A plain value. */
typedef struct {
  guint n;       /* placebo sessions that could be studied */
  guint extreme; /* of these, with a t at least as far from 0 as the event's */
  double p;      /* (extreme + 1) / (n + 1) */
} MzPlacebo;

/* Studies each session of @returns that is clear of the event and of the other events. */
MzPlacebo mz_placebo_run (const MzReturns *returns,
                          const MzStudy *study,
                          const MzStudyOptions *options,
                          gint first,
                          gint last);

G_END_DECLS
