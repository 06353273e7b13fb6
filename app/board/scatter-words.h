/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scatter chart says. For the files of board/. */
#pragma once

#include "board/line-fit.h"
#include "board/scatter-dots.h"

G_BEGIN_DECLS

/* All return new strings. */
char *mz_scatter_dup_x_title (const MzScatterDots *dots,
                              const MzScatterParts *parts,
                              const MzBoardOptions *options);
char *mz_scatter_dup_y_title (const MzScatterParts *parts, const MzBoardOptions *options);
char *mz_scatter_dup_band_name (double confidence, const MzBoardOptions *options);
char *mz_scatter_dup_label (const MzScatterDot *dot,
                            const MzScatterParts *parts,
                            const MzBoardOptions *options);

/* The event's numbers, and the sentence or table behind it; @chart has its axes. */
char *mz_scatter_dup_words (const MzScatterDot *dot,
                            const MzScatterDots *dots,
                            const MzChartParts *chart,
                            const MzScatterParts *parts,
                            const MzBoardOptions *options);

/* What it is, for the table beside the chart; NULL where there is nothing to say. */
char *mz_scatter_dup_detail (const MzScatterDot *dot, const MzBoardOptions *options);

/* n, slope, R² and p; @fit is NULL for too few events. */
char *mz_scatter_dup_subtitle (const MzScatterDots *dots,
                               const MzLineFit *fit,
                               const MzBoardOptions *options);
char *mz_scatter_dup_note (const MzScatterDots *dots,
                           const MzScatterParts *parts,
                           gboolean has_fit,
                           const MzBoardOptions *options);
char *mz_scatter_dup_source (const MzScatterParts *parts, const MzBoardOptions *options);

G_END_DECLS
