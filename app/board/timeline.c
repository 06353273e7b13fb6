/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A price through time with spending by the period it covers and the days of the articles. */
#include "board/timeline.h"

#include "board/words.h"
#include "chart/tick-label.h"
#include "model/figure-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define ALIKE 1.7 /* periods whose lengths differ by less stand on one axis */

/* Translators: titles of charts; %s is a company */
typedef struct {
  const char *metric;
  const char *alone;
  const char *alone_of;
  const char *against;
  const char *against_of;
} Titles;

static const Titles TITLES[] = {
  { NULL, N_ ("Spending"), N_ ("%s: spending"), N_ ("Spending against share price"),
    N_ ("%s: spending against share price") },
  { "capex", N_ ("Capital spending"), N_ ("%s: capital spending"),
    N_ ("Capital spending against share price"), N_ ("%s: capital spending against share price") },
  { "opex", N_ ("Operating expenses"), N_ ("%s: operating expenses"),
    N_ ("Operating expenses against share price"),
    N_ ("%s: operating expenses against share price") },
  { "investment", N_ ("Investment"), N_ ("%s: investment"), N_ ("Investment against share price"),
    N_ ("%s: investment against share price") },
};

enum { PRICE_AXIS, SPENDING_AXIS };

/* The layers, in drawing order; each is there, with marks or without. */
enum { BARS_LAYER, PLANNED_LAYER, SPANS_LAYER, EVENTS_LAYER };

typedef struct {
  MzChartParts chart;
  const MzTimelineParts *parts;
  const MzBoardOptions *options;
  char currency[4];   /* of the spending axis */
  const char *metric; /* of all spending, NULL where it differs */
  gboolean mixed_metrics;
  guint n_changes; /* figures that are changes: no level axis has them */
  guint n_undated; /* figures whose period is not known */
  guint n_other;   /* figures in another currency */
} Board;

static const MzCatalog *
get_catalog (const Board *board)
{
  return board->options->writing.catalog;
}

static gboolean
is_spending (const MzReading *reading)
{
  return reading->kind == MZ_KIND_MONEY && reading->role == MZ_ROLE_SPENDING &&
         reading->same_as < 0 && !mz_amount_is_zero (&reading->value);
}

/* The currency that most figures have; that of the table of facts where there is one. */
static void
choose_currency (Board *board)
{
  const MzTimelineParts *parts = board->parts;
  guint best = 0;

  if (parts->n_spending > 0) {
    g_strlcpy (board->currency, parts->spending_currency ? parts->spending_currency : "", 4);
    return;
  }
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < parts->n_articles; i++)
    for (guint k = 0; k < parts->articles[i].figures->len; k++) {
      const MzReading *reading =
          mz_figure_get_reading (g_ptr_array_index (parts->articles[i].figures, k));
      if (!is_spending (reading) || reading->change != MZ_CHANGE_LEVEL)
        continue;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, reading->currency)) + 1;
      g_hash_table_insert (counts, (char *) reading->currency, GUINT_TO_POINTER (n));
      if (n > best)
        g_strlcpy (board->currency, reading->currency, sizeof board->currency);
      best = MAX (best, n);
    }
}

static void
note_metric (Board *board, const char *metric)
{
  if (board->metric && g_strcmp0 (board->metric, metric) != 0)
    board->mixed_metrics = TRUE;
  board->metric = metric;
}

