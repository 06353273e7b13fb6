/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an event study says, in plain sentences. */
#include "market/study-text.h"

#include "market/wording.h"
#include "model/period-text.h"

#include <math.h>

#define SURE        0.01
#define LIKELY      0.05
#define FEW_DAYS    100
#define FEW_EVENTS  5
#define SPACE_AFTER " "

static void
append_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append (text, SPACE_AFTER);
  g_string_append (text, sentence);
}

static void
append_day (GString *text,
            const MzStudy *study,
            const char *company,
            const MzCatalog *catalog,
            MzNumberStyle style)
{
  const MzStudyDay *day = mz_study_get_day (study, 0);
  g_autofree char *date = mz_day_text (day->day, catalog, style);
  g_autofree char *actual = mz_ratio_text (day->asset, catalog, style);
  g_autofree char *expected = mz_ratio_text (day->expected, catalog, style);
  g_autofree char *abnormal = mz_ratio_text (day->abnormal, catalog, style);
  g_autofree char *sentence = g_strdup_printf (
      /* Translators: %1$s is a day, %2$s a company, the others are percentages */
      mz_catalog_get (catalog, "On %1$s the share of %2$s returned %3$s where %4$s was to be "
                               "expected, so %5$s is abnormal."),
      date, company, actual, expected, abnormal);

  append_sentence (text, sentence);
}

static const char *
find_judgement (double p, const MzCatalog *catalog)
{
  if (p < SURE)
    /* Translators: %1$s is the statistic, %2$s its probability */
    return mz_catalog_get (catalog, "Chance alone hardly does that (t = %1$s, %2$s).");
  if (p < LIKELY)
    /* Translators: %1$s is the statistic, %2$s its probability */
    return mz_catalog_get (catalog, "Chance alone seldom does that (t = %1$s, %2$s).");
  /* Translators: %1$s is the statistic, %2$s its probability */
  return mz_catalog_get (catalog,
                         "That is no more than the share does by chance (t = %1$s, %2$s).");
}

static void
append_judgement (GString *text, double t, double p, const MzCatalog *catalog, MzNumberStyle style)
{
  g_autofree char *statistic = mz_statistic_text (t, catalog, style);
  g_autofree char *probability = mz_probability_text (p, catalog, style);
  g_autofree char *sentence = g_strdup_printf (find_judgement (p, catalog), statistic, probability);

  append_sentence (text, sentence);
}

static void
append_sum (GString *text, const MzStudy *study, const MzCatalog *catalog, MzNumberStyle style)
{
  const MzStudyDay *last = &g_array_index (study->days, MzStudyDay, study->days->len - 1);
  MzStudySum sum = mz_study_sum (study, 0, last->offset);
  MzAmount days = mz_amount_new (last->offset + 1, 0);

  if (last->offset < 1)
    return;
  g_autofree char *count = mz_number_text (&days, catalog, style);
  g_autofree char *value = mz_ratio_text (sum.value, catalog, style);
  g_autofree char *statistic = mz_statistic_text (sum.t, catalog, style);
  g_autofree char *probability = mz_probability_text (sum.p, catalog, style);
  g_autofree char *sentence = g_strdup_printf (
      mz_catalog_plural (catalog,
                         /* Translators: %1$s is a percentage, %2$s a statistic, %3$s its
                            probability, %4$s a number of trading days */
                         "From that day on it sums up to %1$s over %4$s session (t = %2$s, %3$s).",
                         "From that day on it sums up to %1$s over %4$s sessions (t = %2$s, %3$s).",
                         (gulong) last->offset + 1),
      value, statistic, probability, count);

  append_sentence (text, sentence);
}

static void
append_placebo (GString *text,
                const MzPlacebo *placebo,
                const MzCatalog *catalog,
                MzNumberStyle style)
{
  if (!placebo || placebo->n == 0)
    return;
  MzAmount all = mz_amount_new (placebo->n, 0);
  MzAmount extreme = mz_amount_new (placebo->extreme, 0);
  g_autofree char *all_text = mz_number_text (&all, catalog, style);
  g_autofree char *extreme_text = mz_number_text (&extreme, catalog, style);
  g_autofree char *sentence = g_strdup_printf (
      mz_catalog_plural (catalog,
                         /* Translators: %1$s and %2$s are numbers of days */
                         "Of %2$s day without a report, %1$s went as far from what was expected.",
                         "Of %2$s days without a report, %1$s went as far from what was expected.",
                         placebo->n),
      extreme_text, all_text);

  append_sentence (text, sentence);
}

