/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lexicon to come: read once, by the first thread that asks, so that nothing waits for it
 * before it is needed. */
#pragma once

#include "extract/lexicon.h"

G_BEGIN_DECLS

typedef struct _MzLexiconSource MzLexiconSource;

/* @user_folder: a folder with the analyst's own .tsv files, or NULL. New. */
MzLexiconSource *mz_lexicon_source_new (const char *user_folder);
MzLexiconSource *mz_lexicon_source_ref (MzLexiconSource *self);
void mz_lexicon_source_unref (MzLexiconSource *self);

/* Holds back everybody who asks until mz_lexicon_source_prefetch(). */
void mz_lexicon_source_defer (MzLexiconSource *self);

/* Starts reading on a thread of its own and returns at once. */
void mz_lexicon_source_prefetch (MzLexiconSource *self);

/* Borrowed; blocks while the lexicon is deferred or being read. NULL with @error set where it can't
 * be. */
const MzLexicon *mz_lexicon_source_get (MzLexiconSource *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzLexiconSource, mz_lexicon_source_unref)

G_END_DECLS
