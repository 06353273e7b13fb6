/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of symbols, their daily bars and where those came from.
 *
 * An import reads the days it is about first and writes only what differs, so that the same file
 * again writes nothing, and the rows of a new symbol are plain insertions in the table's order. */
#include "store/bars.h"

#include "store/bar-row.h"
#include "store/error.h"
#include "store/off-prices.h"

/* A bar as it stands in the table. */
typedef struct {
  MzBar bar;
  gboolean manual;
} StoredBar;

static gboolean
is_same (const MzBar *a, const MzBar *b)
{
  return a->open == b->open && a->high == b->high && a->low == b->low && a->close == b->close &&
         a->adjusted == b->adjusted && a->volume == b->volume;
}

static gboolean
read_number (MzStatement *statement, gint64 *number, GError **error)
{
  *number = mz_statement_step (statement) ? mz_statement_get_int (statement, 0) : 0;
  return mz_statement_finish (statement, error);
}

static gboolean
save_source (MzDatabase *database, const char *name, gint64 *id, GError **error)
{
  MzStatement *statement = mz_database_prepare (
      database, "INSERT INTO sources (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET "
                "name = name RETURNING id");

  mz_statement_bind_text (statement, 1, name && *name ? name : "?", -1);
  return read_number (statement, id, error);
}

static gboolean
save_symbol (
    MzDatabase *database, const MzBarBatch *batch, gint64 source, gint64 *id, GError **error)
{
  MzStatement *statement = mz_database_prepare (
      database, "INSERT INTO symbols (symbol, currency, source, imported) VALUES (?,?,?,?) "
                "ON CONFLICT (symbol) DO UPDATE SET currency = coalesce (excluded.currency, "
                "currency), source = excluded.source, imported = excluded.imported RETURNING id");

  mz_statement_bind_text (statement, 1, batch->symbol, -1);
  mz_statement_bind_text (statement, 2, batch->currency, -1);
  mz_statement_bind_int (statement, 3, source);
  mz_statement_bind_int (statement, 4, g_get_real_time ());
  return read_number (statement, id, error);
}

static GArray *
load_stored (MzDatabase *database, gint64 symbol, guint32 from, guint32 to, GError **error)
{
  g_autoptr (GArray) stored = g_array_new (FALSE, FALSE, sizeof (StoredBar));
  MzStatement *statement =
      mz_database_prepare (database, "SELECT day, " MZ_BAR_COLUMNS
                                     ", source FROM bars WHERE symbol = ? AND day BETWEEN ? AND ? "
                                     "ORDER BY day");

  mz_statement_bind_int (statement, 1, symbol);
  mz_statement_bind_int (statement, 2, from);
  mz_statement_bind_int (statement, 3, to);
  while (mz_statement_step (statement)) {
    StoredBar row = { .bar = mz_bar_row_read (statement),
                      .manual = mz_statement_get_int (statement, 1 + MZ_N_BAR_COLUMNS) ==
                                MZ_SOURCE_MANUAL };
    g_array_append_val (stored, row);
  }
  if (!mz_statement_finish (statement, error))
    return NULL;
  return g_steal_pointer (&stored);
}

#define BAR_PARAMETERS   "(?,?,?,?,?,?,?,?,?)"
#define BAR_N_PARAMETERS 9

/* SQLite takes about as long to begin and end a statement as to insert a row, so a statement takes
 * many. */
#define ROWS_AT_ONCE 50
#define FIVE_ROWS                                                                                  \
  BAR_PARAMETERS "," BAR_PARAMETERS "," BAR_PARAMETERS "," BAR_PARAMETERS "," BAR_PARAMETERS
#define FIFTY_ROWS                                                                                 \
  FIVE_ROWS "," FIVE_ROWS "," FIVE_ROWS "," FIVE_ROWS "," FIVE_ROWS "," FIVE_ROWS "," FIVE_ROWS    \
            "," FIVE_ROWS "," FIVE_ROWS "," FIVE_ROWS
#define INSERT_BARS "INSERT INTO bars (" MZ_BAR_COLUMNS ", source, symbol, day) VALUES "

/* Where the bars of an import go. */
typedef struct {
  MzDatabase *database;
  gint64 symbol;
  gint64 source;
  MzBarsTally *tally;
} Target;

