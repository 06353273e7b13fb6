/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which currency words mean, where "ريال" or "dinar" alone could be several: settled by what the
 * article names. */
#include "extract/currency.h"

#include "extract/lexicon-number.h"

#include <string.h>

/* What a mention is worth in settling a currency. */
#define WORTH_FULL_NAME 6 /* "ريال سعودي", "SAR" */
#define WORTH_PLACE     2 /* "الرياض" */
#define WORTH_COMPANY   1 /* a company whose share is quoted in it */
#define WORTH_BEGINNING                                                                            \
  4                 /* a place in the first sentences, where an article says what it is about */
#define BEGINNING 3 /* sentences */

/* What the words of a currency begin with. */
#define CURRENCY_TABLES                                                                            \
  (1u << MZ_TABLE_CURRENCIES | 1u << MZ_TABLE_CURRENCY_NOUNS | 1u << MZ_TABLE_PLACES)

/* What a noun was found to mean. */
typedef struct {
  const MzRow *noun;
  const MzRow *row;
  const char *ground;
  gboolean is_arabic;
  gboolean is_sign;
} Settled;

struct _MzCurrencies {
  /* Borrowed */
  const MzLexicon *lexicon;
  const MzTokens *tokens;

  /* Owned */
  GHashTable *worth;      /* of a nation's quark -> votes */
  GHashTable *full_names; /* set of the codes that are named in full */
  gboolean noted;         /* full_names is filled */
  gboolean counted;       /* worth is filled */

  Settled last; /* most amounts of an article are in one currency */
};

/**
 * mz_currencies_new:
 * @lexicon: (transfer none): the words of finance
 * @tokens: (transfer none): an article
 *
 * Returns: (transfer full): what the article says of its currencies
 */
MzCurrencies *
mz_currencies_new (const MzLexicon *lexicon, const MzTokens *tokens)
{
  MzCurrencies *self = g_new0 (MzCurrencies, 1);

  self->lexicon = lexicon;
  self->tokens = tokens;
  self->worth = g_hash_table_new (NULL, NULL);
  self->full_names = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * mz_currencies_free:
 * @self: (nullable): what an article says of its currencies
 */
void
mz_currencies_free (MzCurrencies *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->worth);
  g_hash_table_unref (self->full_names);
  g_free (self);
}

static void
add_worth (GHashTable *table, GQuark nation, guint worth)
{
  gpointer key = GUINT_TO_POINTER (nation);
  guint so_far = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  g_hash_table_insert (table, key, GUINT_TO_POINTER (so_far + worth));
}

/* The row of currencies.tsv for the noun @noun of @nation, both as quarks; NULL where there is
 * none. */
static const MzRow *
find_row (const MzLexicon *lexicon, GQuark noun, GQuark nation)
{
  GPtrArray *rows = mz_lexicon_get_rows (lexicon, MZ_TABLE_CURRENCIES);

  for (guint i = 0; i < rows->len; i++) {
    const MzRow *row = rows->pdata[i];

    if ((GQuark) row->code == noun && row->flags == nation)
      return row;
  }
  return NULL;
}

/* The row of currencies.tsv for the noun @noun with code @iso. */
static const MzRow *
find_row_by_iso (const MzLexicon *lexicon, GQuark noun, const char *iso)
{
  GPtrArray *rows = mz_lexicon_get_rows (lexicon, MZ_TABLE_CURRENCIES);

  for (guint i = 0; i < rows->len; i++) {
    const MzRow *row = rows->pdata[i];

    if ((GQuark) row->code == noun && strcmp (row->key, iso) == 0)
      return row;
  }
  return NULL;
}

/* "ريال سعودي" or "Saudi riyals" at token @i: the row, and how many tokens it takes. */
static const MzRow *
match_named_noun (const MzNumberScan *scan, guint i, guint *n_tokens, MzHit *noun)
{
  MzHit place;
  const MzRow *row = NULL;

  if (mz_number_scan_match (scan, MZ_TABLE_CURRENCY_NOUNS, i, noun)) {
    guint behind = i + noun->n_tokens;

    if (mz_number_scan_match (scan, MZ_TABLE_PLACES, behind, &place))
      row = find_row (scan->lexicon, noun->row->flags, (GQuark) place.row->code);
    else if (mz_number_scan_match (scan, MZ_TABLE_CURRENCIES, behind, &place) &&
             (guint) place.row->code == noun->row->flags)
      row = place.row;
    if (row == NULL || (place.clitics & ~MZ_CLITIC_AL) != 0)
      return NULL;
    *n_tokens = noun->n_tokens + place.n_tokens;
    return row;
  }
  if (!mz_number_scan_match (scan, MZ_TABLE_PLACES, i, &place) ||
      (mz_tokens_get (scan->tokens, i)->flags & MZ_TOKEN_ARABIC) ||
      !mz_number_scan_match (scan, MZ_TABLE_CURRENCY_NOUNS, i + place.n_tokens, noun))
    return NULL;
  *n_tokens = noun->n_tokens + place.n_tokens;
  return find_row (scan->lexicon, noun->row->flags, (GQuark) place.row->code);
}

