/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that report moves, held against true prices of Meta. */
#pragma once

#include "market/claim-list.h"
#include "market/claim-text.h"
#include "market/price-csv.h"

#include <math.h>
#include <string.h>

/* What a figure says, as far as these tests care. */
typedef struct {
  const char *quote;
  const char *value;
  MzChange change;
  MzQualifier qualifier;
  const char *period;
  MzModality modality;
} Words;

static inline MzFigure *
make_figure (const Words *words)
{
  MzReading reading = { .kind = MZ_KIND_PERCENT,
                        .metric = g_intern_string ("share_price"),
                        .role = MZ_ROLE_PRICE_MOVE,
                        .change = words->change,
                        .qualifier = words->qualifier,
                        .modality = words->modality,
                        .company = (char *) "Meta",
                        .same_as = -1 };
  MzEvidence evidence = { .digest = (char *) "digest",
                          .end = 3,
                          .quote = (char *) words->quote,
                          .before = (char *) "",
                          .after = (char *) "" };

  g_assert_true (mz_amount_parse (words->value, &reading.value));
  g_assert_true (!words->period || mz_period_parse (words->period, &reading.period));
  return mz_figure_new (&reading, &evidence);
}

static inline MzFigure *
make_money (
    const char *value, const char *quote, MzChange change, MzQualifier qualifier, gint64 start)
{
  MzReading reading = { .kind = MZ_KIND_MONEY,
                        .currency = "USD",
                        .metric = g_intern_string ("market_cap"),
                        .role = MZ_ROLE_PRICE_MOVE,
                        .change = change,
                        .qualifier = qualifier,
                        .company = (char *) "Meta",
                        .same_as = -1 };
  MzEvidence evidence = { .digest = (char *) "digest",
                          .start = start,
                          .end = start + 3,
                          .quote = (char *) quote,
                          .before = (char *) "",
                          .after = (char *) "" };

  g_assert_true (mz_amount_parse (value, &reading.value));
  return mz_figure_new (&reading, &evidence);
}

static inline MzPriceImport *
read_meta (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "resources", "samples", "META.csv", NULL);
  g_autofree char *text = NULL;
  gsize length;
  MzPriceOptions options = { .default_symbol = "META" };
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_autoptr (MzPriceFormat) format = mz_price_format_new (text, length, NULL, &error);
  g_assert_no_error (error);
  MzPriceImport *import = mz_price_csv_read (text, length, format, &options, NULL, &error);
  g_assert_no_error (error);
  return import;
}

static inline MzClaim *
check_with (const Words *words, const char *published, const MzReport *report)
{
  g_autoptr (MzPriceImport) import = read_meta ();
  g_autoptr (MzFigure) figure = make_figure (words);
  const MzBarBatch *batch = g_ptr_array_index (import->batches, 0);
  const MzClaimQuestion question = { .figure = figure,
                                     .company = "Meta",
                                     .symbol = "META",
                                     .is_known = TRUE,
                                     .published = published ? mz_day_parse (published) : 0,
                                     .reports = report,
                                     .n_reports = report ? 1 : 0,
                                     .bars = (const MzBar *) (gpointer) batch->bars->data,
                                     .n_bars = batch->bars->len };

  return mz_claim_new (&question);
}

static inline MzClaim *
check (const Words *words, const char *published)
{
  return check_with (words, published, NULL);
}

static inline void
assert_near (double value, double expected, double tolerance)
{
  if (!(fabs (value - expected) <= tolerance))
    g_error ("%.17g is not %.17g within %g", value, expected, tolerance);
}
