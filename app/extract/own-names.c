/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of companies that only the article knows.
 *
 * No list has every company. What stands behind "شركة", or in capitals in front of "shares", is
 * taken for a name where the article says it once more: an adjective or a trade is seldom said
 * again just so. */
#include "extract/own-names.h"

#include "extract/name-words.h"

#include <string.h>

#define WORDS_MAX MZ_NAME_WORDS_MAX
#define NAMES_MAX 32 /* of an article */

/* Where a name was said first: tokens. */
typedef struct {
  guint32 first;
  guint32 last; /* exclusive */
  char *words[WORDS_MAX];
  guint n_words;
  const MzRow *company; /* of the lexicon, whose short name it is; or NULL */
} Name;

struct _MzOwnNames {
  const MzProse *prose;
  const MzCues *cues;
  GArray *names; /* of Name */
};

static void
clear_name (gpointer data)
{
  Name *name = data;

  for (guint i = 0; i < name->n_words; i++)
    g_free (name->words[i]);
}

static const MzToken *
get_token (const MzOwnNames *self, guint i)
{
  return mz_tokens_get (self->prose->tokens, i);
}

/* -- Comparing -- */

/* A glued letter may stand in front of the first word alone. */
static gboolean
matches_at (const MzOwnNames *self, const Name *name, guint i, guint end)
{
  const MzTokens *tokens = self->prose->tokens;

  if (i + name->n_words > end)
    return FALSE;
  for (guint k = 0; k < name->n_words; k++) {
    if (get_token (self, i + k)->type != MZ_TOKEN_WORD)
      return FALSE;
    if (k == 0 ? !mz_tokens_is_glued (tokens, i, name->words[0])
               : !mz_tokens_is (tokens, i + k, name->words[k]))
      return FALSE;
  }
  return TRUE;
}

static Name
make_name (const MzOwnNames *self, guint first, guint last)
{
  Name name = { .first = first, .last = last };

  for (guint i = first; i < last && name.n_words < WORDS_MAX; i++)
    if (get_token (self, i)->type == MZ_TOKEN_WORD)
      name.words[name.n_words++] = mz_tokens_dup_folded (self->prose->tokens, i);
  return name;
}

/* -- Whether a name is one -- */

/* "BSE shares": nothing but a name is written so, however seldom. */
static gboolean
is_acronym (const MzOwnNames *self, const Name *name)
{
  const MzToken *token = get_token (self, name->first);

  return name->n_words == 1 && (token->flags & MZ_TOKEN_UPPER) && token->end - token->start >= 3;
}

