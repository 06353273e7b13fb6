/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The x axis of a plane: time by the finest spacing whose labels stand free, or plain numbers. */
#include "chart/plane.h"

#include "chart/tick-label.h"

#include <math.h>

#define LABEL_GAP  0.9 /* ems between two labels */
#define LEAST_ROOM 4.5 /* ems a tick of time: more would be a comb */

typedef struct {
  double place; /* the middle */
  MzText text;
} Label;

static void
clear_label (gpointer data)
{
  Label *label = data;

  mz_text_clear (&label->text);
}

static MzTextStyle
get_style (MzPlane *plane)
{
  MzTextStyle style = mz_canvas_style (plane->canvas, MZ_SMALL);

  style.colour = plane->canvas->theme->quiet;
  return style;
}

static GArray *
make_labels (void)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (Label));

  g_array_set_clear_func (labels, clear_label);
  return labels;
}

static void
add_label (MzPlane *plane, GArray *labels, double x, const char *words)
{
  MzTextStyle style = get_style (plane);
  Label label = { mz_scale_map (&plane->x, x), mz_canvas_measure (plane->canvas, words, &style) };

  g_array_append_val (labels, label);
}

static gboolean
stand_free (MzPlane *plane, GArray *labels)
{
  double gap = LABEL_GAP * plane->canvas->em;

  for (guint i = 1; i < labels->len; i++) {
    const Label *before = &g_array_index (labels, Label, i - 1);
    const Label *label = &g_array_index (labels, Label, i);
    double room = fabs (label->place - before->place);
    if (room < (label->text.width + before->text.width) / 2 + gap)
      return FALSE;
  }
  return TRUE;
}

static void
put_labels (MzPlane *plane, GArray *labels, double y)
{
  MzCanvas *canvas = plane->canvas;
  double baseline = y + 0.72 * MZ_SMALL * canvas->line;

  for (guint i = 0; i < labels->len; i++) {
    Label *label = &g_array_index (labels, Label, i);
    double x = label->place - label->text.width / 2;
    x = CLAMP (x, 0, MAX (0, canvas->width - label->text.width));
    mz_canvas_try_text (canvas, &label->text, "tick", MZ_NO_MARK, x,
                        baseline - label->text.baseline);
  }
}

static void
put_tick_lines (MzPlane *plane, GArray *ticks)
{
  double bottom = plane->volume.height > 0 ? plane->volume.y + plane->volume.height
                                           : plane->box.y + plane->box.height;

  for (guint i = 0; i < ticks->len; i++) {
    double x = floor (mz_scale_map (&plane->x, g_array_index (ticks, double, i))) + 0.5;
    MzItem *line = mz_canvas_put_line (plane->canvas, "tick-line", MZ_NO_MARK, x, bottom, x,
                                       bottom + 0.3 * plane->canvas->em);
    line->stroke = plane->canvas->theme->rule;
    line->line_width = 1;
  }
}

/* What the ticks lie in stands below the first of them, and where it changes. */
static void
put_context (MzPlane *plane, const MzTimeStep *step, GArray *ticks, double y)
{
  g_autoptr (GArray) labels = make_labels ();
  g_autofree char *before = NULL;

  for (guint i = 0; i < ticks->len; i++) {
    double tick = g_array_index (ticks, double, i);
    g_autofree char *context = mz_tick_label_time_context (step, tick, plane->canvas->writing);
    if (!context || g_strcmp0 (context, before) == 0)
      continue;
    add_label (plane, labels, tick, context);
    g_free (before);
    before = g_steal_pointer (&context);
  }
  /* A first one that is cut off by the next says least. */
  if (labels->len > 1 && !stand_free (plane, labels)) {
    const Label *first = &g_array_index (labels, Label, 0);
    const Label *second = &g_array_index (labels, Label, 1);
    if (fabs (second->place - first->place) <
        (first->text.width + second->text.width) / 2 + LABEL_GAP * plane->canvas->em)
      g_array_remove_index (labels, 0);
  }
  put_labels (plane, labels, y);
}

