/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days whose prices the analyst entered by hand: no import changes them. */
#include "store/own-bars.h"

#include "model/period.h"
#include "store/bar-row.h"
#include "store/error.h"

/**
 * mz_own_bars_save_symbol:
 * @database: inside a transaction
 * @symbol: a symbol
 * @currency: (nullable): ISO 4217; as it was where it is not said
 * @id: (out): its row
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * A symbol keeps the source of its newest import.
 *
 * Returns: whether it is kept
 */
gboolean
mz_own_bars_save_symbol (
    MzDatabase *database, const char *symbol, const char *currency, gint64 *id, GError **error)
{
  MzStatement *statement = mz_database_prepare (
      database, "INSERT INTO symbols (symbol, currency, imported) VALUES (?, ?, ?) "
                "ON CONFLICT (symbol) DO UPDATE SET currency = coalesce (excluded.currency, "
                "currency) RETURNING id");

  mz_statement_bind_text (statement, 1, symbol, -1);
  mz_statement_bind_text (statement, 2, currency, -1);
  mz_statement_bind_int (statement, 3, g_get_real_time ());
  *id = mz_statement_step (statement) ? mz_statement_get_int (statement, 0) : 0;
  return mz_statement_finish (statement, error);
}

/**
 * mz_own_bars_set:
 * @database: inside a transaction
 * @symbol: whose day it is
 * @currency: (nullable): ISO 4217
 * @bar: the day
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
mz_own_bars_set (MzDatabase *database,
                 const char *symbol,
                 const char *currency,
                 const MzBar *bar,
                 GError **error)
{
  gint64 id;

  if (!mz_own_bars_save_symbol (database, symbol, currency, &id, error))
    return FALSE;
  MzStatement *statement = mz_database_prepare (
      database, "INSERT OR REPLACE INTO bars (" MZ_BAR_COLUMNS ", symbol, day, source) VALUES "
                "(?,?,?,?,?,?,?,?,?)");
  mz_bar_row_bind (statement, 1, bar);
  mz_statement_bind_int (statement, MZ_N_BAR_COLUMNS + 1, id);
  mz_statement_bind_int (statement, MZ_N_BAR_COLUMNS + 2, bar->day);
  mz_statement_bind_int (statement, MZ_N_BAR_COLUMNS + 3, MZ_SOURCE_MANUAL);
  return mz_statement_run (statement, error);
}

/**
 * mz_own_bars_finish_removal:
 * @statement: (transfer full): a removal that returns its rows
 * @symbol: whose price it is
 * @day: of which day
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether something was removed
 */
gboolean
mz_own_bars_finish_removal (MzStatement *statement, const char *symbol, guint32 day, GError **error)
{
  gboolean was_there = mz_statement_step (statement);

  if (!mz_statement_finish (statement, error))
    return FALSE;
  if (!was_there) {
    g_autofree char *iso = mz_day_to_string (day);
    g_autofree char *what = g_strconcat (symbol, " ", iso, NULL);
    g_propagate_error (error, mz_store_error_new (MZ_STORE_ERROR_NOT_FOUND, what, NULL));
  }
  return was_there;
}

/**
 * mz_own_bars_unset:
 * @database: inside a transaction
 * @symbol: whose day it is
 * @day: a GDate julian day
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it was there, and is not any more
 */
gboolean
mz_own_bars_unset (MzDatabase *database, const char *symbol, guint32 day, GError **error)
{
  MzStatement *statement =
      mz_database_prepare (database, "DELETE FROM bars WHERE source = 0 AND day = ? AND symbol = "
                                     "(SELECT id FROM symbols WHERE symbol = ?) RETURNING day");

  mz_statement_bind_int (statement, 1, day);
  mz_statement_bind_text (statement, 2, symbol, -1);
  return mz_own_bars_finish_removal (statement, symbol, day, error);
}

/**
 * mz_own_bars_list:
 * @database: a database
 * @symbol: whose days
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type guint32): the days that were entered by hand
 */
GArray *
mz_own_bars_list (MzDatabase *database, const char *symbol, GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (guint32));
  MzStatement *statement =
      mz_database_prepare (database, "SELECT day FROM bars WHERE source = 0 AND symbol = "
                                     "(SELECT id FROM symbols WHERE symbol = ?) ORDER BY day");

  mz_statement_bind_text (statement, 1, symbol, -1);
  while (mz_statement_step (statement)) {
    guint32 day = (guint32) mz_statement_get_int (statement, 0);
    g_array_append_val (days, day);
  }
  if (!mz_statement_finish (statement, error))
    return NULL;
  return g_steal_pointer (&days);
}
