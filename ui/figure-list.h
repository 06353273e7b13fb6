/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of an article's figures: what is counted, how much, which way, when, of whom, and
 * whether a move was so. */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

#define MZ_TYPE_FIGURE_LIST (mz_figure_list_get_type ())
G_DECLARE_FINAL_TYPE (MzFigureList, mz_figure_list, MZ, FIGURE_LIST, MzPane)

/* The menu of what can be done with the figure of a row, which its templates open. */
void mz_figure_list_row_pressed_cb (
    GtkGestureClick *gesture, int n_presses, double x, double y, GtkListItem *item);

G_END_DECLS
