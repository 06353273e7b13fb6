/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds who is named in an article: companies and indices of the lexicon, names that only the
 * article knows, and words that stand for one of them. */
#include "extract/mention-find.h"

#include "extract/mention-reference.h"
#include "extract/name-latin.h"
#include "extract/name-words.h"
#include "extract/own-names.h"
#include "extract/sector.h"
#include "extract/sure-names.h"
#include <string.h>

#define ALIAS_TOKENS_MAX 4
#define NAME_TOKENS_MAX  6 /* of a name that the lexicon does not have */

typedef struct {
  const MzProse *prose;
  const MzCues *cues;
  MzSureNames *sure;
  GArray *quantity_at; /* of gboolean, a token: inside a figure's words */
  const MzSectors *sectors;
  MzOwnNames *own_names;
  MzMentions *found;
  MzOwnName last; /* whom the last mention names, if a name does */
} Search;

static const MzToken *
get_token (const Search *search, guint i)
{
  return mz_tokens_get (search->prose->tokens, i);
}

static gboolean
is_sign (const Search *search, guint i, gunichar sign)
{
  const MzToken *token = get_token (search, i);

  return token->type == MZ_TOKEN_SIGN && token->sign == sign;
}

static void
add_mention (Search *search, const MzMention *mention)
{
  g_array_append_vals (search->found->mentions, mention, 1);
}

/* One pointer for all who bear the same name. */
static const char *
keep_name (Search *search, const char *name, gssize length)
{
  g_autofree char *copy = length < 0 ? g_strdup (name) : g_strndup (name, (gsize) length);

  return g_string_chunk_insert_const (search->found->names, copy);
}

/* "مؤشر سوق دبي": the index of that name. */
static gboolean
is_called_index (const Search *search, guint i)
{
  guint first =
      mz_tokens_get_sentence (search->prose->tokens, get_token (search, i)->sentence)->first;
  const MzCue *cue;

  if (i > first && is_sign (search, i - 1, '"'))
    i--;
  cue = mz_cues_ending (search->cues, MZ_TABLE_METRICS, first, i);
  return cue != NULL && mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_INDEX;
}

static void
add_company (Search *search, const MzHit *hit, guint i)
{
  MzMention mention = {
    .first = i,
    .last = i + hit->n_tokens,
    .name = keep_name (search, mz_company_get_name (hit->row->company), -1),
    .company = hit->row->company,
    .sector = hit->row->fields[MZ_COMPANY_SECTOR],
    .kind = MZ_MENTION_NAMED,
    .is_index = mz_company_is_index (hit->row->company) || is_called_index (search, i),
  };

  add_mention (search, &mention);
  search->last = (MzOwnName){ mention.last, mention.first, mention.last, hit->row, FALSE };
}

/* The name as it was said first. */
static const char *
keep_said (Search *search, const MzOwnName *name)
{
  const MzTokens *tokens = search->prose->tokens;
  gsize start = mz_tokens_get (tokens, name->said_first)->start;
  gsize end = mz_tokens_get (tokens, name->said_last - 1)->end;
  gint64 first_char;

  if (name->has_and)
    mz_tokens_skip_letters (tokens, name->said_first, 1, &start, &first_char);
  return keep_name (search, tokens->text + start, (gssize) (end - start));
}

/* A name that the lexicon does not have, from token @first on. */
static void
add_unlisted (Search *search, guint first, const MzOwnName *name)
{
  MzMention mention = {
    .first = first,
    .last = name->last,
    .name = keep_said (search, name),
    .kind = MZ_MENTION_NAMED,
  };

  add_mention (search, &mention);
  search->last = *name;
}

/* Whether the words call any company of a sector. */
static gboolean
is_of_sector (const Search *search, guint i, const MzSentence *sentence, guint n_tokens)
{
  MzHit hit;

  return mz_lexicon_match (search->prose->lexicon, MZ_TABLE_SECTORS, search->prose->tokens, i,
                           sentence->last, &hit) &&
         hit.n_tokens >= n_tokens;
}

/* "EGX 30 للعائد الكلي": the name of an index goes on to the quotation mark. */
static guint
find_quoted_end (const Search *search, guint first, guint last, const MzSentence *sentence)
{
  if (first == sentence->first || !is_sign (search, first - 1, '"'))
    return last;
  for (guint i = last; i < sentence->last && i - last < NAME_TOKENS_MAX; i++)
    if (is_sign (search, i, '"'))
      return i;
  return last;
}

/* "مجموعة «اتصالات المغرب»" is no "مجموعة اتصالات": a name does not end inside quotation marks that
 * open in it. */
