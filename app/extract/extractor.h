/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the figures out of an article: a pure function of article and lexicon, on any thread. */
#pragma once

#include "extract/lexicon.h"
#include "model/article.h"
#include "model/extraction.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Goes up whenever the same text may give other figures, so that the store reads it anew. */
#define MZ_EXTRACTOR_VERSION 3

MzExtraction *mz_extractor_extract (const MzLexicon *lexicon,
                                    MzArticle *article,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
