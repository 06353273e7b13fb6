/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store is asked to learn whether another program has written into the library. */
#include "store/queue.h"

/* SQLite counts what other connections commit. */
static gpointer
read_version (MzDatabase *database, gpointer request, GError **error)
{
  gint64 *version = g_new0 (gint64, 1);
  MzStatement *statement = mz_database_prepare (database, "PRAGMA data_version");

  if (mz_statement_step (statement))
    *version = mz_statement_get_int (statement, 0);
  if (!mz_statement_finish (statement, error))
    g_clear_pointer (&version, g_free);
  return version;
}

/**
 * mz_store_get_version_async:
 * @self: a store
 * @cancellable: (nullable): ends it
 * @callback: called with the answer
 * @user_data: for @callback
 */
void
mz_store_get_version_async (MzStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  MzStoreQuestion question = { read_version, NULL, NULL, g_free };

  mz_store_ask_async (self, &question, cancellable, callback, user_data);
}

/**
 * mz_store_get_version_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: a number that is another one once another program has written into the library; 0 where
 *   that cannot be told
 */
gint64
mz_store_get_version_finish (MzStore *self, GAsyncResult *result, GError **error)
{
  g_autofree gint64 *version = mz_store_ask_finish (self, result, error);

  return version ? *version : 0;
}