static void
add_fact (Board *board, const MzSpendingFact *fact)
{
  MzAxis axis = { .quantity = MZ_AXIS_MONEY };
  MzMark mark = { .layer = BARS_LAYER,
                  .x = fact->first,
                  .x_end = fact->last,
                  .value = fact->value,
                  .high = fact->value,
                  .modality = fact->modality,
                  .source = MZ_NO_SOURCE };

  g_strlcpy (axis.currency, board->currency, sizeof axis.currency);
  if (fact->modality != MZ_MODALITY_ACTUAL)
    mark.layer = PLANNED_LAYER;
  mark.label = mz_tick_label_value (&axis, fact->value, &board->options->writing);
  g_autofree char *from = mz_tick_label_date (fact->first, &board->options->writing);
  g_autofree char *to = mz_tick_label_date (fact->last - 0.5, &board->options->writing);
  /* Translators: a stretch of time, from the first day to the last */
  mark.detail = g_strdup_printf (mz_catalog_get_in (get_catalog (board), "stretch", "%1$s to %2$s"),
                                 from, to);
  mark.words = fact->words ? g_strdup_printf ("%s · %s\n%s", mark.label, mark.detail, fact->words)
                           : g_strdup_printf ("%s · %s", mark.label, mark.detail);
  g_array_append_val (board->chart.marks, mark);
}

/* A date that the prose does not give may come with the article. */
static MzPeriod
resolve_period (const MzReading *reading, const MzArticleFacts *article)
{
  MzPeriod period = reading->period;

  if (period.first_day == 0)
    mz_period_resolve (&period, article->published ? mz_day_parse (article->published) : 0);
  return period;
}

static void
add_spending (Board *board, MzFigure *figure, guint article)
{
  const MzReading *reading = mz_figure_get_reading (figure);
  gboolean planned = reading->modality != MZ_MODALITY_ACTUAL;

  if (reading->change != MZ_CHANGE_LEVEL) {
    board->n_changes++;
    return;
  }
  if (strcmp (reading->currency, board->currency) != 0) {
    board->n_other++;
    return;
  }
  MzPeriod period = resolve_period (reading, &board->parts->articles[article]);
  if (period.first_day == 0 || period.last_day < period.first_day) {
    board->n_undated++;
    return;
  }
  MzMark mark = { .layer = planned ? PLANNED_LAYER : BARS_LAYER,
                  .x = period.first_day,
                  .x_end = period.last_day + 1.0,
                  .value = mz_amount_to_double (&reading->value),
                  .qualifier = reading->qualifier,
                  .modality = reading->modality,
                  .figure = g_object_ref (figure),
                  .source = article };
  mark.high =
      reading->qualifier == MZ_QUALIFIER_RANGE ? mz_amount_to_double (&reading->high) : mark.value;
  mark.label = mz_words_value (board->options, reading);
  mark.detail = mz_words_detail (board->options, reading, TRUE);
  mark.words = mz_words_mark (board->options, figure, &board->parts->articles[article]);
  note_metric (board, reading->metric);
  g_array_append_val (board->chart.marks, mark);
}

/* What an event is called: the first move that its article reports. */
static MzFigure *
find_move (Board *board, const MzArticleFacts *article)
{
  for (guint i = 0; i < article->figures->len; i++) {
    MzFigure *figure = g_ptr_array_index (article->figures, i);
    const MzReading *reading = mz_figure_get_reading (figure);
    if (reading->role == MZ_ROLE_PRICE_MOVE && reading->change != MZ_CHANGE_LEVEL &&
        mz_words_is_wanted (board->options, article, reading))
      return figure;
  }
  return NULL;
}

static void
add_event (Board *board, guint article)
{
  const MzArticleFacts *facts = &board->parts->articles[article];
  guint32 day = facts->published ? mz_day_parse (facts->published) : 0;
  MzFigure *move = find_move (board, facts);

  if (day == 0)
    return;
  MzMark mark = { .layer = EVENTS_LAYER, .x = day, .x_end = day, .source = article };
  g_autofree char *name = mz_words_article (board->options, facts);
  g_autofree char *date = mz_tick_label_date (day, &board->options->writing);
  if (move) {
    mark.figure = g_object_ref (move);
    mark.label = mz_words_value (board->options, mz_figure_get_reading (move));
    g_autofree char *words = mz_words_mark (board->options, move, facts);
    mark.words = g_strdup_printf ("%s · %s", date, words);
  } else
    mark.words = name ? g_strdup_printf ("%s · %s", date, name) : g_strdup (date);
  mark.detail = g_strdup (name);
  g_array_append_val (board->chart.marks, mark);
}

