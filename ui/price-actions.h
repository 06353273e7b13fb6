/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions that bring prices into the library. */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* win.import-prices, which asks for a file; win.prices-imported (s: what became of it);
 * win.update-prices, which asks a provider; win.stop-download; win.preferences, which says whom to
 * ask. */
void mz_price_actions_install (GtkWidgetClass *window_class);

/* Tells in the window how downloads go. */
void mz_price_actions_watch (MzWindow *window);

/* Shows what is understood of @file, which is a table of prices. */
void mz_price_actions_open (MzWindow *window, GFile *file);

/* Whether the name of @file is that of a table. */
gboolean mz_price_actions_takes (GFile *file);

G_END_DECLS
