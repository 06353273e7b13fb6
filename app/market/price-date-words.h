/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates with words in them: "31 أكتوبر 2025", "1er mars 2024", "31. Okt. 2025". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* New: the same date with its month in English and nothing else in words, "31 oct 2025"; NULL where
 * a word is unknown. */
char *mz_price_date_spell (const char *text, gsize length);

/* From 1: the month whose English name's first three letters @text begins with, in either case; 0
 * for none. */
guint mz_price_date_find_month (const char *text, const char *end);

G_END_DECLS
