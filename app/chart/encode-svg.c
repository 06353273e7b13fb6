/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as SVG, item for item: cairo would write texts as outlines that nobody can search. */
#include "chart/encode.h"
#include "chart/item.h"

#include <math.h>

/* Locale-independent, and no longer than the eye can tell. */
static void
append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
}

static void
append_attribute (GString *text, const char *name, double number)
{
  g_string_append_printf (text, " %s=\"", name);
  append_number (text, number);
  g_string_append_c (text, '"');
}

static void
append_escaped (GString *text, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append (text, escaped);
}

static void
append_colour (GString *text, const char *name, const MzColour *colour)
{
  if (colour->alpha <= 0) {
    g_string_append_printf (text, " %s=\"none\"", name);
    return;
  }
  g_string_append_printf (text, " %s=\"#%02x%02x%02x\"", name, (int) round (colour->red * 255),
                          (int) round (colour->green * 255), (int) round (colour->blue * 255));
  if (colour->alpha < 1) {
    g_string_append_printf (text, " %s-opacity=\"", name);
    append_number (text, colour->alpha);
    g_string_append_c (text, '"');
  }
}

static void
append_paint (GString *text, const MzItem *item, guint index)
{
  if (item->fade != MZ_EDGE_NONE)
    g_string_append_printf (text, " fill=\"url(#fade%u)\"", index);
  else
    append_colour (text, "fill", &item->fill);
  if (item->stroke.alpha > 0) {
    append_colour (text, "stroke", &item->stroke);
    append_attribute (text, "stroke-width", item->line_width);
    g_string_append (text, " stroke-linejoin=\"bevel\"");
  }
  if (item->dashed) {
    g_string_append (text, " stroke-dasharray=\"");
    append_number (text, 3 * item->line_width);
    g_string_append_c (text, '"');
  }
  if (item->clipped)
    g_string_append (text, " clip-path=\"url(#plane)\"");
}

static void
append_fade (GString *text, const MzItem *item, guint index)
{
  static const char *const ENDS[] = {
    [MZ_EDGE_LEFT] = "x1=\"1\" y1=\"0\" x2=\"0\" y2=\"0\"",
    [MZ_EDGE_RIGHT] = "x1=\"0\" y1=\"0\" x2=\"1\" y2=\"0\"",
    [MZ_EDGE_TOP] = "x1=\"0\" y1=\"1\" x2=\"0\" y2=\"0\"",
    [MZ_EDGE_BOTTOM] = "x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"",
  };
  MzColour clear = item->fill;

  g_string_append_printf (text, "<linearGradient id=\"fade%u\" %s><stop offset=\"0\"", index,
                          ENDS[item->fade]);
  append_colour (text, "stop-color", &item->fill);
  clear.alpha = 1;
  g_string_append (text, "/><stop offset=\"1\" stop-opacity=\"0\"");
  append_colour (text, "stop-color", &clear);
  g_string_append (text, "/></linearGradient>");
}

static void
append_path (GString *text, MzScene *scene, const MzItem *item)
{
  const MzPlace *places = &g_array_index (scene->places, MzPlace, item->first_place);

  g_string_append (text, "<path d=\"");
  for (guint i = 0; i < item->n_places; i++) {
    gboolean move = i == 0 || (item->path == MZ_PATH_SEGMENTS && i % 2 == 0);
    g_string_append_c (text, move ? 'M' : 'L');
    append_number (text, places[i].x);
    g_string_append_c (text, ' ');
    append_number (text, places[i].y);
  }
  g_string_append (text, item->path == MZ_PATH_CLOSED ? "Z\"" : "\"");
}

static void
append_box (GString *text, const MzItem *item)
{
  if (item->kind == MZ_ITEM_DOT) {
    g_string_append (text, "<circle");
    append_attribute (text, "cx", item->x + item->width / 2);
    append_attribute (text, "cy", item->y + item->height / 2);
    append_attribute (text, "r", item->width / 2);
    return;
  }
  g_string_append (text, "<rect");
  append_attribute (text, "x", item->x);
  append_attribute (text, "y", item->y);
  append_attribute (text, "width", item->width);
  append_attribute (text, "height", item->height);
  if (item->radius > 0)
    append_attribute (text, "rx", item->radius);
}

/* One laid-out line. Its start in the reading direction is the anchor, so that another font of
 * another width leaves it in its place. */
