/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the heading of a column means, in the languages and spellings of the vendors, and which
 * vendor writes such headings. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a column holds. */
typedef enum {
  MZ_COLUMN_OTHER,
  MZ_COLUMN_DATE,
  MZ_COLUMN_OPEN,
  MZ_COLUMN_HIGH,
  MZ_COLUMN_LOW,
  MZ_COLUMN_CLOSE,
  MZ_COLUMN_ADJUSTED,
  MZ_COLUMN_VOLUME,
  MZ_COLUMN_SYMBOL,
  MZ_COLUMN_BEFORE, /* a price before the opening */
  MZ_COLUMN_AFTER,  /* a price after the close */
  MZ_N_COLUMN_ROLES,
} MzColumnRole;

/* @rank: of two columns of one role the one with the lower rank is meant. */
MzColumnRole mz_price_heading_find_role (const char *heading, guint *rank);

/* "META.Close", "Close_META": what it holds, and whose it is in @symbol (new). */
MzColumnRole mz_price_heading_split (const char *heading, char **symbol);

/* The same in a table whose headings are single letters: "o", "h", "l", "c", "v", "t". */
MzColumnRole mz_price_heading_find_letter (const char *heading);

/* Whether the cell behind @heading is a currency. */
gboolean mz_price_heading_tells_currency (const char *heading);

/* Whether @heading could be a symbol: "META", "2222.SR", "^GSPC", "AMS:IMEU". */
gboolean mz_price_heading_is_symbol (const char *heading);

/* Interned: who writes a table with these headings; NULL where that cannot be told. */
const char *mz_price_heading_find_vendor (const char *const *headings);

/* Interned: the ISO 4217 code that a heading names: "Value Traded (SAR)"; or NULL. */
const char *mz_price_heading_find_currency (const char *heading);

G_END_DECLS
