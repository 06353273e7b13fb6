/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sectors words such as "صانعة الرقائق" or "the lender" call. */
#pragma once

#include "extract/lexicon-private.h"

G_BEGIN_DECLS

typedef struct _MzSectors MzSectors;

/* @lexicon and @names are borrowed; what is found is kept in @names. New. */
MzSectors *mz_sectors_new (const MzLexicon *lexicon, GStringChunk *names);
void mz_sectors_free (MzSectors *self);

/* Borrowed from the names: the keys of all sectors that the folded @words call, each between
 * blanks: " chips memory ". */
const char *mz_sectors_find (MzSectors *self, const char *words);

/* Whether @sector is one of @keys. */
gboolean mz_sectors_include (const char *keys, const char *sector);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzSectors, mz_sectors_free)

G_END_DECLS
