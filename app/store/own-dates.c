/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day on which an article came out, by the analyst's own word. */
#include "store/own-dates.h"

#include "store/error.h"

/**
 * mz_own_dates_set:
 * @database: inside a transaction
 * @digest: of an article
 * @published: (nullable): ISO 8601; %NULL takes the analyst's word back
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it is kept; an error where there is no such article
 */
gboolean
mz_own_dates_set (MzDatabase *database, const char *digest, const char *published, GError **error)
{
  MzStatement *statement =
      mz_database_prepare (database, "UPDATE articles SET own_published = ? WHERE digest = ?");

  mz_statement_bind_text (statement, 1, published, -1);
  mz_statement_bind_text (statement, 2, digest, -1);
  if (!mz_statement_run (statement, error))
    return FALSE;
  if (mz_database_get_n_changed (database) > 0)
    return TRUE;
  g_propagate_error (error, mz_store_error_new (MZ_STORE_ERROR_NOT_FOUND, digest, NULL));
  return FALSE;
}

/**
 * mz_own_dates_find:
 * @database: a database
 * @digest: of an article
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the day by the analyst's word; "" where there is none
 */
char *
mz_own_dates_find (MzDatabase *database, const char *digest, GError **error)
{
  g_autofree char *published = NULL;
  MzStatement *statement =
      mz_database_prepare (database, "SELECT own_published FROM articles WHERE digest = ?");

  mz_statement_bind_text (statement, 1, digest, -1);
  if (mz_statement_step (statement))
    published = g_strdup (mz_statement_get_text (statement, 0, NULL));
  if (!mz_statement_finish (statement, error))
    return NULL;
  return published ? g_steal_pointer (&published) : g_strdup ("");
}
