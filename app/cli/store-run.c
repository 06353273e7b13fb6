/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library for as long as a verb needs it; what goes wrong is said. */
#include "cli/store-run.h"

#include "cli/command.h"

/**
 * mz_store_run:
 * @path: (nullable): a library; %NULL for the usual one
 * @run: what is done with it
 * @data: for @run
 *
 * Returns: an MzExit: what @run returned, or failed where the library could not be opened or closed
 */
int
mz_store_run (const char *path, MzStoreRun run, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzStore) store = mz_store_open (path, NULL, &error);

  if (!store)
    return mz_command_fail (error);
  int status = run (store, data);
  return mz_store_close (store, &error) ? status : mz_command_fail (error);
}

/**
 * mz_store_try_open:
 * @path: (nullable): a library; %NULL for the usual one
 * @has_failed: (inout): set where it cannot be opened
 *
 * Returns: (transfer full) (nullable): the library
 */
MzStore *
mz_store_try_open (const char *path, gboolean *has_failed)
{
  g_autoptr (GError) error = NULL;
  MzStore *store = mz_store_open (path, NULL, &error);

  if (!store) {
    mz_command_complain (error->message);
    *has_failed = TRUE;
  }
  return store;
}

/**
 * mz_store_try_close:
 * @store: (nullable): a library
 * @has_failed: (inout): set where it cannot be closed
 */
void
mz_store_try_close (MzStore *store, gboolean *has_failed)
{
  g_autoptr (GError) error = NULL;

  if (!store || mz_store_close (store, &error))
    return;
  mz_command_complain (error->message);
  *has_failed = TRUE;
}
