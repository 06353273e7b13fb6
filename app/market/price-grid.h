/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in the first rows of a price table its headings, its dates and its rows are. */
#pragma once

#include "market/price-heading.h"

G_BEGIN_DECLS

#define MZ_ROW_NOT_FOUND G_MAXUINT

typedef struct {
  const GArray *sample; /* borrowed: of MzSampleRow */
  guint n_columns;
  guint header;         /* row of the headings; MZ_ROW_NOT_FOUND where there are none */
  guint first;          /* row of the first prices */
  guint date;           /* column */
  gboolean is_lettered; /* the headings are single letters */
  gboolean is_split;    /* the headings name a symbol each beside what they hold */
  gboolean is_hijri;    /* what should be dates are days of the Hijri calendar */
} MzPriceGrid;

/* FALSE where there are no dates; @self then says of which calendar they are. */
gboolean mz_price_grid_find (const GArray *sample, MzPriceGrid *self);

/* What a column holds by its heading; @rank may be NULL. */
MzColumnRole mz_price_grid_get_role (const MzPriceGrid *self, guint column, guint *rank);

/* How many columns the headings say to hold this. */
guint mz_price_grid_count (const MzPriceGrid *self, MzColumnRole role);

G_END_DECLS
