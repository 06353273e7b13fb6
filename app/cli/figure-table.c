/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of an article as a table for the eye. */
#include "cli/figure-table.h"

#include "cli/table.h"
#include "model/figure-text.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct {
  const char *nick;
  const char *words;
} REASONS[] = {
  { "date", NC_ ("number", "date") },
  { "time", NC_ ("number", "time of day") },
  { "duration", NC_ ("number", "duration") },
  { "age", NC_ ("number", "age") },
  { "people", NC_ ("number", "number of people") },
  { "ordinal", NC_ ("number", "ordinal") },
  { "name", NC_ ("number", "part of a name") },
  { "measure", NC_ ("number", "measure") },
  { "code", NC_ ("number", "code") },
  { "factor", NC_ ("number", "factor") },
  { "count", NC_ ("number", "count of something else") },
  { "unknown", NC_ ("number", "unknown") },
};

static const char *
reason_text (const char *nick)
{
  for (gsize i = 0; i < G_N_ELEMENTS (REASONS); i++)
    if (strcmp (nick, REASONS[i].nick) == 0)
      return g_dpgettext2 (NULL, "number", REASONS[i].words);
  return nick;
}

static void
add_figure (MzTable *table, MzFigure *figure, const MzCatalog *catalog)
{
  const MzReading *reading = mz_figure_get_reading (figure);
  MzNumberStyle style = { .isolates = mz_catalog_is_rtl (catalog) };
  g_autofree char *value = mz_reading_value_text (reading, catalog, style);
  g_autofree char *period = mz_reading_period_text (reading, catalog, style);
  const char *cells[] = {
    value,
    mz_metric_text (reading->metric, catalog),
    period,
    reading->company ? reading->company : reading->index,
    mz_reading_modality_text (reading, catalog),
    mz_figure_get_evidence (figure)->quote,
  };

  mz_table_add_row (table, cells);
}

static void
add_trace (MzTable *table, MzFigure *figure)
{
  const char *trace = mz_figure_get_reading (figure)->trace;
  g_auto (GStrv) lines = g_strsplit (trace ? trace : "", "\n", -1);

  for (char **line = lines; *line; line++)
    if (**line != '\0')
      mz_table_add_note (table, *line);
}

static void
append_figures (const MzFigureWriter *writer, GPtrArray *figures, GString *text)
{
  const char *head[] = { _ ("Value"),   _ ("Metric"),    _ ("Period"),
                         _ ("Company"), _ ("Certainty"), _ ("In the text") };
  g_autoptr (MzTable) table = mz_table_new (G_N_ELEMENTS (head));
  const MzCatalog *catalog = mz_catalog_for (NULL);

  mz_table_add_row (table, head);
  for (guint i = 0; i < figures->len; i++) {
    add_figure (table, g_ptr_array_index (figures, i), catalog);
    if (writer->with_trace)
      add_trace (table, g_ptr_array_index (figures, i));
  }
  mz_table_append_to (table, text);
}

static void
append_unread (MzExtraction *extraction, GString *text)
{
  guint n;
  const MzUnread *unread = mz_extraction_get_unread (extraction, &n);
  const char *head[] = { _ ("Not taken as a figure"), _ ("Because it is") };
  g_autoptr (MzTable) table = mz_table_new (G_N_ELEMENTS (head));

  if (n == 0)
    return;
  mz_table_add_row (table, head);
  for (guint i = 0; i < n; i++) {
    const char *cells[] = { unread[i].quote, reason_text (unread[i].reason) };
    mz_table_add_row (table, cells);
  }
  g_string_append_c (text, '\n');
  mz_table_append_to (table, text);
}

/**
 * mz_figure_table_append:
 * @writer: what is wanted
 * @file: what the user called the article
 * @article: an article
 * @extraction: its figures
 * @text: where the table goes
 */
void
mz_figure_table_append (const MzFigureWriter *writer,
                        const char *file,
                        MzArticle *article,
                        MzExtraction *extraction,
                        GString *text)
{
  GPtrArray *figures = mz_extraction_get_figures (extraction);

  if (writer->with_title)
    g_string_append_printf (text, "%s: %s\n", file, mz_article_get_title (article));
  if (figures->len > 0)
    append_figures (writer, figures, text);
  else
    g_string_append_printf (text, "%s\n", _ ("No figure was found."));
  if (writer->with_unread)
    append_unread (extraction, text);
  if (writer->with_title)
    g_string_append_c (text, '\n');
}
