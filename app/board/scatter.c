/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was spent against how the share moved after it was reported: one dot an event. */
#include "board/scatter.h"

#include "board/asked.h"
#include "board/scatter-dots.h"
#include "board/scatter-words.h"
#include "board/words.h"

#include <glib/gi18n.h>

#define BAND_POINTS 65 /* of the confidence band, whose edges are curved */
#define CONFIDENCE  0.95

enum { BAND_LAYER, LINE_LAYER, DOTS_LAYER, FILED_LAYER };

typedef struct {
  MzChartParts chart;
  const MzScatterParts *parts;
  const MzBoardOptions *options;
  MzScatterDots dots;
  MzLineFit fit;
  gboolean has_fit;
  guint filing_source; /* which of the chart's sources filings are */
} Board;

static const MzScatterDot *
get_dot (const Board *board, guint i)
{
  return &g_array_index (board->dots.dots, MzScatterDot, i);
}

/* The line and its band from the least to the greatest x. */
static MzTrace *
make_trace (const Board *board)
{
  MzTraceParts parts = { .n = BAND_POINTS };
  double low = get_dot (board, 0)->spent;
  double high = low;
  double **fields[] = { &parts.x, &parts.y, &parts.low, &parts.high };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    *fields[i] = g_new (double, BAND_POINTS);
  for (guint i = 1; i < board->dots.dots->len; i++) {
    low = MIN (low, get_dot (board, i)->spent);
    high = MAX (high, get_dot (board, i)->spent);
  }
  for (guint i = 0; i < BAND_POINTS; i++) {
    double x = low + (high - low) * i / (BAND_POINTS - 1);
    parts.x[i] = x;
    parts.y[i] = board->fit.intercept + board->fit.slope * x;
    mz_line_fit_get_band (&board->fit, x, CONFIDENCE, &parts.low[i], &parts.high[i]);
  }
  return mz_trace_new_take (&parts);
}

static void
add_layer (Board *board, MzLayerKind kind, MzHue hue, char *name, MzTrace *trace)
{
  MzLayer layer = { .kind = kind, .hue = hue, .name = name, .trace = trace };

  g_array_append_val (board->chart.layers, layer);
}

static gboolean
is_filed_dot (const MzScatterDot *dot)
{
  return dot->fact && dot->fact->report;
}

static gboolean
has_dots (const Board *board, gboolean filed)
{
  for (guint i = 0; i < board->dots.dots->len; i++)
    if (is_filed_dot (get_dot (board, i)) == filed)
      return TRUE;
  return FALSE;
}

static void
add_layers (Board *board)
{
  const MzCatalog *catalog = board->options->writing.catalog;
  g_autoptr (MzTrace) trace =
      board->has_fit ? make_trace (board) : mz_trace_new_take (&(MzTraceParts){ 0 });

  add_layer (board, MZ_LAYER_BAND, MZ_HUE_FIT,
             board->has_fit ? mz_scatter_dup_band_name (CONFIDENCE, board->options) : NULL,
             g_object_ref (trace));
  add_layer (board, MZ_LAYER_LINE, MZ_HUE_FIT,
             board->has_fit ? g_strdup (mz_catalog_get (catalog, "Least-squares line")) : NULL,
             g_object_ref (trace));
  gboolean is_filed = mz_spending_table_is_filed (&board->parts->spending);
  const char *name = is_filed ? mz_catalog_get (catalog, "Reported by an article")
                              : mz_catalog_get (catalog, "An event");
  add_layer (board, MZ_LAYER_POINTS, MZ_HUE_PRICE,
             !is_filed || has_dots (board, FALSE) ? g_strdup (name) : NULL, NULL);
  add_layer (board, MZ_LAYER_POINTS, MZ_HUE_SPENDING,
             is_filed && has_dots (board, TRUE)
                 ? g_strdup (mz_catalog_get (catalog, "Reported by a filing"))
                 : NULL,
             NULL);
}

