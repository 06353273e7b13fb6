/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a text into its lines, each with place, direction and language. */
#include "read/paragraphs.h"

#include "read/reader.h"
#include "text/language.h"

#include <glib/gi18n.h>

#define LINES_BETWEEN_LOOKS 1024 /* at the cancellable */

/* Bytes of the line end at @at: LF, CR, CR LF, NEL, LINE or PARAGRAPH SEPARATOR; 0 where there is
 * none. These are the mandatory breaks of UAX #14 but VT and FF, which separate no lines of news.
 * There is a NUL behind @end, so looking ahead is safe. */
static guint
line_end_length (const guint8 *at)
{
  switch (at[0]) {
  case '\n':
    return 1;
  case '\r':
    return at[1] == '\n' ? 2 : 1;
  case 0xC2:
    return at[1] == 0x85 ? 2 : 0;
  case 0xE2:
    return at[1] == 0x80 && (at[2] == 0xA8 || at[2] == 0xA9) ? 3 : 0;
  default:
    return 0;
  }
}

/* The end of the line at @at; counts its code points. */
static const guint8 *
find_line_end (const guint8 *at, const guint8 *end, gint64 *n_chars)
{
  gint64 n = 0;

  for (; at < end && line_end_length (at) == 0; at++)
    n += (*at & 0xC0) != 0x80;
  *n_chars = n;
  return at;
}

static gboolean
is_blank (const char *at, const char *end)
{
  for (; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if (!g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_FORMAT && c != '\0')
      return FALSE;
  }
  return TRUE;
}

static void
add_line (GArray *lines, const char *text, const guint8 *start, const guint8 *end, gint64 first)
{
  const MzParagraph *before =
      lines->len > 0 ? &g_array_index (lines, MzParagraph, lines->len - 1) : NULL;
  gsize length = (gsize) (end - start);
  gboolean was_rtl = before && before->direction == MZ_DIRECTION_RTL;
  MzParagraph line = {
    .start = (gsize) ((const char *) start - text),
    .end = (gsize) ((const char *) end - text),
    .first_char = first,
    .role = MZ_PARAGRAPH_BODY,
  };

  if (is_blank ((const char *) start, (const char *) end))
    line.role = MZ_PARAGRAPH_BLANK;
  if (mz_text_is_rtl ((const char *) start, length, was_rtl))
    line.direction = MZ_DIRECTION_RTL;
  mz_text_find_language ((const char *) start, length, line.language);
  g_array_append_val (lines, line);
}

static gboolean
is_neutral (const char *text, const MzParagraph *line)
{
  gsize length = line->end - line->start;

  return mz_text_is_rtl (text + line->start, length, TRUE) !=
         mz_text_is_rtl (text + line->start, length, FALSE);
}

/* Neutral lines in front of the first strong one run as it does, not left to right by chance. */
static void
turn_leading_lines (GArray *lines, const char *text)
{
  guint n = 0;

  while (n < lines->len && is_neutral (text, &g_array_index (lines, MzParagraph, n)))
    n++;
  for (guint i = 0; i < n && n < lines->len; i++)
    g_array_index (lines, MzParagraph, i).direction =
        g_array_index (lines, MzParagraph, n).direction;
}

/**
 * mz_paragraphs_split:
 * @job: what is being read
 * @text: valid UTF-8 with a NUL behind the last byte
 * @error: TOO_LARGE, or G_IO_ERROR_CANCELLED
 *
 * A text that ends with a line end has no empty line behind it. Line ends belong to no line, but
 * are counted in the places of those behind them.
 *
 * Returns: (transfer full) (nullable): the lines, of MzParagraph
 */
GArray *
mz_paragraphs_split (const MzReadJob *job, GBytes *text, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  const guint8 *at = (const guint8 *) data;
  const guint8 *end = at + length;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (MzParagraph));
  gint64 first = 0;

  while (at < end) {
    gint64 n_chars;
    const guint8 *line_end = find_line_end (at, end, &n_chars);
    guint end_length = line_end < end ? line_end_length (line_end) : 0;
    if (lines->len == MZ_READER_MAX_LINES) {
      g_set_error (error, MZ_READ_ERROR, MZ_READ_ERROR_TOO_LARGE,
                   _ ("“%1$s” has more than %2$d lines, the most that an article can have. Split "
                      "the file and open the parts."),
                   job->place, MZ_READER_MAX_LINES);
      return NULL;
    }
    if (lines->len % LINES_BETWEEN_LOOKS == 0 &&
        g_cancellable_set_error_if_cancelled (job->cancellable, error))
      return NULL;
    add_line (lines, data, at, line_end, first);
    first += n_chars + (end_length == 2 && *line_end == '\r' ? 2 : end_length > 0);
    at = line_end + end_length;
  }
  turn_leading_lines (lines, data);
  return g_steal_pointer (&lines);
}
