/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a table of reported figures. */
#include "market/fact-csv.h"

#include "market/csv-table.h"
#include "market/fact-heading.h"
#include "market/fact-period.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (mz - fact - error - quark, mz_fact_error)

/* Where things stand in the table; -1: nowhere. */
typedef struct {
  int period;
  int period_end;
  int company;
  int metric; /* of a table with one figure a row */
  int value;
  int unit;
  int currency;
  int definition;
  int reported;
  int time;
  int status;
  int source;
} Columns;

/* One table being read. */
typedef struct {
  const MzCsvTable *table;
  const MzFactOptions *options;
  Columns columns;
  GPtrArray *facts;
  GHashTable *seen; /* key -> fact, both borrowed from @facts but for the key */
} Reader;

static int
find (const MzCsvTable *table, const char *first, const char *second, const char *third)
{
  const char *names[] = { first, second, third, NULL };

  return mz_csv_table_find_column (table, names);
}

static void
find_columns (const MzCsvTable *table, Columns *columns)
{
  *columns = (Columns){
    .period = find (table, "quarter", "calendar_quarter", "period"),
    .period_end = find (table, "period_end", "date", "day"),
    .company = find (table, "company", "ticker", "symbol"),
    .metric = find (table, "metric", "item", "concept"),
    .value = find (table, "value", "amount", "val"),
    .unit = find (table, "unit", "scale", "magnitude"),
    .currency = find (table, "currency", NULL, NULL),
    .definition = find (table, "definition", "description", NULL),
    .reported = find (table, "report_date", "reported", "filed"),
    .time = find (table, "report_time", "time", NULL),
    .status = find (table, "status", NULL, NULL),
    .source = find (table, "source", "url", "pnl_source"),
  };
  if (columns->period < 0)
    columns->period = find (table, "year", "month", "fiscal_quarter");
}

static gboolean
fail (Reader *self,
      guint row,
      const char *heading,
      const char *cell,
      const char *reason,
      GError **error)
{
  g_set_error (error, MZ_FACT_ERROR, MZ_FACT_ERROR_ROW,
               /* Translators: a line's number, a column's name, what stands there, what is wrong */
               _ ("line %u, column %s: “%s” %s"), mz_csv_table_get_line (self->table, row), heading,
               cell, reason);
  return FALSE;
}

/* -- Cells -- */

/* "27,908.5": commas divide thousands, since reported tables are written with points. */
static gboolean
read_value (const char *cell, gint places, MzAmount *value)
{
  g_autoptr (GString) digits = g_string_new (cell);

  g_string_replace (digits, ",", "", 0);
  if (!mz_amount_parse (digits->str, value))
    return FALSE;
  *value = mz_amount_shift (value, places);
  return TRUE;
}

static gboolean
is_nothing (const char *cell)
{
  static const char *const NOTHINGS[] = { "", "-", "–", "na", "n/a", "nan", "null", "none", NULL };
  g_autofree char *lower = g_ascii_strdown (cell, -1);

  return g_strv_contains (NOTHINGS, lower);
}

static gboolean
read_period (Reader *self, guint row, MzPeriod *period, GError **error)
{
  int column = self->columns.period >= 0 ? self->columns.period : self->columns.period_end;
  const char *cell = mz_csv_table_get (self->table, row, column);

  if (mz_fact_period_parse (cell, period))
    return TRUE;
  return fail (self, row, mz_csv_table_get_heading (self->table, (guint) column), cell,
               _ ("is no period like 2025Q3 and no day like 2025-09-30"), error);
}

static gboolean
read_report (Reader *self, guint row, MzReportedFact *fact, GError **error)
{
  const char *day = mz_csv_table_get (self->table, row, self->columns.reported);
  const char *time = mz_csv_table_get (self->table, row, self->columns.time);

  fact->reported = mz_day_parse (day);
  if (*day != '\0' && fact->reported == 0)
    return fail (self, row, mz_csv_table_get_heading (self->table, (guint) self->columns.reported),
                 day, _ ("is no day like 2025-10-29"), error);
  /* An hour of the day is no word for it, and is left alone. */
  if (!mz_report_time_from_nick (time, &fact->time))
    fact->time = MZ_REPORT_TIME_UNKNOWN;
  return TRUE;
}

