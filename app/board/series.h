/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The prices of a share, as boards draw them. */
#pragma once

#include "chart/chart.h"
#include "model/bar.h"
#include "model/company.h"

G_BEGIN_DECLS

/* Borrowed. */
typedef struct {
  const char *symbol;   /* "META"; may be NULL */
  const char *company;  /* canonical; NULL where no known company has the symbol */
  const char *name;     /* what the language calls it; NULL: the symbol */
  const char *currency; /* ISO 4217; may be NULL */
  const char *source;   /* for the source line; may be NULL */
  const MzBar *bars;    /* by day */
  gsize n_bars;
} MzPriceSeries;

/* New: raw prices as they were traded, or all of a day scaled as its adjusted close is. Open, high,
 * low and volume are there where any day has them: a day of which only the close is known has that
 * for all three, and no volume. Days without a close are not there. */
MzTrace *mz_series_make_trace (const MzBar *bars, gsize n_bars, gboolean adjusted);

/* New: @prices as 100 on the first day. NULL for NULL. */
MzTrace *mz_series_index (MzTrace *prices);

/* Appends the source that the prices of a share are to a chart: as they were traded. */
void mz_series_add_source (MzChartParts *chart, const MzPriceSeries *series);

/* Borrowed: the company whose share bears the symbol; NULL where none of @companies (of MzCompany,
 * may be NULL) does. */
MzCompany *mz_series_find_company (GPtrArray *companies, const char *symbol);

G_END_DECLS
