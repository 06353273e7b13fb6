/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of prices outside the hours of the exchange. */
#include "store/off-prices.h"

#include "store/own-bars.h"

static void
bind_price (MzStatement *statement, gint64 symbol, const MzOffPrice *price)
{
  mz_statement_bind_int (statement, 1, symbol);
  mz_statement_bind_int (statement, 2, price->day);
  mz_statement_bind_int (statement, 3, price->time);
  mz_statement_bind_int (statement, 4, price->price);
}

/**
 * mz_off_prices_import:
 * @database: inside a transaction
 * @symbol: the row of the symbol
 * @off: (element-type MzOffPrice): the prices
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether they are kept, but where the analyst entered others by hand
 */
gboolean
mz_off_prices_import (MzDatabase *database, gint64 symbol, const GArray *off, GError **error)
{
  for (guint i = 0; i < off->len; i++) {
    MzStatement *statement = mz_database_prepare (
        database, "INSERT INTO off_prices (symbol, day, time, price, manual) VALUES (?,?,?,?,0) "
                  "ON CONFLICT (symbol, day, time) DO UPDATE SET price = excluded.price "
                  "WHERE manual = 0");
    bind_price (statement, symbol, &g_array_index (off, MzOffPrice, i));
    if (!mz_statement_run (statement, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * mz_off_prices_load:
 * @database: a database
 * @symbol: the row of the symbol
 * @from: the first julian day
 * @to: the last julian day, 0 for the last there is
 * @off: (element-type MzOffPrice): is added to
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether they could be read
 */
gboolean
mz_off_prices_load (
    MzDatabase *database, gint64 symbol, guint32 from, guint32 to, GArray *off, GError **error)
{
  MzStatement *statement = mz_database_prepare (
      database, "SELECT day, time, price FROM off_prices WHERE symbol = ? AND day BETWEEN ? AND ? "
                "ORDER BY day, time");

  mz_statement_bind_int (statement, 1, symbol);
  mz_statement_bind_int (statement, 2, from);
  mz_statement_bind_int (statement, 3, to == 0 ? G_MAXUINT32 : to);
  while (mz_statement_step (statement)) {
    MzOffPrice price = { .day = (guint32) mz_statement_get_int (statement, 0),
                         .time = (MzOffTime) mz_statement_get_int (statement, 1),
                         .price = mz_statement_get_int (statement, 2) };
    g_array_append_val (off, price);
  }
  return mz_statement_finish (statement, error);
}

/**
 * mz_off_prices_set:
 * @database: inside a transaction
 * @symbol: whose price it is
 * @currency: (nullable): ISO 4217
 * @price: the price
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
mz_off_prices_set (MzDatabase *database,
                   const char *symbol,
                   const char *currency,
                   const MzOffPrice *price,
                   GError **error)
{
  gint64 id;

  if (!mz_own_bars_save_symbol (database, symbol, currency, &id, error))
    return FALSE;
  MzStatement *statement = mz_database_prepare (
      database,
      "INSERT OR REPLACE INTO off_prices (symbol, day, time, price, manual) VALUES (?,?,?,?,1)");
  bind_price (statement, id, price);
  return mz_statement_run (statement, error);
}

/**
 * mz_off_prices_unset:
 * @database: inside a transaction
 * @symbol: whose price it is
 * @day: a GDate julian day
 * @time: before its opening or after its close
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it was there, and is not any more
 */
gboolean
mz_off_prices_unset (
    MzDatabase *database, const char *symbol, guint32 day, MzOffTime time, GError **error)
{
  MzStatement *statement = mz_database_prepare (
      database, "DELETE FROM off_prices WHERE manual = 1 AND day = ? AND time = ? AND symbol = "
                "(SELECT id FROM symbols WHERE symbol = ?) RETURNING day");

  mz_statement_bind_int (statement, 1, day);
  mz_statement_bind_int (statement, 2, time);
  mz_statement_bind_text (statement, 3, symbol, -1);
  return mz_own_bars_finish_removal (statement, symbol, day, error);
}
