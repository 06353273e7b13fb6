/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of companies and of sectors say only what can be true, and say it once. */
#include "extract/lexicon.h"
#include "text/normalize.h"

#include <gio/gio.h>
#include <string.h>

#define FOLDER "/io/github/mizan_app/Mizan/lexicon/"

enum {
  CANONICAL,
  ARABIC,
  NAMES,
  WEAK,
  TICKER,
  EXCHANGE,
  CURRENCY,
  KIND,
  COUNTRY,
  SECTOR,
  DESCRIPTORS,
  N_COLUMNS,
};

/* What a share's quotation on a market looks like. */
typedef struct {
  const char *code;       /* ISO 10383 */
  const char *currencies; /* ISO 4217, the usual one first */
  const char *ticker;     /* a pattern for the whole of it; NULL where we list indices only */
} Market;

static const Market markets[] = {
  /* Arab markets */
  { "XSAU", "SAR", "\\d{4}" },
  { "XCAI", "EGP USD", "[A-Z]{3,4}" },
  { "XADS", "AED", "[A-Z0-9]{2,12}" },
  { "XDFM", "AED", "[A-Z]{2,12}" },
  { "DSMD", "QAR", "[A-Z]{4}" },
  { "XKUW", "KWD", "[A-Z]{2,10}" },
  { "XBAH", "BHD USD", "[A-Z]{3,6}" },
  { "XMUS", "OMR", "[A-Z]{4}" },
  { "XAMM", "JOD", "[A-Z]{4}" },
  { "XCAS", "MAD", "[A-Z]{3}" },
  { "XTUN", "TND", "[A-Z]{2,5}" },
  { "XPAE", "USD JOD", "[A-Z]{3,6}" },
  { "XIQS", "IQD", NULL },
  { "XDSE", "SYP", NULL },
  /* America */
  { "XNYS", "USD", "[A-Z]{1,5}(\\.[A-Z])?" },
  { "XNAS", "USD", "[A-Z]{1,5}" },
  { "XCBO", "USD", "[A-Z]{1,5}" },
  { "ARCX", "USD", "[A-Z]{1,5}" },
  { "IFUS", "USD", NULL },
  { "XTSE", "CAD", "[A-Z]{1,5}(\\.[A-Z])?" },
  { "BVMF", "BRL", "[A-Z]{4}\\d{1,2}" },
  { "XMEX", "MXN", NULL },
  { "XBUE", "ARS", NULL },
  /* Europe */
  { "XLON", "GBP EUR", "[A-Z0-9]{2,4}\\.?|[A-Z]{2}\\.[A-Z]" },
  { "XETR", "EUR", "[A-Z0-9]{2,4}\\d?" },
  { "XPAR", "EUR", "[A-Z]{2,5}" },
  { "XAMS", "EUR", "[A-Z]{2,5}" },
  { "XBRU", "EUR", "[A-Z]{2,5}" },
  { "XSWX", "CHF", "[A-Z]{3,5}" },
  { "XMAD", "EUR", "[A-Z]{2,5}" },
  { "XLIS", "EUR", "[A-Z]{2,5}" },
  { "XMIL", "EUR", "[A-Z]{1,6}" },
  { "XDUB", "EUR", "[A-Z0-9]{3,4}" },
  { "XWBO", "EUR", "[A-Z]{3,4}" },
  { "XHEL", "EUR", "[A-Z0-9]{3,6}( FI)?" },
  { "XATH", "EUR", "[A-Z]{3,6}" },
  { "XSTO", "SEK", "[A-Z]{2,6}( [AB])?" },
  { "XCSE", "DKK", "[A-Z]{3,6}( [AB])?" },
  { "XOSL", "NOK", "[A-Z]{3,6}" },
  { "XWAR", "PLN", "[A-Z]{3}" },
  { "XIST", "TRY", "[A-Z]{5}" },
  { "MISX", "RUB USD", "[A-Z]{4,5}" },
  { "XKAZ", "KZT", "[A-Z]{4}" },
  /* Asia, Africa, Australia */
  { "XTAE", "ILS", "[A-Z]{3,5}" },
  { "XTKS", "JPY", "\\d{3}[\\dA-Z]" },
  { "XKRX", "KRW", "\\d{6}" },
  { "XKOS", "KRW", NULL },
  { "XTAI", "TWD", "\\d{4}" },
  { "XHKG", "HKD", "\\d{4}" },
  { "XSHG", "CNY", "6\\d{5}" },
  { "XSHE", "CNY", "[03]\\d{5}" },
  { "XNSE", "INR", "[A-Z&-]{2,10}" },
  { "XBOM", "INR", NULL },
  { "XKAR", "PKR", "[A-Z]{3,6}" },
  { "XSES", "SGD", "[A-Z0-9]{3}" },
  { "XKLS", "MYR", "\\d{4}" },
  { "XBKK", "THB", "[A-Z]{3,6}" },
  { "XIDX", "IDR", "[A-Z]{4}" },
  { "XASX", "AUD", "[A-Z]{3}" },
  { "XJSE", "ZAR", "[A-Z]{3}" },
  { "XNSA", "NGN", "[A-Z]{4,10}" },
  { "XNAI", "KES", "[A-Z]{4}" },
};

