/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a file of any format that Mizan reads, as an article. */
#include "read/reader.h"

#include "read/format.h"
#include "read/load.h"
#include "read/paragraphs.h"
#include "read/roles.h"

#include <glib/gi18n.h>
#include <string.h>

/* The first that recognises the content reads it. */
static const MzFormat *const FORMATS[] = {
  &MZ_FORMAT_PLAIN,
};

/* An asynchronous read under way. */
typedef struct {
  GFile *file;
  GFileProgressCallback progress;
  gpointer progress_data;
} Request;

/* One report of progress on its way to the thread that asked. */
typedef struct {
  GTask *task;
  goffset done;
  goffset total;
} Report;

static void
free_request (gpointer data)
{
  Request *request = data;

  g_object_unref (request->file);
  g_free (request);
}

static void
free_report (gpointer data)
{
  Report *report = data;

  g_object_unref (report->task);
  g_free (report);
}

/* The name as messages show it: no control character breaks the line or moves the cursor. */
static char *
dup_place (GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  GString *place = g_string_new (NULL);

  for (const char *at = name; *at; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    g_string_append_unichar (place, g_unichar_iscntrl (c) ? 0xFFFD : c);
  }
  return g_string_free (place, FALSE);
}

static const MzFormat *
find_format (GBytes *bytes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FORMATS); i++)
    if (FORMATS[i]->recognise (bytes))
      return FORMATS[i];
  return NULL;
}

static void
set_empty (const MzReadJob *job, GError **error)
{
  g_set_error (error, MZ_READ_ERROR, MZ_READ_ERROR_EMPTY,
               _ ("“%s” has no text in it. Check whether the article was saved whole."),
               job->place);
}

static gboolean
has_words (const GArray *paragraphs)
{
  for (guint i = 0; i < paragraphs->len; i++)
    if (g_array_index (paragraphs, MzParagraph, i).role != MZ_PARAGRAPH_BLANK)
      return TRUE;
  return FALSE;
}

static gboolean
split_lines (const MzReadJob *job, MzDraft *draft, GError **error)
{
  draft->paragraphs = mz_paragraphs_split (job, draft->text, error);
  if (draft->paragraphs)
    mz_roles_assign (draft);
  return draft->paragraphs != NULL;
}

static gboolean
fill_draft (const MzReadJob *job, MzDraft *draft, GError **error)
{
  const MzFormat *format = find_format (job->bytes);

  if (g_bytes_get_size (job->bytes) == 0) {
    set_empty (job, error);
    return FALSE;
  }
  if (!format) {
    mz_format_refuse (job, error);
    return FALSE;
  }
  if (!format->read (job, draft, error))
    return FALSE;
  if (!draft->paragraphs && !split_lines (job, draft, error))
    return FALSE;
  if (has_words (draft->paragraphs))
    return TRUE;
  set_empty (job, error);
  return FALSE;
}

static MzArticle *
make_article (
    GFile *file, const char *name, const char *digest, const MzReadJob *job, GError **error)
{
  g_auto (MzDraft) draft = { NULL };

  if (!fill_draft (job, &draft, error))
    return NULL;
  if (draft.doubts)
    g_ptr_array_add (draft.doubts, NULL);
  MzArticleParts parts = {
    .file = file,
    .name = name,
    .digest = digest,
    .encoding = draft.encoding,
    .title = draft.title,
    .byline = draft.byline,
    .outlet = draft.outlet,
    .published = draft.published,
    .paragraphs = draft.paragraphs,
    .doubts = draft.doubts ? (GStrv) draft.doubts->pdata : NULL,
  };
  parts.text = g_bytes_get_data (draft.text, &parts.length);
  return mz_article_new (&parts);
}

static gboolean
report_arrived_cb (gpointer data)
{
  const Report *report = data;
  const Request *request = g_task_get_task_data (report->task);

  request->progress (report->done, report->total, request->progress_data);
  return G_SOURCE_REMOVE;
}

/* Runs in the worker; the task's own return is queued behind these, so none comes too late. */
static void
bytes_read_cb (goffset done, goffset total, gpointer data)
{
  GTask *task = data;
  Report *report = g_new (Report, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  *report = (Report){ g_object_ref (task), done, total };
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, report_arrived_cb, report, free_report);
  g_source_attach (source, g_task_get_context (task));
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  MzArticle *article = mz_reader_read (request->file, request->progress ? bytes_read_cb : NULL,
                                       task, cancellable, &error);

  if (article)
    g_task_return_pointer (task, article, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * mz_reader_read:
 * @file: a file
 * @progress: (nullable): hears how many bytes of how many were read, on this thread
 * @progress_data: for @progress
 * @cancellable: (nullable): ends the work early
 * @error: of MZ_READ_ERROR or G_IO_ERROR_CANCELLED; its message names the file and the way out
 *
 * Blocks; from a window use mz_reader_read_async().
 *
 * Returns: (transfer full) (nullable): the article
 */
MzArticle *
mz_reader_read (GFile *file,
                GFileProgressCallback progress,
                gpointer progress_data,
                GCancellable *cancellable,
                GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_autofree char *place = dup_place (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *digest = NULL;
  MzLoad load = { place, progress, progress_data, cancellable };
  g_autoptr (GBytes) bytes = mz_load_file (&load, file, &digest, error);

  if (!bytes)
    return NULL;
  MzReadJob job = { place, bytes, cancellable };
  return make_article (file, name, digest, &job, error);
}

/**
 * mz_reader_read_stream:
 * @stream: where the file's bytes come from
 * @name: what to call it
 * @progress: (nullable): hears how many bytes were read, on this thread
 * @progress_data: for @progress
 * @cancellable: (nullable): ends the work early
 * @error: of MZ_READ_ERROR or G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the article, which has no file
 */
MzArticle *
mz_reader_read_stream (GInputStream *stream,
                       const char *name,
                       GFileProgressCallback progress,
                       gpointer progress_data,
                       GCancellable *cancellable,
                       GError **error)
{
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_autofree char *digest = NULL;
  MzLoad load = { name, progress, progress_data, cancellable };
  g_autoptr (GBytes) bytes = mz_load_stream (&load, stream, 0, &digest, error);

  if (!bytes)
    return NULL;
  MzReadJob job = { name, bytes, cancellable };
  return make_article (NULL, name, digest, &job, error);
}

/**
 * mz_reader_read_async:
 * @file: a file
 * @progress: (nullable): hears how many bytes of how many were read, on the caller's thread
 * @progress_data: for @progress; lives until @callback is called
 * @cancellable: (nullable): ends the work early
 * @callback: is called when the article is there
 * @user_data: for @callback
 */
void
mz_reader_read_async (GFile *file,
                      GFileProgressCallback progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_if_fail (G_IS_FILE (file));

  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new (Request, 1);

  *request = (Request){ g_object_ref (file), progress, progress_data };
  g_task_set_source_tag (task, mz_reader_read_async);
  g_task_set_task_data (task, request, free_request);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * mz_reader_read_finish:
 * @result: what the callback was given
 * @error: of MZ_READ_ERROR or G_IO_ERROR_CANCELLED; its message names the file and the way out
 *
 * Returns: (transfer full) (nullable): the article
 */
MzArticle *
mz_reader_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
