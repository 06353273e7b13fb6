/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies what a chart is made of, so that another can be made with a change. */
#include "chart/chart.h"

static MzAxis
copy_axis (const MzAxis *axis)
{
  MzAxis copy = *axis;

  copy.title = g_strdup (axis->title);
  copy.name = g_strdup (axis->name);
  copy.group = g_strdup (axis->group);
  return copy;
}

static void
add_layer (gpointer element, gpointer layers)
{
  MzLayer layer = *(const MzLayer *) element;

  layer.name = g_strdup (layer.name);
  if (layer.trace)
    g_object_ref (layer.trace);
  g_array_append_val ((GArray *) layers, layer);
}

static void
add_row (gpointer element, gpointer rows)
{
  MzRow row = *(const MzRow *) element;

  row.name = g_strdup (row.name);
  row.detail = g_strdup (row.detail);
  g_array_append_val ((GArray *) rows, row);
}

static void
add_mark (gpointer element, gpointer marks)
{
  MzMark mark = *(const MzMark *) element;

  mark.label = g_strdup (mark.label);
  mark.detail = g_strdup (mark.detail);
  mark.caption = g_strdup (mark.caption);
  mark.words = g_strdup (mark.words);
  if (mark.figure)
    g_object_ref (mark.figure);
  if (mark.fact)
    mark.fact = mz_reported_fact_copy (mark.fact);
  g_array_append_val ((GArray *) marks, mark);
}

static void
add_source (gpointer element, gpointer sources)
{
  MzChartSource source = *(const MzChartSource *) element;

  source.title = g_strdup (source.title);
  source.outlet = g_strdup (source.outlet);
  source.digest = g_strdup (source.digest);
  source.published = g_strdup (source.published);
  source.name = g_strdup (source.name);
  source.seal = g_strdup (source.seal);
  if (source.trace)
    g_object_ref (source.trace);
  g_array_append_val ((GArray *) sources, source);
}

static void
add_axis (gpointer element, gpointer axes)
{
  MzAxis axis = copy_axis (element);

  g_array_append_val ((GArray *) axes, axis);
}

static void
copy_elements (GArray *from, GArray *to, void (*add) (gpointer element, gpointer elements))
{
  gsize size = g_array_get_element_size (from);

  for (guint i = 0; i < from->len; i++)
    add (from->data + i * size, to);
}

/**
 * mz_chart_parts_copy:
 * @copy: (out caller-allocates): becomes what another chart is made of
 * @parts: what a chart is made of
 *
 * Copies all of it but traces and figures, which are shared.
 */
void
mz_chart_parts_copy (MzChartParts *copy, const MzChartParts *parts)
{
  GHashTableIter iter;
  gpointer name;
  gpointer value;

  mz_chart_parts_init (copy, parts->kind, &parts->writing);
  copy->time_rtl = parts->time_rtl;
  copy->title = g_strdup (parts->title);
  copy->subtitle = g_strdup (parts->subtitle);
  copy->source = g_strdup (parts->source);
  copy->note = g_strdup (parts->note);
  copy->story = g_strdup (parts->story);
  copy->empty = g_strdup (parts->empty);
  copy->subject = g_strdup (parts->subject);
  copy->from = parts->from;
  copy->to = parts->to;
  copy->x_axis = copy_axis (&parts->x_axis);
  copy_elements (parts->axes, copy->axes, add_axis);
  copy_elements (parts->layers, copy->layers, add_layer);
  copy_elements (parts->rows, copy->rows, add_row);
  copy_elements (parts->marks, copy->marks, add_mark);
  copy_elements (parts->sources, copy->sources, add_source);
  g_hash_table_iter_init (&iter, parts->parameters);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (copy->parameters, g_strdup (name), g_strdup (value));
}
