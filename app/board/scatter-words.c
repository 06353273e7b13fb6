/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scatter chart says: its axes, the line's numbers, the sentence behind each dot. */
#include "board/scatter-words.h"

#include "board/filing-words.h"
#include "board/words.h"
#include "chart/tick-label.h"

#include <glib/gi18n.h>
#include <math.h>

#define MOST_CLAIMS 3   /* of articles, that are told with a filing */
#define SLOPE_UNIT  1e9 /* of a currency: a slope for each dollar would be nothing but zeros */

static const MzCatalog *
get_catalog (const MzBoardOptions *options)
{
  return options->writing.catalog;
}

char *
mz_scatter_dup_x_title (const MzScatterDots *dots,
                        const MzScatterParts *parts,
                        const MzBoardOptions *options)
{
  const MzCatalog *catalog = get_catalog (options);
  const char *spending = mz_words_spending (options, dots->metric);
  g_autofree char *what =
      !dots->is_change ? g_strdup (spending)
      : parts->spending.n_facts > 0
          /* Translators: an axis: %s is what was spent */
          ? g_strdup_printf (mz_catalog_get (catalog, "%s: change on a year earlier"), spending)
          : g_strdup_printf (mz_catalog_get (catalog, "%s: reported change"), spending);

  if (dots->kind == MZ_KIND_PERCENT || !*dots->currency)
    return g_steal_pointer (&what);
  return g_strdup_printf (mz_catalog_get_in (catalog, "axis", "%1$s, %2$s"), what,
                          mz_words_unit (options, dots->currency));
}

/* "from day 0 to day 1" */
static char *
dup_window (const MzMoveWindow *window, const MzBoardOptions *options)
{
  const MzAxis axis = { .quantity = MZ_AXIS_SESSION };
  g_autofree char *first = mz_tick_label_number (&axis, window->first, 0, &options->writing);
  g_autofree char *last = mz_tick_label_number (&axis, window->last, 0, &options->writing);

  /* Translators: trading days counted from the one that could first react, which is 0 */
  return g_strdup_printf (mz_catalog_get (get_catalog (options), "day %1$s to day %2$s"), first,
                          last);
}

char *
mz_scatter_dup_y_title (const MzScatterParts *parts, const MzBoardOptions *options)
{
  const MzCatalog *catalog = get_catalog (options);

  if (parts->n_series == 0)
    return g_strdup (mz_catalog_get (catalog, "Share move that the article reports"));
  const char *what = parts->window.abnormal
                         ? mz_catalog_get (catalog, "Abnormal return after the report")
                         : mz_catalog_get (catalog, "Share move after the report");
  if (parts->window.first == 0 && parts->window.last == 0)
    return g_strdup (what);
  g_autofree char *window = dup_window (&parts->window, options);
  return g_strdup_printf (mz_catalog_get_in (catalog, "axis", "%1$s, %2$s"), what, window);
}

char *
mz_scatter_dup_band_name (double confidence, const MzBoardOptions *options)
{
  const MzAxis axis = { .quantity = MZ_AXIS_PERCENT };
  g_autofree char *percent = mz_tick_label_value (&axis, 100 * confidence, &options->writing);

  return g_strdup_printf (mz_catalog_get (get_catalog (options), "%s confidence band"), percent);
}

/* The day it was reported on; whose it is, where the chart is of several and no day is known. */
char *
mz_scatter_dup_label (const MzScatterDot *dot,
                      const MzScatterParts *parts,
                      const MzBoardOptions *options)
{
  const MzReading *reading = dot->figure ? mz_figure_get_reading (dot->figure) : NULL;

  if (reading && reading->company && !options->company && parts->n_series != 1)
    return mz_board_company_text (options, reading->company);
  return dot->day > 0 ? mz_tick_label_date (dot->day, &options->writing) : NULL;
}

char *
mz_scatter_dup_detail (const MzScatterDot *dot, const MzBoardOptions *options)
{
  if (dot->figure)
    return mz_words_detail (options, mz_figure_get_reading (dot->figure), TRUE);
  return dot->fact && dot->fact->report ? mz_filing_dup_detail (options, dot->fact->report) : NULL;
}

/* The filing, and what articles say of the same sum. */
static void
append_filing (GString *text,
               const MzScatterDot *dot,
               const MzScatterDots *dots,
               const MzScatterParts *parts,
               const MzBoardOptions *options)
{
  g_autofree char *filing = mz_filing_dup_words (options, dot->fact->report);
  guint n = 0;

  g_string_append_printf (text, "\n%s", filing);
  for (guint i = 0; i < dots->claims->len && n < MOST_CLAIMS; i++) {
    const MzScatterClaim *claim = &g_array_index (dots->claims, MzScatterClaim, i);
    if (claim->fact != dot->fact)
      continue;
    g_autofree char *words =
        mz_words_mark (options, claim->figure, &parts->articles[claim->source]);
    g_autofree char *difference = mz_filing_dup_difference (options, dot->fact->report,
                                                            mz_figure_get_reading (claim->figure));
    g_string_append_printf (text, "\n%s\n%s", words, difference);
    n++;
  }
}

