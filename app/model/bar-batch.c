/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bars of one symbol on their way into or out of the library, and what a list says of a
 * symbol. */
#include "model/bar-batch.h"

/**
 * mz_bar_batch_new:
 * @symbol: whose bars
 * @currency: (nullable): ISO 4217
 * @source: (nullable): where they come from, in words
 * @bars: (element-type MzBar) (transfer full): by day, no day twice
 *
 * Returns: (transfer full): the batch; free with mz_bar_batch_free()
 */
MzBarBatch *
mz_bar_batch_new (const char *symbol, const char *currency, const char *source, GArray *bars)
{
  g_return_val_if_fail (symbol != NULL && bars != NULL, NULL);

  MzBarBatch *self = g_new0 (MzBarBatch, 1);
  self->symbol = g_strdup (symbol);
  self->currency = g_strdup (currency);
  self->source = g_strdup (source);
  self->bars = bars;
  return self;
}

/**
 * mz_bar_batch_free:
 * @self: (transfer full): a batch
 */
void
mz_bar_batch_free (MzBarBatch *self)
{
  g_free (self->symbol);
  g_free (self->currency);
  g_free (self->source);
  g_array_unref (self->bars);
  g_free (self);
}

/**
 * mz_symbol_free:
 * @self: (transfer full): what a list says of a symbol
 */
void
mz_symbol_free (MzSymbol *self)
{
  g_free (self->symbol);
  g_free (self->currency);
  g_free (self->source);
  g_free (self);
}
