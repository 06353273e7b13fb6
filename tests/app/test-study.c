/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "market/placebo.h"
#include "market/study-text.h"
#include "model/period.h"

#include <math.h>
#include <string.h>

#define N     300
#define EVENT 280

/* A share that follows the market with noise; day i is the GDate julian day 1000 + i. */
typedef struct {
  guint32 days[N];
  double asset[N];
  double market[N];
} Sample;

static void
assert_near (double value, double expected, double tolerance)
{
  if (!(fabs (value - expected) <= tolerance))
    g_error ("%.17g is not %.17g within %g", value, expected, tolerance);
}

static void
fill_sample (Sample *sample, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (gint i = 0; i < N; i++) {
    sample->days[i] = 1000 + (guint32) i;
    sample->market[i] = g_rand_double_range (random, -0.02, 0.02);
    sample->asset[i] = 0.001 + 1.5 * sample->market[i] + g_rand_double_range (random, -0.01, 0.01);
  }
}

static MzStudy *
study_sample (const Sample *sample, guint32 event, const MzStudyOptions *options)
{
  g_autoptr (MzReturns) returns = mz_returns_new (sample->days, sample->asset, sample->market, N);
  g_autoptr (GError) error = NULL;
  MzStudy *study = mz_study_new (returns, event, options, &error);

  g_assert_no_error (error);
  return study;
}

/* A true price file of ours: date,open,high,low,close,index. */
static MzReturns *
read_meta (MzReturnKind kind)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "prices", "meta-autumn-2025.csv", NULL);
  g_autofree char *text = NULL;
  guint32 days[100];
  gint64 meta[100];
  gint64 index[100];
  gsize n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (gsize i = 1; lines[i] && *lines[i]; i++, n++) {
    g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);
    days[n] = mz_day_parse (cells[0]);
    meta[n] = llround (g_ascii_strtod (cells[4], NULL) * MZ_PRICE_UNIT);
    index[n] = llround (g_ascii_strtod (cells[5], NULL) * MZ_PRICE_UNIT);
  }
  MzPriceColumn meta_column = { days, meta, n };
  MzPriceColumn index_column = { days, index, n };
  return mz_returns_from_prices (&meta_column, &index_column, kind);
}

static void
set_short_window (MzStudyOptions *options)
{
  mz_study_options_init (options);
  options->estimation = 40;
}

static void
test_returns (void)
{
  g_autoptr (MzReturns) simple = read_meta (MZ_RETURN_SIMPLE);
  g_autoptr (MzReturns) logarithmic = read_meta (MZ_RETURN_LOG);

  g_assert_cmpuint (simple->n, ==, 59);
  assert_near (simple->asset[0], 767.37 / 785.23 - 1, 1e-15);
  assert_near (logarithmic->asset[0], -0.023007584491469585, 1e-15);
  for (gsize i = 0; i < simple->n; i++)
    assert_near (logarithmic->market[i], log1p (simple->market[i]), 1e-15);
}

static void
test_returns_span_the_same_time (void)
{
  static const guint32 ASSET_DAYS[] = { 10, 11, 12, 13, 15 };
  static const gint64 ASSET[] = { 100, MZ_PRICE_UNKNOWN, 110, 121, 242 };
  static const guint32 MARKET_DAYS[] = { 9, 10, 11, 12, 14, 15 };
  static const gint64 MARKET[] = { 50, 100, 101, 102, 103, 204 };
  MzPriceColumn asset = { ASSET_DAYS, ASSET, 5 };
  MzPriceColumn market = { MARKET_DAYS, MARKET, 6 };
  g_autoptr (MzReturns) returns = mz_returns_from_prices (&asset, &market, MZ_RETURN_SIMPLE);
  g_autoptr (MzReturns) alone = mz_returns_from_prices (&asset, NULL, MZ_RETURN_SIMPLE);

  g_assert_cmpuint (returns->n, ==, 2);
  g_assert_cmpuint (returns->days[0], ==, 12);
  g_assert_cmpuint (returns->days[1], ==, 15);
  assert_near (returns->asset[0], 0.1, 1e-15);
  assert_near (returns->market[0], 0.02, 1e-15);
  assert_near (returns->asset[1], 1.2, 1e-15);
  assert_near (returns->market[1], 1, 1e-15);
  g_assert_cmpuint (alone->n, ==, 3);
  g_assert_null (alone->market);
}

