/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The look of a chart that is there: how it was asked to be, and the same chart asked for anew. */
#include "board/look.h"

#include "board/asked.h"

static MzLayer *
find_layer (GArray *layers, MzLayerKind kind)
{
  for (guint i = 0; i < layers->len; i++) {
    MzLayer *layer = &g_array_index (layers, MzLayer, i);
    if (layer->kind == kind)
      return layer;
  }
  return NULL;
}

static MzLayer *
find_price (const MzChartParts *chart)
{
  MzLayer *candles = find_layer (chart->layers, MZ_LAYER_CANDLES);

  if (chart->kind != MZ_CHART_TIMELINE && chart->kind != MZ_CHART_COMPARE)
    return NULL;
  return candles ? candles : find_layer (chart->layers, MZ_LAYER_LINE);
}

static gboolean
was_asked (const MzChartParts *chart, const char *name)
{
  return g_hash_table_contains (chart->parameters, name);
}

/**
 * mz_look_find_price:
 * @chart: a chart
 *
 * Returns: (transfer none) (nullable): the layer of its price
 */
const MzLayer *
mz_look_find_price (MzChart *chart)
{
  return find_price (mz_chart_get_parts (chart));
}

/**
 * mz_look_read:
 * @chart: a chart
 * @options: (inout): becomes its look
 *
 * Tells how the chart was asked to be.
 */
void
mz_look_read (MzChart *chart, MzBoardOptions *options)
{
  const MzChartParts *parts = mz_chart_get_parts (chart);
  const MzLayer *price = find_price (parts);
  const MzAxis *axis = price ? &g_array_index (parts->axes, MzAxis, price->axis) : NULL;

  options->writing = parts->writing;
  options->time_rtl = parts->time_rtl;
  options->candles = price && price->kind == MZ_LAYER_CANDLES;
  options->volume = find_layer (parts->layers, MZ_LAYER_VOLUME) != NULL;
  options->logarithm = axis && axis->logarithm;
  options->indexed = axis && axis->quantity == MZ_AXIS_INDEX;
  options->adjusted = was_asked (parts, "adjusted");
  options->change = was_asked (parts, "change");
}

/* The volume is the last of a timeline's layers: no mark lies on it or behind it. */
static void
change_volume (MzChartParts *parts, gboolean volume)
{
  const MzLayer *price = find_price (parts);
  const MzLayer *last = &g_array_index (parts->layers, MzLayer, parts->layers->len - 1);

  if (!volume && last->kind == MZ_LAYER_VOLUME)
    g_array_set_size (parts->layers, parts->layers->len - 1);
  if (!volume || last->kind == MZ_LAYER_VOLUME || !mz_trace_has_volume (price->trace))
    return;
  MzLayer layer = { .kind = MZ_LAYER_VOLUME,
                    .axis = price->axis,
                    .hue = price->hue,
                    .trace = g_object_ref (price->trace) };
  g_array_append_val (parts->layers, layer);
}

static void
note_look (MzChartParts *parts, const MzBoardOptions *options)
{
  MzBoardOptions look = { .candles = options->candles,
                          .volume = options->volume,
                          .logarithm = options->logarithm };

  g_hash_table_remove (parts->parameters, "candles");
  g_hash_table_remove (parts->parameters, "volume");
  g_hash_table_remove (parts->parameters, "log");
  mz_asked_note (parts, &look);
}

/**
 * mz_look_change:
 * @chart: a chart
 * @options: the look that is wanted
 *
 * Returns: (transfer full): the chart with as much of that look as it can have
 */
MzChart *
mz_look_change (MzChart *chart, const MzBoardOptions *options)
{
  MzChartParts parts;

  mz_chart_parts_copy (&parts, mz_chart_get_parts (chart));
  MzLayer *price = find_price (&parts);
  parts.time_rtl = options->time_rtl;
  if (price)
    g_array_index (parts.axes, MzAxis, price->axis).logarithm = options->logarithm;
  if (price && parts.kind == MZ_CHART_TIMELINE) {
    gboolean candles = options->candles && mz_trace_has_bars (price->trace);
    price->kind = candles ? MZ_LAYER_CANDLES : MZ_LAYER_LINE;
    change_volume (&parts, options->volume);
  }
  note_look (&parts, options);
  return mz_chart_new_take (&parts);
}
