/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Event studies as lists to print: of days, of events, of tests. */
#include "cli/study-records.h"

#include "market/study-text.h"
#include "market/wording.h"
#include "model/period.h"

#include <glib/gi18n.h>
#include <math.h>

/* Days, in the order of their columns. */
enum {
  DAY_RECORD,
  DAY_COMPANY,
  DAY_SYMBOL,
  DAY_EVENT,
  DAY_OFFSET,
  DAY_DATE,
  DAY_RETURN,
  DAY_MARKET,
  DAY_EXPECTED,
  DAY_ABNORMAL,
  DAY_ERROR,
  DAY_T,
  DAY_P,
  DAY_SUM,
  DAY_SUM_ERROR,
  DAY_SUM_T,
  DAY_SUM_P,
  DAY_N
};

static const MzColumn DAY_COLUMNS[DAY_N] = {
  [DAY_RECORD] = { "record", NULL, FALSE },
  [DAY_COMPANY] = { "company", NULL, FALSE },
  [DAY_SYMBOL] = { "symbol", NULL, FALSE },
  [DAY_EVENT] = { "event", NULL, FALSE },
  [DAY_OFFSET] = { "offset", N_ ("Session"), TRUE },
  [DAY_DATE] = { "date", N_ ("Date"), FALSE },
  [DAY_RETURN] = { "return", N_ ("Return"), TRUE },
  [DAY_MARKET] = { "market", N_ ("Market"), TRUE },
  [DAY_EXPECTED] = { "expected", N_ ("Expected"), TRUE },
  [DAY_ABNORMAL] = { "abnormal", N_ ("Abnormal"), TRUE },
  [DAY_ERROR] = { "error", NULL, TRUE },
  [DAY_T] = { "t", N_ ("t"), TRUE },
  [DAY_P] = { "p", NULL, TRUE },
  [DAY_SUM] = { "cumulative", N_ ("Sum"), TRUE },
  [DAY_SUM_ERROR] = { "cumulative_error", NULL, TRUE },
  [DAY_SUM_T] = { "cumulative_t", N_ ("t of the sum"), TRUE },
  [DAY_SUM_P] = { "cumulative_p", NULL, TRUE },
};

enum {
  EVENT_RECORD,
  EVENT_COMPANY,
  EVENT_SYMBOL,
  EVENT_BENCHMARK,
  EVENT_REPORTED,
  EVENT_SESSION,
  EVENT_RULE,
  EVENT_MODEL,
  EVENT_ESTIMATION_FIRST,
  EVENT_ESTIMATION_LAST,
  EVENT_DAYS,
  EVENT_ALPHA,
  EVENT_BETA,
  EVENT_SIGMA,
  EVENT_R2,
  EVENT_LEFT_OUT,
  EVENT_OVERLAPS,
  EVENT_ABNORMAL,
  EVENT_T,
  EVENT_P,
  EVENT_SUM,
  EVENT_SUM_T,
  EVENT_SUM_P,
  EVENT_PLACEBO_DAYS,
  EVENT_PLACEBO_P,
  EVENT_TEXT,
  EVENT_N
};

