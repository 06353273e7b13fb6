/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way of one entry from its file, or from the store, to an article with its figures. */
#include "session/opening.h"

#include "extract/extractor.h"
#include "read/reader.h"

#include <glib/gi18n.h>

/* What the search for figures needs on its thread. */
typedef struct {
  MzLexiconSource *lexicon;
  MzArticle *article;
} Search;

static void
free_search (gpointer data)
{
  Search *search = data;

  mz_lexicon_source_unref (search->lexicon);
  g_object_unref (search->article);
  g_free (search);
}

static void
fail (GTask *task, GError *error)
{
  mz_entry_fail (g_task_get_source_object (task), error->message);
  g_task_return_error (task, error);
}

static void
extract_thread (GTask *step, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;
  g_autoptr (GError) error = NULL;

  const MzLexicon *lexicon = mz_lexicon_source_get (search->lexicon, &error);
  MzExtraction *extraction =
      lexicon ? mz_extractor_extract (lexicon, search->article, cancellable, &error) : NULL;
  if (extraction)
    g_task_return_pointer (step, extraction, g_object_unref);
  else
    g_task_return_error (step, g_steal_pointer (&error));
}

static void
extracted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  MzEntry *entry = MZ_ENTRY (source);

  g_autoptr (MzExtraction) extraction = g_task_propagate_pointer (G_TASK (result), &error);
  if (!extraction) {
    fail (task, g_steal_pointer (&error));
    return;
  }

  mz_entry_take_extraction (entry, extraction);
  g_task_return_boolean (task, TRUE);
}

static void
extract (GTask *task, MzArticle *article)
{
  MzEntry *entry = g_task_get_source_object (task);
  Search *search = g_new0 (Search, 1);

  search->lexicon = mz_lexicon_source_ref (g_task_get_task_data (task));
  search->article = g_object_ref (article);
  mz_entry_take_article (entry, article);

  g_autoptr (GTask) step =
      g_task_new (entry, g_task_get_cancellable (task), extracted_cb, g_object_ref (task));
  g_task_set_task_data (step, search, free_search);
  g_task_run_in_thread (step, extract_thread);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  g_autoptr (MzArticle) article = mz_reader_read_finish (result, &error);
  if (article)
    extract (task, article);
  else
    fail (task, g_steal_pointer (&error));
}

static void
file_asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzEntry) entry = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  g_autofree char *name = g_file_get_parse_name (G_FILE (source));

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return;
  g_autofree char *remark = g_strdup_printf (
      /* Translators: %s is a file */
      _ ("The file “%s” is gone. This is the copy that the library keeps."), name);
  mz_entry_set_remark (entry, remark);
}

/* The library's copy is read; whether there is more than it is only told. */
static void
ask_for_file (MzEntry *entry)
{
  GFile *file = mz_entry_get_file (entry);

  if (file)
    g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                             G_PRIORITY_DEFAULT, NULL, file_asked_cb, g_object_ref (entry));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MzArticle) article = NULL;
  g_autoptr (MzExtraction) extraction = NULL;
  MzEntry *entry = g_task_get_source_object (task);

  if (!mz_store_load_article_finish (MZ_STORE (source), result, &article, &extraction, &error)) {
    fail (task, g_steal_pointer (&error));
    return;
  }

  ask_for_file (entry);
  /* An older extractor read it: the better one reads it anew. */
  if (mz_extraction_get_version (extraction) < MZ_EXTRACTOR_VERSION) {
    extract (task, article);
    return;
  }
  mz_entry_take_article (entry, article);
  mz_entry_take_extraction (entry, extraction);
  g_task_return_boolean (task, FALSE);
}

/**
 * mz_opening_run_async:
 * @entry: what to open
 * @lexicon: where the words of finance come from
 * @store: (nullable): where an entry that it knows is loaded from
 * @progress: (nullable): told how many bytes of the file have been read; @progress_data has to
 *   outlive the opening
 * @progress_data: for @progress
 * @cancellable: (nullable): a cancellable
 * @callback: called when all is done
 * @user_data: for @callback
 *
 * Reads @entry off the main thread: an entry the store knows from there, any other from its file.
 * The entry notifies as soon as the article can be shown, and again when its figures are there.
 */
void
mz_opening_run_async (MzEntry *entry,
                      MzLexiconSource *lexicon,
                      MzStore *store,
                      GFileProgressCallback progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_if_fail (MZ_IS_ENTRY (entry) && lexicon != NULL);
  g_autoptr (GTask) task = g_task_new (entry, cancellable, callback, user_data);
  gboolean is_kept = mz_entry_get_state (entry) == MZ_ENTRY_KEPT && mz_entry_get_digest (entry);

  g_task_set_task_data (task, mz_lexicon_source_ref (lexicon),
                        (GDestroyNotify) mz_lexicon_source_unref);
  g_task_set_source_tag (task, mz_opening_run_async);

  mz_entry_begin (entry);
  if (is_kept && store)
    mz_store_load_article_async (store, mz_entry_get_digest (entry), cancellable, loaded_cb,
                                 g_object_ref (task));
  else
    mz_reader_read_async (mz_entry_get_file (entry), progress, progress_data, cancellable, read_cb,
                          g_object_ref (task));
}

/**
 * mz_opening_run_finish:
 * @entry: what was opened
 * @result: what the callback was given
 * @error: return location for an error of the file, the store or the lexicon
 *
 * After an error, the entry tells whether its article can be read all the same.
 *
 * Returns: whether something was read that the store does not have yet
 */
gboolean
mz_opening_run_finish (MzEntry *entry, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, entry), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
