/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the lines of an article. */
#include "store/paragraphs.h"

static gboolean
insert_paragraph (MzDatabase *database,
                  gint64 article,
                  guint ordinal,
                  const MzParagraph *paragraph,
                  GError **error)
{
  MzStatement *statement = mz_database_prepare (
      database, "INSERT INTO paragraphs (article, ordinal, start, \"end\", first_char, direction, "
                "language, role) VALUES (?,?,?,?,?,?,?,?)");

  mz_statement_bind_int (statement, 1, article);
  mz_statement_bind_int (statement, 2, ordinal);
  mz_statement_bind_int (statement, 3, (gint64) paragraph->start);
  mz_statement_bind_int (statement, 4, (gint64) paragraph->end);
  mz_statement_bind_int (statement, 5, paragraph->first_char);
  mz_statement_bind_int (statement, 6, paragraph->direction);
  mz_statement_bind_text (statement, 7, paragraph->language, -1);
  mz_statement_bind_int (statement, 8, paragraph->role);
  return mz_statement_run (statement, error);
}

/**
 * mz_paragraphs_replace:
 * @database: inside a transaction
 * @article: the row of the article
 * @paragraphs: (array length=n): its lines, in order
 * @n: how many there are
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether exactly @paragraphs are kept for @article now
 */
gboolean
mz_paragraphs_replace (
    MzDatabase *database, gint64 article, const MzParagraph *paragraphs, guint n, GError **error)
{
  MzStatement *statement =
      mz_database_prepare (database, "DELETE FROM paragraphs WHERE article = ?");

  mz_statement_bind_int (statement, 1, article);
  if (!mz_statement_run (statement, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!insert_paragraph (database, article, i, &paragraphs[i], error))
      return FALSE;
  return TRUE;
}

/**
 * mz_paragraphs_load:
 * @database: a database
 * @article: the row of the article
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzParagraph): its lines, in order
 */
GArray *
mz_paragraphs_load (MzDatabase *database, gint64 article, GError **error)
{
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (MzParagraph));
  MzStatement *statement = mz_database_prepare (
      database, "SELECT start, \"end\", first_char, direction, language, role FROM paragraphs "
                "WHERE article = ? ORDER BY ordinal");

  mz_statement_bind_int (statement, 1, article);
  while (mz_statement_step (statement)) {
    MzParagraph paragraph = {
      .start = (gsize) mz_statement_get_int (statement, 0),
      .end = (gsize) mz_statement_get_int (statement, 1),
      .first_char = mz_statement_get_int (statement, 2),
      .direction = mz_statement_get_int (statement, 3) ? MZ_DIRECTION_RTL : MZ_DIRECTION_LTR,
      .role = (MzParagraphRole) mz_statement_get_int (statement, 5),
    };
    g_strlcpy (paragraph.language, mz_statement_get_text (statement, 4, NULL),
               sizeof paragraph.language);
    g_array_append_val (paragraphs, paragraph);
  }
  if (!mz_statement_finish (statement, error))
    return NULL;
  return g_steal_pointer (&paragraphs);
}
