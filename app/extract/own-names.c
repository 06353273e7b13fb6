/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of companies that only the article knows.
 *
 * No list has every company. Wherever an article says words that may be a name, what stands beside
 * them is put together; with enough evidence they are a name wherever they are said. */
#include "extract/own-names.h"

#include "extract/name-evidence.h"
#include "extract/name-form.h"
#include "extract/name-gather.h"
#include "extract/name-latin.h"
#include "extract/name-words.h"

#include "text/token-word.h"

#include <string.h>

#define NAMES_MAX 48 /* of an article */
#define LOOKS_MAX (4 * NAMES_MAX)
#define SHORT_MIN 4 /* bytes of the first word of a name that may stand for all of it */
#define UPPER_MIN 3

struct _MzOwnNames {
  const MzProse *prose;
  const MzCues *cues;
  GArray *names;   /* of MzNameForm */
  guint64 letters; /* a bit for the first letter of each, see get_bit() */
};

static void
clear_form (gpointer data)
{
  mz_name_form_clear (data);
}

static const MzToken *
get_token (const MzOwnNames *self, guint i)
{
  return mz_tokens_get (self->prose->tokens, i);
}

/* Letters of one alphabet have each a bit of their own. */
static inline guint64
get_bit (gunichar letter)
{
  return G_GUINT64_CONSTANT (1) << (letter & 63);
}

static void
keep (MzOwnNames *self, const MzNameForm *name)
{
  g_array_append_vals (self->names, name, 1);
  self->letters |= get_bit (name->letter);
}

/* Whether any name may begin with @token. */
static inline gboolean
may_begin_any (const MzOwnNames *self, const MzToken *token)
{
  guint64 bits = get_bit (token->sign);

  if (token->type != MZ_TOKEN_WORD || !(token->flags & (MZ_TOKEN_CAPITAL | MZ_TOKEN_ARABIC)))
    return FALSE;
  if (mz_letter_is_clitic (token->sign))
    bits |= get_bit (token->second) | get_bit (MZ_LETTER_ALEF);
  return token->second == MZ_LETTER_UNKNOWN || (self->letters & bits) != 0;
}

/* Said again in Arabic words, which nothing but comparing finds. */
static gboolean
is_said_again (const MzOwnNames *self, const MzNameForm *name)
{
  guint n = self->prose->tokens->tokens->len;

  for (guint i = 0; i + name->n_words <= n; i++)
    if ((i >= name->last || i + name->n_words <= name->first) &&
        mz_name_form_matches (self->prose->tokens, name, i, n))
      return TRUE;
  return FALSE;
}

static MzNameForm *
find_known (const MzOwnNames *self, guint i, guint end)
{
  for (guint k = 0; k < self->names->len; k++) {
    MzNameForm *name = &g_array_index (self->names, MzNameForm, k);

    if (i + name->n_words == end && mz_name_form_matches (self->prose->tokens, name, i, end))
      return name;
  }
  return NULL;
}

static gboolean
is_known (const MzOwnNames *self, guint i, guint end)
{
  return find_known (self, i, end) != NULL;
}

static gboolean
may_stand_alone (const MzOwnNames *self, guint i)
{
  const MzToken *token = get_token (self, i);
  g_autofree char *word = mz_tokens_dup_folded (self->prose->tokens, i);

  return token->end - token->start >= ((token->flags & MZ_TOKEN_UPPER) ? UPPER_MIN : SHORT_MIN) &&
         !mz_name_words_is_common (word) &&
         !mz_name_words_is_in (self->prose, i, i + 1, MZ_TABLE_PLACES);
}

/* Takes the words for a name, and the first of them or their initials for its short form. */
static void
add_latin (MzOwnNames *self, const MzNameEntry *entry)
{
  MzNameForm name = mz_name_form_make (self->prose->tokens, entry->first, entry->last);

  keep (self, &name);
  if (name.n_words >= UPPER_MIN) {
    MzNameForm initials = mz_name_form_abbreviate (&name);
    keep (self, &initials);
  }
  if (name.n_words < 2 || !may_stand_alone (self, entry->first))
    return;
  MzNameForm brief = mz_name_form_make (self->prose->tokens, entry->first, entry->first + 1);
  brief.last = entry->last;
  brief.is_short = TRUE;
  keep (self, &brief);
}

static void
choose_latin (MzOwnNames *self, const MzNameEntries *entries, const MzNameEntry *entry)
{
  const MzNameEntry *brief = mz_name_entries_find (entries, entry->first, entry->first + 1);
  guint evidence = entry->evidence;

  if ((entry->n_said > 1 && entry->n_capital > 0) || (brief != NULL && brief != entry))
    evidence |= MZ_NAME_REPEATED;
  if (brief != NULL && brief != entry)
    evidence |= brief->evidence & ~(guint) MZ_NAME_SPELLING;
  if (mz_name_evidence_is_enough (evidence))
    add_latin (self, entry);
}

