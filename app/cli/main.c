/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program mizan: does what its first word says, or opens the window. */
#include "config.h"

#include "cli/command.h"
#include "cli/launch.h"
#include "cli/verbs.h"
#include "model/program.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  const char *name;
  int (*run) (int argc, char **argv);
  const char *summary;
} Verb;

static const Verb VERBS[] = {
  { "chart", mz_verb_chart, N_ ("draw figures and prices into a picture") },
  { "check", mz_verb_check, N_ ("hold reported moves against actual ones") },
  { "facts", mz_verb_facts, N_ ("bring reported figures into the library") },
  { "figures", mz_verb_figures, N_ ("read the figures out of articles") },
  { "library", mz_verb_library, N_ ("look after the articles that are kept") },
  { "prices", mz_verb_prices, N_ ("bring daily prices into the library") },
  { "study", mz_verb_study, N_ ("measure what a share did beyond the market round an event") },
  { "verify", mz_verb_verify, N_ ("ask whether the sources of a picture still say so") },
};

static const MzCommand COMMAND = { .verb = "" };

static const Verb *
find_verb (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (VERBS); i++)
    if (strcmp (name, VERBS[i].name) == 0)
      return &VERBS[i];
  return NULL;
}

/* The build folder has its own translations, which need not be installed to be seen. */
static char *
find_translations (void)
{
  const char *wanted = g_getenv ("MIZAN_LOCALE_DIR");
  g_autofree char *folder = mz_program_dup_own_folder ();
  g_autofree char *build = folder ? g_build_filename (folder, "../../build.ninja", NULL) : NULL;

  if (wanted && *wanted != '\0')
    return g_strdup (wanted);
  if (build && g_file_test (build, G_FILE_TEST_IS_REGULAR))
    return g_build_filename (folder, "../../po", NULL);
  return g_strdup (LOCALE_DIR);
}

static void
set_language (void)
{
  g_autofree char *translations = find_translations ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static int
print_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n  mizan [%s...]\n", _ ("Usage:"), _ ("FILE"));
  g_string_append_printf (text, "  mizan %s ...\n\n", _ ("VERB"));
  g_string_append (text, _ ("Reads financial figures out of Arabic and English news articles and "
                            "sets spending against market moves. Without a verb the files open in "
                            "the window."));
  g_string_append_printf (text, "\n\n%s\n", _ ("Verbs:"));
  for (gsize i = 0; i < G_N_ELEMENTS (VERBS); i++)
    g_string_append_printf (text, "  %-10s %s\n", VERBS[i].name, _ (VERBS[i].summary));
  g_string_append_printf (text, "\n%s\n", _ ("“mizan VERB --help” says more about each."));
  mz_command_print (text->str, (gssize) text->len);
  return MZ_EXIT_DONE;
}

static int
print_version (void)
{
  mz_command_print ("mizan " PACKAGE_VERSION "\n", -1);
  return MZ_EXIT_DONE;
}

/* Without a display the figures are the next best thing. */
static int
print_instead (int argc, char **argv)
{
  char verb[] = "figures";

  if (argc < 2) {
    mz_command_complain (_ ("there is no display to open the window on."));
    return mz_command_misuse (&COMMAND, _ ("no file and no verb was named."));
  }
  mz_command_complain (_ ("there is no display, so the figures are printed here."));
  argv[0] = verb;
  return mz_verb_figures (argc, argv);
}

/* A lone word that is no file is rather a verb misspelt than an article. */
static gboolean
is_unknown_verb (const char *word)
{
  return !strpbrk (word, "/.:") && strcmp (word, "-") != 0 &&
         !g_file_test (word, G_FILE_TEST_EXISTS);
}

static int
open_files (int argc, char **argv)
{
  if (argc > 1 && is_unknown_verb (argv[1])) {
    g_autofree char *word = g_filename_display_name (argv[1]);
    g_autofree char *message =
        g_strdup_printf (_ ("“%s” is neither a verb nor a file that is there."), word);
    return mz_command_misuse (&COMMAND, message);
  }
  return mz_launch_is_possible () ? mz_launch_window (argv) : print_instead (argc, argv);
}

static int
run (int argc, char **argv)
{
  const char *first = argc > 1 ? argv[1] : "";
  const Verb *verb = find_verb (first);

  if (verb) {
    /* Other machines' files are the window's business; looking for their drivers takes time. */
    g_setenv ("GIO_USE_VFS", "local", TRUE);
    return verb->run (argc - 1, argv + 1);
  }
  if (strcmp (first, "--help") == 0 || strcmp (first, "-h") == 0)
    return print_help ();
  if (strcmp (first, "--version") == 0)
    return print_version ();
  if (strcmp (first, "--") == 0)
    return open_files (argc - 1, argv + 1);
  if (first[0] == '-' && first[1] != '\0') {
    g_autofree char *word = g_filename_display_name (first);
    g_autofree char *message = g_strdup_printf (_ ("there is no option “%s”."), word);
    return mz_command_misuse (&COMMAND, message);
  }
  return open_files (argc, argv);
}

int
main (int argc, char **argv)
{
  set_language ();
  /* A reader that goes away is told like any other failure to write. */
  signal (SIGPIPE, SIG_IGN);
  return mz_command_finish (run (argc, argv));
}