static gboolean
is_cut_by_quotes (const Search *search, guint first, guint last, const MzSentence *sentence)
{
  const MzToken *inner = get_token (search, last - 1);

  return last < sentence->last && !(get_token (search, first)->flags & MZ_TOKEN_QUOTED) &&
         (inner->flags & MZ_TOKEN_QUOTED) && get_token (search, last)->type == MZ_TOKEN_WORD &&
         (get_token (search, last)->flags & MZ_TOKEN_QUOTED);
}

/* "مجموعة اتصالات المغرب": the name behind the introduction is longer than the one with it. */
static gboolean
is_cut_off (const Search *search, guint first, guint last, const MzSentence *sentence)
{
  MzHit hit;

  return last > first + 1 && last < sentence->last &&
         mz_cues_beginning (search->cues, MZ_TABLE_REFERENCES, first) != NULL &&
         mz_cues_beginning (search->cues, MZ_TABLE_REFERENCES, first)->last == first + 1 &&
         mz_lexicon_match (search->prose->lexicon, MZ_TABLE_COMPANIES, search->prose->tokens,
                           first + 1, sentence->last, &hit) &&
         first + 1 + hit.n_tokens > last;
}

/* A company or an index of the lexicon at token @i. Returns the token behind it, or @i. */
static guint
try_company (Search *search, guint i, const MzSentence *sentence)
{
  MzHit hit;

  if (!mz_lexicon_match (search->prose->lexicon, MZ_TABLE_COMPANIES, search->prose->tokens, i,
                         sentence->last, &hit) ||
      is_cut_by_quotes (search, i, i + hit.n_tokens, sentence) ||
      is_cut_off (search, i, i + hit.n_tokens, sentence))
    return i;
  if (hit.column == MZ_COMPANY_DESCRIPTORS && (!mz_sure_names_has (search->sure, hit.row) ||
                                               is_of_sector (search, i, sentence, hit.n_tokens)))
    return i;
  if ((hit.column == MZ_COMPANY_WEAK || hit.column == MZ_COMPANY_TICKER) &&
      !mz_sure_names_supports (search->sure, &hit, i, sentence))
    return i;
  /* "Banco Santander SAN.MC" names it once. */
  if (hit.column == MZ_COMPANY_TICKER && mz_name_latin_is_code (search->prose, i, sentence->last))
    return i;
  if (mz_company_is_index (hit.row->company))
    hit.n_tokens = find_quoted_end (search, i, i + hit.n_tokens, sentence) - i;
  add_company (search, &hit, i);
  return i + hit.n_tokens;
}

/* A name in quotation marks behind "شركة" or "سهم". Returns the token behind it, or @i. */
static guint
try_quoted (Search *search, guint i, const MzSentence *sentence)
{
  guint last = i + 1;
  MzHit hit;

  if (!is_sign (search, i, '"') || last >= sentence->last ||
      !(get_token (search, last)->flags & MZ_TOKEN_QUOTED) ||
      mz_introduction_ending (search->prose, search->cues, i, sentence->first) == NULL)
    return i;
  while (last < sentence->last && last - i <= NAME_TOKENS_MAX && !is_sign (search, last, '"'))
    last++;
  if (last == i + 1 || last >= sentence->last || !is_sign (search, last, '"'))
    return i;
  if (mz_lexicon_match (search->prose->lexicon, MZ_TABLE_COMPANIES, search->prose->tokens, i + 1,
                        last, &hit) &&
      i + 1 + hit.n_tokens == last) {
    add_company (search, &hit, i + 1);
    return last + 1;
  }
  add_unlisted (search, i + 1, &(MzOwnName){ last, i + 1, last, NULL, FALSE });
  mz_own_names_add (search->own_names, i + 1, last);
  return last + 1;
}

/* "شركة المصافي العربية «ساركو»", "«كوفيسترو إيه جي» (كوفيسترو)": what stands in quotation marks or
 * brackets behind a name is another of the same. Returns the token behind it, or @i. */
static guint
try_alias (Search *search, guint i, const MzSentence *sentence)
{
  gunichar close = is_sign (search, i, '"') ? '"' : is_sign (search, i, '(') ? ')' : 0;
  guint behind = search->last.last;
  guint last = i + 1;

  if (close == 0 || behind <= sentence->first ||
      (behind != i && !(behind + 1 == i && is_sign (search, behind, '"'))) ||
      (close == '"' &&
       !(get_token (search, MIN (last, sentence->last - 1))->flags & MZ_TOKEN_QUOTED)))
    return i;
  while (last < sentence->last && last - i <= ALIAS_TOKENS_MAX &&
         get_token (search, last)->type == MZ_TOKEN_WORD &&
         (get_token (search, last)->flags & (MZ_TOKEN_ARABIC | MZ_TOKEN_UPPER)) &&
         mz_cues_beginning (search->cues, MZ_TABLE_OUTLETS, last) == NULL)
    last++;
  if (last == i + 1 || last >= sentence->last || !is_sign (search, last, close) ||
      mz_name_words_is_in (search->prose, i + 1, last, MZ_TABLE_COMPANIES) ||
      mz_name_words_is_in (search->prose, i + 1, last, MZ_TABLE_PLACES))
    return i;
  mz_own_names_add_alias (search->own_names, i + 1, last, &search->last);
  return last + 1;
}

