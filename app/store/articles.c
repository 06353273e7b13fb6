/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of articles, and how the same file or the same content is one article. */
#include "store/articles.h"

#include "store/corrections.h"
#include "store/figures.h"
#include "store/paragraphs.h"
#include "store/places.h"

/**
 * mz_articles_find:
 * @database: a database
 * @digest: of the article's file
 * @article: (out): its row, 0 where there is none
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether the library could be asked
 */
gboolean
mz_articles_find (MzDatabase *database, const char *digest, gint64 *article, GError **error)
{
  MzStatement *statement =
      mz_database_prepare (database, "SELECT id FROM articles WHERE digest = ?");

  mz_statement_bind_text (statement, 1, digest, -1);
  *article = mz_statement_step (statement) ? mz_statement_get_int (statement, 0) : 0;
  return mz_statement_finish (statement, error);
}

/* The row is given by @id where it exists; else it is new and @id becomes its number. */
static gboolean
write_row (MzDatabase *database,
           MzArticle *article,
           MzExtraction *extraction,
           gint64 opened,
           gint64 *id,
           GError **error)
{
  const MzAttribution *attribution = mz_extraction_get_attribution (extraction);
  g_autofree char *doubts = g_strjoinv ("\n", (GStrv) mz_article_get_doubts (article));
  g_autofree char *sources = attribution->sources ? g_strjoinv ("\n", attribution->sources) : NULL;
  gsize length;
  const char *text = mz_article_get_text (article, &length);
  MzStatement *statement = mz_database_prepare (
      database,
      "INSERT INTO articles (id, digest, name, encoding, text, title, byline, outlet, published, "
      "language, doubts, stated_outlet, stated_sources, stated_published, extractor_version, "
      "opened) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
      "ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, name = excluded.name, "
      "encoding = excluded.encoding, text = excluded.text, title = excluded.title, "
      "byline = excluded.byline, outlet = excluded.outlet, published = excluded.published, "
      "language = excluded.language, doubts = excluded.doubts, "
      "stated_outlet = excluded.stated_outlet, stated_sources = excluded.stated_sources, "
      "stated_published = excluded.stated_published, "
      "extractor_version = excluded.extractor_version, opened = excluded.opened");

  if (*id != 0)
    mz_statement_bind_int (statement, 1, *id);
  mz_statement_bind_text (statement, 2, mz_article_get_digest (article), -1);
  mz_statement_bind_text (statement, 3, mz_article_get_name (article), -1);
  mz_statement_bind_text (statement, 4, mz_article_get_encoding (article), -1);
  mz_statement_bind_text (statement, 5, text, (gssize) length);
  mz_statement_bind_text (statement, 6, mz_article_get_title (article), -1);
  mz_statement_bind_text (statement, 7, mz_article_get_byline (article), -1);
  mz_statement_bind_text (statement, 8, mz_article_get_outlet (article), -1);
  mz_statement_bind_text (statement, 9, mz_article_get_published (article), -1);
  mz_statement_bind_text (statement, 10, mz_article_get_language (article), -1);
  mz_statement_bind_text (statement, 11, doubts, -1);
  mz_statement_bind_text (statement, 12, attribution->outlet, -1);
  mz_statement_bind_text (statement, 13, sources, -1);
  mz_statement_bind_text (statement, 14, attribution->published, -1);
  mz_statement_bind_int (statement, 15, mz_extraction_get_version (extraction));
  mz_statement_bind_int (statement, 16, opened);
  if (!mz_statement_run (statement, error))
    return FALSE;
  if (*id == 0)
    *id = mz_database_get_last_id (database);
  return TRUE;
}

/* What hangs on the row, apart from its places. */
static gboolean
write_contents (
    MzDatabase *database, gint64 id, MzArticle *article, MzExtraction *extraction, GError **error)
{
  guint n_unread;
  guint n_paragraphs;
  const MzUnread *unread = mz_extraction_get_unread (extraction, &n_unread);
  const MzParagraph *paragraphs = mz_article_get_paragraphs (article, &n_paragraphs);

  return mz_paragraphs_replace (database, id, paragraphs, n_paragraphs, error) &&
         mz_figures_replace (database, id, mz_extraction_get_figures (extraction), error) &&
         mz_unread_replace (database, id, unread, n_unread, error);
}

/* Which rows an article concerns. */
typedef struct {
  gint64 same;     /* has this content; 0 where there is none */
  gint64 previous; /* was found at this place before, with other content; 0 where there is none */
  gboolean shared; /* the previous one has other places as well */
} Rows;

