/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan library add, show and export: articles into the library and out of it. */
#include "cli/article-input.h"
#include "cli/command.h"
#include "cli/library.h"
#include "extract/extractor.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/* -- Adding -- */

static gboolean
add_one (MzStore *store, const MzLexicon *lexicon, const char *path, GError **error)
{
  g_autoptr (MzArticle) article = mz_article_input_read (path, error);
  if (!article)
    return FALSE;
  g_autoptr (MzExtraction) extraction = mz_extractor_extract (lexicon, article, NULL, error);
  if (!extraction || !mz_store_save_article (store, article, extraction, NULL, error))
    return FALSE;
  guint n = mz_extraction_get_figures (extraction)->len;
  g_autofree char *figures = g_strdup_printf (
      /* Translators: how many figures an article has */
      ngettext ("%u figure", "%u figures", n), n);
  g_autofree char *line = g_strdup_printf ("%s: %s\n", mz_article_get_title (article), figures);
  return mz_command_print (line, -1);
}

/**
 * mz_library_add:
 * @store: the library
 * @options: names the files
 *
 * Returns: an MzExit: failed where any file could not be read or kept
 */
int
mz_library_add (MzStore *store, const MzLibraryOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzLexicon) lexicon = mz_article_input_open_lexicon (&error);
  int status = MZ_EXIT_DONE;

  if (!lexicon)
    return mz_command_fail (error);
  for (char **word = options->words; *word; word++) {
    g_autoptr (GError) own_error = NULL;
    if (!add_one (store, lexicon, *word, &own_error) && own_error)
      status = mz_command_fail (own_error);
  }
  return status;
}

/* -- Showing and exporting -- */

/* Where the figures go: a file, or standard output. */
typedef struct {
  MzFigureWriter writer;
  GOutputStream *file; /* NULL: standard output */
} Sink;

static gboolean
write_text (const Sink *sink, const GString *text, GError **error)
{
  if (!sink->file)
    return mz_command_print (text->str, (gssize) text->len);
  return g_output_stream_write_all (sink->file, text->str, text->len, NULL, NULL, error);
}

static gboolean
write_head (const Sink *sink, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  mz_figure_writer_append_head (&sink->writer, text);
  return write_text (sink, text, error);
}

static gboolean
write_article (MzStore *store, const Sink *sink, MzArticleSummary *summary, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (MzArticle) article = NULL;
  g_autoptr (MzExtraction) extraction = NULL;

  if (!mz_store_load_article (store, mz_article_summary_get_digest (summary), &article, &extraction,
                              NULL, error))
    return FALSE;
  mz_figure_writer_append (&sink->writer, mz_article_get_name (article), article, extraction, text);
  return write_text (sink, text, error);
}

static MzFigureWriter
make_writer (const MzLibraryOptions *options)
{
  return (MzFigureWriter){
    .format = options->format,
    .with_trace = options->with_trace,
    .with_unread = options->with_unread,
    .with_title = TRUE,
  };
}

/**
 * mz_library_show:
 * @store: the library
 * @options: names the articles
 *
 * Returns: an MzExit: failed where any of them was not there
 */
int
mz_library_show (MzStore *store, const MzLibraryOptions *options)
{
  Sink sink = { .writer = make_writer (options) };
  int status = MZ_EXIT_DONE;

  write_head (&sink, NULL);
  for (char **word = options->words; *word; word++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (MzArticleSummary) summary = mz_store_find_article (store, *word, NULL, &error);
    if ((!summary || !write_article (store, &sink, summary, &error)) && error)
      status = mz_command_fail (error);
  }
  return status;
}

static gboolean
write_all (MzStore *store, const Sink *sink, GError **error)
{
  g_autoptr (GPtrArray) summaries = mz_store_list_articles (store, 0, NULL, error);

  if (!summaries || !write_head (sink, error))
    return FALSE;
  for (guint i = 0; i < summaries->len; i++)
    if (!write_article (store, sink, g_ptr_array_index (summaries, i), error))
      return FALSE;
  return TRUE;
}

/* The file takes its name only when all of it is written; else what was there stays. */
static gboolean
export_to_file (MzStore *store, Sink *sink, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileOutputStream) output =
      g_file_replace (file, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, error);

  if (!output)
    return FALSE;
  sink->file = G_OUTPUT_STREAM (output);
  if (write_all (store, sink, error))
    return g_output_stream_close (sink->file, NULL, error);
  g_autoptr (GCancellable) no_more = g_cancellable_new ();
  g_cancellable_cancel (no_more);
  g_output_stream_close (sink->file, no_more, NULL);
  return FALSE;
}

/* What GIO says of a file does not always name it. */
static int
fail_to_write (const char *path, const GError *error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *message = g_strdup_printf (
      _ ("“%s” could not be written: %s. Choose another place."), name, error->message);

  mz_command_complain (message);
  return MZ_EXIT_FAILED;
}

/**
 * mz_library_export:
 * @store: the library
 * @options: where to
 *
 * Returns: an MzExit
 */
int
mz_library_export (MzStore *store, const MzLibraryOptions *options)
{
  g_autoptr (GError) error = NULL;
  Sink sink = { .writer = make_writer (options) };

  if (!options->output)
    return write_all (store, &sink, &error) || !error ? MZ_EXIT_DONE : mz_command_fail (error);
  if (export_to_file (store, &sink, options->output, &error))
    return MZ_EXIT_DONE;
  return error->domain == MZ_STORE_ERROR ? mz_command_fail (error)
                                         : fail_to_write (options->output, error);
}
