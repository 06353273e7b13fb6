/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a crosshair over a scene says: the day, and the value of the line there, or of each of
 * several, or the four prices of a candle. */
#include "chart/item.h"
#include "chart/tick-label.h"

#include <glib/gi18n.h>

static const MzLayer *
find_line (MzScene *self)
{
  const MzChartParts *chart = mz_chart_get_parts (self->chart);

  for (guint i = 0; i < chart->layers->len; i++) {
    const MzLayer *layer = &g_array_index (chart->layers, MzLayer, i);
    if (layer->trace && layer->kind != MZ_LAYER_VOLUME && layer->kind != MZ_LAYER_BAND)
      return layer;
  }
  return NULL;
}

static char *
write_value (const MzChartParts *chart, const MzLayer *layer, double value)
{
  return mz_tick_label_value (&g_array_index (chart->axes, MzAxis, layer->axis), value,
                              &chart->writing);
}

static void
add_value (GString *words, const MzChartParts *chart, const char *name, char *value)
{
  g_autofree char *owned = value;
  g_autofree char *embedded = mz_writing_embed (&chart->writing, name);

  g_string_append_printf (words, "\n%s %s", embedded, value);
}

/* The four prices of the day. */
static void
add_bar (GString *words, const MzChartParts *chart, const MzLayer *layer, double x)
{
  const MzCatalog *catalog = chart->writing.catalog;
  const struct {
    const char *name;
    const double *values;
  } prices[] = { { NC_ ("price", "Open"), mz_trace_get_open (layer->trace) },
                 { NC_ ("price", "High"), mz_trace_get_high (layer->trace) },
                 { NC_ ("price", "Low"), mz_trace_get_low (layer->trace) },
                 { NC_ ("price", "Close"), mz_trace_get_y (layer->trace) } };
  gsize point = mz_trace_find (layer->trace, x);

  for (guint i = 0; i < G_N_ELEMENTS (prices); i++)
    add_value (words, chart, mz_catalog_get_in (catalog, "price", prices[i].name),
               write_value (chart, layer, prices[i].values[point]));
}

/* What each of several shares has come to. */
static void
add_lines (GString *words, const MzChartParts *chart, double x)
{
  double point_x;
  double value;

  for (guint i = 0; i < chart->layers->len; i++) {
    const MzLayer *layer = &g_array_index (chart->layers, MzLayer, i);
    if (layer->kind == MZ_LAYER_LINE && layer->name &&
        mz_trace_get_value_at (layer->trace, x, &point_x, &value))
      add_value (words, chart, layer->name, write_value (chart, layer, value));
  }
}

static char *
write_words (const MzChartParts *chart, const MzLayer *line, const MzProbe *probe)
{
  g_autofree char *place =
      chart->x_axis.quantity == MZ_AXIS_TIME
          ? mz_tick_label_date (probe->x, &chart->writing)
          : mz_tick_label_number (&chart->x_axis, probe->x, 0, &chart->writing);
  GString *words = g_string_new (place);

  if (chart->kind == MZ_CHART_COMPARE) {
    add_lines (words, chart, probe->x);
  } else if (line->kind == MZ_LAYER_CANDLES && mz_trace_get_open (line->trace)) {
    add_bar (words, chart, line, probe->x);
  } else {
    g_autofree char *value = write_value (chart, line, probe->value);
    g_string_append_printf (words, " · %s", value);
  }
  return g_string_free (words, FALSE);
}

static gboolean
lies_in_plane (MzScene *self, double x, double y)
{
  const cairo_rectangle_t *plane = &self->plane;

  return self->has_plane && x >= plane->x && x <= plane->x + plane->width && y >= plane->y &&
         y <= plane->y + plane->height;
}

/**
 * mz_scene_probe:
 * @self: a scene
 * @place_x: a place, in pixels of the scene
 * @place_y: a place
 * @probe: (out caller-allocates): what lies there; to be cleared with mz_probe_clear()
 *
 * Returns: whether the place is on the plane and there is a line
 */
gboolean
mz_scene_probe (MzScene *self, double place_x, double place_y, MzProbe *probe)
{
  const MzLayer *line = find_line (self);

  if (!line || !lies_in_plane (self, place_x, place_y))
    return FALSE;
  *probe = (MzProbe){ 0 };
  if (!mz_trace_get_value_at (line->trace, mz_scale_invert (&self->x_scale, place_x), &probe->x,
                              &probe->value))
    return FALSE;
  probe->place_x = mz_scale_map (&self->x_scale, probe->x);
  probe->place_y = mz_scale_map (&self->y_scale, probe->value);
  probe->words = write_words (mz_chart_get_parts (self->chart), line, probe);
  return TRUE;
}

void
mz_probe_clear (MzProbe *probe)
{
  g_clear_pointer (&probe->words, g_free);
}
