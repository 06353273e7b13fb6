/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hands files over to the window, which is a program of its own. */
#include "cli/launch.h"

#include "cli/command.h"
#include "model/program.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <unistd.h>

static gboolean
is_set (const char *variable)
{
  const char *value = g_getenv (variable);

  return value && *value != '\0';
}

/**
 * mz_launch_is_possible:
 *
 * Returns: whether there is a display
 */
gboolean
mz_launch_is_possible (void)
{
  return is_set ("WAYLAND_DISPLAY") || is_set ("DISPLAY");
}

/**
 * mz_launch_window:
 * @argv: a word to replace, then files
 *
 * The process stays the same, so that whoever started it can wait for the window or end it.
 *
 * Returns: MZ_EXIT_FAILED, where it returns at all
 */
int
mz_launch_window (char **argv)
{
  g_autofree char *program = mz_program_find ("mizan-window");

  argv[0] = program;
  execv (program, argv);
  int reason = errno;
  g_autofree char *message = g_strdup_printf (
      /* Translators: %1$s is a program, %2$s the system's reason */
      _ ("the window “%1$s” could not be started: %2$s. Install Mizan anew, or use “mizan "
         "figures”."),
      program, g_strerror (reason));
  mz_command_complain (message);
  return MZ_EXIT_FAILED;
}
