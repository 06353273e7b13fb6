/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words, numbers and signs of a text, in order, each with its place in the original. */
#include "text/token.h"

#include "text/normalize.h"
#include "text/scan.h"
#include "text/sentence.h"

#define REVERSED_POINT   0x0631 /* ر, which agencies put between the digits of a decimal */
#define BATCH            64
#define TOKEN_BYTES      8       /* of a text that make a token, about */
#define FIRST_TOKENS_MAX 4000000 /* to make room for at once */

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
  guint spaced : 1;
  guint quoted : 1;
  guint brackets;
  guint n_batch;
  MzToken batch[BATCH]; /* on their way to tokens */
} Walk;

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

static MzToken
begin_token (const Walk *walk, MzTokenType type)
{
  return (MzToken){
    .start = (guint32) (walk->at - walk->base),
    .first_char = walk->n_chars,
    .type = (guint8) type,
    .flags =
        (guint16) ((walk->spaced ? MZ_TOKEN_SPACED : 0) | (walk->quoted ? MZ_TOKEN_QUOTED : 0) |
                   (walk->brackets > 0 ? MZ_TOKEN_BRACKETED : 0)),
  };
}

static void
flush (Walk *walk)
{
  g_array_append_vals (walk->tokens, walk->batch, walk->n_batch);
  walk->n_batch = 0;
}

static void
end_token (Walk *walk, MzToken *token)
{
  token->end = (guint32) (walk->at - walk->base);
  token->last_char = walk->n_chars;
  walk->batch[walk->n_batch++] = *token;
  if (walk->n_batch == BATCH)
    flush (walk);
  walk->spaced = FALSE;
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

static void
look_up_word (const Walk *walk, const Word *word, MzToken *token)
{
  MzWordReading reading;

  if (walk->vocabulary == NULL || word->n == 0 || word->n > MZ_WORD_MAX)
    return;
  reading = mz_vocabulary_read (walk->vocabulary, word->letters, word->n);
  token->word = reading.word;
  token->clitics = reading.clitics;
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

static void
read_word (Walk *walk, MzChar c)
{
  const char *start = walk->at;
  MzToken token = begin_token (walk, MZ_TOKEN_WORD);
  Word word;
  gboolean arabic = c.folded == 0 || is_arabic (c.folded);

  word.n = 0;
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
    step (walk, c);
  }
  token.sign = word.n > 0 ? (gunichar2) word.letters[0] : 0;
  token.flags |= arabic ? MZ_TOKEN_ARABIC : (guint16) get_case (start, walk->at);
  look_up_word (walk, &word, &token);
  end_token (walk, &token);
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
  if (c.class == MZ_CHAR_DROPPED || c.folded == '.' || c.folded == ',' ||
      c.folded == REVERSED_POINT)
    return count_digits (next, walk->end, 1) == 1;
  return FALSE;
}

static void
read_number (Walk *walk)
{
  MzToken token = begin_token (walk, MZ_TOKEN_NUMBER);
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
  token.sign = word.n > 0 ? (gunichar2) word.letters[0] : 0;
  if (!western)
    token.flags |= MZ_TOKEN_ARABIC;
  if (walk->vocabulary != NULL && word.n <= MZ_WORD_MAX)
    token.word = mz_vocabulary_read (walk->vocabulary, word.letters, word.n).word;
  end_token (walk, &token);
}

/* Quotation marks and brackets are inside what they enclose on neither side. */
static void
track_pairs (Walk *walk, gunichar2 sign, MzToken *token)
{
  if (sign == '"') {
    token->flags &= (guint16) ~MZ_TOKEN_QUOTED;
    walk->quoted = !walk->quoted;
  } else if (sign == '(' || sign == '[') {
    walk->brackets++;
  } else if ((sign == ')' || sign == ']') && walk->brackets > 0) {
    walk->brackets--;
    if (walk->brackets == 0)
      token->flags &= (guint16) ~MZ_TOKEN_BRACKETED;
  }
}

static void
read_sign (Walk *walk, MzChar c)
{
  MzToken token = begin_token (walk, MZ_TOKEN_SIGN);
  gunichar letter = c.folded != 0 ? c.folded : 0xfffd;

  token.sign = (gunichar2) letter;
  if (walk->vocabulary != NULL)
    token.word = mz_vocabulary_read (walk->vocabulary, &letter, 1).word;
  track_pairs (walk, token.sign, &token);
  step (walk, c);
  end_token (walk, &token);
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
  MzToken last;

  g_return_if_fail (self != NULL && start <= end && end <= self->length);

  walk.vocabulary = vocabulary;
  walk.tokens = self->tokens;
  walk.base = self->text;
  walk.at = self->text + start;
  walk.end = self->text + end;
  walk.n_chars = (guint32) first_char;
  walk.spaced = TRUE;
  walk.quoted = FALSE;
  walk.brackets = 0;
  walk.n_batch = 0;
  first = self->tokens->len;
  while (walk.at < walk.end) {
    MzChar c = mz_scan_char (walk.at, walk.end);

    if (c.class == MZ_CHAR_LETTER) {
      read_word (&walk, c);
    } else if (c.class == MZ_CHAR_DIGIT) {
      read_number (&walk);
    } else if (c.class == MZ_CHAR_SIGN) {
      read_sign (&walk, c);
    } else {
      walk.spaced |= c.class == MZ_CHAR_SPACE;
      step (&walk, c);
    }
  }
  flush (&walk);
  mz_sentences_split (self, first, paragraph);
  last = begin_token (&walk, MZ_TOKEN_BREAK);
  last.sentence = self->sentences->len > 0 ? self->sentences->len - 1 : 0;
  end_token (&walk, &last);
  flush (&walk);
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
