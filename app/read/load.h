/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a file's bytes into memory, with their digest. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What comes with the bytes of a file. */
typedef struct {
  const char *place; /* the file as messages name it */
  GFileProgressCallback progress;
  gpointer progress_data;
  GCancellable *cancellable;
} MzLoad;

/* New: all bytes, with a NUL behind the last; @digest becomes their SHA-256 in hexadecimal. */
GBytes *mz_load_file (const MzLoad *load, GFile *file, char **digest, GError **error);
GBytes *mz_load_stream (
    const MzLoad *load, GInputStream *stream, goffset size, char **digest, GError **error);

G_END_DECLS
