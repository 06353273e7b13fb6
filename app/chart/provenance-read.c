/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds what a PNG, an SVG or a PDF says of itself. Every length in it is checked: the file may
 * come from anywhere. */
#define _GNU_SOURCE /* memmem */

#include "chart/provenance.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zlib.h>

#define MOST_JSON (64 * 1024 * 1024) /* bytes */

static const guint8 PNG_SIGNATURE[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

/* -- PNG (ISO/IEC 15948) -- */

static guint32
read_word (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static char *
inflate_text (const guint8 *data, gsize length)
{
  for (gsize room = MAX (16 * length, 4096); room <= MOST_JSON; room *= 4) {
    char *text = g_malloc (room + 1);
    uLongf n = room;
    int result = uncompress ((Bytef *) text, &n, data, length);
    if (result == Z_OK) {
      text[n] = '\0';
      return text;
    }
    g_free (text);
    if (result != Z_BUF_ERROR)
      return NULL;
  }
  return NULL;
}

/* Key, whether and how it is compressed, language, the key in it, then the text. Another program
 * that saves the picture again may compress it. */
static char *
read_text_chunk (const guint8 *data, gsize length)
{
  gsize key = strlen (MZ_PROVENANCE_KEY) + 1;

  if (length < key + 4 || memcmp (data, MZ_PROVENANCE_KEY, key) != 0)
    return NULL;
  gboolean compressed = data[key] == 1;
  const guint8 *end = data + length;
  const guint8 *language = memchr (data + key + 2, '\0', (gsize) (end - data) - key - 2);
  const guint8 *title = language ? memchr (language + 1, '\0', (gsize) (end - language) - 1) : NULL;
  if (!title)
    return NULL;
  gsize rest = (gsize) (end - title) - 1;
  return compressed ? inflate_text (title + 1, rest) : g_strndup ((const char *) title + 1, rest);
}

static char *
find_in_png (const guint8 *data, gsize length)
{
  gsize at = sizeof PNG_SIGNATURE;

  while (length - at >= 12) {
    gsize size = read_word (data + at);
    if (size > length - at - 12)
      return NULL;
    char *text =
        memcmp (data + at + 4, "iTXt", 4) == 0 ? read_text_chunk (data + at + 8, size) : NULL;
    if (text)
      return text;
    at += size + 12;
  }
  return NULL;
}

/* -- SVG -- */

typedef struct {
  gboolean inside;
  GString *text;
} SvgSearch;

static void
element_began_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer data,
                  GError **error)
{
  SvgSearch *search = data;

  if (!g_str_equal (element, "metadata") && !g_str_has_suffix (element, ":metadata"))
    return;
  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], "id") && g_str_equal (values[i], MZ_PROVENANCE_KEY))
      search->inside = TRUE;
}

static void
element_ended_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  ((SvgSearch *) data)->inside = FALSE;
}

static void
text_came_cb (
    GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  SvgSearch *search = data;

  if (search->inside)
    g_string_append_len (search->text, text, (gssize) length);
}

static char *
find_in_svg (const char *data, gsize length)
{
  static const GMarkupParser PARSER = { element_began_cb, element_ended_cb, text_came_cb, NULL,
                                        NULL };
  SvgSearch search = { .text = g_string_new (NULL) };
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&PARSER, G_MARKUP_TREAT_CDATA_AS_TEXT, &search, NULL);

  g_markup_parse_context_parse (context, data, (gssize) length, NULL);
  return g_string_free (search.text, search.text->len == 0);
}

/* -- PDF: among the document's properties, as ISO 32000 writes strings -- */

/* "<FEFF…>": UTF-16 in hexadecimal digits. */
static char *
read_hexadecimal (const char *at, const char *end)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  int half = -1;

  for (; at < end && *at != '>'; at++) {
    int digit = g_ascii_xdigit_value (*at);
    if (digit < 0)
      continue;
    guint8 byte = (guint8) (half * 16 + digit);
    if (half >= 0)
      g_byte_array_append (bytes, &byte, 1);
    half = half >= 0 ? -1 : digit;
  }
  if (bytes->len < 2 || bytes->data[0] != 0xFE || bytes->data[1] != 0xFF)
    return NULL;
  return g_convert ((const char *) bytes->data + 2, bytes->len - 2, "UTF-8", "UTF-16BE", NULL, NULL,
                    NULL);
}

/* "(…)": ASCII with a backslash in front of brackets and of itself. */
static char *
read_literal (const char *at, const char *end)
{
  GString *text = g_string_new (NULL);
  guint depth = 1;

  for (; at < end; at++) {
    if (*at == '\\' && at + 1 < end)
      at++;
    else if (*at == '(')
      depth++;
    else if (*at == ')' && --depth == 0)
      return g_string_free (text, FALSE);
    g_string_append_c (text, *at);
  }
  g_string_free (text, TRUE);
  return NULL;
}

static char *
find_in_pdf (const char *data, gsize length)
{
  static const char KEY[] = "/Keywords";
  const char *end = data + length;
  const char *at = memmem (data, length, KEY, sizeof KEY - 1);

  if (!at)
    return NULL;
  at += sizeof KEY - 1;
  while (at < end && g_ascii_isspace (*at))
    at++;
  if (at >= end)
    return NULL;
  return *at == '<'   ? read_hexadecimal (at + 1, end)
         : *at == '(' ? read_literal (at + 1, end)
                      : NULL;
}

static char *
find_text (const char *data, gsize length)
{
  if (length > sizeof PNG_SIGNATURE && memcmp (data, PNG_SIGNATURE, sizeof PNG_SIGNATURE) == 0)
    return find_in_png ((const guint8 *) data, length);
  if (length > 5 && memcmp (data, "%PDF-", 5) == 0)
    return find_in_pdf (data, length);
  if (length > 0 && g_strstr_len (data, (gssize) MIN (length, 4096), "<svg"))
    return find_in_svg (data, length);
  return NULL;
}

/**
 * mz_provenance_read:
 * @picture: a file's bytes
 * @error: return location for an error; its message says what is wrong, not with which picture
 *
 * Returns: (transfer full): what the picture says of itself
 */
MzProvenance *
mz_provenance_read (GBytes *picture, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (picture, &length);
  g_autofree char *text = data ? find_text (data, length) : NULL;

  if (text)
    return mz_provenance_parse (text, strlen (text), error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("it says nothing of its sources: only a PNG, SVG or PDF that Mizan made "
                          "does, as long as no other program has saved it anew"));
  return NULL;
}
