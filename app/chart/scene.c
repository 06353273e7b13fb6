/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart laid out at a size with a theme: made whole here, then asked where things lie. */
#include "chart/layout.h"

#include <math.h>

#define LEAST_SIZE 32 /* pixels; nothing can be laid out in less */

G_DEFINE_FINAL_TYPE (MzScene, mz_scene, G_TYPE_OBJECT)

static void
clear_item (gpointer data)
{
  MzItem *item = data;

  g_clear_object (&item->layout);
}

static void
mz_scene_finalize (GObject *object)
{
  MzScene *self = MZ_SCENE (object);

  g_clear_object (&self->chart);
  g_array_unref (self->items);
  g_array_unref (self->places);
  g_array_unref (self->areas);
  g_array_unref (self->gathered);
  g_array_unref (self->order);

  G_OBJECT_CLASS (mz_scene_parent_class)->finalize (object);
}

static void
mz_scene_class_init (MzSceneClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mz_scene_finalize;
}

static void
mz_scene_init (MzScene *self)
{
  self->items = g_array_new (FALSE, TRUE, sizeof (MzItem));
  g_array_set_clear_func (self->items, clear_item);
  self->places = g_array_new (FALSE, FALSE, sizeof (MzPlace));
  self->areas = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  self->gathered = g_array_new (FALSE, FALSE, sizeof (guint));
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
prepare_marks (MzScene *self)
{
  static const cairo_rectangle_t NOWHERE = { 0, 0, -1, -1 };

  for (guint i = 0; i < mz_chart_get_n_marks (self->chart); i++) {
    g_array_append_val (self->areas, NOWHERE);
    g_array_append_val (self->gathered, i);
  }
}

static void
lay_out (MzScene *self)
{
  MzCanvas canvas;
  cairo_rectangle_t body;

  mz_canvas_init (&canvas, self);
  mz_layout_frame (&canvas, &body);
  if (canvas.chart->kind == MZ_CHART_PAIRS)
    mz_layout_pairs (&canvas, &body);
  else
    mz_layout_plane (&canvas, &body);
  mz_canvas_clear (&canvas);
}

static void
list_drawn_marks (MzScene *self)
{
  for (guint i = 0; i < self->areas->len; i++)
    if (g_array_index (self->areas, cairo_rectangle_t, i).width >= 0)
      g_array_append_val (self->order, i);
}

/**
 * mz_scene_new:
 * @chart: what to show
 * @options: size, theme, visible stretch
 *
 * Measures and places everything. A scene stays with the thread that made it.
 *
 * Returns: (transfer full): the scene
 */
MzScene *
mz_scene_new (MzChart *chart, const MzSceneOptions *options)
{
  MzScene *self = g_object_new (MZ_TYPE_SCENE, NULL);

  self->chart = g_object_ref (chart);
  self->options = *options;
  self->options.width = MAX (options->width, LEAST_SIZE);
  self->options.height = MAX (options->height, LEAST_SIZE);
  if (!self->options.theme)
    self->options.theme = mz_theme_find (NULL);
  prepare_marks (self);
  lay_out (self);
  list_drawn_marks (self);
  return self;
}

MzChart *
mz_scene_get_chart (MzScene *self)
{
  return self->chart;
}

const MzSceneOptions *
mz_scene_get_options (MzScene *self)
{
  return &self->options;
}

static double
get_distance (const cairo_rectangle_t *area, double x, double y)
{
  double across = MAX (MAX (area->x - x, x - area->x - area->width), 0);
  double down = MAX (MAX (area->y - y, y - area->y - area->height), 0);

  return hypot (across, down);
}

/**
 * mz_scene_pick:
 * @self: a scene
 * @x: a place, in pixels of the scene
 * @y: a place
 * @reach: how far a mark may lie from it
 *
 * Returns: the nearest mark, the smallest of those that lie under the place; %MZ_NO_MARK where
 *   there is none
 */
guint
mz_scene_pick (MzScene *self, double x, double y, double reach)
{
  guint best = MZ_NO_MARK;
  double best_distance = reach;
  double best_size = HUGE_VAL;

  for (guint i = 0; i < self->order->len; i++) {
    guint mark = g_array_index (self->order, guint, i);
    const cairo_rectangle_t *area = &g_array_index (self->areas, cairo_rectangle_t, mark);
    double distance = get_distance (area, x, y);
    double size = area->width * area->height;
    if (distance > best_distance || (distance == best_distance && size >= best_size))
      continue;
    best = mark;
    best_distance = distance;
    best_size = size;
  }
  return best;
}

/**
 * mz_scene_get_mark_area:
 * @self: a scene
 * @mark: a mark, or %MZ_NO_MARK
 * @area: (out): where it lies, in pixels of the scene
 *
 * Returns: whether it was drawn
 */
gboolean
mz_scene_get_mark_area (MzScene *self, guint mark, cairo_rectangle_t *area)
{
  if (mark >= self->areas->len)
    return FALSE;
  *area = g_array_index (self->areas, cairo_rectangle_t, mark);
  return area->width >= 0;
}

/**
 * mz_scene_dup_gathered:
 * @self: a scene
 * @mark: a mark
 *
 * Returns: (transfer full) (element-type guint): the marks that share its place because they would
 *   collide, it among them, in reading order
 */
GArray *
mz_scene_dup_gathered (MzScene *self, guint mark)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (guint));

  if (mark >= self->gathered->len)
    return marks;
  guint group = g_array_index (self->gathered, guint, mark);
  for (guint i = 0; i < self->gathered->len; i++)
    if (g_array_index (self->gathered, guint, i) == group)
      g_array_append_val (marks, i);
  return marks;
}

