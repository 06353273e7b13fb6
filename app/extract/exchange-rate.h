/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rates of exchange: how much of one currency another is worth. */
#pragma once

#include "extract/amount-reader.h"

G_BEGIN_DECLS

/* Whether a small number is one, by a currency that is named in front of it. */
gboolean mz_exchange_rate_is_small (const MzAmountReader *reader, const MzNumber *number);

/* Reads one that has no unit: "48.6 to the dollar". */
gboolean
mz_exchange_rate_read (MzAmountReader *reader, const MzNumber *number, MzCandidate *candidate);

G_END_DECLS