/* Some days more are written. */
static void
tell (const Target *target, guint n)
{
  MzBarsTally *tally = target->tally;

  tally->done += n;
  if (tally->progress.tell)
    tally->progress.tell (tally->done, tally->total, tally->progress.data);
}

/* The parameters from @first on. */
static void
bind_bar (MzStatement *statement, int first, const Target *target, const MzBar *bar)
{
  mz_bar_row_bind (statement, first, bar);
  mz_statement_bind_int (statement, first + MZ_N_BAR_COLUMNS, target->source);
  mz_statement_bind_int (statement, first + MZ_N_BAR_COLUMNS + 1, target->symbol);
  mz_statement_bind_int (statement, first + MZ_N_BAR_COLUMNS + 2, bar->day);
}

static gboolean
insert_bars (const Target *target, const MzBar *bars, guint n, GError **error)
{
  guint at = 0;

  for (; n - at >= ROWS_AT_ONCE; at += ROWS_AT_ONCE) {
    MzStatement *statement = mz_database_prepare (target->database, INSERT_BARS FIFTY_ROWS);
    for (guint i = 0; i < ROWS_AT_ONCE; i++)
      bind_bar (statement, (int) (1 + i * BAR_N_PARAMETERS), target, &bars[at + i]);
    if (!mz_statement_run (statement, error))
      return FALSE;
    tell (target, ROWS_AT_ONCE);
  }
  tell (target, n - at);
  for (; at < n; at++) {
    MzStatement *statement = mz_database_prepare (target->database, INSERT_BARS BAR_PARAMETERS);
    bind_bar (statement, 1, target, &bars[at]);
    if (!mz_statement_run (statement, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
update_bar (const Target *target, const MzBar *bar, GError **error)
{
  MzStatement *statement = mz_database_prepare (
      target->database, "UPDATE bars SET open = ?, high = ?, low = ?, close = ?, adjusted = ?, "
                        "volume = ?, source = ? WHERE symbol = ? AND day = ?");

  bind_bar (statement, 1, target, bar);
  return mz_statement_run (statement, error);
}

static gboolean
merge_bar (const Target *target,
           const StoredBar *row,
           const MzBar *bar,
           MzImportCount *count,
           GError **error)
{
  if (row->manual) {
    count->kept++;
    return TRUE;
  }
  if (is_same (&row->bar, bar)) {
    count->same++;
    return TRUE;
  }
  count->changed++;
  return update_bar (target, bar, error);
}

/* How many of the bars from @i on come before the stored row @at. */
static guint
count_new (const GArray *bars, guint i, const GArray *stored, guint at)
{
  guint32 limit = at < stored->len ? g_array_index (stored, StoredBar, at).bar.day : G_MAXUINT32;
  guint n = 0;

  while (i + n < bars->len && g_array_index (bars, MzBar, i + n).day < limit)
    n++;
  return n;
}

/* Both are by day: walks along the two. */
static gboolean
merge_bars (const Target *target,
            const GArray *bars,
            const GArray *stored,
            MzImportCount *count,
            GError **error)
{
  guint at = 0;

  for (guint i = 0; i < bars->len;) {
    const MzBar *bar = &g_array_index (bars, MzBar, i);
    while (at < stored->len && g_array_index (stored, StoredBar, at).bar.day < bar->day)
      at++;
    guint n = count_new (bars, i, stored, at);
    if (!insert_bars (target, bar, n, error))
      return FALSE;
    count->added += n;
    i += n;
    if (n > 0 || i >= bars->len)
      continue;
    if (!merge_bar (target, &g_array_index (stored, StoredBar, at), bar, count, error))
      return FALSE;
    tell (target, 1);
    i++;
  }
  return TRUE;
}

/**
 * mz_bars_import:
 * @database: inside a transaction
 * @batch: the bars of one symbol
 * @tally: (inout): is added to
 * @count: (inout): is added to
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether all of @batch is kept
 */
gboolean
mz_bars_import (MzDatabase *database,
                const MzBarBatch *batch,
                MzBarsTally *tally,
                MzImportCount *count,
                GError **error)
{
  const GArray *bars = batch->bars;
  gint64 source;
  gint64 symbol;

  if (bars->len == 0)
    return TRUE;
  if (!save_source (database, batch->source, &source, error) ||
      !save_symbol (database, batch, source, &symbol, error))
    return FALSE;
  g_autoptr (GArray) stored = load_stored (database, symbol, g_array_index (bars, MzBar, 0).day,
                                           g_array_index (bars, MzBar, bars->len - 1).day, error);
  const Target target = { database, symbol, source, tally };
  return stored && merge_bars (&target, bars, stored, count, error) &&
         mz_off_prices_import (database, symbol, batch->off, error);
}

/* Steps to the row of @name; its bars are not in yet. */
static MzBarBatch *
load_symbol (MzDatabase *database, const char *name, gint64 *id, GError **error)
{
  MzBarBatch *batch = NULL;
  MzStatement *statement = mz_database_prepare (
      database, "SELECT symbols.id, symbol, currency, sources.name FROM symbols "
                "LEFT JOIN sources ON sources.id = source WHERE symbol = ?");

  mz_statement_bind_text (statement, 1, name, -1);
  if (mz_statement_step (statement)) {
    *id = mz_statement_get_int (statement, 0);
    batch = mz_bar_batch_new (
        mz_statement_get_text (statement, 1, NULL), mz_statement_get_text (statement, 2, NULL),
        mz_statement_get_text (statement, 3, NULL), g_array_new (FALSE, FALSE, sizeof (MzBar)));
  }
  if (!mz_statement_finish (statement, error)) {
    g_clear_pointer (&batch, mz_bar_batch_free);
    return NULL;
  }
  if (!batch)
    g_propagate_error (error, mz_store_error_new (MZ_STORE_ERROR_NOT_FOUND, name, NULL));
  return batch;
}

/**
 * mz_bars_load:
 * @database: a database
 * @symbol: whose bars
 * @from: the first julian day, 0 for the first there is
 * @to: the last julian day, 0 for the last there is
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full): the bars by day; an error where there is no such symbol
 */
MzBarBatch *
mz_bars_load (MzDatabase *database, const char *symbol, guint32 from, guint32 to, GError **error)
{
  gint64 id = 0;
  g_autoptr (MzBarBatch) batch = load_symbol (database, symbol, &id, error);

  if (!batch)
    return NULL;
  MzStatement *statement = mz_database_prepare (
      database, "SELECT day, " MZ_BAR_COLUMNS " FROM bars WHERE symbol = ? AND day BETWEEN ? AND ? "
                "ORDER BY day");
  mz_statement_bind_int (statement, 1, id);
  mz_statement_bind_int (statement, 2, from);
  mz_statement_bind_int (statement, 3, to == 0 ? G_MAXUINT32 : to);
  while (mz_statement_step (statement)) {
    MzBar bar = mz_bar_row_read (statement);
    g_array_append_val (batch->bars, bar);
  }
  if (!mz_statement_finish (statement, error) ||
      !mz_off_prices_load (database, id, from, to, batch->off, error))
    return NULL;
  return g_steal_pointer (&batch);
}

static MzSymbol *
read_symbol (MzStatement *statement)
{
  MzSymbol *symbol = g_new0 (MzSymbol, 1);

  symbol->symbol = g_strdup (mz_statement_get_text (statement, 0, NULL));
  symbol->currency = g_strdup (mz_statement_get_text (statement, 1, NULL));
  symbol->source = g_strdup (mz_statement_get_text (statement, 2, NULL));
  symbol->n_bars = (guint) mz_statement_get_int (statement, 3);
  symbol->first_day = (guint32) mz_statement_get_int (statement, 4);
  symbol->last_day = (guint32) mz_statement_get_int (statement, 5);
  symbol->imported = mz_statement_get_int (statement, 6);
  return symbol;
}

/**
 * mz_symbols_list:
 * @database: a database
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzSymbol): the symbols that have prices, by name
 */
GPtrArray *
mz_symbols_list (MzDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) symbols = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_symbol_free);
  MzStatement *statement = mz_database_prepare (
      database,
      "SELECT symbols.symbol, currency, sources.name, count (day), coalesce (min (day), 0), "
      "coalesce (max (day), 0), imported / 1000000 FROM symbols "
      "LEFT JOIN sources ON sources.id = symbols.source "
      "LEFT JOIN bars ON bars.symbol = symbols.id GROUP BY symbols.id "
      "HAVING count (day) > 0 OR symbols.id IN (SELECT symbol FROM off_prices) "
      "ORDER BY symbols.symbol");

  while (mz_statement_step (statement))
    g_ptr_array_add (symbols, read_symbol (statement));
  if (!mz_statement_finish (statement, error))
    return NULL;
  return g_steal_pointer (&symbols);
}
