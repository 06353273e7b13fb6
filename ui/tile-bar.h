/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key numbers of the company on the board, card beside card; a press lights the words. */
#pragma once

#include "pane.h"
#include "session/tiles.h"

G_BEGIN_DECLS

#define MZ_TYPE_TILE_BAR (mz_tile_bar_get_type ())
G_DECLARE_FINAL_TYPE (MzTileBar, mz_tile_bar, MZ, TILE_BAR, MzPane)

G_END_DECLS
