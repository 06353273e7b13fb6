/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of finance: magnitudes, currencies, metrics, cues, companies. Read once, then
 * immutable, on any thread. */
#pragma once

#include "model/company.h"

G_BEGIN_DECLS

typedef struct _MzLexicon MzLexicon;

/* @user_folder: a folder with the analyst's own .tsv files, or NULL. New; free with
 * mz_lexicon_unref(). */
MzLexicon *mz_lexicon_new (const char *user_folder, GError **error);
MzLexicon *mz_lexicon_ref (MzLexicon *self);
void mz_lexicon_unref (MzLexicon *self);

/* Borrowed: the company that bears @name in any spelling, or NULL. */
MzCompany *mz_lexicon_find_company (const MzLexicon *self, const char *name);

/* Borrowed: all companies and indices, of MzCompany. */
GPtrArray *mz_lexicon_get_companies (const MzLexicon *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzLexicon, mz_lexicon_unref)

G_END_DECLS
