/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sectors words such as "صانعة الرقائق" or "the lender" call. */
#include "extract/sector.h"

#include "extract/lexicon-private.h"
#include "text/normalize.h"

#include <string.h>

#define NO_KEYS " "

struct _MzSectors {
  GHashTable *keys; /* folded words -> keys between blanks; owns both */
};

/* A row that has the same words twice calls its sector once. */
static void
add_key (MzSectors *self, const char *words, const char *key)
{
  const char *keys = mz_sectors_find (self, words);

  if (!mz_sectors_include (keys, key))
    g_hash_table_insert (self->keys, g_strdup (words), g_strconcat (keys, key, " ", NULL));
}

static void
add_row (MzSectors *self, const MzRow *row)
{
  g_autofree char *folded = mz_fold (row->fields[1], -1);
  g_auto (GStrv) phrases = g_strsplit (folded, "|", -1);

  for (guint i = 0; phrases[i] != NULL; i++)
    add_key (self, phrases[i], row->fields[0]);
}

/**
 * mz_sectors_new:
 * @rows: (element-type MzRow) (transfer none): the rows of MZ_TABLE_SECTORS
 *
 * Returns: (transfer full): what their words call; it never changes
 */
MzSectors *
mz_sectors_new (GPtrArray *rows)
{
  MzSectors *self = g_new0 (MzSectors, 1);

  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < rows->len; i++)
    add_row (self, rows->pdata[i]);
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
  g_hash_table_unref (self->keys);
  g_free (self);
}

/**
 * mz_sectors_find:
 * @self: sectors
 * @words: folded words
 *
 * Returns: (transfer none): the keys of the sectors that they call, each between blanks
 */
const char *
mz_sectors_find (const MzSectors *self, const char *words)
{
  const char *keys = g_hash_table_lookup (self->keys, words);

  return keys != NULL ? keys : NO_KEYS;
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
