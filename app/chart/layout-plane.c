/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of chart that are a plane between axes: margins, strips, then layer by layer. */
#include "chart/plane.h"

#include <math.h>

#define TICK_HEIGHT   3.3  /* ems a row of the grid */
#define LINE          0.95 /* lines: one of small text */
#define LANE          1.5
#define VOLUME_SHARE  0.16
#define STRIPS_HEIGHT 15.0 /* ems: a lower plane has no strips */
#define LEGEND_HEIGHT 9.0  /* ems: a lower body has no legend */
#define PLANE_HEIGHT  7.0  /* ems: a lower plane gets what its labels had */

static gboolean
has_layer (MzPlane *plane, MzLayerKind kind)
{
  for (guint i = 0; i < plane->canvas->chart->layers->len; i++)
    if (mz_plane_get_layer (plane, i)->kind == kind)
      return TRUE;
  return FALSE;
}

static double
get_sample_width (MzPlane *plane)
{
  return 1.5 * plane->canvas->em;
}

/* How the layer looks, in little, in front of its name. */
static void
put_sample (MzPlane *plane, const MzLayer *layer, double x, double middle)
{
  MzCanvas *canvas = plane->canvas;
  MzColour colour = canvas->theme->hues[layer->hue];
  double width = get_sample_width (plane);
  gboolean line = layer->kind == MZ_LAYER_LINE || layer->kind == MZ_LAYER_CANDLES;

  if (layer->kind == MZ_LAYER_POINTS) {
    MzItem *dot =
        mz_canvas_put_dot (canvas, "sample", MZ_NO_MARK, x + width / 2, middle, 0.3 * canvas->em);
    dot->fill = colour;
    return;
  }
  double height = (line ? 0.16 : 0.7) * canvas->em;
  MzItem *item =
      mz_canvas_put_rect (canvas, "sample", MZ_NO_MARK, x, middle - height / 2, width, height);
  item->fill = colour;
}

static double
measure_name (MzPlane *plane, const MzLayer *layer, const MzTextStyle *style)
{
  return get_sample_width (plane) + 0.45 * plane->canvas->em +
         mz_canvas_measure_width (plane->canvas, layer->name, style);
}

/* The names of the layers, those of the end side's axis at the end; a line that is full breaks. */
static double
put_legend (MzPlane *plane, double y)
{
  MzCanvas *canvas = plane->canvas;
  MzTextStyle style = mz_canvas_style (canvas, MZ_SMALL);
  double x = plane->body.x;
  double height = 0;
  double key = 0;

  style.colour = canvas->theme->text;
  style.max_width = plane->body.width - get_sample_width (plane) - 0.5 * canvas->em;
  for (guint i = 0; i < canvas->chart->layers->len; i++) {
    const MzLayer *layer = mz_plane_get_layer (plane, i);
    if (!layer->name)
      continue;
    double width = measure_name (plane, layer, &style);
    if (x > plane->body.x && x + width > plane->body.x + plane->body.width) {
      x = plane->body.x;
      y += height;
    }
    MzText text = mz_canvas_measure (canvas, layer->name, &style);
    height = text.height;
    put_sample (plane, layer, x, y + height / 2);
    mz_canvas_put_text (canvas, &text, "legend", MZ_NO_MARK,
                        x + get_sample_width (plane) + 0.45 * canvas->em, y);
    x += width + 1.6 * canvas->em;
  }
  double room = plane->body.x + plane->body.width - x;
  if (plane->body.height > 1.2 * STRIPS_HEIGHT * canvas->em)
    key = mz_layout_key (canvas, x, y, room);
  height = MAX (height, key);
  return height > 0 ? y + height + 0.5 * canvas->em : y;
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

  plane->has_context = bottom - line - top > PLANE_HEIGHT * em;
  if (plane->has_context)
    bottom -= line;
  plane->n_lanes = strips ? mz_plane_count_lanes (plane, 3) : 0;
  if (plane->n_lanes > 0)
    bottom -= plane->n_lanes * LANE * em + 0.5 * em;
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

static void
set_horizontal (MzPlane *plane)
{
  double em = plane->canvas->em;
  guint start_axis = plane->axes[0].used ? 0 : 1;
  double start = mz_plane_measure_axis (plane, start_axis);
  double end = plane->axes[1].end_side ? mz_plane_measure_axis (plane, 1) : 0;

  plane->box.x = floor (plane->body.x + start);
  plane->box.width =
      MAX (floor (plane->body.x + plane->body.width - MAX (end, 0.5 * em)) - plane->box.x, 4);
  plane->volume.x = plane->box.x;
  plane->volume.width = plane->box.width;
}

/* Time runs from left to right unless it is asked to run the other way; the canvas turns round all
 * that a language from right to left turns round. */
static void
set_scales (MzPlane *plane)
{
  gboolean time = plane->canvas->chart->x_axis.quantity == MZ_AXIS_TIME ||
                  plane->canvas->chart->x_axis.quantity == MZ_AXIS_SESSION;
  gboolean backwards = time && plane->canvas->chart->time_rtl != plane->canvas->mirrored;
  double left = plane->box.x;
  double right = plane->box.x + plane->box.width;
  double inset = 0;

  if (has_layer (plane, MZ_LAYER_POINTS))
    inset = 0.6 * plane->canvas->em;
  plane->x.start = backwards ? right - inset : left + inset;
  plane->x.end = backwards ? left + inset : right - inset;
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
  MzPlane plane = { .canvas = canvas, .body = *body };

  if (canvas->chart->empty || !mz_plane_find_extent (&plane))
    return;
  plane.has_events = has_layer (&plane, MZ_LAYER_EVENTS);
  double top = body->height > LEGEND_HEIGHT * canvas->em ? put_legend (&plane, body->y) : body->y;
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
  for (guint i = 0; i < MZ_PLANE_AXES; i++)
    g_clear_pointer (&plane.axes[i].ticks, g_array_unref);
}
