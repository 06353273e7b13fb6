/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first rows of a table, kept to look at. */
#include "market/price-sample.h"

#include "market/csv-rows.h"
#include "market/price-cell.h"
#include "market/price-date.h"

#include <string.h>

#define MAX_CELLS 4096 /* of a row that are looked at */

typedef struct {
  GArray *rows;
  GPtrArray *cells;
  guint n_wanted;
} Collection;

static void
clear_row (gpointer data)
{
  MzSampleRow *row = data;

  g_ptr_array_unref (row->cells);
}

/* A byte order mark and no-break spaces are white space here. */
static char *
dup_trimmed (const char *text, gsize length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  const char *start = valid;
  const char *end = valid + strlen (valid);

  while (start < end &&
         (g_unichar_isspace (g_utf8_get_char (start)) || g_utf8_get_char (start) == 0xFEFF))
    start = g_utf8_next_char (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (start, (gsize) (end - start));
}

static void
collect_cell (guint column, const char *text, gsize length, gpointer data)
{
  Collection *self = data;

  if (column < MAX_CELLS)
    g_ptr_array_add (self->cells, dup_trimmed (text, length));
}

static gboolean
collect_row (guint n_cells, guint line, gpointer data)
{
  Collection *self = data;
  MzSampleRow row = { .cells = g_steal_pointer (&self->cells), .line = line };

  g_array_append_val (self->rows, row);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self->rows->len < self->n_wanted;
}

/**
 * mz_price_sample_new:
 * @text: CSV
 * @length: of @text in bytes
 * @separator: what divides its cells
 * @n_rows: how many rows are wanted
 *
 * Returns: (transfer full) (element-type MzSampleRow): the first rows
 */
GArray *
mz_price_sample_new (const char *text, gsize length, char separator, guint n_rows)
{
  const MzCsvHandler handler = { collect_cell, collect_row, NULL };
  Collection collection = {
    .rows = g_array_new (FALSE, FALSE, sizeof (MzSampleRow)),
    .cells = g_ptr_array_new_with_free_func (g_free),
    .n_wanted = n_rows,
  };

  g_array_set_clear_func (collection.rows, clear_row);
  mz_csv_rows_read (text, length, separator, &handler, &collection, NULL, NULL);
  g_ptr_array_unref (collection.cells);
  return collection.rows;
}

/**
 * mz_price_sample_get:
 * @sample: (element-type MzSampleRow): the first rows of a table
 * @row: which one
 * @column: which cell of it
 *
 * Returns: (transfer none): the cell; "" where there is none
 */
const char *
mz_price_sample_get (const GArray *sample, guint row, guint column)
{
  const GPtrArray *cells = g_array_index (sample, MzSampleRow, row).cells;

  return column < cells->len ? g_ptr_array_index (cells, column) : "";
}

/**
 * mz_price_sample_count_columns:
 * @sample: (element-type MzSampleRow): the first rows of a table
 * @row: which one
 *
 * Returns: how many cells it has
 */
guint
mz_price_sample_count_columns (const GArray *sample, guint row)
{
  return g_array_index (sample, MzSampleRow, row).cells->len;
}

static MzDateKind
find_kind (const GArray *sample, guint row, guint column)
{
  const char *cell = mz_price_sample_get (sample, row, column);
  guint32 day;
  MzDateKind kind = mz_price_date_parse (cell, strlen (cell), MZ_MONTH_FIRST, &day);

  return kind != MZ_DATE_NONE ? kind
                              : mz_price_date_parse (cell, strlen (cell), MZ_DAY_FIRST, &day);
}

/**
 * mz_price_sample_is_date:
 * @sample: (element-type MzSampleRow): the first rows of a table
 * @row: which one
 * @column: which cell of it
 *
 * Returns: whether it is a date in some order
 */
gboolean
mz_price_sample_is_date (const GArray *sample, guint row, guint column)
{
  MzDateKind kind = find_kind (sample, row, column);

  return kind != MZ_DATE_NONE && kind != MZ_DATE_UNIX;
}

/**
 * mz_price_sample_is_headed_date:
 * @sample: (element-type MzSampleRow): the first rows of a table
 * @row: which one
 * @column: which cell of it
 *
 * Returns: whether it is a date where a heading says that dates are there, also one in seconds
 */
gboolean
mz_price_sample_is_headed_date (const GArray *sample, guint row, guint column)
{
  return find_kind (sample, row, column) != MZ_DATE_NONE;
}

/**
 * mz_price_sample_is_number:
 * @sample: (element-type MzSampleRow): the first rows of a table
 * @row: which one
 * @column: which cell of it
 *
 * Returns: whether it is a number with one decimal sign or the other
 */
gboolean
mz_price_sample_is_number (const GArray *sample, guint row, guint column)
{
  const char *cell = mz_price_sample_get (sample, row, column);
  gint64 value;

  return mz_price_cell_parse (cell, strlen (cell), '.', &value) == MZ_CELL_NUMBER ||
         mz_price_cell_parse (cell, strlen (cell), ',', &value) == MZ_CELL_NUMBER;
}

/**
 * mz_price_sample_holds_numbers:
 * @sample: (element-type MzSampleRow): the first rows of a table
 * @row: from which one on
 * @column: which cells of them
 *
 * Returns: whether the first of them that says something is a number, or none does
 */
gboolean
mz_price_sample_holds_numbers (const GArray *sample, guint row, guint column)
{
  gint64 value;

  for (; row < sample->len; row++) {
    const char *cell = mz_price_sample_get (sample, row, column);
    if (mz_price_sample_is_number (sample, row, column))
      return TRUE;
    if (mz_price_cell_parse (cell, strlen (cell), '.', &value) == MZ_CELL_TEXT)
      return FALSE;
  }
  return TRUE;
}
