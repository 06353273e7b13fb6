/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A key number of a company on a card. */
#pragma once

#include "session/tile.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MZ_TYPE_TILE_CARD (mz_tile_card_get_type ())
G_DECLARE_FINAL_TYPE (MzTileCard, mz_tile_card, MZ, TILE_CARD, GtkFlowBoxChild)

/* New widget. */
GtkWidget *mz_tile_card_new (MzTile *tile);

/* Borrowed: where the number is read from; NULL where it is reckoned. */
MzFigure *mz_tile_card_get_figure (MzTileCard *self);

G_END_DECLS
