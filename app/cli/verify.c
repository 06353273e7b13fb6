/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan verify: do the sources of a picture still say what it shows? */
#include "cli/command.h"
#include "cli/options.h"
#include "cli/records.h"
#include "cli/store-run.h"
#include "cli/verbs.h"
#include "proof/proof.h"

#include <glib/gi18n.h>

#define LARGEST ((goffset) 256 * 1024 * 1024) /* bytes of a picture */

/* What the command line asks for. Owned. */
typedef struct {
  char **folders;
  char *format;
  char *store_path;
  char **files;
  gboolean no_store;
} Options;

/* One call of the verb. */
typedef struct {
  MzStore *store; /* NULL where none is used */
  MzRecords *records;
  MzFigureFormat format;
  gboolean has_failed;
} Run;

enum { PICTURE, VERDICT, KIND, SOURCE, PLACE, DETAIL, N_COLUMNS };

static const MzColumn COLUMNS[N_COLUMNS] = {
  [PICTURE] = { "picture", N_ ("Picture"), FALSE },
  [VERDICT] = { "verdict", N_ ("Verdict"), FALSE },
  [KIND] = { "kind", NULL, FALSE },
  [SOURCE] = { "source", N_ ("Source"), FALSE },
  [PLACE] = { "place", N_ ("Found in"), FALSE },
  [DETAIL] = { "detail", N_ ("Remark"), FALSE },
};

static const MzCommand COMMAND = {
  "verify",
  N_ ("PICTURE..."),
  N_ ("Say of each source of a picture that Mizan made whether it still says what the picture "
      "shows, has changed, or is missing."),
  N_ ("Articles and tables are looked for where the library knows them and, by their names, beside "
      "the picture, in the working folder and in those that are named. The exit status is 0 where "
      "all of them still say so."),
};

static void
clear_options (Options *options)
{
  g_strfreev (options->folders);
  g_free (options->format);
  g_free (options->store_path);
  g_strfreev (options->files);
}

static void
clear_run (Run *run)
{
  g_clear_object (&run->store);
  g_clear_pointer (&run->records, mz_records_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, clear_run)

static GBytes *
load_picture (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, NULL, error);

  if (!info)
    return NULL;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
      g_file_info_get_size (info) <= LARGEST)
    return g_file_load_bytes (file, NULL, NULL, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _ ("it is no picture, or larger than 256 MiB"));
  return NULL;
}

/* Beside the picture, the working folder, then those that are named. */
static GPtrArray *
list_folders (const Options *options, const char *picture)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (folders, g_path_get_dirname (picture));
  if (!g_str_equal (g_ptr_array_index (folders, 0), "."))
    g_ptr_array_add (folders, g_strdup ("."));
  for (char **folder = options->folders; folder && *folder; folder++)
    g_ptr_array_add (folders, g_strdup (*folder));
  g_ptr_array_add (folders, NULL);
  return folders;
}

/* A person gets words, a program gets nicks. */
static void
add_proof (Run *run, const char *picture, const MzProof *proof)
{
  const char *values[N_COLUMNS] = {
    [PICTURE] = picture,
    [VERDICT] = run->format == MZ_FIGURES_TABLE ? mz_proof_verdict_text (proof->verdict)
                                                : mz_proof_verdict_to_nick (proof->verdict),
    [KIND] = proof->table ? "table" : "article",
    [SOURCE] = proof->name,
    [PLACE] = proof->place,
    [DETAIL] = proof->detail,
  };

  mz_records_add (run->records, values);
  run->has_failed |= proof->verdict != MZ_PROOF_HOLDS;
}

static void
fail (Run *run, const char *picture, const GError *error)
{
  g_autofree char *name = g_filename_display_name (picture);
  g_autofree char *message = g_strdup_printf (
      /* Translators: a file, and what is wrong with it */
      _ ("“%s” cannot be verified: %s."), name, error->message);

  mz_command_complain (message);
  run->has_failed = TRUE;
}

static void
verify (Run *run, const Options *options, const char *picture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = load_picture (picture, &error);
  g_autoptr (GPtrArray) folders = list_folders (options, picture);
  MzProofPlaces places = { .store = run->store, .folders = (const char *const *) folders->pdata };
  g_autoptr (GPtrArray) proofs = bytes ? mz_proof_check (bytes, &places, NULL, &error) : NULL;

  if (!proofs) {
    fail (run, picture, error);
    return;
  }
  g_autofree char *name = g_filename_display_name (picture);
  for (guint i = 0; i < proofs->len; i++)
    add_proof (run, name, g_ptr_array_index (proofs, i));
}

/* A library that is not there yet is not made for this. */
static void
open_store (Run *run, const Options *options)
{
  g_autofree char *path =
      options->store_path ? g_strdup (options->store_path) : mz_store_dup_default_path ();

  if (!options->no_store && g_file_test (path, G_FILE_TEST_EXISTS))
    run->store = mz_store_try_open (path, &run->has_failed);
}

static const char *
find_misuse (const Options *options, Run *run)
{
  if (!options->files || !options->files[0])
    return _ ("no picture was named.");
  if (options->format && !mz_figure_format_from_nick (options->format, &run->format))
    return _ ("the format must be table, jsonl or csv.");
  if (options->no_store && options->store_path)
    return _ ("--store and --no-store exclude each other.");
  return NULL;
}

static int
verify_all (Run *run, const Options *options)
{
  open_store (run, options);
  run->records = mz_records_new (run->format, COLUMNS, N_COLUMNS);
  for (char **picture = options->files; *picture; picture++)
    verify (run, options, *picture);
  if (!mz_records_print (run->records))
    run->has_failed = TRUE;
  mz_store_try_close (run->store, &run->has_failed);
  return run->has_failed ? MZ_EXIT_FAILED : MZ_EXIT_DONE;
}

/**
 * mz_verb_verify:
 * @argc: how many words
 * @argv: the words, the first of which is the verb
 *
 * Returns: an MzExit: failed where any source does not say so any more
 */
int
mz_verb_verify (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_auto (Run) run = { .format = MZ_FIGURES_TABLE };
  int status;
  const GOptionEntry entries[] = {
    { "in", 'i', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders,
      N_ ("Look for sources in a folder too; may be given several times"), N_ ("FOLDER") },
    MZ_FORMAT_ENTRY (&options.format),
    MZ_STORE_ENTRY (&options.store_path),
    MZ_NO_STORE_ENTRY (&options.no_store),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL },
  };

  if (!mz_command_parse (&COMMAND, entries, argc, argv, &status))
    return status;
  const char *misuse = find_misuse (&options, &run);
  if (misuse)
    return mz_command_misuse (&COMMAND, misuse);
  return verify_all (&run, &options);
}
