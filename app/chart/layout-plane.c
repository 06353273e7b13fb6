/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of chart that are a plane between axes: margins, strips, then layer by layer. */
#include "chart/plane.h"

#include <math.h>

#define TICK_HEIGHT   3.3  /* ems a row of the grid */
#define LINE          0.95 /* lines: one of small text */
#define LANE          1.5
#define VOLUME_SHARE  0.16
#define STRIPS_HEIGHT 15.0 /* ems: a lower plane has no strips */
#define LANES_HEIGHT  9.5  /* ems: a higher plane has lanes for more stretches of time */
#define LEAST_LANES   3
#define MOST_LANES    6
#define TITLE_HEIGHT  14.0 /* ems: a lower body has no title of the values */
#define PLANE_HEIGHT  8.5  /* ems: a lower plane gets what its labels had */

static gboolean
has_layer (MzPlane *plane, MzLayerKind kind)
{
  for (guint i = 0; i < plane->canvas->chart->layers->len; i++)
    if (mz_plane_get_layer (plane, i)->kind == kind)
      return TRUE;
  return FALSE;
}

/* On a time axis the legend says what the values are; elsewhere the axis does, above its labels. */
static double
put_value_title (MzPlane *plane, double top)
{
  MzCanvas *canvas = plane->canvas;
  MzTextStyle style = mz_canvas_style (canvas, MZ_SMALL);
  guint axis = plane->axes[0].used ? 0 : 1;

  if (canvas->chart->x_axis.quantity == MZ_AXIS_TIME || axis >= canvas->chart->axes->len ||
      plane->body.height < TITLE_HEIGHT * canvas->em)
    return top;
  const char *title = g_array_index (canvas->chart->axes, MzAxis, axis).title;
  if (!title)
    return top;
  style.colour = canvas->theme->quiet;
  style.max_width = plane->body.width;
  MzText text = mz_canvas_measure (canvas, title, &style);
  double height = text.height;
  mz_canvas_put_text (canvas, &text, "axis-title", MZ_NO_MARK, plane->body.x, top);
  return top + height + MZ_PLANE_GAP * MZ_SMALL * canvas->line;
}

static guint
get_most_lanes (MzPlane *plane, double height)
{
  double lanes = (height - LANES_HEIGHT * plane->canvas->em) / plane->lane;

  return (guint) CLAMP (lanes, LEAST_LANES, MOST_LANES);
}

/* What there is no room for on a low picture goes in this order: strips, what the ticks lie in,
 * names of events. */
static void
set_vertical (MzPlane *plane, double top)
{
  double em = plane->canvas->em;
  double line = LINE * plane->canvas->line;
  double bottom = plane->body.y + plane->body.height - line - 0.4 * em;
  gboolean strips = bottom - top > STRIPS_HEIGHT * em;

  plane->lane = MAX (LANE * em, MZ_SMALL * plane->canvas->line);

  plane->has_context = bottom - line - top > PLANE_HEIGHT * em;
  if (plane->has_context)
    bottom -= line;
  plane->n_lanes = strips ? mz_plane_count_lanes (plane, get_most_lanes (plane, bottom - top)) : 0;
  if (plane->n_lanes > 0)
    bottom -= plane->n_lanes * plane->lane + 0.5 * em;
  plane->spans_top = bottom + (plane->n_lanes > 0 ? 0.5 * em : 0);
  if (plane->has_events && bottom - top > PLANE_HEIGHT * em)
    top += line;
  if (strips && has_layer (plane, MZ_LAYER_VOLUME)) {
    plane->volume.height = VOLUME_SHARE * (bottom - top);
    plane->volume.y = bottom - plane->volume.height;
    bottom = plane->volume.y - 0.6 * em;
  }
  plane->box.y = floor (top);
  plane->box.height = MAX (floor (bottom) - plane->box.y, 4);
}

/* Names of lines stand where the lines end, and the axis on the other side. */
static void
set_horizontal (MzPlane *plane)
{
  guint first = plane->axes[0].used ? 0 : 1;
  double axis = mz_plane_measure_axis (plane, first);
  double other = plane->axes[1].end_side ? mz_plane_measure_axis (plane, 1) : plane->ends;
  double start = plane->axes[0].end_side ? other : axis;
  double end = plane->axes[0].end_side ? axis : other;

  plane->box.x = floor (plane->body.x + start);
  plane->box.width = MAX (
      floor (plane->body.x + plane->body.width - MAX (end, 0.5 * plane->canvas->em)) - plane->box.x,
      4);
  plane->volume.x = plane->box.x;
  plane->volume.width = plane->box.width;
}

