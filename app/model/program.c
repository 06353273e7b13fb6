/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The programs that Mizan is made of, wherever it was put. */
#include "config.h"

#include "model/program.h"

/**
 * mz_program_dup_own_folder:
 *
 * Returns: (transfer full) (nullable): where the program that runs lies
 */
char *
mz_program_dup_own_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program ? g_path_get_dirname (program) : NULL;
}

/**
 * mz_program_find:
 * @name: "mizan-window"
 *
 * In the build folder the programs lie in the folders of their sources, installed in libexec, which
 * may have been moved along with the program that asks.
 *
 * Returns: (transfer full): its path; that of a usual installation where it is nowhere near
 */
char *
mz_program_find (const char *name)
{
  static const char *const PLACES[] = {
    ".", "../libexec/mizan", "../../ui", "../quotes", "../app/quotes", "../../app/quotes",
  };
  g_autofree char *folder = mz_program_dup_own_folder ();

  for (gsize i = 0; folder && i < G_N_ELEMENTS (PLACES); i++) {
    g_autofree char *program = g_build_filename (folder, PLACES[i], name, NULL);
    if (g_file_test (program, G_FILE_TEST_IS_EXECUTABLE))
      return g_steal_pointer (&program);
  }
  return g_build_filename (LIBEXEC_DIR, name, NULL);
}
