/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bars of one symbol on their way into or out of the library, and what a list says of a
 * symbol. */
#include "model/bar-batch.h"

#include <string.h>

static const char *const OFF_NICKS[] = { "before", "after" };

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
  self->off = g_array_new (FALSE, FALSE, sizeof (MzOffPrice));
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
  g_array_unref (self->off);
  g_free (self);
}

/**
 * mz_off_time_to_nick:
 * @time: a time outside the hours of the exchange
 *
 * Returns: (transfer none): a word for it that never changes
 */
const char *
mz_off_time_to_nick (MzOffTime time)
{
  return OFF_NICKS[time];
}

/**
 * mz_off_time_from_nick:
 * @nick: such a word
 * @time: (out): what it stands for
 *
 * Returns: whether it is one
 */
gboolean
mz_off_time_from_nick (const char *nick, MzOffTime *time)
{
  for (guint i = 0; i < G_N_ELEMENTS (OFF_NICKS); i++)
    if (strcmp (nick, OFF_NICKS[i]) == 0) {
      *time = (MzOffTime) i;
      return TRUE;
    }
  return FALSE;
}

/**
 * mz_off_price_find:
 * @off: (element-type MzOffPrice): prices by day and time
 * @day: a GDate julian day
 * @time: before its opening or after its close
 *
 * Returns: that price, %MZ_PRICE_UNKNOWN where there is none
 */
gint64
mz_off_price_find (const GArray *off, guint32 day, MzOffTime time)
{
  guint low = 0;
  guint high = off->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    const MzOffPrice *price = &g_array_index (off, MzOffPrice, middle);
    if (price->day < day || (price->day == day && price->time < time))
      low = middle + 1;
    else
      high = middle;
  }
  if (low == off->len)
    return MZ_PRICE_UNKNOWN;
  const MzOffPrice *found = &g_array_index (off, MzOffPrice, low);
  return found->day == day && found->time == time ? found->price : MZ_PRICE_UNKNOWN;
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
