/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file could not be opened as an article, so that a caller can tell the ways out apart. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each message names the file, the reason and the way out, in the user's language. */
typedef enum {
  MZ_READ_ERROR_FAILED,    /* anything that none of the others says */
  MZ_READ_ERROR_NOT_FOUND, /* no such file, or it vanished */
  MZ_READ_ERROR_FOLDER,    /* a folder, not a file */
  MZ_READ_ERROR_DENIED,    /* it may not be read */
  MZ_READ_ERROR_EMPTY,     /* no text in it */
  MZ_READ_ERROR_BINARY,    /* of a kind that no reader here opens */
  MZ_READ_ERROR_TOO_LARGE, /* more bytes or more lines than an article can have */
} MzReadError;

#define MZ_READ_ERROR (mz_read_error_quark ())
GQuark mz_read_error_quark (void);

G_END_DECLS
