/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as it is laid out on a widget: when it is needed, and anew when what it hangs on changes.
 */
#pragma once

#include "chart-range.h"
#include "chart/scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  MzChart *chart;     /* owned; NULL for none */
  MzScene *scene;     /* owned; NULL: to be laid out */
  MzChartRange range; /* what is seen of its x axis */
  gboolean is_dark;
  gboolean is_new;    /* how far the chart reaches has to be found out */
  gboolean has_whole; /* the range is of this chart, or of one like it */
} MzChartStage;

void mz_chart_stage_init (MzChartStage *self);
void mz_chart_stage_clear (MzChartStage *self);

/* @chart may be NULL. One that is another view of the same days keeps what is seen of them. FALSE
 * where it is the chart that is there. */
gboolean mz_chart_stage_set_chart (MzChartStage *self, MzChart *chart);

/* Borrowed: laid out for the widget's size and the pixels of its screen; NULL where it has no
 * place, or there is no chart. */
MzScene *mz_chart_stage_lay_out (MzChartStage *self, GtkWidget *widget);

/* How much room a chart wants. */
void mz_chart_stage_measure (GtkOrientation orientation, int *minimum, int *natural);

/* Tells a screen reader what the chart is and shows, and what @mark is, which may be MZ_NO_MARK. */
void mz_chart_stage_tell (const MzChartStage *self, GtkAccessible *accessible, guint mark);

/* Draws what is laid out, and a ring round @mark, which may be MZ_NO_MARK. */
void mz_chart_stage_draw (MzChartStage *self, GtkSnapshot *snapshot, guint mark);

/* What was laid out is no longer right. */
void mz_chart_stage_drop (MzChartStage *self);

/* Drops it where it was laid out for another size or other pixels. */
void mz_chart_stage_resize (MzChartStage *self, int width, int height, int scale);

/* Both ends 0 where all of it is seen, as scenes take it. */
MzStretch mz_chart_stage_get_seen (const MzChartStage *self);

G_END_DECLS
