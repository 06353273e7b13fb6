/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/database.h"
#include "store/error.h"
#include "store/library-file.h"
#include "store/migration.h"
#include "store/transaction.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATIENCE 50 /* milliseconds */

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mizan-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "mizan.db", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (folder));) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    g_unlink (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static MzDatabase *
open_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  MzDatabase *database = mz_database_open (path, PATIENCE, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);
  return database;
}

/* The error must be @code, and its message must name the file and say what to do. */
static void
assert_refused (const char *path, MzStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (mz_database_open (path, PATIENCE, NULL, &error));
  g_assert_error (error, MZ_STORE_ERROR, (gint) code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_cmpuint (strlen (error->message), >, strlen (path) + 20);
}

static gint64
read_number (MzDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  MzStatement *statement = mz_database_prepare (database, sql);

  g_assert_true (mz_statement_step (statement));
  gint64 number = mz_statement_get_int (statement, 0);
  mz_statement_finish (statement, &error);
  g_assert_no_error (error);
  return number;
}

static void
execute (MzDatabase *database, const char *script)
{
  g_autoptr (GError) error = NULL;

  mz_database_execute (database, script, &error);
  g_assert_no_error (error);
}

static mode_t
read_mode (const char *path, const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  struct stat info;

  g_assert_cmpint (g_stat (name, &info), ==, 0);
  return info.st_mode & 0777;
}

static void
test_new_library_is_ours_and_private (Fixture *fixture, gconstpointer data)
{
  mode_t mask = umask (0);
  MzDatabase *database = open_library (fixture->path);

  umask (mask);
  execute (database, "INSERT INTO sources (name) VALUES ('x')");
  g_assert_cmpint (read_number (database, "PRAGMA application_id"), ==, MZ_LIBRARY_ID);
  g_assert_cmpint (read_number (database, "PRAGMA user_version"), ==, mz_migration_get_newest ());
  g_assert_cmpint (read_number (database, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmphex (read_mode (fixture->path, ""), ==, 0600);
  g_assert_cmphex (read_mode (fixture->path, "-wal"), ==, 0600);
  g_assert_cmphex (read_mode (fixture->path, "-shm"), ==, 0600);
  mz_database_close (database);
}

static void
test_folder_is_made_for_the_user_alone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "a", NULL);
  g_autofree char *path = g_build_filename (folder, "mizan.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (mz_library_file_make_folder (path, &error));
  g_assert_no_error (error);
  g_assert_cmphex (read_mode (folder, ""), ==, 0700);
  g_rmdir (folder);
}

static void
test_empty_file_becomes_a_library (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  MzDatabase *database = open_library (fixture->path);
  g_assert_cmpint (read_number (database, "PRAGMA user_version"), ==, mz_migration_get_newest ());
  mz_database_close (database);
}

/* A library that died before its first migration has the application's id and no table. */
static void
test_version_0_is_brought_up_to_date (Fixture *fixture, gconstpointer data)
{
  MzDatabase *database = open_library (fixture->path);

  execute (database, "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = DELETE;"
                     "DROP TABLE off_prices; DROP TABLE reported; DROP TABLE bars; DROP TABLE "
                     "symbols; DROP TABLE sources;"
                     "DROP TABLE companies; DROP TABLE unread; DROP TABLE corrections;"
                     "DROP TABLE figures; DROP TABLE paragraphs; DROP TABLE places;"
                     "DROP TABLE articles; PRAGMA user_version = 0;");
  mz_database_close (database);
  database = open_library (fixture->path);
  g_assert_cmpint (read_number (database, "PRAGMA user_version"), ==, mz_migration_get_newest ());
  g_assert_cmpint (read_number (database, "SELECT count(*) FROM articles"), ==, 0);
  mz_database_close (database);
}

static void
test_newer_library_is_left_untouched (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length;
  gsize new_length;
  MzDatabase *database = open_library (fixture->path);

  execute (database, "PRAGMA user_version = 9999");
  mz_database_close (database);
  g_assert_true (g_file_get_contents (fixture->path, &before, &length, NULL));
  assert_refused (fixture->path, MZ_STORE_ERROR_NEWER);
  g_assert_true (g_file_get_contents (fixture->path, &after, &new_length, NULL));
  g_assert_cmpmem (before, length, after, new_length);
}

/* The header of the file is older than its WAL. */
static void
test_newer_library_in_use_is_refused (Fixture *fixture, gconstpointer data)
{
  MzDatabase *database = open_library (fixture->path);

  execute (database, "PRAGMA user_version = 9999");
  assert_refused (fixture->path, MZ_STORE_ERROR_NEWER);
  mz_database_close (database);
}

static void
assert_foreign_file_stays (Fixture *fixture, const char *contents, gsize length)
{
  g_autofree char *after = NULL;
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  gsize new_length;

  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
  assert_refused (fixture->path, MZ_STORE_ERROR_NOT_OURS);
  g_assert_true (g_file_get_contents (fixture->path, &after, &new_length, NULL));
  g_assert_cmpmem (contents, length, after, new_length);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
}

static void
test_other_files_are_left_untouched (Fixture *fixture, gconstpointer data)
{
  static const char LETTER[] = "Dear analyst, this is a letter and no database at all.";
  g_autofree char *other = NULL;
  gsize length;
  MzDatabase *database = open_library (fixture->path);

  execute (database, "PRAGMA application_id = 0");
  mz_database_close (database);
  g_assert_true (g_file_get_contents (fixture->path, &other, &length, NULL));
  assert_foreign_file_stays (fixture, other, length);
  assert_foreign_file_stays (fixture, LETTER, sizeof LETTER);
  assert_foreign_file_stays (fixture, "SQLite format 3", 16);
}

static void
test_folder_is_no_library (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture->folder, MZ_STORE_ERROR_NOT_OURS);
}

static void
test_missing_folder_is_named (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no", "such", "mizan.db", NULL);

  assert_refused (path, MZ_STORE_ERROR_NO_FOLDER);
}

static void
test_folder_that_cannot_be_made_is_named (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "folder", "mizan.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "a file", -1, NULL));
  g_assert_false (mz_library_file_make_folder (path, &error));
  g_assert_error (error, MZ_STORE_ERROR, MZ_STORE_ERROR_NO_FOLDER);
}

static void
test_damaged_library_is_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;
  MzDatabase *database = open_library (fixture->path);

  mz_database_close (database);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  memset (contents + 100, 0xAB, length - 100);
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
  assert_refused (fixture->path, MZ_STORE_ERROR_CORRUPT);
}

