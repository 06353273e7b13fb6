/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions that take the chart away: export, clipboard, print. */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* win.export, win.copy-picture and win.print, which go with there being a chart; win.exported (s: a
 * URI), win.export-failed (s: a message) and win.show-in-files (s: a URI), which tell of it. */
void mz_picture_actions_install (GtkWidgetClass *window_class);

/* Whether there is a chart to be taken away. */
void mz_picture_actions_set_enabled (MzWindow *window, gboolean is_enabled);

G_END_DECLS
