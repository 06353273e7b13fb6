/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles back out of the library: as summaries for a list, and whole. */
#include "store/article-list.h"

#include "store/articles.h"
#include "store/corrections.h"
#include "store/error.h"
#include "store/figures.h"
#include "store/paragraphs.h"

#include <string.h>

#define SHORTEST_DIGEST 8 /* hexadecimal digits that are taken for the start of a digest */

/**
 * mz_article_list_read_summary:
 * @statement: on a row that begins with %MZ_SUMMARY_COLUMNS
 *
 * Returns: (transfer full): the article of the row
 */
MzArticleSummary *
mz_article_list_read_summary (MzStatement *statement)
{
  MzArticleSummaryParts parts = {
    .digest = mz_statement_get_text (statement, 0, NULL),
    .uri = mz_statement_get_text (statement, 1, NULL),
    .name = mz_statement_get_text (statement, 2, NULL),
    .title = mz_statement_get_text (statement, 3, NULL),
    .outlet = mz_statement_get_text (statement, 4, NULL),
    .published = mz_statement_get_text (statement, 5, NULL),
    .language = mz_statement_get_text (statement, 6, NULL),
    .companies = mz_statement_get_text (statement, 7, NULL),
    .n_figures = (guint) mz_statement_get_int (statement, 8),
    .opened = mz_statement_get_int (statement, 9),
  };

  return mz_article_summary_new (&parts);
}

/* Steps and finishes @statement. */
static GPtrArray *
read_summaries (MzStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);

  while (mz_statement_step (statement))
    g_ptr_array_add (summaries, mz_article_list_read_summary (statement));
  if (!mz_statement_finish (statement, error))
    return NULL;
  return g_steal_pointer (&summaries);
}

/**
 * mz_article_list_load:
 * @database: a database
 * @limit: how many at most, 0 for all
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzArticleSummary): the articles, opened last first
 */
GPtrArray *
mz_article_list_load (MzDatabase *database, guint limit, GError **error)
{
  MzStatement *statement =
      mz_database_prepare (database, "SELECT " MZ_SUMMARY_COLUMNS
                                     " FROM articles ORDER BY opened DESC, id DESC LIMIT ?");

  mz_statement_bind_int (statement, 1, limit == 0 ? -1 : (gint64) limit);
  return read_summaries (statement, error);
}

static gboolean
is_digest (const char *key)
{
  gsize length = strlen (key);

  return length >= SHORTEST_DIGEST && strspn (key, "0123456789abcdef") == length;
}

static GPtrArray *
find_by_digest (MzDatabase *database, const char *key, GError **error)
{
  MzStatement *statement = mz_database_prepare (database, "SELECT " MZ_SUMMARY_COLUMNS
                                                          " FROM articles WHERE digest >= ?1 AND "
                                                          "digest < ?1 || 'g' LIMIT 2");

  mz_statement_bind_text (statement, 1, key, -1);
  return read_summaries (statement, error);
}

static GPtrArray *
find_by_place (MzDatabase *database, const char *key, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (key);
  g_autofree char *uri = g_file_get_uri (file);
  MzStatement *statement =
      mz_database_prepare (database, "SELECT " MZ_SUMMARY_COLUMNS " FROM articles WHERE id = "
                                     "(SELECT article FROM places WHERE uri = ?)");

  mz_statement_bind_text (statement, 1, uri, -1);
  return read_summaries (statement, error);
}

/**
 * mz_article_list_find:
 * @database: a database
 * @key: a URI, a path, a digest, or the first digits of one
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full): the one article that @key names; an error where there is none, or
 *   where the digits begin several
 */
MzArticleSummary *
mz_article_list_find (MzDatabase *database, const char *key, GError **error)
{
  g_autoptr (GPtrArray) found = is_digest (key) ? find_by_digest (database, key, error)
                                                : find_by_place (database, key, error);

  if (!found)
    return NULL;
  if (found->len == 1)
    return g_object_ref (g_ptr_array_index (found, 0));
  g_propagate_error (error, mz_store_error_new (MZ_STORE_ERROR_NOT_FOUND, key, NULL));
  return NULL;
}

/* The paragraphs of a damaged library must not lead past the text's end. */
static gboolean
is_covered (const GArray *paragraphs, gsize length)
{
  gsize at = 0;

  for (guint i = 0; i < paragraphs->len; i++) {
    const MzParagraph *paragraph = &g_array_index (paragraphs, MzParagraph, i);
    if (paragraph->start < at || paragraph->end < paragraph->start || paragraph->end > length)
      return FALSE;
    at = paragraph->end;
  }
  return TRUE;
}

/* NULs are text as well, but g_utf8_validate() thinks otherwise. */
static gboolean
is_valid (const char *text, gsize length)
{
  const char *limit = text + length;

  for (const char *at = text; at < limit; at++)
    if (!g_utf8_validate (at, limit - at, &at) && *at != '\0')
      return FALSE;
  return TRUE;
}