static MzBar
bar_of (guint32 day, gint64 close, gint64 adjusted)
{
  return (MzBar){ .day = day,
                  .close = close * MZ_PRICE_UNIT,
                  .adjusted = adjusted < 0 ? MZ_PRICE_UNKNOWN : adjusted * MZ_PRICE_UNIT };
}

static void
test_takes_adjusted_prices_over_a_split (void)
{
  MzBar split[] = { bar_of (1, 400, 100), bar_of (2, 404, 101), bar_of (3, 102, 102) };
  MzBar dividend[] = { bar_of (1, 400, 396), bar_of (2, 404, 404) };
  MzBar plain[] = { bar_of (1, 400, -1), bar_of (2, 404, -1) };
  g_autoptr (MzReturns) over_split =
      mz_returns_from_bars (split, 3, NULL, 0, MZ_RETURN_SIMPLE, MZ_PRICE_AUTOMATIC);
  g_autoptr (MzReturns) raw =
      mz_returns_from_bars (split, 3, NULL, 0, MZ_RETURN_SIMPLE, MZ_PRICE_CLOSE);
  g_autoptr (MzReturns) over_dividend =
      mz_returns_from_bars (dividend, 2, NULL, 0, MZ_RETURN_SIMPLE, MZ_PRICE_AUTOMATIC);
  g_autoptr (MzReturns) without =
      mz_returns_from_bars (plain, 2, NULL, 0, MZ_RETURN_SIMPLE, MZ_PRICE_ADJUSTED);

  assert_near (over_split->asset[1], 102.0 / 101 - 1, 1e-15);
  assert_near (raw->asset[1], 102.0 / 404 - 1, 1e-15);
  assert_near (over_dividend->asset[0], 0.01, 1e-15);
  assert_near (without->asset[0], 0.01, 1e-15);
}

/* The numbers were computed apart from this program. */
static void
test_market_model (void)
{
  g_autoptr (MzReturns) returns = read_meta (MZ_RETURN_SIMPLE);
  MzStudyOptions options;

  set_short_window (&options);
  g_autoptr (MzStudy) study = mz_study_new (returns, mz_day_parse ("2025-10-30"), &options, NULL);
  g_assert_nonnull (study);
  g_assert_cmpuint (study->fit.n, ==, 40);
  g_assert_cmpuint (study->estimation_first, ==, mz_day_parse ("2025-08-20"));
  g_assert_cmpuint (study->estimation_last, ==, mz_day_parse ("2025-10-15"));
  assert_near (study->fit.alpha, -0.00215592755824182, 1e-14);
  assert_near (study->fit.beta, 1.0743415249049935, 1e-12);
  assert_near (study->fit.sigma, 0.011542860304515776, 1e-14);
  assert_near (mz_study_get_day (study, -1)->abnormal, 0.0025087788072533494, 1e-14);
  assert_near (mz_study_get_day (study, 0)->abnormal, -0.10055053403205207, 1e-14);
  MzStudySum sum = mz_study_sum (study, 0, 1);
  assert_near (sum.value, -0.1283951135111418, 1e-14);
  assert_near (sum.error, 0.016914049184324563, 1e-14);
  assert_near (sum.t, -7.591033472347625, 1e-10);
  g_assert_cmpfloat (sum.p, <, 1e-6);
  g_assert_null (mz_study_get_day (study, 6));
  g_assert_null (mz_study_get_day (study, -2));
}

