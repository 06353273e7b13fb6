/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases of one or more words, and the longest that begins at a token: a trie over word ids. */
#pragma once

#include "extract/lexicon-private.h"

G_BEGIN_DECLS

#define MZ_PHRASE_WORDS_MAX 16

typedef struct _MzPhrases MzPhrases;

MzPhrases *mz_phrases_new (void);
void mz_phrases_free (MzPhrases *self);

/* Adds the @length bytes of @phrase, of @row's @column, for @row, which is borrowed. Later phrases
 * win over earlier ones. FALSE where it has no word or too many. */
gboolean mz_phrases_add (MzPhrases *self,
                         MzTable table,
                         const char *phrase,
                         gsize length,
                         const MzRow *row,
                         guint column);

/* Ends adding. */
void mz_phrases_close (MzPhrases *self);

/* The longest phrase of @table that begins at token @i, which the vocabulary has marked with the
 * tables that have one, and ends before token @end. */
gboolean mz_phrases_match (
    const MzPhrases *self, MzTable table, const MzTokens *tokens, guint i, guint end, MzHit *hit);

/* Takes from each token the tables whose phrases cannot begin with it because of the word behind.
 */
void mz_phrases_narrow (const MzPhrases *self, MzTokens *tokens);

/* Borrowed. */
const MzVocabulary *mz_phrases_get_vocabulary (const MzPhrases *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzPhrases, mz_phrases_free)

G_END_DECLS