/* As many of the words as are said again, where what introduces them is not enough. */
static void
choose_arabic (MzOwnNames *self, const MzNameEntry *entry)
{
  gboolean enough = mz_name_evidence_is_enough (entry->evidence);

  if (!mz_name_evidence_may_be_enough (entry->evidence))
    return;
  for (guint last = entry->last; last > entry->first; last--) {
    MzNameForm name = mz_name_form_make (self->prose->tokens, entry->first, last);
    if (entry->has_and)
      mz_name_form_drop_and (&name);
    gboolean is_short = name.n_words == 1 && strlen (name.words[0]) < UPPER_MIN;

    if (name.n_words > 0 && !is_short && (enough || is_said_again (self, &name))) {
      keep (self, &name);
      return;
    }
    mz_name_form_clear (&name);
  }
}

static void
choose (MzOwnNames *self, const MzNameEntries *entries)
{
  guint n_looks = 0;

  for (guint i = 0; i < entries->entries->len && self->names->len + 3 < NAMES_MAX; i++) {
    const MzNameEntry *entry = &g_array_index (entries->entries, MzNameEntry, i);

    if (entry->evidence == 0 || is_known (self, entry->first, entry->last))
      continue;
    if (!(get_token (self, entry->first)->flags & MZ_TOKEN_ARABIC))
      choose_latin (self, entries, entry);
    else if (n_looks++ < LOOKS_MAX)
      choose_arabic (self, entry);
  }
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
  self->names = g_array_new (FALSE, FALSE, sizeof (MzNameForm));
  g_array_set_clear_func (self->names, clear_form);
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
  g_autoptr (MzNameEntries) entries = mz_name_entries_new (self->prose, self->cues);

  choose (self, entries);
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
  MzNameForm name = mz_name_form_make (self->prose->tokens, first, last);
  if (name.n_words > 0 && strlen (name.words[0]) >= UPPER_MIN)
    keep (self, &name);
  else
    mz_name_form_clear (&name);
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
  MzNameForm name = mz_name_form_make (self->prose->tokens, i, i + 1);
  name.company = company;
  name.is_short = TRUE;
  if (name.n_words == 1 && !mz_name_words_is_common (name.words[0]))
    keep (self, &name);
  else
    mz_name_form_clear (&name);
}

/**
 * mz_own_names_add_alias:
 * @self: names
 * @first: the token with which another name of somebody begins
 * @last: the token behind it
 * @name: of whom
 *
 * Takes it for a name of theirs from now on.
 */
void
mz_own_names_add_alias (MzOwnNames *self, guint first, guint last, const MzOwnName *name)
{
  MzNameForm *known = find_known (self, first, last);

  if (known != NULL) {
    known->first = name->said_first;
    known->last = name->said_last;
    known->company = name->company;
    known->has_and = name->has_and;
    return;
  }
  if (self->names->len >= NAMES_MAX)
    return;
  MzNameForm alias = mz_name_form_make (self->prose->tokens, first, last);
  alias.first = name->said_first;
  alias.last = name->said_last;
  alias.company = name->company;
  alias.has_and = name->has_and;
  if (alias.n_words > 0 && strlen (alias.words[0]) >= UPPER_MIN)
    keep (self, &alias);
  else
    mz_name_form_clear (&alias);
}

/* "Bajaj Life", where "Bajaj" is short for Bajaj Finance: another's name goes on at token @i. */
static gboolean
is_in_longer (const MzOwnNames *self, guint i, guint end)
{
  const MzToken *token = i < end ? get_token (self, i) : NULL;

  return token != NULL && token->type == MZ_TOKEN_WORD && (token->flags & MZ_TOKEN_CAPITAL) &&
         !(token->flags & MZ_TOKEN_ARABIC) && !mz_name_latin_is_possessive (self->prose, i - 1) &&
         !mz_name_latin_is_code (self->prose, i, end) &&
         mz_cues_find (self->cues, i) == mz_cues_find (self->cues, i + 1);
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
  const MzToken *token = get_token (self, i);
  const MzNameForm *best = NULL;

  if (!may_begin_any (self, token))
    return FALSE;
  for (guint k = 0; k < self->names->len; k++) {
    const MzNameForm *own = &g_array_index (self->names, MzNameForm, k);

    if (mz_name_form_may_begin (token, own) && (best == NULL || own->n_words > best->n_words) &&
        mz_name_form_matches (self->prose->tokens, own, i, end) &&
        (token->flags & (own->is_upper ? MZ_TOKEN_UPPER : MZ_TOKEN_CAPITAL | MZ_TOKEN_ARABIC)) &&
        !(own->is_short && is_in_longer (self, i + own->n_words, end)))
      best = own;
  }
  if (best == NULL)
    return FALSE;
  *name = (MzOwnName){ i + best->n_words, best->first, best->last, best->company, best->has_and };
  return TRUE;
}
