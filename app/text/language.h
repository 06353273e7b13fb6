/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which way a paragraph runs, and in which language it is written. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MZ_LANGUAGE_MAX 3 /* bytes of a language code and its NUL */

/* Whether @text runs from right to left by its first strong character; @otherwise where it has
 * none. */
gboolean mz_text_is_rtl (const char *text, gsize length, gboolean otherwise);

/* "ar" or "en", whichever more letters belong to; "" where there is no letter. */
void mz_text_find_language (const char *text, gsize length, char language[MZ_LANGUAGE_MAX]);

G_END_DECLS
