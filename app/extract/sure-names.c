/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which companies an article names without doubt, and what makes a doubtful spelling a name. */
#include "extract/sure-names.h"

#include "extract/name-latin.h"
#include "extract/name-words.h"
#include "extract/time-words.h"
#include "text/token-word.h"

#include <string.h>

struct _MzSureNames {
  const MzProse *prose;
  const MzCues *cues;
  GHashTable *companies; /* of MzCompany, the lexicon's */
};

static gboolean
is_sign (const MzSureNames *self, guint i, gunichar sign)
{
  const MzToken *token = mz_tokens_get (self->prose->tokens, i);

  return token->type == MZ_TOKEN_SIGN && token->sign == sign;
}

static gboolean
is_spelling_of_its_own (guint column)
{
  return column == MZ_COMPANY_CANONICAL || column == MZ_COMPANY_ARABIC ||
         column == MZ_COMPANY_NAMES;
}

/**
 * mz_sure_names_new:
 * @prose: an article's tokens
 * @cues: the cues in them
 * @own_names: where the short names of what is found go
 *
 * Takes time in proportion to the text.
 *
 * Returns: (transfer full): the companies that are named by a spelling nobody else has
 */
MzSureNames *
mz_sure_names_new (const MzProse *prose, const MzCues *cues, MzOwnNames *own_names)
{
  MzSureNames *self = g_new0 (MzSureNames, 1);

  self->prose = prose;
  self->cues = cues;
  self->companies = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < prose->tokens->tokens->len; i++) {
    const MzToken *token = mz_tokens_get (prose->tokens, i);
    MzHit hit;

    if (token->type == MZ_TOKEN_BREAK ||
        !mz_lexicon_match (prose->lexicon, MZ_TABLE_COMPANIES, prose->tokens, i,
                           mz_tokens_get_sentence (prose->tokens, token->sentence)->last, &hit) ||
        !is_spelling_of_its_own (hit.column))
      continue;
    g_hash_table_add (self->companies, hit.row->company);
    if (hit.n_tokens > 1 && !mz_company_is_index (hit.row->company))
      mz_own_names_add_short (own_names, i, hit.row);
  }
  return self;
}

/**
 * mz_sure_names_free:
 * @self: (nullable): names
 */
void
mz_sure_names_free (MzSureNames *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->companies);
  g_free (self);
}

/**
 * mz_sure_names_has:
 * @self: names
 * @company: a row of the companies
 *
 * Returns: whether that company is named without doubt somewhere in the article
 */
gboolean
mz_sure_names_has (const MzSureNames *self, const MzRow *company)
{
  return g_hash_table_contains (self->companies, company->company);
}

/* "$META", "NASDAQ: META", "(META)" */
static gboolean
is_written_as_ticker (const MzSureNames *self, guint i, guint behind, const MzSentence *sentence)
{
  /* "artificial intelligence (AI)" */
  static const char *const ACRONYMS[] = { "ai", "it", "ev", "us", "uk", "eu", "tv", "ir", "vr" };

  if (mz_tokens_is_one_of (self->prose->tokens, i, ACRONYMS, G_N_ELEMENTS (ACRONYMS)) &&
      i > sentence->first && !is_sign (self, i - 1, '$') && !is_sign (self, i - 1, ':'))
    return FALSE;
  return i > sentence->first &&
         (is_sign (self, i - 1, '$') || is_sign (self, i - 1, ':') ||
          (is_sign (self, i - 1, '(') && behind < sentence->last && is_sign (self, behind, ')')));
}

/* "أرباح معادن": a common noun would have ال there or an adjective; but "إيراداتها نموا" is growth.
 */
static gboolean
is_possessor (const MzSureNames *self, const MzHit *hit, guint i, const MzSentence *sentence)
{
  const MzToken *token = mz_tokens_get (self->prose->tokens, i);
  const MzCue *metric = mz_cues_ending (self->cues, MZ_TABLE_METRICS, sentence->first, i);
  MzConcept concept;

  if (mz_company_is_index (hit->row->company) ||
      mz_cues_beginning (self->cues, MZ_TABLE_CHANGES, i) != NULL)
    return FALSE;
  if (metric == NULL || (metric->clitics & MZ_CLITIC_AL) || (token->clitics & MZ_CLITIC_AL) ||
      !(token->flags & MZ_TOKEN_ARABIC))
    return FALSE;
  concept = mz_metric_row_get_concept (metric->row);
  return concept == MZ_CONCEPT_PROFIT || concept == MZ_CONCEPT_LOSS ||
         concept == MZ_CONCEPT_REVENUE;
}

/* "Santander said", "Target's profit", "قالت معادن إن": who speaks or has figures is no place and
 * no thing. */
static gboolean
is_acting (const MzSureNames *self, guint i, guint behind, const MzSentence *sentence)
{
  static const char *const THAT[] = { "ان", "انها", "بان", "عن" };
  const MzToken *token = mz_tokens_get (self->prose->tokens, i);
  const MzCue *speech;
  MzTimeReader reader = { self->prose, self->cues, sentence->last };

  if (token->flags & MZ_TOKEN_ARABIC) {
    speech = mz_cues_ending (self->cues, MZ_TABLE_SPEECH, sentence->first, i);
    return speech != NULL && speech->row->code == MZ_WAY_SAYS && !(token->clitics & MZ_CLITIC_AL) &&
           mz_time_words_is (&reader, behind, THAT, G_N_ELEMENTS (THAT));
  }
  speech = mz_cues_beginning (self->cues, MZ_TABLE_SPEECH, behind);
  if (speech != NULL && speech->row->code == MZ_WAY_SAYS)
    return TRUE;
  return mz_name_latin_is_possessive (self->prose, behind - 1) &&
         mz_cues_beginning (self->cues, MZ_TABLE_METRICS, behind) != NULL;
}

