/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How often a day on which nothing was reported looks as unusual as the event. */
#include "market/placebo.h"

#include <math.h>

/* Whether the windows of the sessions at two rows meet. */
static gboolean
is_near (gsize row, guint32 day, const MzReturns *returns, const MzStudyOptions *options)
{
  gsize reach = (gsize) (options->last - options->first);
  gsize first = row > reach ? row - reach : 0;
  gsize last = MIN (row + reach, returns->n - 1);

  return day >= returns->days[first] && day <= returns->days[last];
}

static gboolean
is_clear (gsize row, const MzReturns *returns, const MzStudyOptions *options)
{
  for (gsize i = 0; i < options->n_other_events; i++)
    if (is_near (row, options->other_events[i], returns, options))
      return FALSE;
  return TRUE;
}

static void
try_session (gsize row,
             const MzReturns *returns,
             const MzStudyOptions *options,
             const MzStudy *event,
             const MzStudySum *event_sum,
             MzPlacebo *placebo)
{
  g_autoptr (MzStudy) study = mz_study_new (returns, returns->days[row], options, NULL);

  /* An estimate from fewer days is not as sure, so it is no fair comparison. */
  if (!study || study->residuals->len < event->residuals->len)
    return;
  MzStudySum sum = mz_study_sum (study, event_sum->first, event_sum->last);
  if (isnan (sum.t))
    return;
  placebo->n++;
  placebo->extreme += fabs (sum.t) >= fabs (event_sum->t);
}

/**
 * mz_placebo_run:
 * @returns: the returns that the study was made of
 * @study: the study of the event
 * @options: what it was made with
 * @first: first session of the sum, counted from the event
 * @last: its last session
 *
 * Makes the same study of every session that is clear of the event and of the other events and
 * whose windows the returns hold. It asks nothing of the distribution of returns (randomization,
 * Fisher, The Design of Experiments, 1935; for event studies of one firm Gelbach, Helland and
 * Klick, Valid Inference in Single-Firm, Single-Event Studies, American Law and Economics Review
 * 15, 2013).
 *
 * Returns: how many of them are as unusual as the event; none where the series is too short
 */
MzPlacebo
mz_placebo_run (const MzReturns *returns,
                const MzStudy *study,
                const MzStudyOptions *options,
                gint first,
                gint last)
{
  MzStudySum event = mz_study_sum (study, first, last);
  g_autofree guint32 *others = g_new (guint32, options->n_other_events + 1);
  MzStudyOptions placebo_options = *options;
  MzPlacebo placebo = { 0 };

  for (gsize i = 0; i < options->n_other_events; i++)
    others[i] = options->other_events[i];
  others[options->n_other_events] = study->event;
  placebo_options.other_events = others;
  placebo_options.n_other_events = options->n_other_events + 1;
  placebo_options.estimation_first = 0;
  placebo_options.estimation_last = 0;
  for (gsize row = 0; row < returns->n && !isnan (event.t); row++)
    if (is_clear (row, returns, &placebo_options))
      try_session (row, returns, &placebo_options, study, &event, &placebo);
  placebo.p = (placebo.extreme + 1.0) / (placebo.n + 1.0);
  return placebo;
}
