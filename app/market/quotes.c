/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Daily prices from a provider, by a program of its own. */
#include "market/quotes.h"

#include "market/quotes-program.h"
#include "model/period.h"

#define OVERLAP_DAYS 10         /* asked for again, since providers mend their last days */
#define FIRST_DAYS   (20 * 366) /* of a symbol that is not there yet */

G_DEFINE_QUARK (mz - quotes - error - quark, mz_quotes_error)

static guint32
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *iso = g_date_time_format (now, "%F");

  return mz_day_parse (iso);
}

static guint32
find_first_day (const MzQuotesRequest *request, guint32 to)
{
  if (request->from)
    return request->from;
  return request->known ? MIN (request->known - OVERLAP_DAYS, to) : to - FIRST_DAYS;
}

/**
 * mz_quotes_fetch:
 * @provider: whom to ask
 * @request: for what
 * @cancellable: (nullable): ends the download
 * @error: return location for an error of %MZ_QUOTES_ERROR, %MZ_PRICE_ERROR or
 *   %G_IO_ERROR_CANCELLED
 *
 * It blocks: call it off the main thread.
 *
 * Returns: (transfer full): the bars that the provider has
 */
MzPriceImport *
mz_quotes_fetch (const MzProvider *provider,
                 const MzQuotesRequest *request,
                 GCancellable *cancellable,
                 GError **error)
{
  guint32 to = request->to ? request->to : today ();
  g_autofree char *first = mz_day_to_string (find_first_day (request, to));
  g_autofree char *last = mz_day_to_string (to);
  const char *const words[] = { "download", provider->id, request->symbol, first, last, NULL };
  g_autoptr (GBytes) table = mz_quotes_program_run (words, request->key, request->tell,
                                                    request->tell_data, cancellable, error);
  gsize length;

  if (!table)
    return NULL;
  const char *text = g_bytes_get_data (table, &length);
  g_autoptr (MzPriceFormat) format = mz_price_format_new (text, length, cancellable, error);
  if (!format)
    return NULL;
  MzPriceOptions options = {
    .symbol = request->symbol,
    .default_symbol = request->symbol,
    .currency = request->currency,
    .source = provider->name,
  };
  return mz_price_csv_read (text, length, format, &options, cancellable, error);
}

/**
 * mz_quotes_keep_key:
 * @provider_id: whose key it is
 * @key: (nullable): the key; %NULL forgets the one that is kept
 * @cancellable: (nullable): ends the attempt
 * @error: return location for an error of %MZ_QUOTES_ERROR or %G_IO_ERROR_CANCELLED
 *
 * It blocks: the secret service may ask the analyst to unlock it.
 *
 * Returns: whether it was done
 */
gboolean
mz_quotes_keep_key (const char *provider_id,
                    const char *key,
                    GCancellable *cancellable,
                    GError **error)
{
  const char *const words[] = { key ? "keep-key" : "forget-key", provider_id, NULL };
  g_autoptr (GBytes) output = mz_quotes_program_run (words, key, NULL, NULL, cancellable, error);

  return output != NULL;
}
