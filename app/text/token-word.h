/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks whether a token is a word that a rule names, as both are folded, without a copy of it. */
#pragma once

#include "text/letters.h"
#include "text/token.h"

G_BEGIN_DECLS

/* The words given are folded already, in UTF-8 and not empty. A token behind the last is none. What
 * is found out of a list is remembered by its place: each list is a static array of its own. */

gboolean mz_tokens_is (const MzTokens *self, guint i, const char *word);
gboolean
mz_tokens_is_one_of (const MzTokens *self, guint i, const char *const *words, guint n_words);
gboolean mz_tokens_is_in (const MzTokens *self, guint i, const char *const *words); /* NULL ends */

/* Whether token @i is @word, or @word with one of و ف ب ل ك glued to it, or with لل for its ال. */
gboolean mz_tokens_is_glued (const MzTokens *self, guint i, const char *word);
gboolean mz_tokens_begins_with (const MzTokens *self, guint i, const char *prefix);
gboolean mz_tokens_ends_with (const MzTokens *self, guint i, const char *suffix);

/* Whether @token may be a word that begins with @letter behind its first letter, or behind لل for
 * the article: its second letter tells at once of most that they are not. */
static inline gboolean
mz_token_may_go_on (const MzToken *token, gunichar letter)
{
  return token->second == letter || token->second == MZ_LETTER_UNKNOWN ||
         (token->second == MZ_LETTER_LAM && letter == MZ_LETTER_ALEF);
}

G_END_DECLS
