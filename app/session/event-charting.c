/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the chart of an event out of what the library has. */
#include "session/event-charting.h"

#include "board/event.h"
#include "board/report-days.h"
#include "market/reports.h"
#include "market/symbols.h"
#include "model/period.h"
#include "session/chart-series.h"

#define REPORT_DAYS 10 /* an article speaks of a report that is no older */

/* What is found out before the chart is made. Owned. */
typedef struct {
  MzChartSeries prices;
  GArray *reports; /* of MzReport, ascending; NULL where none are known */
  GArray *others;  /* of MzEventOther */
  guint32 asked;   /* the day that was asked for */
  MzReport event;
} Search;

static void
clear_search (Search *search)
{
  mz_chart_series_clear (&search->prices);
  g_clear_pointer (&search->reports, g_array_unref);
  g_clear_pointer (&search->others, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, clear_search)

static void
find_reports (Search *search,
              const MzEventOrder *order,
              const char *company,
              GCancellable *cancellable)
{
  g_autoptr (GPtrArray) facts =
      order->store ? mz_store_load_facts (order->store, company, NULL, NULL, NULL) : NULL;

  if (facts)
    search->reports = mz_reports_new (facts, company);
}

/* The newest report that an article of the day can speak of; NULL where none is known. */
static const MzReport *
find_report_before (const Search *search, guint32 day)
{
  for (guint i = search->reports ? search->reports->len : 0; i > 0; i--) {
    const MzReport *report = &g_array_index (search->reports, MzReport, i - 1);
    if (report->day <= day)
      return day - report->day <= REPORT_DAYS ? report : NULL;
  }
  return NULL;
}

static void
find_event (Search *search, const MzEventOrder *order, const char *company)
{
  g_autoptr (GArray) days = mz_report_days_new (order->articles, order->n_articles, company);
  guint32 last = days->len > 0 ? g_array_index (days, guint32, days->len - 1) : 0;

  /* A library without articles has reports of its own. */
  if (last == 0 && search->reports && search->reports->len > 0)
    last = g_array_index (search->reports, MzReport, search->reports->len - 1).day;
  search->asked = order->wish->day > 0 ? order->wish->day : last;
  search->event = (MzReport){ .day = search->asked };
  const MzReport *report =
      order->wish->is_session ? NULL : find_report_before (search, search->asked);
  if (report)
    search->event = *report;
}

/* An article that the event was asked from speaks of it, whenever it came out. */
static gboolean
is_about_event (const Search *search, const MzEventOrder *order, const MzArticleFacts *article)
{
  return (order->article && g_strcmp0 (article->digest, order->article) == 0) ||
         mz_day_parse (article->published) == search->asked;
}

static void
find_others (Search *search, const MzEventOrder *order, const char *company)
{
  search->others = g_array_new (FALSE, FALSE, sizeof (MzEventOther));
  for (guint i = 0; search->reports && i < search->reports->len; i++) {
    const MzReport *report = &g_array_index (search->reports, MzReport, i);
    MzEventOther other = { .day = report->day, .time = report->time };
    if (report->day != search->event.day)
      g_array_append_val (search->others, other);
  }
  for (guint i = 0; i < order->n_articles; i++) {
    const MzArticleFacts *article = &order->articles[i];
    MzEventOther other = {
      .day = article->published ? mz_day_parse (article->published) : 0,
      .name = article->title ? article->title : article->name,
    };
    g_autoptr (GArray) days = mz_report_days_new (article, 1, company);
    if (days->len > 0 && !is_about_event (search, order, article))
      g_array_append_val (search->others, other);
  }
}

/* The index that was chosen, else the usual one of the share's market. */
static const char *
find_prices (Search *search,
             const MzEventOrder *order,
             const char *company,
             GCancellable *cancellable)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  MzCompany *known = order->lexicon ? mz_lexicon_find_company (order->lexicon, company) : NULL;

  g_ptr_array_add (names, (gpointer) company);
  mz_chart_series_gather (&search->prices, order->store, order->lexicon, names, order->language,
                          cancellable);
  mz_chart_series_find_market (&search->prices, order->store, order->lexicon,
                               order->wish->benchmark, order->language, cancellable);
  if (order->wish->benchmark)
    return order->wish->benchmark;
  return known ? mz_symbol_of_benchmark (mz_company_get_exchange (known)) : NULL;
}

/**
 * mz_event_charting_make:
 * @order: which event, and where everything is
 * @options: language and company
 * @cancellable: (nullable): a cancellable
 *
 * The event is the report that was asked for. An article is about the newest report that is known
 * of the days before it, so that an article of Sunday on Wednesday's results studies Wednesday's.
 *
 * Returns: (transfer full): the chart
 */
MzChart *
mz_event_charting_make (const MzEventOrder *order,
                        const MzBoardOptions *options,
                        GCancellable *cancellable)
{
  g_auto (Search) search = { 0 };
  const MzEventWish *wish = order->wish;
  MzEventParts parts = { .first = wish->study.first,
                         .last = wish->study.last,
                         .study = &wish->study,
                         .articles = order->articles,
                         .n_articles = order->n_articles };

  if (!options->company)
    return mz_event_new (&parts, options);
  find_reports (&search, order, options->company, cancellable);
  find_event (&search, order, options->company);
  find_others (&search, order, options->company);
  parts.benchmark = find_prices (&search, order, options->company, cancellable);
  if (search.prices.series->len > 0)
    parts.series = &g_array_index (search.prices.series, MzPriceSeries, 0);
  if (search.prices.has_market)
    parts.market = &search.prices.market;
  parts.day = search.event.day;
  parts.time = search.event.time;
  parts.others = (const MzEventOther *) (void *) search.others->data;
  parts.n_others = search.others->len;
  return mz_event_new (&parts, options);
}
