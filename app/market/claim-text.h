/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a claim check says, in plain sentences. All return new strings. */
#pragma once

#include "market/claim-value.h"
#include "model/number-text.h"

G_BEGIN_DECLS

/* Borrowed from the catalogue: "matches", "differs", "cannot tell". */
const char *mz_verdict_text (MzVerdict verdict, const MzCatalog *catalog);

/* For a narrow place: "differs: −13.75%". */
char *mz_claim_short_text (MzClaim *claim, const MzCatalog *catalog, MzNumberStyle style);

/* The actual move, whether that fits, by how much it is off, and what fits better. */
char *mz_claim_text (MzClaim *claim, const MzCatalog *catalog, MzNumberStyle style);

/* What the words allow: "▼ 12% allows from 11.5% to 12.5%." */
char *mz_claim_allowance_text (MzClaim *claim, const MzCatalog *catalog, MzNumberStyle style);

/* Of one of its readings: how far off, whether the text may mean it, whether it is the nearest. */
char *mz_claim_reading_text (MzClaim *claim,
                             const MzMove *move,
                             const MzCatalog *catalog,
                             MzNumberStyle style);

/* "−13.75% from the close of 29 October 2025 to that of 31 October 2025" */
char *mz_move_text (const MzMove *move, const MzCatalog *catalog, MzNumberStyle style);

char *
mz_value_check_text (const MzValueCheck *check, const MzCatalog *catalog, MzNumberStyle style);

G_END_DECLS
