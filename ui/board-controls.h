/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the board can be asked for: of which company, which kind of chart. */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

#define MZ_TYPE_BOARD_CONTROLS (mz_board_controls_get_type ())
G_DECLARE_FINAL_TYPE (MzBoardControls, mz_board_controls, MZ, BOARD_CONTROLS, MzPane)

G_END_DECLS
