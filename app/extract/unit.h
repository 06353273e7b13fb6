/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a number counts: the currency or unit behind it, or the currency in front of it. */
#pragma once

#include "extract/currency.h"

G_BEGIN_DECLS

typedef struct {
  const MzRow *row; /* of units.tsv, or NULL */
  gboolean money;   /* currency holds */
  MzCurrencyWords currency;
  guint last;   /* token behind it */
  gboolean per; /* "للسهم", "a barrel" follows */
} MzUnitWords;

/* The unit behind @number. */
gboolean mz_unit_read (MzCurrencies *currencies,
                       const MzNumberScan *scan,
                       const MzNumber *number,
                       MzUnitWords *unit);

/* Whether what each of is priced follows token @at. */
gboolean mz_unit_read_per (const MzNumberScan *scan, guint at);

G_END_DECLS