/* The rows of a table, of GStrv; fails the test where one has not @n_columns columns. */
static GPtrArray *
read_table (const char *name, guint n_columns)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) lines = NULL;
  gboolean past_header = FALSE;

  g_assert_no_error (error);
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

    if (lines[i][0] == '#' || (lines[i][0] == '\0' && lines[i + 1] == NULL))
      continue;
    if (g_strv_length (fields) != n_columns)
      g_error ("%s:%u has %u columns: %s", name, i + 1, g_strv_length (fields), lines[i]);
    if (past_header)
      g_ptr_array_add (rows, g_steal_pointer (&fields));
    past_header = TRUE;
  }
  return rows;
}

static GPtrArray *
read_companies (void)
{
  return read_table ("companies.tsv", N_COLUMNS);
}

static const Market *
find_market (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (markets); i++)
    if (strcmp (markets[i].code, code) == 0)
      return &markets[i];
  return NULL;
}

static gboolean
holds_script (const char *text, GUnicodeScript script)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_get_script (g_utf8_get_char (at)) == script)
      return TRUE;
  return FALSE;
}

/* Tashkeel and tatweel are not spelling: an article's are dropped before it is compared. */
static gboolean
holds_marks (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c == 0x0640 || c == 0x0670 || (c >= 0x064b && c <= 0x065f))
      return TRUE;
  }
  return FALSE;
}

static void
test_covers_the_news (void)
{
  g_autoptr (GPtrArray) rows = read_companies ();
  guint n_indices = 0;
  guint n_listed = 0;

  for (guint i = 0; i < rows->len; i++) {
    const char *const *row = rows->pdata[i];

    n_indices += strcmp (row[KIND], "index") == 0;
    n_listed += strcmp (row[KIND], "company") == 0;
  }
  g_test_message ("%u rows: %u indices, %u listed companies", rows->len, n_indices, n_listed);
  g_assert_cmpuint (rows->len, >=, 600);
  g_assert_cmpuint (n_indices, >=, 50);
  g_assert_cmpuint (n_listed, >=, 500);
}

static void
test_is_well_formed (void)
{
  g_autoptr (GPtrArray) rows = read_companies ();

  for (guint i = 0; i < rows->len; i++) {
    const char *const *row = rows->pdata[i];

    for (guint column = 0; column < N_COLUMNS; column++) {
      g_auto (GStrv) parts = g_strsplit (row[column], "|", -1);
      g_autofree char *normal = g_utf8_normalize (row[column], -1, G_NORMALIZE_NFC);

      g_assert_cmpstr (row[column], ==, normal);
      g_assert_false (holds_marks (row[column]));
      g_assert_true (column == NAMES || column == WEAK || column == DESCRIPTORS ||
                     g_strv_length (parts) <= 1);
      for (guint j = 0; parts[j] != NULL; j++) {
        g_autofree char *trimmed = g_strstrip (g_strdup (parts[j]));

        g_assert_cmpstr (parts[j], ==, trimmed);
        g_assert_cmpstr (parts[j], !=, "");
      }
    }
    g_assert_cmpstr (row[CANONICAL], !=, "");
    g_assert_cmpstr (row[ARABIC], !=, "");
  }
}

