/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library's list of entries: finds one, adds what the store knows. */
#include "session/entries.h"

static gboolean
bears (MzEntry *entry, GFile *file, const char *digest)
{
  GFile *its_file = mz_entry_get_file (entry);

  return (file && its_file && g_file_equal (file, its_file)) ||
         (digest && g_strcmp0 (digest, mz_entry_get_digest (entry)) == 0);
}

/**
 * mz_entries_find:
 * @entries: a list of MzEntry
 * @file: (nullable): a file
 * @digest: (nullable): an article's digest
 *
 * Returns: (transfer none) (nullable): the entry that bears either
 */
MzEntry *
mz_entries_find (GListModel *entries, GFile *file, const char *digest)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (entries), NULL);
  guint n = g_list_model_get_n_items (entries);

  for (guint i = 0; i < n; i++) {
    g_autoptr (MzEntry) entry = g_list_model_get_item (entries, i);
    if (bears (entry, file, digest))
      return entry; /* the list holds it */
  }
  return NULL;
}

/**
 * mz_entries_add_kept:
 * @entries: a list of MzEntry
 * @summaries: (element-type MzArticleSummary): what the store knows
 *
 * Appends an entry for each article that is not there yet.
 */
void
mz_entries_add_kept (GListStore *entries, GPtrArray *summaries)
{
  g_return_if_fail (G_IS_LIST_STORE (entries) && summaries != NULL);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (entries));

  for (guint i = 0; i < n; i++) {
    g_autoptr (MzEntry) entry = g_list_model_get_item (G_LIST_MODEL (entries), i);
    GFile *file = mz_entry_get_file (entry);
    if (file)
      g_hash_table_add (known, g_file_get_uri (file));
    if (mz_entry_get_digest (entry))
      g_hash_table_add (known, g_strdup (mz_entry_get_digest (entry)));
  }
  for (guint i = 0; i < summaries->len; i++) {
    MzArticleSummary *summary = g_ptr_array_index (summaries, i);
    const char *uri = mz_article_summary_get_uri (summary);
    if (!g_hash_table_contains (known, mz_article_summary_get_digest (summary)) &&
        !(uri && g_hash_table_contains (known, uri)))
      g_ptr_array_add (added, mz_entry_new_kept (summary));
  }
  g_list_store_splice (entries, n, 0, added->pdata, added->len);
}
