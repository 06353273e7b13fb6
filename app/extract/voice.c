/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds who says what a sentence states: "قال X إن", "X said". */
#include "extract/attributes.h"

#define CUES_MAX    48
#define NAME_TOKENS 6 /* tokens of a speaker's name */

static gboolean
ends_name (const MzSpot *spot, guint i)
{
  static const char *const ENDS[] = { "ان", "بان", "that", "انه", "انها",
                                      "في", "علي", "خلال", "عن",  "الي" };
  const MzToken *token = mz_tokens_get (spot->prose->tokens, i);

  if (token->type != MZ_TOKEN_WORD)
    return token->type != MZ_TOKEN_SIGN || token->sign != '-';
  return mz_tokens_is_one_of (spot->prose->tokens, i, ENDS, G_N_ELEMENTS (ENDS));
}

static char *
dup_words (const MzSpot *spot, guint first, guint last)
{
  const MzTokens *tokens = spot->prose->tokens;
  gsize start = mz_tokens_get (tokens, first)->start;

  return g_strndup (tokens->text + start, mz_tokens_get (tokens, last - 1)->end - start);
}

/* Arabic puts the speaker behind the verb. */
static char *
read_behind (const MzSpot *spot, const MzCue *cue)
{
  guint first = cue->last;
  guint last;

  if (first < spot->sentence->last && mz_tokens_get (spot->prose->tokens, first)->sign == '"')
    first++;
  last = first;
  while (last < spot->sentence->last && last - first < NAME_TOKENS && !ends_name (spot, last))
    last++;
  if (last == first || last >= spot->sentence->last)
    return NULL;
  return dup_words (spot, first, last);
}

/* English puts a name with capitals, or "the company", in front. */
static char *
read_in_front (const MzSpot *spot, const MzCue *cue)
{
  guint first = cue->first;

  while (first > spot->sentence->first && cue->first - first < NAME_TOKENS) {
    const MzToken *token = mz_tokens_get (spot->prose->tokens, first - 1);

    if (token->type != MZ_TOKEN_WORD || !(token->flags & MZ_TOKEN_CAPITAL))
      break;
    first--;
  }
  return first == cue->first ? NULL : dup_words (spot, first, cue->first);
}

/**
 * mz_speaker_read:
 * @spot: a figure and its surroundings
 * @ground: (out): the verb that says so
 *
 * Returns: (transfer full) (nullable): who says it, in the text's own words
 */
char *
mz_speaker_read (const MzSpot *spot, MzGround *ground)
{
  guint i = mz_cues_find (spot->cues, spot->sentence->first);

  for (guint step = 0; step < CUES_MAX && i < spot->cues->cues->len; step++, i++) {
    const MzCue *cue = mz_cues_get (spot->cues, i);
    char *speaker;

    if (cue->first >= spot->sentence->last)
      return NULL;
    if (cue->table != MZ_TABLE_SPEECH || cue->row->code != MZ_WAY_SAYS)
      continue;
    speaker = mz_tokens_get (spot->prose->tokens, cue->first)->flags & MZ_TOKEN_ARABIC
                  ? read_behind (spot, cue)
                  : read_in_front (spot, cue);
    if (speaker == NULL)
      continue;
    *ground = (MzGround){ MZ_RULE_SPEAKER_SAYS, cue->first, cue->last };
    return speaker;
  }
  return NULL;
}
