/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the figures of articles as a table, as JSON lines or as CSV. */
#include "cli/figure-writer.h"

#include "cli/csv-line.h"
#include "cli/figure-record.h"
#include "cli/figure-table.h"
#include "cli/json-line.h"

#include <string.h>

#define PART 512 /* records, so that an article with millions of figures needs little memory */

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

/* The figures come first, then the numbers that are none. */
static void
append_record_at (const MzFigureWriter *self,
                  const char *file,
                  MzExtraction *extraction,
                  guint position,
                  GString *text)
{
  GPtrArray *figures = mz_extraction_get_figures (extraction);
  guint n_unread;
  const MzUnread *unread = mz_extraction_get_unread (extraction, &n_unread);
  g_auto (MzFigureRecord) record;

  if (position < figures->len)
    mz_figure_record_fill (&record, file, g_ptr_array_index (figures, position));
  else
    mz_figure_record_fill_unread (&record, file, &unread[position - figures->len]);
  append_record (self, &record, text);
}

static guint
count_records (const MzFigureWriter *self, MzExtraction *extraction)
{
  guint n_unread = 0;

  if (self->with_unread)
    mz_extraction_get_unread (extraction, &n_unread);
  return mz_extraction_get_figures (extraction)->len + n_unread;
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
 * mz_figure_writer_append_part:
 * @self: how figures are written
 * @file: what the user called the article
 * @article: an article
 * @extraction: its figures
 * @position: (inout): how much has been written; 0 to begin with
 * @text: where the text goes
 *
 * A table is one part, for its columns must be measured.
 *
 * Returns: whether there is more to write
 */
gboolean
mz_figure_writer_append_part (const MzFigureWriter *self,
                              const char *file,
                              MzArticle *article,
                              MzExtraction *extraction,
                              guint *position,
                              GString *text)
{
  guint n = count_records (self, extraction);
  guint end = MIN (n, *position + PART);

  if (self->format == MZ_FIGURES_TABLE) {
    mz_figure_table_append (self, file, article, extraction, text);
    return FALSE;
  }
  for (; *position < end; (*position)++)
    append_record_at (self, file, extraction, *position, text);
  return end < n;
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
  guint position = 0;

  while (mz_figure_writer_append_part (self, file, article, extraction, &position, text))
    ;
}
