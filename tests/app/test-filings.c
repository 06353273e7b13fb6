/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spending out of filings beside what articles say: no sum is drawn twice, and definitions stay
 * apart. */
#include "board/reported-spending.h"
#include "board/source-name.h"
#include "chart/provenance.h"
#include "market-fixture.h"
#include "model/definition.h"

#define LEASES "including finance leases"
#define CASH   "purchases of property, cash"

static void
add_filing (GPtrArray *facts,
            const char *period,
            const char *value,
            const char *definition,
            const char *reported)
{
  MzReportedFact fact = { .company = (char *) "Rimal",
                          .metric = (char *) "capex",
                          .definition = (char *) definition,
                          .currency = "USD",
                          .reported = reported ? mz_day_parse (reported) : 0,
                          .status = (char *) "from filing",
                          .source = (char *) "https://www.example.com/reports/2025" };

  g_assert_true (mz_amount_parse (value, &fact.value));
  g_assert_true (mz_period_parse (period, &fact.period));
  mz_period_resolve (&fact.period, 0);
  g_ptr_array_add (facts, mz_reported_fact_copy (&fact));
}

/* Three quarters, the last two of which the articles below speak of. */
static GPtrArray *
make_filings (void)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_reported_fact_free);

  add_filing (facts, "Q1 2024", "10000000000", LEASES, "2024-04-24");
  add_filing (facts, "Q2 2024", "11000000000", LEASES, "2024-07-24");
  add_filing (facts, "Q3 2024", "12500000000", LEASES, "2024-10-23");
  return facts;
}

static void
add_figure (MzArticleFacts *article, const char *value, const char *period, const char *definition)
{
  FigureRow row = ROWS[2];

  row.value = value;
  row.period = period;
  row.qualifier = MZ_QUALIFIER_EXACT;
  g_autoptr (MzFigure) plain = make_figure (&row, "d1", 10 * article->figures->len);
  MzReading reading = *mz_figure_get_reading (plain);
  reading.definition = (char *) definition;
  g_ptr_array_add (article->figures, mz_figure_new (&reading, mz_figure_get_evidence (plain)));
}

typedef struct {
  GPtrArray *facts;
  MzReportedSpending spending;
  MzArticleFacts article;
  MzBoardOptions options;
} Desk;

static void
sit_down (Desk *desk, const char *language)
{
  desk->facts = make_filings ();
  desk->article = make_article (0);
  desk->article.published = "2024-10-25";
  desk->options = make_options (language);
  desk->options.company = "Rimal";
}

static MzChart *
draw_timeline (Desk *desk)
{
  mz_reported_spending_init (&desk->spending, desk->facts, "Rimal", 0, 0);
  const MzTimelineParts parts = { .spending = mz_reported_spending_get_table (&desk->spending),
                                  .articles = &desk->article,
                                  .n_articles = 1 };
  return mz_timeline_new (&parts, &desk->options);
}

static void
stand_up (Desk *desk)
{
  mz_reported_spending_clear (&desk->spending);
  g_ptr_array_unref (desk->facts);
  g_ptr_array_unref (desk->article.figures);
}

static const MzMark *
find_value (MzChart *chart, MzLayerKind kind, double value)
{
  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++)
    if (mz_chart_get_layer_of (chart, i)->kind == kind &&
        fabs (mz_chart_get_mark (chart, i)->value - value) < 1)
      return mz_chart_get_mark (chart, i);
  return NULL;
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
test_one_sum_is_one_bar (void)
{
  Desk desk = { 0 };

  sit_down (&desk, "en");
  add_figure (&desk.article, "12000000000", "Q3 2024", NULL);
  add_figure (&desk.article, "14000000000", "Q4 2024", NULL);
  g_autoptr (MzChart) chart = draw_timeline (&desk);
  /* Three filings, and the quarter that no filing is of yet. */
  g_assert_cmpuint (count_kind (chart, MZ_LAYER_BARS), ==, 4);
  g_assert_cmpuint (count_kind (chart, MZ_LAYER_POINTS), ==, 1);
  const MzMark *claim = find_value (chart, MZ_LAYER_POINTS, 12e9);
  g_assert_nonnull (claim);
  g_assert_nonnull (claim->figure);
  g_assert_nonnull (strstr (claim->words, "The filing says $12.5bn; this is 4% less."));
  const MzMark *bar = find_value (chart, MZ_LAYER_BARS, 12.5e9);
  g_assert_nonnull (bar->fact);
  g_assert_null (bar->figure);
  g_assert_nonnull (strstr (bar->words, "1 figure of an article is about the same sum."));
  g_assert_nonnull (strstr (bar->words, LEASES));
  g_assert_nonnull (strstr (bar->words, "https://www.example.com/reports/2025"));
  g_assert_nonnull (strstr (bar->detail, "filing"));
  /* A bar by an article looks otherwise than those of filings. */
  const MzMark *stated = find_value (chart, MZ_LAYER_BARS, 14e9);
  g_assert_cmpuint (stated->layer, !=, bar->layer);
  stand_up (&desk);
}

