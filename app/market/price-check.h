/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which bars of a symbol cannot be true, seen beside each other. */
#pragma once

#include "market/price-csv.h"

G_BEGIN_DECLS

/* A bar and where it stands in the table. */
typedef struct {
  MzBar bar;
  guint line;
} MzTableBar;

/* Whether one bar contradicts itself. */
gboolean mz_price_check_is_impossible (const MzBar *bar);

/* Sorts @bars (of MzTableBar) by day, removes those that are not to be kept and adds a remark for
 * each. */
void mz_price_check_run (GArray *bars, const char *symbol, GArray *remarks);

G_END_DECLS
