/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells in what standing somebody is named: who is subject, who only a source, an owner, a rival or
 * an example. */
#include "extract/standing.h"

#include "text/token-word.h"

#define JUDGE_REACH 6 /* tokens between a bank and "price target" */
#define TRADE_WORDS 3 /* in front of "firm" */
#define ROLE_REACH  3 /* tokens between "محلل" and the house he is of */

typedef struct {
  const MzProse *prose;
  const MzCues *cues;
  const MzMentions *mentions;
} Place;

static gboolean
is_word (const Place *self, guint i, const char *wanted)
{
  return mz_tokens_is (self->prose->tokens, i, wanted);
}

/* "payments firm": the start of what a name's trade is called, which ends in front of token @i. */
static guint
skip_trade (const Place *self, const MzCue *head, guint first)
{
  MzHit hit;

  for (guint i = head->first > first + TRADE_WORDS ? head->first - TRADE_WORDS : first;
       i < head->first; i++)
    if (mz_lexicon_match (self->prose->lexicon, MZ_TABLE_SECTORS, self->prose->tokens, i,
                          head->last, &hit) &&
        i + hit.n_tokens == head->last)
      return i;
  return head->first;
}

/* "منصة", but not "المنصة": the name follows. */
static gboolean
is_bare_noun (const Place *self, const MzCue *cue)
{
  return (mz_tokens_get (self->prose->tokens, cue->first)->flags & MZ_TOKEN_ARABIC) &&
         !mz_tokens_begins_with (self->prose->tokens, cue->first, "ال");
}

/* The start of the words that introduce a mention: "شركة", "chipmaker", quotation marks. */
static guint
skip_intro (const Place *self, const MzMention *mention, guint first)
{
  guint i = mention->first;

  for (guint step = 0; step < 3 && i > first; step++) {
    const MzToken *token = mz_tokens_get (self->prose->tokens, i - 1);
    const MzCue *cue = mz_cues_ending (self->cues, MZ_TABLE_REFERENCES, first, i);

    if (token->type == MZ_TOKEN_SIGN && token->sign == '"')
      i--;
    else if (cue != NULL && cue->row->code == MZ_WHOM_INTRO)
      i = cue->first;
    else if (cue != NULL && cue->row->code == MZ_WHOM_COMPANY && is_bare_noun (self, cue))
      i = cue->first;
    else if (cue != NULL && cue->row->code == MZ_WHOM_HEAD)
      i = skip_trade (self, cue, first);
    else
      break;
  }
  return i;
}

/* "محلل في X", "analyst at X", "X analyst". */
static gboolean
is_speakers_house (const Place *self,
                   const MzMention *mention,
                   guint start,
                   const MzSentence *sentence)
{
  guint behind = mention->last;
  const MzCue *cue;

  if (behind < sentence->last && mz_tokens_get (self->prose->tokens, behind)->sign == '"')
    behind++;
  cue = mz_cues_beginning (self->cues, MZ_TABLE_SPEECH, behind);

  if (cue != NULL && mention->last < sentence->last && (cue->clitics & MZ_CLITIC_LI) &&
      cue->row->code == MZ_WAY_ROLE)
    return TRUE;
  if (cue != NULL && mention->last < sentence->last && cue->row->code == MZ_WAY_ROLE)
    return mz_tokens_get (self->prose->tokens, mention->last)->type == MZ_TOKEN_WORD &&
           !(mz_tokens_get (self->prose->tokens, mention->last)->flags & MZ_TOKEN_ARABIC) &&
           !(mz_tokens_get (self->prose->tokens, mention->last)->flags & MZ_TOKEN_CAPITAL);
  for (guint i = start; i > sentence->first && start - i < ROLE_REACH; i--) {
    cue = mz_cues_ending (self->cues, MZ_TABLE_SPEECH, sentence->first, i);
    if (cue != NULL && cue->row->code == MZ_WAY_ROLE)
      return TRUE;
  }
  return FALSE;
}

