/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in one text with single blanks between them. */
#include "market/word-list.h"

#include <string.h>

gboolean
mz_word_list_has (const char *list, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = list; *word != '\0' && (at = strstr (at, word)); at++)
    if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

gboolean
mz_word_list_begins (const char *list, const char *beginning)
{
  for (const char *at = list; *beginning != '\0' && (at = strstr (at, beginning)); at++)
    if (at == list || at[-1] == ' ')
      return TRUE;
  return FALSE;
}
