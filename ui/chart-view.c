/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart on the screen: drawn, pointed at, walked by the keyboard, read aloud. */
#include "chart-view.h"

#include <adwaita.h>

#define REACH 8.0 /* how near to a mark the pointer has to be, in pixels */

struct _MzChartView {
  GtkWidget parent_instance;

  /* Owned */
  MzChart *chart;
  MzScene *scene; /* NULL: to be laid out anew */
  MzFigure *selected;

  guint mark; /* the keyboard's and the selection's */
  gboolean is_dark;
};

G_DEFINE_FINAL_TYPE (MzChartView, mz_chart_view, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_CHART, PROP_SELECTED_FIGURE, PROP_DARK, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

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
  };
  self->scene = mz_scene_new (self->chart, &options);
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
  drop_scene (self);
  update_accessible (self);
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
select_mark (MzChartView *self, guint mark)
{
  set_mark (self, mark);
  if (mark != MZ_NO_MARK && mz_chart_get_mark (self->chart, mark)->figure)
    set_selected (self, mz_chart_get_mark (self->chart, mark)->figure);
}

static void
pressed_cb (MzChartView *self, int n_presses, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (ensure_scene (self)) {
    guint mark = mz_scene_pick (self->scene, x, y, REACH);
    if (mark != MZ_NO_MARK)
      select_mark (self, mark);
  }
}

/* Which way a key leads through the marks; in a mirrored chart the left arrow leads on. */
static gboolean
walk_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  MzChartView *self = MZ_CHART_VIEW (widget);
  int walk;
  gboolean is_sideways;

  g_variant_get (arguments, "(ib)", &walk, &is_sideways);
  if (!ensure_scene (self))
    return FALSE;
  if (is_sideways && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    walk = walk == MZ_WALK_NEXT ? MZ_WALK_PREVIOUS : MZ_WALK_NEXT;
  guint mark = mz_scene_walk (self->scene, self->mark, walk);
  if (mark == MZ_NO_MARK)
    return FALSE;
  set_mark (self, mark);
  return TRUE;
}

static gboolean
choose_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  MzChartView *self = MZ_CHART_VIEW (widget);

  if (self->mark == MZ_NO_MARK)
    return FALSE;
  select_mark (self, self->mark);
  return TRUE;
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
}

/* Marks that share a place are told together. */
static char *
dup_words (MzChartView *self, guint mark)
{
  g_autoptr (GArray) gathered = mz_scene_dup_gathered (self->scene, mark);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gathered->len; i++) {
    const MzMark *one = mz_chart_get_mark (self->chart, g_array_index (gathered, guint, i));
    if (one->words)
      g_string_append_printf (text, text->len > 0 ? "\n\n%s" : "%s", one->words);
  }
  return g_string_free (text, FALSE);
}

static gboolean
mz_chart_view_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  MzChartView *self = MZ_CHART_VIEW (widget);
  MzProbe probe;
  cairo_rectangle_t area;

  if (!ensure_scene (self))
    return FALSE;
  guint mark = by_keyboard ? self->mark : mz_scene_pick (self->scene, x, y, REACH);
  if (mark != MZ_NO_MARK && mz_scene_get_mark_area (self->scene, mark, &area)) {
    g_autofree char *words = dup_words (self, mark);
    gtk_tooltip_set_text (tooltip, words);
    gtk_tooltip_set_tip_area (
        tooltip, &(GdkRectangle){ area.x, area.y, MAX (1, area.width), MAX (1, area.height) });
    return *words != '\0';
  }
  if (by_keyboard || !mz_scene_probe (self->scene, x, y, &probe))
    return FALSE;
  gtk_tooltip_set_text (tooltip, probe.words);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ probe.place_x - 1, probe.place_y - 1, 2, 2 });
  mz_probe_clear (&probe);
  return TRUE;
}

static void
mz_chart_view_dispose (GObject *object)
{
  MzChartView *self = MZ_CHART_VIEW (object);

  g_clear_object (&self->scene);
  g_clear_object (&self->chart);
  g_clear_object (&self->selected);
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
  } else {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    MzWalk walk;
    gboolean is_sideways;
  } keys[] = {
    { GDK_KEY_Left, MZ_WALK_PREVIOUS, TRUE },     { GDK_KEY_Right, MZ_WALK_NEXT, TRUE },
    { GDK_KEY_Up, MZ_WALK_PREVIOUS, FALSE },      { GDK_KEY_Down, MZ_WALK_NEXT, FALSE },
    { GDK_KEY_Page_Up, MZ_WALK_PREVIOUS, FALSE }, { GDK_KEY_Page_Down, MZ_WALK_NEXT, FALSE },
    { GDK_KEY_Home, MZ_WALK_FIRST, FALSE },       { GDK_KEY_End, MZ_WALK_LAST, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, walk_cb, "(ib)", keys[i].walk,
                                  keys[i].is_sideways);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, choose_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, choose_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, choose_cb, NULL);
}

static void
mz_chart_view_class_init (MzChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = mz_chart_view_dispose;
  object_class->get_property = mz_chart_view_get_property;
  object_class->set_property = mz_chart_view_set_property;
  widget_class->measure = mz_chart_view_measure;
  widget_class->size_allocate = mz_chart_view_size_allocate;
  widget_class->snapshot = mz_chart_view_snapshot;
  widget_class->query_tooltip = mz_chart_view_query_tooltip;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, MZ_TYPE_CHART, flags);
  properties[PROP_SELECTED_FIGURE] =
      g_param_spec_object ("selected-figure", NULL, NULL, MZ_TYPE_FIGURE, flags);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/chart-view.ui");
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
mz_chart_view_init (MzChartView *self)
{
  self->mark = MZ_NO_MARK;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (adw_style_manager_get_default (), "dark", self, "dark",
                          G_BINDING_SYNC_CREATE);
}

/**
 * mz_chart_view_get_scene:
 * @self: a chart view
 *
 * Returns: (transfer none) (nullable): the chart as it is laid out on the screen
 */
MzScene *
mz_chart_view_get_scene (MzChartView *self)
{
  g_return_val_if_fail (MZ_IS_CHART_VIEW (self), NULL);

  return self->scene;
}

/**
 * mz_chart_view_get_mark:
 * @self: a chart view
 *
 * Returns: the mark that the keyboard is at, or MZ_NO_MARK
 */
guint
mz_chart_view_get_mark (MzChartView *self)
{
  g_return_val_if_fail (MZ_IS_CHART_VIEW (self), MZ_NO_MARK);

  return self->mark;
}
