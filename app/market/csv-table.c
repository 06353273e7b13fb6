/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A CSV table that fits into memory, its columns known by their names. */
#include "market/csv-table.h"

#include "market/csv-rows.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _MzCsvTable {
  GPtrArray *rows; /* of GStrv, the headings first */
  GArray *lines;   /* of guint */
  GStrvBuilder *row;
};

static void
add_cell (guint column, const char *text, gsize length, gpointer data)
{
  MzCsvTable *self = data;
  g_autofree char *cell = g_strndup (text, length);

  g_strv_builder_add (self->row, g_strstrip (cell));
}

static gboolean
end_row (guint n_cells, guint line, gpointer data)
{
  MzCsvTable *self = data;

  g_ptr_array_add (self->rows, g_strv_builder_end (self->row));
  g_array_append_val (self->lines, line);
  g_strv_builder_unref (self->row);
  self->row = g_strv_builder_new ();
  return TRUE;
}

/**
 * mz_csv_table_new:
 * @text: CSV in UTF-8
 * @length: of @text in bytes
 *
 * Returns: (transfer full) (nullable): the table; %NULL where there is not even a heading
 */
MzCsvTable *
mz_csv_table_new (const char *text, gsize length)
{
  const MzCsvHandler handler = { add_cell, end_row, NULL };
  g_autoptr (MzCsvTable) self = g_new0 (MzCsvTable, 1);

  if (length >= 3 && memcmp (text, BYTE_ORDER_MARK, 3) == 0) {
    text += 3;
    length -= 3;
  }
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->row = g_strv_builder_new ();
  mz_csv_rows_read (text, length, mz_csv_find_separator (text, length), &handler, self, NULL, NULL);
  return self->rows->len > 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * mz_csv_table_free:
 * @self: (transfer full): a table
 */
void
mz_csv_table_free (MzCsvTable *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->row, g_strv_builder_unref);
  g_free (self);
}

guint
mz_csv_table_get_n_rows (const MzCsvTable *self)
{
  return self->rows->len - 1;
}

guint
mz_csv_table_get_n_columns (const MzCsvTable *self)
{
  return g_strv_length (g_ptr_array_index (self->rows, 0));
}

const char *
mz_csv_table_get_heading (const MzCsvTable *self, guint column)
{
  return ((GStrv) g_ptr_array_index (self->rows, 0))[column];
}

/**
 * mz_csv_table_find_column:
 * @self: a table
 * @names: (array zero-terminated=1): what the column may be called, the likeliest first
 *
 * Returns: its number, or -1
 */
int
mz_csv_table_find_column (const MzCsvTable *self, const char *const *names)
{
  GStrv headings = g_ptr_array_index (self->rows, 0);

  for (; *names; names++)
    for (int column = 0; headings[column]; column++)
      if (g_ascii_strcasecmp (headings[column], *names) == 0)
        return column;
  return -1;
}

/**
 * mz_csv_table_get:
 * @self: a table
 * @row: which row behind the headings, from 0
 * @column: which column, or -1
 *
 * Returns: (transfer none): the cell
 */
const char *
mz_csv_table_get (const MzCsvTable *self, guint row, int column)
{
  GStrv cells = g_ptr_array_index (self->rows, row + 1);

  return column >= 0 && (guint) column < g_strv_length (cells) ? cells[column] : "";
}

guint
mz_csv_table_get_line (const MzCsvTable *self, guint row)
{
  return g_array_index (self->lines, guint, row + 1);
}
