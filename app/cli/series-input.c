/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Daily prices by symbol, out of the files that are named and out of the library. */
#include "cli/series-input.h"

#include "cli/price-input.h"
#include "market/symbols.h"

struct _MzSeriesInput {
  MzStore *store;
  GPtrArray *batches; /* of MzBarBatch: those of the files, then those looked up */
  GPtrArray *stored;  /* of MzSymbol; NULL before they are asked for */
  guint n_of_files;
};

static gboolean
read_file (MzSeriesInput *self, const char *path, GError **error)
{
  g_autoptr (MzPriceImport) import = mz_price_input_read (path, NULL, NULL, error);

  if (!import)
    return FALSE;
  while (import->batches->len > 0)
    g_ptr_array_add (self->batches, g_ptr_array_steal_index (import->batches, 0));
  return TRUE;
}

/**
 * mz_series_input_new:
 * @files: (array zero-terminated=1) (nullable): tables of prices
 * @store: (nullable): where else to look
 * @error: return location for an error, which names the file
 *
 * Returns: (transfer full) (nullable): the prices
 */
MzSeriesInput *
mz_series_input_new (char *const *files, MzStore *store, GError **error)
{
  g_autoptr (MzSeriesInput) self = g_new0 (MzSeriesInput, 1);

  self->store = store ? g_object_ref (store) : NULL;
  self->batches = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_bar_batch_free);
  for (; files && *files; files++)
    if (!read_file (self, *files, error))
      return NULL;
  self->n_of_files = self->batches->len;
  return g_steal_pointer (&self);
}

/**
 * mz_series_input_free:
 * @self: (transfer full): prices
 */
void
mz_series_input_free (MzSeriesInput *self)
{
  g_clear_object (&self->store);
  g_clear_pointer (&self->batches, g_ptr_array_unref);
  g_clear_pointer (&self->stored, g_ptr_array_unref);
  g_free (self);
}

/**
 * mz_series_input_add:
 * @self: prices
 * @file: one more table
 * @error: return location for an error, which names the file
 *
 * Returns: (transfer none) (nullable): the first symbol of the table
 */
const char *
mz_series_input_add (MzSeriesInput *self, const char *file, GError **error)
{
  guint n = self->batches->len;

  if (!read_file (self, file, error))
    return NULL;
  return ((const MzBarBatch *) g_ptr_array_index (self->batches, n))->symbol;
}

static const MzBarBatch *
find_loaded (MzSeriesInput *self, const char *symbol)
{
  for (guint i = 0; i < self->batches->len; i++) {
    const MzBarBatch *batch = g_ptr_array_index (self->batches, i);
    if (mz_symbol_same (batch->symbol, symbol))
      return batch;
  }
  return NULL;
}

static const MzBarBatch *
load_stored (MzSeriesInput *self, const char *symbol, GError **error)
{
  if (!self->stored)
    self->stored = mz_store_list_symbols (self->store, NULL, error);
  for (guint i = 0; self->stored && i < self->stored->len; i++) {
    const MzSymbol *stored = g_ptr_array_index (self->stored, i);
    if (!mz_symbol_same (stored->symbol, symbol))
      continue;
    MzBarBatch *batch = mz_store_load_bars (self->store, stored->symbol, 0, 0, NULL, error);
    if (batch)
      g_ptr_array_add (self->batches, batch);
    return batch;
  }
  return NULL;
}

/**
 * mz_series_input_find:
 * @self: prices
 * @symbol: a symbol, as any vendor writes it
 * @error: return location for an error of the library
 *
 * Files win over the library.
 *
 * Returns: (transfer none) (nullable): its prices; %NULL without an error where there are none
 */
const MzBarBatch *
mz_series_input_find (MzSeriesInput *self, const char *symbol, GError **error)
{
  const MzBarBatch *batch = find_loaded (self, symbol);

  if (batch || !self->store)
    return batch;
  return load_stored (self, symbol, error);
}

/**
 * mz_series_input_get_only_symbol:
 * @self: prices
 *
 * Returns: (transfer none) (nullable): the symbol of the files that it was made of, where they have
 *   one only
 */
const char *
mz_series_input_get_only_symbol (MzSeriesInput *self)
{
  if (self->n_of_files != 1)
    return NULL;
  return ((const MzBarBatch *) g_ptr_array_index (self->batches, 0))->symbol;
}
