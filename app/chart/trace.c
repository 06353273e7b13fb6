/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The points of a line, or the bars of a price, at any number of them.
 *
 * A pixel column shows the first, lowest, highest and last of its points and no more (M4: Jugel,
 * Jerzak, Hackenbroich, Markl: M4: A Visualization-Oriented Time Series Data Aggregation, VLDB
 * 2014). Lowest and highest of a run of points come from blocks of blocks, so that a column costs
 * the same at any number of points. */
#include "chart/trace.h"

#include <math.h>
#include <string.h>

#define BLOCK       32u /* points, or blocks of the level below, a block */
#define MOST_LEVELS 12

typedef struct {
  float low; /* rounded outwards: a pixel is coarser than a float */
  float high;
} Block;

typedef struct {
  Block *blocks;
  gsize n;
} Level;

struct _MzTrace {
  GObject parent_instance;

  /* Owned */
  MzTraceParts parts;
  Level levels[MOST_LEVELS]; /* level 0 gathers points */
  guint n_levels;
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

  g_free (self->parts.x);
  g_free (self->parts.y);
  g_free (self->parts.open);
  g_free (self->parts.high);
  g_free (self->parts.low);
  g_free (self->parts.volume);
  for (guint i = 0; i < self->n_levels; i++)
    g_free (self->levels[i].blocks);
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

static Block
widen (Block block, double low, double high)
{
  if (low < (double) block.low)
    block.low = nextafterf ((float) low, -HUGE_VALF);
  if (high > (double) block.high)
    block.high = nextafterf ((float) high, HUGE_VALF);
  return block;
}

static Level
gather_points (const double *y, gsize n)
{
  Level level = { .n = (n + BLOCK - 1) / BLOCK };

  level.blocks = g_new (Block, level.n);
  for (gsize i = 0; i < level.n; i++) {
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
    for (gsize k = i * BLOCK; k < MIN (n, (i + 1) * BLOCK); k++) {
      low = MIN (low, y[k]);
      high = MAX (high, y[k]);
    }
    level.blocks[i] = widen ((Block){ HUGE_VALF, -HUGE_VALF }, low, high);
  }
  return level;
}

static Level
gather_blocks (const Level *below)
{
  Level level = { .n = (below->n + BLOCK - 1) / BLOCK };

  level.blocks = g_new (Block, level.n);
  for (gsize i = 0; i < level.n; i++) {
    Block block = { HUGE_VALF, -HUGE_VALF };
    for (gsize k = i * BLOCK; k < MIN (below->n, (i + 1) * BLOCK); k++) {
      block.low = MIN (block.low, below->blocks[k].low);
      block.high = MAX (block.high, below->blocks[k].high);
    }
    level.blocks[i] = block;
  }
  return level;
}

static void
build_levels (MzTrace *self)
{
  if (self->parts.n <= BLOCK)
    return;
  self->levels[self->n_levels++] = gather_points (self->parts.y, self->parts.n);
  while (self->n_levels < MOST_LEVELS && self->levels[self->n_levels - 1].n > BLOCK) {
    self->levels[self->n_levels] = gather_blocks (&self->levels[self->n_levels - 1]);
    self->n_levels++;
  }
}

/**
 * mz_trace_new_take:
 * @parts: the points; the arrays are taken
 *
 * Any thread.
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
  build_levels (self);
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
widen_by_points (MzTrace *self, gsize from, gsize to, double *low, double *high)
{
  for (gsize i = from; i < to; i++) {
    *low = MIN (*low, self->parts.y[i]);
    *high = MAX (*high, self->parts.y[i]);
  }
}

/* From block @from to before block @to of a level: whole blocks of the level above where they are
 * inside, single blocks at both ends. */
static void
widen_by_blocks (MzTrace *self, guint level, gsize from, gsize to, double *low, double *high)
{
  while (from < to) {
    if (from % BLOCK == 0 && to - from >= BLOCK && level + 1 < self->n_levels) {
      gsize whole = to / BLOCK;
      widen_by_blocks (self, level + 1, from / BLOCK, whole, low, high);
      from = whole * BLOCK;
      continue;
    }
    *low = MIN (*low, (double) self->levels[level].blocks[from].low);
    *high = MAX (*high, (double) self->levels[level].blocks[from].high);
    from++;
  }
}

static void
widen_by_run (MzTrace *self, gsize from, gsize to, double *low, double *high)
{
  gsize first_block = (from + BLOCK - 1) / BLOCK;
  gsize last_block = to / BLOCK;

  if (self->n_levels == 0 || first_block >= last_block) {
    widen_by_points (self, from, to, low, high);
    return;
  }
  widen_by_points (self, from, first_block * BLOCK, low, high);
  widen_by_blocks (self, 0, first_block, last_block, low, high);
  widen_by_points (self, last_block * BLOCK, to, low, high);
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
      widen_by_run (self, from, to, &column->low, &column->high);
    }
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
