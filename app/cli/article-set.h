/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles with their figures, as a whole: out of files, or out of the library. */
#pragma once

#include "board/facts.h"
#include "extract/lexicon.h"
#include "store/store.h"

G_BEGIN_DECLS

typedef struct _MzArticleSet MzArticleSet;

MzArticleSet *mz_article_set_new (void);
void mz_article_set_free (MzArticleSet *self);

/* Reads one file. The error names it. */
gboolean mz_article_set_read (MzArticleSet *self,
                              const MzLexicon *lexicon,
                              const char *path,
                              GError **error);

/* Adds every article of @store that names @company (canonical); NULL: every article. */
gboolean
mz_article_set_load (MzArticleSet *self, MzStore *store, const char *company, GError **error);

/* Borrowed. */
guint mz_article_set_get_n (const MzArticleSet *self);
MzArticle *mz_article_set_get_article (const MzArticleSet *self, guint i);
const MzArticleFacts *mz_article_set_get_facts (const MzArticleSet *self); /* one an article */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzArticleSet, mz_article_set_free)

G_END_DECLS
