/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arabic words that may be the name of a company, and what in front of them speaks for it. Arabic
 * has no capitals: what introduces a name, and where the words end that may be one, must do. */
#include "extract/name-arabic.h"

#include "extract/name-evidence.h"
#include "extract/name-place.h"
#include "extract/name-quoted.h"
#include "extract/name-words.h"

#include "text/token-word.h"

#include <string.h>

#define FORMAL_MAX 6 /* words of a name such as "الشركة العربية لحليج الأقطان" */

/* Whether no word stands at token @i that a name could go on with. */
static gboolean
is_bound (const MzNamePlace *self, guint i)
{
  static const MzTable TABLES[] = { MZ_TABLE_CHANGES, MZ_TABLE_RELATIONS, MZ_TABLE_QUALIFIERS };

  if (!mz_name_place_is_arabic_word (self, i))
    return i >= self->sentence->last || !mz_name_place_is_sign (self, i, '"');
  for (guint k = 0; k < G_N_ELEMENTS (TABLES); k++)
    if (mz_cues_beginning (self->cues, TABLES[k], i) != NULL)
      return TRUE;
  return FALSE;
}

/* "30 مليون سهم": a number of shares is no share of somebody. */
static gboolean
is_counted (const MzNamePlace *self, guint i)
{
  static const char *const COUNTED[] = { "لكل", "كل", "عدد", "ربحيه", NULL };

  return i > self->sentence->first &&
         (mz_name_place_get (self, i - 1)->type == MZ_TOKEN_NUMBER ||
          mz_tokens_is_in (self->prose->tokens, i - 1, COUNTED) ||
          mz_name_words_is_in (self->prose, i - 1, i, MZ_TABLE_MAGNITUDES) ||
          mz_name_words_is_in (self->prose, i - 1, i, MZ_TABLE_NUMBERS));
}

/* "سهم جديد", "سهم واحد" */
static gboolean
is_described (const MzNamePlace *self, guint i)
{
  static const char *const WORDS[] = { "جديد", "واحد",  "اخر",   "حر",    "مجاني", "قيادي",
                                       "منها", "لها",   "فقط",   "يوميا", "ممتاز", "عبر",
                                       "وسط",  "خزينه", "مقابل", NULL };

  return mz_tokens_is_in (self->prose->tokens, i, WORDS);
}

/* "شركة تسعى للتوسع": what she does, no name. */
static gboolean
is_verb_like (const MzNamePlace *self, guint i)
{
  return mz_tokens_begins_with (self->prose->tokens, i, "ت") ||
         mz_tokens_begins_with (self->prose->tokens, i, "ي");
}

static gboolean
is_arab_nation (const MzHit *place)
{
  static const char *const NATIONS[] = { "SA", "AE", "KW", "QA", "BH", "OM", "EG", "JO", "MA", "TN",
                                         "DZ", "LB", "IQ", "LY", "SD", "SY", "YE", "PS", NULL };

  return g_strv_contains (NATIONS, place->row->key);
}

/* "سهم شركة" */
static gboolean
has_share_in_front (const MzNamePlace *self, guint i)
{
  static const char *const ONE[] = { "سهم", "لسهم", "وسهم", "بسهم", NULL };

  return i > self->sentence->first && mz_tokens_is_in (self->prose->tokens, i - 1, ONE);
}

/* "أميك فوستر الهندسية البريطانية": without what foreign news says of the nation and the trade;
 * Arab companies have both in their names. */
static guint
trim_nation (const MzNamePlace *self, guint first, guint n)
{
  MzHit hit;

  if (n < 2 || mz_tokens_begins_with (self->prose->tokens, first, "ال") ||
      !mz_lexicon_match (self->prose->lexicon, MZ_TABLE_PLACES, self->prose->tokens, first + n - 1,
                         first + n, &hit) ||
      is_arab_nation (&hit))
    return n;
  while (n > 1 && mz_tokens_begins_with (self->prose->tokens, first + n - 1, "ال"))
    n--;
  return n;
}

/* "شركات العالم", "شركات النقل": what companies in general are of. */
static gboolean
is_general (const MzNamePlace *self, const MzCue *cue)
{
  static const char *const WORDS[] = { "العالم", "البلاد", "المنطقه", "المملكه", "الدوله", NULL };

  return mz_tokens_ends_with (self->prose->tokens, cue->last - 1, "شركات") ||
         mz_tokens_is_in (self->prose->tokens, cue->last, WORDS);
}

/* Behind "شركة" or "سهم". */
static gboolean
find_introduced (const MzNamePlace *self, guint i, MzNameSpan *span)
{
  static const char *const ONE[] = { "سهم", "لسهم", "وسهم", "بسهم", "فسهم", NULL };
  const MzCue *cue = mz_cues_beginning (self->cues, MZ_TABLE_REFERENCES, i);
  guint end;
  guint n;

  if (cue == NULL || cue->row->code != MZ_WHOM_INTRO || (cue->clitics & MZ_CLITIC_AL) ||
      !mz_name_place_is_arabic_word (self, cue->first))
    return FALSE;
  n = mz_name_words_count_arabic (self->prose, self->cues, cue->last, self->sentence->last);
  if (n == 0)
    return FALSE;
  if (n == 1 && is_general (self, cue))
    return FALSE;
  end = cue->last + n;
  n = trim_nation (self, cue->last, n);
  *span = (MzNameSpan){ cue->last, cue->last + n, MZ_NAME_INTRODUCED, FALSE };
  if (!mz_tokens_ends_with (self->prose->tokens, cue->last - 1, "سهم")) {
    if (n > 1 && mz_tokens_begins_with (self->prose->tokens, cue->last + 1, "لل") &&
        !is_verb_like (self, cue->last))
      span->evidence |= MZ_NAME_FORMAL;
    if (has_share_in_front (self, cue->first) && is_bound (self, end))
      span->evidence |= MZ_NAME_SHARE;
    return TRUE;
  }
  /* "أسهم" may be those of an offer, or all of a trade. */
  if (!mz_tokens_is_in (self->prose->tokens, cue->last - 1, ONE) || is_counted (self, cue->first) ||
      is_described (self, cue->last) || !is_bound (self, end))
    return FALSE;
  span->evidence = MZ_NAME_SHARE;
  return TRUE;
}

