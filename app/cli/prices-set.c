/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan prices set and mizan prices unset: a day's price by the analyst's own hand. */
#include "cli/prices.h"
#include "model/amount.h"
#include "model/period.h"
#include "store/store.h"

#include <glib/gi18n.h>

/* What the command line asks for. Owned. */
typedef struct {
  char *store_path;
  char *open;
  char *high;
  char *low;
  char *currency;
  char **words;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->store_path);
  g_free (options->open);
  g_free (options->high);
  g_free (options->low);
  g_free (options->currency);
  g_strfreev (options->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* Unknown where nothing is said. */
static gboolean
read_price (const char *text, gint64 *price)
{
  MzAmount amount;

  *price = MZ_PRICE_UNKNOWN;
  if (!text)
    return TRUE;
  return mz_amount_parse (text, &amount) && mz_price_from_amount (&amount, price) && *price > 0;
}

/* What is wrong with the words, or NULL. */
static const char *
read_bar (const Options *options, MzBar *bar)
{
  *bar = (MzBar){ .adjusted = MZ_PRICE_UNKNOWN, .volume = MZ_PRICE_UNKNOWN };
  if (g_strv_length (options->words) != 3)
    return _ ("a symbol, a day and a closing price must be named.");
  bar->day = mz_day_parse (options->words[1]);
  if (!bar->day)
    return _ ("a day is written as 2025-10-30.");
  if (!read_price (options->words[2], &bar->close) || !read_price (options->open, &bar->open) ||
      !read_price (options->high, &bar->high) || !read_price (options->low, &bar->low))
    return _ ("a price is written as 666.47.");
  if (bar->high != MZ_PRICE_UNKNOWN && bar->high < bar->close)
    return _ ("the highest price is below the closing price.");
  if (bar->low != MZ_PRICE_UNKNOWN && bar->low > bar->close)
    return _ ("the lowest price is above the closing price.");
  return NULL;
}

/**
 * mz_prices_set:
 * @command: how it is called
 * @data: nothing
 * @argc: how many words
 * @argv: the words
 *
 * Returns: an MzExit
 */
int
mz_prices_set (const MzCommand *command, gconstpointer data, int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_autoptr (GError) error = NULL;
  MzBar bar;
  int status;
  const GOptionEntry entries[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &options.store_path,
      N_ ("Use another library than the usual one"), N_ ("PATH") },
    { "open", 0, 0, G_OPTION_ARG_STRING, &options.open, N_ ("The opening price"), N_ ("PRICE") },
    { "high", 0, 0, G_OPTION_ARG_STRING, &options.high, N_ ("The highest price"), N_ ("PRICE") },
    { "low", 0, 0, G_OPTION_ARG_STRING, &options.low, N_ ("The lowest price"), N_ ("PRICE") },
    { "currency", 0, 0, G_OPTION_ARG_STRING, &options.currency,
      N_ ("The currency of the prices: USD, SAR ..."), N_ ("CODE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.words, NULL, NULL },
    { NULL },
  };

  if (!mz_command_parse (command, entries, argc, argv, &status))
    return status;
  const char *misuse = options.words ? read_bar (&options, &bar)
                                     : _ ("a symbol, a day and a closing price must be named.");
  if (misuse)
    return mz_command_misuse (command, misuse);
  g_autoptr (MzStore) store = mz_store_open (options.store_path, NULL, &error);
  if (!store)
    return mz_command_fail (error);
  status = mz_store_set_bar (store, options.words[0], options.currency, &bar, NULL, &error)
               ? MZ_EXIT_DONE
               : mz_command_fail (error);
  g_clear_error (&error);
  return mz_store_close (store, &error) ? status : mz_command_fail (error);
}

/**
 * mz_prices_unset:
 * @command: how it is called
 * @data: nothing
 * @argc: how many words
 * @argv: the words
 *
 * Returns: an MzExit
 */
int
mz_prices_unset (const MzCommand *command, gconstpointer data, int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_autoptr (GError) error = NULL;
  int status;
  const GOptionEntry entries[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &options.store_path,
      N_ ("Use another library than the usual one"), N_ ("PATH") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.words, NULL, NULL },
    { NULL },
  };

  if (!mz_command_parse (command, entries, argc, argv, &status))
    return status;
  if (!options.words || g_strv_length (options.words) != 2)
    return mz_command_misuse (command, _ ("a symbol and a day must be named."));
  guint32 day = mz_day_parse (options.words[1]);
  if (!day)
    return mz_command_misuse (command, _ ("a day is written as 2025-10-30."));
  g_autoptr (MzStore) store = mz_store_open (options.store_path, NULL, &error);
  if (!store)
    return mz_command_fail (error);
  status = mz_store_unset_bar (store, options.words[0], day, NULL, &error)
               ? MZ_EXIT_DONE
               : mz_command_fail (error);
  g_clear_error (&error);
  return mz_store_close (store, &error) ? status : mz_command_fail (error);
}
