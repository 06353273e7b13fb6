/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is named in an article, where, and in what standing. */
#include "extract/mention.h"

#include "extract/deal.h"
#include "extract/discourse.h"
#include "extract/mention-find.h"

static void
index_mentions (MzMentions *self, guint n_tokens)
{
  guint32 *at_token;
  guint k = 0;

  g_array_set_size (self->at_token, n_tokens + 1);
  at_token = (guint32 *) self->at_token->data;
  for (guint32 i = 0; i <= n_tokens; i++) {
    while (k < self->mentions->len && mz_mentions_get (self, k)->first < i)
      k++;
    at_token[i] = k;
  }
}

/**
 * mz_mentions_new:
 * @prose: an article's tokens
 * @cues: the cues in them
 *
 * Takes time in proportion to the text.
 *
 * Returns: (transfer full): who is named, and whom each sentence speaks of
 */
MzMentions *
mz_mentions_new (const MzProse *prose, const MzCues *cues)
{
  MzMentions *self = g_new0 (MzMentions, 1);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (MzMention));
  self->at_token = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->names = g_string_chunk_new (256);
  self->focus = g_array_new (FALSE, TRUE, sizeof (const char *));
  self->bought = g_array_new (FALSE, TRUE, sizeof (const char *));
  self->buyers = g_array_new (FALSE, TRUE, sizeof (const char *));
  mz_mentions_fill (self, prose, cues);
  index_mentions (self, prose->tokens->tokens->len);
  mz_discourse_follow (self, prose, cues);
  mz_deals_follow (self, prose, cues);
  return self;
}

/**
 * mz_mentions_free:
 * @self: (nullable): mentions
 */
void
mz_mentions_free (MzMentions *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->mentions);
  g_array_unref (self->at_token);
  g_array_unref (self->focus);
  g_array_unref (self->bought);
  g_array_unref (self->buyers);
  g_string_chunk_free (self->names);
  g_free (self);
}

/**
 * mz_mentions_find:
 * @self: mentions
 * @i: a token
 *
 * Returns: the index of the first mention that begins at @i or behind it; the number of mentions
 *   where there is none
 */
guint
mz_mentions_find (const MzMentions *self, guint i)
{
  return g_array_index (self->at_token, guint32, MIN (i, self->at_token->len - 1));
}

/**
 * mz_mentions_is_inside:
 * @self: mentions
 * @i: a token
 *
 * Returns: whether @i is part of the name of a company or an index
 */
gboolean
mz_mentions_is_inside (const MzMentions *self, guint i)
{
  guint k = mz_mentions_find (self, i + 1);

  if (k == 0)
    return FALSE;
  const MzMention *mention = mz_mentions_get (self, k - 1);
  return mention->kind == MZ_MENTION_NAMED && mention->first <= i && i < mention->last;
}
