/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a library up to date: the numbered scripts of resources/schema, each in a transaction. */
#include "store/migration.h"

#include "store/error.h"
#include "store/library-file.h"
#include "store/transaction.h"

#define SCHEMA_FOLDER "/io/github/mizan_app/Mizan/schema/"

/* In order; the version of a library is how many of them it has seen. */
static const char *const SCRIPTS[] = {
  "001-library.sql",
  "002-reported.sql",
  "003-own-dates.sql",
  "004-off-hours.sql",
};

static gboolean
read_number (MzDatabase *database, const char *sql, gint64 *number, GError **error)
{
  MzStatement *statement = mz_database_prepare (database, sql);

  *number = mz_statement_step (statement) ? mz_statement_get_int (statement, 0) : 0;
  return mz_statement_finish (statement, error);
}

static gboolean
refuse (MzDatabase *database, MzStoreError code, GError **error)
{
  g_propagate_error (error, mz_store_error_new (code, mz_database_get_path (database), NULL));
  return FALSE;
}

/* What the file's header says may be older than what its WAL says: this asks SQLite. */
static gboolean
read_version (MzDatabase *database, guint *version, GError **error)
{
  gint64 id;
  gint64 number;
  gint64 n_tables;

  if (!read_number (database, "PRAGMA application_id", &id, error) ||
      !read_number (database, "PRAGMA user_version", &number, error) ||
      !read_number (database, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
    return FALSE;
  if (id != MZ_LIBRARY_ID && (id != 0 || n_tables > 0))
    return refuse (database, MZ_STORE_ERROR_NOT_OURS, error);
  if (number < 0 || number > (gint64) G_N_ELEMENTS (SCRIPTS))
    return refuse (database, MZ_STORE_ERROR_NEWER, error);
  *version = (guint) number;
  return TRUE;
}

/* Another program may have run the script since the version was read. */
static gboolean
run_next_script (MzDatabase *database, gpointer data, GError **error)
{
  guint *version = data;

  if (!read_version (database, version, error))
    return FALSE;
  if (*version == G_N_ELEMENTS (SCRIPTS))
    return TRUE;

  g_autofree char *path = g_strconcat (SCHEMA_FOLDER, SCRIPTS[*version], NULL);
  g_autoptr (GBytes) script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (!script)
    return FALSE;
  *version += 1;
  g_autofree char *pragmas = g_strdup_printf (
      "PRAGMA application_id = %d; PRAGMA user_version = %u;", MZ_LIBRARY_ID, *version);
  return mz_database_execute (database, g_bytes_get_data (script, NULL), error) &&
         mz_database_execute (database, pragmas, error);
}

/**
 * mz_migration_get_newest:
 *
 * Returns: the version that mz_migration_run() brings a library to
 */
guint
mz_migration_get_newest (void)
{
  return G_N_ELEMENTS (SCRIPTS);
}

/**
 * mz_migration_run:
 * @database: an opened database
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether @database is a library of the newest version now
 */
gboolean
mz_migration_run (MzDatabase *database, GError **error)
{
  guint version;

  if (!read_version (database, &version, error))
    return FALSE;
  while (version < G_N_ELEMENTS (SCRIPTS))
    if (!mz_database_transact (database, run_next_script, &version, error))
      return FALSE;
  return TRUE;
}
