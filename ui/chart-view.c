/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart on the screen: drawn, pointed at, walked by the keyboard, read aloud. */
#include "chart-view.h"

#include "chart-balloon.h"
#include "chart-keys.h"
#include "chart-pointer.h"
#include "chart-zoom.h"

#include <adwaita.h>
#include <math.h>

#define LEAST_DAYS  5   /* of a time axis that are always seen */
#define LEAST_SHARE 500 /* of any other: one part in so many */

struct _MzChartView {
  GtkWidget parent_instance;

  /* Owned */
  MzChart *chart;
  MzScene *scene; /* NULL: to be laid out anew */
  MzFigure *selected;
  MzChartRange range;

  MzChartPointer pointer;
  MzStretch brush;     /* from is to where there is none */
  guint mark;          /* the keyboard's and the selection's */
  gboolean is_walking; /* the keyboard's mark is told */
  gboolean is_dark;
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

/* The first scene of a chart shows all of it, and knows how far that reaches. */
static void
take_whole (MzChartView *self)
{
  double from;
  double to;

  if (self->range.whole.to > self->range.whole.from ||
      !mz_scene_get_x_range (self->scene, &from, &to))
    return;
  double least = mz_chart_zoom_has_time (self->chart) ? LEAST_DAYS : (to - from) / LEAST_SHARE;
  mz_chart_range_set_whole (&self->range, from, to, least);
}

/* Both ends 0 where all of it is seen, as scenes take it. */
static MzStretch
get_seen (MzChartView *self)
{
  return mz_chart_range_is_zoomed (&self->range) ? self->range.seen : (MzStretch){ 0 };
}

static MzScene *
ensure_scene (MzChartView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->scene || !self->chart || width < 1 || height < 1)
    return self->scene;
  MzSceneOptions options = {
    .width = width,
    .height = height,
    .theme = mz_theme_find (self->is_dark ? "dark" : "light"),
    .from = get_seen (self).from,
    .to = get_seen (self).to,
  };
  self->scene = mz_scene_new (self->chart, &options);
  take_whole (self);
  return self->scene;
}

static void
drop_scene (MzChartView *self)
{
  g_clear_object (&self->scene);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The summary of the whole, with the mark that the keyboard is at in front. */
static void
update_accessible (MzChartView *self)
{
  if (!self->chart)
    return;
  g_autofree char *summary = mz_chart_dup_summary (self->chart);
  const MzMark *mark =
      self->mark == MZ_NO_MARK ? NULL : mz_chart_get_mark (self->chart, self->mark);
  g_autofree char *text =
      mark && mark->words ? g_strconcat (mark->words, "\n", summary, NULL) : g_strdup (summary);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mz_chart_get_title (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
set_mark (MzChartView *self, guint mark)
{
  if (mark == self->mark)
    return;
  self->mark = mark;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static guint
find_mark (MzChartView *self, MzFigure *figure)
{
  if (!self->chart || !figure)
    return MZ_NO_MARK;
  const MzEvidence *evidence = mz_figure_get_evidence (figure);
  return mz_chart_find_figure (self->chart, evidence->digest, evidence->start);
}

static void
set_chart (MzChartView *self, MzChart *chart)
{
  if (!g_set_object (&self->chart, chart))
    return;
  self->mark = find_mark (self, self->selected);
  self->is_walking = FALSE;
  mz_chart_range_set_whole (&self->range, 0, 0, 0);
  mz_chart_view_brush (self, 0, 0);
  mz_chart_view_range_changed (self);
  update_accessible (self);
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
  gboolean is_horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = is_horizontal ? 280 : 180;
  *natural = is_horizontal ? 520 : 400;
}

static void
mz_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MzChartView *self = MZ_CHART_VIEW (widget);
  const MzSceneOptions *options = self->scene ? mz_scene_get_options (self->scene) : NULL;

  if (options && (options->width != width || options->height != height))
    drop_scene (self);
}

static void
mz_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MzChartView *self = MZ_CHART_VIEW (widget);

  if (!ensure_scene (self))
    return;
  const MzSceneOptions *options = mz_scene_get_options (self->scene);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, options->width, options->height));
  mz_scene_draw (self->scene, cr);
  if (self->mark != MZ_NO_MARK)
    mz_scene_draw_selection (self->scene, cr, self->mark);
  cairo_destroy (cr);

  if (self->brush.from != self->brush.to)
    mz_chart_balloon_tell_stretch (widget, snapshot, self->scene, &self->brush);
  else if (self->is_walking && gtk_widget_has_focus (widget))
    mz_chart_balloon_tell_mark (widget, snapshot, self->scene, self->mark);
  else if (!isnan (self->pointer.x))
    mz_chart_balloon_tell_place (widget, snapshot, self->scene, self->pointer.x, self->pointer.y);
}

static void
mz_chart_view_dispose (GObject *object)
{
  MzChartView *self = MZ_CHART_VIEW (object);

  g_clear_object (&self->scene);
  g_clear_object (&self->chart);
  g_clear_object (&self->selected);
  mz_chart_range_clear (&self->range);
  G_OBJECT_CLASS (mz_chart_view_parent_class)->dispose (object);
}

static void
mz_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzChartView *self = MZ_CHART_VIEW (object);

  if (id == PROP_CHART)
    g_value_set_object (value, self->chart);
  else if (id == PROP_SELECTED_FIGURE)
    g_value_set_object (value, self->selected);
  else if (id == PROP_DARK)
    g_value_set_boolean (value, self->is_dark);
  else if (id == PROP_STRETCH)
    g_value_set_string (value, mz_chart_zoom_get_name (self));
  else if (id == PROP_HAS_TIME)
    g_value_set_boolean (value, mz_chart_zoom_has_time (self->chart));
  else if (id == PROP_ZOOMED)
    g_value_set_boolean (value, mz_chart_range_is_zoomed (&self->range));
  else if (id == PROP_SEEN_FROM)
    g_value_set_double (value, get_seen (self).from);
  else if (id == PROP_SEEN_TO)
    g_value_set_double (value, get_seen (self).to);
  else if (id == PROP_BRUSHED)
    g_value_set_boolean (value, self->brush.from != self->brush.to);
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
    self->is_dark = g_value_get_boolean (value);
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
  mz_chart_range_init (&self->range);
  gtk_widget_init_template (GTK_WIDGET (self));
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

  return ensure_scene (self);
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

  return self->chart;
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

  return &self->range;
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
 * mz_chart_view_brush:
 * @self: a chart view
 * @from: a number of the x axis
 * @to: another; the same for nothing
 *
 * Lights a stretch, and tells the change from its one end to the other.
 */
void
mz_chart_view_brush (MzChartView *self, double from, double to)
{
  g_return_if_fail (MZ_IS_CHART_VIEW (self));
  gboolean was_brushed = self->brush.from != self->brush.to;

  if (self->brush.from == from && self->brush.to == to)
    return;
  self->brush = (MzStretch){ from, to };
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (was_brushed != (from != to))
    notify (self, PROP_BRUSHED);
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

  return self->brush;
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
  MzFigure *figure = mz_chart_get_mark (self->chart, mark)->figure;
  if (!figure)
    return;
  set_selected (self, figure);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-sentence", NULL);
}
