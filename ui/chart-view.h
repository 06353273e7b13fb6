/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart on the screen: drawn, pointed at, zoomed, read aloud. */
#pragma once

#include "chart-range.h"
#include "chart/scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MZ_CHART_REACH 8.0 /* how near to a mark the pointer has to be, in pixels */

/* What the pointer is about, between two of its events. Places are pixels. */
typedef struct {
  double x; /* where it is; NAN while it is elsewhere */
  double y;
  double start_x; /* where a drag began */
  double last_x;
  gboolean is_dragging; /* the pointer has gone too far for a click */
  gboolean is_brushing;
  guint32 wheel_time; /* of the last turn of the wheel, in milliseconds */
  MzStretch brush;    /* the stretch that is lit, in numbers of the x axis; the same twice: none */
  MzStretch pinch;    /* what was seen when two fingers came down */
  double pinch_at;    /* the number of the x axis between them */
} MzChartPointer;

/* Properties to be bound: chart, selected-figure, dark, stretch (which of the buttons' stretches is
 * seen: "1m" to "5y", "all", or "" for any other); to be read: has-time, zoomed, brushed,
 * seen-from and seen-to (both 0 for all of it). */
#define MZ_TYPE_CHART_VIEW (mz_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (MzChartView, mz_chart_view, MZ, CHART_VIEW, GtkWidget)

/* Borrowed: the chart as it is laid out on the screen, NULL before that. */
MzScene *mz_chart_view_get_scene (MzChartView *self);

/* Borrowed; may be NULL. */
MzChart *mz_chart_view_get_chart (MzChartView *self);

/* The mark that is ringed, or MZ_NO_MARK. */
guint mz_chart_view_get_mark (MzChartView *self);

/* Rings a mark and tells what it is; choose() selects its figure and opens its sentence. */
void mz_chart_view_go_to (MzChartView *self, guint mark);
void mz_chart_view_choose (MzChartView *self, guint mark);

/* What is seen of the x axis, borrowed: to be read, and changed where one says so afterwards. */
MzChartRange *mz_chart_view_get_range (MzChartView *self);
void mz_chart_view_range_changed (MzChartView *self);

/* The stretch that is lit, in numbers of the x axis; the same twice for none. */
MzStretch mz_chart_view_get_brush (MzChartView *self);

/* Borrowed, for chart-pointer.c. */
MzChartPointer *mz_chart_view_get_pointer (MzChartView *self);

G_END_DECLS
