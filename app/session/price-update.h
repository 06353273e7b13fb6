/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings the newest prices of a symbol from a provider into the library, off the main thread. */
#pragma once

#include "market/quotes.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What is asked for. Borrowed by the call. */
typedef struct {
  const char *provider_id; /* as in resources/providers.tsv or the analyst's own table */
  const char *symbol;
  const char *currency; /* may be NULL */
  MzQuotesTell tell;    /* how far it is, on another thread; may be NULL */
  gpointer tell_data;
} MzPriceUpdate;

void mz_price_update_async (MzStore *store,
                            const MzPriceUpdate *update,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean mz_price_update_finish (GAsyncResult *result, MzImportCount *count, GError **error);

/* Keeps the key of a provider among the desktop's secrets; NULL forgets it. */
void mz_price_key_keep_async (const char *provider_id,
                              const char *key,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean mz_price_key_keep_finish (GAsyncResult *result, GError **error);

G_END_DECLS