static void
test_the_same_sum_is_said_to_be (void)
{
  Desk desk = { 0 };

  sit_down (&desk, "en");
  add_figure (&desk.article, "12500000000", "Q3 2024", "incl. finance leases");
  g_autoptr (MzChart) chart = draw_timeline (&desk);
  const MzMark *claim = find_value (chart, MZ_LAYER_POINTS, 12.5e9);
  g_assert_nonnull (strstr (claim->words, "The filing says the same."));
  stand_up (&desk);
}

static void
test_definitions_stay_apart (void)
{
  Desk desk = { 0 };

  sit_down (&desk, "en");
  add_filing (desk.facts, "Q1 2024", "9000000000", CASH, NULL);
  add_filing (desk.facts, "Q2 2024", "9500000000", CASH, NULL);
  add_figure (&desk.article, "8000000000", "Q3 2024", CASH);
  add_figure (&desk.article, "8100000000", "Q4 2024", CASH);
  g_autoptr (MzChart) chart = draw_timeline (&desk);
  g_assert_cmpuint (count_kind (chart, MZ_LAYER_BARS), ==, 3);
  g_assert_cmpuint (count_kind (chart, MZ_LAYER_POINTS), ==, 0);
  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++)
    if (mz_chart_get_mark (chart, i)->fact)
      g_assert_cmpstr (mz_chart_get_mark (chart, i)->fact->definition, ==, LEASES);
  g_assert_cmpstr (mz_chart_get_parts (chart)->note, ==,
                   "4 figures that are defined in other ways are not drawn.");
  g_assert_nonnull (strstr (mz_chart_get_parts (chart)->subtitle, LEASES));
  stand_up (&desk);
}

/* Without filings: what most articles mean. */
static void
test_articles_of_two_definitions_are_not_mixed (void)
{
  Desk desk = { 0 };

  sit_down (&desk, "en");
  g_ptr_array_set_size (desk.facts, 0);
  add_figure (&desk.article, "8000000000", "Q1 2024", CASH);
  add_figure (&desk.article, "8100000000", "Q2 2024", CASH);
  add_figure (&desk.article, "9900000000", "Q3 2024", LEASES);
  add_figure (&desk.article, "8300000000", "Q4 2024", NULL);
  g_autoptr (MzChart) chart = draw_timeline (&desk);
  g_assert_cmpuint (count_kind (chart, MZ_LAYER_BARS), ==, 3);
  g_assert_null (find_value (chart, MZ_LAYER_BARS, 9.9e9));
  stand_up (&desk);
}

static MzChart *
draw_scatter (Desk *desk, GArray *bars)
{
  MzPriceSeries share = make_series (bars, "RML", "Rimal");

  mz_reported_spending_init (&desk->spending, desk->facts, "Rimal", 0, 0);
  const MzScatterParts parts = { .spending = mz_reported_spending_get_table (&desk->spending),
                                 .articles = &desk->article,
                                 .n_articles = 1,
                                 .series = &share,
                                 .n_series = 1 };
  return mz_scatter_new (&parts, &desk->options);
}

