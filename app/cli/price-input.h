/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of prices, as text in UTF-8 or as bars. */
#pragma once

#include "market/price-csv.h"

G_BEGIN_DECLS

/* New: the message of an error names the file. */
GBytes *mz_price_input_load (const char *path, GError **error);

/* New: its bars. @symbol and @currency overrule what the file says, either may be NULL; @format
 * (new, may be NULL) is how the file was understood. The message of an error names the file. */
MzPriceImport *mz_price_input_read (const char *path,
                                    const char *symbol,
                                    const char *currency,
                                    MzPriceFormat **format,
                                    GError **error);

G_END_DECLS
