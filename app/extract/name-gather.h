/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that may be names of companies, with all in an article that speaks for it. */
#pragma once

#include "extract/cue.h"

G_BEGIN_DECLS

/* A plain value. */
typedef struct {
  guint first; /* tokens of where it was said first */
  guint last;  /* exclusive */
  guint evidence;
  gboolean has_and; /* "و" is glued to it there */
  guint n_said;     /* times */
  guint n_capital;  /* times that a capital is no sentence's */
  guint other;      /* index + 1 of an entry with the same hash, 0 for none */
} MzNameEntry;

typedef struct {
  const MzProse *prose; /* borrowed */
  const MzCues *cues;   /* borrowed */
  GArray *entries;      /* of MzNameEntry in the order of the text */
  GHashTable *index;    /* hash of the folded words -> index + 1 */
} MzNameEntries;

/* Borrows both. New. */
MzNameEntries *mz_name_entries_new (const MzProse *prose, const MzCues *cues);
void mz_name_entries_free (MzNameEntries *self);

/* Borrowed: what is known of tokens @first to before @last, or NULL. */
const MzNameEntry *mz_name_entries_find (const MzNameEntries *self, guint first, guint last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzNameEntries, mz_name_entries_free)

G_END_DECLS
