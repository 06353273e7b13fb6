/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart with what it takes to move about in it: stretches of time, zoom, the way back. */
#pragma once

#include "chart-view.h"
#include "session/chart-choices.h"

G_BEGIN_DECLS

/* Property: alone, where no board has the chart's data beside it. Its buttons' actions are
 * chart.stretch (by name), chart.zoom-to-lit, chart.take-back, chart.show-all, chart.options, and
 * one for each choice. */
#define MZ_TYPE_CHART_PANE (mz_chart_pane_get_type ())
G_DECLARE_FINAL_TYPE (MzChartPane, mz_chart_pane, MZ, CHART_PANE, GtkWidget)

/* How the chart looks; to be set once. They offer what the chart on view can be. */
void mz_chart_pane_set_choices (MzChartPane *self, MzChartChoices *choices);

/* Borrowed. */
MzChartView *mz_chart_pane_get_view (MzChartPane *self);

G_END_DECLS