static const MzColumn EVENT_COLUMNS[EVENT_N] = {
  [EVENT_RECORD] = { "record", NULL, FALSE },
  [EVENT_COMPANY] = { "company", N_ ("Company"), FALSE },
  [EVENT_SYMBOL] = { "symbol", N_ ("Symbol"), FALSE },
  [EVENT_BENCHMARK] = { "benchmark", NULL, FALSE },
  [EVENT_REPORTED] = { "reported", N_ ("Reported"), FALSE },
  [EVENT_SESSION] = { "session", N_ ("Session"), FALSE },
  [EVENT_RULE] = { "rule", NULL, FALSE },
  [EVENT_MODEL] = { "model", NULL, FALSE },
  [EVENT_ESTIMATION_FIRST] = { "estimation_first", NULL, FALSE },
  [EVENT_ESTIMATION_LAST] = { "estimation_last", NULL, FALSE },
  [EVENT_DAYS] = { "estimation_sessions", NULL, TRUE },
  [EVENT_ALPHA] = { "alpha", NULL, TRUE },
  [EVENT_BETA] = { "beta", N_ ("β"), TRUE },
  [EVENT_SIGMA] = { "sigma", NULL, TRUE },
  [EVENT_R2] = { "r2", NULL, TRUE },
  [EVENT_LEFT_OUT] = { "left_out", NULL, TRUE },
  [EVENT_OVERLAPS] = { "overlaps", NULL, FALSE },
  [EVENT_ABNORMAL] = { "abnormal", N_ ("Abnormal"), TRUE },
  [EVENT_T] = { "t", N_ ("t"), TRUE },
  [EVENT_P] = { "p", NULL, TRUE },
  [EVENT_SUM] = { "cumulative", N_ ("Sum"), TRUE },
  [EVENT_SUM_T] = { "cumulative_t", N_ ("t of the sum"), TRUE },
  [EVENT_SUM_P] = { "cumulative_p", NULL, TRUE },
  [EVENT_PLACEBO_DAYS] = { "placebo_sessions", NULL, TRUE },
  [EVENT_PLACEBO_P] = { "placebo_p", NULL, TRUE },
  [EVENT_TEXT] = { "text", NULL, FALSE },
};

enum {
  TEST_RECORD,
  TEST_FIRST,
  TEST_LAST,
  TEST_EVENTS,
  TEST_POSITIVE,
  TEST_MEAN,
  TEST_CORRELATION,
  TEST_NAME,
  TEST_VALUE,
  TEST_P,
  TEST_N
};

static const MzColumn TEST_COLUMNS[TEST_N] = {
  [TEST_RECORD] = { "record", NULL, FALSE },
  [TEST_FIRST] = { "first", N_ ("From"), TRUE },
  [TEST_LAST] = { "last", N_ ("To"), TRUE },
  [TEST_EVENTS] = { "events", N_ ("Events"), TRUE },
  [TEST_POSITIVE] = { "positive", NULL, TRUE },
  [TEST_MEAN] = { "mean", N_ ("Mean"), TRUE },
  [TEST_CORRELATION] = { "correlation", NULL, TRUE },
  [TEST_NAME] = { "test", N_ ("Test"), FALSE },
  [TEST_VALUE] = { "statistic", N_ ("Statistic"), TRUE },
  [TEST_P] = { "p", N_ ("p"), TRUE },
};

/* -- Numbers -- */

static MzNumberStyle
choose_style (const MzStudyCall *call)
{
  return (MzNumberStyle){ .isolates = call->format != MZ_FIGURES_TABLE &&
                                      mz_catalog_is_rtl (call->catalog) };
}

/* Every digit that a double has, so that a script loses nothing; NULL where there is no number. */
static char *
dup_double (double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return isfinite (value) ? g_strdup (g_ascii_formatd (digits, sizeof digits, "%.17g", value))
                          : NULL;
}

static char *
dup_ratio (double value, const MzStudyCall *call)
{
  if (call->format == MZ_FIGURES_TABLE)
    return mz_ratio_text (value, call->catalog, choose_style (call));
  return dup_double (value);
}

static char *
dup_statistic (double value, const MzStudyCall *call)
{
  if (call->format == MZ_FIGURES_TABLE)
    return mz_statistic_text (value, call->catalog, choose_style (call));
  return dup_double (value);
}

static void
free_values (char **values, guint n)
{
  for (guint i = 0; i < n; i++)
    g_free (values[i]);
}

/* -- Days -- */

MzRecords *
mz_study_days_new (MzFigureFormat format)
{
  return mz_records_new (format, DAY_COLUMNS, DAY_N);
}

