/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of a picture that Mizan made, in a window of its own, as alive as on the board. */
#pragma once

#include "window.h"

G_BEGIN_DECLS

#define MZ_TYPE_CHART_WINDOW (mz_chart_window_get_type ())
G_DECLARE_FINAL_TYPE (MzChartWindow, mz_chart_window, MZ, CHART_WINDOW, AdwWindow)

/* Reads @picture, and shows its chart or tells @parent why that cannot be. */
void mz_chart_window_open (MzWindow *parent, GFile *picture);

G_END_DECLS