/* -- Formal names -- */

/* "العربية", "الوطنية": what a formal name has behind "الشركة". */
static gboolean
is_origin (const MzNamePlace *self, guint i)
{
  static const char *const WORDS[] = { "العربيه",  "الوطنيه", "الدوليه", "العالميه", "المتحده",
                                       "الخليجيه", "الاهليه", "العربي",  "الوطني",   "الدولي",
                                       "المتحد",   "الخليجي", "الاهلي",  NULL };
  /* "الشركة الأمريكية للأزياء" describes one. */
  MzHit hit;

  return mz_tokens_is_in (self->prose->tokens, i, WORDS) ||
         (mz_lexicon_match (self->prose->lexicon, MZ_TABLE_PLACES, self->prose->tokens, i, i + 1,
                            &hit) &&
          is_arab_nation (&hit));
}

/* "للكهرباء", "لحليج الأقطان": the trade in a formal name. */
static gboolean
is_trade (const MzNamePlace *self, guint i)
{
  if (!mz_name_place_is_arabic_word (self, i))
    return FALSE;
  if (mz_tokens_begins_with (self->prose->tokens, i, "لل"))
    return TRUE;
  if (!mz_tokens_begins_with (self->prose->tokens, i, "ل") ||
      !mz_name_place_is_arabic_word (self, i + 1) ||
      mz_cues_beginning (self->cues, MZ_TABLE_CHANGES, i) != NULL)
    return FALSE;
  return mz_tokens_begins_with (self->prose->tokens, i + 1, "ال");
}

static gboolean
is_definite (const MzNamePlace *self, guint i)
{
  static const char *const RELATIVES[] = {
    "التي", "الذي", "الذين", "الي", "المدرجه", "اليوم", NULL
  };
  if (!mz_name_place_is_arabic_word (self, i) ||
      mz_tokens_is_in (self->prose->tokens, i, RELATIVES) ||
      mz_cues_beginning (self->cues, MZ_TABLE_PERIODS, i) != NULL)
    return FALSE;
  return mz_tokens_begins_with (self->prose->tokens, i, "ال") ||
         mz_tokens_begins_with (self->prose->tokens, i, "وال");
}

/* "الشركة العربية لحليج الأقطان" */
static gboolean
find_formal (const MzNamePlace *self, guint i, MzNameSpan *span)
{
  static const char *const HEADS[] = { "الشركه", "للشركه", "والشركه", "بالشركه", "المجموعه",
                                       "البنك",  "للبنك",  "المصرف",  NULL };
  const MzCue *head = mz_cues_beginning (self->cues, MZ_TABLE_REFERENCES, i);
  guint last = i + 2;

  if (head == NULL || head->row->code != MZ_WHOM_COMPANY ||
      !mz_name_place_is_arabic_word (self, i) || !mz_name_place_is_arabic_word (self, i + 1) ||
      !mz_name_place_is_arabic_word (self, i + 2) ||
      !mz_tokens_is_in (self->prose->tokens, i, HEADS) || !is_origin (self, i + 1))
    return FALSE;
  if (is_definite (self, last) && is_trade (self, last + 1))
    last++;
  if (!is_trade (self, last))
    return FALSE;
  last++;
  while (last - i < FORMAL_MAX && is_definite (self, last))
    last++;
  /* "الشركة السعودية لمنتجات الألبان «سدافكو»": what follows is what it is called. */
  if (mz_name_place_is_sign (self, last, '"') || mz_name_place_is_sign (self, last, '(') ||
      mz_name_words_is_in (self->prose, i, last, MZ_TABLE_COMPANIES) ||
      mz_name_words_is_in (self->prose, i + 1, last, MZ_TABLE_COMPANIES))
    return FALSE;
  *span = (MzNameSpan){ i, last, MZ_NAME_FORMAL, FALSE };
  return TRUE;
}

/**
 * mz_name_arabic_find:
 * @prose: an article's tokens
 * @cues: the cues in them
 * @i: a token
 * @sentence: where it stands
 * @span: (out): the words that may be a name, and what speaks for it
 *
 * Returns: whether a name is introduced at @i
 */
gboolean
mz_name_arabic_find (
    const MzProse *prose, const MzCues *cues, guint i, const MzSentence *sentence, MzNameSpan *span)
{
  const MzNamePlace *self = &(const MzNamePlace){ prose, cues, sentence };

  const MzToken *token = mz_tokens_get (prose->tokens, i);

  if (token->type == MZ_TOKEN_SIGN)
    return (token->sign == '"' || token->sign == '(') &&
           mz_name_quoted_find (prose, cues, i, sentence, span);
  return (token->flags & MZ_TOKEN_ARABIC) &&
         mz_token_may_begin (token, 1u << MZ_TABLE_REFERENCES) &&
         (find_introduced (self, i, span) || find_formal (self, i, span));
}
