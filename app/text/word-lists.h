/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of words that rules ask a token for, each remembered so that most tokens are told not
 * to be in it at a glance. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MZ_WORD_LISTS_ROOM 1024 /* a power of two; far more than there are rules */
#define MZ_WORD_LIST_BITS  (8 * GLIB_SIZEOF_SIZE_T)

/* Stands for the hash of any number, which may be written in several ways. */
#define MZ_WORD_LIST_NUMBER 0u

/* A list that was asked for; all of it is read and written atomically. */
typedef struct {
  gconstpointer words; /* the list, NULL while the slot is free */
  gsize hashes;        /* a bit for the hash of each word; 0 while they are not known */
  gsize others;        /* another bit for the hash of each word, set before the first ones */
} MzWordList;

typedef struct {
  MzWordList slots[MZ_WORD_LISTS_ROOM];
} MzWordLists;

/* The bit of a word whose hash is @hash. */
static inline gsize
mz_word_list_get_bit (guint32 hash)
{
  return (gsize) 1 << ((hash >> 24) % MZ_WORD_LIST_BITS);
}

/* Another bit of it, which few words have that share the first. */
static inline gsize
mz_word_list_get_other_bit (guint32 hash)
{
  return (gsize) 1 << ((hash >> 16) % MZ_WORD_LIST_BITS);
}

/* The slot of the list at @words, unless another list has it. */
static inline MzWordList *
mz_word_lists_get_slot (MzWordLists *self, gconstpointer words)
{
  gsize place = GPOINTER_TO_SIZE (words) >> 3;

  return &self->slots[(place ^ place >> 10) % MZ_WORD_LISTS_ROOM];
}

/* The bits of the folded @word as it stands and with each prefix that may be glued to it, see
 * mz_tokens_is_glued(). */
gsize mz_word_list_get_glued_bits (const char *word);

/* Remembers the list of @n words, or up to a NULL, where its slot is free. From any thread. */
void mz_word_lists_add (MzWordLists *self, const char *const *words, guint n);

/* FALSE where no word of the list at @words has the hash of a token, or begins with a digit where
 * @hash is MZ_WORD_LIST_NUMBER; TRUE where one may. */
static inline gboolean
mz_word_lists_may_have (MzWordLists *self, const char *const *words, guint n, guint32 hash)
{
  MzWordList *slot = mz_word_lists_get_slot (self, words);
  gconstpointer list = g_atomic_pointer_get (&slot->words);

  if (G_UNLIKELY (list == NULL)) {
    mz_word_lists_add (self, words, n);
    return TRUE;
  }
  if (list == words) {
    gsize hashes = g_atomic_pointer_get (&slot->hashes);

    return hashes == 0 || ((hashes & mz_word_list_get_bit (hash)) != 0 &&
                           ((gsize) g_atomic_pointer_get (&slot->others) &
                            mz_word_list_get_other_bit (hash)) != 0);
  }
  return TRUE;
}

G_END_DECLS
