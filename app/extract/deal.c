/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which companies an article says are bought: the object of buying, what an offer is for. */
#include "extract/deal.h"

#include "text/token-word.h"

#define KEPT_SENTENCES 4  /* that a deal is still spoken of */
#define STEPS_MAX      8  /* tokens between the noun of buying and what is bought */
#define ON_REACH       12 /* tokens between "استحوذت" and "على" */

typedef struct {
  const MzProse *prose;
  const MzCues *cues;
} Text;

/* What may stand between "buy", "deal" or "شراء" and the name. */
static gboolean
is_between (const Text *text, guint first, guint i)
{
  static const char *const WORDS[] = { "of",    "for",      "the",     "all",   "in",
                                       "its",   "a",        "rival",   "stake", "shares",
                                       "stock", "smaller",  "control", "based", "s",
                                       "علي",   "حصه",      "في",      "اسهم",  "كامل",
                                       "جميع",  "كل",       "شركه",    "بنك",   "مجموعه",
                                       "باقي",  "منافستها", "منافسها", NULL };
  const MzToken *token = mz_tokens_get (text->prose->tokens, i);
  const MzCue *cue = mz_cues_ending (text->cues, MZ_TABLE_REFERENCES, first, i + 1);
  MzHit hit;

  if (token->type == MZ_TOKEN_SIGN)
    return token->sign == '"' || token->sign == '-' || token->sign == '\'' || token->sign == '.';
  return (cue != NULL && (cue->row->code == MZ_WHOM_HEAD || cue->row->code == MZ_WHOM_INTRO)) ||
         mz_tokens_is_in (text->prose->tokens, i, WORDS) || token->end - token->start == 1 ||
         mz_lexicon_match (text->prose->lexicon, MZ_TABLE_PLACES, text->prose->tokens, i, i + 1,
                           &hit);
}

/* Nouns that name a deal, not the act: what is bought stands behind "for". */
static gboolean
needs_for (const Text *text, const MzCue *cue)
{
  static const char *const NOUNS[] = { "deal", "bid", "offer", "صفقه", "الصفقه", "merger", NULL };

  return mz_tokens_is_in (text->prose->tokens, cue->last - 1, NOUNS);
}

static gboolean
has_word (const Text *text, guint from, guint to, const char *const *words)
{
  for (guint i = from; i < to; i++)
    if (mz_tokens_is_in (text->prose->tokens, i, words))
      return TRUE;
  return FALSE;
}

/* In Arabic who buys stands behind the verb, or behind "ل", and what is bought behind "شراء". */
static gboolean
is_noun_of_buying (const Text *text, const MzCue *cue)
{
  if (mz_tokens_get (text->prose->tokens, cue->last)->clitics & MZ_CLITIC_LI)
    return FALSE;
  for (guint i = cue->first; i < cue->last; i++)
    if (mz_tokens_ends_with (text->prose->tokens, i, "شراء"))
      return TRUE;
  return FALSE;
}

/* "استحوذت X على Y" */
static gboolean
is_taken_over (const Text *text, guint start, guint first)
{
  static const char *const ON[] = { "علي", NULL };
  guint from = start > first + ON_REACH ? start - ON_REACH : first;

  if (start == first || !mz_tokens_is_in (text->prose->tokens, start - 1, ON))
    return FALSE;
  for (guint i = from; i < start; i++)
    if (mz_tokens_ends_with (text->prose->tokens, i, "استحوذت") ||
        mz_tokens_ends_with (text->prose->tokens, i, "استحوذ") ||
        mz_tokens_ends_with (text->prose->tokens, i, "استحواذ") ||
        mz_cues_get_concept (text->cues, i) == MZ_CONCEPT_ACQUISITION)
      return TRUE;
  return FALSE;
}

static gboolean
is_bought (const Text *text, const MzMention *mention, guint first)
{
  static const char *const FOR[] = { "for", "ل", NULL };
  static const char *const BY[] = { "by", "قبل", NULL };
  guint i = mention->first;

  for (guint step = 0; step <= STEPS_MAX && i > first; step++, i--) {
    const MzCue *cue = mz_cues_ending (text->cues, MZ_TABLE_METRICS, first, i);

    if (is_taken_over (text, i, first))
      return TRUE;
    if (cue != NULL && mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_ACQUISITION) {
      if (has_word (text, i, mention->first, BY) ||
          mz_tokens_is_in (text->prose->tokens, cue->last - 1, BY))
        return FALSE;
      if (mz_tokens_get (text->prose->tokens, cue->first)->flags & MZ_TOKEN_ARABIC)
        return is_noun_of_buying (text, cue);
      return !needs_for (text, cue) || has_word (text, i, mention->first, FOR);
    }
    if (!is_between (text, first, i - 1))
      return FALSE;
  }
  return FALSE;
}

/* The first company that acts in @sentence and is not @bought, or NULL. */
static const char *
find_buyer (const MzMentions *mentions, const MzSentence *sentence, const char *bought)
{
  for (guint i = mz_mentions_find (mentions, sentence->first); i < mentions->mentions->len; i++) {
    const MzMention *mention = mz_mentions_get (mentions, i);

    if (mention->first >= sentence->last)
      return NULL;
    if (mention->standing == MZ_STANDING_SUBJECT && mention->kind != MZ_MENTION_ACTOR &&
        !mention->is_index && mention->name != NULL && mention->name != bought)
      return mention->name;
  }
  return NULL;
}

/* Marks what is bought in @sentence. Returns the last of it, or NULL. */
static const char *
mark_bought (const Text *text, MzMentions *mentions, const MzSentence *sentence)
{
  const char *bought = NULL;

  for (guint i = mz_mentions_find (mentions, sentence->first); i < mentions->mentions->len; i++) {
    MzMention *mention = &g_array_index (mentions->mentions, MzMention, i);

    if (mention->first >= sentence->last)
      break;
    if (mention->kind != MZ_MENTION_NAMED || mention->is_index ||
        !is_bought (text, mention, sentence->first))
      continue;
    mention->is_bought = TRUE;
    bought = mention->name;
  }
  return bought;
}

/**
 * mz_deals_follow:
 * @mentions: the mentions of an article in order, their standing known
 * @prose: the article
 * @cues: its cues
 *
 * Marks what is bought. A deal that no sentence speaks of any more is forgotten.
 */
void
mz_deals_follow (MzMentions *mentions, const MzProse *prose, const MzCues *cues)
{
  const Text *text = &(const Text){ prose, cues };
  const char *bought = NULL;
  const char *buyer = NULL;
  guint since = 0;

  for (guint s = 0; s < prose->tokens->sentences->len; s++) {
    const MzSentence *sentence = mz_tokens_get_sentence (prose->tokens, s);
    const char *now = mark_bought (text, mentions, sentence);

    if (now != NULL) {
      bought = now;
      buyer = find_buyer (mentions, sentence, bought);
      since = s;
    } else if (s - since > KEPT_SENTENCES) {
      bought = buyer = NULL;
    }
    g_array_append_val (mentions->bought, bought);
    g_array_append_val (mentions->buyers, buyer);
  }
}
