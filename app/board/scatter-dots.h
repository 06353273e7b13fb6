/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The events of a scatter chart as numbers, before they are drawn. For the files of board/. */
#pragma once

#include "board/line-fit.h"
#include "board/scatter.h"

G_BEGIN_DECLS

typedef struct {
  double spent;               /* full units, or percent */
  double move;                /* percent */
  guint32 day;                /* of the report, GDate julian; 0 where it is not known */
  guint32 session;            /* that could first react; the day where no prices tell */
  MzFigure *figure;           /* borrowed: what was spent; NULL out of a table */
  const MzSpendingFact *fact; /* borrowed: the same out of a table; else NULL */
  guint source;               /* which of the articles */
  MzModality modality;
  guint n_repeats; /* how many more figures say the same */
} MzScatterDot;

/* What an article says of a sum that a filing's dot is of. Borrowed. */
typedef struct {
  const MzSpendingFact *fact;
  MzFigure *figure;
  guint source;
} MzScatterClaim;

/* Owns its arrays. */
typedef struct {
  GArray *dots;       /* of MzScatterDot, by day */
  GArray *claims;     /* of MzScatterClaim: figures that are no dots of their own */
  gboolean is_change; /* spent is a change */
  MzKind kind;        /* MONEY or PERCENT */
  char currency[4];
  const char *metric; /* NULL where it is not known */
  guint n_without_move;
  guint n_unlike; /* figures of another measure, currency or length of time */
} MzScatterDots;

void mz_scatter_dots_init (MzScatterDots *self,
                           const MzScatterParts *parts,
                           const MzBoardOptions *options);
/* The line through them; FALSE where there are too few for one. */
gboolean mz_scatter_dots_fit (const MzScatterDots *self, MzLineFit *fit);

void mz_scatter_dots_clear (MzScatterDots *self);

G_END_DECLS
