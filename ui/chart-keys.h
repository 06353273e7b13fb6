/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the keyboard does to a chart. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Once, while the chart view's class is made. */
void mz_chart_keys_bind (GtkWidgetClass *widget_class);

G_END_DECLS
