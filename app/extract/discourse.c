/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Follows whom an article speaks of: who is subject, who only a source, an owner or an example, and
 * which company "the company" is. */
#include "extract/discourse.h"

#include "extract/object.h"
#include "extract/sector.h"
#include "extract/standing.h"

#define BACK_MAX 64 /* mentions looked back over */

typedef struct {
  const MzProse *prose;
  const MzCues *cues;
  MzMentions *mentions;
  const char *company; /* that "the company" is, or NULL */
  const char *focus;   /* whom the next sentence is about if it names nobody, or NULL */
} Walk;

static gboolean
is_word (const Walk *walk, guint i, const char *wanted)
{
  return mz_tokens_is (walk->prose->tokens, i, wanted);
}

static gboolean
is_joining (const Walk *walk, guint i)
{
  const MzToken *token = mz_tokens_get (walk->prose->tokens, i);

  if (token->type == MZ_TOKEN_SIGN)
    return token->sign == ',' || token->sign == 0x060C || token->sign == '"' || token->sign == '&';
  return token->type == MZ_TOKEN_WORD && token->end - token->start <= 3 &&
         (is_word (walk, i, "and") || is_word (walk, i, "or") || is_word (walk, i, "و"));
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

/* "the latter", "الأخيرة": the company named last, subject or not. */
static const char *
find_latter (const Walk *walk, guint i, const MzSentence *sentence)
{
  const MzMention *mention = mz_mentions_get (walk->mentions, i);

  if (!is_word (walk, mention->last - 1, "الاخيره") &&
      !is_word (walk, mention->last - 1, "الاخير") && !is_word (walk, mention->last - 1, "latter"))
    return NULL;
  while (i-- > 0) {
    const MzMention *earlier = mz_mentions_get (walk->mentions, i);

    if (earlier->first < sentence->first)
      return NULL;
    if (earlier->kind == MZ_MENTION_NAMED && !earlier->is_index)
      return earlier->name;
  }
  return NULL;
}

/* The last company of @sector that is named in front of mention @i, or NULL. */
static const char *
find_of_sector (const Walk *walk, guint i, const char *sector)
{
  for (guint step = 0; step < BACK_MAX && i-- > 0; step++) {
    const MzMention *earlier = mz_mentions_get (walk->mentions, i);

    if (earlier->kind == MZ_MENTION_NAMED && !earlier->is_index &&
        earlier->standing != MZ_STANDING_SOURCE && mz_sectors_include (sector, earlier->sector))
      return earlier->name;
  }
  return NULL;
}

/* The company that a word for a company stands for: one of the sector that it names, the last
 * subject of the sentence, else the focus. */
static const char *
resolve (const Walk *walk, guint i, const MzSentence *sentence, const char *focus)
{
  const char *sector = mz_mentions_get (walk->mentions, i)->sector;
  const char *named = sector != NULL ? find_of_sector (walk, i, sector) : NULL;

  if (named == NULL)
    named = find_latter (walk, i, sentence);

  if (named != NULL)
    return named;
  for (guint step = 0; step < BACK_MAX && i-- > 0; step++) {
    const MzMention *earlier = mz_mentions_get (walk->mentions, i);

    if (earlier->first < sentence->first)
      break;
    if (earlier->kind == MZ_MENTION_NAMED && !earlier->is_index &&
        (earlier->standing == MZ_STANDING_SUBJECT ||
         (earlier->standing == MZ_STANDING_SOURCE && !mz_standing_is_house (earlier))))
      return earlier->name;
  }
  return focus;
}

/* Those that were named together last in front of mention @i: "A;B"; NULL where none were. */
static const char *
find_group (const Walk *walk, guint i)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint step = 0; step < BACK_MAX && i-- > 1; step++) {
    const MzMention *second = mz_mentions_get (walk->mentions, i);
    const MzMention *first = second - 1;

    if (second->kind != MZ_MENTION_NAMED || first->kind != MZ_MENTION_NAMED || second->is_index ||
        first->is_index || second->name == first->name || !is_list (walk, first, second)) {
      if (names->len > 0)
        break;
      continue;
    }
    if (names->len == 0)
      g_string_append (names, second->name);
    g_string_prepend_c (names, ';');
    g_string_prepend (names, first->name);
  }
  return names->len > 0 ? g_string_chunk_insert_const (walk->mentions->names, names->str) : NULL;
}

