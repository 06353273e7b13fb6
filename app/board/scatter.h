/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was spent against how the share moved after it was reported: one dot an event. */
#pragma once

#include "board/facts.h"
#include "board/move.h"
#include "board/series.h"
#include "board/spending.h"

G_BEGIN_DECLS

/* Borrowed while the chart is made. */
typedef struct {
  const MzArticleFacts *articles;
  guint n_articles;
  MzSpendingTable spending; /* those that say when they were reported are events */
  const MzPriceSeries
      *series; /* of the companies; none: the moves are those that articles report */
  guint n_series;
  const MzPriceSeries *market; /* NULL: the share's own return, else the abnormal one */
  MzMoveWindow window;
} MzScatterParts;

/* New. */
MzChart *mz_scatter_new (const MzScatterParts *parts, const MzBoardOptions *options);

G_END_DECLS
