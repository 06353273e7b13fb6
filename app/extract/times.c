/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the times that an article names, and tells those that a figure may cover from those that
 * it is only compared with and from those that say how old a record is. */
#include "extract/times.h"

#include "extract/time-words.h"

#include <string.h>

#define RECORD_REACH 10 /* tokens between "the worst" and "since" */
#define EDGES_MAX    4  /* words such as "by the end of" in front of a time */
#define OWNED_REACH  2  /* tokens between a figure and the time that is its own */

typedef struct {
  const MzProse *prose;
  const MzCues *cues;
  MzTimes *found;
  guint quantity; /* the first that does not end in front of the token looked at */
} Search;

static gboolean
is_one_of (const Search *search, guint i, const char *const *words, guint n)
{
  MzTimeReader reader = { search->prose, search->cues, search->prose->tokens->tokens->len };

  return mz_time_words_is (&reader, i, words, n);
}

/* "worst", "أسوأ", "first time". */
static gboolean
is_superlative (const Search *search, guint i)
{
  static const char *const WORDS[] = {
    "best",   "worst",  "most",   "least",  "first",  "last",   "record", "اسوا",   "افضل",
    "اكبر",   "اعلي",   "ادني",   "اقل",    "اقوي",   "اضعف",   "اول",    "اسرع",   "ابطا",
    "الاعلي", "الادني", "الاسوا", "الافضل", "الاكبر", "الاقوي", "الاضعف", "الاولي", "الاول",
    "الاقل",  "لاول",   "باكبر",  "لاعلي",  "لادني",  "باعلي",  "كاكبر",  "باسوا",  "وادني",
    "واعلي",  "اطول",   "اعمق",   "اشد",    "احد",    "اضخم",   "اقسي",   "اكثر",
  };
  const MzTokens *tokens = search->prose->tokens;
  const MzToken *token = mz_tokens_get (tokens, i);

  if (token->type != MZ_TOKEN_WORD)
    return FALSE;
  if (is_one_of (search, i, WORDS, G_N_ELEMENTS (WORDS)))
    return TRUE;
  return !(token->flags & MZ_TOKEN_ARABIC) && token->last_char - token->first_char > 5 &&
         mz_tokens_ends_with (tokens, i, "est") && !mz_tokens_ends_with (tokens, i, "interest") &&
         !mz_tokens_ends_with (tokens, i, "invest");
}

static gboolean
has_superlative (const Search *search, guint first, guint i)
{
  for (guint k = i; k > first && i - k < RECORD_REACH; k--) {
    const MzToken *token = mz_tokens_get (search->prose->tokens, k - 1);

    if (token->type == MZ_TOKEN_NUMBER ||
        (token->type == MZ_TOKEN_SIGN && (token->sign == ',' || token->sign == 0x060C)))
      return FALSE;
    if (is_superlative (search, k - 1))
      return TRUE;
  }
  return FALSE;
}

/* What the words in front of a time make of it: "by", "the end of", "since". Moves @first over
 * them. */
static void
take_edges (const Search *search, guint start, guint *first, MzPeriod *period)
{
  static const char *const ENDS[] = {
    "end", "نهايه", "بنهايه", "ونهايه", "ختام", "close", "لنهايه"
  };
  static const char *const BYS[] = { "by",    "through", "until",  "till",
                                     "بحلول", "حتي",     "before", "وبحلول" };
  static const char *const SINCES[] = { "since", "منذ", "ومنذ" };
  static const char *const FILLERS[] = { "the",       "of",    "early", "late",  "mid",   "start",
                                         "beginning", "بدايه", "مطلع",  "اوائل", "اواخر", "منتصف",
                                         "شهر",       "عام",   "العام", "سنه",   "يوم" };

  for (guint step = 0; step<EDGES_MAX && * first> start; step++) {
    guint i = *first - 1;

    if (is_one_of (search, i, ENDS, G_N_ELEMENTS (ENDS)))
      period->anchor = MZ_ANCHOR_END;
    else if (is_one_of (search, i, BYS, G_N_ELEMENTS (BYS)) && period->unit != MZ_UNIT_DAY)
      period->anchor = MZ_ANCHOR_BY;
    else if (is_one_of (search, i, SINCES, G_N_ELEMENTS (SINCES)))
      period->anchor = MZ_ANCHOR_SINCE;
    else if (!is_one_of (search, i, FILLERS, G_N_ELEMENTS (FILLERS)))
      return;
    (*first)--;
    if (period->anchor == MZ_ANCHOR_BY || period->anchor == MZ_ANCHOR_SINCE)
      return;
  }
}

