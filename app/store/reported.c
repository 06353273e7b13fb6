/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of reported figures.
 *
 * A fact is known by its company, metric, period and definition; the same again writes nothing. */
#include "store/reported.h"

#define COLUMNS                                                                                    \
  "company, metric, period, definition, value, currency, first_day, last_day, reported, time, "    \
  "status, source"

static MzReportedFact *
read_fact (MzStatement *statement)
{
  MzReportedFact fact = {
    .company = (char *) mz_statement_get_text (statement, 0, NULL),
    .metric = (char *) mz_statement_get_text (statement, 1, NULL),
    .definition = (char *) mz_statement_get_text (statement, 3, NULL),
    .reported = (guint32) mz_statement_get_int (statement, 8),
    .status = (char *) mz_statement_get_text (statement, 10, NULL),
    .source = (char *) mz_statement_get_text (statement, 11, NULL),
  };

  mz_period_parse (mz_statement_get_text (statement, 2, NULL), &fact.period);
  fact.period.first_day = (guint32) mz_statement_get_int (statement, 6);
  fact.period.last_day = (guint32) mz_statement_get_int (statement, 7);
  mz_amount_parse (mz_statement_get_text (statement, 4, NULL), &fact.value);
  g_strlcpy (fact.currency, mz_statement_get_text (statement, 5, NULL), sizeof fact.currency);
  mz_report_time_from_nick (mz_statement_get_text (statement, 9, NULL), &fact.time);
  return mz_reported_fact_copy (&fact);
}

static void
bind_key (MzStatement *statement, const MzReportedFact *fact, const char *period)
{
  mz_statement_bind_text (statement, 1, fact->company, -1);
  mz_statement_bind_text (statement, 2, fact->metric, -1);
  mz_statement_bind_text (statement, 3, period, -1);
  mz_statement_bind_text (statement, 4, fact->definition, -1);
}

/* @stored: (out): what is there; NULL where nothing is. */
static gboolean
find_stored (MzDatabase *database,
             const MzReportedFact *fact,
             const char *period,
             MzReportedFact **stored,
             GError **error)
{
  MzStatement *statement = mz_database_prepare (
      database, "SELECT " COLUMNS " FROM reported WHERE company = ? AND metric = ? AND period = ? "
                "AND definition = ?");

  bind_key (statement, fact, period);
  *stored = mz_statement_step (statement) ? read_fact (statement) : NULL;
  return mz_statement_finish (statement, error);
}

static gboolean
write_fact (MzDatabase *database, const MzReportedFact *fact, const char *period, GError **error)
{
  g_autofree char *value = mz_amount_to_string (&fact->value);
  MzStatement *statement = mz_database_prepare (
      database, "INSERT OR REPLACE INTO reported (" COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");

  bind_key (statement, fact, period);
  mz_statement_bind_text (statement, 5, value, -1);
  mz_statement_bind_text (statement, 6, fact->currency, -1);
  mz_statement_bind_int (statement, 7, fact->period.first_day);
  mz_statement_bind_int (statement, 8, fact->period.last_day);
  mz_statement_bind_int (statement, 9, fact->reported);
  mz_statement_bind_text (statement, 10, mz_report_time_to_nick (fact->time), -1);
  mz_statement_bind_text (statement, 11, fact->status, -1);
  mz_statement_bind_text (statement, 12, fact->source, -1);
  return mz_statement_run (statement, error);
}

static gboolean
import_fact (MzDatabase *database, const MzReportedFact *fact, MzImportCount *count, GError **error)
{
  g_autofree char *period = mz_period_to_string (&fact->period);
  MzReportedFact *stored;

  if (!find_stored (database, fact, period, &stored, error))
    return FALSE;
  gboolean is_new = stored == NULL;
  gboolean is_same = stored && mz_reported_fact_equal (stored, fact);
  g_clear_pointer (&stored, mz_reported_fact_free);
  count->added += is_new;
  count->same += is_same;
  count->changed += !is_new && !is_same;
  return is_same || write_fact (database, fact, period, error);
}

/**
 * mz_reported_import:
 * @database: an open library
 * @facts: (element-type MzReportedFact): what to keep
 * @count: what it did is added to this
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether all of it was written
 */
gboolean
mz_reported_import (MzDatabase *database, GPtrArray *facts, MzImportCount *count, GError **error)
{
  for (guint i = 0; i < facts->len; i++)
    if (!import_fact (database, g_ptr_array_index (facts, i), count, error))
      return FALSE;
  return TRUE;
}

/**
 * mz_reported_load:
 * @database: an open library
 * @company: (nullable): only this company's
 * @metric: (nullable): only of this metric
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type MzReportedFact): by company, metric, time
 */
GPtrArray *
mz_reported_load (MzDatabase *database, const char *company, const char *metric, GError **error)
{
  g_autoptr (GPtrArray) facts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mz_reported_fact_free);
  MzStatement *statement = mz_database_prepare (
      database, "SELECT " COLUMNS " FROM reported WHERE (?1 IS NULL OR company = ?1) AND "
                "(?2 IS NULL OR metric = ?2) ORDER BY company, metric, first_day, last_day, "
                "definition");

  mz_statement_bind_text (statement, 1, company, -1);
  mz_statement_bind_text (statement, 2, metric, -1);
  while (mz_statement_step (statement))
    g_ptr_array_add (facts, read_fact (statement));
  if (!mz_statement_finish (statement, error))
    return NULL;
  return g_steal_pointer (&facts);
}