/* What a column of the metric's own says ("capex_source"), else that of the whole row. */
static const char *
get_aside (Reader *self, guint row, const char *metric, const char *what, int general)
{
  g_autofree char *own = g_strdup_printf ("%s_%s", metric, what);
  int column = find (self->table, own, NULL, NULL);
  const char *cell = mz_csv_table_get (self->table, row, column);

  return *cell != '\0' ? cell : mz_csv_table_get (self->table, row, general);
}

/* -- Facts -- */

/* The same figure twice is one; two figures of the same are a fault of the table. */
static gboolean
keep_fact (Reader *self, guint row, const MzReportedFact *fact, const char *cell, GError **error)
{
  g_autofree char *period = mz_period_to_string (&fact->period);
  char *key = g_strjoin ("\n", fact->company, fact->metric, period, fact->definition, NULL);
  const MzReportedFact *before = g_hash_table_lookup (self->seen, key);

  if (!before) {
    MzReportedFact *copy = mz_reported_fact_copy (fact);
    g_ptr_array_add (self->facts, copy);
    g_hash_table_insert (self->seen, key, copy);
    return TRUE;
  }
  g_free (key);
  if (mz_amount_equal (&before->value, &fact->value))
    return TRUE;
  return fail (self, row, fact->metric, cell,
               _ ("is another value than a line above gives for the same company, period and "
                  "definition"),
               error);
}

static gboolean
read_fact (Reader *self, guint row, const MzFactHeading *heading, int column, GError **error)
{
  const char *cell = mz_csv_table_get (self->table, row, column);
  const char *definition =
      get_aside (self, row, heading->metric, "definition", self->columns.definition);
  const char *currency = mz_csv_table_get (self->table, row, self->columns.currency);
  const char *company = mz_csv_table_get (self->table, row, self->columns.company);
  const char *source = get_aside (self, row, heading->metric, "source", self->columns.source);
  MzReportedFact fact = {
    .company = (char *) (*company != '\0' ? company : self->options->company),
    .metric = (char *) heading->metric,
    .definition = (char *) (*definition != '\0' ? definition : heading->definition),
    .status = (char *) get_aside (self, row, heading->metric, "status", self->columns.status),
    .source = (char *) (*source != '\0' ? source : self->options->source),
  };

  if (is_nothing (cell))
    return TRUE;
  if (!read_value (cell, heading->places, &fact.value))
    return fail (self, row, mz_csv_table_get_heading (self->table, (guint) column), cell,
                 _ ("is no plain number"), error);
  if (*currency == '\0')
    currency = heading->currency[0] != '\0' ? heading->currency : self->options->currency;
  if (currency && strcmp (heading->metric, "shares") != 0)
    g_strlcpy (fact.currency, currency, sizeof fact.currency);
  return read_period (self, row, &fact.period, error) && read_report (self, row, &fact, error) &&
         keep_fact (self, row, &fact, cell, error);
}

/* One figure a row: the row says which metric. */
static gboolean
read_row (Reader *self, guint row, GError **error)
{
  const char *name = mz_csv_table_get (self->table, row, self->columns.metric);
  const char *unit = mz_csv_table_get (self->table, row, self->columns.unit);
  MzFactHeading heading = { .metric = mz_fact_metric_find (name), .definition = (char *) "" };

  if (*name == '\0' && is_nothing (mz_csv_table_get (self->table, row, self->columns.value)))
    return TRUE;
  if (!heading.metric)
    return fail (self, row, mz_csv_table_get_heading (self->table, (guint) self->columns.metric),
                 name, _ ("is no metric that is known, like capex, opex, revenue, net_income"),
                 error);
  /* "million", or "USD". */
  if (strlen (unit) == sizeof heading.currency - 1 &&
      !mz_fact_magnitude_parse (unit, &heading.places))
    g_strlcpy (heading.currency, unit, sizeof heading.currency);
  else if (*unit != '\0' && !mz_fact_magnitude_parse (unit, &heading.places))
    return fail (self, row, mz_csv_table_get_heading (self->table, (guint) self->columns.unit),
                 unit, _ ("is no magnitude like million"), error);
  return read_fact (self, row, &heading, self->columns.value, error);
}

