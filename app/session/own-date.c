/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The analyst's own word on when an article came out. */
#include "session/own-date.h"

/* Owned. */
typedef struct {
  void (*failed) (const char *message, gpointer owner);
  GObject *owner;
} Call;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzEntry) entry = data;
  g_autofree char *published = mz_store_find_own_date_finish (MZ_STORE (source), result, NULL);

  /* A library that cannot be read is told of where its articles are listed. */
  if (published && *published)
    mz_entry_set_published (entry, published);
}

/**
 * mz_own_date_find:
 * @store: the library
 * @entry: an entry whose article is there
 *
 * What the analyst said of its date outranks what the file says.
 */
void
mz_own_date_find (MzStore *store, MzEntry *entry)
{
  g_return_if_fail (MZ_IS_STORE (store) && MZ_IS_ENTRY (entry));

  mz_store_find_own_date_async (store, mz_entry_get_digest (entry), NULL, found_cb,
                                g_object_ref (entry));
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Call *call = data;
  g_autoptr (GObject) owner = call->owner;
  g_autoptr (GError) error = NULL;

  if (!mz_store_set_own_date_finish (MZ_STORE (source), result, &error))
    call->failed (error->message, owner);
}

/* What file and prose say. */
static const char *
find_stated (MzEntry *entry)
{
  MzArticle *article = mz_entry_get_article (entry);
  MzExtraction *extraction = mz_entry_get_extraction (entry);
  const MzAttribution *attribution = extraction ? mz_extraction_get_attribution (extraction) : NULL;
  const char *published = article ? mz_article_get_published (article) : NULL;

  return published || !attribution ? published : attribution->published;
}

/**
 * mz_own_date_set:
 * @store: (nullable): the library; without one the date is forgotten with the session
 * @entry: an entry whose article is there
 * @published: (nullable): ISO 8601; %NULL for what file and prose say
 * @failed: called where it cannot be kept
 * @owner: for @failed
 */
void
mz_own_date_set (MzStore *store,
                 MzEntry *entry,
                 const char *published,
                 void (*failed) (const char *message, gpointer owner),
                 GObject *owner)
{
  g_return_if_fail (MZ_IS_ENTRY (entry));

  mz_entry_set_published (entry, published ? published : find_stated (entry));
  if (!store)
    return;
  Call *call = g_new0 (Call, 1);
  call->failed = failed;
  call->owner = g_object_ref (owner);
  mz_store_set_own_date_async (store, mz_entry_get_digest (entry), published, NULL, kept_cb, call);
}