char *
mz_scatter_dup_words (const MzScatterDot *dot,
                      const MzScatterDots *dots,
                      const MzChartParts *chart,
                      const MzScatterParts *parts,
                      const MzBoardOptions *options)
{
  const MzAxis *axis = &g_array_index (chart->axes, MzAxis, 0);
  g_autofree char *spent = mz_tick_label_value (&chart->x_axis, dot->spent, &options->writing);
  g_autofree char *move = mz_tick_label_value (axis, dot->move, &options->writing);
  g_autofree char *day =
      dot->day > 0 ? mz_tick_label_date (dot->day, &options->writing) : g_strdup ("");
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s%s%s: %s\n%s: %s", day, *day ? " · " : "", chart->x_axis.title,
                          spent, axis->title, move);
  if (dot->figure) {
    g_autofree char *words = mz_words_mark (options, dot->figure, &parts->articles[dot->source]);
    g_string_append_printf (text, "\n%s", words);
    mz_words_append_repeats (text, options, dot->n_repeats);
  } else if (dot->fact && dot->fact->report)
    append_filing (text, dot, dots, parts, options);
  else if (dot->fact && dot->fact->words)
    g_string_append_printf (text, "\n%s", dot->fact->words);
  return g_string_free (text, FALSE);
}

static char *
write_number (double number, guint decimals, const MzBoardOptions *options)
{
  const MzAxis axis = { .quantity = MZ_AXIS_NUMBER };

  return mz_tick_label_number (&axis, number, decimals, &options->writing);
}

/* What one step of the slope is: a billion of the currency, or one percent. */
static char *
dup_slope_unit (const MzScatterDots *dots, const MzBoardOptions *options)
{
  MzAxis axis = { .quantity = MZ_AXIS_PERCENT };

  if (dots->kind == MZ_KIND_PERCENT)
    return mz_tick_label_value (&axis, 1, &options->writing);
  axis.quantity = MZ_AXIS_MONEY;
  g_strlcpy (axis.currency, dots->currency, sizeof axis.currency);
  return mz_tick_label_value (&axis, SLOPE_UNIT, &options->writing);
}

static char *
dup_probability (double p, const MzBoardOptions *options)
{
  g_autofree char *number = write_number (MAX (p, 0.001), 3, options);

  if (p < 0.001)
    return g_strdup_printf (mz_catalog_get (get_catalog (options), "p < %s"), number);
  return g_strdup_printf (mz_catalog_get (get_catalog (options), "p = %s"), number);
}

char *
mz_scatter_dup_subtitle (const MzScatterDots *dots,
                         const MzLineFit *fit,
                         const MzBoardOptions *options)
{
  const MzCatalog *catalog = get_catalog (options);
  g_autofree char *n = write_number (dots->dots->len, 0, options);

  if (!fit)
    /* Translators: how many events there are */
    return g_strdup_printf (mz_catalog_get (catalog, "n = %s, too few for a line"), n);
  double unit = dots->kind == MZ_KIND_PERCENT ? 1 : SLOPE_UNIT;
  g_autofree char *slope = write_number (fit->slope * unit, 2, options);
  g_autofree char *step = dup_slope_unit (dots, options);
  g_autofree char *r2 = write_number (isfinite (fit->r2) ? fit->r2 : 0, 2, options);
  g_autofree char *p = dup_probability (fit->p, options);
  /* Translators: a regression line: %1$s how many events, %2$s its slope, %3$s what one step of
   * the axis is ("$1bn"), %4$s R², %5$s "p = 0.03" */
  return g_strdup_printf (
      mz_catalog_get (catalog, "n = %1$s · slope %2$s points per %3$s · R² = %4$s · %5$s"), n,
      slope, step, r2, p);
}

char *
mz_scatter_dup_note (const MzScatterDots *dots,
                     const MzScatterParts *parts,
                     gboolean has_fit,
                     const MzBoardOptions *options)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  char *definition = mz_filing_dup_table_note (options, &parts->spending);

  if (has_fit)
    g_ptr_array_add (notes, g_strdup (mz_catalog_get (get_catalog (options),
                                                      "What happens together need not be cause "
                                                      "and effect.")));
  if (dots->n_without_move > 0)
    g_ptr_array_add (
        notes,
        mz_words_count (options,
                        NP_ ("%s report is not drawn: the move after it is not known.",
                             "%s reports are not drawn: the moves after them are not known."),
                        dots->n_without_move));
  if (dots->n_unlike > 0)
    g_ptr_array_add (notes, mz_words_count (options,
                                            NP_ ("%s sum of another kind is not drawn.",
                                                 "%s sums of other kinds are not drawn."),
                                            dots->n_unlike));
  if (definition)
    g_ptr_array_add (notes, definition);
  if (notes->len == 0)
    return NULL;
  g_ptr_array_add (notes, NULL);
  return g_strjoinv (" ", (char **) notes->pdata);
}

char *
mz_scatter_dup_source (const MzScatterParts *parts, const MzBoardOptions *options)
{
  MzTableNames names = { .spending = parts->spending.n_facts > 0 ? parts->spending.source : NULL };
  g_autoptr (GPtrArray) prices = g_ptr_array_new ();

  for (guint i = 0; i < parts->n_series; i++)
    g_ptr_array_add (prices, (gpointer) parts->series[i].source);
  if (parts->market)
    g_ptr_array_add (prices, (gpointer) parts->market->source);
  names.prices = (const char *const *) prices->pdata;
  names.n_prices = prices->len;
  return mz_words_all_sources (options, parts->articles, parts->n_articles, &names);
}
