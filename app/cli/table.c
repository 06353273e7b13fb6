/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table for the terminal, its columns aligned whatever the script. */
#include "cli/table.h"

#include "text/language.h"

#include <string.h>

#define GAP     "  "
#define ISOLATE "\xE2\x81\xA8" /* U+2068 FIRST STRONG ISOLATE */
#define POP     "\xE2\x81\xA9" /* U+2069 POP DIRECTIONAL ISOLATE */

/* A row's cells, or a note. */
typedef struct {
  GStrv cells; /* NULL in a note */
  char *note;
} Row;

struct _MzTable {
  guint n_columns;
  GArray *rows; /* of Row */
};

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_strfreev (row->cells);
  g_free (row->note);
}

/* Terminal cells that @text takes: marks and controls of direction take none, East Asian letters
 * two. */
static gsize
measure (const char *text)
{
  gsize width = 0;

  for (const char *at = text; *at; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if (!g_unichar_iszerowidth (c))
      width += g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

/* A terminal that orders Arabic would else move it across the columns. */
static char *
isolate (const char *text)
{
  gsize length = strlen (text);

  if (mz_text_is_rtl (text, length, FALSE) || strstr (text, ISOLATE))
    return g_strconcat (ISOLATE, text, POP, NULL);
  return g_strdup (text);
}

static void
append_row (const MzTable *self, const Row *row, const gsize *widths, GString *text)
{
  for (guint i = 0; i < self->n_columns; i++) {
    gsize width = measure (row->cells[i]);
    gboolean is_last = i + 1 == self->n_columns;
    g_string_append (text, row->cells[i]);
    for (gsize pad = width; pad < widths[i] && !is_last; pad++)
      g_string_append_c (text, ' ');
    g_string_append (text, is_last ? "\n" : GAP);
  }
}

/**
 * mz_table_new:
 * @n_columns: how many cells a row has
 *
 * Returns: (transfer full): an empty table
 */
MzTable *
mz_table_new (guint n_columns)
{
  MzTable *self = g_new (MzTable, 1);

  self->n_columns = n_columns;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

/**
 * mz_table_free:
 * @self: (transfer full) (nullable): a table
 */
void
mz_table_free (MzTable *self)
{
  if (!self)
    return;
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * mz_table_add_row:
 * @self: a table
 * @cells: as many strings as it has columns, %NULL for an empty cell
 */
void
mz_table_add_row (MzTable *self, const char *const *cells)
{
  Row row = { .cells = g_new0 (char *, self->n_columns + 1) };

  for (guint i = 0; i < self->n_columns; i++)
    row.cells[i] = isolate (cells[i] ? cells[i] : "");
  g_array_append_val (self->rows, row);
}

/**
 * mz_table_add_note:
 * @self: a table
 * @note: a line to stand under the row added last
 */
void
mz_table_add_note (MzTable *self, const char *note)
{
  Row row = { .note = g_strdup (note) };

  g_array_append_val (self->rows, row);
}

/**
 * mz_table_append_to:
 * @self: a table
 * @text: where its lines go
 */
void
mz_table_append_to (const MzTable *self, GString *text)
{
  g_autofree gsize *widths = g_new0 (gsize, self->n_columns);

  for (guint i = 0; i < self->rows->len; i++) {
    const Row *row = &g_array_index (self->rows, Row, i);
    for (guint column = 0; row->cells && column < self->n_columns; column++)
      widths[column] = MAX (widths[column], measure (row->cells[column]));
  }
  for (guint i = 0; i < self->rows->len; i++) {
    const Row *row = &g_array_index (self->rows, Row, i);
    if (row->cells)
      append_row (self, row, widths, text);
    else
      g_string_append_printf (text, "    %s\n", row->note);
  }
}
