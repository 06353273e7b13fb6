/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two sums are defined alike. */
#include "model/definition.h"

/* Words for the same, as headings of tables cut them short. */
static const struct {
  const char *word;
  const char *whole;
} WHOLE[] = {
  { "incl", "including" }, { "include", "including" }, { "includes", "including" },
  { "with", "including" }, { "excl", "excluding" },    { "exclude", "excluding" },
  { "ex", "excluding" },   { "without", "excluding" }, { "lease", "leases" },
};

static const char *
find_whole (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (WHOLE); i++)
    if (g_str_equal (WHOLE[i].word, word))
      return WHOLE[i].whole;
  return word;
}

/* Lower case, words joined by one blank, nothing but letters and digits. */
static char *
fold (const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);
  GString *folded = g_string_new (NULL);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *at = lower;; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);
    if (letter != 0 && (g_unichar_isalnum (letter) || g_unichar_ismark (letter))) {
      g_string_append_unichar (word, letter);
      continue;
    }
    if (word->len > 0)
      g_string_append_printf (folded, "%s%s", folded->len > 0 ? " " : "", find_whole (word->str));
    g_string_truncate (word, 0);
    if (letter == 0)
      return g_string_free (folded, FALSE);
  }
}

/**
 * mz_definition_agrees:
 * @a: (nullable): how a sum is defined
 * @b: (nullable): how another is
 *
 * Texts are the same but for case, punctuation and words cut short ("incl finance leases"), or they
 * are taken for different: a definition that is not understood is not drawn as another.
 *
 * Returns: whether one series may have both
 */
gboolean
mz_definition_agrees (const char *a, const char *b)
{
  if (!a || !*a || !b || !*b)
    return TRUE;
  g_autofree char *first = fold (a);
  g_autofree char *second = fold (b);
  return g_str_equal (first, second);
}
