/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where everything in a picture comes from, as the picture itself carries it. */
#include "chart/provenance.h"

#include "chart/carried-chart.h"
#include "chart/carried-fact.h"
#include "chart/json-part.h"
#include "chart/trace-seal.h"
#include "chart/trace-text.h"
#include "config.h"

#define MOST_MARKS 5000 /* a chart with more is not carried: its sources still are */

static void
add_amount (JsonBuilder *builder, const char *name, const MzAmount *amount)
{
  g_autofree char *text = mz_amount_to_string (amount);

  mz_json_add_string (builder, name, text);
}

static gboolean
shows_bars (const MzChartParts *chart, MzTrace *trace)
{
  for (guint i = 0; i < chart->layers->len; i++) {
    const MzLayer *layer = &g_array_index (chart->layers, MzLayer, i);
    if (layer->trace == trace && mz_layer_shows_bars (layer))
      return TRUE;
  }
  return FALSE;
}

/* What is not carried whole is sealed; what came out of a picture has its seal already. */
static char *
dup_seal (const MzChartSource *source)
{
  if (source->seal || !source->trace || mz_trace_text_is_whole (source->trace))
    return g_strdup (source->seal);
  return mz_trace_seal (source->trace);
}

static void
add_sources (JsonBuilder *builder, const MzChartParts *chart, gboolean tables)
{
  json_builder_set_member_name (builder, tables ? "series" : "articles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < chart->sources->len; i++) {
    const MzChartSource *source = &g_array_index (chart->sources, MzChartSource, i);
    if (source->table != tables)
      continue;
    json_builder_begin_object (builder);
    mz_json_add_string (builder, tables ? "symbol" : "title", source->title);
    mz_json_add_string (builder, tables ? "source" : "outlet", source->outlet);
    mz_json_add_string (builder, "digest", source->digest);
    mz_json_add_string (builder, "published", source->published);
    mz_json_add_string (builder, "name", source->name);
    g_autofree char *points =
        source->trace ? mz_trace_to_text (source->trace, shows_bars (chart, source->trace)) : NULL;
    mz_json_add_string (builder, "points", points);
    g_autofree char *seal = dup_seal (source);
    mz_json_add_string (builder, "seal", seal);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_evidence (JsonBuilder *builder, const MzEvidence *evidence)
{
  mz_json_add_string (builder, "digest", evidence->digest);
  mz_json_add_integer (builder, "start", evidence->start);
  mz_json_add_integer (builder, "end", evidence->end);
  mz_json_add_string (builder, "quote", evidence->quote);
  mz_json_add_string (builder, "before", evidence->before);
  mz_json_add_string (builder, "after", evidence->after);
}

static void
add_reading (JsonBuilder *builder, const MzReading *reading)
{
  g_autofree char *period = mz_period_to_string (&reading->period);
  g_autofree char *first =
      reading->period.first_day > 0 ? mz_day_to_string (reading->period.first_day) : NULL;
  g_autofree char *last =
      reading->period.last_day > 0 ? mz_day_to_string (reading->period.last_day) : NULL;

  mz_json_add_string (builder, "kind", mz_kind_to_nick (reading->kind));
  add_amount (builder, "value", &reading->value);
  if (reading->qualifier == MZ_QUALIFIER_RANGE)
    add_amount (builder, "high", &reading->high);
  mz_json_add_string (builder, "currency", reading->currency);
  mz_json_add_string (builder, "metric", reading->metric);
  mz_json_add_string (builder, "role", mz_role_to_nick (reading->role));
  mz_json_add_string (builder, "change", mz_change_to_nick (reading->change));
  mz_json_add_string (builder, "qualifier", mz_qualifier_to_nick (reading->qualifier));
  mz_json_add_string (builder, "modality", mz_modality_to_nick (reading->modality));
  mz_json_add_string (builder, "period", period);
  mz_json_add_string (builder, "from", first);
  mz_json_add_string (builder, "to", last);
  mz_json_add_string (builder, "company", reading->company);
}

static void
add_figures (JsonBuilder *builder, const MzChartParts *chart)
{
  json_builder_set_member_name (builder, "figures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < chart->marks->len; i++) {
    MzFigure *figure = g_array_index (chart->marks, MzMark, i).figure;
    if (!figure)
      continue;
    json_builder_begin_object (builder);
    add_evidence (builder, mz_figure_get_evidence (figure));
    add_reading (builder, mz_figure_get_reading (figure));
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

/* Out of tables of spending; what their marks say, in the order of time. */
static void
add_facts (JsonBuilder *builder, const MzChartParts *chart)
{
  json_builder_set_member_name (builder, "facts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < MIN (chart->marks->len, MOST_MARKS); i++) {
    const MzMark *mark = &g_array_index (chart->marks, MzMark, i);
    const MzLayer *layer = &g_array_index (chart->layers, MzLayer, mark->layer);
    if (mark->figure || layer->kind == MZ_LAYER_EVENTS)
      continue;
    json_builder_begin_object (builder);
    mz_json_add_double (builder, "first", mark->x);
    mz_json_add_double (builder, "last", mark->x_end);
    mz_json_add_double (builder, "value", mark->value);
    if (mark->fact)
      mz_carried_fact_write (builder, mark->fact);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_parameters (JsonBuilder *builder, const MzChartParts *chart)
{
  g_autoptr (GList) keys =
      g_list_sort (g_hash_table_get_keys (chart->parameters), (GCompareFunc) g_strcmp0);

  json_builder_set_member_name (builder, "parameters");
  json_builder_begin_object (builder);
  for (GList *key = keys; key; key = key->next)
    mz_json_add_string (builder, key->data, g_hash_table_lookup (chart->parameters, key->data));
  json_builder_end_object (builder);
}

static void
add_look (JsonBuilder *builder,
          const MzChartParts *chart,
          const MzSceneOptions *options,
          double scale)
{
  mz_json_add_integer (builder, "width", (gint64) options->width);
  mz_json_add_integer (builder, "height", (gint64) options->height);
  mz_json_add_double (builder, "scale", scale);
  mz_json_add_string (builder, "theme", options->theme ? options->theme->name : "light");
  mz_json_add_string (builder, "language", mz_catalog_get_language (chart->writing.catalog));
  mz_json_add_string (builder, "digits",
                      chart->writing.digits == MZ_DIGITS_ARABIC ? "arabic" : "latin");
  mz_json_add_string (builder, "signs", chart->writing.signs == MZ_SIGNS_RIGHT ? "right" : "left");
  mz_json_add_string (builder, "months",
                      chart->writing.months == MZ_MONTHS_LEVANTINE ? "levantine" : "gregorian");
  mz_json_add_string (builder, "time_axis", chart->time_rtl ? "rtl" : "ltr");
  if (options->to > options->from) {
    mz_json_add_double (builder, "visible_from", options->from);
    mz_json_add_double (builder, "visible_to", options->to);
  }
}

/**
 * mz_provenance_write:
 * @chart: a chart
 * @options: how it is laid out
 * @scale: pixels of the picture a pixel of the scene
 *
 * Returns: (transfer full): JSON that says what the picture is made of, complete enough to hold the
 *   picture against its sources and to draw it again
 */
char *
mz_provenance_write (MzChart *chart, const MzSceneOptions *options, double scale)
{
  const MzChartParts *parts = mz_chart_get_parts (chart);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_builder_begin_object (builder);
  mz_json_add_integer (builder, "format", MZ_PROVENANCE_FORMAT);
  mz_json_add_string (builder, "program", "Mizan " PACKAGE_VERSION);
  mz_json_add_string (builder, "kind", mz_chart_kind_to_nick (parts->kind));
  mz_json_add_string (builder, "title", parts->title);
  add_look (builder, parts, options, scale);
  add_parameters (builder, parts);
  add_sources (builder, parts, FALSE);
  add_sources (builder, parts, TRUE);
  add_figures (builder, parts);
  add_facts (builder, parts);
  if (parts->marks->len <= MOST_MARKS) {
    json_builder_set_member_name (builder, "chart");
    json_builder_begin_object (builder);
    mz_carried_chart_write (builder, parts);
    json_builder_end_object (builder);
  }
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  return json_generator_to_data (generator, NULL);
}
