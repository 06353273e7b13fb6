/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes one JSON object on one line, with exact decimal numbers.
 *
 * Strings are json-glib's; numbers are written here, since json-glib knows only doubles and would
 * turn 0.1 into 0.10000000000000001. */
#include "cli/json-line.h"

#include <json-glib/json-glib.h>

static void
begin_member (GString *text, const char *key)
{
  if (text->str[text->len - 1] != '{')
    g_string_append_c (text, ',');
  g_string_append_printf (text, "\"%s\":", key);
}

/**
 * mz_json_line_begin:
 * @text: where the object goes
 */
void
mz_json_line_begin (GString *text)
{
  g_string_append_c (text, '{');
}

/**
 * mz_json_line_end:
 * @text: where the object goes
 */
void
mz_json_line_end (GString *text)
{
  g_string_append (text, "}\n");
}

/**
 * mz_json_line_add_string:
 * @text: where the object goes
 * @key: an ASCII word
 * @value: (nullable): UTF-8; %NULL leaves the member out
 */
void
mz_json_line_add_string (GString *text, const char *key, const char *value)
{
  if (!value)
    return;
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), value);
  g_autofree char *quoted = json_to_string (node, FALSE);

  begin_member (text, key);
  g_string_append (text, quoted);
}

/**
 * mz_json_line_add_number:
 * @text: where the object goes
 * @key: an ASCII word
 * @digits: (nullable): a number in plain decimal notation; %NULL leaves the member out
 */
void
mz_json_line_add_number (GString *text, const char *key, const char *digits)
{
  if (!digits)
    return;
  begin_member (text, key);
  g_string_append (text, digits);
}
