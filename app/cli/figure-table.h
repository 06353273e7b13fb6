/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of an article as a table for the eye. */
#pragma once

#include "cli/figure-writer.h"

G_BEGIN_DECLS

void mz_figure_table_append (const MzFigureWriter *writer,
                             const char *file,
                             MzArticle *article,
                             MzExtraction *extraction,
                             GString *text);

G_END_DECLS
