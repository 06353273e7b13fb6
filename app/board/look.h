/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The look of a chart that is there: how it was asked to be, and the same chart asked for anew. */
#pragma once

#include "board/facts.h"

G_BEGIN_DECLS

/* Sets all of @options that is a look, from candles to months; company, title, days and companies
 * are left alone. */
void mz_look_read (MzChart *chart, MzBoardOptions *options);

/* New: the same chart with the candles, volume, logarithm and direction of time of @options, as far
 * as its traces have what that needs. What is written on it stays as it was written. */
MzChart *mz_look_change (MzChart *chart, const MzBoardOptions *options);

/* Borrowed: the line or the candles that stand for the price of a timeline, or the first of
 * several shares; NULL where there are none. */
const MzLayer *mz_look_find_price (MzChart *chart);

G_END_DECLS