static void
add_figures (Board *board)
{
  const MzTimelineParts *parts = board->parts;

  for (guint i = 0; i < parts->n_articles; i++) {
    for (guint k = 0; k < parts->articles[i].figures->len; k++) {
      MzFigure *figure = g_ptr_array_index (parts->articles[i].figures, k);
      const MzReading *reading = mz_figure_get_reading (figure);
      if (is_spending (reading) &&
          mz_words_is_wanted (board->options, &parts->articles[i], reading))
        add_spending (board, figure, i);
    }
    add_event (board, i);
  }
}

/* The length that most periods have, the shorter of two. */
static double
find_usual_length (Board *board)
{
  double best = 0;
  guint most = 0;
  guint n = MIN (board->chart.marks->len, 500);

  for (guint i = 0; i < n; i++) {
    const MzMark *mark = &g_array_index (board->chart.marks, MzMark, i);
    double length = mark->x_end - mark->x;
    guint alike = 0;
    if (mark->layer == EVENTS_LAYER)
      continue;
    for (guint k = 0; k < n; k++) {
      const MzMark *other = &g_array_index (board->chart.marks, MzMark, k);
      double ratio = length / MAX (other->x_end - other->x, 1e-9);
      if (other->layer != EVENTS_LAYER && ratio < ALIKE && ratio > 1 / ALIKE)
        alike++;
    }
    if (alike > most || (alike == most && length < best)) {
      most = alike;
      best = length;
    }
  }
  return best;
}

/* A sum for three years would dwarf those for quarters on their axis and mean less: it gets a strip
 * of its own, with its words. */
static void
part_lengths (Board *board)
{
  double usual = find_usual_length (board);

  for (guint i = 0; i < board->chart.marks->len; i++) {
    MzMark *mark = &g_array_index (board->chart.marks, MzMark, i);
    double ratio = (mark->x_end - mark->x) / usual;
    if (mark->layer == EVENTS_LAYER || (ratio < ALIKE && ratio > 1 / ALIKE))
      continue;
    mark->layer = SPANS_LAYER;
    if (mark->detail) {
      char *label = g_strdup_printf ("%s · %s", mark->label, mark->detail);
      g_free (mark->label);
      mark->label = label;
    }
  }
}

static int
compare_marks (gconstpointer first, gconstpointer second)
{
  const MzMark *a = first;
  const MzMark *b = second;

  if (a->x != b->x)
    return a->x < b->x ? -1 : 1;
  return a->layer < b->layer ? -1 : a->layer > b->layer;
}

static char *
dup_price_name (Board *board)
{
  const MzCatalog *catalog = get_catalog (board);
  const char *price = mz_catalog_get (catalog, "Share price");
  g_autofree char *symbol = board->parts->symbol
                                ? mz_writing_embed (&board->options->writing, board->parts->symbol)
                                : NULL;
  g_autofree char *what = symbol
                              /* Translators: the name of a line: %s is a symbol such as META */
                              ? g_strdup_printf (mz_catalog_get (catalog, "Price of %s"), symbol)
                              : g_strdup (price);

  if (!board->parts->currency || !*board->parts->currency)
    return g_steal_pointer (&what);
  return g_strdup_printf (mz_catalog_get_in (catalog, "axis", "%1$s, %2$s"), what,
                          mz_currency_text (board->parts->currency, catalog));
}

static const Titles *
find_titles (Board *board)
{
  for (guint i = 1; i < G_N_ELEMENTS (TITLES) && !board->mixed_metrics; i++)
    if (g_strcmp0 (TITLES[i].metric, board->metric) == 0)
      return &TITLES[i];
  return &TITLES[0];
}

static const char *
get_spending_text (Board *board)
{
  return mz_catalog_get (get_catalog (board), find_titles (board)->alone);
}

