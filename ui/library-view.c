/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane of the library: the articles at hand, newest first. */
#include "library-view.h"

struct _MzLibraryView {
  MzPane parent_instance;

  /* Owned */
  GBindingGroup *bindings; /* both ways, which a template cannot say */

  /* Template */
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (MzLibraryView, mz_library_view, MZ_TYPE_PANE)

static void
show_entries (MzLibraryView *self, MzSession *session)
{
  MzLibrary *library = session ? mz_session_get_library (session) : NULL;
  g_autoptr (GListModel) entries = library ? g_object_ref (mz_library_get_entries (library)) : NULL;

  gtk_single_selection_set_model (self->selection, entries);
}

static void
mz_library_view_dispose (GObject *object)
{
  MzLibraryView *self = MZ_LIBRARY_VIEW (object);

  g_clear_object (&self->bindings);
  G_OBJECT_CLASS (mz_library_view_parent_class)->dispose (object);
}

static void
mz_library_view_set_session (MzPane *pane, MzSession *session)
{
  MzLibraryView *self = MZ_LIBRARY_VIEW (pane);

  /* A list has to be there before its selection. */
  show_entries (self, session);
  g_binding_group_set_source (self->bindings, session);
}

static void
mz_library_view_class_init (MzLibraryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_library_view_dispose;
  MZ_PANE_CLASS (klass)->set_session = mz_library_view_set_session;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/library-view.ui");
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
