/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan check: holds the moves that articles report against the actual ones. */
#include "cli/article-input.h"
#include "cli/article-set.h"
#include "cli/check-report.h"
#include "cli/command.h"
#include "cli/fact-input.h"
#include "cli/options.h"
#include "cli/series-input.h"
#include "cli/verbs.h"
#include "market/claim-list.h"
#include "model/period.h"

#include <glib/gi18n.h>

/* What the command line asks for. Owned. */
typedef struct {
  char *company;
  char *date;
  char *report;
  char *time;
  char **prices;
  char **facts;
  char *format;
  char *language;
  char *store_path;
  char **files;
  gboolean no_store;
  gboolean with_readings;
} Options;

/* One call of the verb. */
typedef struct {
  MzLexicon *lexicon;
  MzStore *store; /* NULL where none is used */
  MzSeriesInput *series;
  MzArticleSet *articles;
  GPtrArray *facts;    /* of MzReportedFact; NULL where there are none */
  GHashTable *reports; /* company -> GArray of MzReport, as they are asked for */
  MzReport report;     /* of the command line; its day is 0 where there is none */
  MzFigureFormat format;
  guint32 published; /* instead of the articles' own; 0 for none */
  gboolean has_failed;
} Run;

static const MzCommand COMMAND = {
  "check",
  N_ ("FILE...|-"),
  N_ ("Hold the moves that articles report against the actual ones: does the percentage fit, and "
      "if not, what does?"),
  N_ ("Prices come from the files that are named, else from the library. A bare number may be "
      "rounded to its last digit; “about”, “over” and their like allow more. The market value lost "
      "is held against the percentage too."),
};

