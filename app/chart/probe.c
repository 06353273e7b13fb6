/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a crosshair over a scene says: the day and the value of the line there. */
#include "chart/item.h"
#include "chart/tick-label.h"

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
  const MzChartParts *chart = mz_chart_get_parts (self->chart);
  const MzLayer *line = find_line (self);

  if (!line || !lies_in_plane (self, place_x, place_y))
    return FALSE;
  *probe = (MzProbe){ 0 };
  if (!mz_trace_get_value_at (line->trace, mz_scale_invert (&self->x_scale, place_x), &probe->x,
                              &probe->value))
    return FALSE;
  probe->place_x = mz_scale_map (&self->x_scale, probe->x);
  probe->place_y = mz_scale_map (&self->y_scale, probe->value);
  g_autofree char *value = mz_tick_label_value (&g_array_index (chart->axes, MzAxis, line->axis),
                                                probe->value, &chart->writing);
  g_autofree char *place =
      chart->x_axis.quantity == MZ_AXIS_TIME
          ? mz_tick_label_date (probe->x, &chart->writing)
          : mz_tick_label_number (&chart->x_axis, probe->x, 0, &chart->writing);
  probe->words = g_strdup_printf ("%s · %s", place, value);
  return TRUE;
}

void
mz_probe_clear (MzProbe *probe)
{
  g_clear_pointer (&probe->words, g_free);
}
