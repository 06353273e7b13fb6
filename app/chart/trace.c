/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The points of a line, or the bars of a price, at any number of them.
 *
 * A pixel column shows the first, lowest, highest and last of its points and no more (M4: Jugel,
 * Jerzak, Hackenbroich, Markl: M4: A Visualization-Oriented Time Series Data Aggregation, VLDB
 * 2014). Where a column begins is found by halving, lowest and highest of its points come from a
 * pyramid, so that a column costs the same at any number of points. */
#include "chart/trace.h"

#include "chart/pyramid.h"

#include <math.h>
#include <string.h>

struct _MzTrace {
  GObject parent_instance;

  /* Owned */
  MzTraceParts parts;
  MzPyramid *values;
  MzPyramid *bars;    /* of lows and highs; NULL where there are none */
  MzPyramid *volumes; /* NULL where there are none */
  MzColumn *gathered; /* instead of points */
  gsize n_gathered;
  double first;
  double last;
};

G_DEFINE_FINAL_TYPE (MzTrace, mz_trace, G_TYPE_OBJECT)

static void
mz_trace_finalize (GObject *object)
{
  MzTrace *self = MZ_TRACE (object);

  g_clear_pointer (&self->values, mz_pyramid_free);
  g_clear_pointer (&self->bars, mz_pyramid_free);
  g_clear_pointer (&self->volumes, mz_pyramid_free);
  g_free (self->parts.x);
  g_free (self->parts.y);
  g_free (self->parts.open);
  g_free (self->parts.high);
  g_free (self->parts.low);
  g_free (self->parts.volume);
  g_free (self->gathered);

  G_OBJECT_CLASS (mz_trace_parent_class)->finalize (object);
}

static void
mz_trace_class_init (MzTraceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mz_trace_finalize;
}

static void
mz_trace_init (MzTrace *self)
{
}

static void
build_pyramids (MzTrace *self)
{
  const MzTraceParts *parts = &self->parts;

  if (parts->n == 0)
    return;
  self->values = mz_pyramid_new (parts->y, parts->y, parts->n);
  if (parts->low && parts->high)
    self->bars = mz_pyramid_new (parts->low, parts->high, parts->n);
  if (parts->volume)
    self->volumes = mz_pyramid_new (parts->volume, parts->volume, parts->n);
}

/**
 * mz_trace_new_take:
 * @parts: the points; the arrays are taken
 *
 * Looks at every point once, so that nothing that asks later has to: it is made off the main
 * thread.
 *
 * Returns: (transfer full): the trace
 */
MzTrace *
mz_trace_new_take (const MzTraceParts *parts)
{
  MzTrace *self = g_object_new (MZ_TYPE_TRACE, NULL);

  self->parts = *parts;
  if (parts->n > 0) {
    self->first = parts->x[0];
    self->last = parts->x[parts->n - 1];
  }
  build_pyramids (self);
  return self;
}

/**
 * mz_trace_new_gathered:
 * @first: the x of the first point
 * @last: the x of the last point
 * @columns: (transfer full): equal columns from @first to @last
 * @n_columns: how many
 * @n_points: how many points they gather
 *
 * Returns: (transfer full): a trace of points that nobody keeps
 */
MzTrace *
mz_trace_new_gathered (
    double first, double last, MzColumn *columns, gsize n_columns, gsize n_points)
{
  MzTrace *self = g_object_new (MZ_TYPE_TRACE, NULL);

  self->first = first;
  self->last = last;
  self->gathered = columns;
  self->n_gathered = n_columns;
  self->parts.n = n_points;
  return self;
}

gsize
mz_trace_get_n_points (MzTrace *self)
{
  return self->parts.n;
}

gboolean
mz_trace_has_bars (MzTrace *self)
{
  return self->parts.open && self->parts.high && self->parts.low;
}

gboolean
mz_trace_has_volume (MzTrace *self)
{
  return self->parts.volume != NULL;
}

gboolean
mz_trace_get_extent (MzTrace *self, double *first, double *last)
{
  if (self->parts.n == 0)
    return FALSE;
  *first = self->first;
  *last = self->last;
  return TRUE;
}

const double *
mz_trace_get_x (MzTrace *self)
{
  return self->parts.x;
}

const double *
mz_trace_get_y (MzTrace *self)
{
  return self->parts.y;
}

const double *
mz_trace_get_open (MzTrace *self)
{
  return self->parts.open;
}

const double *
mz_trace_get_high (MzTrace *self)
{
  return self->parts.high;
}

const double *
mz_trace_get_low (MzTrace *self)
{
  return self->parts.low;
}

const double *
mz_trace_get_volume (MzTrace *self)
{
  return self->parts.volume;
}

