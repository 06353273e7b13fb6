/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases of one or more words, and the longest that begins at a token: a trie over word ids. */
#include "extract/phrases.h"

#include "extract/lexicon-tables.h"

#include <string.h>

#define ROOT             0u
#define ARTICLE          "\xd8\xa7\xd9\x84" /* ال, written with a bare alef */
#define ARTICLE_WORD_MIN 5 /* letters of a word whose ال is the article and no part of it */

/* From node @from by @word to node @to. */
typedef struct {
  guint32 from;
  guint32 word; /* MZ_WORD_NONE where the slot is free */
  guint32 to;
} Edge;

/* Where a path of words has come to. */
typedef struct {
  guint32 phrase; /* the newest that ends here, 0 for none */
  guint32 tables; /* bits: those with a phrase that ends here or further on */
  guint32 ends;   /* bits: those with a phrase that ends here */
  guint32 longer; /* bits: those with a phrase that ends further on */
  guint32 nexts;  /* a bit for each word behind it, see get_next_bit() */
} Node;

/* Where a word leads from the root in both of its readings. */
typedef struct {
  guint32 node;
  guint32 inner_node;
  MzWordReading inner; /* with prefixes cut off, see mz_vocabulary_get_inner() */
} First;

/* A phrase that ends at a node. */
typedef struct {
  const MzRow *row;
  guint32 next;     /* the next older one at the same node, 0 for none */
  guint16 articles; /* bit n: word n needs ال */
  guint16 capitals; /* bit n: word n needs a capital letter */
  guint8 table;     /* MzTable */
  guint8 column;    /* of the row */
} Phrase;

struct _MzPhrases {
  /* Owned */
  MzVocabulary *vocabulary;
  MzTokens *scratch; /* a phrase that is being added */
  Edge *edges;
  guint edge_mask; /* number of slots less 1 */
  guint n_edges;
  GArray *nodes;   /* of Node */
  GArray *phrases; /* of Phrase; the first is not used */
  GArray *starts;  /* of guint32, by word: the tables that have a phrase beginning with it */
  GArray *firsts;  /* of First, by word */
};

/**
 * mz_phrases_new:
 *
 * Returns: (transfer full): no phrases yet
 */
MzPhrases *
mz_phrases_new (void)
{
  MzPhrases *self = g_new0 (MzPhrases, 1);
  Node root = { 0 };
  Phrase unused = { 0 };

  self->vocabulary = mz_vocabulary_new ();
  self->scratch = mz_tokens_new ("", 0);
  self->edge_mask = 1023;
  self->edges = g_new0 (Edge, self->edge_mask + 1);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self->phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));
  self->starts = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->firsts = g_array_new (FALSE, TRUE, sizeof (First));
  g_array_append_val (self->nodes, root);
  g_array_append_val (self->phrases, unused);
  return self;
}

/**
 * mz_phrases_free:
 * @self: (nullable): phrases
 */
void
mz_phrases_free (MzPhrases *self)
{
  if (self == NULL)
    return;
  mz_vocabulary_free (self->vocabulary);
  mz_tokens_free (self->scratch);
  g_free (self->edges);
  g_array_unref (self->nodes);
  g_array_unref (self->phrases);
  g_array_unref (self->starts);
  g_array_unref (self->firsts);
  g_free (self);
}

static inline const Node *
get_node (const MzPhrases *self, guint32 node)
{
  return &g_array_index (self->nodes, Node, node);
}

static inline const First *
get_first (const MzPhrases *self, guint32 word)
{
  return &g_array_index (self->firsts, First, word);
}

/* Most words do not go on with a phrase: that is told without looking for the edge. */
static inline guint32
get_next_bit (guint32 word)
{
  return 1u << (word * 0x9e3779b1u >> 27);
}

static guint
get_slot (const MzPhrases *self, guint32 from, guint32 word)
{
  guint i = ((from * 0x9e3779b1u ^ word) * 0x85ebca6bu >> 7) & self->edge_mask;

  while (self->edges[i].word != MZ_WORD_NONE &&
         (self->edges[i].word != word || self->edges[i].from != from))
    i = (i + 1) & self->edge_mask;
  return i;
}

static void
grow (MzPhrases *self)
{
  g_autofree Edge *old = g_steal_pointer (&self->edges);
  guint n_old = self->edge_mask + 1;

  self->edge_mask = n_old * 2 - 1;
  self->edges = g_new0 (Edge, self->edge_mask + 1);
  for (guint i = 0; i < n_old; i++)
    if (old[i].word != MZ_WORD_NONE)
      self->edges[get_slot (self, old[i].from, old[i].word)] = old[i];
}

