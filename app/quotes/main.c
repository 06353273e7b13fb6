/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program mizan-quotes: the only one that speaks with the network. Mizan calls it; no user
 * does. */
#include "config.h"

#include "model/period.h"
#include "quotes/download.h"
#include "quotes/keys.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#define KEY "MIZAN_KEY"

static int
fail (const GError *error)
{
  fprintf (stderr, "%s\n", error->message);
  return MZ_QUOTES_EXIT +
         (error->domain == MZ_QUOTES_ERROR ? error->code : MZ_QUOTES_ERROR_PROGRAM);
}

static int
print_table (GBytes *table)
{
  gsize length;
  const char *text = g_bytes_get_data (table, &length);

  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return 0;
  return MZ_QUOTES_EXIT + MZ_QUOTES_ERROR_PROGRAM;
}

/* Lines for the program that called; what it cannot read as such is a message. */
static void
tell_received (gsize n_bytes, gpointer data)
{
  fprintf (stderr, MZ_QUOTES_RECEIVED "%" G_GSIZE_FORMAT "\n", n_bytes);
}

static void
tell_wait (guint seconds, gpointer data)
{
  fprintf (stderr, MZ_QUOTES_WAITING "%u\n", seconds);
}

static int
download (char **words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = mz_providers_dup_user_file ();
  g_autoptr (GPtrArray) providers = mz_providers_load (file, &error);

  if (!providers)
    return fail (error);
  const MzProvider *provider = mz_providers_find (providers, words[0]);
  guint32 from = mz_day_parse (words[2]);
  guint32 to = mz_day_parse (words[3]);
  if (!provider || !from || !to)
    return MZ_QUOTES_EXIT + MZ_QUOTES_ERROR_PROGRAM;

  g_autofree char *key = g_strdup (g_getenv (KEY));
  if (!key && provider->key != MZ_PROVIDER_KEY_NONE)
    key = mz_keys_find (provider->id);
  MzDownload request = { .symbol = words[1],
                         .from = from,
                         .to = to,
                         .key = key,
                         .progress = tell_received,
                         .waits = tell_wait };
  g_autoptr (GBytes) table = mz_download (provider, &request, NULL, &error);
  return table ? print_table (table) : fail (error);
}

static int
keep_key (char **words)
{
  g_autoptr (GError) error = NULL;
  const char *key = g_getenv (KEY);

  if (!key)
    return MZ_QUOTES_EXIT + MZ_QUOTES_ERROR_PROGRAM;
  return mz_keys_keep (words[0], key, &error) ? 0 : fail (error);
}

static int
forget_key (char **words)
{
  g_autoptr (GError) error = NULL;

  return mz_keys_forget (words[0], &error) ? 0 : fail (error);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    int n_words;
    int (*run) (char **words);
  } ACTIONS[] = {
    { "download", 4, download },
    { "keep-key", 1, keep_key },
    { "forget-key", 1, forget_key },
  };
  const char *translations = g_getenv ("MIZAN_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations ? translations : LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (ACTIONS); i++)
    if (strcmp (argv[1], ACTIONS[i].name) == 0 && argc == ACTIONS[i].n_words + 2)
      return ACTIONS[i].run (argv + 2);
  fprintf (stderr, "mizan-quotes is called by Mizan: see “mizan prices fetch --help”.\n");
  return 2;
}
