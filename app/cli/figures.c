/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan figures: reads the figures out of articles and prints them. */
#include "config.h"

#include "cli/article-input.h"
#include "cli/batch.h"
#include "cli/command.h"
#include "cli/figure-writer.h"
#include "cli/file-list.h"
#include "cli/options.h"
#include "cli/store-run.h"
#include "cli/verbs.h"
#include "extract/extractor.h"
#include "store/store.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_JOBS 256

/* What the command line asks for. Owned. */
typedef struct {
  char *format;
  char *list;
  char *store_path;
  char **files;
  int n_jobs; /* 0: one for each processor */
  gboolean with_trace;
  gboolean with_unread;
  gboolean no_store;
} Options;

/* One call of the verb. */
typedef struct {
  MzFigureWriter writer;
  MzLexicon *lexicon;
  MzFileList *files;
  MzStore *store; /* NULL: nothing is kept */
  gboolean has_failed;
} Run;

/* What became of one file. */
typedef struct {
  MzArticle *article;
  MzExtraction *extraction;
  char *name; /* what the user called the file */
  GError *error;
} Outcome;

static const MzCommand COMMAND = {
  "figures",
  N_ ("FILE...|-"),
  N_ ("Read the financial figures out of articles and print them. “-” is standard input."),
  N_ ("jsonl prints an object a figure, csv a line; start and end count the Unicode code points of "
      "the text. Articles are kept in the library unless --no-store is given."),
};

