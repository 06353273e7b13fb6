/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The traces of a plane: lines, areas, bands, candles and the strip of the volume. */
#include "chart/plane.h"

#include <math.h>

#define LINE_WIDTH   0.11 /* ems */
#define CANDLE_WIDTH 3.0  /* pixels a bar, from which on candles can be told apart */
#define MOST_COLUMNS 16384u
#define DENSE        4 /* points a pixel column, from which on a line is a strip without a shape */

static const MzPlaneAxis *
get_axis (MzPlane *plane, const MzLayer *layer)
{
  return &plane->axes[MIN (layer->axis, MZ_PLANE_AXES - 1)];
}

static void
add_place (GArray *places, double x, double y)
{
  MzPlace place = { x, y };

  g_array_append_val (places, place);
}

/* The points from just outside the visible stretch to just outside its other end. */
void
mz_plane_find_visible (MzPlane *plane, MzTrace *trace, gsize *from, gsize *to)
{
  gsize n = mz_trace_get_n_points (trace);

  *from = mz_trace_find (trace, plane->x.from);
  *to = MIN (mz_trace_find (trace, nextafter (plane->x.to, HUGE_VAL)) + 1, n);
  if (*from > 0)
    (*from)--;
}

static void
add_points (MzPlane *plane, MzTrace *trace, const MzScale *y, const double *values, GArray *places)
{
  const double *x = mz_trace_get_x (trace);
  gsize from;
  gsize to;

  mz_plane_find_visible (plane, trace, &from, &to);
  for (gsize i = from; i < to; i++)
    add_place (places, mz_scale_map (&plane->x, x[i]), mz_scale_map (y, values[i]));
}

/* The pixels of the picture, where it has more of them than the scene too. */
static gsize
count_columns (MzPlane *plane)
{
  double density = MAX (plane->canvas->scene->options.density, 1);

  return CLAMP ((gsize) (plane->box.width * density), 1, MOST_COLUMNS);
}

/* Where @n columns of the plane begin and end on the x axis. */
static double *
dup_edges (MzPlane *plane, gsize n)
{
  double *edges = g_new (double, n + 1);
  double width = (plane->x.end - plane->x.start) / (double) n;

  for (gsize i = 0; i <= n; i++)
    edges[i] = mz_scale_invert (&plane->x, plane->x.start + (double) i * width);
  edges[n] = nextafter (plane->x.to, HUGE_VAL);
  return edges;
}

/* Each pixel column's first, lowest, highest and last: all that it can show. */
static void
add_columns (MzPlane *plane, MzTrace *trace, const MzScale *y, GArray *places)
{
  gsize n = count_columns (plane);
  g_autofree double *edges = dup_edges (plane, n);
  g_autofree MzColumn *columns = g_new0 (MzColumn, n);
  double width = (plane->x.end - plane->x.start) / (double) n;

  mz_trace_get_columns (trace, edges, n, columns);
  for (gsize i = 0; i < n; i++) {
    double x = plane->x.start + ((double) i + 0.5) * width;
    if (columns[i].n == 0)
      continue;
    add_place (places, x, mz_scale_map (y, columns[i].first));
    add_place (places, x, mz_scale_map (y, columns[i].low));
    add_place (places, x, mz_scale_map (y, columns[i].high));
    add_place (places, x, mz_scale_map (y, columns[i].last));
  }
}

/* Each pixel column from its lowest to its highest, reaching to the column before: an upright line
 * of @width pixels. */
static void
add_uprights (GArray *columns, double half, GArray *places)
{
  double before = NAN;

  for (guint i = 0; i + 3 < columns->len; i += 4) {
    const MzPlace *place = &g_array_index (columns, MzPlace, i);
    double top = fmin (place[2].y, before);
    double bottom = fmax (place[1].y, before);
    add_place (places, place->x, top - half);
    add_place (places, place->x, bottom + half);
    before = place[3].y;
  }
}

static gsize
count_visible (MzPlane *plane, const MzLayer *layer)
{
  gsize from;
  gsize to;

  if (!mz_trace_get_x (layer->trace))
    return G_MAXSIZE;
  mz_plane_find_visible (plane, layer->trace, &from, &to);
  return to - from;
}

static GArray *
find_line (MzPlane *plane, const MzLayer *layer)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (MzPlace));
  const MzScale *y = &get_axis (plane, layer)->scale;

  if (count_visible (plane, layer) <= 2 * count_columns (plane))
    add_points (plane, layer->trace, y, mz_trace_get_y (layer->trace), places);
  else
    add_columns (plane, layer->trace, y, places);
  return places;
}

