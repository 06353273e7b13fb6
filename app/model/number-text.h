/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and sums of money in words for the eye, in the catalogue's language. */
#pragma once

#include "model/amount.h"
#include "model/catalog.h"

G_BEGIN_DECLS

typedef enum { MZ_DIGITS_LATIN, MZ_DIGITS_ARABIC } MzDigits;

/* How numbers are written. A plain value, all zero for the defaults. */
typedef struct {
  MzDigits digits;   /* 123 or ١٢٣ */
  gboolean isolates; /* numbers inside U+2068 ... U+2069, for text that mixes directions */
  guint decimals; /* written even where they are noughts, so that numbers side by side are alike */
  gint magnitude; /* the power of ten that is told in words: 6, 9, 12; 0: the number's own */
} MzNumberStyle;

/* All return new strings. */
char *mz_number_text (const MzAmount *amount, const MzCatalog *catalog, MzNumberStyle style);
char *mz_percent_text (const MzAmount *amount, const MzCatalog *catalog, MzNumberStyle style);
char *mz_money_text (const MzAmount *amount,
                     const char *currency,
                     const MzCatalog *catalog,
                     MzNumberStyle style);
char *mz_magnitude_text (const MzAmount *amount, const MzCatalog *catalog, MzNumberStyle style);

/* Borrowed from the catalogue: "US dollar"; the code itself for a currency that has no name here.
 */
const char *mz_currency_text (const char *currency, const MzCatalog *catalog);

/* The number that a plural form is chosen by: the amount where it is whole, else 100. */
gulong mz_amount_plural_number (const MzAmount *amount);

G_END_DECLS
