/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/series.h"
#include "chart-fixture.h"
#include "chart/item.h"

static void
free_figures (MzArticleFacts *articles, guint n)
{
  for (guint i = 0; i < n; i++)
    g_ptr_array_unref (articles[i].figures);
}

/* An article with @n figures of quarterly capital spending by a company, all of one sum. */
static MzArticleFacts
make_reports (const char *company, const char *value, const char *period, guint n)
{
  MzArticleFacts article = make_article (0);
  FigureRow row = ROWS[2];

  row.company = company;
  row.value = value;
  row.period = period;
  row.qualifier = MZ_QUALIFIER_EXACT;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (article.figures, make_figure (&row, "d", i));
  return article;
}

static MzChart *
make_chart (MzArticleFacts *articles, guint n, const char *symbol, GPtrArray *companies)
{
  MzBoardOptions options = make_options ("en");
  MzTimelineParts parts = { .symbol = symbol, .articles = articles, .n_articles = n };

  options.companies = companies;
  return mz_timeline_new (&parts, &options);
}

static void
test_most_figures_choose_the_company (void)
{
  MzArticleFacts articles[] = { make_reports ("Wadi", "5000000000", "Q1 2025", 1),
                                make_reports ("Rimal", "7000000000", "Q1 2025", 1),
                                make_reports ("Rimal", "8000000000", "Q2 2025", 1) };
  g_autoptr (MzChart) chart = make_chart (articles, 3, NULL, NULL);
  const MzChartParts *parts = mz_chart_get_parts (chart);

  g_assert_cmpstr (parts->title, ==, "Rimal: capital spending");
  g_assert_cmpstr (parts->note, ==, "1 figure of another company is not drawn.");
  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++)
    g_assert_cmpfloat (mz_chart_get_mark (chart, i)->value, !=, 5e9);
  g_assert_cmpuint (parts->sources->len, ==, 2);
  free_figures (articles, 3);
}

static void
test_the_price_chooses_the_company (void)
{
  MzArticleFacts articles[] = { make_reports ("Wadi", "5000000000", "Q1 2025", 1),
                                make_reports ("Rimal", "7000000000", "Q1 2025", 3) };
  const MzCompanyParts wadi = { .name = "Wadi", .arabic = "وادي", .ticker = "WDI" };
  g_autoptr (GPtrArray) companies = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (companies, mz_company_new (&wadi));
  g_autoptr (MzChart) chart = make_chart (articles, 2, "WDI", companies);
  g_assert_cmpstr (mz_chart_get_title (chart), ==, "Wadi: capital spending");
  g_assert_cmpfloat (mz_chart_get_mark (chart, 0)->value, ==, 5e9);
  free_figures (articles, 2);
}

static void
test_one_company_keeps_figures_of_none (void)
{
  MzArticleFacts articles[] = { make_reports ("Rimal", "7000000000", "Q1 2025", 1),
                                make_reports (NULL, "8000000000", "Q2 2025", 1) };
  g_autoptr (MzChart) chart = make_chart (articles, 2, NULL, NULL);
  guint n_bars = 0;

  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++)
    n_bars += mz_chart_get_layer_of (chart, i)->kind == MZ_LAYER_BARS;
  g_assert_cmpuint (n_bars, ==, 2);
  g_assert_cmpstr (mz_chart_get_title (chart), ==, "Rimal: capital spending");
  free_figures (articles, 2);
}

static void
test_repeated_sums_are_one_bar (void)
{
  MzArticleFacts articles[] = { make_reports ("Rimal", "7000000000", "Q1 2025", 4),
                                make_reports ("Rimal", "7100000000", "Q1 2025", 1) };
  g_autoptr (MzChart) chart = make_chart (articles, 2, NULL, NULL);
  guint n_bars = 0;
  gboolean counted = FALSE;

  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++) {
    n_bars += mz_chart_get_layer_of (chart, i)->kind == MZ_LAYER_BARS;
    counted |= strstr (mz_chart_get_mark (chart, i)->words, "3 more figures say the same.") != NULL;
  }
  g_assert_cmpuint (n_bars, ==, 2);
  g_assert_true (counted);
  free_figures (articles, 2);
}

