/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Downloads of prices, against a server on this machine that also misbehaves. */
#include "market/quotes.h"
#include "model/period.h"
#include "quotes/answer.h"
#include "quotes/download.h"

#include "program-fixture.h"
#include "quote-server.h"
#include "session/price-update.h"

#include <glib/gstdio.h>
#include <string.h>

/* -- Asking -- */

static GBytes *
ask (QuoteServer *server, const char *symbol, GError **error)
{
  g_autofree char *url =
      g_strconcat (server->origin, "/{symbol}?from={from}&to={to}&key={key}", NULL);
  const MzProvider provider = {
    .id = (char *) "own",
    .name = (char *) "Own",
    .url = url,
    .has_compact_dates = TRUE,
    .suffix = (char *) "",
    .key = MZ_PROVIDER_KEY_OPTIONAL,
    .header = (char *) "Authorization: Token {key}",
    .where = (char *) "",
  };
  const MzDownload request = {
    .symbol = symbol,
    .from = mz_day_parse ("2025-10-29"),
    .to = mz_day_parse ("2025-10-31"),
    .key = QUOTE_KEY,
    .silence = 1,
    .patience = 1,
    .max_bytes = 1024 * 1024,
    .max_wait = 5,
    .n_more_tries = 1,
  };

  return mz_download (&provider, &request, NULL, error);
}

static void
assert_table (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  g_assert_cmpmem (text, length, QUOTE_TABLE, strlen (QUOTE_TABLE));
}

static void
test_table (void)
{
  g_autoptr (QuoteServer) server = quote_server_start (FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ask (server, "good", &error);

  g_assert_no_error (error);
  assert_table (bytes);
  g_assert_cmpstr (server->last_query, ==, "from=20251029&to=20251031&key=" QUOTE_KEY);
  g_assert_cmpstr (server->last_header, ==, "Token " QUOTE_KEY);
}

/* Each answer and the error that it must become; the words are what the analyst needs to read. */
static const struct {
  const char *symbol;
  MzQuotesError code;
  const char *says;
  gint n_requests;
} REFUSALS[] = {
  { "nothing", MZ_QUOTES_ERROR_NO_PRICES, "no prices", 1 },
  { "page", MZ_QUOTES_ERROR_NO_PRICES, "web page", 1 },
  { "limit-in-words", MZ_QUOTES_ERROR_LIMIT, "Exceeded the daily hits limit", 1 },
  { "note", MZ_QUOTES_ERROR_LIMIT, "5 calls a minute", 1 },
  { "busy-for-long", MZ_QUOTES_ERROR_LIMIT, "later", 1 },
  { "no-key", MZ_QUOTES_ERROR_REFUSED, "key", 1 },
  { "unknown", MZ_QUOTES_ERROR_REFUSED, "symbol", 1 },
  { "elsewhere", MZ_QUOTES_ERROR_MOVED, "prices.example", 1 },
  { "circle", MZ_QUOTES_ERROR_MOVED, "circle", 4 },
  { "endless", MZ_QUOTES_ERROR_TOO_LARGE, "more than", 1 },
  { "drip", MZ_QUOTES_ERROR_TOO_SLOW, "1 second", 1 },
  { "silent", MZ_QUOTES_ERROR_TOO_SLOW, "nothing", 1 },
  { "cut-off", MZ_QUOTES_ERROR_NETWORK, "Own", 2 },
};

static void
test_refusal (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QuoteServer) server = quote_server_start (FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ask (server, REFUSALS[i].symbol, &error);

  g_assert_null (bytes);
  g_assert_error (error, MZ_QUOTES_ERROR, (gint) REFUSALS[i].code);
  g_assert_nonnull (strstr (error->message, REFUSALS[i].says));
  g_assert_null (strstr (error->message, QUOTE_KEY));
  g_assert_cmpint (g_atomic_int_get (&server->n_requests), ==, REFUSALS[i].n_requests);
}

static void
test_tries_again (gconstpointer data)
{
  g_autoptr (QuoteServer) server = quote_server_start (FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ask (server, data, &error);

  g_assert_no_error (error);
  assert_table (bytes);
  g_assert_cmpint (g_atomic_int_get (&server->n_requests), ==, 2);
}

static void
test_certificate (void)
{
  g_autoptr (QuoteServer) server = quote_server_start (TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!g_tls_backend_supports_tls (g_tls_backend_get_default ())) {
    g_test_skip ("GLib has no TLS here");
    return;
  }
  bytes = ask (server, "good", &error);
  g_assert_null (bytes);
  g_assert_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_CERTIFICATE);
  g_assert_cmpint (g_atomic_int_get (&server->n_requests), ==, 0);
}

static void
test_no_server (void)
{
  g_autoptr (QuoteServer) server = quote_server_start (FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree char *origin = g_strdup (server->origin);

  quote_server_disconnect (server);
  g_autoptr (GBytes) bytes = ask (server, "good", &error);
  g_assert_null (bytes);
  g_assert_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_NETWORK);
}

static gpointer
cancel_thread (gpointer cancellable)
{
  g_usleep (G_USEC_PER_SEC / 5);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr (QuoteServer) server = quote_server_start (FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *url = g_strconcat (server->origin, "/{symbol}", NULL);
  const MzProvider provider = { .name = (char *) "Own",
                                .url = url,
                                .suffix = (char *) "",
                                .header = (char *) "",
                                .where = (char *) "" };
  const MzDownload request = { .symbol = "silent", .from = 1, .to = 2 };
  GThread *thread = g_thread_new ("cancel", cancel_thread, cancellable);
  g_autoptr (GBytes) bytes = mz_download (&provider, &request, cancellable, &error);

  g_thread_join (thread);
  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_key_is_asked_for (void)
{
  const MzProvider provider = { .name = (char *) "Own",
                                .url = (char *) "https://prices.example/{symbol}?{key}",
                                .key = MZ_PROVIDER_KEY_REQUIRED,
                                .where = (char *) "https://prices.example/keys" };
  const MzDownload request = { .symbol = "META" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mz_download (&provider, &request, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_NO_KEY);
  g_assert_nonnull (strstr (error->message, "https://prices.example/keys"));
}

/* -- The command -- */

static void
test_fetch_brings_days_into_the_library (ProgramFixture *fixture, gconstpointer data)
{
  g_autoptr (QuoteServer) server = quote_server_start (FALSE);
  g_autofree char *folder = g_build_filename (fixture->folder, "mizan", NULL);
  g_autofree char *file = g_build_filename (folder, "providers.tsv", NULL);
  g_autofree char *line =
      g_strdup_printf ("own\tOwn prices\t%s/good?{symbol}&{from}\tiso\t\tnone\n", server->origin);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, line, -1, NULL));
  run_program (fixture, "prices fetch META --provider own --from 2025-10-01 --to 2025-10-31");
  assert_succeeded (fixture);
  g_assert_nonnull (strstr (fixture->output, "META: 1 days added"));
  g_assert_cmpstr (server->last_query, ==, "META&2025-10-01");

  run_program (fixture, "prices list --format csv");
  g_assert_nonnull (strstr (fixture->output, "\"META\",\"1\",\"2025-10-30\",\"2025-10-30\","));
  g_assert_nonnull (strstr (fixture->output, "Own prices"));

  /* The last days that are there are asked for once more, and nothing in front of them. */
  run_program (fixture, "prices fetch META --provider own --to 2025-11-30");
  assert_succeeded (fixture);
  g_assert_cmpstr (server->last_query, ==, "META&2025-10-20");
  g_assert_nonnull (strstr (fixture->output, "0 days added, 0 changed, 1 the same"));
  g_remove (file);
  g_rmdir (folder);
}

static void
test_failed_fetch_is_told (ProgramFixture *fixture, gconstpointer data)
{
  run_program (fixture, "prices fetch META --provider nobody");
  g_assert_cmpint (fixture->status, ==, 2);
  g_assert_nonnull (strstr (fixture->errors, "stooq"));

  run_program (fixture, "prices fetch META --provider tiingo");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->errors, "META: Tiingo wants a key"));

  fixture->language = "ar";
  run_program (fixture, "prices fetch META --provider tiingo");
  g_assert_nonnull (strstr (fixture->errors, "مفتاح"));
}