static gboolean
insert_and_open_again (MzDatabase *database, gpointer data, GError **error)
{
  const char *path = data;
  g_autoptr (GError) refusal = NULL;
  MzDatabase *other = open_library (path);

  execute (database, "INSERT INTO sources (name) VALUES ('x')");
  g_assert_cmpint (read_number (other, "SELECT count(*) FROM sources WHERE id > 0"), ==, 0);
  g_assert_false (mz_database_execute (other, "INSERT INTO sources (name) VALUES ('y')", &refusal));
  g_assert_error (refusal, MZ_STORE_ERROR, MZ_STORE_ERROR_LOCKED);
  mz_database_close (other);
  return TRUE;
}

static void
test_lock_of_another_is_told_and_reading_goes_on (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MzDatabase *database = open_library (fixture->path);

  g_assert_true (mz_database_transact (database, insert_and_open_again, fixture->path, &error));
  g_assert_no_error (error);
  mz_database_close (database);
}

static void
test_exclusive_lock_is_told (Fixture *fixture, gconstpointer data)
{
  MzDatabase *database = open_library (fixture->path);

  execute (database, "PRAGMA locking_mode = EXCLUSIVE; INSERT INTO sources (name) VALUES ('x')");
  assert_refused (fixture->path, MZ_STORE_ERROR_LOCKED);
  mz_database_close (database);
}

/* Permission does not bind root, so root becomes nobody for a while. */
static void
test_read_only_is_told (Fixture *fixture, gconstpointer data)
{
  gboolean was_root = geteuid () == 0;
  uid_t nobody = 65534;
  MzDatabase *database = open_library (fixture->path);

  mz_database_close (database);
  if (was_root) {
    g_assert_cmpint (chown (fixture->path, nobody, nobody), ==, 0);
    g_assert_cmpint (chown (fixture->folder, nobody, nobody), ==, 0);
    g_assert_cmpint (seteuid (nobody), ==, 0);
  }
  g_chmod (fixture->path, 0400);
  assert_refused (fixture->path, MZ_STORE_ERROR_READ_ONLY);
  g_chmod (fixture->path, 0600);
  g_chmod (fixture->folder, 0500);
  assert_refused (fixture->path, MZ_STORE_ERROR_READ_ONLY);
  g_chmod (fixture->path, 0000);
  assert_refused (fixture->path, MZ_STORE_ERROR_READ_ONLY);
  g_chmod (fixture->folder, 0700);
  g_chmod (fixture->path, 0600);
  database = open_library (fixture->path);
  mz_database_close (database);
  if (was_root)
    g_assert_cmpint (seteuid (0), ==, 0);
}

static gboolean
insert_too_much (MzDatabase *database, gpointer data, GError **error)
{
  for (guint i = 0; i < 100000; i++) {
    g_autofree char *name = g_strdup_printf ("source %u", i);
    MzStatement *statement =
        mz_database_prepare (database, "INSERT INTO sources (name) VALUES (?)");
    mz_statement_bind_text (statement, 1, name, -1);
    if (!mz_statement_run (statement, error))
      return FALSE;
  }
  return TRUE;
}

