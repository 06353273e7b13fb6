/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a picture says of itself, out of its JSON. A picture may come from anywhere: whatever is not
 * as it was written is left away, and nothing of it is believed before it is checked. */
#include "chart/provenance.h"

#include "chart/carried-chart.h"
#include "chart/carried-fact.h"
#include "chart/json-part.h"
#include "chart/trace-text.h"

#include <glib/gi18n.h>

#define LARGEST_SIDE 16384

static gboolean
add_source (JsonObject *object, gboolean table, MzProvenance *self)
{
  MzChartSource source = { .title =
                               g_strdup (mz_json_get_string (object, table ? "symbol" : "title")),
                           .outlet =
                               g_strdup (mz_json_get_string (object, table ? "source" : "outlet")),
                           .digest = g_strdup (mz_json_get_string (object, "digest")),
                           .published = g_strdup (mz_json_get_string (object, "published")),
                           .name = g_strdup (mz_json_get_string (object, "name")),
                           .seal = g_strdup (mz_json_get_string (object, "seal")),
                           .table = table };
  const char *points = mz_json_get_string (object, "points");

  if (points)
    source.trace = mz_trace_from_text (points);
  g_array_append_val (self->sources, source);
  return !points || source.trace;
}

static gboolean
add_article (JsonObject *object, gpointer data)
{
  return add_source (object, FALSE, data);
}

static gboolean
add_table (JsonObject *object, gpointer data)
{
  return add_source (object, TRUE, data);
}

static gboolean
read_evidence (JsonObject *object, MzEvidence *evidence)
{
  *evidence = (MzEvidence){ .digest = (char *) mz_json_get_string (object, "digest"),
                            .start = mz_json_get_integer (object, "start"),
                            .end = mz_json_get_integer (object, "end"),
                            .quote = (char *) mz_json_get_string (object, "quote"),
                            .before = (char *) mz_json_get_string (object, "before"),
                            .after = (char *) mz_json_get_string (object, "after") };
  if (!evidence->before)
    evidence->before = (char *) "";
  if (!evidence->after)
    evidence->after = (char *) "";
  return evidence->digest && evidence->quote && evidence->start < evidence->end;
}

static gboolean
read_amount (JsonObject *object, const char *name, MzAmount *amount)
{
  const char *text = mz_json_get_string (object, name);

  return text && mz_amount_parse (text, amount);
}

static void
read_period (JsonObject *object, MzPeriod *period)
{
  const char *text = mz_json_get_string (object, "period");
  const char *first = mz_json_get_string (object, "from");
  const char *last = mz_json_get_string (object, "to");

  if (text && !mz_period_parse (text, period))
    *period = (MzPeriod){ 0 };
  if (first && last) {
    period->first_day = mz_day_parse (first);
    period->last_day = mz_day_parse (last);
  }
}

static gboolean
read_reading (JsonObject *object, MzReading *reading)
{
  const char *metric = mz_json_get_string (object, "metric");
  const char *currency = mz_json_get_string (object, "currency");

  *reading = (MzReading){ .metric = g_intern_string (metric ? metric : "other"),
                          .company = (char *) mz_json_get_string (object, "company"),
                          .confidence = 1,
                          .same_as = -1 };
  if (currency)
    g_strlcpy (reading->currency, currency, sizeof reading->currency);
  read_period (object, &reading->period);
  return mz_kind_from_nick (mz_json_get_string (object, "kind"), &reading->kind) &&
         mz_role_from_nick (mz_json_get_string (object, "role"), &reading->role) &&
         mz_change_from_nick (mz_json_get_string (object, "change"), &reading->change) &&
         mz_qualifier_from_nick (mz_json_get_string (object, "qualifier"), &reading->qualifier) &&
         mz_modality_from_nick (mz_json_get_string (object, "modality"), &reading->modality) &&
         read_amount (object, "value", &reading->value) &&
         (reading->qualifier != MZ_QUALIFIER_RANGE || read_amount (object, "high", &reading->high));
}

static gboolean
add_figure (JsonObject *object, gpointer data)
{
  MzProvenance *self = data;
  MzEvidence evidence;
  MzReading reading;

  if (!read_evidence (object, &evidence) || !read_reading (object, &reading))
    return FALSE;
  g_ptr_array_add (self->figures, mz_figure_new (&reading, &evidence));
  return TRUE;
}

static void
clear_fact (gpointer data)
{
  MzProvenanceFact *fact = data;

  g_clear_pointer (&fact->fact, mz_reported_fact_free);
}

static gboolean
add_fact (JsonObject *object, gpointer data)
{
  MzProvenance *self = data;
  MzProvenanceFact fact = { .first = mz_json_get_double (object, "first"),
                            .last = mz_json_get_double (object, "last"),
                            .value = mz_json_get_double (object, "value"),
                            .fact = mz_carried_fact_read (object) };

  g_array_append_val (self->facts, fact);
  return TRUE;
}

static void
read_parameters (JsonObject *object, MzProvenance *self)
{
  JsonObject *parameters = mz_json_get_object (object, "parameters");
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!parameters)
    return;
  json_object_iter_init (&iter, parameters);
  while (json_object_iter_next (&iter, &name, &value))
    if (json_node_get_value_type (value) == G_TYPE_STRING)
      g_hash_table_insert (self->parameters, g_strdup (name),
                           g_strdup (json_node_get_string (value)));
}

