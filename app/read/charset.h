/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells in which encoding a text file is written. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the bytes look like. A plain value. */
typedef struct {
  const char *name; /* as iconv calls it, interned; NULL: no text at all */
  gsize mark;       /* bytes of the byte order mark in front */
  gboolean damaged; /* UTF-8 with bytes that are none */
} MzCharset;

MzCharset mz_charset_detect (const guint8 *bytes, gsize length);

G_END_DECLS