/* Ten thousand sums of one quarter, all different, do not vanish in bars without width. */
static void
test_ten_thousand_figures_are_seen (void)
{
  MzArticleFacts article = make_article (0);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 10000; i++) {
    g_autofree char *value = g_strdup_printf ("%u", 1000000000 + i * 1000);
    FigureRow row = ROWS[2];
    row.value = value;
    row.qualifier = MZ_QUALIFIER_EXACT;
    g_ptr_array_add (article.figures, make_figure (&row, "d", i));
  }
  g_autoptr (MzChart) chart = make_chart (&article, 1, NULL, NULL);
  g_autoptr (MzScene) scene = lay_out (chart, 1000, 600, "light");
  g_autofree char *text = mz_scene_describe (scene);
  guint mark = mz_scene_walk (scene, MZ_NO_MARK, MZ_WALK_FIRST);
  g_autoptr (GArray) gathered = mz_scene_dup_gathered (scene, mark);

  g_assert_cmpuint (gathered->len, ==, 10000);
  g_assert_nonnull (strstr (text, "rect range"));
  g_assert_nonnull (strstr (text, "\"10000\""));
  /* A square of so many comparisons would take minutes under the sanitizers. */
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
  free_figures (&article, 1);
}

static void
test_one_figure_is_a_picture (void)
{
  MzArticleFacts article = make_reports ("Rimal", "7000000000", "Q1 2025", 1);
  g_autoptr (MzChart) chart = make_chart (&article, 1, NULL, NULL);
  g_autoptr (MzScene) scene = lay_out (chart, 800, 450, "light");
  g_autofree char *text = mz_scene_describe (scene);

  g_assert_nonnull (strstr (text, "rect bar mark=0"));
  g_assert_nonnull (strstr (text, "\"$7bn\""));
  free_figures (&article, 1);
}

/* The first day asked for is the first that is seen, though a quarter began before it. */
static void
test_days_asked_for_bound_the_picture (void)
{
  MzBoardOptions options = make_options ("en");
  g_autoptr (MzTrace) prices = make_prices ();
  const MzSpendingFact fact = make_fact ("Q1 2025", 14e9, MZ_MODALITY_ACTUAL);
  MzTimelineParts parts = { .prices = prices, .spending.facts = &fact, .spending.n_facts = 1 };

  options.from = mz_day_parse ("2025-02-10");
  options.to = mz_day_parse ("2025-05-30");
  g_autoptr (MzChart) chart = mz_timeline_new (&parts, &options);
  g_autoptr (MzScene) scene = lay_out (chart, 800, 450, "light");
  cairo_rectangle_t plane;

  g_assert_true (mz_scene_get_plane (scene, &plane));
  g_assert_cmpfloat_with_epsilon (mz_scene_invert_x (scene, plane.x), options.from, 0.01);
  g_assert_cmpfloat_with_epsilon (mz_scene_invert_x (scene, plane.x + plane.width),
                                  options.to + 1.0, 0.01);
}

/* A share is split two for one overnight: 100 becomes 50. Adjusted prices make no step of it. */
static void
test_adjusted_prices_have_no_step (void)
{
  const MzBar bars[] = { { 100, 98 * MZ_PRICE_UNIT, 102 * MZ_PRICE_UNIT, 96 * MZ_PRICE_UNIT,
                           100 * MZ_PRICE_UNIT, 50 * MZ_PRICE_UNIT, 1000 },
                         { 101, 50 * MZ_PRICE_UNIT, 52 * MZ_PRICE_UNIT, 49 * MZ_PRICE_UNIT,
                           51 * MZ_PRICE_UNIT, 51 * MZ_PRICE_UNIT, 2000 } };
  g_autoptr (MzTrace) raw = mz_series_make_trace (bars, 2, FALSE);
  g_autoptr (MzTrace) adjusted = mz_series_make_trace (bars, 2, TRUE);

  g_assert_cmpfloat_with_epsilon (mz_trace_get_y (raw)[0], 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_trace_get_y (adjusted)[0], 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_trace_get_open (adjusted)[0], 49, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_trace_get_high (adjusted)[0], 51, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_trace_get_low (adjusted)[0], 48, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_trace_get_y (adjusted)[1], 51, 1e-9);
}

