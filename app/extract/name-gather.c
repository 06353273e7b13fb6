/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gathers the words of an article that may be names of companies, wherever they are said, with what
 * speaks for it there. */
#include "extract/name-gather.h"

#include "extract/name-arabic.h"
#include "extract/name-beside.h"
#include "extract/name-evidence.h"
#include "extract/name-latin.h"

static const MzToken *
get_token (const MzNameEntries *self, guint i)
{
  return mz_tokens_get (self->prose->tokens, i);
}

static char *
dup_key (const MzNameEntries *self, guint first, guint last)
{
  GString *key = g_string_new (NULL);

  for (guint i = first; i < last; i++) {
    g_autofree char *word = mz_tokens_dup_folded (self->prose->tokens, i);
    g_string_append (key, word);
    g_string_append_c (key, ' ');
  }
  return g_string_free (key, FALSE);
}

static void
add_entry (MzNameEntries *self, const MzNameSpan *span)
{
  g_autofree char *key = dup_key (self, span->first, span->last);
  guint i = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, key));
  gboolean capital = !(get_token (self, span->first)->flags & MZ_TOKEN_SENTENCE);
  MzNameEntry *entry;

  if (i == 0) {
    MzNameEntry new_entry = { .first = span->first, .last = span->last, .has_and = span->has_and };
    g_array_append_val (self->entries, new_entry);
    i = self->entries->len;
    g_hash_table_insert (self->index, g_steal_pointer (&key), GUINT_TO_POINTER (i));
  }
  entry = &g_array_index (self->entries, MzNameEntry, i - 1);
  entry->evidence |= span->evidence;
  entry->n_said++;
  entry->n_capital += capital ? 1 : 0;
}

/* "Elon Musk" is "Musk" farther on. */
static void
add_capitals (MzNameEntries *self, const MzNameSpan *span)
{
  add_entry (self, span);
  if ((span->evidence & MZ_NAME_PERSON) && span->last > span->first + 1)
    add_entry (self, &(MzNameSpan){ span->last - 1, span->last, MZ_NAME_PERSON, FALSE });
}

static void
gather_in_sentence (MzNameEntries *self, const MzSentence *sentence)
{
  gboolean headline = mz_name_latin_is_headline (self->prose, sentence);
  MzNameSpan span;

  for (guint i = sentence->first; i < sentence->last; i++) {
    if (mz_name_arabic_find (self->prose, self->cues, i, sentence, &span)) {
      add_entry (self, &span);
      continue;
    }
    if (headline || !(get_token (self, i)->flags & MZ_TOKEN_CAPITAL))
      continue;
    span =
        (MzNameSpan){ i, mz_name_latin_find_end (self->prose, self->cues, i, sentence), 0, FALSE };
    if (span.last == i)
      continue;
    span.evidence = mz_name_beside_judge (self->prose, self->cues, i, span.last, sentence);
    add_capitals (self, &span);
    i = span.last - 1;
  }
}

/**
 * mz_name_entries_new:
 * @prose: an article's tokens
 * @cues: the cues in them
 *
 * Takes time in proportion to the text.
 *
 * Returns: (transfer full): the words that may be names
 */
MzNameEntries *
mz_name_entries_new (const MzProse *prose, const MzCues *cues)
{
  MzNameEntries *self = g_new0 (MzNameEntries, 1);

  self->prose = prose;
  self->cues = cues;
  self->entries = g_array_new (FALSE, FALSE, sizeof (MzNameEntry));
  self->index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < prose->tokens->sentences->len; i++)
    gather_in_sentence (self, mz_tokens_get_sentence (prose->tokens, i));
  return self;
}

/**
 * mz_name_entries_free:
 * @self: (nullable): entries
 */
void
mz_name_entries_free (MzNameEntries *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_hash_table_unref (self->index);
  g_free (self);
}

/**
 * mz_name_entries_find:
 * @self: entries
 * @first: a token
 * @last: a later one
 *
 * Returns: (transfer none) (nullable): what is known of the words from @first to before @last
 */
const MzNameEntry *
mz_name_entries_find (const MzNameEntries *self, guint first, guint last)
{
  g_autofree char *key = dup_key (self, first, last);
  guint i = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, key));

  return i > 0 ? &g_array_index (self->entries, MzNameEntry, i - 1) : NULL;
}
