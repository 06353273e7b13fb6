/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a file of prices off the main thread, the analyst's wishes above what is found. */
#pragma once

#include "market/price-csv.h"

G_BEGIN_DECLS

typedef enum {
  MZ_PRICE_FORM_AS_FOUND,
  MZ_PRICE_FORM_NO,
  MZ_PRICE_FORM_YES,
} MzPriceForm;

/* Owns its strings; NULL for no wish. */
typedef struct {
  char *symbol;
  char *currency;
  MzPriceForm month_first;
  MzPriceForm decimal_comma;
} MzPriceWishes;

/* Counts references; immutable once made. */
typedef struct {
  GBytes *text; /* the file's, in UTF-8 */
  MzPriceFormat *format;
  MzPriceImport *import;
} MzPriceReading;

/* @previous: a reading of the same file, whose text is taken again; or NULL. */
void mz_price_reading_async (GFile *file,
                             MzPriceReading *previous,
                             const MzPriceWishes *wishes,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* New. The error's message names the file. */
MzPriceReading *mz_price_reading_finish (GAsyncResult *result, GError **error);
MzPriceReading *mz_price_reading_ref (MzPriceReading *self);
void mz_price_reading_unref (MzPriceReading *self);

/* New: what was understood, in a line. */
char *mz_price_reading_dup_summary (const MzPriceReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzPriceReading, mz_price_reading_unref)

G_END_DECLS
