/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Companies that are named together, and so have the figure together. */
#include "extract/mention-group.h"

#include "extract/name-latin.h"

#define NAMES_MAX 8 /* joined to one */
#define JOIN_MAX  8 /* tokens between two names of a list, codes of their shares included */

/* "A and B"; where @is_last is not said, "A, B" as well. */
static gboolean
is_joined (const MzSpot *spot, const MzMention *first, const MzMention *second, gboolean is_last)
{
  guint n = 0;

  if (second->first < first->last || second->first - first->last > JOIN_MAX)
    return FALSE;
  for (guint i = first->last; i < second->first; i++) {
    const MzToken *token = mz_tokens_get (spot->prose->tokens, i);

    if (mz_name_latin_is_code (spot->prose, i, second->first)) {
      i += 2;
      continue;
    }
    if (token->type == MZ_TOKEN_SIGN && token->sign != '(' && token->sign != ')')
      continue;
    if (token->type != MZ_TOKEN_WORD || (!mz_tokens_is (spot->prose->tokens, i, "and") &&
                                         !mz_tokens_is (spot->prose->tokens, i, "و")))
      return FALSE;
    n++;
  }
  return n > 0 || mz_tokens_get (spot->prose->tokens, second->first)->clitics & MZ_CLITIC_WA ||
         (!is_last && second->first > first->last);
}

/**
 * mz_mention_group_keep_names:
 * @spot: a figure and its surroundings
 * @i: the index of a mention
 *
 * Returns: (transfer none): its name, behind those that are joined to it by "and": "A;B"; kept with
 *   the mentions
 */
const char *
mz_mention_group_keep_names (const MzSpot *spot, guint i)
{
  const MzMention *mention = mz_mentions_get (spot->mentions, i);
  g_autoptr (GString) names = g_string_new (mention->name);

  for (guint k = i; k > 0 && i - k < NAMES_MAX; k--) {
    const MzMention *earlier = mz_mentions_get (spot->mentions, k - 1);

    if (earlier->first < spot->sentence->first || earlier->kind != MZ_MENTION_NAMED ||
        earlier->is_index != mention->is_index || earlier->name == mention->name ||
        !is_joined (spot, earlier, mz_mentions_get (spot->mentions, k), k == i))
      break;
    g_string_prepend_c (names, ';');
    g_string_prepend (names, earlier->name);
  }
  return g_string_chunk_insert_const (spot->mentions->names, names->str);
}
