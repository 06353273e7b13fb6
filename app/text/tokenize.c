/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a paragraph into tokens. */
#include "text/normalize.h"
#include "text/scan.h"
#include "text/sentence.h"
#include "text/token.h"

#define DROPPED_MAX    4      /* controls between a digit and a separator */
#define REVERSED_POINT 0x0631 /* ر, which agencies put between the digits of a decimal */
#define ROOM           256    /* tokens to make room for at a time */

/* Where a word stands that is being read. */
typedef struct {
  gunichar letters[MZ_WORD_MAX];
  guint n; /* letters, which may be more than fit */
} Word;

/* The place of the walk. */
typedef struct {
  const MzVocabulary *vocabulary;
  GArray *tokens;
  const char *base; /* the text */
  const char *at;
  const char *end;
  guint32 n_chars; /* in front of at */
  guint16 flags;   /* MzTokenFlags of the next token: SPACED, QUOTED, BRACKETED */
  guint brackets;
  guint n_tokens; /* in tokens, which has room for more */
} Walk;

/* The place of the next token, which counts from end_token() on. */
static MzToken *
begin_token (Walk *walk, MzTokenType type)
{
  MzToken *token;

  if (walk->n_tokens == walk->tokens->len)
    g_array_set_size (walk->tokens, walk->n_tokens + ROOM);
  token = &g_array_index (walk->tokens, MzToken, walk->n_tokens);
  *token = (MzToken){
    .start = (guint32) (walk->at - walk->base),
    .first_char = walk->n_chars,
    .type = (guint8) type,
    .flags = walk->flags,
  };
  return token;
}

static void
end_token (Walk *walk, MzToken *token)
{
  token->end = (guint32) (walk->at - walk->base);
  token->last_char = walk->n_chars;
  walk->n_tokens++;
  walk->flags &= (guint16) ~MZ_TOKEN_SPACED;
}

static inline void
step (Walk *walk, MzChar c)
{
  walk->at += c.length;
  walk->n_chars++;
}

static inline gboolean
is_arabic (gunichar c)
{
  return c >= 0x600 && c < 0x780;
}

static inline void
add_letter (Word *word, gunichar letter)
{
  if (word->n < MZ_WORD_MAX)
    word->letters[word->n] = letter;
  word->n++;
}

/* A letter that folds to several ("ﻻ", "ﬁ"). */
static void
add_letters (Word *word, const Walk *walk)
{
  gunichar folded[MZ_FOLD_MAX];
  guint length;
  guint n = mz_fold_char (mz_decode_char (walk->at, walk->end, &length), folded);

  for (guint i = 0; i < n; i++)
    add_letter (word, folded[i]);
}

/* Notes by which letters the token is told from most others. */
static void
set_letters (MzToken *token, const Word *word)
{
  token->sign = word->n > 0 ? (gunichar2) word->letters[0] : 0;
  token->second = word->n > 1 ? (gunichar2) MIN (word->letters[1], 0xfffd) : 0;
}

static void
look_up (const Walk *walk, const gunichar *letters, guint n, MzToken *token)
{
  MzWordReading reading;

  if (walk->vocabulary == NULL || n == 0 || n > MZ_WORD_MAX)
    return;
  reading = mz_vocabulary_read (walk->vocabulary, letters, n, &token->hash);
  token->word = reading.word;
  token->clitics = token->type == MZ_TOKEN_WORD ? reading.clitics : 0;
  token->marks = token->starts = mz_vocabulary_get_marks (walk->vocabulary, reading.word);
}

/* Whether an ASCII word's flags say it is capitalised, or all capitals. */
static guint
get_case (const char *start, const char *end)
{
  gboolean upper = TRUE;
  gunichar first;
  guint length;

  if (g_ascii_islower (*start))
    return 0;
  first = mz_decode_char (start, end, &length);
  if (!g_unichar_isupper (first))
    return 0;
  for (const char *c = start; c < end && upper; c++)
    upper = !g_ascii_islower (*c);
  return MZ_TOKEN_CAPITAL | (upper ? MZ_TOKEN_UPPER : 0);
}

/* Whether the dropped character at walk->at directs or joins text and is no part of any word, as
 * tashkeel is. */
static gboolean
is_control (const Walk *walk)
{
  guint length;
  gunichar c = mz_decode_char (walk->at, walk->end, &length);

  return c == 0x61c || (c >= 0x200b && c <= 0x206f) || c == 0xfeff;
}

