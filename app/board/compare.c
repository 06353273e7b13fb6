/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares side by side on one timeline, each as 100 on the first day that all have. */
#include "board/compare.h"

#include "board/asked.h"
#include "board/words.h"
#include "chart/tick-label.h"

#include <glib/gi18n.h>

typedef struct {
  MzChartParts chart;
  const MzPriceSeries *series;
  guint n_series;
  const MzBoardOptions *options;
  guint32 base;    /* the day that is 100 */
  guint n_without; /* series that have no price on or after it */
} Board;

static gboolean
is_wanted (const Board *board, guint32 day)
{
  return day >= board->options->from && (board->options->to == 0 || day <= board->options->to);
}

/* The first day in the stretch asked for on which every series that has one there has begun. */
static void
find_base (Board *board)
{
  for (guint i = 0; i < board->n_series; i++) {
    const MzPriceSeries *series = &board->series[i];
    for (gsize k = 0; k < series->n_bars; k++)
      if (is_wanted (board, series->bars[k].day) && series->bars[k].close != MZ_PRICE_UNKNOWN) {
        board->base = MAX (board->base, series->bars[k].day);
        break;
      }
  }
}

/* Closes adjusted for splits and dividends: what an owner's 100 became. */
static MzTrace *
make_trace (const Board *board, const MzPriceSeries *series)
{
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (MzBar));

  for (gsize i = 0; i < series->n_bars; i++)
    if (series->bars[i].day >= board->base && is_wanted (board, series->bars[i].day))
      g_array_append_val (bars, series->bars[i]);
  g_autoptr (MzTrace) prices =
      mz_series_make_trace ((const MzBar *) (void *) bars->data, bars->len, TRUE);
  return mz_series_index (prices);
}

static const char *
get_name (const MzPriceSeries *series)
{
  return series->name ? series->name : series->symbol;
}

static void
add_series (Board *board, const MzPriceSeries *series)
{
  MzTrace *trace = make_trace (board, series);
  guint n = board->chart.layers->len;
  MzLayer layer = { .kind = MZ_LAYER_LINE,
                    .hue = MZ_HUE_SERIES_1 + MIN (n, MZ_COMPARE_MOST - 1),
                    .name = g_strdup (get_name (series)),
                    .named_at_end = TRUE,
                    .trace = trace };

  if (!trace || mz_trace_get_n_points (trace) == 0) {
    board->n_without++;
    g_clear_object (&trace);
    g_free (layer.name);
    return;
  }
  g_array_append_val (board->chart.layers, layer);
  mz_series_add_source (&board->chart, series);
}

static char *
dup_subject (Board *board)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < board->chart.layers->len; i++)
    g_ptr_array_add (names, g_array_index (board->chart.layers, MzLayer, i).name);
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (mz_catalog_get_in (board->options->writing.catalog, "list", ", "),
                     (char **) names->pdata);
}

static char *
dup_title (Board *board)
{
  const MzCatalog *catalog = board->options->writing.catalog;

  if (board->options->title)
    return g_strdup (board->options->title);
  if (!board->chart.subject)
    return g_strdup (mz_catalog_get (catalog, "Share prices compared"));
  return g_strdup_printf (mz_catalog_get (catalog, "%s: share prices compared"),
                          board->chart.subject);
}

static char *
dup_subtitle (Board *board)
{
  const MzAxis axis = { .quantity = MZ_AXIS_NUMBER };
  g_autofree char *day = mz_tick_label_date (board->base, &board->options->writing);
  g_autofree char *hundred = mz_tick_label_number (&axis, 100, 0, &board->options->writing);

  /* Translators: %1$s is a day, %2$s the number 100 */
  return g_strdup_printf (
      mz_catalog_get (board->options->writing.catalog, "Adjusted closing prices, %1$s = %2$s"), day,
      hundred);
}

static char *
dup_note (Board *board, guint n_more)
{
  guint n = board->n_without + n_more;

  return n == 0 ? NULL
                : mz_words_count (board->options,
                                  NP_ ("%s share is not drawn.", "%s shares are not drawn."), n);
}

static char *
dup_source (Board *board)
{
  g_autoptr (GPtrArray) prices = g_ptr_array_new ();

  for (guint i = 0; i < board->chart.sources->len; i++)
    g_ptr_array_add (prices, g_array_index (board->chart.sources, MzChartSource, i).outlet);
  const MzTableNames names = { .prices = (const char *const *) prices->pdata,
                               .n_prices = prices->len };
  return mz_words_all_sources (board->options, NULL, 0, &names);
}

/**
 * mz_compare_new:
 * @series: (array length=n_series): prices of shares
 * @n_series: how many; of more than %MZ_COMPARE_MOST the rest is counted
 * @options: language and what is asked for
 *
 * Returns: (transfer full): the chart; without prices, one that says what is missing
 */
MzChart *
mz_compare_new (const MzPriceSeries *series, guint n_series, const MzBoardOptions *options)
{
  Board board = { .series = series,
                  .n_series = MIN (n_series, MZ_COMPARE_MOST),
                  .options = options };
  MzAxis axis = { .quantity = MZ_AXIS_INDEX, .logarithm = options->logarithm, .reference = 100 };

  mz_chart_parts_init (&board.chart, MZ_CHART_COMPARE, &options->writing);
  board.chart.time_rtl = options->time_rtl;
  board.chart.x_axis.quantity = MZ_AXIS_TIME;
  axis.title = g_strdup (mz_catalog_get (options->writing.catalog, "Share price, indexed"));
  g_array_append_val (board.chart.axes, axis);
  find_base (&board);
  for (guint i = 0; i < board.n_series; i++)
    add_series (&board, &series[i]);
  board.chart.subject = dup_subject (&board);
  board.chart.title = dup_title (&board);
  board.chart.source = dup_source (&board);
  board.chart.note = dup_note (&board, n_series - board.n_series);
  if (board.chart.layers->len == 0)
    board.chart.empty = g_strdup (mz_catalog_get (
        options->writing.catalog,
        "No prices to compare yet. Import tables of prices of two companies or more."));
  else
    board.chart.subtitle = dup_subtitle (&board);
  mz_asked_note (&board.chart, options);
  return mz_chart_new_take (&board.chart);
}
