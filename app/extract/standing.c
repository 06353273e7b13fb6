/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells in what standing somebody is named: who is subject, who only a source, an owner, a rival or
 * an example. */
#include "extract/standing.h"

#include "extract/name-latin.h"
#include "extract/standing-source.h"
#include "extract/venue.h"

#include "text/token-word.h"

#define OWNED_REACH 5 /* tokens between an owner and a noun of figures */
#define TRADE_WORDS 3 /* in front of "firm" */

static gboolean
is_word (const MzStandingPlace *self, guint i, const char *wanted)
{
  return mz_tokens_is (self->prose->tokens, i, wanted);
}

/* "Danish healthcare product maker": back to the nation, over small words that name no act; @i
 * where no nation stands there. */
static guint
skip_nation (const MzStandingPlace *self, guint i, guint first)
{
  for (guint k = i; k > first && i - k < TRADE_WORDS; k--) {
    MzHit hit;

    if (mz_lexicon_match (self->prose->lexicon, MZ_TABLE_PLACES, self->prose->tokens, k - 1, k,
                          &hit) ||
        is_word (self, k - 1, "based"))
      return k - 1;
    if (mz_tokens_get (self->prose->tokens, k - 1)->type != MZ_TOKEN_WORD ||
        (mz_tokens_get (self->prose->tokens, k - 1)->flags & MZ_TOKEN_CAPITAL))
      return i;
  }
  return i;
}

/* "payments firm": the start of what a name's trade is called, which ends in front of token @i. */
static guint
skip_trade (const MzStandingPlace *self, const MzCue *head, guint first)
{
  MzHit hit;

  for (guint i = head->first > first + TRADE_WORDS ? head->first - TRADE_WORDS : first;
       i < head->first; i++)
    if (mz_lexicon_match (self->prose->lexicon, MZ_TABLE_SECTORS, self->prose->tokens, i,
                          head->last, &hit) &&
        i + hit.n_tokens == head->last)
      return i;
  return skip_nation (self, head->first, first);
}

/* "منصة", but not "المنصة": the name follows. */
static gboolean
is_bare_noun (const MzStandingPlace *self, const MzCue *cue)
{
  return (mz_tokens_get (self->prose->tokens, cue->first)->flags & MZ_TOKEN_ARABIC) &&
         !mz_tokens_begins_with (self->prose->tokens, cue->first, "ال");
}

/* The start of the words that introduce a mention: "شركة", "chipmaker", quotation marks. */
static guint
skip_intro (const MzStandingPlace *self, const MzMention *mention, guint first)
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

static gboolean
is_in (const MzStandingPlace *self, guint i)
{
  static const char *const IN[] = { "in", "في", NULL };

  return mz_tokens_is_in (self->prose->tokens, i, IN);
}

/* "on Nasdaq", "في بورصة «ناسداك»" */
static gboolean
is_market (const MzStandingPlace *self, guint start, const MzSentence *sentence)
{
  static const char *const ON[] = { "on", "بورصه", NULL };

  return start > sentence->first && mz_tokens_is_in (self->prose->tokens, start - 1, ON);
}