static void
test_other_models (void)
{
  g_autoptr (MzReturns) returns = read_meta (MZ_RETURN_SIMPLE);
  guint32 day = mz_day_parse ("2025-10-30");
  MzStudyOptions options;

  set_short_window (&options);
  options.model = MZ_MODEL_MEAN;
  g_autoptr (MzStudy) mean = mz_study_new (returns, day, &options, NULL);
  assert_near (mean->fit.alpha, -0.001064105804132806, 1e-14);
  assert_near (mean->fit.sigma, 0.013575833491855283, 1e-14);
  assert_near (mz_study_get_day (mean, 0)->t, -8.169350559064009, 1e-10);
  options.model = MZ_MODEL_ADJUSTED;
  g_autoptr (MzStudy) adjusted = mz_study_new (returns, day, &options, NULL);
  assert_near (mz_study_get_day (adjusted, 0)->abnormal, -0.10344280043424858, 1e-14);
  assert_near (adjusted->fit.sigma, 0.011452426000625711, 1e-14);
  g_assert_cmpfloat (adjusted->fit.beta, ==, 1);
}

static void
test_errors_include_the_estimation (void)
{
  MzStudyOptions options;
  Sample sample;

  fill_sample (&sample, 7);
  mz_study_options_init (&options);
  g_autoptr (MzStudy) study = study_sample (&sample, 1000 + EVENT, &options);
  options.prediction_error = FALSE;
  g_autoptr (MzStudy) plain = study_sample (&sample, 1000 + EVENT, &options);
  for (gint offset = -1; offset <= 5; offset++) {
    const MzStudyDay *day = mz_study_get_day (study, offset);
    double distance = day->market - study->fit.market_mean;
    double factor = 1 + 1.0 / 250 + distance * distance / study->fit.market_squares;
    assert_near (day->error, study->fit.sigma * sqrt (factor), 1e-15);
    assert_near (mz_study_get_day (plain, offset)->error, study->fit.sigma, 1e-15);
    assert_near (mz_study_sum (plain, -1, offset).error, study->fit.sigma * sqrt (offset + 2),
                 1e-14);
  }
  g_assert_cmpfloat (mz_study_sum (study, -1, 5).error, >, mz_study_sum (plain, -1, 5).error);
}

static void
test_leaves_other_events_out (void)
{
  guint32 others[] = { 1000 + 200, 1000 + EVENT, 1000 + EVENT + 3 };
  MzStudyOptions options;
  Sample clean;
  Sample shaken;

  fill_sample (&clean, 7);
  shaken = clean;
  for (gint i = 199; i <= 205; i++)
    shaken.asset[i] = NAN;
  mz_study_options_init (&options);
  g_autoptr (MzStudy) expected = study_sample (&shaken, 1000 + EVENT, &options);
  shaken = clean;
  shaken.asset[200] += 0.3;
  g_autoptr (MzStudy) disturbed = study_sample (&shaken, 1000 + EVENT, &options);
  options.other_events = others;
  options.n_other_events = G_N_ELEMENTS (others);
  g_autoptr (MzStudy) study = study_sample (&shaken, 1000 + EVENT, &options);

  g_assert_cmpuint (study->left_out, ==, 7);
  g_assert_cmpuint (study->fit.n, ==, 243);
  assert_near (study->fit.alpha, expected->fit.alpha, 1e-15);
  assert_near (study->fit.sigma, expected->fit.sigma, 1e-15);
  g_assert_cmpfloat (disturbed->fit.sigma, >, 2 * study->fit.sigma);
  g_assert_cmpuint (study->overlaps->len, ==, 1);
  g_assert_cmpuint (g_array_index (study->overlaps, guint32, 0), ==, 1000 + EVENT + 3);
}

static void
assert_fails (const Sample *sample, guint32 day, const MzStudyOptions *options, gint code)
{
  g_autoptr (MzReturns) returns = mz_returns_new (sample->days, sample->asset, sample->market, N);
  g_autoptr (GError) error = NULL;

  g_assert_null (mz_study_new (returns, day, options, &error));
  g_assert_error (error, MZ_STUDY_ERROR, code);
}

