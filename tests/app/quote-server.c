/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A server of prices on this machine, which also misbehaves. */
#include "quote-server.h"

#include <libsoup/soup.h>
#include <string.h>

struct QuoteServerParts {
  GThread *thread;
  GMainContext *context;
  GMainLoop *loop;
  SoupServer *server;
  gboolean is_secure;
  GMutex mutex;
  GCond ready;
};

/* -- Answers -- */

static void
answer_with (SoupServerMessage *message, guint status, const char *body)
{
  soup_server_message_set_status (message, status, NULL);
  soup_server_message_set_response (message, "text/csv", SOUP_MEMORY_COPY, body, strlen (body));
}

/* A block a call, for ever. */
static void
wrote_chunk_cb (SoupServerMessage *message, gpointer data)
{
  static char block[64 * 1024];

  memset (block, '7', sizeof block);
  soup_message_body_append (soup_server_message_get_response_body (message), SOUP_MEMORY_STATIC,
                            block, sizeof block);
  soup_server_message_unpause (message);
}

static gboolean
drip_cb (gpointer data)
{
  SoupServerMessage *message = data;

  soup_message_body_append (soup_server_message_get_response_body (message), SOUP_MEMORY_STATIC,
                            "7", 1);
  soup_server_message_unpause (message);
  return G_SOURCE_CONTINUE;
}

static void
finished_cb (SoupServerMessage *message, gpointer data)
{
  g_source_destroy (data);
}

static void
answer_endlessly (SoupServerMessage *message)
{
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message),
                                     SOUP_ENCODING_CHUNKED);
  soup_message_body_set_accumulate (soup_server_message_get_response_body (message), FALSE);
  g_signal_connect (message, "wrote-chunk", G_CALLBACK (wrote_chunk_cb), NULL);
  wrote_chunk_cb (message, NULL);
}

static void
answer_drop_by_drop (QuoteServer *self, SoupServerMessage *message)
{
  g_autoptr (GSource) source = g_timeout_source_new (50);

  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message),
                                     SOUP_ENCODING_CHUNKED);
  g_source_set_callback (source, drip_cb, message, NULL);
  g_source_attach (source, self->parts->context);
  g_signal_connect (message, "finished", G_CALLBACK (finished_cb), source);
}

static void
cut_off (SoupServerMessage *message)
{
  g_autoptr (GIOStream) stream = NULL;

  stream = soup_server_message_steal_connection (message);
  const char *half =
      "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nDate,Close\n2025-10-30,666.47\n";
  g_output_stream_write_all (g_io_stream_get_output_stream (stream), half, strlen (half), NULL,
                             NULL, NULL);
  g_io_stream_close (stream, NULL, NULL);
}

static void
redirect_to (SoupServerMessage *message, const char *address)
{
  soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, address);
}

/* The symbol asked for says how to answer. */
static void
request_cb (SoupServer *server,
            SoupServerMessage *message,
            const char *path,
            GHashTable *query,
            gpointer data)
{
  QuoteServer *self = data;
  int n = g_atomic_int_add (&self->n_requests, 1) + 1;
  SoupMessageHeaders *answer = soup_server_message_get_response_headers (message);

  g_free (self->last_query);
  g_free (self->last_header);
  self->last_query = g_strdup (g_uri_get_query (soup_server_message_get_uri (message)));
  self->last_header = g_strdup (soup_message_headers_get_one (
      soup_server_message_get_request_headers (message), "Authorization"));
  if (g_str_equal (path, "/good"))
    answer_with (message, 200, QUOTE_TABLE);
  else if (g_str_equal (path, "/nothing"))
    answer_with (message, 200, "");
  else if (g_str_equal (path, "/page"))
    answer_with (message, 200, "<!DOCTYPE html>\n<html><p>1,2,3</p></html>\n");
  else if (g_str_equal (path, "/limit-in-words"))
    answer_with (message, 200, "Exceeded the daily hits limit");
  else if (g_str_equal (path, "/note"))
    answer_with (message, 200, "{\"Note\": \"Our call frequency is 5 calls a minute.\"}");
  else if (g_str_equal (path, "/busy")) {
    soup_message_headers_replace (answer, "Retry-After", "1");
    answer_with (message, n < 2 ? 429 : 200, n < 2 ? "" : QUOTE_TABLE);
  } else if (g_str_equal (path, "/busy-for-long")) {
    soup_message_headers_replace (answer, "Retry-After", "3600");
    answer_with (message, 429, "");
  } else if (g_str_equal (path, "/broken-once"))
    answer_with (message, n < 2 ? 503 : 200, n < 2 ? "" : QUOTE_TABLE);
  else if (g_str_equal (path, "/no-key"))
    answer_with (message, 401, "{\"detail\": \"Invalid token " QUOTE_KEY ".\"}");
  else if (g_str_equal (path, "/unknown"))
    answer_with (message, 404, "");
  else if (g_str_equal (path, "/moved"))
    redirect_to (message, "/good");
  else if (g_str_equal (path, "/elsewhere"))
    redirect_to (message, "http://prices.example/good");
  else if (g_str_equal (path, "/circle"))
    redirect_to (message, "/circle");
  else if (g_str_equal (path, "/endless"))
    answer_endlessly (message);
  else if (g_str_equal (path, "/drip"))
    answer_drop_by_drop (self, message);
  else if (g_str_equal (path, "/cut-off"))
    cut_off (message);
  else if (g_str_equal (path, "/silent"))
    soup_server_message_pause (message);
}

