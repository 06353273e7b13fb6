/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column of a price table holds what, and where its rows begin. */
#pragma once

#include "market/price-heading.h"

G_BEGIN_DECLS

/* The columns of one symbol, or of the symbols that a column names. */
typedef struct {
  gint columns[MZ_N_COLUMN_ROLES]; /* from 0; -1 where there is none */
  char *symbol;                    /* owned: what a heading says; NULL where none does */
} MzPriceBlock;

typedef struct {
  GArray *blocks;       /* of MzPriceBlock, at least one */
  guint first_line;     /* of the rows, from 1: what is above is headings and preamble */
  const char *vendor;   /* interned; NULL where the headings do not tell */
  const char *currency; /* interned ISO 4217; NULL where the headings do not tell */
} MzPriceLayout;

typedef enum {
  MZ_LAYOUT_FOUND,
  MZ_LAYOUT_NO_DATES,
  MZ_LAYOUT_HIJRI, /* its dates are of the Hijri calendar */
  MZ_LAYOUT_NO_PRICES,
} MzLayoutResult;

/* Looks at the first rows of a table. @layout is to be cleared with mz_price_layout_clear(). */
MzLayoutResult
mz_price_layout_find (const char *text, gsize length, char separator, MzPriceLayout *layout);
void mz_price_layout_clear (MzPriceLayout *layout);

G_END_DECLS
