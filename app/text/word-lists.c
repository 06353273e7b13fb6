/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of words that rules ask a token for, each remembered so that most tokens are told not
 * to be in it at a glance. */
#include "text/word-lists.h"

#include "text/letters.h"
#include "text/vocabulary-private.h"

/* The hash of a folded word without its first @cut letters; FALSE where it is longer than those
 * that are hashed. */
static gboolean
hash_word (const char *word, guint cut, guint32 *hash)
{
  gunichar letters[MZ_WORD_MAX];
  guint n = 0;

  for (; *word != '\0'; word = g_utf8_next_char (word)) {
    if (n == MZ_WORD_MAX)
      return FALSE;
    letters[n++] = g_utf8_get_char (word);
  }
  if (cut > n)
    return FALSE;
  *hash = mz_word_hash (letters + cut, n - cut).hashes[0];
  return TRUE;
}

/**
 * mz_word_list_get_glued_bits:
 * @word: a folded word
 *
 * Returns: a bit for its hash as it stands, one for each letter that may be glued to it, and one
 *   for لل in the place of its article; all bits where it is too long to be hashed
 */
gsize
mz_word_list_get_glued_bits (const char *word)
{
  static const char AL[] = "ال";
  static const gunichar PREFIXES[] = { MZ_LETTER_WAW, MZ_LETTER_FA, MZ_LETTER_BA, MZ_LETTER_LAM,
                                       MZ_LETTER_KAF };
  guint32 hash;
  gsize bits;

  /* The longest is not hashed once a letter is glued to it. */
  if (!hash_word (word, 0, &hash) || g_utf8_strlen (word, -1) == MZ_WORD_MAX)
    return G_MAXSIZE;
  bits = mz_word_list_get_bit (hash);
  for (guint i = 0; i < G_N_ELEMENTS (PREFIXES); i++)
    bits |= mz_word_list_get_bit (mz_word_hash_letter (hash, PREFIXES[i]));
  if (g_str_has_prefix (word, AL) && hash_word (word, 2, &hash)) {
    hash = mz_word_hash_letter (mz_word_hash_letter (hash, MZ_LETTER_LAM), MZ_LETTER_LAM);
    bits |= mz_word_list_get_bit (hash);
  }
  return bits;
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
  gsize others = 0;

  if (!g_atomic_pointer_compare_and_exchange (&slot->words, NULL, words))
    return;
  for (guint i = 0; i < n && words[i] != NULL; i++) {
    guint32 hash = MZ_WORD_LIST_NUMBER;
    gboolean hashed = g_ascii_isdigit (words[i][0]) || hash_word (words[i], 0, &hash);

    hashes |= hashed ? mz_word_list_get_bit (hash) : G_MAXSIZE;
    others |= hashed ? mz_word_list_get_other_bit (hash) : G_MAXSIZE;
  }
  g_atomic_pointer_set (&slot->others, others);
  g_atomic_pointer_set (&slot->hashes, hashes);
}
