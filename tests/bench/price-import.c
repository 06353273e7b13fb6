/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a million daily bars take from a CSV file into a new library, beside bare insertions of
 * the same rows in the table's order and beside the sqlite3 shell's own import, in turns; and
 * twenty years of one symbol out of the library again.
 *
 * price-import MIZAN [ROUNDS] */
#include "store/store.h"
#include "timing.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#define N_SYMBOLS   200
#define N_DAYS      5000 /* twenty years */
#define FIRST_DAY   731000u
#define MOST_ROUNDS 99

enum { OURS, FLOOR, SHELL, ONE_SYMBOL, N_RACERS };

static const char *const NAMES[N_RACERS] = { "mizan prices import", "sorted insertions",
                                             "sqlite3 .import", "one symbol out" };

typedef struct {
  const char *mizan;
  char *directory;
  char *table;
  char *bare_table;                    /* without its heading, for the shell */
  double times[N_RACERS][MOST_ROUNDS]; /* milliseconds */
  guint round;
} Bench;

static guint32
get_day (guint i)
{
  return FIRST_DAY + i / 5 * 7 + i % 5;
}

static double
get_price (guint symbol, guint i)
{
  return 50 + symbol + (i % 50) / 10.0 + ((symbol + i) * 7919 % 107) / 100.0;
}

static void
write_table (const char *path, gboolean heading)
{
  FILE *file = fopen (path, "w");

  if (!file)
    g_error ("%s cannot be written", path);
  if (heading)
    fputs ("Symbol,Date,Open,High,Low,Close,Volume\n", file);
  for (guint symbol = 0; symbol < N_SYMBOLS; symbol++)
    for (guint i = 0; i < N_DAYS; i++) {
      GDate date;
      char day[16];
      double price = get_price (symbol, i);
      g_date_clear (&date, 1);
      g_date_set_julian (&date, get_day (i));
      g_date_strftime (day, sizeof day, "%Y-%m-%d", &date);
      fprintf (file, "SYM%03u,%s,%.2f,%.2f,%.2f,%.2f,%u\n", symbol, day, price, price * 1.01,
               price * 0.99, price * 1.002, 1000000 + i);
    }
  fclose (file);
}

static char *
dup_fresh (Bench *bench, const char *name)
{
  char *path = g_build_filename (bench->directory, name, NULL);
  static const char *const ENDS[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (ENDS); i++) {
    g_autofree char *file = g_strconcat (path, ENDS[i], NULL);
    g_unlink (file);
  }
  return path;
}

static void
run (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL,
                     NULL, NULL, NULL, NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", words[0], error->message);
}

static void
import_by_mizan (Bench *bench)
{
  g_autofree char *path = dup_fresh (bench, "mizan.db");
  const char *words[] = { bench->mizan, "prices", "import", bench->table, "--store", path, NULL };

  run (words);
}

static void
import_by_shell (Bench *bench)
{
  g_autofree char *path = dup_fresh (bench, "shell.db");
  g_autofree char *import = g_strdup_printf (".import %s bars", bench->bare_table);
  const char *words[] = {
    "sqlite3",
    path,
    "PRAGMA journal_mode = WAL",
    "CREATE TABLE bars (symbol TEXT, day TEXT, open REAL, high REAL, low REAL, close REAL, "
    "volume INTEGER, PRIMARY KEY (symbol, day)) WITHOUT ROWID",
    ".mode csv",
    import,
    NULL
  };

  run (words);
}

