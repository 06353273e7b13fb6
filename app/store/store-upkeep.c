/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store is asked of itself: is it whole, and a copy of it. */
#include "store/error.h"
#include "store/queue.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* -- Checking -- */

static gboolean
collect_damage (MzDatabase *database, GPtrArray *faults, GError **error)
{
  MzStatement *statement = mz_database_prepare (database, "PRAGMA integrity_check");

  while (mz_statement_step (statement)) {
    const char *line = mz_statement_get_text (statement, 0, NULL);
    if (g_strcmp0 (line, "ok") != 0)
      g_ptr_array_add (faults, g_strdup (line));
  }
  return mz_statement_finish (statement, error);
}

static gboolean
collect_strays (MzDatabase *database, GPtrArray *faults, GError **error)
{
  MzStatement *statement = mz_database_prepare (
      database, "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1 UNION ALL "
                "SELECT 'bars', count(*) FROM bars WHERE symbol NOT IN (SELECT id FROM symbols) "
                "HAVING count(*) > 0 UNION ALL "
                "SELECT 'off_prices', count(*) FROM off_prices "
                "WHERE symbol NOT IN (SELECT id FROM symbols) HAVING count(*) > 0");

  while (mz_statement_step (statement)) {
    gulong n = (gulong) mz_statement_get_int (statement, 1);
    /* Translators: %s is the name of a table of the library. */
    const char *sentence =
        ngettext ("%s: %lu row belongs to nothing", "%s: %lu rows belong to nothing", n);
    g_ptr_array_add (faults,
                     g_strdup_printf (sentence, mz_statement_get_text (statement, 0, NULL), n));
  }
  return mz_statement_finish (statement, error);
}

static gpointer
check_library (MzDatabase *database, gpointer request, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;

  if (!collect_damage (database, faults, &local_error) ||
      !collect_strays (database, faults, &local_error)) {
    /* Where the damage ends the check itself, that is a fault like the others. */
    if (!g_error_matches (local_error, MZ_STORE_ERROR, MZ_STORE_ERROR_CORRUPT)) {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
    g_ptr_array_add (faults, g_strdup (local_error->message));
  }
  g_ptr_array_add (faults, NULL);
  g_ptr_array_set_free_func (faults, NULL);
  return g_ptr_array_free (g_steal_pointer (&faults), FALSE);
}

/**
 * mz_store_check:
 * @self: a store
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Reads all of the file.
 *
 * Returns: (transfer full): a sentence for each fault, none where the library is whole
 */
GStrv
mz_store_check (MzStore *self, GCancellable *cancellable, GError **error)
{
  static const MzStoreQuestion CHECK = { check_library, NULL, NULL, (GDestroyNotify) g_strfreev };

  return mz_store_ask (self, &CHECK, cancellable, error);
}

/* -- Copying -- */

static gboolean
set_error_from_errno (GError **error, const char *path)
{
  int number = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number),
               _ ("The backup “%s” could not be written: %s. Choose another place."), name,
               g_strerror (number));
  return FALSE;
}

/* What SQLite has written must be on the disk before it takes the place of another backup. */
static gboolean
sync_file (const char *path)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (file < 0)
    return FALSE;
  gboolean synced = fsync (file) == 0;
  close (file);
  return synced;
}

static gboolean
copy_into (MzDatabase *database, const char *path, GError **error)
{
  MzStatement *statement = mz_database_prepare (database, "VACUUM INTO ?");

  mz_statement_bind_text (statement, 1, path, -1);
  return mz_statement_run (statement, error);
}

static gpointer
back_up (MzDatabase *database, gpointer request, GError **error)
{
  const char *path = request;
  g_autofree char *draft = g_strconcat (path, ".XXXXXX", NULL);
  int file = g_mkstemp_full (draft, O_RDWR | O_CLOEXEC, 0600);

  if (file < 0) {
    set_error_from_errno (error, path);
    return NULL;
  }
  close (file);
  gboolean copied = copy_into (database, draft, error);
  if (copied && (!sync_file (draft) || g_rename (draft, path) != 0))
    copied = set_error_from_errno (error, path);
  if (!copied)
    g_unlink (draft);
  return GINT_TO_POINTER (copied);
}

/**
 * mz_store_backup:
 * @self: a store
 * @path: where the copy goes
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_STORE_ERROR or %G_IO_ERROR
 *
 * Others may write to the library meanwhile: the copy holds what was kept when it began.
 *
 * Returns: whether @path is a whole copy of the library now; else it is as it was
 */
gboolean
mz_store_backup (MzStore *self, const char *path, GCancellable *cancellable, GError **error)
{
  MzStoreQuestion question = { back_up, g_strdup (path), g_free, NULL };

  return mz_store_ask (self, &question, cancellable, error) != NULL;
}
