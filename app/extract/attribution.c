/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who publishes an article, whom it quotes, and of which day it is: from what the file says, from
 * lines that name a source, from the dateline. Nothing is invented. */
#include "extract/attribution.h"

#include "extract/time-phrase.h"
#include "extract/time-words.h"

#include <string.h>

#define NAME_TOKENS     5  /* tokens of a source's name without quotation marks */
#define QUOTED_MAX      10 /* the same inside them */
#define SAYER_REACH     4  /* tokens between a verb of saying and the outlet that says so */
#define SOURCES_MAX     16
#define SHORT_PARAGRAPH 24 /* tokens: a line that may be dateline or footer */
#define LINES_AT_EDGE   3  /* paragraphs at each end that may be such lines */

typedef struct {
  const MzProse *prose;
  const MzCues *cues;
  GPtrArray *sources; /* of char *, no two the same */
  char *relayed;      /* the outlet that a line of its own names */
} Search;

static const MzToken *
get_token (const Search *search, guint i)
{
  return mz_tokens_get (search->prose->tokens, i);
}

static char *
dup_words (const Search *search, guint first, guint last)
{
  gsize start = get_token (search, first)->start;

  return g_strndup (search->prose->tokens->text + start, get_token (search, last - 1)->end - start);
}

/* The name as the text has it, without what is glued to it. */
static char *
dup_name (const Search *search, const MzCue *cue)
{
  gsize start = get_token (search, cue->first)->start;
  gsize end = get_token (search, cue->last - 1)->end;
  const char *text = search->prose->tokens->text + start;

  /* "ولرويترز": a conjunction, then a preposition. */
  if (cue->clitics & (MZ_CLITIC_WA | MZ_CLITIC_FA))
    text = g_utf8_next_char (text);
  if (cue->clitics & (MZ_CLITIC_BI | MZ_CLITIC_LI | MZ_CLITIC_KA))
    text = g_utf8_next_char (text);
  return g_strndup (text, end - (gsize) (text - search->prose->tokens->text));
}

/* Whether token @i is one of @words behind "ال", "لل", "ل" or "ب". */
static gboolean
is_glued_to_one_of (const Search *search, guint i, const char *const *words, guint n)
{
  static const char *const PREFIXES[] = { "ال", "لل", "ل", "ب" };
  const MzTokens *tokens = search->prose->tokens;
  g_autofree char *word = NULL;

  for (guint p = 0; p < G_N_ELEMENTS (PREFIXES); p++) {
    if (!mz_tokens_begins_with (tokens, i, PREFIXES[p]))
      continue;
    if (word == NULL)
      word = mz_tokens_dup_folded (tokens, i);
    for (guint k = 0; k < n; k++)
      if (g_str_equal (words[k], word + strlen (PREFIXES[p])))
        return TRUE;
  }
  return FALSE;
}

/* The words that call a source what it is: "موقع", "صحيفة", "وكالة". */
static gboolean
is_house_word (const Search *search, guint i)
{
  static const char *const WORDS[] = { "موقع",  "صحيفه",  "وكاله",   "قناه",   "شبكه",  "مجله",
                                       "جريده", "منصه",   "شركه",    "بيانات", "تقرير", "الي",
                                       "ما",    "ل",      "the",     "data",   "a",     "report",
                                       "by",    "from",   "website", "ذكرت",   "ذكرته", "ذكره",
                                       "اوردت", "اوردته", "نقلت",    "نقلته",  "نشرت",  "نشرته",
                                       "افادت", "نقلا",   "عن",      "تصنيف",  "news" };
  const MzToken *token = get_token (search, i);

  if (token->type != MZ_TOKEN_WORD)
    return token->type == MZ_TOKEN_SIGN && token->sign == ':';
  return mz_tokens_is_one_of (search->prose->tokens, i, WORDS, G_N_ELEMENTS (WORDS)) ||
         is_glued_to_one_of (search, i, WORDS, G_N_ELEMENTS (WORDS));
}

/* The name behind token @i: in quotation marks, or capitals, or up to a sign or a known word.
 * @loose: whether plain words do, as on a line of its own. */
