/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The adjusted prices of a table, as a trace. */
#include "board/adjusted-table.h"

#include "board/series.h"
#include "market/price-text.h"

/* The days from @from to @to of those that are in order. */
static MzTrace *
make_trace (const GArray *bars, guint32 from, guint32 to)
{
  gsize first = 0;
  gsize end = bars->len;

  while (first < end && g_array_index (bars, MzBar, first).day < from)
    first++;
  while (to > 0 && end > first && g_array_index (bars, MzBar, end - 1).day > to)
    end--;
  return mz_series_make_trace ((const MzBar *) (void *) bars->data + first, end - first, TRUE);
}

/**
 * mz_adjusted_table_read:
 * @table: a table of prices, in UTF-8
 * @name: what the file is called
 * @from: the first day, as a GDate julian day; 0 leaves it open
 * @to: the last day, inclusive; 0 leaves it open
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the prices of its first symbol
 */
MzTrace *
mz_adjusted_table_read (GBytes *table, const char *name, guint32 from, guint32 to, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (table, &length);
  g_autoptr (MzPriceFormat) format = mz_price_format_new (text, length, NULL, error);
  g_autoptr (MzPriceImport) import =
      format ? mz_price_text_read (table, name, format, NULL, NULL, NULL, NULL, error) : NULL;

  if (!import)
    return NULL;
  if (import->batches->len == 0)
    return mz_trace_new_take (&(MzTraceParts){ 0 });
  return make_trace (((const MzBarBatch *) g_ptr_array_index (import->batches, 0))->bars, from, to);
}
