/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a chart of what has been read, off the main thread. */
#include "session/charting.h"

#include "board/compare.h"
#include "board/pairs.h"
#include "board/scatter.h"
#include "board/timeline.h"
#include "session/chart-articles.h"
#include "session/chart-filings.h"
#include "session/chart-series.h"
#include "session/companies.h"
#include "session/event-charting.h"

typedef struct {
  MzChartRequest *request;
  MzChartArticles articles;
  MzChartFilings filings; /* none where the chart is of no single company */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  mz_chart_request_free (job->request);
  mz_chart_articles_clear (&job->articles);
  mz_chart_filings_clear (&job->filings);
  g_free (job);
}

/* Those of filings too: a library may have no article of a company. */
static void
add_kept (GPtrArray *companies, const MzChartRequest *request, const MzLexicon *lexicon)
{
  g_autoptr (GPtrArray) kept = request->known && request->store
                                   ? mz_store_list_companies (request->store, NULL, NULL)
                                   : NULL;

  for (guint i = 0; kept && i < kept->len; i++)
    mz_companies_add_name (companies, lexicon,
                           ((const MzKeptCompany *) g_ptr_array_index (kept, i))->name);
}

/* The companies whose prices are wanted: the one that was asked for, else all that are named. */
static GPtrArray *
name_companies (Job *job, const MzLexicon *lexicon)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) companies = g_ptr_array_new_with_free_func (g_object_unref);
  const MzArticleFacts *articles;
  guint n;

  if (job->request->company && job->request->kind != MZ_CHART_COMPARE) {
    g_ptr_array_add (names, g_strdup (job->request->company));
    return names;
  }
  articles = mz_chart_articles_get (&job->articles, &n);
  for (guint i = 0; i < n; i++)
    mz_companies_add (companies, lexicon, articles[i].figures);
  if (job->request->kind == MZ_CHART_COMPARE)
    add_kept (companies, job->request, lexicon);
  for (guint i = 0; i < companies->len; i++)
    g_ptr_array_add (names, g_strdup (mz_company_get_name (g_ptr_array_index (companies, i))));
  return names;
}

static MzChart *
make_timeline (Job *job, const MzChartSeries *prices, const MzBoardOptions *options)
{
  const MzPriceSeries *series =
      prices->series->len > 0 ? &g_array_index (prices->series, MzPriceSeries, 0) : NULL;
  /* Without prices the chart says so itself. */
  g_autoptr (MzTrace) trace =
      series ? mz_series_make_trace (series->bars, series->n_bars, options->adjusted) : NULL;
  MzTimelineParts parts = {
    .prices = trace,
    .symbol = series ? series->symbol : NULL,
    .currency = series ? series->currency : NULL,
    .price_source = series ? series->source : NULL,
    .spending = job->filings.table,
  };

  parts.articles = mz_chart_articles_get (&job->articles, &parts.n_articles);
  return mz_timeline_new (&parts, options);
}

static MzChart *
make_scatter (Job *job, const MzChartSeries *prices, const MzBoardOptions *options)
{
  MzScatterParts parts = { .spending = job->filings.table };

  mz_chart_series_fill (prices, &parts);
  parts.articles = mz_chart_articles_get (&job->articles, &parts.n_articles);
  return mz_scatter_new (&parts, options);
}

static MzChart *
make_event (Job *job,
            const MzLexicon *lexicon,
            const MzBoardOptions *options,
            GCancellable *cancellable)
{
  const MzChartRequest *request = job->request;
  MzEventOrder order = {
    .wish = &request->event,
    .language = request->language,
    .article = request->article,
    .lexicon = lexicon,
    .store = request->store,
  };

  order.articles = mz_chart_articles_get (&job->articles, &order.n_articles);
  return mz_event_charting_make (&order, options, cancellable);
}

static MzChart *
make_pairs (Job *job, const MzBoardOptions *options)
{
  guint n;
  const MzArticleFacts *articles = mz_chart_articles_get (&job->articles, &n);

  return mz_pairs_new (articles, n, options);
}

static MzChart *
make_chart (Job *job, const MzLexicon *lexicon, MzBoardOptions *options, GCancellable *cancellable)
{
  const MzChartRequest *request = job->request;
  g_auto (MzChartSeries) prices = { 0 };

  if (request->kind == MZ_CHART_PAIRS)
    return make_pairs (job, options);
  if (request->kind == MZ_CHART_EVENT)
    return make_event (job, lexicon, options, cancellable);
  g_autoptr (GPtrArray) names = name_companies (job, lexicon);
  mz_chart_filings_load (&job->filings, request->store, request->company, cancellable);
  mz_chart_series_gather (&prices, request->store, lexicon, names, request->language, cancellable);
  if (request->kind == MZ_CHART_TIMELINE)
    return make_timeline (job, &prices, options);
  if (request->kind == MZ_CHART_COMPARE) {
    options->company = NULL;
    return mz_compare_new ((const MzPriceSeries *) (void *) prices.series->data, prices.series->len,
                           options);
  }
  mz_chart_series_find_market (&prices, request->store, lexicon, NULL, request->language,
                               cancellable);
  return make_scatter (job, &prices, options);
}

static void
chart_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  const MzChartRequest *request = job->request;
  const MzLexicon *lexicon = mz_lexicon_source_get (request->lexicon, NULL);
  MzBoardOptions options = request->look;

  options.writing.catalog = mz_catalog_for (request->language);
  options.company = request->company;
  options.companies = lexicon ? mz_lexicon_get_companies (lexicon) : NULL;
  if (request->known && request->store)
    mz_chart_articles_load (&job->articles, request->store, request->company, request->known,
                            cancellable);
  if (g_task_return_error_if_cancelled (task))
    return;
  MzChart *chart = make_chart (job, lexicon, &options, cancellable);
  g_task_return_pointer (task, chart, g_object_unref);
}

/**
 * mz_chart_request_free:
 * @self: a request
 *
 * Frees it with all it owns.
 */
void
mz_chart_request_free (MzChartRequest *self)
{
  g_free (self->company);
  g_free (self->language);
  g_free (self->article);
  mz_event_wish_clear (&self->event);
  g_ptr_array_unref (self->entries);
  g_clear_pointer (&self->known, g_hash_table_unref);
  mz_lexicon_source_unref (self->lexicon);
  g_clear_object (&self->store);
  g_free (self);
}

/**
 * mz_charting_run_async:
 * @request: (transfer full): what is asked for
 * @cancellable: (nullable): a cancellable
 * @callback: called when the chart is there
 * @user_data: for @callback
 *
 * Makes a chart on a thread of its own.
 */
void
mz_charting_run_async (MzChartRequest *request,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_return_if_fail (request != NULL);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->request = request;
  mz_chart_articles_init (&job->articles, request->entries);
  g_task_set_task_data (task, job, free_job);
  g_task_set_source_tag (task, mz_charting_run_async);
  g_task_run_in_thread (task, chart_thread);
}

/**
 * mz_charting_run_finish:
 * @result: what the callback was given
 * @error: return location for an error; only of being cancelled
 *
 * Returns: (transfer full) (nullable): the chart
 */
MzChart *
mz_charting_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
