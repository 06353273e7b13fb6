/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells and rows of a CSV text, one after the other, with the lines that they stand on.
 *
 * libcsv knows the quotes; this adds the numbers of the lines, which a report needs. A text without
 * a single quote needs no such knowledge: it is cut in place, which is far faster. */
#include "market/csv-rows.h"

#include <csv.h>
#include <string.h>

#define CHUNK       (256 * 1024)  /* bytes between two looks at the cancellable */
#define SAMPLE      (1024 * 1024) /* bytes that tell the separator */
#define MAX_COUNTED 64            /* separators of a line that are told apart */

static const char SEPARATORS[] = { ';', '\t', '|', ',' };

typedef struct {
  const MzCsvHandler *handler;
  gpointer data;
  guint column;
  guint line;        /* where the parser is, from 1 */
  guint row_line;    /* where the row began */
  gboolean after_cr; /* a line feed now belongs to the same line end */
  gboolean ended;
} Reading;

static guint
count_line_feeds (const char *text, gsize length)
{
  const char *end = text + length;
  guint n = 0;

  for (; (text = memchr (text, '\n', (gsize) (end - text))); text++)
    n++;
  return n;
}

static void
cell_ended_cb (void *text, size_t length, void *user_data)
{
  Reading *self = user_data;

  if (self->ended)
    return;
  if (self->column == 0)
    self->row_line = self->line;
  self->after_cr = FALSE;
  self->handler->cell (self->column++, text, length, self->data);
  self->line += count_line_feeds (text, length);
}

/* Comes for each line end outside quotes, and with -1 at the end of the text. */
static void
row_ended_cb (int end, void *user_data)
{
  Reading *self = user_data;

  if (self->column > 0 && !self->ended)
    self->ended = !self->handler->row (self->column, self->row_line, self->data);
  self->column = 0;
  if (end != '\n' || !self->after_cr)
    self->line++;
  self->after_cr = end == '\r';
}

static inline gboolean
is_blank (char c, char separator)
{
  return (c == ' ' || c == '\t') && c != separator;
}

/* Without the blanks round it, as libcsv gives it. */
static void
give_cell (Reading *self, const char *text, const char *end, char separator)
{
  while (text < end && is_blank (*text, separator))
    text++;
  while (end > text && is_blank (end[-1], separator))
    end--;
  if (self->column == 0)
    self->row_line = self->line;
  self->after_cr = FALSE;
  self->handler->cell (self->column++, text, (gsize) (end - text), self->data);
}

/* Gives the cells of a line without quotes; returns its end, a line end or that of the text. */
static const char *
cut_line (Reading *self, const char *text, const char *end, char separator)
{
  while (text < end && is_blank (*text, separator))
    text++;
  if (text == end || *text == '\n' || *text == '\r')
    return text;
  const char *cell = text;
  for (; text < end && *text != '\n' && *text != '\r'; text++)
    if (*text == separator) {
      give_cell (self, cell, text, separator);
      cell = text + 1;
    }
  give_cell (self, cell, text, separator);
  return text;
}

static gboolean
cut_rows (Reading *self,
          const char *text,
          gsize length,
          char separator,
          GCancellable *cancellable,
          GError **error)
{
  const char *end = text + length;
  const char *told = text;

  for (const char *at = text; at < end && !self->ended;) {
    at = cut_line (self, at, end, separator);
    if (at < end)
      row_ended_cb (*at++, self);
    else if (self->column > 0)
      row_ended_cb (-1, self);
    if (at - told < CHUNK && at < end)
      continue;
    told = at;
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (self->handler->progress)
      self->handler->progress ((double) (at - text) / (double) length, self->data);
  }
  return TRUE;
}

/**
 * mz_csv_rows_read:
 * @text: CSV
 * @length: of @text in bytes
 * @separator: what divides its cells
 * @handler: is told of each cell and each row
 * @data: passed to @handler
 * @cancellable: (nullable): ends it
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Blanks round a cell that is not quoted are left away.
 *
 * Returns: whether it came to the end, or to where @handler ended it
 */
gboolean
mz_csv_rows_read (const char *text,
                  gsize length,
                  char separator,
                  const MzCsvHandler *handler,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  Reading reading = { .handler = handler, .data = data, .line = 1 };
  struct csv_parser parser;
  gboolean cancelled = FALSE;

  if (!memchr (text, '"', length))
    return cut_rows (&reading, text, length, separator, cancellable, error);
  if (csv_init (&parser, CSV_REPALL_NL) != 0)
    g_error ("libcsv is not the one this was built for");
  csv_set_delim (&parser, (unsigned char) separator);
  for (gsize at = 0; at < length && !reading.ended && !cancelled; at += CHUNK) {
    csv_parse (&parser, text + at, MIN (CHUNK, length - at), cell_ended_cb, row_ended_cb, &reading);
    cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
    if (handler->progress)
      handler->progress ((double) MIN (at + CHUNK, length) / (double) length, data);
  }
  if (!cancelled)
    csv_fini (&parser, cell_ended_cb, row_ended_cb, &reading);
  csv_free (&parser);
  return !cancelled;
}

/* How many lines have the number of separators that is most common but nought. */
static guint
count_like_lines (const char *text, gsize length, char separator)
{
  guint lines[MAX_COUNTED] = { 0 };
  gboolean quoted = FALSE;
  guint n = 0;
  guint best = 0;

  for (gsize i = 0; i <= length; i++) {
    if (i == length || (text[i] == '\n' && !quoted)) {
      if (n > 0)
        lines[MIN (n, MAX_COUNTED - 1)]++;
      n = 0;
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (text[i] == separator && !quoted) {
      n++;
    }
  }
  for (guint i = 0; i < MAX_COUNTED; i++)
    best = MAX (best, lines[i]);
  return best;
}

/**
 * mz_csv_find_separator:
 * @text: CSV
 * @length: of @text in bytes
 *
 * A comma that is the decimal sign is in as many lines as the separator is, but not in the
 * headings; where both are in all lines, the other character is the separator.
 *
 * Returns: what divides its cells; a comma where nothing does
 */
char
mz_csv_find_separator (const char *text, gsize length)
{
  char best = ',';
  guint n_best = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (SEPARATORS); i++) {
    guint n = count_like_lines (text, MIN (length, SAMPLE), SEPARATORS[i]);
    if (n > n_best) {
      best = SEPARATORS[i];
      n_best = n;
    }
  }
  return best;
}
