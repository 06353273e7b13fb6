/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings the newest prices of a symbol from a provider into the library, off the main thread. */
#include "session/price-update.h"

#include "market/quotes.h"

#include <glib/gi18n.h>

/* Owned. */
typedef struct {
  MzStore *store; /* NULL where only a key is kept */
  char *provider_id;
  char *symbol;
  char *currency; /* or NULL */
  char *key;      /* or NULL */
  MzQuotesTell tell;
  gpointer tell_data;
  MzImportCount count;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->store);
  g_free (job->provider_id);
  g_free (job->symbol);
  g_free (job->currency);
  g_free (job->key);
  g_free (job);
}

static guint32
find_last_day (GPtrArray *symbols, const char *symbol)
{
  for (guint i = 0; i < symbols->len; i++) {
    const MzSymbol *known = g_ptr_array_index (symbols, i);
    if (g_str_equal (known->symbol, symbol))
      return known->last_day;
  }
  return 0;
}

static gboolean
update (Job *job, GCancellable *cancellable, GError **error)
{
  g_autofree char *file = mz_providers_dup_user_file ();
  g_autoptr (GPtrArray) providers = mz_providers_load (file, error);

  if (!providers)
    return FALSE;
  const MzProvider *provider = mz_providers_find (providers, job->provider_id);
  if (!provider) {
    g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_REFUSED,
                 _ ("No provider of prices is called “%s” any more. Choose another in the "
                    "preferences."),
                 job->provider_id);
    return FALSE;
  }
  g_autoptr (GPtrArray) symbols = mz_store_list_symbols (job->store, cancellable, error);
  if (!symbols)
    return FALSE;
  MzQuotesRequest request = {
    .symbol = job->symbol,
    .currency = job->currency,
    .known = find_last_day (symbols, job->symbol),
    .tell = job->tell,
    .tell_data = job->tell_data,
  };
  g_autoptr (MzPriceImport) import = mz_quotes_fetch (provider, &request, cancellable, error);
  return import &&
         mz_store_import_bars (job->store, import->batches, &job->count, cancellable, error);
}

static void
update_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (update (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
key_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;

  if (mz_quotes_keep_key (job->provider_id, job->key, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mz_price_update_async:
 * @store: the library
 * @update: whom to ask for what
 * @cancellable: (nullable): ends it
 * @callback: called when they are there
 * @user_data: for @callback
 *
 * Asks only for the days that the library does not have, and the last few again.
 */
void
mz_price_update_async (MzStore *store,
                       const MzPriceUpdate *update,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (store);
  job->provider_id = g_strdup (update->provider_id);
  job->symbol = g_strdup (update->symbol);
  job->currency = g_strdup (update->currency);
  job->tell = update->tell;
  job->tell_data = update->tell_data;
  g_task_set_source_tag (task, mz_price_update_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, update_thread);
}

/**
 * mz_price_update_finish:
 * @result: what the callback got
 * @count: (out): what became of the days
 * @error: return location for an error, whose message is for the analyst
 *
 * Returns: whether the library has them
 */
gboolean
mz_price_update_finish (GAsyncResult *result, MzImportCount *count, GError **error)
{
  const Job *job = g_task_get_task_data (G_TASK (result));

  *count = job->count;
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mz_price_key_keep_async:
 * @provider_id: whose key it is
 * @key: (nullable): the key; %NULL forgets the one that is kept
 * @cancellable: (nullable): ends the attempt
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks the desktop's secret service, which may ask the analyst to unlock it.
 */
void
mz_price_key_keep_async (const char *provider_id,
                         const char *key,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->provider_id = g_strdup (provider_id);
  job->key = g_strdup (key);
  g_task_set_source_tag (task, mz_price_key_keep_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, key_thread);
}

/**
 * mz_price_key_keep_finish:
 * @result: what the callback got
 * @error: return location for an error, whose message is for the analyst
 *
 * Returns: whether it is kept, or forgotten
 */
gboolean
mz_price_key_keep_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
