/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives each file of the folders named to a fuzzing target once, so that a plain build tests the
 * seeds and a crash found elsewhere can be looked at. */
#include "fuzz/fuzz.h"

#include <glib.h>

static guint
replay_folder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (const char *name; (name = g_dir_read_name (folder)); n++) {
    g_autofree char *file = g_build_filename (path, name, NULL);
    g_autofree char *bytes = NULL;
    gsize length;
    g_file_get_contents (file, &bytes, &length, &error);
    g_assert_no_error (error);
    LLVMFuzzerTestOneInput ((const uint8_t *) bytes, length);
  }
  return n;
}

int
main (int argc, char **argv)
{
  guint n = 0;

  for (int i = 1; i < argc; i++)
    n += replay_folder (argv[i]);
  g_print ("%u inputs\n", n);
  return n > 0 ? 0 : 1;
}
