/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A price through time with spending by the period it covers and the days of the articles. */
#pragma once

#include "board/facts.h"

G_BEGIN_DECLS

/* A reported fact out of a table: what was spent from one day to another. */
typedef struct {
  double first; /* GDate julian days, with a fraction where the source has a time */
  double last;  /* exclusive */
  double value; /* full units */
  MzModality modality;
  const char *words;    /* what it is, where it comes from; may be NULL */
  guint32 reported;     /* the day it was reported on; 0 where the table does not say */
  gboolean after_close; /* it was reported after the close of that day */
} MzSpendingFact;

/* Borrowed while the chart is made; the trace is kept. */
typedef struct {
  MzTrace *prices;          /* NULL where there are none */
  const char *symbol;       /* "META"; may be NULL */
  const char *currency;     /* of the prices, ISO 4217; may be NULL */
  const char *price_source; /* for the source line; may be NULL */
  const MzSpendingFact *spending;
  guint n_spending;
  const char *spending_currency; /* may be NULL */
  const char *spending_source;   /* may be NULL */
  const char *spending_metric;   /* "capex"; NULL where it is not known */
  const MzArticleFacts *articles;
  guint n_articles;
} MzTimelineParts;

/* New. */
MzChart *mz_timeline_new (const MzTimelineParts *parts, const MzBoardOptions *options);

G_END_DECLS
