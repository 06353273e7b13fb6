/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One number of a text with its unit, in whatever order the two stand. */
#pragma once

#include "extract/candidate.h"
#include "extract/currency.h"

G_BEGIN_DECLS

/* Where numbers are read. A plain value; all is borrowed. */
typedef struct {
  MzNumberScan scan;
  MzCurrencies *currencies;
  guint first; /* token of the sentence */
} MzAmountReader;

/* The number, perhaps with its unit in front, that begins at token @i. @next becomes the token to
 * go on with, if any was looked at. */
gboolean
mz_amount_reader_read (MzAmountReader *reader, guint i, MzCandidate *candidate, guint *next);

G_END_DECLS
