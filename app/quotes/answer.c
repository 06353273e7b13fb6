/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a provider's answer means: prices, or a refusal in one of the many ways of saying so. */
#include "quotes/answer.h"

#include "market/quotes.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <libsoup/soup.h>
#include <string.h>

#define TOO_MANY_REQUESTS 429 /* RFC 6585; libsoup has no name for it */
#define SAID_BYTES        200 /* of a refusal that are shown */
#define LONGEST_WAIT      (24 * 3600)

static gboolean
set_error (GError **error, MzQuotesError code, const char *format, const MzProvider *provider)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, MZ_QUOTES_ERROR, (gint) code, format, provider->name);
#pragma GCC diagnostic pop
  return FALSE;
}

/* -- What it says in words -- */

/* The one text of a JSON object: {"Note": "..."}, {"detail": "..."}. */
static char *
dup_json_text (const char *text, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root = json_parser_load_from_data (parser, text, (gssize) length, NULL)
                       ? json_parser_get_root (parser)
                       : NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!root || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &member))
    if (JSON_NODE_HOLDS_VALUE (member) && json_node_get_value_type (member) == G_TYPE_STRING)
      return json_node_dup_string (member);
  return NULL;
}

/* The first line, short enough for a message. */
static char *
dup_said (GBytes *body)
{
  gsize length;
  const char *text = g_bytes_get_data (body, &length);
  g_autofree char *json = length > 0 && *text == '{' ? dup_json_text (text, length) : NULL;
  g_autofree char *valid =
      json ? g_utf8_make_valid (json, -1)
           : g_utf8_make_valid (length > 0 ? text : "", (gssize) MIN (length, 4096));

  g_strstrip (valid);
  valid[strcspn (valid, "\r\n")] = '\0';
  if (strlen (valid) > SAID_BYTES) {
    *g_utf8_find_prev_char (valid, valid + SAID_BYTES) = '\0';
    return g_strconcat (valid, "…", NULL);
  }
  return g_steal_pointer (&valid);
}

/* Providers tell of their limits with status 200 as well: "Exceeded the daily hits limit". */
static gboolean
speaks_of_limit (const char *said)
{
  static const char *const WORDS[] = { "limit", "frequency", "too many", "quota" };
  g_autofree char *lower = g_utf8_strdown (said, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (strstr (lower, WORDS[i]))
      return TRUE;
  return FALSE;
}

/* -- Statuses -- */

static gboolean
set_status_error (const MzAnswer *self, const MzProvider *provider, GError **error)
{
  switch (self->status) {
  case SOUP_STATUS_UNAUTHORIZED:
  case SOUP_STATUS_FORBIDDEN:
    return set_error (error, MZ_QUOTES_ERROR_REFUSED,
                      _ ("%s does not accept the key. Check it, or ask for a new one."), provider);
  case SOUP_STATUS_NOT_FOUND:
    return set_error (error, MZ_QUOTES_ERROR_REFUSED,
                      _ ("%s does not know this symbol. Check how it writes it."), provider);
  case TOO_MANY_REQUESTS:
    return set_error (error, MZ_QUOTES_ERROR_LIMIT,
                      _ ("%s answers no more requests for now. Try again later."), provider);
  default:
    break;
  }
  if (self->status >= 500)
    return set_error (error, MZ_QUOTES_ERROR_SERVER, _ ("%s is out of order. Try again later."),
                      provider);
  g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_REFUSED,
               /* Translators: a provider of prices, then a number such as 400 */
               _ ("%s refuses the request (HTTP status %u). Check the symbol and the key."),
               provider->name, self->status);
  return FALSE;
}

/* A table has more than one line and separators in it. */
static gboolean
looks_like_table (GBytes *body)
{
  gsize length;
  const char *text = g_bytes_get_data (body, &length);
  const char *line_end = length ? memchr (text, '\n', length) : NULL;

  return line_end && *text != '{' && *text != '<' &&
         (memchr (text, ',', (gsize) (line_end - text)) ||
          memchr (text, ';', (gsize) (line_end - text)) ||
          memchr (text, '\t', (gsize) (line_end - text)));
}

/**
 * mz_answer_check:
 * @self: an answer
 * @provider: who gave it
 * @error: return location for an error of %MZ_QUOTES_ERROR
 *
 * Returns: whether its body may be a table of prices
 */
gboolean
mz_answer_check (const MzAnswer *self, const MzProvider *provider, GError **error)
{
  if (!SOUP_STATUS_IS_SUCCESSFUL (self->status))
    return set_status_error (self, provider, error);
  if (looks_like_table (self->body))
    return TRUE;

  g_autofree char *said = dup_said (self->body);
  if (*said == '\0')
    return set_error (error, MZ_QUOTES_ERROR_NO_PRICES,
                      _ ("%s has no prices of this symbol for these days."), provider);
  if (*said == '<')
    return set_error (error, MZ_QUOTES_ERROR_NO_PRICES,
                      _ ("%s answers with a web page instead of prices. It may want a key, or a "
                         "visit with a browser."),
                      provider);
  g_set_error (error, MZ_QUOTES_ERROR,
               speaks_of_limit (said) ? MZ_QUOTES_ERROR_LIMIT : MZ_QUOTES_ERROR_NO_PRICES,
               /* Translators: a provider of prices, then what it says */
               _ ("%s gives no prices but says: “%s”"), provider->name, said);
  return FALSE;
}

/**
 * mz_answer_get_wait:
 * @self: an answer
 *
 * Returns: the seconds that its Retry-After header asks for (RFC 9110, section 10.2.3)
 */
guint
mz_answer_get_wait (const MzAnswer *self)
{
  guint64 seconds;

  if (!self->retry_after)
    return 0;
  if (g_ascii_string_to_unsigned (self->retry_after, 10, 0, LONGEST_WAIT, &seconds, NULL))
    return (guint) seconds;
  g_autoptr (GDateTime) when = soup_date_time_new_from_http_string (self->retry_after);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  GTimeSpan span = when ? g_date_time_difference (when, now) / G_TIME_SPAN_SECOND : 0;
  return (guint) CLAMP (span, 0, LONGEST_WAIT);
}
