/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The events that "mizan study" is asked about: days, a table of them, or what the library holds.
 */
#include "cli/study-events.h"

#include "board/report-days.h"
#include "cli/article-set.h"
#include "market/csv-table.h"
#include "market/reports.h"
#include "model/period.h"
#include "read/text-table.h"

#include <glib/gi18n.h>

static void
clear_event (gpointer data)
{
  g_free (((MzStudyEvent *) data)->company);
}

GArray *
mz_study_events_new (void)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (MzStudyEvent));

  g_array_set_clear_func (events, clear_event);
  return events;
}

static void
add_event (GArray *events, const char *company, guint32 day, MzReportTime time)
{
  MzStudyEvent event = { .company = g_strdup (company), .day = day, .time = time };

  g_array_append_val (events, event);
}

/**
 * mz_study_events_add_days:
 * @events: (element-type MzStudyEvent): where they go
 * @company: whose
 * @days: (array zero-terminated=1): days as 2025-10-30
 * @time: when on them the reports came out
 * @error: return location for an error
 *
 * Returns: whether each of @days is a day
 */
gboolean
mz_study_events_add_days (
    GArray *events, const char *company, char *const *days, MzReportTime time, GError **error)
{
  for (; *days; days++) {
    guint32 day = mz_day_parse (*days);
    if (day == 0) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("“%s” is no day; a day is written as 2025-10-30."), *days);
      return FALSE;
    }
    add_event (events, company, day, time);
  }
  return TRUE;
}

typedef struct {
  int company;
  int day;
  int time;
} Columns;

static gboolean
add_row (GArray *events,
         const MzCsvTable *table,
         guint row,
         const Columns *columns,
         const char *company,
         MzReportTime time)
{
  const char *name =
      columns->company < 0 ? company : mz_csv_table_get (table, row, columns->company);
  const char *when = mz_csv_table_get (table, row, columns->time);
  guint32 day = mz_day_parse (mz_csv_table_get (table, row, columns->day));

  if (day == 0 || !name || *name == '\0' ||
      (*when != '\0' && !mz_report_time_from_nick (when, &time)))
    return FALSE;
  add_event (events, name, day, time);
  return TRUE;
}

static gboolean
add_table (
    GArray *events, const MzCsvTable *table, const char *company, MzReportTime time, GError **error)
{
  static const char *const COMPANY[] = { "company", "symbol", "ticker", NULL };
  static const char *const DAY[] = { "date", "day", "report_date", "event", NULL };
  static const char *const TIME[] = { "time", "report_time", NULL };
  Columns columns = {
    .company = mz_csv_table_find_column (table, COMPANY),
    .day = mz_csv_table_find_column (table, DAY),
    .time = mz_csv_table_find_column (table, TIME),
  };

  if (columns.day < 0 || (columns.company < 0 && !company)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("its first line must name the columns company (or symbol) and date."));
    return FALSE;
  }
  for (guint row = 0; row < mz_csv_table_get_n_rows (table); row++)
    if (!add_row (events, table, row, &columns, company, time)) {
      g_set_error (
          error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
          _ ("line %u is no event: it needs a company, a date like 2025-10-30 and, if any, "
             "the time “before” or “after” the close."),
          mz_csv_table_get_line (table, row));
      return FALSE;
    }
  return TRUE;
}

/**
 * mz_study_events_add_file:
 * @events: (element-type MzStudyEvent): where they go
 * @path: a CSV file
 * @company: (nullable): whose events they are where the file does not say
 * @time: when on its day a report came out where the file does not say
 * @error: return location for an error, which names the file
 *
 * Returns: whether the whole file was taken
 */
gboolean
mz_study_events_add_file (
    GArray *events, const char *path, const char *company, MzReportTime time, GError **error)
{
  g_autoptr (GBytes) bytes = mz_text_table_load (path, error);
  gsize length;

  if (!bytes)
    return FALSE;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (MzCsvTable) table = mz_csv_table_new (text, length);
  if (!table)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” is empty."), path);
  else if (add_table (events, table, company, time, error))
    return TRUE;
  else
    g_prefix_error (error, "“%s”: ", path);
  return FALSE;
}

/* The days on which the company's reported figures came out. */
static gboolean
add_reports (GArray *events, MzStore *store, const char *company, GError **error)
{
  g_autoptr (GPtrArray) facts = mz_store_load_facts (store, company, NULL, NULL, error);

  if (!facts)
    return FALSE;
  g_autoptr (GArray) reports = mz_reports_new (facts, company);
  for (guint i = 0; i < reports->len; i++) {
    const MzReport *report = &g_array_index (reports, MzReport, i);
    add_event (events, company, report->day, report->time);
  }
  return TRUE;
}

/**
 * mz_study_events_add_stored:
 * @events: (element-type MzStudyEvent): where they go
 * @store: the library
 * @company: a canonical name
 * @time: when on their days the articles came out
 * @error: return location for an error of the library
 *
 * Returns: whether the library could be asked
 */
gboolean
mz_study_events_add_stored (
    GArray *events, MzStore *store, const char *company, MzReportTime time, GError **error)
{
  g_autoptr (MzArticleSet) articles = mz_article_set_new ();

  if (!mz_article_set_load (articles, store, company, error))
    return FALSE;
  g_autoptr (GArray) days = mz_report_days_new (mz_article_set_get_facts (articles),
                                                mz_article_set_get_n (articles), company);
  for (guint i = 0; i < days->len; i++)
    add_event (events, company, g_array_index (days, guint32, i), time);
  return add_reports (events, store, company, error);
}
