/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes one line of CSV as RFC 4180 has it. */
#include "cli/csv-line.h"

#include <csv.h>
#include <string.h>

/* libcsv quotes every cell, which every reader of CSV understands. */
static void
append_cell (GString *text, const char *value)
{
  gsize length = strlen (value);
  gsize before = text->len;
  gsize needed = csv_write (NULL, 0, value, length);

  g_string_set_size (text, before + needed);
  csv_write (text->str + before, needed, value, length);
}

/**
 * mz_csv_line_append:
 * @text: where the line goes
 * @values: (array length=n): the cells; %NULL is an empty one
 * @n: how many there are
 */
void
mz_csv_line_append (GString *text, const char *const *values, guint n)
{
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (text, ',');
    append_cell (text, values[i] ? values[i] : "");
  }
  g_string_append (text, "\r\n");
}
