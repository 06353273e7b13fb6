/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane of the board: the chart, and below it the table of figures or of its data. */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/* Properties to be bound: session; narrow: whether the header bar has no room for the controls. */
#define MZ_TYPE_BOARD_VIEW (mz_board_view_get_type ())
G_DECLARE_FINAL_TYPE (MzBoardView, mz_board_view, MZ, BOARD_VIEW, MzPane)

G_END_DECLS
