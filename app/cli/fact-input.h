/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reported figures of a file. */
#pragma once

#include "extract/lexicon.h"
#include "market/fact-csv.h"

G_BEGIN_DECLS

/* New array of MzReportedFact, of the companies' canonical names. @wishes: company and currency
 * where the file does not say. @ignored: new, the headings that were not taken; may be NULL. The
 * message of an error names the file. */
GPtrArray *mz_fact_input_read (const char *path,
                               const MzLexicon *lexicon,
                               const MzFactOptions *wishes,
                               GStrv *ignored,
                               GError **error);

G_END_DECLS
