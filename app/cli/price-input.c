/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of prices, as text in UTF-8 or as bars. */
#include "cli/price-input.h"

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
 * mz_price_input_load:
 * @path: a path or a URI
 * @error: return location for an error
 *
 * Returns: (transfer full): the file's text in UTF-8, without a byte order mark
 */
GBytes *
mz_price_input_load (const char *path, GError **error)
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

/* "META.csv (Yahoo Finance)": what a chart's source line will say. */
static char *
dup_source_line (const char *name, const MzPriceFormat *format)
{
  g_autofree char *base = g_path_get_basename (name);
  const char *vendor = format->layout.vendor;

  return vendor ? g_strdup_printf ("%s (%s)", base, vendor) : g_strdup (base);
}

/* A table that names no symbol has its file's name. */
static MzPriceImport *
read_table (GBytes *bytes,
            const char *name,
            const char *symbol,
            const char *currency,
            const MzPriceFormat *format,
            GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autofree char *default_symbol = symbol ? g_strdup (symbol) : mz_price_csv_dup_symbol (name);
  g_autofree char *line = dup_source_line (name, format);
  MzPriceOptions options = {
    .symbol = symbol,
    .default_symbol = default_symbol,
    .currency = currency,
    .source = line,
  };

  return mz_price_csv_read (text, length, format, &options, NULL, error);
}

/**
 * mz_price_input_read:
 * @path: a path or a URI
 * @symbol: (nullable): whose prices these are, instead of what the file says
 * @currency: (nullable): their currency, instead of what the file says
 * @format: (out) (optional) (transfer full): how the file was understood
 * @error: return location for an error, which names the file
 *
 * Returns: (transfer full): what stands in the file, or %NULL
 */
MzPriceImport *
mz_price_input_read (const char *path,
                     const char *symbol,
                     const char *currency,
                     MzPriceFormat **format,
                     GError **error)
{
  g_autoptr (GBytes) bytes = mz_price_input_load (path, error);
  g_autofree char *name = g_filename_display_name (path);

  if (!bytes)
    return NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (MzPriceFormat) found = mz_price_format_new (text, length, NULL, error);
  MzPriceImport *import = found ? read_table (bytes, name, symbol, currency, found, error) : NULL;
  if (!import)
    g_prefix_error (error, "“%s”: ", name);
  else if (format)
    *format = g_steal_pointer (&found);
  return import;
}
