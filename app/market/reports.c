/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days on which a company reported, out of its reported figures. */
#include "market/reports.h"

#include <string.h>

static int
compare_reports (gconstpointer first, gconstpointer second)
{
  const MzReport *a = first;
  const MzReport *b = second;

  if (a->day != b->day)
    return a->day < b->day ? -1 : 1;
  /* Where one figure has the time and another has not, the one that has comes first. */
  return (int) b->time - (int) a->time;
}

/**
 * mz_reports_new:
 * @facts: (element-type MzReportedFact): reported figures
 * @company: a canonical name
 *
 * Returns: (transfer full) (element-type MzReport): the days on which they came out
 */
GArray *
mz_reports_new (const GPtrArray *facts, const char *company)
{
  GArray *reports = g_array_new (FALSE, FALSE, sizeof (MzReport));

  for (guint i = 0; i < facts->len; i++) {
    const MzReportedFact *fact = g_ptr_array_index (facts, i);
    MzReport report = { fact->reported, fact->time };
    if (report.day > 0 && strcmp (fact->company, company) == 0)
      g_array_append_val (reports, report);
  }
  g_array_sort (reports, compare_reports);
  for (guint i = reports->len; i > 1; i--)
    if (g_array_index (reports, MzReport, i - 1).day ==
        g_array_index (reports, MzReport, i - 2).day)
      g_array_remove_index (reports, i - 1);
  return reports;
}
