/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zooms and moves a chart view along its x axis, in steps that can be taken back. */
#include "chart-zoom.h"

#include "chart-pointer.h"

#include <math.h>

static const char *const names[] = { "1m", "3m", "6m", "ytd", "1y", "5y" };

/**
 * mz_chart_zoom_has_time:
 * @chart: (nullable): a chart
 *
 * Returns: whether its x axis is time
 */
gboolean
mz_chart_zoom_has_time (MzChart *chart)
{
  return chart && mz_chart_get_kind (chart) != MZ_CHART_PAIRS &&
         mz_chart_get_parts (chart)->x_axis.quantity == MZ_AXIS_TIME;
}

/**
 * mz_chart_zoom_begin:
 * @view: a chart view
 *
 * What follows is taken back together.
 */
void
mz_chart_zoom_begin (MzChartView *view)
{
  /* A range is known once the chart is laid out. */
  if (mz_chart_view_get_scene (view))
    mz_chart_range_begin (mz_chart_view_get_range (view));
}

/**
 * mz_chart_zoom_by:
 * @view: a chart view
 * @factor: how much of what is seen is left; above 1 goes away
 * @at: the number of the x axis that stays where it is
 *
 * Comes nearer or goes away.
 */
void
mz_chart_zoom_by (MzChartView *view, double factor, double at)
{
  if (mz_chart_range_zoom (mz_chart_view_get_range (view), factor, at))
    mz_chart_view_range_changed (view);
}

/**
 * mz_chart_zoom_move:
 * @view: a chart view
 * @by: how far along the x axis; negative goes back
 *
 * Sees as much, elsewhere.
 */
void
mz_chart_zoom_move (MzChartView *view, double by)
{
  if (mz_chart_range_move (mz_chart_view_get_range (view), by))
    mz_chart_view_range_changed (view);
}

/**
 * mz_chart_zoom_to:
 * @view: a chart view
 * @from: a number of the x axis
 * @to: a greater one
 *
 * Sees what lies between.
 */
void
mz_chart_zoom_to (MzChartView *view, double from, double to)
{
  if (mz_chart_range_show (mz_chart_view_get_range (view), from, to))
    mz_chart_view_range_changed (view);
}

/**
 * mz_chart_zoom_to_all:
 * @view: a chart view
 *
 * Sees the whole.
 */
void
mz_chart_zoom_to_all (MzChartView *view)
{
  const MzChartRange *range = mz_chart_view_get_range (view);

  if (!mz_chart_range_is_zoomed (range))
    return;
  mz_chart_zoom_begin (view);
  mz_chart_zoom_to (view, range->whole.from, range->whole.to);
}

/**
 * mz_chart_zoom_to_brush:
 * @view: a chart view
 *
 * Sees the stretch that is lit.
 *
 * Returns: whether there was one
 */
gboolean
mz_chart_zoom_to_brush (MzChartView *view)
{
  MzStretch brush = mz_chart_view_get_brush (view);

  if (brush.from == brush.to)
    return FALSE;
  mz_chart_pointer_brush (view, 0, 0);
  mz_chart_zoom_begin (view);
  mz_chart_zoom_to (view, MIN (brush.from, brush.to), MAX (brush.from, brush.to));
  return TRUE;
}

/**
 * mz_chart_zoom_take_back:
 * @view: a chart view
 *
 * Sees what was seen before the last step.
 *
 * Returns: whether there was one
 */
gboolean
mz_chart_zoom_take_back (MzChartView *view)
{
  if (!mz_chart_range_take_back (mz_chart_view_get_range (view)))
    return FALSE;
  mz_chart_view_range_changed (view);
  return TRUE;
}

/* The last day that there is a price of; the whole's, where there is no price. */
static guint32
find_last_day (MzChartView *view)
{
  const MzChartParts *parts = mz_chart_get_parts (mz_chart_view_get_chart (view));
  double last = mz_chart_view_get_range (view)->whole.to;

  for (guint i = 0; i < parts->layers->len; i++) {
    MzTrace *trace = g_array_index (parts->layers, MzLayer, i).trace;
    gsize n = trace ? mz_trace_get_n_points (trace) : 0;
    if (n == 0)
      continue;
    last = mz_trace_get_x (trace)[n - 1];
    break;
  }
  return (guint32) CLAMP (last, 1, G_MAXINT32);
}

/**
 * mz_chart_zoom_to_name:
 * @view: a chart view
 * @name: (nullable): what a button calls a stretch
 *
 * Sees the stretch of time that ends with the last price, or as much of it as there is.
 */
void
mz_chart_zoom_to_name (MzChartView *view, const char *name)
{
  MzStretch stretch;

  if (!name || !mz_chart_view_get_scene (view))
    return;
  if (g_str_equal (name, "all"))
    mz_chart_zoom_to_all (view);
  else if (mz_chart_zoom_has_time (mz_chart_view_get_chart (view)) &&
           mz_stretch_find (name, find_last_day (view), &stretch)) {
    mz_chart_zoom_begin (view);
    mz_chart_zoom_to (view, stretch.from, stretch.to);
  }
}

/**
 * mz_chart_zoom_get_name:
 * @view: a chart view
 *
 * Returns: what a button calls the stretch that is seen, "" where none does
 */
const char *
mz_chart_zoom_get_name (MzChartView *view)
{
  const MzChartRange *range = mz_chart_view_get_range (view);
  MzChart *chart = mz_chart_view_get_chart (view);
  MzStretch stretch;

  if (!mz_chart_range_is_zoomed (range))
    return "all";
  for (guint i = 0; mz_chart_zoom_has_time (chart) && i < G_N_ELEMENTS (names); i++) {
    MzChartRange other = { .whole = range->whole, .least = range->least };
    mz_stretch_find (names[i], find_last_day (view), &stretch);
    mz_chart_range_show (&other, stretch.from, stretch.to);
    if (fabs (other.seen.from - range->seen.from) < 0.01 &&
        fabs (other.seen.to - range->seen.to) < 0.01)
      return names[i];
  }
  return "";
}
