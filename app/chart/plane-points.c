/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dots of a plane, with words where they are free. */
#include "chart/plane.h"

#include <math.h>

#define MOST_NAMED 80 /* dots: more are a cloud that words would hide */

static const MzMark *
get_mark (MzPlane *plane, guint mark)
{
  return &g_array_index (plane->canvas->chart->marks, MzMark, mark);
}

/* The two places of a stretch of x, the lesser one first. */
void
mz_plane_map_stretch (const MzPlane *plane, const MzMark *mark, double *from, double *to)
{
  double first = mz_scale_map (&plane->x, mark->x);
  double last = mz_scale_map (&plane->x, mark->x_end);

  *from = MIN (first, last);
  *to = MAX (first, last);
}

static void
put_point_label (MzPlane *plane, guint mark, double x, double y, double radius)
{
  const char *label = get_mark (plane, mark)->label;
  MzTextStyle style = mz_canvas_style (plane->canvas, MZ_SMALL);
  double gap = radius + 0.25 * plane->canvas->em;

  if (!label)
    return;
  for (guint i = 0; i < 4; i++) {
    MzText text = mz_canvas_measure (plane->canvas, label, &style);
    double places[4][2] = { { x + gap, y - text.height / 2 },
                            { x - gap - text.width, y - text.height / 2 },
                            { x - text.width / 2, y - gap - text.height },
                            { x - text.width / 2, y + gap } };
    gboolean inside = places[i][0] >= plane->box.x &&
                      places[i][0] + text.width <= plane->box.x + plane->box.width &&
                      places[i][1] >= plane->box.y &&
                      places[i][1] + text.height <= plane->box.y + plane->box.height;
    if (!inside)
      mz_text_clear (&text);
    else if (mz_canvas_try_text (plane->canvas, &text, "value", mark, places[i][0], places[i][1]))
      return;
  }
}

/* The middle of its stretch; FALSE where that is out of sight. */
static gboolean
find_place (const MzPlane *plane, const MzPlaneAxis *axis, const MzMark *mark, double *x, double *y)
{
  double from;
  double to;

  mz_plane_map_stretch (plane, mark, &from, &to);
  *x = (from + to) / 2;
  *y = mz_scale_map (&axis->scale, mark->value);
  return *x >= plane->box.x - 1 && *x <= plane->box.x + plane->box.width + 1;
}

static MzItem *
put_point (MzCanvas *canvas, guint mark, double x, double y, double radius)
{
  if (!g_array_index (canvas->chart->marks, MzMark, mark).fact)
    return mz_canvas_put_dot (canvas, "point", mark, x, y, radius);
  return mz_canvas_put_rect (canvas, "point", mark, x - 0.88 * radius, y - 0.88 * radius,
                             1.76 * radius, 1.76 * radius);
}

/**
 * mz_plane_put_points:
 * @plane: a plane with its scales
 * @layer: a layer of dots
 *
 * Puts down the dots; those of a plan are hollow, those of filings square. Words stand where they
 * are free.
 */
void
mz_plane_put_points (MzPlane *plane, guint layer)
{
  double radius = 0.36 * plane->canvas->em;
  guint n = 0;
  const MzPlaneAxis *axis = &plane->axes[mz_plane_get_layer (plane, layer)->axis];

  for (guint i = 0; axis->used && i < plane->canvas->chart->marks->len; i++) {
    const MzMark *mark = get_mark (plane, i);
    double x;
    double y;
    if (mark->layer != layer || !mz_plane_shows (plane, mark) ||
        !find_place (plane, axis, mark, &x, &y))
      continue;
    MzColour colour = mz_layout_get_colour (plane->canvas, i);
    MzItem *dot = put_point (plane->canvas, i, x, y, radius);
    dot->fill = mz_colour_fade (colour, mark->modality == MZ_MODALITY_ACTUAL ? 0.75 : 0);
    dot->stroke = colour;
    dot->line_width = 1.2;
    mz_canvas_mark_area (plane->canvas, i, x - radius, y - radius, 2 * radius, 2 * radius);
    if (++n <= MOST_NAMED)
      mz_canvas_take (plane->canvas, x - radius, y - radius, 2 * radius, 2 * radius);
  }
  /* Through time they stand on bars, which have words already. */
  if (plane->canvas->chart->x_axis.quantity == MZ_AXIS_TIME)
    return;
  for (guint i = 0; axis->used && n <= MOST_NAMED && i < plane->canvas->chart->marks->len; i++) {
    const MzMark *mark = get_mark (plane, i);
    if (mark->layer == layer && mz_plane_shows (plane, mark))
      put_point_label (plane, i, mz_scale_map (&plane->x, mark->x),
                       mz_scale_map (&axis->scale, mark->value), radius);
  }
}
