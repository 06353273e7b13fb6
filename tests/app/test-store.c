/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "store/database.h"

#include <sys/stat.h>

static void
test_backup_is_a_library (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "backup.db", NULL);
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  struct stat info;

  g_assert_true (g_file_set_contents (path, "an earlier backup", -1, NULL));
  g_assert_true (mz_store_backup (fixture->store, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);
  MzStore *copy = open_store (path);
  assert_value (copy, article, "600000000000");
  close_store (copy);
}

static void
test_failed_backup_leaves_what_was_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "backup.db", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "backup.db", NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, "an earlier backup", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (mz_store_backup (fixture->store, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "an earlier backup");
  g_clear_error (&error);
  g_assert_false (mz_store_backup (fixture->store, nowhere, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_damage_is_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  import (fixture->store, "META", DAY, 5000, 100);
  close_store (g_steal_pointer (&fixture->store));
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  memset (contents + length / 2, 0xAB, 4096 * 4);
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
  fixture->store = open_store (fixture->path);
  g_auto (GStrv) faults = mz_store_check (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (faults), >, 0);
}

/* Neither table of prices has a key that SQLite would hold it to. */
static void
test_prices_of_no_symbol_are_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  close_store (g_steal_pointer (&fixture->store));
  MzDatabase *database = mz_database_open (fixture->path, 1000, NULL, &error);
  g_assert_true (mz_database_execute (
      database,
      "INSERT INTO bars (symbol, day, source) VALUES (77, 1, 0), (77, 2, 0);"
      "INSERT INTO off_prices (symbol, day, time, price, manual) VALUES (78, 1, 0, 5, 0);",
      &error));
  mz_database_close (database);
  fixture->store = open_store (fixture->path);
  g_auto (GStrv) faults = mz_store_check (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (faults), ==, 2);
  g_assert_cmpstr (faults[0], ==, "bars: 2 rows belong to nothing");
  g_assert_cmpstr (faults[1], ==, "off_prices: 1 row belongs to nothing");
}

static void
test_closed_store_says_so (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzStore) store = g_steal_pointer (&fixture->store);

  g_assert_true (mz_store_close (store, &error));
  g_assert_null (mz_store_list_articles (store, 0, NULL, &error));
  g_assert_error (error, MZ_STORE_ERROR, MZ_STORE_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_false (mz_store_close (store, &error));
  g_assert_error (error, MZ_STORE_ERROR, MZ_STORE_ERROR_CLOSED);
}

static void
answer_came_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GPtrArray *answers = user_data;

  g_ptr_array_add (answers, g_object_ref (result));
}

static void
test_asked_in_order_and_answered_on_the_loop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MzArticle) article = make_article ("/a/b.txt", TEXT);
  g_autoptr (MzExtraction) extraction =
      make_extraction (make_figure (article, QUOTE, "600000000000"), 1);
  MzStore *store = g_steal_pointer (&fixture->store);

  mz_store_save_article_async (store, article, extraction, NULL, answer_came_cb, answers);
  mz_store_list_articles_async (store, 0, NULL, answer_came_cb, answers);
  mz_store_close_async (store, answer_came_cb, answers);
  while (answers->len < 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (mz_store_save_article_finish (store, g_ptr_array_index (answers, 0), &error));
  g_autoptr (GPtrArray) summaries =
      mz_store_list_articles_finish (store, g_ptr_array_index (answers, 1), &error);
  g_assert_cmpuint (summaries->len, ==, 1);
  g_assert_true (mz_store_close_finish (store, g_ptr_array_index (answers, 2), &error));
  g_assert_no_error (error);
  g_ptr_array_set_size (answers, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (store);
}

static void
test_failed_opening_is_told (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mz_store_open ("/dev/null/no/mizan.db", NULL, &error));
  g_assert_error (error, MZ_STORE_ERROR, MZ_STORE_ERROR_NO_FOLDER);
}

/* @data: what main() has made the user's data folder. */
static void
test_default_library_is_made_with_its_folder (gconstpointer data)
{
  g_autofree char *folder = g_build_filename (data, "mizan", NULL);
  g_autofree char *path = mz_store_dup_default_path ();
  struct stat info;

  g_assert_true (g_str_has_prefix (path, folder));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  MzStore *store = open_store (NULL);
  g_assert_cmpstr (mz_store_get_path (store), ==, path);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, 0700);
  close_store (store);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_environment_names_another_library (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.db", NULL);

  g_setenv ("MIZAN_STORE", path, TRUE);
  MzStore *store = open_store (NULL);
  g_assert_cmpstr (mz_store_get_path (store), ==, path);
  close_store (store);
  g_unsetenv ("MIZAN_STORE");
}

int
main (int argc, char **argv)
{
  g_autofree char *data_folder = g_dir_make_tmp ("mizan-XXXXXX", NULL);

  g_unsetenv ("MIZAN_STORE");
  g_setenv ("XDG_DATA_HOME", data_folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  add_test ("/store/backup/is-a-library", test_backup_is_a_library);
  add_test ("/store/backup/failed-leaves-what-was-there", test_failed_backup_leaves_what_was_there);
  add_test ("/store/check/damage-is-found", test_damage_is_found);
  add_test ("/store/check/prices-of-no-symbol-are-found", test_prices_of_no_symbol_are_found);
  add_test ("/store/closed-says-so", test_closed_store_says_so);
  add_test ("/store/asked-in-order-and-answered-on-the-loop",
            test_asked_in_order_and_answered_on_the_loop);
  g_test_add_func ("/store/failed-opening-is-told", test_failed_opening_is_told);
  g_test_add_data_func ("/store/default-library-is-made-with-its-folder", data_folder,
                        test_default_library_is_made_with_its_folder);
  add_test ("/store/environment-names-another-library", test_environment_names_another_library);
  int status = g_test_run ();
  g_rmdir (data_folder);
  return status;
}
