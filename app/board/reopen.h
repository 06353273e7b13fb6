/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of a picture again, from what the picture says of itself. */
#pragma once

#include "board/facts.h"
#include "chart/provenance.h"

G_BEGIN_DECLS

/* What was asked for goes into the chart's parameters, for mz_board_reopen(). */
void mz_board_note_options (MzChartParts *chart, const MzBoardOptions *options);

/* Sets a parameter that is only kept where it says something; @value may be NULL. */
void mz_board_note (MzChartParts *chart, const char *name, const char *value);

/* New: the chart as it was drawn, its sources untouched. @companies (of MzCompany) have the names
 * in the chart's language; may be NULL. NULL where this kind of chart cannot be made again. */
MzChart *mz_board_reopen (const MzProvenance *provenance, GPtrArray *companies, GError **error);

G_END_DECLS
