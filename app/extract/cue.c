/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of an article that carry meaning, in order, and how far apart its words stand. */
#include "extract/cue.h"

#include "extract/aside.h"

#include <string.h>

/* What it costs to go past a token, in half words. A comma parts more than three words do. */
#define TOLL_WORD   2
#define TOLL_NUMBER 1
#define TOLL_COMMA  7
#define TOLL_COLON  4
#define TOLL_STOP   16
#define TOLL_BREAK  10

#define NAME_REACH    6 /* tokens on either side that say whether a line is a headline */
#define HEADLINE_WORD 5 /* letters of a word that a headline writes with a capital */

#define CUE_TOKENS_MAX 16 /* no phrase of the tables is longer */

#define CUE_TABLES                                                                                 \
  (1u << MZ_TABLE_METRICS | 1u << MZ_TABLE_CHANGES | 1u << MZ_TABLE_RELATIONS |                    \
   1u << MZ_TABLE_QUALIFIERS | 1u << MZ_TABLE_MODALITIES | 1u << MZ_TABLE_SPEECH |                 \
   1u << MZ_TABLE_REFERENCES | 1u << MZ_TABLE_PERIODS | 1u << MZ_TABLE_OUTLETS)

/* The concept of the noun that begins at token @i; plain where there is none. */
static MzConcept
find_concept (const MzProse *prose, guint i, guint end)
{
  MzHit hit;

  if (!mz_lexicon_match (prose->lexicon, MZ_TABLE_METRICS, prose->tokens, i, end, &hit))
    return MZ_CONCEPT_PLAIN;
  return mz_metric_row_get_concept (hit.row);
}

/* Whether what begins at token @i can be lost, or lose something. */
static gboolean
is_lost (const MzProse *prose, guint i, guint end)
{
  static const MzTable OBJECTS[] = { MZ_TABLE_QUALIFIERS, MZ_TABLE_COMPANIES, MZ_TABLE_REFERENCES,
                                     MZ_TABLE_SECTORS };
  const MzToken *token = mz_tokens_get (prose->tokens, i);
  MzConcept concept = find_concept (prose, i, end);
  MzHit hit;

  if (token->type == MZ_TOKEN_NUMBER || (token->type == MZ_TOKEN_SIGN && token->sign == '"') ||
      g_str_has_prefix (prose->tokens->text + token->start, "ال"))
    return TRUE;
  for (guint k = 0; k < G_N_ELEMENTS (OBJECTS); k++)
    if (mz_lexicon_match (prose->lexicon, OBJECTS[k], prose->tokens, i, end, &hit))
      return TRUE;
  return concept == MZ_CONCEPT_MARKET_CAP || concept == MZ_CONCEPT_SHARE_PRICE ||
         concept == MZ_CONCEPT_INDEX || concept == MZ_CONCEPT_PRICE;
}

/* Whether a number or who has it in a market begins at token @i. */
static gboolean
is_amount (const MzProse *prose, guint i, guint end)
{
  MzConcept concept = find_concept (prose, i, end);
  MzHit hit;

  return mz_tokens_get (prose->tokens, i)->type == MZ_TOKEN_NUMBER ||
         mz_lexicon_match (prose->lexicon, MZ_TABLE_QUALIFIERS, prose->tokens, i, end, &hit) ||
         concept == MZ_CONCEPT_SHARE_PRICE || concept == MZ_CONCEPT_INDEX;
}

/* "came up short of" */
static gboolean
is_short (const MzProse *prose, guint i)
{
  return mz_tokens_is (prose->tokens, i, "short");
}

/* Words that say a change only beside others: "فقد" is "lost" in front of what is lost or who loses
 * it, elsewhere a particle; "نقل" is a transfer; "ربح" is "won" in front of a market, elsewhere a
 * profit; "أضاف" is "gained" in front of a number, elsewhere "said". */
