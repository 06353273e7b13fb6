/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words, numbers and signs of a text, in order, each with its place in the original. */
#pragma once

#include "text/vocabulary.h"

G_BEGIN_DECLS

typedef enum {
  MZ_TOKEN_WORD,   /* letters; an apostrophe inside ("Apple's") ends the word */
  MZ_TOKEN_NUMBER, /* digits with the separators and reversed ر between them: "1,250.5", "71ر2" */
  MZ_TOKEN_SIGN,   /* one punctuation mark or symbol: "%", "$", "(", "،" */
  MZ_TOKEN_BREAK,  /* the end of a paragraph; no bytes */
} MzTokenType;

typedef enum {
  MZ_TOKEN_SPACED = 1 << 0,    /* white space (or a text's start) is in front of it */
  MZ_TOKEN_CAPITAL = 1 << 1,   /* begins with a capital letter */
  MZ_TOKEN_UPPER = 1 << 2,     /* has no small letter: "USD", "H"; also set for numbers never */
  MZ_TOKEN_ARABIC = 1 << 3,    /* its letters or digits are Arabic */
  MZ_TOKEN_SENTENCE = 1 << 4,  /* begins a sentence */
  MZ_TOKEN_QUOTED = 1 << 5,    /* stands inside quotation marks */
  MZ_TOKEN_BRACKETED = 1 << 6, /* stands inside round or square brackets */
} MzTokenFlags;

/* A plain value; nothing in it is owned. */
typedef struct {
  guint32 start;      /* byte offset in the text */
  guint32 end;        /* exclusive */
  guint32 first_char; /* code points in front of start */
  guint32 last_char;  /* code points in front of end */
  guint32 word;       /* id in the vocabulary, MZ_WORD_NONE where it is not in it. Numbers and
                         signs have one too ("500" in "S&P 500", "%") */
  guint32 marks;      /* of that word in the vocabulary */
  guint32 starts;   /* those that hold here too, with the words behind; all until they are asked */
  guint32 hash;     /* of its folded letters; 0 where it was not looked up */
  guint32 sentence; /* index in MzTokens.sentences */
  guint16 flags;    /* MzTokenFlags */
  guint8 type;      /* MzTokenType */
  guint8 clitics;   /* MzClitic cut off to find the word; 0 where the word is not known */
  gunichar2 sign;   /* of a SIGN: the folded character; else its first folded letter */
  gunichar2 second; /* its second folded letter, 0 for none; of both 0xfffd where several letters
                       or none of the basic plane stand for it */
} MzToken;

typedef struct {
  guint32 first;     /* token */
  guint32 last;      /* token, exclusive */
  guint32 paragraph; /* index as the caller numbered them */
} MzSentence;

/* All of a text. */
typedef struct {
  const char *text;   /* borrowed */
  gsize length;       /* bytes */
  GArray *tokens;     /* of MzToken; a BREAK after each paragraph, so tokens[i + 1] exists for all
                         but the last */
  GArray *sentences;  /* of MzSentence, in order, without gaps; a BREAK belongs to none */
  MzWordLists *lists; /* borrowed from the vocabulary; NULL where there is none */
} MzTokens;

/* @text: up to 4 GiB, any bytes; kept borrowed. New. */
MzTokens *mz_tokens_new (const char *text, gsize length);
void mz_tokens_free (MzTokens *self);

/* Begins anew with another text, in the same memory. */
void mz_tokens_reset (MzTokens *self, const char *text, gsize length);

/* Adds the tokens of the paragraph from byte @start to @end, whose first byte is code point
 * @first_char. Paragraphs are added in order. */
void mz_tokens_add (MzTokens *self,
                    const MzVocabulary *vocabulary,
                    gsize start,
                    gsize end,
                    gint64 first_char,
                    guint paragraph);

/* Where token @i begins behind its first @n letters: bytes and code points of the text. */
void
mz_tokens_skip_letters (const MzTokens *self, guint i, guint n, gsize *start, gint64 *first_char);

/* New: the folded text of a token as it stands; for messages, tests and rare questions. */
char *mz_tokens_dup_folded (const MzTokens *self, guint i);

static inline const MzToken *
mz_tokens_get (const MzTokens *self, guint i)
{
  return &g_array_index (self->tokens, MzToken, i);
}

static inline const MzSentence *
mz_tokens_get_sentence (const MzTokens *self, guint i)
{
  return &g_array_index (self->sentences, MzSentence, i);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzTokens, mz_tokens_free)

G_END_DECLS