static guint32
add_edge (MzPhrases *self, guint32 from, guint32 word)
{
  guint i = get_slot (self, from, word);
  Node node = { 0 };

  if (self->edges[i].word != MZ_WORD_NONE)
    return self->edges[i].to;
  if (++self->n_edges * 2 > self->edge_mask) {
    grow (self);
    i = get_slot (self, from, word);
  }
  self->edges[i] = (Edge){ from, word, self->nodes->len };
  g_array_index (self->nodes, Node, from).nexts |= get_next_bit (word);
  g_array_append_val (self->nodes, node);
  return self->edges[i].to;
}

/* The node behind @node by @word; ROOT where there is none. */
static guint32
follow (const MzPhrases *self, guint32 node, guint32 word)
{
  const Edge *edge;

  if (word == MZ_WORD_NONE ||
      !(get_node (self, node)->nexts & get_next_bit (word)))
    return ROOT;
  edge = &self->edges[get_slot (self, node, word)];
  return edge->word == MZ_WORD_NONE ? ROOT : edge->to;
}

/* Signs that a phrase may have or lack between its words. */
static gboolean
is_passed_over (const MzToken *token)
{
  return token->type == MZ_TOKEN_SIGN && (token->sign == '-' || token->sign == '"');
}

/* Adds the word of token @i; says in @article whether ال was cut off, which must then be there. */
static guint32
add_word (MzPhrases *self, const MzTokens *tokens, guint i, gboolean *article)
{
  const MzToken *token = mz_tokens_get (tokens, i);
  const char *text = tokens->text + token->start;
  guint n_chars = token->last_char - token->first_char;
  gsize length = token->end - token->start;
  gsize cut;

  *article = n_chars >= ARTICLE_WORD_MIN && length > strlen (ARTICLE) &&
             memcmp (text, ARTICLE, strlen (ARTICLE)) == 0;
  cut = *article ? strlen (ARTICLE) : 0;
  return mz_vocabulary_add (self->vocabulary, text + cut, length - cut);
}

static void
note_start (MzPhrases *self, guint32 word, MzTable table)
{
  if (word >= self->starts->len)
    g_array_set_size (self->starts, word + 1);
  g_array_index (self->starts, guint32, word) |= 1u << table;
}

/**
 * mz_phrases_add:
 * @self: phrases, not closed
 * @table: the table they belong to
 * @phrase: words as they are written
 * @length: bytes of @phrase
 * @row: (transfer none): what is found by them
 * @column: the row's column that @phrase stands in
 *
 * Returns: whether @phrase has at least one word, and at most %MZ_PHRASE_WORDS_MAX
 */
gboolean
mz_phrases_add (MzPhrases *self,
                MzTable table,
                const char *phrase,
                gsize length,
                const MzRow *row,
                guint column)
{
  MzTokens *tokens = self->scratch;
  Phrase entry = { .row = row, .table = (guint8) table, .column = (guint8) column };
  guint32 node = ROOT;
  guint n_words = 0;

  mz_tokens_reset (tokens, phrase, length);
  mz_tokens_add (tokens, NULL, 0, length, 0, 0);
  for (guint i = 0; i + 1 < tokens->tokens->len; i++) {
    const MzToken *token = mz_tokens_get (tokens, i);
    gboolean article;
    guint32 word;

    if (is_passed_over (token) && tokens->tokens->len > 2)
      continue;
    if (n_words == MZ_PHRASE_WORDS_MAX)
      return FALSE;
    word = add_word (self, tokens, i, &article);
    if (mz_lexicon_get_kind (table)->inflected)
      mz_vocabulary_inflect (self->vocabulary, word);
    if (n_words == 0)
      note_start (self, word, table);
    g_array_index (self->nodes, Node, node).longer |= 1u << table;
    node = add_edge (self, node, word);
    g_array_index (self->nodes, Node, node).tables |= 1u << table;
    entry.articles |= (guint16) (article << n_words);
    entry.capitals |= (guint16) (((token->flags & MZ_TOKEN_CAPITAL) != 0) << n_words);
    n_words++;
  }
  if (n_words == 0)
    return FALSE;
  entry.next = g_array_index (self->nodes, Node, node).phrase;
  g_array_index (self->nodes, Node, node).phrase = self->phrases->len;
  g_array_index (self->nodes, Node, node).ends |= 1u << table;
  g_array_append_val (self->phrases, entry);
  return TRUE;
}

