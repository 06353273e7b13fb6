/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reckons a company's key numbers, off the main thread. */
#include "session/tiling.h"

#include "board/tiles.h"
#include "market/claim-list.h"
#include "market/reports.h"
#include "model/period.h"

/* Owned. */
typedef struct {
  MzArticle *article;
  MzExtraction *extraction;
  char *company;
  char *language;
  char *published;
  MzDigits digits;
  MzLexiconSource *lexicon;
  MzStore *store;         /* or NULL */
  GHashTable *bars;       /* symbol to MzBarBatch, as they are asked for */
  GHashTable *reports;    /* company to GArray of MzReport, the same */
  GPtrArray *facts;       /* of MzReportedFact; NULL where there are none */
  const MzLexicon *words; /* the lexicon's, once it is read */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->article);
  g_object_unref (job->extraction);
  g_free (job->company);
  g_free (job->language);
  g_free (job->published);
  mz_lexicon_source_unref (job->lexicon);
  g_clear_object (&job->store);
  g_hash_table_unref (job->bars);
  g_hash_table_unref (job->reports);
  g_clear_pointer (&job->facts, g_ptr_array_unref);
  g_free (job);
}

/* -- Where claims are looked up -- */

static MzCompany *
find_company (const char *name, gpointer data)
{
  return mz_lexicon_find_company (((Job *) data)->words, name);
}

/* Prices that are not there are no error: the claim says so. */
static const MzBarBatch *
find_bars (MzCompany *company, gpointer data)
{
  Job *job = data;
  const char *symbol = mz_company_get_ticker (company);
  MzBarBatch *batch = symbol ? g_hash_table_lookup (job->bars, symbol) : NULL;

  if (batch || !symbol || !job->store)
    return batch;
  batch = mz_store_load_bars (job->store, symbol, 0, 0, NULL, NULL);
  if (batch)
    g_hash_table_insert (job->bars, g_strdup (symbol), batch);
  return batch;
}

static const GArray *
find_reports (const char *company, gpointer data)
{
  Job *job = data;
  GArray *reports = job->facts ? g_hash_table_lookup (job->reports, company) : NULL;

  if (!job->facts || reports)
    return reports;
  reports = mz_reports_new (job->facts, company);
  g_hash_table_insert (job->reports, g_strdup (company), reports);
  return reports;
}

/* -- Reckoning -- */

static GPtrArray *
make_tiles (Job *job)
{
  const MzClaimSources sources = { find_company, find_bars, find_reports, job };
  MzArticleFacts facts;
  MzBoardOptions options = {
    .writing = { .catalog = mz_catalog_for (job->language), .digits = job->digits },
    .company = job->company,
    .companies = mz_lexicon_get_companies (job->words),
  };

  mz_article_facts_init (&facts, job->article, job->extraction);
  facts.published = job->published;
  g_autoptr (GPtrArray) claims =
      mz_claims_new (facts.figures, job->published ? mz_day_parse (job->published) : 0, &sources);
  MzCompany *company = find_company (job->company, job);
  const MzBarBatch *batch = company ? find_bars (company, job) : NULL;
  MzTileParts parts = {
    .article = &facts,
    .claims = claims,
    .reported = job->facts,
    .bars = batch ? (const MzBar *) (void *) batch->bars->data : NULL,
    .n_bars = batch ? batch->bars->len : 0,
  };
  return mz_tiles_new (&parts, &options);
}

static void
tiling_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;

  if (g_task_return_error_if_cancelled (task))
    return;
  job->words = mz_lexicon_source_get (job->lexicon, NULL);
  if (!job->words) {
    g_task_return_pointer (task, g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
    return;
  }
  if (job->store)
    job->facts = mz_store_load_facts (job->store, NULL, NULL, NULL, NULL);
  g_task_return_pointer (task, make_tiles (job), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * mz_tiling_run_async:
 * @request: what is asked for
 * @cancellable: (nullable): ends it
 * @callback: called when the numbers are there
 * @user_data: for @callback
 */
void
mz_tiling_run_async (const MzTilingRequest *request,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->article = g_object_ref (mz_entry_get_article (request->entry));
  job->extraction = g_object_ref (mz_entry_get_extraction (request->entry));
  job->published = g_strdup (mz_entry_get_published (request->entry));
  job->company = g_strdup (request->company);
  job->language = g_strdup (request->language);
  job->digits = request->digits;
  job->lexicon = mz_lexicon_source_ref (request->lexicon);
  job->store = request->store ? g_object_ref (request->store) : NULL;
  job->bars =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mz_bar_batch_free);
  job->reports =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_task_set_source_tag (task, mz_tiling_run_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, tiling_thread);
}

/**
 * mz_tiling_run_finish:
 * @result: what the callback was given
 * @error: return location for an error; only of being cancelled
 *
 * Returns: (transfer full) (element-type MzTileText): the key numbers
 */
GPtrArray *
mz_tiling_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