static void
test_says_what_is_wrong (void)
{
  g_autoptr (GError) error = NULL;
  MzStudyOptions options;
  Sample sample;

  fill_sample (&sample, 7);
  mz_study_options_init (&options);
  assert_fails (&sample, 5000, &options, MZ_STUDY_ERROR_NO_SESSION);
  assert_fails (&sample, 1000 + 15, &options, MZ_STUDY_ERROR_TOO_SHORT);
  assert_fails (&sample, 1000 + N - 2, &options, MZ_STUDY_ERROR_TOO_SHORT);
  assert_fails (&sample, 1000, &options, MZ_STUDY_ERROR_TOO_SHORT);
  g_autoptr (MzReturns) alone = mz_returns_new (sample.days, sample.asset, NULL, N);
  g_assert_null (mz_study_new (alone, 1000 + EVENT, &options, &error));
  g_assert_error (error, MZ_STUDY_ERROR, MZ_STUDY_ERROR_NO_MARKET);
  for (gint i = 0; i < N; i++)
    sample.market[i] = 0;
  assert_fails (&sample, 1000 + EVENT, &options, MZ_STUDY_ERROR_FLAT);
  for (gint i = 0; i < N; i++)
    sample.asset[i] = NAN;
  assert_fails (&sample, 1000 + EVENT, &options, MZ_STUDY_ERROR_TOO_SHORT);
}

static GPtrArray *
study_many (guint n, double jump)
{
  GPtrArray *studies = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_study_free);
  MzStudyOptions options;

  mz_study_options_init (&options);
  for (guint i = 0; i < n; i++) {
    Sample sample;
    fill_sample (&sample, 100 + i);
    sample.asset[EVENT] += jump;
    g_ptr_array_add (studies, study_sample (&sample, 1000 + EVENT, &options));
  }
  return studies;
}

static MzStudyTests
test_many (GPtrArray *studies, gint first, gint last)
{
  const MzStudy *const *all = (const MzStudy *const *) studies->pdata;

  return mz_study_test (all, studies->len, mz_study_correlation (all, studies->len), first, last);
}

static void
test_many_events_that_moved (void)
{
  g_autoptr (GPtrArray) studies = study_many (30, 0.02);
  MzStudyTests tests = test_many (studies, 0, 0);
  const MzStatistic *statistics[] = { &tests.cross,   &tests.brown_warner_1980,
                                      &tests.patell,  &tests.brown_warner_1985,
                                      &tests.boehmer, &tests.kolari,
                                      &tests.corrado, &tests.sign };

  g_assert_cmpuint (tests.n, ==, 30);
  assert_near (tests.mean, 0.02, 0.005);
  for (gsize i = 0; i < G_N_ELEMENTS (statistics); i++) {
    g_assert_cmpfloat (statistics[i]->value, >, 3);
    g_assert_cmpfloat (statistics[i]->p, <, 0.01);
  }
}

static void
test_many_events_that_did_not_move (void)
{
  g_autoptr (GPtrArray) studies = study_many (30, 0);
  guint rejected = 0;

  for (gint offset = -1; offset <= 5; offset++) {
    MzStudyTests tests = test_many (studies, offset, offset);
    rejected += (tests.boehmer.p < 0.05) + (tests.corrado.p < 0.05) + (tests.sign.p < 0.05);
  }
  g_assert_cmpuint (rejected, <=, 3);
}

