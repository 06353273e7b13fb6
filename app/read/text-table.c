/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table as text in UTF-8. */
#include "read/text-table.h"

#include "read/decode.h"

#include <glib/gi18n.h>

#define MAX_BYTES (1024 * 1024 * 1024) /* some twenty million rows */
#define SNIFFED   (64 * 1024)          /* bytes that tell the encoding */

static GBytes *
set_error (GError **error, const char *path, const char *reason)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _ ("“%s” could not be read: %s. Choose another file."), name, reason);
  return NULL;
}

static GBytes *
load_bytes (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, NULL, &cause);

  if (!info)
    return set_error (error, path, cause->message);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return set_error (error, path, _ ("it is no file of prices"));
  if (g_file_info_get_size (info) > MAX_BYTES)
    return set_error (error, path, _ ("it is larger than 1 GiB"));
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &cause);
  return bytes ? bytes : set_error (error, path, cause->message);
}

/**
 * mz_text_table_load:
 * @path: a path or a URI
 * @error: return location for an error
 *
 * Returns: (transfer full): the file's text in UTF-8, without a byte order mark
 */
GBytes *
mz_text_table_load (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = load_bytes (path, error);
  gsize length;
  gsize damage;

  if (!bytes)
    return NULL;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  MzCharset charset = mz_charset_detect (data, MIN (length, SNIFFED));
  if (!charset.name)
    return g_steal_pointer (&bytes);
  if (g_str_equal (charset.name, "UTF-8"))
    return g_bytes_new_from_bytes (bytes, charset.mark, length - charset.mark);
  return mz_decode (bytes, &charset, &damage, NULL, error);
}
