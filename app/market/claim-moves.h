/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every sensible reading of a reported move: from which close to which price it may be meant. */
#pragma once

#include "market/reports.h"
#include "model/bar-batch.h"
#include "model/period.h"

G_BEGIN_DECLS

/* What the price at the end of the move is. */
typedef enum {
  MZ_MOVE_CLOSE,
  MZ_MOVE_OPEN,    /* the first price of the session: the gap */
  MZ_MOVE_AFTER,   /* a price after the close of the session that it is measured from */
  MZ_MOVE_BEFORE,  /* a price before the opening of the session */
  MZ_MOVE_EXTREME, /* the lowest price of the sessions, or the highest: against what was told */
} MzMoveKind;

typedef struct {
  MzMoveKind kind;
  guint32 base_day; /* GDate julian: the session whose close it is measured from */
  guint32 day;      /* the session of its end */
  guint sessions;   /* from the one to the other */
  gint64 base;      /* scaled by MZ_PRICE_UNIT, adjusted to the end where there was a split */
  gint64 price;
  double percent;   /* -11.33 is a fall of 11.33% */
  gboolean is_told; /* the text may mean it: its time fits what the text says of the time */
} MzMove;

/* Borrowed. */
typedef struct {
  const MzPeriod *period; /* what the text says of the time */
  gboolean is_down;
  guint32 published;       /* of the article; 0 unknown */
  const MzReport *reports; /* any order; may be NULL */
  guint n_reports;
  const MzBar *bars; /* by day */
  guint n_bars;
  const GArray *off; /* of MzOffPrice, ordered; may be NULL */
} MzMoveQuestion;

typedef enum {
  MZ_MOVES_FOUND,
  MZ_MOVES_NO_DATE,      /* neither article nor text say when */
  MZ_MOVES_OUT_OF_RANGE, /* the prices do not reach these days */
} MzMovesOutcome;

/* Appends to @moves, of MzMove. */
MzMovesOutcome mz_moves_collect (const MzMoveQuestion *question, GArray *moves);

G_END_DECLS