/* A close that was entered by hand takes neither candles nor volume from the other days. */
static void
test_a_lone_close_leaves_the_candles (void)
{
  const MzBar bars[] = { { 100, 98 * MZ_PRICE_UNIT, 102 * MZ_PRICE_UNIT, 96 * MZ_PRICE_UNIT,
                           100 * MZ_PRICE_UNIT, 100 * MZ_PRICE_UNIT, 1000 },
                         { 101, MZ_PRICE_UNKNOWN, MZ_PRICE_UNKNOWN, MZ_PRICE_UNKNOWN,
                           51 * MZ_PRICE_UNIT, MZ_PRICE_UNKNOWN, MZ_PRICE_UNKNOWN } };
  g_autoptr (MzTrace) trace = mz_series_make_trace (bars, 2, TRUE);

  g_assert_true (mz_trace_has_bars (trace));
  g_assert_cmpfloat_with_epsilon (mz_trace_get_high (trace)[0], 102, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_trace_get_open (trace)[1], 51, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_trace_get_low (trace)[1], 51, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_trace_get_volume (trace)[0], 1000, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_trace_get_volume (trace)[1], 0, 1e-9);
}

static void
test_unknown_prices_are_left_out (void)
{
  const MzBar bars[] = { { 100, MZ_PRICE_UNKNOWN, MZ_PRICE_UNKNOWN, MZ_PRICE_UNKNOWN,
                           100 * MZ_PRICE_UNIT, MZ_PRICE_UNKNOWN, MZ_PRICE_UNKNOWN } };
  g_autoptr (MzTrace) trace = mz_series_make_trace (bars, 1, TRUE);

  g_assert_cmpfloat_with_epsilon (mz_trace_get_y (trace)[0], 100, 1e-9);
  g_assert_false (mz_trace_has_bars (trace));
  g_assert_false (mz_trace_has_volume (trace));
}

static void
add_plan (MzChartParts *parts, const char *first, const char *last, const char *label)
{
  MzMark mark = { .layer = 1,
                  .x = mz_day_parse (first),
                  .x_end = mz_day_parse (last) + 1.0,
                  .modality = MZ_MODALITY_PLAN,
                  .source = MZ_NO_SOURCE };

  mark.label = g_strdup (label);
  mark.words = g_strdup (label);
  g_array_append_val (parts->marks, mark);
}

/* Ten years of prices, and four plans for the last two. */
static MzChart *
make_plans (const char *language)
{
  const MzWriting writing = { .catalog = mz_catalog_for (language) };
  MzTraceParts prices = { .n = 3, .x = g_new (double, 3), .y = g_new (double, 3) };
  MzChartParts parts;

  mz_chart_parts_init (&parts, MZ_CHART_TIMELINE, &writing);
  parts.title = g_strdup ("Plans");
  parts.x_axis = (MzAxis){ .quantity = MZ_AXIS_TIME };
  for (guint i = 0; i < 3; i++) {
    prices.x[i] = mz_day_parse ("2016-01-04") + 1825.0 * i;
    prices.y[i] = 100 + i;
  }
  MzAxis price = { .quantity = MZ_AXIS_MONEY, .currency = "USD" };
  MzLayer layers[] = { { .kind = MZ_LAYER_LINE, .trace = mz_trace_new_take (&prices) },
                       { .kind = MZ_LAYER_SPANS, .hue = MZ_HUE_SPENDING } };
  g_array_append_val (parts.axes, price);
  g_array_append_vals (parts.layers, layers, 2);
  add_plan (&parts, "2024-01-01", "2024-12-31", "$40bn, planned for 2024");
  add_plan (&parts, "2025-01-01", "2025-12-31", "$70bn to $72bn, planned for 2025");
  add_plan (&parts, "2025-01-01", "2025-12-31", "$66bn to $72bn, planned for 2025");
  add_plan (&parts, "2025-01-01", "2025-09-30", "$50bn, planned for nine months of 2025");
  return mz_chart_new_take (&parts);
}

