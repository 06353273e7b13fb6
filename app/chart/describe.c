/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as text: every item in drawing order, a line each. */
#include "chart/item.h"

#include <math.h>

static const char *const EDGES[] = { "none", "left", "right", "top", "bottom" };

static void
append_colour (GString *text, const char *name, const MzColour *colour)
{
  if (colour->alpha <= 0)
    return;
  g_string_append_printf (text, " %s=%02x%02x%02x", name, (int) round (colour->red * 255),
                          (int) round (colour->green * 255), (int) round (colour->blue * 255));
  if (colour->alpha < 1)
    g_string_append_printf (text, "/%d%%", (int) round (colour->alpha * 100));
}

static void
append_text (GString *text, const MzItem *item)
{
  int unknown = pango_layout_get_unknown_glyphs_count (item->layout);

  if (pango_layout_is_ellipsized (item->layout))
    g_string_append (text, " ellipsized");
  if (unknown > 0)
    g_string_append_printf (text, " unknown-glyphs=%d", unknown);
  g_string_append_printf (text, " \"%s\"", pango_layout_get_text (item->layout));
}

static void
append_item (GString *text, const MzItem *item)
{
  static const char *const KINDS[] = { "rect", "path", "dot", "text" };

  g_string_append_printf (text, "%s %s", KINDS[item->kind], item->role);
  if (item->mark != MZ_NO_MARK)
    g_string_append_printf (text, " mark=%u", item->mark);
  g_string_append_printf (text, " %.0f,%.0f %.0fx%.0f", item->x, item->y, item->width,
                          item->height);
  if (item->kind == MZ_ITEM_PATH)
    g_string_append_printf (text, " places=%u", item->n_places);
  append_colour (text, "fill", &item->fill);
  append_colour (text, "stroke", &item->stroke);
  if (item->dashed)
    g_string_append (text, " dashed");
  if (item->fade != MZ_EDGE_NONE)
    g_string_append_printf (text, " fade=%s", EDGES[item->fade]);
  if (item->clipped)
    g_string_append (text, " clipped");
  if (item->kind == MZ_ITEM_TEXT)
    append_text (text, item);
  g_string_append_c (text, '\n');
}

/**
 * mz_scene_describe:
 * @self: a scene
 *
 * Returns: (transfer full): its size and theme, then every item with its place, rounded to pixels
 */
char *
mz_scene_describe (MzScene *self)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "scene %s %.0fx%.0f %s\n",
                          mz_chart_kind_to_nick (mz_chart_get_kind (self->chart)),
                          self->options.width, self->options.height, self->options.theme->name);
  for (guint i = 0; i < self->items->len; i++)
    append_item (text, &g_array_index (self->items, MzItem, i));
  return g_string_free (text, FALSE);
}
