/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Daily prices from a provider, by a program of its own. */
#include "config.h"

#include "market/quotes.h"

#include "model/period.h"
#include "model/program.h"

#include <glib/gi18n.h>
#include <string.h>

#define PROGRAM "mizan-quotes"
#define KEY     "MIZAN_KEY" /* not an argument: those are for everyone to see */

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

/**
 * mz_quotes_fetch:
 * @provider: whom to ask
 * @symbol: as the analyst writes it: "META"
 * @from: the first day wanted, a GDate julian day
 * @to: the last day wanted
 * @key: (nullable): the analyst's key; else the one that the secret service keeps
 * @cancellable: (nullable): ends the download
 * @error: return location for an error of %MZ_QUOTES_ERROR or %G_IO_ERROR_CANCELLED
 *
 * It blocks: call it off the main thread.
 *
 * Returns: (transfer full): a table for mz_price_format_new() and mz_price_csv_read()
 */
GBytes *
mz_quotes_fetch (const MzProvider *provider,
                 const char *symbol,
                 guint32 from,
                 guint32 to,
                 const char *key,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autofree char *first = mz_day_to_string (from);
  g_autofree char *last = mz_day_to_string (to);
  const char *const words[] = { "download", provider->id, symbol, first, last, NULL };

  return run (words, key, cancellable, error);
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
