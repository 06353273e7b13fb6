/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart with what it takes to move about in it: stretches of time, zoom, the way back. */
#include "chart-pane.h"

#include "chart-zoom.h"

struct _MzChartPane {
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *content;
  MzChartView *view;

  gboolean is_alone;
};

G_DEFINE_FINAL_TYPE (MzChartPane, mz_chart_pane, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_ALONE, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
zoom_to_lit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  mz_chart_zoom_to_brush (MZ_CHART_PANE (data)->view);
}

static void
take_back (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  mz_chart_zoom_take_back (MZ_CHART_PANE (data)->view);
}

static void
show_all (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  mz_chart_zoom_to_all (MZ_CHART_PANE (data)->view);
}

static void
add_actions (MzChartPane *self)
{
  static const GActionEntry entries[] = {
    { .name = "zoom-to-lit", .activate = zoom_to_lit },
    { .name = "take-back", .activate = take_back },
    { .name = "show-all", .activate = show_all },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) stretch = g_property_action_new ("stretch", self->view, "stretch");

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (stretch));
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", G_ACTION_GROUP (group));
}

static void
mz_chart_pane_dispose (GObject *object)
{
  MzChartPane *self = MZ_CHART_PANE (object);

  /* The group holds the view. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", NULL);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mz_chart_pane_parent_class)->dispose (object);
}

static void
mz_chart_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ALONE)
    g_value_set_boolean (value, MZ_CHART_PANE (object)->is_alone);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_chart_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ALONE)
    MZ_CHART_PANE (object)->is_alone = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_chart_pane_class_init (MzChartPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_chart_pane_dispose;
  object_class->get_property = mz_chart_pane_get_property;
  object_class->set_property = mz_chart_pane_set_property;
  properties[PROP_ALONE] =
      g_param_spec_boolean ("alone", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MZ_TYPE_CHART_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/chart-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MzChartPane, content);
  gtk_widget_class_bind_template_child (widget_class, MzChartPane, view);
}

static void
mz_chart_pane_init (MzChartPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_actions (self);
}

/**
 * mz_chart_pane_get_view:
 * @self: a chart pane
 *
 * Returns: (transfer none): its chart view
 */
MzChartView *
mz_chart_pane_get_view (MzChartPane *self)
{
  g_return_val_if_fail (MZ_IS_CHART_PANE (self), NULL);

  return self->view;
}
