/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Millions of prices in one pass over a file, on every processor. For the files of board/. */
#pragma once

#include "board/price-line.h"
#include "chart/trace.h"

G_BEGIN_DECLS

typedef struct {
  int fd;
  gint64 start; /* bytes: where the first line of data begins */
  gint64 end;
  const MzPriceHeader *header;
  gint64 from; /* seconds, inclusive */
  gint64 to;
} MzPriceScan;

/* New: the points gathered into columns; NULL where a line is not plain and ascending, so that the
 * file has to be read with more care. */
MzTrace *mz_price_scan_run (const MzPriceScan *scan);

G_END_DECLS
