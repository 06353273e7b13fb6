/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of prices on its way into the library: what was understood of it, what the analyst says
 * instead, and what would be kept.
 *
 * Properties, all notifying. Written by the analyst: symbol, currency, month-first, decimal-comma;
 * each reads the file anew. Told: name, busy, ready, error, summary, several-symbols, days and
 * remarks (lists of MzPriceRow). Main thread only. */
#pragma once

#include "model/bar-batch.h"
#include "store/store.h"

G_BEGIN_DECLS

#define MZ_TYPE_PRICE_TABLE (mz_price_table_get_type ())
G_DECLARE_FINAL_TYPE (MzPriceTable, mz_price_table, MZ, PRICE_TABLE, GObject)

/* Starts reading @file. */
MzPriceTable *mz_price_table_new (GFile *file);

/* Keeps what is ready; all of it or nothing. */
void mz_price_table_import_async (MzPriceTable *self,
                                  MzStore *store,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean mz_price_table_import_finish (MzPriceTable *self,
                                       GAsyncResult *result,
                                       MzImportCount *count,
                                       GError **error);

/* Stops reading or importing. */
void mz_price_table_cancel (MzPriceTable *self);

G_END_DECLS
