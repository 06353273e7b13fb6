/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of the window that shows the session. */
#include "pane.h"

typedef struct {
  MzSession *session;
} MzPanePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MzPane, mz_pane, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_SESSION, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static MzPanePrivate *
get_private (MzPane *self)
{
  return mz_pane_get_instance_private (self);
}

static void
set_session (MzPane *self, MzSession *session)
{
  MzPanePrivate *private = get_private (self);

  if (!g_set_object (&private->session, session))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  MZ_PANE_GET_CLASS (self)->set_session (self, session);
}

static void
mz_pane_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&get_private (MZ_PANE (object))->session);
  G_OBJECT_CLASS (mz_pane_parent_class)->dispose (object);
}

static void
mz_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, mz_pane_get_session (MZ_PANE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (MZ_PANE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_pane_class_init (MzPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mz_pane_dispose;
  object_class->get_property = mz_pane_get_property;
  object_class->set_property = mz_pane_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MZ_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mz_pane_init (MzPane *self)
{
}

/**
 * mz_pane_get_session:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): what it shows
 */
MzSession *
mz_pane_get_session (MzPane *self)
{
  g_return_val_if_fail (MZ_IS_PANE (self), NULL);

  return get_private (self)->session;
}
