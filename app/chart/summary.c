/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart in a few sentences, for those who do not see it. */
#include "chart/chart.h"

#include "chart/tick-label.h"

#include <glib/gi18n.h>
#include <math.h>

static const char *const KINDS[] = {
  NC_ ("kind of chart", "Table of reported pairs"),
  NC_ ("kind of chart", "Timeline"),
  NC_ ("kind of chart", "Scatter"),
  NC_ ("kind of chart", "Event window"),
  NC_ ("kind of chart", "Comparison"),
};

typedef struct {
  double first_x;
  double last_x;
  double first;
  double last;
  double low;
  double low_x;
  double high;
  double high_x;
} Course;

static void
follow_points (MzTrace *trace, Course *course)
{
  const double *x = mz_trace_get_x (trace);
  const double *y = mz_trace_get_y (trace);

  for (gsize i = 0; x && i < mz_trace_get_n_points (trace); i++) {
    if (y[i] < course->low) {
      course->low = y[i];
      course->low_x = x[i];
    }
    if (y[i] > course->high) {
      course->high = y[i];
      course->high_x = x[i];
    }
  }
}

static gboolean
find_course (MzTrace *trace, Course *course)
{
  double ignored;

  *course = (Course){ .low = HUGE_VAL, .high = -HUGE_VAL };
  if (!mz_trace_get_extent (trace, &course->first_x, &course->last_x))
    return FALSE;
  mz_trace_get_value_at (trace, course->first_x, &ignored, &course->first);
  mz_trace_get_value_at (trace, course->last_x, &ignored, &course->last);
  follow_points (trace, course);
  return TRUE;
}

static char *
dup_place (const MzChartParts *chart, double x)
{
  if (chart->x_axis.quantity == MZ_AXIS_TIME)
    return mz_tick_label_date (x, &chart->writing);
  return mz_tick_label_number (&chart->x_axis, x, 0, &chart->writing);
}

/* Lowest and highest, where points tell when; then from where to where, and by how much. */
static void
append_course (GString *text, const MzChartParts *chart, const MzLayer *layer)
{
  const MzCatalog *catalog = chart->writing.catalog;
  const MzAxis *axis = &g_array_index (chart->axes, MzAxis, layer->axis);
  Course course;

  if (!find_course (layer->trace, &course))
    return;
  g_autofree char *from = dup_place (chart, course.first_x);
  g_autofree char *to = dup_place (chart, course.last_x);
  g_autofree char *first = mz_tick_label_value (axis, course.first, &chart->writing);
  g_autofree char *last = mz_tick_label_value (axis, course.last, &chart->writing);
  /* Translators: what a line does: %1$s its name, %2$s its first value, %3$s the first day, %4$s
   * the last value, %5$s the last day */
  g_string_append_printf (text,
                          mz_catalog_get (catalog, " %1$s: from %2$s on %3$s to %4$s on %5$s."),
                          layer->name, first, from, last, to);
  if (!isfinite (course.low))
    return;
  g_autofree char *low = mz_tick_label_value (axis, course.low, &chart->writing);
  g_autofree char *high = mz_tick_label_value (axis, course.high, &chart->writing);
  g_autofree char *low_day = dup_place (chart, course.low_x);
  g_autofree char *high_day = dup_place (chart, course.high_x);
  g_string_append_printf (text,
                          mz_catalog_get (catalog, " Lowest %1$s on %2$s, highest %3$s on %4$s."),
                          low, low_day, high, high_day);
  if (course.first <= 0 || axis->quantity == MZ_AXIS_PERCENT)
    return;
  MzAxis percent = { .quantity = MZ_AXIS_PERCENT };
  double change = 100 * (course.last - course.first) / course.first;
  g_autofree char *by = mz_tick_label_value (&percent, fabs (change), &chart->writing);
  g_string_append_printf (text,
                          change >= 0 ? mz_catalog_get (catalog, " On the whole a rise of %s.")
                                      : mz_catalog_get (catalog, " On the whole a fall of %s."),
                          by);
}

/* The greatest and the least mark of an axis, in their own words. */
static void
append_marks (GString *text, const MzChartParts *chart, guint axis)
{
  const MzMark *low = NULL;
  const MzMark *high = NULL;

  for (guint i = 0; i < chart->marks->len; i++) {
    const MzMark *mark = &g_array_index (chart->marks, MzMark, i);
    const MzLayer *layer = &g_array_index (chart->layers, MzLayer, mark->layer);
    if (layer->axis != axis || layer->kind == MZ_LAYER_EVENTS || !mark->label)
      continue;
    if (!low || mark->value < low->value)
      low = mark;
    if (!high || mark->value > high->value)
      high = mark;
  }
  const char *title = g_array_index (chart->axes, MzAxis, axis).title;
  if (!low || !title)
    return;
  if (low == high)
    /* Translators: an axis (%1$s) with a single value (%2$s) */
    g_string_append_printf (text, mz_catalog_get (chart->writing.catalog, " %1$s: %2$s."), title,
                            low->label);
  else
    /* Translators: an axis (%1$s), its lowest (%2$s) and its highest value (%3$s) */
    g_string_append_printf (
        text, mz_catalog_get (chart->writing.catalog, " %1$s: lowest %2$s, highest %3$s."), title,
        low->label, high->label);
}

/**
 * mz_chart_dup_summary:
 * @self: a chart
 *
 * Returns: (transfer full): kind, title, how many marks, and of each line or axis the range,
 * lowest, highest and trend
 */
char *
mz_chart_dup_summary (MzChart *self)
{
  const MzChartParts *chart = mz_chart_get_parts (self);
  const MzCatalog *catalog = chart->writing.catalog;
  GString *text = g_string_new (NULL);

  /* Translators: the kind of a chart (%1$s) and its title (%2$s) */
  g_string_append_printf (text, mz_catalog_get (catalog, "%1$s: %2$s."),
                          mz_catalog_get_in (catalog, "kind of chart", KINDS[chart->kind]),
                          chart->title);
  if (chart->empty)
    g_string_append_printf (text, " %s", chart->empty);
  /* A regression or a study says its result there. */
  if (chart->subtitle && chart->kind != MZ_CHART_PAIRS)
    g_string_append_printf (text, " %s.", chart->subtitle);
  for (guint i = 0; i < chart->layers->len; i++) {
    const MzLayer *layer = &g_array_index (chart->layers, MzLayer, i);
    if (layer->trace && layer->name && layer->hue != MZ_HUE_FIT)
      append_course (text, chart, layer);
  }
  for (guint i = 0; i < chart->axes->len; i++)
    append_marks (text, chart, i);
  return g_string_free (text, FALSE);
}
