/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of companies that quotation marks hold, or a list of moves: "أرباح «سمبار»", "تيمار
 * (+5,4%)". */
#include "extract/name-quoted.h"

#include "extract/name-evidence.h"
#include "extract/name-place.h"
#include "extract/name-words.h"

#include "text/token-word.h"

#include <string.h>

#define QUOTED_MAX  6 /* tokens of a name in quotation marks */
#define TRADE_MAX   6 /* words between "شركة" and a name in quotation marks */
#define INDEX_REACH 4 /* tokens between "مؤشر" and its name */
#define MOVED_MAX   5 /* words of a name in a list of moves */
#define WAW         0x0648

/* The quotation mark that closes what the one at token @i opens; @i where none does, or where it
 * holds no name. */
static guint
find_close (const MzNamePlace *self, guint i)
{
  guint k = i + 1;

  if (!mz_name_place_is_arabic_word (self, k) ||
      !(mz_name_place_get (self, k)->flags & MZ_TOKEN_QUOTED))
    return i;
  while (mz_name_place_is_arabic_word (self, k) && k - i <= QUOTED_MAX)
    k++;
  return mz_name_place_is_sign (self, k, '"') ? k : i;
}

/* "أرباح «سمبار»" */
static gboolean
is_owned (const MzNamePlace *self, guint i)
{
  const MzCue *cue = mz_cues_ending (self->cues, MZ_TABLE_METRICS, self->sentence->first, i);
  MzConcept concept = cue != NULL ? mz_metric_row_get_concept (cue->row) : MZ_CONCEPT_PLAIN;

  return cue != NULL && !(cue->clitics & MZ_CLITIC_AL) &&
         (concept == MZ_CONCEPT_PROFIT || concept == MZ_CONCEPT_LOSS ||
          concept == MZ_CONCEPT_REVENUE || concept == MZ_CONCEPT_SHARE_PRICE ||
          concept == MZ_CONCEPT_GOODS);
}

/* "الإنتاج", "الفلاحي", "بطبلبة", "للتأمين": words that tell what a company does, and where. */
static gboolean
is_telling (const MzNamePlace *self, guint i)
{
  static const char *const PREFIXES[] = { "ال", "وال", "لل", "ب", "لت", "لا" };

  if (!mz_name_place_is_arabic_word (self, i) ||
      mz_name_words_is_in (self->prose, i, i + 1, MZ_TABLE_COMPANIES))
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (PREFIXES); k++)
    if (mz_tokens_begins_with (self->prose->tokens, i, PREFIXES[k]))
      return TRUE;
  return FALSE;
}

/* "شركة «سمبار»", "شركة المقاولات السلكية «سوتيتال»", "شركة صناعة الحديد «صلب»": the noun in front
 * of the quotation mark at token @i, its trade between. */
static gboolean
is_introduced (const MzNamePlace *self, guint i)
{
  for (guint step = 0; step < TRADE_MAX && i > self->sentence->first; step++, i--) {
    const MzCue *cue = mz_cues_ending (self->cues, MZ_TABLE_REFERENCES, self->sentence->first, i);

    if (cue != NULL && cue->row->code == MZ_WHOM_INTRO)
      return !(cue->clitics & MZ_CLITIC_AL);
    if (cue != NULL && cue->row->code == MZ_WHOM_COMPANY && step > 0)
      return !(cue->clitics & MZ_CLITIC_AL) && cue->last - cue->first > 1;
    if (!is_telling (self, i - 1) &&
        (i < self->sentence->first + 2 || step == 0 ||
         mz_name_words_is_in (self->prose, i - 1, self->sentence->last, MZ_TABLE_COMPANIES) ||
         mz_cues_ending (self->cues, MZ_TABLE_REFERENCES, self->sentence->first, i - 1) == NULL))
      return FALSE;
  }
  return FALSE;
}

/* "أسهم «سمبار» و«سوتيتال»": one more of a list of names. */
static gboolean
is_listed (const MzNamePlace *self, guint i)
{
  static const char *const AND[] = { "و", NULL };
  gboolean joined = FALSE;

  for (guint step = 0; step < 4; step++) {
    guint open;

    joined = FALSE;
    while (i > self->sentence->first && (mz_name_place_is_sign (self, i - 1, ',') ||
                                         mz_name_place_is_sign (self, i - 1, 0x060C) ||
                                         (mz_name_place_get (self, i - 1)->type == MZ_TOKEN_WORD &&
                                          mz_tokens_is_in (self->prose->tokens, i - 1, AND)))) {
      i--;
      joined = TRUE;
    }
    if (!joined || !mz_name_place_is_sign (self, i - 1, '"'))
      return FALSE;
    open = i - 1;
    while (open > self->sentence->first && !mz_name_place_is_sign (self, open - 1, '"') &&
           i - open <= QUOTED_MAX)
      open--;
    i = open - 1;
    if (!mz_name_place_is_sign (self, i, '"'))
      return FALSE;
    if (is_introduced (self, i) || is_owned (self, i))
      return TRUE;
  }
  return FALSE;
}