static void
add_day (MzRecords *records,
         const MzStudyFinding *finding,
         const MzStudyDay *day,
         const MzStudyCall *call)
{
  char *values[DAY_N] = {
    [DAY_RECORD] = g_strdup ("day"),
    [DAY_COMPANY] = g_strdup (finding->company),
    [DAY_SYMBOL] = g_strdup (finding->symbol),
    [DAY_EVENT] = mz_day_to_string (finding->study->event),
    [DAY_OFFSET] = g_strdup_printf ("%d", day->offset),
    [DAY_DATE] = mz_day_to_string (day->day),
    [DAY_RETURN] = dup_ratio (day->asset, call),
    [DAY_MARKET] = dup_ratio (day->market, call),
    [DAY_EXPECTED] = dup_ratio (day->expected, call),
    [DAY_ABNORMAL] = dup_ratio (day->abnormal, call),
    [DAY_ERROR] = dup_ratio (day->error, call),
    [DAY_T] = dup_statistic (day->t, call),
    [DAY_P] = dup_double (day->p),
    [DAY_SUM] = dup_ratio (day->cumulative, call),
    [DAY_SUM_ERROR] = dup_ratio (day->cumulative_error, call),
    [DAY_SUM_T] = dup_statistic (day->cumulative_t, call),
    [DAY_SUM_P] = dup_double (day->cumulative_p),
  };

  mz_records_add (records, (const char *const *) values);
  free_values (values, DAY_N);
}

/**
 * mz_study_days_add:
 * @records: a list of days
 * @finding: what was found
 * @call: how to print it
 */
void
mz_study_days_add (MzRecords *records, const MzStudyFinding *finding, const MzStudyCall *call)
{
  const GArray *days = finding->study->days;

  for (guint i = 0; i < days->len; i++)
    add_day (records, finding, &g_array_index (days, MzStudyDay, i), call);
}

/* -- Events -- */

MzRecords *
mz_study_events_list_new (MzFigureFormat format)
{
  return mz_records_new (format, EVENT_COLUMNS, EVENT_N);
}

/* The words of the enumerations, in their order. */
static const char *const RULES[] = { "unknown", "same_day", "assumed", "next_day", "next_open" };
static const char *const MODELS[] = { "market", "adjusted", "mean" };

/* NULL where no other event meets the window. */
static char *
dup_overlaps (const MzStudy *study)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < study->overlaps->len; i++) {
    g_autofree char *day = mz_day_to_string (g_array_index (study->overlaps, guint32, i));
    g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", day);
  }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static void
fill_model (char **values, const MzStudyFinding *finding, const MzStudyCall *call)
{
  const MzStudy *study = finding->study;

  values[EVENT_MODEL] = g_strdup (MODELS[study->model]);
  values[EVENT_ESTIMATION_FIRST] = mz_day_to_string (study->estimation_first);
  values[EVENT_ESTIMATION_LAST] = mz_day_to_string (study->estimation_last);
  values[EVENT_DAYS] = g_strdup_printf ("%u", study->fit.n);
  values[EVENT_ALPHA] = dup_double (study->fit.alpha);
  values[EVENT_BETA] = dup_statistic (study->fit.beta, call);
  values[EVENT_SIGMA] = dup_double (study->fit.sigma);
  values[EVENT_R2] = dup_double (study->fit.r2);
  values[EVENT_LEFT_OUT] = g_strdup_printf ("%u", study->left_out);
  values[EVENT_OVERLAPS] = dup_overlaps (study);
}

static void
fill_effect (char **values, const MzStudyFinding *finding, const MzStudyCall *call)
{
  const MzStudyDay *day = mz_study_get_day (finding->study, 0);
  MzStudySum sum = mz_study_sum (finding->study, 0, call->study.last);

  values[EVENT_ABNORMAL] = dup_ratio (day->abnormal, call);
  values[EVENT_T] = dup_statistic (day->t, call);
  values[EVENT_P] = dup_double (day->p);
  values[EVENT_SUM] = dup_ratio (sum.value, call);
  values[EVENT_SUM_T] = dup_statistic (sum.t, call);
  values[EVENT_SUM_P] = dup_double (sum.p);
  if (finding->placebo.n > 0) {
    values[EVENT_PLACEBO_DAYS] = g_strdup_printf ("%u", finding->placebo.n);
    values[EVENT_PLACEBO_P] = dup_double (finding->placebo.p);
  }
}

