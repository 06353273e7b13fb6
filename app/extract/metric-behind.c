/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How near a noun behind a figure is to it: "13 billion investment", "a 15% drop in profit". */
#include "extract/metric-noun.h"
#include "extract/time-phrase.h"

#define COST_BEHIND      9  /* "13 billion investment" */
#define COST_ADJACENT    1  /* the same in English, right behind */
#define COST_BEHIND_LINK 4  /* "5 million in profit", "5 ملايين من الأرباح" */
#define COST_WHOLE       14 /* "16% of revenue" */

static gboolean
is_link (const MzSpot *spot, guint i)
{
  static const char *const LINKS[] = { "in", "of", "on", "من", "في", "علي", "as", NULL };

  return mz_spot_is_word (spot, i, LINKS);
}

/* "earmarked 1 billion to buy back shares", "the 5 billion planned for capital spending": what the
 * money is there for. */
static gboolean
is_purpose (const MzSpot *spot, const MzCue *cue)
{
  static const char *const TO[] = { "to", NULL };
  static const char *const FOR[] = { "for", NULL };
  static const char *const PAID_FOR[] = { "مقابل", "لقاء", "نظير", "for", NULL };
  static const char *const MEANT[] = { "outlined",  "planned",  "budgeted", "earmarked",
                                       "allocated", "reserved", "approved", NULL };
  MzConcept concept = mz_metric_row_get_concept (cue->row);
  guint meant = mz_spot_is_word (spot, spot->behind, MEANT) ? spot->behind + 1 : spot->behind;

  if (meant > spot->behind && mz_spot_is_word (spot, meant, FOR))
    return TRUE;
  /* "دفعت 580 مليونا مقابل الاستحواذ على", "paid 5 billion for a stake" */
  if ((concept == MZ_CONCEPT_ACQUISITION || concept == MZ_CONCEPT_STAKE) &&
      mz_spot_is_big_money (spot) && mz_spot_is_word (spot, spot->behind, PAID_FOR) &&
      cue->first <= spot->behind + 2)
    return TRUE;
  return mz_spot_is_big_money (spot) && mz_spot_is_word (spot, meant, TO) &&
         cue->first == meant + 1 &&
         mz_metric_row_get_role (cue->row, MZ_CHANGE_LEVEL, TRUE) == MZ_ROLE_SPENDING &&
         concept != MZ_CONCEPT_PROJECT;
}

static gboolean
is_of (const MzSpot *spot, guint i)
{
  static const char *const OF[] = { "of", "من", NULL };

  return mz_spot_is_word (spot, i, OF);
}

/* "$34.9 billion third-quarter capital expenditure": a time in between is passed over. */
static guint
skip_period (const MzSpot *spot, guint i, guint end)
{
  MzTimePhrase phrase;

  return mz_time_phrase_read (spot->prose, spot->cues, i, end, &phrase);
}

/* "a $5 billion off-market buy-back": words that a hyphen joins describe the noun behind them.
 * Returns the token behind them, or @i. */
static guint
skip_compound (const MzSpot *spot, guint i, guint end)
{
  const MzTokens *tokens = spot->prose->tokens;

  if (i + 2 >= end || mz_tokens_get (tokens, i)->type != MZ_TOKEN_WORD ||
      mz_tokens_get (tokens, i + 1)->sign != '-' ||
      mz_tokens_get (tokens, i + 2)->type != MZ_TOKEN_WORD ||
      ((mz_tokens_get (tokens, i + 1)->flags | mz_tokens_get (tokens, i + 2)->flags) &
       MZ_TOKEN_SPACED))
    return i;
  return i + 3;
}

static gboolean
is_parting (const MzToken *token)
{
  if (token->type == MZ_TOKEN_NUMBER)
    return TRUE;
  return token->type == MZ_TOKEN_SIGN && token->sign != '"' && token->sign != '-' &&
         token->sign != '\'' && token->sign != '(' && token->sign != ')';
}

/* Words behind which another clause or circumstance is told. */
static gboolean
is_turn (const MzSpot *spot, guint i)
{
  static const char *const TURNS[] = { "after", "before", "despite", "بعد", "قبل", "رغم", NULL };
  const MzCue *cue = mz_cues_beginning (spot->cues, MZ_TABLE_RELATIONS, i);

  return mz_spot_is_word (spot, i, TURNS) || (cue != NULL && cue->row->code == MZ_RELATION_BREAK);
}

