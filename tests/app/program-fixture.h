/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the program mizan as a user would, in a folder and with a library of its own. */
#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  const char *language; /* NULL: English */
  const char *display;  /* NULL: none */
  /* Of the last run */
  char *output;
  char *errors;
  int status;
  gint64 process;
} ProgramFixture;

static inline void
set_up_program (ProgramFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mizan-XXXXXX", &error);
  g_assert_no_error (error);
}

static inline void
tear_down_program (ProgramFixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (folder));) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    g_unlink (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->output);
  g_free (fixture->errors);
}

static inline void
write_file (ProgramFixture *fixture, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

static inline char *
read_file (ProgramFixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

static inline char *
find_program (void)
{
  return g_test_build_filename (G_TEST_BUILT, "..", "app", "cli", "mizan", NULL);
}

/* @input: what comes in, or NULL for nothing. */
static inline void
run_words (ProgramFixture *fixture, const char *const *argv, const char *input)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                 G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *library = g_build_filename (fixture->folder, "mizan.db", NULL);

  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  g_subprocess_launcher_setenv (launcher, "MIZAN_STORE", library, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", fixture->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", fixture->language ? fixture->language : "en",
                                TRUE);
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  if (fixture->display)
    g_subprocess_launcher_setenv (launcher, "DISPLAY", fixture->display, TRUE);
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_clear_pointer (&fixture->output, g_free);
  g_clear_pointer (&fixture->errors, g_free);
  /* A program that has ended already has none. */
  const char *identifier = g_subprocess_get_identifier (process);
  fixture->process = identifier ? g_ascii_strtoll (identifier, NULL, 10) : 0;
  g_subprocess_communicate_utf8 (process, input, NULL, &fixture->output, &fixture->errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  fixture->status = g_subprocess_get_exit_status (process);
}

/* @words: what stands behind "mizan", quoted as for a shell. */
static inline void
run_program (ProgramFixture *fixture, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_strconcat ("mizan ", words, NULL);
  g_auto (GStrv) argv = NULL;

  g_assert_true (g_shell_parse_argv (line, NULL, &argv, &error));
  g_free (argv[0]);
  argv[0] = find_program ();
  run_words (fixture, (const char *const *) argv, NULL);
}

static inline void
assert_succeeded (ProgramFixture *fixture)
{
  g_assert_cmpstr (fixture->errors, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
}

/* The message must say which file it was. */
static inline void
assert_failed_naming (ProgramFixture *fixture, const char *name)
{
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->errors, name));
}

static inline guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text; text++)
    n += *text == '\n';
  return n;
}

static inline void
add_program_test (const char *path, void (*test) (ProgramFixture *, gconstpointer))
{
  g_test_add (path, ProgramFixture, NULL, set_up_program, test, tear_down_program);
}
