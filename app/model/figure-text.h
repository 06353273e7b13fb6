/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure in words for the eye: value, metric, period; in the catalogue's language. */
#pragma once

#include "model/number-text.h"
#include "model/period-text.h"
#include "model/reading.h"

G_BEGIN_DECLS

/* All return new strings. */
char *
mz_reading_value_text (const MzReading *reading, const MzCatalog *catalog, MzNumberStyle style);
char *
mz_reading_period_text (const MzReading *reading, const MzCatalog *catalog, MzNumberStyle style);

/* Borrowed from the catalogue. */
const char *mz_metric_text (const char *metric, const MzCatalog *catalog);
const char *mz_reading_change_text (const MzReading *reading, const MzCatalog *catalog);
const char *mz_reading_modality_text (const MzReading *reading, const MzCatalog *catalog);

G_END_DECLS
