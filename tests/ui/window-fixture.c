/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mizan, started with files in a window of its own, with an empty library. */
#include "window-fixture.h"

#include "application.h"
#include "config.h"
#include "language.h"

#include <glib/gstdio.h>

typedef struct {
  const char *const *texts;
  WindowTest prepare; /* may be NULL */
  WindowTest test;
  WindowFixture fixture;
} Case;

char *
window_fixture_path (WindowFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

GFile *
window_fixture_write (WindowFixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = window_fixture_path (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

gpointer
window_fixture_find (WindowFixture *fixture, GType type)
{
  return find_widget (fixture->window, type);
}

void
window_fixture_wait_for_chart (WindowFixture *fixture)
{
  wait_until (g_list_model_get_n_items (mz_session_get_figures (fixture->session)) > 0);
  wait_until (mz_board_get_chart (mz_session_get_board (fixture->session)));
  let_run_for (100);
}

/* Runs once the application has opened its files. */
static gboolean
run_cb (gpointer data)
{
  Case *one = data;
  WindowFixture *fixture = &one->fixture;

  wait_until (gtk_application_get_active_window (GTK_APPLICATION (fixture->application)));
  fixture->window =
      MZ_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (fixture->application)));
  g_object_get (fixture->window, "session", &fixture->session, NULL);
  wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  one->test (fixture);
  /* A library that is still being opened would hold the application. */
  wait_until (mz_library_get_store (mz_session_get_library (fixture->session)));
  g_object_unref (fixture->session);
  g_application_quit (fixture->application);
  return G_SOURCE_REMOVE;
}

static GStrv
write_articles (Case *one)
{
  GStrvBuilder *argv = g_strv_builder_new ();

  g_strv_builder_add (argv, "mizan-window");
  for (guint i = 0; one->texts && one->texts[i]; i++) {
    g_autofree char *name = g_strdup_printf ("article-%u.txt", i + 1);
    g_autoptr (GFile) file = window_fixture_write (&one->fixture, name, one->texts[i]);
    g_strv_builder_add (argv, g_file_peek_path (file));
  }
  GStrv words = g_strv_builder_end (argv);
  g_strv_builder_unref (argv);
  return words;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What one case left of the window's size and the like is not the next one's. */
static void
reset_settings (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  g_auto (GStrv) keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i]; i++)
    g_settings_reset (settings, keys[i]);
}

static void
run_case (gconstpointer data)
{
  Case *one = (Case *) data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MzLexiconSource) lexicon = mz_lexicon_source_new (NULL);

  one->fixture.folder = g_dir_make_tmp ("mizan-window-XXXXXX", &error);
  g_assert_no_error (error);
  reset_settings ();
  g_autofree char *store = window_fixture_path (&one->fixture, "library.db");
  g_setenv ("MIZAN_STORE", store, TRUE);
  if (one->prepare)
    one->prepare (&one->fixture);
  g_auto (GStrv) argv = write_articles (one);
  mz_lexicon_source_defer (lexicon);
  one->fixture.application = G_APPLICATION (mz_application_new (lexicon, G_APPLICATION_NON_UNIQUE));
  g_idle_add (run_cb, one);
  g_assert_cmpint (g_application_run (one->fixture.application, g_strv_length (argv), argv), ==, 0);
  g_assert_finalize_object (one->fixture.application);
  remove_folder (one->fixture.folder);
  g_free (one->fixture.folder);
}

void
window_test_add (const char *path, const char *const *texts, WindowTest test)
{
  window_test_add_prepared (path, texts, NULL, test);
}

void
window_test_add_prepared (const char *path,
                          const char *const *texts,
                          WindowTest prepare,
                          WindowTest test)
{
  Case *one = g_new0 (Case, 1);

  one->texts = texts;
  one->prepare = prepare;
  one->test = test;
  g_test_add_data_func_full (path, one, run_case, g_free);
}

int
window_test_main (int argc, char **argv, void (*add_tests) (void))
{
  mz_language_set_up ();
  g_test_init (&argc, &argv, NULL);
  add_tests ();
  return g_test_run ();
}
