/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Axes, layers, rows and marks of a chart in JSON. Names, not numbers, stand for kinds: what is
 * written stays readable when a kind is added. */
#include "chart/carried-chart.h"

#include "chart/carried-fact.h"
#include "chart/json-part.h"
#include "chart/trace-text.h"

static const char *const QUANTITIES[] = {
  [MZ_AXIS_NUMBER] = "number", [MZ_AXIS_MONEY] = "money", [MZ_AXIS_PERCENT] = "percent",
  [MZ_AXIS_INDEX] = "index",   [MZ_AXIS_TIME] = "time",   [MZ_AXIS_SESSION] = "session",
};

static const char *const HUES[MZ_N_HUES] = {
  [MZ_HUE_PRICE] = "price",       [MZ_HUE_SPENDING] = "spending", [MZ_HUE_CHANGE] = "change",
  [MZ_HUE_RISE] = "rise",         [MZ_HUE_FALL] = "fall",         [MZ_HUE_EVENT] = "event",
  [MZ_HUE_FIT] = "fit",           [MZ_HUE_SERIES_1] = "series-1", [MZ_HUE_SERIES_2] = "series-2",
  [MZ_HUE_SERIES_3] = "series-3", [MZ_HUE_SERIES_4] = "series-4", [MZ_HUE_SERIES_5] = "series-5",
  [MZ_HUE_SERIES_6] = "series-6",
};

static const char *const LAYERS[] = {
  [MZ_LAYER_LINE] = "line",     [MZ_LAYER_AREA] = "area", [MZ_LAYER_CANDLES] = "candles",
  [MZ_LAYER_VOLUME] = "volume", [MZ_LAYER_BAND] = "band", [MZ_LAYER_BARS] = "bars",
  [MZ_LAYER_SPANS] = "spans",   [MZ_LAYER_ROWS] = "rows", [MZ_LAYER_POINTS] = "points",
  [MZ_LAYER_EVENTS] = "events",
};

/* -- Writing -- */

static void
write_yes (JsonBuilder *builder, const char *name, gboolean value)
{
  if (value)
    mz_json_add_integer (builder, name, 1);
}

static void
write_number (JsonBuilder *builder, const char *name, double value, double usual)
{
  if (value < usual || value > usual)
    mz_json_add_double (builder, name, value);
}

static void
write_axis (JsonBuilder *builder, const MzAxis *axis)
{
  json_builder_begin_object (builder);
  mz_json_add_string (builder, "quantity", QUANTITIES[axis->quantity]);
  mz_json_add_string (builder, "currency", axis->currency);
  write_yes (builder, "logarithm", axis->logarithm);
  write_yes (builder, "from_zero", axis->from_zero);
  write_number (builder, "reference", axis->reference, 0);
  mz_json_add_string (builder, "title", axis->title);
  mz_json_add_string (builder, "name", axis->name);
  mz_json_add_string (builder, "group", axis->group);
  json_builder_end_object (builder);
}

/* The number of the source that has the very trace, from 1; 0 for none. */
static guint
find_source (const MzChartParts *chart, MzTrace *trace)
{
  for (guint i = 0; i < chart->sources->len; i++)
    if (g_array_index (chart->sources, MzChartSource, i).trace == trace)
      return i + 1;
  return 0;
}

static void
write_layer (JsonBuilder *builder, const MzChartParts *chart, const MzLayer *layer)
{
  guint source = layer->trace ? find_source (chart, layer->trace) : 0;

  json_builder_begin_object (builder);
  mz_json_add_string (builder, "kind", LAYERS[layer->kind]);
  mz_json_add_integer (builder, "axis", layer->axis);
  mz_json_add_string (builder, "hue", HUES[layer->hue]);
  mz_json_add_string (builder, "name", layer->name);
  write_yes (builder, "named_at_end", layer->named_at_end);
  if (source > 0) {
    mz_json_add_integer (builder, "source", source);
  } else if (layer->trace) {
    g_autofree char *points = mz_trace_to_text (layer->trace, mz_layer_shows_bars (layer));
    mz_json_add_string (builder, "points", points);
  }
  json_builder_end_object (builder);
}

static void
write_row (JsonBuilder *builder, const MzRow *row)
{
  json_builder_begin_object (builder);
  mz_json_add_string (builder, "name", row->name);
  mz_json_add_string (builder, "detail", row->detail);
  mz_json_add_integer (builder, "rank", row->rank);
  json_builder_end_object (builder);
}

