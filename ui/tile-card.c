/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A key number of a company on a card. */
#include "tile-card.h"

struct _MzTileCard {
  GtkFlowBoxChild parent_instance;

  /* Owned */
  MzFigure *figure; /* or NULL */

  /* Template */
  GtkLabel *title;
  GtkLabel *value;
  GtkLabel *detail;
};

G_DEFINE_FINAL_TYPE (MzTileCard, mz_tile_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
mz_tile_card_dispose (GObject *object)
{
  g_clear_object (&MZ_TILE_CARD (object)->figure);
  G_OBJECT_CLASS (mz_tile_card_parent_class)->dispose (object);
}

static void
mz_tile_card_class_init (MzTileCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_tile_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/tile-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MzTileCard, title);
  gtk_widget_class_bind_template_child (widget_class, MzTileCard, value);
  gtk_widget_class_bind_template_child (widget_class, MzTileCard, detail);
}

static void
mz_tile_card_init (MzTileCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mz_tile_card_new:
 * @tile: a key number
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
mz_tile_card_new (MzTile *tile)
{
  MzTileCard *self = g_object_new (MZ_TYPE_TILE_CARD, NULL);
  g_autofree char *title = NULL;
  g_autofree char *value = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *story = NULL;

  g_object_get (tile, "title", &title, "value", &value, "detail", &detail, "story", &story,
                "figure", &self->figure, NULL);
  g_autofree char *head = g_strdup_printf ("%s: %s\n%s", title, value, detail);
  g_autofree char *all = g_strjoin ("\n", head, story, NULL);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->value, value);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  return GTK_WIDGET (self);
}

/**
 * mz_tile_card_get_figure:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): where the number is read from
 */
MzFigure *
mz_tile_card_get_figure (MzTileCard *self)
{
  g_return_val_if_fail (MZ_IS_TILE_CARD (self), NULL);

  return self->figure;
}
