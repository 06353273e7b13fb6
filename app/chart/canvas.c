/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a layout puts shapes and measured texts. */
#include "chart/canvas.h"

#include <math.h>

/* Pixels that two texts' boxes may share: the boxes are looser than the ink. */
#define TOUCH 0.5

/* Metrics that do not depend on the scale, so that the file has what the screen shows. */
static PangoContext *
make_context (MzCanvas *canvas)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context,
                              canvas->mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_language (
      context, pango_language_from_string (mz_catalog_get_language (canvas->writing->catalog)));
  cairo_font_options_destroy (options);
  return context;
}

/* Arabic needs more room above and below than Latin: layouts count in lines, not in ems. */
static double
measure_line (MzCanvas *canvas)
{
  MzTextStyle style = mz_canvas_style (canvas, MZ_SMALL);
  MzText text = mz_canvas_measure (canvas, canvas->mirrored ? "Aم" : "A", &style);
  double height = text.height / MZ_SMALL;

  mz_text_clear (&text);
  return height;
}

void
mz_canvas_init (MzCanvas *canvas, MzScene *scene)
{
  const MzChartParts *chart = mz_chart_get_parts (scene->chart);

  *canvas = (MzCanvas){ .scene = scene,
                        .chart = chart,
                        .theme = scene->options.theme,
                        .writing = &chart->writing,
                        .width = scene->options.width,
                        .height = scene->options.height };
  canvas->em = mz_theme_get_em (canvas->width, canvas->height);
  canvas->mirrored = mz_writing_is_rtl (canvas->writing);
  canvas->context = make_context (canvas);
  canvas->line = measure_line (canvas);
  canvas->taken = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
}

void
mz_canvas_clear (MzCanvas *canvas)
{
  g_clear_object (&canvas->context);
  g_clear_pointer (&canvas->taken, g_array_unref);
}

MzTextStyle
mz_canvas_style (MzCanvas *canvas, double size)
{
  return (MzTextStyle){ .size = size, .colour = canvas->theme->text };
}

static void
limit_width (PangoLayout *layout, const MzTextStyle *style)
{
  int lines = MAX (style->max_lines, 1);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) floor (MAX (style->max_width, 1) * PANGO_SCALE));
  pango_layout_set_height (layout, -lines);
}

/* A layout with a width is as wide as that; cut to its ink it can be placed like one without. */
static void
shrink_to_text (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (logical.width < pango_layout_get_width (layout))
    pango_layout_set_width (layout, logical.width + 1);
}

MzText
mz_canvas_measure (MzCanvas *canvas, const char *text, const MzTextStyle *style)
{
  PangoLayout *layout = pango_layout_new (canvas->context);
  PangoFontDescription *font = pango_font_description_new ();
  PangoRectangle logical;

  pango_font_description_set_family_static (font, canvas->mirrored ? canvas->theme->arabic_font
                                                                   : canvas->theme->font);
  pango_font_description_set_absolute_size (font, style->size * canvas->em * PANGO_SCALE);
  if (style->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, style->centred     ? PANGO_ALIGN_CENTER
                                      : canvas->mirrored ? PANGO_ALIGN_RIGHT
                                                         : PANGO_ALIGN_LEFT);
  pango_layout_set_text (layout, text, -1);
  if (style->max_width > 0) {
    limit_width (layout, style);
    shrink_to_text (layout);
  }
  pango_layout_get_extents (layout, NULL, &logical);
  return (MzText){ .layout = layout,
                   .width = (double) logical.width / PANGO_SCALE,
                   .height = (double) logical.height / PANGO_SCALE,
                   .baseline = (double) pango_layout_get_baseline (layout) / PANGO_SCALE,
                   .colour = style->colour };
}

double
mz_canvas_measure_width (MzCanvas *canvas, const char *text, const MzTextStyle *style)
{
  MzText measured = mz_canvas_measure (canvas, text, style);
  double width = measured.width;

  mz_text_clear (&measured);
  return width;
}

void
mz_text_clear (MzText *text)
{
  g_clear_object (&text->layout);
}

double
mz_canvas_turn (MzCanvas *canvas, double x, double width)
{
  return canvas->mirrored ? canvas->width - x - width : x;
}

static MzItem *
append_item (MzCanvas *canvas, const MzItem *item)
{
  GArray *items = canvas->scene->items;

  g_array_append_val (items, *item);
  return &g_array_index (items, MzItem, items->len - 1);
}

gboolean
mz_canvas_is_free (MzCanvas *canvas, double x, double y, double width, double height)
{
  if (x < -TOUCH || y < -TOUCH || x + width > canvas->width + TOUCH ||
      y + height > canvas->height + TOUCH)
    return FALSE;
  for (guint i = 0; i < canvas->taken->len; i++) {
    const cairo_rectangle_t *other = &g_array_index (canvas->taken, cairo_rectangle_t, i);
    if (x < other->x + other->width - TOUCH && other->x < x + width - TOUCH &&
        y < other->y + other->height - TOUCH && other->y < y + height - TOUCH)
      return FALSE;
  }
  return TRUE;
}

void
mz_canvas_take (MzCanvas *canvas, double x, double y, double width, double height)
{
  cairo_rectangle_t taken = { x, y, width, height };

  g_array_append_val (canvas->taken, taken);
}

void
mz_canvas_put_text (
    MzCanvas *canvas, MzText *text, const char *role, guint mark, double x, double y)
{
  MzItem item = { .kind = MZ_ITEM_TEXT,
                  .role = role,
                  .mark = mark,
                  .x = mz_canvas_turn (canvas, x, text->width),
                  .y = y,
                  .width = text->width,
                  .height = text->height,
                  .fill = text->colour,
                  .layout = g_steal_pointer (&text->layout) };

  mz_canvas_take (canvas, x, y, text->width, text->height);
  append_item (canvas, &item);
  mz_canvas_mark_area (canvas, mark, x, y, text->width, text->height);
}

