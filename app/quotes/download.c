/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Downloads a table of daily prices, politely: few tries, waits that the server names, and limits
 * of time and size for servers that misbehave. */
#include "config.h"

#include "quotes/download.h"

#include "quotes/answer.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>

#define SILENCE      20                 /* seconds */
#define PATIENCE     120                /* seconds */
#define MAX_BYTES    (64 * 1024 * 1024) /* a century of days is below 4 MiB */
#define MAX_WAIT     30                 /* seconds; for more the analyst is told instead */
#define N_MORE_TRIES 2
#define N_REDIRECTS  3
#define BLOCK        (64 * 1024)

/* One download, on its way. */
typedef struct {
  const MzProvider *provider;
  MzDownload request; /* its limits filled in */
  GCancellable *cancellable;
  SoupSession *session;
  gint64 deadline; /* monotonic time of the end of the current try */
  guint wait;      /* seconds that the last answer asked for; 0 for none */
} Job;

static void
fill_in_limits (MzDownload *request)
{
  if (!request->silence)
    request->silence = SILENCE;
  if (!request->patience)
    request->patience = PATIENCE;
  if (!request->max_bytes)
    request->max_bytes = MAX_BYTES;
  if (!request->max_wait)
    request->max_wait = MAX_WAIT;
  if (!request->n_more_tries)
    request->n_more_tries = N_MORE_TRIES;
}

/* What libsoup or GIO says, in the analyst's words. */
static void
set_network_error (const Job *job, const GError *cause, GError **error)
{
  const char *name = job->provider->name;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else if (cause->domain == G_TLS_ERROR)
    g_set_error (
        error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_CERTIFICATE,
        _ ("Whoever answers for %s cannot prove to be it (%s). Nothing was downloaded; try "
           "another network."),
        name, cause->message);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_TOO_SLOW,
                 ngettext ("%s sent nothing for %u second. Try again later.",
                           "%s sent nothing for %u seconds. Try again later.",
                           job->request.silence),
                 name, job->request.silence);
  else
    g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_NETWORK,
                 _ ("%s could not be reached: %s. Is there a network?"), name, cause->message);
}

/* -- One try -- */

static GBytes *
read_body (Job *job, GInputStream *stream, GError **error)
{
  g_autoptr (GByteArray) body = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  g_autoptr (GError) cause = NULL;
  gssize n;

  while ((n = g_input_stream_read (stream, block, BLOCK, job->cancellable, &cause)) > 0) {
    if (body->len + (gsize) n > job->request.max_bytes) {
      g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_TOO_LARGE,
                   _ ("%s sent more than a table of prices can be. Nothing of it was kept."),
                   job->provider->name);
      return NULL;
    }
    if (g_get_monotonic_time () > job->deadline) {
      g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_TOO_SLOW,
                   ngettext ("%s had not sent everything after %u second. Try again later.",
                             "%s had not sent everything after %u seconds. Try again later.",
                             job->request.patience),
                   job->provider->name, job->request.patience);
      return NULL;
    }
    g_byte_array_append (body, block, (guint) n);
    if (job->request.progress)
      job->request.progress (body->len, job->request.progress_data);
  }
  if (n < 0) {
    set_network_error (job, cause, error);
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&body));
}

/* A body that ends before the length that was promised. */
static gboolean
check_length (const Job *job, SoupMessage *message, GBytes *body, GError **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);

  if (soup_message_headers_get_encoding (headers) != SOUP_ENCODING_CONTENT_LENGTH ||
      soup_message_headers_get_one (headers, "Content-Encoding") ||
      g_bytes_get_size (body) == (gsize) soup_message_headers_get_content_length (headers))
    return TRUE;
  g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_NETWORK,
               _ ("The answer of %s broke off in the middle. Nothing of it was kept; try again."),
               job->provider->name);
  return FALSE;
}

static void
add_header (const Job *job, SoupMessage *message)
{
  g_autofree char *header = mz_provider_dup_header (job->provider, job->request.key);

  if (header) {
    char *value = strstr (header, ": ");
    *value = '\0';
    soup_message_headers_replace (soup_message_get_request_headers (message), header, value + 2);
  }
}

static GBytes *
send (Job *job, SoupMessage *message, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GInputStream) stream =
      soup_session_send (job->session, message, job->cancellable, &cause);

  if (!stream) {
    set_network_error (job, cause, error);
    return NULL;
  }
  g_autoptr (GBytes) body = read_body (job, stream, error);
  if (!body || !check_length (job, message, body, error))
    return NULL;
  return g_steal_pointer (&body);
}

/* Where the answer sends the request; NULL and no error where it does not. Another server must not
 * see the key, so that only another path of the same one is followed. */
