/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All or nothing: work on a database inside a transaction. */
#include "store/transaction.h"

static gboolean
run_between (
    MzDatabase *self, const char *begin, MzDatabaseWork work, gpointer data, GError **error)
{
  if (!mz_database_execute (self, begin, error))
    return FALSE;
  if (work (self, data, error) && mz_database_execute (self, "COMMIT", error))
    return TRUE;
  /* The way back is not cancelled. */
  mz_database_set_cancellable (self, NULL);
  mz_database_roll_back (self);
  return FALSE;
}

/**
 * mz_database_transact:
 * @self: a database with no transaction open
 * @work: (scope call): what to do
 * @data: passed to @work
 * @error: return location for the error of @work or of %MZ_STORE_ERROR
 *
 * The lock to write is taken at the start, so that a transaction never fails half way for want
 * of it.
 *
 * Returns: whether @work succeeded and is kept
 */
gboolean
mz_database_transact (MzDatabase *self, MzDatabaseWork work, gpointer data, GError **error)
{
  return run_between (self, "BEGIN IMMEDIATE", work, data, error);
}

/**
 * mz_database_read:
 * @self: a database with no transaction open
 * @work: (scope call): what to do, without writing
 * @data: passed to @work
 * @error: return location for the error of @work or of %MZ_STORE_ERROR
 *
 * What another program writes meanwhile is not seen.
 *
 * Returns: whether @work succeeded
 */
gboolean
mz_database_read (MzDatabase *self, MzDatabaseWork work, gpointer data, GError **error)
{
  return run_between (self, "BEGIN", work, data, error);
}
