/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles at hand: those the store keeps, those being read, and how far that is. */
#include "session/library.h"

#include "session/entries.h"
#include "session/opening.h"
#include "session/own-date.h"
#include "session/progress.h"

struct _MzLibrary {
  GObject parent_instance;

  /* Owned */
  MzLexiconSource *lexicon;
  MzStore *store;            /* NULL: nothing is kept yet */
  GCancellable *cancellable; /* of all that is being read */
  GListStore *entries;
  GPtrArray *unsaved; /* of MzEntry */
  char *notice;

  MzProgress progress; /* of all that is being read */
};

G_DEFINE_FINAL_TYPE (MzLibrary, mz_library, G_TYPE_OBJECT)

enum { PROP_0, PROP_BUSY, PROP_SLOW, PROP_PROGRESS, PROP_NOTICE, PROP_STORE, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
notify (MzLibrary *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzLibrary) self = data;
  g_autoptr (GError) error = NULL;

  if (!mz_store_save_article_finish (MZ_STORE (source), result, &error))
    mz_library_set_notice (self, error->message);
}

static void
save (MzLibrary *self)
{
  if (!self->store)
    return;
  for (guint i = 0; i < self->unsaved->len; i++) {
    MzEntry *entry = g_ptr_array_index (self->unsaved, i);
    mz_store_save_article_async (self->store, mz_entry_get_article (entry),
                                 mz_entry_get_extraction (entry), NULL, saved_cb,
                                 g_object_ref (self));
    mz_own_date_find (self->store, entry);
  }
  g_ptr_array_set_size (self->unsaved, 0);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzLibrary) self = data;
  g_autoptr (GError) error = NULL;
  MzEntry *entry = MZ_ENTRY (source);

  if (mz_opening_run_finish (entry, result, &error)) {
    g_ptr_array_add (self->unsaved, g_object_ref (entry));
    save (self);
  } else if (!error && self->store) {
    mz_own_date_find (self->store, entry);
  } else if (error && mz_entry_get_article (entry)) {
    /* Without an article, the entry's own page says what went wrong. */
    mz_library_set_notice (self, error->message);
  }
  mz_progress_end (&self->progress);
}

static void
progress_cb (goffset current, goffset total, gpointer data)
{
  mz_progress_report (&((MzLibrary *) data)->progress, current, total);
}

static void
open_entry (MzLibrary *self, MzEntry *entry)
{
  mz_progress_begin (&self->progress);
  mz_opening_run_async (entry, self->lexicon, self->store, progress_cb, self, self->cancellable,
                        opened_cb, g_object_ref (self));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzLibrary) self = data;
  g_autoptr (GError) error = NULL;

  g_autoptr (GPtrArray) summaries =
      mz_store_list_articles_finish (MZ_STORE (source), result, &error);
  if (!summaries) {
    mz_library_set_notice (self, error->message);
    return;
  }
  mz_entries_add_kept (self->entries, summaries);
}

static void
mz_library_dispose (GObject *object)
{
  MzLibrary *self = MZ_LIBRARY (object);

  mz_progress_clear (&self->progress);
  g_clear_pointer (&self->lexicon, mz_lexicon_source_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->entries);
  g_clear_pointer (&self->unsaved, g_ptr_array_unref);
  g_clear_pointer (&self->notice, g_free);
  G_OBJECT_CLASS (mz_library_parent_class)->dispose (object);
}

