/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What articles say was spent against what they say the share did. */
#include "board/pairs.h"

#include "board/asked.h"
#include "board/pairs-sort.h"
#include "board/words.h"
#include "model/number-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

typedef struct {
  MzChartParts chart;
  MzPairsTable table;
  const MzArticleFacts *articles;
  guint n_articles;
  const MzBoardOptions *options;
} Board;

static const MzCatalog *
get_catalog (const Board *board)
{
  return board->options->writing.catalog;
}

static const char *
get_metric_name (const Board *board, const char *metric)
{
  return g_str_equal (metric, "share_price") ? mz_catalog_get (get_catalog (board), "Share price")
                                             : mz_catalog_get (get_catalog (board), "Market value");
}

static char *
dup_axis_title (const Board *board, const MzPairsAxis *axis)
{
  const MzCatalog *catalog = get_catalog (board);
  const char *what;

  if (axis->metric)
    what = get_metric_name (board, axis->metric);
  else
    what = axis->change ? mz_catalog_get_in (catalog, "axis", "Change")
                        : mz_catalog_get_in (catalog, "axis", "Level");
  if (axis->quantity == MZ_AXIS_PERCENT)
    /* Translators: what an axis shows, in percent */
    return g_strdup_printf (mz_catalog_get (catalog, "%s, percent"), what);
  if (!*axis->currency)
    return g_strdup (what);
  /* Translators: what an axis shows (%1$s) and in which currency (%2$s) */
  return g_strdup_printf (mz_catalog_get_in (catalog, "axis", "%1$s, %2$s"), what,
                          mz_words_unit (board->options, axis->currency));
}

static void
add_axis (Board *board, const MzPairsAxis *axis)
{
  const MzCatalog *catalog = get_catalog (board);
  gboolean spending = axis->side == MZ_PAIRS_SPENDING;
  MzAxis made = { .quantity = axis->quantity, .from_zero = TRUE };
  MzLayer layer = { .kind = MZ_LAYER_ROWS, .axis = board->chart.axes->len };

  g_strlcpy (made.currency, axis->currency, sizeof made.currency);
  made.title = dup_axis_title (board, axis);
  made.name = axis->metric ? g_strdup (get_metric_name (board, axis->metric)) : NULL;
  made.group = g_strdup (spending ? mz_catalog_get (catalog, "Reported spending")
                                  : mz_catalog_get (catalog, "Reported moves"));
  layer.hue = !spending ? MZ_HUE_RISE : axis->change ? MZ_HUE_CHANGE : MZ_HUE_SPENDING;
  g_array_append_val (board->chart.axes, made);
  g_array_append_val (board->chart.layers, layer);
}

/* Where the outlet adds nothing that the source line does not say, it is left out. */
static char *
dup_row_detail (Board *board, const MzPairsGroup *group)
{
  if (group->many_articles)
    return NULL;
  return mz_words_origin (board->options, &board->articles[group->article]);
}

static void
add_row (Board *board, guint group, guint row)
{
  const MzPairsGroup *found = &g_array_index (board->table.groups, MzPairsGroup, group);
  MzRow made = { 0 };

  if (row == 0 && board->table.groups->len > 1) {
    made.name = g_strdup (found->name);
    made.detail = dup_row_detail (board, found);
  }
  g_array_append_val (board->chart.rows, made);
}

static void
add_mark (Board *board, const MzPairsEntry *entry)
{
  const MzReading *reading = mz_figure_get_reading (entry->figure);
  const MzArticleFacts *article = &board->articles[entry->article];
  const MzPairsAxis *axis = &g_array_index (board->table.axes, MzPairsAxis, entry->axis);
  MzMark mark = { .layer = entry->axis,
                  .row = board->chart.rows->len - 1,
                  .value = entry->value,
                  .high = entry->high,
                  .qualifier = reading->qualifier,
                  .modality = reading->modality,
                  .figure = g_object_ref (entry->figure),
                  .source = entry->article };

  mark.label = mz_words_value (board->options, reading);
  mark.detail = mz_words_detail (board->options, reading, !axis->metric);
  mark.words = mz_words_mark (board->options, entry->figure, article);
  g_array_append_val (board->chart.marks, mark);
}

typedef struct {
  guint row;
  guint depth; /* how many rows of its company stand above it */
  double weight;
} Weight;

static int
compare_weights (gconstpointer first, gconstpointer second)
{
  const Weight *a = first;
  const Weight *b = second;

  if (a->depth != b->depth)
    return a->depth < b->depth ? -1 : 1;
  if (a->weight != b->weight)
    return a->weight > b->weight ? -1 : 1;
  return a->row < b->row ? -1 : 1;
}

/* Where there is not room for all, every company's largest figures stay, those of the company with
 * the largest first. */
