/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of an article that carry meaning, in order, and how far apart its words stand. */
#include "extract/cue.h"

#include "extract/aside.h"
#include "extract/cue-doubt.h"

/* What it costs to go past a token, in half words. A comma parts more than three words do. */
#define TOLL_WORD   2
#define TOLL_NUMBER 1
#define TOLL_COMMA  7
#define TOLL_COLON  4
#define TOLL_STOP   16
#define TOLL_BREAK  10

#define ROOM 128 /* cues to make room for at a time */

#define CUE_TOKENS_MAX 16 /* no phrase of the tables is longer */

#define CUE_TABLES                                                                                 \
  (1u << MZ_TABLE_METRICS | 1u << MZ_TABLE_CHANGES | 1u << MZ_TABLE_RELATIONS |                    \
   1u << MZ_TABLE_QUALIFIERS | 1u << MZ_TABLE_MODALITIES | 1u << MZ_TABLE_SPEECH |                 \
   1u << MZ_TABLE_REFERENCES | 1u << MZ_TABLE_PERIODS | 1u << MZ_TABLE_OUTLETS)

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

/* Adds the cues that begin at token @i. @free says, by table, where the last one ended, @n_cues how
 * many there are in the array, which has room for more. */
static void
add_cues (MzCues *self,
          const MzProse *prose,
          guint i,
          guint end,
          gboolean counted,
          guint free[MZ_N_TABLES],
          guint *n_cues)
{
  guint32 tables = mz_tokens_get (prose->tokens, i)->starts & CUE_TABLES;

  for (; tables != 0; tables &= tables - 1) {
    MzTable table = (MzTable) __builtin_ctz (tables);
    MzHit hit;

    if (i < free[table] ||
        !mz_lexicon_match_started (prose->lexicon, table, prose->tokens, i, end, &hit) ||
        mz_cue_is_doubtful (prose, table, i, end, counted, &hit))
      continue;
    if (self->cues->len == *n_cues)
      g_array_set_size (self->cues, *n_cues + ROOM);
    g_array_index (self->cues, MzCue, (*n_cues)++) =
        (MzCue){ i, i + hit.n_tokens, hit.row, (guint8) table, hit.clitics };
    free[table] = i + hit.n_tokens;
    g_array_index (self->ends, guint32, free[table]) |= 1u << table;
  }
}

static void
find_cues (MzCues *self, const MzProse *prose)
{
  guint free[MZ_N_TABLES] = { 0 };
  guint n_cues = 0;
  guint quantity = 0;
  guint n = prose->tokens->tokens->len;
  guint32 *at_token = (guint32 *) self->at_token->data;

  for (guint i = 0; i < n; i++) {
    const MzToken *token = mz_tokens_get (prose->tokens, i);

    at_token[i] = n_cues;
    if (!mz_token_may_begin (token, CUE_TABLES))
      continue;
    while (quantity < prose->quantities->len && mz_prose_get_quantity (prose, quantity)->last <= i)
      quantity++;
    add_cues (self, prose, i, mz_tokens_get_sentence (prose->tokens, token->sentence)->last,
              is_counted (prose, quantity, i), free, &n_cues);
  }
  at_token[n] = n_cues;
  g_array_set_size (self->cues, n_cues);
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

/* A 0 for each token and one behind the last. */
static GArray *
make_index (guint n_tokens)
{
  GArray *index = g_array_sized_new (FALSE, TRUE, sizeof (guint32), n_tokens + 1);

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
  self->ends = make_index (n_tokens);
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
  g_array_unref (self->ends);
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
 * mz_cues_find_ending:
 * @self: cues
 * @table: which to look for
 * @first: where it must not begin in front of
 * @end: where it must end
 *
 * Returns: (transfer none) (nullable): the longest such cue
 */
const MzCue *
mz_cues_find_ending (const MzCues *self, MzTable table, guint first, guint end)
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
