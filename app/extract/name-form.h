/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One form of a company's name: its words, and where the whole name was said first. */
#pragma once

#include "extract/lexicon-private.h"
#include "extract/name-words.h"
#include "text/letters.h"
#include "text/token-word.h"

G_BEGIN_DECLS

/* A plain value that owns its words. */
typedef struct {
  guint32 first; /* tokens of where the name was said first */
  guint32 last;  /* exclusive */
  char *words[MZ_NAME_WORDS_MAX];
  guint n_words;
  gunichar letter;      /* the first of the first word */
  gsize hashes;         /* a bit for each way to write the first word, with and without prefix */
  const MzRow *company; /* of the lexicon, whose short name it is; or NULL */
  gboolean is_short;    /* of a longer name */
  gboolean is_upper;    /* in capitals wherever it is said */
  gboolean has_and;     /* "و" is glued to it where it was said first */
} MzNameForm;

/* The words from token @first to before @last. */
MzNameForm mz_name_form_make (const MzTokens *tokens, guint first, guint last);
void mz_name_form_clear (MzNameForm *self);

/* "FGB" of "First Gulf Bank". */
MzNameForm mz_name_form_abbreviate (const MzNameForm *self);

/* Takes the "و" off its first word. */
void mz_name_form_drop_and (MzNameForm *self);

/* Whether the hash of @token speaks for it, which is quicker than comparing. */
static inline gboolean
mz_name_form_may_begin (const MzToken *token, const MzNameForm *self)
{
  return token->type == MZ_TOKEN_WORD &&
         (token->hash == 0 || (self->hashes & mz_word_list_get_bit (token->hash)) != 0);
}

/* Whether it is said at token @i and ends at @end or in front of it. */
gboolean mz_name_form_matches (const MzTokens *tokens, const MzNameForm *self, guint i, guint end);

G_END_DECLS
