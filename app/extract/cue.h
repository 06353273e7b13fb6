/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of an article that carry meaning, in order, and how far apart its words stand. */
#pragma once

#include "extract/prose.h"
#include "extract/words.h"

G_BEGIN_DECLS

/* A phrase of one of meaning's tables. A plain value; @row is the lexicon's. */
typedef struct {
  guint32 first; /* token */
  guint32 last;  /* exclusive */
  const MzRow *row;
  guint8 table;   /* MzTable */
  guint8 clitics; /* in front of its first word: MzClitic */
} MzCue;

typedef struct {
  GArray *cues;     /* of MzCue by first token; those of one table do not overlap */
  GArray *tolls;    /* of guint32, a token: the tolls of all tokens in front of it */
  GArray *asides;   /* of gboolean, a token: said in passing, see mz_asides_find() */
  GArray *at_token; /* of guint32, a token: the first cue that begins at it or behind it */
  GArray *ends;     /* of guint32, a token: a bit for each table with a cue that ends before it */
} MzCues;

/* @prose is borrowed while this runs. New. */
MzCues *mz_cues_new (const MzProse *prose);
void mz_cues_free (MzCues *self);

/* How far it is from behind token @from to in front of token @to; words and the signs between. */
guint mz_cues_measure (const MzCues *self, guint from, guint to);

/* The index of the first cue that begins at token @i or behind it; may be cues->len. */
static inline guint
mz_cues_find (const MzCues *self, guint i)
{
  return g_array_index (self->at_token, guint32, MIN (i, self->at_token->len - 1));
}

/* What mz_cues_ending() does where a cue of @table ends there. */
const MzCue *mz_cues_find_ending (const MzCues *self, MzTable table, guint first, guint end);

/* Borrowed: the longest cue of @table that ends in front of token @end and begins at or behind
 * @first, or NULL. */
static inline const MzCue *
mz_cues_ending (const MzCues *self, MzTable table, guint first, guint end)
{
  return g_array_index (self->ends, guint32, end) & 1u << table
             ? mz_cues_find_ending (self, table, first, end)
             : NULL;
}

/* Whether token @i is said in passing. */
static inline gboolean
mz_cues_is_aside (const MzCues *self, guint i)
{
  return g_array_index (self->asides, gboolean, i);
}

static inline const MzCue *
mz_cues_get (const MzCues *self, guint i)
{
  return &g_array_index (self->cues, MzCue, i);
}

/* Borrowed: the cue of @table that begins at token @i, or NULL. */
static inline const MzCue *
mz_cues_beginning (const MzCues *self, MzTable table, guint i)
{
  for (guint k = mz_cues_find (self, i); k < mz_cues_find (self, i + 1); k++)
    if (mz_cues_get (self, k)->table == table)
      return mz_cues_get (self, k);
  return NULL;
}

/* The concept of the noun that begins at token @i; plain where none does. */
static inline MzConcept
mz_cues_get_concept (const MzCues *self, guint i)
{
  const MzCue *noun = mz_cues_beginning (self, MZ_TABLE_METRICS, i);

  return noun != NULL ? mz_metric_row_get_concept (noun->row) : MZ_CONCEPT_PLAIN;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzCues, mz_cues_free)

G_END_DECLS
