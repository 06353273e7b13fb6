/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong with the library on disk, so that a caller can tell the ways out apart. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  MZ_STORE_ERROR_FAILED,    /* anything that none of the others says */
  MZ_STORE_ERROR_NEWER,     /* written by a newer Mizan */
  MZ_STORE_ERROR_NOT_OURS,  /* a file of another program */
  MZ_STORE_ERROR_LOCKED,    /* another program holds it */
  MZ_STORE_ERROR_READ_ONLY, /* the file or its folder may not be written */
  MZ_STORE_ERROR_CORRUPT,   /* damaged */
  MZ_STORE_ERROR_NO_FOLDER, /* the folder does not exist and cannot be made */
  MZ_STORE_ERROR_FULL,      /* no space on the disk */
  MZ_STORE_ERROR_NOT_FOUND, /* the article or symbol asked for is not in the library */
  MZ_STORE_ERROR_CLOSED,    /* asked after mz_store_close() */
} MzStoreError;

#define MZ_STORE_ERROR (mz_store_error_quark ())
GQuark mz_store_error_quark (void);

/* New: a translated message that names @path, the reason and the way out. */
GError *mz_store_error_new (MzStoreError code, const char *path, const char *detail);

G_END_DECLS
