/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store is asked of prices. */
#include "store/bars.h"
#include "store/queue.h"
#include "store/transaction.h"

/* -- Importing -- */

/* Owned. */
typedef struct {
  GPtrArray *batches;
  MzImportProgress progress;
  MzImportCount count; /* the answer */
} Import;

static void
free_import (gpointer data)
{
  Import *import = data;

  g_ptr_array_unref (import->batches);
  g_free (import);
}

static guint
count_bars (const GPtrArray *batches)
{
  guint n = 0;

  for (guint i = 0; i < batches->len; i++)
    n += ((const MzBarBatch *) g_ptr_array_index (batches, i))->bars->len;
  return n;
}

static gboolean
write_batches (MzDatabase *database, gpointer data, GError **error)
{
  Import *import = data;
  MzBarsTally tally = { .progress = import->progress, .total = count_bars (import->batches) };

  for (guint i = 0; i < import->batches->len; i++)
    if (!mz_bars_import (database, g_ptr_array_index (import->batches, i), &tally, &import->count,
                         error))
      return FALSE;
  return TRUE;
}

static gpointer
import_bars (MzDatabase *database, gpointer request, GError **error)
{
  Import *import = request;

  if (!mz_database_transact (database, write_batches, import, error))
    return NULL;
  return g_memdup2 (&import->count, sizeof import->count);
}

static MzStoreQuestion
ask_to_import (GPtrArray *batches, const MzImportProgress *progress)
{
  Import *import = g_new0 (Import, 1);

  import->batches = g_ptr_array_ref (batches);
  if (progress)
    import->progress = *progress;
  return (MzStoreQuestion){ import_bars, import, free_import, g_free };
}

static gboolean
hand_over (MzImportCount *answer, MzImportCount *count)
{
  if (!answer)
    return FALSE;
  if (count)
    *count = *answer;
  g_free (answer);
  return TRUE;
}

/**
 * mz_store_import_bars:
 * @self: a store
 * @batches: (element-type MzBarBatch): what to keep; left alone until it is answered
 * @count: (out) (optional): what it did
 * @cancellable: (nullable): ends it, and nothing is kept
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether all of @batches is kept; else nothing of it is
 */
gboolean
mz_store_import_bars (MzStore *self,
                      GPtrArray *batches,
                      MzImportCount *count,
                      GCancellable *cancellable,
                      GError **error)
{
  return mz_store_import_bars_telling (self, batches, NULL, count, cancellable, error);
}

/**
 * mz_store_import_bars_telling:
 * @self: a store
 * @batches: (element-type MzBarBatch): what to keep; left alone until it is answered
 * @progress: (nullable): whom to tell how far it is
 * @count: (out) (optional): what it did
 * @cancellable: (nullable): ends it, and nothing is kept
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether all of @batches is kept; else nothing of it is
 */
gboolean
mz_store_import_bars_telling (MzStore *self,
                              GPtrArray *batches,
                              const MzImportProgress *progress,
                              MzImportCount *count,
                              GCancellable *cancellable,
                              GError **error)
{
  MzStoreQuestion question = ask_to_import (batches, progress);

  return hand_over (mz_store_ask (self, &question, cancellable, error), count);
}

/**
 * mz_store_import_bars_async:
 * @self: a store
 * @batches: (element-type MzBarBatch): what to keep; left alone until it is answered
 * @cancellable: (nullable): ends it, and nothing is kept
 * @callback: called when it is kept
 * @user_data: passed to @callback
 */
void
mz_store_import_bars_async (MzStore *self,
                            GPtrArray *batches,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  MzStoreQuestion question = ask_to_import (batches, NULL);

  mz_store_ask_async (self, &question, cancellable, callback, user_data);
}

/**
 * mz_store_import_bars_finish:
 * @self: a store
 * @result: what the callback got
 * @count: (out) (optional): what it did
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether all of the batches are kept; else nothing of them is
 */
