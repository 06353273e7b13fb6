/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pointer, wheel and fingers do to a chart. */
#pragma once

#include "chart-view.h"

G_BEGIN_DECLS

/* The handlers that the chart view's template names. */
void mz_chart_pointer_bind (GtkWidgetClass *widget_class);

/* Lights a stretch, in numbers of the x axis; the same twice for none. */
void mz_chart_pointer_brush (MzChartView *view, double from, double to);

/* Two fingers came down round a place; and are @scale times as far apart now, round another. */
void mz_chart_pointer_begin_pinch (MzChartView *view, double x);
void mz_chart_pointer_pinch (MzChartView *view, double scale, double x);

/* How many clicks of a wheel a turn is worth; a touchpad's is told in pixels. Pure. */
double mz_chart_pointer_count_clicks (double turn, GdkScrollUnit unit);

G_END_DECLS