static void
clear_options (Options *options)
{
  g_free (options->format);
  g_free (options->list);
  g_free (options->store_path);
  g_strfreev (options->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static void
free_outcome (Outcome *outcome)
{
  g_clear_object (&outcome->article);
  g_clear_object (&outcome->extraction);
  g_clear_error (&outcome->error);
  g_free (outcome->name);
  g_free (outcome);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outcome, free_outcome)

static void
clear_run (Run *run)
{
  g_clear_object (&run->store);
  g_clear_pointer (&run->files, mz_file_list_free);
  g_clear_pointer (&run->lexicon, mz_lexicon_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, clear_run)

static char *
next_path (gpointer data)
{
  return mz_file_list_next (((Run *) data)->files);
}

static gpointer
read_figures (const char *path, gpointer data)
{
  const Run *run = data;
  Outcome *outcome = g_new0 (Outcome, 1);

  outcome->name = g_filename_display_name (path);
  outcome->article = mz_article_input_read (path, &outcome->error);
  if (outcome->article)
    outcome->extraction =
        mz_extractor_extract (run->lexicon, outcome->article, NULL, &outcome->error);
  return outcome;
}

/* A library that cannot be written is said once; the figures are printed all the same. */
static void
keep (Run *run, const Outcome *outcome)
{
  g_autoptr (GError) error = NULL;

  if (!run->store || !outcome->extraction ||
      mz_store_save_article (run->store, outcome->article, outcome->extraction, NULL, &error))
    return;
  mz_command_complain (error->message);
  run->has_failed = TRUE;
  g_clear_object (&run->store);
}

/* A text that may not be what was written is read all the same, but not in silence. */
static void
tell_doubts (const Outcome *outcome)
{
  const char *const *doubts = mz_article_get_doubts (outcome->article);

  for (; *doubts; doubts++) {
    g_autofree char *message = g_strdup_printf ("%s: %s", outcome->name, *doubts);
    mz_command_complain (message);
  }
}

static gboolean
print_figures (const Run *run, const Outcome *outcome)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint position = 0;
  gboolean has_more = TRUE;

  while (has_more) {
    has_more = mz_figure_writer_append_part (&run->writer, outcome->name, outcome->article,
                                             outcome->extraction, &position, text);
    if (!mz_command_print (text->str, (gssize) text->len))
      return FALSE;
    g_string_truncate (text, 0);
  }
  return TRUE;
}

static gboolean
print_outcome (gpointer result, gpointer data)
{
  g_autoptr (Outcome) outcome = result;
  Run *run = data;

  if (outcome->error) {
    mz_command_complain (outcome->error->message);
    run->has_failed = TRUE;
  }
  if (outcome->article)
    tell_doubts (outcome);
  keep (run, outcome);
  return !outcome->extraction || print_figures (run, outcome);
}

static gboolean
prepare (Run *run, const Options *options, GError **error)
{
  run->writer.with_trace = options->with_trace;
  run->writer.with_unread = options->with_unread;
  run->writer.with_title = options->list || (options->files && options->files[1]);
  run->files = mz_file_list_new (options->files, options->list, error);
  if (!run->files)
    return FALSE;
  run->lexicon = mz_article_input_open_lexicon (error);
  return run->lexicon != NULL;
}

static int
run_batch (Run *run, const Options *options)
{
  const MzBatch batch = { next_path, read_figures, print_outcome };
  guint n_jobs = options->n_jobs > 0 ? (guint) options->n_jobs : g_get_num_processors ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) head = g_string_new (NULL);

  if (!prepare (run, options, &error)) {
    mz_command_complain (error->message);
    return MZ_EXIT_FAILED;
  }
  if (!options->no_store)
    run->store = mz_store_try_open (options->store_path, &run->has_failed);
  mz_figure_writer_append_head (&run->writer, head);
  mz_command_print (head->str, (gssize) head->len);
  mz_batch_run (&batch, n_jobs, run);
  mz_store_try_close (run->store, &run->has_failed);
  return run->has_failed ? MZ_EXIT_FAILED : MZ_EXIT_DONE;
}

/* What is wrong with the options, or NULL. */
static const char *
find_misuse (const Options *options, Run *run)
{
  if (!options->files && !options->list)
    return _ ("no file was named.");
  if (options->format && !mz_figure_format_from_nick (options->format, &run->writer.format))
    return _ ("the format must be table, jsonl or csv.");
  if (options->n_jobs < 0 || options->n_jobs > MAX_JOBS)
    return _ ("the number of jobs must be between 0 and 256.");
  if (options->no_store && options->store_path)
    return _ ("--store and --no-store exclude each other.");
  if (g_strcmp0 (options->list, "-") == 0 && options->files &&
      g_strv_contains ((const char *const *) options->files, "-"))
    return _ ("standard input cannot be both the list and an article.");
  return NULL;
}

/**
 * mz_verb_figures:
 * @argc: how many words
 * @argv: the words, the first of which is the verb
 *
 * Returns: an MzExit: failed where any file could not be read
 */
int
mz_verb_figures (int argc, char **argv)
{
  g_auto (Options) options = { .n_jobs = 1 };
  g_auto (Run) run = { .writer = { .format = MZ_FIGURES_TABLE } };
  int status;
  const GOptionEntry entries[] = {
    MZ_FORMAT_ENTRY (&options.format),
    { "files-from", 0, 0, G_OPTION_ARG_FILENAME, &options.list,
      N_ ("Read the files that LIST names, one a line; “-” is standard input"), N_ ("LIST") },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &options.n_jobs,
      N_ ("Read N files at the same time; 0 is one for each processor"), "N" },
    { "trace", 0, 0, G_OPTION_ARG_NONE, &options.with_trace,
      N_ ("Say which words and rules made each figure so"), NULL },
    { "unread", 0, 0, G_OPTION_ARG_NONE, &options.with_unread,
      N_ ("List the numbers that are no figures too, and why"), NULL },
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &options.store_path,
      N_ ("Keep the articles in another library than the usual one"), N_ ("PATH") },
    { "no-store", 0, 0, G_OPTION_ARG_NONE, &options.no_store, N_ ("Keep nothing"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL },
  };

  if (!mz_command_parse (&COMMAND, entries, argc, argv, &status))
    return status;
  const char *misuse = find_misuse (&options, &run);
  if (misuse)
    return mz_command_misuse (&COMMAND, misuse);
  return run_batch (&run, &options);
}
