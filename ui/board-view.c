/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane of the board: the chart, and below it the table of figures or of its data. */
#include "board-view.h"

#include "board-controls.h"
#include "chart-pane.h"
#include "chart-table.h"
#include "figure-list.h"
#include "study-panel.h"
#include "tile-bar.h"

struct _MzBoardView {
  MzPane parent_instance;

  /* Owned */
  GBindingGroup *session_bindings; /* both ways, which a template cannot say */
  GBindingGroup *board_bindings;

  /* Template */
  GtkStack *tables;
  MzChartPane *chart;
  MzFigureList *figures;
  MzChartTable *data;

  gboolean is_narrow;
  gboolean shows_data; /* of the chart, in place of the article's figures */
};

G_DEFINE_FINAL_TYPE (MzBoardView, mz_board_view, MZ_TYPE_PANE)

enum { PROP_0, PROP_NARROW, PROP_SHOWS_DATA, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
mz_board_view_dispose (GObject *object)
{
  MzBoardView *self = MZ_BOARD_VIEW (object);

  g_clear_object (&self->session_bindings);
  g_clear_object (&self->board_bindings);
  G_OBJECT_CLASS (mz_board_view_parent_class)->dispose (object);
}

static void
mz_board_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzBoardView *self = MZ_BOARD_VIEW (object);

  if (id == PROP_NARROW)
    g_value_set_boolean (value, self->is_narrow);
  else if (id == PROP_SHOWS_DATA)
    g_value_set_boolean (value, self->shows_data);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_board (MzBoardView *self, MzBoard *board)
{
  MzChartView *view = mz_chart_pane_get_view (self->chart);

  g_binding_group_set_source (self->board_bindings, board);
  if (!board)
    return;
  mz_chart_pane_set_choices (self->chart, mz_board_get_choices (board));
  g_object_bind_property (view, "seen-from", board, "seen-from", G_BINDING_SYNC_CREATE);
  g_object_bind_property (view, "seen-to", board, "seen-to", G_BINDING_SYNC_CREATE);
}

/* Without an article there are no figures of one to list. */
static GtkWidget *
find_table (MzBoardView *self, gboolean has_entry)
{
  return self->shows_data || !has_entry ? GTK_WIDGET (self->data) : GTK_WIDGET (self->figures);
}

static gboolean
choose_table (GBinding *binding, const GValue *entry, GValue *table, gpointer data)
{
  g_value_set_object (table, find_table (data, g_value_get_object (entry) != NULL));
  return TRUE;
}

static void
show_table (MzBoardView *self)
{
  MzSession *session = mz_pane_get_session (MZ_PANE (self));
  gboolean has_entry = session && mz_session_get_entry (session);

  gtk_stack_set_visible_child (self->tables, find_table (self, has_entry));
}

static void
mz_board_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzBoardView *self = MZ_BOARD_VIEW (object);

  if (id == PROP_NARROW) {
    self->is_narrow = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
  } else if (id == PROP_SHOWS_DATA) {
    self->shows_data = g_value_get_boolean (value);
    show_table (self);
    g_object_notify_by_pspec (object, pspec);
  } else {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mz_board_view_set_session (MzPane *pane, MzSession *session)
{
  MzBoardView *self = MZ_BOARD_VIEW (pane);

  set_board (self, session ? mz_session_get_board (session) : NULL);
  g_binding_group_set_source (self->session_bindings, session);
}

static void
mz_board_view_class_init (MzBoardViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_board_view_dispose;
  object_class->get_property = mz_board_view_get_property;
  object_class->set_property = mz_board_view_set_property;
  MZ_PANE_CLASS (klass)->set_session = mz_board_view_set_session;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SHOWS_DATA] =
      g_param_spec_boolean ("shows-data", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MZ_TYPE_BOARD_CONTROLS);
  g_type_ensure (MZ_TYPE_CHART_PANE);
  g_type_ensure (MZ_TYPE_CHART_TABLE);
  g_type_ensure (MZ_TYPE_FIGURE_LIST);
  g_type_ensure (MZ_TYPE_STUDY_PANEL);
  g_type_ensure (MZ_TYPE_TILE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/board-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MzBoardView, tables);
  gtk_widget_class_bind_template_child (widget_class, MzBoardView, chart);
  gtk_widget_class_bind_template_child (widget_class, MzBoardView, figures);
  gtk_widget_class_bind_template_child (widget_class, MzBoardView, data);
  gtk_widget_class_install_property_action (widget_class, "board.data", "shows-data");
}

static void
mz_board_view_init (MzBoardView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  MzChartView *view = mz_chart_pane_get_view (self->chart);

  self->board_bindings = g_binding_group_new ();
  g_binding_group_bind (self->board_bindings, "chart", view, "chart", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->board_bindings, "chart", self->data, "chart", G_BINDING_SYNC_CREATE);
  self->session_bindings = g_binding_group_new ();
  g_binding_group_bind_full (self->session_bindings, "entry", self->tables, "visible-child",
                             G_BINDING_SYNC_CREATE, choose_table, NULL, self, NULL);
  g_binding_group_bind (self->session_bindings, "selected-figure", view, "selected-figure",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_binding_group_bind (self->session_bindings, "selected-figure", self->data, "selected-figure",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}
