/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of an article's figures: what is counted, how much, which way, when, of whom, and
 * whether a move was so. */
#include "figure-list.h"

#include "figure-line.h"
#include "verdict-button.h"

#include <glib/gi18n.h>

struct _MzFigureList {
  MzPane parent_instance;

  /* Owned */
  GBindingGroup *bindings; /* both ways, which a template cannot say */

  /* Template */
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (MzFigureList, mz_figure_list, MZ_TYPE_PANE)

static gpointer
make_line (gpointer item, gpointer data)
{
  MzFigureList *self = data;
  g_autoptr (MzFigure) figure = item;

  return mz_figure_line_new (figure, mz_pane_get_session (MZ_PANE (self)));
}

static void
show_figures (MzFigureList *self, MzSession *session)
{
  GListModel *figures = session ? mz_session_get_figures (session) : NULL;
  g_autoptr (GListModel) lines = NULL;

  if (figures)
    lines = G_LIST_MODEL (gtk_map_list_model_new (g_object_ref (figures), make_line, self, NULL));
  gtk_single_selection_set_model (self->selection, lines);
}

static void
mz_figure_list_dispose (GObject *object)
{
  MzFigureList *self = MZ_FIGURE_LIST (object);

  g_clear_object (&self->bindings);
  G_OBJECT_CLASS (mz_figure_list_parent_class)->dispose (object);
}

static void
mz_figure_list_set_session (MzPane *pane, MzSession *session)
{
  MzFigureList *self = MZ_FIGURE_LIST (pane);

  /* A list has to be there before its selection. */
  show_figures (self, session);
  g_binding_group_set_source (self->bindings, session);
}

static void
mz_figure_list_class_init (MzFigureListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_figure_list_dispose;
  MZ_PANE_CLASS (klass)->set_session = mz_figure_list_set_session;

  g_type_ensure (MZ_TYPE_FIGURE_LINE);
  g_type_ensure (MZ_TYPE_VERDICT_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/figure-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MzFigureList, selection);
}

static void
mz_figure_list_init (MzFigureList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "selected-position", self->selection, "selected",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/* Not before the action of the menu is done. */
static gboolean
remove_menu_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
menu_closed_cb (GtkPopover *popover, gpointer data)
{
  g_idle_add (remove_menu_cb, popover);
}

/**
 * mz_figure_list_row_pressed_cb:
 * @gesture: a press in a cell
 * @n_presses: how many
 * @x: where
 * @y: where
 * @item: the row of the cell
 *
 * Selects the figure of the row and opens the menu of what can be done with it.
 */
void
mz_figure_list_row_pressed_cb (
    GtkGestureClick *gesture, int n_presses, double x, double y, GtkListItem *item)
{
  MzFigureLine *line = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (MzSession) session = NULL;

  g_object_get (line, "session", &session, NULL);
  mz_session_set_selected_figure (session, mz_figure_line_get_figure (line));
  g_menu_append (menu, _ ("_Study This Event"), "win.study-event");
  GtkWidget *popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (popover, cell);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  g_signal_connect (popover, "closed", G_CALLBACK (menu_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
