/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart of an event says: its title, the result in numbers, each session in words. */
#include "board/event-words.h"

#include "board/words.h"
#include "chart/tick-label.h"
#include "market/study-text.h"
#include "model/period.h"

#include <glib/gi18n.h>
#include <math.h>

static const MzCatalog *
get_catalog (const MzBoardOptions *options)
{
  return options->writing.catalog;
}

/* A return as percent: 0.0123 is 1.23%. */
char *
mz_event_dup_percent (double fraction, const MzBoardOptions *options)
{
  const MzAxis axis = { .quantity = MZ_AXIS_PERCENT };

  return mz_tick_label_value (&axis, 100 * fraction, &options->writing);
}

static char *
write_number (double number, guint decimals, const MzBoardOptions *options)
{
  const MzAxis axis = { .quantity = MZ_AXIS_NUMBER };

  return mz_tick_label_number (&axis, number, decimals, &options->writing);
}

char *
mz_event_dup_title (const MzEventParts *parts,
                    const MzBoardOptions *options,
                    const char *subject,
                    gboolean abnormal)
{
  const MzCatalog *catalog = get_catalog (options);
  g_autofree char *day = parts->day > 0 ? mz_tick_label_date (parts->day, &options->writing) : NULL;

  if (options->title)
    return g_strdup (options->title);
  if (!day)
    return g_strdup (mz_catalog_get (catalog, "Returns round an event"));
  if (!subject)
    /* Translators: %s is a day */
    return g_strdup_printf (mz_catalog_get (catalog, "Returns round %s"), day);
  return g_strdup_printf (abnormal
                              /* Translators: %1$s is a company, %2$s a day */
                              ? mz_catalog_get (catalog, "%1$s: abnormal returns round %2$s")
                              : mz_catalog_get (catalog, "%1$s: returns round %2$s"),
                          subject, day);
}

/* "from day −1 to day 5 −13.2% ± 4.1 points (t = −6.3)" */
char *
mz_event_dup_subtitle (const MzStudy *study, const MzBoardOptions *options)
{
  const MzStudyDay *first = &g_array_index (study->days, MzStudyDay, 0);
  const MzStudyDay *last = &g_array_index (study->days, MzStudyDay, study->days->len - 1);
  const MzStudyDay *event = mz_study_get_day (study, 0);
  g_autofree char *from = write_number (first->offset, 0, options);
  g_autofree char *to = write_number (last->offset, 0, options);
  g_autofree char *sum = mz_event_dup_percent (last->cumulative, options);
  g_autofree char *half = write_number (100 * 1.96 * last->cumulative_error, 2, options);
  g_autofree char *t = write_number (last->cumulative_t, 2, options);

  if (!event || !isfinite (event->abnormal))
    /* Translators: abnormal returns: %1$s and %2$s days counted from the event, %3$s their sum in
     * percent, %4$s half of the confidence interval, %5$s Student's t */
    return g_strdup_printf (
        mz_catalog_get (get_catalog (options), "Days %1$s to %2$s: %3$s ± %4$s points (t = %5$s)"),
        from, to, sum, half, t);
  g_autofree char *abnormal = mz_event_dup_percent (event->abnormal, options);
  g_autofree char *event_t = write_number (event->t, 2, options);
  /* Translators: the same, with the event's own day first: %6$s its return, %7$s its t */
  return g_strdup_printf (
      mz_catalog_get (get_catalog (options),
                      "Day 0: %6$s (t = %7$s) · days %1$s to %2$s: %3$s ± %4$s points (t = %5$s)"),
      from, to, sum, half, t, abnormal, event_t);
}

char *
mz_event_dup_note (const MzStudy *study,
                   const MzReaction *reaction,
                   const char *reason,
                   const MzBoardOptions *options)
{
  const MzCatalog *catalog = get_catalog (options);
  GString *text = g_string_new (mz_reaction_rule_text (reaction->rule, catalog));

  if (!study) {
    g_string_append_printf (text, " %s", reason);
    return g_string_free (text, FALSE);
  }
  g_autofree char *n = write_number (study->fit.n, 0, options);
  /* Translators: %1$s is the name of a model, %2$s a number of days */
  g_string_append_printf (text,
                          mz_catalog_get (catalog, " Expected by: %1$s, from %2$s trading days."),
                          mz_return_model_text (study->model, catalog), n);
  g_autofree char *confidence = mz_event_dup_percent (0.95, options);
  g_string_append_printf (
      text,
      mz_catalog_get (catalog, " Whiskers and band: %s confidence. One event proves no cause."),
      confidence);
  return g_string_free (text, FALSE);
}

char *
mz_event_dup_x_title (guint32 session, const MzBoardOptions *options)
{
  g_autofree char *day = mz_tick_label_date (session, &options->writing);
  g_autofree char *zero = write_number (0, 0, options);

  /* Translators: an axis: %1$s is the number 0, %2$s the day it stands for */
  return g_strdup_printf (mz_catalog_get (get_catalog (options), "Trading days; %1$s is %2$s"),
                          zero, day);
}

static void
append_error (GString *text, double error, double t, const MzBoardOptions *options)
{
  if (!isfinite (error))
    return;
  g_autofree char *points = write_number (100 * error, 2, options);
  g_autofree char *ratio = write_number (t, 2, options);
  /* Translators: %1$s is a standard error in percentage points, %2$s Student's t */
  g_string_append_printf (
      text, mz_catalog_get (get_catalog (options), " (standard error %1$s, t = %2$s)"), points,
      ratio);
}

static void
append_return (GString *text, const char *format, double fraction, const MzBoardOptions *options)
{
  g_autofree char *percent = mz_event_dup_percent (fraction, options);

  g_string_append_c (text, '\n');
  g_string_append_printf (text, mz_catalog_get (get_catalog (options), format), percent);
}

char *
mz_event_dup_day_words (const MzStudyDay *day, const MzBoardOptions *options)
{
  g_autofree char *offset = write_number (day->offset, 0, options);
  g_autofree char *date = mz_tick_label_date (day->day, &options->writing);
  gboolean modelled = isfinite (day->error);
  GString *text = g_string_new (NULL);

  /* Translators: %1$s a trading day counted from the event, %2$s its date */
  g_string_append_printf (text, mz_catalog_get (get_catalog (options), "Day %1$s · %2$s"), offset,
                          date);
  if (modelled) {
    append_return (text, N_ ("Abnormal return: %s"), day->abnormal, options);
    append_error (text, day->error, day->t, options);
  }
  append_return (text, N_ ("Return of the share: %s"), day->asset, options);
  if (isfinite (day->market))
    append_return (text, N_ ("Return of the market: %s"), day->market, options);
  append_return (text, N_ ("From the first day on: %s"), day->cumulative, options);
  append_error (text, day->cumulative_error, day->cumulative_t, options);
  return g_string_free (text, FALSE);
}

char *
mz_event_dup_event_words (const MzEventParts *parts, const MzBoardOptions *options)
{
  GString *text = g_string_new (NULL);
  g_autofree char *day = mz_tick_label_date (parts->day, &options->writing);

  g_string_append (text, day);
  for (guint i = 0; i < parts->n_articles; i++) {
    const MzArticleFacts *article = &parts->articles[i];
    g_autofree char *name = mz_words_article (options, article);
    if (name && article->published && mz_day_parse (article->published) == parts->day)
      g_string_append_printf (text, "\n%s", name);
  }
  return g_string_free (text, FALSE);
}
