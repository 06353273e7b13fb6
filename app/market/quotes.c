/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Daily prices from a provider, by a program of its own. */
#include "config.h"

#include "market/quotes.h"

#include "model/period.h"
#include "model/program.h"

#include <glib/gi18n.h>
#include <string.h>

#define PROGRAM      "mizan-quotes"
#define OVERLAP_DAYS 10          /* asked for again, since providers mend their last days */
#define FIRST_DAYS   (20 * 366)  /* of a symbol that is not there yet */
#define KEY          "MIZAN_KEY" /* not an argument: those are for everyone to see */

G_DEFINE_QUARK (mz - quotes - error - quark, mz_quotes_error)

static GSubprocess *
start (const char *const *words, const char *key, GError **error)
{
  g_autofree char *program = mz_program_find (PROGRAM);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) cause = NULL;
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_ptr_array_add (argv, program);
  for (; *words; words++)
    g_ptr_array_add (argv, (gpointer) *words);
  g_ptr_array_add (argv, NULL);
  g_subprocess_launcher_setenv (launcher, "MIZAN_LOCALE_DIR",
                                bindtextdomain (GETTEXT_PACKAGE, NULL), TRUE);
  if (key)
    g_subprocess_launcher_setenv (launcher, KEY, key, TRUE);
  GSubprocess *process =
      g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &cause);
  if (!process)
    g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_PROGRAM,
                 _ ("The program that downloads prices could not be started: %s. Install Mizan "
                    "anew."),
                 cause->message);
  return process;
}

/* What the program said on its way out. */
static void
set_said_error (GSubprocess *process, GBytes *said, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (said, &length);
  g_autofree char *message = g_utf8_make_valid (text ? text : "", (gssize) length);
  int code = g_subprocess_get_if_exited (process)
                 ? g_subprocess_get_exit_status (process) - MZ_QUOTES_EXIT
                 : MZ_QUOTES_ERROR_PROGRAM;

  g_strchomp (message);
  if (code < 0 || code > MZ_QUOTES_ERROR_PROGRAM || *message == '\0')
    g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_PROGRAM,
                 _ ("The program that downloads prices broke off. %s"), message);
  else
    g_set_error_literal (error, MZ_QUOTES_ERROR, code, message);
}

static GBytes *
run (const char *const *words, const char *key, GCancellable *cancellable, GError **error)
{
  g_autoptr (GSubprocess) process = start (words, key, error);
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) said = NULL;

  if (!process)
    return NULL;
  if (!g_subprocess_communicate (process, NULL, cancellable, &output, &said, error)) {
    g_subprocess_force_exit (process);
    return NULL;
  }
  if (g_subprocess_get_successful (process))
    return g_steal_pointer (&output);
  set_said_error (process, said, error);
  return NULL;
}

static guint32
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *iso = g_date_time_format (now, "%F");

  return mz_day_parse (iso);
}

static guint32
find_first_day (const MzQuotesRequest *request, guint32 to)
{
  if (request->from)
    return request->from;
  return request->known ? MIN (request->known - OVERLAP_DAYS, to) : to - FIRST_DAYS;
}

/**
 * mz_quotes_fetch:
 * @provider: whom to ask
 * @request: for what
 * @cancellable: (nullable): ends the download
 * @error: return location for an error of %MZ_QUOTES_ERROR, %MZ_PRICE_ERROR or
 *   %G_IO_ERROR_CANCELLED
 *
 * It blocks: call it off the main thread.
 *
 * Returns: (transfer full): the bars that the provider has
 */
MzPriceImport *
mz_quotes_fetch (const MzProvider *provider,
                 const MzQuotesRequest *request,
                 GCancellable *cancellable,
                 GError **error)
{
  guint32 to = request->to ? request->to : today ();
  g_autofree char *first = mz_day_to_string (find_first_day (request, to));
  g_autofree char *last = mz_day_to_string (to);
  const char *const words[] = { "download", provider->id, request->symbol, first, last, NULL };
  g_autoptr (GBytes) table = run (words, request->key, cancellable, error);
  gsize length;

  if (!table)
    return NULL;
  const char *text = g_bytes_get_data (table, &length);
  g_autoptr (MzPriceFormat) format = mz_price_format_new (text, length, cancellable, error);
  if (!format)
    return NULL;
  MzPriceOptions options = {
    .symbol = request->symbol,
    .default_symbol = request->symbol,
    .currency = request->currency,
    .source = provider->name,
  };
  return mz_price_csv_read (text, length, format, &options, cancellable, error);
}

/**
 * mz_quotes_keep_key:
 * @provider_id: whose key it is
 * @key: (nullable): the key; %NULL forgets the one that is kept
 * @cancellable: (nullable): ends the attempt
 * @error: return location for an error of %MZ_QUOTES_ERROR or %G_IO_ERROR_CANCELLED
 *
 * It blocks: the secret service may ask the analyst to unlock it.
 *
 * Returns: whether it was done
 */
gboolean
mz_quotes_keep_key (const char *provider_id,
                    const char *key,
                    GCancellable *cancellable,
                    GError **error)
{
  const char *const words[] = { key ? "keep-key" : "forget-key", provider_id, NULL };
  g_autoptr (GBytes) output = run (words, key, cancellable, error);

  return output != NULL;
}
