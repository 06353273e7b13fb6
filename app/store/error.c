/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong with the library on disk, so that a caller can tell the ways out apart. */
#include "store/error.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (mz - store - error - quark, mz_store_error)

/* The sentence for each way to fail; %s is the file. */
static const char *
find_sentence (MzStoreError code)
{
  switch (code) {
  case MZ_STORE_ERROR_NEWER:
    return _ ("“%s” was written by a newer version of Mizan and has been left untouched. Update "
              "Mizan, or use another library.");
  case MZ_STORE_ERROR_NOT_OURS:
    return _ ("“%s” is not a library of Mizan and has been left untouched. Choose another file.");
  case MZ_STORE_ERROR_LOCKED:
    return _ ("The library “%s” is in use by another program. Close that program and try again.");
  case MZ_STORE_ERROR_READ_ONLY:
    return _ ("The library “%s” cannot be written. Make the file and its folder writable, or use "
              "another library.");
  case MZ_STORE_ERROR_CORRUPT:
    return _ ("The library “%s” is damaged. Put a backup in its place, or move it away to begin a "
              "new one.");
  case MZ_STORE_ERROR_NO_FOLDER:
    return _ ("There is no folder for the library “%s”. Make the folder, or use another library.");
  case MZ_STORE_ERROR_FULL:
    return _ ("There is no space left for the library “%s”; nothing was changed. Free some space "
              "and try again.");
  case MZ_STORE_ERROR_CLOSED:
    return _ ("The library “%s” is closed. Open it again.");
  case MZ_STORE_ERROR_NOT_FOUND:
    return _ ("“%s” is not in the library, or names more than one thing there. See the list of "
              "what there is.");
  case MZ_STORE_ERROR_FAILED:
  default:
    return _ ("The library “%s” could not be used.");
  }
}

/**
 * mz_store_error_new:
 * @code: what is wrong
 * @path: the library, or what was asked for in it
 * @detail: (nullable): what the system or SQLite says of it, set behind the sentence
 *
 * Returns: (transfer full): an error whose message names the file, the reason and the way out
 */
GError *
mz_store_error_new (MzStoreError code, const char *path, const char *detail)
{
  g_autofree char *name = g_filename_display_name (path);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *sentence = g_strdup_printf (find_sentence (code), name);
#pragma GCC diagnostic pop

  if (!detail || !*detail)
    return g_error_new_literal (MZ_STORE_ERROR, code, sentence);
  return g_error_new (MZ_STORE_ERROR, code, "%s (%s)", sentence, detail);
}
