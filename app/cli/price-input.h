/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bars of a file of prices. */
#pragma once

#include "market/price-csv.h"

G_BEGIN_DECLS

/* New: its bars. @symbol and @currency overrule what the file says, either may be NULL; @format
 * (new, may be NULL) is how the file was understood. The message of an error names the file. */
MzPriceImport *mz_price_input_read (const char *path,
                                    const char *symbol,
                                    const char *currency,
                                    MzPriceFormat **format,
                                    GError **error);

G_END_DECLS
