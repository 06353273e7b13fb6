/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of the session as a whole: to open files, to read anew, to take other prices. */
#include "session/session.h"

/**
 * mz_session_open_files:
 * @self: a session
 * @files: (array length=n_files): articles' files
 * @n_files: how many
 *
 * Reads files, one entry each, and brings the first one on view.
 */
void
mz_session_open_files (MzSession *self, GFile *const *files, int n_files)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  /* Each newcomer goes to the top of the library: the last one first keeps the order asked for. */
  for (int i = n_files - 1; i >= 0; i--) {
    MzEntry *entry = mz_library_open_file (mz_session_get_library (self), files[i]);
    if (i == 0)
      mz_session_set_entry (self, entry);
  }
}

/**
 * mz_session_reload:
 * @self: a session
 *
 * Reads the file of the entry on view once more.
 */
void
mz_session_reload (MzSession *self)
{
  g_return_if_fail (MZ_IS_SESSION (self));
  MzEntry *entry = mz_session_get_entry (self);
  GFile *file = entry ? mz_entry_get_file (entry) : NULL;

  if (file)
    mz_library_open_file (mz_session_get_library (self), file);
}

/**
 * mz_session_reload_prices:
 * @self: a session
 *
 * Draws and checks anew; to be called when the library has other prices.
 */
void
mz_session_reload_prices (MzSession *self)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  mz_board_reload (mz_session_get_board (self));
  mz_checks_reload_prices (mz_session_get_checks (self));
}
