/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart's data as a list, each row made when it comes into sight; a chart may have millions. */
#pragma once

#include "chart/chart.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A row: properties name, detail, place and value. Immutable. */
#define MZ_TYPE_CHART_ROW (mz_chart_row_get_type ())
G_DECLARE_FINAL_TYPE (MzChartRow, mz_chart_row, MZ, CHART_ROW, GObject)

/* Borrowed; NULL where the row is of no figure. */
MzFigure *mz_chart_row_get_figure (MzChartRow *self);

#define MZ_TYPE_CHART_ROWS (mz_chart_rows_get_type ())
G_DECLARE_FINAL_TYPE (MzChartRows, mz_chart_rows, MZ, CHART_ROWS, GObject)

/* New list of MzChartRow. */
MzChartRows *mz_chart_rows_new (MzChart *chart);

G_END_DECLS
