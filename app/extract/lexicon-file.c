/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a .tsv file into rows. */
#include "extract/lexicon-file.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (mz - lexicon - error - quark, mz_lexicon_error)

/**
 * mz_row_fail:
 * @error: (out): where the message goes
 * @format: a translated sentence that says what is wrong with a row
 *
 * Returns: %FALSE
 */
gboolean
mz_row_fail (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (
      error, g_error_new_valist (MZ_LEXICON_ERROR, MZ_LEXICON_ERROR_FORM, format, arguments));
  va_end (arguments);
  return FALSE;
}

/**
 * mz_row_free:
 * @row: (nullable): a row
 */
void
mz_row_free (MzRow *row)
{
  if (row == NULL)
    return;
  g_free ((gpointer) row->fields);
  g_clear_object (&row->company);
  g_free (row);
}

/**
 * mz_row_describe:
 * @row: a row
 *
 * Returns: (transfer full): where it stands, for messages
 */
char *
mz_row_describe (const MzRow *row)
{
  /* Translators: a file's name, then a line's number. */
  return g_strdup_printf (_ ("%s, line %u"), row->file, row->line);
}

/* Splits @line into exactly @n_columns fields, all in one block; those left out at its end are
 * empty. NULL where there are more. */
static char **
split_fields (const char *line, guint n_columns)
{
  gsize pointers = (n_columns + 1) * sizeof (char *);
  gsize length = strlen (line);
  char **fields = g_malloc (pointers + length + 1);
  char *at = (char *) fields + pointers;
  guint n = 0;

  memcpy (at, line, length + 1);
  while (at != NULL && n < n_columns) {
    char *tab = strchr (at, '\t');

    if (tab != NULL)
      *tab = '\0';
    fields[n++] = g_strstrip (at);
    at = tab != NULL ? tab + 1 : NULL;
  }
  if (at != NULL) {
    g_free (fields);
    return NULL;
  }
  while (n < n_columns)
    fields[n++] = (char *) fields + pointers + length;
  fields[n] = NULL;
  return fields;
}

static MzRow *
read_row (const MzTableKind *kind, const char *file, guint number, const char *line, GError **error)
{
  guint n_columns = 1;
  MzRow *row;

  for (const char *c = kind->columns; *c; c++)
    n_columns += *c == '\t';
  row = g_new0 (MzRow, 1);
  row->file = g_intern_string (file);
  row->line = number;
  row->fields = (const char *const *) split_fields (line, n_columns);
  if (row->fields == NULL)
    mz_row_fail (error, _ ("there are more than %u columns"), n_columns);
  else if (!g_utf8_validate (line, -1, NULL))
    mz_row_fail (error, _ ("the text is not UTF-8"));
  else
    row->key = kind->owns_keys ? row->fields[0] : g_intern_string (row->fields[0]);
  if (row->key != NULL && (kind->read == NULL || kind->read (row, error)))
    return row;
  mz_row_free (row);
  return NULL;
}

static gboolean
check_head (const MzTableKind *kind, const char *line, GError **error)
{
  if (strcmp (line, kind->columns) == 0)
    return TRUE;
  return mz_row_fail (error, _ ("the first line must name the columns: %s"), kind->columns);
}

/* Adds to a message where it happened. */
static gboolean
fail_at (GError **error, const char *file, guint number)
{
  /* Translators: a file's name, a line's number; what is wrong follows. */
  g_prefix_error (error, _ ("%s, line %u: "), file, number);
  return FALSE;
}

/**
 * mz_lexicon_file_read:
 * @kind: what the file's table is like
 * @file: what messages call it
 * @text: its content, any bytes
 * @length: bytes of @text
 * @rows: (element-type MzRow): where its rows are appended
 * @error: names @file, the line and what is wrong with it
 *
 * Returns: whether every line is of the table's form
 */
gboolean
mz_lexicon_file_read (const MzTableKind *kind,
                      const char *file,
                      const char *text,
                      gsize length,
                      GPtrArray *rows,
                      GError **error)
{
  const char *end = text + length;
  gboolean seen_head = FALSE;

  for (guint number = 1; text < end; number++) {
    const char *newline = memchr (text, '\n', (gsize) (end - text));
    const char *line_end = newline != NULL ? newline : end;
    g_autofree char *line = g_strndup (text, (gsize) (line_end - text));
    MzRow *row;

    text = newline != NULL ? newline + 1 : end;
    g_strchomp (line);
    if (line[0] == '\0' || line[0] == '#')
      continue;
    if (!seen_head) {
      if (!check_head (kind, line, error))
        return fail_at (error, file, number);
      seen_head = TRUE;
      continue;
    }
    row = read_row (kind, file, number, line, error);
    if (row == NULL)
      return fail_at (error, file, number);
    g_ptr_array_add (rows, row);
  }
  return TRUE;
}