static GUri *
find_redirect (const Job *job, SoupMessage *message, GError **error)
{
  guint status = soup_message_get_status (message);
  const char *location =
      soup_message_headers_get_one (soup_message_get_response_headers (message), "Location");
  GUri *here = soup_message_get_uri (message);

  if (!SOUP_STATUS_IS_REDIRECTION (status) || !location)
    return NULL;
  g_autoptr (GUri) there = g_uri_parse_relative (here, location, SOUP_HTTP_URI_FLAGS, NULL);
  if (there && g_strcmp0 (g_uri_get_scheme (here), g_uri_get_scheme (there)) == 0 &&
      g_strcmp0 (g_uri_get_host (here), g_uri_get_host (there)) == 0 &&
      g_uri_get_port (here) == g_uri_get_port (there))
    return g_steal_pointer (&there);
  g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_MOVED,
               _ ("%s sends the request to another server, %s. If that is right, put its address "
                  "into a provider of your own."),
               job->provider->name, there ? g_uri_get_host (there) : "?");
  return NULL;
}

static GBytes *
try_once (Job *job, GUri *address, GError **error)
{
  g_autoptr (GUri) uri = g_uri_ref (address);

  job->wait = 0;
  job->deadline = g_get_monotonic_time () + (gint64) job->request.patience * G_USEC_PER_SEC;
  for (guint i = 0; i <= N_REDIRECTS; i++) {
    g_autoptr (SoupMessage) message = soup_message_new_from_uri (SOUP_METHOD_GET, uri);
    g_autoptr (GError) moved = NULL;
    soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
    add_header (job, message);
    g_autoptr (GBytes) body = send (job, message, error);
    if (!body)
      return NULL;
    GUri *next = find_redirect (job, message, &moved);
    if (moved) {
      g_propagate_error (error, g_steal_pointer (&moved));
      return NULL;
    }
    if (!next) {
      const char *after =
          soup_message_headers_get_one (soup_message_get_response_headers (message), "Retry-After");
      MzAnswer answer = { soup_message_get_status (message), after, body };
      job->wait = mz_answer_get_wait (&answer);
      return mz_answer_check (&answer, job->provider, error) ? g_steal_pointer (&body) : NULL;
    }
    g_uri_unref (uri);
    uri = next;
  }
  g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_MOVED,
               _ ("%s sends the request round in a circle. Try again later."), job->provider->name);
  return NULL;
}

/* -- Several tries -- */

static gboolean
is_worth_another_try (const Job *job, const GError *error)
{
  return g_error_matches (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_SERVER) ||
         g_error_matches (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_NETWORK) ||
         (g_error_matches (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_LIMIT) && job->wait > 0 &&
          job->wait <= job->request.max_wait);
}

/* FALSE: cancelled meanwhile. */
static gboolean
pause_for (guint seconds, GCancellable *cancellable, GError **error)
{
  GPollFD descriptor;

  if (cancellable && g_cancellable_make_pollfd (cancellable, &descriptor)) {
    g_poll (&descriptor, 1, (gint) seconds * 1000);
    g_cancellable_release_fd (cancellable);
  } else {
    g_usleep (seconds * G_USEC_PER_SEC);
  }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static GBytes *
try_often (Job *job, GUri *address, GError **error)
{
  for (guint i = 0;; i++) {
    g_autoptr (GError) cause = NULL;
    GBytes *body = try_once (job, address, &cause);
    if (body)
      return body;
    if (i == job->request.n_more_tries || !is_worth_another_try (job, cause)) {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
    guint seconds = MAX (job->wait, 1u << i);
    if (job->request.waits)
      job->request.waits (seconds, job->request.progress_data);
    if (!pause_for (seconds, job->cancellable, error))
      return NULL;
  }
}

/**
 * mz_download:
 * @provider: whom to ask
 * @request: for what, and the limits
 * @cancellable: (nullable): ends it, waits between tries included
 * @error: return location for an error of %MZ_QUOTES_ERROR or %G_IO_ERROR_CANCELLED; its message is
 *   translated, names the provider and a way out, and never has the key in it
 *
 * Certificates are checked, redirects to other servers refused. A server that is busy is asked
 * again after the time that it names (RFC 9110, section 10.2.3), where that is short.
 *
 * Returns: (transfer full): the table, in whatever form the provider has
 */
GBytes *
mz_download (const MzProvider *provider,
             const MzDownload *request,
             GCancellable *cancellable,
             GError **error)
{
  Job job = { .provider = provider, .request = *request, .cancellable = cancellable };

  if (provider->key == MZ_PROVIDER_KEY_REQUIRED && (!request->key || *request->key == '\0')) {
    g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_NO_KEY,
                 _ ("%s wants a key, and there is none. One can be had at %s."), provider->name,
                 provider->where);
    return NULL;
  }
  fill_in_limits (&job.request);
  g_autofree char *url =
      mz_provider_dup_url (provider, request->symbol, request->from, request->to, request->key);
  g_autoptr (GUri) address = g_uri_parse (url, SOUP_HTTP_URI_FLAGS, NULL);
  if (!address) {
    g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_REFUSED,
                 _ ("The address of %s is no address. Mend it in the table of providers."),
                 provider->name);
    return NULL;
  }
  g_autoptr (SoupSession) session = soup_session_new_with_options (
      "timeout", job.request.silence, "user-agent", "Mizan/" PACKAGE_VERSION, NULL);
  job.session = session;
  return try_often (&job, address, error);
}
