/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles and the words to read them by, as the verbs name them. */
#pragma once

#include "extract/lexicon.h"
#include "model/article.h"

G_BEGIN_DECLS

/* New: the article at a path or URI, or on standard input where it is "-". */
MzArticle *mz_article_input_read (const char *path, GError **error);

/* New: the words that ship and the analyst's own. */
MzLexicon *mz_article_input_open_lexicon (GError **error);

G_END_DECLS
