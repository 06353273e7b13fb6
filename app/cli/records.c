/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints a list of like things as a table, as JSON lines or as CSV. */
#include "cli/records.h"

#include "cli/command.h"
#include "cli/csv-line.h"
#include "cli/json-line.h"
#include "cli/table.h"

#include <glib/gi18n.h>

struct _MzRecords {
  MzFigureFormat format;

  /* Borrowed */
  const MzColumn *columns;
  guint n_columns;

  /* Owned */
  MzTable *table; /* NULL in the other formats */
  GString *text;
};

static void
append_csv (MzRecords *self, const char *const *values)
{
  mz_csv_line_append (self->text, values, self->n_columns);
}

static void
append_json (MzRecords *self, const char *const *values)
{
  mz_json_line_begin (self->text);
  for (guint i = 0; i < self->n_columns; i++) {
    if (self->columns[i].is_number)
      mz_json_line_add_number (self->text, self->columns[i].key, values[i]);
    else
      mz_json_line_add_string (self->text, self->columns[i].key, values[i]);
  }
  mz_json_line_end (self->text);
}

static void
add_table_row (MzRecords *self, const char *const *values)
{
  g_autofree const char **cells = g_new (const char *, self->n_columns);
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].heading)
      cells[n++] = values[i];
  mz_table_add_row (self->table, cells);
}

static void
add_head (MzRecords *self)
{
  g_autofree const char **words = g_new (const char *, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++) {
    const MzColumn *column = &self->columns[i];
    words[i] = self->table && column->heading ? _ (column->heading) : column->key;
  }
  if (self->table)
    add_table_row (self, words);
  else if (self->format == MZ_FIGURES_CSV)
    append_csv (self, words);
}

/**
 * mz_records_new:
 * @format: how to print
 * @columns: (array length=n_columns): what each record says; must outlive the records
 * @n_columns: how many there are
 *
 * Returns: (transfer full): an empty list
 */
MzRecords *
mz_records_new (MzFigureFormat format, const MzColumn *columns, guint n_columns)
{
  MzRecords *self = g_new0 (MzRecords, 1);
  guint n_shown = 0;

  self->format = format;
  self->columns = columns;
  self->n_columns = n_columns;
  self->text = g_string_new (NULL);
  for (guint i = 0; i < n_columns; i++)
    n_shown += columns[i].heading != NULL;
  if (format == MZ_FIGURES_TABLE)
    self->table = mz_table_new (n_shown);
  add_head (self);
  return self;
}

/**
 * mz_records_free:
 * @self: (transfer full): a list
 */
void
mz_records_free (MzRecords *self)
{
  mz_table_free (self->table);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * mz_records_add:
 * @self: a list
 * @values: one for each column, %NULL where unknown
 */
void
mz_records_add (MzRecords *self, const char *const *values)
{
  if (self->table)
    add_table_row (self, values);
  else if (self->format == MZ_FIGURES_JSONL)
    append_json (self, values);
  else
    append_csv (self, values);
}

/**
 * mz_records_print:
 * @self: a list
 *
 * A table is printed once, when it is whole, since its columns are as wide as their widest cell.
 *
 * Returns: whether standard output took it
 */
gboolean
mz_records_print (MzRecords *self)
{
  if (self->table)
    mz_table_append_to (self->table, self->text);
  gboolean printed = mz_command_print (self->text->str, (gssize) self->text->len);
  g_string_truncate (self->text, 0);
  return printed;
}
