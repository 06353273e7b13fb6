/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of phrases: a trie over word ids, whose edges are kept in one table by their hash. */
#pragma once

#include "extract/phrases.h"

G_BEGIN_DECLS

#define MZ_PHRASE_ROOT 0u

/* From node @from by @word to node @to. */
typedef struct {
  guint32 from;
  guint32 word; /* MZ_WORD_NONE where the slot is free */
  guint32 to;
} MzPhraseEdge;

/* Where a path of words has come to. */
typedef struct {
  guint32 phrase; /* the newest that ends here, 0 for none */
  guint32 ends;   /* bits: those with a phrase that ends here */
  guint32 longer; /* bits: those with a phrase that ends further on */
  guint32 nexts;  /* a bit for each word behind it, see mz_phrases_get_next_bit() */
} MzPhraseNode;

/* Where a word leads from the root in both of its readings. */
typedef struct {
  MzPhraseNode head; /* a copy of what stands at node, which is nearly all that is asked */
  guint32 node;
  guint32 inner_node;
  MzWordReading inner; /* with prefixes cut off, see mz_vocabulary_get_inner() */
} MzPhraseFirst;

/* The tables whose phrases a word may be part of, in either of its readings. */
typedef struct {
  guint32 alone;  /* bits: with a phrase of nothing else */
  guint32 second; /* bits: with a phrase whose second word it is */
} MzPhraseParts;

/* A phrase that ends at a node. */
typedef struct {
  const MzRow *row;
  guint32 next;     /* the next older one at the same node, 0 for none */
  guint16 articles; /* bit n: word n needs ال */
  guint16 capitals; /* bit n: word n needs a capital letter */
  guint8 table;     /* MzTable */
  guint8 column;    /* of the row */
} MzPhrase;

struct _MzPhrases {
  /* Owned */
  MzVocabulary *vocabulary;
  MzTokens *scratch; /* a phrase that is being added */
  MzPhraseEdge *edges;
  guint edge_mask; /* number of slots less 1 */
  guint n_edges;
  GArray *nodes;   /* of MzPhraseNode */
  GArray *phrases; /* of MzPhrase; the first is not used */
  GArray *starts;  /* of guint32, by word: the tables that have a phrase beginning with it */
  GArray *firsts;  /* of MzPhraseFirst, by word */
  GArray *parts;   /* of MzPhraseParts, by word */
};

static inline const MzPhraseNode *
mz_phrases_get_node (const MzPhrases *self, guint32 node)
{
  return &g_array_index (self->nodes, MzPhraseNode, node);
}

static inline const MzPhraseFirst *
mz_phrases_get_first (const MzPhrases *self, guint32 word)
{
  return &g_array_index (self->firsts, MzPhraseFirst, word);
}

/* Most words do not go on with a phrase: that is told without looking for the edge. */
static inline guint32
mz_phrases_get_next_bit (guint32 word)
{
  return 1u << (word * 0x9e3779b1u >> 27);
}

static inline guint
mz_phrases_get_slot (const MzPhrases *self, guint32 from, guint32 word)
{
  guint i = ((from * 0x9e3779b1u ^ word) * 0x85ebca6bu >> 7) & self->edge_mask;

  while (self->edges[i].word != MZ_WORD_NONE &&
         (self->edges[i].word != word || self->edges[i].from != from))
    i = (i + 1) & self->edge_mask;
  return i;
}

/* The node behind @node, where @here stands, by @word; MZ_PHRASE_ROOT where there is none. */
static inline guint32
mz_phrases_follow (const MzPhrases *self, guint32 node, const MzPhraseNode *here, guint32 word)
{
  const MzPhraseEdge *edge;

  if (word == MZ_WORD_NONE || !(here->nexts & mz_phrases_get_next_bit (word)))
    return MZ_PHRASE_ROOT;
  edge = &self->edges[mz_phrases_get_slot (self, node, word)];
  return edge->word == MZ_WORD_NONE ? MZ_PHRASE_ROOT : edge->to;
}

/* Signs that a phrase may have or lack between its words. */
static inline gboolean
mz_phrases_pass_over (const MzToken *token)
{
  return token->type == MZ_TOKEN_SIGN && (token->sign == '-' || token->sign == '"');
}

G_END_DECLS
