/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart's data as a table: the same marks and points, in words. */
#include "chart/data.h"
#include "chart/tick-label.h"
#include "market-fixture.h"

static void
check_cell (MzChart *chart, gsize row, MzDataColumn column, const char *expected)
{
  g_autofree char *cell = mz_chart_data_dup_cell (chart, row, column);
  g_autoptr (GString) seen = g_string_new (NULL);

  for (const char *at = cell; *at; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if (c < 0x2066 || c > 0x2069)
      g_string_append_unichar (seen, c);
  }
  g_assert_cmpstr (seen->str, ==, expected);
}

static MzChart *
draw_timeline (MzTrace *prices, MzArticleFacts *article)
{
  MzBoardOptions options = make_options ("en");
  MzTimelineParts parts = { .prices = prices,
                            .symbol = "RML",
                            .currency = "USD",
                            .articles = article,
                            .n_articles = article ? 1 : 0 };

  return mz_timeline_new (&parts, &options);
}

static void
test_points (void)
{
  double x[] = { 738000, 738001, 738002 }; /* 2021-07-29 and on: day 1 is 0001-01-01 */
  double y[] = { 10, 12.5, 11 };
  MzTraceParts points = { .n = 3, .x = g_memdup2 (x, sizeof x), .y = g_memdup2 (y, sizeof y) };
  g_autoptr (MzTrace) prices = mz_trace_new_take (&points);
  g_autoptr (MzChart) chart = draw_timeline (prices, NULL);

  g_assert_cmpuint (mz_chart_data_get_n_rows (chart), ==, 3);
  g_assert_cmpuint (mz_chart_data_get_mark (chart, 0), ==, MZ_NO_MARK);
  check_cell (chart, 1, MZ_DATA_VALUE, "$12.50");
  check_cell (chart, 2, MZ_DATA_PLACE, "31 Jul 2021");
  check_cell (chart, 2, MZ_DATA_DETAIL, "");
}

static void
test_marks_come_first (void)
{
  MzArticleFacts article = make_article (3);
  g_autoptr (MzChart) chart = draw_timeline (NULL, &article);
  guint n = mz_chart_get_n_marks (chart);
  gboolean is_found = FALSE;

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (mz_chart_data_get_n_rows (chart), ==, n);
  for (guint i = 0; i < n; i++) {
    const MzMark *mark = mz_chart_get_mark (chart, i);
    g_assert_cmpuint (mz_chart_data_get_mark (chart, i), ==, i);
    if (!mark->figure || mz_figure_get_evidence (mark->figure)->start != 210)
      continue;
    check_cell (chart, i, MZ_DATA_PLACE, "1 Apr 2025 – 30 Jun 2025");
    is_found = TRUE;
  }
  g_assert_true (is_found);
  g_ptr_array_unref (article.figures);
}

/* A line of pairs is told by its company, also below the first of that company. */
static void
test_pairs (void)
{
  MzArticleFacts article = make_article (3);
  MzBoardOptions options = make_options ("en");
  g_autoptr (MzChart) chart = mz_pairs_new (&article, 1, &options);

  g_assert_cmpuint (mz_chart_data_get_n_rows (chart), ==, mz_chart_get_n_marks (chart));
  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++) {
    check_cell (chart, i, MZ_DATA_NAME, "Rimal");
    check_cell (chart, i, MZ_DATA_PLACE, "");
  }
  g_ptr_array_unref (article.figures);
}

/* A share falls by a tenth on the day of the report: 100 to 90. */
static void
test_dots_have_their_moves (void)
{
  const MzBar bars[] = {
    { .day = 738000, .close = 100 * MZ_PRICE_UNIT, .adjusted = MZ_PRICE_UNKNOWN },
    { .day = 738001, .close = 90 * MZ_PRICE_UNIT, .adjusted = MZ_PRICE_UNKNOWN }
  };
  const MzSpendingFact fact = { .first = 1, .last = 2, .value = 5e9, .reported = 738001 };
  const MzPriceSeries share = { .symbol = "RML", .bars = bars, .n_bars = G_N_ELEMENTS (bars) };
  const MzScatterParts parts = { .series = &share,
                                 .n_series = 1,
                                 .spending.facts = &fact,
                                 .spending.n_facts = 1,
                                 .spending.currency = "USD" };
  MzBoardOptions options = make_options ("en");
  g_autoptr (MzChart) chart = mz_scatter_new (&parts, &options);
  g_autofree char *day = mz_tick_label_date (738001, &options.writing);

  check_cell (chart, 0, MZ_DATA_PLACE, "5bn");
  check_cell (chart, 0, MZ_DATA_VALUE, "−10%");
  check_cell (chart, 0, MZ_DATA_DETAIL, day);
}

static void
test_days_round_an_event_are_whole (void)
{
  MzFixtureLook look = make_look ("en", FALSE);
  g_autoptr (MzChart) chart = make_event_with (&look);
  guint day = 0;

  while (mz_chart_get_layer_of (chart, day)->kind != MZ_LAYER_BARS)
    day++;
  check_cell (chart, day, MZ_DATA_PLACE, "−5");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-data/points", test_points);
  g_test_add_func ("/chart-data/marks-come-first", test_marks_come_first);
  g_test_add_func ("/chart-data/pairs", test_pairs);
  g_test_add_func ("/chart-data/dots-have-their-moves", test_dots_have_their_moves);
  g_test_add_func ("/chart-data/days-round-an-event-are-whole", test_days_round_an_event_are_whole);
  return g_test_run ();
}
