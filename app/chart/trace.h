/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The points of a line, or the bars of a price, at any number of them: a range of it is asked for
 * as first, lowest, highest and last of each pixel column. Immutable. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What one column of pixels has to show (M4: Jugel et al., VLDB 2014). */
typedef struct {
  double first;
  double low;
  double high;
  double last;
  gsize n; /* points in the column; 0: the rest is unset */
} MzColumn;

/* All arrays are of n doubles, made by g_new(), and are taken; NULL where there are none. */
typedef struct {
  gsize n;
  double *x; /* ascending: GDate julian days, with a fraction where the source has a time */
  double *y; /* closes */
  double *open;
  double *high;
  double *low;
  double *volume;
} MzTraceParts;

#define MZ_TYPE_TRACE (mz_trace_get_type ())
G_DECLARE_FINAL_TYPE (MzTrace, mz_trace, MZ, TRACE, GObject)

/* New. */
MzTrace *mz_trace_new_take (const MzTraceParts *parts);

/* New: of @n_points points that were gathered already into @n_columns equal columns from @first to
 * @last. Takes @columns. */
MzTrace *mz_trace_new_gathered (
    double first, double last, MzColumn *columns, gsize n_columns, gsize n_points);

gsize mz_trace_get_n_points (MzTrace *self);
gboolean mz_trace_has_bars (MzTrace *self);
gboolean mz_trace_has_volume (MzTrace *self);
gboolean mz_trace_get_extent (MzTrace *self, double *first, double *last);

/* Lowest and highest y from one x to another; FALSE where no point lies there. */
gboolean mz_trace_get_range (MzTrace *self, double from, double to, double *low, double *high);

/* Fills @columns: column i holds the points from @edges[i] to below @edges[i + 1]. */
void mz_trace_get_columns (MzTrace *self, const double *edges, gsize n_columns, MzColumn *columns);

/* Of single points; a gathered trace has none. Borrowed. */
/* The same of the bars' lows and highs. */
gboolean mz_trace_get_bar_range (MzTrace *self, double from, double to, double *low, double *high);

/* The greatest volume between neighbouring @edges; of points that have volume. */
void mz_trace_get_busiest (MzTrace *self, const double *edges, gsize n_columns, double *busiest);

const double *mz_trace_get_x (MzTrace *self);
const double *mz_trace_get_y (MzTrace *self);
const double *mz_trace_get_open (MzTrace *self);
const double *mz_trace_get_high (MzTrace *self);
const double *mz_trace_get_low (MzTrace *self);
const double *mz_trace_get_volume (MzTrace *self);

/* The first point at or behind @x; the number of points where there is none. */
gsize mz_trace_find (MzTrace *self, double x);

/* The value on the last point at or before @x, or on the first point; FALSE for no points. */
gboolean mz_trace_get_value_at (MzTrace *self, double x, double *point_x, double *value);

G_END_DECLS
