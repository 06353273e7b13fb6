/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The companies that the library holds something of, asked for off the main thread. */
#include "session/kept-companies.h"

#include "session/companies.h"

/* Owned. */
typedef struct {
  GPtrArray *companies;
  GHashTable *symbols;
} Kept;

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  g_clear_pointer (&kept->companies, g_ptr_array_unref);
  g_clear_pointer (&kept->symbols, g_hash_table_unref);
  g_free (kept);
}

static GHashTable *
list_symbols (MzStore *store, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) list = mz_store_list_symbols (store, cancellable, NULL);
  GHashTable *symbols = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; list && i < list->len; i++)
    g_hash_table_add (symbols, g_strdup (((MzSymbol *) g_ptr_array_index (list, i))->symbol));
  return symbols;
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const MzLexicon *lexicon = mz_lexicon_source_get (data, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = mz_store_list_companies (source, cancellable, &error);
  Kept *kept;

  if (!list) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  kept = g_new0 (Kept, 1);
  kept->companies = g_ptr_array_new_with_free_func (g_object_unref);
  kept->symbols = list_symbols (source, cancellable);
  for (guint i = 0; i < list->len; i++)
    mz_companies_add_name (kept->companies, lexicon,
                           ((MzKeptCompany *) g_ptr_array_index (list, i))->name);
  g_task_return_pointer (task, kept, free_kept);
}

/**
 * mz_kept_companies_load_async:
 * @store: the library
 * @lexicon: where companies are looked up
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are there
 * @user_data: for @callback
 */
void
mz_kept_companies_load_async (MzStore *store,
                              MzLexiconSource *lexicon,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (MZ_IS_STORE (store) && lexicon != NULL);
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_task_data (task, mz_lexicon_source_ref (lexicon),
                        (GDestroyNotify) mz_lexicon_source_unref);
  g_task_set_source_tag (task, mz_kept_companies_load_async);
  g_task_run_in_thread (task, load_thread);
}

/**
 * mz_kept_companies_load_finish:
 * @result: what the callback was given
 * @symbols: (out) (transfer full): set of the symbols that there are prices of
 * @error: return location for an error of the store
 *
 * Returns: (transfer full) (nullable) (element-type MzCompany): the companies, those with most to
 *   show first
 */
GPtrArray *
mz_kept_companies_load_finish (GAsyncResult *result, GHashTable **symbols, GError **error)
{
  Kept *kept = g_task_propagate_pointer (G_TASK (result), error);

  if (!kept)
    return NULL;
  GPtrArray *companies = g_steal_pointer (&kept->companies);
  *symbols = g_steal_pointer (&kept->symbols);
  free_kept (kept);
  return companies;
}
