/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sectors words such as "صانعة الرقائق" or "the lender" call; each asked for once. */
#include "extract/sector.h"

#include "text/normalize.h"

#include <string.h>

struct _MzSectors {
  /* Borrowed */
  const MzLexicon *lexicon;
  GStringChunk *names;
  /* Owned */
  GHashTable *known; /* words, owned -> keys, borrowed from names */
};

/**
 * mz_sectors_new:
 * @lexicon: (transfer none): the lexicon
 * @names: (transfer none): keeps what is found
 *
 * Returns: (transfer full): nothing looked up yet
 */
MzSectors *
mz_sectors_new (const MzLexicon *lexicon, GStringChunk *names)
{
  MzSectors *self = g_new0 (MzSectors, 1);

  self->lexicon = lexicon;
  self->names = names;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * mz_sectors_free:
 * @self: (nullable): sectors
 */
void
mz_sectors_free (MzSectors *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->known);
  g_free (self);
}

static char *
list_keys (const MzSectors *self, const char *words)
{
  GPtrArray *rows = mz_lexicon_get_rows (self->lexicon, MZ_TABLE_SECTORS);
  GString *keys = g_string_new (" ");

  for (guint i = 0; i < rows->len; i++) {
    const MzRow *row = g_ptr_array_index (rows, i);
    g_autofree char *folded = mz_fold (row->fields[1], -1);
    g_auto (GStrv) phrases = g_strsplit (folded, "|", -1);

    if (g_strv_contains ((const char *const *) phrases, words))
      g_string_append_printf (keys, "%s ", row->fields[0]);
  }
  return g_string_free (keys, FALSE);
}

/**
 * mz_sectors_find:
 * @self: sectors
 * @words: folded words
 *
 * Returns: (transfer none): the keys of the sectors that they call, each between blanks
 */
const char *
mz_sectors_find (MzSectors *self, const char *words)
{
  const char *keys = g_hash_table_lookup (self->known, words);
  g_autofree char *listed = NULL;

  if (keys != NULL)
    return keys;
  listed = list_keys (self, words);
  keys = g_string_chunk_insert_const (self->names, listed);
  g_hash_table_insert (self->known, g_strdup (words), (gpointer) keys);
  return keys;
}

/**
 * mz_sectors_include:
 * @keys: (nullable): what mz_sectors_find() gave
 * @sector: (nullable): the key of one sector
 *
 * Returns: whether it is among them
 */
gboolean
mz_sectors_include (const char *keys, const char *sector)
{
  gsize length = sector != NULL ? strlen (sector) : 0;
  const char *at = keys;

  if (keys == NULL || length == 0)
    return FALSE;
  while ((at = strstr (at, sector)) != NULL) {
    if (at > keys && at[-1] == ' ' && at[length] == ' ')
      return TRUE;
    at += length;
  }
  return FALSE;
}