/* "أعلنت «سمبار»" */
static gboolean
is_announcing (const MzNamePlace *self, guint i)
{
  const MzCue *cue = mz_cues_ending (self->cues, MZ_TABLE_SPEECH, self->sentence->first, i);

  return cue != NULL && cue->row->code == MZ_WAY_SAYS && !(cue->clitics & MZ_CLITIC_AL);
}

/* "مؤشر «مازي»", "قطاع «البنوك»": what moves there is no company. */
static gboolean
is_of_index (const MzNamePlace *self, guint i)
{
  static const char *const SECTORS[] = { "قطاع", "وقطاع", "عمله", "خام", NULL };
  guint first = i > self->sentence->first + INDEX_REACH ? i - INDEX_REACH : self->sentence->first;

  for (guint k = first; k < i; k++)
    if (mz_cues_get_concept (self->cues, k) == MZ_CONCEPT_INDEX ||
        mz_tokens_is_in (self->prose->tokens, k, SECTORS))
      return TRUE;
  return FALSE;
}

/* "(+5,4%", "(ناقص 5 في المائة": how far it moved stands in brackets at token @i. */
static gboolean
is_move_in_brackets (const MzNamePlace *self, guint i)
{
  static const char *const SIGNS[] = { "ناقص", "زائد", "بنسبه", "+", "-", NULL };
  static const char *const PERCENT[] = { "%", "٪", "بالمئه", "بالمائه", "في", NULL };
  guint k = i + 1;

  if (!mz_name_place_is_sign (self, i, '('))
    return FALSE;
  while (k < i + 3 && k < self->sentence->last && mz_tokens_is_in (self->prose->tokens, k, SIGNS))
    k++;
  return k + 1 < self->sentence->last && mz_name_place_get (self, k)->type == MZ_TOKEN_NUMBER &&
         mz_tokens_is_in (self->prose->tokens, k + 1, PERCENT);
}

/* "«سمبار» بنسبة 5%", "«سمبار» بـ5%", "«سمبار» (+5%)": what moves. */
static gboolean
is_moving (const MzNamePlace *self, guint open, guint close)
{
  guint i = close + 1;
  const MzCue *relation = mz_cues_beginning (self->cues, MZ_TABLE_RELATIONS, i);
  const MzCue *change = mz_cues_beginning (self->cues, MZ_TABLE_CHANGES, i);

  if (i + 1 >= self->sentence->last || is_of_index (self, open))
    return FALSE;
  return is_move_in_brackets (self, i) ||
         (relation != NULL && relation->row->code == MZ_RELATION_BY) ||
         (change != NULL && (change->clitics & MZ_CLITIC_BI));
}

static gboolean
find_quoted (const MzNamePlace *self, guint i, MzNameSpan *span)
{
  guint close = mz_name_place_is_sign (self, i, '"') ? find_close (self, i) : i;

  if (close == i || mz_name_words_is_in (self->prose, i + 1, close, MZ_TABLE_OUTLETS) ||
      mz_name_words_is_in (self->prose, i + 1, close, MZ_TABLE_COMPANIES) ||
      mz_name_words_is_in (self->prose, MIN (i + 2, close - 1), close, MZ_TABLE_COMPANIES))
    return FALSE;
  *span = (MzNameSpan){ i + 1, close, 0, FALSE };
  if (is_introduced (self, i) || is_owned (self, i) || is_listed (self, i) ||
      is_moving (self, i, close))
    span->evidence = MZ_NAME_QUOTED;
  else if (is_announcing (self, i))
    span->evidence = MZ_NAME_ANNOUNCES;
  return span->evidence != 0;
}

/* "تيمار (+55,84%)، وأليانس (+42,24%)": names in a list of moves, without quotation marks. */
static gboolean
find_in_moves (const MzNamePlace *self, guint i, MzNameSpan *span)
{
  static const char *const FROM[] = { "طرف", "لدن", "اسهم", "سهم", NULL };
  guint first = i;

  if (!is_move_in_brackets (self, i))
    return FALSE;
  while (mz_name_place_is_arabic_word (self, first - 1) && first > self->sentence->first &&
         i - first < MOVED_MAX && !mz_tokens_is_in (self->prose->tokens, first - 1, FROM))
    first--;
  if (first == i || first == self->sentence->first ||
      mz_name_words_is_in (self->prose, first, i, MZ_TABLE_COMPANIES))
    return FALSE;
  *span = (MzNameSpan){ first, i, MZ_NAME_QUOTED, FALSE };
  if (mz_tokens_is_in (self->prose->tokens, first - 1, FROM))
    return TRUE;
  span->has_and = mz_name_place_get (self, first)->sign == WAW;
  return mz_name_place_is_sign (self, first - 1, 0x060C) ||
         mz_name_place_is_sign (self, first - 1, ',');
}

/**
 * mz_name_quoted_find:
 * @prose: an article's tokens
 * @cues: the cues in them
 * @i: a token
 * @sentence: where it stands
 * @span: (out): the words that may be a name, and what speaks for it
 *
 * Returns: whether @i is a quotation mark or a bracket beside a name
 */
gboolean
mz_name_quoted_find (
    const MzProse *prose, const MzCues *cues, guint i, const MzSentence *sentence, MzNameSpan *span)
{
  const MzNamePlace *self = &(const MzNamePlace){ prose, cues, sentence };

  return find_quoted (self, i, span) || find_in_moves (self, i, span);
}
