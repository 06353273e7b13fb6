/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where sentences end. */
#pragma once

#include "text/token.h"

G_BEGIN_DECLS

#define MZ_SENTENCE_MAX 1024 /* tokens; longer ones are cut, so that work on one stays bounded */

/* Cuts the tokens of a paragraph, from @first to the last there is, into sentences. */
void mz_sentences_split (MzTokens *tokens, guint first, guint paragraph);

G_END_DECLS
