/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's ways of opening files: by dialog, from the list of those opened last, by drop. */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* win.open, which asks for files; win.open-uri (s); win.open-sample. */
void mz_open_actions_install (GtkWidgetClass *window_class);

/* Whether @file is neither a table of prices nor a picture. */
gboolean mz_open_actions_is_article (GFile *file);

/* Articles are read, tables of prices shown before they are kept, the charts of
 * pictures brought back. */
void mz_open_actions_open (MzWindow *window, GFile *const *files, int n_files);

G_END_DECLS