static void
put_dense_line (MzPlane *plane, const MzLayer *layer, double width)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (MzPlace));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (MzPlace));

  add_columns (plane, layer->trace, &get_axis (plane, layer)->scale, columns);
  add_uprights (columns, width / 2, places);
  MzItem *item = mz_canvas_put_path (plane->canvas, "line", MZ_NO_MARK, MZ_PATH_SEGMENTS,
                                     (const MzPlace *) places->data, places->len);
  item->stroke = plane->canvas->theme->hues[layer->hue];
  item->line_width = plane->box.width / (double) count_columns (plane);
  item->clipped = TRUE;
}

/* Words beside dots do not stand on the line that is fitted to them. */
static void
take_room (MzPlane *plane, GArray *places)
{
  for (guint i = 1; i < places->len; i++) {
    const MzPlace *a = &g_array_index (places, MzPlace, i - 1);
    const MzPlace *b = &g_array_index (places, MzPlace, i);
    mz_canvas_take (plane->canvas, MIN (a->x, b->x), MIN (a->y, b->y) - 1, fabs (a->x - b->x),
                    fabs (a->y - b->y) + 2);
  }
}

static void
put_line (MzPlane *plane, const MzLayer *layer)
{
  double width = MAX (1.2, LINE_WIDTH * plane->canvas->em);
  if (count_visible (plane, layer) > DENSE * count_columns (plane)) {
    put_dense_line (plane, layer, width);
    return;
  }
  g_autoptr (GArray) places = find_line (plane, layer);
  MzColour colour = plane->canvas->theme->hues[layer->hue];

  if (places->len == 1) {
    MzPlace place = g_array_index (places, MzPlace, 0);
    MzItem *dot = mz_canvas_put_dot (plane->canvas, "line", MZ_NO_MARK, place.x, place.y,
                                     0.25 * plane->canvas->em);
    dot->fill = colour;
    return;
  }
  MzItem *item = mz_canvas_put_path (plane->canvas, "line", MZ_NO_MARK, MZ_PATH_OPEN,
                                     (const MzPlace *) places->data, places->len);
  item->stroke = colour;
  item->line_width = width;
  item->dashed = layer->hue == MZ_HUE_FIT;
  if (layer->hue == MZ_HUE_FIT)
    take_room (plane, places);
  item->clipped = TRUE;
}

static void
put_area (MzPlane *plane, const MzLayer *layer)
{
  g_autoptr (GArray) places = find_line (plane, layer);
  double foot = plane->box.y + plane->box.height;

  if (places->len < 2)
    return;
  double first = g_array_index (places, MzPlace, 0).x;
  add_place (places, g_array_index (places, MzPlace, places->len - 1).x, foot);
  add_place (places, first, foot);
  MzItem *item = mz_canvas_put_path (plane->canvas, "area", MZ_NO_MARK, MZ_PATH_CLOSED,
                                     (const MzPlace *) places->data, places->len);
  item->fill = mz_colour_fade (plane->canvas->theme->hues[layer->hue], 0.12);
  item->clipped = TRUE;
}

static void
put_band (MzPlane *plane, const MzLayer *layer)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (MzPlace));
  g_autoptr (GArray) highs = g_array_new (FALSE, FALSE, sizeof (MzPlace));
  const MzScale *y = &get_axis (plane, layer)->scale;

  if (!mz_trace_get_low (layer->trace) || !mz_trace_get_high (layer->trace))
    return;
  add_points (plane, layer->trace, y, mz_trace_get_low (layer->trace), places);
  add_points (plane, layer->trace, y, mz_trace_get_high (layer->trace), highs);
  for (guint i = highs->len; i > 0; i--)
    g_array_append_val (places, g_array_index (highs, MzPlace, i - 1));
  MzItem *item = mz_canvas_put_path (plane->canvas, "band", MZ_NO_MARK, MZ_PATH_CLOSED,
                                     (const MzPlace *) places->data, places->len);
  item->fill = mz_colour_fade (plane->canvas->theme->hues[layer->hue], 0.14);
  item->clipped = TRUE;
}