static gsize
find_from (const double *x, gsize low, gsize high, double wanted)
{
  while (low < high) {
    gsize middle = low + (high - low) / 2;
    if (x[middle] < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/**
 * mz_trace_find:
 * @self: a trace of points
 * @x: a place on its x axis
 *
 * Returns: the first point at or behind @x; the number of points where there is none
 */
gsize
mz_trace_find (MzTrace *self, double x)
{
  return self->parts.x ? find_from (self->parts.x, 0, self->parts.n, x) : 0;
}

static void
add_gathered (MzColumn *column, const MzColumn *more)
{
  if (more->n == 0)
    return;
  if (column->n == 0) {
    *column = *more;
    return;
  }
  column->low = MIN (column->low, more->low);
  column->high = MAX (column->high, more->high);
  column->last = more->last;
  column->n += more->n;
}

static double
find_gathered_x (MzTrace *self, gsize i)
{
  double width = (self->last - self->first) / (double) self->n_gathered;

  return self->first + ((double) i + 0.5) * width;
}

static void
fill_from_gathered (MzTrace *self, const double *edges, gsize n, MzColumn *columns)
{
  gsize at = 0;

  for (gsize i = 0; i < n; i++) {
    while (at < self->n_gathered && find_gathered_x (self, at) < edges[i])
      at++;
    columns[i].n = 0;
    for (; at < self->n_gathered && find_gathered_x (self, at) < edges[i + 1]; at++)
      add_gathered (&columns[i], &self->gathered[at]);
  }
}

/**
 * mz_trace_get_columns:
 * @self: a trace
 * @edges: @n_columns + 1 ascending places on the x axis
 * @n_columns: how many columns
 * @columns: (out caller-allocates): first, lowest, highest and last of each
 *
 * Costs a binary search and a walk over blocks a column, whatever the number of points.
 */
void
mz_trace_get_columns (MzTrace *self, const double *edges, gsize n_columns, MzColumn *columns)
{
  if (self->gathered) {
    fill_from_gathered (self, edges, n_columns, columns);
    return;
  }
  gsize from = mz_trace_find (self, edges[0]);
  for (gsize i = 0; i < n_columns; i++) {
    gsize to = find_from (self->parts.x, from, self->parts.n, edges[i + 1]);
    MzColumn *column = &columns[i];
    column->n = to - from;
    if (to > from) {
      column->first = self->parts.y[from];
      column->last = self->parts.y[to - 1];
      column->low = HUGE_VAL;
      column->high = -HUGE_VAL;
      mz_pyramid_widen (self->values, from, to, &column->low, &column->high);
    }
    from = to;
  }
}

/**
 * mz_trace_get_busiest:
 * @self: a trace with volume
 * @edges: @n_columns + 1 ascending places on the x axis
 * @n_columns: how many columns
 * @busiest: (out caller-allocates): the greatest volume of each, 0 where there is none
 *
 * Costs as much as mz_trace_get_columns().
 */
void
mz_trace_get_busiest (MzTrace *self, const double *edges, gsize n_columns, double *busiest)
{
  gsize from = mz_trace_find (self, edges[0]);

  for (gsize i = 0; i < n_columns; i++) {
    gsize to = find_from (self->parts.x, from, self->parts.n, edges[i + 1]);
    double least = 0;
    busiest[i] = 0;
    mz_pyramid_widen (self->volumes, from, to, &least, &busiest[i]);
    from = to;
  }
}

/**
 * mz_trace_get_range:
 * @self: a trace
 * @from: where it begins on the x axis
 * @to: where it ends, inclusive
 * @low: (out): the lowest y there
 * @high: (out): the highest
 *
 * Returns: whether there is a point
 */
gboolean
mz_trace_get_range (MzTrace *self, double from, double to, double *low, double *high)
{
  double edges[2] = { from, nextafter (to, HUGE_VAL) };
  MzColumn column = { 0 };

  if (self->parts.n == 0 || from > to)
    return FALSE;
  if (self->gathered)
    edges[1] = MAX (edges[1], nextafter (find_gathered_x (self, 0), HUGE_VAL));
  mz_trace_get_columns (self, edges, 1, &column);
  if (column.n == 0)
    return FALSE;
  *low = column.low;
  *high = column.high;
  return TRUE;
}

/**
 * mz_trace_get_bar_range:
 * @self: a trace
 * @from: where it begins on the x axis
 * @to: where it ends, inclusive
 * @low: (out): the lowest low there
 * @high: (out): the highest high
 *
 * Returns: whether there is a bar
 */
gboolean
mz_trace_get_bar_range (MzTrace *self, double from, double to, double *low, double *high)
{
  if (!self->bars || from > to)
    return FALSE;
  *low = HUGE_VAL;
  *high = -HUGE_VAL;
  mz_pyramid_widen (self->bars, mz_trace_find (self, from),
                    mz_trace_find (self, nextafter (to, HUGE_VAL)), low, high);
  return *low <= *high;
}

/**
 * mz_trace_get_value_at:
 * @self: a trace
 * @x: a place on its x axis
 * @point_x: (out): where the point found lies
 * @value: (out): its value
 *
 * Returns: whether there is any point; the one found is the last at or before @x, or the first
 */
gboolean
mz_trace_get_value_at (MzTrace *self, double x, double *point_x, double *value)
{
  if (self->parts.n == 0)
    return FALSE;
  if (!self->gathered) {
    gsize i = mz_trace_find (self, nextafter (x, HUGE_VAL));
    i = i > 0 ? i - 1 : 0;
    *point_x = self->parts.x[i];
    *value = self->parts.y[i];
    return TRUE;
  }
  gsize best = 0;
  for (gsize i = 0; i < self->n_gathered && (i == 0 || find_gathered_x (self, i) <= x); i++)
    if (self->gathered[i].n > 0)
      best = i;
  *point_x = find_gathered_x (self, best);
  *value = self->gathered[best].last;
  return TRUE;
}
