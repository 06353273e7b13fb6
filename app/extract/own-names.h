/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of companies that only the article knows: it introduces them, and says them again. */
#pragma once

#include "extract/cue.h"

G_BEGIN_DECLS

typedef struct _MzOwnNames MzOwnNames;

/* Borrows all of it. New. */
MzOwnNames *mz_own_names_new (const MzProse *prose, const MzCues *cues);
void mz_own_names_free (MzOwnNames *self);

/* Looks for names that the article introduces. */
void mz_own_names_look (MzOwnNames *self);

/* Takes tokens @first to @last, exclusive, for a name from now on. */
void mz_own_names_add (MzOwnNames *self, guint first, guint last);

/* Takes token @i, with which a longer name of a company begins, for a short one of the same. */
void mz_own_names_add_short (MzOwnNames *self, guint i, const MzRow *company);

/* What is said at a place. A plain value. */
typedef struct {
  guint32 last;         /* the token behind it here */
  guint32 said_first;   /* tokens of where it was said first */
  guint32 said_last;    /* exclusive */
  const MzRow *company; /* borrowed; NULL where the lexicon does not have it */
  gboolean has_and;     /* the first letter there is "and" */
} MzOwnName;

/* Takes tokens @first to @last, exclusive, for another name of the one that @name tells of. */
void mz_own_names_add_alias (MzOwnNames *self, guint first, guint last, const MzOwnName *name);

/* Whether such a name begins at token @i and ends at @end or in front of it. */
gboolean mz_own_names_match (const MzOwnNames *self, guint i, guint end, MzOwnName *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzOwnNames, mz_own_names_free)

G_END_DECLS
