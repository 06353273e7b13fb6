/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What boards say of filings' figures. For the files of board/. */
#pragma once

#include "board/facts.h"
#include "board/spending.h"

G_BEGIN_DECLS

/* All return new strings. */

/* "filing · Q3 2025 · incl finance leases" */
char *mz_filing_dup_detail (const MzBoardOptions *options, const MzReportedFact *fact);

/* All that is known of it, a line each: sum, metric and time, definition, day, certainty, source.
 */
char *mz_filing_dup_words (const MzBoardOptions *options, const MzReportedFact *fact);

/* How far an article's figure is from the filing's. */
char *mz_filing_dup_difference (const MzBoardOptions *options,
                                const MzReportedFact *fact,
                                const MzReading *reading);

/* How a table of filings defines what was spent; NULL where it does not, or is none of filings. */
char *mz_filing_dup_table_note (const MzBoardOptions *options, const MzSpendingTable *table);

G_END_DECLS
