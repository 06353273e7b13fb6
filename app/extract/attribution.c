/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who publishes an article, whom it quotes, and of which day it is: from what the file says, from
 * lines that name a source, from the dateline. Nothing is invented. */
#include "extract/attribution.h"

#include "extract/time-phrase.h"

#include <string.h>

#define NAME_TOKENS     5  /* tokens of a source's name without quotation marks */
#define QUOTED_MAX      10 /* the same inside them */
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

/* The words that call a source what it is: "موقع", "صحيفة", "وكالة". */
static gboolean
is_house_word (const Search *search, guint i)
{
  static const char *const WORDS[] = { "موقع",  "صحيفه", "وكاله",  "قناه",   "شبكه",  "مجله",
                                       "جريده", "منصه",  "شركه",   "بيانات", "تقرير", "الي",
                                       "ما",    "ل",     "the",    "data",   "a",     "report",
                                       "by",    "from",  "website" };
  g_autofree char *word = NULL;
  const MzToken *token = get_token (search, i);

  if (token->type != MZ_TOKEN_WORD)
    return token->type == MZ_TOKEN_SIGN && token->sign == ':';
  word = mz_tokens_dup_folded (search->prose->tokens, i);
  for (guint k = 0; k < G_N_ELEMENTS (WORDS); k++)
    if (g_str_equal (WORDS[k], word) ||
        (g_str_has_prefix (word, "ال") && g_str_equal (WORDS[k], word + strlen ("ال"))))
      return TRUE;
  return FALSE;
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

/* A company or agency of the lexicon right behind the cue names itself. */
static char *
read_known (const Search *search, guint i, guint end)
{
  MzHit hit;

  while (i < end && is_house_word (search, i))
    i++;
  if (i >= end || !mz_lexicon_match (search->prose->lexicon, MZ_TABLE_COMPANIES,
                                     search->prose->tokens, i, end, &hit))
    return NULL;
  return dup_words (search, i, i + hit.n_tokens);
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
  name = read_name (search, cue->last, sentence->last, FALSE);
  if (name == NULL)
    name = read_known (search, cue->last, sentence->last);
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

/* A full date in a short line at the head or foot, or at the start of the first sentences. */
static char *
find_date (const Search *search)
{
  guint n = search->prose->tokens->sentences->len;

  for (guint s = 0; s < n; s++) {
    const MzSentence *sentence = mz_tokens_get_sentence (search->prose->tokens, s);
    guint end = MIN (sentence->last, sentence->first + SHORT_PARAGRAPH);

    if (s >= LINES_AT_EDGE && s + LINES_AT_EDGE < n)
      continue;
    if (sentence->last - sentence->first > SHORT_PARAGRAPH)
      end = sentence->first + SHORT_PARAGRAPH / 4;
    for (guint i = sentence->first; i < end; i++) {
      MzTimePhrase phrase;
      guint next = mz_time_phrase_read (search->prose, search->cues, i, sentence->last, &phrase);

      if (next > i && to_day (&phrase.period) > 0)
        return mz_day_to_string (to_day (&phrase.period));
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

    if (cue->table == MZ_TABLE_SPEECH &&
        (cue->row->code == MZ_WAY_SOURCE || cue->row->code == MZ_WAY_RELAYS))
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
