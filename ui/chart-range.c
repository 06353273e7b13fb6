/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The visible stretch of a chart's x axis: zoomed, moved, kept inside the whole, taken back. Pure.
 */
#include "chart-range.h"

#include <math.h>

#define MOST_STEPS 100 /* that can be taken back */

static double
get_length (const MzStretch *stretch)
{
  return stretch->to - stretch->from;
}

static gboolean
is_same (const MzStretch *a, const MzStretch *b)
{
  double near = 1e-9 * MAX (1, fabs (a->to));

  return fabs (a->from - b->from) < near && fabs (a->to - b->to) < near;
}

/* Shows @wanted, moved and cut so that it lies in the whole. */
static gboolean
show (MzChartRange *self, MzStretch wanted)
{
  double most = get_length (&self->whole);

  if (most <= 0)
    return FALSE;
  double length = CLAMP (get_length (&wanted), MIN (self->least, most), most);
  double middle = (wanted.from + wanted.to) / 2;
  wanted.from = CLAMP (middle - length / 2, self->whole.from, self->whole.to - length);
  wanted.to = wanted.from + length;
  if (is_same (&wanted, &self->seen))
    return FALSE;
  self->seen = wanted;
  return TRUE;
}

/**
 * mz_chart_range_init:
 * @self: a range
 *
 * Makes it one of nothing.
 */
void
mz_chart_range_init (MzChartRange *self)
{
  *self = (MzChartRange){ .past = g_array_new (FALSE, FALSE, sizeof (MzStretch)) };
}

/**
 * mz_chart_range_clear:
 * @self: a range
 *
 * Frees what it owns.
 */
void
mz_chart_range_clear (MzChartRange *self)
{
  g_clear_pointer (&self->past, g_array_unref);
}

/**
 * mz_chart_range_set_whole:
 * @self: a range
 * @from: where the whole begins
 * @to: where it ends; @from for nothing
 * @least: how much is always seen
 *
 * All of it is seen, and there is nothing to be taken back.
 */
void
mz_chart_range_set_whole (MzChartRange *self, double from, double to, double least)
{
  g_return_if_fail (from <= to && least >= 0);

  self->whole = (MzStretch){ from, to };
  self->seen = self->whole;
  self->least = least;
  g_array_set_size (self->past, 0);
}

/**
 * mz_chart_range_move_whole:
 * @self: a range
 * @from: where the whole begins now
 * @to: where it ends; @from for nothing
 * @least: how much is always seen
 *
 * What is seen stays, as far as it lies in the new whole, and so does what can be taken back.
 */
void
mz_chart_range_move_whole (MzChartRange *self, double from, double to, double least)
{
  g_return_if_fail (from <= to && least >= 0);
  MzStretch seen = self->seen;

  self->whole = (MzStretch){ from, to };
  self->least = least;
  self->seen = self->whole;
  mz_chart_range_show (self, seen.from, seen.to);
}

/**
 * mz_chart_range_is_zoomed:
 * @self: a range
 *
 * Returns: whether less than the whole is seen
 */
gboolean
mz_chart_range_is_zoomed (const MzChartRange *self)
{
  return !is_same (&self->seen, &self->whole);
}

/**
 * mz_chart_range_begin:
 * @self: a range
 *
 * Remembers what is seen. Steps that change nothing are not remembered twice.
 */
void
mz_chart_range_begin (MzChartRange *self)
{
  GArray *past = self->past;

  if (past->len > 0 && is_same (&g_array_index (past, MzStretch, past->len - 1), &self->seen))
    return;
  if (past->len == MOST_STEPS)
    g_array_remove_index (past, 0);
  g_array_append_val (past, self->seen);
}

/**
 * mz_chart_range_zoom:
 * @self: a range
 * @factor: above 0; below 1 comes nearer
 * @at: the number that stays where it is
 *
 * Returns: whether anything else is seen now
 */
gboolean
mz_chart_range_zoom (MzChartRange *self, double factor, double at)
{
  g_return_val_if_fail (factor > 0, FALSE);
  double length = get_length (&self->seen);
  double most = get_length (&self->whole);

  if (length <= 0)
    return FALSE;
  /* The end of the road must not turn the zoom into a move. */
  factor = CLAMP (factor, MIN (self->least, most) / length, most / length);
  at = CLAMP (at, self->seen.from, self->seen.to);
  return show (self, (MzStretch){ at - (at - self->seen.from) * factor,
                                  at + (self->seen.to - at) * factor });
}

/**
 * mz_chart_range_move:
 * @self: a range
 * @by: how far; negative goes back
 *
 * Returns: whether anything else is seen now
 */
gboolean
mz_chart_range_move (MzChartRange *self, double by)
{
  return show (self, (MzStretch){ self->seen.from + by, self->seen.to + by });
}

/**
 * mz_chart_range_show:
 * @self: a range
 * @from: where to begin; cut where the whole does not reach
 * @to: where to end
 *
 * Returns: whether anything else is seen now
 */
gboolean
mz_chart_range_show (MzChartRange *self, double from, double to)
{
  g_return_val_if_fail (from <= to, FALSE);
  MzStretch cut = { CLAMP (from, self->whole.from, self->whole.to),
                    CLAMP (to, self->whole.from, self->whole.to) };

  return show (self, cut);
}

/**
 * mz_chart_range_take_back:
 * @self: a range
 *
 * Shows what was seen before.
 *
 * Returns: whether anything else is seen now
 */
gboolean
mz_chart_range_take_back (MzChartRange *self)
{
  gboolean is_changed = FALSE;

  while (self->past->len > 0 && !is_changed) {
    is_changed = show (self, g_array_index (self->past, MzStretch, self->past->len - 1));
    g_array_set_size (self->past, self->past->len - 1);
  }
  return is_changed;
}

/**
 * mz_stretch_pinch:
 * @seen: what was seen when the fingers came down
 * @at: the number between them then
 * @scale: how many times as far apart they are now; above 0
 * @share: where the middle between them is now, from 0 where the stretch starts to 1
 *
 * Returns: the stretch that has @at between the fingers still
 */
MzStretch
mz_stretch_pinch (const MzStretch *seen, double at, double scale, double share)
{
  g_return_val_if_fail (scale > 0, *seen);
  double length = get_length (seen) / scale;

  return (MzStretch){ at - share * length, at + (1 - share) * length };
}

/**
 * mz_stretch_find:
 * @name: what a button calls it
 * @day: the last day, as GDate's julian day
 * @stretch: (out): the days
 *
 * Returns: whether there is such a stretch
 */
gboolean
mz_stretch_find (const char *name, guint32 day, MzStretch *stretch)
{
  static const struct {
    const char *name;
    guint months;
  } lengths[] = { { "1m", 1 }, { "3m", 3 }, { "6m", 6 }, { "1y", 12 }, { "5y", 60 } };
  GDate date;

  g_return_val_if_fail (g_date_valid_julian (day), FALSE);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  stretch->to = day + 1; /* the last day is seen whole */
  if (g_str_equal (name, "ytd")) {
    g_date_set_dmy (&date, 1, G_DATE_JANUARY, g_date_get_year (&date));
    stretch->from = g_date_get_julian (&date);
    return TRUE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++) {
    if (!g_str_equal (name, lengths[i].name))
      continue;
    g_date_subtract_months (&date, lengths[i].months);
    stretch->from = g_date_get_julian (&date);
    return TRUE;
  }
  return FALSE;
}
