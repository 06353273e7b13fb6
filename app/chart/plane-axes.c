/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The value axes of a plane: how far they reach, where they are labelled, the grid they share. */
#include "chart/plane.h"

#include "chart/tick-label.h"

#include <math.h>

#define BARS_SHARE 0.45 /* of the rows of a price, that its bars get below them */
#define LABEL_GAP  0.5  /* ems between plane and labels */
#define MOST_ROWS  40
#define MOST_WASTE 1.6 /* rows of the grid reach so many times as far as what they hold */
#define MOST_MORE  2   /* ticks than wanted, where that is exceeded */
#define ONE_LINE   1.5 /* pixels: what is closer is the same line */
#define LEAST_ROW  0.8 /* ems between lines of two axes that share none */

const MzLayer *
mz_plane_get_layer (const MzPlane *plane, guint layer)
{
  return &g_array_index (plane->canvas->chart->layers, MzLayer, layer);
}

gboolean
mz_plane_shows (const MzPlane *plane, const MzMark *mark)
{
  gboolean reaches = mark->x_end > mark->x ? mark->x_end > plane->x.from : mark->x >= plane->x.from;

  return reaches && mark->x <= plane->x.to;
}

static void
widen_by_trace (MzPlane *plane, const MzLayer *layer, double *low, double *high)
{
  double lowest;
  double highest;

  if (!layer->trace || layer->kind == MZ_LAYER_VOLUME)
    return;
  if (!mz_trace_get_range (layer->trace, plane->x.from, plane->x.to, &lowest, &highest))
    return;
  *low = MIN (*low, lowest);
  *high = MAX (*high, highest);
  gboolean bars = layer->kind == MZ_LAYER_CANDLES || layer->kind == MZ_LAYER_BAND;
  if (!bars ||
      !mz_trace_get_bar_range (layer->trace, plane->x.from, plane->x.to, &lowest, &highest))
    return;
  *low = MIN (*low, lowest);
  *high = MAX (*high, highest);
}

/* Lowest and highest value of an axis in the visible stretch. */
static gboolean
find_range (MzPlane *plane, guint axis, double *low, double *high)
{
  const MzChartParts *chart = plane->canvas->chart;

  *low = HUGE_VAL;
  *high = -HUGE_VAL;
  for (guint i = 0; i < chart->layers->len; i++)
    if (mz_plane_get_layer (plane, i)->axis == axis)
      widen_by_trace (plane, mz_plane_get_layer (plane, i), low, high);
  for (guint i = 0; i < chart->marks->len; i++) {
    const MzMark *mark = &g_array_index (chart->marks, MzMark, i);
    const MzLayer *layer = mz_plane_get_layer (plane, mark->layer);
    gboolean counts = layer->kind == MZ_LAYER_BARS || layer->kind == MZ_LAYER_POINTS;
    if (!counts || layer->axis != axis || !mz_plane_shows (plane, mark))
      continue;
    *low = MIN (*low, MIN (mark->value, mark->high) - mark->error);
    *high = MAX (*high, MAX (mark->value, mark->high) + mark->error);
  }
  if (*low > *high)
    return FALSE;
  if (g_array_index (chart->axes, MzAxis, axis).from_zero) {
    *low = MIN (*low, 0);
    *high = MAX (*high, 0);
  }
  if (*low == *high) {
    double half = *low == 0 ? 1 : fabs (*low) * 0.05;
    *low -= half;
    *high += half;
  }
  return TRUE;
}

static void
set_even_ticks (MzPlaneAxis *axis, double first, double step, guint n)
{
  axis->ticks = g_array_new (FALSE, FALSE, sizeof (double));
  axis->step = step;
  for (guint i = 0; i < MIN (n, MOST_ROWS); i++) {
    double tick = first + i * step;
    g_array_append_val (axis->ticks, tick);
  }
}

/* How far the rows of the grid reach that hold the numbers from @low to @high. */
static double
measure_rows (double low, double high, double step)
{
  return (ceil (high / step - 1e-9) - floor (low / step + 1e-9)) * step;
}

/* In whole rows about @wanted ticks may leave the numbers a narrow part of a small plane: then
 * there are a few more. */
static double
find_step (double low, double high, guint wanted)
{
  double step = mz_ticks_find (low, high, wanted, FALSE).step;

  for (guint more = 1;
       more <= MOST_MORE && measure_rows (low, high, step) > MOST_WASTE * (high - low); more++)
    step = MIN (step, mz_ticks_find (low, high, wanted + more, FALSE).step);
  return step;
}

