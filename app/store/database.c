/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One SQLite file: open and close, statements, transactions, errors in words. */
#include "store/database.h"

#include "store/error.h"
#include "store/library-file.h"
#include "store/migration.h"

#include <errno.h>
#include <sqlite3.h>

#define STEPS_BETWEEN_CHECKS 10000 /* of SQLite's machine: about a millisecond */
#define PAUSE_OF_A_WAIT      5     /* milliseconds */

struct _MzStatement {
  MzDatabase *database; /* Borrowed */
  sqlite3_stmt *handle; /* Owned; NULL where it could not be compiled */
  int result;           /* of the last call that failed; SQLITE_OK */
  gboolean busy;        /* between prepare and finish */
};

struct _MzDatabase {
  /* Owned */
  sqlite3 *handle;
  char *path;
  GHashTable *statements; /* SQL literal, by its address -> MzStatement */

  /* Borrowed */
  GCancellable *cancellable;

  guint patience; /* milliseconds */
};

static void
free_statement (gpointer data)
{
  MzStatement *statement = data;

  sqlite3_finalize (statement->handle);
  g_free (statement);
}

static int
lock_met_cb (void *data, int n_calls)
{
  MzDatabase *self = data;

  if (g_cancellable_is_cancelled (self->cancellable) ||
      (guint) n_calls * PAUSE_OF_A_WAIT >= self->patience)
    return 0;
  g_usleep (PAUSE_OF_A_WAIT * 1000);
  return 1;
}

static int
steps_done_cb (void *data)
{
  MzDatabase *self = data;

  return g_cancellable_is_cancelled (self->cancellable);
}

static MzStoreError
find_code (MzDatabase *self, int result)
{
  switch (result & 0xff) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return MZ_STORE_ERROR_LOCKED;
  case SQLITE_READONLY:
  case SQLITE_PERM:
    return MZ_STORE_ERROR_READ_ONLY;
  case SQLITE_CORRUPT:
    return MZ_STORE_ERROR_CORRUPT;
  case SQLITE_NOTADB:
    return MZ_STORE_ERROR_NOT_OURS;
  case SQLITE_FULL:
    return MZ_STORE_ERROR_FULL;
  case SQLITE_IOERR:
    return sqlite3_system_errno (self->handle) == ENOSPC ? MZ_STORE_ERROR_FULL
                                                         : MZ_STORE_ERROR_FAILED;
  case SQLITE_CANTOPEN:
    return mz_library_file_is_writable (self->path) ? MZ_STORE_ERROR_FAILED
                                                    : MZ_STORE_ERROR_READ_ONLY;
  default:
    return MZ_STORE_ERROR_FAILED;
  }
}

static gboolean
set_error (MzDatabase *self, int result, GError **error)
{
  if (result == SQLITE_INTERRUPT || g_cancellable_is_cancelled (self->cancellable)) {
    g_cancellable_set_error_if_cancelled (self->cancellable, error);
    return FALSE;
  }
  MzStoreError code = find_code (self, result);
  const char *detail = code == MZ_STORE_ERROR_FAILED ? sqlite3_errmsg (self->handle) : NULL;
  g_propagate_error (error, mz_store_error_new (code, self->path, detail));
  return FALSE;
}