/* Reads on over plain letters of Arabic, or of ASCII, which is nearly every word as a whole. */
static void
read_plain_letters (Walk *walk, gboolean arabic, Word *word)
{
  const char *at = walk->at;
  const char *end = arabic ? walk->end - 1 : walk->end;
  guint length = arabic ? 2 : 1;
  guint n = 0;

  for (; at < end && n < MZ_WORD_MAX; at += length) {
    const MzCharRow *row = arabic ? mz_scan_get_arabic (at) : mz_scan_get_ascii (at);

    if (row == NULL || row->class != MZ_CHAR_LETTER)
      break;
    word->letters[n++] = row->folded;
  }
  word->n = n;
  walk->at = at;
  walk->n_chars += n;
}

static void
read_word (Walk *walk, MzChar c)
{
  const char *start = walk->at;
  const char *last; /* the word ends here, controls behind it left out */
  guint32 last_chars;
  MzToken *token = begin_token (walk, MZ_TOKEN_WORD);
  Word word;
  gboolean arabic = c.folded == 0 || is_arabic (c.folded);
  gboolean control;

  read_plain_letters (walk, arabic, &word);
  last = walk->at;
  last_chars = walk->n_chars;
  while (walk->at < walk->end) {
    c = mz_scan_char (walk->at, walk->end);
    if (c.class == MZ_CHAR_LETTER) {
      if (c.folded != 0 && is_arabic (c.folded) != arabic && word.n > 0)
        break;
      if (c.folded != 0)
        add_letter (&word, c.folded);
      else
        add_letters (&word, walk);
    } else if (c.class != MZ_CHAR_DROPPED) {
      break;
    }
    control = c.class == MZ_CHAR_DROPPED && is_control (walk);
    step (walk, c);
    if (!control) {
      last = walk->at;
      last_chars = walk->n_chars;
    }
  }
  walk->at = last;
  walk->n_chars = last_chars;
  set_letters (token, &word);
  token->flags |= arabic ? MZ_TOKEN_ARABIC : (guint16) get_case (start, walk->at);
  look_up (walk, word.letters, word.n, token);
  end_token (walk, token);
}

/* Counts the digits at @at, up to @max. */
static guint
count_digits (const char *at, const char *end, guint max)
{
  guint n = 0;

  while (at < end && n < max) {
    MzChar c = mz_scan_char (at, end);

    if (c.class != MZ_CHAR_DIGIT)
      break;
    at += c.length;
    n++;
  }
  return n;
}

/* No-break and narrow spaces between groups of three digits are part of a number. */
static gboolean
is_group_space (const char *at, const char *end, guint length)
{
  guint bytes;
  gunichar c = mz_decode_char (at, end, &bytes);

  return (c == 0xa0 || c == 0x202f || c == 0x2009) && count_digits (at + length, end, 4) == 3;
}

/* Passes over a few controls at @at, which PDF puts between digits and their separators. */
static const char *
skip_dropped (const char *at, const char *end)
{
  for (guint n = 0; n < DROPPED_MAX && at < end; n++) {
    MzChar c = mz_scan_char (at, end);

    if (c.class != MZ_CHAR_DROPPED)
      break;
    at += c.length;
  }
  return at;
}

static gboolean
is_separator (gunichar c)
{
  return c == '.' || c == ',' || c == REVERSED_POINT;
}

/* Whether the character @c at walk->at stands inside a number whose last group has @n_digits
 * digits: a digit must follow it. */
static gboolean
is_inside_number (const Walk *walk, MzChar c, guint n_digits)
{
  const char *next = walk->at + c.length;

  if (next >= walk->end)
    return FALSE;
  if (c.class == MZ_CHAR_SPACE)
    return c.length > 1 && n_digits <= 3 && is_group_space (walk->at, walk->end, c.length);
  if (c.folded == '\'')
    return count_digits (next, walk->end, 4) == 3;
  if (c.class != MZ_CHAR_DROPPED && !is_separator (c.folded))
    return FALSE;
  next = skip_dropped (next, walk->end);
  if (c.class == MZ_CHAR_DROPPED && next < walk->end) {
    MzChar behind = mz_scan_char (next, walk->end);

    if (is_separator (behind.folded))
      next = skip_dropped (next + behind.length, walk->end);
  }
  return count_digits (next, walk->end, 1) == 1;
}

