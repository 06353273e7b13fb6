/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies what a chart is made of, so that another can be made with a change. */
#include "chart/chart.h"

/* What a plain copy shares with its model becomes its own: one function for each kind of part. */

static void
own_axis (gpointer element)
{
  MzAxis *axis = element;

  axis->title = g_strdup (axis->title);
  axis->name = g_strdup (axis->name);
  axis->group = g_strdup (axis->group);
}

static void
own_layer (gpointer element)
{
  MzLayer *layer = element;

  layer->name = g_strdup (layer->name);
  if (layer->trace)
    g_object_ref (layer->trace);
}

static void
own_row (gpointer element)
{
  MzRow *row = element;

  row->name = g_strdup (row->name);
  row->detail = g_strdup (row->detail);
}

static void
own_mark (gpointer element)
{
  MzMark *mark = element;

  mark->label = g_strdup (mark->label);
  mark->detail = g_strdup (mark->detail);
  mark->caption = g_strdup (mark->caption);
  mark->words = g_strdup (mark->words);
  if (mark->figure)
    g_object_ref (mark->figure);
  if (mark->fact)
    mark->fact = mz_reported_fact_copy (mark->fact);
}

static void
own_source (gpointer element)
{
  MzChartSource *source = element;

  source->title = g_strdup (source->title);
  source->outlet = g_strdup (source->outlet);
  source->digest = g_strdup (source->digest);
  source->published = g_strdup (source->published);
  source->name = g_strdup (source->name);
  source->seal = g_strdup (source->seal);
  if (source->trace)
    g_object_ref (source->trace);
}

static void
copy_elements (GArray *from, GArray *to, void (*own) (gpointer element))
{
  gsize size = g_array_get_element_size (from);

  g_array_append_vals (to, from->data, from->len);
  for (guint i = 0; i < to->len; i++)
    own (to->data + i * size);
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
  copy->x_axis = parts->x_axis;
  own_axis (&copy->x_axis);
  copy_elements (parts->axes, copy->axes, own_axis);
  copy_elements (parts->layers, copy->layers, own_layer);
  copy_elements (parts->rows, copy->rows, own_row);
  copy_elements (parts->marks, copy->marks, own_mark);
  copy_elements (parts->sources, copy->sources, own_source);
  g_hash_table_iter_init (&iter, parts->parameters);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (copy->parameters, g_strdup (name), g_strdup (value));
}