static void
test_one_report_is_one_dot (void)
{
  Desk desk = { 0 };
  g_autoptr (GArray) bars = make_bars (120, 1.2, 5, G_MAXUINT);

  sit_down (&desk, "en");
  add_figure (&desk.article, "12000000000", "Q3 2024", NULL);
  g_autoptr (MzChart) chart = draw_scatter (&desk, bars);
  g_assert_cmpuint (mz_chart_get_n_marks (chart), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (mz_chart_get_mark (chart, i)->fact);
  const char *words = mz_chart_get_mark (chart, 2)->words;
  g_assert_nonnull (strstr (words, "The filing says $12.5bn; this is 4% less."));
  stand_up (&desk);
}

/* No filing is of that quarter: the article's report is an event of its own. */
static void
test_another_report_is_another_dot (void)
{
  Desk desk = { 0 };
  g_autoptr (GArray) bars = make_bars (120, 1.2, 5, G_MAXUINT);

  sit_down (&desk, "en");
  add_figure (&desk.article, "14000000000", "Q4 2024", NULL);
  g_autoptr (MzChart) chart = draw_scatter (&desk, bars);
  g_assert_cmpuint (mz_chart_get_n_marks (chart), ==, 4);
  stand_up (&desk);
}

static void
test_a_picture_carries_its_filings (void)
{
  Desk desk = { 0 };
  const MzSceneOptions look = { .width = 800, .height = 450 };

  sit_down (&desk, "ar");
  g_autoptr (MzChart) chart = draw_timeline (&desk);
  g_autofree char *json = mz_provenance_write (chart, &look, 1);
  g_autoptr (MzProvenance) read = mz_provenance_parse (json, strlen (json), NULL);
  g_assert_cmpuint (read->facts->len, ==, 3);
  const MzReportedFact *fact = g_array_index (read->facts, MzProvenanceFact, 2).fact;
  g_assert_true (mz_reported_fact_equal (fact, g_ptr_array_index (desk.facts, 2)));
  const MzMark *mark = mz_chart_get_mark (read->chart, 2);
  g_assert_cmpstr (mark->fact->definition, ==, LEASES);
  stand_up (&desk);
}

/* Both own what their marks say. */
static void
test_a_copy_has_filings_of_its_own (void)
{
  Desk desk = { 0 };

  sit_down (&desk, "en");
  MzChart *chart = draw_timeline (&desk);
  MzChartParts parts;
  mz_chart_parts_copy (&parts, mz_chart_get_parts (chart));
  g_autoptr (MzChart) copy = mz_chart_new_take (&parts);
  g_assert_finalize_object (chart);
  g_assert_true (mz_reported_fact_equal (mz_chart_get_mark (copy, 0)->fact,
                                         g_ptr_array_index (desk.facts, 0)));
  stand_up (&desk);
}

static void
test_definitions_are_known_by_their_words (void)
{
  g_assert_true (mz_definition_agrees (NULL, LEASES));
  g_assert_true (mz_definition_agrees ("", ""));
  g_assert_true (mz_definition_agrees ("incl finance leases", "Including finance leases"));
  g_assert_true (mz_definition_agrees ("with finance leases", LEASES));
  g_assert_false (mz_definition_agrees ("excluding finance leases", LEASES));
  g_assert_false (mz_definition_agrees ("net", "gross"));
}

static void
test_sources_are_named_in_short (void)
{
  static const char *const SOURCES[] = { "https://www.a.example/x/y", "http://a.example/z",
                                         "https://b.example", "memory", "" };
  g_autofree char *two = mz_source_name_join (SOURCES, 3);
  g_autofree char *more = mz_source_name_join (SOURCES, 5);
  g_autofree char *none = mz_source_name_join (&SOURCES[4], 1);

  g_assert_cmpstr (two, ==, "a.example, b.example");
  g_assert_cmpstr (more, ==, "a.example, b.example, …");
  g_assert_null (none);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filings/one-sum-is-one-bar", test_one_sum_is_one_bar);
  g_test_add_func ("/filings/the-same-sum-is-said-to-be", test_the_same_sum_is_said_to_be);
  g_test_add_func ("/filings/definitions-stay-apart", test_definitions_stay_apart);
  g_test_add_func ("/filings/articles-of-two-definitions-are-not-mixed",
                   test_articles_of_two_definitions_are_not_mixed);
  g_test_add_func ("/filings/one-report-is-one-dot", test_one_report_is_one_dot);
  g_test_add_func ("/filings/another-report-is-another-dot", test_another_report_is_another_dot);
  g_test_add_func ("/filings/a-picture-carries-its-filings", test_a_picture_carries_its_filings);
  g_test_add_func ("/filings/a-copy-has-filings-of-its-own", test_a_copy_has_filings_of_its_own);
  g_test_add_func ("/filings/definitions-are-known-by-their-words",
                   test_definitions_are_known_by_their_words);
  g_test_add_func ("/filings/sources-are-named-in-short", test_sources_are_named_in_short);
  return g_test_run ();
}
