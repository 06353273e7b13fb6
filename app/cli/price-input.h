/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bars of a file of prices. */
#pragma once

#include "market/price-csv.h"

G_BEGIN_DECLS

/* What is known better than the file says or shows. All zero for nothing. */
typedef struct {
  const char *symbol;
  const char *currency;
  gboolean has_order;
  MzDateOrder order;
  char decimal; /* '.' or ',' */
  MzPriceProgress progress;
} MzPriceHints;

/* New: its bars. @hints may be NULL; @format (new, may be NULL) is how the file was understood. The
 * message of an error names the file. */
MzPriceImport *mz_price_input_read (const char *path,
                                    const MzPriceHints *hints,
                                    MzPriceFormat **format,
                                    GError **error);

G_END_DECLS
