/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article cut into tokens, sentences and quantities: what meaning is read from. */
#pragma once

#include "extract/lexicon-private.h"
#include "extract/quantity.h"
#include "model/article.h"

G_BEGIN_DECLS

/* All borrowed by whoever reads it; lives as long as the extraction of one article. */
typedef struct {
  const MzLexicon *lexicon;
  MzArticle *article;
  MzTokens *tokens;   /* with sentences; MzSentence.paragraph indexes the article's paragraphs */
  GArray *quantities; /* of MzQuantity in the order of the text, figures and unread ones */
} MzProse;

static inline const MzQuantity *
mz_prose_get_quantity (const MzProse *prose, guint i)
{
  return &g_array_index (prose->quantities, MzQuantity, i);
}

G_END_DECLS
