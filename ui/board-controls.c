/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the board can be asked for: of which company and articles, which kind of chart. */
#include "board-controls.h"

struct _MzBoardControls {
  MzPane parent_instance;

  /* Owned */
  GBindingGroup *bindings; /* both ways, which a template cannot say */

  /* Template */
  GtkDropDown *companies;
  GtkDropDown *scopes;
};

G_DEFINE_FINAL_TYPE (MzBoardControls, mz_board_controls, MZ_TYPE_PANE)

static void
mz_board_controls_dispose (GObject *object)
{
  MzBoardControls *self = MZ_BOARD_CONTROLS (object);

  g_clear_object (&self->bindings);
  G_OBJECT_CLASS (mz_board_controls_parent_class)->dispose (object);
}

static void
mz_board_controls_set_session (MzPane *pane, MzSession *session)
{
  MzBoardControls *self = MZ_BOARD_CONTROLS (pane);

  g_binding_group_set_source (self->bindings, session ? mz_session_get_board (session) : NULL);
}

static void
mz_board_controls_class_init (MzBoardControlsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_board_controls_dispose;
  MZ_PANE_CLASS (klass)->set_session = mz_board_controls_set_session;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/board-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, MzBoardControls, companies);
  gtk_widget_class_bind_template_child (widget_class, MzBoardControls, scopes);
}

static void
mz_board_controls_init (MzBoardControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "company-position", self->companies, "selected",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_binding_group_bind (self->bindings, "scope-position", self->scopes, "selected",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}
