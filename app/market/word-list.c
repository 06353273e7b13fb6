/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in one text with single blanks between them. */
#include "market/word-list.h"

#include <string.h>

/**
 * mz_word_list_has:
 * @list: words with single blanks between them
 * @word: a word without blanks
 *
 * Returns: whether it is one of them
 */
gboolean
mz_word_list_has (const char *list, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = list; *word != '\0' && (at = strstr (at, word)); at++)
    if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

/**
 * mz_word_list_begins:
 * @list: words with single blanks between them
 * @beginning: the first letters of a word
 *
 * Returns: whether one of them begins so
 */
gboolean
mz_word_list_begins (const char *list, const char *beginning)
{
  for (const char *at = list; *beginning != '\0' && (at = strstr (at, beginning)); at++)
    if (at == list || at[-1] == ' ')
      return TRUE;
  return FALSE;
}
