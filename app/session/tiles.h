/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key numbers of the company on the board, as a list that follows it. Main thread only. */
#pragma once

#include "session/session.h"
#include "session/tile.h"

G_BEGIN_DECLS

#define MZ_TYPE_TILES (mz_tiles_get_type ())
G_DECLARE_FINAL_TYPE (MzTiles, mz_tiles, MZ, TILES, GObject)

/* Property: has-any. */
MzTiles *mz_tiles_model_new (MzSession *session);

/* Borrowed: of MzTile. */
GListModel *mz_tiles_get_list (MzTiles *self);

G_END_DECLS