/* Reads the article of a row, but for its paragraphs: those are in @paragraphs. */
static MzArticle *
read_article (MzStatement *statement, const GArray *paragraphs)
{
  gsize length;
  const char *uri = mz_statement_get_text (statement, 1, NULL);
  const char *text = mz_statement_get_text (statement, 4, &length);
  const char *doubts = mz_statement_get_text (statement, 9, NULL);
  g_autoptr (GFile) file = uri ? g_file_new_for_uri (uri) : NULL;
  g_auto (GStrv) sentences = g_strsplit (doubts, "\n", -1);
  MzArticleParts parts = {
    .file = file,
    .digest = mz_statement_get_text (statement, 0, NULL),
    .name = mz_statement_get_text (statement, 2, NULL),
    .encoding = mz_statement_get_text (statement, 3, NULL),
    .text = text,
    .length = length,
    .title = mz_statement_get_text (statement, 5, NULL),
    .byline = mz_statement_get_text (statement, 6, NULL),
    .outlet = mz_statement_get_text (statement, 7, NULL),
    .published = mz_statement_get_text (statement, 8, NULL),
    .paragraphs = paragraphs,
    .doubts = sentences,
  };

  if (!is_valid (text, length) || !is_covered (paragraphs, length))
    return NULL;
  return mz_article_new (&parts);
}

static MzArticle *
load_article (MzDatabase *database, gint64 id, GError **error)
{
  g_autoptr (MzArticle) article = NULL;
  g_autoptr (GArray) paragraphs = mz_paragraphs_load (database, id, error);

  if (!paragraphs)
    return NULL;
  MzStatement *statement = mz_database_prepare (
      database, "SELECT digest, " MZ_NEWEST_PLACE ", name, encoding, text, title, byline, outlet, "
                "published, doubts FROM articles WHERE id = ?");
  mz_statement_bind_int (statement, 1, id);
  if (mz_statement_step (statement))
    article = read_article (statement, paragraphs);
  if (!mz_statement_finish (statement, error))
    return NULL;
  if (!article)
    g_propagate_error (
        error, mz_store_error_new (MZ_STORE_ERROR_CORRUPT, mz_database_get_path (database), NULL));
  return g_steal_pointer (&article);
}

/* Takes @figures and @unread. */
static MzExtraction *
load_extraction (
    MzDatabase *database, gint64 id, GPtrArray *figures, GArray *unread, GError **error)
{
  g_autoptr (MzExtraction) extraction = NULL;
  MzStatement *statement = mz_database_prepare (
      database, "SELECT stated_outlet, stated_sources, stated_published, extractor_version "
                "FROM articles WHERE id = ?");

  mz_statement_bind_int (statement, 1, id);
  if (mz_statement_step (statement)) {
    const char *sources = mz_statement_get_text (statement, 1, NULL);
    g_auto (GStrv) lines = sources ? g_strsplit (sources, "\n", -1) : NULL;
    MzAttribution attribution = {
      .outlet = (char *) mz_statement_get_text (statement, 0, NULL),
      .sources = lines,
      .published = (char *) mz_statement_get_text (statement, 2, NULL),
    };
    extraction = mz_extraction_new (g_ptr_array_ref (figures), g_array_ref (unread), &attribution,
                                    (guint) mz_statement_get_int (statement, 3));
  }
  if (!mz_statement_finish (statement, error))
    return NULL;
  return g_steal_pointer (&extraction);
}

static MzExtraction *
load_figures (MzDatabase *database, gint64 id, const char *digest, GError **error)
{
  g_autoptr (GPtrArray) read = mz_figures_load (database, id, digest, error);
  if (!read)
    return NULL;
  g_autoptr (GPtrArray) figures = mz_corrections_apply (database, id, digest, read, error);
  if (!figures)
    return NULL;
  g_autoptr (GArray) unread = mz_unread_load (database, id, error);
  if (!unread)
    return NULL;
  return load_extraction (database, id, figures, unread, error);
}

/**
 * mz_article_list_load_whole:
 * @database: a database
 * @digest: of the article
 * @article: (out) (transfer full): the article as it was saved
 * @extraction: (out) (transfer full): its figures in force and the rest that was read
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether both were loaded
 */
gboolean
mz_article_list_load_whole (MzDatabase *database,
                            const char *digest,
                            MzArticle **article,
                            MzExtraction **extraction,
                            GError **error)
{
  gint64 id;

  if (!mz_articles_find (database, digest, &id, error))
    return FALSE;
  if (id == 0) {
    g_propagate_error (error, mz_store_error_new (MZ_STORE_ERROR_NOT_FOUND, digest, NULL));
    return FALSE;
  }
  g_autoptr (MzArticle) text = load_article (database, id, error);
  if (!text)
    return FALSE;
  *extraction = load_figures (database, id, digest, error);
  if (!*extraction)
    return FALSE;
  *article = g_steal_pointer (&text);
  return TRUE;
}