/* "أسهم الكيان الجديد": with an article a common noun is one, unless the name has it too. */
static gboolean
is_spelt_with_article (const MzSureNames *self, const MzHit *hit, guint i)
{
  const MzToken *token = mz_tokens_get (self->prose->tokens, i);
  const char *text = self->prose->tokens->text + token->start;
  const char *article = g_strstr_len (text, (gssize) (token->end - token->start), "ال");
  g_autofree char *word = NULL;

  if (article == NULL)
    return FALSE;
  word = g_strndup (article, (gsize) (text + (token->end - token->start) - article));
  return strstr (hit->row->fields[MZ_COMPANY_WEAK], word) != NULL;
}

static gboolean
is_joining (const MzSureNames *self, guint i)
{
  return is_sign (self, i, ',') || mz_tokens_is (self->prose->tokens, i, "and");
}

/* "Shell and BP": listed with one that is a company without doubt. */
static gboolean
is_listed (const MzSureNames *self, guint i, guint behind, const MzSentence *sentence)
{
  if (!(mz_tokens_get (self->prose->tokens, i)->flags & MZ_TOKEN_CAPITAL))
    return FALSE;
  return (i > sentence->first && is_joining (self, i - 1) &&
          mz_name_words_is_company_ending (self->prose, sentence->first, i - 1)) ||
         (behind + 1 < sentence->last && is_joining (self, behind) &&
          mz_name_words_is_in (self->prose, behind + 1, sentence->last, MZ_TABLE_COMPANIES));
}

/**
 * mz_sure_names_supports:
 * @self: names
 * @hit: a weak spelling or a ticker
 * @i: the token that it begins at
 * @sentence: where it stands
 *
 * Returns: whether something beside it, or elsewhere, says that it is a company
 */
gboolean
mz_sure_names_supports (const MzSureNames *self,
                        const MzHit *hit,
                        guint i,
                        const MzSentence *sentence)
{
  guint behind = i + hit->n_tokens;
  const MzCue *suffix = mz_cues_beginning (self->cues, MZ_TABLE_REFERENCES, behind);

  if (mz_sure_names_has (self, hit->row))
    return TRUE;
  if (hit->column == MZ_COMPANY_TICKER)
    return is_written_as_ticker (self, i, behind, sentence);
  if ((hit->clitics & MZ_CLITIC_AL) && !is_spelt_with_article (self, hit, i))
    return FALSE;
  if (mz_introduction_ending (self->prose, self->cues, i, sentence->first) != NULL)
    return TRUE;
  if (behind >= sentence->last)
    return FALSE;
  if (suffix != NULL && suffix->row->code == MZ_WHOM_SUFFIX)
    return TRUE;
  if (i > sentence->first && is_sign (self, i - 1, '"') && is_sign (self, behind, '"'))
    return TRUE;
  /* "شل: ...": whom the line is of. */
  if (i == sentence->first && behind < sentence->last && is_sign (self, behind, ':') &&
      mz_cues_beginning (self->cues, MZ_TABLE_SPEECH, i) == NULL)
    return TRUE;
  if (is_listed (self, i, behind, sentence))
    return TRUE;
  if (is_possessor (self, hit, i, sentence) || is_acting (self, i, behind, sentence))
    return TRUE;
  /* "Target shares"; in Arabic the share stands in front. */
  return !(mz_tokens_get (self->prose->tokens, i)->flags & MZ_TOKEN_ARABIC) &&
         mz_cues_get_concept (self->cues, behind) == MZ_CONCEPT_SHARE_PRICE;
}

/* "لكل سهم مصدر" introduces nobody. */
static gboolean
is_each (const MzProse *prose, guint i)
{
  static const char *const EACH[] = { "كل", "لكل", "عدد", "per", "each" };

  return mz_tokens_is_one_of (prose->tokens, i, EACH, G_N_ELEMENTS (EACH));
}

/**
 * mz_introduction_ending:
 * @prose: an article's tokens
 * @cues: the cues in them
 * @i: where a name may begin
 * @first: the token that the introduction may begin at
 *
 * Returns: (nullable): what introduces the name
 */
const MzCue *
mz_introduction_ending (const MzProse *prose, const MzCues *cues, guint i, guint first)
{
  const MzToken *before = i > first ? mz_tokens_get (prose->tokens, i - 1) : NULL;
  const MzCue *cue;

  /* A quotation mark may stand between "شركة" and the name. */
  if (before != NULL && before->type == MZ_TOKEN_SIGN && before->sign == '"')
    i--;
  cue = mz_cues_ending (cues, MZ_TABLE_REFERENCES, first, i);
  /* "الأسهم «الحرة»" introduces nobody either. */
  if (cue == NULL || cue->row->code != MZ_WHOM_INTRO || (cue->clitics & MZ_CLITIC_AL) != 0 ||
      (cue->first > first && is_each (prose, cue->first - 1)))
    return NULL;
  return cue;
}
