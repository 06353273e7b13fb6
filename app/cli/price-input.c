/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bars of a file of prices. */
#include "cli/price-input.h"

#include "market/price-text.h"
#include "read/text-table.h"

/**
 * mz_price_input_read:
 * @path: a path or a URI
 * @hints: (nullable): what overrules what the file says
 * @format: (out) (optional) (transfer full): how the file was understood
 * @error: return location for an error, which names the file
 *
 * Returns: (transfer full): what stands in the file, or %NULL
 */
MzPriceImport *
mz_price_input_read (const char *path,
                     const MzPriceHints *hints,
                     MzPriceFormat **format,
                     GError **error)
{
  static const MzPriceHints NONE = { NULL };
  g_autoptr (GBytes) bytes = mz_text_table_load (path, error);
  g_autofree char *name = g_filename_display_name (path);

  if (!bytes)
    return NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (MzPriceFormat) found = mz_price_format_new (text, length, NULL, error);
  if (!hints)
    hints = &NONE;
  if (found && hints->has_order)
    found->order = hints->order;
  if (found && hints->decimal)
    found->decimal = hints->decimal;
  MzPriceImport *import = found
                              ? mz_price_text_read (bytes, name, found, hints->symbol,
                                                    hints->currency, &hints->progress, NULL, error)
                              : NULL;
  if (!import)
    g_prefix_error (error, "“%s”: ", name);
  else if (format)
    *format = g_steal_pointer (&found);
  return import;
}