/* Votes of token @i for the nation of a currency. */
static void
count_token (MzCurrencies *self, const MzNumberScan *scan, guint i)
{
  gboolean beginning = mz_tokens_get (self->tokens, i)->sentence < BEGINNING;
  const MzRow *row;
  guint n_tokens;
  MzHit hit;

  row = match_named_noun (scan, i, &n_tokens, &hit);
  if (row == NULL && mz_number_scan_match (scan, MZ_TABLE_CURRENCIES, i, &hit))
    row = hit.row;
  if (row != NULL) {
    add_worth (self->worth, row->flags, WORTH_FULL_NAME);
    return;
  }
  if (mz_number_scan_match (scan, MZ_TABLE_PLACES, i, &hit))
    add_worth (self->worth, (GQuark) hit.row->code, beginning ? WORTH_BEGINNING : WORTH_PLACE);
  if (mz_number_scan_match (scan, MZ_TABLE_COMPANIES, i, &hit) && hit.column < MZ_COMPANY_WEAK &&
      hit.row->fields[MZ_COMPANY_COUNTRY][0] != '\0')
    add_worth (self->worth, g_quark_from_string (hit.row->fields[MZ_COMPANY_COUNTRY]),
               WORTH_COMPANY);
}

static void
note_full_name (MzCurrencies *self, const MzNumberScan *scan, guint i)
{
  guint n_tokens;
  MzHit hit;
  const MzRow *row = match_named_noun (scan, i, &n_tokens, &hit);

  if (row != NULL)
    g_hash_table_add (self->full_names, (gpointer) row->key);
}

/* Calls @count for each token that a phrase of @tables may begin with. */
static void
for_each_start (MzCurrencies *self,
                guint32 tables,
                void (*count) (MzCurrencies *self, const MzNumberScan *scan, guint i))
{
  MzNumberScan scan = { self->lexicon, self->tokens, NULL, 0 };

  for (guint s = 0; s < self->tokens->sentences->len; s++) {
    const MzSentence *sentence = mz_tokens_get_sentence (self->tokens, s);

    scan.end = sentence->last;
    for (guint i = sentence->first; i < sentence->last; i++)
      if (mz_token_may_start (mz_tokens_get (self->tokens, i), tables))
        count (self, &scan, i);
  }
}

static void
count_mentions (MzCurrencies *self)
{
  if (!self->counted)
    for_each_start (self, CURRENCY_TABLES | 1u << MZ_TABLE_COMPANIES, count_token);
  self->counted = TRUE;
}

static void
note_full_names (MzCurrencies *self)
{
  if (!self->noted)
    for_each_start (self, 1u << MZ_TABLE_CURRENCY_NOUNS | 1u << MZ_TABLE_PLACES, note_full_name);
  self->noted = TRUE;
}

static gboolean
is_named_in_full (const MzCurrencies *self, const char *iso)
{
  return g_hash_table_contains (self->full_names, iso);
}

/* The currency of @noun that the article names most, in full or by its nation. */
static const MzRow *
find_most_named (const MzCurrencies *self, GQuark noun)
{
  GPtrArray *rows = mz_lexicon_get_rows (self->lexicon, MZ_TABLE_CURRENCIES);
  const MzRow *best = NULL;
  guint most = 0;

  for (guint i = 0; i < rows->len; i++) {
    const MzRow *row = rows->pdata[i];
    guint worth;

    if ((GQuark) row->code != noun)
      continue;
    worth = GPOINTER_TO_UINT (g_hash_table_lookup (self->worth, GUINT_TO_POINTER (row->flags)));
    if (worth > most) {
      most = worth;
      best = row;
    }
  }
  return best;
}

/* The code in the table that holds where nothing settles the noun: "EGP/GBP" is the first where it
 * is written in Arabic, else the second. "" for none. */
static void
get_default (const MzRow *noun, gboolean arabic, char iso[4])
{
  const char *codes = noun->fields[MZ_NOUN_ISO];
  const char *slash = strchr (codes, '/');

  g_strlcpy (iso, slash != NULL && !arabic ? slash + 1 : codes, 4);
}

/* A noun that has a default means another currency only where the article names that in full and
 * never the default; a sign keeps its own. */
static gboolean
may_mean_another (MzCurrencies *self, const MzRow *noun, gboolean sign, const char *iso)
{
  if (noun->code == MZ_SETTLE_CONTEXT)
    return TRUE;
  if (sign)
    return FALSE;
  note_full_names (self);
  return g_hash_table_size (self->full_names) > 0 && !is_named_in_full (self, iso);
}