/* @figure: its number, from 1; 0 for none. */
static void
write_mark (JsonBuilder *builder, const MzMark *mark, guint figure)
{
  json_builder_begin_object (builder);
  mz_json_add_integer (builder, "layer", mark->layer);
  write_number (builder, "row", mark->row, 0);
  write_number (builder, "x", mark->x, 0);
  write_number (builder, "x_end", mark->x_end, mark->x);
  mz_json_add_double (builder, "value", mark->value);
  write_number (builder, "high", mark->high, mark->value);
  write_number (builder, "error", mark->error, 0);
  mz_json_add_string (builder, "qualifier", mz_qualifier_to_nick (mark->qualifier));
  mz_json_add_string (builder, "modality", mz_modality_to_nick (mark->modality));
  mz_json_add_string (builder, "label", mark->label);
  mz_json_add_string (builder, "detail", mark->detail);
  mz_json_add_string (builder, "caption", mark->caption);
  mz_json_add_string (builder, "words", mark->words);
  write_number (builder, "figure", figure, 0);
  if (mark->fact) {
    json_builder_set_member_name (builder, "filing");
    json_builder_begin_object (builder);
    mz_carried_fact_write (builder, mark->fact);
    json_builder_end_object (builder);
  }
  if (mark->source != MZ_NO_SOURCE)
    mz_json_add_integer (builder, "source", (gint64) mark->source + 1);
  json_builder_end_object (builder);
}