/* "expected by X", "compiled by X" */
static gboolean
is_by_whom (const Place *self, guint start, const MzSentence *sentence)
{
  static const char *const DONE[] = { "surveyed",  "polled",  "compiled", "comment", "comments",
                                      "downgrade", "upgrade", "note",     "report",  "research",
                                      "estimates", "poll",    "survey",   NULL };
  const MzCue *modality;

  if (start < sentence->first + 2 || !is_word (self, start - 1, "by"))
    return FALSE;
  modality = mz_cues_ending (self->cues, MZ_TABLE_MODALITIES, sentence->first, start - 1);
  return modality != NULL || mz_tokens_is_in (self->prose->tokens, start - 2, DONE);
}

/* "Citi had forecast ...": a bank that the article is not about speaks of another's figures. */
static gboolean
is_forecaster (const Place *self, const MzMention *mention, const MzSentence *sentence)
{
  guint end = MIN (mention->last + 2, sentence->last);

  if (mention->kind != MZ_MENTION_NAMED || mention->name == self->mentions->topic ||
      g_strcmp0 (mention->sector, "bank") != 0)
    return FALSE;
  for (guint i = mention->last; i < end; i++) {
    const MzCue *cue = mz_cues_beginning (self->cues, MZ_TABLE_MODALITIES, i);

    if (cue != NULL && cue->row->code == MZ_MODALITY_FORECAST)
      return TRUE;
  }
  return FALSE;
}

/**
 * mz_standing_is_house:
 * @mention: somebody named
 *
 * Returns: whether they may speak of others' figures for a living, as banks and pollsters do
 */
gboolean
mz_standing_is_house (const MzMention *mention)
{
  static const char *const SECTORS[] = { "bank",     "asset-manager", "consultancy", "rating",
                                         "exchange", "it-services",   "media" };

  for (guint i = 0; i < G_N_ELEMENTS (SECTORS); i++)
    if (g_strcmp0 (mention->sector, SECTORS[i]) == 0)
      return TRUE;
  return mention->company == NULL;
}

/* "a FactSet survey", "Refinitiv estimates": who asked or reckoned. */
static gboolean
is_pollster (const Place *self, const MzMention *mention, const MzSentence *sentence)
{
  static const char *const NOUNS[] = { "estimate", "estimates", "survey", "poll", "consensus",
                                       "data",     "analysts",  "note",   NULL };
  static const char *const FORECASTS[] = { "forecast",  "forecasts",  "estimate",
                                           "estimates", "projection", NULL };
  const MzToken *last = mz_tokens_get (self->prose->tokens, mention->last - 1);
  guint behind = mention->last;

  /* "BMO's forecast" */
  while (behind < sentence->last && behind - mention->last < 2 &&
         (mz_tokens_get (self->prose->tokens, behind)->sign == '\'' || is_word (self, behind, "s")))
    behind++;
  return mention->kind == MZ_MENTION_NAMED && mention->name != self->mentions->topic &&
         mention->last < sentence->last && !(last->flags & MZ_TOKEN_ARABIC) &&
         (mz_tokens_is_in (self->prose->tokens, mention->last, NOUNS) ||
          (mz_standing_is_house (mention) && behind < sentence->last &&
           mz_tokens_is_in (self->prose->tokens, behind, FORECASTS)));
}

/* "Morgan Stanley downgraded it", "RBC raising its price target": who judges another's share. */
static gboolean
is_judge (const Place *self, const MzMention *mention, const MzSentence *sentence)
{
  static const char *const VERBS[] = { "downgraded", "upgraded",     "initiated",  "rating",
                                       "outperform", "underperform", "overweight", "underweight",
                                       "downgrade",  "upgrade",      NULL };
  static const char *const PRICE[] = { "price", "السعر", "سعرا", "القيمه", "القيم", NULL };
  static const char *const TARGET[] = { "target", "targets", "المستهدف", "مستهدفا",
                                        "العادل", "العادله", NULL };
  guint end = MIN (mention->last + JUDGE_REACH, sentence->last);

  if (mention->kind != MZ_MENTION_NAMED || mention->name == self->mentions->topic)
    return FALSE;
  for (guint i = mention->last; i < end; i++)
    if (mz_tokens_is_in (self->prose->tokens, i, VERBS) ||
        (i + 1 < end && mz_tokens_is_in (self->prose->tokens, i, PRICE) &&
         mz_tokens_is_in (self->prose->tokens, i + 1, TARGET)))
      return TRUE;
  return FALSE;
}