static gboolean
find_rows (MzDatabase *database, const char *digest, const char *uri, Rows *rows, GError **error)
{
  gint64 n = 0;

  *rows = (Rows){ 0 };
  if (!mz_articles_find (database, digest, &rows->same, error))
    return FALSE;
  if (!uri)
    return TRUE;
  if (!mz_places_find (database, uri, &rows->previous, error))
    return FALSE;
  if (rows->previous == rows->same)
    rows->previous = 0;
  if (rows->previous != 0 && !mz_places_count (database, rows->previous, &n, error))
    return FALSE;
  rows->shared = n > 1;
  return TRUE;
}

/* The file was edited: what the analyst said of it goes with it, as far as the words still
 * stand. */
static gboolean
follow_edit (MzDatabase *database, const Rows *rows, gint64 id, MzArticle *article, GError **error)
{
  gsize length;
  const char *text = mz_article_get_text (article, &length);

  if (rows->previous == 0)
    return TRUE;
  if (id != rows->previous && !mz_corrections_copy (database, rows->previous, id, error))
    return FALSE;
  if (!mz_corrections_anchor (database, id, text, length, error))
    return FALSE;
  return id == rows->previous || rows->shared ||
         mz_articles_remove (database, rows->previous, error);
}

/**
 * mz_articles_save:
 * @database: inside a transaction
 * @article: an article
 * @extraction: what was read out of it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * The same content is one article, whatever its places; a place holds one article. So an edited
 * file updates its article, unless another place still has the earlier content.
 *
 * Returns: whether it is kept
 */
gboolean
mz_articles_save (MzDatabase *database,
                  MzArticle *article,
                  MzExtraction *extraction,
                  GError **error)
{
  GFile *file = mz_article_get_file (article);
  g_autofree char *uri = file ? g_file_get_uri (file) : NULL;
  const char *digest = mz_article_get_digest (article);
  gint64 opened = g_get_real_time ();
  Rows rows;

  if (!find_rows (database, digest, uri, &rows, error))
    return FALSE;
  gint64 id = rows.same != 0 || rows.shared ? rows.same : rows.previous;
  return write_row (database, article, extraction, opened, &id, error) &&
         write_contents (database, id, article, extraction, error) &&
         (!uri || mz_places_save (database, uri, id, opened, error)) &&
         follow_edit (database, &rows, id, article, error) &&
         mz_articles_count (database, id, digest, error);
}

/**
 * mz_articles_remove:
 * @database: inside a transaction
 * @article: the row of an article
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it is gone, with all that hangs on it
 */
gboolean
mz_articles_remove (MzDatabase *database, gint64 article, GError **error)
{
  MzStatement *statement = mz_database_prepare (database, "DELETE FROM articles WHERE id = ?");

  mz_statement_bind_int (statement, 1, article);
  return mz_statement_run (statement, error);
}

/* "Meta; Alphabet": each company once, as the text comes to them. */
static char *
join_companies (GPtrArray *figures)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < figures->len; i++) {
    const MzReading *reading = mz_figure_get_reading (g_ptr_array_index (figures, i));
    g_auto (GStrv) parts = g_strsplit (reading->company ? reading->company : "", ";", -1);
    for (char **part = parts; *part; part++) {
      g_strstrip (*part);
      if (**part && !g_ptr_array_find_with_equal_func (names, *part, g_str_equal, NULL))
        g_ptr_array_add (names, g_strdup (*part));
    }
  }
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (GStrv) names->pdata);
}

/**
 * mz_articles_count:
 * @database: inside a transaction
 * @article: the row of an article
 * @digest: the article's digest
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether the number of its figures and their companies are noted in its row
 */
gboolean
mz_articles_count (MzDatabase *database, gint64 article, const char *digest, GError **error)
{
  g_autoptr (GPtrArray) read = mz_figures_load (database, article, digest, error);

  if (!read)
    return FALSE;
  g_autoptr (GPtrArray) figures = mz_corrections_apply (database, article, digest, read, error);
  if (!figures)
    return FALSE;
  g_autofree char *companies = join_companies (figures);
  MzStatement *statement = mz_database_prepare (
      database, "UPDATE articles SET n_figures = ?, companies = ? WHERE id = ?");
  mz_statement_bind_int (statement, 1, figures->len);
  mz_statement_bind_text (statement, 2, companies, -1);
  mz_statement_bind_int (statement, 3, article);
  return mz_statement_run (statement, error);
}