/* "compared with", "from", "عن", "than" right in front. */
static gboolean
is_compared_with (
    const Search *search, guint start, guint first, const MzPeriod *period, gboolean loose)
{
  static const char *const COMPARED[] = { "مقارنه", "قياسا", "مقارنا" };
  static const char *const STRICT[] = { "than", "on", "from" };
  static const char *const THE[] = { "the", "its" };
  static const char *const STRONG[] = { "than",    "on", "with", "versus", "from",
                                        "against", "من", "مع",   "over" };
  static const char *const LOOSE[] = { "عن", "علي" };
  const MzCue *cue;
  gboolean by;

  while (first > start && is_one_of (search, first - 1, THE, G_N_ELEMENTS (THE)))
    first--;
  if (first == start)
    return FALSE;
  cue = mz_cues_ending (search->cues, MZ_TABLE_RELATIONS, start, first);
  by = mz_tokens_get (search->prose->tokens, first)->clitics & MZ_CLITIC_BI;
  if (cue != NULL && cue->row->code == MZ_RELATION_VERSUS)
    return TRUE;
  /* "مقارنة بالربع": the preposition is glued to the time. */
  if (by && is_one_of (search, first - 1, COMPARED, G_N_ELEMENTS (COMPARED)))
    return TRUE;
  if (!loose)
    return period->unit > MZ_UNIT_WEEK &&
           is_one_of (search, first - 1, STRICT, G_N_ELEMENTS (STRICT));
  return (is_one_of (search, first - 1, STRONG, G_N_ELEMENTS (STRONG)) ||
          is_one_of (search, first - 1, LOOSE, G_N_ELEMENTS (LOOSE)));
}

/* "the lowest in two years" */
static gboolean
is_behind_in (const Search *search, guint start, guint first)
{
  static const char *const THE[] = { "the" };
  static const char *const WORDS[] = { "in", "for", "of", "في", "خلال", "منذ", "over" };

  while (first > start && is_one_of (search, first - 1, THE, G_N_ELEMENTS (THE)))
    first--;
  return first > start && is_one_of (search, first - 1, WORDS, G_N_ELEMENTS (WORDS));
}

static MzTimeStanding
get_standing (const Search *search, guint start, const MzTime *time)
{
  const MzPeriod *period = &time->phrase.period;
  gboolean is_earlier = period->anchor == MZ_ANCHOR_EARLIER;

  if (period->unit == MZ_UNIT_NONE && period->comparison != MZ_COMPARISON_NONE)
    return MZ_TIME_COMPARES;
  if (time->phrase.kind == MZ_TIME_STRETCH &&
      (period->anchor == MZ_ANCHOR_SINCE ||
       ((period->anchor == MZ_ANCHOR_NONE || period->anchor == MZ_ANCHOR_LAST) &&
        is_behind_in (search, start, time->first))) &&
      has_superlative (search, start, time->first))
    return MZ_TIME_RECORD;
  if (is_compared_with (search, start, time->first, period, is_earlier))
    return MZ_TIME_COMPARES;
  return is_earlier ? MZ_TIME_EARLIER : MZ_TIME_COVERS;
}

/* "زيادة على عام 2001", "عن عام 2024" */
static gboolean
is_on_year (const Search *search, guint start, const MzTime *time)
{
  static const char *const WORDS[] = { "علي", "عن" };

  return time->phrase.period.unit >= MZ_UNIT_QUARTER &&
         time->phrase.period.anchor == MZ_ANCHOR_NAMED && time->first > start &&
         is_one_of (search, time->first - 1, WORDS, G_N_ELEMENTS (WORDS));
}

/* Whether a figure ends right in front of @first. */
static gboolean
is_owned (const Search *search, guint first)
{
  for (guint i = search->quantity; i-- > 0;) {
    const MzQuantity *quantity = mz_prose_get_quantity (search->prose, i);

    if (quantity->last > first)
      continue;
    if (first - quantity->last > OWNED_REACH)
      return FALSE;
    if (quantity->unread == MZ_UNREAD_NONE)
      return TRUE;
  }
  return FALSE;
}

