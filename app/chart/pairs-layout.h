/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of pairs, while it is laid out. For the files of chart/. */
#pragma once

#include "chart/pairs-block.h"

G_BEGIN_DECLS

#define MZ_PAIRS_GAP 1.6 /* ems between blocks */

/* How the blocks stand. */
typedef enum {
  MZ_PAIRS_COLUMNS, /* one beside the other; a row runs across all */
  MZ_PAIRS_SIDES,   /* spending above spending, moves above moves */
  MZ_PAIRS_STACK,   /* all below each other */
} MzPairsArrangement;

typedef struct {
  MzCanvas *canvas;
  cairo_rectangle_t body;
  MzPairsArrangement arrangement;
  MzPairsSlot slot;
  double slot_height;
  guint n_rows;   /* how many are shown: those whose rank is below it */
  GArray *blocks; /* of MzPairsBlock */
  guint n_columns;
  double names_width;
  gboolean has_names;
  gboolean has_axes;
  gboolean bare; /* no headings: there is no room for them */
} MzPairsLayout;

/* pairs-fit.c: all rows as roomy as it gets; else without axes, without headings, and then not all
 * of them. */
void mz_pairs_layout_fit (MzPairsLayout *table);
double mz_pairs_layout_get_axis_height (MzPairsLayout *table);
double mz_pairs_layout_get_heading_height (MzPairsLayout *table);
double mz_pairs_layout_get_gap (MzPairsLayout *table);

G_END_DECLS
