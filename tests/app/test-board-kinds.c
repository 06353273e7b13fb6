/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/item.h"
#include "market-fixture.h"

static const MzLayer *
find_layer (MzChart *chart, MzLayerKind kind)
{
  const MzChartParts *parts = mz_chart_get_parts (chart);

  for (guint i = 0; i < parts->layers->len; i++)
    if (g_array_index (parts->layers, MzLayer, i).kind == kind)
      return &g_array_index (parts->layers, MzLayer, i);
  return NULL;
}

static void
test_shares_begin_at_a_hundred (void)
{
  g_autoptr (MzChart) chart = make_comparison ("en", FALSE);
  const MzChartParts *parts = mz_chart_get_parts (chart);

  g_assert_cmpuint (parts->layers->len, ==, 4);
  for (guint i = 0; i < 4; i++) {
    MzTrace *trace = g_array_index (parts->layers, MzLayer, i).trace;
    g_assert_cmpfloat_with_epsilon (mz_trace_get_y (trace)[0], 100, 1e-9);
  }
  g_assert_cmpstr (parts->subtitle, ==, "Adjusted closing prices, 1 Jan 2024 = 100");
}

/* Two shares that begin on different days are compared from the day on which both are there. */
static void
test_shares_begin_together (void)
{
  MzBoardOptions options = make_options ("en");
  g_autoptr (GArray) old = make_bars (10, 1, 1, G_MAXUINT);
  g_autoptr (GArray) young = make_bars (20, 1, 2, G_MAXUINT);

  g_array_remove_range (young, 0, 50);
  const MzPriceSeries series[] = { make_series (old, "OLD", NULL),
                                   make_series (young, "YNG", NULL) };
  g_autoptr (MzChart) chart = mz_compare_new (series, 2, &options);
  const MzChartParts *parts = mz_chart_get_parts (chart);
  for (guint i = 0; i < 2; i++) {
    MzTrace *trace = g_array_index (parts->layers, MzLayer, i).trace;
    g_assert_cmpfloat (mz_trace_get_x (trace)[0], ==, get_bar_day (50));
    g_assert_cmpfloat_with_epsilon (mz_trace_get_y (trace)[0], 100, 1e-9);
  }
}

static void
test_a_seventh_share_is_counted (void)
{
  MzBoardOptions options = make_options ("en");
  g_autoptr (GArray) bars = make_bars (10, 1, 1, G_MAXUINT);
  MzPriceSeries series[7];

  for (guint i = 0; i < 7; i++)
    series[i] = make_series (bars, "AAA", NULL);
  g_autoptr (MzChart) chart = mz_compare_new (series, 7, &options);
  g_assert_cmpuint (mz_chart_get_parts (chart)->layers->len, ==, 6);
  g_assert_cmpstr (mz_chart_get_parts (chart)->note, ==, "1 share is not drawn.");
}

static void
test_lines_are_named_beside_their_ends (void)
{
  g_autoptr (MzChart) chart = make_comparison ("en", FALSE);
  g_autoptr (MzScene) wide = lay_out (chart, 1000, 600, "light");
  g_autoptr (MzScene) narrow = lay_out (chart, 320, 400, "light");
  g_autofree char *named = mz_scene_describe (wide);
  g_autofree char *listed = mz_scene_describe (narrow);

  g_assert_nonnull (strstr (named, "text end-name"));
  g_assert_null (strstr (named, "text legend"));
  g_assert_null (strstr (listed, "text end-name"));
  g_assert_nonnull (strstr (listed, "text legend"));
}

/* On the day of the event the share falls a tenth more than the market explains. */
static void
test_an_event_has_its_abnormal_return (void)
{
  g_autoptr (MzChart) chart = make_event ("en", FALSE);
  const MzChartParts *parts = mz_chart_get_parts (chart);
  const MzMark *event = NULL;
  guint n = 0;

  for (guint i = 0; i < parts->marks->len; i++) {
    const MzMark *mark = mz_chart_get_mark (chart, i);
    if (mz_chart_get_layer_of (chart, i)->kind != MZ_LAYER_BARS)
      continue;
    n++;
    if (mark->x < 0 && mark->x_end > 0)
      event = mark;
  }
  g_assert_cmpuint (n, ==, 16);
  g_assert_nonnull (event);
  g_assert_cmpfloat_with_epsilon (event->value, -10, 1);
  /* The noise is uniform on ±0.8%: its standard deviation is 0.8 / sqrt (3) = 0.462 points. */
  g_assert_cmpfloat_with_epsilon (event->error, 1.96 * 0.462, 0.1);
  g_assert_nonnull (strstr (event->words, "standard error"));
  g_assert_nonnull (find_layer (chart, MZ_LAYER_BAND));
  g_assert_true (g_str_has_prefix (parts->subtitle, "Day 0: −"));
}

