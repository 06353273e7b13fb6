/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan facts: reported figures as a table into the library and out of it. */
#include "cli/actions.h"
#include "cli/article-input.h"
#include "cli/fact-input.h"
#include "cli/options.h"
#include "cli/records.h"
#include "cli/store-run.h"
#include "cli/verbs.h"
#include "store/store.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the words behind the action ask for. Owned. */
typedef struct {
  char *store_path;
  char *format_nick;
  char *company;
  char *metric;
  char *currency;
  char **words;
  gboolean dry_run;
  MzFigureFormat format;
} Options;

static const MzColumn COLUMNS[] = {
  { "company", N_ ("Company"), FALSE },
  { "metric", N_ ("Metric"), FALSE },
  { "period", N_ ("Period"), FALSE },
  { "value", N_ ("Value"), TRUE },
  { "currency", N_ ("Currency"), FALSE },
  { "definition", N_ ("Definition"), FALSE },
  { "first", NULL, FALSE },
  { "last", NULL, FALSE },
  { "reported", N_ ("Reported"), FALSE },
  { "time", NULL, FALSE },
  { "status", NULL, FALSE },
  { "source", NULL, FALSE },
};

static void
clear_options (Options *options)
{
  g_free (options->store_path);
  g_free (options->format_nick);
  g_free (options->company);
  g_free (options->metric);
  g_free (options->currency);
  g_strfreev (options->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* NULL for what is not known. */
static const char *
or_nothing (const char *text)
{
  return *text != '\0' ? text : NULL;
}

static void
add_fact (MzRecords *records, const MzReportedFact *fact)
{
  g_autofree char *period = mz_period_to_string (&fact->period);
  g_autofree char *value = mz_amount_to_string (&fact->value);
  g_autofree char *first =
      fact->period.first_day ? mz_day_to_string (fact->period.first_day) : NULL;
  g_autofree char *last = fact->period.last_day ? mz_day_to_string (fact->period.last_day) : NULL;
  g_autofree char *reported = fact->reported ? mz_day_to_string (fact->reported) : NULL;
  const char *values[] = {
    fact->company,
    fact->metric,
    period,
    value,
    or_nothing (fact->currency),
    or_nothing (fact->definition),
    first,
    last,
    reported,
    or_nothing (mz_report_time_to_nick (fact->time)),
    or_nothing (fact->status),
    or_nothing (fact->source),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (values) == G_N_ELEMENTS (COLUMNS));
  mz_records_add (records, values);
}

static void
print_facts (const GPtrArray *facts, MzFigureFormat format)
{
  g_autoptr (MzRecords) records = mz_records_new (format, COLUMNS, G_N_ELEMENTS (COLUMNS));

  for (guint i = 0; i < facts->len; i++)
    add_fact (records, g_ptr_array_index (facts, i));
  mz_records_print (records);
}

/* -- Importing -- */

static void
tell_ignored (const char *name, char *const *ignored)
{
  g_autofree char *columns = g_strjoinv (", ", (char **) ignored);
  g_autofree char *message = g_strdup_printf (
      /* Translators: a file's name, then the names of columns */
      _ ("“%s”: these columns hold no figures of a metric: %s."), name, columns);

  if (*columns != '\0')
    mz_command_complain (message);
}

static GPtrArray *
read_file (const Options *options, const MzLexicon *lexicon, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_auto (GStrv) ignored = NULL;
  const MzFactOptions wishes = { options->company, options->currency, NULL };
  GPtrArray *facts = mz_fact_input_read (path, lexicon, &wishes, &ignored, error);

  if (facts && options->dry_run && ignored)
    tell_ignored (name, ignored);
  return facts;
}

static gboolean
import_file (const Options *options,
             const MzLexicon *lexicon,
             MzStore *store,
             const char *path,
             GError **error)
{
  g_autoptr (GPtrArray) facts = read_file (options, lexicon, path, error);
  MzImportCount count;

  if (!facts)
    return FALSE;
  if (!store) {
    print_facts (facts, options->format);
    return TRUE;
  }
  if (!mz_store_import_facts (store, facts, &count, NULL, error))
    return FALSE;
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *line = g_strdup_printf (
      /* Translators: a file's name, then numbers of figures */
      _ ("%s: %u figures added, %u changed, %u the same\n"), name, count.added, count.changed,
      count.same);
  mz_command_print (line, -1);
  return TRUE;
}

static int
import_files (const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzLexicon) lexicon = mz_article_input_open_lexicon (&error);
  g_autoptr (MzStore) store =
      lexicon && !options->dry_run ? mz_store_open (options->store_path, NULL, &error) : NULL;
  int status = MZ_EXIT_DONE;

  if (error)
    return mz_command_fail (error);
  for (char **path = options->words; *path; path++) {
    g_autoptr (GError) own_error = NULL;
    if (!import_file (options, lexicon, store, *path, &own_error))
      status = mz_command_fail (own_error);
  }
  return !store || mz_store_close (store, &error) ? status : mz_command_fail (error);
}

/* -- Listing -- */

static int
list_stored (MzStore *store, gpointer data)
{
  const Options *options = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MzLexicon) lexicon = mz_article_input_open_lexicon (&error);
  MzCompany *company =
      lexicon && options->company ? mz_lexicon_find_company (lexicon, options->company) : NULL;

  if (!lexicon)
    return mz_command_fail (error);
  g_autoptr (GPtrArray) facts =
      mz_store_load_facts (store, company ? mz_company_get_name (company) : options->company,
                           options->metric, NULL, &error);
  if (!facts)
    return mz_command_fail (error);
  print_facts (facts, options->format);
  return MZ_EXIT_DONE;
}