gboolean
mz_store_import_bars_finish (MzStore *self,
                             GAsyncResult *result,
                             MzImportCount *count,
                             GError **error)
{
  return hand_over (mz_store_ask_finish (self, result, error), count);
}

/* -- Loading -- */

typedef struct {
  char *symbol;
  guint32 from;
  guint32 to;
  MzBarBatch *batch; /* the answer */
} Span;

static void
free_span (gpointer data)
{
  Span *span = data;

  g_free (span->symbol);
  g_free (span);
}

static gboolean
read_span (MzDatabase *database, gpointer data, GError **error)
{
  Span *span = data;

  span->batch = mz_bars_load (database, span->symbol, span->from, span->to, error);
  return span->batch != NULL;
}

static gpointer
load_bars (MzDatabase *database, gpointer request, GError **error)
{
  Span *span = request;

  if (!mz_database_read (database, read_span, span, error))
    g_clear_pointer (&span->batch, mz_bar_batch_free);
  return g_steal_pointer (&span->batch);
}

static MzStoreQuestion
ask_to_load (const char *symbol, guint32 from, guint32 to)
{
  Span *span = g_new0 (Span, 1);

  span->symbol = g_strdup (symbol);
  span->from = from;
  span->to = to;
  return (MzStoreQuestion){ load_bars, span, free_span, (GDestroyNotify) mz_bar_batch_free };
}

/**
 * mz_store_load_bars:
 * @self: a store
 * @symbol: whose bars
 * @from: the first julian day, 0 for the first there is
 * @to: the last julian day, 0 for the last there is
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full): the bars by day
 */
MzBarBatch *
mz_store_load_bars (MzStore *self,
                    const char *symbol,
                    guint32 from,
                    guint32 to,
                    GCancellable *cancellable,
                    GError **error)
{
  MzStoreQuestion question = ask_to_load (symbol, from, to);

  return mz_store_ask (self, &question, cancellable, error);
}

/**
 * mz_store_load_bars_async:
 * @self: a store
 * @symbol: whose bars
 * @from: the first julian day, 0 for the first there is
 * @to: the last julian day, 0 for the last there is
 * @cancellable: (nullable): ends it
 * @callback: called with the bars
 * @user_data: passed to @callback
 */
void
mz_store_load_bars_async (MzStore *self,
                          const char *symbol,
                          guint32 from,
                          guint32 to,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  MzStoreQuestion question = ask_to_load (symbol, from, to);

  mz_store_ask_async (self, &question, cancellable, callback, user_data);
}

/**
 * mz_store_load_bars_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full): the bars by day
 */
MzBarBatch *
mz_store_load_bars_finish (MzStore *self, GAsyncResult *result, GError **error)
{
  return mz_store_ask_finish (self, result, error);
}

/* -- Listing -- */

static gpointer
list_symbols (MzDatabase *database, gpointer request, GError **error)
{
  return mz_symbols_list (database, error);
}

static const MzStoreQuestion LIST_SYMBOLS = { list_symbols, NULL, NULL,
                                              (GDestroyNotify) g_ptr_array_unref };

/**
 * mz_store_list_symbols:
 * @self: a store
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzSymbol): what has prices, by name
 */
GPtrArray *
mz_store_list_symbols (MzStore *self, GCancellable *cancellable, GError **error)
{
  return mz_store_ask (self, &LIST_SYMBOLS, cancellable, error);
}

/**
 * mz_store_list_symbols_async:
 * @self: a store
 * @cancellable: (nullable): ends it
 * @callback: called with the list
 * @user_data: passed to @callback
 */
void
mz_store_list_symbols_async (MzStore *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  mz_store_ask_async (self, &LIST_SYMBOLS, cancellable, callback, user_data);
}

/**
 * mz_store_list_symbols_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzSymbol): what has prices, by name
 */
GPtrArray *
mz_store_list_symbols_finish (MzStore *self, GAsyncResult *result, GError **error)
{
  return mz_store_ask_finish (self, result, error);
}