/* By hand: two events whose standardized sums are known. */
static void
test_formulas_of_many_events (void)
{
  g_autoptr (GPtrArray) studies = study_many (3, 0.01);
  MzStudyTests tests = test_many (studies, 0, 2);
  double sums[3];
  double t[3];
  double sigma2 = 0;

  for (guint i = 0; i < 3; i++) {
    MzStudySum sum = mz_study_sum (g_ptr_array_index (studies, i), 0, 2);
    const MzStudy *study = g_ptr_array_index (studies, i);
    sums[i] = sum.value;
    t[i] = sum.t;
    sigma2 += study->fit.sigma * study->fit.sigma;
  }
  double mean = (sums[0] + sums[1] + sums[2]) / 3;
  double mean_t = (t[0] + t[1] + t[2]) / 3;
  double spread = 0;
  for (guint i = 0; i < 3; i++)
    spread += (t[i] - mean_t) * (t[i] - mean_t) / 2;
  assert_near (tests.mean, mean, 1e-15);
  assert_near (tests.patell.value, 3 * mean_t / sqrt (3 * 248.0 / 246), 1e-12);
  assert_near (tests.boehmer.value, mean_t / sqrt (spread / 3), 1e-10);
  assert_near (tests.brown_warner_1980.value, mean / (sqrt (3 * sigma2) / 3), 1e-10);
  assert_near (tests.kolari.value,
               tests.boehmer.value * sqrt ((1 - tests.correlation) / (1 + 2 * tests.correlation)),
               1e-10);
}

static void
test_a_common_shock_weakens_the_evidence (void)
{
  g_autoptr (GPtrArray) studies = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_study_free);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  MzStudyOptions options;
  double common[N];

  mz_study_options_init (&options);
  for (gint i = 0; i < N; i++)
    common[i] = g_rand_double_range (random, -0.01, 0.01);
  for (guint k = 0; k < 10; k++) {
    Sample sample;
    fill_sample (&sample, 50 + k);
    for (gint i = 0; i < N; i++)
      sample.asset[i] += common[i];
    sample.asset[EVENT] += 0.02;
    g_ptr_array_add (studies, study_sample (&sample, 1000 + EVENT, &options));
  }
  MzStudyTests tests = test_many (studies, 0, 0);
  assert_near (tests.correlation, 0.5, 0.1);
  g_assert_cmpfloat (tests.kolari.value, <, tests.boehmer.value / 1.5);
}

static void
test_few_events_are_no_evidence (void)
{
  g_autoptr (GPtrArray) studies = study_many (1, 0.02);
  MzStudyTests tests = test_many (studies, 0, 0);

  g_assert_cmpuint (tests.n, ==, 1);
  g_assert_true (isnan (tests.boehmer.value));
  g_assert_true (isnan (tests.corrado.value));
  g_assert_true (isnan (tests.sign.value));
  tests = mz_study_test (NULL, 0, 0, 0, 0);
  g_assert_true (isnan (tests.mean));
}

static void
test_placebo (void)
{
  MzStudyOptions options;
  Sample sample;

  fill_sample (&sample, 7);
  mz_study_options_init (&options);
  options.estimation = 100;
  g_autoptr (MzReturns) calm = mz_returns_new (sample.days, sample.asset, sample.market, N);
  g_autoptr (MzStudy) ordinary = mz_study_new (calm, 1000 + EVENT, &options, NULL);
  MzPlacebo placebo = mz_placebo_run (calm, ordinary, &options, 0, 0);
  /* Rows 110 to 273, and 287 to 294, have both windows and are clear of the event. */
  g_assert_cmpuint (placebo.n, ==, 172);
  g_assert_cmpfloat (placebo.p, >, 0.05);
  sample.asset[EVENT] += 0.1;
  g_autoptr (MzReturns) shaken = mz_returns_new (sample.days, sample.asset, sample.market, N);
  g_autoptr (MzStudy) event = mz_study_new (shaken, 1000 + EVENT, &options, NULL);
  placebo = mz_placebo_run (shaken, event, &options, 0, 0);
  g_assert_cmpuint (placebo.extreme, ==, 0);
  assert_near (placebo.p, 1.0 / 173, 1e-15);
}