static void
append_line (GString *text, const MzItem *item, PangoLayoutIter *iter, gboolean rtl)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  const char *words = pango_layout_get_text (item->layout) + line->start_index;
  PangoRectangle layout;
  PangoRectangle box;

  pango_layout_get_extents (item->layout, NULL, &layout);
  pango_layout_iter_get_line_extents (iter, NULL, &box);
  double x = item->x + (double) (box.x - layout.x + (rtl ? box.width : 0)) / PANGO_SCALE;
  double y = item->y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
  g_autofree char *piece = g_strndup (words, (gsize) line->length);
  g_string_append (text, "<tspan");
  append_attribute (text, "x", x);
  append_attribute (text, "y", y);
  g_string_append_c (text, '>');
  append_escaped (text, g_strchomp (piece));
  g_string_append (text, "</tspan>");
}

static void
append_text (GString *text, const MzItem *item, gboolean rtl)
{
  const PangoFontDescription *font = pango_layout_get_font_description (item->layout);
  PangoLayoutIter *iter = pango_layout_get_iter (item->layout);

  g_string_append_printf (text, "<text direction=\"%s\" unicode-bidi=\"embed\"",
                          rtl ? "rtl" : "ltr");
  append_attribute (text, "font-size",
                    (double) pango_font_description_get_size (font) / PANGO_SCALE);
  if (pango_font_description_get_weight (font) >= PANGO_WEIGHT_BOLD)
    g_string_append (text, " font-weight=\"bold\"");
  append_colour (text, "fill", &item->fill);
  g_string_append_c (text, '>');
  do
    append_line (text, item, iter, rtl);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  g_string_append (text, "</text>\n");
}

static void
append_item (GString *text, MzScene *scene, guint index, gboolean rtl)
{
  const MzItem *item = &g_array_index (scene->items, MzItem, index);
  const MzMark *mark = mz_chart_get_mark (scene->chart, item->mark);

  if (item->kind == MZ_ITEM_TEXT) {
    append_text (text, item, rtl);
    return;
  }
  if (item->kind == MZ_ITEM_PATH && item->n_places == 0)
    return;
  if (item->fade != MZ_EDGE_NONE)
    append_fade (text, item, index);
  if (item->kind == MZ_ITEM_PATH)
    append_path (text, scene, item);
  else
    append_box (text, item);
  append_paint (text, item, index);
  if (!mark) {
    g_string_append (text, "/>\n");
    return;
  }
  g_string_append (text, "><title>");
  append_escaped (text, mark->words);
  g_string_append (text, "</title>");
  g_string_append_printf (text, "</%s>\n",
                          item->kind == MZ_ITEM_PATH  ? "path"
                          : item->kind == MZ_ITEM_DOT ? "circle"
                                                      : "rect");
}

static void
append_head (GString *text, MzScene *scene, const char *provenance)
{
  const MzSceneOptions *options = &scene->options;
  const MzChartParts *chart = mz_chart_get_parts (scene->chart);
  g_autofree char *summary = mz_chart_dup_summary (scene->chart);

  g_string_append_printf (
      text,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
      "width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\" xml:lang=\"%s\" role=\"img\" "
      "font-family=\"%s, sans-serif\">\n<title>",
      options->width, options->height, options->width, options->height,
      mz_catalog_get_language (chart->writing.catalog),
      mz_writing_is_rtl (&chart->writing) ? options->theme->arabic_font : options->theme->font);
  append_escaped (text, chart->title);
  g_string_append (text, "</title>\n<desc>");
  append_escaped (text, summary);
  g_string_append (text, "</desc>\n<metadata id=\"mizan\">");
  append_escaped (text, provenance);
  g_string_append (text, "</metadata>\n");
  if (scene->has_plane) {
    g_string_append (text, "<clipPath id=\"plane\"><rect");
    append_attribute (text, "x", scene->plane.x);
    append_attribute (text, "y", scene->plane.y);
    append_attribute (text, "width", scene->plane.width);
    append_attribute (text, "height", scene->plane.height);
    g_string_append (text, "/></clipPath>\n");
  }
  g_string_append (text, "<rect width=\"100%\" height=\"100%\"");
  append_colour (text, "fill", &options->theme->background);
  g_string_append (text, "/>\n");
}

/**
 * mz_encode_svg:
 * @scene: a scene
 * @provenance: what mz_provenance_write() wrote
 *
 * Returns: (transfer full): the file's bytes: every text a text, every mark with its words as
 * title, the provenance as metadata
 */
GBytes *
mz_encode_svg (MzScene *scene, const char *provenance)
{
  GString *text = g_string_sized_new (64 * 1024);
  gboolean rtl = mz_writing_is_rtl (&mz_chart_get_parts (scene->chart)->writing);

  append_head (text, scene, provenance);
  for (guint i = 0; i < scene->items->len; i++)
    append_item (text, scene, i, rtl);
  g_string_append (text, "</svg>\n");
  return g_string_free_to_bytes (text);
}
