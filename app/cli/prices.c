/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan prices: daily prices into the library and out of it. */
#include "cli/prices.h"

#include "cli/actions.h"
#include "cli/options.h"
#include "cli/records.h"
#include "cli/store-run.h"
#include "cli/verbs.h"
#include "model/period.h"

#include <glib/gi18n.h>

/* What the words behind the action ask for. Owned. */
typedef struct {
  char *store_path;
  char *format_nick;
  char *from;
  char *to;
  char **words;
  MzFigureFormat format;
  guint32 first; /* julian days; 0 leaves an end open */
  guint32 last;
} Options;

static const MzColumn SYMBOL_COLUMNS[] = {
  { "symbol", N_ ("Symbol"), FALSE },     { "days", N_ ("Days"), TRUE },
  { "first", N_ ("From"), FALSE },        { "last", N_ ("To"), FALSE },
  { "currency", N_ ("Currency"), FALSE }, { "source", N_ ("Source"), FALSE },
  { "imported", N_ ("Imported"), FALSE },
};

static void
clear_options (Options *options)
{
  g_free (options->store_path);
  g_free (options->format_nick);
  g_free (options->from);
  g_free (options->to);
  g_strfreev (options->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static void
add_symbol (MzRecords *records, const MzSymbol *symbol)
{
  g_autofree char *days = g_strdup_printf ("%u", symbol->n_bars);
  g_autofree char *first = symbol->first_day ? mz_day_to_string (symbol->first_day) : NULL;
  g_autofree char *last = symbol->last_day ? mz_day_to_string (symbol->last_day) : NULL;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (symbol->imported);
  g_autofree char *imported = g_date_time_format_iso8601 (time);
  const char *values[] = { symbol->symbol,   days,           first,   last,
                           symbol->currency, symbol->source, imported };

  mz_records_add (records, values);
}

static int
print_symbols (MzStore *store, gpointer data)
{
  MzFigureFormat format = ((const Options *) data)->format;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) symbols = mz_store_list_symbols (store, NULL, &error);

  if (!symbols)
    return mz_command_fail (error);
  if (symbols->len == 0 && format == MZ_FIGURES_TABLE) {
    g_autofree char *line = g_strdup_printf ("%s\n", _ ("The library holds no prices."));
    mz_command_print (line, -1);
    return MZ_EXIT_DONE;
  }
  g_autoptr (MzRecords) records =
      mz_records_new (format, SYMBOL_COLUMNS, G_N_ELEMENTS (SYMBOL_COLUMNS));
  for (guint i = 0; i < symbols->len; i++)
    add_symbol (records, g_ptr_array_index (symbols, i));
  mz_records_print (records);
  return MZ_EXIT_DONE;
}

/* -- Showing -- */

/* Which of the days that are shown are the analyst's own. */
static int
tell_own_days (MzStore *store, const MzBarBatch *batch, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = mz_store_list_own_days (store, batch->symbol, NULL, &error);

  if (!days)
    return mz_command_fail (error);
  for (guint i = 0; i < days->len; i++) {
    guint32 own = g_array_index (days, guint32, i);
    if (own < options->first || (options->last > 0 && own > options->last))
      continue;
    g_autofree char *day = mz_day_to_string (own);
    /* Translators: the symbol of a share, then a day */
    g_autofree char *text =
        g_strdup_printf (_ ("%s: the price of %s was entered by hand."), batch->symbol, day);
    mz_command_complain (text);
  }
  return MZ_EXIT_DONE;
}

/* A day that has a price outside the session, and no other. */
static void
add_off_day (MzRecords *records, const MzBarBatch *batch, guint32 day)
{
  const MzBar bar = { .day = day,
                      .open = MZ_PRICE_UNKNOWN,
                      .high = MZ_PRICE_UNKNOWN,
                      .low = MZ_PRICE_UNKNOWN,
                      .close = MZ_PRICE_UNKNOWN,
                      .adjusted = MZ_PRICE_UNKNOWN,
                      .volume = MZ_PRICE_UNKNOWN };

  mz_bar_records_add (records, batch, &bar);
}

/* By day: those of sessions, and between them those that have other prices only. */
static void
add_days (MzRecords *records, const MzBarBatch *batch)
{
  guint at = 0;
  guint32 told = 0;

  for (guint i = 0; i <= batch->bars->len; i++) {
    const MzBar *bar = i < batch->bars->len ? &g_array_index (batch->bars, MzBar, i) : NULL;
    for (; at < batch->off->len; at++) {
      guint32 day = g_array_index (batch->off, MzOffPrice, at).day;
      if (bar && day >= bar->day)
        break;
      if (day != told)
        add_off_day (records, batch, day);
      told = day;
    }
    if (!bar)
      return;
    mz_bar_records_add (records, batch, bar);
    told = bar->day;
  }
}

static int
print_bars (MzStore *store, gpointer data)
{
  const Options *options = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MzBarBatch) batch =
      mz_store_load_bars (store, options->words[0], options->first, options->last, NULL, &error);

  if (!batch)
    return mz_command_fail (error);
  g_autoptr (MzRecords) records = mz_bar_records_new (options->format, FALSE);
  add_days (records, batch);
  mz_records_print (records);
  return tell_own_days (store, batch, options);
}