static char *
read_name (const Search *search, guint i, guint end, gboolean loose)
{
  guint first;
  guint last;

  while (i < end && is_house_word (search, i))
    i++;
  if (i < end && get_token (search, i)->type == MZ_TOKEN_SIGN &&
      get_token (search, i)->sign == '"') {
    first = last = i + 1;
    while (last < end && last - first < QUOTED_MAX && get_token (search, last)->sign != '"')
      last++;
    return last > first && last < end ? dup_words (search, first, last) : NULL;
  }
  first = last = i;
  while (last < end && last - first < NAME_TOKENS) {
    const MzToken *token = get_token (search, last);

    if (token->type != MZ_TOKEN_WORD || (!loose && !(token->flags & MZ_TOKEN_CAPITAL)))
      break;
    last++;
  }
  return last > first ? dup_words (search, first, last) : NULL;
}

static void
add_source (Search *search, char *name)
{
  g_autofree char *owned = name;

  if (name == NULL || search->sources->len >= SOURCES_MAX ||
      g_ptr_array_find_with_equal_func (search->sources, name, g_str_equal, NULL))
    return;
  g_ptr_array_add (search->sources, g_steal_pointer (&owned));
}

/* An outlet or a company of the lexicon right behind the cue names itself. */
static char *
read_known (const Search *search, guint i, guint end)
{
  const MzCue *outlet;
  MzHit hit;

  for (;; i++) {
    if (i >= end)
      return NULL;
    outlet = mz_cues_beginning (search->cues, MZ_TABLE_OUTLETS, i);
    if (outlet != NULL)
      return dup_name (search, outlet);
    if (!is_house_word (search, i))
      break;
  }
  if (!mz_lexicon_match (search->prose->lexicon, MZ_TABLE_COMPANIES, search->prose->tokens, i, end,
                         &hit))
    return NULL;
  return dup_words (search, i, i + hit.n_tokens);
}

/* "أفادت رويترز", "Reuters reported": an outlet beside a verb of saying. */
static char *
read_sayer (const Search *search, const MzCue *cue, const MzSentence *sentence)
{
  guint end = MIN (cue->last + SAYER_REACH, sentence->last);
  const MzCue *outlet;

  for (guint i = cue->last; i < end; i++) {
    outlet = mz_cues_beginning (search->cues, MZ_TABLE_OUTLETS, i);
    if (outlet != NULL)
      return dup_name (search, outlet);
    if (!is_house_word (search, i))
      break;
  }
  outlet = mz_cues_ending (search->cues, MZ_TABLE_OUTLETS, sentence->first, cue->first);
  return outlet != NULL ? dup_name (search, outlet) : NULL;
}

static void
read_cue (Search *search, const MzCue *cue)
{
  const MzSentence *sentence =
      mz_tokens_get_sentence (search->prose->tokens, get_token (search, cue->first)->sentence);
  gboolean own_line = cue->first == sentence->first;
  g_autofree char *name = NULL;

  if (cue->row->code == MZ_WAY_RELAYS && own_line) {
    name = read_name (search, cue->last, sentence->last, TRUE);
    if (search->relayed == NULL)
      search->relayed = g_steal_pointer (&name);
    return;
  }
  if (cue->row->code == MZ_WAY_SAYS)
    name = read_sayer (search, cue, sentence);
  else
    name = read_known (search, cue->last, sentence->last);
  if (name == NULL && cue->row->code != MZ_WAY_SAYS)
    name = read_name (search, cue->last, sentence->last, FALSE);
  add_source (search, g_steal_pointer (&name));
}

/* "DUBAI (Reuters) -" in the first lines. */
static char *
read_dateline_agency (const Search *search)
{
  guint n = MIN (search->prose->tokens->sentences->len, (guint) LINES_AT_EDGE);

  for (guint s = 0; s < n; s++) {
    const MzSentence *sentence = mz_tokens_get_sentence (search->prose->tokens, s);
    guint end = MIN (sentence->first + SHORT_PARAGRAPH / 2, sentence->last);

    for (guint i = sentence->first; i + 3 < end; i++) {
      guint close = i + 1;

      if (get_token (search, i)->sign != '(' || get_token (search, i)->type != MZ_TOKEN_SIGN)
        continue;
      while (close < end && get_token (search, close)->sign != ')')
        close++;
      if (close + 1 < sentence->last && close < end && close > i + 1 && close - i <= 3 &&
          (get_token (search, close + 1)->sign == '-' ||
           get_token (search, close + 1)->sign == 0x2013 ||
           get_token (search, close + 1)->sign == 0x2014))
        return dup_words (search, i + 1, close);
    }
  }
  return NULL;
}

static guint32
to_day (const MzPeriod *period)
{
  MzPeriod day = *period;

  if (day.unit != MZ_UNIT_DAY || day.year == 0)
    return 0;
  mz_period_resolve (&day, 0);
  return day.first_day;
}

