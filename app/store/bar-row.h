/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A daily bar as it stands in the table of bars. */
#pragma once

#include "model/bar.h"
#include "store/database.h"

G_BEGIN_DECLS

#define MZ_BAR_COLUMNS   "open, high, low, close, adjusted, volume"
#define MZ_N_BAR_COLUMNS 6

/* The analyst's own hand, in the table of sources. */
#define MZ_SOURCE_MANUAL 0

/* Binds the columns above to the parameters from @first on; the day is the caller's. */
void mz_bar_row_bind (MzStatement *statement, int first, const MzBar *bar);

/* @statement: on a row that begins with the day and the columns above. */
MzBar mz_bar_row_read (MzStatement *statement);

G_END_DECLS
