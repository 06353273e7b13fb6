/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a candidate of a number: what it says by its unit, before what stands round it. */
#pragma once

#include "extract/candidate.h"
#include "extract/currency.h"

G_BEGIN_DECLS

void mz_candidate_start (const MzNumber *number, MzCandidate *candidate);

/* Sets its place from token @first to before token @last, without the prefixes that are glued to
 * the first. */
void mz_candidate_place (
    const MzNumberScan *scan, guint first, guint last, guint clitics, MzCandidate *candidate);

/* Reads a sign in front of token @i; @first is that of the sentence. */
void
mz_candidate_read_sign (const MzNumberScan *scan, guint first, guint i, MzCandidate *candidate);

/* Makes it an amount of @currency. FALSE where that overflows. */
gboolean mz_candidate_set_money (MzCandidate *candidate, const MzCurrencyWords *currency);

/* Gives it the unit @unit of units.tsv, or the reason why that is none of a figure. */
void mz_candidate_set_unit (MzCandidate *candidate, const MzRow *unit);

/* Whether @unit is one of figures: of which @kind. */
gboolean mz_candidate_has_figure_kind (const MzRow *unit, MzKind *kind);

G_END_DECLS