/**
 * mz_study_events_list_add:
 * @records: a list of events
 * @finding: what was found
 * @call: how to print it
 */
void
mz_study_events_list_add (MzRecords *records,
                          const MzStudyFinding *finding,
                          const MzStudyCall *call)
{
  char *values[EVENT_N] = {
    [EVENT_RECORD] = g_strdup ("event"),
    [EVENT_COMPANY] =
        g_strdup (call->format == MZ_FIGURES_TABLE ? finding->shown : finding->company),
    [EVENT_SYMBOL] = g_strdup (finding->symbol),
    [EVENT_BENCHMARK] = g_strdup (finding->benchmark),
    [EVENT_REPORTED] = mz_day_to_string (finding->reported),
    [EVENT_SESSION] = mz_day_to_string (finding->study->event),
    [EVENT_RULE] = g_strdup (RULES[finding->reaction.rule]),
    [EVENT_TEXT] = mz_study_text (finding->study, finding->shown, &finding->placebo, call->catalog,
                                  choose_style (call)),
  };

  fill_model (values, finding, call);
  fill_effect (values, finding, call);
  mz_records_add (records, (const char *const *) values);
  free_values (values, EVENT_N);
}

/* -- Tests -- */

MzRecords *
mz_study_tests_new (MzFigureFormat format)
{
  return mz_records_new (format, TEST_COLUMNS, TEST_N);
}

static void
add_test (MzRecords *records,
          const MzStudyTests *tests,
          const char *name,
          const MzStatistic *statistic,
          const MzStudyCall *call)
{
  char *values[TEST_N] = {
    [TEST_RECORD] = g_strdup ("test"),
    [TEST_FIRST] = g_strdup_printf ("%d", tests->first),
    [TEST_LAST] = g_strdup_printf ("%d", tests->last),
    [TEST_EVENTS] = g_strdup_printf ("%u", tests->n),
    [TEST_POSITIVE] = g_strdup_printf ("%u", tests->positive),
    [TEST_MEAN] = dup_ratio (tests->mean, call),
    [TEST_CORRELATION] = dup_double (tests->correlation),
    [TEST_NAME] = g_strdup (name),
    [TEST_VALUE] = dup_statistic (statistic->value, call),
    [TEST_P] = call->format == MZ_FIGURES_TABLE
                   ? mz_probability_text (statistic->p, call->catalog, choose_style (call))
                   : dup_double (statistic->p),
  };

  mz_records_add (records, (const char *const *) values);
  free_values (values, TEST_N);
}

/**
 * mz_study_tests_add:
 * @records: a list of tests
 * @tests: what the events say together
 * @call: how to print it
 *
 * The headline comes first. For the eye tests bear their authors' names, for scripts a word.
 */
void
mz_study_tests_add (MzRecords *records, const MzStudyTests *tests, const MzStudyCall *call)
{
  const struct {
    const char *nick;
    const char *name;
    const MzStatistic *statistic;
  } TESTS[] = {
    { "boehmer", N_ ("Boehmer, Musumeci, Poulsen"), &tests->boehmer },
    { "kolari", N_ ("Kolari, Pynnönen"), &tests->kolari },
    { "patell", N_ ("Patell"), &tests->patell },
    { "corrado", N_ ("Corrado (ranks)"), &tests->corrado },
    { "sign", N_ ("Generalised sign"), &tests->sign },
    { "cross", N_ ("Cross-sectional t"), &tests->cross },
    { "brown_warner_1980", N_ ("Brown, Warner 1980"), &tests->brown_warner_1980 },
    { "brown_warner_1985", N_ ("Brown, Warner 1985"), &tests->brown_warner_1985 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    add_test (records, tests,
              call->format == MZ_FIGURES_TABLE ? mz_catalog_get (call->catalog, TESTS[i].name)
                                               : TESTS[i].nick,
              TESTS[i].statistic, call);
}
