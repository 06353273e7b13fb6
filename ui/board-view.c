/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane of the board: the chart, and the table of figures. */
#include "board-view.h"

#include "board-controls.h"
#include "chart-view.h"
#include "figure-list.h"

struct _MzBoardView {
  GtkWidget parent_instance;

  /* Owned */
  MzSession *session;
  GBindingGroup *bindings; /* both ways, which a template cannot say */

  /* Template */
  GtkWidget *content;
  MzChartView *chart;

  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (MzBoardView, mz_board_view, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_SESSION, PROP_NARROW, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
mz_board_view_dispose (GObject *object)
{
  MzBoardView *self = MZ_BOARD_VIEW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mz_board_view_parent_class)->dispose (object);
}

static void
mz_board_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzBoardView *self = MZ_BOARD_VIEW (object);

  if (id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else if (id == PROP_NARROW)
    g_value_set_boolean (value, self->is_narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_board_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzBoardView *self = MZ_BOARD_VIEW (object);

  if (id == PROP_SESSION) {
    if (g_set_object (&self->session, g_value_get_object (value))) {
      g_object_notify_by_pspec (object, pspec);
      g_binding_group_set_source (self->bindings, self->session);
    }
  } else if (id == PROP_NARROW) {
    self->is_narrow = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
  } else {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mz_board_view_class_init (MzBoardViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_board_view_dispose;
  object_class->get_property = mz_board_view_get_property;
  object_class->set_property = mz_board_view_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MZ_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MZ_TYPE_BOARD_CONTROLS);
  g_type_ensure (MZ_TYPE_CHART_VIEW);
  g_type_ensure (MZ_TYPE_FIGURE_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/board-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MzBoardView, content);
  gtk_widget_class_bind_template_child (widget_class, MzBoardView, chart);
}

static void
mz_board_view_init (MzBoardView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "selected-figure", self->chart, "selected-figure",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}
