/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the text of a price file, whose name tells what the table does not. */
#include "market/price-text.h"

#include "market/price-file-name.h"

/* "META.csv (Yahoo Finance)": what a chart's source line will say. */
static char *
dup_source_line (const char *file_name, const MzPriceFormat *format)
{
  g_autofree char *base = g_path_get_basename (file_name);
  const char *vendor = format->layout.vendor;

  return vendor ? g_strdup_printf ("%s (%s)", base, vendor) : g_strdup (base);
}

/**
 * mz_price_text_read:
 * @text: in UTF-8
 * @file_name: where it comes from; a table that names no symbol has this name
 * @format: how it is written
 * @symbol: (nullable): whose prices these are, instead of what the table says
 * @currency: (nullable): their currency, instead of what the table says
 * @progress: (nullable): whom to tell how far it is
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_PRICE_ERROR, which does not name the file
 *
 * Returns: (transfer full): its bars, or %NULL
 */
MzPriceImport *
mz_price_text_read (GBytes *text,
                    const char *file_name,
                    const MzPriceFormat *format,
                    const char *symbol,
                    const char *currency,
                    const MzPriceProgress *progress,
                    GCancellable *cancellable,
                    GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  g_autofree char *default_symbol =
      symbol ? g_strdup (symbol) : mz_price_file_name_dup_symbol (file_name);
  g_autofree char *line = dup_source_line (file_name, format);
  MzPriceOptions options = {
    .symbol = symbol,
    .default_symbol = default_symbol,
    .currency = currency,
    .source = line,
  };

  if (progress)
    options.progress = *progress;

  return mz_price_csv_read (data, length, format, &options, cancellable, error);
}
