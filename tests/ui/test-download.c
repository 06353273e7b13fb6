/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prices are downloaded while the window goes on: how far it is shows, it can be stopped, and what
 * a server says against it is told in words. */
#include "articles.h"
#include "config.h"
#include "market/provider.h"
#include "quote-server.h"
#include "window-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const english[] = { ENGLISH_ARTICLE, NULL };

/* The one provider of the analyst's own: the server on this machine, which answers as @how says. */
static void
write_provider (const char *origin, const char *how)
{
  g_autofree char *file = mz_providers_dup_user_file ();
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *line =
      g_strdup_printf ("own\tOwn prices\t%s/%s?{symbol}\tiso\t\tnone\n", origin, how);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, line, -1, NULL));
}

static void
allow_downloads (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_set_boolean (settings, "allow-downloads", TRUE);
  g_settings_set_string (settings, "price-provider", "own");
}

static void
wait_for_library (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  wait_until (mz_library_get_store (mz_session_get_library (fixture->session)));
}

static QuoteServer *
ask (WindowFixture *fixture, const char *how)
{
  QuoteServer *server = quote_server_start (FALSE);

  wait_for_library (fixture);
  write_provider (server->origin, how);
  allow_downloads ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.update-prices", NULL);
  return server;
}

static gboolean
is_busy (WindowFixture *fixture)
{
  gboolean busy;

  g_object_get (mz_session_get_download (fixture->session), "busy", &busy, NULL);
  return busy;
}

static guint
count_days (WindowFixture *fixture)
{
  MzStore *store = mz_library_get_store (mz_session_get_library (fixture->session));
  g_autoptr (MzBarBatch) batch = mz_store_load_bars (store, "META", 0, 0, NULL, NULL);

  return batch ? batch->bars->len : 0;
}

static void
test_good (WindowFixture *fixture)
{
  g_autoptr (QuoteServer) server = ask (fixture, "good");

  wait_until (find_text (fixture->window, "1 day of prices was added or changed."));
  g_assert_cmpuint (count_days (fixture), ==, 1);
  g_assert_false (is_busy (fixture));
}

/* A server that drips: the bar says how far it is, and the button ends it at once. */
static void
test_stop (WindowFixture *fixture)
{
  g_autoptr (QuoteServer) server = ask (fixture, "drip");

  wait_until (find_part (fixture->window, "bytes received…"));
  wait_until (find_text (fixture->window, "Stop"));
  let_run_for (400); /* until the bar is in its place */
  gint64 begin = g_get_monotonic_time ();
  click (find_text (fixture->window, "Stop"), 5, 5);
  wait_until (!is_busy (fixture));
  wait_until (!find_text (fixture->window, "Stop"));
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 5 * G_USEC_PER_SEC);
  g_assert_cmpuint (count_days (fixture), ==, 0);
}

/* Nothing else waits for a server that is silent: another article opens meanwhile. */
static void
test_silent_server (WindowFixture *fixture)
{
  g_autoptr (QuoteServer) server = ask (fixture, "silent");
  g_autoptr (GFile) file = window_fixture_write (fixture, "other.txt", TWO_COMPANIES);

  wait_until (find_part (fixture->window, "Asking for prices of META…"));
  mz_session_open_files (fixture->session, &file, 1);
  wait_until (g_list_model_get_n_items (mz_session_get_figures (fixture->session)) == 4);
  g_assert_true (is_busy (fixture));
  press ("Escape");
  wait_until (!is_busy (fixture));
}

/* It is asked again after the second that it wants, and that is said. */
static void
test_busy_server (WindowFixture *fixture)
{
  g_autoptr (QuoteServer) server = ask (fixture, "busy");

  wait_until (find_part (fixture->window, "Waiting for 1 second"));
  wait_until (find_text (fixture->window, "1 day of prices was added or changed."));
  g_assert_cmpint (g_atomic_int_get (&server->n_requests), ==, 2);
}

static void
assert_told (WindowFixture *fixture, const char *how, const char *words)
{
  g_autoptr (QuoteServer) server = ask (fixture, how);

  wait_until (find_part (fixture->window, words));
  g_assert_false (is_busy (fixture));
  g_assert_cmpuint (count_days (fixture), ==, 0);
  /* It stays: the analyst may read it in peace. */
  let_run_for (300);
  g_assert_nonnull (find_part (fixture->window, words));
}

static void
test_limit (WindowFixture *fixture)
{
  assert_told (fixture, "busy-for-long", "later");
}

static void
test_page (WindowFixture *fixture)
{
  assert_told (fixture, "page", "web page");
}

static void
test_no_network (WindowFixture *fixture)
{
  QuoteServer *server = quote_server_start (FALSE);
  g_autofree char *origin = g_strdup (server->origin);

  quote_server_stop (server);
  wait_for_library (fixture);
  write_provider (origin, "good");
  allow_downloads ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.update-prices", NULL);
  /* The window goes on between the tries. */
  wait_until (find_part (fixture->window, "asking again for prices of META…"));
  g_assert_true (is_busy (fixture));
  wait_until (find_part (fixture->window, "Is there a network?"));
  g_assert_false (is_busy (fixture));
}

/* Whoever has not allowed downloads is led to where they are, and nobody is asked. */
static void
test_off (WindowFixture *fixture)
{
  g_autoptr (QuoteServer) server = quote_server_start (FALSE);

  write_provider (server->origin, "good");
  wait_for_library (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.update-prices", NULL);
  wait_until (find_toplevel (ADW_TYPE_PREFERENCES_WINDOW));
  let_run_for (300);
  g_assert_false (is_busy (fixture));
  g_assert_cmpint (g_atomic_int_get (&server->n_requests), ==, 0);
  gtk_window_close (find_toplevel (ADW_TYPE_PREFERENCES_WINDOW));
}

static void
add_tests (void)
{
  window_test_add ("/download/brings-prices", english, test_good);
  window_test_add ("/download/tells-how-far-and-can-be-stopped", english, test_stop);
  window_test_add ("/download/nothing-waits-for-a-silent-server", english, test_silent_server);
  window_test_add ("/download/says-that-it-waits", english, test_busy_server);
  window_test_add ("/download/limit-is-told", english, test_limit);
  window_test_add ("/download/page-is-told", english, test_page);
  window_test_add ("/download/missing-network-is-told", english, test_no_network);
  window_test_add ("/download/asks-nobody-while-off", english, test_off);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
