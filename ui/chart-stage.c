/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as it is laid out on a widget: when it is needed, and anew when what it hangs on changes.
 */
#include "chart-stage.h"

#include "chart-zoom.h"

#define LEAST_DAYS  5   /* of a time axis that are always seen */
#define LEAST_SHARE 500 /* of any other: one part in so many */

/**
 * mz_chart_stage_init:
 * @self: a stage
 *
 * Makes it an empty one.
 */
void
mz_chart_stage_init (MzChartStage *self)
{
  *self = (MzChartStage){ 0 };
  mz_chart_range_init (&self->range);
}

/**
 * mz_chart_stage_clear:
 * @self: a stage
 *
 * Frees what it owns.
 */
void
mz_chart_stage_clear (MzChartStage *self)
{
  g_clear_object (&self->scene);
  g_clear_object (&self->chart);
  mz_chart_range_clear (&self->range);
}

/* Whether what is seen of one chart may be what is seen of the other: of the same, drawn otherwise.
 */
static gboolean
is_like (MzChart *chart, MzChart *other)
{
  if (!chart || !other || mz_chart_get_kind (chart) != mz_chart_get_kind (other))
    return FALSE;
  const MzChartParts *parts = mz_chart_get_parts (chart);
  const MzChartParts *others = mz_chart_get_parts (other);
  return mz_chart_zoom_has_time (chart) && mz_chart_zoom_has_time (other) &&
         g_strcmp0 (parts->subject, others->subject) == 0;
}

/**
 * mz_chart_stage_set_chart:
 * @self: a stage
 * @chart: (nullable): a chart
 *
 * Puts a chart on it. All of it is seen, but where it is the last one with another look.
 *
 * Returns: whether it is another one
 */
gboolean
mz_chart_stage_set_chart (MzChartStage *self, MzChart *chart)
{
  gboolean keeps = is_like (self->chart, chart);

  if (!g_set_object (&self->chart, chart))
    return FALSE;
  self->is_new = TRUE;
  if (!keeps) {
    mz_chart_range_set_whole (&self->range, 0, 0, 0);
    self->has_whole = FALSE;
  }
  mz_chart_stage_drop (self);
  return TRUE;
}

static MzScene *
make_scene (MzChartStage *self, GtkWidget *widget, MzStretch seen)
{
  MzSceneOptions options = {
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
    .theme = mz_theme_find (self->is_dark ? "dark" : "light"),
    .from = seen.from,
    .to = seen.to,
    .density = gtk_widget_get_scale_factor (widget),
  };

  return mz_scene_new (self->chart, &options);
}

/* A scene that shows all of its chart knows how far that reaches. */
static void
take_whole (MzChartStage *self, MzScene *scene)
{
  double from;
  double to;

  if (!mz_scene_get_x_range (scene, &from, &to))
    return;
  double least = mz_chart_zoom_has_time (self->chart) ? LEAST_DAYS : (to - from) / LEAST_SHARE;
  if (self->has_whole)
    mz_chart_range_move_whole (&self->range, from, to, least);
  else
    mz_chart_range_set_whole (&self->range, from, to, least);
  self->has_whole = TRUE;
}

/**
 * mz_chart_stage_lay_out:
 * @self: a stage
 * @widget: what it is drawn on
 *
 * Returns: (transfer none) (nullable): the chart, laid out
 */
MzScene *
mz_chart_stage_lay_out (MzChartStage *self, GtkWidget *widget)
{
  gboolean has_place = gtk_widget_get_width (widget) > 0 && gtk_widget_get_height (widget) > 0;

  if (self->scene || !self->chart || !has_place)
    return self->scene;
  if (self->is_new || !self->has_whole) {
    g_autoptr (MzScene) whole = make_scene (self, widget, (MzStretch){ 0 });
    take_whole (self, whole);
    self->is_new = FALSE;
    if (!mz_chart_range_is_zoomed (&self->range)) {
      self->scene = g_steal_pointer (&whole);
      return self->scene;
    }
  }
  self->scene = make_scene (self, widget, mz_chart_stage_get_seen (self));
  return self->scene;
}

/**
 * mz_chart_stage_measure:
 * @orientation: width or height
 * @minimum: (out): below which nothing can be read, in pixels
 * @natural: (out): what is wished for
 *
 * Tells how much room a chart wants.
 */
void
mz_chart_stage_measure (GtkOrientation orientation, int *minimum, int *natural)
{
  gboolean is_horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = is_horizontal ? 280 : 180;
  *natural = is_horizontal ? 520 : 400;
}

/**
 * mz_chart_stage_tell:
 * @self: a stage
 * @accessible: the widget
 * @mark: the mark that the keyboard is at, or MZ_NO_MARK
 *
 * Gives the widget its name and description: a summary of the whole, with the mark in front.
 */
void
mz_chart_stage_tell (const MzChartStage *self, GtkAccessible *accessible, guint mark)
{
  if (!self->chart)
    return;
  g_autofree char *summary = mz_chart_dup_summary (self->chart);
  const MzMark *one = mark == MZ_NO_MARK ? NULL : mz_chart_get_mark (self->chart, mark);
  g_autofree char *text =
      one && one->words ? g_strconcat (one->words, "\n", summary, NULL) : g_strdup (summary);

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mz_chart_get_title (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/**
 * mz_chart_stage_draw:
 * @self: a stage with a scene
 * @snapshot: what to draw on
 * @mark: what has a ring round it, or MZ_NO_MARK
 *
 * Draws the chart.
 */
void
mz_chart_stage_draw (MzChartStage *self, GtkSnapshot *snapshot, guint mark)
{
  const MzSceneOptions *options = mz_scene_get_options (self->scene);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, options->width, options->height));

  mz_scene_draw (self->scene, cr);
  if (mark != MZ_NO_MARK)
    mz_scene_draw_selection (self->scene, cr, mark);
  cairo_destroy (cr);
}

/**
 * mz_chart_stage_drop:
 * @self: a stage
 *
 * Lets it be laid out anew.
 */
void
mz_chart_stage_drop (MzChartStage *self)
{
  g_clear_object (&self->scene);
}

/**
 * mz_chart_stage_resize:
 * @self: a stage
 * @width: of the widget, in its pixels
 * @height: of the widget, in its pixels
 * @scale: pixels of the screen a pixel of the widget
 *
 * Lets it be laid out anew where that is not what it was laid out for.
 */
void
mz_chart_stage_resize (MzChartStage *self, int width, int height, int scale)
{
  const MzSceneOptions *options = self->scene ? mz_scene_get_options (self->scene) : NULL;

  if (options && ((int) options->width != width || (int) options->height != height ||
                  (int) options->density != scale))
    mz_chart_stage_drop (self);
}

/**
 * mz_chart_stage_get_seen:
 * @self: a stage
 *
 * Returns: the stretch of the x axis that is seen; 0 to 0 for all of it
 */
MzStretch
mz_chart_stage_get_seen (const MzChartStage *self)
{
  return mz_chart_range_is_zoomed (&self->range) ? self->range.seen : (MzStretch){ 0 };
}
