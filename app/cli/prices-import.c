/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan prices import: CSV files of any vendor into the library. */
#include "cli/options.h"
#include "cli/price-input.h"
#include "cli/prices.h"
#include "cli/store-run.h"

#include <glib/gi18n.h>

/* What the command line asks for. Owned. */
typedef struct {
  char *store_path;
  char *format_nick;
  char *symbol;
  char *currency;
  char *dates;
  char *decimal;
  char **files;
  gboolean dry_run;
  MzFigureFormat format;
  MzPriceHints hints;
} Options;

/* One file's prices, on their way. */
typedef struct {
  char *name; /* for messages */
  MzPriceFormat *format;
  MzPriceImport *import;
} Source;

static void
clear_options (Options *options)
{
  g_free (options->store_path);
  g_free (options->format_nick);
  g_free (options->symbol);
  g_free (options->currency);
  g_free (options->dates);
  g_free (options->decimal);
  g_strfreev (options->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static void
clear_source (Source *source)
{
  g_free (source->name);
  g_clear_pointer (&source->format, mz_price_format_free);
  g_clear_pointer (&source->import, mz_price_import_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, clear_source)

/* -- Reading -- */

static guint
count_bars (const Source *source)
{
  guint n = 0;

  for (guint i = 0; i < source->import->batches->len; i++)
    n += ((const MzBarBatch *) g_ptr_array_index (source->import->batches, i))->bars->len;
  return n;
}

/* What takes its time, for the terminal. */
typedef struct {
  char *text;  /* owned */
  int percent; /* as it was said last */
} Stage;

static void
read_some_cb (double fraction, gpointer data)
{
  Stage *stage = data;

  mz_command_tell_share (stage->text, fraction, &stage->percent);
}

static void
kept_some_cb (guint done, guint total, gpointer data)
{
  Stage *stage = data;

  mz_command_tell_share (stage->text, (double) done / MAX (total, 1), &stage->percent);
}

static void
end_stage (Stage *stage)
{
  mz_command_tell_stage (NULL);
  g_free (stage->text);
}

static gboolean
read_source (Source *source, const Options *options, const char *path, GError **error)
{
  MzPriceHints hints = options->hints;

  source->name = g_filename_display_name (path);
  /* Translators: shown while a file is being read */
  Stage stage = { g_strdup_printf (_ ("Reading “%s”…"), source->name), -1 };
  hints.progress = (MzPriceProgress){ read_some_cb, &stage };
  mz_command_tell_stage (stage.text);
  source->import = mz_price_input_read (path, &hints, &source->format, error);
  end_stage (&stage);
  return source->import != NULL;
}

/* -- Telling -- */

static void
tell_doubts (const Source *source, const Options *options)
{
  const MzPriceFormat *format = source->format;

  if (!format->order_sure && !options->hints.has_order) {
    g_autofree char *message = g_strdup_printf (
        format->order == MZ_DAY_FIRST
            ? _ ("“%s”: its dates could be read in two ways; they were read with the day first. "
                 "Say --dates month where the month comes first.")
            : _ ("“%s”: its dates could be read in two ways; they were read with the month first. "
                 "Say --dates day where the day comes first."),
        source->name);
    mz_command_complain (message);
  }
  if (!format->decimal_sure && !options->hints.decimal) {
    g_autofree char *message = g_strdup_printf (
        format->decimal == ','
            ? _ ("“%s”: its numbers could be read in two ways; commas were taken for the decimal "
                 "sign. Say --decimal point where full stops are.")
            : _ ("“%s”: its numbers could be read in two ways; full stops were taken for the "
                 "decimal sign. Say --decimal comma where commas are."),
        source->name);
    mz_command_complain (message);
  }
}

/* The one symbol that the table has, else the file. */
static const char *
get_name (const Source *source)
{
  const GPtrArray *batches = source->import->batches;

  return batches->len == 1 ? ((const MzBarBatch *) g_ptr_array_index (batches, 0))->symbol
                           : source->name;
}

/* -- Doing -- */

static void
show_source (const Source *source, MzRecords *records)
{
  const GPtrArray *batches = source->import->batches;
  const GArray *remarks = source->import->remarks;

  for (guint i = 0; i < batches->len; i++) {
    const MzBarBatch *batch = g_ptr_array_index (batches, i);
    for (guint k = 0; k < batch->bars->len; k++)
      mz_bar_records_add (records, batch, &g_array_index (batch->bars, MzBar, k));
  }
  for (guint i = 0; i < remarks->len; i++)
    mz_bar_records_add_remark (records, source->name, &g_array_index (remarks, MzRowRemark, i));
}

static int
show_all (const Options *options)
{
  g_autoptr (MzRecords) records = mz_bar_records_new (options->format, TRUE);
  int status = MZ_EXIT_DONE;

  for (char **path = options->files; *path; path++) {
    g_auto (Source) source = { NULL };
    g_autoptr (GError) error = NULL;
    if (read_source (&source, options, *path, &error)) {
      tell_doubts (&source, options);
      show_source (&source, records);
    } else {
      status = mz_command_fail (error);
    }
  }
  mz_records_print (records);
  return status;
}

static gboolean
keep_source (MzStore *store, const Source *source, MzImportCount *count, GError **error)
{
  guint n = count_bars (source);
  /* Translators: shown while days of prices are written into the library */
  const char *pattern = ngettext ("Keeping %u day of prices…", "Keeping %u days of prices…", n);
  Stage stage = { g_strdup_printf (pattern, n), -1 };
  MzImportProgress progress = { kept_some_cb, &stage };

  mz_command_tell_stage (stage.text);
  gboolean is_kept =
      mz_store_import_bars_telling (store, source->import->batches, &progress, count, NULL, error);
  end_stage (&stage);
  return is_kept;
}

static gboolean
import_source (MzStore *store, const Options *options, const char *path, GError **error)
{
  g_auto (Source) source = { NULL };
  MzImportCount count;

  if (!read_source (&source, options, path, error) || !keep_source (store, &source, &count, error))
    return FALSE;
  tell_doubts (&source, options);
  mz_prices_tell_remarks (source.name, source.import->remarks);
  mz_prices_print_count (get_name (&source), &count);
  return TRUE;
}

static int
import_all (MzStore *store, gpointer data)
{
  const Options *options = data;
  int status = MZ_EXIT_DONE;

  for (char **path = options->files; *path; path++) {
    g_autoptr (GError) own_error = NULL;
    if (!import_source (store, options, *path, &own_error))
      status = mz_command_fail (own_error);
  }
  return status;
}

/* FALSE where a word is none of those that are known. */
static gboolean
read_hints (Options *options)
{
  static const char *const ORDERS[] = { "month", "day", "year", NULL };
  static const char *const DECIMALS[] = { "point", "comma", NULL };
  MzPriceHints *hints = &options->hints;

  *hints = (MzPriceHints){ .symbol = options->symbol, .currency = options->currency };
  for (guint i = 0; options->dates && ORDERS[i]; i++)
    if (g_str_equal (options->dates, ORDERS[i])) {
      hints->has_order = TRUE;
      hints->order = (MzDateOrder) i;
    }
  for (guint i = 0; options->decimal && DECIMALS[i]; i++)
    if (g_str_equal (options->decimal, DECIMALS[i]))
      hints->decimal = ".,"[i];
  return (!options->dates || hints->has_order) && (!options->decimal || hints->decimal);
}

/* What is wrong with the options, or NULL. */
static const char *
find_misuse (Options *options)
{
  if (!options->files)
    return _ ("no file was named.");
  if (options->format_nick && !mz_figure_format_from_nick (options->format_nick, &options->format))
    return _ ("the format must be table, jsonl or csv.");
  if (options->format_nick && !options->dry_run)
    return _ ("--format goes with --dry-run.");
  if (options->symbol && options->files[1])
    return _ ("--symbol goes with one file.");
  if (!read_hints (options))
    return _ ("--dates is day, month or year, and --decimal is point or comma.");
  return NULL;
}

/**
 * mz_prices_import:
 * @command: how it is called
 * @data: nothing
 * @argc: how many words
 * @argv: the words
 *
 * Returns: an MzExit: failed where any file could not be imported
 */
int
mz_prices_import (const MzCommand *command, gconstpointer data, int argc, char **argv)
{
  g_auto (Options) options = { .format = MZ_FIGURES_TABLE };
  int status;
  const GOptionEntry entries[] = {
    MZ_STORE_ENTRY (&options.store_path),
    { "symbol", 's', 0, G_OPTION_ARG_STRING, &options.symbol,
      N_ ("Whose prices these are, instead of what the file says"), N_ ("SYMBOL") },
    { "currency", 0, 0, G_OPTION_ARG_STRING, &options.currency,
      N_ ("The currency of the prices: USD, SAR ..."), N_ ("CODE") },
    { "dates", 0, 0, G_OPTION_ARG_STRING, &options.dates,
      N_ ("What comes first in its dates, where they do not show it"), "day|month|year" },
    { "decimal", 0, 0, G_OPTION_ARG_STRING, &options.decimal,
      N_ ("Its decimal sign, where the numbers do not show it"), "point|comma" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run,
      N_ ("Print what would be kept and what left out, and keep nothing"), NULL },
    MZ_FORMAT_ENTRY (&options.format_nick),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL },
  };

  if (!mz_command_parse (command, entries, argc, argv, &status))
    return status;
  const char *misuse = find_misuse (&options);
  if (misuse)
    return mz_command_misuse (command, misuse);
  return options.dry_run ? show_all (&options)
                         : mz_store_run (options.store_path, import_all, &options);
}
