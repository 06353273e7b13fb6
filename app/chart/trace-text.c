/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The points of a trace as numbers between blanks, exact: "points 2\n739000 739001\n10.5 11\n". A
 * long trace goes as its columns (M4, see chart/trace.c), which is all that its picture can show.
 */
#include "chart/trace-text.h"

#include <math.h>
#include <string.h>

#define MOST_POINTS   4096
#define N_COLUMNS     512
#define MOST_DECIMALS 6
#define LIKE          1e-6 /* columns are rounded to floats */
#define N_FIELDS      6

/* Most prices have a few decimals: those are written far faster than any double. */
static void
append_number (GString *text, double number)
{
  static const double POWERS[MOST_DECIMALS + 1] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6 };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  guint decimals = 0;

  while (decimals <= MOST_DECIMALS && fabs (number) < 1e9 &&
         (double) llround (number * POWERS[decimals]) / POWERS[decimals] != number)
    decimals++;
  if (decimals > MOST_DECIMALS || !(fabs (number) < 1e9)) {
    g_string_append (text, g_ascii_dtostr (buffer, sizeof buffer, number));
    return;
  }
  guint64 digits = (guint64) llabs (llround (number * POWERS[decimals]));
  char *at = buffer + sizeof buffer;
  *--at = '\0';
  for (guint i = 0; i <= decimals || digits > 0; i++) {
    if (i == decimals && decimals > 0)
      *--at = '.';
    *--at = (char) ('0' + digits % 10);
    digits /= 10;
  }
  if (number < 0)
    *--at = '-';
  g_string_append (text, at);
}

static void
append_values (GString *text, const double *values, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (text, ' ');
    append_number (text, values[i]);
  }
  g_string_append_c (text, '\n');
}

static void
get_fields (MzTrace *trace, const double *fields[N_FIELDS])
{
  fields[0] = mz_trace_get_x (trace);
  fields[1] = mz_trace_get_y (trace);
  fields[2] = mz_trace_get_open (trace);
  fields[3] = mz_trace_get_high (trace);
  fields[4] = mz_trace_get_low (trace);
  fields[5] = mz_trace_get_volume (trace);
}

/* A line a field; an empty one for a field that is not there. */
static char *
write_points (MzTrace *trace, gboolean with_bars)
{
  const double *fields[N_FIELDS];
  gsize n = mz_trace_get_n_points (trace);
  GString *text = g_string_sized_new (16 * n + 64);

  get_fields (trace, fields);
  g_string_append_printf (text, "points %" G_GSIZE_FORMAT "\n", n);
  for (guint i = 0; i < N_FIELDS; i++)
    append_values (text, fields[i], fields[i] && (i < 2 || with_bars) ? n : 0);
  return g_string_free (text, FALSE);
}

static void
find_columns (MzTrace *trace, double first, double last, MzColumn *columns)
{
  double edges[N_COLUMNS + 1];

  for (guint i = 0; i <= N_COLUMNS; i++)
    edges[i] = first + (last - first) * i / N_COLUMNS;
  edges[N_COLUMNS] = nextafter (last, HUGE_VAL);
  mz_trace_get_columns (trace, edges, N_COLUMNS, columns);
}

static char *
write_columns (MzTrace *trace)
{
  g_autofree MzColumn *columns = g_new0 (MzColumn, N_COLUMNS);
  GString *text = g_string_sized_new (48 * N_COLUMNS);
  double ends[2];

  mz_trace_get_extent (trace, &ends[0], &ends[1]);
  find_columns (trace, ends[0], ends[1], columns);
  g_string_append_printf (text, "columns %" G_GSIZE_FORMAT "\n", mz_trace_get_n_points (trace));
  append_values (text, ends, 2);
  for (guint i = 0; i < N_COLUMNS; i++) {
    double values[] = { (double) columns[i].n, columns[i].first, columns[i].low, columns[i].high,
                        columns[i].last };
    for (guint k = 2; k < 4; k++)
      values[k] = round (values[k] * 1e6) / 1e6;
    append_values (text, values, columns[i].n > 0 ? G_N_ELEMENTS (values) : 1);
  }
  return g_string_free (text, FALSE);
}

/**
 * mz_trace_text_is_whole:
 * @trace: a trace
 *
 * Returns: whether mz_trace_to_text() writes its points, not its columns
 */
gboolean
mz_trace_text_is_whole (MzTrace *trace)
{
  gsize n = mz_trace_get_n_points (trace);

  return n == 0 || (n <= MOST_POINTS && mz_trace_get_x (trace));
}

/**
 * mz_trace_to_text:
 * @trace: a trace
 * @with_bars: whether open, high, low and volume are wanted
 *
 * Returns: (transfer full): its points, or the columns of a long one
 */
char *
mz_trace_to_text (MzTrace *trace, gboolean with_bars)
{
  return mz_trace_text_is_whole (trace) ? write_points (trace, with_bars) : write_columns (trace);
}

/* The numbers of a line; FALSE where there are others than @n. */
static gboolean
read_values (const char *line, double *values, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    char *end;
    values[i] = g_ascii_strtod (line, &end);
    if (end == line || !isfinite (values[i]))
      return FALSE;
    line = end;
  }
  return line[strspn (line, " ")] == '\0';
}

