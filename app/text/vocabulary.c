/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that somebody asks for, numbered: folded form -> id. Filled once, then read-only. */
#include "text/vocabulary-private.h"

#include "text/inflect.h"
#include "text/normalize.h"
#include "text/scan.h"

#include <string.h>

#define FILTER_SHARE 16 /* bits of the filter for each word */

/* A bit for each word's hash: most words that nobody asks for are told by it alone, and it stays in
 * the processor's nearest memory. */
static void
make_filter (MzVocabulary *self)
{
  self->filter_mask = (self->mask + 1) / 2 * FILTER_SHARE - 1;
  g_free (self->filter);
  self->filter = g_new0 (guint64, (self->filter_mask + 1) / 64);
}

/**
 * mz_vocabulary_new:
 *
 * Returns: (transfer full): a vocabulary without words
 */
MzVocabulary *
mz_vocabulary_new (void)
{
  MzVocabulary *self = g_new0 (MzVocabulary, 1);
  MzWordEntry none = { 0 };

  self->mask = 1023;
  self->slots = g_new0 (MzWordSlot, self->mask + 1);
  make_filter (self);
  self->lists = g_new0 (MzWordLists, 1);
  self->words = g_array_new (FALSE, FALSE, sizeof (MzWordEntry));
  self->letters = g_array_new (FALSE, FALSE, sizeof (gunichar2));
  g_array_append_val (self->words, none);
  return self;
}

/**
 * mz_vocabulary_free:
 * @self: (nullable): a vocabulary
 */
void
mz_vocabulary_free (MzVocabulary *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self->filter);
  g_free (self->lists);
  g_array_unref (self->words);
  g_array_unref (self->letters);
  g_free (self);
}

static void
insert (MzVocabulary *self, guint32 hash, guint32 id)
{
  guint i = (hash ^ hash >> 15) & self->mask;
  guint32 bit;

  while (self->slots[i].id != 0)
    i = (i + 1) & self->mask;
  self->slots[i] = (MzWordSlot){ hash, id };
  bit = mz_word_get_filter_bit (self, hash);
  self->filter[bit / 64] |= G_GUINT64_CONSTANT (1) << bit % 64;
}

static void
grow (MzVocabulary *self)
{
  g_autofree MzWordSlot *old = g_steal_pointer (&self->slots);
  guint n_old = self->mask + 1;

  self->mask = n_old * 2 - 1;
  self->slots = g_new0 (MzWordSlot, self->mask + 1);
  make_filter (self);
  for (guint i = 0; i < n_old; i++)
    if (old[i].id != 0)
      insert (self, old[i].hash, old[i].id);
}

static guint32
append (MzVocabulary *self, const MzWordHashes *folded, guint32 base)
{
  MzWordEntry entry = {
    .offset = self->letters->len,
    .length = (guint16) folded->n,
    .base = base,
  };
  guint32 id = self->words->len;

  for (guint i = 0; i < folded->n; i++) {
    gunichar2 letter = (gunichar2) MIN (folded->letters[i], 0xfffd);

    if (i < MZ_WORD_LETTERS_NEAR)
      entry.letters[i] = letter;
    else
      g_array_append_val (self->letters, letter);
  }
  g_array_append_val (self->words, entry);
  /* A quarter of the slots stays free, so that few words share a way through them. */
  if (id > self->mask / 4 * 3)
    grow (self);
  insert (self, folded->hashes[0], id);
  return id;
}

/* Folds a word; one that is too long is cut. */
static guint
fold_word (const char *word, const char *end, gunichar folded[MZ_WORD_MAX])
{
  guint n = 0;

  while (word < end && n + MZ_FOLD_MAX <= MZ_WORD_MAX) {
    MzChar c = mz_scan_char (word, end);
    guint length;

    if (c.folded != 0)
      folded[n++] = c.folded;
    else if (c.class != MZ_CHAR_DROPPED)
      n += mz_fold_char (mz_decode_char (word, end, &length), folded + n);
    word += c.length;
  }
  return n;
}

/**
 * mz_vocabulary_add:
 * @self: a vocabulary that is not closed
 * @word: a word, in any spelling
 * @length: its bytes
 *
 * Returns: the id of @word, which is added where it is new
 */
guint32
mz_vocabulary_add (MzVocabulary *self, const char *word, gsize length)
{
  gunichar letters[MZ_WORD_MAX];
  MzWordHashes folded;
  guint32 id;

  g_return_val_if_fail (self != NULL && word != NULL, MZ_WORD_NONE);

  folded = mz_word_hash (letters, fold_word (word, word + length, letters));
  if (folded.n == 0)
    return MZ_WORD_NONE;
  id = mz_word_find (self, &folded, 0);
  return id != MZ_WORD_NONE ? id : append (self, &folded, 0);
}

/**
 * mz_vocabulary_inflect:
 * @self: a vocabulary that is not closed
 * @word: the id of one of its words
 *
 * Lets @word be found in its inflected forms too, where a form is no word of its own.
 */