/* Marks each word with what begins with it in either of its readings. */
static void
mark_starts (MzPhrases *self)
{
  const guint32 *starts = (const guint32 *) self->starts->data;

  for (guint id = 1; id < self->starts->len; id++) {
    MzWordReading inner = mz_vocabulary_get_inner (self->vocabulary, id);

    mz_vocabulary_mark (self->vocabulary, id, starts[id] | starts[inner.word]);
  }
}

/**
 * mz_phrases_close:
 * @self: phrases
 *
 * Ends adding; from now on @self does not change and may be read from any thread.
 */
void
mz_phrases_close (MzPhrases *self)
{
  mz_vocabulary_close (self->vocabulary);
  g_array_set_size (self->starts, mz_vocabulary_get_size (self->vocabulary));
  mark_starts (self);
  g_array_set_size (self->firsts, self->starts->len);
  for (guint32 word = 1; word < self->firsts->len; word++) {
    First *first = &g_array_index (self->firsts, First, word);

    first->inner = mz_vocabulary_get_inner (self->vocabulary, word);
    first->node = follow (self, ROOT, word);
    first->inner_node = follow (self, ROOT, first->inner.word);
  }
}

/* The newest phrase of @table at @node whose articles and capitals the text has. */
static const Phrase *
get_phrase (const MzPhrases *self, const Node *node, MzTable table, guint articles, guint capitals)
{
  guint32 i = node->phrase;

  while (i != 0) {
    const Phrase *phrase = &g_array_index (self->phrases, Phrase, i);

    if (phrase->table == table && (phrase->articles & ~articles) == 0 &&
        (phrase->capitals & ~capitals) == 0)
      return phrase;
    i = phrase->next;
  }
  return NULL;
}

/* The node behind @node by the word of @token in either of its readings, whose prefixes @clitics
 * become; ROOT where no phrase goes on so. */
static guint32
step (const MzPhrases *self, guint32 node, const MzToken *token, guint *clitics)
{
  guint32 next = follow (self, node, token->word);
  MzWordReading inner;

  *clitics = token->clitics;
  if (next != ROOT || token->word == MZ_WORD_NONE)
    return next;
  inner = get_first (self, token->word)->inner;
  *clitics = inner.clitics;
  return follow (self, node, inner.word);
}

/* The next token behind @at that a phrase does not pass over, or @end. */
static guint
find_next (const MzTokens *tokens, guint at, guint end)
{
  do
    at++;
  while (at < end && is_passed_over (mz_tokens_get (tokens, at)));
  return at;
}

/* The phrase whose first word is token @i and leads to @node with @clitics cut off, kept where it
 * is longer than @hit. */
static void
match_from (const MzPhrases *self,
            MzTable table,
            const MzTokens *tokens,
            guint i,
            guint end,
            guint32 node,
            guint clitics,
            MzHit *hit)
{
  guint32 bit = 1u << table;
  guint first_clitics = clitics;
  guint articles = 0;
  guint capitals = 0;

  for (guint at = i, n_words = 0; at < end; n_words++) {
    const Node *here = get_node (self, node);
    guint n_tokens = at + 1 - i;

    if (!(here->tables & bit))
      return;
    articles |= (guint) ((clitics & MZ_CLITIC_AL) != 0) << n_words;
    capitals |= (guint) ((mz_tokens_get (tokens, at)->flags & MZ_TOKEN_CAPITAL) != 0) << n_words;
    if ((here->ends & bit) && n_tokens > hit->n_tokens) {
      const Phrase *phrase = get_phrase (self, here, table, articles, capitals);

      if (phrase != NULL)
        *hit = (MzHit){ phrase->row, n_tokens, phrase->column, (guint8) first_clitics };
    }
    if (!(here->longer & bit))
      return;
    at = find_next (tokens, at, end);
    if (at < end)
      node = step (self, node, mz_tokens_get (tokens, at), &clitics);
  }
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
  const MzToken *token = mz_tokens_get (tokens, i);
  const First *first = get_first (self, token->word);
  const MzWordReading *inner = &first->inner;

  *hit = (MzHit){ 0 };
  match_from (self, table, tokens, i, end, first->node, token->clitics, hit);
  if (first->inner_node != ROOT && (inner->cut > 0 || !(token->clitics & MZ_CLITIC_AL)))
    match_from (self, table, tokens, i, end, first->inner_node, inner->clitics | token->clitics,
                hit);
  return hit->row != NULL;
}

/**
 * mz_phrases_get_vocabulary:
 * @self: phrases
 *
 * Returns: (transfer none): the words that they are made of
 */
const MzVocabulary *
mz_phrases_get_vocabulary (const MzPhrases *self)
{
  return self->vocabulary;
}