static char *
dup_spending_name (Board *board)
{
  const MzCatalog *catalog = get_catalog (board);

  if (!*board->currency)
    return g_strdup (get_spending_text (board));
  return g_strdup_printf (mz_catalog_get_in (catalog, "axis", "%1$s, %2$s"),
                          get_spending_text (board), mz_currency_text (board->currency, catalog));
}

static gboolean
has_prices (Board *board)
{
  return board->parts->prices && mz_trace_get_n_points (board->parts->prices) > 0;
}

static guint
count_marks (Board *board, guint layer)
{
  guint n = 0;

  for (guint i = 0; i < board->chart.marks->len; i++)
    if (g_array_index (board->chart.marks, MzMark, i).layer == layer)
      n++;
  return n;
}

static void
add_axes (Board *board)
{
  MzAxis price = { .quantity = MZ_AXIS_MONEY, .logarithm = board->options->logarithm };
  MzAxis spending = { .quantity = MZ_AXIS_MONEY, .from_zero = TRUE };

  if (board->parts->currency)
    g_strlcpy (price.currency, board->parts->currency, sizeof price.currency);
  g_strlcpy (spending.currency, board->currency, sizeof spending.currency);
  price.title = dup_price_name (board);
  spending.title = dup_spending_name (board);
  g_array_append_val (board->chart.axes, price);
  g_array_append_val (board->chart.axes, spending);
}

static void
add_layer (Board *board, MzLayerKind kind, guint axis, MzHue hue, char *name, MzTrace *trace)
{
  MzLayer layer = { .kind = kind, .axis = axis, .hue = hue, .name = name, .trace = trace };

  g_array_append_val (board->chart.layers, layer);
}

/* The layers of marks come first and have fixed numbers; the price is drawn over the bars. */
static void
add_layers (Board *board)
{
  guint n_bars = count_marks (board, BARS_LAYER) + count_marks (board, PLANNED_LAYER) +
                 count_marks (board, SPANS_LAYER);
  MzTrace *prices = board->parts->prices;
  gboolean candles = board->options->candles && has_prices (board) && mz_trace_has_bars (prices);

  add_layer (board, MZ_LAYER_BARS, SPENDING_AXIS, MZ_HUE_SPENDING,
             n_bars > 0 ? dup_spending_name (board) : NULL, NULL);
  add_layer (board, MZ_LAYER_BARS, SPENDING_AXIS, MZ_HUE_SPENDING, NULL, NULL);
  add_layer (board, MZ_LAYER_SPANS, SPENDING_AXIS, MZ_HUE_SPENDING, NULL, NULL);
  add_layer (board, MZ_LAYER_EVENTS, PRICE_AXIS, MZ_HUE_EVENT, NULL, NULL);
  if (!has_prices (board))
    return;
  add_layer (board, candles ? MZ_LAYER_CANDLES : MZ_LAYER_LINE, PRICE_AXIS, MZ_HUE_PRICE,
             dup_price_name (board), g_object_ref (prices));
  if (board->options->volume && mz_trace_has_volume (prices))
    add_layer (board, MZ_LAYER_VOLUME, PRICE_AXIS, MZ_HUE_PRICE, NULL, g_object_ref (prices));
}

static char *
dup_title (Board *board)
{
  const MzCatalog *catalog = get_catalog (board);
  gboolean spending = count_marks (board, BARS_LAYER) + count_marks (board, PLANNED_LAYER) +
                          count_marks (board, SPANS_LAYER) >
                      0;
  const char *subject = board->chart.subject;
  const Titles *titles = find_titles (board);
  const char *title;

  if (board->options->title)
    return g_strdup (board->options->title);
  if (spending && has_prices (board))
    title = subject ? titles->against_of : titles->against;
  else if (spending)
    title = subject ? titles->alone_of : titles->alone;
  else
    title = subject ? N_ ("%s: share price") : N_ ("Share price");
  if (!subject)
    return g_strdup (mz_catalog_get (catalog, title));
  return g_strdup_printf (mz_catalog_get (catalog, title), subject);
}

