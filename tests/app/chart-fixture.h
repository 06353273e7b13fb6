/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures, articles and prices for the tests of charts and boards: all made up. */
#pragma once

#include "board/pairs.h"
#include "board/timeline.h"
#include "chart/scene.h"

#include <math.h>
#include <string.h>

typedef struct {
  MzKind kind;
  const char *value;
  const char *high; /* NULL: no range */
  const char *currency;
  const char *metric;
  MzRole role;
  MzChange change;
  MzQualifier qualifier;
  MzModality modality;
  const char *period;
  const char *company;
  const char *quote;
} FigureRow;

static const FigureRow ROWS[] = {
  { MZ_KIND_MONEY, "450000000000", NULL, "USD", "spending", MZ_ROLE_SPENDING, MZ_CHANGE_LEVEL,
    MZ_QUALIFIER_UP_TO, MZ_MODALITY_PLAN, "next 4 years", "Rimal", "450 مليار دولار" },
  { MZ_KIND_MONEY, "9000000000", NULL, "USD", "opex", MZ_ROLE_SPENDING, MZ_CHANGE_UP,
    MZ_QUALIFIER_EXACT, MZ_MODALITY_ACTUAL, "yoy", "Rimal", "9 مليارات دولار" },
  { MZ_KIND_MONEY, "18000000000", NULL, "USD", "capex", MZ_ROLE_SPENDING, MZ_CHANGE_LEVEL,
    MZ_QUALIFIER_ABOUT, MZ_MODALITY_ACTUAL, "Q2 2025", "Rimal", "نحو 18 مليار دولار" },
  { MZ_KIND_MONEY, "20000000000", "25000000000", "USD", "capex", MZ_ROLE_SPENDING, MZ_CHANGE_LEVEL,
    MZ_QUALIFIER_RANGE, MZ_MODALITY_FORECAST, "Q3 2025", "Rimal", "بين 20 و25 مليار دولار" },
  { MZ_KIND_PERCENT, "8.5", NULL, "", "share_price", MZ_ROLE_PRICE_MOVE, MZ_CHANGE_DOWN,
    MZ_QUALIFIER_EXACT, MZ_MODALITY_ACTUAL, "3 days", "Rimal", "8.5%" },
  { MZ_KIND_MONEY, "150000000000", NULL, "USD", "market_cap", MZ_ROLE_PRICE_MOVE, MZ_CHANGE_DOWN,
    MZ_QUALIFIER_OVER, MZ_MODALITY_ACTUAL, "3 days", "Rimal", "أكثر من 150 مليار دولار" },
  { MZ_KIND_MONEY, "30000000000", NULL, "USD", "profit", MZ_ROLE_RESULT, MZ_CHANGE_LEVEL,
    MZ_QUALIFIER_ABOUT, MZ_MODALITY_ACTUAL, "quarter", "Rimal", "نحو 30 مليار دولار" },
  { MZ_KIND_MONEY, "12000000000", NULL, "USD", "capex", MZ_ROLE_SPENDING, MZ_CHANGE_LEVEL,
    MZ_QUALIFIER_AT_LEAST, MZ_MODALITY_DENIED, "Q2 2025", "Wadi", "at least $12bn" },
};

static inline MzFigure *
make_figure (const FigureRow *row, const char *digest, gint64 start)
{
  MzReading reading = { .kind = row->kind,
                        .metric = g_intern_string (row->metric),
                        .role = row->role,
                        .change = row->change,
                        .qualifier = row->qualifier,
                        .modality = row->modality,
                        .company = (char *) row->company,
                        .confidence = 0.9,
                        .same_as = -1 };
  MzEvidence evidence = { .digest = (char *) digest,
                          .start = start,
                          .end = start + g_utf8_strlen (row->quote, -1),
                          .quote = (char *) row->quote,
                          .before = (char *) "والحصيلة ",
                          .after = (char *) " بحسب الشركة." };

  g_assert_true (mz_amount_parse (row->value, &reading.value));
  if (row->high)
    g_assert_true (mz_amount_parse (row->high, &reading.high));
  g_strlcpy (reading.currency, row->currency, sizeof reading.currency);
  if (row->period)
    g_assert_true (mz_period_parse (row->period, &reading.period));
  return mz_figure_new (&reading, &evidence);
}

/* One article with the first @n of the rows above. Its figures are to be freed. */
static inline MzArticleFacts
make_article (guint n)
{
  MzArticleFacts article = { .digest = "d1",
                             .title = "رمال تضاعف إنفاقها والسهم يتراجع",
                             .outlet = "صحيفة الخليج",
                             .published = "2025-08-04",
                             .figures = g_ptr_array_new_with_free_func (g_object_unref) };

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (article.figures, make_figure (&ROWS[i], "d1", 100 * i + 10));
  return article;
}