static void
append_count (GString *text,
              guint n,
              const char *one,
              const char *many,
              const MzCatalog *catalog,
              MzNumberStyle style)
{
  MzAmount amount = mz_amount_new (n, 0);
  g_autofree char *number = mz_number_text (&amount, catalog, style);
  g_autofree char *sentence = g_strdup_printf (mz_catalog_plural (catalog, one, many, n), number);

  append_sentence (text, sentence);
}

static void
append_doubts (GString *text, const MzStudy *study, const MzCatalog *catalog, MzNumberStyle style)
{
  if (study->left_out > 0)
    append_count (text, study->left_out,
                  NP_ ("%s session round other events was left out of the estimate.",
                       "%s sessions round other events were left out of the estimate."),
                  catalog, style);
  if (study->overlaps->len > 0)
    append_count (text, study->overlaps->len,
                  NP_ ("%s other event falls into the same days and cannot be told apart from it.",
                       "%s other events fall into the same days and cannot be told apart from it."),
                  catalog, style);
  if (study->fit.n < FEW_DAYS)
    append_count (text, study->fit.n,
                  NP_ ("What was to be expected rests on only %s day.",
                       "What was to be expected rests on only %s days."),
                  catalog, style);
}

/**
 * mz_study_text:
 * @study: a study
 * @company: what the company is called in the language
 * @placebo: (nullable): how the same days without a report went
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): what it says, how sure that is, and what it cannot say
 */
char *
mz_study_text (const MzStudy *study,
               const char *company,
               const MzPlacebo *placebo,
               const MzCatalog *catalog,
               MzNumberStyle style)
{
  const MzStudyDay *day = mz_study_get_day (study, 0);
  GString *text = g_string_new (NULL);

  append_day (text, study, company, catalog, style);
  if (isfinite (day->t))
    append_judgement (text, day->t, day->p, catalog, style);
  append_sum (text, study, catalog, style);
  append_placebo (text, placebo, catalog, style);
  append_doubts (text, study, catalog, style);
  append_sentence (text, mz_catalog_get (catalog,
                                         "This is one event: whatever else happened on these days "
                                         "is in it too, and it proves no cause."));
  return g_string_free (text, FALSE);
}

/**
 * mz_study_tests_text:
 * @tests: what many events say together
 * @catalog: the language
 * @style: digits and isolates
 *
 * The test of Boehmer, Musumeci and Poulsen speaks for the others, that of Kolari and Pynnönen
 * where the events fall together in time.
 *
 * Returns: (transfer full): what they say
 */
char *
mz_study_tests_text (const MzStudyTests *tests, const MzCatalog *catalog, MzNumberStyle style)
{
  const MzStatistic *headline = tests->correlation > 0 ? &tests->kolari : &tests->boehmer;
  GString *text = g_string_new (NULL);
  MzAmount events = mz_amount_new (tests->n, 0);
  g_autofree char *count = mz_number_text (&events, catalog, style);
  g_autofree char *mean = mz_ratio_text (tests->mean, catalog, style);
  g_autofree char *sentence = g_strdup_printf (
      mz_catalog_plural (catalog,
                         /* Translators: %1$s is a percentage, %2$s a number of events */
                         "The mean abnormal return is %1$s over %2$s event.",
                         "The mean abnormal return is %1$s over %2$s events.", tests->n),
      mean, count);

  append_sentence (text, sentence);
  if (isfinite (headline->value))
    append_judgement (text, headline->value, headline->p, catalog, style);
  if (tests->n < FEW_EVENTS)
    append_sentence (text,
                     mz_catalog_get (catalog, "So few events say little about the next one."));
  return g_string_free (text, FALSE);
}

/**
 * mz_return_model_text:
 * @model: a model
 * @catalog: the language
 *
 * Returns: (transfer none): its name
 */
const char *
mz_return_model_text (MzReturnModel model, const MzCatalog *catalog)
{
  switch (model) {
  case MZ_MODEL_ADJUSTED:
    return mz_catalog_get (catalog, "the market's own return");
  case MZ_MODEL_MEAN:
    return mz_catalog_get (catalog, "the share's mean return");
  case MZ_MODEL_MARKET:
  default:
    return mz_catalog_get (catalog, "the market model");
  }
}
