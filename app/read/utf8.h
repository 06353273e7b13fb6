/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8 that may hold NULs and may be damaged: judged, counted, mended. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  gsize sequences; /* valid characters of more than one byte */
  gsize invalid;   /* bytes that belong to no character */
} MzUtf8Count;

gboolean mz_utf8_is_valid (const guint8 *bytes, gsize length);
void mz_utf8_count (const guint8 *bytes, gsize length, MzUtf8Count *count);

/* Appends @bytes with U+FFFD in place of each invalid byte; returns how many there were. */
gsize mz_utf8_append_mended (GString *text, const guint8 *bytes, gsize length);

G_END_DECLS
