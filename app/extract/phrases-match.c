/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The longest phrase of a table that begins at a token. */
#include "extract/phrases-private.h"

/* The newest phrase of @table at @node whose articles and capitals the text has. */
static const MzPhrase *
get_phrase (
    const MzPhrases *self, const MzPhraseNode *node, MzTable table, guint articles, guint capitals)
{
  guint32 i = node->phrase;

  while (i != 0) {
    const MzPhrase *phrase = &g_array_index (self->phrases, MzPhrase, i);

    if (phrase->table == table && (phrase->articles & ~articles) == 0 &&
        (phrase->capitals & ~capitals) == 0)
      return phrase;
    i = phrase->next;
  }
  return NULL;
}

/* The node behind @node, where @here stands, by the word of @token in either of its readings, whose
 * prefixes @clitics become; MZ_PHRASE_ROOT where no phrase goes on so. */
static inline guint32
step (const MzPhrases *self,
      guint32 node,
      const MzPhraseNode *here,
      const MzToken *token,
      guint *clitics)
{
  guint32 next;
  MzWordReading inner;

  *clitics = token->clitics;
  if (token->word == MZ_WORD_NONE)
    return MZ_PHRASE_ROOT;
  next = mz_phrases_follow (self, node, here, token->word);
  if (next != MZ_PHRASE_ROOT)
    return next;
  inner = mz_phrases_get_first (self, token->word)->inner;
  *clitics = inner.clitics;
  return mz_phrases_follow (self, node, here, inner.word);
}

/* The next token behind @at that a phrase does not pass over, or @end. */
static guint
find_next (const MzTokens *tokens, guint at, guint end)
{
  do
    at++;
  while (at < end && mz_phrases_pass_over (mz_tokens_get (tokens, at)));
  return at;
}

/* What is looked for, and the longest found so far. */
typedef struct {
  const MzPhrases *self;
  const MzTokens *tokens;
  MzTable table;
  guint end;
  MzHit *hit;
} Search;

/* Keeps the phrase that ends at @node with the word of token @at, where it is longer. */
static inline void
take_longer (const Search *search,
             const MzPhraseNode *node,
             guint n_tokens,
             guint articles,
             guint capitals,
             guint8 clitics)
{
  const MzPhrase *phrase;

  if (!(node->ends & 1u << search->table) || n_tokens <= search->hit->n_tokens)
    return;
  phrase = get_phrase (search->self, node, search->table, articles, capitals);
  if (phrase != NULL)
    *search->hit = (MzHit){ phrase->row, n_tokens, phrase->column, clitics };
}

/* Goes on from @here, which is @node, to which the word of token @i leads. */
static void
match_longer (const Search *search,
              guint i,
              guint32 node,
              const MzPhraseNode *here,
              guint articles,
              guint capitals,
              guint8 first_clitics)
{
  guint32 bit = 1u << search->table;
  guint at = i;

  for (guint n_words = 1; here->longer & bit; n_words++) {
    const MzToken *token;
    guint clitics;

    at = find_next (search->tokens, at, search->end);
    if (at >= search->end)
      return;
    token = mz_tokens_get (search->tokens, at);
    node = step (search->self, node, here, token, &clitics);
    if (node == MZ_PHRASE_ROOT)
      return;
    here = mz_phrases_get_node (search->self, node);
    if (!((here->ends | here->longer) & bit))
      return;
    articles |= (guint) ((clitics & MZ_CLITIC_AL) != 0) << n_words;
    capitals |= (guint) ((token->flags & MZ_TOKEN_CAPITAL) != 0) << n_words;
    take_longer (search, here, at + 1 - i, articles, capitals, first_clitics);
  }
}

/* The phrase whose first word is token @i and leads to @node, where @here stands, with @clitics cut
 * off. */
static inline void
match_from (const Search *search, guint i, guint32 node, const MzPhraseNode *here, guint8 clitics)
{
  guint articles = (clitics & MZ_CLITIC_AL) != 0;
  guint capitals = (mz_tokens_get (search->tokens, i)->flags & MZ_TOKEN_CAPITAL) != 0;

  take_longer (search, here, 1, articles, capitals, clitics);
  if (here->longer & 1u << search->table)
    match_longer (search, i, node, here, articles, capitals, clitics);
}

/**
 * mz_phrases_match:
 * @self: closed phrases
 * @table: which to look for
 * @tokens: a text
 * @i: where the phrase begins
 * @end: token that it must not reach
 * @hit: (out): the longest one
 *
 * Returns: whether there is one
 */
gboolean
mz_phrases_match (
    const MzPhrases *self, MzTable table, const MzTokens *tokens, guint i, guint end, MzHit *hit)
{
  Search search = { self, tokens, table, end, hit };
  const MzToken *token = mz_tokens_get (tokens, i);
  const MzPhraseFirst *first = mz_phrases_get_first (self, token->word);
  const MzWordReading *inner = &first->inner;

  *hit = (MzHit){ 0 };
  if (i >= end)
    return FALSE;
  match_from (&search, i, first->node, &first->head, token->clitics);
  if (first->inner_node != MZ_PHRASE_ROOT && (inner->cut > 0 || !(token->clitics & MZ_CLITIC_AL)))
    match_from (&search, i, first->inner_node, mz_phrases_get_node (self, first->inner_node),
                inner->clitics | token->clitics);
  return hit->row != NULL;
}

/**
 * mz_phrases_narrow:
 * @self: closed phrases
 * @tokens: a text
 *
 * Most words that phrases begin with stand in front of a word that no such phrase goes on with: it
 * is told once, not by each that asks.
 */
void
mz_phrases_narrow (const MzPhrases *self, MzTokens *tokens)
{
  guint32 second = 0; /* the tables with a phrase whose second word the next one may be */

  for (guint i = tokens->tokens->len; i-- > 0;) {
    MzToken *token = &g_array_index (tokens->tokens, MzToken, i);
    const MzPhraseParts *parts = &g_array_index (self->parts, MzPhraseParts, token->word);

    token->starts &= parts->alone | second;
    if (!mz_phrases_pass_over (token))
      second = parts->second;
  }
}
