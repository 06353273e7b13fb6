/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the board can be asked for: of which company, which kind of chart. */
#include "board-controls.h"

struct _MzBoardControls {
  GtkWidget parent_instance;

  /* Owned */
  MzSession *session;
  GBindingGroup *bindings; /* both ways, which a template cannot say */

  /* Template */
  GtkWidget *content;
  GtkDropDown *companies;
};

G_DEFINE_FINAL_TYPE (MzBoardControls, mz_board_controls, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_SESSION, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
mz_board_controls_dispose (GObject *object)
{
  MzBoardControls *self = MZ_BOARD_CONTROLS (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mz_board_controls_parent_class)->dispose (object);
}

static void
mz_board_controls_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, MZ_BOARD_CONTROLS (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_board_controls_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzBoardControls *self = MZ_BOARD_CONTROLS (object);

  if (id != PROP_SESSION) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  if (!g_set_object (&self->session, g_value_get_object (value)))
    return;
  g_object_notify_by_pspec (object, pspec);
  g_binding_group_set_source (self->bindings,
                              self->session ? mz_session_get_board (self->session) : NULL);
}

static void
mz_board_controls_class_init (MzBoardControlsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_board_controls_dispose;
  object_class->get_property = mz_board_controls_get_property;
  object_class->set_property = mz_board_controls_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MZ_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/board-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, MzBoardControls, content);
  gtk_widget_class_bind_template_child (widget_class, MzBoardControls, companies);
}

static void
mz_board_controls_init (MzBoardControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "company-position", self->companies, "selected",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}