void
mz_vocabulary_inflect (MzVocabulary *self, guint32 word)
{
  g_return_if_fail (self != NULL && word < self->words->len);

  g_array_index (self->words, MzWordEntry, word).inflected = TRUE;
}

/**
 * mz_vocabulary_find:
 * @self: a vocabulary
 * @word: a word, in any spelling
 *
 * Returns: the id of @word as it stands, or MZ_WORD_NONE
 */
guint32
mz_vocabulary_find (const MzVocabulary *self, const char *word)
{
  gunichar letters[MZ_WORD_MAX];
  MzWordHashes folded;

  g_return_val_if_fail (self != NULL && word != NULL, MZ_WORD_NONE);

  folded = mz_word_hash (letters, fold_word (word, word + strlen (word), letters));
  return folded.n == 0 ? MZ_WORD_NONE : mz_word_find (self, &folded, 0);
}

/**
 * mz_vocabulary_get_size:
 * @self: a vocabulary
 *
 * Returns: a number that all ids are below
 */
guint
mz_vocabulary_get_size (const MzVocabulary *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->words->len;
}

/* A form of the word that is being inflected. */
typedef struct {
  MzVocabulary *self;
  guint32 base;
} Form;

/* Of two words that @id is a form of, the shorter is the plainer. */
static void
take_shorter (MzVocabulary *self, guint32 id, guint32 base)
{
  MzWordReading *inner = &g_array_index (self->words, MzWordEntry, id).inner;

  if (inner->word == MZ_WORD_NONE ||
      mz_word_get_entry (self, base)->length < mz_word_get_entry (self, inner->word)->length)
    inner->word = base;
}

static void
form_found_cb (const gunichar *form, guint n, gpointer data)
{
  Form *found = data;
  MzWordHashes folded = mz_word_hash (form, n);
  guint32 id = mz_word_find_entry (found->self, &folded, 0);

  if (id == MZ_WORD_NONE)
    append (found->self, &folded, found->base);
  else if (id != found->base && mz_word_get_entry (found->self, id)->base == 0)
    take_shorter (found->self, id, found->base);
}

static void
copy_letters (const MzVocabulary *self, const MzWordEntry *word, gunichar letters[MZ_WORD_MAX])
{
  for (guint i = 0; i < word->length; i++)
    letters[i] = mz_word_get_letter (self, word, i);
}

/* A word of its own that is also a form of another is read as that where it is not read with
 * prefixes cut off. */
static void
add_forms (MzVocabulary *self)
{
  guint n = self->words->len;

  for (guint id = 1; id < n; id++) {
    MzWordEntry word = *mz_word_get_entry (self, id);
    gunichar letters[MZ_WORD_MAX];
    Form found = { self, id };

    if (!word.inflected)
      continue;
    copy_letters (self, &word, letters);
    mz_inflect (letters, word.length, form_found_cb, &found);
  }
}

/**
 * mz_vocabulary_close:
 * @self: a vocabulary
 *
 * Works out which of its words are others with a prefix. No word may be added afterwards.
 */
void
mz_vocabulary_close (MzVocabulary *self)
{
  guint n_own;

  g_return_if_fail (self != NULL && !self->closed);

  n_own = self->words->len;
  self->closed = TRUE;
  add_forms (self);
  for (guint id = 1; id < n_own; id++) {
    MzWordEntry *word = &g_array_index (self->words, MzWordEntry, id);
    gunichar letters[MZ_WORD_MAX];
    MzWordReading inner = { 0 };
    MzWordHashes folded;

    copy_letters (self, word, letters);
    folded = mz_word_hash (letters, word->length);

    if (mz_word_read_inside (self, &folded, &inner))
      word->inner = inner;
  }
}

/**
 * mz_vocabulary_mark:
 * @self: a closed vocabulary that nobody reads yet
 * @id: one of its words
 * @marks: what each token of that word is to have
 */
void
mz_vocabulary_mark (MzVocabulary *self, guint32 id, guint32 marks)
{
  g_return_if_fail (self != NULL && id != MZ_WORD_NONE && id < self->words->len);

  g_array_index (self->words, MzWordEntry, id).marks = marks;
}

/**
 * mz_vocabulary_get_marks:
 * @self: a closed vocabulary
 * @id: one of its words, or MZ_WORD_NONE
 *
 * Returns: its marks, 0 for none
 */
guint32
mz_vocabulary_get_marks (const MzVocabulary *self, guint32 id)
{
  return id < self->words->len ? mz_word_get_entry (self, id)->marks : 0;
}

/**
 * mz_vocabulary_get_lists:
 * @self: a vocabulary
 *
 * Returns: (transfer none): the lists of words that rules ask for
 */
MzWordLists *
mz_vocabulary_get_lists (const MzVocabulary *self)
{
  return self->lists;
}