/* A price alone, or one with room for bars below: in @rows_below rows of the same grid. */
static guint
set_linear_axis (MzPlaneAxis *axis, double low, double high, guint wanted, double share_below)
{
  double step = find_step (low, high, wanted);
  double first = floor (low / step + 1e-9) * step;
  guint rows = (guint) MAX (1, round (measure_rows (low, high, step) / step));
  guint below = share_below > 0 ? (guint) MAX (1, round (rows * share_below)) : 0;

  axis->scale.from = first - below * step;
  axis->scale.to = first + rows * step;
  set_even_ticks (axis, axis->scale.from, step, rows + below + 1);
  /* Rows that only the bars need are not labelled with prices that were none. */
  g_array_remove_range (axis->ticks, 0, MIN (below, axis->ticks->len));
  return below;
}

static void
set_logarithmic_axis (MzPlaneAxis *axis, double low, double high, guint wanted, double share_below)
{
  double span = MAX (log (high / low), 0.01);

  axis->scale.kind = MZ_SCALE_LOGARITHM;
  axis->scale.from = low / exp (0.03 * span);
  axis->scale.to = high * exp (0.03 * span);
  axis->scale.from /= exp (share_below * span);
  axis->ticks = mz_ticks_find_logarithmic (low, axis->scale.to, wanted);
}

/* Bars under a price: as many of the grid's rows as the price leaves free. */
static void
set_bars_axis (MzPlaneAxis *axis, const MzPlaneAxis *price, double high, guint rows)
{
  double price_rows = price->step > 0 ? (price->scale.to - price->scale.from) / price->step
                                      : rows * (1 + BARS_SHARE) / BARS_SHARE;
  double step = mz_ticks_round_up (high / rows);

  axis->scale.from = 0;
  axis->scale.to = price_rows * step;
  set_even_ticks (axis, 0, step, rows + 1);
}

/**
 * mz_plane_find_ranges:
 * @plane: a plane with its extent
 *
 * Finds which axes have something to show, and its lowest and highest value.
 */
void
mz_plane_find_ranges (MzPlane *plane)
{
  guint n = MIN (plane->canvas->chart->axes->len, MZ_PLANE_AXES);

  for (guint i = 0; i < n; i++)
    plane->axes[i].used = find_range (plane, i, &plane->axes[i].low, &plane->axes[i].high);
  plane->axes[1].end_side = plane->axes[0].used && plane->axes[1].used;
}

/**
 * mz_plane_find_values:
 * @plane: a plane with its ranges
 * @wanted: about how many rows the grid is to have
 *
 * Finds the scale and ticks of each value axis. Two axes share one grid.
 */
void
mz_plane_find_values (MzPlane *plane, guint wanted)
{
  MzPlaneAxis *first = &plane->axes[0];
  MzPlaneAxis *second = &plane->axes[1];
  gboolean both = second->end_side;
  double share = both ? BARS_SHARE : 0;
  guint rows = 2;

  if (first->used && first->low > 0 &&
      g_array_index (plane->canvas->chart->axes, MzAxis, 0).logarithm)
    set_logarithmic_axis (first, first->low, first->high, wanted, share);
  else if (first->used)
    rows = set_linear_axis (first, first->low, first->high, both ? MAX (3, wanted * 2 / 3) : wanted,
                            share);
  if (both)
    set_bars_axis (second, first, second->high, rows);
  else if (second->used)
    set_linear_axis (second, second->low, second->high, wanted, 0);
}

char *
mz_plane_dup_tick (MzPlane *plane, guint axis, double number)
{
  const MzPlaneAxis *found = &plane->axes[axis];
  const MzAxis *declared = &g_array_index (plane->canvas->chart->axes, MzAxis, axis);

  if (found->step > 0 && found->ticks->len > 0) {
    MzTicks ticks = { .first = g_array_index (found->ticks, double, 0),
                      .step = found->step,
                      .n = found->ticks->len };
    return mz_tick_label_row (declared, number, &ticks, plane->canvas->writing);
  }
  guint decimals = mz_ticks_get_decimals (MAX (fabs (number), 1e-6));
  return mz_tick_label_number (declared, number, decimals, plane->canvas->writing);
}

static MzTextStyle
get_tick_style (MzPlane *plane)
{
  MzTextStyle style = mz_canvas_style (plane->canvas, MZ_SMALL);

  style.colour = plane->canvas->theme->quiet;
  return style;
}

