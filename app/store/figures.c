/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of what the extractor read in an article: its figures and the numbers left alone. */
#include "store/figures.h"

#include "store/error.h"
#include "store/figure-row.h"

static gboolean
insert_figure (
    MzDatabase *database, gint64 article, guint ordinal, MzFigure *figure, GError **error)
{
  g_auto (MzFigureRowTexts) texts = { NULL };
  MzStatement *statement =
      mz_database_prepare (database, "INSERT INTO figures (article, ordinal, " MZ_FIGURE_COLUMNS
                                     ") VALUES (?,?," MZ_FIGURE_PARAMETERS ")");

  mz_statement_bind_int (statement, 1, article);
  mz_statement_bind_int (statement, 2, ordinal);
  mz_figure_row_bind (statement, 3, mz_figure_get_reading (figure), mz_figure_get_evidence (figure),
                      &texts);
  return mz_statement_run (statement, error);
}

static gboolean
insert_unread (
    MzDatabase *database, gint64 article, guint ordinal, const MzUnread *unread, GError **error)
{
  MzStatement *statement = mz_database_prepare (
      database, "INSERT INTO unread (article, ordinal, start, \"end\", quote, reason) "
                "VALUES (?,?,?,?,?,?)");

  mz_statement_bind_int (statement, 1, article);
  mz_statement_bind_int (statement, 2, ordinal);
  mz_statement_bind_int (statement, 3, unread->start);
  mz_statement_bind_int (statement, 4, unread->end);
  mz_statement_bind_text (statement, 5, unread->quote ? unread->quote : "", -1);
  mz_statement_bind_text (statement, 6, unread->reason ? unread->reason : "unknown", -1);
  return mz_statement_run (statement, error);
}

/**
 * mz_figures_replace:
 * @database: inside a transaction
 * @article: the row of the article
 * @figures: (element-type MzFigure): what was read this time, in the order of the text
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether exactly @figures are kept for @article now
 */
gboolean
mz_figures_replace (MzDatabase *database, gint64 article, GPtrArray *figures, GError **error)
{
  MzStatement *statement = mz_database_prepare (database, "DELETE FROM figures WHERE article = ?");

  mz_statement_bind_int (statement, 1, article);
  if (!mz_statement_run (statement, error))
    return FALSE;
  for (guint i = 0; i < figures->len; i++)
    if (!insert_figure (database, article, i, g_ptr_array_index (figures, i), error))
      return FALSE;
  return TRUE;
}

/**
 * mz_figures_load:
 * @database: a database
 * @article: the row of the article
 * @digest: the article's digest, for the evidence
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzFigure): what was read, in the order of the text
 */
GPtrArray *
mz_figures_load (MzDatabase *database, gint64 article, const char *digest, GError **error)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean understood = TRUE;
  MzStatement *statement = mz_database_prepare (
      database, "SELECT " MZ_FIGURE_COLUMNS " FROM figures WHERE article = ? ORDER BY ordinal");

  mz_statement_bind_int (statement, 1, article);
  while (understood && mz_statement_step (statement)) {
    MzFigure *figure = mz_figure_row_read (statement, 0, digest);
    understood = figure != NULL;
    if (figure)
      g_ptr_array_add (figures, figure);
  }
  if (!mz_statement_finish (statement, error))
    return NULL;
  if (!understood) {
    g_propagate_error (
        error, mz_store_error_new (MZ_STORE_ERROR_CORRUPT, mz_database_get_path (database), NULL));
    return NULL;
  }
  return g_steal_pointer (&figures);
}

/**
 * mz_unread_replace:
 * @database: inside a transaction
 * @article: the row of the article
 * @unread: (array length=n): the numbers left alone, in the order of the text
 * @n: how many there are
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether exactly @unread are kept for @article now
 */
gboolean
mz_unread_replace (
    MzDatabase *database, gint64 article, const MzUnread *unread, guint n, GError **error)
{
  MzStatement *statement = mz_database_prepare (database, "DELETE FROM unread WHERE article = ?");

  mz_statement_bind_int (statement, 1, article);
  if (!mz_statement_run (statement, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!insert_unread (database, article, i, &unread[i], error))
      return FALSE;
  return TRUE;
}

static void
clear_unread (gpointer data)
{
  MzUnread *unread = data;

  g_free (unread->quote);
}

/**
 * mz_unread_load:
 * @database: a database
 * @article: the row of the article
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzUnread): the numbers left alone, in the order of the
 *   text
 */
GArray *
mz_unread_load (MzDatabase *database, gint64 article, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (MzUnread));
  MzStatement *statement = mz_database_prepare (
      database, "SELECT start, \"end\", quote, reason FROM unread WHERE article = ? "
                "ORDER BY ordinal");

  g_array_set_clear_func (numbers, clear_unread);
  mz_statement_bind_int (statement, 1, article);
  while (mz_statement_step (statement)) {
    MzUnread unread = {
      .start = mz_statement_get_int (statement, 0),
      .end = mz_statement_get_int (statement, 1),
      .quote = g_strdup (mz_statement_get_text (statement, 2, NULL)),
      .reason = g_intern_string (mz_statement_get_text (statement, 3, NULL)),
    };
    g_array_append_val (numbers, unread);
  }
  if (!mz_statement_finish (statement, error))
    return NULL;
  return g_steal_pointer (&numbers);
}
