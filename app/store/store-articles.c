/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store is asked of articles. */
#include "store/article-list.h"
#include "store/articles.h"
#include "store/corrections.h"
#include "store/queue.h"
#include "store/transaction.h"

/* -- Saving -- */

typedef struct {
  MzArticle *article;
  MzExtraction *extraction;
} Contents;

static void
free_contents (gpointer data)
{
  Contents *contents = data;

  g_clear_object (&contents->article);
  g_clear_object (&contents->extraction);
  g_free (contents);
}

static gboolean
write_contents (MzDatabase *database, gpointer data, GError **error)
{
  const Contents *contents = data;

  return mz_articles_save (database, contents->article, contents->extraction, error);
}

static gpointer
save_article (MzDatabase *database, gpointer request, GError **error)
{
  return GINT_TO_POINTER (mz_database_transact (database, write_contents, request, error));
}

static MzStoreQuestion
ask_to_save (MzArticle *article, MzExtraction *extraction)
{
  Contents *contents = g_new0 (Contents, 1);

  contents->article = g_object_ref (article);
  contents->extraction = g_object_ref (extraction);
  return (MzStoreQuestion){ save_article, contents, free_contents, NULL };
}

/**
 * mz_store_save_article:
 * @self: a store
 * @article: an article
 * @extraction: what was read out of it
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether the article is kept
 */
gboolean
mz_store_save_article (MzStore *self,
                       MzArticle *article,
                       MzExtraction *extraction,
                       GCancellable *cancellable,
                       GError **error)
{
  MzStoreQuestion question = ask_to_save (article, extraction);

  return mz_store_ask (self, &question, cancellable, error) != NULL;
}

/**
 * mz_store_save_article_async:
 * @self: a store
 * @article: an article
 * @extraction: what was read out of it
 * @cancellable: (nullable): ends it
 * @callback: called when it is kept
 * @user_data: passed to @callback
 */
void
mz_store_save_article_async (MzStore *self,
                             MzArticle *article,
                             MzExtraction *extraction,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  MzStoreQuestion question = ask_to_save (article, extraction);

  mz_store_ask_async (self, &question, cancellable, callback, user_data);
}

/**
 * mz_store_save_article_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether the article is kept
 */
gboolean
mz_store_save_article_finish (MzStore *self, GAsyncResult *result, GError **error)
{
  return mz_store_ask_finish (self, result, error) != NULL;
}

/* -- Listing -- */

static gpointer
list_articles (MzDatabase *database, gpointer request, GError **error)
{
  return mz_article_list_load (database, GPOINTER_TO_UINT (request), error);
}

static MzStoreQuestion
ask_to_list (guint limit)
{
  return (MzStoreQuestion){ list_articles, GUINT_TO_POINTER (limit), NULL,
                            (GDestroyNotify) g_ptr_array_unref };
}

/**
 * mz_store_list_articles:
 * @self: a store
 * @limit: how many at most, 0 for all
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzArticleSummary): the articles, opened last first
 */
GPtrArray *
mz_store_list_articles (MzStore *self, guint limit, GCancellable *cancellable, GError **error)
{
  MzStoreQuestion question = ask_to_list (limit);

  return mz_store_ask (self, &question, cancellable, error);
}

/**
 * mz_store_list_articles_async:
 * @self: a store
 * @limit: how many at most, 0 for all
 * @cancellable: (nullable): ends it
 * @callback: called with the list
 * @user_data: passed to @callback
 */
void
mz_store_list_articles_async (MzStore *self,
                              guint limit,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  MzStoreQuestion question = ask_to_list (limit);

  mz_store_ask_async (self, &question, cancellable, callback, user_data);
}

/**
 * mz_store_list_articles_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzArticleSummary): the articles, opened last first
 */
GPtrArray *
mz_store_list_articles_finish (MzStore *self, GAsyncResult *result, GError **error)
{
  return mz_store_ask_finish (self, result, error);
}

/* -- Finding -- */

static gpointer
find_article (MzDatabase *database, gpointer request, GError **error)
{
  return mz_article_list_find (database, request, error);
}

static MzStoreQuestion
ask_to_find (const char *key)
{
  return (MzStoreQuestion){ find_article, g_strdup (key), g_free, g_object_unref };
}

/**
 * mz_store_find_article:
 * @self: a store
 * @key: a URI, a path, a digest, or the first digits of one
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full): the one article that @key names
 */
MzArticleSummary *
mz_store_find_article (MzStore *self, const char *key, GCancellable *cancellable, GError **error)
{
  MzStoreQuestion question = ask_to_find (key);

  return mz_store_ask (self, &question, cancellable, error);
}

/**
 * mz_store_find_article_async:
 * @self: a store
 * @key: a URI, a path, a digest, or the first digits of one
 * @cancellable: (nullable): ends it
 * @callback: called with the article
 * @user_data: passed to @callback
 */
void
mz_store_find_article_async (MzStore *self,
                             const char *key,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  MzStoreQuestion question = ask_to_find (key);

  mz_store_ask_async (self, &question, cancellable, callback, user_data);
}

/**
 * mz_store_find_article_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full): the one article that was asked for
 */
MzArticleSummary *
mz_store_find_article_finish (MzStore *self, GAsyncResult *result, GError **error)
{
  return mz_store_ask_finish (self, result, error);
}
