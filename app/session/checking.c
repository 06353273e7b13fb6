/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds an article's reported moves against the library's prices, off the main thread. */
#include "session/checking.h"

#include "model/period.h"
#include "session/claim-library.h"

/* Entries change on the main thread: this is what one was. Owned. */
typedef struct {
  GPtrArray *figures; /* of MzFigure */
  guint32 published;  /* GDate julian day; 0 unknown */
  MzLexiconSource *lexicon;
  MzStore *store; /* or NULL */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->figures);
  mz_lexicon_source_unref (job->lexicon);
  g_clear_object (&job->store);
  g_free (job);
}

static GPtrArray *
check_figures (const Job *job, GPtrArray *claims, GArray *values, GCancellable *cancellable)
{
  GPtrArray *checks = g_ptr_array_new_with_free_func (g_object_unref);
  MzCheckParts parts = { .claims = claims,
                         .values = values,
                         .catalog = mz_catalog_for (NULL),
                         .style = { .isolates = TRUE } };

  for (guint i = 0; i < job->figures->len && !g_cancellable_is_cancelled (cancellable); i++) {
    parts.figure = g_ptr_array_index (job->figures, i);
    MzCheck *check = mz_check_new (&parts);
    if (check)
      g_ptr_array_add (checks, check);
  }
  return checks;
}

static void
checking_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  const MzLexicon *lexicon = mz_lexicon_source_get (job->lexicon, NULL);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (!lexicon) {
    g_task_return_pointer (task, g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
    return;
  }
  g_autoptr (MzClaimLibrary) library = mz_claim_library_new (lexicon, job->store, cancellable);
  const MzClaimSources sources = mz_claim_library_get_sources (library);
  g_autoptr (GPtrArray) claims = mz_claims_new (job->figures, job->published, &sources);
  g_autoptr (GArray) values =
      mz_value_checks_new (job->figures, claims, mz_claim_library_get_facts (library));
  g_task_return_pointer (task, check_figures (job, claims, values, cancellable),
                         (GDestroyNotify) g_ptr_array_unref);
}

/**
 * mz_checking_run_async:
 * @entry: an entry whose figures are there
 * @lexicon: where companies are looked up
 * @store: (nullable): where prices are
 * @cancellable: (nullable): ends it
 * @callback: called when it is done
 * @user_data: for @callback
 */
void
mz_checking_run_async (MzEntry *entry,
                       MzLexiconSource *lexicon,
                       MzStore *store,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  const char *published = mz_entry_get_published (entry);
  Job *job = g_new0 (Job, 1);

  job->figures = g_ptr_array_ref (mz_extraction_get_figures (mz_entry_get_extraction (entry)));
  job->published = published ? mz_day_parse (published) : 0;
  job->lexicon = mz_lexicon_source_ref (lexicon);
  job->store = store ? g_object_ref (store) : NULL;
  g_task_set_source_tag (task, mz_checking_run_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, checking_thread);
}

/**
 * mz_checking_run_finish:
 * @result: what the callback was given
 * @error: return location for an error; only of being cancelled
 *
 * Returns: (transfer full) (element-type MzCheck): what came of the figures that report a move
 */
GPtrArray *
mz_checking_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