static gboolean
is_speaking (const Place *self, const MzMention *mention, guint start, const MzSentence *sentence)
{
  const MzCue *speech = mz_cues_ending (self->cues, MZ_TABLE_SPEECH, sentence->first, start);

  if (!(mz_tokens_get (self->prose->tokens, mention->first)->flags & MZ_TOKEN_ARABIC))
    speech = mention->last < sentence->last
                 ? mz_cues_beginning (self->cues, MZ_TABLE_SPEECH, mention->last)
                 : NULL;
  return speech != NULL && speech->row->code == MZ_WAY_SAYS;
}

/* "توقعت هيرميس": what a house foretells is another's. */
static gboolean
is_foretelling (const Place *self, guint start, const MzSentence *sentence)
{
  const MzCue *speech = mz_cues_ending (self->cues, MZ_TABLE_SPEECH, sentence->first, start);
  const MzCue *modality =
      speech != NULL ? mz_cues_beginning (self->cues, MZ_TABLE_MODALITIES, speech->first) : NULL;

  return modality != NULL && modality->row->code == MZ_MODALITY_FORECAST;
}

/* "وذكرت هيرميس أن أرباح البنك": a house that the article is not about speaks of a company that is
 * named, or meant, behind it. */
static gboolean
is_speaking_of_another (const Place *self,
                        const MzMention *mention,
                        guint start,
                        const MzSentence *sentence)
{
  const MzMention *last =
      &g_array_index (self->mentions->mentions, MzMention, self->mentions->mentions->len - 1);

  if (mention->kind != MZ_MENTION_NAMED || mention->name == self->mentions->topic ||
      !mz_standing_is_house (mention) || !is_speaking (self, mention, start, sentence))
    return FALSE;
  if (is_foretelling (self, start, sentence))
    return TRUE;
  for (const MzMention *next = mention + 1; next <= last && next->first < sentence->last; next++)
    if (!next->is_index && next->kind != MZ_MENTION_ACTOR && next->name != mention->name)
      return TRUE;
  return FALSE;
}

static gboolean
is_in (const Place *self, guint i)
{
  static const char *const IN[] = { "in", "في", NULL };

  return mz_tokens_is_in (self->prose->tokens, i, IN);
}

/* "on Nasdaq", "في بورصة «ناسداك»" */
static gboolean
is_market (const Place *self, guint start, const MzSentence *sentence)
{
  static const char *const ON[] = { "on", "بورصه", NULL };

  return start > sentence->first && mz_tokens_is_in (self->prose->tokens, start - 1, ON);
}

/* "the worst in the S&P 500", "في مؤشري ..." */
static gboolean
is_in_index (const Place *self, guint start, const MzSentence *sentence)
{
  const MzCue *cue = mz_cues_ending (self->cues, MZ_TABLE_METRICS, sentence->first, start);

  if (cue != NULL && mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_INDEX)
    start = cue->first;
  if (start > sentence->first && is_word (self, start - 1, "the"))
    start--;
  if (start == sentence->first || !is_in (self, start - 1))
    return FALSE;
  /* "a fall in the Nasdaq" is its fall. */
  return mz_cues_ending (self->cues, MZ_TABLE_CHANGES, sentence->first, start - 1) == NULL;
}

/* "استثمر في X": where it goes, not who does it; but "a rise in X's shares" is of X. */
static gboolean
is_place (const Place *self, const MzMention *mention, guint start, const MzSentence *sentence)
{
  const MzCue *metric = mz_cues_beginning (self->cues, MZ_TABLE_METRICS, start);

  if (mention->is_index)
    return is_in_index (self, start, sentence);
  if (start == sentence->first || !is_in (self, start - 1))
    return FALSE;
  if (metric != NULL && start < mention->first &&
      mz_metric_row_get_concept (metric->row) == MZ_CONCEPT_SHARE_PRICE)
    return FALSE;
  metric = mz_cues_beginning (self->cues, MZ_TABLE_METRICS, mention->last);
  return metric == NULL || mention->last >= sentence->last;
}