static gboolean
has_figure (const Search *search, const MzSentence *sentence)
{
  const GArray *quantities = search->prose->quantities;
  guint low = 0;
  guint high = quantities->len;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (mz_prose_get_quantity (search->prose, middle)->first < sentence->first)
      low = middle + 1;
    else
      high = middle;
  }
  for (; low < quantities->len; low++) {
    const MzQuantity *quantity = mz_prose_get_quantity (search->prose, low);

    if (quantity->first >= sentence->last)
      return FALSE;
    if (quantity->unread == MZ_UNREAD_NONE)
      return TRUE;
  }
  return FALSE;
}

/* "since 3 May 2024": the day of something else. */
static gboolean
is_of_another (const Search *search, guint first, guint i)
{
  static const char *const WORDS[] = { "since", "from", "until", "to",  "after", "before", "by",
                                       "on",    "in",   "of",    "منذ", "من",    "حتي",    "عن",
                                       "في",    "يوم",  "الي",   "قبل", "بعد",   "بتاريخ", "شهر" };
  static const char *const PUBLISHED[] = { "نشر",   "published", "updated", "posted",
                                           "تحديث", "التاريخ",   "تاريخ",   "النشر" };
  MzTimeReader reader = { search->prose, search->cues, i };

  if (i == first || !mz_time_words_is (&reader, i - 1, WORDS, G_N_ELEMENTS (WORDS)))
    return FALSE;
  return i < first + 2 || !mz_time_words_is (&reader, i - 2, PUBLISHED, G_N_ELEMENTS (PUBLISHED));
}

/* Without a month no day is told in full. */
static gboolean
names_month (const Search *search, const MzSentence *sentence)
{
  guint end = mz_cues_find (search->cues, sentence->last);

  for (guint k = mz_cues_find (search->cues, sentence->first); k < end; k++) {
    const MzCue *cue = mz_cues_get (search->cues, k);

    if (cue->table == MZ_TABLE_PERIODS && cue->row->code == MZ_PART_MONTH)
      return TRUE;
  }
  return FALSE;
}

/* A full date in a short line at the head or foot, or at the start of the first sentences. A line
 * with figures only has one at its start. */
static char *
find_date (const Search *search)
{
  guint n = search->prose->tokens->sentences->len;

  for (guint s = 0; s < n; s++) {
    const MzSentence *sentence = mz_tokens_get_sentence (search->prose->tokens, s);
    guint end = MIN (sentence->last, sentence->first + SHORT_PARAGRAPH);

    if ((s >= LINES_AT_EDGE && s + LINES_AT_EDGE < n) || !names_month (search, sentence))
      continue;
    if (sentence->last - sentence->first > SHORT_PARAGRAPH || has_figure (search, sentence))
      end = MIN (end, sentence->first + SHORT_PARAGRAPH / 4);
    for (guint i = sentence->first; i < end; i++) {
      MzTimePhrase phrase;
      guint next = mz_time_phrase_read (search->prose, search->cues, i, sentence->last, &phrase);

      if (next > i && to_day (&phrase.period) > 0 && !is_of_another (search, sentence->first, i))
        return mz_day_to_string (to_day (&phrase.period));
      i = MAX (next, i + 1) - 1;
    }
  }
  return NULL;
}

/**
 * mz_attribution_read:
 * @prose: an article
 * @cues: its cues
 * @attribution: (out): who publishes it, whom it quotes, of which day it is
 */
void
mz_attribution_read (const MzProse *prose, const MzCues *cues, MzAttribution *attribution)
{
  Search search = { prose, cues, g_ptr_array_new_with_free_func (g_free), NULL };
  const char *outlet = mz_article_get_outlet (prose->article);
  const char *published = mz_article_get_published (prose->article);

  for (guint i = 0; i < cues->cues->len; i++) {
    const MzCue *cue = mz_cues_get (cues, i);

    if (cue->table == MZ_TABLE_SPEECH && cue->row->code != MZ_WAY_ROLE)
      read_cue (&search, cue);
  }
  attribution->outlet = outlet != NULL ? g_strdup (outlet) : g_steal_pointer (&search.relayed);
  g_free (search.relayed);
  if (attribution->outlet == NULL)
    attribution->outlet = read_dateline_agency (&search);
  attribution->published = published != NULL ? g_strdup (published) : find_date (&search);
  g_ptr_array_add (search.sources, NULL);
  attribution->sources = (GStrv) g_ptr_array_free (search.sources, FALSE);
}