static gboolean
read_column (Reader *self, const MzFactHeading *heading, int column, GError **error)
{
  for (guint row = 0; row < mz_csv_table_get_n_rows (self->table); row++)
    if (!read_fact (self, row, heading, column, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_used (const Columns *columns, int column)
{
  const int used[] = { columns->period,   columns->period_end, columns->company,
                       columns->currency, columns->definition, columns->reported,
                       columns->time,     columns->status,     columns->source };

  for (gsize i = 0; i < G_N_ELEMENTS (used); i++)
    if (used[i] == column)
      return TRUE;
  return FALSE;
}

/* A column for each metric. */
static gboolean
read_columns (Reader *self, GStrvBuilder *ignored, GError **error)
{
  gboolean any = FALSE;

  for (guint i = 0; i < mz_csv_table_get_n_columns (self->table); i++) {
    MzFactHeading heading;
    gboolean is_metric =
        mz_fact_heading_parse (mz_csv_table_get_heading (self->table, i), &heading);
    gboolean is_read = !is_metric || read_column (self, &heading, (int) i, error);
    mz_fact_heading_clear (&heading);
    if (!is_read)
      return FALSE;
    if (!is_metric && !is_used (&self->columns, (int) i))
      g_strv_builder_add (ignored, mz_csv_table_get_heading (self->table, i));
    any |= is_metric;
  }
  if (!any)
    g_set_error_literal (error, MZ_FACT_ERROR, MZ_FACT_ERROR_NO_VALUES,
                         _ ("no column is called after a metric like capex_musd, nor are there "
                            "columns metric and value."));
  return any;
}

static gboolean
read_table (Reader *self, GStrvBuilder *ignored, GError **error)
{
  find_columns (self->table, &self->columns);
  if (self->columns.period < 0 && self->columns.period_end < 0) {
    g_set_error_literal (error, MZ_FACT_ERROR, MZ_FACT_ERROR_NO_PERIOD,
                         _ ("no column is called quarter, period, year or date."));
    return FALSE;
  }
  if (self->columns.metric < 0 || self->columns.value < 0)
    return read_columns (self, ignored, error);
  for (guint row = 0; row < mz_csv_table_get_n_rows (self->table); row++)
    if (!read_row (self, row, error))
      return FALSE;
  return TRUE;
}

/**
 * mz_fact_csv_read:
 * @text: CSV in UTF-8; its first line names the columns
 * @length: of @text in bytes
 * @options: what stands in where the table does not say
 * @ignored: (out) (optional) (transfer full): headings of columns that were not taken as figures
 * @error: return location for an error of %MZ_FACT_ERROR
 *
 * A table has one figure a row (company, period or date, metric, value, and if any: unit, currency,
 * definition, source, report_date, report_time, status), or a column for each metric, whose heading
 * says metric, definition and unit: capex_incl_finance_leases_musd. Empty cells are no figures.
 *
 * Returns: (transfer full) (nullable) (element-type MzReportedFact): all of it, or %NULL
 */
GPtrArray *
mz_fact_csv_read (
    const char *text, gsize length, const MzFactOptions *options, GStrv *ignored, GError **error)
{
  g_autoptr (MzCsvTable) table = mz_csv_table_new (text, length);
  g_autoptr (GPtrArray) facts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mz_reported_fact_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  Reader reader = { .table = table, .options = options, .facts = facts, .seen = seen };

  if (!table) {
    g_set_error_literal (error, MZ_FACT_ERROR, MZ_FACT_ERROR_EMPTY, _ ("it is empty."));
    return NULL;
  }
  if (!read_table (&reader, others, error))
    return NULL;
  if (ignored)
    *ignored = g_strv_builder_end (others);
  return g_steal_pointer (&facts);
}
