/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan prices set and mizan prices unset: a day's price by the analyst's own hand. */
#include "cli/options.h"
#include "cli/prices.h"
#include "cli/store-run.h"
#include "model/amount.h"
#include "model/period.h"

#include <glib/gi18n.h>

#define SESSION_ENTRY(place)                                                                       \
  {                                                                                                \
    "session", 0, 0, G_OPTION_ARG_STRING, (place),                                                 \
        N_ ("A price before the opening or after the close, not of the session"), "before|after"   \
  }

/* What the command line asks for. Owned. */
typedef struct {
  char *store_path;
  char *open;
  char *high;
  char *low;
  char *currency;
  char *session; /* NULL: a day's prices */
  char **words;
  /* As they were understood: */
  guint32 day;
  MzBar bar;
  MzOffPrice off;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->store_path);
  g_free (options->open);
  g_free (options->high);
  g_free (options->low);
  g_free (options->currency);
  g_free (options->session);
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

/* What is wrong with a day's prices, or NULL. */
static const char *
read_bar (Options *options)
{
  MzBar *bar = &options->bar;

  *bar = (MzBar){ .day = options->day, .adjusted = MZ_PRICE_UNKNOWN, .volume = MZ_PRICE_UNKNOWN };
  if (!read_price (options->words[2], &bar->close) || !read_price (options->open, &bar->open) ||
      !read_price (options->high, &bar->high) || !read_price (options->low, &bar->low))
    return _ ("a price is written as 666.47.");
  if (bar->high != MZ_PRICE_UNKNOWN && bar->high < bar->close)
    return _ ("the highest price is below the closing price.");
  if (bar->low != MZ_PRICE_UNKNOWN && bar->low > bar->close)
    return _ ("the lowest price is above the closing price.");
  return NULL;
}

/* What is wrong with a price that is of no session, or NULL. */
static const char *
read_off (Options *options)
{
  if (options->open || options->high || options->low)
    return _ ("a price outside the session has no opening, highest and lowest price.");
  return read_price (options->words[2], &options->off.price) ? NULL
                                                             : _ ("a price is written as 666.47.");
}

/* What is wrong with the words that name a price, or NULL. */
static const char *
read_place (Options *options, guint n_words, const char *missing)
{
  if (!options->words || g_strv_length (options->words) != n_words)
    return missing;
  options->day = mz_day_parse (options->words[1]);
  options->off.day = options->day;
  if (!options->day)
    return _ ("a day is written as 2025-10-30.");
  if (options->session && !mz_off_time_from_nick (options->session, &options->off.time))
    return _ ("the session is before or after: before the opening, or after the close.");
  return NULL;
}

static int
set_price (MzStore *store, gpointer data)
{
  const Options *options = data;
  const char *symbol = options->words[0];
  const char *currency = options->currency;
  g_autoptr (GError) error = NULL;
  gboolean kept =
      options->session
          ? mz_store_set_off_price (store, symbol, currency, &options->off, NULL, &error)
          : mz_store_set_bar (store, symbol, currency, &options->bar, NULL, &error);

  return kept ? MZ_EXIT_DONE : mz_command_fail (error);
}

static int
unset_price (MzStore *store, gpointer data)
{
  const Options *options = data;
  const char *symbol = options->words[0];
  g_autoptr (GError) error = NULL;
  gboolean gone = options->session ? mz_store_unset_off_price (store, symbol, options->day,
                                                               options->off.time, NULL, &error)
                                   : mz_store_unset_bar (store, symbol, options->day, NULL, &error);

  return gone ? MZ_EXIT_DONE : mz_command_fail (error);
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
  int status;
  const GOptionEntry entries[] = {
    MZ_STORE_ENTRY (&options.store_path),
    { "open", 0, 0, G_OPTION_ARG_STRING, &options.open, N_ ("The opening price"), N_ ("PRICE") },
    { "high", 0, 0, G_OPTION_ARG_STRING, &options.high, N_ ("The highest price"), N_ ("PRICE") },
    { "low", 0, 0, G_OPTION_ARG_STRING, &options.low, N_ ("The lowest price"), N_ ("PRICE") },
    { "currency", 0, 0, G_OPTION_ARG_STRING, &options.currency,
      N_ ("The currency of the prices: USD, SAR ..."), N_ ("CODE") },
    SESSION_ENTRY (&options.session),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.words, NULL, NULL },
    { NULL },
  };

  if (!mz_command_parse (command, entries, argc, argv, &status))
    return status;
  const char *misuse =
      read_place (&options, 3,
                  options.session ? _ ("a symbol, a day and a price must be named.")
                                  : _ ("a symbol, a day and a closing price must be named."));
  if (!misuse)
    misuse = options.session ? read_off (&options) : read_bar (&options);
  if (misuse)
    return mz_command_misuse (command, misuse);
  return mz_store_run (options.store_path, set_price, &options);
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
  int status;
  const GOptionEntry entries[] = {
    MZ_STORE_ENTRY (&options.store_path),
    SESSION_ENTRY (&options.session),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.words, NULL, NULL },
    { NULL },
  };

  if (!mz_command_parse (command, entries, argc, argv, &status))
    return status;
  const char *misuse = read_place (&options, 2, _ ("a symbol and a day must be named."));
  if (misuse)
    return mz_command_misuse (command, misuse);
  return mz_store_run (options.store_path, unset_price, &options);
}