/* -- The window's way -- */

typedef struct {
  GMainLoop *loop;
  MzImportCount count;
  GError *error;
} Update;

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Update *update = data;

  mz_price_update_finish (result, &update->count, &update->error);
  g_main_loop_quit (update->loop);
}

static void
test_update_off_the_main_thread (ProgramFixture *fixture, gconstpointer data)
{
  g_autoptr (QuoteServer) server = quote_server_start (FALSE);
  g_autofree char *file = mz_providers_dup_user_file ();
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *line =
      g_strdup_printf ("own\tOwn prices\t%s/good?{symbol}\tiso\t\tnone\n", server->origin);
  g_autofree char *path = g_build_filename (fixture->folder, "mizan.db", NULL);
  g_autoptr (MzStore) store = mz_store_open (path, NULL, NULL);
  Update update = { .loop = g_main_loop_new (NULL, FALSE) };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, line, -1, NULL));
  MzPriceUpdate wish = { .provider_id = "own", .symbol = "META", .currency = "USD" };
  mz_price_update_async (store, &wish, NULL, updated_cb, &update);
  g_main_loop_run (update.loop);
  g_assert_no_error (update.error);
  g_assert_cmpuint (update.count.added, ==, 1);

  wish.provider_id = "gone";
  mz_price_update_async (store, &wish, NULL, updated_cb, &update);
  g_main_loop_run (update.loop);
  g_assert_error (update.error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_REFUSED);
  g_assert_nonnull (strstr (update.error->message, "gone"));

  g_clear_error (&update.error);
  g_main_loop_unref (update.loop);
  g_remove (file);
  g_rmdir (folder);
  g_assert_true (mz_store_close (store, NULL));
}

