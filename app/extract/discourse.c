/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Follows whom an article speaks of: who is subject, who only a source, an owner or an example, and
 * which company "the company" is. */
#include "extract/discourse.h"

#include "extract/object.h"
#include "extract/sector.h"

#define BACK_MAX   64 /* mentions looked back over */
#define ROLE_REACH 3  /* tokens between "محلل" and the house he is of */

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
  guint behind = mention->last;
  const MzCue *cue;

  if (behind < sentence->last && mz_tokens_get (walk->prose->tokens, behind)->sign == '"')
    behind++;
  cue = mz_cues_beginning (walk->cues, MZ_TABLE_SPEECH, behind);

  if (cue != NULL && mention->last < sentence->last && (cue->clitics & MZ_CLITIC_LI) &&
      cue->row->code == MZ_WAY_ROLE)
    return TRUE;
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

/* "expected by X", "compiled by X" */
static gboolean
is_by_whom (const Walk *walk, guint start, const MzSentence *sentence)
{
  const MzCue *modality;

  if (start < sentence->first + 2 || !is_word (walk, start - 1, "by"))
    return FALSE;
  modality = mz_cues_ending (walk->cues, MZ_TABLE_MODALITIES, sentence->first, start - 1);
  return modality != NULL || is_word (walk, start - 2, "surveyed") ||
         is_word (walk, start - 2, "polled") || is_word (walk, start - 2, "compiled");
}

/* "Citi had forecast ...": a bank that the article is not about speaks of another's figures. */
static gboolean
is_forecaster (const Walk *walk, const MzMention *mention, const MzSentence *sentence)
{
  guint end = MIN (mention->last + 2, sentence->last);

  if (mention->kind != MZ_MENTION_NAMED || mention->name == walk->mentions->topic ||
      g_strcmp0 (mention->sector, "bank") != 0)
    return FALSE;
  for (guint i = mention->last; i < end; i++) {
    const MzCue *cue = mz_cues_beginning (walk->cues, MZ_TABLE_MODALITIES, i);

    if (cue != NULL && cue->row->code == MZ_MODALITY_FORECAST)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_in (const Walk *walk, guint i)
{
  return is_word (walk, i, "in") || is_word (walk, i, "في");
}

/* "the worst in the S&P 500", "في مؤشري ..." */
static gboolean
is_in_index (const Walk *walk, guint start, const MzSentence *sentence)
{
  const MzCue *cue = mz_cues_ending (walk->cues, MZ_TABLE_METRICS, sentence->first, start);

  if (cue != NULL && mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_INDEX)
    start = cue->first;
  if (start > sentence->first && is_word (walk, start - 1, "the"))
    start--;
  if (start == sentence->first || !is_in (walk, start - 1))
    return FALSE;
  /* "a fall in the Nasdaq" is its fall. */
  return mz_cues_ending (walk->cues, MZ_TABLE_CHANGES, sentence->first, start - 1) == NULL;
}

/* "استثمر في X": where it goes, not who does it; but "a rise in X's shares" is of X. */
static gboolean
is_place (const Walk *walk, const MzMention *mention, guint start, const MzSentence *sentence)
{
  const MzCue *metric = mz_cues_beginning (walk->cues, MZ_TABLE_METRICS, start);

  if (mention->is_index)
    return is_in_index (walk, start, sentence);
  if (start == sentence->first || !is_in (walk, start - 1))
    return FALSE;
  if (metric != NULL && start < mention->first &&
      mz_metric_row_get_concept (metric->row) == MZ_CONCEPT_SHARE_PRICE)
    return FALSE;
  metric = mz_cues_beginning (walk->cues, MZ_TABLE_METRICS, mention->last);
  return metric == NULL || mention->last >= sentence->last;
}

/* "while rival BYD's profit declined", "the bank's rival Citigroup earned": it has figures of its
 * own. */
static gboolean
is_rival_acting (const Walk *walk,
                 const MzCue *reference,
                 const MzMention *mention,
                 const MzSentence *sentence)
{
  static const MzTable ACTS[] = { MZ_TABLE_METRICS, MZ_TABLE_CHANGES, MZ_TABLE_MODALITIES };
  static const char *const RIVALS[] = { "rival", "competitor", "منافستها", "منافسها", "منافسته" };
  gboolean is_rival = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (RIVALS); i++)
    is_rival = is_rival || is_word (walk, reference->first, RIVALS[i]);
  if (!is_rival || mention->last >= sentence->last)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ACTS); i++)
    if (mz_cues_beginning (walk->cues, ACTS[i], mention->last) != NULL)
      return TRUE;
  return is_word (walk, mention->last, "earned") || is_word (walk, mention->last, "made") ||
         is_word (walk, mention->last, "said");
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

static MzStanding
get_standing (const Walk *walk, const MzMention *mention, const MzSentence *sentence)
{
  guint start = skip_intro (walk, mention, sentence->first);
  const MzCue *speech = mz_cues_ending (walk->cues, MZ_TABLE_SPEECH, sentence->first, start);
  const MzCue *reference = mz_cues_ending (walk->cues, MZ_TABLE_REFERENCES, sentence->first, start);

  if (is_place (walk, mention, start, sentence))
    return MZ_STANDING_ASIDE;

  if (speech != NULL && (speech->row->code == MZ_WAY_SOURCE || speech->row->code == MZ_WAY_RELAYS))
    return MZ_STANDING_SOURCE;
  if (is_by_whom (walk, start, sentence) || is_speakers_house (walk, mention, start, sentence) ||
      is_forecaster (walk, mention, sentence))
    return MZ_STANDING_SOURCE;
  if (reference != NULL &&
      (reference->row->code == MZ_WHOM_ASIDE || reference->row->code == MZ_WHOM_EXAMPLE) &&
      !is_rival_acting (walk, reference, mention, sentence))
    return MZ_STANDING_ASIDE;
  return MZ_STANDING_SUBJECT;
}

/* The last company of @sector that is named in front of mention @i, or NULL. */
static const char *
find_of_sector (const Walk *walk, guint i, const char *sector)
{
  for (guint step = 0; step < BACK_MAX && i-- > 0; step++) {
    const MzMention *earlier = mz_mentions_get (walk->mentions, i);

    if (earlier->kind == MZ_MENTION_NAMED && !earlier->is_index &&
        mz_sectors_include (sector, earlier->sector))
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
    mention->standing = get_standing (walk, mention, sentence);
    if (subject != NULL && mention->standing == MZ_STANDING_SUBJECT &&
        mz_object_is (walk->prose, walk->cues, mention, skip_intro (walk, mention, sentence->first),
                      sentence))
      mention->standing = MZ_STANDING_ASIDE;
    if (earlier != NULL && earlier->first >= sentence->first && mention->kind == MZ_MENTION_NAMED &&
        earlier->standing == MZ_STANDING_ASIDE && is_list (walk, earlier, mention))
      mention->standing = MZ_STANDING_ASIDE;
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

    if (mention->kind != MZ_MENTION_NAMED || mention->is_index)
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
  Walk walk = { prose, cues, mentions, NULL, NULL };

  mentions->topic = find_topic (&walk);
  for (guint i = 0; i < prose->tokens->sentences->len; i++) {
    g_array_append_val (mentions->focus, walk.focus);
    follow_sentence (&walk, mz_tokens_get_sentence (prose->tokens, i));
  }
}