static void
read_number (Walk *walk)
{
  MzToken *token = begin_token (walk, MZ_TOKEN_NUMBER);
  Word word;
  guint n_digits = 0;
  gboolean western = FALSE;

  word.n = 0;
  while (walk->at < walk->end) {
    MzChar c = mz_scan_char (walk->at, walk->end);

    if (c.class == MZ_CHAR_DIGIT) {
      western |= c.length == 1;
      add_letter (&word, c.folded);
      n_digits++;
    } else if (is_inside_number (walk, c, n_digits)) {
      if (c.class != MZ_CHAR_DROPPED) {
        add_letter (&word, c.folded);
        n_digits = 0;
      }
    } else {
      break;
    }
    step (walk, c);
  }
  set_letters (token, &word);
  if (!western)
    token->flags |= MZ_TOKEN_ARABIC;
  look_up (walk, word.letters, word.n, token);
  end_token (walk, token);
}

/* Quotation marks and brackets are inside what they enclose on neither side. */
static void
track_pairs (Walk *walk, gunichar2 sign, MzToken *token)
{
  if (sign == '"') {
    token->flags &= (guint16) ~MZ_TOKEN_QUOTED;
    walk->flags ^= MZ_TOKEN_QUOTED;
  } else if (sign == '(' || sign == '[') {
    walk->brackets++;
    walk->flags |= MZ_TOKEN_BRACKETED;
  } else if ((sign == ')' || sign == ']') && walk->brackets > 0) {
    walk->brackets--;
    if (walk->brackets == 0) {
      token->flags &= (guint16) ~MZ_TOKEN_BRACKETED;
      walk->flags &= (guint16) ~MZ_TOKEN_BRACKETED;
    }
  }
}

static void
read_sign (Walk *walk, MzChar c)
{
  MzToken *token = begin_token (walk, MZ_TOKEN_SIGN);
  gunichar letter = c.folded != 0 ? c.folded : 0xfffd;

  token->sign = (gunichar2) letter;
  look_up (walk, &letter, 1, token);
  track_pairs (walk, token->sign, token);
  step (walk, c);
  end_token (walk, token);
}

/**
 * mz_tokens_add:
 * @self: the tokens of a text so far
 * @vocabulary: (nullable): a closed vocabulary, which gives the words their ids
 * @start: byte where a paragraph begins, at or behind the end of the last one
 * @end: byte where it ends
 * @first_char: code points in front of @start
 * @paragraph: what the sentences are to say of where they stand
 *
 * Takes time in proportion to the bytes, whatever they are.
 */
void
mz_tokens_add (MzTokens *self,
               const MzVocabulary *vocabulary,
               gsize start,
               gsize end,
               gint64 first_char,
               guint paragraph)
{
  Walk walk;
  guint first;
  MzToken *last;

  g_return_if_fail (self != NULL && start <= end && end <= self->length);

  if (vocabulary != NULL)
    self->lists = mz_vocabulary_get_lists (vocabulary);
  walk.vocabulary = vocabulary;
  walk.tokens = self->tokens;
  walk.base = self->text;
  walk.at = self->text + start;
  walk.end = self->text + end;
  walk.n_chars = (guint32) first_char;
  walk.flags = MZ_TOKEN_SPACED;
  walk.brackets = 0;
  walk.n_tokens = first = self->tokens->len;
  while (walk.at < walk.end) {
    MzChar c = mz_scan_char (walk.at, walk.end);

    if (c.class == MZ_CHAR_LETTER) {
      read_word (&walk, c);
    } else if (c.class == MZ_CHAR_DIGIT) {
      read_number (&walk);
    } else if (c.class == MZ_CHAR_SIGN) {
      read_sign (&walk, c);
    } else {
      if (c.class == MZ_CHAR_SPACE)
        walk.flags |= MZ_TOKEN_SPACED;
      step (&walk, c);
    }
  }
  g_array_set_size (self->tokens, walk.n_tokens);
  mz_sentences_split (self, first, paragraph);
  last = begin_token (&walk, MZ_TOKEN_BREAK);
  last->sentence = self->sentences->len > 0 ? self->sentences->len - 1 : 0;
  end_token (&walk, last);
  g_array_set_size (self->tokens, walk.n_tokens);
}