static void
insert_all (sqlite3 *database)
{
  sqlite3_stmt *insert;

  sqlite3_prepare_v2 (database, "INSERT INTO bars VALUES (?,?,?,?,?,?,?)", -1, &insert, NULL);
  for (guint symbol = 0; symbol < N_SYMBOLS; symbol++)
    for (guint i = 0; i < N_DAYS; i++) {
      double price = get_price (symbol, i);
      sqlite3_bind_int (insert, 1, (int) symbol);
      sqlite3_bind_int (insert, 2, (int) get_day (i));
      sqlite3_bind_double (insert, 3, price);
      sqlite3_bind_double (insert, 4, price * 1.01);
      sqlite3_bind_double (insert, 5, price * 0.99);
      sqlite3_bind_double (insert, 6, price * 1.002);
      sqlite3_bind_int64 (insert, 7, 1000000 + i);
      sqlite3_step (insert);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
}

/* What any program must do: no file is read and nothing is checked. */
static void
insert_sorted (Bench *bench)
{
  g_autofree char *path = dup_fresh (bench, "floor.db");
  sqlite3 *database;

  sqlite3_open (path, &database);
  sqlite3_exec (database,
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE bars (symbol "
                "INTEGER, day INTEGER, open REAL, high REAL, low REAL, close REAL, volume INTEGER, "
                "PRIMARY KEY (symbol, day)) WITHOUT ROWID; BEGIN",
                NULL, NULL, NULL);
  insert_all (database);
  sqlite3_exec (database, "COMMIT", NULL, NULL, NULL);
  sqlite3_close (database);
}

/* From the library that import_by_mizan() has left. */
static void
read_one_symbol (Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->directory, "mizan.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MzStore) store = mz_store_open (path, NULL, &error);
  g_autofree char *symbol = g_strdup_printf ("SYM%03u", (bench->round * 37 + 11) % N_SYMBOLS);

  if (!store)
    g_error ("%s", error->message);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (MzBarBatch) batch = mz_store_load_bars (store, symbol, 0, 0, NULL, &error);
  bench->times[ONE_SYMBOL][bench->round] = (double) (g_get_monotonic_time () - start) / 1000;
  if (!batch || batch->bars->len != N_DAYS)
    g_error ("%s is not whole", symbol);
  mz_store_close (store, NULL);
}

static void
time_racer (Bench *bench, guint racer, void (*race) (Bench *bench))
{
  gint64 start = g_get_monotonic_time ();

  race (bench);
  bench->times[racer][bench->round] = (double) (g_get_monotonic_time () - start) / 1000;
}

static void
tell (Bench *bench, guint n)
{
  double medians[N_RACERS];

  for (guint i = 0; i < N_RACERS; i++) {
    sort_times (bench->times[i], n);
    medians[i] = bench->times[i][n / 2];
    printf ("%-20s median %8.2f ms, least %8.2f, most %8.2f\n", NAMES[i], medians[i],
            bench->times[i][0], bench->times[i][n - 1]);
  }
  printf ("ours / sorted insertions %.2f (least against least %.2f), ours / .import %.2f\n",
          medians[OURS] / medians[FLOOR], bench->times[OURS][0] / bench->times[FLOOR][0],
          medians[OURS] / medians[SHELL]);
}

int
main (int argc, char **argv)
{
  guint rounds = argc > 2 ? (guint) CLAMP (atoi (argv[2]), 1, MOST_ROUNDS) : 7;
  Bench bench = { .mizan = argv[1], .directory = g_dir_make_tmp ("mizan-bench-XXXXXX", NULL) };

  if (argc < 2 || !bench.directory) {
    fprintf (stderr, "price-import MIZAN [ROUNDS]\n");
    return 2;
  }
  bench.table = g_build_filename (bench.directory, "bars.csv", NULL);
  bench.bare_table = g_build_filename (bench.directory, "bare.csv", NULL);
  write_table (bench.table, TRUE);
  write_table (bench.bare_table, FALSE);
  for (; bench.round < rounds; bench.round++) {
    time_racer (&bench, FLOOR, insert_sorted);
    time_racer (&bench, OURS, import_by_mizan);
    time_racer (&bench, SHELL, import_by_shell);
    read_one_symbol (&bench);
  }
  tell (&bench, rounds);
  const char *words[] = { "rm", "-r", bench.directory, NULL };
  run (words);
  g_free (bench.table);
  g_free (bench.bare_table);
  g_free (bench.directory);
  return 0;
}
