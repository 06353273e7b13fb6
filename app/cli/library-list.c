/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan library list, remove, backup and check. */
#include "cli/command.h"
#include "cli/library.h"
#include "cli/records.h"

#include <glib/gi18n.h>

#define SHORT_DIGEST 12 /* digits that tell the articles of any library apart */

static const MzColumn COLUMNS[] = {
  { "article", N_ ("Article"), FALSE },
  { "published", N_ ("Published"), FALSE },
  { "figures", N_ ("Figures"), TRUE },
  { "companies", N_ ("Companies"), FALSE },
  { "title", N_ ("Title"), FALSE },
  { "outlet", NULL, FALSE },
  { "language", NULL, FALSE },
  { "file", NULL, FALSE },
  { "uri", NULL, FALSE },
  { "opened", NULL, FALSE },
};

static void
add_summary (MzRecords *records, MzArticleSummary *summary, gboolean is_table)
{
  const char *digest = mz_article_summary_get_digest (summary);
  g_autofree char *article = g_strndup (digest, is_table ? SHORT_DIGEST : G_MAXUINT16);
  g_autofree char *figures = g_strdup_printf ("%u", mz_article_summary_get_n_figures (summary));
  g_autoptr (GDateTime) time =
      g_date_time_new_from_unix_utc (mz_article_summary_get_opened (summary));
  g_autofree char *opened = g_date_time_format_iso8601 (time);
  const char *values[] = {
    article,
    mz_article_summary_get_published (summary),
    figures,
    mz_article_summary_get_companies (summary),
    mz_article_summary_get_title (summary),
    mz_article_summary_get_outlet (summary),
    mz_article_summary_get_language (summary),
    mz_article_summary_get_name (summary),
    mz_article_summary_get_uri (summary),
    opened,
  };

  mz_records_add (records, values);
}

/**
 * mz_library_list:
 * @store: the library
 * @options: what is asked for
 *
 * Returns: an MzExit
 */
int
mz_library_list (MzStore *store, const MzLibraryOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries =
      mz_store_list_articles (store, (guint) options->limit, NULL, &error);

  if (!summaries)
    return mz_command_fail (error);
  if (summaries->len == 0 && options->format == MZ_FIGURES_TABLE) {
    g_autofree char *line = g_strdup_printf ("%s\n", _ ("The library holds no article."));
    mz_command_print (line, -1);
    return MZ_EXIT_DONE;
  }
  g_autoptr (MzRecords) records = mz_records_new (options->format, COLUMNS, G_N_ELEMENTS (COLUMNS));
  for (guint i = 0; i < summaries->len; i++)
    add_summary (records, g_ptr_array_index (summaries, i), options->format == MZ_FIGURES_TABLE);
  mz_records_print (records);
  return MZ_EXIT_DONE;
}

static gboolean
remove_one (MzStore *store, const char *word, GError **error)
{
  g_autoptr (MzArticleSummary) summary = mz_store_find_article (store, word, NULL, error);

  if (!summary ||
      !mz_store_remove_article (store, mz_article_summary_get_digest (summary), NULL, error))
    return FALSE;
  g_autofree char *line =
      /* Translators: %s is an article's title */
      g_strdup_printf (_ ("Forgotten: %s\n"), mz_article_summary_get_title (summary));
  return mz_command_print (line, -1);
}

/**
 * mz_library_remove:
 * @store: the library
 * @options: names the articles
 *
 * Returns: an MzExit: failed where any of them was not there
 */
int
mz_library_remove (MzStore *store, const MzLibraryOptions *options)
{
  int status = MZ_EXIT_DONE;

  for (char **word = options->words; *word; word++) {
    g_autoptr (GError) error = NULL;
    if (!remove_one (store, *word, &error) && error)
      status = mz_command_fail (error);
  }
  return status;
}

/**
 * mz_library_backup:
 * @store: the library
 * @options: names the copy
 *
 * Returns: an MzExit
 */
int
mz_library_backup (MzStore *store, const MzLibraryOptions *options)
{
  g_autoptr (GError) error = NULL;

  return mz_store_backup (store, options->words[0], NULL, &error) ? MZ_EXIT_DONE
                                                                  : mz_command_fail (error);
}

/**
 * mz_library_check:
 * @store: the library
 * @options: nothing more
 *
 * Returns: an MzExit: failed where a fault was found
 */
int
mz_library_check (MzStore *store, const MzLibraryOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) faults = mz_store_check (store, NULL, &error);

  if (!faults)
    return mz_command_fail (error);
  for (char **fault = faults; *fault; fault++)
    mz_command_complain (*fault);
  if (faults[0])
    return MZ_EXIT_FAILED;
  g_autofree char *name = g_filename_display_name (mz_store_get_path (store));
  g_autofree char *line = g_strdup_printf (_ ("The library “%s” is whole.\n"), name);
  mz_command_print (line, -1);
  return MZ_EXIT_DONE;
}