/* A band that grows with the square root of the days, as that of a sum does. */
static void
test_the_band_of_a_sum_widens (void)
{
  g_autoptr (MzChart) chart = make_event ("en", FALSE);
  MzTrace *trace = find_layer (chart, MZ_LAYER_BAND)->trace;
  const double *low = mz_trace_get_low (trace);
  const double *high = mz_trace_get_high (trace);
  double ratio = (high[15] - low[15]) / (high[0] - low[0]);

  g_assert_cmpuint (mz_trace_get_n_points (trace), ==, 16);
  g_assert_cmpfloat (ratio, >, 3.9);
  g_assert_cmpfloat (ratio, <, 4.4);
}

/* A share with too short a past for a model shows its own returns and says so. */
static void
test_short_prices_show_raw_returns (void)
{
  MzBoardOptions options = make_options ("en");
  g_autoptr (GArray) bars = make_bars (120, 1, 5, 8);

  g_array_set_size (bars, 15);
  MzPriceSeries share = make_series (bars, "RML", "Rimal");
  const MzEventParts parts = { .series = &share, .day = get_bar_day (8), .first = -5, .last = 10 };
  g_autoptr (MzChart) chart = mz_event_new (&parts, &options);
  const MzChartParts *found = mz_chart_get_parts (chart);

  g_assert_null (found->empty);
  g_assert_true (g_str_has_prefix (found->title, "Returns round"));
  g_assert_nonnull (strstr (found->note, "do not reach far enough"));
  for (guint i = 0; i < found->marks->len; i++)
    g_assert_cmpfloat (mz_chart_get_mark (chart, i)->error, ==, 0);
}

/* The index is missing, and another event two sessions later falls into the window. */
static void
test_an_event_tells_its_story (void)
{
  MzBoardOptions options = make_options ("en");
  g_autoptr (GArray) bars = make_bars (120, 1, 5, FIXTURE_EVENT);
  MzPriceSeries share = make_series (bars, "RML", "Rimal");
  const MzEventOther others[] = {
    { .day = get_bar_day (FIXTURE_EVENT + 2), .name = "Rimal buys Wadi" },
    { .day = get_bar_day (FIXTURE_EVENT - 100), .name = "Long before" },
  };
  const MzEventParts parts = { .series = &share,
                               .day = get_bar_day (FIXTURE_EVENT),
                               .first = -1,
                               .last = 5,
                               .benchmark = "INDEX",
                               .others = others,
                               .n_others = G_N_ELEMENTS (others) };
  g_autoptr (MzChart) chart = mz_event_new (&parts, &options);
  const char *story = mz_chart_get_parts (chart)->story;

  g_assert_nonnull (strstr (story, "RML"));
  g_assert_nonnull (strstr (story, "proves no cause"));
  g_assert_nonnull (strstr (story, "no prices of the market (INDEX)"));
  g_assert_nonnull (strstr (story, "Rimal buys Wadi"));
  g_assert_null (strstr (story, "Long before"));
}

static void
test_an_event_without_a_day_says_what_to_do (void)
{
  MzBoardOptions options = make_options ("en");
  const MzEventParts parts = { .first = -5, .last = 10 };
  g_autoptr (MzChart) chart = mz_event_new (&parts, &options);

  g_assert_true (g_str_has_prefix (mz_chart_get_parts (chart)->empty, "No day of an event"));
}

