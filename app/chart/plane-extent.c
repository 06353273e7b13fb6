/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stretch of the x axis that a plane shows, and whether its days stand side by side. */
#include "chart/plane.h"

#include <math.h>

#define ROOM      0.1 /* of a number that stands alone */
#define DAILY_GAP 4.5 /* days: bars on average closer than this are trading days */

static gboolean
counts_for_extent (MzLayerKind kind)
{
  return kind == MZ_LAYER_BARS || kind == MZ_LAYER_POINTS || kind == MZ_LAYER_EVENTS;
}

static gboolean
widen_by_layers (MzPlane *plane, double *from, double *to)
{
  const MzChartParts *chart = plane->canvas->chart;
  gboolean any = FALSE;

  for (guint i = 0; i < chart->layers->len; i++) {
    const MzLayer *layer = mz_plane_get_layer (plane, i);
    double first;
    double last;
    if (!layer->trace || !mz_trace_get_extent (layer->trace, &first, &last))
      continue;
    *from = MIN (*from, first);
    *to = MAX (*to, last);
    any = TRUE;
  }
  return any;
}

static gboolean
widen_by_marks (MzPlane *plane, gboolean spans, double *from, double *to)
{
  const MzChartParts *chart = plane->canvas->chart;
  gboolean any = FALSE;

  for (guint i = 0; i < chart->marks->len; i++) {
    const MzMark *mark = &g_array_index (chart->marks, MzMark, i);
    if (!spans && !counts_for_extent (mz_plane_get_layer (plane, mark->layer)->kind))
      continue;
    *from = MIN (*from, mark->x);
    *to = MAX (*to, mark->x_end);
    any = TRUE;
  }
  return any;
}

/* Trading days stand side by side where the first line is one of them. */
static void
choose_x_kind (MzPlane *plane)
{
  const MzChartParts *chart = plane->canvas->chart;

  for (guint i = 0; i < chart->layers->len && chart->x_axis.quantity == MZ_AXIS_TIME; i++) {
    MzTrace *trace = mz_plane_get_layer (plane, i)->trace;
    const double *days = trace ? mz_trace_get_x (trace) : NULL;
    gsize n = trace ? mz_trace_get_n_points (trace) : 0;
    if (!days || n < 3)
      continue;
    double gap = (days[n - 1] - days[0]) / (double) (n - 1);
    if (gap < 1 || gap > DAILY_GAP)
      return;
    plane->x.kind = MZ_SCALE_SESSIONS;
    plane->x.sessions = days;
    plane->x.n_sessions = n;
    return;
  }
}

/* A quarter that began before the first day asked for does not bring its days along. */
static void
cut_to_wish (const MzChartParts *chart, double *from, double *to)
{
  if (chart->from > 0 && chart->from < *to)
    *from = MAX (*from, chart->from);
  if (chart->to > 0 && chart->to > *from)
    *to = MIN (*to, chart->to);
}

/* On either side of a single point: a day, or enough of a sum for its labels to differ. */
static double
find_room (const MzChartParts *chart, double point)
{
  MzAxisQuantity quantity = chart->x_axis.quantity;
  gboolean days = quantity == MZ_AXIS_TIME || quantity == MZ_AXIS_SESSION;

  return !days && fabs (point) > 0 ? ROOM * fabs (point) : 1;
}

/**
 * mz_plane_find_extent:
 * @plane: a plane
 *
 * Finds the visible stretch of the x axis: what is asked for, else all of it.
 *
 * Returns: whether there is anything
 */
gboolean
mz_plane_find_extent (MzPlane *plane)
{
  const MzSceneOptions *options = &plane->canvas->scene->options;
  double from = HUGE_VAL;
  double to = -HUGE_VAL;
  gboolean any = widen_by_layers (plane, &from, &to);

  any |= widen_by_marks (plane, FALSE, &from, &to);
  if (!any && !widen_by_marks (plane, TRUE, &from, &to))
    return FALSE;
  if (options->to > options->from) {
    from = options->from;
    to = options->to;
  } else
    cut_to_wish (plane->canvas->chart, &from, &to);
  double room = to > from ? 0 : find_room (plane->canvas->chart, from);
  plane->x.from = from - room;
  plane->x.to = to + room;
  choose_x_kind (plane);
  return TRUE;
}
