/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure that a table reports. */
#include "model/reported.h"

#include <string.h>

/**
 * mz_reported_fact_copy:
 * @fact: a fact
 *
 * Returns: (transfer full): the same, with strings of its own
 */
MzReportedFact *
mz_reported_fact_copy (const MzReportedFact *fact)
{
  MzReportedFact *copy = g_memdup2 (fact, sizeof *fact);

  copy->company = g_strdup (fact->company ? fact->company : "");
  copy->metric = g_strdup (fact->metric ? fact->metric : "");
  copy->definition = g_strdup (fact->definition ? fact->definition : "");
  copy->status = g_strdup (fact->status ? fact->status : "");
  copy->source = g_strdup (fact->source ? fact->source : "");
  return copy;
}

/**
 * mz_reported_fact_free:
 * @self: (transfer full): a fact
 */
void
mz_reported_fact_free (MzReportedFact *self)
{
  g_free (self->company);
  g_free (self->metric);
  g_free (self->definition);
  g_free (self->status);
  g_free (self->source);
  g_free (self);
}

/**
 * mz_reported_fact_equal:
 * @a: a fact
 * @b: a fact
 *
 * Returns: whether both say the same of the same
 */
gboolean
mz_reported_fact_equal (const MzReportedFact *a, const MzReportedFact *b)
{
  return strcmp (a->company, b->company) == 0 && strcmp (a->metric, b->metric) == 0 &&
         strcmp (a->definition, b->definition) == 0 && mz_amount_equal (&a->value, &b->value) &&
         strcmp (a->currency, b->currency) == 0 && a->period.first_day == b->period.first_day &&
         a->period.last_day == b->period.last_day && a->reported == b->reported &&
         a->time == b->time && strcmp (a->status, b->status) == 0 &&
         strcmp (a->source, b->source) == 0;
}

const char *
mz_report_time_to_nick (MzReportTime time)
{
  static const char *const NICKS[] = { "", "before", "after" };

  return NICKS[time];
}

/**
 * mz_report_time_from_nick:
 * @nick: "before", "after", "unknown" or nothing; what stands behind the first word does not matter
 * @time: (out): when on its day a report came out
 *
 * Returns: whether @nick is one
 */
gboolean
mz_report_time_from_nick (const char *nick, MzReportTime *time)
{
  if (g_ascii_strncasecmp (nick, "before", 6) == 0)
    *time = MZ_REPORT_BEFORE_CLOSE;
  else if (g_ascii_strncasecmp (nick, "after", 5) == 0)
    *time = MZ_REPORT_AFTER_CLOSE;
  else if (*nick == '\0' || g_ascii_strncasecmp (nick, "unknown", 7) == 0)
    *time = MZ_REPORT_TIME_UNKNOWN;
  else
    return FALSE;
  return TRUE;
}
