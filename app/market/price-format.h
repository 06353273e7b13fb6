/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a price table is written, understood from the whole of it. The analyst may change it. */
#pragma once

#include "market/price-date.h"
#include "market/price-layout.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  MZ_PRICE_ERROR_EMPTY,
  MZ_PRICE_ERROR_NOT_TEXT,
  MZ_PRICE_ERROR_WEB_PAGE, /* HTML where a table was expected */
  MZ_PRICE_ERROR_NO_DATES,
  MZ_PRICE_ERROR_NO_PRICES,
  MZ_PRICE_ERROR_SYMBOLS, /* one symbol was given for several, or none for one */
} MzPriceError;

#define MZ_PRICE_ERROR (mz_price_error_quark ())
GQuark mz_price_error_quark (void);

typedef struct {
  char separator;
  char decimal;          /* '.' or ',' */
  gboolean decimal_sure; /* FALSE: the numbers could be meant either way */
  MzDateOrder order;     /* whether 3/4 is the third of April */
  gboolean order_sure;
  MzPriceLayout layout;
} MzPriceFormat;

/* New: @text in UTF-8. The error's message says what is missing, not which file. */
MzPriceFormat *
mz_price_format_new (const char *text, gsize length, GCancellable *cancellable, GError **error);
void mz_price_format_free (MzPriceFormat *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzPriceFormat, mz_price_format_free)

G_END_DECLS
