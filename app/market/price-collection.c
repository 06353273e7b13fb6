/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The prices of a table, gathered by their symbols. */
#include "market/price-collection.h"

#include "market/price-check.h"

#include <string.h>

static void
free_collection (gpointer data)
{
  MzPriceCollection *collection = data;

  g_free (collection->symbol);
  g_array_unref (collection->bars);
  g_array_unref (collection->off);
  g_free (collection);
}

/**
 * mz_price_collections_new:
 *
 * Returns: (transfer full): no prices yet
 */
MzPriceCollections *
mz_price_collections_new (void)
{
  MzPriceCollections *self = g_new0 (MzPriceCollections, 1);

  self->order = g_ptr_array_new_with_free_func (free_collection);
  self->by_symbol = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * mz_price_collections_free:
 * @self: (transfer full): the prices of a table
 */
void
mz_price_collections_free (MzPriceCollections *self)
{
  g_hash_table_unref (self->by_symbol);
  g_ptr_array_unref (self->order);
  g_free (self);
}

/**
 * mz_price_collections_get:
 * @self: the prices of a table
 * @symbol: a symbol, as the table writes it
 *
 * Returns: (transfer none): where its prices go
 */
MzPriceCollection *
mz_price_collections_get (MzPriceCollections *self, const char *symbol)
{
  if (self->last && strcmp (self->last->symbol, symbol) == 0)
    return self->last;
  self->last = g_hash_table_lookup (self->by_symbol, symbol);
  if (!self->last) {
    self->last = g_new0 (MzPriceCollection, 1);
    self->last->symbol = g_utf8_make_valid (symbol, -1);
    self->last->bars = g_array_new (FALSE, FALSE, sizeof (MzTableBar));
    self->last->off = g_array_new (FALSE, FALSE, sizeof (MzOffPrice));
    g_hash_table_insert (self->by_symbol, g_strdup (symbol), self->last);
    g_ptr_array_add (self->order, self->last);
  }
  return self->last;
}

static int
compare_off (gconstpointer a, gconstpointer b)
{
  const MzOffPrice *first = a;
  const MzOffPrice *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return (int) first->time - (int) second->time;
}

/* Of two for one time the first in the table is taken, as of two bars of one day. */
static void
take_off_prices (MzBarBatch *batch, GArray *off)
{
  g_array_sort (off, compare_off);
  for (guint i = 0; i < off->len; i++)
    if (i == 0 || compare_off (&g_array_index (off, MzOffPrice, i - 1),
                               &g_array_index (off, MzOffPrice, i)) != 0)
      g_array_append_val (batch->off, g_array_index (off, MzOffPrice, i));
}

/**
 * mz_price_collection_to_batch:
 * @self: the prices of a symbol, its bars checked
 * @currency: (nullable): ISO 4217
 * @source: (nullable): where they come from, in words
 *
 * Returns: (transfer full): the same for the library
 */
MzBarBatch *
mz_price_collection_to_batch (MzPriceCollection *self, const char *currency, const char *source)
{
  GArray *bars = g_array_sized_new (FALSE, FALSE, sizeof (MzBar), self->bars->len);

  for (guint i = 0; i < self->bars->len; i++)
    g_array_append_val (bars, g_array_index (self->bars, MzTableBar, i).bar);
  MzBarBatch *batch = mz_bar_batch_new (self->symbol, currency, source, bars);
  take_off_prices (batch, self->off);
  return batch;
}
