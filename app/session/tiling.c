/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reckons a company's key numbers, off the main thread. */
#include "session/tiling.h"

#include "board/tiles.h"
#include "model/period.h"
#include "session/chart-articles.h"
#include "session/chart-filings.h"
#include "session/chart-series.h"
#include "session/claim-library.h"

/* Owned. */
typedef struct {
  MzArticle *article;       /* NULL where none is on view */
  MzExtraction *extraction; /* the same */
  MzChartArticles articles;
  GHashTable *known;
  char *company;
  char *published;
  MzWriting writing;
  MzLexiconSource *lexicon;
  MzStore *store; /* or NULL */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->article);
  g_clear_object (&job->extraction);
  mz_chart_articles_clear (&job->articles);
  g_hash_table_unref (job->known);
  g_free (job->company);
  g_free (job->published);
  mz_lexicon_source_unref (job->lexicon);
  g_clear_object (&job->store);
  g_free (job);
}

/* What the scatter chart of the company is made of, so that the numbers are those of the chart. */
static MzScatterParts
gather_scatter (Job *job,
                const MzLexicon *lexicon,
                MzChartSeries *prices,
                const MzChartFilings *filings,
                GCancellable *cancellable)
{
  const char *language = mz_catalog_get_language (job->writing.catalog);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (names, job->company);
  if (job->store)
    mz_chart_articles_load (&job->articles, job->store, job->company, job->known, cancellable);
  mz_chart_series_gather (prices, job->store, lexicon, names, language, cancellable);
  mz_chart_series_find_market (prices, job->store, lexicon, NULL, language, cancellable);
  MzScatterParts parts = { .spending = filings->table };
  parts.articles = mz_chart_articles_get (&job->articles, &parts.n_articles);
  mz_chart_series_fill (prices, &parts);
  return parts;
}

static GPtrArray *
make_claims (const Job *job, const MzArticleFacts *facts, const MzClaimSources *sources)
{
  guint32 day = job->published ? mz_day_parse (job->published) : 0;

  return mz_claims_new (facts->figures, day, sources);
}

static GPtrArray *
make_tiles (Job *job, const MzLexicon *lexicon, GCancellable *cancellable)
{
  g_autoptr (MzClaimLibrary) library = mz_claim_library_new (lexicon, job->store, cancellable);
  const MzClaimSources sources = mz_claim_library_get_sources (library);
  g_autoptr (GPtrArray) claims = NULL;
  g_auto (MzChartSeries) prices = { 0 };
  g_auto (MzChartFilings) filings = { 0 };
  MzArticleFacts facts;
  const MzBoardOptions options = {
    .writing = job->writing,
    .company = job->company,
    .companies = mz_lexicon_get_companies (lexicon),
  };

  mz_chart_filings_load (&filings, job->store, job->company, cancellable);
  const MzScatterParts scatter = gather_scatter (job, lexicon, &prices, &filings, cancellable);
  MzTileParts parts = { .reported = filings.facts, .scatter = &scatter };
  if (job->article) {
    mz_article_facts_init (&facts, job->article, job->extraction);
    facts.published = job->published;
    claims = make_claims (job, &facts, &sources);
    parts.article = &facts;
    parts.claims = claims;
  }
  return mz_tiles_new (&parts, &options);
}

static void
tiling_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;

  if (g_task_return_error_if_cancelled (task))
    return;
  const MzLexicon *lexicon = mz_lexicon_source_get (job->lexicon, NULL);
  g_task_return_pointer (task,
                         lexicon ? make_tiles (job, lexicon, cancellable) : g_ptr_array_new (),
                         (GDestroyNotify) g_ptr_array_unref);
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

  if (request->entry) {
    job->article = g_object_ref (mz_entry_get_article (request->entry));
    job->extraction = g_object_ref (mz_entry_get_extraction (request->entry));
    job->published = g_strdup (mz_entry_get_published (request->entry));
  }
  mz_chart_articles_init (&job->articles, request->entries);
  job->known = g_hash_table_ref (request->known);
  job->company = g_strdup (request->company);
  job->writing = request->writing;
  job->lexicon = mz_lexicon_source_ref (request->lexicon);
  job->store = request->store ? g_object_ref (request->store) : NULL;
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
