/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lexicon to come: read once, by the first thread that asks, so that nothing waits for it
 * before it is needed. */
#include "session/lexicon-source.h"

struct _MzLexiconSource {
  /* Owned */
  char *user_folder;
  MzLexicon *lexicon;
  GError *error;

  GMutex mutex; /* held while reading */
  GCond begun;  /* tells that is_deferred has ended */
  gboolean is_deferred;
  gboolean is_read;
};

static void
clear_source (gpointer data)
{
  MzLexiconSource *self = data;

  g_free (self->user_folder);
  g_clear_pointer (&self->lexicon, mz_lexicon_unref);
  g_clear_error (&self->error);
  g_cond_clear (&self->begun);
  g_mutex_clear (&self->mutex);
}

static gpointer
prefetch_thread (gpointer data)
{
  g_autoptr (MzLexiconSource) self = data;

  mz_lexicon_source_get (self, NULL);
  return NULL;
}

/**
 * mz_lexicon_source_new:
 * @user_folder: (nullable): a folder with the analyst's own .tsv files
 *
 * Returns: (transfer full): a source that has read nothing yet
 */
MzLexiconSource *
mz_lexicon_source_new (const char *user_folder)
{
  MzLexiconSource *self = g_atomic_rc_box_new0 (MzLexiconSource);

  self->user_folder = g_strdup (user_folder);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->begun);
  return self;
}

/**
 * mz_lexicon_source_ref:
 * @self: a source
 *
 * Returns: (transfer full): the same source
 */
MzLexiconSource *
mz_lexicon_source_ref (MzLexiconSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * mz_lexicon_source_unref:
 * @self: a source
 *
 * Gives up a reference; the last one frees the lexicon, too.
 */
void
mz_lexicon_source_unref (MzLexiconSource *self)
{
  g_atomic_rc_box_release_full (self, clear_source);
}

/**
 * mz_lexicon_source_defer:
 * @self: a source
 *
 * Holds back everybody who asks until mz_lexicon_source_prefetch(): while a window is being built,
 * reading the lexicon beside it would only keep both waiting for the same processor.
 */
void
mz_lexicon_source_defer (MzLexiconSource *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->is_deferred = TRUE;
  g_mutex_unlock (&self->mutex);
}

/**
 * mz_lexicon_source_prefetch:
 * @self: a source
 *
 * Starts reading on a thread of its own and returns at once.
 */
void
mz_lexicon_source_prefetch (MzLexiconSource *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->is_deferred = FALSE;
  g_cond_broadcast (&self->begun);
  g_mutex_unlock (&self->mutex);
  g_thread_unref (g_thread_new ("lexicon", prefetch_thread, mz_lexicon_source_ref (self)));
}

/**
 * mz_lexicon_source_get:
 * @self: a source
 * @error: return location for an error
 *
 * Reads the lexicon on the first call; each further call gives the same answer. Any thread.
 *
 * Returns: (transfer none) (nullable): the lexicon, %NULL where it can't be read
 */
const MzLexicon *
mz_lexicon_source_get (MzLexiconSource *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  while (self->is_deferred)
    g_cond_wait (&self->begun, &self->mutex);
  if (!self->is_read) {
    self->lexicon = mz_lexicon_new (self->user_folder, &self->error);
    self->is_read = TRUE;
  }
  g_mutex_unlock (&self->mutex);

  if (self->error && error)
    *error = g_error_copy (self->error);
  return self->lexicon;
}
