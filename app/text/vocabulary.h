/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that somebody asks for, numbered: folded form -> id. Filled once, then read-only. */
#pragma once

#include "text/word-lists.h"

G_BEGIN_DECLS

/* Prefixes that Arabic writes together with the word behind them. Bits. */
typedef enum {
  MZ_CLITIC_NONE = 0,
  MZ_CLITIC_WA = 1 << 0, /* و and */
  MZ_CLITIC_FA = 1 << 1, /* ف so */
  MZ_CLITIC_BI = 1 << 2, /* ب by, in */
  MZ_CLITIC_LI = 1 << 3, /* ل to, for */
  MZ_CLITIC_KA = 1 << 4, /* ك as */
  MZ_CLITIC_AL = 1 << 5, /* ال the; also that of لل */
} MzClitic;

#define MZ_WORD_NONE 0  /* a word that nobody asked for */
#define MZ_WORD_MAX  48 /* folded code points; a longer word is never in a vocabulary */

/* One way to read a word: "بالمليار" is BI|AL + مليار. */
typedef struct {
  guint32 word;   /* MZ_WORD_NONE where there is none */
  guint8 clitics; /* MzClitic */
  guint8 cut;     /* folded code points of the prefixes, ال included */
} MzWordReading;

typedef struct _MzVocabulary MzVocabulary;

MzVocabulary *mz_vocabulary_new (void);
void mz_vocabulary_free (MzVocabulary *self);

/* The id of the word of @length bytes at @word (folded here), which is added where it is new. */
guint32 mz_vocabulary_add (MzVocabulary *self, const char *word, gsize length);

/* Lets @word of this vocabulary be found in its inflected forms too (see mz_inflect()), where a
 * form is no word of its own. */
void mz_vocabulary_inflect (MzVocabulary *self, guint32 word);

/* Ends filling: readings with prefixes cut off are worked out for the words held. */
void mz_vocabulary_close (MzVocabulary *self);

/* The id of @word (folded here) exactly as it stands, or MZ_WORD_NONE. */
guint32 mz_vocabulary_find (const MzVocabulary *self, const char *word);

/* Number of ids, MZ_WORD_NONE included: ids are below it. */
guint mz_vocabulary_get_size (const MzVocabulary *self);

/* The best reading of the @n folded code points at @letters, 1 to MZ_WORD_MAX: as they stand if
 * that is a word, else with the shortest prefixes cut off. @hash gets what words of other letters
 * seldom have too. */
MzWordReading
mz_vocabulary_read (const MzVocabulary *self, const gunichar *letters, guint n, guint32 *hash);

/* What rules ask the words of a text for; it may change at any time. */
MzWordLists *mz_vocabulary_get_lists (const MzVocabulary *self);

/* Gives word @id of a closed vocabulary marks, which each token of that word gets: what its owner
 * wants to know of a word at once. Before anything is read. */
void mz_vocabulary_mark (MzVocabulary *self, guint32 id, guint32 marks);

/* The marks of word @id; MZ_WORD_NONE has none. */
guint32 mz_vocabulary_get_marks (const MzVocabulary *self, guint32 id);

/* A further reading of word @id with prefixes cut off ("بنسبة": BI + نسبة), or one whose word is
 * MZ_WORD_NONE. */
MzWordReading mz_vocabulary_get_inner (const MzVocabulary *self, guint32 id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzVocabulary, mz_vocabulary_free)

G_END_DECLS
