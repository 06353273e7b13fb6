/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks whether a token is a word that a rule names, as both are folded, without a copy of it. */
#include "text/token-word.h"

#include "text/scan.h"

#include <string.h>

/* How the start of a token compares with a word. */
typedef enum {
  DIFFERS,
  SAME,
  LONGER, /* it begins with the word */
  UNCLEAR /* a letter of it folds to several */
} Likeness;

/* The letter at *@word, which moves behind it. News is Arabic and English: most take one byte or
 * two. */
static inline gunichar
take_letter (const char **word)
{
  const char *at = *word;
  guchar c = (guchar) at[0];
  gunichar letter = c;

  if (c < 0x80)
    *word = at + 1;
  else if (c < 0xe0) {
    letter = (c & 0x1fu) << 6 | ((guchar) at[1] & 0x3fu);
    *word = at + 2;
  } else {
    letter = g_utf8_get_char (at);
    *word = g_utf8_next_char (at);
  }
  return letter;
}

/* The first letters of a token as a word has them: most words are told apart by them alone. */
typedef struct {
  char bytes[5];
  guint8 n; /* bytes that count; 0 where any word may be meant */
} Start;

/* Adds @c, where it takes one byte or two. */
static inline gboolean
add_to_start (Start *start, gunichar2 c)
{
  if (c < 0x80) {
    start->bytes[start->n++] = (char) c;
    return TRUE;
  }
  if (c >= 0x800)
    return FALSE;
  start->bytes[start->n++] = (char) (0xc0 | c >> 6);
  start->bytes[start->n++] = (char) (0x80 | (c & 0x3f));
  return TRUE;
}

/* With the 0 behind a token of one letter, which a word must end with too. */
static inline Start
get_start (const MzToken *token)
{
  Start start = { { 0 }, 0 };

  if (token->type != MZ_TOKEN_BREAK && add_to_start (&start, token->sign))
    add_to_start (&start, token->second);
  return start;
}

/* The first two bytes, which every word has with the 0 behind it, are compared at once. No other
 * byte of @word is looked at behind its end, for none of a start but the last is 0. */
static inline gboolean
may_begin_with (const Start *start, const char *word)
{
  if (start->n >= 2 && memcmp (word, start->bytes, 2) != 0)
    return FALSE;
  for (guint i = 0; i < start->n; i++)
    if (word[i] != start->bytes[i])
      return FALSE;
  return TRUE;
}

/* Compares what is left of @token behind its first @skip letters. */
static Likeness
compare (const MzTokens *self, const MzToken *token, guint skip, const char *word)
{
  const char *at = self->text + token->start;
  const char *end = self->text + token->end;

  while (at < end) {
    MzChar c = mz_scan_char (at, end);

    at += c.length;
    if (c.folded == 0 && c.class == MZ_CHAR_DROPPED)
      continue;
    if (c.folded == 0)
      return UNCLEAR;
    if (skip > 0) {
      skip--;
      continue;
    }
    if (*word == '\0')
      return LONGER;
    if (take_letter (&word) != c.folded)
      return DIFFERS;
  }
  return *word == '\0' ? SAME : DIFFERS;
}

static gboolean
is_word (const MzTokens *self, guint i, const MzToken *token, const char *word)
{
  Likeness likeness = compare (self, token, 0, word);
  g_autofree char *folded = likeness == UNCLEAR ? mz_tokens_dup_folded (self, i) : NULL;

  return likeness == SAME || (likeness == UNCLEAR && strcmp (folded, word) == 0);
}

/**
 * mz_tokens_is:
 * @self: tokens
 * @i: one of them, or behind the last
 * @word: a folded word
 *
 * Returns: whether token @i is @word
 */
gboolean
mz_tokens_is (const MzTokens *self, guint i, const char *word)
{
  const MzToken *token;
  Start start;

  if (i >= self->tokens->len)
    return FALSE;
  token = mz_tokens_get (self, i);
  start = get_start (token);
  return may_begin_with (&start, word) && is_word (self, i, token, word);
}

/* Whether @token may be one of the words, of which most tokens are told by their hash that they are
 * not. Some signs have no letter of their own. */
static inline gboolean
may_be_in (const MzTokens *self, const MzToken *token, const char *const *words, guint n)
{
  if (token->hash == 0 || token->sign == MZ_LETTER_UNKNOWN)
    return token->type != MZ_TOKEN_BREAK;
  return mz_word_lists_may_have (
      self->lists, words, n, token->type == MZ_TOKEN_NUMBER ? MZ_WORD_LIST_NUMBER : token->hash);
}

/* Compares with each of @n words, or of those up to a NULL. */
static G_GNUC_NO_INLINE gboolean
is_one_of (const MzTokens *self, guint i, const char *const *words, guint n)
{
  const MzToken *token = mz_tokens_get (self, i);
  Start start = get_start (token);

  for (guint k = 0; k < n && words[k] != NULL; k++)
    if (may_begin_with (&start, words[k]) && is_word (self, i, token, words[k]))
      return TRUE;
  return FALSE;
}

/**
 * mz_tokens_is_one_of:
 * @self: tokens
 * @i: one of them, or behind the last
 * @words: (array length=n_words): folded words, which stay where they are
 * @n_words: how many
 *
 * Returns: whether token @i is one of @words
 */