/* @n articles of four figures each, of twelve companies. */
static inline GArray *
make_articles (guint n)
{
  static const char *const COMPANIES[] = { "Rimal", "Wadi",  "Noor",  "Sahel", "Qamar", "Bahr",
                                           "Jabal", "Najma", "Waraq", "Zahra", "Nahr",  "Fajr" };
  GArray *articles = g_array_new (FALSE, FALSE, sizeof (MzArticleFacts));
  g_autoptr (GRand) dice = g_rand_new_with_seed (11);

  for (guint i = 0; i < n; i++) {
    MzArticleFacts article = { .digest = g_intern_string ("many"),
                               .title = i % 2 ? "Spending rises again" : "الإنفاق يرتفع مجددًا",
                               .outlet = "Gulf Herald",
                               .published = "2025-03-02",
                               .figures = g_ptr_array_new_with_free_func (g_object_unref) };
    for (guint k = 0; k < 4; k++) {
      static const guint KINDS[] = { 2, 4, 1, 5 };
      FigureRow row = ROWS[KINDS[k]];
      char value[32];
      g_snprintf (value, sizeof value, "%d%s", g_rand_int_range (dice, 1, 99),
                  row.kind == MZ_KIND_PERCENT ? "" : "000000000");
      row.value = value;
      row.company = COMPANIES[g_rand_int_range (dice, 0, G_N_ELEMENTS (COMPANIES))];
      row.change = k == 0 ? MZ_CHANGE_LEVEL : MZ_CHANGE_UP + g_rand_int_range (dice, 0, 2);
      row.qualifier = k == 0 ? g_rand_int_range (dice, 0, 6) : MZ_QUALIFIER_EXACT;
      g_ptr_array_add (article.figures, make_figure (&row, "many", i * 10 + k));
    }
    g_array_append_val (articles, article);
  }
  return articles;
}

static inline void
free_articles (GArray *articles)
{
  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_unref (g_array_index (articles, MzArticleFacts, i).figures);
  g_array_unref (articles);
}

static inline MzBoardOptions
make_options (const char *language)
{
  return (MzBoardOptions){ .writing = { .catalog = mz_catalog_for (language) } };
}

/* Trading days of a year and a half, from 2024-06-03 on, weekends left out. */
static inline MzTrace *
make_prices (void)
{
  gsize n = 390;
  MzTraceParts parts = { .n = n };
  double **fields[] = { &parts.x, &parts.y, &parts.open, &parts.high, &parts.low, &parts.volume };
  guint32 first = mz_day_parse ("2024-06-03");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    *fields[i] = g_new (double, n);
  for (gsize i = 0; i < n; i++) {
    double close = 200 + 60 * sin ((double) i / 40) + 12 * sin ((double) i / 3);
    parts.x[i] = first + i / 5 * 7 + i % 5;
    parts.y[i] = close;
    parts.open[i] = close + 3 * cos ((double) i);
    parts.high[i] = MAX (close, parts.open[i]) + 2;
    parts.low[i] = MIN (close, parts.open[i]) - 2;
    parts.volume[i] = 1e6 * (2 + sin ((double) i));
  }
  return mz_trace_new_take (&parts);
}

static inline MzSpendingFact
make_fact (const char *period, double value, MzModality modality)
{
  MzSpendingFact fact = { .value = value, .modality = modality, .words = "Rimal's reports" };
  MzPeriod parsed;

  g_assert_true (mz_period_parse (period, &parsed));
  mz_period_resolve (&parsed, 0);
  fact.first = parsed.first_day;
  fact.last = parsed.last_day + 1.0;
  return fact;
}

/* How a chart is to look. */
typedef struct {
  MzWriting writing;
  gboolean time_rtl;
} MzFixtureLook;

static inline MzBoardOptions
make_look_options (const MzFixtureLook *look)
{
  return (MzBoardOptions){ .writing = look->writing, .time_rtl = look->time_rtl };
}

static inline MzFixtureLook
make_look (const char *language, gboolean time_rtl)
{
  return (MzFixtureLook){ .writing = { .catalog = mz_catalog_for (language) },
                          .time_rtl = time_rtl };
}

static inline MzChart *
make_pairs_with (const MzFixtureLook *look, guint n_figures)
{
  MzBoardOptions options = make_look_options (look);
  MzArticleFacts article = make_article (n_figures);
  MzChart *chart = mz_pairs_new (&article, 1, &options);

  g_ptr_array_unref (article.figures);
  return chart;
}

static inline MzChart *
make_pairs (const char *language, guint n_figures)
{
  MzFixtureLook look = make_look (language, FALSE);

  return make_pairs_with (&look, n_figures);
}

static inline MzChart *
make_timeline_with (const MzFixtureLook *look)
{
  MzBoardOptions options = make_look_options (look);
  MzArticleFacts article = make_article (6);
  g_autoptr (MzTrace) prices = make_prices ();
  const MzSpendingFact facts[] = { make_fact ("Q3 2024", 11e9, MZ_MODALITY_ACTUAL),
                                   make_fact ("Q4 2024", 12.5e9, MZ_MODALITY_ACTUAL),
                                   make_fact ("Q1 2025", 14e9, MZ_MODALITY_ACTUAL),
                                   make_fact ("Q4 2025", 22e9, MZ_MODALITY_PLAN) };
  MzTimelineParts parts = { .prices = prices,
                            .symbol = "RML",
                            .currency = "USD",
                            .price_source = "Example Exchange",
                            .spending.facts = facts,
                            .spending.n_facts = G_N_ELEMENTS (facts),
                            .spending.currency = "USD",
                            .spending.source = "Quarterly reports",
                            .articles = &article,
                            .n_articles = 1 };

  options.company = "Rimal";
  MzChart *chart = mz_timeline_new (&parts, &options);
  g_ptr_array_unref (article.figures);
  return chart;
}

static inline MzChart *
make_timeline (const char *language, gboolean time_rtl)
{
  MzFixtureLook look = make_look (language, time_rtl);

  return make_timeline_with (&look);
}

static inline MzScene *
lay_out (MzChart *chart, double width, double height, const char *theme)
{
  MzSceneOptions options = { .width = width, .height = height, .theme = mz_theme_find (theme) };

  return mz_scene_new (chart, &options);
}
