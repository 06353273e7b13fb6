/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan chart: draws articles' figures or tables into a picture. */
#include "board/compare.h"
#include "board/event.h"
#include "board/pairs.h"
#include "board/report-days.h"
#include "board/scatter.h"
#include "board/timeline.h"
#include "cli/chart-data.h"
#include "cli/chart-options.h"
#include "cli/chart-prices.h"
#include "cli/chart-spending.h"
#include "cli/command.h"
#include "cli/verbs.h"
#include "market/reports.h"

typedef struct {
  const MzChartCall *call;
  MzBoardOptions board;
  const MzChartData *data;
  MzChartPrices prices;
  MzChartSpending spending;
} Job;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzChartWords, mz_chart_words_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzChartData, mz_chart_data_clear)

static const MzArticleFacts *
get_articles (const Job *job)
{
  return (const MzArticleFacts *) (void *) job->data->facts->data;
}

/* The prices of the chart's company, else the first that were named. */
static const MzPriceSeries *
find_series (const Job *job)
{
  GArray *series = job->prices.series;

  for (guint i = 0; i < series->len && job->board.company; i++) {
    const MzPriceSeries *found = &g_array_index (series, MzPriceSeries, i);
    if (g_strcmp0 (found->company, job->board.company) == 0)
      return found;
  }
  return series->len > 0 ? &g_array_index (series, MzPriceSeries, 0) : NULL;
}

static MzChart *
make_timeline (const Job *job)
{
  const MzChartData *data = job->data;
  MzTimelineParts parts = { .prices = data->prices,
                            .symbol = data->symbol,
                            .currency = data->price_currency,
                            .price_source = data->price_source,
                            .spending = job->spending.table,
                            .articles = get_articles (job),
                            .n_articles = data->facts->len };

  return mz_timeline_new (&parts, &job->board);
}

static MzChart *
make_scatter (const Job *job)
{
  const MzChartData *data = job->data;
  MzScatterParts parts = { .articles = get_articles (job),
                           .n_articles = data->facts->len,
                           .spending = job->spending.table,
                           .series = (const MzPriceSeries *) (void *) job->prices.series->data,
                           .n_series = job->prices.series->len,
                           .market = job->prices.has_market ? &job->prices.market : NULL,
                           .window = { .first = job->call->first,
                                       .last = job->call->last,
                                       .abnormal = job->prices.has_market } };

  return mz_scatter_new (&parts, &job->board);
}

/* The last of the company's reports that the library has filings of. */
static MzReport
find_last_report (const Job *job)
{
  const char *company = job->board.company;
  g_autoptr (GPtrArray) facts =
      job->data->store ? mz_store_load_facts (job->data->store, company, NULL, NULL, NULL) : NULL;
  g_autoptr (GArray) reports = facts ? mz_reports_new (facts, company) : NULL;

  return reports && reports->len > 0 ? g_array_index (reports, MzReport, reports->len - 1)
                                     : (MzReport){ 0 };
}

/* The day that is named, else the last one on which an article reports on the company, else that of
 * its last report. */
static MzReport
find_event (const Job *job)
{
  if (job->call->day > 0 || !job->board.company)
    return (MzReport){ .day = job->call->day, .time = job->call->time };
  g_autoptr (GArray) days =
      mz_report_days_new (get_articles (job), job->data->facts->len, job->board.company);
  return days->len > 0 ? (MzReport){ .day = g_array_index (days, guint32, days->len - 1),
                                     .time = job->call->time }
                       : find_last_report (job);
}

static MzChart *
make_event (const Job *job)
{
  const MzReport event = find_event (job);
  MzEventParts parts = { .series = find_series (job),
                         .market = job->prices.has_market ? &job->prices.market : NULL,
                         .day = event.day,
                         .time = event.time,
                         .first = job->call->first,
                         .last = job->call->last,
                         .articles = get_articles (job),
                         .n_articles = job->data->facts->len };

  return mz_event_new (&parts, &job->board);
}