/* The width of the widest label, with the gap to the plane; 0 for an axis that is not there. */
double
mz_plane_measure_axis (MzPlane *plane, guint axis)
{
  MzTextStyle style = get_tick_style (plane);
  double width = 0;

  for (guint i = 0; plane->axes[axis].used && i < plane->axes[axis].ticks->len; i++) {
    g_autofree char *text =
        mz_plane_dup_tick (plane, axis, g_array_index (plane->axes[axis].ticks, double, i));
    width = MAX (width, mz_canvas_measure_width (plane->canvas, text, &style));
  }
  return width > 0 ? width + LABEL_GAP * plane->canvas->em : 0;
}

static void
put_grid_line (MzPlane *plane, double y, const MzColour *colour)
{
  MzItem *line = mz_canvas_put_line (plane->canvas, "grid", MZ_NO_MARK, plane->box.x, y,
                                     plane->box.x + plane->box.width, y);

  line->stroke = *colour;
  line->line_width = 1;
}

/* A line through the middle of a pixel is a pixel wide. */
static double
snap (double place)
{
  return floor (place) + 0.5;
}

static void
put_tick (MzPlane *plane, guint axis, double number, double y)
{
  MzTextStyle style = get_tick_style (plane);
  double gap = LABEL_GAP * plane->canvas->em;
  g_autofree char *words = mz_plane_dup_tick (plane, axis, number);
  MzText text = mz_canvas_measure (plane->canvas, words, &style);
  double x = plane->axes[axis].end_side ? plane->box.x + plane->box.width + gap
                                        : plane->box.x - gap - text.width;

  mz_canvas_try_number (plane->canvas, &text, "tick", MZ_NO_MARK, MAX (x, 0),
                        y + 0.3 * plane->canvas->em - text.baseline);
}

static double
get_tick_place (MzPlane *plane, guint axis, guint i)
{
  const MzPlaneAxis *found = &plane->axes[axis];

  return snap (mz_scale_map (&found->scale, g_array_index (found->ticks, double, i)));
}

static int
compare_places (gconstpointer first, gconstpointer second)
{
  const double *a = first;
  const double *b = second;

  return *a > *b ? -1 : *a < *b;
}

/* The second axis has its ticks on the lines of the first; below the lowest price there may be
 * lines that only it needs. Beside a logarithmic axis its ticks stand where they may, and a line
 * that would all but touch another is left out. */
static void
put_grid (MzPlane *plane)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint axis = 0; axis < MZ_PLANE_AXES; axis++)
    for (guint i = 0; plane->axes[axis].used && i < plane->axes[axis].ticks->len; i++) {
      double y = get_tick_place (plane, axis, i);
      g_array_append_val (places, y);
    }
  gboolean shared = plane->axes[0].scale.kind == MZ_SCALE_LINEAR;
  double least = shared ? ONE_LINE : LEAST_ROW * plane->canvas->em;
  double last = HUGE_VAL;
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++) {
    double y = g_array_index (places, double, i);
    if (last - y < least)
      continue;
    put_grid_line (plane, y, &plane->canvas->theme->grid);
    last = y;
  }
}

/* Zero, or the 100 of an index, stands out of the grid. */
static void
put_reference (MzPlane *plane)
{
  guint axis = plane->axes[0].used ? 0 : 1;
  const MzScale *scale = &plane->axes[axis].scale;
  double reference = g_array_index (plane->canvas->chart->axes, MzAxis, axis).reference;
  gboolean inside = reference > scale->from && reference < scale->to;

  if (plane->axes[1].end_side || !inside || (scale->kind != MZ_SCALE_LINEAR && !(reference > 0)))
    return;
  put_grid_line (plane, snap (mz_scale_map (scale, reference)), &plane->canvas->theme->rule);
}

/**
 * mz_plane_put_axes:
 * @plane: a plane with its box
 *
 * Puts down the grid and the labels of the value axes.
 */
void
mz_plane_put_axes (MzPlane *plane)
{
  put_grid (plane);
  for (guint axis = 0; axis < MZ_PLANE_AXES; axis++)
    for (guint i = 0; plane->axes[axis].used && i < plane->axes[axis].ticks->len; i++)
      put_tick (plane, axis, g_array_index (plane->axes[axis].ticks, double, i),
                get_tick_place (plane, axis, i));
  put_reference (plane);
}
