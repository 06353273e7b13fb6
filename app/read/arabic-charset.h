/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells the two Arabic single-byte encodings apart by what they make of the bytes. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "WINDOWS-1256" or "ISO-8859-6" where one of them gives Arabic words, else NULL. @hint: what
 * statistics say; it decides where both give the same words. */
const char *mz_arabic_charset_choose (const guint8 *bytes, gsize length, const char *hint);

gboolean mz_arabic_charset_is_one (const char *name);

G_END_DECLS
