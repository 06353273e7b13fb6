/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins pieces of text, in whatever language, to a line that runs the interface's way. Pure. */
#include "line.h"

#include "model/catalog.h"

/* The signs are those of Unicode's annex 9: isolates keep a piece's direction from leaking, a mark
 * in front sets the line's. */
#define ISOLATE       "\u2068"
#define ISOLATE_END   "\u2069"
#define RIGHT_TO_LEFT "\u200f"
#define LEFT_TO_RIGHT "\u200e"

/**
 * mz_line_add:
 * @line: a line
 * @separator: what stands between its parts
 * @part: (nullable): a text in the interface's language
 *
 * Adds @part; nothing where it is %NULL or empty.
 */
void
mz_line_add (GString *line, const char *separator, const char *part)
{
  if (!part || !*part)
    return;
  if (line->len > 0)
    g_string_append (line, separator);
  g_string_append (line, part);
}

/**
 * mz_line_add_foreign:
 * @line: a line
 * @separator: what stands between its parts
 * @part: (nullable): a text in any language
 *
 * Adds @part in an isolate; nothing where it is %NULL or empty.
 */
void
mz_line_add_foreign (GString *line, const char *separator, const char *part)
{
  g_autofree char *isolated = part && *part ? mz_line_isolate (part) : NULL;

  mz_line_add (line, separator, isolated);
}

/**
 * mz_line_finish:
 * @line: (transfer full): a line
 *
 * Without a mark in front, a line would run the way of the first name in it.
 *
 * Returns: (transfer full): its text
 */
char *
mz_line_finish (GString *line)
{
  if (line->len > 0)
    g_string_prepend (line,
                      mz_catalog_is_rtl (mz_catalog_for (NULL)) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
  return g_string_free (line, FALSE);
}

/**
 * mz_line_isolate:
 * @text: a name or number
 *
 * Returns: (transfer full): it in an isolate
 */
char *
mz_line_isolate (const char *text)
{
  return g_strconcat (ISOLATE, text, ISOLATE_END, NULL);
}