static void
test_names_are_in_their_script (void)
{
  g_autoptr (GPtrArray) rows = read_companies ();

  for (guint i = 0; i < rows->len; i++) {
    const char *const *row = rows->pdata[i];

    if (holds_script (row[CANONICAL], G_UNICODE_SCRIPT_ARABIC) ||
        holds_script (row[ARABIC], G_UNICODE_SCRIPT_LATIN) ||
        !holds_script (row[ARABIC], G_UNICODE_SCRIPT_ARABIC))
      g_error ("%s, %s: in the wrong script", row[CANONICAL], row[ARABIC]);
  }
}

/* Adds the spellings of a column to @owners; a spelling of another company fails the test. */
static void
claim_spellings (GHashTable *owners, const char *const *row, guint column)
{
  g_auto (GStrv) parts = g_strsplit (row[column], "|", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_autofree char *folded = mz_fold (parts[i], -1);
    const char *owner = g_hash_table_lookup (owners, folded);

    if (owner != NULL && strcmp (owner, row[CANONICAL]) != 0)
      g_error ("\"%s\" is claimed by %s and by %s", parts[i], owner, row[CANONICAL]);
    g_hash_table_replace (owners, g_steal_pointer (&folded), (gpointer) row[CANONICAL]);
  }
}

static void
test_a_spelling_has_one_owner (void)
{
  g_autoptr (GPtrArray) rows = read_companies ();
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) canonical = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++) {
    const char *const *row = rows->pdata[i];

    if (!g_hash_table_add (canonical, (gpointer) row[CANONICAL]))
      g_error ("%s stands in two rows", row[CANONICAL]);
    for (guint column = CANONICAL; column <= WEAK; column++)
      if (row[column][0] != '\0')
        claim_spellings (owners, row, column);
  }
}

/* What the head of the file says of each kind. */
static void
test_a_ticker_goes_with_a_listing (void)
{
  static const char *const LISTED[] = { "company", "etf", NULL };
  static const char *const UNLISTED[] = { "private", "state", "fund", "former", NULL };
  g_autoptr (GPtrArray) rows = read_companies ();

  for (guint i = 0; i < rows->len; i++) {
    const char *const *row = rows->pdata[i];
    gboolean ticker = row[TICKER][0] != '\0';
    gboolean exchange = row[EXCHANGE][0] != '\0';
    gboolean currency = row[CURRENCY][0] != '\0';
    gboolean right = (g_strv_contains (LISTED, row[KIND]) && ticker && exchange && currency) ||
                     (g_strv_contains (UNLISTED, row[KIND]) && !ticker && !exchange && !currency) ||
                     (strcmp (row[KIND], "index") == 0 && currency);

    if (!right)
      g_error ("%s: of kind %s, yet its listing is %s, %s, %s", row[CANONICAL], row[KIND],
               row[TICKER], row[EXCHANGE], row[CURRENCY]);
  }
}

static void
test_a_quotation_fits_its_exchange (void)
{
  g_autoptr (GPtrArray) rows = read_companies ();

  for (guint i = 0; i < rows->len; i++) {
    const char *const *row = rows->pdata[i];
    const Market *market = find_market (row[EXCHANGE]);
    g_auto (GStrv) currencies = NULL;

    if (row[EXCHANGE][0] == '\0')
      continue;
    if (market == NULL)
      g_error ("%s: %s is no exchange we know", row[CANONICAL], row[EXCHANGE]);
    currencies = g_strsplit (market->currencies, " ", -1);
    if (!g_strv_contains ((const char *const *) currencies, row[CURRENCY]))
      g_error ("%s: %s does not quote in %s", row[CANONICAL], market->code, row[CURRENCY]);
    if (strcmp (row[KIND], "company") == 0) {
      g_autofree char *whole = g_strdup_printf ("^(?:%s)$", market->ticker);

      g_assert_nonnull (market->ticker);
      if (!g_regex_match_simple (whole, row[TICKER], 0, 0))
        g_error ("%s: %s is no ticker of %s", row[CANONICAL], row[TICKER], market->code);
    }
  }
}

