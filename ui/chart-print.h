/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints a chart on a page by the drawing that the screen has, with a preview of our own. */
#pragma once

#include "chart/scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* New operation that is still to be run. @from and @to are the visible stretch, both 0 for all. */
GtkPrintOperation *mz_chart_print_new (MzChart *chart, double from, double to);

G_END_DECLS
