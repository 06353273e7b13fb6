/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells who is named only because they say so: analysts, pollsters, judges of shares. */
#include "extract/standing-source.h"

#include "text/token-word.h"

#define MENTIONS_MAX 24 /* looked at behind one */
#define JUDGE_REACH  6  /* tokens between a bank and "price target" */
#define ROLE_REACH   3  /* tokens between "محلل" and the house he is of */

static gboolean
is_word (const MzStandingPlace *self, guint i, const char *wanted)
{
  return mz_tokens_is (self->prose->tokens, i, wanted);
}

/* "محلل في X", "analyst at X", "X analyst". */
static gboolean
is_speakers_house (const MzStandingPlace *self,
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
is_by_whom (const MzStandingPlace *self, guint start, const MzSentence *sentence)
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
is_forecaster (const MzStandingPlace *self, const MzMention *mention, const MzSentence *sentence)
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

/* Whether another company acts in front of @mention in its sentence. */
static gboolean
has_other_in_front (const MzStandingPlace *self,
                    const MzMention *mention,
                    const MzSentence *sentence)
{
  const MzMention *first = &g_array_index (self->mentions->mentions, MzMention, 0);

  return mention > first && mention[-1].first >= sentence->first && !mention[-1].is_index &&
         mention[-1].kind != MZ_MENTION_ACTOR && mention[-1].name != mention->name &&
         mention[-1].standing == MZ_STANDING_SUBJECT;
}

/* "a FactSet survey", "Refinitiv estimates": who asked or reckoned. */
static gboolean
is_pollster (const MzStandingPlace *self, const MzMention *mention, const MzSentence *sentence)
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
  return mention->kind == MZ_MENTION_NAMED &&
         (mention->name != self->mentions->topic || has_other_in_front (self, mention, sentence)) &&
         mention->last < sentence->last && !(last->flags & MZ_TOKEN_ARABIC) &&
         (mz_tokens_is_in (self->prose->tokens, mention->last, NOUNS) ||
          (mz_standing_is_house (mention) && behind < sentence->last &&
           mz_tokens_is_in (self->prose->tokens, behind, FORECASTS)));
}

/* Whether another company is named, or meant, behind @mention in its sentence. */
static gboolean
has_other_behind (const MzStandingPlace *self, const MzMention *mention, const MzSentence *sentence)
{
  const GArray *mentions = self->mentions->mentions;
  const MzMention *first = &g_array_index (mentions, MzMention, 0);
  const MzMention *end = first + MIN (mentions->len, (guint) (mention - first) + MENTIONS_MAX);

  for (const MzMention *next = mention + 1; next < end && next->first < sentence->last; next++)
    if (!next->is_index && next->kind != MZ_MENTION_ACTOR && next->name != mention->name)
      return TRUE;
  return FALSE;
}

/* "Morgan Stanley downgraded it", "RBC raising its price target": who judges another's share. */
static gboolean
is_judge (const MzStandingPlace *self, const MzMention *mention, const MzSentence *sentence)
{
  static const char *const VERBS[] = { "downgraded", "upgraded",     "initiated",  "rating",
                                       "outperform", "underperform", "overweight", "underweight",
                                       "downgrade",  "upgrade",      NULL };
  static const char *const PRICE[] = { "price", "السعر", "سعرا", "القيمه", "القيم", NULL };
  static const char *const TARGET[] = { "target", "targets", "المستهدف", "مستهدفا",
                                        "العادل", "العادله", NULL };
  guint end = MIN (mention->last + JUDGE_REACH, sentence->last);

  if (mention->kind != MZ_MENTION_NAMED ||
      (mention->name == self->mentions->topic && !has_other_behind (self, mention, sentence)))
    return FALSE;
  for (guint i = mention->last; i < end; i++)
    if (mz_tokens_is_in (self->prose->tokens, i, VERBS) ||
        (i + 1 < end && mz_tokens_is_in (self->prose->tokens, i, PRICE) &&
         mz_tokens_is_in (self->prose->tokens, i + 1, TARGET)))
      return TRUE;
  return FALSE;
}

static gboolean
is_speaking (const MzStandingPlace *self,
             const MzMention *mention,
             guint start,
             const MzSentence *sentence)
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
is_foretelling (const MzStandingPlace *self, guint start, const MzSentence *sentence)
{
  const MzCue *speech = mz_cues_ending (self->cues, MZ_TABLE_SPEECH, sentence->first, start);
  const MzCue *modality =
      speech != NULL ? mz_cues_beginning (self->cues, MZ_TABLE_MODALITIES, speech->first) : NULL;

  return modality != NULL && modality->row->code == MZ_MODALITY_FORECAST;
}

/* "وذكرت هيرميس أن أرباح البنك": a house that the article is not about speaks of a company that is
 * named, or meant, behind it. */
static gboolean
is_speaking_of_another (const MzStandingPlace *self,
                        const MzMention *mention,
                        guint start,
                        const MzSentence *sentence)
{
  if (mention->kind != MZ_MENTION_NAMED || mention->name == self->mentions->topic ||
      !mz_standing_is_house (mention) || !is_speaking (self, mention, start, sentence))
    return FALSE;
  if (is_foretelling (self, start, sentence))
    return TRUE;
  return has_other_behind (self, mention, sentence);
}

/**
 * mz_standing_is_source:
 * @self: an article
 * @mention: one of its mentions
 * @start: the token with which the words begin that introduce it
 * @sentence: where it stands
 *
 * Returns: whether the words beside it say that it speaks of another, or is quoted
 */
gboolean
mz_standing_is_source (const MzStandingPlace *self,
                       const MzMention *mention,
                       guint start,
                       const MzSentence *sentence)
{
  return is_by_whom (self, start, sentence) || is_speakers_house (self, mention, start, sentence) ||
         is_forecaster (self, mention, sentence) || is_pollster (self, mention, sentence) ||
         is_judge (self, mention, sentence) ||
         is_speaking_of_another (self, mention, start, sentence);
}
