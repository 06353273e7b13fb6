/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8 that may hold NULs and may be damaged: judged, counted, mended. */
#include "read/utf8.h"

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

/* The first byte that belongs to no character, or the end. */
static const char *
find_invalid (const char *at, const char *end)
{
  while (!g_utf8_validate_len (at, (gsize) (end - at), &at) && *at == '\0')
    at++;
  return at;
}

/**
 * mz_utf8_is_valid:
 * @bytes: a text
 * @length: how many bytes
 *
 * Returns: whether all of it is UTF-8, NULs being characters like others
 */
gboolean
mz_utf8_is_valid (const guint8 *bytes, gsize length)
{
  const char *end = (const char *) bytes + length;

  return find_invalid ((const char *) bytes, end) == end;
}

/**
 * mz_utf8_count:
 * @bytes: a text
 * @length: how many bytes
 * @count: (out): what speaks for UTF-8 and what against it
 */
void
mz_utf8_count (const guint8 *bytes, gsize length, MzUtf8Count *count)
{
  const char *at = (const char *) bytes;
  const char *end = at + length;

  *count = (MzUtf8Count){ 0, 0 };
  while (at < end) {
    const char *invalid = find_invalid (at, end);
    for (; at < invalid; at = g_utf8_next_char (at))
      count->sequences += (guchar) *at >= 0x80;
    if (at < end) {
      count->invalid++;
      at++;
    }
  }
}

/**
 * mz_utf8_append_mended:
 * @text: where the text goes
 * @bytes: UTF-8, perhaps damaged
 * @length: how many bytes
 *
 * Returns: how many bytes were invalid; each became one U+FFFD
 */
gsize
mz_utf8_append_mended (GString *text, const guint8 *bytes, gsize length)
{
  const char *at = (const char *) bytes;
  const char *end = at + length;
  gsize n = 0;

  while (at < end) {
    const char *invalid = find_invalid (at, end);
    g_string_append_len (text, at, invalid - at);
    if (invalid == end)
      break;
    g_string_append (text, REPLACEMENT);
    n++;
    at = invalid + 1;
  }
  return n;
}
