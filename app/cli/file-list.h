/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that a verb was told to work on: words of the command line, then lines of a list. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MzFileList MzFileList;

/* @words: borrowed, may be NULL; @list: a file with one path a line, "-" for standard input, or
 * NULL. */
MzFileList *mz_file_list_new (char **words, const char *list, GError **error);
void mz_file_list_free (MzFileList *self);

/* New: the next path; NULL at the end. */
char *mz_file_list_next (MzFileList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzFileList, mz_file_list_free)

G_END_DECLS
