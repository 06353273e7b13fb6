/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the program that speaks with the network, and hears what it says. */
#include "config.h"

#include "market/quotes-program.h"

#include "model/program.h"

#include <glib/gi18n.h>

#define PROGRAM "mizan-quotes"
#define KEY     "MIZAN_KEY" /* not an argument: those are for everyone to see */

/* What it says beside the table, heard on a thread of its own. */
typedef struct {
  GDataInputStream *lines;
  GCancellable *cancellable;
  MzQuotesTell tell; /* may be NULL */
  gpointer tell_data;
  GString *said; /* all that tells no stage */
} Ear;

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
set_said_error (GSubprocess *process, const char *said, GError **error)
{
  g_autofree char *message = g_utf8_make_valid (said, -1);
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

/* FALSE where the line tells no stage. */
static gboolean
hear_stage (const Ear *ear, const char *line)
{
  static const struct {
    const char *begin;
    MzQuotesStage stage;
  } STAGES[] = {
    { MZ_QUOTES_RECEIVED, MZ_QUOTES_RECEIVED_BYTES },
    { MZ_QUOTES_WAITING, MZ_QUOTES_WAITING_SECONDS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (STAGES); i++) {
    if (!g_str_has_prefix (line, STAGES[i].begin))
      continue;
    if (ear->tell)
      ear->tell (STAGES[i].stage, g_ascii_strtoull (line + strlen (STAGES[i].begin), NULL, 10),
                 ear->tell_data);
    return TRUE;
  }
  return FALSE;
}

static gpointer
hear_thread (gpointer data)
{
  Ear *ear = data;

  for (;;) {
    g_autofree char *line =
        g_data_input_stream_read_line (ear->lines, NULL, ear->cancellable, NULL);
    if (!line)
      return NULL;
    if (!hear_stage (ear, line))
      g_string_append_printf (ear->said, "%s\n", line);
  }
}

static GBytes *
read_output (GSubprocess *process, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) table = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (table, g_subprocess_get_stdout_pipe (process),
                              G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, cancellable, error) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (table));
}

/**
 * mz_quotes_program_run:
 * @words: (array zero-terminated=1): its arguments
 * @key: (nullable): the provider's key
 * @tell: (nullable): hears how far it is, on a thread of its own
 * @tell_data: for @tell
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_QUOTES_ERROR
 *
 * Returns: (transfer full): what it wrote to its standard output
 */
GBytes *
mz_quotes_program_run (const char *const *words,
                       const char *key,
                       MzQuotesTell tell,
                       gpointer tell_data,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GSubprocess) process = start (words, key, error);

  if (!process)
    return NULL;
  g_autoptr (GDataInputStream) lines =
      g_data_input_stream_new (g_subprocess_get_stderr_pipe (process));
  g_autoptr (GString) said = g_string_new (NULL);
  Ear ear = { lines, cancellable, tell, tell_data, said };
  GThread *thread = g_thread_new ("quotes", hear_thread, &ear);
  g_autoptr (GBytes) output = read_output (process, cancellable, error);
  if (!output)
    g_subprocess_force_exit (process);
  g_thread_join (thread);
  if (!output || !g_subprocess_wait (process, cancellable, error)) {
    g_subprocess_force_exit (process);
    return NULL;
  }
  if (g_subprocess_get_successful (process))
    return g_steal_pointer (&output);
  set_said_error (process, said->str, error);
  return NULL;
}