static char *
dup_source (Board *board)
{
  const MzTimelineParts *parts = board->parts;
  const char *separator = mz_catalog_get_in (get_catalog (board), "sources", "; ");
  g_autofree char *price = NULL;
  g_autofree char *spending = NULL;

  if (has_prices (board) && parts->price_source) {
    g_autofree char *name = mz_writing_embed (&board->options->writing, parts->price_source);
    /* Translators: part of the source line; %s is who publishes the prices, or a file's name */
    price = g_strdup_printf (mz_catalog_get (get_catalog (board), "prices: %s"), name);
  }
  if (parts->n_spending > 0 && parts->spending_source) {
    g_autofree char *name = mz_writing_embed (&board->options->writing, parts->spending_source);
    spending = g_strdup_printf (mz_catalog_get (get_catalog (board), "spending: %s"), name);
  }
  g_autofree char *both = price && spending ? g_strconcat (price, separator, spending, NULL) : NULL;
  return mz_words_sources (board->options, parts->articles, parts->n_articles,
                           both    ? both
                           : price ? price
                                   : spending);
}

/* What is left out, so that nobody takes the picture for the whole. */
static char *
dup_note (Board *board)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);

  if (board->n_changes > 0)
    g_ptr_array_add (notes, mz_words_count (board->options,
                                            NP_ ("%s change is not drawn on an axis of levels.",
                                                 "%s changes are not drawn on an axis of levels."),
                                            board->n_changes));
  if (board->n_undated > 0)
    g_ptr_array_add (notes,
                     mz_words_count (board->options,
                                     NP_ ("%s sum is not drawn: its period is not known.",
                                          "%s sums are not drawn: their periods are not known."),
                                     board->n_undated));
  if (board->n_other > 0)
    g_ptr_array_add (notes,
                     mz_words_count (board->options,
                                     NP_ ("%s figure in another currency or unit is not drawn.",
                                          "%s figures in other currencies or units are not drawn."),
                                     board->n_other));
  if (notes->len == 0)
    return NULL;
  g_ptr_array_add (notes, NULL);
  return g_strjoinv (" ", (char **) notes->pdata);
}

static void
add_sources (Board *board)
{
  const MzTimelineParts *parts = board->parts;

  mz_words_add_sources (&board->chart, parts->articles, parts->n_articles);
  if (has_prices (board)) {
    MzChartSource source = { .title = g_strdup (parts->symbol),
                             .outlet = g_strdup (parts->price_source),
                             .table = TRUE };
    g_array_append_val (board->chart.sources, source);
  }
  if (parts->n_spending > 0) {
    MzChartSource source = { .outlet = g_strdup (parts->spending_source), .table = TRUE };
    g_array_append_val (board->chart.sources, source);
  }
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
  Board board = { .parts = parts, .options = options };

  mz_chart_parts_init (&board.chart, MZ_CHART_TIMELINE, &options->writing);
  board.chart.time_rtl = options->time_rtl;
  board.chart.x_axis.quantity = MZ_AXIS_TIME;
  choose_currency (&board);
  for (guint i = 0; i < parts->n_spending; i++)
    add_fact (&board, &parts->spending[i]);
  add_figures (&board);
  part_lengths (&board);
  g_array_sort (board.chart.marks, compare_marks);
  add_axes (&board);
  add_layers (&board);
  add_sources (&board);
  if (options->company)
    board.chart.subject = mz_board_company_text (options, options->company);
  board.chart.title = dup_title (&board);
  board.chart.source = dup_source (&board);
  board.chart.note = dup_note (&board);
  if (!has_prices (&board) && board.chart.marks->len == 0)
    board.chart.empty = g_strdup (mz_catalog_get (
        get_catalog (&board), "No prices and no dated spending yet. Import a table "
                              "of prices, or open an article that names a period."));
  return mz_chart_new_take (&board.chart);
}