static void
test_full_disk_keeps_what_was_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MzDatabase *database = open_library (fixture->path);

  execute (database, "INSERT INTO sources (name) VALUES ('x')");
  g_assert_cmpint (read_number (database, "PRAGMA max_page_count = 100"), ==, 100);
  g_assert_false (mz_database_transact (database, insert_too_much, NULL, &error));
  g_assert_error (error, MZ_STORE_ERROR, MZ_STORE_ERROR_FULL);
  g_assert_cmpint (read_number (database, "SELECT count(*) FROM sources WHERE id > 0"), ==, 1);
  execute (database, "INSERT INTO sources (name) VALUES ('y')");
  mz_database_close (database);
}

static void
test_cancelled_work_keeps_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  MzDatabase *database = open_library (fixture->path);

  mz_database_set_cancellable (database, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_false (mz_database_transact (database, insert_too_much, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (read_number (database, "SELECT count(*) FROM sources WHERE id > 0"), ==, 0);
  mz_database_close (database);
}

static gboolean
insert_and_fail (MzDatabase *database, gpointer data, GError **error)
{
  execute (database, "INSERT INTO sources (name) VALUES ('x')");
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "no");
  return FALSE;
}

static void
test_failed_work_keeps_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MzDatabase *database = open_library (fixture->path);

  g_assert_false (mz_database_transact (database, insert_and_fail, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpint (read_number (database, "SELECT count(*) FROM sources WHERE id > 0"), ==, 0);
  mz_database_close (database);
}

static void
test_values_come_back_as_they_went (Fixture *fixture, gconstpointer data)
{
  static const char TEXT[] = "إنفاق\0after a nought";
  g_autoptr (GError) error = NULL;
  gsize length;
  MzDatabase *database = open_library (fixture->path);
  MzStatement *statement = mz_database_prepare (database, "SELECT ?, ?, ?, ?");

  mz_statement_bind_int (statement, 1, G_MININT64 + 1);
  mz_statement_bind_double (statement, 2, 0.1);
  mz_statement_bind_text (statement, 3, NULL, -1);
  mz_statement_bind_text (statement, 4, TEXT, sizeof TEXT - 1);
  g_assert_true (mz_statement_step (statement));
  g_assert_cmpint (mz_statement_get_int (statement, 0), ==, G_MININT64 + 1);
  g_assert_cmpfloat (mz_statement_get_double (statement, 1), ==, 0.1);
  g_assert_true (mz_statement_is_null (statement, 2));
  const char *text = mz_statement_get_text (statement, 3, &length);
  g_assert_cmpmem (text, length, TEXT, sizeof TEXT - 1);
  g_assert_false (mz_statement_step (statement));
  g_assert_true (mz_statement_finish (statement, &error));
  mz_database_close (database);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/database/new-library-is-ours-and-private", test_new_library_is_ours_and_private);
  add_test ("/database/folder-is-made-for-the-user-alone", test_folder_is_made_for_the_user_alone);
  add_test ("/database/empty-file-becomes-a-library", test_empty_file_becomes_a_library);
  add_test ("/database/version-0-is-brought-up-to-date", test_version_0_is_brought_up_to_date);
  add_test ("/database/newer-library-is-left-untouched", test_newer_library_is_left_untouched);
  add_test ("/database/newer-library-in-use-is-refused", test_newer_library_in_use_is_refused);
  add_test ("/database/other-files-are-left-untouched", test_other_files_are_left_untouched);
  add_test ("/database/folder-is-no-library", test_folder_is_no_library);
  add_test ("/database/missing-folder-is-named", test_missing_folder_is_named);
  add_test ("/database/folder-that-cannot-be-made-is-named",
            test_folder_that_cannot_be_made_is_named);
  add_test ("/database/damaged-library-is-told", test_damaged_library_is_told);
  add_test ("/database/lock-of-another-is-told-and-reading-goes-on",
            test_lock_of_another_is_told_and_reading_goes_on);
  add_test ("/database/exclusive-lock-is-told", test_exclusive_lock_is_told);
  add_test ("/database/read-only-is-told", test_read_only_is_told);
  add_test ("/database/full-disk-keeps-what-was-there", test_full_disk_keeps_what_was_there);
  add_test ("/database/cancelled-work-keeps-nothing", test_cancelled_work_keeps_nothing);
  add_test ("/database/failed-work-keeps-nothing", test_failed_work_keeps_nothing);
  add_test ("/database/values-come-back-as-they-went", test_values_come_back_as_they_went);
  return g_test_run ();
}
