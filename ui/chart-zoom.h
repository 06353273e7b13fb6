/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zooms and moves a chart view along its x axis, in steps that can be taken back. */
#pragma once

#include "chart-view.h"

G_BEGIN_DECLS

/* Whether the x axis of @chart, which may be NULL, is time. */
gboolean mz_chart_zoom_has_time (MzChart *chart);

/* What follows is one step. */
void mz_chart_zoom_begin (MzChartView *view);

/* @factor of what is seen is left; @at, a number of the x axis, stays where it is. */
void mz_chart_zoom_by (MzChartView *view, double factor, double at);
void mz_chart_zoom_move (MzChartView *view, double by);
void mz_chart_zoom_to (MzChartView *view, double from, double to);

/* Whole steps. The brush is the stretch that is lit; FALSE where there is nothing to be done. */
void mz_chart_zoom_to_all (MzChartView *view);
gboolean mz_chart_zoom_to_brush (MzChartView *view);
gboolean mz_chart_zoom_take_back (MzChartView *view);

/* By the buttons' names: "1m" to "5y", "all"; the name of what is seen is "" where it has none. */
void mz_chart_zoom_to_name (MzChartView *view, const char *name);
const char *mz_chart_zoom_get_name (MzChartView *view);

G_END_DECLS
