/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of lines beside their last points: nobody has to look for a colour in a legend. */
#include "chart/plane.h"

#include "chart/tick-label.h"

#include <math.h>

#define LEAST_WIDTH 30.0 /* ems: a narrower body has a legend instead */
#define MOST_SHARE  0.3  /* of the body's width that names may take */
#define GAP         0.5  /* ems */

typedef struct {
  const MzLayer *layer;
  double x; /* of the last point */
  double y;
  double middle; /* of the name */
} End;

static MzTextStyle
get_style (MzPlane *plane)
{
  MzTextStyle style = mz_canvas_style (plane->canvas, MZ_SMALL);

  style.max_width = MOST_SHARE * plane->body.width;
  return style;
}

/* "Meta 187": the name and the last value. */
static char *
dup_words (MzPlane *plane, const MzLayer *layer)
{
  const MzAxis *axis = &g_array_index (plane->canvas->chart->axes, MzAxis, layer->axis);
  double x;
  double value;

  if (!mz_trace_get_value_at (layer->trace, plane->x.to, &x, &value))
    return g_strdup (layer->name);
  g_autofree char *number =
      mz_tick_label_number (axis, value, fabs (value) < 10 ? 1 : 0, plane->canvas->writing);
  /* A name may be of any script: it is fenced off from the number. */
  g_autofree char *name = mz_writing_embed (plane->canvas->writing, layer->name);
  return g_strdup_printf ("%s %s", name, number);
}

static GArray *
list_ends (MzPlane *plane)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (End));

  for (guint i = 0; i < plane->canvas->chart->layers->len; i++) {
    const MzLayer *layer = mz_plane_get_layer (plane, i);
    if (layer->named_at_end && layer->name && layer->trace)
      g_array_append_vals (ends, &(End){ .layer = layer }, 1);
  }
  return ends;
}

/**
 * mz_plane_measure_ends:
 * @plane: a plane with its extent and its height
 *
 * Returns: the room that the names at the ends take; 0 where there is not enough
 *   for them, so that the legend has to name the lines
 */
double
mz_plane_measure_ends (MzPlane *plane)
{
  g_autoptr (GArray) ends = list_ends (plane);
  MzTextStyle style = get_style (plane);
  double width = 0;

  if (ends->len == 0 || plane->body.width < LEAST_WIDTH * plane->canvas->em ||
      ends->len * MZ_SMALL * plane->canvas->line > 0.6 * plane->body.height)
    return 0;
  for (guint i = 0; i < ends->len; i++) {
    g_autofree char *words = dup_words (plane, g_array_index (ends, End, i).layer);
    width = MAX (width, mz_canvas_measure_width (plane->canvas, words, &style));
  }
  return width + GAP * plane->canvas->em;
}

static int
compare_ends (gconstpointer first, gconstpointer second)
{
  const End *a = first;
  const End *b = second;

  return a->y < b->y ? -1 : a->y > b->y;
}

/* Pushes names apart that would cover each other, down first and then up from the foot. */
static void
spread (MzPlane *plane, GArray *ends, double line)
{
  double bottom = plane->box.y + plane->box.height - line / 2;

  for (guint i = 0; i < ends->len; i++) {
    End *end = &g_array_index (ends, End, i);
    end->middle = MAX (end->y, plane->box.y + line / 2);
    if (i > 0)
      end->middle = MAX (end->middle, g_array_index (ends, End, i - 1).middle + line);
  }
  for (guint i = ends->len; i > 0; i--) {
    End *end = &g_array_index (ends, End, i - 1);
    double most = i < ends->len ? g_array_index (ends, End, i).middle - line : bottom;
    end->middle = MIN (end->middle, most);
  }
}

static void
find_places (MzPlane *plane, GArray *ends)
{
  for (guint i = 0; i < ends->len; i++) {
    End *end = &g_array_index (ends, End, i);
    double x;
    double value;
    if (!mz_trace_get_value_at (end->layer->trace, plane->x.to, &x, &value))
      continue;
    end->x = mz_scale_map (&plane->x, x);
    end->y = mz_scale_map (&plane->axes[end->layer->axis].scale, value);
  }
}

static void
put_name (MzPlane *plane, const End *end)
{
  MzCanvas *canvas = plane->canvas;
  MzTextStyle style = get_style (plane);
  g_autofree char *words = dup_words (plane, end->layer);
  MzText text = mz_canvas_measure (canvas, words, &style);
  double edge = plane->backwards ? plane->box.x : plane->box.x + plane->box.width;
  double tip = edge + (plane->backwards ? -1 : 1) * (GAP - 0.1) * canvas->em;
  /* A line that ends before the others is followed to where the names are. */
  const MzPlace places[] = { { end->x, end->y }, { edge, end->y }, { tip, end->middle } };
  double x = plane->backwards ? edge - GAP * canvas->em - text.width : edge + GAP * canvas->em;
  MzItem *item = mz_canvas_put_path (canvas, "end-line", MZ_NO_MARK, MZ_PATH_OPEN, places, 3);

  item->stroke = canvas->theme->hues[end->layer->hue];
  item->line_width = 1;
  item->dashed = fabs (end->x - edge) > canvas->em;
  mz_canvas_put_text (canvas, &text, "end-name", MZ_NO_MARK, x, end->middle - text.height / 2);
}

/**
 * mz_plane_put_ends:
 * @plane: a plane with its scales
 *
 * Puts down the names beside the last points, each tied to its line where it had to give way.
 */
void
mz_plane_put_ends (MzPlane *plane)
{
  g_autoptr (GArray) ends = list_ends (plane);

  if (plane->ends <= 0)
    return;
  find_places (plane, ends);
  g_array_sort (ends, compare_ends);
  spread (plane, ends, MZ_SMALL * plane->canvas->line);
  for (guint i = 0; i < ends->len; i++)
    put_name (plane, &g_array_index (ends, End, i));
}
