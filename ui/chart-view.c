/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart on the screen: drawn, pointed at, walked by the keyboard, read aloud. */
#include "chart-view.h"

#include "chart-balloon.h"
#include "chart-keys.h"
#include "chart-pointer.h"
#include "chart-stage.h"
#include "chart-zoom.h"

#include <adwaita.h>
#include <math.h>

struct _MzChartView {
  GtkWidget parent_instance;

  /* Owned */
  MzChartStage stage;
  MzFigure *selected;

  MzChartPointer pointer;
  guint mark;          /* the keyboard's and the selection's */
  gboolean is_walking; /* the keyboard's mark is told */
};

G_DEFINE_FINAL_TYPE (MzChartView, mz_chart_view, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_CHART,
  PROP_SELECTED_FIGURE,
  PROP_DARK,
  PROP_STRETCH,
  PROP_HAS_TIME,
  PROP_ZOOMED,
  PROP_BRUSHED,
  PROP_SEEN_FROM,
  PROP_SEEN_TO,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
notify (MzChartView *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
drop_scene (MzChartView *self)
{
  mz_chart_stage_drop (&self->stage);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_mark (MzChartView *self, guint mark)
{
  if (mark == self->mark)
    return;
  self->mark = mark;
  mz_chart_stage_tell (&self->stage, GTK_ACCESSIBLE (self), self->mark);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static guint
find_mark (MzChartView *self, MzFigure *figure)
{
  if (!self->stage.chart || !figure)
    return MZ_NO_MARK;
  const MzEvidence *evidence = mz_figure_get_evidence (figure);
  return mz_chart_find_figure (self->stage.chart, evidence->digest, evidence->start);
}

static void
set_chart (MzChartView *self, MzChart *chart)
{
  if (!mz_chart_stage_set_chart (&self->stage, chart))
    return;
  self->mark = find_mark (self, self->selected);
  self->is_walking = FALSE;
  mz_chart_pointer_brush (self, 0, 0);
  mz_chart_view_range_changed (self);
  mz_chart_stage_tell (&self->stage, GTK_ACCESSIBLE (self), self->mark);
  notify (self, PROP_CHART);
  notify (self, PROP_HAS_TIME);
}

static void
set_selected (MzChartView *self, MzFigure *figure)
{
  if (!g_set_object (&self->selected, figure))
    return;
  set_mark (self, find_mark (self, figure));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_FIGURE]);
}

static void
mz_chart_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  mz_chart_stage_measure (orientation, minimum, natural);
}

static void
mz_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  mz_chart_stage_resize (&MZ_CHART_VIEW (widget)->stage, width, height,
                         gtk_widget_get_scale_factor (widget));
}

/* The window is on another screen now. */
static void
scale_changed_cb (GtkWidget *widget)
{
  mz_chart_stage_resize (&MZ_CHART_VIEW (widget)->stage, gtk_widget_get_width (widget),
                         gtk_widget_get_height (widget), gtk_widget_get_scale_factor (widget));
  gtk_widget_queue_draw (widget);
}

static void
mz_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MzChartView *self = MZ_CHART_VIEW (widget);
  MzScene *scene = mz_chart_stage_lay_out (&self->stage, widget);

  if (!scene)
    return;
  mz_chart_stage_draw (&self->stage, snapshot, self->mark);
  if (self->pointer.brush.from != self->pointer.brush.to)
    mz_chart_balloon_tell_stretch (widget, snapshot, scene, &self->pointer.brush);
  else if (self->is_walking && gtk_widget_has_focus (widget))
    mz_chart_balloon_tell_mark (widget, snapshot, scene, self->mark);
  else if (!isnan (self->pointer.x))
    mz_chart_balloon_tell_place (widget, snapshot, scene, self->pointer.x, self->pointer.y);
}

static void
mz_chart_view_dispose (GObject *object)
{
  MzChartView *self = MZ_CHART_VIEW (object);

  mz_chart_stage_clear (&self->stage);
  g_clear_object (&self->selected);
  G_OBJECT_CLASS (mz_chart_view_parent_class)->dispose (object);
}

