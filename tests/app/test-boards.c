/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include <stdio.h>

static const MzAxis *
get_axis_of (MzChart *chart, guint mark)
{
  const MzChartParts *parts = mz_chart_get_parts (chart);

  return &g_array_index (parts->axes, MzAxis, mz_chart_get_layer_of (chart, mark)->axis);
}

static guint
find_quote (MzChart *chart, const char *quote)
{
  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++) {
    MzFigure *figure = mz_chart_get_mark (chart, i)->figure;
    if (figure && strcmp (mz_figure_get_evidence (figure)->quote, quote) == 0)
      return i;
  }
  return MZ_NO_MARK;
}

static void
test_a_change_never_stands_on_a_level_axis (void)
{
  g_autoptr (MzChart) chart = make_pairs ("en", 7);
  guint change = find_quote (chart, "9 مليارات دولار");

  g_assert_cmpuint (change, !=, MZ_NO_MARK);
  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++) {
    const MzReading *reading = mz_figure_get_reading (mz_chart_get_mark (chart, i)->figure);
    if (reading->role == MZ_ROLE_SPENDING && reading->change == MZ_CHANGE_LEVEL)
      g_assert_true (get_axis_of (chart, i) != get_axis_of (chart, change));
  }
}

static void
test_results_are_no_pairs (void)
{
  g_autoptr (MzChart) chart = make_pairs ("en", 7);

  g_assert_cmpuint (mz_chart_get_n_marks (chart), ==, 6);
  g_assert_cmpuint (find_quote (chart, "نحو 30 مليار دولار"), ==, MZ_NO_MARK);
}

static void
test_a_fall_is_below_zero (void)
{
  g_autoptr (MzChart) chart = make_pairs ("en", 7);

  g_assert_cmpfloat (mz_chart_get_mark (chart, find_quote (chart, "8.5%"))->value, ==, -8.5);
  g_assert_cmpfloat (
      mz_chart_get_mark (chart, find_quote (chart, "أكثر من 150 مليار دولار"))->value, ==, -150e9);
}

static void
test_one_company_names_the_chart (void)
{
  g_autoptr (MzChart) one = make_pairs ("en", 7);
  g_autoptr (MzChart) two = make_pairs ("en", 8);

  g_assert_cmpstr (mz_chart_get_title (one), ==, "Rimal: reported spending against share moves");
  g_assert_cmpstr (mz_chart_get_title (two), ==, "Reported spending against share moves");
}

static void
test_nothing_says_what_to_do (void)
{
  for (guint n = 0; n < 2; n++) {
    MzBoardOptions options = make_options ("ar");
    MzArticleFacts article = make_article (0);
    g_autoptr (MzChart) chart = mz_pairs_new (&article, n, &options);
    g_autoptr (MzScene) scene = lay_out (chart, 400, 300, "light");
    g_autofree char *text = mz_scene_describe (scene);
    g_assert_nonnull (strstr (text, "text empty"));
    g_assert_nonnull (strstr (text, "افتح مقالًا"));
    g_ptr_array_unref (article.figures);
  }
}

static void
test_one_side_alone_is_said (void)
{
  g_autoptr (MzChart) chart = make_pairs ("en", 4);

  g_assert_cmpstr (mz_chart_get_parts (chart)->note, ==, "Nothing here says how the share moved.");
}

static void
test_a_mark_says_its_words_and_those_round_them (void)
{
  g_autoptr (MzChart) chart = make_pairs ("ar", G_N_ELEMENTS (ROWS));
  const char *words = mz_chart_get_mark (chart, 0)->words;

  g_assert_nonnull (strstr (words, "والحصيلة 450 مليار دولار بحسب الشركة."));
}

static void
test_what_there_is_no_room_for_is_counted (void)
{
  MzBoardOptions options = make_options ("en");
  GArray *articles = make_articles (2500);
  g_autoptr (MzChart) chart =
      mz_pairs_new ((const MzArticleFacts *) (void *) articles->data, articles->len, &options);
  g_autoptr (MzScene) scene = lay_out (chart, 1600, 900, "light");
  g_autofree char *text = mz_scene_describe (scene);
  guint drawn = 0;
  cairo_rectangle_t area;

  g_assert_cmpuint (mz_chart_get_n_marks (chart), ==, 10000);
  for (guint i = 0; i < 10000; i++)
    drawn += mz_scene_get_mark_area (scene, i, &area);
  g_assert_cmpuint (drawn, >=, 40);
  g_autofree char *words = g_strdup_printf ("%u,%03u smaller figures are not drawn",
                                            (10000 - drawn) / 1000, (10000 - drawn) % 1000);
  g_assert_nonnull (strstr (text, words));
  free_articles (articles);
}

static void
test_every_company_has_its_largest (void)
{
  MzBoardOptions options = make_options ("en");
  GArray *articles = make_articles (200);
  g_autoptr (MzChart) chart =
      mz_pairs_new ((const MzArticleFacts *) (void *) articles->data, articles->len, &options);
  g_autoptr (MzScene) scene = lay_out (chart, 1600, 900, "light");
  g_autofree char *text = mz_scene_describe (scene);

  g_assert_nonnull (strstr (text, "\"Rimal\""));
  g_assert_nonnull (strstr (text, "\"Fajr\""));
  g_assert_nonnull (strstr (text, "\"Nahr\""));
  free_articles (articles);
}

static void
test_only_the_company_asked_for (void)
{
  MzBoardOptions options = make_options ("en");
  MzArticleFacts article = make_article (8);

  options.company = "Wadi";
  g_autoptr (MzChart) chart = mz_pairs_new (&article, 1, &options);
  g_assert_cmpuint (mz_chart_get_n_marks (chart), ==, 1);
  g_ptr_array_unref (article.figures);
}

