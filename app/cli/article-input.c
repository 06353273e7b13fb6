/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles and the words to read them by, as the verbs name them. */
#include "cli/article-input.h"

#include "config.h"
#include "read/reader.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/**
 * mz_article_input_read:
 * @path: a path, a URI, or "-" for standard input
 * @error: return location for the reader's error
 *
 * Returns: (transfer full): the article
 */
MzArticle *
mz_article_input_read (const char *path, GError **error)
{
  if (strcmp (path, "-") == 0) {
    g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
    return mz_reader_read_stream (input, _ ("standard input"), NULL, NULL, NULL, error);
  }
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  return mz_reader_read (file, NULL, NULL, NULL, error);
}

/**
 * mz_article_input_open_lexicon:
 * @error: return location for an error in the analyst's tables
 *
 * Returns: (transfer full): the lexicon
 */
MzLexicon *
mz_article_input_open_lexicon (GError **error)
{
  g_autofree char *own_words =
      g_build_filename (g_get_user_config_dir (), GETTEXT_PACKAGE, "lexicon", NULL);

  return mz_lexicon_new (own_words, error);
}
