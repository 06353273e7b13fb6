/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <sys/wait.h>
#include <unistd.h>

static void
assert_same_bar (const MzBar *a, const MzBar *b)
{
  g_assert_cmpuint (a->day, ==, b->day);
  g_assert_cmpint (a->open, ==, b->open);
  g_assert_cmpint (a->high, ==, b->high);
  g_assert_cmpint (a->low, ==, b->low);
  g_assert_cmpint (a->close, ==, b->close);
  g_assert_cmpint (a->adjusted, ==, b->adjusted);
  g_assert_cmpint (a->volume, ==, b->volume);
}

static void
test_bars_come_back_exactly (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) batches = make_batch ("META", DAY, 10, 64818 * MZ_PRICE_UNIT / 100);
  const MzBarBatch *wanted = g_ptr_array_index (batches, 0);

  import (fixture->store, "META", DAY, 10, 64818 * MZ_PRICE_UNIT / 100);
  g_autoptr (MzBarBatch) got = mz_store_load_bars (fixture->store, "META", 0, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (got->symbol, ==, "META");
  g_assert_cmpstr (got->currency, ==, "USD");
  g_assert_cmpstr (got->source, ==, "META.csv");
  g_assert_cmpuint (got->bars->len, ==, wanted->bars->len);
  for (guint i = 0; i < got->bars->len; i++)
    assert_same_bar (&g_array_index (got->bars, MzBar, i), &g_array_index (wanted->bars, MzBar, i));
}

static void
test_bars_are_loaded_between_two_days (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  import (fixture->store, "META", DAY, 10, 100);
  g_autoptr (MzBarBatch) got =
      mz_store_load_bars (fixture->store, "META", DAY + 2, DAY + 4, NULL, &error);
  g_assert_cmpuint (got->bars->len, ==, 3);
  g_assert_cmpuint (g_array_index (got->bars, MzBar, 0).day, ==, DAY + 2);
  g_assert_null (mz_store_load_bars (fixture->store, "MSFT", 0, 0, NULL, &error));
  g_assert_error (error, MZ_STORE_ERROR, MZ_STORE_ERROR_NOT_FOUND);
}

static void
test_importing_again_changes_nothing (Fixture *fixture, gconstpointer data)
{
  MzImportCount first = import (fixture->store, "META", DAY, 10, 100);
  MzImportCount again = import (fixture->store, "META", DAY, 10, 100);
  MzImportCount longer = import (fixture->store, "META", DAY - 2, 14, 98);

  g_assert_cmpuint (first.added, ==, 10);
  g_assert_cmpuint (again.added + again.changed, ==, 0);
  g_assert_cmpuint (again.same, ==, 10);
  g_assert_cmpuint (longer.added, ==, 4);
  g_assert_cmpuint (longer.changed + longer.same, ==, 10);
}

static void
test_symbols_are_listed_by_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  import (fixture->store, "MSFT", DAY, 3, 100);
  import (fixture->store, "2222.SR", DAY + 5, 4, 100);
  g_autoptr (GPtrArray) symbols = mz_store_list_symbols (fixture->store, NULL, &error);
  g_assert_cmpuint (symbols->len, ==, 2);
  const MzSymbol *first = g_ptr_array_index (symbols, 0);
  g_assert_cmpstr (first->symbol, ==, "2222.SR");
  g_assert_cmpuint (first->n_bars, ==, 4);
  g_assert_cmpuint (first->first_day, ==, DAY + 5);
  g_assert_cmpuint (first->last_day, ==, DAY + 8);
  g_assert_cmpstr (first->source, ==, "META.csv");
}

static void
test_cancelled_import_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) batches = make_batch ("META", DAY, 1000, 100);

  g_cancellable_cancel (cancellable);
  g_assert_false (mz_store_import_bars (fixture->store, batches, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autoptr (GPtrArray) symbols = mz_store_list_symbols (fixture->store, NULL, NULL);
  g_assert_cmpuint (symbols->len, ==, 0);
}

/* -- Several at once, and sudden ends -- */

/* This program once more, as another one: what it is to do comes as its arguments. A child that
 * is only forked would lack the threads of GLib. */
static GPid
start_program (const char *part, const char *path, const char *number, int *output)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *argv[] = { program, part, path, number, NULL };
  GPid child;

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &child, NULL, output, NULL, &error);
  g_assert_no_error (error);
  return child;
}

/* Writes a byte after each import. */
static int
import_forever (const char *path)
{
  g_autoptr (MzStore) store = mz_store_open (path, NULL, NULL);

  for (guint i = 0; store; i++) {
    g_autoptr (GPtrArray) batches = make_batch ("META", 1, 20000, 1000 + i);
    if (!mz_store_import_bars (store, batches, NULL, NULL, NULL) || write (1, "x", 1) != 1)
      return 1;
  }
  return 1;
}