/* -- Calling -- */

static gboolean
parse (const MzCommand *command, Options *options, int argc, char **argv, int *status)
{
  gboolean imports = command->arguments != NULL;
  const GOptionEntry shared[] = {
    MZ_STORE_ENTRY (&options->store_path),
    MZ_FORMAT_ENTRY (&options->format_nick),
    { "company", 'c', 0, G_OPTION_ARG_STRING, &options->company,
      imports ? N_ ("Whose figures these are, where the file does not say")
              : N_ ("Only figures of a company"),
      N_ ("NAME") },
    { NULL },
  };
  const GOptionEntry importing[] = {
    shared[0],
    shared[1],
    shared[2],
    { "currency", 0, 0, G_OPTION_ARG_STRING, &options->currency,
      N_ ("Their currency, where the file does not say"), N_ ("CODE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options->dry_run,
      N_ ("Print what would be kept, and keep nothing"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->words, NULL, NULL },
    { NULL },
  };
  const GOptionEntry listing[] = {
    shared[0],
    shared[1],
    shared[2],
    { "metric", 0, 0, G_OPTION_ARG_STRING, &options->metric, N_ ("Only figures of a metric"),
      N_ ("NAME") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->words, NULL, NULL },
    { NULL },
  };

  if (!mz_command_parse (command, imports ? importing : listing, argc, argv, status))
    return FALSE;
  const char *misuse = NULL;
  if (options->format_nick && !mz_figure_format_from_nick (options->format_nick, &options->format))
    misuse = _ ("the format must be table, jsonl or csv.");
  else if (imports && !options->words)
    misuse = _ ("no file was named.");
  else if (!imports && options->words)
    misuse = _ ("this action takes no names.");
  if (misuse)
    *status = mz_command_misuse (command, misuse);
  return misuse == NULL;
}

static int
import_facts (const MzCommand *command, gconstpointer data, int argc, char **argv)
{
  g_auto (Options) options = { .format = MZ_FIGURES_TABLE };
  int status;

  return parse (command, &options, argc, argv, &status) ? import_files (&options) : status;
}

static int
list_facts (const MzCommand *command, gconstpointer data, int argc, char **argv)
{
  g_auto (Options) options = { .format = MZ_FIGURES_TABLE };
  int status;

  return parse (command, &options, argc, argv, &status)
             ? mz_store_run (options.store_path, list_stored, &options)
             : status;
}

static const MzAction ACTIONS[] = {
  { { "facts import", N_ ("FILE..."),
      N_ ("Read reported figures out of CSV files and keep them with their definition and source."),
      N_ ("A table has one figure a row, with the columns company, period or date, metric, value, "
          "currency, definition, source, report_date and report_time, or a column for each metric, "
          "called like capex_incl_finance_leases_musd. Of a file with a row that cannot be read "
          "nothing is kept; the same file again changes nothing.") },
    import_facts,
    NULL },
  { { "facts list", NULL, N_ ("Print the reported figures that are kept."), NULL },
    list_facts,
    NULL },
};

/**
 * mz_verb_facts:
 * @argc: how many words
 * @argv: the words, the first of which is the verb and the second what to do
 *
 * Returns: an MzExit
 */
int
mz_verb_facts (int argc, char **argv)
{
  static const MzCommand COMMAND = {
    "facts",
    NULL,
    N_ ("Bring reported figures into the library, and look at them."),
    NULL,
  };

  return mz_actions_run (&COMMAND, ACTIONS, G_N_ELEMENTS (ACTIONS), argc, argv);
}