gboolean
mz_tokens_is_one_of (const MzTokens *self, guint i, const char *const *words, guint n_words)
{
  return i < self->tokens->len && may_be_in (self, mz_tokens_get (self, i), words, n_words) &&
         is_one_of (self, i, words, n_words);
}

/**
 * mz_tokens_is_in:
 * @self: tokens
 * @i: one of them, or behind the last
 * @words: (array zero-terminated=1): folded words, which stay where they are
 *
 * Returns: whether token @i is one of @words
 */
gboolean
mz_tokens_is_in (const MzTokens *self, guint i, const char *const *words)
{
  return i < self->tokens->len && may_be_in (self, mz_tokens_get (self, i), words, G_MAXUINT) &&
         is_one_of (self, i, words, G_MAXUINT);
}

/* Whether the last letters of @token and @word are known and differ. Most of Arabic's words begin
 * alike, behind a prefix and the article, and end otherwise. */
static gboolean
ends_otherwise (const MzTokens *self, const MzToken *token, const char *word)
{
  const char *start = self->text + token->start;
  const char *last = self->text + token->end;
  const char *wanted = word + strlen (word);
  MzChar c;

  do
    last--;
  while (last > start && ((guchar) *last & 0xc0) == 0x80);
  do
    wanted--;
  while (wanted > word && ((guchar) *wanted & 0xc0) == 0x80);
  c = mz_scan_char (last, self->text + token->end);
  return c.folded != 0 && c.folded != take_letter (&wanted);
}

/* What is left behind its first letter where that is a prefix, behind two where they stand for "ل"
 * and the article of @word. */
static Likeness
compare_glued (const MzTokens *self, const MzToken *token, const char *word)
{
  const char *stem = word;
  gunichar first = take_letter (&stem);
  Likeness likeness = token->second == first || token->second == MZ_LETTER_UNKNOWN
                          ? compare (self, token, 1, word)
                          : DIFFERS;

  if (likeness != DIFFERS || token->sign != MZ_LETTER_LAM || first != MZ_LETTER_ALEF ||
      take_letter (&stem) != MZ_LETTER_LAM || compare (self, token, 1, "ل") != LONGER)
    return likeness;
  return compare (self, token, 2, stem);
}

static gboolean
is_glued (const char *folded, const char *word)
{
  static const char AL[] = "ال";
  static const char LIL[] = "لل";

  if (strcmp (folded, word) == 0)
    return TRUE;
  if (mz_letter_is_clitic (g_utf8_get_char (folded)) &&
      strcmp (g_utf8_next_char (folded), word) == 0)
    return TRUE;
  return g_str_has_prefix (folded, LIL) && g_str_has_prefix (word, AL) &&
         strcmp (folded + strlen (LIL), word + strlen (AL)) == 0;
}

/**
 * mz_tokens_is_glued:
 * @self: tokens
 * @i: one of them, or behind the last
 * @word: a folded word
 *
 * Returns: whether token @i is @word, alone or with a prefix of one letter: "لسام" for "سام",
 *   "والراجحي" for "الراجحي"; or with لل for its article: "للراجحي"
 */
gboolean
mz_tokens_is_glued (const MzTokens *self, guint i, const char *word)
{
  g_autofree char *folded = NULL;
  Likeness likeness = DIFFERS;
  const MzToken *token;
  Start start;

  if (i >= self->tokens->len)
    return FALSE;
  token = mz_tokens_get (self, i);
  if (token->type != MZ_TOKEN_WORD || ends_otherwise (self, token, word))
    return FALSE;
  start = get_start (token);
  if (may_begin_with (&start, word))
    likeness = compare (self, token, 0, word);
  if ((likeness == DIFFERS || likeness == LONGER) && mz_letter_is_clitic (token->sign))
    likeness = compare_glued (self, token, word);
  if (likeness != UNCLEAR)
    return likeness == SAME;
  folded = mz_tokens_dup_folded (self, i);
  return is_glued (folded, word);
}

/**
 * mz_tokens_begins_with:
 * @self: tokens
 * @i: one of them, or behind the last
 * @prefix: folded letters
 *
 * Returns: whether token @i begins with @prefix
 */
gboolean
mz_tokens_begins_with (const MzTokens *self, guint i, const char *prefix)
{
  g_autofree char *folded = NULL;
  const MzToken *token;
  Likeness likeness;

  if (i >= self->tokens->len)
    return FALSE;
  token = mz_tokens_get (self, i);
  likeness = compare (self, token, 0, prefix);
  if (likeness != UNCLEAR)
    return likeness != DIFFERS;
  folded = mz_tokens_dup_folded (self, i);
  return g_str_has_prefix (folded, prefix);
}

/**
 * mz_tokens_ends_with:
 * @self: tokens
 * @i: one of them, or behind the last
 * @suffix: folded letters
 *
 * Returns: whether token @i ends with @suffix
 */
gboolean
mz_tokens_ends_with (const MzTokens *self, guint i, const char *suffix)
{
  g_autofree char *folded = NULL;

  if (i >= self->tokens->len || mz_tokens_get (self, i)->type == MZ_TOKEN_BREAK ||
      ends_otherwise (self, mz_tokens_get (self, i), suffix))
    return FALSE;
  folded = mz_tokens_dup_folded (self, i);
  return g_str_has_suffix (folded, suffix);
}