static gboolean
ascends (const double *x, gsize n)
{
  for (gsize i = 1; i < n; i++)
    if (x[i] < x[i - 1])
      return FALSE;
  return TRUE;
}

static MzTrace *
read_points (char **lines, gsize n)
{
  MzTraceParts parts = { .n = n };
  double **fields[N_FIELDS] = { &parts.x,    &parts.y,   &parts.open,
                                &parts.high, &parts.low, &parts.volume };
  gboolean good = n <= MOST_POINTS && g_strv_length (lines) > N_FIELDS;

  for (guint i = 0; i < N_FIELDS && good; i++)
    if (i < 2 || *lines[i + 1]) {
      *fields[i] = g_new (double, MAX (n, 1));
      good = read_values (lines[i + 1], *fields[i], n);
    }
  if (good && ascends (parts.x, n))
    return mz_trace_new_take (&parts);
  for (guint i = 0; i < N_FIELDS; i++)
    g_free (*fields[i]);
  return NULL;
}

static gboolean
read_column (const char *line, MzColumn *column)
{
  double values[5] = { 0 };
  gboolean good = read_values (line, values, strchr (line, ' ') ? 5 : 1);

  *column =
      (MzColumn){ values[1], values[2], values[3], values[4], (gsize) CLAMP (values[0], 0, 1e15) };
  return good;
}

static MzTrace *
read_columns (char **lines, gsize n)
{
  g_autofree MzColumn *columns = g_new0 (MzColumn, N_COLUMNS);
  gboolean good = g_strv_length (lines) > N_COLUMNS + 1;
  double ends[2];

  good = good && read_values (lines[1], ends, 2) && ends[0] <= ends[1];
  for (guint i = 0; i < N_COLUMNS && good; i++)
    good = read_column (lines[i + 2], &columns[i]);
  return good ? mz_trace_new_gathered (ends[0], ends[1], g_steal_pointer (&columns), N_COLUMNS, n)
              : NULL;
}

/**
 * mz_trace_from_text:
 * @text: what mz_trace_to_text() wrote
 *
 * Returns: (transfer full) (nullable): the trace
 */
MzTrace *
mz_trace_from_text (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint64 n;

  if (g_str_has_prefix (text, "points ") &&
      g_ascii_string_to_unsigned (lines[0] + strlen ("points "), 10, 0, G_MAXUINT32, &n, NULL))
    return read_points (lines, n);
  if (g_str_has_prefix (text, "columns ") &&
      g_ascii_string_to_unsigned (lines[0] + strlen ("columns "), 10, 1, G_MAXUINT32, &n, NULL))
    return read_columns (lines, n);
  return NULL;
}

static void
count (MzTraceDifference *difference, double x, double expected, double found)
{
  difference->n_compared++;
  if (fabs (expected - found) <= LIKE * MAX (fabs (expected), 1))
    return;
  if (difference->n_different++ > 0)
    return;
  difference->x = x;
  difference->expected = expected;
  difference->found = found;
}

static void
compare_points (MzTrace *expected, MzTrace *found, MzTraceDifference *difference)
{
  const double *x = mz_trace_get_x (expected);
  gsize n = mz_trace_get_n_points (expected);

  for (gsize i = 0; i < n; i++) {
    double place = NAN;
    double value = NAN;
    /* Of points at one time the last counts. */
    if (i + 1 < n && x[i + 1] == x[i])
      continue;
    if (!mz_trace_get_value_at (found, x[i] + 1e-9, &place, &value) || fabs (place - x[i]) > 1e-6)
      value = NAN;
    count (difference, x[i], mz_trace_get_y (expected)[i], value);
  }
}

static void
compare_columns (MzTrace *expected, MzTrace *found, MzTraceDifference *difference)
{
  g_autofree MzColumn *columns = g_new0 (MzColumn, 2 * N_COLUMNS);
  double first;
  double last;

  mz_trace_get_extent (expected, &first, &last);
  find_columns (expected, first, last, columns);
  find_columns (found, first, last, columns + N_COLUMNS);
  for (guint i = 0; i < N_COLUMNS; i++) {
    const MzColumn *one = &columns[i];
    const MzColumn *other = &columns[N_COLUMNS + i];
    double x = first + (last - first) * i / N_COLUMNS;
    if (one->n == 0)
      continue;
    double value = other->n == 0 ? NAN : other->last;
    if (other->n == one->n && fabs (other->low - one->low) <= LIKE * MAX (fabs (one->low), 1))
      value = fabs (other->high - one->high) <= LIKE * MAX (fabs (one->high), 1) ? value : NAN;
    count (difference, x, one->last, other->n == one->n ? value : NAN);
  }
}

/**
 * mz_trace_compare:
 * @expected: a trace, which may come out of a text
 * @found: another that is to have the same points, and may have more
 * @difference: (out): where it has not
 */
void
mz_trace_compare (MzTrace *expected, MzTrace *found, MzTraceDifference *difference)
{
  *difference = (MzTraceDifference){ .found = NAN };
  if (mz_trace_get_n_points (expected) == 0)
    return;
  if (mz_trace_get_x (expected))
    compare_points (expected, found, difference);
  else
    compare_columns (expected, found, difference);
}
