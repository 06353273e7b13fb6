/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane of the library: the articles at hand, newest first. */
#include "library-view.h"

struct _MzLibraryView {
  GtkWidget parent_instance;

  /* Owned */
  MzSession *session;
  GBindingGroup *bindings; /* both ways, which a template cannot say */

  /* Template */
  GtkWidget *content;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (MzLibraryView, mz_library_view, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_SESSION, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
show_entries (MzLibraryView *self)
{
  MzLibrary *library = self->session ? mz_session_get_library (self->session) : NULL;
  g_autoptr (GListModel) entries = library ? g_object_ref (mz_library_get_entries (library)) : NULL;

  gtk_single_selection_set_model (self->selection, entries);
}

static void
mz_library_view_dispose (GObject *object)
{
  MzLibraryView *self = MZ_LIBRARY_VIEW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mz_library_view_parent_class)->dispose (object);
}

static void
mz_library_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, MZ_LIBRARY_VIEW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_library_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzLibraryView *self = MZ_LIBRARY_VIEW (object);

  if (id != PROP_SESSION) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  if (!g_set_object (&self->session, g_value_get_object (value)))
    return;
  g_object_notify_by_pspec (object, pspec);
  /* A list has to be there before its selection. */
  show_entries (self);
  g_binding_group_set_source (self->bindings, self->session);
}

static void
mz_library_view_class_init (MzLibraryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_library_view_dispose;
  object_class->get_property = mz_library_view_get_property;
  object_class->set_property = mz_library_view_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MZ_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/library-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MzLibraryView, content);
  gtk_widget_class_bind_template_child (widget_class, MzLibraryView, selection);
}

static void
mz_library_view_init (MzLibraryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "entry-position", self->selection, "selected",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}
