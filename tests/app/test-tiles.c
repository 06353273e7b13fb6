/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key numbers of a company: from an article alone, with prices, with reported figures. */
#include "board/reported-spending.h"
#include "board/tiles.h"
#include "claim-fixture.h"

/* An article of our own: shares fell 12% in 2 days, over $200 billion of market value went, running
 * costs rose by $7 billion, about $20 billion of capital spending. */
static GPtrArray *
make_figures (void)
{
  const Words move = { "12%", "12", MZ_CHANGE_DOWN, MZ_QUALIFIER_EXACT, "2 days" };
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);
  MzEvidence evidence = { .digest = (char *) "digest",
                          .end = 3,
                          .quote = (char *) "",
                          .before = (char *) "",
                          .after = (char *) "" };
  MzReading capex = { .kind = MZ_KIND_MONEY,
                      .value = mz_amount_new (20, 9),
                      .currency = "USD",
                      .metric = g_intern_string ("capex"),
                      .role = MZ_ROLE_SPENDING,
                      .qualifier = MZ_QUALIFIER_ABOUT,
                      .company = (char *) "Meta",
                      .same_as = -1 };
  MzReading opex = capex;

  opex.value = mz_amount_new (7, 9);
  opex.metric = g_intern_string ("opex");
  opex.change = MZ_CHANGE_UP;
  g_ptr_array_add (figures, mz_figure_new (&opex, &evidence));
  g_ptr_array_add (figures, mz_figure_new (&capex, &evidence));
  g_ptr_array_add (figures, make_figure (&move));
  g_ptr_array_add (figures, make_money ("200000000000", "", MZ_CHANGE_DOWN, MZ_QUALIFIER_OVER, 20));
  return figures;
}

static GPtrArray *
make_tiles (GPtrArray *figures, const GPtrArray *claims, const GPtrArray *reported)
{
  const MzArticleFacts article = { .published = "2025-11-02", .figures = figures };
  const MzBoardOptions options = { .writing = { .catalog = mz_catalog_for ("en") },
                                   .company = "Meta" };
  const MzTileParts parts = { .article = &article, .claims = claims, .reported = reported };

  return mz_tiles_new (&parts, &options);
}

static const MzTileText *
find_tile (const GPtrArray *tiles, MzTileKind kind)
{
  for (guint i = 0; i < tiles->len; i++)
    if (((MzTileText *) g_ptr_array_index (tiles, i))->kind == kind)
      return g_ptr_array_index (tiles, i);
  return NULL;
}

static void
test_article_alone (void)
{
  g_autoptr (GPtrArray) figures = make_figures ();
  g_autoptr (GPtrArray) tiles = make_tiles (figures, NULL, NULL);
  const MzTileText *spending = find_tile (tiles, MZ_TILE_SPENDING);
  const MzTileText *lost = find_tile (tiles, MZ_TILE_VALUE_LOST);
  const MzTileText *dollar = find_tile (tiles, MZ_TILE_DOLLAR);

  g_assert_cmpuint (tiles->len, ==, 3);
  g_assert_cmpstr (spending->value, ==, "about $20bn");
  g_assert_true (spending->figure == g_ptr_array_index (figures, 1));
  g_assert_cmpstr (lost->title, ==, "Market value lost");
  g_assert_cmpint (lost->tone, ==, MZ_TONE_DOWN);
  /* 200 over 7 is 28.57. */
  g_assert_cmpstr (dollar->value, ==, "▼ $28.57");
  g_assert_nonnull (strstr (dollar->detail, "proves no cause"));
}

static void
test_reported_and_actual_move (void)
{
  const Words move = { "12%", "12", MZ_CHANGE_DOWN, MZ_QUALIFIER_EXACT, "2 days" };
  g_autoptr (GPtrArray) figures = make_figures ();
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (claims, check (&move, "2025-11-02"));
  g_autoptr (GPtrArray) tiles = make_tiles (figures, claims, NULL);
  const MzTileText *reported = find_tile (tiles, MZ_TILE_REPORTED_MOVE);
  const MzTileText *actual = find_tile (tiles, MZ_TILE_ACTUAL_MOVE);
  g_assert_cmpstr (reported->value, ==, "▼ 12%");
  g_assert_cmpstr (reported->detail, ==, "2 days");
  g_assert_cmpstr (actual->value, ==, "−13.75%");
  g_assert_true (g_str_has_prefix (actual->detail, "differs · "));
  /* A card has room for no sentence. */
  g_assert_null (strstr (actual->detail, "The text says"));
  g_assert_nonnull (strstr (actual->story, "The text says"));
  g_assert_cmpint (actual->tone, ==, MZ_TONE_DOWN);
}

static void
add_fact (GPtrArray *facts, const char *period, gint64 millions, const char *reported)
{
  MzReportedFact fact = { .company = (char *) "Meta",
                          .metric = (char *) "capex",
                          .definition = (char *) "with leases",
                          .value = mz_amount_new (millions, 6),
                          .currency = "USD",
                          .reported = mz_day_parse (reported),
                          .time = MZ_REPORT_AFTER_CLOSE };

  g_assert_true (mz_period_parse (period, &fact.period));
  mz_period_resolve (&fact.period, 0);
  g_ptr_array_add (facts, mz_reported_fact_copy (&fact));
}

static GPtrArray *
make_reported (void)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_reported_fact_free);

  add_fact (facts, "Q3 2024", 9200, "2024-10-30");
  add_fact (facts, "Q3 2025", 19374, "2025-10-29");
  return facts;
}

