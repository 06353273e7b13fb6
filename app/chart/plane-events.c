/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days on which something was reported: a mark on the price, gathered where they collide. */
#include "chart/plane.h"

#include "chart/tick-label.h"

#include <math.h>

#define ROOM     1.5  /* ems: events closer than that are gathered */
#define ROUNDING 1e-6 /* days: a place and back is not quite the same day */

typedef struct {
  guint mark;
  double place;
} Event;

static int
compare_events (gconstpointer first, gconstpointer second)
{
  const Event *a = first;
  const Event *b = second;

  if (a->place != b->place)
    return a->place < b->place ? -1 : 1;
  return a->mark < b->mark ? -1 : 1;
}

static GArray *
list_events (MzPlane *plane, guint layer)
{
  const MzChartParts *chart = plane->canvas->chart;
  GArray *events = g_array_new (FALSE, FALSE, sizeof (Event));

  for (guint i = 0; i < chart->marks->len; i++) {
    const MzMark *mark = &g_array_index (chart->marks, MzMark, i);
    if (mark->layer != layer || mark->x < plane->x.from || mark->x > plane->x.to)
      continue;
    Event event = { i, mz_scale_map (&plane->x, mark->x) };
    g_array_append_val (events, event);
  }
  g_array_sort (events, compare_events);
  return events;
}

/* Where the price stands on that day; the top of the plane where there is none. */
static double
find_height (MzPlane *plane, double x)
{
  const MzChartParts *chart = plane->canvas->chart;

  for (guint i = 0; i < chart->layers->len; i++) {
    const MzLayer *layer = mz_plane_get_layer (plane, i);
    double point_x;
    double value;
    if (layer->trace && layer->axis == 0 && plane->axes[0].used &&
        mz_trace_get_value_at (layer->trace, x + ROUNDING, &point_x, &value))
      return CLAMP (mz_scale_map (&plane->axes[0].scale, value), plane->box.y,
                    plane->box.y + plane->box.height);
  }
  return plane->box.y + 0.6 * plane->canvas->em;
}

static void
put_flag (MzPlane *plane, const char *words, guint mark, double x)
{
  MzTextStyle style = mz_canvas_style (plane->canvas, MZ_SMALL);
  double right = plane->box.x + plane->box.width;

  if (!words)
    return;
  style.bold = TRUE;
  MzText text = mz_canvas_measure (plane->canvas, words, &style);
  double start = CLAMP (x - text.width / 2, plane->box.x, MAX (plane->box.x, right - text.width));
  mz_canvas_try_text (plane->canvas, &text, "event-label", mark, start,
                      plane->box.y - text.height - 0.1 * plane->canvas->em);
}

/* Events from @first to before @end stand together: one ring, and how many they are. */
static void
put_group (MzPlane *plane, GArray *events, guint first, guint end)
{
  MzCanvas *canvas = plane->canvas;
  guint mark = g_array_index (events, Event, first).mark;
  double x =
      (g_array_index (events, Event, first).place + g_array_index (events, Event, end - 1).place) /
      2;
  double y = find_height (plane, mz_scale_invert (&plane->x, x));
  double radius = 0.38 * canvas->em;
  MzColour colour = canvas->theme->hues[MZ_HUE_EVENT];
  MzItem *item = mz_canvas_put_line (canvas, "event-line", mark, x, plane->box.y, x,
                                     plane->box.y + plane->box.height);

  item->stroke = mz_colour_fade (colour, 0.55);
  item->line_width = 1;
  item->dashed = TRUE;
  item = mz_canvas_put_dot (canvas, "event", mark, x, y, radius);
  item->fill = canvas->theme->background;
  item->stroke = canvas->theme->accent;
  item->line_width = MAX (1.8, 0.14 * canvas->em);
  for (guint i = first; i < end; i++) {
    guint member = g_array_index (events, Event, i).mark;
    g_array_index (canvas->scene->gathered, guint, member) = mark;
    mz_canvas_mark_area (canvas, member, x - radius, y - radius, 2 * radius, 2 * radius);
  }
  g_autofree char *count =
      end - first > 1 ? mz_tick_label_plain (end - first, canvas->writing) : NULL;
  put_flag (plane, count ? count : g_array_index (canvas->chart->marks, MzMark, mark).label, mark,
            x);
}

/**
 * mz_plane_put_events:
 * @plane: a plane with its scales
 * @layer: a layer of events
 *
 * Puts down the events; those that would collide share a ring and their number.
 */
void
mz_plane_put_events (MzPlane *plane, guint layer)
{
  g_autoptr (GArray) events = list_events (plane, layer);
  double room = ROOM * plane->canvas->em;
  guint first = 0;

  for (guint i = 1; i <= events->len; i++) {
    gboolean apart =
        i == events->len ||
        g_array_index (events, Event, i).place - g_array_index (events, Event, i - 1).place >= room;
    if (!apart)
      continue;
    put_group (plane, events, first, i);
    first = i;
  }
}
