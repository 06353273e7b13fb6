/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key numbers of the company on the board, card beside card; a press lights the words. */
#include "tile-bar.h"

#include "tile-card.h"

#include <glib/gi18n.h>

#define GAP          6 /* pixels between cards */
#define MOST_COLUMNS 4

struct _MzTileBar {
  MzPane parent_instance;

  /* Owned */
  MzTiles *tiles;
  GtkFlowBox *box;

  guint columns;   /* that there is room for */
  guint arranging; /* source of the main loop; 0 for none */
};

G_DEFINE_FINAL_TYPE (MzTileBar, mz_tile_bar, MZ_TYPE_PANE)

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
    mz_session_set_selected_figure (mz_pane_get_session (data), figure);
}

static GtkSizeRequestMode
get_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (MZ_TILE_BAR (widget)->box), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

/* Four cards stand in a row, or two and two, but not three and one. */
static guint
count_columns (MzTileBar *self, int width)
{
  int widest = 0;

  if (!gtk_flow_box_get_child_at_index (self->box, 3))
    return MOST_COLUMNS;
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->box)); card;
       card = gtk_widget_get_next_sibling (card)) {
    int natural;
    gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
    widest = MAX (widest, natural);
  }
  return width >= MOST_COLUMNS * (widest + GAP) - GAP ? MOST_COLUMNS : 2;
}

static void
arrange_cb (gpointer data)
{
  MzTileBar *self = data;

  self->arranging = 0;
  gtk_flow_box_set_max_children_per_line (self->box, self->columns);
}

/* What is being placed cannot ask for another height: that is done right after. */
static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MzTileBar *self = MZ_TILE_BAR (widget);

  self->columns = count_columns (self, width);
  if (gtk_flow_box_get_max_children_per_line (self->box) != self->columns && self->arranging == 0)
    self->arranging = g_idle_add_once (arrange_cb, self);
  gtk_widget_allocate (GTK_WIDGET (self->box), width, height, baseline, NULL);
}

static void
mz_tile_bar_set_session (MzPane *pane, MzSession *session)
{
  MzTileBar *self = MZ_TILE_BAR (pane);

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

  g_clear_handle_id (&self->arranging, g_source_remove);
  if (self->tiles)
    gtk_flow_box_bind_model (self->box, NULL, NULL, NULL, NULL);
  g_clear_object (&self->tiles);
  G_OBJECT_CLASS (mz_tile_bar_parent_class)->dispose (object);
}

static void
mz_tile_bar_class_init (MzTileBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_tile_bar_dispose;
  MZ_PANE_CLASS (klass)->set_session = mz_tile_bar_set_session;
}

static void
mz_tile_bar_init (MzTileBar *self)
{
  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_homogeneous (self->box, TRUE);
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (self->box, 2);
  gtk_flow_box_set_max_children_per_line (self->box, MOST_COLUMNS);
  gtk_flow_box_set_column_spacing (self->box, GAP);
  gtk_flow_box_set_row_spacing (self->box, GAP);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Key numbers of the company"), -1);
  g_signal_connect (self->box, "child-activated", G_CALLBACK (activated_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (get_mode, measure, allocate));
}
