/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a picture says of itself, out of its JSON. A picture may come from anywhere: whatever is not
 * as it was written is left away, and nothing of it is believed before it is checked. */
#include "chart/provenance.h"

#include "chart/trace-text.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <math.h>

#define MOST_ROWS    100000 /* of one kind */
#define LARGEST_SIDE 16384

static void
clear_fact (gpointer data)
{
  g_free (((MzProvenanceFact *) data)->words);
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                  : NULL;
}

static double
get_double (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  GType type = node ? json_node_get_value_type (node) : G_TYPE_INVALID;
  double value = type == G_TYPE_DOUBLE || type == G_TYPE_INT64 ? json_node_get_double (node) : 0;

  return isfinite (value) ? value : 0;
}

static gint64
get_integer (JsonObject *object, const char *name)
{
  return (gint64) CLAMP (get_double (object, name), 0, 1e15);
}

/* Calls @row for each object of the array @name. */
static void
each_object (JsonObject *object,
             const char *name,
             void (*row) (JsonObject *object, gboolean table, MzProvenance *self),
             gboolean table,
             MzProvenance *self)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n = array ? MIN (json_array_get_length (array), MOST_ROWS) : 0;

  for (guint i = 0; i < n; i++) {
    JsonNode *element = json_array_get_element (array, i);
    if (JSON_NODE_HOLDS_OBJECT (element))
      row (json_node_get_object (element), table, self);
  }
}

static void
add_source (JsonObject *object, gboolean table, MzProvenance *self)
{
  MzChartSource source = { .title = g_strdup (get_string (object, table ? "symbol" : "title")),
                           .outlet = g_strdup (get_string (object, table ? "source" : "outlet")),
                           .digest = g_strdup (get_string (object, "digest")),
                           .published = g_strdup (get_string (object, "published")),
                           .name = g_strdup (get_string (object, "name")),
                           .table = table };
  const char *points = get_string (object, "points");

  if (points)
    source.trace = mz_trace_from_text (points);
  g_array_append_val (self->sources, source);
}

static gboolean
read_evidence (JsonObject *object, MzEvidence *evidence)
{
  *evidence = (MzEvidence){ .digest = (char *) get_string (object, "digest"),
                            .start = get_integer (object, "start"),
                            .end = get_integer (object, "end"),
                            .quote = (char *) get_string (object, "quote"),
                            .before = (char *) get_string (object, "before"),
                            .after = (char *) get_string (object, "after") };
  if (!evidence->before)
    evidence->before = (char *) "";
  if (!evidence->after)
    evidence->after = (char *) "";
  return evidence->digest && evidence->quote && evidence->start < evidence->end;
}

static gboolean
read_amount (JsonObject *object, const char *name, MzAmount *amount)
{
  const char *text = get_string (object, name);

  return text && mz_amount_parse (text, amount);
}

static void
read_period (JsonObject *object, MzPeriod *period)
{
  const char *text = get_string (object, "period");
  const char *first = get_string (object, "from");
  const char *last = get_string (object, "to");

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
  const char *metric = get_string (object, "metric");
  const char *currency = get_string (object, "currency");

  *reading = (MzReading){ .metric = g_intern_string (metric ? metric : "other"),
                          .company = (char *) get_string (object, "company"),
                          .confidence = 1,
                          .same_as = -1 };
  if (currency)
    g_strlcpy (reading->currency, currency, sizeof reading->currency);
  read_period (object, &reading->period);
  return mz_kind_from_nick (get_string (object, "kind"), &reading->kind) &&
         mz_role_from_nick (get_string (object, "role"), &reading->role) &&
         mz_change_from_nick (get_string (object, "change"), &reading->change) &&
         mz_qualifier_from_nick (get_string (object, "qualifier"), &reading->qualifier) &&
         mz_modality_from_nick (get_string (object, "modality"), &reading->modality) &&
         read_amount (object, "value", &reading->value) &&
         (reading->qualifier != MZ_QUALIFIER_RANGE || read_amount (object, "high", &reading->high));
}

