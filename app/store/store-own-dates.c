/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store is asked of the dates that the analyst gives articles. */
#include "store/own-dates.h"
#include "store/queue.h"
#include "store/transaction.h"

/* Owned. */
typedef struct {
  char *digest;
  char *published; /* NULL takes the word back */
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  g_free (request->digest);
  g_free (request->published);
  g_free (request);
}

static Request *
request_new (const char *digest, const char *published)
{
  Request *request = g_new0 (Request, 1);

  request->digest = g_strdup (digest);
  request->published = g_strdup (published);
  return request;
}

static gboolean
write_date (MzDatabase *database, gpointer data, GError **error)
{
  const Request *request = data;

  return mz_own_dates_set (database, request->digest, request->published, error);
}

/* Nothing is told but that it was done. */
static gpointer
set_date (MzDatabase *database, gpointer request, GError **error)
{
  return GINT_TO_POINTER (mz_database_transact (database, write_date, request, error));
}

static gpointer
find_date (MzDatabase *database, gpointer request, GError **error)
{
  return mz_own_dates_find (database, ((const Request *) request)->digest, error);
}

/**
 * mz_store_set_own_date:
 * @self: a store
 * @digest: of an article
 * @published: (nullable): ISO 8601; %NULL takes the analyst's word back
 * @cancellable: (nullable): ends the wait
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
mz_store_set_own_date (MzStore *self,
                       const char *digest,
                       const char *published,
                       GCancellable *cancellable,
                       GError **error)
{
  MzStoreQuestion question = { set_date, request_new (digest, published), free_request, NULL };

  return mz_store_ask (self, &question, cancellable, error) != NULL;
}

/**
 * mz_store_set_own_date_async:
 * @self: a store
 * @digest: of an article
 * @published: (nullable): ISO 8601; %NULL takes the analyst's word back
 * @cancellable: (nullable): ends it
 * @callback: called when it is kept
 * @user_data: for @callback
 */
void
mz_store_set_own_date_async (MzStore *self,
                             const char *digest,
                             const char *published,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  MzStoreQuestion question = { set_date, request_new (digest, published), free_request, NULL };

  mz_store_ask_async (self, &question, cancellable, callback, user_data);
}

/**
 * mz_store_set_own_date_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
mz_store_set_own_date_finish (MzStore *self, GAsyncResult *result, GError **error)
{
  return mz_store_ask_finish (self, result, error) != NULL;
}

/**
 * mz_store_find_own_date_async:
 * @self: a store
 * @digest: of an article
 * @cancellable: (nullable): ends it
 * @callback: called with the answer
 * @user_data: for @callback
 */
void
mz_store_find_own_date_async (MzStore *self,
                              const char *digest,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  MzStoreQuestion question = { find_date, request_new (digest, NULL), free_request, g_free };

  mz_store_ask_async (self, &question, cancellable, callback, user_data);
}

/**
 * mz_store_find_own_date_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the day by the analyst's word; "" where there is none
 */
char *
mz_store_find_own_date_finish (MzStore *self, GAsyncResult *result, GError **error)
{
  return mz_store_ask_finish (self, result, error);
}
