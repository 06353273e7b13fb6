/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the figures of articles as a table, as JSON lines or as CSV. */
#include "cli/figure-writer.h"

#include "cli/csv-line.h"
#include "cli/figure-record.h"
#include "cli/figure-table.h"
#include "cli/json-line.h"

#include <string.h>

static const char *const FORMATS[] = {
  [MZ_FIGURES_TABLE] = "table",
  [MZ_FIGURES_JSONL] = "jsonl",
  [MZ_FIGURES_CSV] = "csv",
};

static gboolean
has_field (const MzFigureWriter *self, MzField field)
{
  if (field == MZ_FIELD_TRACE)
    return self->with_trace;
  return field != MZ_FIELD_UNREAD || self->with_unread;
}

static void
append_json (const MzFigureWriter *self, const MzFigureRecord *record, GString *text)
{
  mz_json_line_begin (text);
  for (MzField i = 0; i < MZ_N_FIELDS; i++) {
    if (!has_field (self, i))
      continue;
    if (mz_field_is_number (i))
      mz_json_line_add_number (text, mz_field_to_key (i), record->values[i]);
    else
      mz_json_line_add_string (text, mz_field_to_key (i), record->values[i]);
  }
  mz_json_line_end (text);
}

static void
append_csv (const MzFigureWriter *self, const char *const *values, GString *text)
{
  const char *cells[MZ_N_FIELDS];
  guint n = 0;

  for (MzField i = 0; i < MZ_N_FIELDS; i++)
    if (has_field (self, i))
      cells[n++] = values[i];
  mz_csv_line_append (text, cells, n);
}

static void
append_record (const MzFigureWriter *self, const MzFigureRecord *record, GString *text)
{
  if (self->format == MZ_FIGURES_JSONL)
    append_json (self, record, text);
  else
    append_csv (self, (const char *const *) record->values, text);
}

static void
append_records (const MzFigureWriter *self,
                const char *file,
                MzExtraction *extraction,
                GString *text)
{
  GPtrArray *figures = mz_extraction_get_figures (extraction);
  guint n_unread;
  const MzUnread *unread = mz_extraction_get_unread (extraction, &n_unread);

  for (guint i = 0; i < figures->len; i++) {
    g_auto (MzFigureRecord) record;
    mz_figure_record_fill (&record, file, g_ptr_array_index (figures, i));
    append_record (self, &record, text);
  }
  for (guint i = 0; self->with_unread && i < n_unread; i++) {
    g_auto (MzFigureRecord) record;
    mz_figure_record_fill_unread (&record, file, &unread[i]);
    append_record (self, &record, text);
  }
}

/**
 * mz_figure_format_from_nick:
 * @nick: "table", "jsonl" or "csv"
 * @format: (out): the format
 *
 * Returns: whether @nick is one
 */
gboolean
mz_figure_format_from_nick (const char *nick, MzFigureFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (FORMATS); i++)
    if (strcmp (nick, FORMATS[i]) == 0) {
      *format = i;
      return TRUE;
    }
  return FALSE;
}

/**
 * mz_figure_writer_append_head:
 * @self: how figures are written
 * @text: where the text goes
 *
 * CSV begins with the names of its columns; the other formats need no head.
 */
void
mz_figure_writer_append_head (const MzFigureWriter *self, GString *text)
{
  const char *keys[MZ_N_FIELDS];

  if (self->format != MZ_FIGURES_CSV)
    return;
  for (MzField i = 0; i < MZ_N_FIELDS; i++)
    keys[i] = mz_field_to_key (i);
  append_csv (self, keys, text);
}

/**
 * mz_figure_writer_append:
 * @self: how figures are written
 * @file: what the user called the article
 * @article: an article
 * @extraction: its figures
 * @text: where the text goes
 */
void
mz_figure_writer_append (const MzFigureWriter *self,
                         const char *file,
                         MzArticle *article,
                         MzExtraction *extraction,
                         GString *text)
{
  if (self->format == MZ_FIGURES_TABLE)
    mz_figure_table_append (self, file, article, extraction, text);
  else
    append_records (self, file, extraction, text);
}
