/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that Mizan opened last, as a menu; kept with the desktop's own list. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* New: items that activate "win.open-uri" with the file's URI; follows the list while it lives. */
GMenuModel *mz_recent_files_menu_new (void);

/* Puts files on top of the list. */
void mz_recent_files_add (GFile *const *files, int n_files);

G_END_DECLS
