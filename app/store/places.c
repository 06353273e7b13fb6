/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the places that articles were found in. */
#include "store/places.h"

static gboolean
read_number (MzStatement *statement, gint64 *number, GError **error)
{
  *number = mz_statement_step (statement) ? mz_statement_get_int (statement, 0) : 0;
  return mz_statement_finish (statement, error);
}

/**
 * mz_places_find:
 * @database: a database
 * @uri: a place
 * @article: (out): the row of the article found there last; 0 where there is none
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether the library could be asked
 */
gboolean
mz_places_find (MzDatabase *database, const char *uri, gint64 *article, GError **error)
{
  MzStatement *statement =
      mz_database_prepare (database, "SELECT article FROM places WHERE uri = ?");

  mz_statement_bind_text (statement, 1, uri, -1);
  return read_number (statement, article, error);
}

/**
 * mz_places_count:
 * @database: a database
 * @article: the row of an article
 * @n: (out): how many places hold it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether the library could be asked
 */
gboolean
mz_places_count (MzDatabase *database, gint64 article, gint64 *n, GError **error)
{
  MzStatement *statement =
      mz_database_prepare (database, "SELECT count(*) FROM places WHERE article = ?");

  mz_statement_bind_int (statement, 1, article);
  return read_number (statement, n, error);
}

/**
 * mz_places_save:
 * @database: inside a transaction
 * @uri: a place
 * @article: the row of the article that it holds now
 * @opened: when, in microseconds since 1970
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
mz_places_save (
    MzDatabase *database, const char *uri, gint64 article, gint64 opened, GError **error)
{
  MzStatement *statement =
      mz_database_prepare (database, "INSERT INTO places (uri, article, opened) VALUES (?,?,?) "
                                     "ON CONFLICT (uri) DO UPDATE SET article = excluded.article, "
                                     "opened = excluded.opened");

  mz_statement_bind_text (statement, 1, uri, -1);
  mz_statement_bind_int (statement, 2, article);
  mz_statement_bind_int (statement, 3, opened);
  return mz_statement_run (statement, error);
}