gboolean
mz_canvas_try_text (
    MzCanvas *canvas, MzText *text, const char *role, guint mark, double x, double y)
{
  if (!mz_canvas_is_free (canvas, x, y, text->width, text->height)) {
    mz_text_clear (text);
    return FALSE;
  }
  mz_canvas_put_text (canvas, text, role, mark, x, y);
  return TRUE;
}

/* A number's line has room above and below its digits that others may have. */
static cairo_rectangle_t
get_ink (const MzText *text, double x, double y)
{
  PangoRectangle ink;
  PangoRectangle logical;

  pango_layout_get_extents (text->layout, &ink, &logical);
  return (cairo_rectangle_t){ x, y + (double) (ink.y - logical.y) / PANGO_SCALE, text->width,
                              (double) ink.height / PANGO_SCALE };
}

gboolean
mz_canvas_try_number (
    MzCanvas *canvas, MzText *text, const char *role, guint mark, double x, double y)
{
  cairo_rectangle_t ink = get_ink (text, x, y);

  if (!mz_canvas_is_free (canvas, ink.x, ink.y, ink.width, ink.height)) {
    mz_text_clear (text);
    return FALSE;
  }
  mz_canvas_put_text (canvas, text, role, mark, x, y);
  g_array_index (canvas->taken, cairo_rectangle_t, canvas->taken->len - 1) = ink;
  return TRUE;
}

MzItem *
mz_canvas_put_rect (
    MzCanvas *canvas, const char *role, guint mark, double x, double y, double width, double height)
{
  MzItem item = { .kind = MZ_ITEM_RECT,
                  .role = role,
                  .mark = mark,
                  .x = mz_canvas_turn (canvas, x, width),
                  .y = y,
                  .width = width,
                  .height = height };

  return append_item (canvas, &item);
}

MzItem *
mz_canvas_put_dot (MzCanvas *canvas, const char *role, guint mark, double x, double y, double r)
{
  MzItem item = { .kind = MZ_ITEM_DOT,
                  .role = role,
                  .mark = mark,
                  .x = mz_canvas_turn (canvas, x - r, 2 * r),
                  .y = y - r,
                  .width = 2 * r,
                  .height = 2 * r };

  return append_item (canvas, &item);
}

static void
find_bounds (MzItem *item, const MzPlace *places)
{
  double right = -HUGE_VAL;
  double bottom = -HUGE_VAL;

  item->x = HUGE_VAL;
  item->y = HUGE_VAL;
  for (guint i = 0; i < item->n_places; i++) {
    item->x = MIN (item->x, places[i].x);
    item->y = MIN (item->y, places[i].y);
    right = MAX (right, places[i].x);
    bottom = MAX (bottom, places[i].y);
  }
  item->width = right - item->x;
  item->height = bottom - item->y;
}

MzItem *
mz_canvas_put_path (MzCanvas *canvas,
                    const char *role,
                    guint mark,
                    MzPathKind kind,
                    const MzPlace *places,
                    guint n_places)
{
  GArray *all = canvas->scene->places;
  MzItem item = { .kind = MZ_ITEM_PATH,
                  .role = role,
                  .mark = mark,
                  .path = kind,
                  .first_place = all->len,
                  .n_places = n_places };

  for (guint i = 0; i < n_places; i++) {
    MzPlace place = { mz_canvas_turn (canvas, places[i].x, 0), places[i].y };
    g_array_append_val (all, place);
  }
  if (n_places > 0)
    find_bounds (&item, &g_array_index (all, MzPlace, item.first_place));
  return append_item (canvas, &item);
}

MzItem *
mz_canvas_put_line (
    MzCanvas *canvas, const char *role, guint mark, double x1, double y1, double x2, double y2)
{
  MzPlace places[] = { { x1, y1 }, { x2, y2 } };

  return mz_canvas_put_path (canvas, role, mark, MZ_PATH_OPEN, places, 2);
}

MzItem *
mz_canvas_put_hatch (MzCanvas *canvas,
                     const char *role,
                     guint mark,
                     double x,
                     double y,
                     double width,
                     double height,
                     double gap)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (MzPlace));

  /* Lines x + y = sum, within the rectangle. */
  for (double sum = gap / 2; sum < width + height; sum += gap) {
    double left = MAX (0, sum - height);
    double right = MIN (width, sum);
    MzPlace line[] = { { x + left, y + sum - left }, { x + right, y + sum - right } };
    g_array_append_vals (places, line, 2);
  }
  return mz_canvas_put_path (canvas, role, mark, MZ_PATH_SEGMENTS, (const MzPlace *) places->data,
                             places->len);
}

void
mz_canvas_mark_area (MzCanvas *canvas, guint mark, double x, double y, double width, double height)
{
  if (mark == MZ_NO_MARK)
    return;
  cairo_rectangle_t *area = &g_array_index (canvas->scene->areas, cairo_rectangle_t, mark);
  double left = mz_canvas_turn (canvas, x, width);
  if (area->width < 0) {
    *area = (cairo_rectangle_t){ left, y, width, height };
    return;
  }
  double right = MAX (area->x + area->width, left + width);
  double bottom = MAX (area->y + area->height, y + height);
  area->x = MIN (area->x, left);
  area->y = MIN (area->y, y);
  area->width = right - area->x;
  area->height = bottom - area->y;
}

MzColour
mz_colour_fade (MzColour colour, double alpha)
{
  colour.alpha *= alpha;
  return colour;
}
