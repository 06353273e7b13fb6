/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Follows whom an article speaks of: who is subject, who only a source, an owner or an example, and
 * which company "the company" is. */
#include "extract/discourse.h"

#define ROLE_REACH 3 /* tokens between "محلل" and the house he is of */

typedef struct {
  const MzProse *prose;
  const MzCues *cues;
  MzMentions *mentions;
} Walk;

static gboolean
is_joining (const Walk *walk, guint i)
{
  const MzToken *token = mz_tokens_get (walk->prose->tokens, i);
  g_autofree char *word = NULL;

  if (token->type == MZ_TOKEN_SIGN)
    return token->sign == ',' || token->sign == 0x060C || token->sign == '"' || token->sign == '&';
  if (token->type != MZ_TOKEN_WORD || token->end - token->start > 3)
    return FALSE;
  word = mz_tokens_dup_folded (walk->prose->tokens, i);
  return g_str_equal (word, "and") || g_str_equal (word, "or") || g_str_equal (word, "و");
}

/* Whether the mention at @second goes on the list that @first stands in: "A وB", "A, B and C". */
static gboolean
is_list (const Walk *walk, const MzMention *first, const MzMention *second)
{
  if (second->first < first->last || second->first - first->last > 4)
    return FALSE;
  for (guint i = first->last; i < second->first; i++)
    if (!is_joining (walk, i))
      return FALSE;
  return TRUE;
}

/* The start of the words that introduce a mention: "شركة", quotation marks. */
static guint
skip_intro (const Walk *walk, const MzMention *mention, guint first)
{
  guint i = mention->first;

  for (guint step = 0; step < 3 && i > first; step++) {
    const MzToken *token = mz_tokens_get (walk->prose->tokens, i - 1);
    const MzCue *cue = mz_cues_ending (walk->cues, MZ_TABLE_REFERENCES, first, i);

    if (token->type == MZ_TOKEN_SIGN && token->sign == '"')
      i--;
    else if (cue != NULL && cue->row->code == MZ_WHOM_INTRO)
      i = cue->first;
    else
      break;
  }
  return i;
}

/* "محلل في X", "analyst at X", "X analyst". */
static gboolean
is_speakers_house (const Walk *walk,
                   const MzMention *mention,
                   guint start,
                   const MzSentence *sentence)
{
  const MzCue *cue = mz_cues_beginning (walk->cues, MZ_TABLE_SPEECH, mention->last);

  if (cue != NULL && mention->last < sentence->last && cue->row->code == MZ_WAY_ROLE)
    return mz_tokens_get (walk->prose->tokens, mention->last)->type == MZ_TOKEN_WORD &&
           !(mz_tokens_get (walk->prose->tokens, mention->last)->flags & MZ_TOKEN_ARABIC) &&
           !(mz_tokens_get (walk->prose->tokens, mention->last)->flags & MZ_TOKEN_CAPITAL);
  for (guint i = start; i > sentence->first && start - i < ROLE_REACH; i--) {
    cue = mz_cues_ending (walk->cues, MZ_TABLE_SPEECH, sentence->first, i);
    if (cue != NULL && cue->row->code == MZ_WAY_ROLE)
      return TRUE;
  }
  return FALSE;
}

static MzStanding
get_standing (const Walk *walk, const MzMention *mention, const MzSentence *sentence)
{
  guint start = skip_intro (walk, mention, sentence->first);
  const MzCue *speech = mz_cues_ending (walk->cues, MZ_TABLE_SPEECH, sentence->first, start);
  const MzCue *reference = mz_cues_ending (walk->cues, MZ_TABLE_REFERENCES, sentence->first, start);

  if (speech != NULL && (speech->row->code == MZ_WAY_SOURCE || speech->row->code == MZ_WAY_RELAYS))
    return MZ_STANDING_SOURCE;
  if (is_speakers_house (walk, mention, start, sentence))
    return MZ_STANDING_SOURCE;
  if (reference != NULL &&
      (reference->row->code == MZ_WHOM_ASIDE || reference->row->code == MZ_WHOM_EXAMPLE))
    return MZ_STANDING_ASIDE;
  return MZ_STANDING_SUBJECT;
}

/* The company that a word for a company stands for: the last subject of the sentence, else the
 * focus. */
static const char *
resolve (const Walk *walk, guint i, const MzSentence *sentence, const char *focus)
{
  while (i-- > 0) {
    const MzMention *earlier = mz_mentions_get (walk->mentions, i);

    if (earlier->first < sentence->first)
      break;
    if (earlier->kind == MZ_MENTION_NAMED && !earlier->is_index &&
        earlier->standing == MZ_STANDING_SUBJECT)
      return earlier->name;
  }
  return focus;
}

/* Goes through the mentions of one sentence. Returns the focus of the next. */
static const char *
follow_sentence (Walk *walk, const MzSentence *sentence, const char *focus)
{
  const char *subject = NULL;

  for (guint i = mz_mentions_find (walk->mentions, sentence->first);
       i < walk->mentions->mentions->len; i++) {
    MzMention *mention = &g_array_index (walk->mentions->mentions, MzMention, i);
    const MzMention *earlier = i > 0 ? mention - 1 : NULL;

    if (mention->first >= sentence->last)
      break;
    mention->standing = get_standing (walk, mention, sentence);
    if (earlier != NULL && earlier->first >= sentence->first && mention->kind == MZ_MENTION_NAMED &&
        earlier->standing == MZ_STANDING_ASIDE && is_list (walk, earlier, mention))
      mention->standing = MZ_STANDING_ASIDE;
    if (mention->kind == MZ_MENTION_REFERENCE)
      mention->name = resolve (walk, i, sentence, focus);
    if (subject == NULL && mention->kind == MZ_MENTION_NAMED && !mention->is_index &&
        mention->standing == MZ_STANDING_SUBJECT)
      subject = mention->name;
  }
  return subject != NULL ? subject : focus;
}

/* The company named most often, twice as much for the first paragraph. */
static const char *
find_topic (const Walk *walk)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  const char *topic = NULL;
  guint most = 0;

  for (guint i = 0; i < walk->mentions->mentions->len; i++) {
    const MzMention *mention = mz_mentions_get (walk->mentions, i);
    const MzToken *token = mz_tokens_get (walk->prose->tokens, mention->first);
    guint count;

    if (mention->kind != MZ_MENTION_NAMED || mention->is_index ||
        mention->standing != MZ_STANDING_SUBJECT)
      continue;
    count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, mention->name)) +
            (token->sentence == 0 ? 2 : 1);
    g_hash_table_insert (counts, (gpointer) mention->name, GUINT_TO_POINTER (count));
    if (count > most) {
      most = count;
      topic = mention->name;
    }
  }
  return topic;
}

/**
 * mz_discourse_follow:
 * @mentions: the mentions of an article in order
 * @prose: the article
 * @cues: its cues
 *
 * Says of each mention whether it is a subject, of each reference whom it means, of each sentence
 * whom it speaks of when it begins.
 */
void
mz_discourse_follow (MzMentions *mentions, const MzProse *prose, const MzCues *cues)
{
  Walk walk = { prose, cues, mentions };
  const char *focus = NULL;

  for (guint i = 0; i < prose->tokens->sentences->len; i++) {
    g_array_append_val (mentions->focus, focus);
    focus = follow_sentence (&walk, mz_tokens_get_sentence (prose->tokens, i), focus);
  }
  mentions->topic = find_topic (&walk);
}