/* Whether a bracket with words of its own holds the figure: "(التي بلغت 35 مليارا)". */
static gboolean
is_inside_bracket (const MzSpot *spot)
{
  return (mz_tokens_get (spot->prose->tokens, spot->quantity->first)->flags & MZ_TOKEN_BRACKETED) &&
         !spot->bracketed;
}

/* What stands between a figure and a noun behind it. */
typedef struct {
  gboolean parted;    /* another clause or figure begins */
  gboolean linked;    /* "in", "of", "من" */
  gboolean of_change; /* a change that the figure measures: "a 15% drop in profit" */
  gboolean told;      /* anything but a time */
} Gap;

static Gap
look_across (const MzSpot *spot, guint to)
{
  Gap gap = { 0 };
  guint i = spot->behind;

  while (i < to && !gap.parted) {
    const MzToken *token = mz_tokens_get (spot->prose->tokens, i);
    const MzCue *change = mz_cues_beginning (spot->cues, MZ_TABLE_CHANGES, i);
    guint passed = skip_period (spot, i, to);

    if (passed == i)
      passed = skip_compound (spot, i, to);
    if (passed > i) {
      i = passed;
    } else if (change != NULL && (change->clitics & MZ_CLITIC_WA)) {
      gap.parted = TRUE;
    } else if (change != NULL && change->last < to && is_link (spot, change->last)) {
      gap.of_change = TRUE;
      i = change->last;
    } else {
      gap.parted = (!(token->flags & MZ_TOKEN_BRACKETED) && is_parting (token)) ||
                   is_turn (spot, i) || (token->sign == ')' && is_inside_bracket (spot));
      gap.linked = gap.linked || is_link (spot, i);
      gap.told = TRUE;
      i++;
    }
  }
  return gap;
}

/* "1.7 مليار دولار في صورة سندات", "in the form of shares": how it is paid, not what it is. */
static gboolean
is_manner (const MzSpot *spot)
{
  static const char *const IN[] = { "في", "علي", "in", NULL };
  static const char *const THE[] = { "the", NULL };
  static const char *const FORM[] = { "صوره", "شكل", "هيئه", "form", NULL };
  guint i = spot->behind + 1;

  if (!mz_spot_is_word (spot, spot->behind, IN))
    return FALSE;
  return mz_spot_is_word (spot, mz_spot_is_word (spot, i, THE) ? i + 1 : i, FORM);
}

/**
 * mz_noun_measure_behind:
 * @spot: a figure and its surroundings
 * @cue: a noun of metrics.tsv behind it
 * @of_change: (out): whether a change that the figure measures stands between
 *
 * Arabic needs a link between, unless the noun follows at once as in headlines.
 *
 * Returns: what it costs to get to @cue, in half words; %MZ_NOUN_TOO_DEAR where it is not in the
 *   figure's clause
 */
guint
mz_noun_measure_behind (const MzSpot *spot, const MzCue *cue, gboolean *of_change)
{
  gboolean arabic = mz_tokens_get (spot->prose->tokens, cue->first)->flags & MZ_TOKEN_ARABIC;
  Gap gap = look_across (spot, cue->first);
  guint distance = mz_cues_measure (spot->cues, spot->behind, cue->first);

  *of_change = gap.of_change;
  if (gap.parted || is_manner (spot))
    return MZ_NOUN_TOO_DEAR;
  if (gap.of_change || is_purpose (spot, cue))
    return 0;
  /* "16% of revenue": the noun is the whole, the share is of something else. */
  if (mz_spot_is_ratio (spot) && gap.linked && is_of (spot, spot->behind))
    return distance + COST_WHOLE;
  if (gap.linked || (cue->clitics & (MZ_CLITIC_KA | MZ_CLITIC_LI)))
    return distance + COST_BEHIND_LINK;
  if (!arabic && !gap.told && spot->behind == spot->quantity->last)
    return COST_ADJACENT;
  return arabic && distance > 0 ? MZ_NOUN_TOO_DEAR : distance + COST_BEHIND;
}
