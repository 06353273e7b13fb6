/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a vocabulary: a table of words by their hash. */
#pragma once

#include "text/vocabulary.h"
#include "text/word-lists.h"

G_BEGIN_DECLS

#define MZ_WORD_CUTS_MAX 5 /* prefixes of at most four letters, and none */

typedef struct {
  guint32 hash;
  guint32 id; /* 0 where the slot is free */
} MzWordSlot;

#define MZ_WORD_LETTERS_NEAR 20

/* All that is asked of a word, in one place of the memory: to read a text is to wait for it. */
typedef struct {
  guint32 base;        /* the word that this is a form of; 0 for a word of its own */
  guint32 marks;       /* see mz_vocabulary_mark() */
  MzWordReading inner; /* with prefixes cut off; known once the vocabulary is closed */
  guint32 offset;      /* where its other letters stand in MzVocabulary.letters */
  guint16 length;
  guint16 inflected;                       /* its forms are wanted */
  gunichar2 letters[MZ_WORD_LETTERS_NEAR]; /* the first ones */
} MzWordEntry;

struct _MzVocabulary {
  /* Owned */
  MzWordSlot *slots;
  GArray *words;   /* of MzWordEntry, by id */
  GArray *letters; /* of gunichar2: what does not fit into the words */
  guint64 *filter; /* a bit for each word's hash */
  MzWordLists *lists;
  guint mask; /* number of slots less 1; a power of two */
  guint filter_mask;
  gboolean closed;
};

/* A word with the hashes of what is left when its first 0, 1, 2 ... letters are cut off. */
typedef struct {
  const gunichar *letters;
  guint n;
  guint32 hashes[MZ_WORD_CUTS_MAX];
} MzWordHashes;

static inline guint32
mz_word_get_filter_bit (const MzVocabulary *self, guint32 hash)
{
  return (hash * 0x85ebca6bu >> 7) & self->filter_mask;
}

static inline const MzWordEntry *
mz_word_get_entry (const MzVocabulary *self, guint32 id)
{
  return &g_array_index (self->words, MzWordEntry, id);
}

/* Letter @i of a word. */
static inline gunichar
mz_word_get_letter (const MzVocabulary *self, const MzWordEntry *word, guint i)
{
  return i < MZ_WORD_LETTERS_NEAR
             ? word->letters[i]
             : g_array_index (self->letters, gunichar2, word->offset + i - MZ_WORD_LETTERS_NEAR);
}

static inline guint32
mz_word_hash_letter (guint32 hash, gunichar letter)
{
  return (hash ^ letter) * 0x9e3779b1u;
}

/* Hashing from the end gives the hash of every ending on the way. */
static inline MzWordHashes
mz_word_hash (const gunichar *letters, guint n)
{
  MzWordHashes folded = { .letters = letters, .n = n };
  guint32 hash = 0x811c9dc5u;

  for (guint i = n; i-- > 0;) {
    hash = mz_word_hash_letter (hash, letters[i]);
    if (i < MZ_WORD_CUTS_MAX)
      folded.hashes[i] = hash;
  }
  return folded;
}

/* The id of the word without its first @cut letters as it stands, which may be a form of another;
 * MZ_WORD_NONE where it is not held. */
guint32 mz_word_find_entry (const MzVocabulary *self, const MzWordHashes *word, guint cut);

/* The same, the word that a form is of in its place. */
guint32 mz_word_find (const MzVocabulary *self, const MzWordHashes *word, guint cut);

/* The reading with the fewest prefixes cut off, at least one; FALSE where there is none. */
gboolean
mz_word_read_inside (const MzVocabulary *self, const MzWordHashes *word, MzWordReading *reading);

G_END_DECLS
