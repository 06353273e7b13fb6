/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds every number of a text with its unit: tokens -> quantities. */
#pragma once

#include "extract/lexicon-private.h"
#include "extract/quantity.h"

G_BEGIN_DECLS

/* New: all numbers of @tokens in order, of MzQuantity; those that are no figure with the reason. */
GArray *mz_quantities_read (const MzLexicon *lexicon, const MzTokens *tokens);

G_END_DECLS