/* Whether two items stand in each other's way. */
static gboolean
cover (const MzItem *a, const MzItem *b)
{
  return a->x < b->x + b->width - 1 && b->x < a->x + a->width - 1 && a->y < b->y + b->height - 1 &&
         b->y < a->y + a->height - 1;
}

/* How many stretches are drawn and how many have words; neither covers another. */
static void
count_plans (MzChart *chart, double width, double height, guint *stretches, guint *named)
{
  g_autoptr (MzScene) scene = lay_out (chart, width, height, "light");
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  *stretches = *named = 0;
  for (guint i = 0; i < scene->items->len; i++) {
    MzItem *item = &g_array_index (scene->items, MzItem, i);
    gboolean stretch = g_str_equal (item->role, "span");
    if (!stretch && !g_str_equal (item->role, "value"))
      continue;
    *stretches += stretch;
    *named += !stretch;
    for (guint k = 0; k < found->len; k++) {
      const MzItem *other = g_ptr_array_index (found, k);
      g_assert_false (cover (item, other) && item->mark != other->mark);
    }
    g_ptr_array_add (found, item);
  }
}

static void
test_each_plan_has_its_words (void)
{
  static const char *const LANGUAGES[] = { "en", "ar" };
  static const double SIZES[][2] = { { 640, 400 }, { 800, 500 }, { 1600, 900 } };

  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    for (guint k = 0; k < G_N_ELEMENTS (SIZES); k++) {
      g_autoptr (MzChart) chart = make_plans (LANGUAGES[i]);
      guint stretches;
      guint named;
      count_plans (chart, SIZES[k][0], SIZES[k][1], &stretches, &named);
      g_assert_cmpuint (stretches, ==, 4);
      g_assert_cmpuint (named, ==, 4);
    }
}

/* Where there is height for three lanes, two that follow each other share one. */
static void
test_plans_come_before_their_words (void)
{
  g_autoptr (MzChart) chart = make_plans ("en");
  guint stretches;
  guint named;

  count_plans (chart, 640, 285, &stretches, &named);
  g_assert_cmpuint (stretches, ==, 4);
  g_assert_cmpuint (named, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/most-figures-choose-the-company",
                   test_most_figures_choose_the_company);
  g_test_add_func ("/timeline/the-price-chooses-the-company", test_the_price_chooses_the_company);
  g_test_add_func ("/timeline/one-company-keeps-figures-of-none",
                   test_one_company_keeps_figures_of_none);
  g_test_add_func ("/timeline/repeated-sums-are-one-bar", test_repeated_sums_are_one_bar);
  g_test_add_func ("/timeline/ten-thousand-figures-are-seen", test_ten_thousand_figures_are_seen);
  g_test_add_func ("/timeline/one-figure-is-a-picture", test_one_figure_is_a_picture);
  g_test_add_func ("/timeline/days-asked-for-bound-the-picture",
                   test_days_asked_for_bound_the_picture);
  g_test_add_func ("/timeline/each-plan-has-its-words", test_each_plan_has_its_words);
  g_test_add_func ("/timeline/plans-come-before-their-words", test_plans_come_before_their_words);
  g_test_add_func ("/series/adjusted-prices-have-no-step", test_adjusted_prices_have_no_step);
  g_test_add_func ("/series/a-lone-close-leaves-the-candles", test_a_lone_close_leaves_the_candles);
  g_test_add_func ("/series/unknown-prices-are-left-out", test_unknown_prices_are_left_out);
  return g_test_run ();
}