/* Kills an importing program @pause microseconds behind its first import: what it leaves must be
 * whole, and hold one import's rows and no mixture. */
static void
kill_during_import (const char *path, gulong pause)
{
  g_autoptr (GError) error = NULL;
  int output;
  char byte;
  int status;
  GPid child = start_program ("--import-forever", path, NULL, &output);

  g_assert_cmpint (read (output, &byte, 1), ==, 1);
  g_usleep (pause);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  close (output);

  MzStore *store = open_store (path);
  g_auto (GStrv) faults = mz_store_check (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (faults), ==, 0);
  g_autoptr (MzBarBatch) batch = mz_store_load_bars (store, "META", 0, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (batch->bars->len, ==, 20000);
  gint64 price = g_array_index (batch->bars, MzBar, 0).open;
  for (guint i = 0; i < batch->bars->len; i++)
    g_assert_cmpint (g_array_index (batch->bars, MzBar, i).open, ==, price + i);
  close_store (store);
}

static void
test_killed_import_leaves_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  close_store (g_steal_pointer (&fixture->store));
  for (guint i = 0; i < 5; i++)
    kill_during_import (fixture->path, 3000 + 11000 * i);
}

/* Adds symbols of its own. */
static int
import_symbols (const char *path, const char *number)
{
  g_autoptr (MzStore) store = mz_store_open (path, NULL, NULL);
  gboolean succeeded = store != NULL;

  for (guint i = 0; succeeded && i < 20; i++) {
    g_autofree char *symbol = g_strdup_printf ("S%s-%u", number, i);
    g_autoptr (GPtrArray) batches = make_batch (symbol, DAY, 50, 100);
    succeeded = mz_store_import_bars (store, batches, NULL, NULL, NULL);
  }
  return succeeded && mz_store_close (store, NULL) ? 0 : 1;
}

static void
test_programs_that_write_at_once_all_succeed (Fixture *fixture, gconstpointer data)
{
  static const char *const NUMBERS[] = { "0", "1", "2" };
  g_autoptr (GError) error = NULL;
  GPid children[G_N_ELEMENTS (NUMBERS)];
  int status;

  close_store (g_steal_pointer (&fixture->store));
  g_unlink (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    children[i] = start_program ("--import-symbols", fixture->path, NUMBERS[i], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++) {
    g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
    g_assert_cmpint (status, ==, 0);
  }
  fixture->store = open_store (fixture->path);
  g_autoptr (GPtrArray) symbols = mz_store_list_symbols (fixture->store, NULL, &error);
  g_assert_cmpuint (symbols->len, ==, 60);
}

typedef struct {
  guint done;
  guint total;
} Told;

static void
told_cb (guint done, guint total, gpointer data)
{
  Told *told = data;

  g_assert_cmpuint (done, >=, told->done);
  *told = (Told){ done, total };
}

/* New days, the same once more, and other prices: each day counts once. */
static void
test_import_tells_how_far_it_is (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2; i++) {
    GArray *bars = g_array_new (FALSE, FALSE, sizeof (MzBar));
    g_autoptr (GPtrArray) batches =
        g_ptr_array_new_with_free_func ((GDestroyNotify) mz_bar_batch_free);
    g_autoptr (GError) error = NULL;
    Told told = { 0 };
    MzImportProgress progress = { told_cb, &told };
    for (guint day = 0; day < 123; day++) {
      MzBar bar = { .day = 730000 + day, .close = (gint64) (day + i) * MZ_PRICE_UNIT };
      g_array_append_val (bars, bar);
    }
    g_ptr_array_add (batches, mz_bar_batch_new ("META", NULL, NULL, bars));
    g_assert_true (
        mz_store_import_bars_telling (fixture->store, batches, &progress, NULL, NULL, &error));
    g_assert_cmpuint (told.done, ==, 123);
    g_assert_cmpuint (told.total, ==, 123);
  }
}

int
main (int argc, char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--import-forever") == 0)
    return import_forever (argv[2]);
  if (argc == 4 && strcmp (argv[1], "--import-symbols") == 0)
    return import_symbols (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);
  add_test ("/store/bars/come-back-exactly", test_bars_come_back_exactly);
  add_test ("/store/bars/are-loaded-between-two-days", test_bars_are_loaded_between_two_days);
  add_test ("/store/bars/importing-again-changes-nothing", test_importing_again_changes_nothing);
  add_test ("/store/bars/symbols-are-listed-by-name", test_symbols_are_listed_by_name);
  add_test ("/store/bars/cancelled-import-leaves-nothing", test_cancelled_import_leaves_nothing);
  add_test ("/store/bars/killed-import-leaves-all-or-nothing",
            test_killed_import_leaves_all_or_nothing);
  add_test ("/store/programs-that-write-at-once-all-succeed",
            test_programs_that_write_at_once_all_succeed);
  add_test ("/store/prices/import-tells-how-far-it-is", test_import_tells_how_far_it_is);
  return g_test_run ();
}
