/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library as a file, before SQLite touches it: where it lies, who may read it, whose it is. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MZ_LIBRARY_ID 0x4D495A4E /* "MIZN", SQLite's application_id */

/* New: the file in the user's data folder. */
char *mz_library_file_dup_default_path (void);

/* Makes the folder of @path, for the user alone. */
gboolean mz_library_file_make_folder (const char *path, GError **error);

/* Whether @path is, or can become, a library of a version up to @newest. Reads at most its
 * header; makes an empty file for the user alone where there is none. */
gboolean mz_library_file_prepare (const char *path, guint newest, GError **error);

/* Whether the file and its folder, which holds the journal, can be written. */
gboolean mz_library_file_is_writable (const char *path);

G_END_DECLS