/* "the worst in the S&P 500", "في مؤشري ..." */
static gboolean
is_in_index (const MzStandingPlace *self, guint start, const MzSentence *sentence)
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
is_place (const MzStandingPlace *self,
          const MzMention *mention,
          guint start,
          const MzSentence *sentence)
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
is_rival_acting (const MzStandingPlace *self,
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
is_example_of_actor (const MzStandingPlace *self, const MzCue *reference, const MzMention *mention)
{
  const MzMention *first = &g_array_index (self->mentions->mentions, MzMention, 0);

  return reference->row->code == MZ_WHOM_EXAMPLE && mention > first &&
         mention[-1].kind == MZ_MENTION_ACTOR && mention[-1].last == reference->first;
}

/* The token behind a name and the brackets and "'s" that follow it. */
static guint
skip_behind (const MzStandingPlace *self, const MzMention *mention, const MzSentence *sentence)
{
  const MzCue *suffix = mz_cues_beginning (self->cues, MZ_TABLE_REFERENCES, mention->last);
  guint i = mention->last;

  if (i < sentence->last && suffix != NULL && suffix->row->code == MZ_WHOM_SUFFIX)
    i = suffix->last;
  while (i < sentence->last) {
    const MzToken *token = mz_tokens_get (self->prose->tokens, i);

    if (!(token->flags & MZ_TOKEN_BRACKETED) && token->sign != '(' && token->sign != ')' &&
        token->sign != '\'' && !is_word (self, i, "s"))
      break;
    i++;
  }
  return i;
}

/* "Apple supplier AAC": the first is there to tell of the second. */
static gboolean
is_modifier (const MzStandingPlace *self, const MzMention *mention, const MzSentence *sentence)
{
  static const char *const NOUNS[] = { "supplier",   "rival",  "owner",    "parent",
                                       "partner",    "backer", "investor", "subsidiary",
                                       "competitor", "unit",   "customer", "maker",
                                       NULL };
  guint i = skip_behind (self, mention, sentence);

  return mention->kind == MZ_MENTION_NAMED && i + 1 < sentence->last &&
         mz_tokens_is_in (self->prose->tokens, i, NOUNS) &&
         (mz_tokens_get (self->prose->tokens, i + 1)->flags & MZ_TOKEN_CAPITAL);
}

/* "AMS shares fell since Apple's latest release": what it has there is no figure, and another acts.
 */
static gboolean
is_owner_of_other (const MzStandingPlace *self,
                   const MzMention *mention,
                   const MzSentence *sentence)
{
  static const MzTable ACTS[] = { MZ_TABLE_METRICS, MZ_TABLE_CHANGES, MZ_TABLE_SPEECH };
  guint i = skip_behind (self, mention, sentence);

  if (mention->kind != MZ_MENTION_NAMED || mention->is_index ||
      mention == &g_array_index (self->mentions->mentions, MzMention, 0) ||
      mention[-1].first < sentence->first ||
      !mz_name_latin_is_possessive (self->prose, mention->last - 1))
    return FALSE;
  for (guint k = i; k < sentence->last && k < i + OWNED_REACH; k++) {
    const MzToken *token = mz_tokens_get (self->prose->tokens, k);

    if (is_word (self, k, "and"))
      return TRUE;
    if (token->type == MZ_TOKEN_NUMBER || (token->type == MZ_TOKEN_SIGN && token->sign == '$'))
      return FALSE;
    for (guint t = 0; t < G_N_ELEMENTS (ACTS); t++)
      if (mz_cues_beginning (self->cues, ACTS[t], k) != NULL)
        return FALSE;
  }
  return TRUE;
}

static MzStanding
get_standing (const MzStandingPlace *self, const MzMention *mention, const MzSentence *sentence)
{
  guint start = mz_venue_skip_exchange (
      self->prose->tokens, mention, skip_intro (self, mention, sentence->first), sentence->first);
  const MzCue *speech = mz_cues_ending (self->cues, MZ_TABLE_SPEECH, sentence->first, start);
  const MzCue *reference = mz_cues_ending (self->cues, MZ_TABLE_REFERENCES, sentence->first, start);

  if (mention->is_index && is_market (self, start, sentence))
    return MZ_STANDING_PLACE;
  if (is_place (self, mention, start, sentence))
    return MZ_STANDING_ASIDE;

  if (speech != NULL && (speech->row->code == MZ_WAY_SOURCE || speech->row->code == MZ_WAY_RELAYS))
    return MZ_STANDING_SOURCE;
  if (mz_standing_is_source (self, mention, start, sentence) ||
      mz_venue_is_named (self->prose->tokens, mention, start, sentence->first))
    return MZ_STANDING_SOURCE;
  if (reference != NULL &&
      (reference->row->code == MZ_WHOM_ASIDE || reference->row->code == MZ_WHOM_EXAMPLE) &&
      !is_rival_acting (self, reference, mention, sentence) &&
      !is_example_of_actor (self, reference, mention))
    return MZ_STANDING_ASIDE;
  if (is_modifier (self, mention, sentence) || is_owner_of_other (self, mention, sentence))
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
  return skip_intro (&(const MzStandingPlace){ prose, cues, NULL }, mention, first);
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
  return get_standing (&(const MzStandingPlace){ prose, cues, mentions }, mention, sentence);
}