/* -- Calling -- */

static gboolean
parse (const MzCommand *command,
       const GOptionEntry *entries,
       Options *options,
       int argc,
       char **argv,
       int *status)
{
  if (!mz_command_parse (command, entries, argc, argv, status))
    return FALSE;
  options->format = MZ_FIGURES_TABLE;
  if (!options->format_nick || mz_figure_format_from_nick (options->format_nick, &options->format))
    return TRUE;
  *status = mz_command_misuse (command, _ ("the format must be table, jsonl or csv."));
  return FALSE;
}

static int
list_prices (const MzCommand *command, gconstpointer data, int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  int status;
  const GOptionEntry entries[] = {
    MZ_STORE_ENTRY (&options.store_path),
    MZ_FORMAT_ENTRY (&options.format_nick),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.words, NULL, NULL },
    { NULL },
  };

  if (!parse (command, entries, &options, argc, argv, &status))
    return status;
  if (options.words)
    return mz_command_misuse (command, _ ("this action takes no names."));
  return mz_store_run (options.store_path, print_symbols, &options);
}

static int
show_prices (const MzCommand *command, gconstpointer data, int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  int status;
  const GOptionEntry entries[] = {
    MZ_STORE_ENTRY (&options.store_path),
    MZ_FORMAT_ENTRY (&options.format_nick),
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_ ("The first day"), N_ ("DAY") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("The last day"), N_ ("DAY") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.words, NULL, NULL },
    { NULL },
  };

  if (!parse (command, entries, &options, argc, argv, &status))
    return status;
  if (!options.words || options.words[1])
    return mz_command_misuse (command, _ ("one symbol must be named."));
  if (!mz_prices_read_day (options.from, &options.first) ||
      !mz_prices_read_day (options.to, &options.last))
    return mz_command_misuse (command, _ ("a day is written as 2025-10-30."));
  return mz_store_run (options.store_path, print_bars, &options);
}

static const MzAction ACTIONS[] = {
  { { "prices import", N_ ("FILE..."),
      N_ ("Read daily prices out of CSV files of any vendor and keep them."),
      N_ ("Separators, headings, dates and decimal signs are recognised from the whole file. The "
          "symbol is what the file says, else its name. Rows that cannot be true are left out and "
          "listed; of a file that cannot be read nothing is kept.") },
    mz_prices_import,
    NULL },
  { { "prices fetch", N_ ("SYMBOL..."), N_ ("Download daily prices from a provider and keep them."),
      N_ ("Only the days that the library does not have yet are asked for, and the last few again. "
          "A "
          "provider of your own is a line in mizan/providers.tsv in the configuration folder.") },
    mz_prices_fetch,
    NULL },
  { { "prices key", N_ ("PROVIDER"),
      N_ ("Keep the key for a provider, read from standard input, among the desktop's secrets."),
      NULL },
    mz_prices_key,
    NULL },
  { { "prices set", N_ ("SYMBOL DAY PRICE"),
      N_ ("Enter a day's closing price by hand; no import changes it."), NULL },
    mz_prices_set,
    NULL },
  { { "prices unset", N_ ("SYMBOL DAY"),
      N_ ("Forget a price that was entered by hand; the next import brings its own again."), NULL },
    mz_prices_unset,
    NULL },
  { { "prices list", NULL, N_ ("List the symbols that have prices."), NULL }, list_prices, NULL },
  { { "prices show", N_ ("SYMBOL"), N_ ("Print the prices of a symbol."), NULL },
    show_prices,
    NULL },
};

/**
 * mz_verb_prices:
 * @argc: how many words
 * @argv: the words, the first of which is the verb and the second what to do
 *
 * Returns: an MzExit
 */
int
mz_verb_prices (int argc, char **argv)
{
  static const MzCommand COMMAND = {
    "prices",
    NULL,
    N_ ("Bring daily prices into the library, and look at them."),
    NULL,
  };

  return mz_actions_run (&COMMAND, ACTIONS, G_N_ELEMENTS (ACTIONS), argc, argv);
}
