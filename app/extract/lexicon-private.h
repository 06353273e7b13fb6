/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lexicon's inside: tables of phrases, and how to find them in tokens.
 *
 * A table is a file resources/lexicon/NAME.tsv: comment lines begin with "#" and say what the
 * file is for and what each column means; the first other line names the columns, separated by
 * tabs; each further line is a row. One or more columns hold phrases, spellings separated by "|".
 * The analyst's folder may hold files of the same names and form: their rows are added, and where
 * the same phrase stands in both, the analyst's row wins.
 *
 * How a phrase matches: it is cut into words as an article is. Letter forms, tashkeel and case
 * are folded. Glued و ف ب ل ك may stand in front of any Arabic word of it. ال is optional on a
 * word that the table writes without it, and needed on one that the table writes with it.
 * A word that the table writes with a capital letter must have one in the text. Hyphens and
 * quotation marks are passed over.
 *
 * To add a table: put its name into MzTable (before MZ_N_TABLES), write an MzTableKind for it in
 * a file of its own (as lexicon-company.c does), name that in lexicon-tables.h and .c, list the
 * .tsv in resources/engine.gresource.xml. Its read function checks a line and fills the row's code,
 * amount, flags; it says what is wrong in a translated sentence and the loader adds file and line.
 */
#pragma once

#include "extract/lexicon.h"
#include "extract/sector.h"
#include "model/amount.h"
#include "text/token-word.h"

G_BEGIN_DECLS

/* One kind of phrases each; at most 32. */
typedef enum {
  /* The number grammar's */
  MZ_TABLE_NUMBERS,        /* number words: "خمسة", "twenty", "نصف", "الثالث" */
  MZ_TABLE_MAGNITUDES,     /* "مليار", "bn" */
  MZ_TABLE_CURRENCIES,     /* currencies and their parts, with codes and symbols: "SAR", "US$" */
  MZ_TABLE_CURRENCY_NOUNS, /* what several currencies are called: "دولار", "ريال", "fils" */
  MZ_TABLE_UNITS,          /* percent, points, shares, days, people, kilometres */
  MZ_TABLE_PLACES,         /* countries, peoples, cities: they settle which ريال is meant */
  MZ_TABLE_CUES,           /* words that say what a number beside them is: "عام 2025", "aged" */
  /* Both's */
  MZ_TABLE_COMPANIES,
  /* Meaning's */
  MZ_TABLE_METRICS,
  MZ_TABLE_CHANGES,
  MZ_TABLE_RELATIONS,
  MZ_TABLE_QUALIFIERS,
  MZ_TABLE_MODALITIES,
  MZ_TABLE_SPEECH,
  MZ_TABLE_REFERENCES,
  MZ_TABLE_PERIODS,
  MZ_TABLE_SECTORS,
  MZ_TABLE_OUTLETS,
  MZ_N_TABLES,
} MzTable;

/* Columns of companies.tsv, which its head describes; MzHit.column says which one was found. */
enum {
  MZ_COMPANY_CANONICAL,
  MZ_COMPANY_ARABIC,
  MZ_COMPANY_NAMES,
  MZ_COMPANY_WEAK,
  MZ_COMPANY_TICKER,
  MZ_COMPANY_EXCHANGE,
  MZ_COMPANY_CURRENCY,
  MZ_COMPANY_KIND,
  MZ_COMPANY_COUNTRY,
  MZ_COMPANY_SECTOR,
  MZ_COMPANY_DESCRIPTORS,
};

/* MzRow.code in MZ_TABLE_COMPANIES. */
typedef enum {
  MZ_COMPANY_KIND_COMPANY,
  MZ_COMPANY_KIND_PRIVATE,
  MZ_COMPANY_KIND_STATE,
  MZ_COMPANY_KIND_FUND,
  MZ_COMPANY_KIND_ETF,
  MZ_COMPANY_KIND_INDEX,
  MZ_COMPANY_KIND_FORMER,
} MzCompanyKind;

/* A line of a table. All is owned by the lexicon. */
typedef struct {
  const char *const *fields; /* as in the file, one a column, "" where empty */
  const char *file;          /* for messages: "currencies.tsv", or the analyst's path */
  guint line;                /* from 1 */
  const char *key;           /* fields[0]; interned, unless the table owns its keys */
  gint code;                 /* what the table's read function makes of it */
  guint flags;               /* the same */
  MzAmount amount;           /* the same */
  MzCompany *company;        /* in MZ_TABLE_COMPANIES, else NULL */
} MzRow;

typedef struct {
  const char *name;         /* the file's, without ".tsv" */
  const char *columns;      /* what its first line must be: names separated by tabs */
  guint8 phrase_columns[8]; /* which columns hold phrases; where a row has the same phrase in two
                               of them, the later one in this list wins */
  guint n_phrase_columns;
  gboolean
      inflected; /* Arabic words are found with pronouns, endings and persons of the verb too */
  gboolean owns_keys; /* thousands of keys: not interned, for what GLib interns it never frees */
  gboolean (*read) (MzRow *row, GError **error); /* NULL where any text will do */
} MzTableKind;

/* A phrase found in a text. */
typedef struct {
  const MzRow *row;
  guint n_tokens; /* how many tokens it takes, at least 1 */
  guint8 column;  /* the row's column that the phrase stands in */
  guint8 clitics; /* in front of its first word: MzClitic */
} MzHit;

/* Whether a phrase of any of @tables (bits 1 << MzTable) may begin with @token, which the
 * lexicon's vocabulary has marked: to pass over the words that nobody asks for. */
static inline gboolean
mz_token_may_start (const MzToken *token, guint32 tables)
{
  return (token->marks & tables) != 0;
}

/* Whether a phrase of one of @tables may begin with @token and go on with what stands behind it. */
static inline gboolean
mz_token_may_begin (const MzToken *token, guint32 tables)
{
  return (token->starts & tables) != 0;
}

/* Tells mz_token_may_begin() of each of @tokens. */
void mz_lexicon_look_ahead (const MzLexicon *self, MzTokens *tokens);

/* What mz_lexicon_match() does where a phrase may start. */
gboolean mz_lexicon_match_started (
    const MzLexicon *self, MzTable table, const MzTokens *tokens, guint i, guint end, MzHit *hit);

/* The longest phrase of @table that begins at token @i and ends before token @end. */
static inline gboolean
mz_lexicon_match (
    const MzLexicon *self, MzTable table, const MzTokens *tokens, guint i, guint end, MzHit *hit)
{
  *hit = (MzHit){ 0 };
  return mz_token_may_begin (mz_tokens_get (tokens, i), 1u << table) &&
         mz_lexicon_match_started (self, table, tokens, i, end, hit);
}

/* The rows of a table in the order of the files, of MzRow *. */
GPtrArray *mz_lexicon_get_rows (const MzLexicon *self, MzTable table);

const MzVocabulary *mz_lexicon_get_vocabulary (const MzLexicon *self);

/* What the words of MZ_TABLE_SECTORS call. */
const MzSectors *mz_lexicon_get_sectors (const MzLexicon *self);

/* For read functions: sets MZ_LEXICON_ERROR and returns FALSE. */
gboolean mz_row_fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

#define MZ_LEXICON_ERROR (mz_lexicon_error_quark ())
GQuark mz_lexicon_error_quark (void);

typedef enum {
  MZ_LEXICON_ERROR_FORM, /* a line of a table is not of its form */
} MzLexiconError;

G_END_DECLS
