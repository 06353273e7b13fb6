/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a chart of what has been read, off the main thread. */
#include "session/charting.h"

#include "board/compare.h"
#include "board/event.h"
#include "board/pairs.h"
#include "board/report-days.h"
#include "board/scatter.h"
#include "session/chart-series.h"
#include "session/companies.h"

#include <math.h>

/* The trading days before and after an event that are shown. */
#define EVENT_FIRST (-5)
#define EVENT_LAST  10

/* An article as it was when the chart was asked for: entries change on the main thread only. */
typedef struct {
  MzArticle *article;
  MzExtraction *extraction;
  char *outlet;
  char *published;
} Source;

typedef struct {
  MzChartRequest *request;
  GArray *sources; /* of Source */
} Job;

static void
clear_source (gpointer data)
{
  Source *source = data;

  g_object_unref (source->article);
  g_object_unref (source->extraction);
  g_free (source->outlet);
  g_free (source->published);
}

static void
free_job (gpointer data)
{
  Job *job = data;

  mz_chart_request_free (job->request);
  g_array_unref (job->sources);
  g_free (job);
}

static GArray *
copy_sources (GPtrArray *entries)
{
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (Source));

  g_array_set_clear_func (sources, clear_source);
  for (guint i = 0; i < entries->len; i++) {
    MzEntry *entry = g_ptr_array_index (entries, i);
    Source source = {
      .article = g_object_ref (mz_entry_get_article (entry)),
      .extraction = g_object_ref (mz_entry_get_extraction (entry)),
      .outlet = g_strdup (mz_entry_get_outlet (entry)),
      .published = g_strdup (mz_entry_get_published (entry)),
    };
    g_array_append_val (sources, source);
  }
  return sources;
}

static GArray *
make_facts (GArray *sources)
{
  GArray *facts = g_array_sized_new (FALSE, FALSE, sizeof (MzArticleFacts), sources->len);

  for (guint i = 0; i < sources->len; i++) {
    const Source *source = &g_array_index (sources, Source, i);
    MzArticleFacts fact = {
      .digest = mz_article_get_digest (source->article),
      .title = mz_article_get_title (source->article),
      .outlet = source->outlet,
      .published = source->published,
      .name = mz_article_get_name (source->article),
      .figures = mz_extraction_get_figures (source->extraction),
    };
    g_array_append_val (facts, fact);
  }
  return facts;
}

static double
scale_price (gint64 price)
{
  return price == MZ_PRICE_UNKNOWN ? NAN : (double) price / MZ_PRICE_UNIT;
}

/* The closes of @batch as a line. */
static MzTrace *
make_trace (MzBarBatch *batch)
{
  guint n = batch->bars->len;
  MzTraceParts parts = { .n = n, .x = g_new (double, n), .y = g_new (double, n) };

  for (guint i = 0; i < n; i++) {
    const MzBar *bar = &g_array_index (batch->bars, MzBar, i);
    parts.x[i] = bar->day;
    parts.y[i] = scale_price (bar->adjusted != MZ_PRICE_UNKNOWN ? bar->adjusted : bar->close);
  }
  return mz_trace_new_take (&parts);
}

static MzChart *
make_timeline (Job *job,
               const MzLexicon *lexicon,
               GArray *facts,
               const MzBoardOptions *options,
               GCancellable *cancellable)
{
  MzCompany *company = lexicon && job->request->company
                           ? mz_lexicon_find_company (lexicon, job->request->company)
                           : NULL;
  const char *ticker = company ? mz_company_get_ticker (company) : NULL;
  /* Without prices the chart says so itself. */
  g_autoptr (MzBarBatch) batch =
      ticker && job->request->store
          ? mz_store_load_bars (job->request->store, ticker, 0, 0, cancellable, NULL)
          : NULL;
  g_autoptr (MzTrace) trace = batch && batch->bars->len > 0 ? make_trace (batch) : NULL;
  MzTimelineParts parts = {
    .prices = trace,
    .symbol = ticker,
    .currency = batch && batch->currency ? batch->currency
                : company                ? mz_company_get_currency (company)
                                         : NULL,
    .price_source = batch ? batch->source : NULL,
    .articles = (const MzArticleFacts *) facts->data,
    .n_articles = facts->len,
  };

  return mz_timeline_new (&parts, options);
}

