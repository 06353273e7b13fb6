/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan library: what is kept on disk, and its care. */
#include "cli/library.h"

#include "cli/actions.h"
#include "cli/verbs.h"

#include <glib/gi18n.h>

/* What an action is and takes. */
typedef struct {
  int (*run) (MzStore *store, const MzLibraryOptions *options);
  gboolean takes_words;  /* behind the options */
  gboolean takes_format; /* --format */
  gboolean takes_detail; /* --trace, --unread */
  gboolean takes_output; /* --output */
  gboolean takes_limit;  /* --limit */
} Action;

static const Action ADD = { mz_library_add, .takes_words = TRUE };
static const Action LIST = { mz_library_list, .takes_format = TRUE, .takes_limit = TRUE };
static const Action SHOW = { mz_library_show, .takes_words = TRUE, .takes_format = TRUE,
                             .takes_detail = TRUE };
static const Action REMOVE = { mz_library_remove, .takes_words = TRUE };
static const Action EXPORT = { mz_library_export, .takes_format = TRUE, .takes_detail = TRUE,
                               .takes_output = TRUE };
static const Action BACKUP = { mz_library_backup, .takes_words = TRUE };
static const Action CHECK = { mz_library_check };

static void
clear_options (MzLibraryOptions *options)
{
  g_free (options->store_path);
  g_free (options->format_nick);
  g_free (options->output);
  g_strfreev (options->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzLibraryOptions, clear_options)

/* What is wrong with the options, or NULL. */
static const char *
find_misuse (const Action *action, MzLibraryOptions *options)
{
  options->format = action->takes_output ? MZ_FIGURES_JSONL : MZ_FIGURES_TABLE;
  if (options->format_nick && !mz_figure_format_from_nick (options->format_nick, &options->format))
    return _ ("the format must be table, jsonl or csv.");
  if (action->takes_words && !options->words)
    return _ ("what to work on was not named.");
  if (!action->takes_words && options->words)
    return _ ("this action takes no names.");
  if (action->run == mz_library_backup && options->words[1])
    return _ ("a backup is one file.");
  if (options->limit < 0)
    return _ ("the limit must be 0 or more.");
  return NULL;
}

static int
run_action (const Action *action, const MzLibraryOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzStore) store = mz_store_open (options->store_path, NULL, &error);

  if (!store) {
    mz_command_complain (error->message);
    return MZ_EXIT_FAILED;
  }
  int status = action->run (store, options);
  if (!mz_store_close (store, &error)) {
    mz_command_complain (error->message);
    return MZ_EXIT_FAILED;
  }
  return status;
}

/* An action's help shows the options that it takes, and no others. */
static void
add_entry (GArray *entries, gboolean taken, GOptionEntry entry)
{
  if (taken)
    g_array_append_val (entries, entry);
}

static GArray *
list_entries (const Action *action, MzLibraryOptions *options)
{
  GArray *entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  add_entry (entries, TRUE,
             (GOptionEntry){ "store", 0, 0, G_OPTION_ARG_FILENAME, &options->store_path,
                             N_ ("Use another library than the usual one"), N_ ("PATH") });
  add_entry (entries, action->takes_format,
             (GOptionEntry){ "format", 'f', 0, G_OPTION_ARG_STRING, &options->format_nick,
                             N_ ("How to print them"), "table|jsonl|csv" });
  add_entry (entries, action->takes_limit,
             (GOptionEntry){ "limit", 'n', 0, G_OPTION_ARG_INT, &options->limit,
                             N_ ("List N articles at most"), "N" });
  add_entry (entries, action->takes_detail,
             (GOptionEntry){ "trace", 0, 0, G_OPTION_ARG_NONE, &options->with_trace,
                             N_ ("Say which words and rules made each figure so"), NULL });
  add_entry (entries, action->takes_detail,
             (GOptionEntry){ "unread", 0, 0, G_OPTION_ARG_NONE, &options->with_unread,
                             N_ ("List the numbers that are no figures too, and why"), NULL });
  add_entry (entries, action->takes_output,
             (GOptionEntry){ "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output,
                             N_ ("Write to a file instead of standard output"), N_ ("FILE") });
  add_entry (entries, TRUE,
             (GOptionEntry){ G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->words,
                             NULL, NULL });
  return entries;
}

static int
parse_and_run (const MzCommand *command, gconstpointer data, int argc, char **argv)
{
  const Action *action = data;
  g_auto (MzLibraryOptions) options = { NULL };
  g_autoptr (GArray) entries = list_entries (action, &options);
  int status;

  if (!mz_command_parse (command, (const GOptionEntry *) (gpointer) entries->data, argc, argv,
                         &status))
    return status;
  const char *misuse = find_misuse (action, &options);
  if (misuse)
    return mz_command_misuse (command, misuse);
  return run_action (action, &options);
}

static const MzAction ACTIONS[] = {
  { { "library add", N_ ("FILE...|-"), N_ ("Read articles and keep them with their figures."),
      NULL },
    parse_and_run,
    &ADD },
  { { "library list", NULL, N_ ("List the articles that are kept, newest first."), NULL },
    parse_and_run,
    &LIST },
  { { "library show", N_ ("ARTICLE..."), N_ ("Print what is kept of articles."),
      N_ ("An ARTICLE is a file, a URI, or the first digits of the number that “mizan library "
          "list” "
          "prints.") },
    parse_and_run,
    &SHOW },
  { { "library remove", N_ ("ARTICLE..."),
      N_ ("Forget articles, with their figures and corrections."),
      N_ ("An ARTICLE is a file, a URI, or the first digits of the number that “mizan library "
          "list” "
          "prints. The files themselves are not touched.") },
    parse_and_run,
    &REMOVE },
  { { "library export", NULL, N_ ("Write out the figures of all articles."), NULL },
    parse_and_run,
    &EXPORT },
  { { "library backup", N_ ("FILE"), N_ ("Write a copy of the whole library."),
      N_ ("The copy is a library of its own: --store opens it.") },
    parse_and_run,
    &BACKUP },
  { { "library check", NULL, N_ ("Find out whether the library is whole."), NULL },
    parse_and_run,
    &CHECK },
};

/**
 * mz_verb_library:
 * @argc: how many words
 * @argv: the words, the first of which is the verb and the second what to do
 *
 * Returns: an MzExit
 */
int
mz_verb_library (int argc, char **argv)
{
  static const MzCommand COMMAND = {
    "library",
    NULL,
    N_ ("Look after the articles that are kept, with their figures and prices."),
    NULL,
  };

  return mz_actions_run (&COMMAND, ACTIONS, G_N_ELEMENTS (ACTIONS), argc, argv);
}
