/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside a number in its cell: a currency, or how many thousands it counts. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the words beside a number say. */
typedef struct {
  int zeros;            /* 6 of "56.95 Mio." */
  const char *currency; /* static ISO 4217; NULL where none is named, or the word is of several */
} MzPriceUnits;

/* Narrows a cell to its number. FALSE, and nothing changed, where a word is unknown. */
gboolean mz_price_units_trim (const char **text, gsize *length, MzPriceUnits *units);

/* 6 for "m"; -1 where @word, folded and without dots, is no magnitude. */
int mz_price_units_find_zeros (const char *word);

G_END_DECLS
