/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart on the screen: drawn, pointed at, walked by the keyboard, read aloud. */
#pragma once

#include "chart/scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties to be bound: chart, selected-figure, dark. */
#define MZ_TYPE_CHART_VIEW (mz_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (MzChartView, mz_chart_view, MZ, CHART_VIEW, GtkWidget)

/* Borrowed: the chart as it is laid out on the screen, NULL before that. */
MzScene *mz_chart_view_get_scene (MzChartView *self);

/* The mark that the keyboard is at, or MZ_NO_MARK. */
guint mz_chart_view_get_mark (MzChartView *self);

G_END_DECLS