/* "the oil giant Aramco", "عملاق النفط «أرامكو»": the name follows at once. */
static gboolean
is_apposition (const Walk *walk, guint i, const MzSentence *sentence)
{
  const MzMention *mention = mz_mentions_get (walk->mentions, i);
  const MzMention *next;
  guint at = mention->last;

  if (i + 1 >= walk->mentions->mentions->len)
    return FALSE;
  next = mz_mentions_get (walk->mentions, i + 1);
  while (at < sentence->last && mz_tokens_get (walk->prose->tokens, at)->sign == '"' &&
         mz_tokens_get (walk->prose->tokens, at)->type == MZ_TOKEN_SIGN)
    at++;
  return next->first == at && next->kind == MZ_MENTION_NAMED && !next->is_index;
}

/* Goes through the mentions of one sentence. A sentence about a state alone leaves nobody for the
 * next to be about, but "the company" stays who it was. */
static void
follow_sentence (Walk *walk, const MzSentence *sentence)
{
  const char *subject = NULL;
  gboolean acted = FALSE;

  for (guint i = mz_mentions_find (walk->mentions, sentence->first);
       i < walk->mentions->mentions->len; i++) {
    MzMention *mention = &g_array_index (walk->mentions->mentions, MzMention, i);
    const MzMention *earlier = i > 0 ? mention - 1 : NULL;

    if (mention->first >= sentence->last)
      break;
    mention->standing =
        mz_standing_read (walk->mentions, walk->prose, walk->cues, mention, sentence);
    if (subject != NULL && mention->standing == MZ_STANDING_SUBJECT &&
        mz_object_is (walk->prose, walk->cues, mention,
                      mz_standing_skip_intro (walk->prose, walk->cues, mention, sentence->first),
                      sentence))
      mention->standing = MZ_STANDING_ASIDE;
    if (earlier != NULL && earlier->first >= sentence->first && mention->kind == MZ_MENTION_NAMED &&
        earlier->standing == MZ_STANDING_ASIDE && is_list (walk, earlier, mention))
      mention->standing = MZ_STANDING_ASIDE;
    if (mention->is_group) {
      mention->name = find_group (walk, i);
      continue;
    }
    if (mention->kind == MZ_MENTION_REFERENCE)
      mention->name = is_apposition (walk, i, sentence)
                          ? mention[1].name
                          : resolve (walk, i, sentence, walk->company);
    if (mention->kind == MZ_MENTION_REFERENCE && subject == NULL)
      subject = mention->name;
    acted = acted || mention->kind == MZ_MENTION_ACTOR;
    if (subject == NULL && mention->kind == MZ_MENTION_NAMED && !mention->is_index &&
        mention->standing == MZ_STANDING_SUBJECT)
      subject = mention->name;
  }
  if (subject != NULL)
    walk->company = walk->focus = subject;
  else if (acted)
    walk->focus = NULL;
}

/* "قالت هيرميس", "Citi said": a house may speak all through an article that is about another. */
static gboolean
is_house_speaking (const Walk *walk, const MzMention *mention)
{
  const MzSentence *sentence = mz_tokens_get_sentence (
      walk->prose->tokens, mz_tokens_get (walk->prose->tokens, mention->first)->sentence);
  guint start = mz_standing_skip_intro (walk->prose, walk->cues, mention, sentence->first);

  return mz_standing_is_house (mention) &&
         (mz_cues_ending (walk->cues, MZ_TABLE_SPEECH, sentence->first, start) != NULL ||
          mz_cues_beginning (walk->cues, MZ_TABLE_SPEECH, mention->last) != NULL);
}

/* How much it says of the topic that @mention is named, in halves of a mention. */
static guint
weigh_for_topic (const Walk *walk, const MzMention *mention, gboolean is_first)
{
  guint weight = is_house_speaking (walk, mention) ? 1 : 2;

  if (mz_tokens_get (walk->prose->tokens, mention->first)->sentence == 0)
    weight *= 2;
  return is_first ? weight + 2 : weight;
}

/* The company named most often, twice as much for the first sentence, and more for being first. */
static const char *
find_topic (const Walk *walk)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  const char *topic = NULL;
  guint most = 0;

  for (guint i = 0; i < walk->mentions->mentions->len; i++) {
    const MzMention *mention = mz_mentions_get (walk->mentions, i);
    guint count;

    if (mention->kind != MZ_MENTION_NAMED || mention->is_index)
      continue;
    count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, mention->name)) +
            weigh_for_topic (walk, mention, topic == NULL);
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
  Walk walk = { prose, cues, mentions, NULL, NULL };

  mentions->topic = find_topic (&walk);
  for (guint i = 0; i < prose->tokens->sentences->len; i++) {
    g_array_append_val (mentions->focus, walk.focus);
    follow_sentence (&walk, mz_tokens_get_sentence (prose->tokens, i));
  }
}