static gboolean
open_file (MzDatabase *self, GError **error)
{
  int result = sqlite3_open_v2 (self->path, &self->handle,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

  if (result != SQLITE_OK)
    return set_error (self, result, error);
  if (sqlite3_db_readonly (self->handle, "main") == 1 || !mz_library_file_is_writable (self->path))
    return set_error (self, SQLITE_READONLY, error);
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_handler (self->handle, lock_met_cb, self);
  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_CHECKS, steps_done_cb, self);
  /* What a damaged or hostile file says must not run code of its own. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return TRUE;
}

/* Going over to a WAL needs the file for oneself, and SQLite does not wait for that. */
static gboolean
enter_wal (MzDatabase *self, GError **error)
{
  for (guint waited = 0;; waited += PAUSE_OF_A_WAIT) {
    int result = sqlite3_exec (self->handle, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
    if (result == SQLITE_OK)
      return TRUE;
    if ((result & 0xff) != SQLITE_BUSY || waited >= self->patience ||
        g_cancellable_is_cancelled (self->cancellable))
      return set_error (self, result, error);
    g_usleep (PAUSE_OF_A_WAIT * 1000);
  }
}

/* A new file gets its tables in a rollback journal, so that its header says whose it is from the
 * first moment on; only then comes the WAL. */
static gboolean
set_up (MzDatabase *self, GError **error)
{
  return mz_database_execute (self, "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;",
                              error) &&
         mz_migration_run (self, error) && enter_wal (self, error);
}

/**
 * mz_database_open:
 * @path: the file; made, for the user alone, where there is none
 * @patience: milliseconds to wait where another program holds a lock
 * @cancellable: (nullable): ends the opening
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full): the database, at the newest version of its schema. Free with
 *   mz_database_close()
 */
MzDatabase *
mz_database_open (const char *path, guint patience, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  if (!mz_library_file_prepare (path, mz_migration_get_newest (), error))
    return NULL;

  MzDatabase *self = g_new0 (MzDatabase, 1);
  self->path = g_strdup (path);
  self->patience = patience;
  self->cancellable = cancellable;
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, free_statement);
  if (!open_file (self, error) || !set_up (self, error)) {
    /* A file that is refused is left with its WAL as it was. */
    if (self->handle)
      sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    g_clear_pointer (&self, mz_database_close);
    return NULL;
  }
  self->cancellable = NULL;
  return self;
}

/**
 * mz_database_close:
 * @self: (transfer full): a database with no statement in use
 */
void
mz_database_close (MzDatabase *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_free (self->path);
  g_free (self);
}

/**
 * mz_database_get_path:
 * @self: a database
 *
 * Returns: (transfer none): its file
 */
const char *
mz_database_get_path (MzDatabase *self)
{
  return self->path;
}

/**
 * mz_database_set_cancellable:
 * @self: a database
 * @cancellable: (nullable): whose cancellation ends what runs from now on; must live until the
 *   next call
 */
void
mz_database_set_cancellable (MzDatabase *self, GCancellable *cancellable)
{
  self->cancellable = cancellable;
}

/**
 * mz_database_execute:
 * @self: a database
 * @script: statements that give no rows
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether all of them ran
 */
gboolean
mz_database_execute (MzDatabase *self, const char *script, GError **error)
{
  int result = sqlite3_exec (self->handle, script, NULL, NULL, NULL);

  return result == SQLITE_OK || set_error (self, result, error);
}

/**
 * mz_database_roll_back:
 * @self: a database
 *
 * Undoes what the open transaction has written; SQLite has done so already where the disk was
 * full.
 */
void
mz_database_roll_back (MzDatabase *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * mz_database_prepare:
 * @self: a database
 * @sql: one statement, a literal: its address is its name
 *
 * Returns: (transfer none): the statement with nothing bound, to be finished before it is
 *   prepared again
 */
MzStatement *
mz_database_prepare (MzDatabase *self, const char *sql)
{
  MzStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (!statement) {
    statement = g_new0 (MzStatement, 1);
    statement->database = self;
    g_hash_table_insert (self->statements, (gpointer) sql, statement);
  }
  g_assert (!statement->busy);
  statement->busy = TRUE;
  statement->result = SQLITE_OK;
  if (!statement->handle)
    statement->result = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT,
                                            &statement->handle, NULL);
  return statement;
}

static void
note_result (MzStatement *self, int result)
{
  if (self->result == SQLITE_OK)
    self->result = result;
}

void
mz_statement_bind_int (MzStatement *self, int parameter, gint64 value)
{
  note_result (self, sqlite3_bind_int64 (self->handle, parameter, value));
}

void
mz_statement_bind_double (MzStatement *self, int parameter, double value)
{
  note_result (self, sqlite3_bind_double (self->handle, parameter, value));
}

void
mz_statement_bind_null (MzStatement *self, int parameter)
{
  note_result (self, sqlite3_bind_null (self->handle, parameter));
}

void
mz_statement_bind_text (MzStatement *self, int parameter, const char *text, gssize length)
{
  if (!text)
    note_result (self, sqlite3_bind_null (self->handle, parameter));
  else if (length < 0)
    note_result (self, sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_STATIC));
  else
    note_result (self, sqlite3_bind_text64 (self->handle, parameter, text, (sqlite3_uint64) length,
                                            SQLITE_STATIC, SQLITE_UTF8));
}

gboolean
mz_statement_step (MzStatement *self)
{
  if (self->result != SQLITE_OK)
    return FALSE;
  int result = sqlite3_step (self->handle);
  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    self->result = result;
  return FALSE;
}

gboolean
mz_statement_is_null (MzStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gint64
mz_statement_get_int (MzStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

double
mz_statement_get_double (MzStatement *self, int column)
{
  return sqlite3_column_double (self->handle, column);
}

const char *
mz_statement_get_text (MzStatement *self, int column, gsize *length)
{
  const char *text = (const char *) sqlite3_column_text (self->handle, column);

  if (length)
    *length = (gsize) sqlite3_column_bytes (self->handle, column);
  return text;
}

/**
 * mz_statement_finish:
 * @self: a statement
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether everything since mz_database_prepare() went well
 */
gboolean
mz_statement_finish (MzStatement *self, GError **error)
{
  int result = self->result;
  gboolean succeeded = result == SQLITE_OK || set_error (self->database, result, error);

  self->busy = FALSE;
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  return succeeded;
}

/**
 * mz_database_get_last_id:
 * @self: a database
 *
 * Returns: the row number that the last insertion was given
 */
gint64
mz_database_get_last_id (MzDatabase *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

/**
 * mz_database_get_n_changed:
 * @self: a database
 *
 * Returns: how many rows the last statement wrote or removed
 */
guint
mz_database_get_n_changed (MzDatabase *self)
{
  return (guint) sqlite3_changes (self->handle);
}
