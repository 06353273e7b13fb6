/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A price through time with spending by the period it covers and the days of the articles. */
#include "board/timeline-board.h"

#include "board/asked.h"
#include "board/filing-words.h"
#include "board/series.h"
#include "board/subject.h"
#include "board/words.h"

#include <glib/gi18n.h>

gboolean
mz_timeline_has_prices (const MzTimelineBoard *board)
{
  return board->parts->prices && mz_trace_get_n_points (board->parts->prices) > 0;
}

guint
mz_timeline_count_marks (const MzTimelineBoard *board, guint layer)
{
  guint n = 0;

  for (guint i = 0; i < board->chart.marks->len; i++)
    if (g_array_index (board->chart.marks, MzMark, i).layer == layer)
      n++;
  return n;
}

static void
add_axes (MzTimelineBoard *board)
{
  MzAxis price = { .quantity = MZ_AXIS_MONEY, .logarithm = board->options.logarithm };
  MzAxis spending = { .quantity = MZ_AXIS_MONEY, .from_zero = TRUE };

  if (board->parts->currency)
    g_strlcpy (price.currency, board->parts->currency, sizeof price.currency);
  g_strlcpy (spending.currency, board->currency, sizeof spending.currency);
  price.title = mz_timeline_dup_price_name (board);
  spending.title = mz_timeline_dup_spending_name (board);
  if (board->is_indexed) {
    price.quantity = MZ_AXIS_INDEX;
    price.reference = 100;
  }
  g_array_append_val (board->chart.axes, price);
  g_array_append_val (board->chart.axes, spending);
}

gboolean
mz_timeline_has_spending (const MzTimelineBoard *board)
{
  static const guint LAYERS[] = { MZ_TIMELINE_BARS, MZ_TIMELINE_PLANNED, MZ_TIMELINE_SPANS,
                                  MZ_TIMELINE_STATED };

  for (guint i = 0; i < G_N_ELEMENTS (LAYERS); i++)
    if (mz_timeline_count_marks (board, LAYERS[i]) > 0)
      return TRUE;
  return FALSE;
}

static void
add_layer (
    MzTimelineBoard *board, MzLayerKind kind, guint axis, MzHue hue, char *name, MzTrace *trace)
{
  MzLayer layer = { .kind = kind, .axis = axis, .hue = hue, .name = name, .trace = trace };

  g_array_append_val (board->chart.layers, layer);
}

/* The layers of marks come first and have fixed numbers; the price is drawn over the bars. */
static void
add_layers (MzTimelineBoard *board)
{
  MzTrace *prices = board->parts->prices;
  gboolean candles =
      board->options.candles && mz_timeline_has_prices (board) && mz_trace_has_bars (prices);

  add_layer (board, MZ_LAYER_BARS, MZ_TIMELINE_SPENDING_AXIS, MZ_HUE_SPENDING,
             mz_timeline_dup_layer_name (board, MZ_TIMELINE_BARS), NULL);
  add_layer (board, MZ_LAYER_BARS, MZ_TIMELINE_SPENDING_AXIS, MZ_HUE_SPENDING, NULL, NULL);
  add_layer (board, MZ_LAYER_SPANS, MZ_TIMELINE_SPENDING_AXIS, MZ_HUE_SPENDING, NULL, NULL);
  add_layer (board, MZ_LAYER_BARS, MZ_TIMELINE_SPENDING_AXIS, MZ_HUE_CHANGE,
             mz_timeline_dup_layer_name (board, MZ_TIMELINE_STATED), NULL);
  add_layer (board, MZ_LAYER_EVENTS, MZ_TIMELINE_PRICE_AXIS, MZ_HUE_EVENT, NULL, NULL);
  add_layer (board, MZ_LAYER_POINTS, MZ_TIMELINE_SPENDING_AXIS, MZ_HUE_EVENT,
             mz_timeline_dup_layer_name (board, MZ_TIMELINE_CLAIMS), NULL);
  if (!mz_timeline_has_prices (board))
    return;
  add_layer (board, candles ? MZ_LAYER_CANDLES : MZ_LAYER_LINE, MZ_TIMELINE_PRICE_AXIS,
             MZ_HUE_PRICE, mz_timeline_dup_price_name (board), g_object_ref (prices));
  if (board->options.volume && mz_trace_has_volume (prices))
    add_layer (board, MZ_LAYER_VOLUME, MZ_TIMELINE_PRICE_AXIS, MZ_HUE_PRICE, NULL,
               g_object_ref (prices));
}

