/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words, numbers and signs of a text, in order, each with its place in the original. */
#include "text/token.h"

#include "text/normalize.h"
#include "text/scan.h"

#define TOKEN_BYTES      8       /* of a text that make a token, about */
#define FIRST_TOKENS_MAX 4000000 /* to make room for at once */

/**
 * mz_tokens_new:
 * @text: a text of less than 4 GiB, any bytes; kept borrowed
 * @length: its bytes
 *
 * Returns: (transfer full): no tokens yet
 */
MzTokens *
mz_tokens_new (const char *text, gsize length)
{
  MzTokens *self;

  g_return_val_if_fail (text != NULL && length < G_MAXUINT32, NULL);

  self = g_new0 (MzTokens, 1);
  self->text = text;
  self->length = length;
  self->tokens = g_array_sized_new (FALSE, FALSE, sizeof (MzToken),
                                    (guint) MIN (length / TOKEN_BYTES, FIRST_TOKENS_MAX) + 2);
  self->sentences = g_array_new (FALSE, FALSE, sizeof (MzSentence));
  return self;
}

/**
 * mz_tokens_reset:
 * @self: tokens
 * @text: another text, kept borrowed
 * @length: its bytes
 *
 * Forgets all tokens and begins anew, in the same memory.
 */
void
mz_tokens_reset (MzTokens *self, const char *text, gsize length)
{
  self->text = text;
  self->length = length;
  g_array_set_size (self->tokens, 0);
  g_array_set_size (self->sentences, 0);
}

/**
 * mz_tokens_free:
 * @self: (nullable): tokens
 */
void
mz_tokens_free (MzTokens *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_free (self);
}

/**
 * mz_tokens_dup_folded:
 * @self: tokens
 * @i: one of them
 *
 * Returns: (transfer full): its text, folded
 */
char *
mz_tokens_dup_folded (const MzTokens *self, guint i)
{
  const MzToken *token;

  g_return_val_if_fail (self != NULL && i < self->tokens->len, NULL);

  token = mz_tokens_get (self, i);
  return mz_fold (self->text + token->start, token->end - token->start);
}

/**
 * mz_tokens_skip_letters:
 * @self: tokens
 * @i: a word
 * @n: how many of its letters to pass over, with the marks on them
 * @start: (out): the byte of the text behind them
 * @first_char: (out): code points in front of @start
 */
void
mz_tokens_skip_letters (const MzTokens *self, guint i, guint n, gsize *start, gint64 *first_char)
{
  const MzToken *token = mz_tokens_get (self, i);
  const char *at = self->text + token->start;
  const char *end = self->text + token->end;

  *first_char = token->first_char;
  while (at < end) {
    MzChar c = mz_scan_char (at, end);

    if (c.class != MZ_CHAR_DROPPED && n-- == 0)
      break;
    at += c.length;
    (*first_char)++;
  }
  *start = (gsize) (at - self->text);
}