static void
mz_library_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzLibrary *self = MZ_LIBRARY (object);

  if (id == PROP_BUSY)
    g_value_set_boolean (value, self->progress.n_running > 0);
  else if (id == PROP_SLOW)
    g_value_set_boolean (value, self->progress.is_slow);
  else if (id == PROP_PROGRESS)
    g_value_set_double (value, mz_progress_get (&self->progress));
  else if (id == PROP_NOTICE)
    g_value_set_string (value, self->notice);
  else if (id == PROP_STORE)
    g_value_set_object (value, self->store);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_library_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NOTICE)
    mz_library_set_notice (MZ_LIBRARY (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_library_class_init (MzLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mz_library_dispose;
  object_class->get_property = mz_library_get_property;
  object_class->set_property = mz_library_set_property;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  properties[PROP_SLOW] = g_param_spec_boolean ("slow", NULL, NULL, FALSE, readable);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, readable);
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, MZ_TYPE_STORE, readable);
  properties[PROP_NOTICE] =
      g_param_spec_string ("notice", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_library_init (MzLibrary *self)
{
  self->progress.owner = G_OBJECT (self);
  self->cancellable = g_cancellable_new ();
  self->entries = g_list_store_new (MZ_TYPE_ENTRY);
  self->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * mz_library_new:
 * @lexicon: where the words of finance come from
 *
 * Returns: (transfer full): an empty library that keeps nothing until it is given a store
 */
MzLibrary *
mz_library_new (MzLexiconSource *lexicon)
{
  g_return_val_if_fail (lexicon != NULL, NULL);

  MzLibrary *self = g_object_new (MZ_TYPE_LIBRARY, NULL);
  self->lexicon = mz_lexicon_source_ref (lexicon);
  return self;
}

/**
 * mz_library_set_store:
 * @self: a library
 * @store: where articles are kept
 *
 * Keeps there what is read, also what was read before, and lists what it holds.
 */
void
mz_library_set_store (MzLibrary *self, MzStore *store)
{
  g_return_if_fail (MZ_IS_LIBRARY (self) && MZ_IS_STORE (store));

  if (!g_set_object (&self->store, store))
    return;
  notify (self, PROP_STORE);
  save (self);
  mz_store_list_articles_async (store, 0, NULL, listed_cb, g_object_ref (self));
}

/**
 * mz_library_get_store:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): where articles are kept
 */
MzStore *
mz_library_get_store (MzLibrary *self)
{
  g_return_val_if_fail (MZ_IS_LIBRARY (self), NULL);

  return self->store;
}

/**
 * mz_library_open_file:
 * @self: a library
 * @file: an article's file
 *
 * Starts reading @file, also one that is known already: it may have changed.
 *
 * Returns: (transfer none): its entry
 */
MzEntry *
mz_library_open_file (MzLibrary *self, GFile *file)
{
  g_return_val_if_fail (MZ_IS_LIBRARY (self) && G_IS_FILE (file), NULL);
  MzEntry *known = mz_entries_find (G_LIST_MODEL (self->entries), file, NULL);
  g_autoptr (MzEntry) entry = known ? g_object_ref (known) : mz_entry_new (file);

  if (!known)
    g_list_store_insert (self->entries, 0, entry);
  /* An entry that has begun is read from its file, not loaded from the store. */
  mz_entry_begin (entry);
  open_entry (self, entry);
  return entry;
}

/**
 * mz_library_load:
 * @self: a library
 * @entry: one of its entries
 *
 * Loads the article of an entry that so far is only known; nothing for any other.
 */
void
mz_library_load (MzLibrary *self, MzEntry *entry)
{
  g_return_if_fail (MZ_IS_LIBRARY (self) && MZ_IS_ENTRY (entry));

  if (mz_entry_get_state (entry) == MZ_ENTRY_KEPT)
    open_entry (self, entry);
}

/**
 * mz_library_cancel:
 * @self: a library
 *
 * Stops all that is being read; the entries say so.
 */
void
mz_library_cancel (MzLibrary *self)
{
  g_return_if_fail (MZ_IS_LIBRARY (self));
  g_autoptr (GCancellable) stopped = g_steal_pointer (&self->cancellable);

  self->cancellable = g_cancellable_new ();
  g_cancellable_cancel (stopped);
}

/**
 * mz_library_get_entries:
 * @self: a library
 *
 * Returns: (transfer none): a list of MzEntry, newest first
 */
GListModel *
mz_library_get_entries (MzLibrary *self)
{
  g_return_val_if_fail (MZ_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/**
 * mz_library_find:
 * @self: a library
 * @digest: an article's digest
 *
 * Returns: (transfer none) (nullable): its entry
 */
MzEntry *
mz_library_find (MzLibrary *self, const char *digest)
{
  g_return_val_if_fail (MZ_IS_LIBRARY (self) && digest != NULL, NULL);

  return mz_entries_find (G_LIST_MODEL (self->entries), NULL, digest);
}

/**
 * mz_library_get_busy:
 * @self: a library
 *
 * Returns: whether anything is being read
 */
gboolean
mz_library_get_busy (MzLibrary *self)
{
  g_return_val_if_fail (MZ_IS_LIBRARY (self), FALSE);

  return self->progress.n_running > 0;
}

/**
 * mz_library_set_notice:
 * @self: a library
 * @notice: (nullable): a sentence in the user's language; %NULL where it has been read
 *
 * Tells what went wrong without stopping anything.
 */
void
mz_library_set_notice (MzLibrary *self, const char *notice)
{
  g_return_if_fail (MZ_IS_LIBRARY (self));

  if (g_strcmp0 (notice, self->notice) == 0)
    return;
  g_free (self->notice);
  self->notice = g_strdup (notice);
  notify (self, PROP_NOTICE);
}
