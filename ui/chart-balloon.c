/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said on a chart of a place: lines across it, and a balloon of words beside it. */
#include "chart-balloon.h"

#include "chart-view.h"
#include "chart-words.h"

#include <math.h>

#define WIDEST     340 /* pixels: how wide words run before they wrap */
#define MOST_LINES 12
#define PADDING    8
#define DISTANCE   10 /* from what it speaks of */
#define CORNER     6

static GdkRGBA
get_rgba (const MzColour *colour, double alpha)
{
  return (GdkRGBA){ colour->red, colour->green, colour->blue, colour->alpha * alpha };
}

static PangoLayout *
lay_out (GtkWidget *widget, const char *words)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, words);
  int most = MIN (WIDEST, gtk_widget_get_width (widget) - 2 * PADDING - 2);
  int width;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -MOST_LINES);
  pango_layout_get_pixel_size (layout, &width, NULL);
  /* A width of its own, so that lines from the right end at the same edge. */
  pango_layout_set_width (layout, MAX (MIN (width + 1, most), 1) * PANGO_SCALE);
  return layout;
}

/* Beside the area where there is room, above or below it, and inside the widget. */
static graphene_rect_t
find_place (GtkWidget *widget, const cairo_rectangle_t *area, double width, double height)
{
  double most_x = gtk_widget_get_width (widget) - width - 1;
  double most_y = gtk_widget_get_height (widget) - height - 1;
  double x = area->x + area->width + DISTANCE;
  double y = area->y - height - DISTANCE;

  if (x > most_x && area->x - width - DISTANCE >= 1)
    x = area->x - width - DISTANCE;
  if (y < 1)
    y = area->y + area->height + DISTANCE;
  return GRAPHENE_RECT_INIT (round (CLAMP (x, 1, MAX (most_x, 1))),
                             round (CLAMP (y, 1, MAX (most_y, 1))), width, height);
}

static void
draw_balloon (GtkWidget *widget,
              GtkSnapshot *snapshot,
              const MzTheme *theme,
              const char *words,
              const cairo_rectangle_t *area)
{
  g_autoptr (PangoLayout) layout = lay_out (widget, words);
  GdkRGBA background = get_rgba (&theme->background, 1);
  GdkRGBA text = get_rgba (&theme->text, 1);
  GdkRGBA line = get_rgba (&theme->quiet, 1);
  GskRoundedRect box;
  int width;
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  width = pango_layout_get_width (layout) / PANGO_SCALE;
  graphene_rect_t place = find_place (widget, area, width + 2 * PADDING, height + 2 * PADDING);
  gsk_rounded_rect_init_from_rect (&box, &place, CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &background, &place);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &box, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ line, line, line, line });
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (place.origin.x + PADDING, place.origin.y + PADDING));
  gtk_snapshot_append_layout (snapshot, layout, &text);
  gtk_snapshot_restore (snapshot);
}

/* The lines that meet at a place, and a dot there. */
static void
draw_cross (
    GtkSnapshot *snapshot, const MzTheme *theme, const cairo_rectangle_t *plane, double x, double y)
{
  GdkRGBA line = get_rgba (&theme->quiet, 0.7);
  GdkRGBA dot = get_rgba (&theme->accent, 1);
  graphene_rect_t round_dot = GRAPHENE_RECT_INIT (x - 4, y - 4, 8, 8);
  GskRoundedRect circle;

  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (floor (x), plane->y, 1, plane->height));
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (plane->x, floor (y), plane->width, 1));
  gsk_rounded_rect_init_from_rect (&circle, &round_dot, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &dot, &round_dot);
  gtk_snapshot_pop (snapshot);
}

static void
draw_stretch (GtkSnapshot *snapshot,
              const MzTheme *theme,
              const cairo_rectangle_t *plane,
              double from_x,
              double to_x)
{
  GdkRGBA fill = get_rgba (&theme->accent, 0.15);
  GdkRGBA edge = get_rgba (&theme->accent, 1);
  double left = CLAMP (MIN (from_x, to_x), plane->x, plane->x + plane->width);
  double right = CLAMP (MAX (from_x, to_x), plane->x, plane->x + plane->width);

  gtk_snapshot_append_color (snapshot, &fill,
                             &GRAPHENE_RECT_INIT (left, plane->y, right - left, plane->height));
  gtk_snapshot_append_color (snapshot, &edge,
                             &GRAPHENE_RECT_INIT (left, plane->y, 1, plane->height));
  gtk_snapshot_append_color (snapshot, &edge,
                             &GRAPHENE_RECT_INIT (right, plane->y, 1, plane->height));
}

/**
 * mz_chart_balloon_tell_place:
 * @widget: the widget it is drawn on
 * @snapshot: where to
 * @scene: the chart on it
 * @x: a place
 * @y: a place
 *
 * Draws a cross on the line, and a balloon that says what is there.
 */
void
mz_chart_balloon_tell_place (
    GtkWidget *widget, GtkSnapshot *snapshot, MzScene *scene, double x, double y)
{
  const MzTheme *theme = mz_scene_get_options (scene)->theme;
  guint mark = mz_scene_pick (scene, x, y, MZ_CHART_REACH);
  cairo_rectangle_t area = { x, y, 1, 1 };
  cairo_rectangle_t plane;
  MzProbe probe = { 0 };
  gboolean has_line = mz_scene_probe (scene, x, y, &probe);

  if (has_line && mz_scene_get_plane (scene, &plane))
    draw_cross (snapshot, theme, &plane, probe.place_x, probe.place_y);
  g_autofree char *words = mz_chart_words_for_place (scene, has_line ? &probe : NULL, mark);
  if (words)
    draw_balloon (widget, snapshot, theme, words, &area);
  mz_probe_clear (&probe);
}

/**
 * mz_chart_balloon_tell_mark:
 * @widget: the widget it is drawn on
 * @snapshot: where to
 * @scene: the chart on it
 * @mark: a mark, or MZ_NO_MARK
 *
 * Draws a balloon beside the mark, where that is drawn.
 */
void
mz_chart_balloon_tell_mark (GtkWidget *widget, GtkSnapshot *snapshot, MzScene *scene, guint mark)
{
  cairo_rectangle_t area;

  if (!mz_scene_get_mark_area (scene, mark, &area))
    return;
  g_autofree char *words = mz_chart_words_for_mark (scene, mark);
  if (*words)
    draw_balloon (widget, snapshot, mz_scene_get_options (scene)->theme, words, &area);
}

/**
 * mz_chart_balloon_tell_stretch:
 * @widget: the widget it is drawn on
 * @snapshot: where to
 * @scene: the chart on it
 * @stretch: numbers of the x axis
 *
 * Lights the stretch, and says how the line changes over it.
 */
void
mz_chart_balloon_tell_stretch (GtkWidget *widget,
                               GtkSnapshot *snapshot,
                               MzScene *scene,
                               const MzStretch *stretch)
{
  const MzTheme *theme = mz_scene_get_options (scene)->theme;
  double from = mz_scene_map_x (scene, stretch->from);
  double to = mz_scene_map_x (scene, stretch->to);
  cairo_rectangle_t plane;

  if (!mz_scene_get_plane (scene, &plane))
    return;
  draw_stretch (snapshot, theme, &plane, from, to);
  g_autofree char *words = mz_chart_words_for_stretch (scene, stretch->from, stretch->to);
  cairo_rectangle_t area = { MIN (from, to), plane.y + plane.height / 2, fabs (to - from), 1 };
  if (words)
    draw_balloon (widget, snapshot, theme, words, &area);
}
