/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a scene's layout: the frame round it, the table of pairs, the plane of the others.
 */
#pragma once

#include "chart/canvas.h"

G_BEGIN_DECLS

/* A bar that grows from its base to its value, upwards or from start to end. */
typedef struct {
  gboolean upright;
  double base; /* places along the way it grows */
  double value;
  double high;  /* the far end of a range; else value */
  double cross; /* its lesser place across */
  double thickness;
} MzBarPlace;

/* Title, legend and source line; what is left is @body. */
void mz_layout_frame (MzCanvas *canvas, cairo_rectangle_t *body);

/* The kinds: each fills @body. */
void mz_layout_pairs (MzCanvas *canvas, const cairo_rectangle_t *body);
void mz_layout_plane (MzCanvas *canvas, const cairo_rectangle_t *body);

/* One bar with what its figure says of it: plan, bound, about, range. */
void mz_layout_bar (MzCanvas *canvas, guint mark, const MzBarPlace *place);

/* One bar for many marks: solid to the least of them, paler to the most. */
void mz_layout_gathered_bar (MzCanvas *canvas, guint mark, const MzBarPlace *place);
double mz_layout_get_bar_overhang (MzCanvas *canvas, const MzMark *mark);

/* What the signs of the bars mean, as far as the chart has them; returns the height it took. */
double mz_layout_key (MzCanvas *canvas, double x, double y, double width);

/* The colour of a mark. */
MzColour mz_layout_get_colour (MzCanvas *canvas, guint mark);

G_END_DECLS
