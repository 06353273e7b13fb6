/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of JSON objects. */
#include "chart/json-part.h"

#include <math.h>

#define MOST_ROWS 100000 /* of one array */

void
mz_json_add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (!value || !*value)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

void
mz_json_add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
mz_json_add_double (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, value);
}

const char *
mz_json_get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                  : NULL;
}

double
mz_json_get_double (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  GType type = node ? json_node_get_value_type (node) : G_TYPE_INVALID;
  double value = type == G_TYPE_DOUBLE || type == G_TYPE_INT64 ? json_node_get_double (node) : 0;

  return isfinite (value) ? value : 0;
}

gint64
mz_json_get_integer (JsonObject *object, const char *name)
{
  return (gint64) CLAMP (mz_json_get_double (object, name), 0, 1e15);
}

JsonObject *
mz_json_get_object (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

gboolean
mz_json_each (JsonObject *object, const char *name, MzJsonRow row, gpointer data)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n = array ? json_array_get_length (array) : 0;

  for (guint i = 0; i < n && n <= MOST_ROWS; i++) {
    JsonNode *element = json_array_get_element (array, i);
    if (!JSON_NODE_HOLDS_OBJECT (element) || !row (json_node_get_object (element), data))
      return FALSE;
  }
  return n <= MOST_ROWS;
}
