/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paints a scene: the one routine for screen, PNG and PDF. Nothing is computed here. */
#include "chart/item.h"

#include "chart/page-text.h"

#include <math.h>

#define RING_DISTANCE 2.5
#define RING_WIDTH    2

static void
set_colour (cairo_t *cr, const MzColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

static void
trace_rounded (cairo_t *cr, const MzItem *item)
{
  double radius = MIN (item->radius, MIN (item->width, item->height) / 2);
  double right = item->x + item->width - radius;
  double bottom = item->y + item->height - radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right, item->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right, bottom, radius, 0, G_PI_2);
  cairo_arc (cr, item->x + radius, bottom, radius, G_PI_2, G_PI);
  cairo_arc (cr, item->x + radius, item->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
trace_path (cairo_t *cr, MzScene *self, const MzItem *item)
{
  const MzPlace *places = &g_array_index (self->places, MzPlace, item->first_place);

  for (guint i = 0; i < item->n_places; i++)
    if (i == 0 || (item->path == MZ_PATH_SEGMENTS && i % 2 == 0))
      cairo_move_to (cr, places[i].x, places[i].y);
    else
      cairo_line_to (cr, places[i].x, places[i].y);
  if (item->path == MZ_PATH_CLOSED)
    cairo_close_path (cr);
}

static void
trace_item (cairo_t *cr, MzScene *self, const MzItem *item)
{
  cairo_new_path (cr);
  if (item->kind == MZ_ITEM_PATH)
    trace_path (cr, self, item);
  else if (item->kind == MZ_ITEM_DOT)
    cairo_arc (cr, item->x + item->width / 2, item->y + item->height / 2, item->width / 2, 0,
               2 * G_PI);
  else if (item->radius > 0)
    trace_rounded (cr, item);
  else
    cairo_rectangle (cr, item->x, item->y, item->width, item->height);
}

static void
set_fading_colour (cairo_t *cr, const MzItem *item)
{
  const MzColour *c = &item->fill;
  double right = item->x + item->width;
  double bottom = item->y + item->height;
  cairo_pattern_t *pattern;

  if (item->fade == MZ_EDGE_RIGHT)
    pattern = cairo_pattern_create_linear (item->x, 0, right, 0);
  else if (item->fade == MZ_EDGE_LEFT)
    pattern = cairo_pattern_create_linear (right, 0, item->x, 0);
  else if (item->fade == MZ_EDGE_BOTTOM)
    pattern = cairo_pattern_create_linear (0, item->y, 0, bottom);
  else
    pattern = cairo_pattern_create_linear (0, bottom, 0, item->y);
  cairo_pattern_add_color_stop_rgba (pattern, 0, c->red, c->green, c->blue, c->alpha);
  cairo_pattern_add_color_stop_rgba (pattern, 1, c->red, c->green, c->blue, 0);
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
}

static void
fill_item (cairo_t *cr, const MzItem *item)
{
  if (item->fade == MZ_EDGE_NONE)
    set_colour (cr, &item->fill);
  else
    set_fading_colour (cr, item);
  cairo_fill_preserve (cr);
}

static void
stroke_item (cairo_t *cr, const MzItem *item)
{
  double dash = item->line_width * 3;

  set_colour (cr, &item->stroke);
  cairo_set_line_width (cr, item->line_width);
  /* A mitre would shoot out of a jagged line; cairo strokes what is upright far faster with one. */
  if (item->kind == MZ_ITEM_PATH && item->path != MZ_PATH_SEGMENTS)
    cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  if (item->dashed)
    cairo_set_dash (cr, &dash, 1, 0);
  cairo_stroke_preserve (cr);
}

static void
draw_text (cairo_t *cr, const MzItem *item)
{
  PangoRectangle logical;

  pango_layout_get_extents (item->layout, NULL, &logical);
  set_colour (cr, &item->fill);
  cairo_new_path (cr);
  cairo_move_to (cr, item->x - (double) logical.x / PANGO_SCALE, item->y);
  if (cairo_surface_has_show_text_glyphs (cairo_get_target (cr)))
    mz_page_text_show (cr, item->layout);
  else
    pango_cairo_show_layout (cr, item->layout);
}

static void
clip_to_plane (cairo_t *cr, MzScene *self)
{
  cairo_new_path (cr);
  cairo_rectangle (cr, self->plane.x, self->plane.y, self->plane.width, self->plane.height);
  cairo_clip (cr);
}

static void
draw_item (cairo_t *cr, MzScene *self, const MzItem *item)
{
  cairo_save (cr);
  if (item->clipped)
    clip_to_plane (cr, self);
  if (item->kind == MZ_ITEM_TEXT)
    draw_text (cr, item);
  else {
    trace_item (cr, self, item);
    if (item->fill.alpha > 0)
      fill_item (cr, item);
    if (item->stroke.alpha > 0)
      stroke_item (cr, item);
  }
  cairo_new_path (cr);
  cairo_restore (cr);
}

/**
 * mz_scene_draw:
 * @self: a scene
 * @cr: where to; one of its units is a pixel of the scene
 *
 * Paints everything, the background first. Leaves @cr as it was, without a path.
 */
void
mz_scene_draw (MzScene *self, cairo_t *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, self->options.width, self->options.height);
  set_colour (cr, &self->options.theme->background);
  cairo_fill (cr);
  for (guint i = 0; i < self->items->len; i++)
    draw_item (cr, self, &g_array_index (self->items, MzItem, i));
  cairo_restore (cr);
}

/**
 * mz_scene_draw_selection:
 * @self: a scene
 * @cr: where to
 * @mark: the chosen mark, or %MZ_NO_MARK
 *
 * Rings the mark, on top of what mz_scene_draw() painted.
 */
void
mz_scene_draw_selection (MzScene *self, cairo_t *cr, guint mark)
{
  MzItem ring = { .kind = MZ_ITEM_RECT,
                  .radius = 2 * RING_DISTANCE,
                  .stroke = self->options.theme->accent,
                  .line_width = RING_WIDTH };
  cairo_rectangle_t area;

  if (!mz_scene_get_mark_area (self, mark, &area))
    return;
  ring.x = area.x - RING_DISTANCE;
  ring.y = area.y - RING_DISTANCE;
  ring.width = area.width + 2 * RING_DISTANCE;
  ring.height = area.height + 2 * RING_DISTANCE;
  draw_item (cr, self, &ring);
}
