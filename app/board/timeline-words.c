/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a timeline says: its title, the names of its axes, its sources, what it leaves out. */
#include "board/timeline-board.h"

#include "board/filing-words.h"
#include "board/words.h"
#include "chart/tick-label.h"

#include <glib/gi18n.h>

/* Translators: titles of charts; %s is a company */
typedef struct {
  const char *metric;
  const char *alone_of;
  const char *against;
  const char *against_of;
} Titles;

static const Titles TITLES[] = {
  { NULL, N_ ("%s: spending"), N_ ("Spending against share price"),
    N_ ("%s: spending against share price") },
  { "capex", N_ ("%s: capital spending"), N_ ("Capital spending against share price"),
    N_ ("%s: capital spending against share price") },
  { "opex", N_ ("%s: operating expenses"), N_ ("Operating expenses against share price"),
    N_ ("%s: operating expenses against share price") },
  { "investment", N_ ("%s: investment"), N_ ("Investment against share price"),
    N_ ("%s: investment against share price") },
};

static const MzCatalog *
get_catalog (const MzTimelineBoard *board)
{
  return board->options.writing.catalog;
}

/* "3 Jan 2022 = 100" */
static char *
dup_base (const MzTimelineBoard *board)
{
  double first = mz_trace_get_x (board->parts->prices)[0];
  g_autofree char *day = mz_tick_label_date (first, &board->options.writing);
  g_autofree char *hundred = mz_tick_label_plain (100, &board->options.writing);

  /* Translators: %1$s is a day, %2$s the number 100 */
  return g_strdup_printf (mz_catalog_get_in (get_catalog (board), "base", "%1$s = %2$s"), day,
                          hundred);
}

char *
mz_timeline_dup_price_name (const MzTimelineBoard *board)
{
  const MzCatalog *catalog = get_catalog (board);
  gboolean adjusted = board->options.adjusted;
  const char *price =
      mz_catalog_get (catalog, adjusted ? N_ ("Adjusted share price") : N_ ("Share price"));
  g_autofree char *symbol = board->parts->symbol
                                ? mz_writing_embed (&board->options.writing, board->parts->symbol)
                                : NULL;
  g_autofree char *what =
      symbol
          /* Translators: the name of a line: %s is a symbol such as META */
          ? g_strdup_printf (mz_catalog_get (catalog, adjusted ? N_ ("Adjusted price of %s")
                                                               : N_ ("Price of %s")),
                             symbol)
          : g_strdup (price);

  if (board->is_indexed) {
    g_autofree char *base = dup_base (board);
    return g_strdup_printf (mz_catalog_get_in (catalog, "axis", "%1$s, %2$s"), what, base);
  }
  if (!board->parts->currency || !*board->parts->currency)
    return g_steal_pointer (&what);
  return g_strdup_printf (mz_catalog_get_in (catalog, "axis", "%1$s, %2$s"), what,
                          mz_words_unit (&board->options, board->parts->currency));
}

static const Titles *
find_titles (const MzTimelineBoard *board)
{
  for (guint i = 1; i < G_N_ELEMENTS (TITLES) && !board->mixed_metrics; i++)
    if (g_strcmp0 (TITLES[i].metric, board->metric) == 0)
      return &TITLES[i];
  return &TITLES[0];
}

static const char *
get_spending_text (const MzTimelineBoard *board)
{
  return mz_words_spending (&board->options, find_titles (board)->metric);
}

char *
mz_timeline_dup_spending_name (const MzTimelineBoard *board)
{
  const MzCatalog *catalog = get_catalog (board);

  if (!*board->currency)
    return g_strdup (get_spending_text (board));
  return g_strdup_printf (mz_catalog_get_in (catalog, "axis", "%1$s, %2$s"),
                          get_spending_text (board),
                          mz_words_unit (&board->options, board->currency));
}

