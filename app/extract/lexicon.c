/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of finance, read from the tables that ship and from the analyst's own. */
#include "extract/lexicon.h"

#include "extract/lexicon-file.h"
#include "extract/phrases.h"
#include "text/normalize.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#define RESOURCE_FOLDER "/io/github/mizan_app/Mizan/lexicon"

struct _MzLexicon {
  gatomicrefcount references;

  /* Owned */
  GPtrArray *rows[MZ_N_TABLES]; /* of MzRow */
  MzPhrases *phrases;
  GPtrArray *companies; /* of MzCompany */
  GHashTable *by_name;  /* folded name -> MzCompany, borrowed from companies; see get_names() */
  gsize names_filed;
  MzSectors *sectors; /* see mz_lexicon_get_sectors() */
  gsize sectors_made;
};

/* Adds the spellings of one column, which "|" separates. */
static gboolean
add_spellings (MzLexicon *self, MzTable table, const MzRow *row, guint column, GError **error)
{
  const char *at = row->fields[column];

  while (*at != '\0') {
    gsize length = strcspn (at, "|");

    if (!mz_phrases_add (self->phrases, table, at, length, row, column)) {
      g_autofree char *place = mz_row_describe (row);
      g_autofree char *phrase = g_strndup (at, length);

      /* Translators: "currencies.tsv, line 12", then the phrase. */
      return mz_row_fail (error, _ ("%s: “%s” has no words, or more than %d"), place, phrase,
                          MZ_PHRASE_WORDS_MAX);
    }
    at += length;
    at += *at == '|';
  }
  return TRUE;
}

