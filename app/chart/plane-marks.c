/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of a plane: bars on an axis, dots, stretches of time in a strip of their own. */
#include "chart/plane.h"

#include <math.h>

#define BAR_GAP    0.06 /* of a bar's width, on either side */
#define LANE       1.5  /* ems */
#define MOST_LANES 16u
#define OVERLAP    0.4 /* of the shorter period: from there on two bars share the room */

static const MzMark *
get_mark (MzPlane *plane, guint mark)
{
  return &g_array_index (plane->canvas->chart->marks, MzMark, mark);
}

/* The two places of a stretch of x, the lesser one first. */
static void
map_stretch (MzPlane *plane, const MzMark *mark, double *from, double *to)
{
  double first = mz_scale_map (&plane->x, mark->x);
  double last = mz_scale_map (&plane->x, mark->x_end);

  *from = MIN (first, last);
  *to = MAX (first, last);
}

static gboolean
share_time (const MzMark *a, const MzMark *b)
{
  double overlap = MIN (a->x_end, b->x_end) - MAX (a->x, b->x);

  return overlap > OVERLAP * MIN (a->x_end - a->x, b->x_end - b->x);
}

/* Bars of one period stand side by side, each in its part of it. */
static void
share_room (MzPlane *plane, const MzMark *mark, double *from, double *to)
{
  guint n = 0;
  guint at = 0;

  for (guint i = 0; i < plane->canvas->chart->marks->len; i++) {
    const MzMark *other = get_mark (plane, i);
    if (mz_plane_get_layer (plane, other->layer)->kind != MZ_LAYER_BARS ||
        !share_time (mark, other))
      continue;
    if (other == mark)
      at = n;
    n++;
  }
  double width = (*to - *from) / MAX (n, 1);
  *from += at * width;
  *to = *from + width;
}

/* A bar that reaches out of the plane is cut off at its edge. */
static gboolean
find_bar (MzPlane *plane, const MzMark *mark, MzBarPlace *place)
{
  const MzPlaneAxis *axis = &plane->axes[mz_plane_get_layer (plane, mark->layer)->axis];
  double from;
  double to;

  map_stretch (plane, mark, &from, &to);
  share_room (plane, mark, &from, &to);
  double gap = MIN (BAR_GAP * (to - from), 0.25 * plane->canvas->em);
  from = MAX (from + gap, plane->box.x);
  to = MIN (to - gap, plane->box.x + plane->box.width);
  if (to - from < 0.5)
    return FALSE;
  *place = (MzBarPlace){ .upright = TRUE,
                         .base = mz_scale_map (&axis->scale, 0),
                         .value = mz_scale_map (&axis->scale, mark->value),
                         .high = mz_scale_map (&axis->scale, mark->high),
                         .cross = from,
                         .thickness = to - from };
  return TRUE;
}

/* A falling bar grows downwards; its words then stand below it. */
static void
put_bar_label (MzPlane *plane, guint mark, const MzBarPlace *place)
{
  const MzMark *found = get_mark (plane, mark);
  MzTextStyle style = mz_canvas_style (plane->canvas, MZ_SMALL);
  double overhang = mz_layout_get_bar_overhang (plane->canvas, found) + 0.15 * plane->canvas->em;

  if (!found->label)
    return;
  MzText text = mz_canvas_measure (plane->canvas, found->label, &style);
  double middle = place->cross + place->thickness / 2;
  double far = MIN (place->value, place->high);
  double y =
      found->value >= 0 ? far - overhang - text.height : MAX (place->value, place->high) + overhang;
  if (text.width > place->thickness + 1.5 * plane->canvas->em ||
      middle - text.width / 2 < plane->box.x ||
      middle + text.width / 2 > plane->box.x + plane->box.width) {
    mz_text_clear (&text);
    return;
  }
  mz_canvas_try_text (plane->canvas, &text, "value", mark, middle - text.width / 2, y);
}

typedef struct {
  guint mark;
  MzBarPlace place;
} Bar;

static GArray *
list_bars (MzPlane *plane, guint layer)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (Bar));

  for (guint i = 0; i < plane->canvas->chart->marks->len; i++) {
    const MzMark *mark = get_mark (plane, i);
    Bar bar = { .mark = i };
    if (mark->layer == layer && mz_plane_shows (plane, mark) && find_bar (plane, mark, &bar.place))
      g_array_append_val (bars, bar);
  }
  return bars;
}

static gboolean
have_room (MzPlane *plane, GArray *bars)
{
  MzTextStyle style = mz_canvas_style (plane->canvas, MZ_SMALL);

  for (guint i = 0; i < bars->len; i++) {
    const Bar *bar = &g_array_index (bars, Bar, i);
    const char *label = get_mark (plane, bar->mark)->label;
    if (label && mz_canvas_measure_width (plane->canvas, label, &style) >
                     bar->place.thickness + 0.3 * plane->canvas->em)
      return FALSE;
  }
  return TRUE;
}

