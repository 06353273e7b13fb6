/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart laid out at a size with a theme: frozen places, to be drawn, picked and described. */
#pragma once

#include "chart/theme.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct {
  double width; /* in pixels, 1 or more */
  double height;
  const MzTheme *theme; /* NULL: light */
  double from;          /* the visible stretch of the x axis; both 0: all of it */
  double to;
  double density; /* pixels of the picture a pixel of the scene; 0: 1 */
} MzSceneOptions;

typedef enum { MZ_WALK_FIRST, MZ_WALK_PREVIOUS, MZ_WALK_NEXT, MZ_WALK_LAST } MzWalk;

/* What lies at a place of the x axis. Owns what it points to. */
typedef struct {
  double x;       /* GDate julian day, or the x axis' number */
  double value;   /* of the first line layer there */
  double place_x; /* where that point is drawn */
  double place_y;
  char *words; /* "30 Oct 2025 · 666.47" */
} MzProbe;

#define MZ_TYPE_SCENE (mz_scene_get_type ())
G_DECLARE_FINAL_TYPE (MzScene, mz_scene, MZ, SCENE, GObject)

/* New. A scene stays with the thread that made it: it holds Pango layouts. */
MzScene *mz_scene_new (MzChart *chart, const MzSceneOptions *options);

/* Borrowed. */
MzChart *mz_scene_get_chart (MzScene *self);
const MzSceneOptions *mz_scene_get_options (MzScene *self);

/* The one drawing routine, for screen, PNG and PDF; leaves @cr as it was. */
void mz_scene_draw (MzScene *self, cairo_t *cr);

/* Rings the mark; on top of what mz_scene_draw() drew. */
void mz_scene_draw_selection (MzScene *self, cairo_t *cr, guint mark);

/* The mark at a place, or nearest within @reach pixels; MZ_NO_MARK where there is none. */
guint mz_scene_pick (MzScene *self, double x, double y, double reach);

/* Where a mark was drawn; FALSE where it was not. */
gboolean mz_scene_get_mark_area (MzScene *self, guint mark, cairo_rectangle_t *area);

/* The marks that share a mark's place, it among them, because they would collide: new array of
 * guint. */
GArray *mz_scene_dup_gathered (MzScene *self, guint mark);

/* The next of the drawn marks in reading order; @mark may be MZ_NO_MARK. */
guint mz_scene_walk (MzScene *self, guint mark, MzWalk walk);

/* The plane between the axes; FALSE where the kind has none. */
gboolean mz_scene_get_plane (MzScene *self, cairo_rectangle_t *plane);

/* The x axis' number at a place, and back; for zooming at the pointer. 0 where there is no plane.
 */
double mz_scene_invert_x (MzScene *self, double place);
double mz_scene_map_x (MzScene *self, double x);

/* The numbers at the ends of the plane, the smaller first; FALSE where there is no plane. */
gboolean mz_scene_get_x_range (MzScene *self, double *from, double *to);

/* What a crosshair says; FALSE outside the plane or where there is no line. */
gboolean mz_scene_probe (MzScene *self, double place_x, double place_y, MzProbe *probe);
void mz_probe_clear (MzProbe *probe);

/* New: every item in drawing order, a line each, for tests and for reading. */
char *mz_scene_describe (MzScene *self);

G_END_DECLS