static void
settle_anew (MzCurrencies *self, Settled *settled)
{
  const MzRow *noun = settled->noun;
  const MzRow *named = NULL;
  char iso[4];

  get_default (noun, settled->is_arabic, iso);
  if (may_mean_another (self, noun, settled->is_sign, iso)) {
    count_mentions (self);
    named = find_most_named (self, noun->flags);
  }
  if (named != NULL && (noun->code == MZ_SETTLE_CONTEXT || is_named_in_full (self, named->key))) {
    settled->ground = "named in the article";
    settled->row = named;
    return;
  }
  settled->ground = "usual meaning";
  settled->row = iso[0] != '\0' ? find_row_by_iso (self->lexicon, noun->flags, iso) : NULL;
}

/* The currency that @noun at @token means. */
static const MzRow *
settle (MzCurrencies *self, const MzRow *noun, const MzToken *token, const char **ground)
{
  Settled settled = {
    .noun = noun,
    .is_arabic = (token->flags & MZ_TOKEN_ARABIC) != 0,
    .is_sign = token->type == MZ_TOKEN_SIGN,
  };

  if (self->last.noun != noun || self->last.is_arabic != settled.is_arabic ||
      self->last.is_sign != settled.is_sign) {
    settle_anew (self, &settled);
    self->last = settled;
  }
  *ground = self->last.ground;
  return self->last.row;
}

static void
set_words (MzCurrencyWords *words, const MzRow *row)
{
  words->share = (MzAmount){ 1, 0 };
  if (row == NULL)
    return;
  g_strlcpy (words->iso, row->key, sizeof words->iso);
  words->share = row->amount;
}

/* Symbols and codes may stand in front of a number. */
static gboolean
is_sign (const MzNumberScan *scan, guint i, guint n_tokens)
{
  const MzToken *first = mz_tokens_get (scan->tokens, i);
  const MzToken *last = mz_tokens_get (scan->tokens, i + n_tokens - 1);

  if (last->type == MZ_TOKEN_SIGN)
    return TRUE;
  if (n_tokens != 1 || !(first->flags & MZ_TOKEN_CAPITAL) || (first->flags & MZ_TOKEN_ARABIC))
    return FALSE;
  return last->last_char - first->first_char >= 2 && last->last_char - first->first_char <= 4;
}

/* "A $40 billion company": an article apart from the sign is no part of it, as it is in "A$40". */
static gboolean
is_torn_sign (const MzNumberScan *scan, guint i, const MzHit *hit)
{
  const MzToken *first = mz_tokens_get (scan->tokens, i);
  const MzToken *last = mz_tokens_get (scan->tokens, i + hit->n_tokens - 1);

  return hit->n_tokens > 1 && first->type == MZ_TOKEN_WORD && last->type == MZ_TOKEN_SIGN &&
         first->last_char - first->first_char == 1 && last->flags & MZ_TOKEN_SPACED;
}

/* A single letter is a unit only right behind its number: "185p". */
static gboolean
is_stray_letter (const MzNumberScan *scan, guint i)
{
  const MzToken *token = mz_tokens_get (scan->tokens, i);

  return token->type == MZ_TOKEN_WORD && !(token->flags & MZ_TOKEN_ARABIC) &&
         token->last_char - token->first_char == 1 && (token->flags & MZ_TOKEN_SPACED);
}

/**
 * mz_currencies_read:
 * @self: what the article says of its currencies
 * @scan: where to look
 * @i: a token
 * @words: (out): the currency
 *
 * Returns: whether the words of a currency begin at token @i
 */
gboolean
mz_currencies_read (MzCurrencies *self, const MzNumberScan *scan, guint i, MzCurrencyWords *words)
{
  const MzRow *row;
  MzHit noun = { 0 };
  MzHit sure = { 0 };

  *words = (MzCurrencyWords){ 0 };
  if (i >= scan->end || !mz_token_may_begin (mz_tokens_get (scan->tokens, i), CURRENCY_TABLES))
    return FALSE;
  row = match_named_noun (scan, i, &words->n_tokens, &noun);
  if (mz_number_scan_match (scan, MZ_TABLE_CURRENCIES, i, &sure) && is_torn_sign (scan, i, &sure))
    sure = (MzHit){ 0 };
  if (row == NULL)
    words->n_tokens = noun.n_tokens;
  if (sure.n_tokens > 0 && sure.n_tokens >= words->n_tokens) {
    row = sure.row;
    words->n_tokens = sure.n_tokens;
    words->clitics = sure.clitics;
  } else {
    words->clitics = noun.clitics;
  }
  if (row == NULL && (noun.row == NULL || is_stray_letter (scan, i)))
    return FALSE;
  if (row == NULL) {
    row = settle (self, noun.row, mz_tokens_get (scan->tokens, i), &words->ground);
    words->guessed = TRUE;
    words->scaled = noun.row->code == MZ_SETTLE_SCALED;
  }
  set_words (words, row);
  words->dual = noun.row != NULL && noun.column == MZ_NOUN_DUAL;
  words->sign = is_sign (scan, i, words->n_tokens) ||
                (noun.row != NULL && words->n_tokens > noun.n_tokens &&
                 !(mz_tokens_get (scan->tokens, i)->flags & MZ_TOKEN_ARABIC));
  return TRUE;
}
