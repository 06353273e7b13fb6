/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the text of a price file, whose name tells what the table does not. */
#pragma once

#include "market/price-csv.h"

G_BEGIN_DECLS

/* New. @symbol and @currency overrule what the table says; either may be NULL. */
MzPriceImport *mz_price_text_read (GBytes *text,
                                   const char *file_name,
                                   const MzPriceFormat *format,
                                   const char *symbol,
                                   const char *currency,
                                   const MzPriceProgress *progress,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
