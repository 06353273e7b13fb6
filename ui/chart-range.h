/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The visible stretch of a chart's x axis: zoomed, moved, kept inside the whole, taken back. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers of the x axis; days where it is time. */
typedef struct {
  double from;
  double to;
} MzStretch;

typedef struct {
  MzStretch whole; /* from is to where there is nothing to be zoomed */
  MzStretch seen;
  double least; /* how much is always seen */
  GArray *past; /* of MzStretch, the newest last; owned */
} MzChartRange;

void mz_chart_range_init (MzChartRange *self);
void mz_chart_range_clear (MzChartRange *self);

/* There is another whole: it is seen, and nothing can be taken back. */
void mz_chart_range_set_whole (MzChartRange *self, double from, double to, double least);

/* The whole reaches elsewhere; what is seen stays, as far as it lies in it. */
void mz_chart_range_move_whole (MzChartRange *self, double from, double to, double least);

gboolean mz_chart_range_is_zoomed (const MzChartRange *self);

/* Remember what is seen, so that what comes can be taken back. */
void mz_chart_range_begin (MzChartRange *self);

/* Each says whether anything else is seen now. @factor below 1 comes nearer; @at stays where it
 * is. */
gboolean mz_chart_range_zoom (MzChartRange *self, double factor, double at);
gboolean mz_chart_range_move (MzChartRange *self, double by);
gboolean mz_chart_range_show (MzChartRange *self, double from, double to);
gboolean mz_chart_range_take_back (MzChartRange *self);

/* What is seen once two fingers that came down on @at of @seen lie @share of the way from its start
 * to its end, @scale times as far apart. */
MzStretch mz_stretch_pinch (const MzStretch *seen, double at, double scale, double share);

/* The stretch of time that ends with @day and that a button calls "1m", "3m", "6m", "ytd", "1y" or
 * "5y"; FALSE for any other name. */
gboolean mz_stretch_find (const char *name, guint32 day, MzStretch *stretch);

G_END_DECLS
