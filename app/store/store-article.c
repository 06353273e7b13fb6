/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store is asked of one article that it holds: load, remove, correct. */
#include "store/article-list.h"
#include "store/articles.h"
#include "store/corrections.h"
#include "store/error.h"
#include "store/queue.h"
#include "store/transaction.h"

/* -- Loading -- */

typedef struct {
  const char *digest;
  MzArticle *article;
  MzExtraction *extraction;
} Loaded;

static void
free_loaded (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->article);
  g_clear_object (&loaded->extraction);
  g_free (loaded);
}

static gboolean
read_loaded (MzDatabase *database, gpointer data, GError **error)
{
  Loaded *loaded = data;

  return mz_article_list_load_whole (database, loaded->digest, &loaded->article,
                                     &loaded->extraction, error);
}

static gpointer
load_article (MzDatabase *database, gpointer request, GError **error)
{
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->digest = request;
  if (!mz_database_read (database, read_loaded, loaded, error))
    g_clear_pointer (&loaded, free_loaded);
  return loaded;
}

static MzStoreQuestion
ask_to_load (const char *digest)
{
  return (MzStoreQuestion){ load_article, g_strdup (digest), g_free, free_loaded };
}

static gboolean
hand_over (Loaded *loaded, MzArticle **article, MzExtraction **extraction)
{
  if (!loaded)
    return FALSE;
  if (article)
    *article = g_steal_pointer (&loaded->article);
  if (extraction)
    *extraction = g_steal_pointer (&loaded->extraction);
  free_loaded (loaded);
  return TRUE;
}

/**
 * mz_store_load_article:
 * @self: a store
 * @digest: of the article
 * @article: (out) (optional) (transfer full): as it was saved
 * @extraction: (out) (optional) (transfer full): its figures in force and the rest that was read
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it was loaded
 */
gboolean
mz_store_load_article (MzStore *self,
                       const char *digest,
                       MzArticle **article,
                       MzExtraction **extraction,
                       GCancellable *cancellable,
                       GError **error)
{
  MzStoreQuestion question = ask_to_load (digest);

  return hand_over (mz_store_ask (self, &question, cancellable, error), article, extraction);
}

/**
 * mz_store_load_article_async:
 * @self: a store
 * @digest: of the article
 * @cancellable: (nullable): ends it
 * @callback: called with the article
 * @user_data: passed to @callback
 */
void
mz_store_load_article_async (MzStore *self,
                             const char *digest,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  MzStoreQuestion question = ask_to_load (digest);

  mz_store_ask_async (self, &question, cancellable, callback, user_data);
}

/**
 * mz_store_load_article_finish:
 * @self: a store
 * @result: what the callback got
 * @article: (out) (optional) (transfer full): as it was saved
 * @extraction: (out) (optional) (transfer full): its figures in force and the rest that was read
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it was loaded
 */
gboolean
mz_store_load_article_finish (MzStore *self,
                              GAsyncResult *result,
                              MzArticle **article,
                              MzExtraction **extraction,
                              GError **error)
{
  return hand_over (mz_store_ask_finish (self, result, error), article, extraction);
}

/* The row of the article with @digest, or an error where there is none. */
static gboolean
find_row (MzDatabase *database, const char *digest, gint64 *id, GError **error)
{
  if (!mz_articles_find (database, digest, id, error))
    return FALSE;
  if (*id != 0)
    return TRUE;
  g_propagate_error (error, mz_store_error_new (MZ_STORE_ERROR_NOT_FOUND, digest, NULL));
  return FALSE;
}

/* -- Removing -- */

static gboolean
remove_row (MzDatabase *database, gpointer data, GError **error)
{
  gint64 id;

  return find_row (database, data, &id, error) && mz_articles_remove (database, id, error);
}

static gpointer
remove_article (MzDatabase *database, gpointer request, GError **error)
{
  return GINT_TO_POINTER (mz_database_transact (database, remove_row, request, error));
}