static void
add_axes (Board *board)
{
  MzAxis move = { .quantity = MZ_AXIS_PERCENT };
  MzAxis *spent = &board->chart.x_axis;

  spent->quantity = board->dots.kind == MZ_KIND_PERCENT ? MZ_AXIS_PERCENT : MZ_AXIS_MONEY;
  g_strlcpy (spent->currency, board->dots.currency, sizeof spent->currency);
  spent->title = mz_scatter_dup_x_title (&board->dots, board->parts, board->options);
  move.title = mz_scatter_dup_y_title (board->parts, board->options);
  g_array_append_val (board->chart.axes, move);
}

static void
add_marks (Board *board)
{
  for (guint i = 0; i < board->dots.dots->len; i++) {
    const MzScatterDot *dot = get_dot (board, i);
    gboolean is_filed = is_filed_dot (dot);
    MzMark mark = { .layer = is_filed ? FILED_LAYER : DOTS_LAYER,
                    .x = dot->spent,
                    .x_end = dot->spent,
                    .value = dot->move,
                    .high = dot->move,
                    .modality = dot->modality,
                    .source = dot->figure ? dot->source : MZ_NO_SOURCE };
    if (dot->figure)
      mark.figure = g_object_ref (dot->figure);
    if (is_filed) {
      mark.fact = mz_reported_fact_copy (dot->fact->report);
      mark.source = board->filing_source;
    }
    mark.detail = mz_scatter_dup_detail (dot, board->options);
    mark.label = mz_scatter_dup_label (dot, board->parts, board->options);
    mark.words =
        mz_scatter_dup_words (dot, &board->dots, &board->chart, board->parts, board->options);
    g_array_append_val (board->chart.marks, mark);
  }
}

static void
add_sources (Board *board)
{
  const MzScatterParts *parts = board->parts;

  mz_words_add_sources (&board->chart, parts->articles, parts->n_articles);
  for (guint i = 0; i < parts->n_series; i++)
    mz_series_add_source (&board->chart, &parts->series[i]);
  if (parts->market)
    mz_series_add_source (&board->chart, parts->market);
  board->filing_source = board->chart.sources->len;
  mz_words_add_table_source (&board->chart, &parts->spending, board->options);
}

static char *
dup_title (Board *board)
{
  const MzCatalog *catalog = board->options->writing.catalog;

  if (board->options->title)
    return g_strdup (board->options->title);
  if (!board->chart.subject)
    return g_strdup (mz_catalog_get (catalog, "Spending against the share's move"));
  return g_strdup_printf (mz_catalog_get (catalog, "%s: spending against the share's move"),
                          board->chart.subject);
}

static char *
dup_empty (Board *board)
{
  const MzCatalog *catalog = board->options->writing.catalog;

  if (board->dots.n_without_move > 0)
    return g_strdup (mz_catalog_get (
        catalog, "What was spent is known, but not how the share moved after it. Import prices of "
                 "those days, or name a table that says when it was reported."));
  return g_strdup (mz_catalog_get (catalog, "No spending with a day on which it was reported was "
                                            "read here. Open articles that state it."));
}

/**
 * mz_scatter_new:
 * @parts: articles or a table of spending, and prices
 * @options: language and what is asked for
 *
 * Returns: (transfer full): the chart; without an event, one that says what is missing
 */
MzChart *
mz_scatter_new (const MzScatterParts *parts, const MzBoardOptions *options)
{
  Board board = { .parts = parts, .options = options };

  mz_chart_parts_init (&board.chart, MZ_CHART_SCATTER, &options->writing);
  mz_scatter_dots_init (&board.dots, parts, options);
  board.has_fit = mz_scatter_dots_fit (&board.dots, &board.fit);
  add_axes (&board);
  add_layers (&board);
  add_sources (&board);
  add_marks (&board);
  if (options->company)
    board.chart.subject = mz_board_company_text (options, options->company);
  board.chart.title = dup_title (&board);
  board.chart.source = mz_scatter_dup_source (parts, options);
  if (board.dots.dots->len == 0)
    board.chart.empty = dup_empty (&board);
  else {
    board.chart.subtitle =
        mz_scatter_dup_subtitle (&board.dots, board.has_fit ? &board.fit : NULL, options);
    board.chart.note = mz_scatter_dup_note (&board.dots, parts, board.has_fit, options);
  }
  mz_scatter_dots_clear (&board.dots);
  mz_asked_note (&board.chart, options);
  return mz_chart_new_take (&board.chart);
}