/* The companies whose prices are wanted: the one that was asked for, else all that are named. */
static GPtrArray *
name_companies (Job *job, const MzLexicon *lexicon)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  if (job->request->company && job->request->kind != MZ_CHART_COMPARE) {
    g_ptr_array_add (names, g_strdup (job->request->company));
    return names;
  }
  for (guint i = 0; i < job->sources->len; i++) {
    g_autoptr (GPtrArray) companies =
        mz_companies_find (g_array_index (job->sources, Source, i).extraction, lexicon);
    for (guint k = 0; k < companies->len; k++) {
      const char *name = mz_company_get_name (g_ptr_array_index (companies, k));
      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_strdup (name));
    }
  }
  return names;
}

static MzChart *
make_scatter (const MzChartSeries *prices, GArray *facts, const MzBoardOptions *options)
{
  MzScatterParts parts = {
    .articles = (const MzArticleFacts *) (void *) facts->data,
    .n_articles = facts->len,
    .series = (const MzPriceSeries *) (void *) prices->series->data,
    .n_series = prices->series->len,
    .market = prices->has_market ? &prices->market : NULL,
    .window = { .abnormal = prices->has_market },
  };

  return mz_scatter_new (&parts, options);
}

/* The last day on which the articles report on the company. */
static MzChart *
make_event (const MzChartSeries *prices, GArray *facts, const MzBoardOptions *options)
{
  const MzArticleFacts *articles = (const MzArticleFacts *) (void *) facts->data;
  g_autoptr (GArray) days =
      options->company ? mz_report_days_new (articles, facts->len, options->company) : NULL;
  MzEventParts parts = {
    .series = prices->series->len > 0 ? &g_array_index (prices->series, MzPriceSeries, 0) : NULL,
    .market = prices->has_market ? &prices->market : NULL,
    .day = days && days->len > 0 ? g_array_index (days, guint32, days->len - 1) : 0,
    .first = EVENT_FIRST,
    .last = EVENT_LAST,
    .articles = articles,
    .n_articles = facts->len,
  };

  return mz_event_new (&parts, options);
}

static MzChart *
make_of_series (Job *job,
                const MzLexicon *lexicon,
                GArray *facts,
                MzBoardOptions *options,
                GCancellable *cancellable)
{
  const MzChartRequest *request = job->request;
  g_autoptr (GPtrArray) names = name_companies (job, lexicon);
  g_auto (MzChartSeries) prices = { 0 };

  mz_chart_series_gather (&prices, request->store, lexicon, names, request->language, cancellable);
  if (request->kind == MZ_CHART_COMPARE) {
    options->company = NULL;
    return mz_compare_new ((const MzPriceSeries *) (void *) prices.series->data, prices.series->len,
                           options);
  }
  mz_chart_series_find_market (&prices, request->store, lexicon, request->language, cancellable);
  return request->kind == MZ_CHART_SCATTER ? make_scatter (&prices, facts, options)
                                           : make_event (&prices, facts, options);
}

static MzChart *
make_chart (Job *job,
            const MzLexicon *lexicon,
            GArray *facts,
            MzBoardOptions *options,
            GCancellable *cancellable)
{
  switch (job->request->kind) {
  case MZ_CHART_PAIRS:
    return mz_pairs_new ((const MzArticleFacts *) (void *) facts->data, facts->len, options);
  case MZ_CHART_TIMELINE:
    return make_timeline (job, lexicon, facts, options, cancellable);
  default:
    return make_of_series (job, lexicon, facts, options, cancellable);
  }
}

static void
chart_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  const MzLexicon *lexicon = mz_lexicon_source_get (job->request->lexicon, NULL);
  g_autoptr (GArray) facts = make_facts (job->sources);
  MzBoardOptions options = {
    .writing = { .catalog = mz_catalog_for (job->request->language),
                 .digits = job->request->digits },
    .company = job->request->company,
    .companies = lexicon ? mz_lexicon_get_companies (lexicon) : NULL,
  };

  if (g_task_return_error_if_cancelled (task))
    return;
  MzChart *chart = make_chart (job, lexicon, facts, &options, cancellable);
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
  g_ptr_array_unref (self->entries);
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
  job->sources = copy_sources (request->entries);
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