static gboolean
is_other_word (const MzProse *prose, guint i, guint end)
{
  static const char *const NOUNS_TOO[] = { "ربح", "وربح", "بربح", "فربح", NULL };
  g_autofree char *word = mz_tokens_dup_folded (prose->tokens, i);

  if (g_str_equal (word, "فقد"))
    return i + 1 >= end || !is_lost (prose, i + 1, end);
  if (strstr (word, "اضاف") != NULL || strstr (word, "ضيف") != NULL)
    return i + 1 >= end || !is_amount (prose, i + 1, end);
  if (strstr (word, "نقل") != NULL)
    return TRUE;
  if (g_str_equal (word, "up"))
    return i + 1 < end && is_short (prose, i + 1);
  if (!g_strv_contains (NOUNS_TOO, word))
    return FALSE;
  return i + 1 >= end || (find_concept (prose, i + 1, end) != MZ_CONCEPT_MARKET_CAP &&
                          find_concept (prose, i + 1, end) != MZ_CONCEPT_INDEX);
}

/* "Advanced Micro Devices": a capital in the middle of a sentence that is no headline is a name's.
 */
static gboolean
is_part_of_name (const MzProse *prose, guint i)
{
  const MzToken *token = mz_tokens_get (prose->tokens, i);
  const MzSentence *sentence = mz_tokens_get_sentence (prose->tokens, token->sentence);
  guint first = i > sentence->first + NAME_REACH ? i - NAME_REACH : sentence->first;
  guint last = MIN (i + NAME_REACH, sentence->last);

  if (!(token->flags & MZ_TOKEN_CAPITAL) || (token->flags & MZ_TOKEN_ARABIC) ||
      i == sentence->first)
    return FALSE;
  for (guint k = first; k < last; k++) {
    const MzToken *other = mz_tokens_get (prose->tokens, k);

    if (other->type == MZ_TOKEN_WORD && !(other->flags & (MZ_TOKEN_CAPITAL | MZ_TOKEN_ARABIC)) &&
        other->end - other->start >= HEADLINE_WORD)
      return TRUE;
  }
  return FALSE;
}

/* No verb has an article: "الجنيه" is none of "جنى". */
static gboolean
is_verb_with_article (const MzHit *hit)
{
  return (hit->clitics & MZ_CLITIC_AL) && mz_change_row_get_shape (hit->row) <= MZ_SHAPE_MAKES;
}

/* "ثلاثة عقود": three decades, no contracts. */
static gboolean
is_counted (const MzProse *prose, guint quantity, guint i)
{
  const MzQuantity *counted;

  if (quantity >= prose->quantities->len)
    return FALSE;
  counted = mz_prose_get_quantity (prose, quantity);
  return counted->unread == MZ_UNREAD_DURATION && counted->first < i && i < counted->last;
}

/* Whether the phrase of @table at token @i says something else than its row; @counted: it is part
 * of a number of years. */
static gboolean
is_no_cue (
    const MzProse *prose, MzTable table, guint i, guint end, gboolean counted, const MzHit *hit)
{
  switch (table) {
  case MZ_TABLE_METRICS:
    return counted;
  case MZ_TABLE_CHANGES:
    return is_verb_with_article (hit) || is_part_of_name (prose, i) ||
           (hit->n_tokens == 1 && is_other_word (prose, i, end));
  default:
    return FALSE;
  }
}

/* Adds the cues that begin at token @i. @free says, by table, where the last one ended. */
static void
add_cues (MzCues *self,
          const MzProse *prose,
          guint i,
          guint end,
          gboolean counted,
          guint free[MZ_N_TABLES])
{
  guint32 tables = mz_tokens_get (prose->tokens, i)->marks & CUE_TABLES;

  for (; tables != 0; tables &= tables - 1) {
    MzTable table = (MzTable) __builtin_ctz (tables);
    MzHit hit;

    if (i < free[table] ||
        !mz_lexicon_match_started (prose->lexicon, table, prose->tokens, i, end, &hit) ||
        is_no_cue (prose, table, i, end, counted, &hit))
      continue;
    MzCue cue = { i, i + hit.n_tokens, hit.row, (guint8) table, hit.clitics };
    g_array_append_val (self->cues, cue);
    free[table] = cue.last;
  }
}