static MzChart *
make_chart (const Job *job)
{
  switch (job->call->kind) {
  case MZ_CHART_TIMELINE:
    return make_timeline (job);
  case MZ_CHART_SCATTER:
    return make_scatter (job);
  case MZ_CHART_EVENT:
    return make_event (job);
  case MZ_CHART_COMPARE:
    return mz_compare_new ((const MzPriceSeries *) (void *) job->prices.series->data,
                           job->prices.series->len, &job->board);
  default:
    return mz_pairs_new (get_articles (job), job->data->facts->len, &job->board);
  }
}

/* The days round an event, and a table of spending, are of one company: the first whose prices were
 * named. */
static void
name_company (Job *job, gboolean has_table)
{
  GArray *series = job->prices.series;

  job->board.company = job->data->company;
  job->board.companies = job->data->lexicon ? mz_lexicon_get_companies (job->data->lexicon) : NULL;
  gboolean one =
      job->call->kind == MZ_CHART_EVENT || (job->call->kind == MZ_CHART_SCATTER && has_table);
  if (!job->board.company && series && (series->len == 1 || (one && series->len > 0)))
    job->board.company = g_array_index (series, MzPriceSeries, 0).company;
}

/* Filings are of one company; a chart that nobody asked to be of one, and that could be of several,
 * becomes one of theirs only where it has the line of one share. */
static gboolean
gather_spending (Job *job, const char *file, GError **error)
{
  gboolean one = job->call->kind == MZ_CHART_TIMELINE;
  const MzChartSpendingOrder order = { .file = file,
                                       .company = job->board.company ? job->board.company
                                                  : one              ? job->data->subject
                                                                     : NULL,
                                       .store = job->data->store,
                                       .from = job->board.from,
                                       .to = job->board.to };

  if (job->call->kind != MZ_CHART_TIMELINE && job->call->kind != MZ_CHART_SCATTER)
    return TRUE;
  if (!mz_chart_spending_gather (&job->spending, &order, error))
    return FALSE;
  if (mz_spending_table_is_filed (&job->spending.table))
    job->board.company = job->spending.table.company;
  return TRUE;
}

static gboolean
gather (Job *job, MzChartData *data, const MzChartWords *words, GError **error)
{
  gboolean series = job->call->kind >= MZ_CHART_SCATTER;
  const MzChartOrder wanted = { .files = words->files,
                                .prices = words->prices ? words->prices[0] : NULL,
                                .has_spending = words->spending != NULL,
                                .company = words->companies ? words->companies[0] : NULL,
                                .store_path = words->store_path,
                                .no_store = words->no_store,
                                .wants_prices = job->call->kind == MZ_CHART_TIMELINE,
                                .wants_series = series,
                                .adjusted = words->adjusted,
                                .has_title = words->title != NULL,
                                .from = job->board.from,
                                .to = job->board.to };
  const MzChartPricesOrder prices = { .files = words->prices,
                                      .companies = words->companies,
                                      .benchmark = words->benchmark,
                                      .language =
                                          mz_catalog_get_language (job->board.writing.catalog),
                                      .leaves_market = job->call->kind != MZ_CHART_COMPARE };

  job->data = data;
  if (!mz_chart_data_gather (data, &wanted, error))
    return FALSE;
  if (series && !mz_chart_prices_gather (&job->prices, &prices, data->lexicon, data->store,
                                         data->facts, error))
    return FALSE;
  name_company (job, words->spending != NULL);
  return gather_spending (job, words->spending, error);
}

/**
 * mz_verb_chart:
 * @argc: how many words
 * @argv: the words, the first of which is the verb
 *
 * Returns: an MzExit
 */
int
mz_verb_chart (int argc, char **argv)
{
  g_auto (MzChartWords) words = { 0 };
  g_auto (MzChartData) data = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MzChart) chart = NULL;
  MzChartCall call;
  int status;

  if (!mz_chart_call_parse (&call, &words, argc, argv, &status))
    return status;
  Job job = { .call = &call, .board = call.board };
  if (gather (&job, &data, &words, &error)) {
    chart = make_chart (&job);
    mz_export_to_file (chart, &call.export, words.output, NULL, &error);
  }
  mz_chart_prices_clear (&job.prices);
  mz_chart_spending_clear (&job.spending);
  if (error)
    mz_command_complain (error->message);
  return error || data.has_failed ? MZ_EXIT_FAILED : MZ_EXIT_DONE;
}