/* Every bar has its words, or, where there is no room for all, the highest and the last. */
static void
put_bar_labels (MzPlane *plane, GArray *bars)
{
  gboolean all = have_room (plane, bars);
  guint highest = 0;

  for (guint i = 1; i < bars->len; i++)
    if (fabs (get_mark (plane, g_array_index (bars, Bar, i).mark)->value) >
        fabs (get_mark (plane, g_array_index (bars, Bar, highest).mark)->value))
      highest = i;
  for (guint i = 0; i < bars->len; i++) {
    const Bar *bar = &g_array_index (bars, Bar, i);
    if (all || i == highest || i + 1 == bars->len)
      put_bar_label (plane, bar->mark, &bar->place);
  }
}

/**
 * mz_plane_put_bars:
 * @plane: a plane with its scales
 * @layer: a layer of bars
 *
 * Puts down the bars, then their words.
 */
void
mz_plane_put_bars (MzPlane *plane, guint layer)
{
  if (!plane->axes[mz_plane_get_layer (plane, layer)->axis].used)
    return;
  g_autoptr (GArray) bars = list_bars (plane, layer);
  for (guint i = 0; i < bars->len; i++) {
    const Bar *bar = &g_array_index (bars, Bar, i);
    mz_layout_bar (plane->canvas, bar->mark, &bar->place);
  }
  put_bar_labels (plane, bars);
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

/**
 * mz_plane_put_points:
 * @plane: a plane with its scales
 * @layer: a layer of dots
 *
 * Puts down the dots; those of a plan are hollow. Words stand where they are free.
 */
void
mz_plane_put_points (MzPlane *plane, guint layer)
{
  double radius = 0.36 * plane->canvas->em;
  const MzPlaneAxis *axis = &plane->axes[mz_plane_get_layer (plane, layer)->axis];

  for (guint i = 0; axis->used && i < plane->canvas->chart->marks->len; i++) {
    const MzMark *mark = get_mark (plane, i);
    if (mark->layer != layer || !mz_plane_shows (plane, mark))
      continue;
    double x = mz_scale_map (&plane->x, mark->x);
    double y = mz_scale_map (&axis->scale, mark->value);
    MzColour colour = mz_layout_get_colour (plane->canvas, i);
    MzItem *dot = mz_canvas_put_dot (plane->canvas, "point", i, x, y, radius);
    dot->fill = mz_colour_fade (colour, mark->modality == MZ_MODALITY_ACTUAL ? 0.75 : 0);
    dot->stroke = colour;
    dot->line_width = 1.2;
    mz_canvas_mark_area (plane->canvas, i, x - radius, y - radius, 2 * radius, 2 * radius);
  }
  for (guint i = 0; axis->used && i < plane->canvas->chart->marks->len; i++) {
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
put_span (MzPlane *plane, guint mark, guint lane)
{
  MzCanvas *canvas = plane->canvas;
  double em = canvas->em;
  double from;
  double to;

  map_stretch (plane, get_mark (plane, mark), &from, &to);
  from = MAX (from, plane->box.x);
  to = MIN (to, plane->box.x + plane->box.width);
  double y = plane->spans_top + lane * LANE * em;
  MzBarPlace place = { .base = from, .value = to, .high = to, .cross = y + 0.3 * em };
  place.thickness = 0.75 * em;
  MzTextStyle style = mz_canvas_style (canvas, MZ_SMALL);
  const char *label = get_mark (plane, mark)->label;
  MzText text = mz_canvas_measure (canvas, label, &style);
  /* Words stand on the stretch's own ground where they fit, else beside it. */
  double after = to + 0.4 * em;
  double x =
      after + text.width <= plane->box.x + plane->box.width ? after : from - 0.4 * em - text.width;
  MzItem *item = mz_canvas_put_rect (canvas, "span", mark, from, place.cross, MAX (to - from, 2),
                                     place.thickness);
  MzColour colour = mz_layout_get_colour (canvas, mark);
  item->fill = mz_colour_fade (colour, 0.16);
  item->stroke = colour;
  item->line_width = 1;
  item = mz_canvas_put_hatch (canvas, "hatch", mark, from, place.cross, MAX (to - from, 2),
                              place.thickness, 0.45 * em);
  item->stroke = colour;
  item->line_width = 1;
  mz_canvas_mark_area (canvas, mark, from, place.cross, MAX (to - from, 2), place.thickness);
  if (x < 0)
    mz_text_clear (&text);
  else
    mz_canvas_try_text (canvas, &text, "value", mark, x, y + (LANE * em - text.height) / 2);
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
    if (get_mark (plane, i)->layer == layer && lanes[i] < plane->n_lanes)
      put_span (plane, i, lanes[i]);
}
