/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as the columns of a row, the same for what was read and for what was corrected. */
#pragma once

#include "model/figure.h"
#include "store/database.h"

G_BEGIN_DECLS

/* In the order of mz_figure_row_bind() and mz_figure_row_read(). */
#define MZ_FIGURE_COLUMNS                                                                          \
  "start, \"end\", quote, before, after, kind, value, high, currency, metric, definition, role, "  \
  "change, qualifier, modality, period, first_day, last_day, company, share_index, speaker, "      \
  "confidence, trace, same_as"
#define MZ_FIGURE_PARAMETERS "?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?"
#define MZ_FIGURE_N_COLUMNS  24

/* What the text of a bound amount or period lives in until the statement is finished. */
typedef struct {
  char *value;
  char *high;
  char *period;
} MzFigureRowTexts;

void mz_figure_row_texts_clear (MzFigureRowTexts *texts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzFigureRowTexts, mz_figure_row_texts_clear)

/* Binds from @first on; @texts is filled and must outlive the statement's use. */
void mz_figure_row_bind (MzStatement *statement,
                         int first,
                         const MzReading *reading,
                         const MzEvidence *evidence,
                         MzFigureRowTexts *texts);

/* New figure from the columns from @first on; NULL where the row makes no sense. */
MzFigure *mz_figure_row_read (MzStatement *statement, int first, const char *digest);

G_END_DECLS