static void
add_sources (MzTimelineBoard *board)
{
  const MzTimelineParts *parts = board->parts;

  mz_words_add_sources (&board->chart, parts->articles, parts->n_articles);
  if (mz_timeline_has_prices (board)) {
    MzChartSource source = { .title = g_strdup (parts->symbol),
                             .outlet = g_strdup (parts->price_source),
                             .table = TRUE,
                             .trace = g_object_ref (board->given) };
    g_array_append_val (board->chart.sources, source);
  }
  board->filing_source = board->chart.sources->len;
  mz_words_add_table_source (&board->chart, &parts->spending, &board->options);
}

/* A price is that of one share: of several companies' figures, those of one are drawn. */
static void
choose_company (MzTimelineBoard *board, const MzTimelineParts *parts)
{
  gboolean several = FALSE;

  if (board->options.company) {
    board->company = g_strdup (board->options.company);
    return;
  }
  board->company = mz_subject_choose (parts->articles, parts->n_articles, parts->symbol,
                                      &board->options, &several);
  if (several)
    board->options.company = board->company;
}

/* Articles that say something of the company. */
static GArray *
choose_articles (MzTimelineBoard *board, const MzTimelineParts *parts)
{
  GArray *articles = g_array_new (FALSE, FALSE, sizeof (MzArticleFacts));

  choose_company (board, parts);
  for (guint i = 0; i < parts->n_articles; i++) {
    const MzArticleFacts *article = &parts->articles[i];
    gboolean any = !board->options.company;
    for (guint k = 0; k < article->figures->len; k++) {
      const MzReading *reading = mz_figure_get_reading (g_ptr_array_index (article->figures, k));
      if (mz_words_is_wanted (&board->options, article, reading))
        any = TRUE;
      else if (mz_words_is_spending (reading) && !mz_words_is_of_company (&board->options, reading))
        board->n_companies++;
    }
    if (any)
      g_array_append_val (articles, *article);
  }
  return articles;
}

/**
 * mz_timeline_new:
 * @parts: prices, spending, articles; each may be missing
 * @options: language and what is asked for
 *
 * Returns: (transfer full): the chart; without anything to show, one that says what is missing
 */
MzChart *
mz_timeline_new (const MzTimelineParts *parts, const MzBoardOptions *options)
{
  MzTimelineParts wanted = *parts;
  MzTimelineBoard board = { .parts = &wanted, .given = parts->prices, .options = *options };
  g_autoptr (GArray) articles = choose_articles (&board, parts);

  g_autoptr (MzTrace) indexed = options->indexed ? mz_series_index (parts->prices) : NULL;
  if (indexed)
    wanted.prices = indexed;
  board.is_indexed = indexed != NULL;
  wanted.articles = (const MzArticleFacts *) (void *) articles->data;
  wanted.n_articles = articles->len;
  mz_chart_parts_init (&board.chart, MZ_CHART_TIMELINE, &options->writing);
  board.chart.time_rtl = options->time_rtl;
  board.chart.x_axis.quantity = MZ_AXIS_TIME;
  board.chart.from = options->from;
  board.chart.to = options->to > 0 ? options->to + 1.0 : 0;
  add_sources (&board);
  mz_timeline_add_marks (&board);
  add_axes (&board);
  add_layers (&board);
  if (board.company)
    board.chart.subject = mz_board_company_text (options, board.company);
  board.chart.title = mz_timeline_dup_title (&board);
  board.chart.subtitle = mz_filing_dup_table_note (options, &wanted.spending);
  board.chart.source = mz_timeline_dup_source (&board);
  board.chart.note = mz_timeline_dup_note (&board);
  mz_asked_note (&board.chart, options);
  if (!mz_timeline_has_prices (&board) && board.chart.marks->len == 0)
    board.chart.empty = g_strdup (mz_catalog_get (
        options->writing.catalog, "No prices and no dated spending yet. Import a table "
                                  "of prices, or open an article that names a period."));
  g_free (board.company);
  return mz_chart_new_take (&board.chart);
}