static void
clear_options (Options *options)
{
  g_free (options->company);
  g_free (options->date);
  g_free (options->report);
  g_free (options->time);
  g_strfreev (options->prices);
  g_strfreev (options->facts);
  g_free (options->format);
  g_free (options->language);
  g_free (options->store_path);
  g_strfreev (options->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static void
clear_run (Run *run)
{
  g_clear_pointer (&run->articles, mz_article_set_free);
  g_clear_pointer (&run->series, mz_series_input_free);
  g_clear_pointer (&run->lexicon, mz_lexicon_unref);
  g_clear_object (&run->store);
  g_clear_pointer (&run->facts, g_ptr_array_unref);
  g_clear_pointer (&run->reports, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, clear_run)

static void
complain (Run *run, const GError *error)
{
  mz_command_complain (error->message);
  run->has_failed = TRUE;
}

/* -- Where claims are looked up -- */

static MzCompany *
find_company (const char *name, gpointer data)
{
  return mz_lexicon_find_company (((Run *) data)->lexicon, name);
}

static const MzBarBatch *
find_bars (MzCompany *company, gpointer data)
{
  Run *run = data;
  g_autoptr (GError) error = NULL;
  const MzBarBatch *bars =
      mz_series_input_find (run->series, mz_company_get_ticker (company), &error);

  if (error)
    complain (run, error);
  return bars;
}

static const GArray *
find_reports (const char *company, gpointer data)
{
  Run *run = data;
  GArray *reports = g_hash_table_lookup (run->reports, company);

  if (reports)
    return reports;
  reports = run->facts ? mz_reports_new (run->facts, company)
                       : g_array_new (FALSE, FALSE, sizeof (MzReport));
  if (run->report.day > 0) {
    g_array_set_size (reports, 0);
    g_array_append_val (reports, run->report);
  }
  g_hash_table_insert (run->reports, g_strdup (company), reports);
  return reports;
}

/* -- Gathering -- */

/* Those of the files that are named, else those of the library. */
static gboolean
gather_facts (Run *run, const Options *options, GError **error)
{
  const MzFactOptions wishes = { options->company, NULL, NULL };

  if (!options->facts) {
    run->facts = run->store ? mz_store_load_facts (run->store, NULL, NULL, NULL, error) : NULL;
    return !run->store || run->facts;
  }
  run->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_reported_fact_free);
  for (char **path = options->facts; *path; path++) {
    g_autoptr (GPtrArray) facts = mz_fact_input_read (*path, run->lexicon, &wishes, NULL, error);
    if (!facts)
      return FALSE;
    while (facts->len > 0)
      g_ptr_array_add (run->facts, g_ptr_array_steal_index (facts, 0));
  }
  return TRUE;
}

static gboolean
gather (Run *run, const Options *options, GError **error)
{
  run->articles = mz_article_set_new ();
  run->lexicon = mz_article_input_open_lexicon (error);
  if (!run->lexicon)
    return FALSE;
  if (!options->no_store && (!options->prices || !options->files)) {
    run->store = mz_store_open (options->store_path, NULL, error);
    if (!run->store)
      return FALSE;
  }
  if (!gather_facts (run, options, error))
    return FALSE;
  run->series = mz_series_input_new (options->prices, run->store, error);
  if (!run->series)
    return FALSE;
  for (char **path = options->files; path && *path; path++) {
    g_autoptr (GError) own_error = NULL;
    if (!mz_article_set_read (run->articles, run->lexicon, *path, &own_error))
      complain (run, own_error);
  }
  if (options->files)
    return TRUE;
  MzCompany *company = mz_lexicon_find_company (run->lexicon, options->company);
  return mz_article_set_load (run->articles, run->store,
                              company ? mz_company_get_name (company) : options->company, error);
}

static void
check_article (Run *run, MzCheckReport *report, guint i, const char *company)
{
  const MzClaimSources sources = { find_company, find_bars, find_reports, run };
  const MzArticleFacts *facts = mz_article_set_get_facts (run->articles) + i;
  guint32 published = run->published > 0 ? run->published : mz_day_parse (facts->published);
  g_autoptr (GPtrArray) claims = mz_claims_new (facts->figures, published, &sources);
  g_autoptr (GArray) values = mz_value_checks_new (facts->figures, claims, run->facts);

  for (guint k = claims->len; company && k > 0; k--)
    if (g_strcmp0 (mz_claim_get_company (g_ptr_array_index (claims, k - 1)), company) != 0)
      g_ptr_array_remove_index (claims, k - 1);
  mz_check_report_add (report, mz_article_get_name (mz_article_set_get_article (run->articles, i)),
                       claims, values);
}

/* -- Calling -- */

/* What is wrong with the options, or NULL. */
static const char *
find_misuse (const Options *options, Run *run)
{
  MzReport *report = &run->report;

  if (!options->files && !options->company)
    return _ ("no file was named.");
  if (options->no_store && (options->store_path || !options->files))
    return _ ("--store and --no-store exclude each other.");
  if (options->format && !mz_figure_format_from_nick (options->format, &run->format))
    return _ ("the format must be table, jsonl or csv.");
  if (options->language && !g_str_equal (options->language, "ar") &&
      !g_str_equal (options->language, "en"))
    return _ ("the language must be ar or en.");
  if (options->date && !(run->published = mz_day_parse (options->date)))
    return _ ("a day is written as 2025-10-30.");
  if (options->report && !(report->day = mz_day_parse (options->report)))
    return _ ("a day is written as 2025-10-30.");
  if (options->time && !mz_report_time_from_nick (options->time, &report->time))
    return _ ("the time must be before, after or unknown.");
  return NULL;
}

static int
check_all (Run *run, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzCheckReport) report =
      mz_check_report_new (run->format, options->with_readings, mz_catalog_for (options->language));

  if (!gather (run, options, &error)) {
    mz_command_complain (error->message);
    return MZ_EXIT_FAILED;
  }
  MzCompany *company =
      options->company ? mz_lexicon_find_company (run->lexicon, options->company) : NULL;
  for (guint i = 0; i < mz_article_set_get_n (run->articles); i++)
    check_article (run, report, i, company ? mz_company_get_name (company) : options->company);
  mz_check_report_print (report);
  return run->has_failed ? MZ_EXIT_FAILED : MZ_EXIT_DONE;
}

/**
 * mz_verb_check:
 * @argc: how many words
 * @argv: the words, the first of which is the verb
 *
 * Returns: an MzExit: failed where any file could not be read; a move that differs is no failure
 */
int
mz_verb_check (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_auto (Run) run = { .format = MZ_FIGURES_TABLE };
  int status;
  const GOptionEntry entries[] = {
    { "company", 'c', 0, G_OPTION_ARG_STRING, &options.company,
      N_ ("Only moves of a company; without a file, in all articles of the library"), N_ ("NAME") },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &options.date,
      N_ ("When the article came out, where it does not say"), N_ ("DAY") },
    { "report", 0, 0, G_OPTION_ARG_STRING, &options.report,
      N_ ("The day of the report that the article speaks of"), N_ ("DAY") },
    { "time", 0, 0, G_OPTION_ARG_STRING, &options.time,
      N_ ("Whether it was reported before or after the close"), "before|after|unknown" },
    { "prices", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.prices,
      N_ ("Prices out of a file; may be given several times"), N_ ("FILE.csv") },
    { "facts", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.facts,
      N_ ("Reported figures out of a file: days of reports, numbers of shares"), N_ ("FILE.csv") },
    { "readings", 0, 0, G_OPTION_ARG_NONE, &options.with_readings,
      N_ ("Print every reading that was tried"), NULL },
    MZ_FORMAT_ENTRY (&options.format),
    MZ_LANGUAGE_ENTRY (&options.language),
    MZ_STORE_ENTRY (&options.store_path),
    MZ_NO_STORE_ENTRY (&options.no_store),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL },
  };

  run.reports =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  if (!mz_command_parse (&COMMAND, entries, argc, argv, &status))
    return status;
  const char *misuse = find_misuse (&options, &run);
  if (misuse)
    return mz_command_misuse (&COMMAND, misuse);
  return check_all (&run, &options);
}
