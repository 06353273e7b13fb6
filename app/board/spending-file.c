/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of reported spending in a file. */
#include "board/spending-file.h"

#include "board/price-line.h"

#include <csv.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

#define MOST_BYTES (16 * 1024 * 1024)

typedef struct {
  const char *path;
  GPtrArray *fields; /* of the line that is being read; owned */
  GArray *facts;     /* owned */
  guint row;
  int value_column;
  int day_column;  /* -1: the table does not say when it was reported */
  int time_column; /* -1: nor at what time of the day */
  double unit;     /* what a value counts */
  char *currency;
  char *metric;
  gboolean has_ends; /* every fact says how long it lasts */
  GError *error;
} Reader;

static void
fail (Reader *self, const char *message)
{
  if (!self->error)
    self->error = g_error_new (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s”, line %u: %s"),
                               self->path, self->row + 1, message);
}

/* "capex_incl_finance_leases_musd": millions of US dollars. */
static void
read_unit (Reader *self, const char *name)
{
  static const struct {
    const char *end;
    double unit;
  } UNITS[] = { { "_musd", 1e6 }, { "_busd", 1e9 }, { "_usd", 1 } };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (UNITS); i++)
    if (g_str_has_suffix (lower, UNITS[i].end)) {
      self->unit = UNITS[i].unit;
      g_free (self->currency);
      self->currency = g_strdup ("USD");
      return;
    }
}

static gboolean
is_value_name (const char *name)
{
  static const char *const STARTS[] = { "value", "amount", "spend", "capex", "opex", "investment" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (STARTS); i++)
    if (g_str_has_prefix (lower, STARTS[i]) && !g_str_has_suffix (lower, "_status"))
      return TRUE;
  return FALSE;
}

/* "capex_cash_musd" holds capital spending. */
static void
read_metric (Reader *self, const char *name)
{
  static const char *const METRICS[] = { "capex", "opex", "investment" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (METRICS); i++)
    if (g_str_has_prefix (lower, METRICS[i]))
      self->metric = g_strdup (METRICS[i]);
}

static const char *
get_field (Reader *self, guint column)
{
  return column < self->fields->len ? g_strstrip (g_ptr_array_index (self->fields, column)) : "";
}

static int
find_column (Reader *self, const char *const *names)
{
  for (guint i = 1; i < self->fields->len; i++)
    for (guint k = 0; names[k]; k++)
      if (g_ascii_strcasecmp (get_field (self, i), names[k]) == 0)
        return (int) i;
  return -1;
}

static void
read_header (Reader *self)
{
  static const char *const DAYS[] = { "report_date", "reported", "announced", NULL };
  static const char *const TIMES[] = { "report_time", "time", NULL };

  self->day_column = find_column (self, DAYS);
  self->time_column = find_column (self, TIMES);
  self->value_column = 1;
  for (guint i = 1; i < self->fields->len; i++)
    if (is_value_name (get_field (self, i))) {
      self->value_column = (int) i;
      break;
    }
  read_unit (self, get_field (self, (guint) self->value_column));
  read_metric (self, get_field (self, (guint) self->value_column));
}

/* "2025Q3" is how tables say what the model calls "Q3 2025". */
static gboolean
read_period (const char *text, MzSpendingFact *fact)
{
  MzPeriod period;
  g_autofree char *turned = NULL;

  if (strlen (text) == 6 && (text[4] == 'Q' || text[4] == 'H'))
    turned = g_strdup_printf ("%s %.4s", text + 4, text);
  if (!mz_period_parse (turned ? turned : text, &period))
    return FALSE;
  mz_period_resolve (&period, 0);
  if (period.first_day == 0 || period.last_day < period.first_day)
    return FALSE;
  fact->first = period.first_day;
  fact->last = period.last_day + 1.0;
  return TRUE;
}

static gboolean
read_start (Reader *self, const char *text, MzSpendingFact *fact)
{
  MzPriceDay day = { 0 };
  gint64 seconds;

  if (read_period (text, fact))
    return TRUE;
  if (!mz_price_line_parse_time (text, strlen (text), &day, &seconds))
    return FALSE;
  fact->first = (double) seconds / MZ_SECONDS_A_DAY;
  fact->last = fact->first;
  self->has_ends = FALSE;
  return TRUE;
}

/* A day that is none is a day that is not known. */
static void
read_report (Reader *self, MzSpendingFact *fact)
{
  if (self->day_column > 0)
    fact->reported = mz_day_parse (get_field (self, (guint) self->day_column));
  if (self->time_column > 0)
    fact->after_close = strstr (get_field (self, (guint) self->time_column), "after") != NULL;
}

