/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure in words for the eye: value, metric, period; in the catalogue's language. */
#pragma once

#include "model/catalog.h"
#include "model/reading.h"

G_BEGIN_DECLS

typedef enum { MZ_DIGITS_LATIN, MZ_DIGITS_ARABIC } MzDigits;

/* How numbers are written. A plain value, all zero for the defaults. */
typedef struct {
  MzDigits digits;   /* 123 or ١٢٣ */
  gboolean isolates; /* numbers inside U+2068 ... U+2069, for text that mixes directions */
} MzNumberStyle;

/* All return new strings. */
char *mz_number_text (const MzAmount *amount, const MzCatalog *catalog, MzNumberStyle style);
char *mz_money_text (const MzAmount *amount,
                     const char *currency,
                     const MzCatalog *catalog,
                     MzNumberStyle style);
char *
mz_reading_value_text (const MzReading *reading, const MzCatalog *catalog, MzNumberStyle style);
char *
mz_reading_period_text (const MzReading *reading, const MzCatalog *catalog, MzNumberStyle style);

/* Borrowed from the catalogue. */
const char *mz_metric_text (const char *metric, const MzCatalog *catalog);
const char *mz_reading_change_text (const MzReading *reading, const MzCatalog *catalog);
const char *mz_reading_modality_text (const MzReading *reading, const MzCatalog *catalog);

G_END_DECLS
