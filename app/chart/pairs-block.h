/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One block of a pairs chart: the bars of one value axis, row below row. For the files of chart/.
 */
#pragma once

#include "chart/layout.h"

G_BEGIN_DECLS

typedef enum {
  MZ_PAIRS_TALL,    /* value, what it is, bar: below each other */
  MZ_PAIRS_MEDIUM,  /* value and what it is on a line, the bar below */
  MZ_PAIRS_COMPACT, /* bar and words on a line */
} MzPairsSlot;

typedef struct {
  MzCanvas *canvas;
  guint axis;
  guint column;
  const char *group; /* the heading above it, NULL for none */
  GArray *marks;     /* of guint, in the order of their rows */
  double *places;    /* the top of each mark's slot */
  double x;
  double y; /* of the heading */
  double width;
  double bottom; /* below the last slot */
  MzPairsSlot slot;
  double slot_height;
  gboolean has_axis;
  gboolean has_names; /* the company stands in the words */
  gboolean bare;      /* no headings: the words say what the axis is */
} MzPairsBlock;

double mz_pairs_block_get_least (MzCanvas *canvas, MzPairsSlot slot);

/* The room that a block beside others asks for: for its longest value, and for bars. */
double mz_pairs_block_get_need (const MzPairsBlock *block);

void mz_pairs_block_put (const MzPairsBlock *block);

G_END_DECLS