/* -- Providers -- */

static void
test_symbols_cannot_leave_their_place (void)
{
  const MzProvider provider = { .url = (char *) "https://prices.example/{lower}?d={from}",
                                .suffix = (char *) ".us" };
  guint32 day = mz_day_parse ("2025-10-30");
  g_autofree char *plain = mz_provider_dup_url (&provider, "META", day, day, NULL);
  g_autofree char *with_exchange = mz_provider_dup_url (&provider, "2222.SR", day, day, NULL);
  g_autofree char *hostile = mz_provider_dup_url (&provider, "../x?a=b&c#.", day, day, NULL);

  g_assert_cmpstr (plain, ==, "https://prices.example/meta.us?d=2025-10-30");
  g_assert_cmpstr (with_exchange, ==, "https://prices.example/2222.sr?d=2025-10-30");
  g_assert_cmpstr (hostile, ==, "https://prices.example/..%2Fx%3Fa%3Db%26c%23.?d=2025-10-30");
}

static void
load_own (const char *text, GPtrArray **providers, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("mizan-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "providers.tsv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  *providers = mz_providers_load (path, error);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_own_provider_replaces (void)
{
  g_autoptr (GPtrArray) shipped = mz_providers_load (NULL, NULL);
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GError) error = NULL;

  load_own ("# mine\nstooq\tMine\thttps://prices.example/{symbol}\tiso\t\tnone\n", &own, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (own->len, ==, shipped->len);
  g_assert_cmpstr (mz_providers_find (own, "stooq")->name, ==, "Mine");
  g_assert_nonnull (mz_providers_find (own, "tiingo"));
}

static void
test_malformed_line_is_named (gconstpointer data)
{
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GError) error = NULL;

  load_own (data, &own, &error);
  g_assert_null (own);
  g_assert_error (error, MZ_PROVIDER_ERROR, MZ_PROVIDER_ERROR_MALFORMED);
  g_assert_nonnull (strstr (error->message, "line 2"));
}

int
main (int argc, char **argv)
{
  g_autofree char *config = g_dir_make_tmp ("mizan-XXXXXX", NULL);

  /* No table of the user who runs the tests may have a part in them. */
  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quotes/table-comes-as-it-is", test_table);
  for (gsize i = 0; i < G_N_ELEMENTS (REFUSALS); i++) {
    g_autofree char *path = g_strconcat ("/quotes/refused/", REFUSALS[i].symbol, NULL);
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refusal);
  }
  g_test_add_data_func ("/quotes/waits-as-long-as-it-is-asked", "busy", test_tries_again);
  g_test_add_data_func ("/quotes/tries-again-after-a-failure", "broken-once", test_tries_again);
  g_test_add_data_func ("/quotes/follows-on-the-same-server", "moved", test_tries_again);
  g_test_add_func ("/quotes/certificate-must-be-vouched-for", test_certificate);
  g_test_add_func ("/quotes/no-server-is-told", test_no_server);
  g_test_add_func ("/quotes/can-be-cancelled", test_cancel);
  g_test_add_func ("/quotes/missing-key-says-where-to-get-one", test_key_is_asked_for);
  g_test_add ("/quotes/fetch-brings-days-into-the-library", ProgramFixture, NULL, set_up_program,
              test_fetch_brings_days_into_the_library, tear_down_program);
  g_test_add ("/quotes/failed-fetch-is-told", ProgramFixture, NULL, set_up_program,
              test_failed_fetch_is_told, tear_down_program);
  g_test_add ("/quotes/updates-off-the-main-thread", ProgramFixture, NULL, set_up_program,
              test_update_off_the_main_thread, tear_down_program);
  g_test_add_func ("/providers/symbols-cannot-leave-their-place",
                   test_symbols_cannot_leave_their_place);
  g_test_add_func ("/providers/own-one-replaces-the-shipped", test_own_provider_replaces);
  g_test_add_data_func ("/providers/plain-http-is-refused",
                        "#\nown\tOwn\thttp://prices.example/{symbol}\tiso\t\tnone\n",
                        test_malformed_line_is_named);
  g_test_add_data_func ("/providers/own-machine-is-no-prefix",
                        "#\nown\tOwn\thttp://127.0.0.1.prices.example/{symbol}\tiso\t\tnone\n",
                        test_malformed_line_is_named);
  g_test_add_data_func ("/providers/address-without-symbol-is-refused",
                        "#\nown\tOwn\thttps://prices.example/\tiso\t\tnone\n",
                        test_malformed_line_is_named);
  g_test_add_data_func ("/providers/short-line-is-refused", "#\nown\tOwn\n",
                        test_malformed_line_is_named);
  int status = g_test_run ();
  g_rmdir (config);
  return status;
}
