/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store is asked of prices that the analyst enters by hand. */
#include "store/off-prices.h"
#include "store/own-bars.h"
#include "store/queue.h"
#include "store/transaction.h"

/* Owned. */
typedef struct {
  char *symbol;
  char *currency;
  MzBar bar; /* for a day to forget only the day */
  MzOffPrice off;
  GArray *days; /* the answer */
} Request;

static Request *
request_new (const char *symbol, const char *currency)
{
  Request *request = g_new0 (Request, 1);

  request->symbol = g_strdup (symbol);
  request->currency = g_strdup (currency);
  return request;
}

static void
free_request (gpointer data)
{
  Request *request = data;

  g_free (request->symbol);
  g_free (request->currency);
  g_free (request);
}

static gboolean
write_bar (MzDatabase *database, gpointer data, GError **error)
{
  const Request *request = data;

  return mz_own_bars_set (database, request->symbol, request->currency, &request->bar, error);
}

static gboolean
remove_bar (MzDatabase *database, gpointer data, GError **error)
{
  const Request *request = data;

  return mz_own_bars_unset (database, request->symbol, request->bar.day, error);
}

static gboolean
write_off (MzDatabase *database, gpointer data, GError **error)
{
  const Request *request = data;

  return mz_off_prices_set (database, request->symbol, request->currency, &request->off, error);
}

static gboolean
remove_off (MzDatabase *database, gpointer data, GError **error)
{
  const Request *request = data;

  return mz_off_prices_unset (database, request->symbol, request->off.day, request->off.time,
                              error);
}

static gboolean
read_days (MzDatabase *database, gpointer data, GError **error)
{
  Request *request = data;

  request->days = mz_own_bars_list (database, request->symbol, error);
  return request->days != NULL;
}

/* Nothing is told but that it was done. */
static gpointer
set_bar (MzDatabase *database, gpointer request, GError **error)
{
  return GINT_TO_POINTER (mz_database_transact (database, write_bar, request, error));
}

static gpointer
unset_bar (MzDatabase *database, gpointer request, GError **error)
{
  return GINT_TO_POINTER (mz_database_transact (database, remove_bar, request, error));
}

static gpointer
set_off (MzDatabase *database, gpointer request, GError **error)
{
  return GINT_TO_POINTER (mz_database_transact (database, write_off, request, error));
}

static gpointer
unset_off (MzDatabase *database, gpointer request, GError **error)
{
  return GINT_TO_POINTER (mz_database_transact (database, remove_off, request, error));
}

static gpointer
list_days (MzDatabase *database, gpointer request, GError **error)
{
  Request *days = request;

  if (!mz_database_read (database, read_days, days, error))
    g_clear_pointer (&days->days, g_array_unref);
  return g_steal_pointer (&days->days);
}

/**
 * mz_store_set_bar:
 * @self: a store
 * @symbol: whose day it is
 * @currency: (nullable): ISO 4217; as it was where it is not said
 * @bar: the day with the prices that the analyst knows
 * @cancellable: (nullable): ends the wait
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Keeps a day that no import changes.
 *
 * Returns: whether it is kept
 */
gboolean
mz_store_set_bar (MzStore *self,
                  const char *symbol,
                  const char *currency,
                  const MzBar *bar,
                  GCancellable *cancellable,
                  GError **error)
{
  Request *request = request_new (symbol, currency);
  MzStoreQuestion question = { set_bar, request, free_request, NULL };

  request->bar = *bar;
  return mz_store_ask (self, &question, cancellable, error) != NULL;
}

/**
 * mz_store_unset_bar:
 * @self: a store
 * @symbol: whose day it is
 * @day: a GDate julian day
 * @cancellable: (nullable): ends the wait
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Forgets a day that was entered by hand; the next import brings its own again.
 *
 * Returns: whether it was there
 */
gboolean
mz_store_unset_bar (
    MzStore *self, const char *symbol, guint32 day, GCancellable *cancellable, GError **error)
{
  Request *request = request_new (symbol, NULL);
  MzStoreQuestion question = { unset_bar, request, free_request, NULL };

  request->bar.day = day;
  return mz_store_ask (self, &question, cancellable, error) != NULL;
}

/**
 * mz_store_set_off_price:
 * @self: a store
 * @symbol: whose price it is
 * @currency: (nullable): ISO 4217; as it was where it is not said
 * @price: a price outside the hours of the exchange
 * @cancellable: (nullable): ends the wait
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Keeps a price that no import changes.
 *
 * Returns: whether it is kept
 */
gboolean
mz_store_set_off_price (MzStore *self,
                        const char *symbol,
                        const char *currency,
                        const MzOffPrice *price,
                        GCancellable *cancellable,
                        GError **error)
{
  Request *request = request_new (symbol, currency);
  MzStoreQuestion question = { set_off, request, free_request, NULL };

  request->off = *price;
  return mz_store_ask (self, &question, cancellable, error) != NULL;
}

/**
 * mz_store_unset_off_price:
 * @self: a store
 * @symbol: whose price it is
 * @day: a GDate julian day
 * @time: before its opening or after its close
 * @cancellable: (nullable): ends the wait
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it was there
 */
gboolean
mz_store_unset_off_price (MzStore *self,
                          const char *symbol,
                          guint32 day,
                          MzOffTime time,
                          GCancellable *cancellable,
                          GError **error)
{
  Request *request = request_new (symbol, NULL);
  MzStoreQuestion question = { unset_off, request, free_request, NULL };

  request->off = (MzOffPrice){ .day = day, .time = time };
  return mz_store_ask (self, &question, cancellable, error) != NULL;
}

/**
 * mz_store_list_own_days:
 * @self: a store
 * @symbol: whose days
 * @cancellable: (nullable): ends the wait
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type guint32): the days that were entered by hand, in order
 */
GArray *
mz_store_list_own_days (MzStore *self,
                        const char *symbol,
                        GCancellable *cancellable,
                        GError **error)
{
  MzStoreQuestion question = { list_days, request_new (symbol, NULL), free_request,
                               (GDestroyNotify) g_array_unref };

  return mz_store_ask (self, &question, cancellable, error);
}