static void
add_figure (JsonObject *object, gboolean table, MzProvenance *self)
{
  MzEvidence evidence;
  MzReading reading;

  if (read_evidence (object, &evidence) && read_reading (object, &reading))
    g_ptr_array_add (self->figures, mz_figure_new (&reading, &evidence));
}

static void
add_fact (JsonObject *object, gboolean table, MzProvenance *self)
{
  MzProvenanceFact fact = { .first = get_double (object, "first"),
                            .last = get_double (object, "last"),
                            .value = get_double (object, "value"),
                            .words = g_strdup (get_string (object, "words")) };

  if (!mz_modality_from_nick (get_string (object, "modality"), &fact.modality))
    fact.modality = MZ_MODALITY_ACTUAL;
  g_array_append_val (self->facts, fact);
}

static void
read_parameters (JsonObject *object, MzProvenance *self)
{
  JsonNode *node = json_object_get_member (object, "parameters");
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!node || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value))
    if (json_node_get_value_type (value) == G_TYPE_STRING)
      g_hash_table_insert (self->parameters, g_strdup (name),
                           g_strdup (json_node_get_string (value)));
}

static void
read_look (JsonObject *object, MzProvenance *self)
{
  self->program = g_strdup (get_string (object, "program"));
  self->title = g_strdup (get_string (object, "title"));
  self->note = g_strdup (get_string (object, "note"));
  self->look.width = CLAMP (get_double (object, "width"), 0, LARGEST_SIDE);
  self->look.height = CLAMP (get_double (object, "height"), 0, LARGEST_SIDE);
  self->look.theme = mz_theme_find (get_string (object, "theme"));
  self->look.from = get_double (object, "visible_from");
  self->look.to = get_double (object, "visible_to");
  self->scale = CLAMP (get_double (object, "scale"), 0, 8);
  self->writing.catalog = mz_catalog_for (get_string (object, "language"));
  if (g_strcmp0 (get_string (object, "digits"), "arabic") == 0)
    self->writing.digits = MZ_DIGITS_ARABIC;
  if (g_strcmp0 (get_string (object, "signs"), "right") == 0)
    self->writing.signs = MZ_SIGNS_RIGHT;
  if (g_strcmp0 (get_string (object, "months"), "levantine") == 0)
    self->writing.months = MZ_MONTHS_LEVANTINE;
  self->time_rtl = g_strcmp0 (get_string (object, "time_axis"), "rtl") == 0;
}

static gboolean
check_format (JsonObject *object, MzProvenance *self, GError **error)
{
  const char *kind = get_string (object, "kind");

  if (get_integer (object, "format") > MZ_PROVENANCE_FORMAT) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("it was made by a newer Mizan than this one"));
    return FALSE;
  }
  if (get_integer (object, "format") == MZ_PROVENANCE_FORMAT && kind &&
      mz_chart_kind_from_nick (kind, &self->kind))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("what it says of its sources is damaged"));
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
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("what it says of its sources is damaged"));
    return NULL;
  }
  JsonObject *object = json_node_get_object (root);
  if (!check_format (object, self, error))
    return NULL;
  read_look (object, self);
  read_parameters (object, self);
  each_object (object, "articles", add_source, FALSE, self);
  each_object (object, "series", add_source, TRUE, self);
  each_object (object, "figures", add_figure, FALSE, self);
  each_object (object, "facts", add_fact, FALSE, self);
  return g_steal_pointer (&self);
}

void
mz_provenance_free (MzProvenance *self)
{
  g_free (self->program);
  g_free (self->title);
  g_free (self->note);
  g_hash_table_unref (self->parameters);
  g_array_unref (self->sources);
  g_ptr_array_unref (self->figures);
  g_array_unref (self->facts);
  g_free (self);
}
