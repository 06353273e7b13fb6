/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store is asked of reported figures. */
#include "store/queue.h"
#include "store/reported.h"
#include "store/transaction.h"

/* -- Importing -- */

typedef struct {
  GPtrArray *facts;
  MzImportCount *count; /* the answer, being made */
} Import;

static gboolean
write_facts (MzDatabase *database, gpointer data, GError **error)
{
  const Import *import = data;

  *import->count = (MzImportCount){ 0 };
  return mz_reported_import (database, import->facts, import->count, error);
}

static gpointer
import_facts (MzDatabase *database, gpointer request, GError **error)
{
  g_autofree MzImportCount *count = g_new0 (MzImportCount, 1);
  Import import = { .facts = request, .count = count };

  if (!mz_database_transact (database, write_facts, &import, error))
    return NULL;
  return g_steal_pointer (&count);
}

/**
 * mz_store_import_facts:
 * @self: a store
 * @facts: (element-type MzReportedFact): what to keep; left alone until it is answered
 * @count: (out) (optional): what it did
 * @cancellable: (nullable): ends it, and nothing is kept
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether all of @facts is kept; else nothing of it is
 */
gboolean
mz_store_import_facts (MzStore *self,
                       GPtrArray *facts,
                       MzImportCount *count,
                       GCancellable *cancellable,
                       GError **error)
{
  MzStoreQuestion question = { import_facts, g_ptr_array_ref (facts),
                               (GDestroyNotify) g_ptr_array_unref, g_free };
  g_autofree MzImportCount *answer = mz_store_ask (self, &question, cancellable, error);

  if (answer && count)
    *count = *answer;
  return answer != NULL;
}

/* -- Loading -- */

typedef struct {
  char *company;
  char *metric;
} Wanted;

static void
free_wanted (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->company);
  g_free (wanted->metric);
  g_free (wanted);
}

static gpointer
load_facts (MzDatabase *database, gpointer request, GError **error)
{
  const Wanted *wanted = request;

  return mz_reported_load (database, wanted->company, wanted->metric, error);
}

/**
 * mz_store_load_facts:
 * @self: a store
 * @company: (nullable): only this company's, by its canonical name
 * @metric: (nullable): only of this metric
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzReportedFact): by company, metric and time; empty where
 *   there are none
 */
GPtrArray *
mz_store_load_facts (MzStore *self,
                     const char *company,
                     const char *metric,
                     GCancellable *cancellable,
                     GError **error)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->company = g_strdup (company);
  wanted->metric = g_strdup (metric);
  MzStoreQuestion question = { load_facts, wanted, free_wanted,
                               (GDestroyNotify) g_ptr_array_unref };
  return mz_store_ask (self, &question, cancellable, error);
}
