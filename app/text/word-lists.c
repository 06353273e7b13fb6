/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of words that rules ask a token for, each remembered so that most tokens are told not
 * to be in it at a glance. */
#include "text/word-lists.h"

#include "text/vocabulary-private.h"

/* The bit of a folded word; all of them where it is longer than those that are hashed. */
static gsize
get_bits (const char *word)
{
  gunichar letters[MZ_WORD_MAX];
  guint n = 0;

  for (; *word != '\0'; word = g_utf8_next_char (word)) {
    if (n == MZ_WORD_MAX)
      return G_MAXSIZE;
    letters[n++] = g_utf8_get_char (word);
  }
  return mz_word_list_get_bit (mz_word_hash (letters, n).hashes[0]);
}

/**
 * mz_word_lists_add:
 * @self: lists
 * @words: (array length=n): folded words, which stay where they are as long as @self lives
 * @n: how many; a %NULL may end them earlier
 *
 * Remembers the list unless another has its slot: then its words are compared one by one, which
 * takes longer and finds the same. Two threads may ask at once: one of them gets the slot, and
 * until it has written the hashes the others compare.
 */
void
mz_word_lists_add (MzWordLists *self, const char *const *words, guint n)
{
  MzWordList *slot = mz_word_lists_get_slot (self, words);
  gsize hashes = 0;

  if (!g_atomic_pointer_compare_and_exchange (&slot->words, NULL, words))
    return;
  for (guint i = 0; i < n && words[i] != NULL; i++)
    hashes |= get_bits (words[i]);
  g_atomic_pointer_set (&slot->hashes, hashes);
}
