/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gathers the words of an article that may be names of companies, wherever they are said, with what
 * speaks for it there. */
#include "extract/name-gather.h"

#include "extract/name-arabic.h"
#include "extract/name-beside.h"
#include "extract/name-evidence.h"
#include "extract/name-latin.h"

#include <string.h>

static const MzToken *
get_token (const MzNameEntries *self, guint i)
{
  return mz_tokens_get (self->prose->tokens, i);
}

/* A word too long for its hash to be in the token has it worked out. */
static guint32
get_word_hash (const MzNameEntries *self, guint i)
{
  g_autofree char *folded = NULL;

  if (get_token (self, i)->hash != 0)
    return get_token (self, i)->hash;
  folded = mz_tokens_dup_folded (self->prose->tokens, i);
  return g_str_hash (folded);
}

static guint32
get_hash (const MzNameEntries *self, guint first, guint last)
{
  guint32 hash = 0;

  for (guint i = first; i < last; i++)
    hash = hash * 31 + get_word_hash (self, i);
  return hash;
}

/* Whether two tokens are the same word when folded. */
static gboolean
is_same_word (const MzNameEntries *self, guint a, guint b)
{
  const MzToken *one = get_token (self, a);
  const MzToken *other = get_token (self, b);
  const char *text = self->prose->tokens->text;
  gsize length = one->end - one->start;

  if (one->hash != other->hash)
    return FALSE;
  if (other->end - other->start == length &&
      memcmp (text + one->start, text + other->start, length) == 0)
    return TRUE;
  g_autofree char *folded = mz_tokens_dup_folded (self->prose->tokens, a);
  g_autofree char *wanted = mz_tokens_dup_folded (self->prose->tokens, b);
  return strcmp (folded, wanted) == 0;
}

static gboolean
is_of (const MzNameEntries *self, const MzNameEntry *entry, guint first, guint last)
{
  if (entry->last - entry->first != last - first)
    return FALSE;
  for (guint i = 0; i < last - first; i++)
    if (!is_same_word (self, entry->first + i, first + i))
      return FALSE;
  return TRUE;
}

static MzNameEntry *
find_entry (const MzNameEntries *self, guint32 hash, guint first, guint last)
{
  guint i = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, GUINT_TO_POINTER (hash)));

  while (i > 0) {
    MzNameEntry *entry = &g_array_index (self->entries, MzNameEntry, i - 1);

    if (is_of (self, entry, first, last))
      return entry;
    i = entry->other;
  }
  return NULL;
}

static MzNameEntry *
make_entry (MzNameEntries *self, guint32 hash, const MzNameSpan *span)
{
  gpointer key = GUINT_TO_POINTER (hash);
  MzNameEntry entry = {
    .first = span->first,
    .last = span->last,
    .has_and = span->has_and,
    .other = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, key)),
  };

  g_array_append_val (self->entries, entry);
  g_hash_table_insert (self->index, key, GUINT_TO_POINTER (self->entries->len));
  return &g_array_index (self->entries, MzNameEntry, self->entries->len - 1);
}

static void
add_entry (MzNameEntries *self, const MzNameSpan *span)
{
  guint32 hash = get_hash (self, span->first, span->last);
  gboolean capital = !(get_token (self, span->first)->flags & MZ_TOKEN_SENTENCE);
  MzNameEntry *entry = find_entry (self, hash, span->first, span->last);

  if (entry == NULL)
    entry = make_entry (self, hash, span);
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
  self->index = g_hash_table_new (NULL, NULL);
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
  return find_entry (self, get_hash (self, first, last), first, last);
}
