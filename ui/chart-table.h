/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart's data as a table beside it. */
#pragma once

#include "chart/chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties to be bound: chart, selected-figure. */
#define MZ_TYPE_CHART_TABLE (mz_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (MzChartTable, mz_chart_table, MZ, CHART_TABLE, GtkWidget)

G_END_DECLS
