/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of a plane: dots, stretches of time in a strip of their own. */
#include "chart/plane.h"

#include <math.h>

#define MOST_LANES 16u
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

/* The lane of each stretch: the first that is free where it begins. Returns how many there are. */
static guint
find_lanes (MzPlane *plane, guint most, guint *lanes)
{
  double ends[MOST_LANES];
  guint n = 0;

  most = MIN (most, MOST_LANES);
  for (guint i = 0; i < plane->canvas->chart->marks->len; i++) {
    const MzMark *mark = get_mark (plane, i);
    if (lanes)
      lanes[i] = MOST_LANES;
    if (mz_plane_get_layer (plane, mark->layer)->kind != MZ_LAYER_SPANS ||
        !mz_plane_shows (plane, mark))
      continue;
    guint lane = 0;
    while (lane < n && ends[lane] > mark->x)
      lane++;
    if (lane >= most)
      continue;
    n = MAX (n, lane + 1);
    ends[lane] = mark->x_end;
    if (lanes)
      lanes[i] = lane;
  }
  return n;
}

/**
 * mz_plane_count_lanes:
 * @plane: a plane with its extent
 * @most: how many there may be
 *
 * Returns: how many lanes the stretches of time need so that none covers another
 */
guint
mz_plane_count_lanes (MzPlane *plane, guint most)
{
  return find_lanes (plane, most, NULL);
}

static void
put_stretch (MzPlane *plane, guint mark, const cairo_rectangle_t *box)
{
  MzCanvas *canvas = plane->canvas;
  MzColour colour = mz_layout_get_colour (canvas, mark);
  MzModality modality = get_mark (plane, mark)->modality;
  MzItem *item = mz_canvas_put_rect (canvas, "span", mark, box->x, box->y, box->width, box->height);

  item->fill = mz_colour_fade (colour, modality == MZ_MODALITY_ACTUAL ? 1 : 0.16);
  item->stroke = colour;
  item->line_width = 1;
  item->dashed = modality == MZ_MODALITY_DENIED;
  mz_canvas_mark_area (canvas, mark, box->x, box->y, box->width, box->height);
  if (modality == MZ_MODALITY_ACTUAL || modality == MZ_MODALITY_DENIED)
    return;
  item = mz_canvas_put_hatch (canvas, "hatch", mark, box->x, box->y, box->width, box->height,
                              0.45 * canvas->em);
  item->stroke = colour;
  item->line_width = 1;
}

/* In the middle of the stretch, on a ground of their own. */
static void
put_words_inside (MzPlane *plane, guint mark, const cairo_rectangle_t *box, MzText *text)
{
  MzCanvas *canvas = plane->canvas;
  double gap = 0.4 * canvas->em;
  double x = box->x + (box->width - text->width) / 2;

  if (text->width + 2 * gap > box->width) {
    mz_text_clear (text);
    return;
  }
  MzItem *ground = mz_canvas_put_rect (canvas, "ground", mark, x - gap / 2, box->y - 1,
                                       text->width + gap, box->height + 2);
  ground->fill = canvas->theme->background;
  mz_canvas_put_text (canvas, text, "value", mark, x, box->y + (box->height - text->height) / 2);
}

/* Words stand beside the stretch, behind it or in front, where nothing else does. */
static void
put_span_words (MzPlane *plane, guint mark, const cairo_rectangle_t *box)
{
  MzCanvas *canvas = plane->canvas;
  MzTextStyle style = mz_canvas_style (canvas, MZ_SMALL);
  double gap = 0.4 * canvas->em;

  style.max_width = plane->box.width - 2 * gap;
  MzText text = mz_canvas_measure (canvas, get_mark (plane, mark)->label, &style);
  double y = box->y + (box->height - text.height) / 2;
  double behind = box->x + box->width + gap;
  double in_front = box->x - gap - text.width;
  if (behind + text.width <= plane->box.x + plane->box.width &&
      mz_canvas_is_free (canvas, behind, y, text.width, text.height))
    mz_canvas_try_text (canvas, &text, "value", mark, behind, y);
  else if (in_front >= plane->box.x &&
           mz_canvas_is_free (canvas, in_front, y, text.width, text.height))
    mz_canvas_try_text (canvas, &text, "value", mark, in_front, y);
  else
    put_words_inside (plane, mark, box, &text);
}

static cairo_rectangle_t
find_span_box (MzPlane *plane, guint mark, guint lane)
{
  double em = plane->canvas->em;
  double from;
  double to;

  mz_plane_map_stretch (plane, get_mark (plane, mark), &from, &to);
  from = MAX (from, plane->box.x);
  to = MIN (to, plane->box.x + plane->box.width);
  return (cairo_rectangle_t){ from, plane->spans_top + (lane + 0.5) * plane->lane - 0.375 * em,
                              MAX (to - from, 2), 0.75 * em };
}

/**
 * mz_plane_put_spans:
 * @plane: a plane with its scales
 * @layer: a layer of stretches of time
 *
 * Puts them down in lanes below the plane: a sum for three years stands on no axis of quarters.
 */
void
mz_plane_put_spans (MzPlane *plane, guint layer)
{
  guint n = plane->canvas->chart->marks->len;
  g_autofree guint *lanes = g_new (guint, n);

  find_lanes (plane, plane->n_lanes, lanes);
  for (guint i = 0; i < n; i++)
    if (get_mark (plane, i)->layer == layer && lanes[i] < plane->n_lanes) {
      cairo_rectangle_t box = find_span_box (plane, i, lanes[i]);
      put_stretch (plane, i, &box);
      mz_canvas_take (plane->canvas, box.x, box.y, box.width, box.height);
    }
  for (guint i = 0; i < n; i++)
    if (get_mark (plane, i)->layer == layer && lanes[i] < plane->n_lanes) {
      cairo_rectangle_t box = find_span_box (plane, i, lanes[i]);
      put_span_words (plane, i, &box);
    }
}
