/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One form of a company's name: its words, and where the whole name was said first. */
#include "extract/name-form.h"

/* Signs that may be part of a name: "P&O", "إس.تي". */
static gboolean
is_word (const MzToken *token)
{
  return token->type == MZ_TOKEN_WORD ||
         (token->type == MZ_TOKEN_SIGN &&
          (token->sign == '&' || token->sign == '.' || token->sign == '-'));
}

/* What tells most tokens at once that they are not its first word. */
static void
note_first (MzNameForm *self)
{
  self->letter = g_utf8_get_char (self->words[0]);
  self->hashes = mz_word_list_get_glued_bits (self->words[0]);
}

/**
 * mz_name_form_make:
 * @tokens: an article's tokens
 * @first: the token with which a name begins
 * @last: the token behind it
 *
 * Returns: the words of it; clear it with mz_name_form_clear()
 */
MzNameForm
mz_name_form_make (const MzTokens *tokens, guint first, guint last)
{
  MzNameForm self = { .first = first, .last = last };

  for (guint i = first; i < last && self.n_words < MZ_NAME_WORDS_MAX; i++)
    if (is_word (mz_tokens_get (tokens, i)))
      self.words[self.n_words++] = mz_tokens_dup_folded (tokens, i);
  if (self.n_words > 0)
    note_first (&self);
  return self;
}

/**
 * mz_name_form_clear:
 * @self: a form
 *
 * Frees its words.
 */
void
mz_name_form_clear (MzNameForm *self)
{
  for (guint i = 0; i < self->n_words; i++)
    g_free (self->words[i]);
  self->n_words = 0;
}

/**
 * mz_name_form_abbreviate:
 * @self: a form of several words
 *
 * Returns: their first letters, which stand for it where they are capitals
 */
MzNameForm
mz_name_form_abbreviate (const MzNameForm *self)
{
  MzNameForm brief = {
    .first = self->first,
    .last = self->last,
    .n_words = 1,
    .is_upper = TRUE,
  };
  GString *letters = g_string_new (NULL);

  for (guint i = 0; i < self->n_words; i++)
    g_string_append_unichar (letters, g_utf8_get_char (self->words[i]));
  brief.words[0] = g_string_free (letters, FALSE);
  note_first (&brief);
  return brief;
}

/**
 * mz_name_form_drop_and:
 * @self: a form whose first word begins with "و"
 *
 * Makes "أليانس" of "وأليانس".
 */
void
mz_name_form_drop_and (MzNameForm *self)
{
  char *word = g_strdup (g_utf8_next_char (self->words[0]));

  g_free (self->words[0]);
  self->words[0] = word;
  note_first (self);
  self->has_and = TRUE;
}

/**
 * mz_name_form_matches:
 * @tokens: an article's tokens
 * @self: a form
 * @i: a token
 * @end: where the name has to end
 *
 * A glued letter may stand in front of the first word alone.
 *
 * Returns: whether it is said at @i
 */
gboolean
mz_name_form_matches (const MzTokens *tokens, const MzNameForm *self, guint i, guint end)
{
  if (i + self->n_words > end || self->n_words == 0 ||
      !mz_name_form_may_begin (mz_tokens_get (tokens, i), self))
    return FALSE;
  for (guint k = 0; k < self->n_words; k++) {
    if (!is_word (mz_tokens_get (tokens, i + k)))
      return FALSE;
    if (k == 0 ? !mz_tokens_is_glued (tokens, i, self->words[0])
               : !mz_tokens_is (tokens, i + k, self->words[k]))
      return FALSE;
  }
  return TRUE;
}