/* Rising candles are hollow, falling ones filled: not told by colour alone. */
static void
put_candle (MzPlane *plane, const MzScale *y, MzTrace *trace, gsize i, double width)
{
  double open = mz_trace_get_open (trace)[i];
  double close = mz_trace_get_y (trace)[i];
  double x = mz_scale_map (&plane->x, mz_trace_get_x (trace)[i]);
  double top = mz_scale_map (y, MAX (open, close));
  double bottom = mz_scale_map (y, MIN (open, close));
  MzColour colour = plane->canvas->theme->hues[close >= open ? MZ_HUE_RISE : MZ_HUE_FALL];
  MzPlace wicks[] = { { x, mz_scale_map (y, mz_trace_get_high (trace)[i]) },
                      { x, top },
                      { x, bottom },
                      { x, mz_scale_map (y, mz_trace_get_low (trace)[i]) } };
  MzItem *item = mz_canvas_put_path (plane->canvas, "wick", MZ_NO_MARK, MZ_PATH_SEGMENTS, wicks, 4);

  item->stroke = colour;
  item->line_width = 1;
  item->clipped = TRUE;
  item = mz_canvas_put_rect (plane->canvas, "candle", MZ_NO_MARK, x - width / 2, top, width,
                             MAX (bottom - top, 1));
  item->stroke = colour;
  item->line_width = 1;
  item->clipped = TRUE;
  if (close < open)
    item->fill = colour;
}

/* The room that a bar of the trace has. */
static double
get_candle_room (MzPlane *plane, const MzLayer *layer, gsize *from, gsize *to)
{
  mz_plane_find_visible (plane, layer->trace, from, to);
  return plane->box.width / (double) MAX (*to - *from, 1);
}

/**
 * mz_plane_draws_candles:
 * @plane: a plane with its box
 * @layer: one of its layers
 *
 * Returns: whether it is one of candles that there is room for
 */
gboolean
mz_plane_draws_candles (MzPlane *plane, const MzLayer *layer)
{
  gsize from;
  gsize to;

  return layer->kind == MZ_LAYER_CANDLES && mz_trace_has_bars (layer->trace) &&
         get_candle_room (plane, layer, &from, &to) >= CANDLE_WIDTH;
}

static void
put_candles (MzPlane *plane, const MzLayer *layer)
{
  gsize from;
  gsize to;

  if (!mz_plane_draws_candles (plane, layer)) {
    put_line (plane, layer);
    return;
  }
  double room = get_candle_room (plane, layer, &from, &to);
  for (gsize i = from; i < to; i++)
    put_candle (plane, &get_axis (plane, layer)->scale, layer->trace, i,
                CLAMP (room * 0.62, 1.5, 1.2 * plane->canvas->em));
}

/**
 * mz_plane_put_trace:
 * @plane: a plane with its scales
 * @layer: one of its layers that has a trace
 *
 * Puts down a line, an area, a band or candles.
 */
void
mz_plane_put_trace (MzPlane *plane, const MzLayer *layer)
{
  if (!get_axis (plane, layer)->used || mz_trace_get_n_points (layer->trace) == 0)
    return;
  if (layer->kind == MZ_LAYER_AREA)
    put_area (plane, layer);
  else if (layer->kind == MZ_LAYER_BAND)
    put_band (plane, layer);
  else if (layer->kind == MZ_LAYER_CANDLES)
    put_candles (plane, layer);
  else
    put_line (plane, layer);
}

/**
 * mz_plane_put_volume:
 * @plane: a plane with its scales
 * @layer: its layer of a trace with volume
 *
 * Puts down the strip below the plane: the busiest bar of each pixel column, as a strip has no room
 * for more.
 */
void
mz_plane_put_volume (MzPlane *plane, const MzLayer *layer)
{
  const cairo_rectangle_t *strip = &plane->volume;
  gsize n = CLAMP ((gsize) (plane->box.width / 2), 1, MOST_COLUMNS);
  g_autofree double *columns = g_new0 (double, n);
  double width = (plane->x.end - plane->x.start) / (double) n;
  double most = 0;

  if (strip->height <= 0 || !mz_trace_has_volume (layer->trace))
    return;
  g_autofree double *edges = dup_edges (plane, n);
  mz_trace_get_busiest (layer->trace, edges, n, columns);
  for (gsize i = 0; i < n; i++)
    most = MAX (most, columns[i]);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (MzPlace));
  for (gsize i = 0; most > 0 && i < n; i++) {
    double x = plane->x.start + ((double) i + 0.5) * width;
    if (columns[i] <= 0)
      continue;
    add_place (places, x, strip->y + strip->height);
    add_place (places, x, strip->y + strip->height * (1 - columns[i] / most));
  }
  MzItem *item = mz_canvas_put_path (plane->canvas, "volume", MZ_NO_MARK, MZ_PATH_SEGMENTS,
                                     (const MzPlace *) places->data, places->len);
  item->stroke = mz_colour_fade (plane->canvas->theme->quiet, 0.6);
  item->line_width = 1;
}
