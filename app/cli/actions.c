/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A verb whose second word says what to do: "mizan library list". */
#include "cli/actions.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
get_name (const MzAction *action)
{
  return strchr (action->command.verb, ' ') + 1;
}

static int
print_help (const MzCommand *verb, const MzAction *actions, guint n_actions)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n  mizan %s %s\n\n", _ ("Usage:"), verb->verb,
                          _ ("ACTION ..."));
  g_string_append_printf (text, "%s\n\n", _ (verb->summary));
  for (guint i = 0; i < n_actions; i++)
    g_string_append_printf (text, "  %-10s %s\n", get_name (&actions[i]),
                            _ (actions[i].command.summary));
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("“mizan %s ACTION --help” says more about each."), verb->verb);
  g_string_append_c (text, '\n');
  mz_command_print (text->str, (gssize) text->len);
  return MZ_EXIT_DONE;
}

/**
 * mz_actions_run:
 * @verb: how the verb is called
 * @actions: (array length=n_actions): what it can do
 * @n_actions: how many there are
 * @argc: how many words
 * @argv: the words, the first of which is the verb
 *
 * Returns: an MzExit
 */
int
mz_actions_run (
    const MzCommand *verb, const MzAction *actions, guint n_actions, int argc, char **argv)
{
  const char *word = argc > 1 ? argv[1] : "";

  for (guint i = 0; i < n_actions; i++)
    if (strcmp (word, get_name (&actions[i])) == 0)
      return actions[i].run (&actions[i].command, actions[i].data, argc - 1, argv + 1);
  if (strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0)
    return print_help (verb, actions, n_actions);
  if (*word == '\0')
    return mz_command_misuse (verb, _ ("what to do was not said."));
  g_autofree char *name = g_filename_display_name (word);
  g_autofree char *message = g_strdup_printf (_ ("there is no action “%s”."), name);
  return mz_command_misuse (verb, message);
}