static gboolean
add_phrases (MzLexicon *self, MzTable table, const MzRow *row, GError **error)
{
  const MzTableKind *kind = mz_lexicon_get_kind (table);

  for (guint i = 0; i < kind->n_phrase_columns; i++)
    if (!add_spellings (self, table, row, kind->phrase_columns[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
add_file (MzLexicon *self,
          MzTable table,
          const char *file,
          const char *text,
          gsize length,
          GError **error)
{
  GPtrArray *rows = self->rows[table];
  guint first = rows->len;

  if (!mz_lexicon_file_read (mz_lexicon_get_kind (table), file, text, length, rows, error))
    return FALSE;
  for (guint i = first; i < rows->len; i++)
    if (!add_phrases (self, table, rows->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
add_shipped (MzLexicon *self, MzTable table, GError **error)
{
  const char *name = mz_lexicon_get_kind (table)->name;
  g_autofree char *file = g_strconcat (name, ".tsv", NULL);
  g_autofree char *path = g_build_path ("/", RESOURCE_FOLDER, file, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  gsize length;
  const char *text;

  if (bytes == NULL)
    return FALSE;
  text = g_bytes_get_data (bytes, &length);
  return add_file (self, table, file, text, length, error);
}

static gboolean
add_own (MzLexicon *self, MzTable table, const char *folder, GError **error)
{
  g_autofree char *file = g_strconcat (mz_lexicon_get_kind (table)->name, ".tsv", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) local = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &local)) {
    if (g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  return add_file (self, table, path, text, length, error);
}

static void
add_company_name (MzLexicon *self, const char *name, MzCompany *company)
{
  if (name != NULL && name[0] != '\0')
    g_hash_table_replace (self->by_name, mz_fold (name, -1), company);
}

/* A ticker is short and each exchange has its own: it never takes a name away from a company, nor
 * from the company that stands first. */
static void
add_company_ticker (MzLexicon *self, const char *ticker, MzCompany *company)
{
  g_autofree char *folded = ticker != NULL ? mz_fold (ticker, -1) : NULL;

  if (folded != NULL && !g_hash_table_contains (self->by_name, folded))
    g_hash_table_insert (self->by_name, g_steal_pointer (&folded), company);
}

static void
add_company_names (MzLexicon *self, MzCompany *company)
{
  const char *const *names = mz_company_get_names (company);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    add_company_name (self, names[i], company);
  add_company_ticker (self, mz_company_get_ticker (company), company);
  add_company_name (self, mz_company_get_name_in (company, "ar"), company);
  add_company_name (self, mz_company_get_name (company), company);
}

/* Names are filed at the first question for one: reading articles asks for none. */
static GHashTable *
get_names (const MzLexicon *lexicon)
{
  MzLexicon *self = (MzLexicon *) lexicon;

  if (g_once_init_enter (&self->names_filed)) {
    for (guint i = 0; i < self->companies->len; i++)
      add_company_names (self, self->companies->pdata[i]);
    g_once_init_leave (&self->names_filed, 1);
  }
  return self->by_name;
}

static void
collect_companies (MzLexicon *self)
{
  GPtrArray *rows = self->rows[MZ_TABLE_COMPANIES];

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (self->companies, g_object_ref (((MzRow *) rows->pdata[i])->company));
}

static MzLexicon *
make_empty (void)
{
  MzLexicon *self = g_new0 (MzLexicon, 1);

  g_atomic_ref_count_init (&self->references);
  for (guint i = 0; i < MZ_N_TABLES; i++)
    self->rows[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_row_free);
  self->phrases = mz_phrases_new ();
  self->companies = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * mz_lexicon_new:
 * @user_folder: (nullable): a folder that may hold the analyst's own .tsv files
 * @error: names the file, the line and what is wrong with it
 *
 * Returns: (transfer full): the words that ship with the program and the analyst's, or %NULL
 */
MzLexicon *
mz_lexicon_new (const char *user_folder, GError **error)
{
  g_autoptr (MzLexicon) self = make_empty ();

  for (MzTable table = 0; table < MZ_N_TABLES; table++)
    if (!add_shipped (self, table, error) ||
        (user_folder != NULL && !add_own (self, table, user_folder, error)))
      return NULL;
  mz_phrases_close (self->phrases);
  collect_companies (self);
  return g_steal_pointer (&self);
}

/**
 * mz_lexicon_ref:
 * @self: a lexicon
 *
 * Returns: (transfer full): @self
 */
MzLexicon *
mz_lexicon_ref (MzLexicon *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * mz_lexicon_unref:
 * @self: (transfer full): a lexicon
 */
void
mz_lexicon_unref (MzLexicon *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->by_name);
  mz_sectors_free (self->sectors);
  g_ptr_array_unref (self->companies);
  mz_phrases_free (self->phrases);
  for (guint i = 0; i < MZ_N_TABLES; i++)
    g_ptr_array_unref (self->rows[i]);
  g_free (self);
}

/**
 * mz_lexicon_find_company:
 * @self: a lexicon
 * @name: a name in any language or spelling, or a ticker
 *
 * Returns: (transfer none) (nullable): the company
 */
MzCompany *
mz_lexicon_find_company (const MzLexicon *self, const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  folded = mz_fold (name, -1);
  return g_hash_table_lookup (get_names (self), folded);
}

/**
 * mz_lexicon_get_companies:
 * @self: a lexicon
 *
 * Returns: (transfer none) (element-type MzCompany): all companies and indices
 */
GPtrArray *
mz_lexicon_get_companies (const MzLexicon *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->companies;
}

/**
 * mz_lexicon_match_started:
 * @self: a lexicon
 * @table: what kind of phrase to look for
 * @tokens: a text
 * @i: a token that such a phrase may begin with
 * @end: the token that it must not reach
 * @hit: (out): the longest such phrase
 *
 * Returns: whether there is one
 */
gboolean
mz_lexicon_match_started (
    const MzLexicon *self, MzTable table, const MzTokens *tokens, guint i, guint end, MzHit *hit)
{
  return mz_phrases_match (self->phrases, table, tokens, i, end, hit);
}

/**
 * mz_lexicon_get_rows:
 * @self: a lexicon
 * @table: one of its tables
 *
 * Returns: (transfer none) (element-type MzRow): its rows, the analyst's last
 */
GPtrArray *
mz_lexicon_get_rows (const MzLexicon *self, MzTable table)
{
  g_return_val_if_fail (self != NULL && table < MZ_N_TABLES, NULL);

  return self->rows[table];
}

/**
 * mz_lexicon_get_vocabulary:
 * @self: a lexicon
 *
 * Returns: (transfer none): the words of all its tables
 */
const MzVocabulary *
mz_lexicon_get_vocabulary (const MzLexicon *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return mz_phrases_get_vocabulary (self->phrases);
}

/**
 * mz_lexicon_get_sectors:
 * @lexicon: a lexicon
 *
 * They are made at the first question for them.
 *
 * Returns: (transfer none): the sectors that its words call
 */
const MzSectors *
mz_lexicon_get_sectors (const MzLexicon *lexicon)
{
  MzLexicon *self = (MzLexicon *) lexicon;

  g_return_val_if_fail (self != NULL, NULL);

  if (g_once_init_enter (&self->sectors_made)) {
    self->sectors = mz_sectors_new (self->rows[MZ_TABLE_SECTORS]);
    g_once_init_leave (&self->sectors_made, 1);
  }
  return self->sectors;
}

/**
 * mz_lexicon_look_ahead:
 * @self: a lexicon
 * @tokens: all of a text
 *
 * Leaves each token only the tables of which a phrase may begin with it in front of the next word.
 */
void
mz_lexicon_look_ahead (const MzLexicon *self, MzTokens *tokens)
{
  mz_phrases_narrow (self->phrases, tokens);
}
