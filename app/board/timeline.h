/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A price through time with spending by the period it covers and the days of the articles. */
#pragma once

#include "board/facts.h"
#include "board/spending.h"

G_BEGIN_DECLS

/* Borrowed while the chart is made; the trace is kept. */
typedef struct {
  MzTrace *prices;          /* NULL where there are none */
  const char *symbol;       /* "META"; may be NULL */
  const char *currency;     /* of the prices, ISO 4217; may be NULL */
  const char *price_source; /* for the source line; may be NULL */
  MzSpendingTable spending;
  const MzArticleFacts *articles;
  guint n_articles;
} MzTimelineParts;

/* New. */
MzChart *mz_timeline_new (const MzTimelineParts *parts, const MzBoardOptions *options);

G_END_DECLS