static MzStoreQuestion
ask_to_remove (const char *digest)
{
  return (MzStoreQuestion){ remove_article, g_strdup (digest), g_free, NULL };
}

/**
 * mz_store_remove_article:
 * @self: a store
 * @digest: of the article
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it was there and is gone, with the figures and corrections of it
 */
gboolean
mz_store_remove_article (MzStore *self,
                         const char *digest,
                         GCancellable *cancellable,
                         GError **error)
{
  MzStoreQuestion question = ask_to_remove (digest);

  return mz_store_ask (self, &question, cancellable, error) != NULL;
}

/**
 * mz_store_remove_article_async:
 * @self: a store
 * @digest: of the article
 * @cancellable: (nullable): ends it
 * @callback: called when it is gone
 * @user_data: passed to @callback
 */
void
mz_store_remove_article_async (MzStore *self,
                               const char *digest,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  MzStoreQuestion question = ask_to_remove (digest);

  mz_store_ask_async (self, &question, cancellable, callback, user_data);
}

/**
 * mz_store_remove_article_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it was there and is gone
 */
gboolean
mz_store_remove_article_finish (MzStore *self, GAsyncResult *result, GError **error)
{
  return mz_store_ask_finish (self, result, error) != NULL;
}

/* -- Correcting -- */

typedef struct {
  MzFigure *figure;
  gboolean rejected;
} Correction;

static void
free_correction (gpointer data)
{
  Correction *correction = data;

  g_clear_object (&correction->figure);
  g_free (correction);
}

static gboolean
write_correction (MzDatabase *database, gpointer data, GError **error)
{
  const Correction *correction = data;
  const char *digest = mz_figure_get_evidence (correction->figure)->digest;
  gint64 id;

  return find_row (database, digest, &id, error) &&
         mz_corrections_save (database, id, correction->figure, correction->rejected, error) &&
         mz_articles_count (database, id, digest, error);
}

static gpointer
correct_figure (MzDatabase *database, gpointer request, GError **error)
{
  return GINT_TO_POINTER (mz_database_transact (database, write_correction, request, error));
}

static MzStoreQuestion
ask_to_correct (const MzEvidence *evidence, const MzReading *reading)
{
  static const MzReading NOTHING = { .same_as = -1 };
  Correction *correction = g_new0 (Correction, 1);

  correction->figure = mz_figure_new (reading ? reading : &NOTHING, evidence);
  correction->rejected = reading == NULL;
  return (MzStoreQuestion){ correct_figure, correction, free_correction, NULL };
}

/**
 * mz_store_correct_figure:
 * @self: a store
 * @evidence: the words
 * @reading: (nullable): what they say; %NULL where they are no figure
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether the analyst's word is kept
 */
gboolean
mz_store_correct_figure (MzStore *self,
                         const MzEvidence *evidence,
                         const MzReading *reading,
                         GCancellable *cancellable,
                         GError **error)
{
  MzStoreQuestion question = ask_to_correct (evidence, reading);

  return mz_store_ask (self, &question, cancellable, error) != NULL;
}

/**
 * mz_store_correct_figure_async:
 * @self: a store
 * @evidence: the words
 * @reading: (nullable): what they say; %NULL where they are no figure
 * @cancellable: (nullable): ends it
 * @callback: called when it is kept
 * @user_data: passed to @callback
 */
void
mz_store_correct_figure_async (MzStore *self,
                               const MzEvidence *evidence,
                               const MzReading *reading,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  MzStoreQuestion question = ask_to_correct (evidence, reading);

  mz_store_ask_async (self, &question, cancellable, callback, user_data);
}

/**
 * mz_store_correct_figure_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether the analyst's word is kept
 */
gboolean
mz_store_correct_figure_finish (MzStore *self, GAsyncResult *result, GError **error)
{
  return mz_store_ask_finish (self, result, error) != NULL;
}
