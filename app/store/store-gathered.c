/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store is asked for charts of the whole library. */
#include "store/gathered.h"
#include "store/queue.h"

static gpointer
load_figures (MzDatabase *database, gpointer request, GError **error)
{
  return mz_gathered_load_figures (database, request, error);
}

/**
 * mz_store_load_figures:
 * @self: a store
 * @company: (nullable): a canonical name; %NULL for all
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzKeptFigures): the figures of each article that has one
 * of
 *   @company, opened last first
 */
GPtrArray *
mz_store_load_figures (MzStore *self,
                       const char *company,
                       GCancellable *cancellable,
                       GError **error)
{
  MzStoreQuestion question = { load_figures, g_strdup (company), g_free,
                               (GDestroyNotify) g_ptr_array_unref };

  return mz_store_ask (self, &question, cancellable, error);
}

static gpointer
list_companies (MzDatabase *database, gpointer request, GError **error)
{
  return mz_gathered_list_companies (database, error);
}

/**
 * mz_store_list_companies:
 * @self: a store
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzKeptCompany): the companies that it holds something of,
 *   those with most articles first
 */
GPtrArray *
mz_store_list_companies (MzStore *self, GCancellable *cancellable, GError **error)
{
  MzStoreQuestion question = { list_companies, NULL, NULL, (GDestroyNotify) g_ptr_array_unref };

  return mz_store_ask (self, &question, cancellable, error);
}
