/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan library: what is kept on disk, and its care. */
#include "cli/library.h"

#include "cli/command.h"
#include "cli/verbs.h"

#include <glib/gi18n.h>
#include <string.h>

/* How an action is called and what it takes. */
typedef struct {
  MzCommand command;
  int (*run) (MzStore *store, const MzLibraryOptions *options);
  gboolean takes_words;  /* behind the options */
  gboolean takes_format; /* --format */
  gboolean takes_detail; /* --trace, --unread */
  gboolean takes_output; /* --output */
  gboolean takes_limit;  /* --limit */
} Action;

static const Action ACTIONS[] = {
  { .command = { "library add", N_ ("FILE...|-"),
                 N_ ("Read articles and keep them with their figures."), NULL },
    .run = mz_library_add,
    .takes_words = TRUE },
  { .command = { "library list", NULL, N_ ("List the articles that are kept, newest first."),
                 NULL },
    .run = mz_library_list,
    .takes_format = TRUE,
    .takes_limit = TRUE },
  { .command = { "library show", N_ ("ARTICLE..."), N_ ("Print what is kept of articles."),
                 N_ ("An ARTICLE is a file, a URI, or the first digits of the number that “mizan "
                     "library list” prints.") },
    .run = mz_library_show,
    .takes_words = TRUE,
    .takes_format = TRUE,
    .takes_detail = TRUE },
  { .command = { "library remove", N_ ("ARTICLE..."),
                 N_ ("Forget articles, with their figures and corrections."),
                 N_ ("An ARTICLE is a file, a URI, or the first digits of the number that “mizan "
                     "library list” prints. The files themselves are not touched.") },
    .run = mz_library_remove,
    .takes_words = TRUE },
  { .command = { "library export", NULL, N_ ("Write out the figures of all articles."), NULL },
    .run = mz_library_export,
    .takes_format = TRUE,
    .takes_detail = TRUE,
    .takes_output = TRUE },
  { .command = { "library backup", N_ ("FILE"), N_ ("Write a copy of the whole library."),
                 N_ ("The copy is a library of its own: --store opens it.") },
    .run = mz_library_backup,
    .takes_words = TRUE },
  { .command = { "library check", NULL, N_ ("Find out whether the library is whole."), NULL },
    .run = mz_library_check },
};

static const MzCommand COMMAND = {
  "library",
  N_ ("ACTION ..."),
  N_ ("Look after the articles that are kept, with their figures and prices."),
  NULL,
};

static void
clear_options (MzLibraryOptions *options)
{
  g_free (options->store_path);
  g_free (options->format_nick);
  g_free (options->output);
  g_strfreev (options->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzLibraryOptions, clear_options)

static const Action *
find_action (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    if (strcmp (word, strchr (ACTIONS[i].command.verb, ' ') + 1) == 0)
      return &ACTIONS[i];
  return NULL;
}

static int
print_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n  mizan library %s\n\n", _ ("Usage:"), _ (COMMAND.arguments));
  g_string_append_printf (text, "%s\n\n", _ (COMMAND.summary));
  for (gsize i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    g_string_append_printf (text, "  %-10s %s\n", strchr (ACTIONS[i].command.verb, ' ') + 1,
                            _ (ACTIONS[i].command.summary));
  g_string_append_printf (text, "\n%s\n",
                          _ ("“mizan library ACTION --help” says more about each."));
  mz_command_print (text->str, (gssize) text->len);
  return MZ_EXIT_DONE;
}

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
parse_and_run (const Action *action, int argc, char **argv)
{
  g_auto (MzLibraryOptions) options = { NULL };
  g_autoptr (GArray) entries = list_entries (action, &options);
  int status;

  if (!mz_command_parse (&action->command, (const GOptionEntry *) (gpointer) entries->data, argc,
                         argv, &status))
    return status;
  const char *misuse = find_misuse (action, &options);
  if (misuse)
    return mz_command_misuse (&action->command, misuse);
  return run_action (action, &options);
}

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
  const char *word = argc > 1 ? argv[1] : "";
  const Action *action = find_action (word);

  if (action)
    return parse_and_run (action, argc - 1, argv + 1);
  if (strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0)
    return print_help ();
  if (*word == '\0')
    return mz_command_misuse (&COMMAND, _ ("what to do with the library was not said."));
  g_autofree char *name = g_filename_display_name (word);
  g_autofree char *message = g_strdup_printf (_ ("the library has no action “%s”."), name);
  return mz_command_misuse (&COMMAND, message);
}