/* Dots and candles on the first and last place are whole; through time, dots stand within. */
static double
get_inset (MzPlane *plane)
{
  double em = plane->canvas->em;
  gboolean is_time = plane->canvas->chart->x_axis.quantity == MZ_AXIS_TIME;

  for (guint i = 0; i < plane->canvas->chart->layers->len; i++) {
    const MzLayer *layer = mz_plane_get_layer (plane, i);
    gsize from;
    gsize to;
    if (layer->kind == MZ_LAYER_POINTS && !is_time)
      return 0.6 * em;
    if (!mz_plane_draws_candles (plane, layer))
      continue;
    mz_plane_find_visible (plane, layer->trace, &from, &to);
    return MIN (0.5 * plane->box.width / (double) MAX (to - from, 1), 0.8 * em);
  }
  return 0;
}

/* Time runs from left to right unless it is asked to run the other way; the canvas turns round all
 * that a language from right to left turns round. */
static gboolean
runs_backwards (MzCanvas *canvas)
{
  MzAxisQuantity quantity = canvas->chart->x_axis.quantity;
  gboolean time = quantity == MZ_AXIS_TIME || quantity == MZ_AXIS_SESSION;

  return time && canvas->chart->time_rtl != canvas->mirrored;
}

static void
set_scales (MzPlane *plane)
{
  double left = plane->box.x;
  double right = plane->box.x + plane->box.width;
  double inset = get_inset (plane);

  plane->x.start = plane->backwards ? right - inset : left + inset;
  plane->x.end = plane->backwards ? left + inset : right - inset;
  for (guint i = 0; i < MZ_PLANE_AXES; i++) {
    plane->axes[i].scale.start = plane->box.y + plane->box.height;
    plane->axes[i].scale.end = plane->box.y;
  }
}

static void
put_layer (MzPlane *plane, guint i)
{
  const MzLayer *layer = mz_plane_get_layer (plane, i);

  switch (layer->kind) {
  case MZ_LAYER_VOLUME:
    mz_plane_put_volume (plane, layer);
    return;
  case MZ_LAYER_BARS:
    mz_plane_put_bars (plane, i);
    return;
  case MZ_LAYER_POINTS:
    mz_plane_put_points (plane, i);
    return;
  case MZ_LAYER_SPANS:
    mz_plane_put_spans (plane, i);
    return;
  case MZ_LAYER_EVENTS:
    mz_plane_put_events (plane, i);
    return;
  case MZ_LAYER_ROWS:
    return;
  default:
    mz_plane_put_trace (plane, layer);
  }
}

/* As the picture has them, for pointing and zooming. */
static void
keep_scales (MzPlane *plane)
{
  MzScene *scene = plane->canvas->scene;
  guint axis = plane->axes[0].used ? 0 : 1;

  scene->has_plane = TRUE;
  scene->plane = plane->box;
  scene->plane.x = mz_canvas_turn (plane->canvas, plane->box.x, plane->box.width);
  scene->x_scale = plane->x;
  scene->x_scale.start = mz_canvas_turn (plane->canvas, plane->x.start, 0);
  scene->x_scale.end = mz_canvas_turn (plane->canvas, plane->x.end, 0);
  scene->y_scale = plane->axes[axis].scale;
}

/**
 * mz_layout_plane:
 * @canvas: a canvas
 * @body: the room for it
 *
 * Lays out axes, grid and layers. Lines are cut off at the plane's edge.
 */
void
mz_layout_plane (MzCanvas *canvas, const cairo_rectangle_t *body)
{
  MzPlane plane = { .canvas = canvas, .body = *body, .box = *body };

  if (canvas->chart->empty || !mz_plane_find_extent (&plane))
    return;
  plane.has_events = has_layer (&plane, MZ_LAYER_EVENTS);
  mz_plane_find_ranges (&plane);
  plane.backwards = runs_backwards (canvas);
  plane.ends = mz_plane_measure_ends (&plane);
  plane.axes[0].end_side = plane.backwards && plane.ends > 0;
  double top = mz_plane_put_legend (&plane);
  top = put_value_title (&plane, top);
  /* As wide as it can be: the axes take their room when their height is known. */
  set_scales (&plane);
  set_vertical (&plane, top);
  mz_plane_find_values (&plane,
                        (guint) CLAMP (plane.box.height / (TICK_HEIGHT * canvas->em), 2, 10));
  set_horizontal (&plane);
  set_scales (&plane);
  keep_scales (&plane);
  mz_plane_put_axes (&plane);
  mz_plane_put_x_axis (&plane);
  for (guint i = 0; i < canvas->chart->layers->len; i++)
    put_layer (&plane, i);
  mz_plane_put_ends (&plane);
  for (guint i = 0; i < MZ_PLANE_AXES; i++)
    g_clear_pointer (&plane.axes[i].ticks, g_array_unref);
}