/* y = 3% - 2 points a billion, without noise: the closes are made so. */
static void
test_a_scatter_finds_the_line (void)
{
  MzBoardOptions options = make_options ("en");
  g_autoptr (GArray) bars = g_array_new (FALSE, TRUE, sizeof (MzBar));
  g_autoptr (GArray) facts = make_reported_facts ();

  for (guint i = 0; i < FIXTURE_BARS; i++) {
    MzBar bar = { .day = get_bar_day (i),
                  .close = scale_close (100),
                  .adjusted = scale_close (100) };
    g_array_append_val (bars, bar);
  }
  for (guint i = 0; i < facts->len; i++) {
    double billions = g_array_index (facts, MzSpendingFact, i).value / 1e9;
    MzBar *bar = &g_array_index (bars, MzBar, 20 + 25 * i);
    bar->close = bar->adjusted = scale_close (103 - 2 * billions);
  }
  MzPriceSeries share = make_series (bars, "RML", "Rimal");
  const MzScatterParts parts = { .series = &share,
                                 .n_series = 1,
                                 .spending.facts = (const MzSpendingFact *) (void *) facts->data,
                                 .spending.n_facts = facts->len,
                                 .spending.currency = "USD" };
  g_autoptr (MzChart) chart = mz_scatter_new (&parts, &options);
  g_assert_cmpstr (mz_chart_get_parts (chart)->subtitle, ==,
                   "n = 12 · slope −2.00 points per $1bn · R² = 1.00 · p < 0.001");
  g_assert_cmpuint (mz_chart_get_n_marks (chart), ==, 12);
}

/* What was reported after the close moves the next session. */
static void
test_a_report_after_the_close_moves_the_next_day (void)
{
  g_autoptr (GArray) bars = make_bars (100, 0, 0, 60);
  MzPriceSeries share = make_series (bars, "RML", NULL);
  MzBoardOptions options = make_options ("en");

  for (guint after = 0; after < 2; after++) {
    const MzSpendingFact fact = { .first = 1,
                                  .last = 2,
                                  .value = 1e9,
                                  .reported = get_bar_day (60 - after),
                                  .after_close = after == 1 };
    const MzScatterParts parts = {
      .series = &share, .n_series = 1, .spending.facts = &fact, .spending.n_facts = 1
    };
    g_autoptr (MzChart) chart = mz_scatter_new (&parts, &options);
    g_assert_cmpfloat_with_epsilon (mz_chart_get_mark (chart, 0)->value, -10, 0.001);
    g_assert_cmpstr (mz_chart_get_parts (chart)->subtitle, ==, "n = 1, too few for a line");
  }
}

/* Three articles that report a level, a change and a move each. */
static GArray *
make_moves (void)
{
  GArray *articles = g_array_new (FALSE, FALSE, sizeof (MzArticleFacts));
  static const char *const LEVELS[] = { "10000000000", "14000000000", "18000000000" };
  static const char *const MOVES[] = { "2", "4.5", "9" };

  for (guint i = 0; i < 3; i++) {
    MzArticleFacts article = make_article (0);
    FigureRow level = ROWS[2];
    FigureRow change = ROWS[1];
    FigureRow move = ROWS[4];
    level.value = LEVELS[i];
    change.value = MOVES[i];
    change.kind = MZ_KIND_PERCENT;
    change.currency = "";
    move.value = MOVES[i];
    g_ptr_array_add (article.figures, make_figure (&level, "d", 3 * i));
    g_ptr_array_add (article.figures, make_figure (&change, "d", 3 * i + 1));
    g_ptr_array_add (article.figures, make_figure (&move, "d", 3 * i + 2));
    g_array_append_val (articles, article);
  }
  return articles;
}

static MzChart *
make_moves_chart (GArray *articles, gboolean change)
{
  MzBoardOptions options = make_options ("en");
  const MzScatterParts parts = { .articles = (const MzArticleFacts *) (void *) articles->data,
                                 .n_articles = articles->len };

  options.change = change;
  return mz_scatter_new (&parts, &options);
}

/* Without prices the moves are those that the articles report: a fall is below zero. */
static void
test_reported_moves_stand_in_for_prices (void)
{
  GArray *articles = make_moves ();
  g_autoptr (MzChart) chart = make_moves_chart (articles, FALSE);

  g_assert_cmpuint (mz_chart_get_n_marks (chart), ==, 3);
  g_assert_cmpfloat (mz_chart_get_mark (chart, 1)->x, ==, 14e9);
  g_assert_cmpfloat (mz_chart_get_mark (chart, 1)->value, ==, -4.5);
  g_assert_nonnull (strstr (mz_chart_get_mark (chart, 1)->words, "نحو 18 مليار دولار"));
  g_assert_nonnull (mz_chart_get_mark (chart, 1)->figure);
  free_articles (articles);
}

