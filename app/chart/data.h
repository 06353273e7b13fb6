/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart's data as the rows of a table, for those who would rather read than look. Pure. */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

typedef enum {
  MZ_DATA_NAME,   /* of the series, or of the line of pairs */
  MZ_DATA_DETAIL, /* what a mark counts */
  MZ_DATA_PLACE,  /* the day, or from which to which; the x axis' number */
  MZ_DATA_VALUE,
} MzDataColumn;

/* First the marks in reading order, then the points of each line. */
gsize mz_chart_data_get_n_rows (MzChart *chart);

/* The mark of a row, MZ_NO_MARK where it is a line's point. */
guint mz_chart_data_get_mark (MzChart *chart, gsize row);

/* New; may be empty. */
char *mz_chart_data_dup_cell (MzChart *chart, gsize row, MzDataColumn column);

G_END_DECLS
