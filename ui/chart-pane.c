/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart with what it takes to move about in it: stretches of time, zoom, the way back. */
#include "chart-pane.h"

#include "chart-actions.h"
#include "chart-menu.h"
#include "chart-zoom.h"

struct _MzChartPane {
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *content;
  GtkMenuButton *options;
  MzChartMenu *menu;
  MzChartView *view;

  GSimpleActionGroup *actions; /* owned */

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

/* Where the pane is out of sight, there is nothing to be seen of a choice. */
static void
show_options (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MzChartPane *self = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      gtk_widget_is_sensitive (GTK_WIDGET (self->options)))
    gtk_menu_button_popup (self->options);
}

static void
chart_changed_cb (MzChartPane *self)
{
  MzChart *chart = mz_chart_view_get_chart (self->view);
  gboolean any = mz_chart_actions_update (G_ACTION_MAP (self->actions), chart, self->is_alone);

  gtk_widget_set_sensitive (GTK_WIDGET (self->options), any);
  g_object_set (self->menu, "arabic",
                chart && mz_writing_is_rtl (&mz_chart_get_parts (chart)->writing), NULL);
}

static void
add_actions (MzChartPane *self)
{
  static const GActionEntry entries[] = {
    { .name = "zoom-to-lit", .activate = zoom_to_lit },
    { .name = "take-back", .activate = take_back },
    { .name = "show-all", .activate = show_all },
    { .name = "options", .activate = show_options },
  };
  GActionMap *map = G_ACTION_MAP (self->actions);
  g_autoptr (GPropertyAction) stretch = g_property_action_new ("stretch", self->view, "stretch");

  g_action_map_add_action (map, G_ACTION (stretch));
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", G_ACTION_GROUP (self->actions));
}

static void
mz_chart_pane_dispose (GObject *object)
{
  MzChartPane *self = MZ_CHART_PANE (object);

  /* The group holds the view. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", NULL);
  g_clear_object (&self->actions);
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

  g_type_ensure (MZ_TYPE_CHART_MENU);
  g_type_ensure (MZ_TYPE_CHART_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/chart-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MzChartPane, content);
  gtk_widget_class_bind_template_child (widget_class, MzChartPane, options);
  gtk_widget_class_bind_template_child (widget_class, MzChartPane, menu);
  gtk_widget_class_bind_template_child (widget_class, MzChartPane, view);
  gtk_widget_class_bind_template_callback (widget_class, chart_changed_cb);
}

static void
mz_chart_pane_init (MzChartPane *self)
{
  self->actions = g_simple_action_group_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_actions (self);
}

/**
 * mz_chart_pane_set_choices:
 * @self: a chart pane
 * @choices: how its chart looks
 *
 * Offers them; what they do to the chart is for whoever makes it.
 */
void
mz_chart_pane_set_choices (MzChartPane *self, MzChartChoices *choices)
{
  g_return_if_fail (MZ_IS_CHART_PANE (self) && MZ_IS_CHART_CHOICES (choices));

  mz_chart_actions_add (G_ACTION_MAP (self->actions), choices);
  chart_changed_cb (self);
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
