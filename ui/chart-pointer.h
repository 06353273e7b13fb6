/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pointer, wheel and fingers do to a chart. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The handlers that the chart view's template names. */
void mz_chart_pointer_bind (GtkWidgetClass *widget_class);

G_END_DECLS