/* -- The server -- */

static GTlsCertificate *
load_certificate (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "tls", "nobody.pem", NULL);
  g_autoptr (GError) error = NULL;
  GTlsCertificate *certificate = g_tls_certificate_new_from_file (path, &error);

  g_assert_no_error (error);
  return certificate;
}

static gpointer
server_thread (gpointer data)
{
  QuoteServer *self = data;
  g_autoptr (GError) error = NULL;

  g_main_context_push_thread_default (self->parts->context);
  self->parts->server = soup_server_new (NULL, NULL);
  if (self->parts->is_secure) {
    g_autoptr (GTlsCertificate) certificate = load_certificate ();
    soup_server_set_tls_certificate (self->parts->server, certificate);
  }
  soup_server_add_handler (self->parts->server, NULL, request_cb, self, NULL);
  soup_server_listen_local (self->parts->server, 0,
                            SOUP_SERVER_LISTEN_IPV4_ONLY |
                                (self->parts->is_secure ? SOUP_SERVER_LISTEN_HTTPS : 0),
                            &error);
  g_assert_no_error (error);
  GSList *addresses = soup_server_get_uris (self->parts->server);
  g_mutex_lock (&self->parts->mutex);
  self->origin = g_strdup_printf ("%s://127.0.0.1:%d", self->parts->is_secure ? "https" : "http",
                                  g_uri_get_port (addresses->data));
  g_cond_signal (&self->parts->ready);
  g_mutex_unlock (&self->parts->mutex);
  g_slist_free_full (addresses, (GDestroyNotify) g_uri_unref);
  g_main_loop_run (self->parts->loop);
  soup_server_disconnect (self->parts->server);
  g_clear_object (&self->parts->server);
  g_main_context_pop_thread_default (self->parts->context);
  return NULL;
}

QuoteServer *
quote_server_start (gboolean is_secure)
{
  QuoteServer *self = g_new0 (QuoteServer, 1);

  self->parts = g_new0 (QuoteServerParts, 1);
  self->parts->is_secure = is_secure;
  self->parts->context = g_main_context_new ();
  self->parts->loop = g_main_loop_new (self->parts->context, FALSE);
  self->parts->thread = g_thread_new ("server", server_thread, self);
  g_mutex_lock (&self->parts->mutex);
  while (!self->origin)
    g_cond_wait (&self->parts->ready, &self->parts->mutex);
  g_mutex_unlock (&self->parts->mutex);
  return self;
}

void
quote_server_disconnect (QuoteServer *self)
{
  soup_server_disconnect (self->parts->server);
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

void
quote_server_stop (QuoteServer *self)
{
  g_autoptr (GSource) quit = g_idle_source_new ();

  /* A loop that does not run yet would not hear of it. */
  g_source_set_callback (quit, quit_cb, self->parts->loop, NULL);
  g_source_attach (quit, self->parts->context);
  g_thread_join (self->parts->thread);
  g_main_loop_unref (self->parts->loop);
  g_main_context_unref (self->parts->context);
  g_free (self->parts);
  g_free (self->origin);
  g_free (self->last_query);
  g_free (self->last_header);
  g_free (self);
}
