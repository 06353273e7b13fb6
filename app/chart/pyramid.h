/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lowest and highest of any run of numbers, at a cost that does not grow with the run. Immutable;
 * it borrows the numbers. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MzPyramid MzPyramid;

/* Any thread. @highs may be @lows; what is no number (NAN) counts for nothing. Both must outlive
 * it. */
MzPyramid *mz_pyramid_new (const double *lows, const double *highs, gsize n);
void mz_pyramid_free (MzPyramid *self);

/* Widens @low and @high by the numbers from @from to before @to. Whole blocks are rounded outwards
 * to a float: a pixel is coarser. */
void mz_pyramid_widen (MzPyramid *self, gsize from, gsize to, double *low, double *high);

G_END_DECLS
