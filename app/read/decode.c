/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns the bytes of a text file into UTF-8. */
#include "read/decode.h"

#include "read/utf8.h"

#include <errno.h>
#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */
#define CHUNK       (1 << 18)      /* bytes between two looks at the cancellable */

/* How far a conversion has come. */
typedef struct {
  GIConv converter;
  char *at; /* what is left of the bytes */
  gsize left;
  gsize unit; /* bytes that an unreadable character is skipped by */
  gsize damage;
} Conversion;

static gsize
code_unit (const char *charset)
{
  if (g_str_has_prefix (charset, "UTF-16"))
    return 2;
  return g_str_has_prefix (charset, "UTF-32") ? 4 : 1;
}

static void
skip_unreadable (Conversion *conversion, GString *text)
{
  gsize n = MIN (conversion->unit, conversion->left);

  g_string_append (text, REPLACEMENT);
  conversion->at += n;
  conversion->left -= n;
  conversion->damage++;
}

/* Converts a chunk more. What iconv refuses becomes U+FFFD, so this always comes further. */
static void
convert_chunk (Conversion *conversion, GString *text)
{
  char out[4 * 4096];
  char *to = out;
  gsize out_left = sizeof out;
  gsize offered = MIN (conversion->left, CHUNK);
  gsize in_left = offered;
  gsize n = g_iconv (conversion->converter, &conversion->at, &in_left, &to, &out_left);
  int reason = n == (gsize) -1 ? errno : 0;

  conversion->left -= offered - in_left;
  g_string_append_len (text, out, to - out);
  if (reason == EILSEQ || (reason == EINVAL && in_left == conversion->left))
    skip_unreadable (conversion, text);
}

static GBytes *
convert (const char *charset,
         char *bytes,
         gsize length,
         gsize *damage,
         GCancellable *cancellable,
         GError **error)
{
  Conversion conversion = {
    .converter = g_iconv_open ("UTF-8", charset),
    .at = bytes,
    .left = length,
    .unit = code_unit (charset),
  };
  g_autoptr (GString) text = g_string_sized_new (length + length / 2);

  g_return_val_if_fail (conversion.converter != (GIConv) -1, NULL);
  while (conversion.left > 0 && !g_cancellable_is_cancelled (cancellable))
    convert_chunk (&conversion, text);
  g_iconv_close (conversion.converter);
  *damage = conversion.damage;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/**
 * mz_decode:
 * @bytes: the content of a file
 * @charset: what mz_charset_detect() said of it
 * @damage: (out): how many characters could not be read and became U+FFFD
 * @cancellable: (nullable): ends the work early
 * @error: G_IO_ERROR_CANCELLED
 *
 * Every character is kept, NULs, line ends and marks too, so that offsets are those of the file.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 without byte order mark
 */
GBytes *
mz_decode (GBytes *bytes,
           const MzCharset *charset,
           gsize *damage,
           GCancellable *cancellable,
           GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  *damage = 0;
  data += charset->mark;
  length -= charset->mark;
  if (strcmp (charset->name, "UTF-8") != 0)
    return convert (charset->name, (char *) data, length, damage, cancellable, error);
  if (!charset->damaged)
    return g_bytes_new_from_bytes (bytes, charset->mark, length);

  g_autoptr (GString) text = g_string_sized_new (length);
  *damage = mz_utf8_append_mended (text, (const guint8 *) data, length);
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