/* For the legend: who says so, where filings and articles are told apart. */
char *
mz_timeline_dup_layer_name (const MzTimelineBoard *board, guint layer)
{
  const MzCatalog *catalog = get_catalog (board);
  gboolean is_filed = mz_spending_table_is_filed (&board->parts->spending);

  if (layer == MZ_TIMELINE_BARS && !is_filed)
    return mz_timeline_has_spending (board) ? mz_timeline_dup_spending_name (board) : NULL;
  if (mz_timeline_count_marks (board, layer) == 0)
    return NULL;
  if (layer == MZ_TIMELINE_CLAIMS)
    return g_strdup (mz_catalog_get (catalog, "The same by an article"));
  return g_strdup_printf (layer == MZ_TIMELINE_BARS
                              /* Translators: the name of bars: %s is what was spent */
                              ? mz_catalog_get (catalog, "%s by filings")
                              : mz_catalog_get (catalog, "%s by articles"),
                          get_spending_text (board));
}

char *
mz_timeline_dup_title (const MzTimelineBoard *board)
{
  const MzCatalog *catalog = get_catalog (board);
  gboolean spending = mz_timeline_has_spending (board);
  const char *subject = board->chart.subject;
  const Titles *titles = find_titles (board);
  const char *title;

  if (board->options.title)
    return g_strdup (board->options.title);
  if (spending && mz_timeline_has_prices (board))
    title = subject ? titles->against_of : titles->against;
  else if (spending)
    title = subject ? titles->alone_of : get_spending_text (board);
  else
    title = subject ? N_ ("%s: share price") : N_ ("Share price");
  if (!subject)
    return g_strdup (mz_catalog_get (catalog, title));
  return g_strdup_printf (mz_catalog_get (catalog, title), subject);
}

char *
mz_timeline_dup_source (const MzTimelineBoard *board)
{
  const MzTimelineParts *parts = board->parts;
  const MzTableNames names = { .prices = &parts->price_source,
                               .n_prices = mz_timeline_has_prices (board) ? 1 : 0,
                               .spending =
                                   parts->spending.n_facts > 0 ? parts->spending.source : NULL };

  return mz_words_all_sources (&board->options, parts->articles, parts->n_articles, &names);
}

/* What is left out, so that nobody takes the picture for the whole. */
char *
mz_timeline_dup_note (const MzTimelineBoard *board)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);

  if (board->n_changes > 0)
    g_ptr_array_add (notes, mz_words_count (&board->options,
                                            NP_ ("%s change is not drawn on an axis of levels.",
                                                 "%s changes are not drawn on an axis of levels."),
                                            board->n_changes));
  if (board->n_undated > 0)
    g_ptr_array_add (notes,
                     mz_words_count (&board->options,
                                     NP_ ("%s sum is not drawn: its period is not known.",
                                          "%s sums are not drawn: their periods are not known."),
                                     board->n_undated));
  if (board->n_other > 0)
    g_ptr_array_add (notes,
                     mz_words_count (&board->options,
                                     NP_ ("%s figure in another currency or unit is not drawn.",
                                          "%s figures in other currencies or units are not drawn."),
                                     board->n_other));
  if (board->n_measures > 0)
    g_ptr_array_add (notes, mz_words_count (&board->options,
                                            NP_ ("%s figure of another measure is not drawn.",
                                                 "%s figures of other measures are not drawn."),
                                            board->n_measures));
  if (board->n_definitions > 0)
    g_ptr_array_add (notes,
                     mz_words_count (&board->options,
                                     NP_ ("%s figure that is defined in another way is not drawn.",
                                          "%s figures that are defined in other ways are not "
                                          "drawn."),
                                     board->n_definitions));
  if (board->n_companies > 0)
    g_ptr_array_add (notes, mz_words_count (&board->options,
                                            NP_ ("%s figure of another company is not drawn.",
                                                 "%s figures of other companies are not drawn."),
                                            board->n_companies));
  if (notes->len == 0)
    return NULL;
  g_ptr_array_add (notes, NULL);
  return g_strjoinv (" ", (char **) notes->pdata);
}