static void
read_line (Reader *self)
{
  MzSpendingFact fact = { .modality = MZ_MODALITY_ACTUAL };
  const char *value = get_field (self, (guint) self->value_column);

  if (!read_start (self, get_field (self, 0), &fact)) {
    fail (self, _ ("this is neither a date like 2025-10-30 nor a period like 2025Q3"));
    return;
  }
  /* A quarter that is not reported yet has no value. */
  if (*value == '\0')
    return;
  if (!mz_price_line_parse_number (value, strlen (value), &fact.value)) {
    fail (self, _ ("the value is no plain number"));
    return;
  }
  fact.value *= self->unit;
  read_report (self, &fact);
  g_array_append_val (self->facts, fact);
}

static void
field_read_cb (void *data, size_t length, void *user_data)
{
  Reader *self = user_data;

  g_ptr_array_add (self->fields, g_strndup (data, length));
}

static void
line_read_cb (int end, void *user_data)
{
  Reader *self = user_data;
  MzSpendingFact fact;

  if (self->row == 0 && !read_start (self, get_field (self, 0), &fact)) {
    self->has_ends = TRUE;
    read_header (self);
  } else if (self->fields->len > 1)
    read_line (self);
  g_ptr_array_set_size (self->fields, 0);
  self->row++;
}

static int
compare_facts (gconstpointer first, gconstpointer second)
{
  const MzSpendingFact *a = first;
  const MzSpendingFact *b = second;

  return a->first < b->first ? -1 : a->first > b->first;
}

/* Dates that are the middles of what they stand for: each reaches half way to its neighbours. */
static void
divide_time (GArray *facts)
{
  g_autofree double *dates = g_new (double, facts->len);

  for (guint i = 0; i < facts->len; i++)
    dates[i] = g_array_index (facts, MzSpendingFact, i).first;
  for (guint i = 0; i < facts->len; i++) {
    MzSpendingFact *fact = &g_array_index (facts, MzSpendingFact, i);
    double before = i > 0 ? dates[i] - dates[i - 1] : 0;
    double after = i + 1 < facts->len ? dates[i + 1] - dates[i] : before;
    if (i == 0)
      before = after;
    fact->first = dates[i] - MAX (before, 1e-6) / 2;
    fact->last = dates[i] + MAX (after, 1e-6) / 2;
    if (facts->len == 1) {
      fact->first = dates[i] - 15;
      fact->last = dates[i] + 15;
    }
  }
}

static void
keep_range (GArray *facts, guint32 from, guint32 to)
{
  for (guint i = facts->len; i > 0; i--) {
    const MzSpendingFact *fact = &g_array_index (facts, MzSpendingFact, i - 1);
    if ((from > 0 && fact->last <= from) || (to > 0 && fact->first > to))
      g_array_remove_index (facts, i - 1);
  }
}

static void
parse (Reader *self, const char *text, gsize length)
{
  struct csv_parser parser;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0) {
    text += 3;
    length -= 3;
  }
  csv_init (&parser, 0);
  csv_parse (&parser, text, length, field_read_cb, line_read_cb, self);
  csv_fini (&parser, field_read_cb, line_read_cb, self);
  csv_free (&parser);
}

/**
 * mz_spending_file_read:
 * @path: a file
 * @from: the first day, as a GDate julian day; 0 leaves it open
 * @to: the last day, inclusive; 0 leaves it open
 * @currency: (out) (transfer full) (nullable): the currency that a column's name says
 * @metric: (out) (transfer full) (nullable): what a column's name says they are: "capex"
 * @error: where an error goes; it names the file and the line
 *
 * Returns: (transfer full) (nullable) (element-type MzSpendingFact): the facts in the order of time
 */
GArray *
mz_spending_file_read (
    const char *path, guint32 from, guint32 to, char **currency, char **metric, GError **error)
{
  Reader reader = { .path = path,
                    .unit = 1,
                    .value_column = 1,
                    .day_column = -1,
                    .time_column = -1,
                    .has_ends = TRUE };
  g_autofree char *text = NULL;
  g_autoptr (GError) reason = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &reason) || length > MOST_BYTES) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("“%s” cannot be read: %s"), path,
                 reason ? reason->message : _ ("a table of spending is not that large"));
    return NULL;
  }
  reader.fields = g_ptr_array_new_with_free_func (g_free);
  reader.facts = g_array_new (FALSE, FALSE, sizeof (MzSpendingFact));
  parse (&reader, text, length);
  g_ptr_array_unref (reader.fields);
  if (reader.error) {
    g_propagate_error (error, reader.error);
    g_array_unref (reader.facts);
    g_free (reader.currency);
    g_free (reader.metric);
    return NULL;
  }
  g_array_sort (reader.facts, compare_facts);
  if (!reader.has_ends)
    divide_time (reader.facts);
  keep_range (reader.facts, from, to);
  *currency = reader.currency;
  *metric = reader.metric;
  return reader.facts;
}