/* A second article about each of the three: what happened three times is not counted six times. */
static void
test_an_event_counts_once (void)
{
  GArray *articles = make_moves ();
  GArray *again = make_moves ();

  g_array_append_vals (articles, again->data, again->len);
  g_array_unref (again);
  g_autoptr (MzChart) chart = make_moves_chart (articles, FALSE);
  g_assert_cmpuint (mz_chart_get_n_marks (chart), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_true (
        g_str_has_suffix (mz_chart_get_mark (chart, i)->words, "\n1 more figure says the same."));
  free_articles (articles);
}

static void
test_a_scatter_never_mixes_levels_and_changes (void)
{
  GArray *articles = make_moves ();
  g_autoptr (MzChart) chart = make_moves_chart (articles, TRUE);

  g_assert_cmpuint (mz_chart_get_n_marks (chart), ==, 3);
  g_assert_cmpfloat (mz_chart_get_mark (chart, 1)->x, ==, 4.5);
  g_assert_cmpint (mz_chart_get_parts (chart)->x_axis.quantity, ==, MZ_AXIS_PERCENT);
  free_articles (articles);
}

static void
test_a_scatter_of_nothing_says_what_to_do (void)
{
  MzBoardOptions options = make_options ("en");
  const MzScatterParts parts = { 0 };
  g_autoptr (MzChart) chart = mz_scatter_new (&parts, &options);
  g_autoptr (MzScene) scene = lay_out (chart, 400, 300, "light");
  g_autofree char *text = mz_scene_describe (scene);

  g_assert_nonnull (strstr (text, "text empty"));
}

/* Ten thousand dots are a cloud: no words among them, and no minutes to lay out. */
static void
test_ten_thousand_events_are_a_cloud (void)
{
  MzBoardOptions options = make_options ("en");
  g_autoptr (GArray) bars = make_bars (120, 1.2, 5, 120);
  g_autoptr (GArray) facts = g_array_new (FALSE, TRUE, sizeof (MzSpendingFact));
  MzPriceSeries share = make_series (bars, "RML", "Rimal");

  for (guint i = 0; i < 10000; i++) {
    MzSpendingFact fact = { .first = i,
                            .last = i + 1,
                            .value = 1e9 + 1e5 * (i * 37 % 10000),
                            .reported = get_bar_day (10 + i % 380) };
    g_array_append_val (facts, fact);
  }
  const MzScatterParts parts = { .series = &share,
                                 .n_series = 1,
                                 .spending.facts = (const MzSpendingFact *) (void *) facts->data,
                                 .spending.n_facts = facts->len };
  g_autoptr (MzChart) chart = mz_scatter_new (&parts, &options);
  g_autoptr (MzScene) scene = lay_out (chart, 800, 450, "light");
  g_autofree char *text = mz_scene_describe (scene);
  g_assert_cmpuint (mz_chart_get_n_marks (chart), ==, 10000);
  g_assert_null (strstr (text, "text value"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/shares-begin-at-a-hundred", test_shares_begin_at_a_hundred);
  g_test_add_func ("/compare/shares-begin-together", test_shares_begin_together);
  g_test_add_func ("/compare/a-seventh-share-is-counted", test_a_seventh_share_is_counted);
  g_test_add_func ("/compare/lines-are-named-beside-their-ends",
                   test_lines_are_named_beside_their_ends);
  g_test_add_func ("/event/has-its-abnormal-return", test_an_event_has_its_abnormal_return);
  g_test_add_func ("/event/the-band-of-a-sum-widens", test_the_band_of_a_sum_widens);
  g_test_add_func ("/event/short-prices-show-raw-returns", test_short_prices_show_raw_returns);
  g_test_add_func ("/event/tells-its-story", test_an_event_tells_its_story);
  g_test_add_func ("/event/without-a-day-says-what-to-do",
                   test_an_event_without_a_day_says_what_to_do);
  g_test_add_func ("/scatter/finds-the-line", test_a_scatter_finds_the_line);
  g_test_add_func ("/scatter/a-report-after-the-close-moves-the-next-day",
                   test_a_report_after_the_close_moves_the_next_day);
  g_test_add_func ("/scatter/reported-moves-stand-in-for-prices",
                   test_reported_moves_stand_in_for_prices);
  g_test_add_func ("/scatter/an-event-counts-once", test_an_event_counts_once);
  g_test_add_func ("/scatter/never-mixes-levels-and-changes",
                   test_a_scatter_never_mixes_levels_and_changes);
  g_test_add_func ("/scatter/nothing-says-what-to-do", test_a_scatter_of_nothing_says_what_to_do);
  g_test_add_func ("/scatter/ten-thousand-events-are-a-cloud",
                   test_ten_thousand_events_are_a_cloud);
  return g_test_run ();
}
