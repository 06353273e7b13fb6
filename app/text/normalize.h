/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folds spellings that readers take for the same: letter forms, marks, digits, case. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MZ_FOLD_MAX 4 /* code points that one folded code point may become */

/* Writes the folded form of @c and returns how many code points it has: 0 for a mark that is
 * dropped (tashkeel, tatweel, bidi controls, zero-width characters). */
guint mz_fold_char (gunichar c, gunichar folded[MZ_FOLD_MAX]);

/* The code point at @text, invalid bytes one at a time as U+FFFD; @length says how many bytes
 * it takes, at least 1. @text < @end. */
gunichar mz_decode_char (const char *text, const char *end, guint *length);

/* New: the whole of @text folded; -1 for a NUL-terminated text. */
char *mz_fold (const char *text, gssize length);

G_END_DECLS