static double
get_top (MzPlane *plane)
{
  return plane->spans_top + plane->n_lanes * plane->lane + 0.4 * plane->canvas->em;
}

static gboolean
try_step (MzPlane *plane, const MzTimeStep *step)
{
  g_autoptr (GArray) ticks = mz_time_step_find_ticks (step, plane->x.from, plane->x.to);
  g_autoptr (GArray) labels = make_labels ();

  if (ticks->len == 0)
    return FALSE;
  for (guint i = 0; i < ticks->len; i++) {
    double tick = g_array_index (ticks, double, i);
    g_autofree char *words = mz_tick_label_time (step, tick, plane->canvas->writing);
    add_label (plane, labels, tick, words);
    /* A hundred labels need not be measured to see that they do not fit. */
    if (labels->len == 3 && !stand_free (plane, labels))
      return FALSE;
  }
  if (!stand_free (plane, labels))
    return FALSE;
  put_tick_lines (plane, ticks);
  put_labels (plane, labels, get_top (plane));
  if (plane->has_context)
    put_context (plane, step, ticks, get_top (plane) + 0.9 * plane->canvas->line);
  return TRUE;
}

static void
put_dates_at_ends (MzPlane *plane)
{
  g_autoptr (GArray) labels = make_labels ();
  g_autofree char *first = mz_tick_label_date (plane->x.from, plane->canvas->writing);
  g_autofree char *last = mz_tick_label_date (plane->x.to, plane->canvas->writing);

  add_label (plane, labels, plane->x.from, first);
  add_label (plane, labels, plane->x.to, last);
  put_labels (plane, labels, get_top (plane));
}

static void
put_time (MzPlane *plane)
{
  const MzTimeStep *step;

  for (guint i = 0; (step = mz_time_step_get (i)); i++) {
    double room = plane->box.width / ((plane->x.to - plane->x.from) / step->days);
    if (room > LEAST_ROOM * plane->canvas->em && try_step (plane, step))
      return;
  }
  put_dates_at_ends (plane);
}

/* There is no half of a trading day. */
static void
count_whole_days (MzPlane *plane, MzTicks *ticks)
{
  ticks->step = MAX (1, round (ticks->step));
  ticks->first = ceil (plane->x.from / ticks->step) * ticks->step;
  ticks->n = (guint) MAX (1, floor ((plane->x.to - ticks->first) / ticks->step) + 1);
}

static void
put_numbers (MzPlane *plane)
{
  const MzAxis *axis = &plane->canvas->chart->x_axis;
  guint wanted = (guint) MAX (2, plane->box.width / (7 * plane->canvas->em));
  MzTicks ticks = mz_ticks_find (plane->x.from, plane->x.to, wanted, TRUE);

  if (axis->quantity == MZ_AXIS_SESSION)
    count_whole_days (plane, &ticks);
  g_autoptr (GArray) labels = make_labels ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < ticks.n; i++) {
    double tick = ticks.first + i * ticks.step;
    g_autofree char *words = mz_tick_label_row (axis, tick, &ticks, plane->canvas->writing);
    add_label (plane, labels, tick, words);
    g_array_append_val (places, tick);
  }
  put_tick_lines (plane, places);
  put_labels (plane, labels, get_top (plane));
  if (!axis->title)
    return;
  MzTextStyle style = get_style (plane);
  style.max_width = plane->box.width;
  MzText title = mz_canvas_measure (plane->canvas, axis->title, &style);
  mz_canvas_try_text (plane->canvas, &title, "axis-title", MZ_NO_MARK,
                      plane->box.x + (plane->box.width - title.width) / 2,
                      get_top (plane) + 0.9 * plane->canvas->line);
}

/**
 * mz_plane_put_x_axis:
 * @plane: a plane with its box
 *
 * Puts down the labels below the plane, and what they lie in below those.
 */
void
mz_plane_put_x_axis (MzPlane *plane)
{
  if (plane->canvas->chart->x_axis.quantity == MZ_AXIS_TIME)
    put_time (plane);
  else
    put_numbers (plane);
}
