/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives a price back the decimals it had before a single-precision float took them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MZ_RESTORED_MAX 32 /* bytes, with the NUL */

/* Whether @text, a NUL-terminated number in plain notation, is what a float made of a shorter
 * number, which is written to @restored. */
gboolean mz_price_restore (const char *text, gsize length, char restored[MZ_RESTORED_MAX]);

G_END_DECLS
