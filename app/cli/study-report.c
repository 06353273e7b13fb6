/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints what event studies found: the days, the events, the tests, and all in words. */
#include "cli/study-report.h"

#include "cli/command.h"
#include "cli/records.h"
#include "cli/study-records.h"
#include "cli/table.h"
#include "market/study-text.h"
#include "market/wording.h"
#include "model/period-text.h"

static void
clear_finding (gpointer data)
{
  MzStudyFinding *finding = data;

  g_free (finding->company);
  g_free (finding->shown);
  g_free (finding->symbol);
  g_free (finding->benchmark);
  g_clear_pointer (&finding->study, mz_study_free);
}

GArray *
mz_study_findings_new (void)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (MzStudyFinding));

  g_array_set_clear_func (findings, clear_finding);
  return findings;
}

static MzNumberStyle
choose_style (const MzStudyCall *call)
{
  return (MzNumberStyle){ .isolates = mz_catalog_is_rtl (call->catalog) };
}

static void
print_line (const char *line)
{
  mz_command_print (line, -1);
  mz_command_print ("\n", 1);
}

/* -- One event in words -- */

static void
print_heading (const MzStudyFinding *finding, const MzStudyCall *call)
{
  const MzCatalog *catalog = call->catalog;
  MzNumberStyle style = choose_style (call);
  const MzModelFit *fit = &finding->study->fit;
  MzAmount count = mz_amount_new (fit->n, 0);
  g_autofree char *day = mz_day_text (finding->study->event, catalog, style);
  g_autofree char *first = mz_day_text (finding->study->estimation_first, catalog, style);
  g_autofree char *last = mz_day_text (finding->study->estimation_last, catalog, style);
  g_autofree char *n = mz_number_text (&count, catalog, style);
  g_autofree char *title = g_strdup_printf ("%s (%s) · %s", finding->shown, finding->symbol, day);
  g_autofree char *window = g_strdup_printf (
      mz_catalog_plural (catalog,
                         /* Translators: %1$s is a number of days, %2$s and %3$s are days */
                         "Estimated from %1$s session between %2$s and %3$s.",
                         "Estimated from %1$s sessions between %2$s and %3$s.", fit->n),
      n, first, last);

  print_line (title);
  print_line (mz_reaction_rule_text (finding->reaction.rule, catalog));
  print_line (window);
}

static void
print_model (const MzStudyFinding *finding, const MzStudyCall *call)
{
  const MzCatalog *catalog = call->catalog;
  MzNumberStyle style = choose_style (call);
  const MzModelFit *fit = &finding->study->fit;
  g_autofree char *alpha = mz_ratio_text (fit->alpha, catalog, style);
  g_autofree char *beta = mz_statistic_text (fit->beta, catalog, style);
  g_autofree char *sigma = mz_ratio_text (fit->sigma, catalog, style);
  g_autofree char *r2 = mz_statistic_text (fit->r2, catalog, style);
  g_autofree char *numbers =
      g_strdup_printf ("α = %s, β = %s, σ = %s, R² = %s", alpha, beta, sigma, r2);
  g_autofree char *line = g_strdup_printf (
      /* Translators: %1$s is what was to be expected: "the market model"; %2$s its numbers */
      mz_catalog_get (catalog, "Expected by %1$s: %2$s."),
      mz_return_model_text (fit->model, catalog), numbers);

  print_line (line);
}

static void
print_day_table (const MzStudyFinding *finding, const MzStudyCall *call)
{
  g_autoptr (MzRecords) records = mz_study_days_new (MZ_FIGURES_TABLE);

  mz_study_days_add (records, finding, call);
  mz_records_print (records);
}

static void
print_event (const MzStudyFinding *finding, const MzStudyCall *call)
{
  g_autofree char *text = mz_study_text (finding->study, finding->shown, &finding->placebo,
                                         call->catalog, choose_style (call));

  print_heading (finding, call);
  print_model (finding, call);
  print_day_table (finding, call);
  print_line (text);
}

