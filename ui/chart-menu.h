/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The popover of a chart's options; each is an action of the group "chart". */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: arabic (whether the chart is, and there is a choice of digits, months and signs). */
#define MZ_TYPE_CHART_MENU (mz_chart_menu_get_type ())
G_DECLARE_FINAL_TYPE (MzChartMenu, mz_chart_menu, MZ, CHART_MENU, GtkPopover)

G_END_DECLS
