/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a share moved after a report. */
#include "board/move.h"

#include "market/study.h"

#include <math.h>

static gboolean
measure_abnormal (const MzReturns *returns,
                  guint32 session,
                  const MzMoveWindow *window,
                  double *percent)
{
  MzStudyOptions options;

  mz_study_options_init (&options);
  options.first = window->first;
  options.last = window->last;
  g_autoptr (MzStudy) study = mz_study_new (returns, session, &options, NULL);
  if (!study)
    return FALSE;
  *percent = 100 * mz_study_sum (study, window->first, window->last).value;
  return isfinite (*percent);
}

static gboolean
compound (const MzReturns *returns, gsize at, const MzMoveWindow *window, double *percent)
{
  double growth = 1;

  if ((gssize) at + window->first < 0 || (gssize) at + window->last >= (gssize) returns->n)
    return FALSE;
  for (gssize i = (gssize) at + window->first; i <= (gssize) at + window->last; i++)
    growth *= 1 + returns->asset[i];
  *percent = 100 * (growth - 1);
  return isfinite (*percent);
}

gboolean
mz_move_measure (const MzReturns *returns,
                 guint32 day,
                 MzReportTime time,
                 const MzMoveWindow *window,
                 double *percent,
                 guint32 *session)
{
  MzReaction reaction = mz_reaction_in_days (returns->days, returns->n, day, time);
  gsize at = 0;

  *session = reaction.session;
  if (reaction.session == 0)
    return FALSE;
  while (at < returns->n && returns->days[at] < reaction.session)
    at++;
  if (window->abnormal)
    return measure_abnormal (returns, reaction.session, window, percent);
  return compound (returns, at, window, percent);
}