static void
test_a_ticker_names_one_share (void)
{
  g_autoptr (GPtrArray) rows = read_companies ();
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++) {
    const char *const *row = rows->pdata[i];
    g_autofree char *listing = g_strdup_printf ("%s:%s", row[EXCHANGE], row[TICKER]);

    if (row[TICKER][0] == '\0')
      continue;
    if (g_hash_table_contains (owners, listing))
      g_error ("%s is the ticker of two companies", listing);
    g_hash_table_add (owners, g_steal_pointer (&listing));
  }
}

static void
test_sectors_are_described (void)
{
  g_autoptr (GPtrArray) companies = read_companies ();
  g_autoptr (GPtrArray) sectors = read_table ("sectors.tsv", 2);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sectors->len; i++) {
    const char *const *row = sectors->pdata[i];

    g_assert_true (g_hash_table_add (known, (gpointer) row[0]));
    g_assert_true (holds_script (row[1], G_UNICODE_SCRIPT_ARABIC));
    g_assert_true (holds_script (row[1], G_UNICODE_SCRIPT_LATIN));
    g_assert_false (holds_marks (row[1]));
  }
  for (guint i = 0; i < companies->len; i++) {
    const char *const *row = companies->pdata[i];

    if (!g_hash_table_contains (known, row[SECTOR]))
      g_error ("%s: no sector \"%s\"", row[CANONICAL], row[SECTOR]);
    if (!g_regex_match_simple ("^([A-Z]{2})?$", row[COUNTRY], 0, 0))
      g_error ("%s: no country \"%s\"", row[CANONICAL], row[COUNTRY]);
  }
}

static void
test_the_lexicon_finds_each (void)
{
  g_autoptr (GPtrArray) rows = read_companies ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MzLexicon) lexicon = mz_lexicon_new (NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++) {
    const char *const *row = rows->pdata[i];

    for (guint column = CANONICAL; column <= WEAK; column++) {
      g_auto (GStrv) parts = g_strsplit (row[column], "|", -1);

      for (guint j = 0; parts[j] != NULL; j++) {
        MzCompany *company =
            parts[j][0] != '\0' ? mz_lexicon_find_company (lexicon, parts[j]) : NULL;

        if (parts[j][0] != '\0' &&
            (company == NULL || strcmp (mz_company_get_name (company), row[CANONICAL]) != 0))
          g_error ("\"%s\" finds %s, not %s", parts[j],
                   company != NULL ? mz_company_get_name (company) : "nobody", row[CANONICAL]);
      }
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/companies/covers-the-news", test_covers_the_news);
  g_test_add_func ("/companies/is-well-formed", test_is_well_formed);
  g_test_add_func ("/companies/names-are-in-their-script", test_names_are_in_their_script);
  g_test_add_func ("/companies/a-spelling-has-one-owner", test_a_spelling_has_one_owner);
  g_test_add_func ("/companies/a-ticker-goes-with-a-listing", test_a_ticker_goes_with_a_listing);
  g_test_add_func ("/companies/a-quotation-fits-its-exchange", test_a_quotation_fits_its_exchange);
  g_test_add_func ("/companies/a-ticker-names-one-share", test_a_ticker_names_one_share);
  g_test_add_func ("/companies/sectors-are-described", test_sectors_are_described);
  g_test_add_func ("/companies/the-lexicon-finds-each", test_the_lexicon_finds_each);
  return g_test_run ();
}