/* A name that the article itself introduces. Returns the token behind it, or @i. */
static guint
try_own_name (Search *search, guint i, const MzSentence *sentence)
{
  MzOwnName name;

  if (!mz_own_names_match (search->own_names, i, sentence->last, &name))
    return i;
  if (name.company) {
    MzHit hit = { .row = name.company, .n_tokens = name.last - i };
    add_company (search, &hit, i);
    return name.last;
  }
  add_unlisted (search, i, &name);
  return name.last;
}

/* Capitals that end in "Inc", "Corp", "Ltd" ... at token @i. Returns the token behind, or @i. */
static guint
try_suffixed (Search *search, guint i, const MzSentence *sentence)
{
  guint last = i;

  if (!(get_token (search, i)->flags & MZ_TOKEN_CAPITAL))
    return i;
  while (last < sentence->last && last - i < NAME_TOKENS_MAX) {
    const MzToken *token = get_token (search, last);
    const MzCue *cue = mz_cues_beginning (search->cues, MZ_TABLE_REFERENCES, last);

    if (last > i && cue != NULL && cue->row->code == MZ_WHOM_SUFFIX) {
      add_unlisted (search, i, &(MzOwnName){ last + 1, i, last, NULL, FALSE });
      return last + 1;
    }
    if (!(token->flags & MZ_TOKEN_CAPITAL) && !(token->type == MZ_TOKEN_SIGN && token->sign == '&'))
      return i;
    last++;
  }
  return i;
}

/* Words that stand for somebody. Returns the token behind them, or @i. */
static guint
try_reference (Search *search, guint i, const MzSentence *sentence)
{
  MzMention mention;
  guint next =
      mz_reference_find (search->prose, search->cues, search->sectors, i, sentence, &mention);

  if (next > i)
    add_mention (search, &mention);
  return next;
}

static void
find_in_sentence (Search *search, const MzSentence *sentence)
{
  guint i = sentence->first;

  while (i < sentence->last) {
    guint next = i;

    if (!g_array_index (search->quantity_at, gboolean, i))
      next = try_company (search, i, sentence);
    if (next == i)
      next = try_alias (search, i, sentence);
    if (next == i)
      next = try_quoted (search, i, sentence);
    if (next == i)
      next = try_suffixed (search, i, sentence);
    if (next == i && !g_array_index (search->quantity_at, gboolean, i))
      next = try_own_name (search, i, sentence);
    if (next == i)
      next = try_reference (search, i, sentence);
    i = MAX (next, i + 1);
  }
}

static void
mark_quantities (Search *search)
{
  g_array_set_size (search->quantity_at, search->prose->tokens->tokens->len);
  for (guint i = 0; i < search->prose->quantities->len; i++) {
    const MzQuantity *quantity = mz_prose_get_quantity (search->prose, i);

    for (guint k = quantity->first; quantity->unread == MZ_UNREAD_NONE && k < quantity->last; k++)
      g_array_index (search->quantity_at, gboolean, k) = TRUE;
  }
}

/**
 * mz_mentions_fill:
 * @mentions: without any
 * @prose: an article's tokens
 * @cues: the cues in them
 *
 * Adds who is named in the order of the text, in time in proportion to it.
 */
void
mz_mentions_fill (MzMentions *mentions, const MzProse *prose, const MzCues *cues)
{
  g_autoptr (GArray) quantity_at = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_autoptr (MzOwnNames) own_names = mz_own_names_new (prose, cues);
  g_autoptr (MzSureNames) sure = mz_sure_names_new (prose, cues, own_names);
  Search search = {
    .prose = prose,
    .cues = cues,
    .sure = sure,
    .quantity_at = quantity_at,
    .sectors = mz_lexicon_get_sectors (prose->lexicon),
    .own_names = own_names,
    .found = mentions,
  };

  mark_quantities (&search);
  mz_own_names_look (own_names);
  for (guint i = 0; i < prose->tokens->sentences->len; i++)
    find_in_sentence (&search, mz_tokens_get_sentence (prose->tokens, i));
}