static void
find_cues (MzCues *self, const MzProse *prose)
{
  guint free[MZ_N_TABLES] = { 0 };
  guint quantity = 0;
  guint n = prose->tokens->tokens->len;
  guint32 *at_token = (guint32 *) self->at_token->data;

  for (guint i = 0; i < n; i++) {
    const MzToken *token = mz_tokens_get (prose->tokens, i);

    at_token[i] = self->cues->len;
    if (!mz_token_may_start (token, CUE_TABLES))
      continue;
    while (quantity < prose->quantities->len && mz_prose_get_quantity (prose, quantity)->last <= i)
      quantity++;
    add_cues (self, prose, i, mz_tokens_get_sentence (prose->tokens, token->sentence)->last,
              is_counted (prose, quantity, i), free);
  }
  at_token[n] = self->cues->len;
}

static guint32
get_toll (const MzToken *token)
{
  if (token->flags & MZ_TOKEN_BRACKETED)
    return 0;
  switch (token->type) {
  case MZ_TOKEN_WORD:
    return TOLL_WORD;
  case MZ_TOKEN_NUMBER:
    return TOLL_NUMBER;
  case MZ_TOKEN_BREAK:
    return TOLL_STOP;
  default:
    break;
  }
  switch (token->sign) {
  case ',':
  case 0x060C:
    return TOLL_COMMA;
  case ';':
  case 0x061B:
    return TOLL_STOP;
  case ':':
    return TOLL_COLON;
  default:
    return 0;
  }
}

static void
add_tolls (MzCues *self, const MzProse *prose)
{
  guint n = prose->tokens->tokens->len;
  guint32 *tolls = (guint32 *) self->tolls->data;
  guint32 sum = 0;
  guint k = 0;

  for (guint i = 0; i < n; i++) {
    gboolean counts = !mz_cues_is_aside (self, i);

    tolls[i] = sum;
    if (counts)
      sum += get_toll (mz_tokens_get (prose->tokens, i));
    for (; k < self->cues->len && mz_cues_get (self, k)->first == i; k++) {
      const MzCue *cue = mz_cues_get (self, k);

      if (counts && cue->table == MZ_TABLE_RELATIONS && cue->row->code == MZ_RELATION_BREAK)
        sum += TOLL_BREAK;
    }
  }
  tolls[n] = sum;
}

/* One number for each token and one behind the last. */
static GArray *
make_index (guint n_tokens)
{
  GArray *index = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_tokens + 1);

  return g_array_set_size (index, n_tokens + 1);
}

/**
 * mz_cues_new:
 * @prose: an article's tokens
 *
 * Takes time in proportion to the text.
 *
 * Returns: (transfer full): the cues in it
 */
MzCues *
mz_cues_new (const MzProse *prose)
{
  MzCues *self = g_new0 (MzCues, 1);
  guint n_tokens = prose->tokens->tokens->len;

  self->cues = g_array_new (FALSE, FALSE, sizeof (MzCue));
  self->tolls = make_index (n_tokens);
  self->at_token = make_index (n_tokens);
  self->asides = mz_asides_find (prose);
  find_cues (self, prose);
  add_tolls (self, prose);
  return self;
}

/**
 * mz_cues_free:
 * @self: (nullable): cues
 */
void
mz_cues_free (MzCues *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->cues);
  g_array_unref (self->tolls);
  g_array_unref (self->asides);
  g_array_unref (self->at_token);
  g_free (self);
}

/**
 * mz_cues_measure:
 * @self: cues
 * @from: a token
 * @to: a later token, or the same
 *
 * Returns: how far it is from in front of @from to in front of @to, in half words, with more for
 *   commas and for words that begin a clause
 */
guint
mz_cues_measure (const MzCues *self, guint from, guint to)
{
  g_return_val_if_fail (from <= to, 0);

  return g_array_index (self->tolls, guint32, to) - g_array_index (self->tolls, guint32, from);
}

/**
 * mz_cues_ending:
 * @self: cues
 * @table: which to look for
 * @first: where it must not begin in front of
 * @end: where it must end
 *
 * Returns: (transfer none) (nullable): the longest such cue
 */
const MzCue *
mz_cues_ending (const MzCues *self, MzTable table, guint first, guint end)
{
  guint low = end > first + CUE_TOKENS_MAX ? end - CUE_TOKENS_MAX : first;

  for (guint i = mz_cues_find (self, low); i < self->cues->len; i++) {
    const MzCue *cue = mz_cues_get (self, i);

    if (cue->first >= end)
      return NULL;
    if (cue->table == table && cue->last == end)
      return cue;
  }
  return NULL;
}