static void
rank_rows (Board *board)
{
  guint n = board->chart.rows->len;
  g_autofree Weight *weights = g_new0 (Weight, n);

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++) {
    gboolean first = g_array_index (board->chart.rows, MzRow, i).name != NULL;
    weights[i].row = i;
    weights[i].depth = i > 0 && !first ? weights[i - 1].depth + 1 : 0;
  }
  for (guint i = 0; i < board->chart.marks->len; i++) {
    const MzMark *mark = &g_array_index (board->chart.marks, MzMark, i);
    double largest = g_array_index (board->table.axes, MzPairsAxis, mark->layer).largest;
    Weight *weight = &weights[mark->row];
    weight->weight = MAX (weight->weight, fabs (mark->value) / largest);
  }
  qsort (weights, n, sizeof *weights, compare_weights);
  for (guint i = 0; i < n; i++)
    g_array_index (board->chart.rows, MzRow, weights[i].row).rank = i;
}

static void
add_entries (Board *board)
{
  guint last_group = G_MAXUINT;
  guint last_row = 0;

  for (guint i = 0; i < board->table.entries->len; i++) {
    const MzPairsEntry *entry = &g_array_index (board->table.entries, MzPairsEntry, i);
    if (entry->group != last_group || entry->row != last_row)
      add_row (board, entry->group, entry->row);
    last_group = entry->group;
    last_row = entry->row;
    add_mark (board, entry);
  }
  rank_rows (board);
}

static char *
dup_subject (Board *board)
{
  if (board->options->company)
    return mz_board_company_text (board->options, board->options->company);
  if (board->table.n_companies != 1)
    return NULL;
  const MzPairsEntry *entry = &g_array_index (board->table.entries, MzPairsEntry, 0);
  const char *company = mz_figure_get_reading (entry->figure)->company;
  return company ? mz_board_company_text (board->options, company) : NULL;
}

static char *
dup_title (Board *board)
{
  const MzCatalog *catalog = get_catalog (board);

  if (board->options->title)
    return g_strdup (board->options->title);
  if (board->chart.subject)
    /* Translators: the title of a chart: %s is a company */
    return g_strdup_printf (mz_catalog_get (catalog, "%s: reported spending against share moves"),
                            board->chart.subject);
  return g_strdup (mz_catalog_get (catalog, "Reported spending against share moves"));
}

static char *
dup_subtitle (Board *board)
{
  if (board->n_articles == 1)
    return mz_words_origin (board->options, &board->articles[0]);
  if (board->table.entries->len == 0)
    return NULL;
  g_autofree char *figures =
      mz_words_count (board->options, NP_ ("%s figure", "%s figures"), board->table.entries->len);
  g_autofree char *articles = mz_words_count (
      board->options, NP_ ("from %s article", "from %s articles"), board->n_articles);
  return g_strdup_printf (mz_catalog_get_in (get_catalog (board), "subtitle", "%1$s %2$s"), figures,
                          articles);
}

static gboolean
has_side (Board *board, MzPairsSide side)
{
  for (guint i = 0; i < board->table.axes->len; i++)
    if (g_array_index (board->table.axes, MzPairsAxis, i).side == side)
      return TRUE;
  return FALSE;
}

static char *
dup_note (Board *board)
{
  const MzCatalog *catalog = get_catalog (board);

  if (!has_side (board, MZ_PAIRS_MOVE))
    return g_strdup (mz_catalog_get (catalog, "Nothing here says how the share moved."));
  if (!has_side (board, MZ_PAIRS_SPENDING))
    return g_strdup (mz_catalog_get (catalog, "Nothing here says what was spent."));
  if (board->table.n_left_out > 0)
    return mz_words_count (board->options,
                           NP_ ("%s figure in another currency or unit is not drawn.",
                                "%s figures in other currencies or units are not drawn."),
                           board->table.n_left_out);
  return NULL;
}

static char *
dup_empty (Board *board)
{
  const MzCatalog *catalog = get_catalog (board);

  if (board->n_articles == 0)
    return g_strdup (
        mz_catalog_get (catalog, "No article yet. Open one to see what it says was spent and how "
                                 "the share moved."));
  return g_strdup (
      mz_catalog_get (catalog, "No spending and no share move was read here. Open an article that "
                               "states them, or mark them in the text."));
}

/**
 * mz_pairs_new:
 * @articles: (array length=n_articles): articles with their figures
 * @n_articles: how many
 * @options: language and what is asked for
 *
 * Returns: (transfer full): the chart; for no figure one that says what is missing
 */
MzChart *
mz_pairs_new (const MzArticleFacts *articles, guint n_articles, const MzBoardOptions *options)
{
  Board board = { .articles = articles, .n_articles = n_articles, .options = options };

  mz_chart_parts_init (&board.chart, MZ_CHART_PAIRS, &options->writing);
  mz_pairs_table_init (&board.table, articles, n_articles, options);
  for (guint i = 0; i < board.table.axes->len; i++)
    add_axis (&board, &g_array_index (board.table.axes, MzPairsAxis, i));
  add_entries (&board);
  mz_words_add_sources (&board.chart, articles, n_articles);
  board.chart.subject = dup_subject (&board);
  board.chart.title = dup_title (&board);
  board.chart.subtitle = dup_subtitle (&board);
  board.chart.source = mz_words_sources (options, articles, n_articles, NULL);
  if (board.chart.marks->len == 0)
    board.chart.empty = dup_empty (&board);
  else
    board.chart.note = dup_note (&board);
  mz_pairs_table_clear (&board.table);
  mz_asked_note (&board.chart, options);
  return mz_chart_new_take (&board.chart);
}