static void
test_a_company_has_its_name_in_the_language (void)
{
  MzBoardOptions options = make_options ("ar");
  const MzCompanyParts parts = { .name = "Rimal", .arabic = "رمال" };

  options.companies = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (options.companies, mz_company_new (&parts));
  g_autofree char *text = mz_board_company_text (&options, "Rimal;Wadi");
  g_assert_cmpstr (text, ==, "رمال، Wadi");
  g_ptr_array_unref (options.companies);
}

static void
test_words_of_a_mark_tell_all (void)
{
  g_autoptr (MzChart) chart = make_pairs ("en", 7);
  const char *words = mz_chart_get_mark (chart, find_quote (chart, "8.5%"))->words;

  g_assert_nonnull (strstr (words, "Rimal"));
  g_assert_nonnull (strstr (words, "▼ 8.5%"));
  g_assert_nonnull (strstr (words, "share price"));
  g_assert_nonnull (strstr (words, "3 days"));
  g_assert_nonnull (strstr (words, "صحيفة الخليج"));
}

static guint
count_kind (MzChart *chart, MzLayerKind kind)
{
  guint n = 0;

  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++)
    n += mz_chart_get_layer_of (chart, i)->kind == kind;
  return n;
}

static void
test_a_timeline_sorts_what_it_gets (void)
{
  g_autoptr (MzChart) chart = make_timeline ("en", FALSE);

  /* Four facts, two figures of quarters; a plan of years; a day of an article. */
  g_assert_cmpuint (count_kind (chart, MZ_LAYER_BARS), ==, 6);
  g_assert_cmpuint (count_kind (chart, MZ_LAYER_SPANS), ==, 1);
  g_assert_cmpuint (count_kind (chart, MZ_LAYER_EVENTS), ==, 1);
  g_assert_cmpstr (mz_chart_get_parts (chart)->note, ==,
                   "1 change is not drawn on an axis of levels.");
}

static void
test_value_axes_share_their_grid (void)
{
  g_autoptr (MzChart) chart = make_timeline ("en", FALSE);
  g_autoptr (MzScene) scene = lay_out (chart, 1000, 600, "light");
  g_autofree char *text = mz_scene_describe (scene);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  double last = HUGE_VAL;
  double step = 0;

  for (guint i = 0; lines[i]; i++) {
    double x;
    double y;
    if (sscanf (lines[i], "path grid %lf,%lf", &x, &y) != 2)
      continue;
    if (isfinite (last) && step > 0)
      g_assert_cmpfloat_with_epsilon (last - y, step, 3);
    if (isfinite (last))
      step = last - y;
    last = y;
  }
  g_assert_cmpfloat (step, >, 0);
}

static void
test_a_timeline_of_nothing_says_what_to_do (void)
{
  MzBoardOptions options = make_options ("en");
  MzTimelineParts parts = { 0 };
  g_autoptr (MzChart) chart = mz_timeline_new (&parts, &options);
  g_autoptr (MzScene) scene = lay_out (chart, 400, 300, "light");
  g_autofree char *text = mz_scene_describe (scene);

  g_assert_nonnull (strstr (text, "Import a table of prices"));
}

static void
test_a_summary_tells_range_and_trend (void)
{
  g_autoptr (MzChart) chart = make_timeline ("en", FALSE);
  g_autofree char *summary = mz_chart_dup_summary (chart);

  g_assert_true (g_str_has_prefix (summary, "Timeline: Rimal: spending against share price."));
  g_assert_nonnull (strstr (summary, "3 Jun 2024"));
  g_assert_nonnull (strstr (summary, "Lowest $"));
  g_assert_nonnull (strstr (summary, "On the whole a"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pairs/a-change-never-stands-on-a-level-axis",
                   test_a_change_never_stands_on_a_level_axis);
  g_test_add_func ("/pairs/results-are-no-pairs", test_results_are_no_pairs);
  g_test_add_func ("/pairs/a-fall-is-below-zero", test_a_fall_is_below_zero);
  g_test_add_func ("/pairs/one-company-names-the-chart", test_one_company_names_the_chart);
  g_test_add_func ("/pairs/nothing-says-what-to-do", test_nothing_says_what_to_do);
  g_test_add_func ("/pairs/one-side-alone-is-said", test_one_side_alone_is_said);
  g_test_add_func ("/pairs/a-mark-says-its-words-and-those-round-them",
                   test_a_mark_says_its_words_and_those_round_them);
  g_test_add_func ("/pairs/what-there-is-no-room-for-is-counted",
                   test_what_there_is_no_room_for_is_counted);
  g_test_add_func ("/pairs/every-company-has-its-largest", test_every_company_has_its_largest);
  g_test_add_func ("/pairs/only-the-company-asked-for", test_only_the_company_asked_for);
  g_test_add_func ("/board/a-company-has-its-name-in-the-language",
                   test_a_company_has_its_name_in_the_language);
  g_test_add_func ("/board/words-of-a-mark-tell-all", test_words_of_a_mark_tell_all);
  g_test_add_func ("/timeline/sorts-what-it-gets", test_a_timeline_sorts_what_it_gets);
  g_test_add_func ("/timeline/value-axes-share-their-grid", test_value_axes_share_their_grid);
  g_test_add_func ("/timeline/nothing-says-what-to-do", test_a_timeline_of_nothing_says_what_to_do);
  g_test_add_func ("/timeline/summary-tells-range-and-trend", test_a_summary_tells_range_and_trend);
  return g_test_run ();
}