static void
read_look (JsonObject *object, MzProvenance *self)
{
  self->program = g_strdup (mz_json_get_string (object, "program"));
  self->title = g_strdup (mz_json_get_string (object, "title"));
  self->look.width = CLAMP (mz_json_get_double (object, "width"), 0, LARGEST_SIDE);
  self->look.height = CLAMP (mz_json_get_double (object, "height"), 0, LARGEST_SIDE);
  self->look.theme = mz_theme_find (mz_json_get_string (object, "theme"));
  self->look.from = mz_json_get_double (object, "visible_from");
  self->look.to = mz_json_get_double (object, "visible_to");
  self->scale = CLAMP (mz_json_get_double (object, "scale"), 0, 8);
  self->writing.catalog = mz_catalog_for (mz_json_get_string (object, "language"));
  if (g_strcmp0 (mz_json_get_string (object, "digits"), "arabic") == 0)
    self->writing.digits = MZ_DIGITS_ARABIC;
  if (g_strcmp0 (mz_json_get_string (object, "signs"), "right") == 0)
    self->writing.signs = MZ_SIGNS_RIGHT;
  if (g_strcmp0 (mz_json_get_string (object, "months"), "levantine") == 0)
    self->writing.months = MZ_MONTHS_LEVANTINE;
  self->time_rtl = g_strcmp0 (mz_json_get_string (object, "time_axis"), "rtl") == 0;
}

static void
copy_sources (const MzProvenance *self, MzChartParts *chart)
{
  for (guint i = 0; i < self->sources->len; i++) {
    const MzChartSource *source = &g_array_index (self->sources, MzChartSource, i);
    MzChartSource copy = { .title = g_strdup (source->title),
                           .outlet = g_strdup (source->outlet),
                           .digest = g_strdup (source->digest),
                           .published = g_strdup (source->published),
                           .name = g_strdup (source->name),
                           .seal = g_strdup (source->seal),
                           .table = source->table,
                           .trace = source->trace ? g_object_ref (source->trace) : NULL };
    g_array_append_val (chart->sources, copy);
  }
}

/* FALSE where a chart is carried and damaged. */
static gboolean
read_chart (JsonObject *object, MzProvenance *self)
{
  JsonObject *carried = mz_json_get_object (object, "chart");
  GHashTableIter iter;
  gpointer name;
  gpointer value;
  MzChartParts parts;

  if (!carried)
    return TRUE;
  mz_chart_parts_init (&parts, self->kind, &self->writing);
  parts.time_rtl = self->time_rtl;
  copy_sources (self, &parts);
  g_hash_table_iter_init (&iter, self->parameters);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (parts.parameters, g_strdup (name), g_strdup (value));
  gboolean whole = mz_carried_chart_read (carried, self->figures, &parts);
  self->chart = mz_chart_new_take (&parts);
  return whole;
}

static gboolean
read_rows (JsonObject *object, MzProvenance *self)
{
  return mz_json_each (object, "articles", add_article, self) &&
         mz_json_each (object, "series", add_table, self) &&
         mz_json_each (object, "figures", add_figure, self) &&
         mz_json_each (object, "facts", add_fact, self) && read_chart (object, self);
}

static void
set_damaged (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("what it says of its sources is damaged"));
}

static gboolean
check_format (JsonObject *object, MzProvenance *self, GError **error)
{
  const char *kind = mz_json_get_string (object, "kind");

  if (mz_json_get_integer (object, "format") > MZ_PROVENANCE_FORMAT) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("it was made by a newer Mizan than this one"));
    return FALSE;
  }
  if (mz_json_get_integer (object, "format") == MZ_PROVENANCE_FORMAT && kind &&
      mz_chart_kind_from_nick (kind, &self->kind))
    return TRUE;
  set_damaged (error);
  return FALSE;
}

static MzProvenance *
make_empty (void)
{
  MzProvenance *self = g_new0 (MzProvenance, 1);

  self->parameters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sources = g_array_new (FALSE, FALSE, sizeof (MzChartSource));
  g_array_set_clear_func (self->sources, mz_chart_source_clear);
  self->figures = g_ptr_array_new_with_free_func (g_object_unref);
  self->facts = g_array_new (FALSE, FALSE, sizeof (MzProvenanceFact));
  g_array_set_clear_func (self->facts, clear_fact);
  return self;
}

/**
 * mz_provenance_parse:
 * @json: what mz_provenance_write() wrote
 * @length: of @json in bytes
 * @error: return location for an error; its message says what is wrong, not with which picture
 *
 * Returns: (transfer full): what it says
 */
MzProvenance *
mz_provenance_parse (const char *json, gsize length, GError **error)
{
  g_autoptr (MzProvenance) self = make_empty ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gboolean parsed = json_parser_load_from_data (parser, json, (gssize) length, NULL);
  JsonNode *root = parsed ? json_parser_get_root (parser) : NULL;

  if (!root || !JSON_NODE_HOLDS_OBJECT (root)) {
    set_damaged (error);
    return NULL;
  }
  JsonObject *object = json_node_get_object (root);
  if (!check_format (object, self, error))
    return NULL;
  read_look (object, self);
  read_parameters (object, self);
  if (read_rows (object, self))
    return g_steal_pointer (&self);
  set_damaged (error);
  return NULL;
}

void
mz_provenance_free (MzProvenance *self)
{
  g_free (self->program);
  g_free (self->title);
  g_clear_object (&self->chart);
  g_hash_table_unref (self->parameters);
  g_array_unref (self->sources);
  g_ptr_array_unref (self->figures);
  g_array_unref (self->facts);
  g_free (self);
}
