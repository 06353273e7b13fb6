/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One key number of a company as the window shows it.
 *
 * Properties, set when it is made: title, value, detail (texts), figure (MzFigure, or NULL). */
#pragma once

#include "board/tiles.h"

G_BEGIN_DECLS

#define MZ_TYPE_TILE (mz_tile_get_type ())
G_DECLARE_FINAL_TYPE (MzTile, mz_tile, MZ, TILE, GObject)

/* New. */
MzTile *mz_tile_new (const MzTileText *text);

G_END_DECLS