static gint
find_in_order (MzScene *self, guint mark)
{
  for (guint i = 0; i < self->order->len; i++)
    if (g_array_index (self->order, guint, i) == mark)
      return (gint) i;
  return -1;
}

/**
 * mz_scene_walk:
 * @self: a scene
 * @mark: where one stands, or %MZ_NO_MARK
 * @walk: which way
 *
 * Returns: the mark one comes to: the first or last from %MZ_NO_MARK, the same at either end;
 *   %MZ_NO_MARK where no mark is drawn
 */
guint
mz_scene_walk (MzScene *self, guint mark, MzWalk walk)
{
  gint last = (gint) self->order->len - 1;
  gint at = find_in_order (self, mark);

  if (last < 0)
    return MZ_NO_MARK;
  if (walk == MZ_WALK_FIRST || (walk == MZ_WALK_NEXT && at < 0))
    at = 0;
  else if (walk == MZ_WALK_LAST || (walk == MZ_WALK_PREVIOUS && at < 0))
    at = last;
  else
    at = CLAMP (at + (walk == MZ_WALK_NEXT ? 1 : -1), 0, last);
  return g_array_index (self->order, guint, at);
}

gboolean
mz_scene_get_plane (MzScene *self, cairo_rectangle_t *plane)
{
  *plane = self->plane;
  return self->has_plane;
}

double
mz_scene_invert_x (MzScene *self, double place)
{
  return self->has_plane ? mz_scale_invert (&self->x_scale, place) : 0;
}

double
mz_scene_map_x (MzScene *self, double x)
{
  return self->has_plane ? mz_scale_map (&self->x_scale, x) : 0;
}

/**
 * mz_scene_get_x_range:
 * @self: a scene
 * @from: (out): the smallest number of the x axis that is seen
 * @to: (out): the greatest
 *
 * Returns: whether there is a plane
 */
gboolean
mz_scene_get_x_range (MzScene *self, double *from, double *to)
{
  *from = MIN (self->x_scale.from, self->x_scale.to);
  *to = MAX (self->x_scale.from, self->x_scale.to);
  return self->has_plane;
}