/* Said again, and in the Latin script not only where any word has a capital. */
static gboolean
is_said_again (const MzOwnNames *self, const Name *name)
{
  guint n = self->prose->tokens->tokens->len;

  for (guint i = 0; i + name->n_words <= n; i++) {
    const MzToken *token = get_token (self, i);
    if ((i < name->last && i + name->n_words > name->first) || !matches_at (self, name, i, n))
      continue;
    if ((token->flags & MZ_TOKEN_ARABIC) || (token->flags & MZ_TOKEN_UPPER) ||
        ((token->flags & MZ_TOKEN_CAPITAL) && !(token->flags & MZ_TOKEN_SENTENCE)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_known (const MzOwnNames *self, guint i, guint end)
{
  for (guint k = 0; k < self->names->len; k++)
    if (matches_at (self, &g_array_index (self->names, Name, k), i, end))
      return TRUE;
  return FALSE;
}

/* The longest that the article says again. */
static void
try_name (MzOwnNames *self, guint first, guint n)
{
  if (n == 0 || self->names->len >= NAMES_MAX || is_known (self, first, first + n))
    return;
  for (; n > 0; n--) {
    Name name = make_name (self, first, first + n);
    gboolean is_short = n == 1 && strlen (name.words[0]) < 3;
    if (!is_short && (is_acronym (self, &name) || is_said_again (self, &name))) {
      g_array_append_val (self->names, name);
      return;
    }
    clear_name (&name);
  }
}

/* -- Introductions -- */

/* "شركة", but not "الشركة", nor "أسهم", which may be those of an offer. */
static void
look_behind (MzOwnNames *self, const MzCue *cue)
{
  const MzToken *token = get_token (self, cue->first);
  guint end = mz_tokens_get_sentence (self->prose->tokens, token->sentence)->last;

  if (cue->row->code != MZ_WHOM_INTRO || (cue->clitics & MZ_CLITIC_AL) ||
      !(token->flags & MZ_TOKEN_ARABIC))
    return;
  if (!mz_tokens_ends_with (self->prose->tokens, cue->last - 1, "سهم"))
    try_name (self, cue->last,
              mz_name_words_count_arabic (self->prose, self->cues, cue->last, end));
}

/* "BSE shares" */
static void
look_in_front (MzOwnNames *self, const MzCue *cue)
{
  static const char *const KINDS[] = { "ai", "ev", "etf", "ipo", "ceo", "a", "i", "class" };
  const MzToken *token = get_token (self, cue->first);
  guint start = mz_tokens_get_sentence (self->prose->tokens, token->sentence)->first;
  guint first = cue->first;

  if (mz_metric_row_get_concept (cue->row) != MZ_CONCEPT_SHARE_PRICE ||
      (token->flags & MZ_TOKEN_ARABIC))
    return;
  while (first > start && cue->first - first < WORDS_MAX &&
         mz_name_words_count_latin (self->prose, self->cues, first - 1, first) == 1)
    first--;
  if (first == cue->first ||
      mz_name_words_is_in (self->prose, first, cue->first, MZ_TABLE_COMPANIES))
    return;
  if (!mz_tokens_is_one_of (self->prose->tokens, first, KINDS, G_N_ELEMENTS (KINDS)))
    try_name (self, first, cue->first - first);
}

/**
 * mz_own_names_new:
 * @prose: an article's tokens
 * @cues: the cues in them
 *
 * Returns: (transfer full): no names yet
 */
MzOwnNames *
mz_own_names_new (const MzProse *prose, const MzCues *cues)
{
  MzOwnNames *self = g_new0 (MzOwnNames, 1);

  self->prose = prose;
  self->cues = cues;
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, clear_name);
  return self;
}

/**
 * mz_own_names_look:
 * @self: names
 *
 * Adds the names of companies that the article introduces. Takes time in proportion to the text:
 * only so many are looked for.
 */
void
mz_own_names_look (MzOwnNames *self)
{
  const MzCues *cues = self->cues;
  guint n_looks = 0;

  for (guint i = 0; i < cues->cues->len && n_looks < 4 * NAMES_MAX; i++) {
    const MzCue *cue = mz_cues_get (cues, i);
    if (cue->table == MZ_TABLE_REFERENCES)
      look_behind (self, cue);
    else if (cue->table == MZ_TABLE_METRICS)
      look_in_front (self, cue);
    else
      continue;
    n_looks++;
  }
}

/**
 * mz_own_names_free:
 * @self: (nullable): names
 */
void
mz_own_names_free (MzOwnNames *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->names);
  g_free (self);
}

/**
 * mz_own_names_add:
 * @self: names
 * @first: the token with which another begins
 * @last: the token behind it
 *
 * Takes it for a name from now on.
 */
void
mz_own_names_add (MzOwnNames *self, guint first, guint last)
{
  if (self->names->len >= NAMES_MAX || is_known (self, first, last))
    return;
  Name name = make_name (self, first, last);
  if (name.n_words > 0 && strlen (name.words[0]) >= 3)
    g_array_append_val (self->names, name);
  else
    clear_name (&name);
}

/**
 * mz_own_names_add_short:
 * @self: names
 * @i: the token with which a name begins that the lexicon has
 * @company: its row
 *
 * Takes that word alone, where it says little else, for the company's short name: "Pioneer" for
 * Pioneer Natural Resources.
 */
void
mz_own_names_add_short (MzOwnNames *self, guint i, const MzRow *company)
{
  const MzToken *token = get_token (self, i);

  if (self->names->len >= NAMES_MAX || !(token->flags & MZ_TOKEN_CAPITAL) ||
      token->end - token->start < 5 ||
      mz_name_words_is_in (self->prose, i, i + 1, MZ_TABLE_PLACES) || is_known (self, i, i + 1))
    return;
  Name name = make_name (self, i, i + 1);
  name.company = company;
  if (name.n_words == 1 && !mz_name_words_is_common (name.words[0]))
    g_array_append_val (self->names, name);
  else
    clear_name (&name);
}

/**
 * mz_own_names_match:
 * @self: names
 * @i: a token
 * @end: where the name has to end
 * @name: (out): what it is
 *
 * Returns: whether a name begins at @i
 */
gboolean
mz_own_names_match (const MzOwnNames *self, guint i, guint end, MzOwnName *name)
{
  for (guint k = 0; k < self->names->len; k++) {
    const Name *own = &g_array_index (self->names, Name, k);
    if (!matches_at (self, own, i, end) ||
        (own->company && !(get_token (self, i)->flags & MZ_TOKEN_CAPITAL)))
      continue;
    *name = (MzOwnName){ i + own->n_words, own->first, own->last, own->company };
    return TRUE;
  }
  return FALSE;
}