static void
mz_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzChartView *self = MZ_CHART_VIEW (object);

  if (id == PROP_CHART)
    g_value_set_object (value, self->stage.chart);
  else if (id == PROP_SELECTED_FIGURE)
    g_value_set_object (value, self->selected);
  else if (id == PROP_DARK)
    g_value_set_boolean (value, self->stage.is_dark);
  else if (id == PROP_STRETCH)
    g_value_set_string (value, mz_chart_zoom_get_name (self));
  else if (id == PROP_HAS_TIME)
    g_value_set_boolean (value, mz_chart_zoom_has_time (self->stage.chart));
  else if (id == PROP_ZOOMED)
    g_value_set_boolean (value, mz_chart_range_is_zoomed (&self->stage.range));
  else if (id == PROP_SEEN_FROM)
    g_value_set_double (value, mz_chart_stage_get_seen (&self->stage).from);
  else if (id == PROP_SEEN_TO)
    g_value_set_double (value, mz_chart_stage_get_seen (&self->stage).to);
  else if (id == PROP_BRUSHED)
    g_value_set_boolean (value, self->pointer.brush.from != self->pointer.brush.to);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_chart_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzChartView *self = MZ_CHART_VIEW (object);

  if (id == PROP_CHART) {
    set_chart (self, g_value_get_object (value));
  } else if (id == PROP_SELECTED_FIGURE) {
    set_selected (self, g_value_get_object (value));
  } else if (id == PROP_DARK) {
    self->stage.is_dark = g_value_get_boolean (value);
    drop_scene (self);
  } else if (id == PROP_STRETCH) {
    mz_chart_zoom_to_name (self, g_value_get_string (value));
  } else {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mz_chart_view_class_init (MzChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags flags = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = mz_chart_view_dispose;
  object_class->get_property = mz_chart_view_get_property;
  object_class->set_property = mz_chart_view_set_property;
  widget_class->measure = mz_chart_view_measure;
  widget_class->size_allocate = mz_chart_view_size_allocate;
  widget_class->snapshot = mz_chart_view_snapshot;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, MZ_TYPE_CHART, flags);
  properties[PROP_SELECTED_FIGURE] =
      g_param_spec_object ("selected-figure", NULL, NULL, MZ_TYPE_FIGURE, flags);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, flags);
  properties[PROP_STRETCH] = g_param_spec_string ("stretch", NULL, NULL, "all", flags);
  properties[PROP_HAS_TIME] = g_param_spec_boolean ("has-time", NULL, NULL, FALSE, readable);
  properties[PROP_ZOOMED] = g_param_spec_boolean ("zoomed", NULL, NULL, FALSE, readable);
  properties[PROP_BRUSHED] = g_param_spec_boolean ("brushed", NULL, NULL, FALSE, readable);
  properties[PROP_SEEN_FROM] =
      g_param_spec_double ("seen-from", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, readable);
  properties[PROP_SEEN_TO] =
      g_param_spec_double ("seen-to", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  mz_chart_keys_bind (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/chart-view.ui");
  mz_chart_pointer_bind (widget_class);
}

static void
mz_chart_view_init (MzChartView *self)
{
  self->mark = MZ_NO_MARK;
  self->pointer.x = NAN;
  mz_chart_stage_init (&self->stage);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_changed_cb), NULL);
  g_object_bind_property (adw_style_manager_get_default (), "dark", self, "dark",
                          G_BINDING_SYNC_CREATE);
}

/**
 * mz_chart_view_get_scene:
 * @self: a chart view
 *
 * Returns: (transfer none) (nullable): the chart as it is laid out on the screen; %NULL before it
 *   has a place there
 */
MzScene *
mz_chart_view_get_scene (MzChartView *self)
{
  g_return_val_if_fail (MZ_IS_CHART_VIEW (self), NULL);

  return mz_chart_stage_lay_out (&self->stage, GTK_WIDGET (self));
}

/**
 * mz_chart_view_get_chart:
 * @self: a chart view
 *
 * Returns: (transfer none) (nullable): its chart
 */
MzChart *
mz_chart_view_get_chart (MzChartView *self)
{
  g_return_val_if_fail (MZ_IS_CHART_VIEW (self), NULL);

  return self->stage.chart;
}

/**
 * mz_chart_view_get_mark:
 * @self: a chart view
 *
 * Returns: the mark that is ringed, or MZ_NO_MARK
 */
guint
mz_chart_view_get_mark (MzChartView *self)
{
  g_return_val_if_fail (MZ_IS_CHART_VIEW (self), MZ_NO_MARK);

  return self->mark;
}

/**
 * mz_chart_view_get_range:
 * @self: a chart view
 *
 * Returns: (transfer none): what is seen of its x axis, to be read and changed
 */
MzChartRange *
mz_chart_view_get_range (MzChartView *self)
{
  g_return_val_if_fail (MZ_IS_CHART_VIEW (self), NULL);

  return &self->stage.range;
}

/**
 * mz_chart_view_get_pointer:
 * @self: a chart view
 *
 * Returns: (transfer none): what the pointer is about, to be read and changed
 */
MzChartPointer *
mz_chart_view_get_pointer (MzChartView *self)
{
  g_return_val_if_fail (MZ_IS_CHART_VIEW (self), NULL);

  return &self->pointer;
}

/**
 * mz_chart_view_range_changed:
 * @self: a chart view
 *
 * Lays it out anew; to be called when what mz_chart_view_get_range() gave is changed.
 */
void
mz_chart_view_range_changed (MzChartView *self)
{
  g_return_if_fail (MZ_IS_CHART_VIEW (self));

  drop_scene (self);
  notify (self, PROP_STRETCH);
  notify (self, PROP_ZOOMED);
  notify (self, PROP_SEEN_FROM);
  notify (self, PROP_SEEN_TO);
}

/**
 * mz_chart_view_get_brush:
 * @self: a chart view
 *
 * Returns: the stretch that is lit; both ends the same where there is none
 */
MzStretch
mz_chart_view_get_brush (MzChartView *self)
{
  g_return_val_if_fail (MZ_IS_CHART_VIEW (self), ((MzStretch){ 0 }));

  return self->pointer.brush;
}

/**
 * mz_chart_view_go_to:
 * @self: a chart view
 * @mark: one of its marks
 *
 * Rings the mark and tells what it is, without selecting anything.
 */
void
mz_chart_view_go_to (MzChartView *self, guint mark)
{
  g_return_if_fail (MZ_IS_CHART_VIEW (self));

  self->is_walking = TRUE;
  set_mark (self, mark);
}

/**
 * mz_chart_view_choose:
 * @self: a chart view
 * @mark: one of its marks
 *
 * Selects its figure everywhere, and opens the sentence that states it.
 */
void
mz_chart_view_choose (MzChartView *self, guint mark)
{
  g_return_if_fail (MZ_IS_CHART_VIEW (self));

  set_mark (self, mark);
  MzFigure *figure = mz_chart_get_mark (self->stage.chart, mark)->figure;
  if (!figure)
    return;
  set_selected (self, figure);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-sentence", NULL);
}
