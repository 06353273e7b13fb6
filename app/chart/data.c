/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart's data as the rows of a table, for those who would rather read than look. Pure. */
#include "chart/data.h"

#include "chart/tick-label.h"

static gboolean
is_told (const MzLayer *layer)
{
  return layer->trace && layer->kind != MZ_LAYER_VOLUME && layer->kind != MZ_LAYER_BAND;
}

/* The line's layer that a row behind the marks belongs to, and its point there. */
static const MzLayer *
find_point (const MzChartParts *chart, gsize row, gsize *point)
{
  gsize at = row - chart->marks->len;

  for (guint i = 0; i < chart->layers->len; i++) {
    const MzLayer *layer = &g_array_index (chart->layers, MzLayer, i);
    gsize n = is_told (layer) ? mz_trace_get_n_points (layer->trace) : 0;
    if (at < n) {
      *point = at;
      return layer;
    }
    at -= n;
  }
  return NULL;
}

static char *
dup_place (const MzChartParts *chart, double x)
{
  guint decimals = chart->x_axis.quantity == MZ_AXIS_SESSION ? 0 : 2;

  return chart->x_axis.quantity == MZ_AXIS_TIME
             ? mz_tick_label_date (x, &chart->writing)
             : mz_tick_label_number (&chart->x_axis, x, decimals, &chart->writing);
}

static char *
dup_point_cell (const MzChartParts *chart, const MzLayer *layer, gsize point, MzDataColumn column)
{
  const MzAxis *axis = &g_array_index (chart->axes, MzAxis, layer->axis);

  switch (column) {
  case MZ_DATA_NAME:
    return g_strdup (layer->name ? layer->name : axis->title ? axis->title : "");
  case MZ_DATA_PLACE:
    return dup_place (chart, mz_trace_get_x (layer->trace)[point]);
  case MZ_DATA_VALUE:
    return mz_tick_label_value (axis, mz_trace_get_y (layer->trace)[point], &chart->writing);
  case MZ_DATA_DETAIL:
  default:
    return g_strdup ("");
  }
}

/* A line of pairs without a name has that of the one above it; where none has any, all are the
 * chart's subject's. */
static const char *
get_row_name (const MzChartParts *chart, guint row)
{
  for (guint i = row + 1; i > 0; i--)
    if (g_array_index (chart->rows, MzRow, i - 1).name)
      return g_array_index (chart->rows, MzRow, i - 1).name;
  return chart->subject;
}

static char *
dup_mark_name (const MzChartParts *chart, const MzMark *mark, const MzLayer *layer)
{
  const MzAxis *axis = &g_array_index (chart->axes, MzAxis, layer->axis);
  const char *name = layer->kind == MZ_LAYER_ROWS ? get_row_name (chart, mark->row) : layer->name;

  return g_strdup (name ? name : axis->name ? axis->name : axis->title ? axis->title : "");
}

static char *
dup_mark_place (const MzChartParts *chart, const MzMark *mark, const MzLayer *layer)
{
  gboolean is_time = chart->x_axis.quantity == MZ_AXIS_TIME;

  if (layer->kind == MZ_LAYER_ROWS)
    return g_strdup ("");
  /* The bar of a trading day stands on it, half on either side. */
  if (chart->x_axis.quantity == MZ_AXIS_SESSION)
    return dup_place (chart, (mark->x + mark->x_end) / 2);
  char *from = dup_place (chart, mark->x);
  if (!is_time || mark->x_end - mark->x < 2)
    return from;
  g_autofree char *first = from;
  g_autofree char *last = dup_place (chart, mark->x_end - 1);
  return g_strdup_printf ("%s – %s", first, last);
}

/* A dot's label says whose it is or when, not how high it stands. */
static gboolean
is_dot (const MzChartParts *chart, const MzLayer *layer)
{
  return layer->kind == MZ_LAYER_POINTS && chart->x_axis.quantity != MZ_AXIS_TIME;
}

static char *
dup_mark_value (const MzChartParts *chart, const MzMark *mark, const MzLayer *layer)
{
  if (!is_dot (chart, layer))
    return g_strdup (mark->label ? mark->label : "");
  return mz_tick_label_value (&g_array_index (chart->axes, MzAxis, layer->axis), mark->value,
                              &chart->writing);
}

static char *
dup_mark_detail (const MzChartParts *chart, const MzMark *mark, const MzLayer *layer)
{
  if (!is_dot (chart, layer) || !mark->label)
    return g_strdup (mark->detail ? mark->detail : "");
  return mark->detail ? g_strdup_printf ("%s · %s", mark->label, mark->detail)
                      : g_strdup (mark->label);
}

/**
 * mz_chart_data_get_n_rows:
 * @chart: a chart
 *
 * Returns: how many rows its table has
 */
gsize
mz_chart_data_get_n_rows (MzChart *chart)
{
  g_return_val_if_fail (MZ_IS_CHART (chart), 0);
  const MzChartParts *parts = mz_chart_get_parts (chart);
  gsize n = parts->marks->len;

  for (guint i = 0; i < parts->layers->len; i++) {
    const MzLayer *layer = &g_array_index (parts->layers, MzLayer, i);
    if (is_told (layer))
      n += mz_trace_get_n_points (layer->trace);
  }
  return n;
}

/**
 * mz_chart_data_get_mark:
 * @chart: a chart
 * @row: one of its table's rows
 *
 * Returns: the mark it tells, %MZ_NO_MARK where it is a point of a line
 */
guint
mz_chart_data_get_mark (MzChart *chart, gsize row)
{
  g_return_val_if_fail (MZ_IS_CHART (chart), MZ_NO_MARK);

  return row < mz_chart_get_n_marks (chart) ? (guint) row : MZ_NO_MARK;
}

/**
 * mz_chart_data_dup_cell:
 * @chart: a chart
 * @row: one of its table's rows
 * @column: which of its cells
 *
 * Returns: (transfer full): what stands there, in the chart's language
 */
char *
mz_chart_data_dup_cell (MzChart *chart, gsize row, MzDataColumn column)
{
  g_return_val_if_fail (MZ_IS_CHART (chart), NULL);
  const MzChartParts *parts = mz_chart_get_parts (chart);
  gsize point = 0;

  if (row >= parts->marks->len) {
    const MzLayer *line = find_point (parts, row, &point);
    return line ? dup_point_cell (parts, line, point, column) : g_strdup ("");
  }
  const MzMark *mark = &g_array_index (parts->marks, MzMark, row);
  const MzLayer *layer = &g_array_index (parts->layers, MzLayer, mark->layer);
  switch (column) {
  case MZ_DATA_NAME:
    return dup_mark_name (parts, mark, layer);
  case MZ_DATA_PLACE:
    return dup_mark_place (parts, mark, layer);
  case MZ_DATA_VALUE:
    return dup_mark_value (parts, mark, layer);
  case MZ_DATA_DETAIL:
  default:
    return dup_mark_detail (parts, mark, layer);
  }
}
