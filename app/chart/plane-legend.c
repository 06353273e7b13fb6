/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The legend of a plane: what its layers are called, each above the axis that it is read on. */
#include "chart/plane.h"

#define LEGEND_HEIGHT 9.0  /* ems: a lower body has no legend */
#define NAMES_GAP     1.6  /* ems */
#define KEY_HEIGHT    18.0 /* ems: a lower body has no key of signs */

static gboolean
is_named (const MzPlane *plane, const MzLayer *layer)
{
  return layer->name && !(layer->named_at_end && plane->ends > 0);
}

static double
get_sample_width (MzPlane *plane)
{
  return 1.5 * plane->canvas->em;
}

/* A day that rose and one that fell. */
static void
put_candle_sample (MzCanvas *canvas, double x, double middle)
{
  double em = canvas->em;

  for (guint i = 0; i < 2; i++) {
    MzColour colour = canvas->theme->hues[i == 0 ? MZ_HUE_RISE : MZ_HUE_FALL];
    double at = x + (0.35 + 0.8 * i) * em;
    MzItem *item = mz_canvas_put_line (canvas, "sample", MZ_NO_MARK, at, middle - 0.55 * em, at,
                                       middle + 0.55 * em);
    item->stroke = colour;
    item->line_width = 1;
    item = mz_canvas_put_rect (canvas, "sample", MZ_NO_MARK, at - 0.2 * em, middle - 0.3 * em,
                               0.4 * em, 0.6 * em);
    item->stroke = colour;
    item->line_width = 1;
    item->fill = i == 0 ? canvas->theme->background : colour;
  }
}

/* Points of filings are squares. */
static gboolean
is_filed (const MzChartParts *chart, const MzLayer *layer)
{
  for (guint i = 0; i < chart->marks->len; i++) {
    const MzMark *mark = &g_array_index (chart->marks, MzMark, i);
    if (&g_array_index (chart->layers, MzLayer, mark->layer) == layer)
      return mark->fact != NULL;
  }
  return FALSE;
}

/* How the layer looks, in little, in front of its name. */
static void
put_sample (MzPlane *plane, const MzLayer *layer, double x, double middle)
{
  MzCanvas *canvas = plane->canvas;
  MzColour colour = canvas->theme->hues[layer->hue];
  double width = get_sample_width (plane);
  gboolean line = layer->kind == MZ_LAYER_LINE || layer->kind == MZ_LAYER_CANDLES;

  if (mz_plane_draws_candles (plane, layer)) {
    put_candle_sample (canvas, x, middle);
    return;
  }
  if (layer->kind == MZ_LAYER_POINTS && !is_filed (canvas->chart, layer)) {
    MzItem *dot =
        mz_canvas_put_dot (canvas, "sample", MZ_NO_MARK, x + width / 2, middle, 0.3 * canvas->em);
    dot->fill = colour;
    return;
  }
  double height = (line ? 0.16 : 0.7) * canvas->em;
  if (layer->kind == MZ_LAYER_POINTS) {
    height = 0.55 * canvas->em;
    x += (width - height) / 2;
    width = height;
  }
  if (layer->kind == MZ_LAYER_BAND || layer->kind == MZ_LAYER_AREA)
    colour = mz_colour_fade (colour, 0.25);
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

static void
put_name (MzPlane *plane, const MzLayer *layer, const MzTextStyle *style, double x, double y)
{
  MzCanvas *canvas = plane->canvas;
  MzText text = mz_canvas_measure (canvas, layer->name, style);

  put_sample (plane, layer, x, y + text.height / 2);
  mz_canvas_put_text (canvas, &text, "legend", MZ_NO_MARK,
                      x + get_sample_width (plane) + 0.45 * canvas->em, y);
}

/* The names of one axis in a line, or of every axis; a line that is full breaks. Returns the end of
 * the last name. */
static double
put_names (MzPlane *plane, const MzTextStyle *style, gboolean all, double *y)
{
  double x = plane->body.x;

  for (guint i = 0; i < plane->canvas->chart->layers->len; i++) {
    const MzLayer *layer = mz_plane_get_layer (plane, i);
    if (!is_named (plane, layer) || (!all && plane->axes[layer->axis].end_side))
      continue;
    double width = measure_name (plane, layer, style);
    if (x > plane->body.x && x + width > plane->body.x + plane->body.width) {
      x = plane->body.x;
      *y += MZ_SMALL * plane->canvas->line;
    }
    put_name (plane, layer, style, x, *y);
    x += width + NAMES_GAP * plane->canvas->em;
  }
  return x;
}

/* The names that are read on the end side's axis, flush with it. Returns where they start. */
static double
put_end_names (MzPlane *plane, const MzTextStyle *style, double y)
{
  double x = plane->body.x + plane->body.width;

  for (guint i = 0; i < plane->canvas->chart->layers->len; i++) {
    const MzLayer *layer = mz_plane_get_layer (plane, i);
    if (!is_named (plane, layer) || !plane->axes[layer->axis].end_side)
      continue;
    x -= measure_name (plane, layer, style);
    put_name (plane, layer, style, x, y);
    x -= NAMES_GAP * plane->canvas->em;
  }
  return x;
}

static double
measure_names (MzPlane *plane, const MzTextStyle *style)
{
  double width = 0;

  for (guint i = 0; i < plane->canvas->chart->layers->len; i++) {
    const MzLayer *layer = mz_plane_get_layer (plane, i);
    if (is_named (plane, layer))
      width += measure_name (plane, layer, style) + NAMES_GAP * plane->canvas->em;
  }
  return width;
}

/**
 * mz_plane_put_legend:
 * @plane: a plane with its ranges
 *
 * Puts down the names of the layers where there is room, those of the end side's axis at the end,
 * and what the signs of the bars mean.
 *
 * Returns: where the plane begins
 */
double
mz_plane_put_legend (MzPlane *plane)
{
  MzCanvas *canvas = plane->canvas;
  MzTextStyle style = mz_canvas_style (canvas, MZ_SMALL);
  double y = plane->body.y;
  double end = plane->body.x + plane->body.width;

  if (plane->body.height < LEGEND_HEIGHT * canvas->em)
    return y;
  style.max_width = plane->body.width - get_sample_width (plane) - 0.5 * canvas->em;
  double names = measure_names (plane, &style);
  gboolean parted = names <= plane->body.width;
  double x = put_names (plane, &style, !parted, &y);
  if (parted)
    end = put_end_names (plane, &style, y);
  double key = plane->body.height > KEY_HEIGHT * canvas->em
                   ? mz_layout_key (canvas, x + 0.6 * canvas->em, y, end - x - canvas->em)
                   : 0;
  double height = MAX (key, names > 0 ? MZ_SMALL * canvas->line : 0);
  return height > 0 ? y + height + MZ_PLANE_GAP * MZ_SMALL * canvas->line : y;
}