static void
test_says_it_in_both_languages (void)
{
  g_autoptr (MzReturns) returns = read_meta (MZ_RETURN_SIMPLE);
  const MzPlacebo placebo = { .n = 172, .extreme = 0, .p = 1.0 / 173 };
  MzStudyOptions options;

  set_short_window (&options);
  g_autoptr (MzStudy) study = mz_study_new (returns, mz_day_parse ("2025-10-30"), &options, NULL);
  g_autofree char *english =
      mz_study_text (study, "Meta", &placebo, mz_catalog_for ("en"), (MzNumberStyle){ 0 });
  g_assert_cmpstr (english, ==,
                   "On 30 October 2025 the share of Meta returned −11.33% where −1.28% was to be "
                   "expected, so −10.06% is abnormal. Chance alone hardly does that (t = −8.34, "
                   "p < 0.001). From that day on it sums up to −14.66% over 6 sessions (t = −4.66, "
                   "p < 0.001). Of 172 days without a report, 0 went as far from what was "
                   "expected. What was to be expected rests on only 40 days. This is one event: "
                   "whatever else happened on these days is in it too, and it proves no cause.");
  g_autofree char *arabic = mz_study_text (study, "ميتا", &placebo, mz_catalog_for ("ar"),
                                           (MzNumberStyle){ .isolates = TRUE });
  g_assert_nonnull (strstr (arabic, "ميتا"));
  g_assert_nonnull (strstr (arabic, "\xe2\x81\xa8−11.33%\xe2\x81\xa9"));
  g_assert_nonnull (strstr (arabic, "لا يثبت سبباً"));
}

static void
test_five_hundred_events_in_a_second (void)
{
  if (!g_test_perf ()) {
    g_test_skip ("only with -m perf");
    return;
  }
  g_autoptr (GPtrArray) studies = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_study_free);
  Sample *samples = g_new (Sample, 500);
  MzStudyOptions options;

  mz_study_options_init (&options);
  for (guint i = 0; i < 500; i++)
    fill_sample (&samples[i], i);
  g_test_timer_start ();
  for (guint i = 0; i < 500; i++)
    g_ptr_array_add (studies, study_sample (&samples[i], 1000 + EVENT, &options));
  const MzStudy *const *all = (const MzStudy *const *) studies->pdata;
  double correlation = mz_study_correlation (all, studies->len);
  for (gint offset = -1; offset <= 5; offset++)
    mz_study_test (all, studies->len, correlation, offset, offset);
  double seconds = g_test_timer_elapsed ();
  g_free (samples);
  g_test_minimized_result (seconds, "500 events at one time, 7 days tested: %.3f s", seconds);
  g_assert_cmpfloat (seconds, <, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/returns/of-true-prices", test_returns);
  g_test_add_func ("/returns/span-the-same-time", test_returns_span_the_same_time);
  g_test_add_func ("/returns/adjusted-over-a-split", test_takes_adjusted_prices_over_a_split);
  g_test_add_func ("/study/market-model", test_market_model);
  g_test_add_func ("/study/other-models", test_other_models);
  g_test_add_func ("/study/errors-include-the-estimation", test_errors_include_the_estimation);
  g_test_add_func ("/study/leaves-other-events-out", test_leaves_other_events_out);
  g_test_add_func ("/study/says-what-is-wrong", test_says_what_is_wrong);
  g_test_add_func ("/study/many/that-moved", test_many_events_that_moved);
  g_test_add_func ("/study/many/that-did-not-move", test_many_events_that_did_not_move);
  g_test_add_func ("/study/many/formulas", test_formulas_of_many_events);
  g_test_add_func ("/study/many/common-shock", test_a_common_shock_weakens_the_evidence);
  g_test_add_func ("/study/many/few-are-no-evidence", test_few_events_are_no_evidence);
  g_test_add_func ("/study/placebo", test_placebo);
  g_test_add_func ("/study/says-it-in-both-languages", test_says_it_in_both_languages);
  g_test_add_func ("/study/five-hundred-in-a-second", test_five_hundred_events_in_a_second);
  return g_test_run ();
}