/* -- Several events together -- */

static const MzStudy **
collect_studies (const GArray *findings)
{
  const MzStudy **studies = g_new (const MzStudy *, findings->len);

  for (guint i = 0; i < findings->len; i++)
    studies[i] = g_array_index (findings, MzStudyFinding, i).study;
  return studies;
}

static void
print_tests (const GArray *findings, const MzStudyCall *call)
{
  g_autofree const MzStudy **studies = collect_studies (findings);
  double correlation = mz_study_correlation (studies, findings->len);
  MzStudyTests tests = mz_study_test (studies, findings->len, correlation, 0, call->study.last);
  g_autoptr (MzRecords) records = mz_study_tests_new (MZ_FIGURES_TABLE);
  g_autofree char *text = mz_study_tests_text (&tests, call->catalog, choose_style (call));

  mz_study_tests_add (records, &tests, call);
  mz_records_print (records);
  print_line (text);
}

static void
add_tests (MzRecords *records, const GArray *findings, const MzStudyCall *call)
{
  g_autofree const MzStudy **studies = collect_studies (findings);
  double correlation = mz_study_correlation (studies, findings->len);

  for (gint offset = call->study.first; offset <= call->study.last; offset++) {
    MzStudyTests tests = mz_study_test (studies, findings->len, correlation, offset, offset);
    mz_study_tests_add (records, &tests, call);
  }
  if (call->study.last > 0) {
    MzStudyTests tests = mz_study_test (studies, findings->len, correlation, 0, call->study.last);
    mz_study_tests_add (records, &tests, call);
  }
  if (call->study.first < 0) {
    MzStudyTests tests =
        mz_study_test (studies, findings->len, correlation, call->study.first, call->study.last);
    mz_study_tests_add (records, &tests, call);
  }
}

/* -- Lists -- */

static void
list_days (const GArray *findings, const MzStudyCall *call)
{
  g_autoptr (MzRecords) records = mz_study_days_new (call->format);

  for (guint i = 0; i < findings->len; i++)
    mz_study_days_add (records, &g_array_index (findings, MzStudyFinding, i), call);
  mz_records_print (records);
}

static void
list_events (const GArray *findings, const MzStudyCall *call)
{
  g_autoptr (MzRecords) records = mz_study_events_list_new (call->format);

  for (guint i = 0; i < findings->len; i++)
    mz_study_events_list_add (records, &g_array_index (findings, MzStudyFinding, i), call);
  mz_records_print (records);
}

static void
list_tests (const GArray *findings, const MzStudyCall *call)
{
  g_autoptr (MzRecords) records = mz_study_tests_new (call->format);

  add_tests (records, findings, call);
  mz_records_print (records);
}

static void
print_usual_table (const GArray *findings, const MzStudyCall *call)
{
  if (findings->len == 1) {
    print_event (&g_array_index (findings, MzStudyFinding, 0), call);
    return;
  }
  list_events (findings, call);
  print_tests (findings, call);
}

/**
 * mz_study_report_print:
 * @findings: (element-type MzStudyFinding): what was found, one or more
 * @call: how to print it
 */
void
mz_study_report_print (const GArray *findings, const MzStudyCall *call)
{
  switch (call->list) {
  case MZ_STUDY_LIST_DAYS:
    list_days (findings, call);
    return;
  case MZ_STUDY_LIST_EVENTS:
    list_events (findings, call);
    return;
  case MZ_STUDY_LIST_TESTS:
    list_tests (findings, call);
    return;
  case MZ_STUDY_LIST_USUAL:
  default:
    break;
  }
  if (call->format == MZ_FIGURES_TABLE) {
    print_usual_table (findings, call);
    return;
  }
  if (call->format == MZ_FIGURES_JSONL)
    list_events (findings, call);
  list_days (findings, call);
  if (call->format == MZ_FIGURES_JSONL && findings->len > 1)
    list_tests (findings, call);
}
