/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scene consists of: frozen shapes and texts. For the files of chart/ and their tests. */
#pragma once

#include "chart/scale.h"
#include "chart/scene.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum { MZ_ITEM_RECT, MZ_ITEM_PATH, MZ_ITEM_DOT, MZ_ITEM_TEXT } MzItemKind;

typedef enum { MZ_EDGE_NONE, MZ_EDGE_LEFT, MZ_EDGE_RIGHT, MZ_EDGE_TOP, MZ_EDGE_BOTTOM } MzEdge;

typedef enum {
  MZ_PATH_OPEN,
  MZ_PATH_CLOSED,
  MZ_PATH_SEGMENTS, /* each two places a line of its own */
} MzPathKind;

typedef struct {
  double x;
  double y;
} MzPlace;

/* A colour whose alpha is 0 is not drawn. */
typedef struct {
  MzItemKind kind;
  const char *role; /* "bar", "tick", "title": static */
  guint mark;       /* MZ_NO_MARK for furniture */
  double x;         /* the box: of a path the bounds of its places */
  double y;
  double width;
  double height;
  MzPathKind path;
  guint first_place;
  guint n_places;
  MzColour fill;
  MzEdge fade; /* the edge that a rectangle's fill fades away at */
  MzColour stroke;
  double line_width;
  gboolean dashed;
  double radius;       /* of a rectangle's corners */
  gboolean clipped;    /* to the plane */
  PangoLayout *layout; /* TEXT; owned */
} MzItem;

struct _MzScene {
  GObject parent_instance;

  /* Owned */
  MzChart *chart;
  MzSceneOptions options;
  GArray *items;    /* of MzItem, in drawing order */
  GArray *places;   /* of MzPlace */
  GArray *areas;    /* of cairo_rectangle_t, one a mark; width below 0: not drawn */
  GArray *gathered; /* of guint, one a mark: the first mark of the group it stands in */
  GArray *order;    /* of guint: the drawn marks in reading order */
  gboolean has_plane;
  cairo_rectangle_t plane;
  MzScale x_scale;
  MzScale y_scale; /* of the first value axis */
};

G_END_DECLS
