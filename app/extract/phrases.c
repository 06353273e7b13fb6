/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases of one or more words, and the longest that begins at a token: a trie over word ids. */
#include "extract/phrases-private.h"

#include "extract/lexicon-tables.h"

#include <string.h>

#define ARTICLE          "\xd8\xa7\xd9\x84" /* ال, written with a bare alef */
#define ARTICLE_WORD_MIN 5 /* letters of a word whose ال is the article and no part of it */

/**
 * mz_phrases_new:
 *
 * Returns: (transfer full): no phrases yet
 */
MzPhrases *
mz_phrases_new (void)
{
  MzPhrases *self = g_new0 (MzPhrases, 1);
  MzPhraseNode root = { 0 };
  MzPhrase unused = { 0 };

  self->vocabulary = mz_vocabulary_new ();
  self->scratch = mz_tokens_new ("", 0);
  self->edge_mask = 1023;
  self->edges = g_new0 (MzPhraseEdge, self->edge_mask + 1);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (MzPhraseNode));
  self->phrases = g_array_new (FALSE, FALSE, sizeof (MzPhrase));
  self->starts = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->firsts = g_array_new (FALSE, TRUE, sizeof (MzPhraseFirst));
  self->parts = g_array_new (FALSE, TRUE, sizeof (MzPhraseParts));
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
  g_array_unref (self->parts);
  g_free (self);
}

static void
grow (MzPhrases *self)
{
  g_autofree MzPhraseEdge *old = g_steal_pointer (&self->edges);
  guint n_old = self->edge_mask + 1;

  self->edge_mask = n_old * 2 - 1;
  self->edges = g_new0 (MzPhraseEdge, self->edge_mask + 1);
  for (guint i = 0; i < n_old; i++)
    if (old[i].word != MZ_WORD_NONE)
      self->edges[mz_phrases_get_slot (self, old[i].from, old[i].word)] = old[i];
}

static guint32
add_edge (MzPhrases *self, guint32 from, guint32 word)
{
  guint i = mz_phrases_get_slot (self, from, word);
  MzPhraseNode node = { 0 };

  if (self->edges[i].word != MZ_WORD_NONE)
    return self->edges[i].to;
  if (++self->n_edges * 2 > self->edge_mask) {
    grow (self);
    i = mz_phrases_get_slot (self, from, word);
  }
  self->edges[i] = (MzPhraseEdge){ from, word, self->nodes->len };
  g_array_index (self->nodes, MzPhraseNode, from).nexts |= mz_phrases_get_next_bit (word);
  g_array_append_val (self->nodes, node);
  return self->edges[i].to;
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
  MzPhrase entry = { .row = row, .table = (guint8) table, .column = (guint8) column };
  guint32 node = MZ_PHRASE_ROOT;
  guint n_words = 0;

  mz_tokens_reset (tokens, phrase, length);
  mz_tokens_add (tokens, NULL, 0, length, 0, 0);
  for (guint i = 0; i + 1 < tokens->tokens->len; i++) {
    const MzToken *token = mz_tokens_get (tokens, i);
    gboolean article;
    guint32 word;

    if (mz_phrases_pass_over (token) && tokens->tokens->len > 2)
      continue;
    if (n_words == MZ_PHRASE_WORDS_MAX)
      return FALSE;
    word = add_word (self, tokens, i, &article);
    if (mz_lexicon_get_kind (table)->inflected)
      mz_vocabulary_inflect (self->vocabulary, word);
    if (n_words == 0)
      note_start (self, word, table);
    g_array_index (self->nodes, MzPhraseNode, node).longer |= 1u << table;
    node = add_edge (self, node, word);
    entry.articles |= (guint16) (article << n_words);
    entry.capitals |= (guint16) (((token->flags & MZ_TOKEN_CAPITAL) != 0) << n_words);
    n_words++;
  }
  if (n_words == 0)
    return FALSE;
  entry.next = g_array_index (self->nodes, MzPhraseNode, node).phrase;
  g_array_index (self->nodes, MzPhraseNode, node).phrase = self->phrases->len;
  g_array_index (self->nodes, MzPhraseNode, node).ends |= 1u << table;
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

/* Notes for each word, as it stands, the phrases whose second word it is. */
static void
note_seconds (MzPhrases *self)
{
  g_autofree gboolean *is_first = g_new0 (gboolean, self->nodes->len);

  for (guint i = 0; i <= self->edge_mask; i++)
    if (self->edges[i].word != MZ_WORD_NONE && self->edges[i].from == MZ_PHRASE_ROOT)
      is_first[self->edges[i].to] = TRUE;
  for (guint i = 0; i <= self->edge_mask; i++) {
    const MzPhraseEdge *edge = &self->edges[i];
    const MzPhraseNode *node = mz_phrases_get_node (self, edge->to);

    if (edge->word != MZ_WORD_NONE && is_first[edge->from])
      g_array_index (self->parts, MzPhraseParts, edge->word).second |= node->ends | node->longer;
  }
}

/* The phrases of one word; and those of a word with prefixes cut off are its own too. */
static void
note_parts (MzPhrases *self)
{
  g_autofree MzPhraseParts *own = NULL;

  g_array_set_size (self->parts, self->starts->len);
  note_seconds (self);
  own = g_memdup2 (self->parts->data, self->parts->len * sizeof (MzPhraseParts));
  for (guint32 word = 1; word < self->parts->len; word++) {
    const MzPhraseFirst *first = mz_phrases_get_first (self, word);
    MzPhraseParts *parts = &g_array_index (self->parts, MzPhraseParts, word);

    parts->alone = first->head.ends;
    if (first->inner_node != MZ_PHRASE_ROOT)
      parts->alone |= mz_phrases_get_node (self, first->inner_node)->ends;
    parts->second |= own[first->inner.word].second;
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
    const MzPhraseNode *root = mz_phrases_get_node (self, MZ_PHRASE_ROOT);
    MzPhraseFirst *first = &g_array_index (self->firsts, MzPhraseFirst, word);

    first->inner = mz_vocabulary_get_inner (self->vocabulary, word);
    first->node = mz_phrases_follow (self, MZ_PHRASE_ROOT, root, word);
    if (first->node != MZ_PHRASE_ROOT)
      first->head = *mz_phrases_get_node (self, first->node);
    first->inner_node = mz_phrases_follow (self, MZ_PHRASE_ROOT, root, first->inner.word);
  }
  note_parts (self);
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