static void
open_array (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
write_marks (JsonBuilder *builder, const MzChartParts *chart)
{
  guint n_figures = 0;

  open_array (builder, "marks");
  for (guint i = 0; i < chart->marks->len; i++) {
    const MzMark *mark = &g_array_index (chart->marks, MzMark, i);
    n_figures += mark->figure != NULL;
    write_mark (builder, mark, mark->figure ? n_figures : 0);
  }
  json_builder_end_array (builder);
}

void
mz_carried_chart_write (JsonBuilder *builder, const MzChartParts *chart)
{
  mz_json_add_string (builder, "title", chart->title);
  mz_json_add_string (builder, "subtitle", chart->subtitle);
  mz_json_add_string (builder, "source", chart->source);
  mz_json_add_string (builder, "note", chart->note);
  mz_json_add_string (builder, "empty", chart->empty);
  mz_json_add_string (builder, "subject", chart->subject);
  write_number (builder, "from", chart->from, 0);
  write_number (builder, "to", chart->to, 0);
  json_builder_set_member_name (builder, "x_axis");
  write_axis (builder, &chart->x_axis);
  open_array (builder, "axes");
  for (guint i = 0; i < chart->axes->len; i++)
    write_axis (builder, &g_array_index (chart->axes, MzAxis, i));
  json_builder_end_array (builder);
  open_array (builder, "layers");
  for (guint i = 0; i < chart->layers->len; i++)
    write_layer (builder, chart, &g_array_index (chart->layers, MzLayer, i));
  json_builder_end_array (builder);
  open_array (builder, "rows");
  for (guint i = 0; i < chart->rows->len; i++)
    write_row (builder, &g_array_index (chart->rows, MzRow, i));
  json_builder_end_array (builder);
  write_marks (builder, chart);
}

/* -- Reading: every number that counts something is checked against how many there are -- */

typedef struct {
  GPtrArray *figures;
  MzChartParts *chart;
} Reading;

static gboolean
read_name (JsonObject *object, const char *member, const char *const *names, guint n, guint *found)
{
  const char *name = mz_json_get_string (object, member);

  for (*found = 0; *found < n; (*found)++)
    if (g_strcmp0 (names[*found], name) == 0)
      return TRUE;
  return FALSE;
}

static char *
dup_string (JsonObject *object, const char *name)
{
  return g_strdup (mz_json_get_string (object, name));
}

/* For what is never NULL. */
static char *
dup_text (JsonObject *object, const char *name)
{
  const char *text = mz_json_get_string (object, name);

  return g_strdup (text ? text : "");
}

static gboolean
read_axis (JsonObject *object, MzAxis *axis)
{
  const char *currency = mz_json_get_string (object, "currency");
  guint quantity;

  if (!read_name (object, "quantity", QUANTITIES, G_N_ELEMENTS (QUANTITIES), &quantity))
    return FALSE;
  *axis = (MzAxis){ .quantity = (MzAxisQuantity) quantity,
                    .logarithm = mz_json_get_integer (object, "logarithm") > 0,
                    .from_zero = mz_json_get_integer (object, "from_zero") > 0,
                    .reference = mz_json_get_double (object, "reference"),
                    .title = dup_string (object, "title"),
                    .name = dup_string (object, "name"),
                    .group = dup_string (object, "group") };
  g_strlcpy (axis->currency, currency ? currency : "", sizeof axis->currency);
  return TRUE;
}

static gboolean
read_axis_row (JsonObject *object, gpointer data)
{
  Reading *self = data;
  MzAxis axis;

  if (!read_axis (object, &axis))
    return FALSE;
  g_array_append_val (self->chart->axes, axis);
  return TRUE;
}

/* New: one that a source has, or one of the layer's own. */
static MzTrace *
read_trace (JsonObject *object, const MzChartParts *chart)
{
  const char *points = mz_json_get_string (object, "points");
  gint64 source = mz_json_get_integer (object, "source");

  if (source == 0 || source > chart->sources->len)
    return points ? mz_trace_from_text (points) : NULL;
  MzTrace *trace = g_array_index (chart->sources, MzChartSource, source - 1).trace;
  return trace ? g_object_ref (trace) : NULL;
}

static gboolean
read_layer (JsonObject *object, gpointer data)
{
  Reading *self = data;
  gint64 axis = mz_json_get_integer (object, "axis");
  guint kind;
  guint hue;

  if (!read_name (object, "kind", LAYERS, G_N_ELEMENTS (LAYERS), &kind) ||
      !read_name (object, "hue", HUES, MZ_N_HUES, &hue) || axis >= self->chart->axes->len)
    return FALSE;
  MzLayer layer = { .kind = (MzLayerKind) kind,
                    .axis = (guint) axis,
                    .hue = (MzHue) hue,
                    .name = dup_string (object, "name"),
                    .named_at_end = mz_json_get_integer (object, "named_at_end") > 0,
                    .trace = read_trace (object, self->chart) };
  g_array_append_val (self->chart->layers, layer);
  return layer.trace != NULL || kind > MZ_LAYER_BAND;
}

static gboolean
read_row (JsonObject *object, gpointer data)
{
  Reading *self = data;
  MzRow row = { .name = dup_string (object, "name"),
                .detail = dup_string (object, "detail"),
                .rank = (guint) MIN (mz_json_get_integer (object, "rank"), G_MAXINT) };

  g_array_append_val (self->chart->rows, row);
  return TRUE;
}

static double
read_number (JsonObject *object, const char *name, double usual)
{
  return json_object_has_member (object, name) ? mz_json_get_double (object, name) : usual;
}

/* Only the marks of rows stand in one. */
static gboolean
fits_row (const MzChartParts *chart, gint64 layer, gint64 row)
{
  gboolean rows = g_array_index (chart->layers, MzLayer, layer).kind == MZ_LAYER_ROWS;

  return row < (rows ? chart->rows->len : MAX (chart->rows->len, 1));
}

static gboolean
read_mark (JsonObject *object, gpointer data)
{
  Reading *self = data;
  gint64 layer = mz_json_get_integer (object, "layer");
  gint64 row = mz_json_get_integer (object, "row");
  gint64 source = mz_json_get_integer (object, "source");
  gint64 figure = mz_json_get_integer (object, "figure");
  JsonObject *filing = mz_json_get_object (object, "filing");
  MzMark mark = { .x = mz_json_get_double (object, "x"),
                  .value = mz_json_get_double (object, "value"),
                  .error = mz_json_get_double (object, "error"),
                  .source = source > 0 ? (guint) (source - 1) : MZ_NO_SOURCE };

  if (layer >= self->chart->layers->len || source > self->chart->sources->len ||
      figure > self->figures->len || !fits_row (self->chart, layer, row) ||
      !mz_qualifier_from_nick (mz_json_get_string (object, "qualifier"), &mark.qualifier) ||
      !mz_modality_from_nick (mz_json_get_string (object, "modality"), &mark.modality))
    return FALSE;
  mark.layer = (guint) layer;
  mark.row = (guint) row;
  mark.x_end = read_number (object, "x_end", mark.x);
  mark.high = read_number (object, "high", mark.value);
  mark.label = dup_text (object, "label");
  mark.detail = dup_string (object, "detail");
  mark.caption = dup_string (object, "caption");
  mark.words = dup_text (object, "words");
  if (filing)
    mark.fact = mz_carried_fact_read (filing);
  if (figure > 0)
    mark.figure = g_object_ref (g_ptr_array_index (self->figures, figure - 1));
  g_array_append_val (self->chart->marks, mark);
  return TRUE;
}

gboolean
mz_carried_chart_read (JsonObject *object, GPtrArray *figures, MzChartParts *chart)
{
  Reading reading = { figures, chart };
  JsonObject *x_axis = mz_json_get_object (object, "x_axis");

  chart->title = dup_text (object, "title");
  chart->subtitle = dup_string (object, "subtitle");
  chart->source = dup_string (object, "source");
  chart->note = dup_string (object, "note");
  chart->empty = dup_string (object, "empty");
  chart->subject = dup_string (object, "subject");
  chart->from = mz_json_get_double (object, "from");
  chart->to = mz_json_get_double (object, "to");
  return x_axis && read_axis (x_axis, &chart->x_axis) &&
         mz_json_each (object, "axes", read_axis_row, &reading) &&
         mz_json_each (object, "layers", read_layer, &reading) &&
         mz_json_each (object, "rows", read_row, &reading) &&
         mz_json_each (object, "marks", read_mark, &reading);
}
