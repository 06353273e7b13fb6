/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where sentences end. */
#include "text/sentence.h"

#include <string.h>

/* A full stop behind these ends no sentence, unless a capital follows that begins a new one;
 * nothing tells the two apart, and to join is the smaller harm. */
static const char *const abbreviations[] = {
  "inc", "corp", "co",  "ltd", "mr",  "mrs",  "ms",  "dr",  "st",  "vs",     "jan", "feb", "mar",
  "apr", "jun",  "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx", "gen", "gov", "sen",
};

static gboolean
is_abbreviation (const MzTokens *tokens, const MzToken *token)
{
  const char *text = tokens->text + token->start;
  gsize length = token->end - token->start;

  if (token->type != MZ_TOKEN_WORD)
    return FALSE;
  if (token->last_char - token->first_char == 1)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (length == strlen (abbreviations[i]) &&
        g_ascii_strncasecmp (text, abbreviations[i], length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_closing (const MzToken *token)
{
  return token->type == MZ_TOKEN_SIGN &&
         (token->sign == '"' || token->sign == '\'' || token->sign == ')' || token->sign == ']');
}

static gboolean
is_stop (const MzToken *token)
{
  return token->type == MZ_TOKEN_SIGN &&
         (token->sign == '.' || token->sign == '!' || token->sign == '?');
}

/* Whether the stop at token @i, of a paragraph from @first to before @last, ends a sentence.
 * Dots in a row are a pause. */
static gboolean
ends_sentence (const MzTokens *tokens, guint first, guint last, guint i)
{
  const MzToken *next = i + 1 < last ? mz_tokens_get (tokens, i + 1) : NULL;

  if (mz_tokens_get (tokens, i)->sign != '.')
    return TRUE;
  if (next == NULL)
    return TRUE;
  if (is_stop (next) || (i > first && is_stop (mz_tokens_get (tokens, i - 1))))
    return FALSE;
  if (is_closing (next) && i + 2 < last)
    next = mz_tokens_get (tokens, i + 2);
  if (!(next->flags & MZ_TOKEN_SPACED))
    return FALSE;
  if (next->type == MZ_TOKEN_WORD && !(next->flags & (MZ_TOKEN_ARABIC | MZ_TOKEN_CAPITAL)))
    return FALSE;
  return i == first || !is_abbreviation (tokens, mz_tokens_get (tokens, i - 1));
}

static void
add_sentence (MzTokens *tokens, guint first, guint last, guint paragraph)
{
  MzSentence sentence = { first, last, paragraph };
  guint index = tokens->sentences->len;

  for (guint i = first; i < last; i++)
    g_array_index (tokens->tokens, MzToken, i).sentence = index;
  g_array_index (tokens->tokens, MzToken, first).flags |= MZ_TOKEN_SENTENCE;
  g_array_append_val (tokens->sentences, sentence);
}

/**
 * mz_sentences_split:
 * @tokens: the tokens of a text so far
 * @first: the first token of a paragraph, which reaches to the last token there is
 * @paragraph: what the sentences are to say of where they stand
 */
void
mz_sentences_split (MzTokens *tokens, guint first, guint paragraph)
{
  guint last = tokens->tokens->len;
  guint begin = first;

  for (guint i = first; i < last; i++) {
    gboolean stop = is_stop (mz_tokens_get (tokens, i)) && ends_sentence (tokens, first, last, i);

    if (!stop && i + 1 - begin < MZ_SENTENCE_MAX)
      continue;
    while (stop && i + 1 < last && is_closing (mz_tokens_get (tokens, i + 1)))
      i++;
    add_sentence (tokens, begin, i + 1, paragraph);
    begin = i + 1;
  }
  if (begin < last)
    add_sentence (tokens, begin, last, paragraph);
}