/* 19.374 over 9.2 is 2.1059. */
static void
test_table_is_newer_than_the_text (void)
{
  g_autoptr (GPtrArray) figures = make_figures ();
  g_autoptr (GPtrArray) reported = make_reported ();
  g_autoptr (GPtrArray) tiles = make_tiles (figures, NULL, reported);
  const MzTileText *spending = find_tile (tiles, MZ_TILE_SPENDING);

  g_assert_cmpstr (spending->value, ==, "$19.374bn");
  g_assert_true (g_str_has_prefix (spending->detail, "▲ 110.59% on a year earlier · "));
  g_assert_nonnull (strstr (spending->detail, "with leases"));
  g_assert_cmpint (spending->tone, ==, MZ_TONE_UP);
  g_assert_null (spending->figure);
}

/* The text says what the fourth quarter will not be filed with until January. */
static void
test_text_is_newer_than_the_table (void)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) old = make_figures ();
  g_autoptr (GPtrArray) reported = make_reported ();
  MzReading reading = *mz_figure_get_reading (g_ptr_array_index (old, 1));

  g_assert_true (mz_period_parse ("Q4 2025", &reading.period));
  g_ptr_array_add (figures,
                   mz_figure_new (&reading, mz_figure_get_evidence (g_ptr_array_index (old, 1))));
  g_autoptr (GPtrArray) tiles = make_tiles (figures, NULL, reported);
  const MzTileText *spending = find_tile (tiles, MZ_TILE_SPENDING);
  g_assert_cmpstr (spending->value, ==, "about $20bn");
  g_assert_nonnull (spending->figure);
}

/* The filings alone: no article is on view. */
static void
test_filings_alone (void)
{
  g_autoptr (GPtrArray) reported = make_reported ();
  const MzBoardOptions options = { .writing = { .catalog = mz_catalog_for ("en") },
                                   .company = "Meta" };
  const MzTileParts parts = { .reported = reported };
  g_autoptr (GPtrArray) tiles = mz_tiles_new (&parts, &options);

  g_assert_cmpuint (tiles->len, ==, 1);
  g_assert_cmpstr (find_tile (tiles, MZ_TILE_SPENDING)->value, ==, "$19.374bn");
}

/* Five reports, each of one billion more than the one before it, to a share that loses two points
 * more each time: the line's slope is -2. */
static void
test_line_through_reports (void)
{
  static const char *const QUARTERS[] = { "Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024", "Q1 2025" };
  static const char *const REPORTS[] = { "2024-04-24", "2024-07-31", "2024-10-30", "2025-01-29",
                                         "2025-04-30" };
  g_autoptr (GPtrArray) facts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mz_reported_fact_free);
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (MzBar));
  g_autoptr (GPtrArray) figures = make_figures ();
  const MzArticleFacts article = { .published = "2025-11-02", .figures = figures };
  const MzBoardOptions options = { .writing = { .catalog = mz_catalog_for ("en") },
                                   .company = "Meta" };
  MzReportedSpending spending;

  for (guint i = 0; i < G_N_ELEMENTS (QUARTERS); i++) {
    guint32 day = mz_day_parse (REPORTS[i]);
    const MzBar before = { day, 0, 0, 0, 100 * MZ_PRICE_UNIT, MZ_PRICE_UNKNOWN, 0 };
    const MzBar after = { day + 1,          0, 0, 0, (100 - 2 * (gint64) i) * MZ_PRICE_UNIT,
                          MZ_PRICE_UNKNOWN, 0 };
    add_fact (facts, QUARTERS[i], 1000 * (i + 1), REPORTS[i]);
    g_array_append_val (bars, before);
    g_array_append_val (bars, after);
  }
  mz_reported_spending_init (&spending, facts, "Meta", 0, 0);
  const MzPriceSeries share = { .symbol = "META",
                                .company = "Meta",
                                .bars = (const MzBar *) (gconstpointer) bars->data,
                                .n_bars = bars->len };
  const MzScatterParts scatter = { .spending = mz_reported_spending_get_table (&spending),
                                   .series = &share,
                                   .n_series = 1 };
  const MzTileParts parts = { .article = &article, .reported = facts, .scatter = &scatter };
  g_autoptr (GPtrArray) tiles = mz_tiles_new (&parts, &options);
  const MzTileText *dollar = find_tile (tiles, MZ_TILE_DOLLAR);
  g_assert_cmpstr (dollar->title, ==, "For each billion more spent");
  g_assert_cmpstr (dollar->value, ==, "−2%");
  g_assert_nonnull (strstr (dollar->detail, "over 5 reports, R² = 1."));
  /* The chart says the same. */
  g_autoptr (MzChart) chart = mz_scatter_new (&scatter, &options);
  g_assert_true (g_str_has_prefix (mz_chart_get_parts (chart)->subtitle,
                                   "n = 5 · slope −2.00 points per $1bn"));
  mz_reported_spending_clear (&spending);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tiles/article-alone", test_article_alone);
  g_test_add_func ("/tiles/reported-and-actual-move", test_reported_and_actual_move);
  g_test_add_func ("/tiles/table", test_table_is_newer_than_the_text);
  g_test_add_func ("/tiles/text-is-newer", test_text_is_newer_than_the_table);
  g_test_add_func ("/tiles/filings-alone", test_filings_alone);
  g_test_add_func ("/tiles/line-through-reports", test_line_through_reports);
  return g_test_run ();
}
