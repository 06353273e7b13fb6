/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hands files over to the window, which is a program of its own. */
#include "cli/launch.h"

#include "config.h"

#include "cli/command.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <unistd.h>

/**
 * mz_launch_dup_own_folder:
 *
 * Returns: (transfer full) (nullable): where the program that runs lies
 */
char *
mz_launch_dup_own_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program ? g_path_get_dirname (program) : NULL;
}

/* In the build folder it lies beside us, installed in libexec, which may have been moved along. */
static char *
find_program (void)
{
  static const char *const PLACES[] = {
    "../../ui/mizan-window",
    "../libexec/mizan/mizan-window",
  };
  g_autofree char *folder = mz_launch_dup_own_folder ();

  for (gsize i = 0; folder && i < G_N_ELEMENTS (PLACES); i++) {
    g_autofree char *program = g_build_filename (folder, PLACES[i], NULL);
    if (g_file_test (program, G_FILE_TEST_IS_EXECUTABLE))
      return g_steal_pointer (&program);
  }
  return g_build_filename (LIBEXEC_DIR, "mizan-window", NULL);
}

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
  g_autofree char *program = find_program ();

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
