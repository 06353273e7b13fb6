/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key numbers of the company on the board, card beside card; a press lights the words. */
#include "tile-bar.h"

#include "tile-card.h"

#include <glib/gi18n.h>

struct _MzTileBar {
  GtkWidget parent_instance;

  /* Owned */
  MzSession *session;
  MzTiles *tiles;
  GtkFlowBox *box;
};

G_DEFINE_FINAL_TYPE (MzTileBar, mz_tile_bar, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_SESSION, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static GtkWidget *
make_card (gpointer tile, gpointer data)
{
  return mz_tile_card_new (tile);
}

static void
activated_cb (GtkFlowBox *box, GtkFlowBoxChild *child, gpointer data)
{
  MzFigure *figure = mz_tile_card_get_figure (MZ_TILE_CARD (child));

  if (figure)
    mz_session_set_selected_figure (MZ_TILE_BAR (data)->session, figure);
}

static void
set_session (MzTileBar *self, MzSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  g_clear_object (&self->tiles);
  if (!session)
    return;
  self->tiles = mz_tiles_model_new (session);
  gtk_flow_box_bind_model (self->box, mz_tiles_get_list (self->tiles), make_card, NULL, NULL);
  g_object_bind_property (self->tiles, "has-any", self, "visible", G_BINDING_SYNC_CREATE);
}

static void
mz_tile_bar_dispose (GObject *object)
{
  MzTileBar *self = MZ_TILE_BAR (object);

  if (self->box) {
    gtk_flow_box_bind_model (self->box, NULL, NULL, NULL, NULL);
    gtk_widget_unparent (GTK_WIDGET (self->box));
    self->box = NULL;
  }
  g_clear_object (&self->tiles);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (mz_tile_bar_parent_class)->dispose (object);
}

static void
mz_tile_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, MZ_TILE_BAR (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_tile_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (MZ_TILE_BAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_tile_bar_class_init (MzTileBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mz_tile_bar_dispose;
  object_class->get_property = mz_tile_bar_get_property;
  object_class->set_property = mz_tile_bar_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MZ_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mz_tile_bar_init (MzTileBar *self)
{
  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_homogeneous (self->box, TRUE);
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (self->box, 2);
  gtk_flow_box_set_max_children_per_line (self->box, 4);
  gtk_flow_box_set_column_spacing (self->box, 6);
  gtk_flow_box_set_row_spacing (self->box, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Key numbers of the company"), -1);
  g_signal_connect (self->box, "child-activated", G_CALLBACK (activated_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}
