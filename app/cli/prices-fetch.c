/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan prices fetch and mizan prices key: daily prices from a provider into the library. */
#include "cli/options.h"
#include "cli/prices.h"
#include "cli/store-run.h"
#include "market/quotes.h"
#include "model/period.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#define MAX_KEY 1024 /* bytes */
#define USUAL   "stooq"

/* What the command line asks for. Owned. */
typedef struct {
  char *store_path;
  char *provider_id;
  char *from;
  char *to;
  char *currency;
  char **words;
  gboolean has_key;
  gboolean forget;
} Options;

/* What a fetch works with. Borrowed. */
typedef struct {
  MzStore *store;
  const MzProvider *provider;
  const Options *options;
  GPtrArray *symbols; /* of MzSymbol: those that the library has */
  const char *key;
  guint32 from; /* 0: where the library's prices end */
  guint32 to;   /* 0: today */
} Fetch;

static void
clear_options (Options *options)
{
  g_free (options->store_path);
  g_free (options->provider_id);
  g_free (options->from);
  g_free (options->to);
  g_free (options->currency);
  g_strfreev (options->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* A key on the command line would be for everyone on the machine to see. */
static char *
read_key (void)
{
  char line[MAX_KEY];

  if (!fgets (line, sizeof line, stdin))
    return NULL;
  g_strstrip (line);
  return *line ? g_strdup (line) : NULL;
}

static const MzProvider *
find_provider (GPtrArray *providers, const char *id, const MzCommand *command, int *status)
{
  const MzProvider *provider = mz_providers_find (providers, id ? id : USUAL);

  if (!provider) {
    g_autoptr (GString) names = g_string_new (NULL);
    for (guint i = 0; i < providers->len; i++)
      g_string_append_printf (names, "%s%s", i ? ", " : "",
                              ((const MzProvider *) g_ptr_array_index (providers, i))->id);
    g_autofree char *message =
        g_strdup_printf (_ ("no provider is called “%s”. There are: %s."), id, names->str);
    *status = mz_command_misuse (command, message);
  }
  return provider;
}

/* -- Fetching -- */

static guint32
find_last_day (const Fetch *fetch, const char *symbol)
{
  for (guint i = 0; i < fetch->symbols->len; i++) {
    const MzSymbol *known = g_ptr_array_index (fetch->symbols, i);
    if (g_str_equal (known->symbol, symbol))
      return known->last_day;
  }
  return 0;
}

static gboolean
fetch_symbol (const Fetch *fetch, const char *symbol, GError **error)
{
  MzImportCount count;
  MzQuotesRequest request = {
    .symbol = symbol,
    .currency = fetch->options->currency,
    .from = fetch->from,
    .to = fetch->to,
    .known = find_last_day (fetch, symbol),
    .key = fetch->key,
  };
  g_autoptr (MzPriceImport) import = mz_quotes_fetch (fetch->provider, &request, NULL, error);

  if (!import || !mz_store_import_bars (fetch->store, import->batches, &count, NULL, error))
    return FALSE;
  mz_prices_tell_remarks (symbol, import->remarks);
  mz_prices_print_count (symbol, &count);
  return TRUE;
}

static int
fetch_all (MzStore *store, gpointer data)
{
  Fetch *fetch = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) symbols = mz_store_list_symbols (store, NULL, &error);
  int status = MZ_EXIT_DONE;

  if (!symbols)
    return mz_command_fail (error);
  fetch->store = store;
  fetch->symbols = symbols;
  for (char **symbol = fetch->options->words; *symbol; symbol++) {
    g_autoptr (GError) own_error = NULL;
    if (!fetch_symbol (fetch, *symbol, &own_error)) {
      g_prefix_error (&own_error, "%s: ", *symbol);
      status = mz_command_fail (own_error);
    }
  }
  return status;
}

static const char *
find_misuse (const Options *options, guint32 *from, guint32 *to)
{
  if (!options->words)
    return _ ("no symbol was named.");
  if (!mz_prices_read_day (options->from, from) || !mz_prices_read_day (options->to, to))
    return _ ("a day is written as 2025-10-30.");
  if (*to && *from > *to)
    return _ ("the first day comes after the last.");
  return NULL;
}

/**
 * mz_prices_fetch:
 * @command: how it is called
 * @data: nothing
 * @argc: how many words
 * @argv: the words
 *
 * Returns: an MzExit: failed where any symbol could not be had
 */
int
mz_prices_fetch (const MzCommand *command, gconstpointer data, int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_autoptr (GError) error = NULL;
  Fetch fetch = { .options = &options };
  int status;
  const GOptionEntry entries[] = {
    MZ_STORE_ENTRY (&options.store_path),
    { "provider", 'p', 0, G_OPTION_ARG_STRING, &options.provider_id,
      N_ ("Whom to ask: stooq, alphavantage, tiingo or one of your own"), N_ ("NAME") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from,
      N_ ("The first day, instead of where the library's prices end"), N_ ("DAY") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("The last day"), N_ ("DAY") },
    { "currency", 0, 0, G_OPTION_ARG_STRING, &options.currency,
      N_ ("The currency of the prices: USD, SAR ..."), N_ ("CODE") },
    { "key-from-stdin", 0, 0, G_OPTION_ARG_NONE, &options.has_key,
      N_ ("Read the key from standard input"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.words, NULL, NULL },
    { NULL },
  };

  if (!mz_command_parse (command, entries, argc, argv, &status))
    return status;
  const char *misuse = find_misuse (&options, &fetch.from, &fetch.to);
  if (misuse)
    return mz_command_misuse (command, misuse);
  g_autofree char *file = mz_providers_dup_user_file ();
  g_autoptr (GPtrArray) providers = mz_providers_load (file, &error);
  if (!providers)
    return mz_command_fail (error);
  fetch.provider = find_provider (providers, options.provider_id, command, &status);
  if (!fetch.provider)
    return status;
  g_autofree char *key = options.has_key ? read_key () : NULL;
  fetch.key = key;
  return mz_store_run (options.store_path, fetch_all, &fetch);
}

/**
 * mz_prices_key:
 * @command: how it is called
 * @data: nothing
 * @argc: how many words
 * @argv: the words
 *
 * Returns: an MzExit
 */
int
mz_prices_key (const MzCommand *command, gconstpointer data, int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_autoptr (GError) error = NULL;
  int status;
  const GOptionEntry entries[] = {
    { "forget", 0, 0, G_OPTION_ARG_NONE, &options.forget, N_ ("Forget the key that is kept"),
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.words, NULL, NULL },
    { NULL },
  };

  if (!mz_command_parse (command, entries, argc, argv, &status))
    return status;
  if (!options.words || options.words[1])
    return mz_command_misuse (command, _ ("one provider must be named."));
  g_autofree char *file = mz_providers_dup_user_file ();
  g_autoptr (GPtrArray) providers = mz_providers_load (file, &error);
  if (!providers)
    return mz_command_fail (error);
  const MzProvider *provider = find_provider (providers, options.words[0], command, &status);
  if (!provider)
    return status;
  g_autofree char *key = options.forget ? NULL : read_key ();
  if (!options.forget && !key)
    return mz_command_misuse (command,
                              _ ("the key is read from standard input, and there is none."));
  return mz_quotes_keep_key (provider->id, key, NULL, &error) ? MZ_EXIT_DONE
                                                              : mz_command_fail (error);
}
