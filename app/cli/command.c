/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs share: options, messages, the exit status. */
#include "cli/command.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static GOptionContext *
make_context (const MzCommand *command, const GOptionEntry *entries, gboolean *wants_help)
{
  /* Ours, because that of GOptionContext ends the process before the output is known to be out. */
  const GOptionEntry help[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, wants_help, N_ ("Show this help"), NULL },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (command->arguments);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ (command->summary));
  if (command->more)
    g_option_context_set_description (context, _ (command->more));
  return context;
}

/**
 * mz_command_complain:
 * @message: a sentence
 *
 * Says it on standard error, behind the program's name.
 */
void
mz_command_complain (const char *message)
{
  fprintf (stderr, "mizan: %s\n", message);
}

/**
 * mz_command_fail:
 * @error: what went wrong
 *
 * Says it on standard error.
 *
 * Returns: MZ_EXIT_FAILED
 */
int
mz_command_fail (const GError *error)
{
  mz_command_complain (error->message);
  return MZ_EXIT_FAILED;
}

/**
 * mz_command_tell_stage:
 * @stage: (nullable): what takes its time
 *
 * The next stage, or %NULL, takes its place on the line.
 */
void
mz_command_tell_stage (const char *stage)
{
  if (isatty (STDERR_FILENO))
    fprintf (stderr, "\r\033[K%s", stage ? stage : "");
}

/**
 * mz_command_tell_share:
 * @stage: what takes its time
 * @fraction: how much of it is done, from 0 to 1
 * @percent: (inout): what was said last; -1 for nothing yet
 */
void
mz_command_tell_share (const char *stage, double fraction, int *percent)
{
  int now = (int) (100 * fraction);

  if (now == *percent)
    return;
  *percent = now;
  /* Translators: what takes its time, and how much of it is done in percent */
  g_autofree char *text = g_strdup_printf (_ ("%s %d%%"), stage, now);
  mz_command_tell_stage (text);
}

/**
 * mz_command_misuse:
 * @command: the verb
 * @message: what is wrong with the call
 *
 * Returns: MZ_EXIT_USAGE
 */
int
mz_command_misuse (const MzCommand *command, const char *message)
{
  mz_command_complain (message);
  g_autofree char *call = *command->verb != '\0'
                              ? g_strdup_printf ("mizan %s --help", command->verb)
                              : g_strdup ("mizan --help");
  g_autofree char *hint = g_strdup_printf (
      /* Translators: %s is a command that prints help */
      _ ("“%s” says how it is called."), call);
  fprintf (stderr, "%s\n", hint);
  return MZ_EXIT_USAGE;
}

/**
 * mz_command_parse:
 * @command: how the verb is called
 * @entries: its options
 * @argc: how many words there are
 * @argv: the words; the first is the verb
 * @status: (out): what to return where this is %FALSE
 *
 * Returns: whether the verb is to go on
 */
gboolean
mz_command_parse (
    const MzCommand *command, const GOptionEntry *entries, int argc, char **argv, int *status)
{
  gboolean wants_help = FALSE;
  g_autoptr (GOptionContext) context = make_context (command, entries, &wants_help);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("mizan %s", command->verb);

  g_set_prgname (name);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    *status = mz_command_misuse (command, error->message);
    return FALSE;
  }
  if (!wants_help)
    return TRUE;
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
  mz_command_print (help, -1);
  *status = MZ_EXIT_DONE;
  return FALSE;
}

/**
 * mz_command_print:
 * @text: what to write
 * @length: its bytes, or -1 where a NUL ends it
 *
 * Returns: whether standard output still takes text
 */
gboolean
mz_command_print (const char *text, gssize length)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;

  return fwrite (text, 1, n, stdout) == n;
}

/**
 * mz_command_finish:
 * @status: how the verb fared
 *
 * A full disk or a reader that went away is often only seen now.
 *
 * Returns: the exit status of the process
 */
int
mz_command_finish (int status)
{
  gboolean was_lost = ferror (stdout);

  errno = 0;
  if (fclose (stdout) == 0 && !was_lost)
    return status;
  g_autofree char *message = g_strdup_printf (
      /* Translators: %s is the system's reason, such as "No space left on device" */
      _ ("standard output could not be written: %s. Write to another place."),
      g_strerror (errno != 0 ? errno : EPIPE));
  mz_command_complain (message);
  return MZ_EXIT_FAILED;
}
