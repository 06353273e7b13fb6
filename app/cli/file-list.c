/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that a verb was told to work on: words of the command line, then lines of a list. */
#include "cli/file-list.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

struct _MzFileList {
  char **words;    /* borrowed; the next one */
  FILE *list;      /* owned unless it is stdin; NULL where there is none */
  char *line;      /* getline()'s */
  size_t capacity; /* of line */
};

/**
 * mz_file_list_new:
 * @words: (nullable): paths, which must live as long as the list
 * @list: (nullable): the name of a file with a path a line, "-" for standard input
 * @error: of %G_FILE_ERROR
 *
 * Returns: (transfer full) (nullable): the files, those of @words first
 */
MzFileList *
mz_file_list_new (char **words, const char *list, GError **error)
{
  FILE *stream = NULL;

  if (list)
    stream = strcmp (list, "-") == 0 ? stdin : fopen (list, "re");
  if (list && !stream) {
    int reason = errno;
    g_autofree char *name = g_filename_display_name (list);
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (reason),
                 _ ("the list “%1$s” could not be opened: %2$s. Name a file that has one path a "
                    "line."),
                 name, g_strerror (reason));
    return NULL;
  }
  MzFileList *self = g_new0 (MzFileList, 1);
  self->words = words;
  self->list = stream;
  return self;
}

/**
 * mz_file_list_free:
 * @self: (transfer full) (nullable): a list
 */
void
mz_file_list_free (MzFileList *self)
{
  if (!self)
    return;
  if (self->list && self->list != stdin)
    fclose (self->list);
  free (self->line);
  g_free (self);
}

/**
 * mz_file_list_next:
 * @self: a list
 *
 * Empty lines of a list name nothing and are passed over.
 *
 * Returns: (transfer full) (nullable): the next path
 */
char *
mz_file_list_next (MzFileList *self)
{
  ssize_t n;

  if (self->words && *self->words)
    return g_strdup (*self->words++);
  while (self->list && (n = getline (&self->line, &self->capacity, self->list)) >= 0) {
    if (n > 0 && self->line[n - 1] == '\n')
      self->line[--n] = '\0';
    if (n > 0)
      return g_strdup (self->line);
  }
  return NULL;
}