/* "while rival BYD's profit declined", "the bank's rival Citigroup earned": it has figures of its
 * own. */
static gboolean
is_rival_acting (const Place *self,
                 const MzCue *reference,
                 const MzMention *mention,
                 const MzSentence *sentence)
{
  static const MzTable ACTS[] = { MZ_TABLE_METRICS, MZ_TABLE_CHANGES, MZ_TABLE_MODALITIES };
  static const char *const RIVALS[] = { "rival", "competitor", "منافستها", "منافسها", "منافسته" };
  gboolean is_rival = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (RIVALS); i++)
    is_rival = is_rival || is_word (self, reference->first, RIVALS[i]);
  if (mention->last >= sentence->last)
    return FALSE;
  /* "with Generali up 2%" */
  if (is_word (self, reference->first, "with"))
    return mz_cues_beginning (self->cues, MZ_TABLE_CHANGES, mention->last) != NULL;
  if (!is_rival)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ACTS); i++)
    if (mz_cues_beginning (self->cues, ACTS[i], mention->last) != NULL)
      return TRUE;
  return is_word (self, mention->last, "earned") || is_word (self, mention->last, "made") ||
         is_word (self, mention->last, "said");
}

/* "شركات كبرى مثل أمازون": companies in general have what those named have. */
static gboolean
is_example_of_actor (const Place *self, const MzCue *reference, const MzMention *mention)
{
  const MzMention *first = &g_array_index (self->mentions->mentions, MzMention, 0);

  return reference->row->code == MZ_WHOM_EXAMPLE && mention > first &&
         mention[-1].kind == MZ_MENTION_ACTOR && mention[-1].last == reference->first;
}

static MzStanding
get_standing (const Place *self, const MzMention *mention, const MzSentence *sentence)
{
  guint start = skip_intro (self, mention, sentence->first);
  const MzCue *speech = mz_cues_ending (self->cues, MZ_TABLE_SPEECH, sentence->first, start);
  const MzCue *reference = mz_cues_ending (self->cues, MZ_TABLE_REFERENCES, sentence->first, start);

  if (mention->is_index && is_market (self, start, sentence))
    return MZ_STANDING_PLACE;
  if (is_place (self, mention, start, sentence))
    return MZ_STANDING_ASIDE;

  if (speech != NULL && (speech->row->code == MZ_WAY_SOURCE || speech->row->code == MZ_WAY_RELAYS))
    return MZ_STANDING_SOURCE;
  if (is_by_whom (self, start, sentence) || is_speakers_house (self, mention, start, sentence) ||
      is_forecaster (self, mention, sentence) || is_pollster (self, mention, sentence) ||
      is_judge (self, mention, sentence) || is_speaking_of_another (self, mention, start, sentence))
    return MZ_STANDING_SOURCE;
  if (reference != NULL &&
      (reference->row->code == MZ_WHOM_ASIDE || reference->row->code == MZ_WHOM_EXAMPLE) &&
      !is_rival_acting (self, reference, mention, sentence) &&
      !is_example_of_actor (self, reference, mention))
    return MZ_STANDING_ASIDE;
  return MZ_STANDING_SUBJECT;
}

/**
 * mz_standing_skip_intro:
 * @prose: an article's tokens
 * @cues: the cues in them
 * @mention: somebody named
 * @first: the token that the introduction may begin at
 *
 * Returns: the token with which the words begin that introduce the name: "شركة", "payments firm"
 */
guint
mz_standing_skip_intro (const MzProse *prose,
                        const MzCues *cues,
                        const MzMention *mention,
                        guint first)
{
  return skip_intro (&(const Place){ prose, cues, NULL }, mention, first);
}

/**
 * mz_standing_read:
 * @mentions: the mentions of an article, its topic known
 * @prose: the article
 * @cues: its cues
 * @mention: one of the mentions
 * @sentence: where
 *
 * Returns: in what standing, as far as the words beside the name tell
 */
MzStanding
mz_standing_read (const MzMentions *mentions,
                  const MzProse *prose,
                  const MzCues *cues,
                  const MzMention *mention,
                  const MzSentence *sentence)
{
  return get_standing (&(const Place){ prose, cues, mentions }, mention, sentence);
}
