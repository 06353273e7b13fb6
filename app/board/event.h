/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trading days round an event: what the share returned beyond what a model explains. */
#pragma once

#include "board/facts.h"
#include "board/series.h"
#include "market/reaction.h"
#include "market/study.h"

G_BEGIN_DECLS

/* Another event of the company, which is left out of what is expected. */
typedef struct {
  guint32 day; /* of its report, GDate julian */
  MzReportTime time;
  const char *name; /* what to call it; may be NULL */
} MzEventOther;

/* Borrowed while the chart is made. */
typedef struct {
  const MzPriceSeries *series; /* of the share; NULL where there are none */
  const MzPriceSeries *market; /* NULL: the share's own mean is what is expected of it */
  guint32 day;                 /* of the report, GDate julian; 0 where it is not known */
  MzReportTime time;
  gint first; /* the window, in sessions from the first that could react */
  gint last;
  const MzStudyOptions *study; /* model and estimation; NULL for the usual */
  const char *benchmark;       /* what the market was to be, where it is missing; may be NULL */
  const MzEventOther *others;
  guint n_others;
  const MzArticleFacts *articles; /* those of the company; the ones of that day are named */
  guint n_articles;
} MzEventParts;

/* New. */
MzChart *mz_event_new (const MzEventParts *parts, const MzBoardOptions *options);

G_END_DECLS
