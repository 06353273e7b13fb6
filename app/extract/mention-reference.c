/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that stand for a company whose name is not said, or for somebody who is none: "صانعة
 * الرقائق", "the cruise line operator", "the government". */
#include "extract/mention-reference.h"

#include "text/normalize.h"
#include "text/token-word.h"

#define DESCRIPTION_TOKENS_MAX 7 /* "the Minnesota-based medical devices maker" */

typedef struct {
  const MzProse *prose;
  const MzCues *cues;
  const MzSectors *sectors;
} Place;

static const MzToken *
get_token (const Place *self, guint i)
{
  return mz_tokens_get (self->prose->tokens, i);
}

static const char *
find_sectors (const Place *self, guint first, guint last)
{
  gsize start = get_token (self, first)->start;
  gsize end = get_token (self, last - 1)->end;
  g_autofree char *words = mz_fold (self->prose->tokens->text + start, (gssize) (end - start));

  return mz_sectors_find (self->sectors, words);
}

/* "صانعة الرقائق": the company of the sector spoken of. Returns the token behind it, or @i. */
static guint
try_sector (const Place *self, guint i, const MzSentence *sentence, MzMention *mention)
{
  MzHit hit;

  if (!mz_lexicon_match (self->prose->lexicon, MZ_TABLE_SECTORS, self->prose->tokens, i,
                         sentence->last, &hit))
    return i;
  *mention = (MzMention){
    .first = i,
    .last = i + hit.n_tokens,
    .sector = find_sectors (self, i, i + hit.n_tokens),
    .kind = MZ_MENTION_REFERENCE,
  };
  return mention->last;
}

/* Whether token @i may stand between "the" and the noun that ends a description. */
static gboolean
is_describing (const Place *self, guint i)
{
  static const MzTable VERBS[] = { MZ_TABLE_CHANGES, MZ_TABLE_RELATIONS, MZ_TABLE_SPEECH };
  const MzToken *token = get_token (self, i);

  if (token->type == MZ_TOKEN_SIGN)
    return token->sign == '-' || token->sign == '\'';
  for (guint k = 0; k < G_N_ELEMENTS (VERBS); k++)
    if (mz_cues_beginning (self->cues, VERBS[k], i) != NULL)
      return FALSE;
  return token->type == MZ_TOKEN_WORD;
}

/* "the cruise line operator": the company spoken of. Returns the token behind it, or @i. */
static guint
try_description (const Place *self, guint i, const MzSentence *sentence, MzMention *mention)
{
  static const char *const THE[] = { "the", NULL };
  guint end = MIN (i + DESCRIPTION_TOKENS_MAX, sentence->last);

  if (get_token (self, i)->sign != 't' || !mz_tokens_is_in (self->prose->tokens, i, THE))
    return i;
  for (guint k = i + 1; k < end; k++) {
    const MzCue *cue = mz_cues_beginning (self->cues, MZ_TABLE_REFERENCES, k);
    MzHit hit;

    if (cue != NULL && cue->row->code == MZ_WHOM_HEAD) {
      *mention = (MzMention){
        .first = i,
        .last = cue->last,
        .sector = find_sectors (self, i + 1, cue->last),
        .kind = MZ_MENTION_REFERENCE,
      };
      return mention->last;
    }
    if (cue != NULL || !is_describing (self, k) ||
        mz_lexicon_match (self->prose->lexicon, MZ_TABLE_COMPANIES, self->prose->tokens, k,
                          sentence->last, &hit))
      return i;
  }
  return i;
}

/* "Biosintez, Russia, ...": where somebody sits. */
static gboolean
is_apposed_place (const Place *self, const MzCue *cue, const MzSentence *sentence)
{
  const MzToken *comma = cue->first > sentence->first + 1 ? get_token (self, cue->first - 1) : NULL;
  const MzToken *close = cue->last < sentence->last ? get_token (self, cue->last) : NULL;

  return comma != NULL && close != NULL && comma->type == MZ_TOKEN_SIGN && comma->sign == ',' &&
         close->type == MZ_TOKEN_SIGN && (close->sign == ',' || close->sign == '.') &&
         (get_token (self, cue->first - 2)->flags & MZ_TOKEN_CAPITAL);
}

/* Behind a preposition a state is where something happens, not who does it. */
static gboolean
is_place (const Place *self, const MzCue *cue, const MzSentence *sentence)
{
  static const char *const PREPOSITIONS[] = { "in",     "of",   "from", "to",     "at",
                                              "across", "by",   "في",   "من",     "الي",
                                              "علي",    "داخل", "عبر",  "باتجاه", NULL };

  /* "القيمة السوقية للأسهم المدرجة": whose value it is. */
  if (mz_cues_ending (self->cues, MZ_TABLE_METRICS, sentence->first, cue->first) != NULL)
    return FALSE;
  if (is_apposed_place (self, cue, sentence))
    return TRUE;
  if (cue->clitics & (MZ_CLITIC_BI | MZ_CLITIC_LI | MZ_CLITIC_KA))
    return TRUE;
  return cue->first > sentence->first &&
         mz_tokens_is_in (self->prose->tokens, cue->first - 1, PREPOSITIONS);
}

/* A word that stands for a company or for nobody. Returns the token behind it, or @i. */
static guint
try_reference (const Place *self, guint i, const MzSentence *sentence, MzMention *mention)
{
  const MzCue *cue = mz_cues_beginning (self->cues, MZ_TABLE_REFERENCES, i);

  if (cue == NULL || (cue->row->code != MZ_WHOM_COMPANY && cue->row->code != MZ_WHOM_ACTOR &&
                      cue->row->code != MZ_WHOM_GROUP))
    return i;
  if (cue->row->code == MZ_WHOM_ACTOR && is_place (self, cue, sentence))
    return i;
  *mention = (MzMention){
    .first = cue->first,
    .last = cue->last,
    .kind = cue->row->code == MZ_WHOM_ACTOR ? MZ_MENTION_ACTOR : MZ_MENTION_REFERENCE,
    .is_group = cue->row->code == MZ_WHOM_GROUP,
  };
  return cue->last;
}

/**
 * mz_reference_find:
 * @prose: an article's tokens
 * @cues: the cues in them
 * @sectors: what calls a sector
 * @i: a token
 * @sentence: where it stands
 * @mention: (out): what begins there
 *
 * Returns: the token behind words that stand for somebody; @i where none begin
 */
guint
mz_reference_find (const MzProse *prose,
                   const MzCues *cues,
                   const MzSectors *sectors,
                   guint i,
                   const MzSentence *sentence,
                   MzMention *mention)
{
  static const guint32 TABLES = 1u << MZ_TABLE_SECTORS | 1u << MZ_TABLE_REFERENCES;
  const Place *self = &(const Place){ prose, cues, sectors };
  const MzToken *token = get_token (self, i);
  guint next;

  if (token->sign != 't' && !mz_token_may_begin (token, TABLES))
    return i;
  next = try_sector (self, i, sentence, mention);
  if (next == i)
    next = try_description (self, i, sentence, mention);
  if (next == i)
    next = try_reference (self, i, sentence, mention);
  return next;
}
