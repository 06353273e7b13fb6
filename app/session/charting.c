/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a chart of what has been read, off the main thread. */
#include "session/charting.h"

#include "board/pairs.h"
#include "board/timeline.h"

#include <math.h>

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
  MzChart *chart = job->request->kind == MZ_CHART_TIMELINE
                       ? make_timeline (job, lexicon, facts, &options, cancellable)
                       : mz_pairs_new ((const MzArticleFacts *) facts->data, facts->len, &options);
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
