/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plane between two axes, while it is laid out. For the files of chart/. */
#pragma once

#include "chart/layout.h"
#include "chart/ticks.h"

G_BEGIN_DECLS

/* A value axis on the plane. */
typedef struct {
  gboolean used;
  double low; /* of what it shows */
  double high;
  MzScale scale;
  GArray *ticks; /* of double; owned */
  double step;   /* 0 where they are not evenly spaced */
  gboolean end_side;
} MzPlaneAxis;

#define MZ_PLANE_AXES 2

/* Lines of small text above the plane: its topmost label stands on either side of its edge. */
#define MZ_PLANE_GAP 0.62

typedef struct {
  MzCanvas *canvas;
  cairo_rectangle_t body;
  cairo_rectangle_t box;    /* the plane itself, start to end */
  cairo_rectangle_t volume; /* the strip for the volume; height 0 for none */
  double spans_top;
  guint n_lanes; /* of the strip for stretches of time */
  double lane;   /* the height of one */
  MzScale x;
  MzPlaneAxis axes[MZ_PLANE_AXES];
  gboolean backwards; /* x runs from end to start */
  double ends;        /* the room for names of lines where x ends; 0 for none */
  gboolean has_events;
  gboolean has_context; /* what the x axis' ticks lie in stands below them */
} MzPlane;

/* plane-extent.c */
gboolean mz_plane_find_extent (MzPlane *plane);

/* plane-ends.c */
double mz_plane_measure_ends (MzPlane *plane);
void mz_plane_put_ends (MzPlane *plane);

/* plane-legend.c */
double mz_plane_put_legend (MzPlane *plane);

/* plane-axes.c: numbers first, then places, then what is seen of them. */
void mz_plane_find_ranges (MzPlane *plane);
void mz_plane_find_values (MzPlane *plane, guint wanted);
double mz_plane_measure_axis (MzPlane *plane, guint axis);
void mz_plane_put_axes (MzPlane *plane);
char *mz_plane_dup_tick (MzPlane *plane, guint axis, double number);

/* plane-time.c */
void mz_plane_put_x_axis (MzPlane *plane);

/* plane-lines.c: layers that are traces. */
void mz_plane_find_visible (MzPlane *plane, MzTrace *trace, gsize *from, gsize *to);
gboolean mz_plane_draws_candles (MzPlane *plane, const MzLayer *layer);
void mz_plane_put_trace (MzPlane *plane, const MzLayer *layer);
void mz_plane_put_volume (MzPlane *plane, const MzLayer *layer);

/* plane-bars.c */
void mz_plane_put_bars (MzPlane *plane, guint layer);

/* plane-points.c */
void mz_plane_put_points (MzPlane *plane, guint layer);

/* plane-spans.c */
guint mz_plane_count_lanes (MzPlane *plane, guint most);
void mz_plane_put_spans (MzPlane *plane, guint layer);

/* plane-events.c */
void mz_plane_put_events (MzPlane *plane, guint layer);

/* Whether a mark, or a part of it, lies in the visible stretch. */
gboolean mz_plane_shows (const MzPlane *plane, const MzMark *mark);

/* The two places of a mark's stretch of x, the lesser one first. */
void mz_plane_map_stretch (const MzPlane *plane, const MzMark *mark, double *from, double *to);

const MzLayer *mz_plane_get_layer (const MzPlane *plane, guint layer);

G_END_DECLS