static gboolean
may_begin (const Search *search, guint i)
{
  const MzToken *token = mz_tokens_get (search->prose->tokens, i);

  if (token->type == MZ_TOKEN_NUMBER)
    return TRUE;
  if (token->type != MZ_TOKEN_WORD)
    return FALSE;
  if (mz_cues_beginning (search->cues, MZ_TABLE_PERIODS, i) != NULL ||
      (search->quantity < search->prose->quantities->len &&
       mz_prose_get_quantity (search->prose, search->quantity)->first == i))
    return TRUE;
  return (token->flags & MZ_TOKEN_UPPER) &&
         (token->sign == 'q' || token->sign == 'h' || token->sign == 'f');
}

/* Moves over the figure that token @i is in. Returns the token behind it, or @i. */
static guint
skip_figure (Search *search, guint i)
{
  const GArray *quantities = search->prose->quantities;

  while (search->quantity < quantities->len &&
         mz_prose_get_quantity (search->prose, search->quantity)->last <= i)
    search->quantity++;
  if (search->quantity == quantities->len)
    return i;
  const MzQuantity *quantity = mz_prose_get_quantity (search->prose, search->quantity);
  return quantity->first <= i && quantity->unread == MZ_UNREAD_NONE ? quantity->last : i;
}

/* "the end of last year" is a day of it. */
static void
take_end_of_year (const Search *search, guint start, MzTime *time)
{
  MzPeriod named = { .unit = MZ_UNIT_YEAR, .anchor = MZ_ANCHOR_NAMED, .count = 1 };
  guint first = time->first;

  take_edges (search, start, &first, &named);
  if (named.anchor != MZ_ANCHOR_END)
    return;
  time->first = first;
  time->phrase.period = named;
  time->phrase.has_year_step = TRUE;
  time->phrase.year_step = -1;
}

static guint
try_time (Search *search, guint i, const MzSentence *sentence, guint free)
{
  static const char *const ARTICLES[] = { "a", "another" };
  MzTime time = { .first = i };
  guint next = mz_time_phrase_read (search->prose, search->cues, i, sentence->last, &time.phrase);

  if (next == i)
    return i;
  time.last = next;
  if (time.phrase.period.anchor == MZ_ANCHOR_LAST && time.phrase.period.unit == MZ_UNIT_YEAR &&
      time.phrase.period.count == 1)
    take_end_of_year (search, MAX (sentence->first, free), &time);
  if (time.phrase.period.anchor == MZ_ANCHOR_NAMED)
    take_edges (search, MAX (sentence->first, free), &time.first, &time.phrase.period);
  time.phrase.is_indefinite = time.first > sentence->first &&
                              is_one_of (search, time.first - 1, ARTICLES, G_N_ELEMENTS (ARTICLES));
  time.standing = (guint8) get_standing (search, sentence->first, &time);
  time.may_compare = is_on_year (search, sentence->first, &time);
  time.is_owned = is_owned (search, time.first);
  g_array_append_val (search->found->times, time);
  return next;
}

static void
find_in_sentence (Search *search, const MzSentence *sentence)
{
  guint i = sentence->first;
  guint free = sentence->first;

  while (i < sentence->last) {
    guint behind = skip_figure (search, i);

    if (behind == i && may_begin (search, i))
      behind = try_time (search, i, sentence, free);
    if (behind > i)
      free = behind;
    i = MAX (behind, i + 1);
  }
}

/**
 * mz_times_new:
 * @prose: an article's tokens and quantities
 * @cues: its cues
 *
 * Returns: (transfer full): the times in it
 */
MzTimes *
mz_times_new (const MzProse *prose, const MzCues *cues)
{
  MzTimes *self = g_new0 (MzTimes, 1);
  Search search = { prose, cues, self, 0 };

  self->times = g_array_new (FALSE, FALSE, sizeof (MzTime));
  for (guint i = 0; i < prose->tokens->sentences->len; i++)
    find_in_sentence (&search, mz_tokens_get_sentence (prose->tokens, i));
  return self;
}

/**
 * mz_times_free:
 * @self: (nullable): times
 */
void
mz_times_free (MzTimes *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->times);
  g_free (self);
}

/**
 * mz_times_find:
 * @self: times
 * @i: a token
 *
 * Returns: the index of the first time that begins at @i or behind it; the number of times where
 *   there is none
 */
guint
mz_times_find (const MzTimes *self, guint i)
{
  guint low = 0;
  guint high = self->times->len;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (mz_times_get (self, middle)->first < i)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}
